"""The overlay detector: a small network of our own that sees every pixel at native resolution.

RGB in, the probability of text for each cell of 4 by 4 pixels out. Large frames are run in
parts, so that memory does not grow with them. What it was trained on, its figures and
its limits are in `resources/overlay-detector.md`.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.onnx_model import DEFAULT_THREADS, OnnxEngine, OnnxModel, Tensor
from leadapron.engines.protocol import Region
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

NAME: Final = "overlay"
MODEL: Final = "overlay-detector"

CELL: Final = 4
"""Pixels of one cell on each side."""

_STRIDE: Final = 16
"""The network halves four times, so sides must be multiples of this."""

_PART_PIXELS: Final = 4_200_000
"""Pixels of one part at most: about 210 MB of memory inside the network. Screens of 2560 by 1600
are one part, those of 3840 by 2160 are two."""

_SMALL: Final = 260_000
"""Parts of up to so many pixels run on one thread, so that two of them can run at a time: threads
that share a small part mostly wait for one another."""

_HALO: Final = 64
"""Pixels that a part sees beyond its own on each side. The receptive field reaches farther, but
what lies beyond changed no probability by more than 0.02 on captures cut in two."""

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


def released(threads: int) -> OnnxModel:
    """The network of `resources/`, for so many threads inside one operator."""
    return OnnxModel(NAME, MODEL, threads=threads, keeps_buffers=True)


class OverlayFinder(OnnxEngine):
    """Places of rendered text by the overlay detector.

    Args:
        threads: threads inside the network.
        settings: thresholds.
        network: gives the network for a number of threads; the released one by default.
    """

    def __init__(
        self,
        *,
        threads: int = DEFAULT_THREADS,
        settings: OverlaySettings | None = None,
        network: Callable[[int], OnnxModel] = released,
    ) -> None:
        super().__init__(NAME, network(threads))
        self._settings = settings or OverlaySettings()
        self._small = network(1)

    def load(self) -> None:
        """Load the network and run it for a small and a larger part, so that no capture waits.

        Raises:
            EngineError: when the model is missing or altered, or fails.
        """
        for side in (64, 576):
            self.probabilities(np.zeros((side, side, 3), np.uint8), timeout=60.0)

    def find(self, pixels: Pixels, *, timeout: float) -> tuple[Region, ...]:
        """All places that look like text, in pixels of the array.

        Raises:
            EngineError: when the model is missing or altered, fails, or takes too long.
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
        size = Size(pixels.shape[1], pixels.shape[0])
        whole: ProbabilityMap = np.zeros(
            (-(-size.height // CELL), -(-size.width // CELL)), np.float32
        )
        for part in parts(size):
            shown = part.padded(_HALO).clipped(size)
            answer = self._run(pixels[shown.slices], deadline)
            own = _cells_of(part)
            whole[own.slices] = answer[own.moved(-shown.x // CELL, -shown.y // CELL).slices]
        return whole

    def _run(self, band: Pixels, deadline: float) -> ProbabilityMap:
        height, width = band.shape[:2]
        bottom, right = -height % _STRIDE, -width % _STRIDE
        if bottom or right:
            # Repeated, the last line would be streaks as even as strokes, which look like text.
            band = np.asarray(
                cv2.copyMakeBorder(band, 0, bottom, 0, right, cv2.BORDER_REFLECT_101), np.uint8
            )
        model = self._small if band.shape[0] * band.shape[1] <= _SMALL else self._model
        output = model.run(_tensor(band), deadline)
        if output.shape != (1, 1, band.shape[0] // CELL, band.shape[1] // CELL):
            raise EngineError(
                "The engine overlay gave an answer that makes no sense; run leadapron doctor."
            )
        answer: ProbabilityMap = output[0, 0, : -(-height // CELL), : -(-width // CELL)]
        return answer


def parts(size: Size) -> Iterator[Box]:
    """The parts of a picture, row by row; they begin at multiples of 16 and share no pixel.

    They are cut so that their seams, whose surroundings are seen twice, are as short as can be.
    """
    count = max(1, -(-size.area // _PART_PIXELS))
    grids = [(across, -(-count // across)) for across in range(1, count + 1)]
    across, down = min(
        grids, key=lambda grid: (grid[0] - 1) * size.height + (grid[1] - 1) * size.width
    )
    width, height = (
        -(-side // (pieces * _STRIDE)) * _STRIDE
        for side, pieces in ((size.width, across), (size.height, down))
    )
    for top in range(0, size.height, height):
        for left in range(0, size.width, width):
            yield Box(left, top, width, height).clipped(size)


def _tensor(pixels: Pixels) -> Tensor:
    """Pixels as the network takes them: float32 of shape (1, 3, height, width)."""
    tensor = np.empty((1, 3, *pixels.shape[:2]), np.float32)
    for channel, plane in enumerate(cv2.split(pixels)):
        tensor[0, channel] = plane  # a fifth of the time of OpenCV's own blobFromImage
    return tensor


def _cells_of(part: Box) -> Box:
    """The cells of a part that begins at a cell's border."""
    return Box.covering(part.x / CELL, part.y / CELL, part.right / CELL, part.bottom / CELL)


def overlay_regions(
    cells: ProbabilityMap, size: Size, settings: OverlaySettings
) -> tuple[Region, ...]:
    """Boxes around connected text cells, about one for each line, with their largest probability.

    Args:
        cells: the network's answer.
        size: of the picture in pixels.
        settings: thresholds.
    """
    return tuple(
        Region(
            Box(box.x * CELL, box.y * CELL, box.width * CELL, box.height * CELL)
            .padded(settings.growth)
            .clipped(size),
            min(1.0, float(cells[box.slices].max())),
        )
        for box in _groups(cells, settings.cell_threshold, settings.peak_threshold)
    )


def _groups(cells: ProbabilityMap, threshold: float, least: float) -> Iterator[Box]:
    """Box in cells of each group of connected cells with one of at least the probability `least`.

    A group of several lines falls apart at a higher threshold; each part then grows by one cell,
    for the rim that the higher threshold cut off.
    """
    text = cells >= threshold
    # The labels of OpenCV's default algorithm in less than half of its time.
    count, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        text.astype(np.uint8), 8, cv2.CV_32S, cv2.CCL_BBDT
    )
    highest = np.full(count, -1, np.float32)
    np.maximum.at(highest, np.asarray(labels[text], np.intp), cells[text])
    for label in np.flatnonzero(highest >= least).tolist():
        x, y, width, height, area = stats[label].tolist()
        box = Box(x, y, width, height)
        is_whole = min(width, height) <= _SLIM or area >= _FULL * box.area
        if is_whole or threshold + _STEP > _HIGHEST:
            yield box
            continue
        inside = np.where(labels[box.slices] == label, cells[box.slices], np.float32(0))
        limits = Size(width, height)
        higher = threshold + _STEP
        for part in _groups(inside, higher, min(float(highest[label]), higher)):
            yield part.padded(1).clipped(limits).moved(x, y)
