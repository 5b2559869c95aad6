"""The calls that keep a window out of captures, against fakes of the system libraries."""

from leadapron.desktop.unshared import (
    exclude_from_captures,
    exclude_on_macos,
    exclude_on_windows,
)


class Function:
    def __init__(self, act):
        self.act = act

    def __call__(self, *arguments):
        assert len(arguments) == len(self.argtypes)
        return self.act(*arguments)


class User32:
    def __init__(self, accepted):
        self.accepted = accepted
        self.asked = []
        self.SetWindowDisplayAffinity = Function(self.affinity)

    def affinity(self, handle, value):
        self.asked.append((handle, value))
        return int(value in self.accepted)


class ObjectiveC:
    def __init__(self, window):
        self.window = window
        self.sharing = None
        self.sel_registerName = Function(lambda name: name)
        self.objc_msgSend = Function(self.send)

    def send(self, target, selector, *arguments):
        if selector == b"window":
            return self.window
        assert (target, selector) == (self.window, b"setSharingType:")
        self.sharing = arguments[0]
        return None


def test_windows_leaves_the_window_out_or_blackens_it():
    assert exclude_on_windows(User32({0x11}), 42)
    old = User32({0x01})
    assert exclude_on_windows(old, 42)
    assert old.asked == [(42, 0x11), (42, 0x01)]
    assert not exclude_on_windows(User32(set()), 42)


def test_macos_sets_the_sharing_type_of_the_window():
    runtime = ObjectiveC(window=7)
    assert exclude_on_macos(runtime, 42)
    assert runtime.sharing == 0
    assert not exclude_on_macos(ObjectiveC(window=None), 42)


def test_other_systems_say_that_they_cannot(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert exclude_from_captures(42) is False
