"""Rectangles in frame pixels: half-open, integer, immutable.

The frame pixel is the unit of truth. A selection rounds to nearest (`Box.nearest`); a mask floors
its start and ceils its end (`Box.covering`), so that no rounding ever uncovers a pixel.
"""

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Size:
    """Width and height in pixels, both at least zero."""

    width: int
    height: int

    @property
    def area(self) -> int:
        """Number of pixels."""
        return self.width * self.height

    @property
    def halved(self) -> "Size":
        """Half of it, with the last odd row and column."""
        return Size(-(-self.width // 2), -(-self.height // 2))

    @property
    def box(self) -> "Box":
        """The rectangle of this size at the origin."""
        return Box(0, 0, self.width, self.height)


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle of whole pixels: `x <= column < x + width`, `y <= row < y + height`.

    Width and height may be zero (an empty box) and never negative.

    Raises:
        ValueError: for a negative width or height.
    """

    x: int
    y: int
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 0 or self.height < 0:
            raise ValueError("a box has no negative size")

    @classmethod
    def covering(cls, left: float, top: float, right: float, bottom: float) -> Self:
        """Smallest box that covers the given edges: starts floored, ends ceiled (masks)."""
        x, y = math.floor(left), math.floor(top)
        return cls(x, y, max(0, math.ceil(right) - x), max(0, math.ceil(bottom) - y))

    @classmethod
    def nearest(cls, left: float, top: float, right: float, bottom: float) -> Self:
        """Box with every edge rounded to the nearest pixel border (selections)."""
        x, y = math.floor(left + 0.5), math.floor(top + 0.5)
        return cls(x, y, max(0, math.floor(right + 0.5) - x), max(0, math.floor(bottom + 0.5) - y))

    @property
    def right(self) -> int:
        """First column past the box."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """First row past the box."""
        return self.y + self.height

    @property
    def area(self) -> int:
        """Number of pixels."""
        return self.width * self.height

    @property
    def size(self) -> Size:
        """Width and height."""
        return Size(self.width, self.height)

    @property
    def is_empty(self) -> bool:
        """Whether the box holds no pixel."""
        return self.area == 0

    @property
    def slices(self) -> tuple[slice, slice]:
        """Row and column slices into an array of shape (height, width, ...)."""
        return slice(self.y, self.bottom), slice(self.x, self.right)

    @property
    def as_list(self) -> list[int]:
        """`[x, y, width, height]`, the form of every report."""
        return [self.x, self.y, self.width, self.height]

    def padded(self, horizontal: int, vertical: int | None = None) -> "Box":
        """This box grown on each side; not clipped."""
        vertical = horizontal if vertical is None else vertical
        return Box(
            self.x - horizontal,
            self.y - vertical,
            max(0, self.width + 2 * horizontal),
            max(0, self.height + 2 * vertical),
        )

    def moved(self, dx: int, dy: int) -> "Box":
        """This box shifted by whole pixels."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def intersection(self, other: "Box") -> "Box":
        """Shared pixels; an empty box where there are none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(
            x,
            y,
            max(0, min(self.right, other.right) - x),
            max(0, min(self.bottom, other.bottom) - y),
        )

    def clipped(self, size: Size) -> "Box":
        """The part of this box inside a picture of the given size."""
        return self.intersection(size.box)

    def union(self, other: "Box") -> "Box":
        """Smallest box around both; an empty box adds nothing."""
        if other.is_empty:
            return self
        if self.is_empty:
            return other
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def overlaps(self, other: "Box") -> bool:
        """Whether the boxes share a pixel."""
        return max(self.x, other.x) < min(self.right, other.right) and (
            max(self.y, other.y) < min(self.bottom, other.bottom)
        )

    def contains(self, other: "Box") -> bool:
        """Whether every pixel of `other` lies in this box."""
        return self.intersection(other) == other

    def contains_point(self, x: float, y: float) -> bool:
        """Whether a point in frame pixels lies in this box."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def coverage_by(self, other: "Box") -> float:
        """Share of this box's pixels that `other` covers, 0 to 1; 0 for an empty box."""
        return self.intersection(other).area / self.area if self.area else 0.0


def bounding_box(boxes: Iterable[Box]) -> Box:
    """Smallest box around all boxes; an empty box at the origin for none."""
    result = Box(0, 0, 0, 0)
    for box in boxes:
        result = result.union(box)
    return result


def covered_area(boxes: Iterable[Box]) -> int:
    """Number of pixels under at least one box; shared pixels count once."""
    filled = [box for box in boxes if not box.is_empty]
    borders = sorted({edge for box in filled for edge in (box.y, box.bottom)})
    area = 0
    for top, bottom in itertools.pairwise(borders):
        reached, width = -math.inf, 0.0
        for left, right in sorted((b.x, b.right) for b in filled if b.y <= top < b.bottom):
            width += max(0.0, right - max(left, reached))
            reached = max(reached, right)
        area += int(width) * (bottom - top)
    return area
