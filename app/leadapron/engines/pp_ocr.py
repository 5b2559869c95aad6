"""PP-OCR's detector at native resolution: tiles in, one probability map out, boxes around text.

The network (PP-OCRv6 small, a differentiable-binarisation detector) gives for each pixel the
probability of lying in the shrunken core of a text line. Tiles overlap and the larger probability
counts, so that a line across a tile's border stays whole. Tiles without contrast are not run.

Each tile is shown with a strip of known text beneath it. The network weighs its channels by their
mean over the whole input; a tile of bare anatomy makes it see text everywhere.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.onnx_model import DEFAULT_THREADS, OnnxModel, Tensor, onnx_facts
from leadapron.engines.protocol import EngineFacts, Region
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

DETECTOR_MODEL: Final = "PP-OCRv6_det_small"

_STRIDE: Final = 32
"""The network halves five times, so sides must be multiples of this."""

_UNCLIP: Final = 2.0
"""A component grows on each side by area * this / perimeter, the detector's own inverse of the
shrinking it was trained with (1.5 to 2.0 in PaddleOCR's releases; the larger loses no rim)."""

_LARGEST_CORE: Final = 48
"""A component whose core is thicker than this many pixels is not a line of overlay text; it is cut
into its more probable parts, because lines over anatomy may hang together with it."""

_LEAST_FILL: Final = 0.35
"""A thick component emptier than this follows an edge of the anatomy; it is cut likewise."""

_THIN: Final = 24
"""Components up to this thick are taken as they are, however empty (slanted lines are)."""

_STEP: Final = 0.1
"""How much the threshold rises with each cut."""

_HIGHEST: Final = 0.92
"""Parts that are still too thick at this threshold are not text of the size looked for."""

_STRIP_HEIGHT: Final = 96

_LEAST_SIDE: Final = 2
"""Components thinner than this many pixels are noise of the map."""

_MEAN: Final = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION: Final = np.array([0.229, 0.224, 0.225], np.float32)
"""The normalisation that PaddleOCR's detectors are trained with (ImageNet's), on BGR pixels."""

ProbabilityMap = NDArray[np.float32]
"""Text probability of shape (height, width), dtype float32, 0 to 1."""


@dataclass(frozen=True, slots=True)
class FinderSettings:
    """How hard the network looks.

    Attributes:
        pixel_threshold: probability from which a pixel belongs to text (PaddleOCR's default 0.3).
        box_threshold: largest probability that a component must reach (its default is a mean of
            0.5 to 0.6; a maximum loses fewer short strings).
        tile: side of a tile in pixels, a multiple of 32.
        overlap: pixels that neighbouring tiles share.
        flat: largest difference of channel values in a tile that cannot carry readable text.
    """

    pixel_threshold: float = 0.2
    box_threshold: float = 0.35
    tile: int = 736
    overlap: int = 96
    flat: int = 3


class PpOcrFinder:
    """Places of text by PP-OCR's detector.

    Args:
        threads: threads inside the network.
        settings: thresholds and tiling.
    """

    def __init__(
        self, *, threads: int = DEFAULT_THREADS, settings: FinderSettings | None = None
    ) -> None:
        self._settings = settings or FinderSettings()
        self._model = OnnxModel(self.name, DETECTOR_MODEL, threads=threads)

    @property
    def name(self) -> str:
        """`pp-ocr`."""
        return "pp-ocr"

    def facts(self) -> EngineFacts:
        """Versions, model and hash; never raises."""
        return onnx_facts(self.name, self._model)

    def find(self, pixels: Pixels, *, timeout: float) -> tuple[Region, ...]:
        """All places that look like text, in pixels of the array.

        Raises:
            EngineError: when the model is missing or altered, fails, or takes too long.
        """
        return regions(self.probabilities(pixels, timeout=timeout), self._settings)

    def probabilities(self, pixels: Pixels, *, timeout: float) -> ProbabilityMap:
        """Text probability of each pixel.

        Raises:
            EngineError: as `find`.
        """
        self._model.load()
        deadline = time.monotonic() + timeout
        height, width = pixels.shape[:2]
        whole: ProbabilityMap = np.zeros((height, width), np.float32)
        for box in tiles(Size(width, height), self._settings.tile, self._settings.overlap):
            tile = pixels[box.slices]
            if _is_flat(tile, self._settings.flat):
                continue
            part = whole[box.slices]
            np.maximum(part, self._run(tile, deadline), out=part)
        return whole

    def _run(self, tile: Pixels, deadline: float) -> ProbabilityMap:
        height, width = tile.shape[:2]
        shown = np.concatenate((tile, _known_text(width)))
        bottom, right = -shown.shape[0] % _STRIDE, -width % _STRIDE
        padded = cv2.copyMakeBorder(shown, 0, bottom, 0, right, cv2.BORDER_REPLICATE)
        scaled = (padded[:, :, ::-1].astype(np.float32) / 255 - _MEAN) / _DEVIATION
        tensor: Tensor = np.ascontiguousarray(scaled.transpose(2, 0, 1)[np.newaxis])
        output = self._model.run(tensor, deadline)
        if output.shape != (1, 1, *padded.shape[:2]):
            raise EngineError(
                "The engine pp-ocr gave an answer that makes no sense; run leadapron doctor."
            )
        probability: ProbabilityMap = output[0, 0, :height, :width]
        return probability


def tiles(size: Size, side: int, overlap: int) -> Iterator[Box]:
    """Boxes of at most `side` pixels that cover a picture and overlap, in reading order."""
    for y in _starts(size.height, side, overlap):
        for x in _starts(size.width, side, overlap):
            yield Box(x, y, side, side).clipped(size)


def _starts(length: int, side: int, overlap: int) -> list[int]:
    """Evenly spread starts, so that no tile is a sliver."""
    if length <= side:
        return [0]
    count = -(-(length - overlap) // (side - overlap))
    return [round(index * (length - side) / (count - 1)) for index in range(count)]


def _is_flat(tile: Pixels, flat: int) -> bool:
    """Whether no channel varies enough to carry a readable glyph."""
    lowest, highest = tile.min(axis=(0, 1)), tile.max(axis=(0, 1))
    return bool((highest.astype(np.int16) - lowest <= flat).all())


@lru_cache(maxsize=16)
def _known_text(width: int) -> Pixels:
    """Four lines of text, light on dark and dark on light, as wide as a tile."""
    strip = np.zeros((_STRIP_HEIGHT, width, 3), np.uint8)
    strip[_STRIP_HEIGHT // 2 :] = 235
    lines = (
        ("Sample text 27", 20, 255),
        ("Line of words", 40, 200),
        ("12 May 1999", 66, 0),
        ("Ab 345 cd", 88, 60),
    )
    for index, (text, y, value) in enumerate(lines):
        for x in range(6 + 30 * index, width - 150, 190):
            colour = (value, value, value)
            font = cv2.FONT_HERSHEY_SIMPLEX
            cv2.putText(strip, text, (x, y), font, 0.45, colour, 1, cv2.LINE_AA)
    return strip


def regions(probability: ProbabilityMap, settings: FinderSettings) -> tuple[Region, ...]:
    """Boxes around connected text pixels, grown back over the rims the network leaves out."""
    size = Size(probability.shape[1], probability.shape[0])
    found: list[Region] = []
    for box, confidence in _cores(probability, settings.pixel_threshold, settings.box_threshold):
        growth = round(box.area * _UNCLIP / (2 * (box.width + box.height)))
        found.append(Region(box.padded(max(1, growth)).clipped(size), min(1.0, confidence)))
    return tuple(found)


def _cores(
    probability: ProbabilityMap, threshold: float, least: float
) -> Iterator[tuple[Box, float]]:
    """Box and largest probability of each connected component; thick ones are cut further."""
    binary = (probability >= threshold).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(binary, connectivity=8)
    for label in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[label])
        if min(width, height) < _LEAST_SIDE:
            continue
        box = Box(x, y, width, height)
        inside = np.where(labels[box.slices] == label, probability[box.slices], np.float32(0))
        confidence = float(inside.max())
        if confidence < least:
            continue
        thickness = min(width, height)
        is_empty = thickness > _THIN and area < _LEAST_FILL * box.area
        if thickness <= _LARGEST_CORE and not is_empty:
            yield box, confidence
        elif threshold + _STEP <= _HIGHEST:
            for part, value in _cores(inside, threshold + _STEP, least):
                yield part.moved(x, y), value
