"""Three looks with one network: at the frame's own size, at half of it, and closer where unsure.

A network that was trained on one range of glyph sizes takes a vertebra for a letter at one scale,
but hardly at two; a letter stays a letter. So agreement between scales tells text from anatomy,
finds what is too large or too small for one look, and costs far less than a larger network.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from leadapron.detect.ground import is_even_around
from leadapron.engines.overlay import (
    CELL,
    OverlayFinder,
    OverlaySettings,
    ProbabilityMap,
    overlay_regions,
)
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size, bounding_box

PROPOSING: Final = OverlaySettings(cell_threshold=0.1, peak_threshold=0.1)
"""Low thresholds: what one look only suspects, another decides."""

_CORE: Final = 0.3
"""Probability of the cells that a place's core is made of."""

HALF: Final = 0.5
CLOSER: Final = 2.0

MARGIN: Final = 24
MARK_MARGIN: Final = 16
"""Pixels around a place, and around a small sign, that the closer look is shown: its network knows
text by what is around."""


RUNNING_ON: Final = OverlaySettings(cell_threshold=0.3, peak_threshold=0.6)
_THICKEST: Final = 80
_ELONGATED: Final = 1.8
"""What counts as a line at half size, how thick in pixels of the frame it may be, and how many
times longer than thick it is."""

_NEAR: Final = 6
"""Pixels by which text may be parted and still be one line, at the frame's own size."""

_FOLLOWED: Final = 4
_LARGEST: Final = 60_000
"""How often, and up to how many pixels, a line is followed."""

FOLLOWING: Final = OverlaySettings(cell_threshold=0.3, peak_threshold=0.5)
"""What counts as text in a closer look."""


@dataclass(frozen=True, slots=True)
class Closer:
    """What a closer look saw.

    Attributes:
        peak: largest probability in the place that was looked at.
        boxes: text in it and running on from it, in pixels of the frame; tighter than cells of the
            frame's own size.
    """

    peak: float
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place that may hold text, and how sure each look is of it.

    Attributes:
        box: in pixels of the frame.
        full: largest probability at the frame's own size.
        half: the same at half size.
        is_even: whether it stands on ground of one colour.
        core: rows of cells that the full look is sure of, in pixels of the frame.
    """

    box: Box
    full: float
    half: float
    is_even: bool
    core: tuple[Box, ...] = ()


def full_look(finder: OverlayFinder, pixels: Pixels, *, timeout: float) -> tuple[Place, ...]:
    """Places seen at the frame's own size.

    Raises:
        EngineError: when the network failed or ran out of time.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    cells = finder.probabilities(pixels, timeout=timeout)
    return tuple(
        Place(
            region.box,
            region.confidence,
            0.0,
            is_even_around(pixels, region.box),
            _core(cells, region.box),
        )
        for region in overlay_regions(cells, size, PROPOSING)
    )


def half_look(finder: OverlayFinder, pixels: Pixels, *, timeout: float) -> ProbabilityMap:
    """Probability of text for each cell of the frame at half its size.

    Raises:
        EngineError: when the network failed or ran out of time.
    """
    height, width = pixels.shape[:2]
    size = max(1, round(width * HALF)), max(1, round(height * HALF))
    smaller = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return finder.probabilities(np.asarray(smaller, np.uint8), timeout=timeout)


def with_half(place: Place, half: ProbabilityMap) -> Place:
    """The same place with its probability at half size."""
    return replace(place, half=_peak(half, place.box, HALF))


