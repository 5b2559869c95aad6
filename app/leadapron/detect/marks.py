"""Small signs: orientation letters, single figures, short words that stand alone.

A single letter on black at the border of a viewport has nothing around it that would tell a
network that it is text. But on even ground everything that is drawn stands out, so signs of the
size of glyphs are found by connected components; in noise they stand out at half the size. The
judge, closer looks and the reader decide what they are.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.detect.ground import Grey
from leadapron.model.frame import Pixels
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

_KNOWN: Final = 0.7
"""A sign of which this share is known already is a part of what is known."""

_RIM: Final = 3
_EVEN: Final = 4.0
"""Standard deviation, in levels, of a rim of so many pixels on even ground."""

_WHITE: Final = 248
_COLOURED: Final = 60
"""Luminance and difference of the channels of plain ink: overlays are drawn white or in a pure
colour, anatomy seldom reaches either in areas of glyph size."""

_ROUGH: Final = 30.0
"""Like `_EVEN`, for plain ink: beyond, it is a bright part of bone."""

_WORKERS: Final = 2
"""Searches at a time."""

_MOST: Final = 60
_MOST_PLAIN: Final = 30
"""More signs than this are a texture; the smallest are taken."""

_SMOOTHED: Final = 0.9
_FAINT_WINDOW: Final = (25, 25)
_FAINT: Final = 8
_FAINT_HEIGHTS: Final = (3, 18)
_FAINT_AREA: Final = 4
"""At half the frame's size: the blur that leaves noise behind, the window whose mean is the ground,
the levels by which ink differs from it, and heights and area of glyphs in pixels. What is higher
the half look sees; small pictures of anatomy are as high."""

_DISTINCT: Final = 2.5
_LEAST_DEVIATION: Final = 1.5
"""A faint sign is so many deviations of its rim away from it; a rim counts as varying by so many
levels at least."""

_MOST_FAINT: Final = 150
"""More faint signs than this are a texture; the most distinct are taken."""


@dataclass(frozen=True, slots=True)
class FaintSign:
    """A sign on noisy ground, and how far it stands out: in deviations of its rim."""

    box: Box
    distinctness: float


def marks(pixels: Pixels, grey: Grey, taken: NDArray[np.bool_]) -> tuple[Box, ...]:
    """Boxes of signs of glyph size: any on even ground, plain white or coloured ones on any ground.

    Args:
        pixels: the frame.
        grey: its luminance.
        taken: of the same shape, True where text is known already.
    """
    mean = np.asarray(cv2.blur(grey, (_WINDOW, _WINDOW), borderType=cv2.BORDER_REPLICATE), np.uint8)
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="marks") as workers:
        searches = [
            workers.submit(lambda: _components(_plain_ink(pixels, grey))),
            workers.submit(lambda: _components(_differs(grey, mean))),
            workers.submit(lambda: _components(_differs(mean, grey))),
        ]
        rims = _Rims(grey)
    plain, *drawn = (search.result() for search in searches)
    found: list[Box] = []
    for boxes in drawn:
        found += _free(boxes[rims.deviations(boxes) <= _EVEN], taken)[:_MOST]
    found += _free(plain[rims.deviations(plain) <= _ROUGH], taken)[:_MOST_PLAIN]
    return tuple(dict.fromkeys(found))


def faint_signs(
    grey: Grey, taken: NDArray[np.bool_], *, least: float = _DISTINCT
) -> tuple[FaintSign, ...]:
    """Signs of glyph size on noisy ground, the most distinct first.

    At half the size noise averages out and a stroke does not; what then stands out from its rim
    more than the rim varies may be a letter. Most of it is anatomy: another has to judge.

    Args:
        grey: luminance of the frame.
        taken: of the same shape, True where text is known already.
        least: how distinct a sign is at least, in deviations of its rim.
    """
    height, width = grey.shape
    size = max(1, width // 2), max(1, height // 2)
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    smooth = np.asarray(cv2.GaussianBlur(small, (0, 0), _SMOOTHED), np.uint8)
    window = (_WINDOW // 2, _WINDOW // 2)
    mean = cv2.blur(smooth, _FAINT_WINDOW, borderType=cv2.BORDER_REPLICATE)
    noise = cv2.blur(cv2.absdiff(small, smooth), window, borderType=cv2.BORDER_REPLICATE)
    limit = np.maximum(noise, _FAINT)
    rims = _Rims(smooth)
    found: list[FaintSign] = []
    for difference in (cv2.subtract(smooth, mean), cv2.subtract(mean, smooth)):
        boxes = _faint_components(np.asarray(difference > limit))
        distinct = rims.distinctness(boxes)
        for box, value in zip(
            2 * boxes[distinct >= least], distinct[distinct >= least], strict=True
        ):
            left, top, right, bottom = (int(edge) for edge in box)
            if _is_free(taken, left, top, right, bottom):
                found.append(FaintSign(Box.covering(left, top, right, bottom), float(value)))
    return tuple(sorted(found, key=lambda sign: -sign.distinctness)[:_MOST_FAINT])


def _faint_components(ink: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Left, top, right and bottom of each component of glyph size at half the frame's size."""
    _, _, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        ink.view(np.uint8), 8, cv2.CV_32S, cv2.CCL_BBDT
    )
    x, y, width, height, area = stats[1:].T
    fits = (height >= _FAINT_HEIGHTS[0]) & (height <= _FAINT_HEIGHTS[1]) & (area >= _FAINT_AREA)
    fits &= (width <= _LARGEST_WIDTH // 2) & (area >= _FILLED * width * height)
    fits &= (width <= _LONGEST * height) & (height <= _LONGEST * width)
    return np.asarray(np.stack((x, y, x + width, y + height), axis=1)[fits], np.int32)


def _differs(lighter: Grey, darker: Grey) -> NDArray[np.bool_]:
    """Where one is lighter than the other by more than ink is from its ground."""
    return np.asarray(cv2.subtract(lighter, darker) > _CONTRAST)


def _plain_ink(pixels: Pixels, grey: Grey) -> NDArray[np.bool_]:
    """Where pixels are white, or coloured as anatomy is not."""
    red, green, blue = cv2.split(pixels)
    highest, lowest = cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue)
    return np.asarray((grey >= _WHITE) | (cv2.subtract(highest, lowest) >= _COLOURED))


