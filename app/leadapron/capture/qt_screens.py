"""Freezes the screens: one frame per screen of Qt's, by mss, by Qt itself where mss cannot.

Bound to Qt: it speaks of QScreen. This is what the capture overlay calls.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QScreen

from leadapron.capture.pairing import MonitorFacts, ScreenFacts, pair
from leadapron.capture.permission import require_permission
from leadapron.capture.qt_pixels import pixels_from_image, wipe_image
from leadapron.capture.screens import NO_MONITOR, Shot, UnsupportedScreenError, read_monitors
from leadapron.model.errors import CaptureError
from leadapron.model.frame import Frame, Origin, wipe_pixels


class Source(StrEnum):
    """Who read a screen."""

    MSS = "mss"
    QT = "qt"
    PORTAL = "portal"


@dataclass(frozen=True, slots=True, eq=False)
class FrozenScreen:
    """One screen with what it showed.

    Args:
        screen: the screen that an overlay covers.
        frame: its pixels, of origin `SCREEN`.
        source: who read it.
    """

    screen: QScreen
    frame: Frame
    source: Source


def facts_of(screen: QScreen) -> ScreenFacts:
    """What the pairing needs to know of a screen."""
    box = screen.geometry()
    return ScreenFacts(
        screen.name(), box.x(), box.y(), box.width(), box.height(), screen.devicePixelRatio()
    )


def freeze(screens: Sequence[QScreen], *, only: str = "") -> tuple[FrozenScreen, ...]:
    """Read the screens as they are now; no window of ours may be showing.

    Args:
        screens: the screens of the application.
        only: the name of the one screen to read; empty for all.

    Returns:
        One frame per screen, in the order given.

    Raises:
        CaptureError: when the screen asked for is not there, or none can be read.
    """
    wanted = [screen for screen in screens if only in ("", screen.name())]
    if not wanted:
        names = ", ".join(screen.name() for screen in screens)
        raise CaptureError(
            f"The screen that was asked for is not connected; name one of these: {names}."
            if names
            else NO_MONITOR
        )
    require_permission()
    shots = _shots()
    matches = pair([facts_of(screen) for screen in screens], [_monitor(shot) for shot in shots])
    by_screen = dict(zip(screens, matches, strict=True))
    used = {index for screen in wanted if (index := by_screen[screen]) is not None}
    for index, shot in enumerate(shots):
        if index not in used:
            wipe_pixels(shot.pixels)
    frozen = []
    for screen in wanted:
        index = by_screen[screen]
        if index is None:
            frozen.append(FrozenScreen(screen, grabbed(screen), Source.QT))
        else:
            frame = Frame(shots[index].pixels, Origin.SCREEN)
            frozen.append(FrozenScreen(screen, frame, Source.MSS))
    return tuple(frozen)


def grabbed(screen: QScreen) -> Frame:
    """One screen read by Qt.

    Raises:
        CaptureError: when Qt cannot read it.
    """
    image = screen.grabWindow(0).toImage()
    if image.isNull():
        raise CaptureError(
            "A screen could not be read; unlock it, or open or paste the picture instead."
        )
    frame = Frame(pixels_from_image(image), Origin.SCREEN)
    wipe_image(image)
    return frame


def needs_portal(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether this session only lets the desktop portal read the screen (Wayland).

    Decided by the session and never by trying: under Wayland an X11 capture comes out black.
    """
    if sys.platform != "linux":
        return False
    return bool(environment.get("WAYLAND_DISPLAY")) or (
        environment.get("XDG_SESSION_TYPE") == "wayland"
    )


def _shots() -> tuple[Shot, ...]:
    """What mss reads; nothing where mss cannot read this kind of screen, so that Qt does."""
    try:
        return read_monitors()
    except UnsupportedScreenError:
        return ()


def _monitor(shot: Shot) -> MonitorFacts:
    return MonitorFacts(shot.name, shot.x, shot.y, shot.size)
