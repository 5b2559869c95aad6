"""Reads every monitor by mss, one array per monitor, before any window of ours shows.

A fresh mss object is opened for each capture, because mss keeps the list of monitors it saw first
and screens come and go. Its fourth channel is not alpha but chance, so it is dropped here.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import cv2
import mss
import numpy as np
from mss.exception import ScreenShotError

from leadapron.model.errors import CaptureError
from leadapron.model.frame import MAXIMUM_PIXELS, Pixels
from leadapron.model.geometry import Size

LOCKED: Final = (
    "The screen could not be read, perhaps because it is locked; unlock it and try again, "
    "or open or paste the picture instead."
)
NO_MONITOR: Final = "No screen was found to capture; connect one, or open or paste the picture."
TOO_LARGE: Final = (
    "A screen is larger than 64 megapixels; open or paste a picture of the region instead."
)


@dataclass(frozen=True, slots=True)
class Monitor:
    """Where one monitor stands.

    Args:
        name: the name of the output or display; empty where the system gives none.
        x: left edge in the desktop of the system, in its own units (pixels; points on macOS).
        y: top edge, likewise; either may be negative.
        width: likewise.
        height: likewise.
    """

    name: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """What one monitor showed.

    Args:
        name: as that of the monitor.
        x: likewise.
        y: likewise.
        pixels: uint8 RGB of shape (height, width, 3).
    """

    name: str
    x: int
    y: int
    pixels: Pixels = field(repr=False)

    @property
    def size(self) -> Size:
        """Width and height in frame pixels."""
        return Size(self.pixels.shape[1], self.pixels.shape[0])


class UnsupportedScreenError(CaptureError):
    """The screen's pixel format is not one that mss reads; Qt's own grab may read it."""


def read_monitors() -> tuple[Shot, ...]:
    """Every monitor in the order of the system.

    Raises:
        UnsupportedScreenError: when mss refuses the screen's pixel format (10 bits per channel).
        CaptureError: when no screen can be read.
    """
    with _opened() as source:
        return tuple(_shot(source, monitor) for monitor in _monitors(source))


def list_monitors() -> tuple[Monitor, ...]:
    """Where every monitor stands, without reading it, in the order of the system.

    Raises:
        CaptureError: when no screen can be captured.
    """
    with _opened() as source:
        return _monitors(source)


@contextmanager
def _opened() -> Iterator[Any]:
    """A fresh mss object, whose errors become ours."""
    try:
        with _fresh_source() as source:
            yield source
    except CaptureError:
        raise
    except ScreenShotError as error:
        if "depth" in str(error) or "visual" in str(error).lower():
            raise UnsupportedScreenError(LOCKED) from None
        raise CaptureError(LOCKED) from None
    except Exception:  # noqa: BLE001  # the library's errors differ by system; all mean no capture
        raise CaptureError(LOCKED) from None


def _fresh_source() -> Any:  # noqa: ANN401  # mss 10 and 11 name the class differently
    if sys.platform == "darwin":
        from mss import darwin  # noqa: PLC0415  # loads the libraries of macOS

        darwin.IMAGE_OPTIONS = 0  # the default halves the resolution of a Retina screen
    return mss.MSS()


def _monitors(source: Any) -> tuple[Monitor, ...]:  # noqa: ANN401  # as above
    monitors = tuple(
        Monitor(
            _name(entry),
            *(int(entry[side]) for side in ("left", "top", "width", "height")),
        )
        for entry in source.monitors[1:]  # the first one is all of them together
    )
    if not monitors:
        raise CaptureError(NO_MONITOR)
    return monitors


def _shot(source: Any, monitor: Monitor) -> Shot:  # noqa: ANN401  # as above
    if monitor.width * monitor.height > MAXIMUM_PIXELS:
        raise CaptureError(TOO_LARGE)
    raw = source.grab(
        {"left": monitor.x, "top": monitor.y, "width": monitor.width, "height": monitor.height}
    )
    bgrx = np.asarray(raw)  # shares the memory of mss; its `bgra` would be a copy of all of it
    pixels: Pixels = np.empty((raw.height, raw.width, 3), np.uint8)
    cv2.cvtColor(bgrx, cv2.COLOR_BGRA2RGB, dst=pixels)
    bgrx.fill(0)
    return Shot(monitor.name, monitor.x, monitor.y, pixels)


def _name(entry: Any) -> str:  # noqa: ANN401  # dicts in mss 10, objects in 11
    """The name of one of the monitors of mss; empty where the system gives none."""
    for field_name in ("output", "name"):
        try:
            if value := entry[field_name]:
                return str(value)
        except (KeyError, AttributeError):
            continue
    return ""
