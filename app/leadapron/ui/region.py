"""The arithmetic of a rubber band: spans, moves and sizes in whole frame pixels, with aspect locks.

Points are borders between pixels: 0 is the left edge of the first column, the frame's width the
right edge of the last. Nothing here knows a window.
"""

from enum import Enum, StrEnum
from typing import Final

from leadapron.model.geometry import Box, Size

Point = tuple[int, int]
"""A border position in frame pixels: column border, row border."""


class Aspect(Enum):
    """Width to height; the shapes of the export presets."""

    SQUARE = (1, 1)
    PORTRAIT = (4, 5)
    TALL = (3, 4)
    STORY = (9, 16)
    FREE = (0, 0)

    @property
    def word(self) -> str:
        """How it is written, for example `4:5`; empty when free."""
        return "" if self is Aspect.FREE else f"{self.value[0]}:{self.value[1]}"

    def height_for(self, width: float) -> float:
        """Height that belongs to a width; meaningless when free."""
        return width * self.value[1] / self.value[0]

    def width_for(self, height: float) -> float:
        """Width that belongs to a height; meaningless when free."""
        return height * self.value[0] / self.value[1]


class Handle(StrEnum):
    """Where a selection can be held; the letters name the edges that move."""

    NORTH_WEST = "nw"
    NORTH = "n"
    NORTH_EAST = "ne"
    EAST = "e"
    SOUTH_EAST = "se"
    SOUTH = "s"
    SOUTH_WEST = "sw"
    WEST = "w"
    INSIDE = "inside"


HANDLES: Final = tuple(handle for handle in Handle if handle is not Handle.INSIDE)


def handle_point(box: Box, handle: Handle) -> tuple[float, float]:
    """Where a handle stands, in frame pixels."""
    x = {"w": box.x, "e": box.right}
    y = {"n": box.y, "s": box.bottom}
    return (
        next((x[letter] for letter in handle.value if letter in x), box.x + box.width / 2),
        next((y[letter] for letter in handle.value if letter in y), box.y + box.height / 2),
    )


def spanned(anchor: Point, corner: Point, size: Size, aspect: Aspect = Aspect.FREE) -> Box:
    """The box between a fixed corner and a moving one, inside the frame.

    With a lock the box is as large as the moving corner asks for in either direction, and no larger
    than the frame allows.
    """
    ax, ay = _kept(anchor, size)
    cx, cy = _kept(corner, size)
    width, height = abs(cx - ax), abs(cy - ay)
    if aspect is not Aspect.FREE and (width or height):
        room = Size(size.width - ax if cx >= ax else ax, size.height - ay if cy >= ay else ay)
        wanted = max(width, aspect.width_for(height))
        width, height = _locked(min(wanted, room.width, aspect.width_for(room.height)), aspect)
        height = min(height, room.height)
    return Box(ax if cx >= ax else ax - width, ay if cy >= ay else ay - height, width, height)


def moved(box: Box, dx: int, dy: int, size: Size) -> Box:
    """The box shifted, stopped at the frame's edges."""
    return Box(
        min(max(0, box.x + dx), size.width - box.width),
        min(max(0, box.y + dy), size.height - box.height),
        box.width,
        box.height,
    )


def resized(
    box: Box, handle: Handle, point: Point, size: Size, aspect: Aspect = Aspect.FREE
) -> Box:
    """The box with one edge or corner pulled to a point; pulled past the other side it flips."""
    x, y = _kept(point, size)
    if len(handle.value) == 2:  # noqa: PLR2004  # a corner moves two edges
        anchor = (
            box.right if "w" in handle.value else box.x,
            box.bottom if "n" in handle.value else box.y,
        )
        return spanned(anchor, (x, y), size, aspect)
    if handle in (Handle.WEST, Handle.EAST):
        fixed = box.right if handle is Handle.WEST else box.x
        pulled = Box(min(fixed, x), box.y, abs(x - fixed), box.height)
        return pulled if aspect is Aspect.FREE else _reshaped(pulled, aspect, size, by_width=True)
    fixed = box.bottom if handle is Handle.NORTH else box.y
    pulled = Box(box.x, min(fixed, y), box.width, abs(y - fixed))
    return pulled if aspect is Aspect.FREE else _reshaped(pulled, aspect, size, by_width=False)


def grown(box: Box, dx: int, dy: int, size: Size, aspect: Aspect = Aspect.FREE) -> Box:
    """The box with its right and bottom edges moved, at least one pixel large."""
    width = min(max(1, box.width + dx), size.width - box.x)
    height = min(max(1, box.height + dy), size.height - box.y)
    if aspect is Aspect.FREE:
        return Box(box.x, box.y, width, height)
    wanted = width if dx else aspect.width_for(height)
    limit = min(size.width - box.x, aspect.width_for(size.height - box.y))
    width, height = _locked(min(wanted, limit), aspect)
    return Box(box.x, box.y, max(1, width), min(max(1, height), size.height - box.y))


def fitted(box: Box, aspect: Aspect) -> Box:
    """The largest box of a shape inside a box, in its middle."""
    if aspect is Aspect.FREE or box.is_empty:
        return box
    width, height = _locked(min(box.width, aspect.width_for(box.height)), aspect)
    width, height = max(1, width), min(max(1, height), box.height)
    return Box(box.x + (box.width - width) // 2, box.y + (box.height - height) // 2, width, height)


def _kept(point: Point, size: Size) -> Point:
    return min(max(0, point[0]), size.width), min(max(0, point[1]), size.height)


def _locked(width: float, aspect: Aspect) -> tuple[int, int]:
    whole = int(width + 0.5)
    return whole, int(aspect.height_for(whole) + 0.5)


def _reshaped(box: Box, aspect: Aspect, size: Size, *, by_width: bool) -> Box:
    """The box with its other dimension made to fit, grown about its middle, inside the frame."""
    wanted = box.width if by_width else aspect.width_for(box.height)
    limit = min(size.width, aspect.width_for(size.height))
    width, height = _locked(min(wanted, limit), aspect)
    height = min(height, size.height)
    centred = Box(
        box.x + (box.width - width) // 2, box.y + (box.height - height) // 2, width, height
    )
    return moved(centred, 0, 0, size)
