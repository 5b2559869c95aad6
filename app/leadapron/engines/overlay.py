"""The overlay detector: a small network of our own that sees every pixel at native resolution.

RGB in, the probability of text for each cell of 4 by 4 pixels out. Large frames are run in
horizontal bands, so that memory does not grow with them. What it was trained on, its figures and
its limits are in `resources/overlay-detector.md`.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.onnx_model import DEFAULT_THREADS, OnnxModel, Tensor, onnx_facts
from leadapron.engines.protocol import EngineFacts, Region
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

NAME: Final = "overlay"
MODEL: Final = "overlay-detector"

CELL: Final = 4
"""Pixels of one cell on each side."""

_STRIDE: Final = 16
"""The network halves four times, so sides must be multiples of this."""

_BAND_PIXELS: Final = 1_600_000
"""Pixels of one band: about 150 MB of memory inside the network."""

_HALO: Final = 64
"""Rows that a band sees beyond its own on each side. The receptive field reaches farther, but what
lies beyond changed no probability by more than 0.02 on captures cut in two."""

_STEP: Final = 0.15
_HIGHEST: Final = 0.75
"""Lines that hang together are parted by raising the threshold in these steps up to this."""

_SLIM: Final = 6
"""Components of up to this many cells in height are one line of text and stay whole."""

_FULL: Final = 0.8
"""A component that fills its box to this share is one block and stays whole."""

ProbabilityMap = NDArray[np.float32]
"""Text probability of each cell: shape (ceil(height / 4), ceil(width / 4)), float32, 0 to 1."""


@dataclass(frozen=True, slots=True)
class OverlaySettings:
    """How hard the network's answer is read.

    Attributes:
        cell_threshold: probability from which a cell belongs to text.
        peak_threshold: largest probability that a group of cells must reach.
        growth: pixels that a box grows beyond its cells on each side.
    """

    cell_threshold: float = 0.15
    peak_threshold: float = 0.25
    growth: int = 1


@dataclass(frozen=True, slots=True)
class OverlayRegion(Region):
    """A place that looks like text, with what the network's cells say of it.

    Attributes:
        mean: mean probability of its text cells.
        fill: share of the box that text cells fill.
    """

    mean: float
    fill: float


class OverlayFinder:
    """Places of rendered text by the overlay detector.

    Args:
        threads: threads inside the network.
        settings: thresholds.
    """

    def __init__(
        self, *, threads: int = DEFAULT_THREADS, settings: OverlaySettings | None = None
    ) -> None:
        self._settings = settings or OverlaySettings()
        self._model = OnnxModel(NAME, MODEL, threads=threads)

    @property
    def name(self) -> str:
        """`overlay`."""
        return NAME

    def facts(self) -> EngineFacts:
        """Versions, model and hash; never raises."""
        return onnx_facts(NAME, self._model)

    def load(self) -> None:
        """Load the network and run it once, so that the first capture does not wait for it.

        Raises:
            EngineError: when the model is missing or altered, or fails.
        """
        self.probabilities(np.zeros((64, 64, 3), np.uint8), timeout=60.0)

    def find(self, pixels: Pixels, *, timeout: float) -> tuple[Region, ...]:
        """All places that look like text, in pixels of the array.

        Raises:
            EngineError: when the model is missing or altered, fails, or takes too long.
        """
        return self.find_regions(pixels, timeout=timeout)

    def find_regions(self, pixels: Pixels, *, timeout: float) -> tuple[OverlayRegion, ...]:
        """The same with what the cells say of each place.

        Raises:
            EngineError: as `find`.
        """
        cells = self.probabilities(pixels, timeout=timeout)
        return overlay_regions(cells, Size(pixels.shape[1], pixels.shape[0]), self._settings)

    def probabilities(self, pixels: Pixels, *, timeout: float) -> ProbabilityMap:
        """Text probability of each cell.

        Raises:
            EngineError: as `find`.
        """
        self._model.load()
        deadline = time.monotonic() + timeout
        height, width = pixels.shape[:2]
        whole: ProbabilityMap = np.zeros((-(-height // CELL), -(-width // CELL)), np.float32)
        for top, bottom in bands(Size(width, height)):
            first, last = max(0, top - _HALO), min(height, bottom + _HALO)
            answer = self._run(pixels[first:last], deadline)
            rows = slice(top // CELL, -(-bottom // CELL))
            whole[rows] = answer[(top - first) // CELL :][: rows.stop - rows.start]
        return whole

    def _run(self, band: Pixels, deadline: float) -> ProbabilityMap:
        height, width = band.shape[:2]
        bottom, right = -height % _STRIDE, -width % _STRIDE
        if bottom or right:
            band = np.asarray(
                cv2.copyMakeBorder(band, 0, bottom, 0, right, cv2.BORDER_REPLICATE), np.uint8
            )
        tensor: Tensor = np.asarray(cv2.dnn.blobFromImage(np.ascontiguousarray(band)), np.float32)
        output = self._model.run(tensor, deadline)
        if output.shape != (1, 1, band.shape[0] // CELL, band.shape[1] // CELL):
            raise EngineError(
                "The engine overlay gave an answer that makes no sense; run leadapron doctor."
            )
        answer: ProbabilityMap = output[0, 0, : -(-height // CELL), : -(-width // CELL)]
        return answer


def bands(size: Size) -> Iterator[tuple[int, int]]:
    """First and last row (exclusive) of each band, top to bottom; starts are multiples of 16."""
    count = max(1, round(size.area / _BAND_PIXELS))
    rows = -(-size.height // count)
    rows += -rows % _STRIDE
    for top in range(0, size.height, rows):
        yield top, min(size.height, top + rows)


def overlay_regions(
    cells: ProbabilityMap, size: Size, settings: OverlaySettings
) -> tuple[OverlayRegion, ...]:
    """Boxes around connected text cells, about one for each line.

    Args:
        cells: the network's answer.
        size: of the picture in pixels.
        settings: thresholds.
    """
    found = []
    for box in _groups(cells, settings.cell_threshold, settings.peak_threshold):
        pixels = Box(box.x * CELL, box.y * CELL, box.width * CELL, box.height * CELL)
        inside = cells[box.slices]
        text = inside >= settings.cell_threshold
        found.append(
            OverlayRegion(
                pixels.padded(settings.growth).clipped(size),
                min(1.0, float(inside.max())),
                float(inside[text].mean()),
                float(text.mean()),
            )
        )
    return tuple(found)


def _groups(cells: ProbabilityMap, threshold: float, least: float) -> Iterator[Box]:
    """Box in cells of each group of connected cells with one of at least the probability `least`.

    A group of several lines falls apart at a higher threshold; each part then grows by one cell,
    for the rim that the higher threshold cut off.
    """
    binary = (cells >= threshold).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(binary, connectivity=8)
    for label in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[label])
        box = Box(x, y, width, height)
        inside = np.where(labels[box.slices] == label, cells[box.slices], np.float32(0))
        highest = float(inside.max())
        if highest < least:
            continue
        is_whole = min(width, height) <= _SLIM or area >= _FULL * box.area
        if is_whole or threshold + _STEP > _HIGHEST:
            yield box
            continue
        limits = Size(width, height)
        for part in _groups(inside, threshold + _STEP, min(highest, threshold + _STEP)):
            yield part.padded(1).clipped(limits).moved(x, y)
