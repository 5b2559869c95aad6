"""The final picture around its masks: the masks levelled out, and the corridors between them.

Masks stand where text stood, so what was missed stands beside them. There the finders are at their
weakest: a strip of ground between two masks looks like a stroke itself, and hides the text on it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import cv2
import numpy as np

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

_SMOOTH: Final = 61
"""Pixels over which the ground beside a mask is averaged, so that a glyph there does not show."""

_NARROWEST: Final = 8
_WIDEST: Final = 56
"""A corridor this wide, in pixels, holds a line; a wider one is open ground."""

_SHORTEST: Final = 16
_LONGEST: Final = 480
"""A corridor is this long; a longer one is cut, because a reader takes one line at a time."""

_WORDS: Final = 5
"""Between two masks of one line lie at most so many times its height; more is the picture."""

_LEVELS: Final = 16
"""A corridor whose darkest and lightest tenth are nearer than this holds nothing readable."""


def levelled(pixels: Pixels, boxes: Iterable[Box]) -> Pixels:
    """A copy in which masks continue the ground above and below, or on both sides of, them.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        boxes: of the masks. One that does not hold one colour only is left as it is.
    """
    copy = pixels.copy()
    size = Size(pixels.shape[1], pixels.shape[0])
    for box in boxes:
        clipped = box.clipped(size)
        inside = pixels[clipped.slices]
        if inside.size and (inside == inside[:1, :1]).all():
            _level(copy, clipped)
    return copy


def _level(pixels: Pixels, box: Box) -> None:
    lies = box.width >= box.height
    picture = pixels if lies else pixels.transpose(1, 0, 2)
    first, last = (box.y, box.bottom) if lies else (box.x, box.right)
    along = slice(box.x, box.right) if lies else slice(box.y, box.bottom)
    borders = [
        cv2.blur(np.ascontiguousarray(picture[row : row + 1, along]), (_SMOOTH, 1))
        for row in (first - 1, last)
        if 0 <= row < picture.shape[0]
    ]
    if borders:
        middle = (first + last) // 2
        picture[first:middle, along] = borders[0]
        picture[middle:last, along] = borders[-1]


def corridors(pixels: Pixels, boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Strips between two masks that are not of one tone, to be read whatever the finders say.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        boxes: of the masks.
    """
    found: dict[Box, None] = {}
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            between = _between(one, other)
            if between is None or any(_blocks(mask, between) for mask in boxes):
                continue
            for part in _parts(between):
                if _has_tones(pixels, part):
                    found[part] = None
    return tuple(found)


def _between(one: Box, other: Box) -> Box | None:
    """The strip between two masks that face each other; None where there is none."""
    left, right = max(one.x, other.x), min(one.right, other.right)
    top, bottom = max(one.y, other.y), min(one.bottom, other.bottom)
    if right - left >= _SHORTEST and _NARROWEST <= top - bottom <= _WIDEST:
        return Box(left, bottom, right - left, top - bottom)
    high = bottom - top
    is_line_between = _NARROWEST <= high <= _WIDEST and _SHORTEST <= left - right <= _WORDS * high
    is_strip = bottom - top >= _SHORTEST and _NARROWEST <= left - right <= _WIDEST
    return Box(right, top, left - right, bottom - top) if is_line_between or is_strip else None


def _blocks(mask: Box, corridor: Box) -> bool:
    """Whether a third mask takes half of a corridor."""
    return corridor.coverage_by(mask) > 0.5  # noqa: PLR2004  # half


def _parts(corridor: Box) -> Iterator[Box]:
    """The corridor in pieces of a readable length that overlap by half."""
    lies = corridor.width >= corridor.height
    length = max(corridor.width, corridor.height)
    for start in range(0, max(1, length - _LONGEST // 2), _LONGEST // 2):
        size = min(_LONGEST, length - start)
        if lies:
            yield Box(corridor.x + start, corridor.y, size, corridor.height)
        else:
            yield Box(corridor.x, corridor.y + start, corridor.width, size)


def _has_tones(pixels: Pixels, box: Box) -> bool:
    part = pixels[box.slices]
    if part.size == 0:
        return False
    low, high = np.percentile(part.reshape(-1, 3), (5, 95), axis=0)
    return bool((high - low).max() >= _LEVELS)
