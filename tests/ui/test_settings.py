from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT
from leadapron.detect.profile_files import profiles_folder, save_profile
from leadapron.detect.profiles import Area, Profile
from leadapron.model.errors import InputError
from leadapron.ui.hotkey_control import HotkeyControl
from leadapron.ui.preferences import Preferences
from leadapron.ui.profile_choice import ProfileChoice
from leadapron.ui.settings import SettingsDialog, Surroundings
from ui.test_hotkeys import FakeBackend


class Session:
    """A session's autostart."""

    def __init__(self):
        self.on, self.broken = False, False

    def start(self, wanted):
        if self.broken:
            raise InputError("Starting with the session could not be changed; check the folder.")
        self.on = wanted


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def backend():
    return FakeBackend(foreign=["Ctrl+Alt+T"])


@pytest.fixture
def dialog(dressed, qtbot, session, backend, tmp_path):
    control = HotkeyControl(dressed, lambda _app, _changed: backend)
    control.set_keys(CAPTURE, "Ctrl+Shift+F9")
    control.set_keys(REPEAT, "Ctrl+Shift+F10")
    around = Surroundings(
        tmp_path,
        may_write_to=lambda folder: folder != Path("/forbidden"),
        is_started=lambda: session.on,
        start=session.start,
    )
    dialog = SettingsDialog(Preferences(), control, around)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_each_choice_is_told_at_once(dialog, qtbot):
    choices = (
        (lambda: dialog.theme.setCurrentIndex(dialog.theme.findData("light")), "theme", "light"),
        (lambda: dialog.text_scale.setCurrentIndex(4), "text_scale", 2.0),
        (lambda: dialog.language.setCurrentIndex(2), "language", "de"),
        (lambda: dialog.delay.setValue(8), "delay", 8),
    )
    for choose, name, value in choices:
        with qtbot.waitSignal(dialog.changed) as told:
            choose()
        assert getattr(told.args[0], name) == value


def test_new_keys_are_registered_and_shown(dialog, backend, qtbot):
    field = dialog.fields[CAPTURE]
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert backend.bound == {}
    with qtbot.waitSignal(dialog.changed) as told:
        QTest.keyClick(field, Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].capture_keys == "Ctrl+F2"
    assert str(backend.bound[CAPTURE][0]) == "Ctrl+F2"
    assert str(backend.bound[REPEAT][0]) == "Ctrl+Shift+F10"


def test_conflicts_are_said_beside_the_field(dialog):
    for key, modifier, words in (
        (Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier, "used by another program"),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier, ""),
    ):
        field = dialog.fields[CAPTURE]
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        QTest.keyClick(field, key, modifier | Qt.KeyboardModifier.ControlModifier)
        if words:
            assert words in dialog._notes[CAPTURE].text()
    assert "set for the other act" in dialog._notes[CAPTURE].text()


def test_forbidden_folder_is_refused(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.changed):
        dialog._on_folder("/forbidden")
    assert "rules do not allow" in dialog.trouble.text()
    with qtbot.waitSignal(dialog.changed) as told:
        dialog._on_folder("/elsewhere")
    assert told.args[0].folder == "/elsewhere"
    assert not dialog.trouble.isVisible()


def test_autostart_is_switched_or_says_why_not(dialog, session):
    dialog.starts.setChecked(True)
    assert session.on
    session.broken = True
    dialog.starts.setChecked(False)
    assert session.on
    assert dialog.starts.isChecked()
    assert "could not be changed" in dialog.trouble.text()


def test_every_control_has_a_name_and_a_size(dialog):
    controls = (
        *dialog.fields.values(),
        dialog.theme,
        dialog.text_scale,
        dialog.language,
        dialog.delay,
        dialog.starts,
    )
    for control in controls:
        assert control.height() >= 24
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert all(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def offered(choice):
    return [choice.names.itemText(row) for row in range(choice.names.count())]


def take(choice, words):
    """Choose as a user does: the list is opened, then one entry."""
    choice.names.opening.emit()
    row = choice.names.findText(words)
    choice.names.setCurrentIndex(row)
    choice.names.activated.emit(row)


def test_generic_layouts_and_none_are_offered(dialog, qtbot):
    generic = ["None", "Four corners", "Top and bottom banner", "Top banner"]
    assert offered(dialog.profile) == generic
    with qtbot.waitSignal(dialog.changed) as told:
        take(dialog.profile, "Top banner")
    assert told.args[0].profile == "Top banner"
    assert not dialog.profile.delete.isEnabled()
    with qtbot.waitSignal(dialog.changed) as told:
        take(dialog.profile, "None")
    assert told.args[0].profile == ""


def test_a_layout_saved_meanwhile_is_offered_and_can_be_deleted(dialog, qtbot):
    path = save_profile(Profile("Ward 3 viewer", (Area(0, 0, 1, 0.1),)))
    take(dialog.profile, "Ward 3 viewer")
    assert dialog.preferences.profile == "Ward 3 viewer"
    with qtbot.waitSignal(dialog.changed) as told:
        QTest.mouseClick(dialog.profile.delete, Qt.MouseButton.LeftButton)
    assert told.args[0].profile == ""
    assert not path.exists()
    assert "Ward 3 viewer" not in offered(dialog.profile)


def test_a_chosen_layout_that_is_gone_or_damaged_is_said(dressed, qtbot):
    choice = ProfileChoice("Ward 3 viewer")
    qtbot.addWidget(choice)
    choice.show()
    assert "is gone" in choice.problem.text()
    assert choice.names.currentText() == "Ward 3 viewer"
    profiles_folder().mkdir(parents=True)
    (profiles_folder() / "odd.toml").write_text("?")
    choice.names.opening.emit()
    assert choice.problem.text().startswith("The profile odd.toml is damaged;")
    assert choice.problem.isVisible()
