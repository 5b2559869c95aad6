"""Asks under which name the masks of a capture are kept as a viewer's layout."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from leadapron.detect.profile_files import profile_files, save_profile
from leadapron.detect.profiles import key_of, profile_of
from leadapron.model.errors import LeadApronError
from leadapron.model.geometry import Box, Size
from leadapron.ui.forms import quiet
from leadapron.ui.language import sentence, translate
from leadapron.ui.theme import scaled


class SaveProfileDialog(QDialog):
    """The dialog; it writes rectangles and the name, no pixel and no text of the picture.

    Args:
        boxes: the masks of the capture, in its pixels.
        size: of the capture.
        parent: the window.

    Attributes:
        saved: a profile was written; its name, and whether it is to be in force from now on.
    """

    saved = Signal(str, bool)

    def __init__(self, boxes: tuple[Box, ...], size: Size, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save_profile")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("SaveProfile", "Viewer profile"))
        self._boxes, self._size = boxes, size
        layout = QVBoxLayout(self)
        gap = scaled(24)
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setSpacing(scaled(8))
        label = QLabel(translate("SaveProfile", "Name of the viewer, never of a patient"), self)
        self.name = QLineEdit(self)
        label.setBuddy(self.name)
        self.name.textChanged.connect(self._show_state)
        self.note = quiet("")
        layout.addWidget(label)
        layout.addWidget(self.name)
        layout.addWidget(self.note)
        self.use = QCheckBox(translate("SaveProfile", "Mask these places in each later capture"))
        self.use.setChecked(True)
        layout.addWidget(self.use)
        layout.addWidget(
            quiet(
                translate(
                    "SaveProfile",
                    "The rectangles are shares of the capture, so take the same region or viewport "
                    "again. The settings hold all profiles.",
                )
            )
        )
        buttons = QDialogButtonBox(self)
        self.save = buttons.addButton(
            translate("SaveProfile", "Save"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(
            translate("SaveProfile", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(scaled(440))
        self._show_state()

    def _show_state(self) -> None:
        """What the name in the field would do."""
        key = key_of(self.name.text())
        self.save.setEnabled(bool(key))
        own = {f.profile.key for f in profile_files() if f.is_own and f.profile is not None}
        words = translate("SaveProfile", "Rectangles: {count}.", count=len(self._boxes))
        if key in own:
            replaced = translate("SaveProfile", "The profile of that name is replaced.")
            words = f"{words} {replaced}"
        self._tell(words, "quiet")

    def _save(self) -> None:
        try:
            profile = profile_of(self.name.text(), self._boxes, self._size)
            save_profile(profile)
        except LeadApronError as error:
            self._tell(sentence(error.sentence), "blocked")
            return
        self.saved.emit(profile.name, self.use.isChecked())
        self.accept()

    def _tell(self, words: str, look: str) -> None:
        self.note.setText(words)
        self.note.setProperty("look", look)
        self.note.style().polish(self.note)
