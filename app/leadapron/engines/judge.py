"""The judge: a small network of our own that says of single places whether they hold text.

The overlay detector sees every pixel and has to be quick; the judge sees only the places that it
or the search for signs suspects, each at the frame's own size and at half of it, all in one run.
What it was trained on, its figures and its limits are in `resources/judge.md`.
"""

import time
from collections.abc import Iterator, Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.onnx_model import DEFAULT_THREADS, OnnxEngine, OnnxModel, Tensor
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

NAME: Final = "judge"
MODEL: Final = "judge"

SIDE: Final = 48
"""Pixels of a view on each side: room for one glyph of up to 24 px with its ground at the frame's
own size, and of up to 48 px at half of it."""

SCALES: Final = (1, 2)
"""Pixels of the frame for one pixel of each view."""

_BATCH: Final = 256
"""Places of one run: about 60 MB inside the network."""

Views = NDArray[np.uint8]
"""Views of places: shape (places, scales, SIDE, SIDE, 4), uint8; RGB, and 255 inside the place."""


class Judge(OnnxEngine):
    """How probable it is that places hold text.

    Args:
        threads: threads inside the network.
    """

    def __init__(self, *, threads: int = DEFAULT_THREADS) -> None:
        super().__init__(NAME, OnnxModel(NAME, MODEL, threads=threads))

    def probabilities(
        self, pixels: Pixels, boxes: Sequence[Box], *, timeout: float
    ) -> NDArray[np.float32]:
        """The probability of text in each place, float32 of shape (places,), 0 to 1.

        A place that is larger than a view is judged in parts, and the highest counts.

        Args:
            pixels: uint8 RGB of shape (height, width, 3).
            boxes: places in pixels of that array.
            timeout: wall seconds.

        Raises:
            EngineError: when the model is missing or altered, fails, or takes too long.
        """
        self._model.load()
        deadline = time.monotonic() + timeout
        parts = [(index, part) for index, box in enumerate(boxes) for part in _parts(box)]
        probabilities = np.zeros(len(boxes), np.float32)
        for start in range(0, len(parts), _BATCH):
            some = parts[start : start + _BATCH]
            tensor: Tensor = views_of(pixels, [part for _, part in some]).astype(np.float32)
            answer = self._model.run(tensor, deadline)
            if answer.shape != (len(some),):
                raise EngineError(
                    "The engine judge gave an answer that makes no sense; run leadapron doctor."
                )
            np.maximum.at(probabilities, [index for index, _ in some], answer)
        return probabilities


def views_of(pixels: Pixels, boxes: Sequence[Box]) -> Views:
    """What the judge is shown of places, around the middle of each.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        boxes: places in pixels of that array.
    """
    views: Views = np.zeros((len(boxes), len(SCALES), SIDE, SIDE, 4), np.uint8)
    for view, box in zip(views, boxes, strict=True):
        for part, scale in zip(view, SCALES, strict=True):
            side = SIDE * scale
            left = box.x + box.width // 2 - side // 2
            top = box.y + box.height // 2 - side // 2
            part[:, :, :3] = cv2.resize(
                _cut(pixels, left, top, side), (SIDE, SIDE), interpolation=cv2.INTER_AREA
            )
            inside = Box.covering(
                (box.x - left) / scale,
                (box.y - top) / scale,
                (box.right - left) / scale,
                (box.bottom - top) / scale,
            ).clipped(Size(SIDE, SIDE))
            part[:, :, 3][inside.slices] = 255
    return views


def _parts(box: Box) -> Iterator[Box]:
    """A box in equal parts that fit into the widest view."""
    widest = SIDE * max(SCALES)
    columns, rows = -(-max(1, box.width) // widest), -(-max(1, box.height) // widest)
    for row in range(rows):
        for column in range(columns):
            yield Box.covering(
                box.x + box.width * column / columns,
                box.y + box.height * row / rows,
                box.x + box.width * (column + 1) / columns,
                box.y + box.height * (row + 1) / rows,
            )


def _cut(pixels: Pixels, left: int, top: int, side: int) -> Pixels:
    """A square of the frame; what lies beyond its border repeats the border."""
    height, width = pixels.shape[:2]
    part = pixels[max(0, top) : top + side, max(0, left) : left + side]
    bottom, right = top + side - height, left + side - width
    if min(left, top) >= 0 and max(bottom, right) <= 0:
        return part
    return np.asarray(
        cv2.copyMakeBorder(
            part, max(0, -top), max(0, bottom), max(0, -left), max(0, right), cv2.BORDER_REPLICATE
        ),
        np.uint8,
    )
