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
