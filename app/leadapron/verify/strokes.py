"""Where strokes stand in a row, by arithmetic alone: an opinion that no network has a part in.

Glyphs are thin and stand out from the ground beside them. What an opening (or a closing) with a
square wider than a stroke takes away is therefore ink; pieces of it that stand in a row make a
place to read. Where no channel varies at all nothing can be written, so even ground costs nothing
and needs no further proof.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.verify.likeness import likeness

Levels = NDArray[np.uint8]
"""One channel, shape (height, width), 0 to 255."""

_STROKE: Final = 11
"""Thin is what this many pixels are wider than: capitals of 30 px in bold have strokes of 7."""

_COLOUR: Final = 64
"""Difference of channels from which a pixel is coloured; a window's tint is less."""

_LEAST: Final = 10
"""Levels that a stroke stands out at least; thin strokes of a contrast of 24 keep about half."""

_GRAIN: Final = 2.2
_GRAIN_WINDOW: Final = 61
_GRAIN_CAP: Final = 32
"""Ink stands out this many times more than the mean of the square around it, so that the grain of
anatomy is no ink; levels above the cap do not raise the mean, so that ink does not hide ink."""

_PEAK: Final = 0.45
_PEAK_WINDOW: Final = 15
"""Ink reaches this share of the strongest response around it: the rest is the halo of a glyph."""

_SMALLEST: Final = 5
_LARGEST: Final = 64
_THICKEST: Final = 48
_REACH: Final = 6
"""Glyphs have 5 to 64 pixels on their longer side and at most 48 on the shorter. Those of one row
stand at most 10 pixels apart: 5 of the halved picture in which rows are put together."""

_LOWEST_ROW: Final = 6
_HIGHEST_ROW: Final = 50
_TALL: Final = 0.45
_JOINED: Final = 2.2
"""A row is 6 to 50 pixels high and no shorter than high. It has two pieces of at least 0.45 of its
height, or one that is 2.2 times as long as high (joined letters)."""

_APART: Final = 14.0
"""Levels by which the middle of the ink stands out more than nine tenths of the ground between."""

_NINE_TENTHS: Final = 0.9

_RING: Final = 3


@dataclass(frozen=True, slots=True)
class Row:
    """Strokes in a row, upright or lying.

    Attributes:
        box: in pixels of the picture.
        contrast: levels by which the ink stands out from the ground between it.
        likeness: how much it looks like text, see `leadapron.verify.likeness`; text is above 0.
    """

    box: Box
    contrast: float
    likeness: float


def rows_of_strokes(pixels: Pixels) -> tuple[Row, ...]:
    """All rows of strokes, brighter or darker than their ground.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
    """
    gray = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    found = [row for response in _responses(gray) for row in _rows(response)]
    strongest, part = _coloured(pixels)
    for response in _responses(strongest[part.slices]):
        found.extend(replace(row, box=row.box.moved(part.x, part.y)) for row in _rows(response))
    return tuple(found)


def _coloured(pixels: Pixels) -> tuple[Levels, Box]:
    """The strongest channel of each pixel, and the part of the picture that has colours.

    Two colours may be alike in luminance; where they are, their strongest channels are not.
    """
    red, green, blue = cv2.split(pixels)
    strongest = np.asarray(cv2.max(cv2.max(red, green), blue), np.uint8)
    weakest = cv2.min(cv2.min(red, green), blue)
    has_colour = np.asarray(cv2.subtract(strongest, weakest), np.uint8) > _COLOUR
    x, y, width, height = cv2.boundingRect(has_colour.view(np.uint8))
    if not width:
        return strongest, Box(0, 0, 0, 0)
    size = Size(pixels.shape[1], pixels.shape[0])
    return strongest, Box(x, y, width, height).padded(_STROKE).clipped(size)


def _responses(levels: Levels) -> Iterator[Levels]:
    """How far each pixel stands out from the ground beside it, as bright and as dark strokes."""
    if levels.size == 0:
        return
    square = cv2.getStructuringElement(cv2.MORPH_RECT, (_STROKE, _STROKE))
    for operation in (cv2.MORPH_TOPHAT, cv2.MORPH_BLACKHAT):
        yield np.asarray(cv2.morphologyEx(levels, operation, square), np.uint8)


def _ink(response: Levels) -> Levels:
    """255 where a pixel stands out from the grain around it, 0 elsewhere."""
    _, capped = cv2.threshold(response, _GRAIN_CAP, 255, cv2.THRESH_TRUNC)
    grain = cv2.blur(capped, (_GRAIN_WINDOW, _GRAIN_WINDOW))
    peak = cv2.dilate(response, np.ones((_PEAK_WINDOW, _PEAK_WINDOW), np.uint8))
    least = cv2.max(
        cv2.convertScaleAbs(grain, alpha=_GRAIN), cv2.convertScaleAbs(peak, alpha=_PEAK)
    )
    return np.asarray(cv2.compare(response, np.maximum(least, _LEAST), cv2.CMP_GE), np.uint8)


