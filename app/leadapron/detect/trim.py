"""Cuts off a box's margins where they are proven bare, on ground of several colours.

A label in the corner of a thumbnail stands half on black and half on anatomy, beside the border of
a panel. Each side of its box is cut as long as every pixel of a row or column is bare:

- it belongs to an area of one colour that reaches far out of the box: strokes end inside it;
- or to a thin straight line that comes in from far outside: the border of a panel;
- or to a solid square, the colour of a legend: no script has such a sign.

Everything else may be a stroke and stays, so nothing is cut off over texture, noise or anatomy.
"""

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

Map = NDArray[np.bool_]
"""One truth value for each pixel of a part of the frame, shape (height, width)."""

_REACH: Final = 12
"""Pixels around a box that are looked at, at least; half of its shorter side where that is more."""

_TRACE: Final = 6
"""Levels within which an area has one colour; less is invisible at the rim of a glyph."""

_REACHING: Final = 0.03
_WIDE: Final = 0.06
"""Share of what is seen around a box that an area of one colour fills: a strip that crosses all
that is seen, and any other area. A stroke that the box cuts in two fills less."""

_STEP: Final = 3
"""Of the pixels where an area may begin every third is tried."""

_LEAST_LINE: Final = 12
"""Pixels that a thin line comes in from; glyphs of the next line of text do not stand on ours."""

_LEAST_SQUARE: Final = 9
_LEAST_SHARE: Final = 0.35
_SQUARE: Final = 1.25
_STANDS_OUT: Final = 48
"""A square is at least so many pixels and this share of the box high (a full stop is not), its
sides differ by this factor at most, and its colour differs from the ground by so many levels."""

_ROUNDED: Final = 2
"""Pixels of a square's rim that are softened or rounded."""

_MARKS: Final = 250
"""Marks that tell one followed area from its neighbours in a map of bytes."""


