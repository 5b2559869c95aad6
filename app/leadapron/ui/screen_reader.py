"""Where the capture flow gets its frozen screens from; a protocol, since portals answer late."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QScreen

from leadapron.capture.layouts import Layout, Place
from leadapron.capture.qt_screens import FrozenScreen, Source, freeze, needs_portal
from leadapron.capture.screens import NO_MONITOR
from leadapron.model.errors import CaptureError
from leadapron.model.frame import Frame, Origin
from leadapron.model.geometry import Box, Size
from leadapron.ui.language import sentence
from leadapron.ui.worker import Worker

Done = Callable[[tuple[FrozenScreen, ...]], None]
Failed = Callable[[str], None]


class ScreenReader(Protocol):
    """Reads the screens once, while no window of ours is showing."""

    def read(self, only: str, done: Done, failed: Failed) -> None:
        """Read; exactly one of the two functions is called, now or later, on Qt's thread.

        Args:
            only: the name of the one screen wanted, empty for all.
            done: takes one frozen screen per screen.
            failed: takes one sentence.
        """

    def cancel(self) -> None:
        """Neither function is called any more."""


class DirectReader:
    """Reads the screens at once, by mss or by Qt."""

    def read(self, only: str, done: Done, failed: Failed) -> None:
        """See `ScreenReader`."""
        try:
            frozen = freeze(QGuiApplication.screens(), only=only)
        except CaptureError as error:
            failed(sentence(error.sentence))
            return
        done(frozen)

    def cancel(self) -> None:
        """Nothing is ever under way."""


class PortalReader(QObject):
    """Asks the desktop's Screenshot portal in a thread: the user may take a minute to answer.

    Args:
        parent: owner.
        ask: gives the picture of the whole desktop.
    """

    def __init__(
        self, parent: QObject | None = None, ask: Callable[[], Frame] | None = None
    ) -> None:
        super().__init__(parent)
        self._ask = ask or _asked
        self._worker = Worker(self)

    def read(self, only: str, done: Done, failed: Failed) -> None:
        """See `ScreenReader`."""
        self._worker.run(
            lambda _report: self._ask(),
            done=lambda whole: self._deliver(whole, only, done, failed),
            failed=lambda error: failed(error.sentence),
            dropped=lambda whole: whole.wipe(),
        )

    def cancel(self) -> None:
        """The answer of the desktop is wiped when it comes."""
        self._worker.cancel()

    def _deliver(self, whole: Frame, only: str, done: Done, failed: Failed) -> None:
        frozen = parts_of(whole, QGuiApplication.screens())
        for one in frozen:
            if only not in ("", one.screen.name()):
                one.frame.wipe()
        wanted = tuple(one for one in frozen if only in ("", one.screen.name()))
        if wanted:
            done(wanted)
        else:
            failed(sentence(NO_MONITOR))


def parts_of(whole: Frame, screens: Sequence[QScreen]) -> tuple[FrozenScreen, ...]:
    """Cut the picture of a whole desktop into its screens, and wipe the whole.

    The portal tells no factor; it is the quotient of the picture and the desktop that the screens
    span, per axis (under Wayland their places are logical, so they span it without gaps).
    """
    if len(screens) == 1:
        return (FrozenScreen(screens[0], whole, Source.PORTAL),)
    desktop = QRect()
    for screen in screens:
        desktop = desktop.united(screen.geometry())
    across, down = whole.size.width / desktop.width(), whole.size.height / desktop.height()
    parts = []
    for screen in screens:
        area = screen.geometry().translated(-desktop.topLeft())
        box = Box.nearest(
            area.x() * across,
            area.y() * down,
            (area.x() + area.width()) * across,
            (area.y() + area.height()) * down,
        ).clipped(whole.size)
        frame = Frame(whole.pixels[box.slices].copy(), Origin.SCREEN)
        parts.append(FrozenScreen(screen, frame, Source.PORTAL))
    whole.wipe()
    return tuple(parts)


def product_reader(parent: QObject | None = None) -> ScreenReader:
    """The reader of this session."""
    return PortalReader(parent) if needs_portal() else DirectReader()


def place_of(screen: QScreen) -> Place:
    """Where a screen stands in the present layout."""
    area, ratio = screen.geometry(), screen.devicePixelRatio()
    size = Size(round(area.width() * ratio), round(area.height() * ratio))
    return Place(area.x(), area.y(), size)


def present_layout() -> Layout:
    """The arrangement of the screens now."""
    return Layout.of([place_of(screen) for screen in QGuiApplication.screens()])


def _asked() -> Frame:
    from leadapron.capture.portal import frame_from_portal  # noqa: PLC0415  # an optional extra
    from leadapron.desktop.identity import APPLICATION_ID  # noqa: PLC0415

    return frame_from_portal(APPLICATION_ID)