def _rows(response: Levels) -> Iterator[Row]:
    all_ink = _ink(response)
    labels, stats = _pieces(all_ink)
    width, height = stats[:, 2], stats[:, 3]
    longer, shorter = np.maximum(width, height), np.minimum(width, height)
    is_glyph = (longer >= _SMALLEST) & (longer <= _LARGEST) & (shorter <= _THICKEST)
    is_glyph[0] = False
    if not is_glyph.any():
        return
    size = Size(response.shape[1], response.shape[0])
    inked = np.flatnonzero(all_ink.view(np.bool_))  # a tenth of the time of `nonzero` in the plane
    piece = labels.ravel()[inked]
    one_pixel = np.zeros(len(stats), np.intp)
    one_pixel[piece] = inked
    ink = np.zeros_like(all_ink)
    ink.ravel()[inked[is_glyph[piece]]] = 1
    glyphs = np.flatnonzero(is_glyph)
    of_rows, of_columns = np.divmod(one_pixel[glyphs], size.width)
    half = _halved(ink)
    for lies in (True, False):
        reach = (_REACH, 1) if lies else (1, _REACH)
        closed = cv2.morphologyEx(half, cv2.MORPH_CLOSE, np.ones(reach[::-1], np.uint8))
        row_labels, row_stats = _pieces(np.asarray(closed, np.uint8))
        row_stats *= 2
        row_of = row_labels[of_rows // 2, of_columns // 2]
        across = stats[glyphs, 3] if lies else stats[glyphs, 2]
        for index in _likely(row_of, across, row_stats, lies=lies):
            box = Box(*(int(value) for value in row_stats[index, :4])).clipped(size)
            contrast = _contrast(response, ink, box)
            if contrast >= _APART:
                yield Row(box, contrast, likeness(ink[box.slices], contrast, lies=lies))


def _pieces(ink: Levels) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The piece of each pixel, and of each piece x, y, width, height and area; 0 is the ground."""
    # Of OpenCV's algorithms this one takes the least time, a third of the one it takes by itself.
    _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        ink, 8, cv2.CV_32S, cv2.CCL_BBDT
    )
    return np.asarray(labels, np.int32), np.asarray(stats, np.int32)


def _halved(ink: Levels) -> Levels:
    """Half the size; a pixel is ink where any of its four is."""
    height, width = ink.shape
    even = cv2.copyMakeBorder(ink, 0, height % 2, 0, width % 2, cv2.BORDER_CONSTANT, value=0)
    upper, lower = even[0::2], even[1::2]
    both = cv2.max(upper, lower)
    return np.ascontiguousarray(np.maximum(both[:, 0::2], both[:, 1::2]), np.uint8)


def _likely(
    row_of: NDArray[Any], across: NDArray[Any], rows: NDArray[Any], *, lies: bool
) -> NDArray[np.intp]:
    """Rows whose pieces can be glyphs, by their index."""
    high, long = (rows[:, 3], rows[:, 2]) if lies else (rows[:, 2], rows[:, 3])
    is_tall = across >= _TALL * high[row_of]
    pieces = np.bincount(row_of[is_tall], minlength=len(rows))
    is_joined = (pieces == 1) & (long >= _JOINED * high)
    fits = (high >= _LOWEST_ROW) & (high <= _HIGHEST_ROW) & (long >= high)
    likely = ((pieces > 1) | is_joined) & fits
    likely[0] = False
    return np.flatnonzero(likely)


def _contrast(response: Levels, ink: Levels, box: Box) -> float:
    """How much more the middle of the ink stands out than nine tenths of the ground between."""
    around = box.padded(_RING).clipped(Size(response.shape[1], response.shape[0]))
    values, is_ink = response[around.slices], ink[around.slices]
    ground = values[cv2.dilate(is_ink, np.ones((3, 3), np.uint8)) == 0]
    if ground.size < _SMALLEST:
        ground = values[is_ink == 0]
    if ground.size == 0:
        return 0.0
    return _ranked(values[is_ink > 0], 0.5) - _ranked(ground, _NINE_TENTHS)


def _ranked(values: NDArray[Any], share: float) -> float:
    """The value below which this share of values lies; faster than numpy's quantiles."""
    rank = min(values.size - 1, int(share * values.size))
    return float(np.partition(values, rank)[rank])
