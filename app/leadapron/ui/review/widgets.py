"""A name for a widget in the line that makes it, for tests and screen readers."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def named(widget: AnyWidget, name: str, accessible: str = "") -> AnyWidget:
    """The widget with an object name, and what a screen reader calls it."""
    widget.setObjectName(name)
    if accessible:
        widget.setAccessibleName(accessible)
    return widget