def _components(ink: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Left, top, right and bottom of each component of glyph size."""
    kernel = np.ones((1, _JOINED), np.uint8)
    joined = cv2.morphologyEx(ink.view(np.uint8), cv2.MORPH_CLOSE, kernel)
    _, _, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        joined, 8, cv2.CV_32S, cv2.CCL_BBDT
    )
    x, y, width, height, area = stats[1:].T
    fits = (height >= _LEAST_HEIGHT) & (height <= _LARGEST_HEIGHT) & (width <= _LARGEST_WIDTH)
    fits &= (width >= _LEAST_WIDTH) & (area >= _FILLED * width * height)
    fits &= (width <= _LONGEST * height) & (height <= _LONGEST * width)
    return np.asarray(np.stack((x, y, x + width, y + height), axis=1)[fits], np.int32)


def _free(boxes: NDArray[np.int32], taken: NDArray[np.bool_]) -> list[Box]:
    """The boxes of which little is known yet, small ones first."""
    free = [_is_free(taken, left, top, right, bottom) for left, top, right, bottom in boxes]
    found = [Box.covering(*(int(value) for value in box)) for box in boxes[free]]
    return sorted(found, key=lambda box: box.area)


def _is_free(taken: NDArray[np.bool_], left: int, top: int, right: int, bottom: int) -> bool:
    return bool(taken[top:bottom, left:right].mean() < _KNOWN)


class _Rims:
    """How much levels vary around boxes, by integral tables."""

    def __init__(self, grey: Grey) -> None:
        self._width, self._height = grey.shape[1], grey.shape[0]
        sums, squares = cv2.integral2(grey, sdepth=cv2.CV_64F, sqdepth=cv2.CV_64F)
        self._tables = np.asarray(sums, np.float64), np.asarray(squares, np.float64)

    def deviations(self, boxes: NDArray[np.int32]) -> NDArray[np.float64]:
        """Standard deviation of the levels in the rim of each box."""
        _, deviation = self._rims(boxes)
        return deviation

    def distinctness(self, boxes: NDArray[np.int32]) -> NDArray[np.float64]:
        """How far the levels in each box are from the mean of its rim, in the rim's deviations."""
        mean, deviation = self._rims(boxes)
        count = np.maximum(1, _areas(boxes))
        inside, square = (_sums(table, boxes) / count for table in self._tables)
        distance = np.sqrt(np.maximum(0, square - 2 * mean * inside + mean**2))
        return np.asarray(distance / np.maximum(deviation, _LEAST_DEVIATION))

    def _rims(self, boxes: NDArray[np.int32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        limits = np.array([self._width, self._height, self._width, self._height])
        inner = np.clip(boxes + np.array([-1, -1, 1, 1]), 0, limits)
        outer = np.clip(boxes + np.array([-1, -1, 1, 1]) * (_RIM + 1), 0, limits)
        count = np.maximum(1, _areas(outer) - _areas(inner))
        mean, square = ((_sums(t, outer) - _sums(t, inner)) / count for t in self._tables)
        return mean, np.asarray(np.sqrt(np.maximum(0, square - mean**2)))


def _areas(boxes: NDArray[np.int32]) -> NDArray[np.float64]:
    left, top, right, bottom = boxes.T
    return np.asarray((right - left) * (bottom - top), np.float64)


def _sums(table: NDArray[np.float64], boxes: NDArray[np.int32]) -> NDArray[np.float64]:
    """Sum over each box by an integral table."""
    left, top, right, bottom = boxes.T
    return np.asarray(
        table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
    )
