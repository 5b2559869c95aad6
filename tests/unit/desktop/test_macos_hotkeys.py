"""The macOS backend against a fake of Carbon: what it asks for and what it makes of the answer."""

import ctypes

import pytest

from leadapron.desktop.hotkeys import macos
from leadapron.desktop.hotkeys.combination import DEFAULT_CAPTURE, Combination
from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT, HotkeyState

TARGET = 0x1000


class Function:
    def __init__(self, act):
        self.act = act

    def __call__(self, *arguments):
        assert len(arguments) == len(self.argtypes)
        return self.act(*arguments)


class Carbon:
    def __init__(self, handler_refused=False):
        self.held = {}
        self.outcome = 0
        self.handler = None
        self.next_reference = 100
        self.current = None
        self.GetApplicationEventTarget = Function(lambda: TARGET)
        self.InstallEventHandler = Function(self.install)
        self.RemoveEventHandler = Function(self.remove)
        self.RegisterEventHotKey = Function(self.register)
        self.UnregisterEventHotKey = Function(
            lambda reference: self.held.pop(reference.value) and 0
        )
        self.GetEventParameter = Function(self.parameter)
        self.handler_refused = handler_refused

    def install(self, target, handler, *rest):
        assert (target, rest[0], rest[2]) == (TARGET, 1, None)
        if self.handler_refused:
            return -50
        self.handler = handler
        rest[3]._obj.value = 7
        return 0

    def remove(self, reference):
        assert reference.value == 7
        self.handler = None
        return 0

    def register(self, code, modifiers, which, *rest):
        assert rest[:2] == (TARGET, macos.EXCLUSIVE)
        if self.outcome:
            return self.outcome
        self.next_reference += 1
        rest[2]._obj.value = self.next_reference
        self.held[self.next_reference] = (code, modifiers, which.id)
        return 0

    def parameter(self, _event, name, kind, *rest):
        assert (name, kind) == (macos.DIRECT_OBJECT, macos.HOTKEY_ID_TYPE)
        assert rest[1] == ctypes.sizeof(macos.HotkeyId)
        rest[3]._obj.signature, rest[3]._obj.id = self.current
        return 0

    def press(self, number, signature=macos.SIGNATURE):
        self.current = (signature, number)
        return self.handler(None, 1, None)


@pytest.fixture
def carbon():
    return Carbon()


@pytest.fixture
def backend(carbon):
    return macos.MacHotkeys(carbon)


def test_a_hotkey_is_registered_heard_and_given_back(backend, carbon):
    heard = []
    assert backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: heard.append(1)).works
    assert list(carbon.held.values()) == [(0x65, 0x300, 1)]
    assert carbon.press(1) == 0
    assert carbon.press(2) == macos.NOT_HANDLED
    assert carbon.press(1, signature=0) == macos.NOT_HANDLED
    assert heard == [1]
    backend.close()
    assert carbon.held == {}
    assert carbon.handler is None


def test_the_state_of_a_refused_combination_is_said(backend, carbon):
    carbon.outcome = macos.ALREADY_EXISTS
    assert backend.bind(CAPTURE, DEFAULT_CAPTURE, print).state is HotkeyState.TAKEN
    carbon.outcome = -50
    assert backend.bind(CAPTURE, DEFAULT_CAPTURE, print).state is HotkeyState.UNSUPPORTED
    carbon.outcome = 0
    assert backend.bind(CAPTURE, DEFAULT_CAPTURE, print).works
    assert backend.status(REPEAT).state is HotkeyState.NOT_SET


def test_a_key_that_macs_lack_is_not_asked_for(backend, carbon):
    status = backend.bind(CAPTURE, Combination.parse("Print"), print)
    assert status.state is HotkeyState.UNSUPPORTED
    assert "no key for Print" in status.reason
    assert carbon.held == {}


def test_a_refused_handler_is_an_error(carbon):
    with pytest.raises(OSError, match="event handler"):
        macos.MacHotkeys(Carbon(handler_refused=True))
