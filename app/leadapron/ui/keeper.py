"""Holds the settings while the application runs, and writes them when they change."""

from dataclasses import replace

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

    profile_kept = Signal(str)
    """A viewer's layout was put in force outside the settings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = load_preferences()

    @property
    def destination(self) -> tuple[str, str]:
        """Names of the preset and of the kind of file that were chosen last, empty for none."""
        return self.preferences.preset, self.preferences.format

    def keep_destination(self, preset: str, form: str) -> None:
        """Note what was chosen in a review window."""
        self.keep(replace(self.preferences, preset=preset, format=form))

    def keep_profile(self, name: str) -> None:
        """Put in force the viewer's layout that a review window saved."""
        self.keep(replace(self.preferences, profile=name))
        self.profile_kept.emit(name)

    def keep(self, preferences: Preferences) -> None:
        """Take settings and write them."""
        if preferences == self.preferences:
            return
        self.preferences = preferences
        try:
            save_preferences(preferences)
        except ExportError as error:
            self.refused.emit(sentence(error.sentence))
