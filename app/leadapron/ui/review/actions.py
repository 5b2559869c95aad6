"""The acts of the table as Qt's actions, and the walk through the parts of the window."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QToolBar, QToolButton, QWidget

from leadapron.ui.language import translate
from leadapron.ui.review.table import acts
from leadapron.ui.theme import scaled, set_icon

_BAR: Final = (
    "select", "rectangle", "polygon", "brush", "erase", "crop", "smart_crop", "mark", "",
    "undo", "redo", "", "fit", "keys",
)  # fmt: skip
"""Acts of the tool bar; an empty name is a gap."""


def make_toolbar(window: QWidget, actions: Mapping[str, QAction]) -> QToolBar:
    """The tool bar, its buttons reachable by the keyboard."""
    toolbar = QToolBar(translate("ReviewWindow", "Tools"), window)
    toolbar.setMovable(False)
    toolbar.setIconSize(QSize(scaled(18), scaled(18)))
    toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name in _BAR:
        if name:
            toolbar.addAction(actions[name])
            toolbar.widgetForAction(actions[name]).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        else:
            toolbar.addSeparator()
    for more in toolbar.findChildren(QToolButton, "qt_toolbar_ext_button"):
        more.setAccessibleName(translate("ReviewWindow", "More tools"))
    return toolbar


def make_actions(window: QWidget) -> dict[str, QAction]:
    """An action for each act of the table, by its name; tools exclude each other."""
    group = QActionGroup(window)
    made = {}
    for act in acts():
        action = QAction(act.words, window)
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        action.setToolTip(f"{act.words} ({act.keys[0]})")
        if act.icon:
            set_icon(action, act.icon)
        if act.is_tool:
            action.setCheckable(True)
            group.addAction(action)
        window.addAction(action)
        made[act.name] = action
    return made


def fit_words(toolbar: QToolBar, width: int) -> None:
    """Show the words of the tools where they fit, else their icons alone, whose tips say the rest.

    Args:
        toolbar: the tool bar.
        width: of its window, in logical pixels.
    """
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    toolbar.setIconSize(QSize(scaled(18), scaled(18)))
    buttons = [toolbar.widgetForAction(action) for action in toolbar.actions()]
    for button in buttons:
        button.ensurePolished()
    gaps = scaled(6) * (len(buttons) + 2)
    if sum(button.sizeHint().width() for button in buttons) + gaps > width:
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)


def focus_next_part(parts: Sequence[tuple[QWidget, QWidget]]) -> None:
    """Give the keyboard to the part behind the one that has it.

    Args:
        parts: each part of the window with the control of it that takes the keyboard.
    """
    focused = QApplication.focusWidget()
    holders = [
        index
        for index, (part, _) in enumerate(parts)
        if focused is not None and (part is focused or part.isAncestorOf(focused))
    ]
    start = holders[0] + 1 if holders else 0
    for step in range(len(parts)):
        target = parts[(start + step) % len(parts)][1]
        if target.isVisible() and target.isEnabled():
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return
