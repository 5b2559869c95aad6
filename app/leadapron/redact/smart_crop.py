"""The largest crop of a shape that holds the anatomy and no finding.

The picture that needs no mask is the best mask. The anatomy is what stands out from the ground of
the page (its most frequent gray) once everything found is taken away; a crop is judged by how much
of it it holds, then by its own size. A brush's stroke alone may be a thousand obstacles, so boxes
are counted in tables of sums and never one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.model.stencil import covered_bits

_GRID: Final = 256
"""The anatomy is weighed on a copy whose longer side has at most so many cells."""

_CONTRAST: Final = 16
"""Gray levels above or below the ground from which a cell belongs to the anatomy: more than the
noise of a screen and less than soft tissue on air."""

_LEAST_SHARE: Final = 0.05
"""A crop with less of the anatomy than this share is no offer."""

_LEAST_SIDE: Final = 64
"""A crop with a shorter side than this is no offer, in pixels."""

_STEPS: Final = 12
"""Places tried along the free axis of one empty rectangle."""

_MOST_LINES: Final = 512
"""Borders of obstacles that are told apart along one axis: those of 250 boxes. Of more, each is
moved outwards to the next of fewer lines, so that a crop may be smaller and still touches none."""

Whole = NDArray[np.int64]
"""Whole pixels or cells."""


@dataclass(frozen=True, slots=True)
class _Rooms:
    """Rectangles of the page, each measure an array with one value for each of them."""

    left: Whole
    top: Whole
    right: Whole
    bottom: Whole

    @property
    def width(self) -> Whole:
        """Pixels from left to right."""
        return self.right - self.left

    @property
    def height(self) -> Whole:
        """Pixels from top to bottom."""
        return self.bottom - self.top

    def chosen(self, which: NDArray[Any]) -> "_Rooms":
        """Some of them, by a mask or by their places."""
        return _Rooms(self.left[which], self.top[which], self.right[which], self.bottom[which])


@dataclass(frozen=True, slots=True)
class _Anatomy:
    """How much anatomy any box holds.

    Attributes:
        sums: cells of anatomy above and left of each corner of a cell.
        across: width of a cell, in pixels of the page.
        down: height of a cell.
    """

    sums: NDArray[np.float64]
    across: float
    down: float

    @property
    def total(self) -> float:
        """Cells of anatomy on the page."""
        return float(self.sums[-1, -1])

    def share(self, rooms: _Rooms) -> NDArray[np.float64]:
        """Share of the anatomy in each rectangle, 0 to 1."""
        height, width = self.sums.shape[0] - 1, self.sums.shape[1] - 1
        left, right = (_cell(x, self.across, width) for x in (rooms.left, rooms.right))
        top, bottom = (_cell(y, self.down, height) for y in (rooms.top, rooms.bottom))
        sums = self.sums
        cells = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        return np.asarray(cells / self.total, np.float64)


def smart_crop(
    page: Pixels,
    obstacles: Whole,
    aspect: tuple[int, int] | None = None,
    *,
    size: Size | None = None,
) -> Box | None:
    """The crop to offer first.

    Args:
        page: uint8 RGB of shape (height, width, 3), the frame after its turn; a smaller copy will
            do as long as it has 256 pixels on a side.
        obstacles: left, top, right and bottom edges of what the crop must not touch (the masks), in
            pixels of the page, of shape (count, 4).
        aspect: width and height of the wanted shape; None for any shape.
        size: of the page where `page` is a smaller copy of it; None where it is not.

    Returns:
        A box of the page, or None when no part holds anatomy and nothing found.
    """
    size = Size(page.shape[1], page.shape[0]) if size is None else size
    edges = np.clip(obstacles, 0, (size.width, size.height, size.width, size.height))
    edges = edges[(edges[:, 2] > edges[:, 0]) & (edges[:, 3] > edges[:, 1])]
    anatomy = _anatomy(page, edges, size)
    if anatomy.total <= 0:
        return None
    rooms = _empty_rooms(edges, size)
    is_large = np.minimum(rooms.width, rooms.height) >= _LEAST_SIDE
    rooms = rooms.chosen(is_large & (anatomy.share(rooms) >= _LEAST_SHARE))
    best, found = 0, None
    for crops in _fitted(rooms, aspect):
        share = anatomy.share(crops)
        area = crops.width * crops.height
        rank = np.rint(100 * share).astype(np.int64) * (size.area + 1) + area
        rank[(share < _LEAST_SHARE) | (np.minimum(crops.width, crops.height) < _LEAST_SIDE)] = 0
        if rank.size and rank.max() > best:
            best, place = int(rank.max()), rank.argmax()
            found = Box(
                int(crops.left[place]),
                int(crops.top[place]),
                int(crops.width[place]),
                int(crops.height[place]),
            )
    return found


def _anatomy(page: Pixels, edges: Whole, size: Size) -> _Anatomy:
    scale = min(1.0, _GRID / max(size.width, size.height))
    columns, rows = max(1, round(size.width * scale)), max(1, round(size.height * scale))
    small = cv2.resize(page, (columns, rows), interpolation=cv2.INTER_AREA)
    gray = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.int16)
    across, down = size.width / columns, size.height / rows
    left, top, right, bottom = edges.T
    cells = (
        np.floor(left / across),
        np.floor(top / down),
        np.minimum(columns, np.ceil(right / across)),
        np.minimum(rows, np.ceil(bottom / down)),
    )
    is_open = ~covered_bits(np.stack(cells, axis=1).astype(np.int64), Size(columns, rows))
    sums = np.zeros((rows + 1, columns + 1))
    if is_open.any():
        ground = int(np.bincount(gray[is_open], minlength=256).argmax())
        anatomy = (np.abs(gray - ground) > _CONTRAST) & is_open
        sums[1:, 1:] = anatomy.cumsum(axis=0).cumsum(axis=1)
    return _Anatomy(sums, across, down)


def _lines(starts: Whole, ends: Whole, length: int) -> tuple[Whole, Whole, Whole]:
    """The borders along one axis, and which of them each obstacle starts and ends at."""
    step = 1
    while True:
        first = starts // step * step
        last = np.minimum(-(-ends // step) * step, length)
        lines = np.unique(np.concatenate((first, last, np.array((0, length)))))
        if lines.size <= _MOST_LINES:
            return lines, np.searchsorted(lines, first), np.searchsorted(lines, last)
        step *= 2


def _empty_rooms(edges: Whole, size: Size) -> _Rooms:
    """All rectangles of the page that touch no obstacle and cannot grow on any side.

    The borders of the obstacles divide the page into cells. Row by row, every free cell knows how
    far up its column is free, and how far to both sides all those rows are; what cannot grow into
    the next row is a room.
    """
    xs, first_column, last_column = _lines(edges[:, 0], edges[:, 2], size.width)
    ys, first_row, last_row = _lines(edges[:, 1], edges[:, 3], size.height)
    rows, columns = ys.size - 1, xs.size - 1
    cells = np.stack((first_column, first_row, last_column, last_row), axis=1)
    blocked = covered_bits(cells, Size(columns, rows))
    counts = np.zeros((rows + 1, columns + 1), np.int64)
    counts[:-1, 1:] = blocked.cumsum(axis=1)
    counts[-1] = np.arange(columns + 1)  # below the page nothing is free
    places = np.arange(columns)
    top, left = np.zeros(columns, np.int64), np.zeros(columns, np.int64)
    right = np.full(columns, columns)
    keys = [np.zeros(0, np.int64)]
    base = _MOST_LINES
    for row in range(rows):
        shut = blocked[row]
        run_left = np.maximum.accumulate(np.where(shut, places + 1, 0))
        run_right = np.minimum.accumulate(np.where(shut, places, columns)[::-1])[::-1]
        top = np.where(shut, row + 1, top)
        left = np.where(shut, 0, np.maximum(left, run_left))
        right = np.where(shut, columns, np.minimum(right, run_right))
        is_room = ~shut & (counts[row + 1, right] > counts[row + 1, left])
        key = ((left * base + top) * base + right) * base + row + 1
        keys.append(np.unique(key[is_room]))
    every = np.concatenate(keys)
    return _Rooms(
        xs[every // base**3],
        ys[every // base**2 % base],
        xs[every // base % base],
        ys[every % base],
    )


def _fitted(rooms: _Rooms, aspect: tuple[int, int] | None) -> Sequence[_Rooms]:
    """The largest boxes of a shape inside each room, at several places along its free axis."""
    if aspect is None:
        return (rooms,)
    across, down = aspect
    width = np.minimum(rooms.width, rooms.height * across // down)
    height = np.minimum(rooms.height, width * down // across)
    spare_x, spare_y = rooms.width - width, rooms.height - height
    placed = []
    for step in range(_STEPS + 1):
        left = rooms.left + spare_x * step // _STEPS
        top = rooms.top + spare_y * step // _STEPS
        placed.append(_Rooms(left, top, left + width, top + height))
    return placed


def _cell(place: Whole, side: float, count: int) -> Whole:
    """The cell that starts next to a place on an axis."""
    return np.minimum(np.rint(place / side).astype(np.int64), count)
