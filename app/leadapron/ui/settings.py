"""The settings: hotkeys, look, language, viewer profile, folder, delay, start with the session.

Each choice holds at once; there is nothing to confirm. The department's policy is not here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from leadapron.desktop.autostart import start_with_session, starts_with_session
from leadapron.desktop.commands import MAXIMUM_DELAY
from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT
from leadapron.model.errors import LeadApronError
from leadapron.ui.forms import align, choice, form, heading, quiet
from leadapron.ui.hotkey_control import HotkeyControl
from leadapron.ui.hotkey_field import HotkeyField
from leadapron.ui.language import LANGUAGES, sentence, translate
from leadapron.ui.preferences import TEXT_SCALES, Preferences
from leadapron.ui.profile_choice import ProfileChoice
from leadapron.ui.theme import ThemeName, scaled

_WIDTH: Final = 640

_BESIDE: Final = 48
"""Room for the scroll bar and the window's frame."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the dialog needs of the world around it; a test puts in its own.

    Attributes:
        folder: where finished pictures go now.
        may_write_to: whether the department's policy allows a folder.
        is_started: whether Lead Apron starts with the session now.
        start: switches that on or off; raises `LeadApronError` when it cannot.
    """

    folder: Path
    may_write_to: Callable[[Path], bool] = lambda _folder: True
    is_started: Callable[[], bool] = starts_with_session
    start: Callable[[bool], None] = start_with_session


class SettingsDialog(QDialog):
    """The dialog.

    Args:
        preferences: the settings now.
        hotkeys: registers the combinations and knows their status.
        around: folder and autostart.
        parent: owner.
    """

    changed = Signal(object)
    """The `Preferences` after each choice."""

    def __init__(
        self,
        preferences: Preferences,
        hotkeys: HotkeyControl,
        around: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self._hotkeys = hotkeys
        self._around = around
        self.setWindowTitle(translate("Settings", "Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields: dict[str, HotkeyField] = {}
        self._notes: dict[str, QLabel] = {}
        inside = QWidget()
        whole = QVBoxLayout(inside)
        gap = scaled(24)
        whole.setContentsMargins(gap, gap, gap, gap)
        whole.setSpacing(scaled(16))
        forms = (
            (translate("Settings", "Hotkeys"), self._hotkey_rows()),
            (translate("Settings", "Look"), self._look_rows()),
            (translate("Settings", "Capture and finished pictures"), self._work_rows()),
        )
        for words, rows in forms:
            whole.addWidget(heading(words))
            whole.addLayout(rows)
        room = QGuiApplication.primaryScreen().availableGeometry()
        align([rows for _, rows in forms], room.width() - 2 * gap - scaled(_BESIDE))
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close = QPushButton(translate("Settings", "Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(gap, scaled(8), gap, scaled(16))
        foot.addStretch(1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area, 1)
        outer.addLayout(foot)
        hotkeys.changed.connect(self._show_note)
        wanted = inside.sizeHint().height() + scaled(72)
        self.resize(
            min(max(scaled(_WIDTH), inside.sizeHint().width() + scaled(24)), room.width() - 32),
            min(wanted, room.height() - 64),
        )

    def show_trouble(self, sentence: str) -> None:
        """Say why a choice could not be kept."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _hotkey_rows(self) -> QFormLayout:
        rows = form()
        hotkeys = (
            (CAPTURE, translate("Settings", "Capture region")),
            (REPEAT, translate("Settings", "Repeat last region")),
        )
        for name, words in hotkeys:
            field = HotkeyField(self._hotkeys.keys(name))
            field.setAccessibleName(words)
            note = quiet(self._hotkeys.sentence(name))
            field.recording.connect(self._on_recording)
            field.chosen.connect(lambda keys, name=name: self._on_keys(name, keys))
            field.refused.connect(note.setText)
            self.fields[name], self._notes[name] = field, note
            self._show_note(name)
            rows.addRow(words, field)
            rows.addRow("", note)
        rows.addRow(
            "",
            quiet(
                translate(
                    "Settings",
                    "Click, then press the keys. Esc leaves them as they are, Backspace sets none. "
                    "Lead Apron hears these combinations only, and no other key.",
                )
            ),
        )
        return rows

    def _look_rows(self) -> QFormLayout:
        rows = form()
        self.theme = choice(
            (
                (translate("Settings", "Dark"), ThemeName.DARK.value),
                (translate("Settings", "Light"), ThemeName.LIGHT.value),
                (translate("Settings", "As the system"), ThemeName.SYSTEM.value),
                (translate("Settings", "High contrast"), ThemeName.HIGH_CONTRAST.value),
            ),
            self.preferences.theme,
            lambda value: self._change(theme=value),
        )
        self.text_scale = choice(
            tuple((f"{scale:.0%}", scale) for scale in TEXT_SCALES),
            self.preferences.text_scale,
            lambda value: self._change(text_scale=value),
        )
        self.language = choice(
            (
                (translate("Settings", "As the system"), ""),
                *((words, code) for code, words in LANGUAGES.items()),
            ),
            self.preferences.language,
            lambda value: self._change(language=value),
        )
        rows.addRow(translate("Settings", "Theme"), self.theme)
        rows.addRow(translate("Settings", "Text size"), self.text_scale)
        rows.addRow(translate("Settings", "Language"), self.language)
        rows.addRow("", quiet(translate("Settings", "Windows that are open keep their language.")))
        return rows

    def _work_rows(self) -> QFormLayout:
        rows = form()
        self.folder = QLineEdit(str(self._around.folder))
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(translate("Settings", "Folder"))
        choose = QPushButton(translate("Settings", "Choose…"))
        choose.setAccessibleName(translate("Settings", "Choose the folder for finished pictures"))
        choose.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        rows.addRow(translate("Settings", "Folder"), row)
        self.profile = ProfileChoice(self.preferences.profile)
        self.profile.changed.connect(lambda name: self._change(profile=name))
        rows.addRow(translate("Settings", "Viewer profile"), self.profile)
        self.delay = QSpinBox()
        self.delay.setRange(1, MAXIMUM_DELAY)
        self.delay.setValue(self.preferences.delay)
        self.delay.lineEdit().setTextMargins(scaled(8), 0, 0, 0)  # a style sheet cannot
        self.delay.setSuffix(translate("Settings", " seconds"))
        self.delay.valueChanged.connect(lambda value: self._change(delay=value))
        rows.addRow(translate("Settings", "Delayed capture"), self.delay)
        self.starts = QCheckBox(translate("Settings", "Start with the session"))
        self.starts.setChecked(self._around.is_started())
        self.starts.toggled.connect(self._on_autostart)
        rows.addRow("", self.starts)
        self.trouble = QLabel()
        self.trouble.setProperty("look", "blocked")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        rows.addRow("", self.trouble)
        return rows

    def show_profile(self, name: str) -> None:
        """Show the viewer's layout that was put in force elsewhere."""
        self.preferences = replace(self.preferences, profile=name)
        self.profile.show_chosen(name)

    def _change(self, **values: Any) -> None:  # noqa: ANN401  # fields of Preferences
        self.show_trouble("")
        self.preferences = replace(self.preferences, **values)
        self.changed.emit(self.preferences)

    def _on_recording(self, is_on: bool) -> None:
        if is_on:
            self._hotkeys.pause()
        else:
            self._hotkeys.resume()

    def _on_keys(self, name: str, keys: str) -> None:
        self._hotkeys.set_keys(name, keys)
        self._show_note(name)
        if name == CAPTURE:
            self._change(capture_keys=keys)
        else:
            self._change(repeat_keys=keys)

    def _show_note(self, name: str) -> None:
        note = self._notes[name]
        works = self._hotkeys.status(name).works or not self._hotkeys.keys(name)
        note.setProperty("look", "quiet" if works else "attention")
        note.style().polish(note)
        note.setText(self._hotkeys.sentence(name))

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, translate("Settings", "Folder for finished pictures"))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, folder: str) -> None:
        if self._around.may_write_to(Path(folder)):
            self.folder.setText(folder)
            self._change(folder=folder)
        else:
            self.show_trouble(
                translate(
                    "Settings",
                    "Your department's rules do not allow this folder; choose another one.",
                )
            )

    def _on_autostart(self, is_on: bool) -> None:
        self.show_trouble("")
        try:
            self._around.start(is_on)
        except LeadApronError as error:
            self.show_trouble(sentence(error.sentence))
            self.starts.blockSignals(True)
            self.starts.setChecked(self._around.is_started())
            self.starts.blockSignals(False)
