"""Choosing a region, as a value: each press, move and key gives the next value. No window here."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Self

from leadapron.model.geometry import Box, Size
from leadapron.ui.region import (
    Aspect,
    Handle,
    Point,
    fitted,
    grown,
    moved,
    resized,
    spanned,
)


class Gesture(Enum):
    """What the pointer is doing."""

    NONE = auto()
    DRAWING = auto()
    PLANTED = auto()
    """The first corner is set, by a click or by Enter; the second one is awaited."""
    MOVING = auto()
    SIZING = auto()


@dataclass(frozen=True, slots=True)
class Selecting:
    """One screen's selection in the making.

    Attributes:
        size: size of the frame.
        box: the region, or None while there is none.
        aspect: the lock.
        pointer: the border nearest to the pointer, in frame pixels; arrows move it too.
        gesture: what the pointer is doing.
        anchor: the fixed corner while drawing, and the point of grip while moving or sizing.
        handle: what was gripped.
        before: the region at the time of the grip.
    """

    size: Size
    box: Box | None = None
    aspect: Aspect = Aspect.FREE
    pointer: Point = (0, 0)
    gesture: Gesture = Gesture.NONE
    anchor: Point = (0, 0)
    handle: Handle = Handle.INSIDE
    before: Box | None = None

    @property
    def acceptable(self) -> Box | None:
        """The region if it holds a pixel."""
        return None if self.box is None or self.box.is_empty else self.box

    def pressed(self, point: Point, handle: Handle | None) -> Self:
        """The button goes down.

        Args:
            point: the nearest border.
            handle: what lies under the pointer of the present region, None beside it.
        """
        if self.gesture is Gesture.PLANTED:
            box = spanned(self.anchor, point, self.size, self.aspect)
            return replace(self, box=box, pointer=point, gesture=Gesture.NONE)
        if self.box is None or handle is None:
            return replace(
                self, box=None, pointer=point, anchor=point, gesture=Gesture.DRAWING, before=None
            )
        gesture = Gesture.MOVING if handle is Handle.INSIDE else Gesture.SIZING
        return replace(
            self, pointer=point, anchor=point, gesture=gesture, handle=handle, before=self.box
        )

    def moved_to(self, point: Point) -> Self:
        """The pointer moves, with or without the button."""
        here = replace(self, pointer=point)
        if self.gesture in (Gesture.DRAWING, Gesture.PLANTED):
            return replace(here, box=spanned(self.anchor, point, self.size, self.aspect))
        if self.before is None:
            return here
        dx, dy = point[0] - self.anchor[0], point[1] - self.anchor[1]
        if self.gesture is Gesture.MOVING:
            return replace(here, box=moved(self.before, dx, dy, self.size))
        if self.gesture is Gesture.SIZING:
            pulled = self._grip(dx, dy)
            return replace(
                here, box=resized(self.before, self.handle, pulled, self.size, self.aspect)
            )
        return here

    def released(self, *, was_click: bool) -> Self:
        """The button goes up.

        Args:
            was_click: whether the pointer stayed where it was pressed.
        """
        if self.gesture is Gesture.DRAWING and was_click:
            return replace(self, box=None, gesture=Gesture.PLANTED)
        if self.gesture is Gesture.PLANTED:
            return self
        box = None if self.box is not None and self.box.is_empty else self.box
        return replace(self, box=box, gesture=Gesture.NONE, before=None)

    def planted(self) -> Self:
        """Set the first corner where the pointer is (Enter without a region)."""
        return replace(self, box=None, anchor=self.pointer, gesture=Gesture.PLANTED)

    def nudged(self, dx: int, dy: int) -> Self:
        """Arrows: move the region, or the pointer while there is none or one is being set."""
        if self.box is not None and self.gesture is Gesture.NONE:
            return replace(self, box=moved(self.box, dx, dy, self.size))
        x = min(max(0, self.pointer[0] + dx), self.size.width)
        y = min(max(0, self.pointer[1] + dy), self.size.height)
        return self.moved_to((x, y))

    def sized(self, dx: int, dy: int) -> Self:
        """Alt+arrows: move the right and bottom edges; without a region, begin one."""
        box = self.box
        if box is None or box.is_empty:
            x = min(self.pointer[0], self.size.width - 1)
            y = min(self.pointer[1], self.size.height - 1)
            box = Box(x, y, 1, 1)
        box = grown(box, dx, dy, self.size, self.aspect)
        return replace(self, box=box, gesture=Gesture.NONE)

    def locked(self, aspect: Aspect) -> Self:
        """Keep a shape from now on; a region that is there shrinks to it."""
        box = self.box if self.box is None else fitted(self.box, aspect)
        return replace(self, aspect=aspect, box=box)

    def took(self, box: Box) -> Self:
        """Take a viewport, or a part of it that fits the lock."""
        inside = fitted(box.clipped(self.size), self.aspect)
        return replace(self, box=inside, gesture=Gesture.NONE, before=None)

    def cleared(self) -> Self:
        """Nothing is chosen; the lock stays."""
        return replace(self, box=None, gesture=Gesture.NONE, before=None)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that Esc could clear."""
        return self.box is None and self.gesture is Gesture.NONE

    def _grip(self, dx: int, dy: int) -> Point:
        """Where the gripped edge or corner should be now."""
        before = self.before or Box(0, 0, 0, 0)
        x = before.x if "w" in self.handle.value else before.right
        y = before.y if "n" in self.handle.value else before.bottom
        return x + dx, y + dy
