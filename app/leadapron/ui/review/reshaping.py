"""What a drag or an arrow key makes of a box: moved whole, or resized at one of eight handles.

Handles count clockwise from the upper left corner: 0 corner, 1 upper side, 2 corner, and so on.
"""

from typing import Final

from PySide6.QtCore import Qt

from leadapron.model.geometry import Box, Size

_LEFT: Final = frozenset({0, 6, 7})
_TOP: Final = frozenset({0, 1, 2})
_RIGHT: Final = frozenset({2, 3, 4})
_BOTTOM: Final = frozenset({4, 5, 6})

_ARROWS: Final[dict[int, tuple[int, int]]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

HANDLE_CURSORS: Final = (
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
    Qt.CursorShape.SizeHorCursor,
) * 2
"""What the pointer looks like on each handle."""

FAR: Final = 10
"""Pixels that Shift makes of one."""


def dragged(box: Box, handle: int | None, dx: int, dy: int, within: Size) -> Box:
    """The box after a drag by whole pixels.

    Args:
        box: where it was.
        handle: the handle in the hand; None moves the box whole.
        dx: to the right.
        dy: down.
        within: the box stays in a page of this size; a side that is dragged over its opposite
            turns the box over.
    """
    if handle is None:
        x = min(max(box.x + dx, 0), max(0, within.width - box.width))
        y = min(max(box.y + dy, 0), max(0, within.height - box.height))
        return Box(x, y, box.width, box.height)
    left = box.x + (dx if handle in _LEFT else 0)
    right = box.right + (dx if handle in _RIGHT else 0)
    top = box.y + (dy if handle in _TOP else 0)
    bottom = box.bottom + (dy if handle in _BOTTOM else 0)
    left, right = sorted((min(max(left, 0), within.width), min(max(right, 0), within.width)))
    top, bottom = sorted((min(max(top, 0), within.height), min(max(bottom, 0), within.height)))
    right, bottom = max(right, left + 1), max(bottom, top + 1)
    left, top = min(left, within.width - 1), min(top, within.height - 1)
    return Box(left, top, min(right, within.width) - left, min(bottom, within.height) - top)


def nudged(box: Box, key: int, modifiers: Qt.KeyboardModifier, within: Size) -> Box | None:
    """The box after an arrow key: moved, or with Alt resized at its lower right corner.

    Returns:
        None for any other key.
    """
    step = _ARROWS.get(key)
    if step is None:
        return None
    far = FAR if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
    handle = None
    if modifiers & Qt.KeyboardModifier.AltModifier:
        handle = 4
        if (box.width + far * step[0] < 1) or (box.height + far * step[1] < 1):
            return box
    return dragged(box, handle, far * step[0], far * step[1], within)


def held_to_aspect(box: Box, aspect: tuple[int, int], handle: int | None, within: Size) -> Box:
    """A box brought to a shape: the largest of it inside the box.

    Args:
        box: what was dragged; not empty.
        aspect: width and height of the shape.
        handle: the handle in the hand, whose opposite stays where it is; None keeps the middle.
        within: the size of the page.
    """
    across, down = aspect
    if handle in {1, 5}:  # a side was pulled: the other measure follows it
        height = min(box.height, within.width * down // across)
        width = max(1, round(height * across / down))
    elif handle in {3, 7}:
        width = min(box.width, within.height * across // down)
        height = max(1, round(width * down / across))
    else:
        width = max(1, min(box.width, round(box.height * across / down)))
        height = max(1, min(box.height, round(box.width * down / across)))
    if handle in _LEFT:
        x = box.right - width
    else:
        x = box.x if handle in _RIGHT else box.x + (box.width - width) // 2
    if handle in _TOP:
        y = box.bottom - height
    else:
        y = box.y if handle in _BOTTOM else box.y + (box.height - height) // 2
    x = min(max(x, 0), max(0, within.width - width))
    y = min(max(y, 0), max(0, within.height - height))
    return Box(x, y, min(width, within.width), min(height, within.height))