def trimmed(pixels: Pixels, box: Box) -> Box:
    """A box without bare margins but one pixel; the same box where nothing is proven bare.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        box: in pixels of that array, clipped to it.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    seen = box.padded(max(_REACH, min(box.width, box.height) // 2)).clipped(size)
    part = pixels[seen.slices].copy()  # OpenCV fills nothing in what is read-only
    inner = box.moved(-seen.x, -seen.y)
    ground = _ground(part, inner)
    if not ground[inner.slices].any():
        return box
    inked = ~(ground | _lines(~ground))[inner.slices]
    inked &= ~_squares(part[inner.slices].copy(), inked)
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if not rows.size:
        return box
    left, top = int(columns[0]), int(rows[0])
    ink = Box(left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top)
    return ink.moved(box.x, box.y).padded(1).intersection(box)


def _ground(part: Pixels, inner: Box) -> Map:
    """Areas of one colour that reach far out of the inner box."""
    height, width = part.shape[:2]
    around = height * width - inner.area
    least = max(1, int(_REACHING * around))
    followed = _Followed(part, _TRACE)
    ground = np.zeros((height, width), np.bool_)
    border = np.ones((height, width), np.bool_)
    border[1:-1, 1:-1] = False
    for box, inside in followed.areas(border & _is_flat(part, 1, _TRACE), least):
        share = (int(inside.sum()) - _count(inside, box, inner)) / max(1, around)
        crosses = box.width == width or box.height == height
        if share >= (_REACHING if crosses else _WIDE):
            ground[box.slices] |= inside
    return ground


def _count(inside: Map, box: Box, inner: Box) -> int:
    """How many pixels of an area lie in the inner box."""
    shared = inner.intersection(box)
    return int(inside[shared.moved(-box.x, -box.y).slices].sum())


def _lines(other: Map) -> Map:
    """Straight lines, one or two pixels thin, that come in from a border between bare sides."""
    return np.asarray(_upright_lines(other) | _upright_lines(other.T).T)


def _upright_lines(other: Map) -> Map:
    height, width = other.shape
    found = np.zeros((height, width), np.bool_)
    bare = np.zeros((height, width + 4), np.bool_)
    bare[:, 2:-2] = ~other
    left, right = bare[:, 1:-3], bare[:, 3:-1]
    is_thin = other & ((left & right) | (left & bare[:, 4:]) | (bare[:, :-4] & right))
    if height >= _LEAST_LINE:
        for rows in (slice(None), slice(None, None, -1)):
            come_in = np.flatnonzero(is_thin[rows][:_LEAST_LINE].all(axis=0))
            found[rows, come_in] |= np.logical_and.accumulate(is_thin[rows, come_in], axis=0)
    return found


def _squares(part: Pixels, inked: Map) -> Map:
    """Solid squares of one colour that stand out."""
    height, width = inked.shape
    found = np.zeros_like(inked)
    if min(height, width) < _LEAST_SQUARE:
        return found
    rim = _ROUNDED
    bare = part[~inked]
    ground = np.partition(bare, len(bare) // 2, axis=0)[len(bare) // 2]
    inner = inked & (largest_difference(part, ground) >= _STANDS_OUT)
    if not inner.any():
        return found
    followed = _Followed(part, 2 * _TRACE, without=~inked)
    inner &= _is_flat(part, rim, 2 * _TRACE)
    for box, inside in followed.areas(inner, (_LEAST_SQUARE - 2 * rim) ** 2):
        least, most = min(box.width, box.height), max(box.width, box.height)
        if least < _LEAST_SQUARE or most > _SQUARE * least or most < _LEAST_SHARE * height:
            continue
        if inside[rim:-rim, rim:-rim].all():
            found[box.padded(rim).clipped(Size(width, height)).slices] = True
    return found


def _is_flat(part: Pixels, reach: int, levels: int) -> Map:
    """Where all pixels up to so many away have one colour."""
    kernel = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    around = cv2.subtract(cv2.dilate(part, kernel), cv2.erode(part, kernel))
    return np.asarray(_largest_channel(np.asarray(around, np.uint8)) <= levels)


def largest_difference(pixels: Pixels, colour: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """By how many levels each pixel differs from a colour, in the channel where it differs most."""
    apart = cv2.absdiff(pixels, np.array((*colour, 0), np.float64))
    return _largest_channel(np.asarray(apart, np.uint8))


def _largest_channel(pixels: Pixels) -> NDArray[np.uint8]:
    """The largest of the three channels of each pixel."""
    first, second, third = cv2.split(pixels)
    return np.asarray(cv2.max(cv2.max(first, second), third), np.uint8)


class _Followed:
    """Connected areas of one colour; each is followed once."""

    def __init__(self, part: Pixels, tolerance: int, without: Map | None = None) -> None:
        height, width = part.shape[:2]
        self._part = part
        self._tolerance = (tolerance,) * 3
        self._order = 0
        self._visited: NDArray[np.uint8] = np.zeros((height + 2, width + 2), np.uint8)
        if without is not None:
            self._visited[1:-1, 1:-1][without] = _MARKS + 1

    def areas(self, begins: Map, least: int) -> Iterator[tuple[Box, Map]]:
        """The areas of the colour of every third pixel of some, and their boxes.

        Areas of fewer pixels than the least are left out.
        """
        rows, columns = (values[::_STEP] for values in np.nonzero(begins))
        while rows.size:
            area = self._area(int(columns[0]), int(rows[0]), least)
            if area is not None:
                yield area
            new = self._visited[rows + 1, columns + 1] == 0
            rows, columns = rows[new], columns[new]

    def _area(self, x: int, y: int, least: int) -> tuple[Box, Map] | None:
        self._order = self._order % _MARKS + 1
        count, _, _, (left, top, width, height) = cv2.floodFill(
            self._part,
            self._visited,
            (x, y),
            (0, 0, 0),
            self._tolerance,
            self._tolerance,
            4 | cv2.FLOODFILL_FIXED_RANGE | cv2.FLOODFILL_MASK_ONLY | (self._order << 8),
        )
        if count < least:
            return None
        box = Box(left, top, width, height)
        return box, self._visited[box.moved(1, 1).slices] == self._order
