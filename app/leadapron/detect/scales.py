"""Three looks with one network: at the frame's own size, at half of it, and closer where unsure.

A network that was trained on one range of glyph sizes takes a vertebra for a letter at one scale,
but hardly at two; a letter stays a letter. So agreement between scales tells text from anatomy,
finds what is too large or too small for one look, and costs far less than a larger network.
"""

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
from leadapron.model.geometry import Box, Size

PROPOSING: Final = OverlaySettings(cell_threshold=0.05, peak_threshold=0.05)
"""Low thresholds: what one look only suspects, another decides."""

_CORE: Final = 0.3
"""Probability of the cells that a place's core is made of."""

HALF: Final = 0.5

RUNNING_ON: Final = OverlaySettings(cell_threshold=0.3, peak_threshold=0.6)
_THICKEST: Final = 100
_ELONGATED: Final = 1.5
"""What counts as a line at half size, how thick in pixels of the frame it may be, and how many
times longer than thick it is."""

NEAR: Final = 6
"""Pixels by which text may be parted and still be one line, at the frame's own size."""


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
        core: rows of cells that the full look is sure of, in pixels of the frame; none on even
            ground, where the box itself is tight.
        judged: probability that the judge gives it; None where it was not asked.
    """

    box: Box
    full: float
    half: float
    is_even: bool
    core: tuple[Box, ...] = ()
    judged: float | None = None


def full_look(finder: OverlayFinder, pixels: Pixels, *, timeout: float) -> tuple[Place, ...]:
    """Places seen at the frame's own size.

    Raises:
        EngineError: when the network failed or ran out of time.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    cells = finder.probabilities(pixels, timeout=timeout)
    places = []
    for region in overlay_regions(cells, size, PROPOSING):
        is_even = is_even_around(pixels, region.box)
        core = () if is_even else _core(cells, region.box)
        places.append(Place(region.box, region.confidence, 0.0, is_even, core))
    return tuple(places)


def half_look(finder: OverlayFinder, pixels: Pixels, *, timeout: float) -> ProbabilityMap:
    """Probability of text for each cell of the frame at half its size.

    Raises:
        EngineError: when the network failed or ran out of time.
    """
    size = Size(pixels.shape[1], pixels.shape[0]).halved
    smaller = cv2.resize(pixels, (size.width, size.height), interpolation=cv2.INTER_AREA)
    return finder.probabilities(np.asarray(smaller, np.uint8), timeout=timeout)


def with_half(place: Place, half: ProbabilityMap) -> Place:
    """The same place with its probability at half size."""
    return replace(place, half=peak(half, place.box, HALF))


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
        cells[rescaled(box.padded(NEAR), HALF / CELL).clipped(limits).slices] = 0
    places = []
    for region in overlay_regions(cells, size.halved, PROPOSING):
        box = rescaled(region.box, 1 / HALF).clipped(size)
        places.append(Place(box, 0.0, region.confidence, is_even_around(pixels, box)))
    return tuple(places)


def running_on(half: ProbabilityMap, pixels: Pixels) -> tuple[Box, ...]:
    """Lines as the half look sees them, through speckle that breaks them at full size."""
    size = Size(pixels.shape[1], pixels.shape[0])
    boxes = (
        rescaled(region.box, 1 / HALF).clipped(size)
        for region in overlay_regions(half, size.halved, RUNNING_ON)
    )
    return tuple(
        box
        for box in boxes
        if min(box.width, box.height) <= _THICKEST
        and max(box.width, box.height) >= _ELONGATED * min(box.width, box.height)
    )


def _core(cells: ProbabilityMap, box: Box) -> tuple[Box, ...]:
    """Runs of cells inside a box that reach the probability of a core, in pixels."""
    touched = rescaled(box, 1 / CELL).clipped(Size(cells.shape[1], cells.shape[0]))
    strong = cells[touched.slices] >= _CORE
    edges = np.diff(np.pad(strong, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    starts, ends = np.argwhere(edges > 0), np.argwhere(edges < 0)
    return tuple(
        rescaled(Box(touched.x + left, touched.y + row, right - left, 1), CELL).intersection(box)
        for (row, left), (_, right) in zip(starts.tolist(), ends.tolist(), strict=True)
    )


def rescaled(box: Box, factor: float) -> Box:
    """Smallest box of whole units around a box that is measured in others."""
    return Box.covering(box.x * factor, box.y * factor, box.right * factor, box.bottom * factor)


def peak(cells: ProbabilityMap, box: Box, scale: float) -> float:
    """Largest probability of the cells that a box touches in a look at another scale."""
    touched = rescaled(box, scale / CELL).clipped(Size(cells.shape[1], cells.shape[0]))
    return 0.0 if touched.is_empty else float(cells[touched.slices].max())
