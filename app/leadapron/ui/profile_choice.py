"""The choice of a viewer's layout in the settings: generic ones, the user's own, or none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leadapron.detect.profile_files import ProfileFile, delete_profile, profile_files
from leadapron.detect.profiles import key_of
from leadapron.model.errors import LeadApronError
from leadapron.ui.forms import quiet
from leadapron.ui.language import sentence, translate
from leadapron.ui.theme import scaled


class _Names(QComboBox):
    """A list that is read anew when it opens: a review window may have saved a profile since."""

    opening = Signal()

    def showPopup(self) -> None:  # noqa: N802  # Qt's name
        """Read, then open."""
        self.opening.emit()
        super().showPopup()


class ProfileChoice(QWidget):
    """The list, a button that deletes one of the user's own, and what is wrong with a file.

    Args:
        chosen: name of the profile in force, empty for none.
        parent: owner.

    Attributes:
        changed: the name of another choice, empty for none.
    """

    changed = Signal(str)

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._files: tuple[ProfileFile, ...] = ()
        self.names = _Names(self)
        self.names.setAccessibleName(translate("ProfileChoice", "Viewer profile"))
        self.names.opening.connect(self._fill)
        self.names.activated.connect(self._on_chosen)
        self.delete = QPushButton(translate("ProfileChoice", "Delete"), self)
        self.delete.setAccessibleName(translate("ProfileChoice", "Delete the chosen profile"))
        self.delete.clicked.connect(self._on_delete)
        self.problem = QLabel(self)
        self.problem.setProperty("look", "blocked")
        self.problem.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self.names, 1)
        row.addWidget(self.delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(
            quiet(
                translate(
                    "ProfileChoice",
                    "Masks these places too in each capture. A review window saves its masks with "
                    "Ctrl+Shift+P.",
                )
            )
        )
        self.setFocusProxy(self.names)
        self._fill()

    def show_chosen(self, name: str) -> None:
        """Show another choice without telling of it."""
        self._chosen = name
        self._fill()

    def _fill(self) -> None:
        """Read the files and show them with what is chosen."""
        self._tell("")
        try:
            self._files = profile_files()
        except LeadApronError as error:
            self._files = ()
            self._tell(sentence(error.sentence))
        known = [(file, file.profile) for file in self._files if file.profile is not None]
        entries = [(translate("ProfileChoice", "None"), "")]
        entries += [
            (profile.name if file.is_own else _words(profile.name), profile.name)
            for file, profile in known
        ]
        for file in self._files:
            if file.problem:
                self._tell(sentence(file.problem))
        if self._chosen and key_of(self._chosen) not in {key_of(name) for _, name in entries}:
            entries.append((self._chosen, self._chosen))
            self._tell(
                self.problem.text()
                or translate(
                    "ProfileChoice",
                    "The chosen profile is gone, so captures are not checked; choose another one "
                    "or none.",
                )
            )
        self.names.clear()
        for words, name in entries:
            self.names.addItem(words, name)
        keys = [key_of(name) for _, name in entries]
        self.names.setCurrentIndex(keys.index(key_of(self._chosen)))
        self.delete.setEnabled(self._is_own(self._chosen))

    def _is_own(self, name: str) -> bool:
        return any(
            file.is_own and file.profile is not None and file.profile.key == key_of(name)
            for file in self._files
        )

    def _on_chosen(self, row: int) -> None:
        name = str(self.names.itemData(row))
        if name == self._chosen:
            return
        self._chosen = name
        self._fill()
        self.changed.emit(name)

    def _on_delete(self) -> None:
        try:
            delete_profile(self._chosen)
        except LeadApronError as error:
            self._tell(sentence(error.sentence))
            return
        self._chosen = ""
        self._fill()
        self.changed.emit("")

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))


def _words(name: str) -> str:
    """The name of a generic layout in the user's language."""
    return {
        "Four corners": translate("ProfileChoice", "Four corners"),
        "Top banner": translate("ProfileChoice", "Top banner"),
        "Top and bottom banner": translate("ProfileChoice", "Top and bottom banner"),
    }.get(name, name)