def seen_at_half(half: ProbabilityMap, pixels: Pixels, known: Sequence[Box]) -> tuple[Place, ...]:
    """Places that only the half look sees.

    Args:
        half: its cells.
        pixels: the frame.
        known: boxes of text that is known already; what touches them is part of it.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    cells, limits = half.copy(), Size(half.shape[1], half.shape[0])
    for box in known:
        cells[_rescaled(box.padded(_NEAR), HALF / CELL).clipped(limits).slices] = 0
    smaller = Size(-(-size.width // 2), -(-size.height // 2))
    places = []
    for region in overlay_regions(cells, smaller, PROPOSING):
        box = _rescaled(region.box, 1 / HALF).clipped(size)
        places.append(Place(box, 0.0, region.confidence, is_even_around(pixels, box)))
    return tuple(places)


def running_on(half: ProbabilityMap, pixels: Pixels) -> tuple[Box, ...]:
    """Lines as the half look sees them, through speckle that breaks them at full size."""
    size = Size(pixels.shape[1], pixels.shape[0])
    smaller = Size(-(-size.width // 2), -(-size.height // 2))
    boxes = (
        _rescaled(region.box, 1 / HALF).clipped(size)
        for region in overlay_regions(half, smaller, RUNNING_ON)
    )
    return tuple(
        box
        for box in boxes
        if min(box.width, box.height) <= _THICKEST
        and max(box.width, box.height) >= _ELONGATED * min(box.width, box.height)
    )


def closer_look(
    finder: OverlayFinder, pixels: Pixels, box: Box, *, timeout: float, margin: int = MARGIN
) -> Closer:
    """What is seen at twice the size in and around a box.

    Args:
        finder: the network.
        pixels: the frame.
        box: the place.
        timeout: wall seconds.
        margin: pixels around the place that are shown.

    Text that runs on beyond what is shown is followed to its end.

    Raises:
        EngineError: when the network failed or ran out of time.
    """
    deadline = time.monotonic() + timeout
    size = Size(pixels.shape[1], pixels.shape[0])
    shown = box.padded(margin).clipped(size)
    for _ in range(_FOLLOWED):
        crop = np.asarray(
            cv2.resize(
                pixels[shown.slices], None, fx=CLOSER, fy=CLOSER, interpolation=cv2.INTER_CUBIC
            ),
            np.uint8,
        )
        cells = finder.probabilities(crop, timeout=max(0.0, deadline - time.monotonic()))
        peak = _peak(cells, box.moved(-shown.x, -shown.y), CLOSER)
        seen = [
            _rescaled(region.box, 1 / CLOSER).moved(shown.x, shown.y).clipped(size)
            for region in overlay_regions(cells, Size(crop.shape[1], crop.shape[0]), FOLLOWING)
        ]
        touching = tuple(other for other in seen if other.overlaps(box.padded(_NEAR)))
        wider = bounding_box((box, *touching)).padded(margin).clipped(size)
        if peak < FOLLOWING.peak_threshold or shown.contains(wider) or wider.area > _LARGEST:
            return Closer(peak, touching)
        box, shown = bounding_box((box, *touching)), wider
    return Closer(peak, touching)


def _core(cells: ProbabilityMap, box: Box) -> tuple[Box, ...]:
    """Runs of cells inside a box that reach the probability of a core, in pixels."""
    touched = _rescaled(box, 1 / CELL).clipped(Size(cells.shape[1], cells.shape[0]))
    strong = cells[touched.slices] >= _CORE
    edges = np.diff(np.pad(strong, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    starts, ends = np.argwhere(edges > 0), np.argwhere(edges < 0)
    return tuple(
        _rescaled(Box(touched.x + left, touched.y + row, right - left, 1), CELL).intersection(box)
        for (row, left), (_, right) in zip(starts.tolist(), ends.tolist(), strict=True)
    )


def _rescaled(box: Box, factor: float) -> Box:
    return Box.covering(box.x * factor, box.y * factor, box.right * factor, box.bottom * factor)


def _peak(cells: ProbabilityMap, box: Box, scale: float) -> float:
    """Largest probability of the cells that a box of the frame touches in a rescaled look."""
    touched = _rescaled(box, scale / CELL).clipped(Size(cells.shape[1], cells.shape[0]))
    return 0.0 if touched.is_empty else float(cells[touched.slices].max())
