"""The keys of the capture overlay: one table for the code, its key help and its hint."""

from typing import Final

from PySide6.QtCore import Qt

from leadapron.ui.language import translate
from leadapron.ui.region import Aspect

STEPS: Final = {
    Qt.KeyboardModifier.NoModifier: 1,
    Qt.KeyboardModifier.ShiftModifier: 10,
    Qt.KeyboardModifier.ControlModifier: 100,
}
"""Frame pixels that an arrow moves by, for the modifier held with it."""

ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

ASPECTS: Final = {
    Qt.Key.Key_1: Aspect.SQUARE,
    Qt.Key.Key_2: Aspect.PORTRAIT,
    Qt.Key.Key_3: Aspect.TALL,
    Qt.Key.Key_4: Aspect.STORY,
    Qt.Key.Key_5: Aspect.FREE,
}


def key_rows() -> tuple[tuple[str, str], ...]:
    """What each key does, in the order of the key help."""
    return (
        (translate("Overlay", "Drag, or two clicks"), translate("Overlay", "choose a region")),
        (translate("Overlay", "Enter"), translate("Overlay", "accept it; set its first corner")),
        (
            translate("Overlay", "Space, double click"),
            translate("Overlay", "take the viewport under the pointer"),
        ),
        (
            translate("Overlay", "Space again"),
            translate("Overlay", "take its anatomy without the margins"),
        ),
        (
            translate("Overlay", "Double click inside"),
            translate("Overlay", "accept the region"),
        ),
        (
            translate("Overlay", "Tab, Shift+Tab"),
            translate("Overlay", "next viewport, previous viewport"),
        ),
        (translate("Overlay", "Arrows"), translate("Overlay", "move by 1 pixel")),
        (
            translate("Overlay", "Shift+arrows, Ctrl+arrows"),
            translate("Overlay", "move by 10, by 100 pixels"),
        ),
        (translate("Overlay", "Alt+arrows"), translate("Overlay", "resize")),
        ("1  2  3  4  5", translate("Overlay", "lock 1:1, 4:5, 3:4, 9:16, free")),
        (translate("Overlay", "Esc"), translate("Overlay", "clear, then leave")),
        (translate("Overlay", "Right click"), translate("Overlay", "leave")),
        ("F1", translate("Overlay", "these keys")),
    )


def hint() -> str:
    """The one line at the foot of the overlay."""
    return translate(
        "Overlay",
        "Enter accept  ·  Space take viewport  ·  1 to 5 aspect  ·  Esc leave  ·  F1 keys",
    )


def planted_hint() -> str:
    """The same line while the second corner is awaited."""
    return translate(
        "Overlay", "First corner set  ·  move, then click or Enter  ·  Esc clear  ·  F1 keys"
    )
