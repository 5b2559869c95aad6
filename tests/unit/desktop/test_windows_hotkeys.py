"""The Windows backend against a fake of user32: what it asks for, what it makes of the answer."""

import ctypes
from ctypes import wintypes
from types import SimpleNamespace

import pytest

from leadapron.desktop.hotkeys.combination import DEFAULT_CAPTURE, DEFAULT_REPEAT, Combination
from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT, HotkeyState
from leadapron.desktop.hotkeys.windows import EVENT_TYPE, WM_HOTKEY, WindowsHotkeys


class Function:
    def __init__(self, act):
        self.act = act

    def __call__(self, *arguments):
        assert len(arguments) == len(self.argtypes)
        return self.act(*arguments)


class User32:
    def __init__(self):
        self.held = {}
        self.taken = set()
        self.error = 0
        self.RegisterHotKey = Function(self.register)
        self.UnregisterHotKey = Function(self.unregister)

    def register(self, window, number, modifiers, key):
        assert window is None
        assert number not in self.held
        if self.error or (modifiers, key) in self.taken:
            return 0
        self.held[number] = (modifiers, key)
        return 1

    def unregister(self, window, number):
        assert window is None
        return int(self.held.pop(number, None) is not None)


@pytest.fixture
def user32():
    return User32()


@pytest.fixture
def backend(user32):
    application = SimpleNamespace(
        installNativeEventFilter=lambda _filter: None, removeNativeEventFilter=lambda _filter: None
    )
    backend = WindowsHotkeys(application, user32, lambda: user32.error or 1409)
    yield backend
    backend.close()


def post(backend, message, number):
    posted = wintypes.MSG()
    posted.message, posted.wParam = message, number
    passed_on = backend.nativeEventFilter(EVENT_TYPE, ctypes.addressof(posted))
    assert passed_on == (False, 0)


def test_both_hotkeys_are_registered_heard_and_given_back(backend, user32):
    heard = []
    assert backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: heard.append(CAPTURE)).works
    assert backend.bind(REPEAT, DEFAULT_REPEAT, lambda: heard.append(REPEAT)).works
    assert user32.held == {1: (0x4006, 0x78), 2: (0x4006, 0x79)}
    post(backend, WM_HOTKEY, 2)
    post(backend, WM_HOTKEY, 1)
    post(backend, WM_HOTKEY, 9)
    post(backend, 0x0100, 1)  # WM_KEYDOWN
    assert heard == [REPEAT, CAPTURE]
    backend.close()
    assert user32.held == {}


def test_a_taken_combination_is_said_and_a_second_choice_works(backend, user32):
    user32.taken.add((0x4006, 0x78))
    status = backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: None)
    assert status.state is HotkeyState.TAKEN
    assert "Ctrl+Shift+F9 is used by another program" in status.reason
    assert backend.status(CAPTURE) == status
    assert backend.bind(CAPTURE, Combination.parse("Ctrl+F8"), lambda: None).works
    assert user32.held == {1: (0x4002, 0x77)}


def test_a_new_combination_takes_the_place_of_the_old_one(backend, user32):
    for text in ("Ctrl+F8", "Ctrl+F7"):
        backend.bind(CAPTURE, Combination.parse(text), lambda: None)
    assert user32.held == {1: (0x4002, 0x76)}
    backend.release(CAPTURE)
    assert backend.status(CAPTURE).state is HotkeyState.NOT_SET
    assert user32.held == {}


def test_any_other_failure_is_unsupported(backend, user32):
    user32.error = 5
    assert backend.bind(CAPTURE, DEFAULT_CAPTURE, print).state is HotkeyState.UNSUPPORTED
