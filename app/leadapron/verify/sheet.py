"""Places of the final picture, enlarged and evened out, on one sheet that Tesseract reads at once.

Reading a few places at twice and three times their size costs a fraction of reading the whole
picture so. Each place is drawn from its most telling channel, stretched to full contrast by its own
levels, in one polarity or the other; a place that stands upright comes turned both ways.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.protocol import Word
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

Gray = NDArray[np.uint8]

_RIM: Final = 5
"""Pixels around a place that are shown with it."""

_GAP: Final = 24
"""Pixels between places on the sheet, more than Tesseract's widest gap inside a line."""

_WIDTH: Final = 1600
"""The sheet's width in pixels; a longer place makes it wider."""

_UPRIGHT: Final = 1.5
"""A place this many times taller than wide may hold a turned line."""

_TALLEST: Final = 72
"""Tesseract brings every line to 36 pixels; one that is drawn twice as high gains nothing more."""

_GAMMA: Final = 0.6
_TILE: Final = 8
_CLIP: Final = 3.0
_LEAST_RANGE: Final = 8.0


class Variant(Enum):
    """How a place is evened out before it is read."""

    STRETCHED = "stretched, as it stands"
    EQUALISED = "equalised, inverted"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet and where each place lies on it.

    Attributes:
        pixels: uint8 RGB of shape (height, width, 3).
        cells: box on the sheet and index of the place.
    """

    pixels: Pixels
    cells: tuple[tuple[Box, int], ...]


def sheet(pixels: Pixels, boxes: Sequence[Box], scale: int, variant: Variant) -> Sheet:
    """Lay places out on a sheet.

    Args:
        pixels: the final picture, uint8 RGB.
        boxes: places in pixels of the picture.
        scale: how many times larger they are drawn, unless they are large already.
        variant: how they are evened out.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    views: list[tuple[Gray, int]] = []
    for index, box in enumerate(boxes):
        crop = pixels[box.padded(_RIM).clipped(size).slices]
        views.extend((view, index) for view in _views(crop, scale, variant))
    width = max([_WIDTH, *(view.shape[1] + 2 * _GAP for view, _ in views)])
    cells = tuple(_laid_out(views, width))
    height = max([_GAP, *(box.bottom for box, _ in cells)]) + _GAP
    page = np.full((height, width), 255, np.uint8)
    for (box, _), (view, _) in zip(cells, views, strict=True):
        page[box.slices] = view
    return Sheet(np.repeat(page[:, :, np.newaxis], 3, axis=2), cells)


def words_of_places(made: Sheet, words: Sequence[Word], count: int) -> tuple[tuple[Word, ...], ...]:
    """What was read in each place, in reading order.

    Args:
        made: the sheet that was read.
        words: the engine's answer, in pixels of the sheet.
        count: number of places.
    """
    found: list[list[Word]] = [[] for _ in range(count)]
    for word in words:
        x, y = word.box.x + word.box.width / 2, word.box.y + word.box.height / 2
        for box, index in made.cells:
            if box.contains_point(x, y):
                found[index].append(word)
                break
    return tuple(tuple(place) for place in found)


def _views(crop: Pixels, scale: int, variant: Variant) -> Iterator[Gray]:
    height, width = crop.shape[:2]
    if height == 0 or width == 0:
        return
    channel = max(cv2.split(crop), key=lambda values: float(values.std()))
    even = _evened(np.asarray(channel, np.uint8), variant)
    factor = min(float(scale), max(1.0, _TALLEST / min(height, width)))
    large = cv2.resize(even, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    view = np.asarray(large, np.uint8)
    if height > _UPRIGHT * width:
        yield np.ascontiguousarray(np.rot90(view))
        yield np.ascontiguousarray(np.rot90(view, 3))
    else:
        yield view


def _evened(channel: Gray, variant: Variant) -> Gray:
    if variant is Variant.EQUALISED:
        equaliser = cv2.createCLAHE(_CLIP, (_TILE, _TILE))
        channel = np.asarray(equaliser.apply(channel), np.uint8)
    low, high = np.percentile(channel, (1, 99))
    share = (channel.astype(np.float32) - low) / max(_LEAST_RANGE, float(high - low))
    share = np.clip(share, 0, 1)
    if variant is Variant.EQUALISED:
        share = 1 - share**_GAMMA
    return np.asarray(share * 255, np.uint8)


def _laid_out(views: Sequence[tuple[Gray, int]], width: int) -> Iterator[tuple[Box, int]]:
    """Boxes from left to right and top to bottom, in the order of the views."""
    x, y, lowest = _GAP, _GAP, 0
    for view, index in views:
        height, across = view.shape
        if x + across + _GAP > width and x > _GAP:
            x, y, lowest = _GAP, y + lowest + _GAP, 0
        yield Box(x, y, across, height), index
        x, lowest = x + across + _GAP, max(lowest, height)
