"""The tray icon: idle, busy, or needs you; its menu holds every act."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from leadapron.resources import resource
from leadapron.ui.actions import Actions
from leadapron.ui.language import translate


class TrayState(StrEnum):
    """What the icon says; the value is the end of its file name."""

    IDLE = "idle"
    BUSY = "busy"
    NEEDS_YOU = "attention"


class Tray(QObject):
    """The icon and its menu.

    Args:
        actions: the acts.
        parent: owner.
    """

    activated = Signal()
    """The icon was clicked."""

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        actions.fill(self.menu)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self.state = TrayState.IDLE
        self._words = ""
        self.show_state(TrayState.IDLE, "")

    @staticmethod
    def is_available() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Show the icon."""
        self._icon.show()

    def hide(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    def show_state(self, state: TrayState, words: str) -> None:
        """Change the icon and what it says under the pointer.

        Args:
            state: the icon.
            words: one short sentence, never text from a picture; empty for the name alone.
        """
        self.state = state
        self._icon.setIcon(QIcon(str(resource(f"icons/tray-{state.value}.svg"))))
        name = translate("Tray", "Lead Apron")
        self._icon.setToolTip(f"{name}: {words}" if words else name)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.activated.emit()
