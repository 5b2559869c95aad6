"""Small signs on even ground: orientation letters, single figures, short words that stand alone.

A single letter on black at the border of a viewport has nothing around it that would tell a
network that it is text. But on even ground everything that is drawn stands out, so signs of the
size of glyphs are found by connected components and handed to the reader.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.detect.ground import Grey
from leadapron.model.geometry import Box

_WINDOW: Final = 31
"""Side in pixels of the window whose mean is the ground (larger than the glyphs looked for)."""

_CONTRAST: Final = 12
"""Levels by which ink differs from its ground; fainter signs nobody reads at this size."""

_JOINED: Final = 5
"""Ink up to this many pixels apart in a row is one sign, so that a word stays whole."""

_LEAST_HEIGHT: Final = 5
_LARGEST_HEIGHT: Final = 48
_LEAST_WIDTH: Final = 2
_LARGEST_WIDTH: Final = 160
"""Heights of glyphs and widths of short words, in pixels."""

_FILLED: Final = 0.15
_LONGEST: Final = 8
"""A sign fills this share of its box at least, and is up to so many times longer than thick; what
is emptier or longer is a frame or a ruler."""

_RIM: Final = 3
_EVEN: Final = 4.0
"""Standard deviation, in levels, of a rim of so many pixels on even ground."""

_MOST: Final = 160
"""More signs than this are a texture; the ones most like glyphs are taken."""


def marks(grey: Grey, taken: NDArray[np.bool_]) -> tuple[Box, ...]:
    """Boxes of signs of glyph size on even ground.

    Args:
        grey: the frame.
        taken: of the same shape, True where text is known already.
    """
    return tuple(
        dict.fromkeys((*_signs(grey, taken, light=True), *_signs(grey, taken, light=False)))
    )


def _signs(grey: Grey, taken: NDArray[np.bool_], *, light: bool) -> list[Box]:
    """Light signs on darker ground, or dark ones on lighter."""
    mean = cv2.blur(grey, (_WINDOW, _WINDOW), borderType=cv2.BORDER_REPLICATE)
    difference = cv2.subtract(grey, mean) if light else cv2.subtract(mean, grey)
    ink = (difference > _CONTRAST).astype(np.uint8)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, _JOINED), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    x, y, width, height, area = stats[1:].T
    fits = (height >= _LEAST_HEIGHT) & (height <= _LARGEST_HEIGHT) & (width <= _LARGEST_WIDTH)
    fits &= (width >= _LEAST_WIDTH) & (area >= _FILLED * width * height)
    fits &= (width <= _LONGEST * height) & (height <= _LONGEST * width)
    boxes = np.stack((x, y, x + width, y + height), axis=1)[fits]
    boxes = boxes[_is_isolated(grey, boxes)]
    free = [not taken[top:bottom, left:right].any() for left, top, right, bottom in boxes]
    found = [Box.covering(*(int(value) for value in box)) for box in boxes[free]]
    return sorted(found, key=lambda box: box.area)[:_MOST]


def _is_isolated(grey: Grey, boxes: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which boxes have a rim of one level."""
    tables = cv2.integral2(grey, sdepth=cv2.CV_64F, sqdepth=cv2.CV_64F)
    limits = np.array([grey.shape[1], grey.shape[0], grey.shape[1], grey.shape[0]])
    inner = np.clip(boxes + np.array([-1, -1, 1, 1]), 0, limits)
    outer = np.clip(boxes + np.array([-1, -1, 1, 1]) * (_RIM + 1), 0, limits)
    count = np.maximum(1, _sums(None, outer) - _sums(None, inner))
    mean, square = (
        (_sums(np.asarray(table, np.float64), outer) - _sums(np.asarray(table, np.float64), inner))
        / count
        for table in tables
    )
    return np.asarray(np.sqrt(np.maximum(0, square - mean**2)) <= _EVEN)


def _sums(table: NDArray[np.float64] | None, boxes: NDArray[np.int32]) -> NDArray[np.float64]:
    """Sum over each box by an integral table; without a table, its area."""
    left, top, right, bottom = boxes.T
    if table is None:
        return np.asarray((right - left) * (bottom - top), np.float64)
    return np.asarray(
        table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
    )
