"""The anatomy of one pane without the writing at its margins, as a proposal for a selection.

First the box around the solid areas of continuous tone; then the corner writing that still stands
inside is cut off, from the side where that costs the least picture. Writing amid the anatomy stays
inside: detection masks it, whatever the selection.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.capture.tone import solid_mask
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, bounding_box

_Gray = NDArray[np.uint8]

SMALLEST_PART: Final = 0.0004
"""Share of the pane that a part of the anatomy covers at least; icons are smaller."""

STROKE: Final = 7
"""Side in pixels of a square into which no stroke of an overlay's letter fits."""

INK: Final = 48
"""Gray levels by which strokes stand out from what surrounds them."""

WORD_GAP: Final = 15
"""Pixels between letters and words that belong to one line of writing."""

LINE_HEIGHTS: Final = (5, 48)
"""Heights in pixels between which a row of strokes counts as a line of writing."""

ELONGATION: Final = 1.5
"""A line of writing is at least this many times wider than high."""

FLUSH: Final = 0.04
"""Share of the pane's width within which corner writing begins at the left or ends at the right."""

CORNER: Final = 0.4
"""Share of the pane's height, from the top and from the bottom, where corner writing stands."""

LARGEST_LOSS: Final = 0.25
"""Share of the anatomy's width or height that one side gives up at most."""


def smart_region(pixels: Pixels, pane: Box) -> Box:
    """The anatomy inside a pane.

    Args:
        pixels: uint8 RGB of shape (height, width, 3): the whole frame.
        pane: the pane in frame pixels; what lies outside the frame is cut off.

    Returns:
        A box in frame pixels inside the pane; the pane itself where no anatomy stands out.
    """
    height, width = pixels.shape[:2]
    pane = pane.intersection(Box(0, 0, width, height))
    if pane.is_empty:
        return pane
    part = np.ascontiguousarray(pixels[pane.slices])
    gray: _Gray = cv2.cvtColor(part, cv2.COLOR_RGB2GRAY)  # type: ignore[assignment]
    anatomy = _anatomy(gray)
    if anatomy.is_empty:
        return pane
    return _trimmed(anatomy, _corner_lines(gray)).moved(pane.x, pane.y)


def _anatomy(gray: _Gray) -> Box:
    solid = solid_mask(gray, np.ones(gray.shape, np.bool_))
    _, _, statistics, _ = cv2.connectedComponentsWithStats(solid, connectivity=8)
    return bounding_box(
        Box(*(int(value) for value in row[:4]))
        for row in statistics[1:]
        if row[4] >= SMALLEST_PART * gray.size
    )


def _corner_lines(gray: _Gray) -> list[Box]:
    """Boxes of what looks like lines of writing, bright or dark, set flush into the corners."""
    rows, columns = gray.shape
    square = np.ones((STROKE, STROKE), np.uint8)
    found = []
    for operation in (cv2.MORPH_TOPHAT, cv2.MORPH_BLACKHAT):
        ink = (cv2.morphologyEx(gray, operation, square) > INK).astype(np.uint8)
        joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, WORD_GAP), np.uint8))
        _, _, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
        for row in statistics[1:]:
            line = Box(*(int(value) for value in row[:4]))
            flush = line.x <= FLUSH * columns or line.right >= (1 - FLUSH) * columns
            outer = line.bottom <= CORNER * rows or line.y >= (1 - CORNER) * rows
            high = LINE_HEIGHTS[0] <= line.height <= LINE_HEIGHTS[1]
            if flush and outer and high and line.width >= ELONGATION * line.height:
                found.append(line)
    return found


def _trimmed(anatomy: Box, lines: list[Box]) -> Box:
    """Cut sides off until no line near a border is left inside, cheapest cut first."""
    least_width = anatomy.width * (1 - LARGEST_LOSS)
    least_height = anatomy.height * (1 - LARGEST_LOSS)
    box = anatomy
    while True:
        cuts = [
            cut
            for line in lines
            if box.overlaps(line)
            for cut in _cuts(box, line)
            if cut.width >= least_width and cut.height >= least_height
        ]
        if not cuts:
            return box
        box = max(cuts, key=lambda cut: cut.area)


def _cuts(box: Box, line: Box) -> tuple[Box, ...]:
    """The four boxes that remain when the box is cut short of a line from one of its sides."""
    return (
        Box(line.right, box.y, max(0, box.right - line.right), box.height),
        Box(box.x, box.y, max(0, line.x - box.x), box.height),
        Box(box.x, line.bottom, box.width, max(0, box.bottom - line.bottom)),
        Box(box.x, box.y, box.width, max(0, line.y - box.y)),
    )
