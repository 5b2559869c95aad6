"""Small helpers that keep widgets short to write and named for tests and screen readers."""

from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def named(widget: AnyWidget, name: str, accessible: str = "") -> AnyWidget:
    """The widget with an object name, and what a screen reader calls it."""
    widget.setObjectName(name)
    if accessible:
        widget.setAccessibleName(accessible)
    return widget


def label(words: str, look: str, parent: QWidget | None = None) -> QLabel:
    """A label that wraps its words, in one of the looks of the style sheet."""
    made = QLabel(words, parent)
    made.setWordWrap(True)
    if look:
        made.setProperty("look", look)
    return made
