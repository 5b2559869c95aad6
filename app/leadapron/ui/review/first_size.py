"""How large a review window is when it opens: by the screen on which the pointer is."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QCursor, QGuiApplication

_LEAST: Final = QSize(1280, 860)
_SHARE: Final = 0.8


def first_size() -> QSize:
    """A share of the screen, not less than what all tools need, never more than the screen."""
    # not a window's screen(): PySide6 6.11 makes the window the owner of what that gives
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    room = screen.availableSize()
    return (room * _SHARE).expandedTo(_LEAST).boundedTo(room)
