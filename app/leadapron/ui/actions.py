"""The acts of the tray menu and of the small window: one object for each, shared by both."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from leadapron.ui.language import translate
from leadapron.ui.theme import set_icon


class Actions(QObject):
    """Every act, as a signal and as a `QAction`.

    Args:
        parent: owner.
    """

    capture = Signal()
    capture_later = Signal()
    repeat = Signal()
    open_picture = Signal()
    paste_picture = Signal()
    practice = Signal()
    settings = Signal()
    quit = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.capture_action = self._made("capture", self.capture)
        self.later_action = self._made("delay", self.capture_later)
        self.repeat_action = self._made("repeat", self.repeat)
        self.open_action = self._made("open", self.open_picture)
        self.paste_action = self._made("paste", self.paste_picture)
        self.practice_action = self._made("practice", self.practice)
        self.settings_action = self._made("settings", self.settings)
        self.quit_action = self._made("quit", self.quit)
        self.settings_action.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        self.name(delay=3)

    def name(self, *, delay: int) -> None:
        """Say everything in the language in force.

        Args:
            delay: seconds of the delayed capture.
        """
        self.capture_action.setText(translate("Actions", "Capture region"))
        self.later_action.setText(
            translate("Actions", "Capture in 1 second")
            if delay == 1
            else translate("Actions", "Capture in {count} seconds", count=delay)
        )
        self.repeat_action.setText(translate("Actions", "Repeat last region"))
        self.open_action.setText(translate("Actions", "Open picture"))
        self.paste_action.setText(translate("Actions", "Paste picture"))
        self.practice_action.setText(translate("Actions", "Practice case"))
        self.settings_action.setText(translate("Actions", "Settings"))
        self.quit_action.setText(translate("Actions", "Quit"))

    def show_keys(self, capture: str, repeat: str) -> None:
        """Write the global hotkeys beside their acts.

        They are part of the text and no shortcut of the menu: the menu must not take them.
        """
        for action, keys in ((self.capture_action, capture), (self.repeat_action, repeat)):
            words = action.text().split("\t")[0]
            action.setText(f"{words}\t{keys}" if keys else words)

    def fill(self, menu: QMenu) -> None:
        """Put all acts into a menu."""
        menu.addActions([self.capture_action, self.repeat_action, self.later_action])
        menu.addSeparator()
        menu.addActions([self.open_action, self.paste_action, self.practice_action])
        menu.addSeparator()
        menu.addActions([self.settings_action, self.quit_action])

    def _made(self, icon: str, signal: SignalInstance) -> QAction:
        action = QAction(self)
        set_icon(action, icon)
        action.triggered.connect(signal)
        return action
