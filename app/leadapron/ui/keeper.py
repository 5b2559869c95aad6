"""Holds the settings while the application runs, and writes them when they change."""

from PySide6.QtCore import QObject, Signal

from leadapron.model.errors import ExportError
from leadapron.ui.language import sentence
from leadapron.ui.preferences import Preferences, load_preferences, save_preferences


class Keeper(QObject):
    """The settings in force.

    Args:
        parent: owner.
    """

    refused = Signal(str)
    """One sentence: the settings hold for now, but could not be written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = load_preferences()

    def keep(self, preferences: Preferences) -> None:
        """Take settings and write them."""
        if preferences == self.preferences:
            return
        self.preferences = preferences
        try:
            save_preferences(preferences)
        except ExportError as error:
            self.refused.emit(sentence(error.sentence))
