"""The largest crop of a shape that holds the anatomy and no finding.

The picture that needs no mask is the best mask. The anatomy is what stands out from the ground of
the page (its most frequent gray) once everything found is taken away; a crop is judged by how much
of it it holds, then by its own size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

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


@dataclass(frozen=True, slots=True)
class _Anatomy:
    """How much anatomy any box holds, in pixels of the page."""

    sums: NDArray[np.float64]
    across: float
    down: float

    def weight(self, box: Box) -> float:
        """Cells of anatomy in a box."""
        height, width = self.sums.shape[0] - 1, self.sums.shape[1] - 1
        left = min(width, round(box.x / self.across))
        right = min(width, round(box.right / self.across))
        top = min(height, round(box.y / self.down))
        bottom = min(height, round(box.bottom / self.down))
        sums = self.sums
        return float(sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left])


def smart_crop(
    page: Pixels, obstacles: Sequence[Box], aspect: tuple[int, int] | None = None
) -> Box | None:
    """The crop to offer first.

    Args:
        page: uint8 RGB of shape (height, width, 3), the frame after its turn.
        obstacles: what the crop must not touch, in pixels of the page: the masks.
        aspect: width and height of the wanted shape; None for any shape.

    Returns:
        A box of the page, or None when no part holds anatomy and nothing found.
    """
    size = Size(page.shape[1], page.shape[0])
    boxes = sorted({box.clipped(size) for box in obstacles} - {Box(0, 0, 0, 0)})
    boxes = [box for box in boxes if not box.is_empty]
    anatomy = _anatomy(page, boxes)
    total = anatomy.weight(size.box)
    if total <= 0:
        return None
    best: tuple[float, int] = (0.0, 0)
    found: Box | None = None
    for room in _empty_rectangles(size, boxes):
        if min(room.width, room.height) < _LEAST_SIDE or anatomy.weight(room) / total < best[0]:
            continue
        for crop in _fitted(room, aspect):
            if min(crop.width, crop.height) < _LEAST_SIDE:
                continue
            rank = (round(anatomy.weight(crop) / total, 2), crop.area)
            if rank > best:
                best, found = rank, crop
    return found if best[0] >= _LEAST_SHARE else None


def _anatomy(page: Pixels, obstacles: Iterable[Box]) -> _Anatomy:
    height, width = page.shape[:2]
    scale = min(1.0, _GRID / max(height, width))
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    gray = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    small = np.asarray(cv2.resize(gray, (columns, rows), interpolation=cv2.INTER_AREA), np.int16)
    across, down = width / columns, height / rows
    open_cells = np.ones(small.shape, np.bool_)
    for box in obstacles:
        open_cells[
            int(box.y / down) : -int(-box.bottom // down),
            int(box.x / across) : -int(-box.right // across),
        ] = False
    if not open_cells.any():
        return _Anatomy(np.zeros((rows + 1, columns + 1)), across, down)
    ground = int(np.bincount(small[open_cells], minlength=256).argmax())
    cells = (np.abs(small - ground) > _CONTRAST) & open_cells
    sums = np.zeros((rows + 1, columns + 1))
    sums[1:, 1:] = cells.cumsum(axis=0).cumsum(axis=1)
    return _Anatomy(sums, across, down)


def _empty_rectangles(size: Size, obstacles: Sequence[Box]) -> Iterable[Box]:
    """All rectangles of the page that touch no obstacle and cannot grow on any side.

    From each upper edge (the page's, or an obstacle's lower one) a front of free spans sweeps down;
    an obstacle that reaches into a span closes it there and splits it.
    """
    tops = sorted({0, *(box.bottom for box in obstacles if box.bottom < size.height)})
    by_top = sorted(obstacles, key=lambda box: box.y)
    for top in tops:
        spans = [(0, size.width)]
        for box in by_top:
            if box.bottom <= top:
                continue
            y = max(top, box.y)
            split: list[tuple[int, int]] = []
            for left, right in spans:
                if box.x >= right or box.right <= left:
                    split.append((left, right))
                    continue
                if y > top:
                    yield Box(left, top, right - left, y - top)
                split.extend(
                    span for span in ((left, box.x), (box.right, right)) if span[0] < span[1]
                )
            spans = list(dict.fromkeys(split))
        for left, right in spans:
            yield Box(left, top, right - left, size.height - top)


def _fitted(room: Box, aspect: tuple[int, int] | None) -> Iterable[Box]:
    """Largest boxes of a shape inside a room, at several places along its free axis."""
    if aspect is None:
        yield room
        return
    across, down = aspect
    width = min(room.width, room.height * across // down)
    height = min(room.height, width * down // across)
    spare_x, spare_y = room.width - width, room.height - height
    for step in range(_STEPS + 1):
        yield Box(
            room.x + spare_x * step // _STEPS, room.y + spare_y * step // _STEPS, width, height
        )
        if not spare_x and not spare_y:
            return
