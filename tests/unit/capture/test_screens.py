"""What becomes of the answers of mss; the real screens are read in the end-to-end tests."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest
from mss.exception import ScreenShotError

from leadapron.capture import screens
from leadapron.capture.screens import Monitor, UnsupportedScreenError, list_monitors, read_monitors
from leadapron.model.errors import CaptureError
from leadapron.model.geometry import Size


class Source:
    """A stand-in for an mss object with one entry for the whole desktop, as mss has."""

    def __init__(self, monitors, *, fails=None, scale=1):
        self.monitors = [{"left": 0, "top": 0, "width": 9, "height": 9}, *monitors]
        self.fails, self.scale = fails, scale
        self.closed = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.closed = True

    def grab(self, region):
        if self.fails:
            raise self.fails
        width, height = region["width"] * self.scale, region["height"] * self.scale
        bgra = np.zeros((height, width, 4), np.uint8)
        bgra[..., :3] = (3, 2, 1 + region["left"] % 200)
        self.last = bgra
        return Shared(width, height, bgra)


class Shared:
    """A screenshot that lends its memory, as those of mss do."""

    def __init__(self, width, height, memory):
        self.width, self.height = width, height
        self.__array_interface__ = memory.__array_interface__


def test_the_memory_of_mss_is_wiped(use):
    source = use(Source([monitor(0, 0, 4, 3)]))
    assert read_monitors()[0].pixels.any()
    assert not source.last.any()


def monitor(left, top, width, height, **names):
    return {"left": left, "top": top, "width": width, "height": height, **names}


@pytest.fixture
def use(monkeypatch):
    def use(source):
        monkeypatch.setattr(screens.mss, "MSS", lambda: source)
        return source

    return use


def test_each_monitor_becomes_rgb_of_its_own_without_alpha(use):
    source = use(
        Source(
            [
                monitor(0, 0, 4, 3, output="DP-1"),
                monitor(-5, -7, 2, 6, name="Dell"),
                monitor(9, 0, 1, 1),
            ]
        )
    )
    shots = read_monitors()
    assert [(shot.name, shot.x, shot.y, shot.size) for shot in shots] == [
        ("DP-1", 0, 0, Size(4, 3)),
        ("Dell", -5, -7, Size(2, 6)),
        ("", 9, 0, Size(1, 1)),
    ]
    assert (shots[0].pixels == (1, 2, 3)).all()
    assert (shots[1].pixels == (196, 2, 3)).all()
    assert all(shot.pixels.flags.owndata for shot in shots)
    assert source.closed


def test_monitors_are_listed_without_being_read(use):
    source = use(Source([monitor(-5, -7, 2, 6, name="Dell"), monitor(9, 0, 1, 1)]))
    assert list_monitors() == (Monitor("Dell", -5, -7, 2, 6), Monitor("", 9, 0, 1, 1))
    assert not hasattr(source, "last")
    assert source.closed


def test_the_size_is_that_of_the_pixels_and_not_of_the_region(use):
    use(Source([monitor(0, 0, 100, 50)], scale=2))
    assert read_monitors()[0].size == Size(200, 100)


def test_macos_is_asked_for_its_full_resolution(use, monkeypatch):
    darwin = SimpleNamespace(IMAGE_OPTIONS=16)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setitem(sys.modules, "mss.darwin", darwin)
    monkeypatch.setattr(screens.mss, "darwin", darwin, raising=False)
    use(Source([monitor(0, 0, 1, 1)]))
    read_monitors()
    assert darwin.IMAGE_OPTIONS == 0


@pytest.mark.parametrize(
    "error",
    [
        ScreenShotError("XGetImage() failed"),
        ScreenShotError("Unable to open display: :0"),
        OSError("no display"),
        RuntimeError("gone"),
        AttributeError("no library"),
    ],
)
def test_a_screen_that_cannot_be_read_ends_in_one_sentence(use, error):
    use(Source([monitor(0, 0, 4, 4)], fails=error))
    with pytest.raises(CaptureError, match="perhaps because it is locked; unlock it") as caught:
        read_monitors()
    assert not isinstance(caught.value, UnsupportedScreenError)


def test_ten_bit_screens_are_left_to_qt(use):
    use(
        Source(
            [monitor(0, 0, 4, 4)],
            fails=ScreenShotError("Only screens of color depth 24 or 32 are supported"),
        )
    )
    with pytest.raises(UnsupportedScreenError):
        read_monitors()


def test_no_monitor_and_too_large_a_monitor_are_said(use):
    use(Source([]))
    with pytest.raises(CaptureError, match="No screen was found"):
        read_monitors()
    use(Source([monitor(0, 0, 8001, 8000)]))
    with pytest.raises(CaptureError, match="64 megapixels"):
        read_monitors()
