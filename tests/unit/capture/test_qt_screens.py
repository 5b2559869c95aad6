"""Freezing the screens of the offscreen platform, with what mss would have read given by hand."""

import numpy as np
import pytest
from PySide6.QtGui import QPixmap

from leadapron.capture import qt_screens
from leadapron.capture.pairing import ScreenFacts
from leadapron.capture.qt_screens import Source, facts_of, freeze, needs_portal
from leadapron.capture.screens import Shot, UnsupportedScreenError
from leadapron.model.errors import CaptureError
from leadapron.model.frame import Origin


class Screen:
    """A screen of Qt's with a chosen geometry."""

    def __init__(self, name, place, factor=1.0):
        self.facts = ScreenFacts(name, *place, factor)
        self.picture = QPixmap(*(round(length * factor) for length in place[2:]))
        self.picture.fill(0xFF000007)

    def name(self):
        return self.facts.name

    def grabWindow(self, window):  # noqa: N802  # the name is Qt's
        assert window == 0
        return self.picture


def shot(x, size, value):
    return Shot("", x, 0, np.full((*size, 3), value, np.uint8))


@pytest.fixture
def desktop(qapp, monkeypatch):
    monkeypatch.setattr(qt_screens, "facts_of", lambda screen: screen.facts)
    screens = [Screen("L", (0, 0, 100, 120)), Screen("R", (100, 0, 133, 80), 1.5)]
    shots = [shot(100, (120, 200), 9), shot(0, (120, 100), 8)]
    monkeypatch.setattr(qt_screens, "read_monitors", lambda: tuple(shots))
    return screens, shots


def test_each_screen_gets_its_own_pixels(desktop):
    screens, _ = desktop
    frozen = freeze(screens)
    assert [one.screen for one in frozen] == screens
    assert [one.source for one in frozen] == [Source.MSS, Source.MSS]
    assert [one.frame.pixels[0, 0, 0] for one in frozen] == [8, 9]
    assert all(one.frame.origin is Origin.SCREEN for one in frozen)


def test_one_screen_alone_and_the_other_pixels_are_wiped(desktop):
    screens, shots = desktop
    (frozen,) = freeze(screens, only="R")
    assert frozen.screen is screens[1]
    assert frozen.frame.pixels[0, 0, 0] == 9
    assert not shots[1].pixels.any()


def test_a_screen_that_is_not_there_is_said(desktop):
    screens, _ = desktop
    with pytest.raises(CaptureError, match=r"not connected; name one of these: L, R\.$"):
        freeze(screens, only="HDMI-3")
    with pytest.raises(CaptureError, match="No screen was found"):
        freeze([])


def test_a_monitor_that_vanished_between_is_read_by_qt_or_said(desktop):
    screens, shots = desktop
    del shots[0]
    frozen = freeze(screens)
    assert [one.source for one in frozen] == [Source.MSS, Source.QT]
    assert frozen[1].frame.pixels.shape == (120, 200, 3)
    assert (frozen[1].frame.pixels == (0, 0, 7)).all()
    screens[1].picture = QPixmap()
    with pytest.raises(CaptureError, match="could not be read"):
        freeze(screens)


def test_ten_bit_screens_are_read_by_qt(desktop, monkeypatch):
    def refuse():
        raise UnsupportedScreenError("10 bits")

    monkeypatch.setattr(qt_screens, "read_monitors", refuse)
    assert {one.source for one in freeze(desktop[0])} == {Source.QT}


def test_facts_are_those_of_the_screen(qapp):
    screen = qapp.primaryScreen()
    facts = facts_of(screen)
    assert (facts.width, facts.height) == (screen.size().width(), screen.size().height())
    assert facts.name == screen.name()


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, False),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, True),
        ("win32", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("darwin", {"XDG_SESSION_TYPE": "wayland"}, False),
    ],
)
def test_the_session_decides_and_not_a_try(monkeypatch, platform, environment, expected):
    monkeypatch.setattr("sys.platform", platform)
    assert needs_portal(environment) is expected
