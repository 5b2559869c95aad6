import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadapron.desktop.hotkeys.protocol import (
    CAPTURE,
    NOT_SET,
    REPEAT,
    SET,
    HotkeyState,
    NoHotkeys,
    taken,
)
from leadapron.ui.hotkey_control import HotkeyControl
from leadapron.ui.hotkey_field import HotkeyField

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class FakeBackend:
    """Holds what was bound; `foreign` combinations are taken by others."""

    def __init__(self, foreign=()):
        self.bound, self.foreign, self.closed = {}, set(foreign), False

    def bind(self, name, combination, pressed):
        self.bound[name] = (combination, pressed)
        return self.status(name)

    def release(self, name):
        self.bound.pop(name, None)

    def status(self, name):
        if name not in self.bound:
            return NOT_SET
        combination = self.bound[name][0]
        return taken(combination) if str(combination) in self.foreign else SET

    def close(self):
        self.closed = True


@pytest.fixture
def backend():
    return FakeBackend(foreign=["Ctrl+Alt+T"])


@pytest.fixture
def control(qapp, backend):
    return HotkeyControl(qapp, lambda _app, _changed: backend)


def test_press_is_told_by_name(control, backend, qtbot):
    control.set_keys(CAPTURE, "Ctrl+Shift+F9")
    with qtbot.waitSignal(control.pressed) as told:
        backend.bound[CAPTURE][1]()
    assert told.args == [CAPTURE]
    assert control.sentence(CAPTURE) == "Ctrl+Shift+F9 is set."


def test_taken_keys_are_told(control):
    status = control.set_keys(CAPTURE, "Ctrl+Alt+T")
    assert status.state is HotkeyState.TAKEN
    assert "used by another program" in control.sentence(CAPTURE)


def test_the_same_keys_cannot_serve_both(control, backend):
    control.set_keys(CAPTURE, "Ctrl+F1")
    status = control.set_keys(REPEAT, "Ctrl+F1")
    assert status.state is HotkeyState.TAKEN
    assert REPEAT not in backend.bound
    assert control.keys(REPEAT) == ""


def test_none_and_nonsense(control, backend):
    control.set_keys(CAPTURE, "Ctrl+F1")
    assert control.set_keys(CAPTURE, "") == NOT_SET
    assert backend.bound == {}
    assert control.sentence(CAPTURE) == "No hotkey is set."
    assert control.set_keys(CAPTURE, "A").state is HotkeyState.NOT_SET


def test_pause_gives_the_keys_back_for_a_while(control, backend):
    control.set_keys(CAPTURE, "Ctrl+F1")
    control.pause()
    assert backend.bound == {}
    control.resume()
    assert str(backend.bound[CAPTURE][0]) == "Ctrl+F1"


def test_a_system_without_hotkeys_says_why(qapp):
    control = HotkeyControl(qapp, lambda _app, _changed: NoHotkeys("Not here; bind the command."))
    control.set_keys(CAPTURE, "Ctrl+F1")
    assert control.sentence(CAPTURE) == "Not here; bind the command."


@pytest.fixture
def field(dressed, qtbot):
    field = HotkeyField("Ctrl+Shift+F9")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


def test_field_records_one_combination(field, qtbot):
    with qtbot.waitSignal(field.recording):
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.text() == "Press the keys…"
    with qtbot.waitSignal(field.chosen) as told:
        QTest.keyClick(field, Qt.Key.Key_F7, CTRL_SHIFT)
    assert told.args == ["Ctrl+Shift+F7"]
    assert field.text() == field.keys == "Ctrl+Shift+F7"


def test_field_refuses_what_types(field, qtbot):
    QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.refused) as told:
        QTest.keyClick(field, Qt.Key.Key_A)
    assert "needs Ctrl, Alt" in told.args[0]
    assert field.text() == "Press the keys…"


def test_field_escape_and_backspace(field, qtbot):
    QTest.keyClick(field, Qt.Key.Key_Space)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.keys == "Ctrl+Shift+F9"
    QTest.keyClick(field, Qt.Key.Key_Space)
    with qtbot.waitSignal(field.chosen) as told:
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert told.args == [""]
    assert field.text() == "None"


def test_field_ignores_modifiers_alone(field, qtbot):
    QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(field.chosen), qtbot.assertNotEmitted(field.refused):
        QTest.keyClick(field, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(field, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)


def test_field_stops_when_the_focus_goes(field, qtbot):
    QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.recording) as told:
        field.clearFocus()
    assert told.args == [False]
