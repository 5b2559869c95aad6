"""Finds the image panes of a viewer in a frozen frame, by the straight edges around them.

A border, a gap or the edge of a toolbar changes the brightness in the same direction along a long
straight run of pixels; anatomy and noise do not. Such runs become walls, and what they enclose are
cells. A cell in which no solid area of continuous tone lies is a panel or a list and is left out.

The result is a proposal for a selection; nothing is masked or trusted because of it.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.capture.tone import has_continuous_tone, is_plain_dark
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, bounding_box

_Gray = NDArray[np.uint8]

STEP: Final = 5
"""Smallest change of gray, of 255, across an edge; dark themes part their panels by as little."""

RUN: Final = 121
"""Length in pixels over which an edge must hold; longer than words, shorter than any pane."""

SHARE: Final = 0.85
"""Share of the run that must show the edge; icons and letters may interrupt it."""

GAP: Final = 81
"""Longest gap in an edge, in pixels, that is bridged: where anatomy has the border's brightness."""

SMALLEST_SHARE: Final = 7
"""A pane is at least this fraction of the frame's shorter side, so that thumbnails are none."""

SMALLEST: Final = 96
"""And at least this many pixels, in a small frame."""

THICKEST_STEP: Final = 4
"""Pixels over which the edge of an enlarged picture may be smoothed."""

REACH: Final = 3
"""Pixels beside a step at which its two sides are read: past a border that only looks like one."""

FILLING: Final = 0.6
"""Share of its bounding box that a cell fills at least; walls inside may cut into it."""


@dataclass(frozen=True, slots=True)
class _Cell:
    box: Box
    plain: bool
    """Whether it holds nothing but dark ground and a little writing."""
    pictured: bool
    """Whether it holds a solid area of continuous tone."""


def viewports(pixels: Pixels) -> tuple[Box, ...]:
    """The image panes of a frame, top to bottom, then left to right.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).

    Returns:
        Boxes in frame pixels that do not overlap; none where no pane was found.
    """
    height, width = pixels.shape[:2]
    smallest = max(SMALLEST, min(height, width) // SMALLEST_SHARE)
    if min(height, width) < smallest:
        return ()
    gray: _Gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)  # type: ignore[assignment]
    walls = _walls(gray, along_rows=True) | _walls(gray, along_rows=False)
    cells = _cells(gray, walls, smallest)
    panes = [box for box in _joined(cells, gray) if min(box.width, box.height) >= smallest]
    return tuple(sorted(panes, key=lambda box: (box.y, box.x)))


def _walls(gray: _Gray, *, along_rows: bool) -> _Gray:
    """Mask (0 or 1) of the long straight edges in one direction; an edge lies on its second pixel.

    A border one pixel wide has two edges and gives a wall two pixels thick; a mere step gives one.
    """
    run = (RUN, 1) if along_rows else (1, RUN)
    gap = (1, GAP) if along_rows else (GAP, 1)
    before, after = (gray[:-1], gray[1:]) if along_rows else (gray[:, :-1], gray[:, 1:])
    found = np.zeros_like(gray)
    target = found[1:] if along_rows else found[:, 1:]
    for darker, brighter in ((before, after), (after, before)):
        _, edge = cv2.threshold(cv2.subtract(brighter, darker), STEP - 1, 255, cv2.THRESH_BINARY)
        density = cv2.blur(edge, run, borderType=cv2.BORDER_REFLECT)
        _, wall = cv2.threshold(density, SHARE * 255 - 1, 1, cv2.THRESH_BINARY)
        np.bitwise_or(target, cv2.dilate(wall, np.ones(run[::-1], np.uint8)), out=target)
    return cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones(gap, np.uint8))  # type: ignore[return-value]


def _cells(gray: _Gray, walls: _Gray, smallest: int) -> list[_Cell]:
    """What the walls enclose, without what is too small even as a part of a pane."""
    open_ground = (walls == 0).astype(np.uint8)
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(open_ground, connectivity=4)
    found = []
    for index in range(1, count):
        x, y, width, height, area = (int(value) for value in statistics[index])
        if max(width, height) < smallest or area < FILLING * width * height:
            continue
        box = Box(x, y, width, height)
        part, own = gray[box.slices], labels[box.slices] == index
        found.append(_Cell(box, is_plain_dark(part, own), has_continuous_tone(part, own)))
    return found


def _joined(cells: list[_Cell], gray: _Gray) -> list[Box]:
    """Cells with pictures, with the black margins that a picture's own edge had cut off."""
    boxes = [cell.box for cell in cells if cell.pictured]
    for margin in (cell.box for cell in cells if cell.plain and not cell.pictured):
        for index, box in enumerate(boxes):
            if _is_one_step_away(margin, box, gray):
                boxes[index] = bounding_box((margin, box))
                break
    return boxes


def _is_one_step_away(margin: Box, cell: Box, gray: _Gray) -> bool:
    """Whether two boxes share a whole side and only a step of brightness lies between them.

    A border or a gap is brighter or darker than both of its sides along most of its length; a mere
    step is neither, and texture is neither on the whole.
    """
    if margin.y == cell.y and margin.height == cell.height:
        start, end = min(margin.right, cell.right), max(margin.x, cell.x)
        strip = gray[margin.y : margin.bottom, max(0, start - REACH) : end + REACH]
    elif margin.x == cell.x and margin.width == cell.width:
        start, end = min(margin.bottom, cell.bottom), max(margin.y, cell.y)
        strip = gray[max(0, start - REACH) : end + REACH, margin.x : margin.right].T
    else:
        return False
    if not 0 < end - start <= THICKEST_STEP:
        return False
    values = strip.astype(np.int16)
    sides = values[:, [0, -1]]
    brighter = np.median(values - sides.max(axis=1, keepdims=True), axis=0)
    darker = np.median(sides.min(axis=1, keepdims=True) - values, axis=0)
    return bool((brighter < STEP).all() and (darker < STEP).all())
