"""Keeps our own windows out of captures: they are put away before the screen is read."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

CAPTURABLE: Final = "leadapron-capturable"
"""Property of a top-level window of ours that may appear in captures (the practice case)."""


@dataclass
class OwnWindows:
    """The windows that were put away."""

    _hidden: list[tuple[QWidget, QRect]] = field(default_factory=list)

    def put_away(self) -> bool:
        """Hide every window of ours that may not be captured; whether there was one."""
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and not window.property(CAPTURABLE):
                self._hidden.append((window, window.geometry()))
                window.hide()
        return bool(self._hidden)

    def bring_back(self) -> None:
        """Show them again where they were."""
        hidden, self._hidden = self._hidden, []
        for window, geometry in hidden:
            if isValid(window):
                window.setGeometry(geometry)
                window.show()
