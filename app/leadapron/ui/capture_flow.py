"""From the wish to capture to the frame of one region: wait, freeze, choose, cut out."""

import math
import time
from collections.abc import Callable
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from leadapron.capture.gate import refuse_one_colour
from leadapron.capture.last_region import LastRegions
from leadapron.capture.layouts import Layout, Place
from leadapron.capture.qt_screens import FrozenScreen
from leadapron.model.errors import CaptureError
from leadapron.model.frame import Frame, Origin
from leadapron.model.geometry import Box
from leadapron.ui.countdown import Countdown
from leadapron.ui.language import sentence, translate
from leadapron.ui.overlay_session import Choice, OverlaySession, Pane, Still
from leadapron.ui.own_windows import OwnWindows
from leadapron.ui.screen_reader import DirectReader, ScreenReader, place_of, present_layout

SETTLE: Final = 250
"""Milliseconds until a window or menu that was put away has left the screen; compositors fade."""


class CaptureFlow(QObject):
    """One capture at a time.

    Args:
        regions: the last regions.
        reader: reads the screens.
        parent: owner.
    """

    captured = Signal(object)
    """The `Frame` of the region; whoever takes it wipes it."""

    refused = Signal(str)
    """One sentence why there is no capture."""

    left = Signal()
    """The user left without a capture."""

    overlay_painted = Signal()
    """The overlays have reached the screens."""

    busy_changed = Signal()
    """A capture began or ended."""

    def __init__(
        self,
        regions: LastRegions,
        reader: ScreenReader | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._regions = regions
        self._reader: ScreenReader = reader or DirectReader()
        self._own = OwnWindows()
        self._frozen: tuple[FrozenScreen, ...] = ()
        self._stills: tuple[Still, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._layout = Layout(())
        self._countdown: Countdown | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_settled)
        self._then: Callable[[], None] = self._nothing
        self._is_busy = False
        self._overlay_gone = 0.0
        self.session: OverlaySession | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a capture is under way."""
        return self._is_busy

    def choose_region(self, *, settle: bool = False, delay: int = 0, screen: str = "") -> None:
        """Let the user choose a region.

        Args:
            settle: whether a menu of ours or of the tray has just been open.
            delay: seconds to wait first, 0 to 10.
            screen: the name of the one screen wanted, empty for all.
        """
        self._begin(lambda: self._read(screen, self._show_overlays), settle=settle, delay=delay)

    def repeat_region(self, *, settle: bool = False, delay: int = 0, screen: str = "") -> None:
        """Capture the last region of this screen layout again; without one, let the user choose.

        Args:
            settle: as for `choose_region`.
            delay: likewise.
            screen: the name of the one screen wanted; a last region elsewhere does not count.
        """
        found = self._last(screen)
        if found is None:
            self.choose_region(settle=settle, delay=delay, screen=screen)
            return
        self._begin(
            lambda: self._read(found[0], lambda frozen: self._take_again(frozen, found[1])),
            settle=settle,
            delay=delay,
        )

    def cancel(self) -> None:
        """Leave whatever is under way."""
        if self.session is not None:
            self.session.leave()
        elif self._is_busy:
            self._end()
            self.left.emit()

    def _begin(self, then: Callable[[], None], *, settle: bool, delay: int) -> None:
        if self._is_busy:
            if self.session is not None:
                self.session.active.take_focus()
            return
        if QApplication.activeModalWidget() is not None:
            self.refused.emit(
                translate("Capture", "Finish or close the open dialog first, then capture again.")
            )
            return
        self._is_busy = True
        self.busy_changed.emit()
        self._then = then
        if delay > 0:
            self._countdown = Countdown(delay)
            self._countdown.elapsed.connect(lambda: self._on_waited(settle=True))
            self._countdown.stopped.connect(self.cancel)
            self._countdown.start()
        else:
            self._on_waited(settle=settle)

    def _on_waited(self, *, settle: bool) -> None:
        self._countdown = None
        since = (time.monotonic() - self._overlay_gone) * 1000
        if self._own.put_away() or settle:
            self._timer.start(SETTLE)
        elif since < SETTLE:  # the viewer has to paint what an overlay covered a moment ago
            self._timer.start(math.ceil(SETTLE - since))
        else:
            self._on_settled()

    def _on_settled(self) -> None:
        then, self._then = self._then, self._nothing
        then()

    def _read(self, only: str, done: Callable[[tuple[FrozenScreen, ...]], None]) -> None:
        self._reader.read(only, done, self._refuse)

    def _show_overlays(self, frozen: tuple[FrozenScreen, ...]) -> None:
        self._hold(frozen)
        self._stills = tuple(_still(one) for one in frozen)
        self.session = OverlaySession(self._stills, self)
        self.session.painted.connect(self.overlay_painted)
        self.session.accepted.connect(self._on_accepted)
        self.session.left.connect(self._on_left)
        self.session.open()

    def _on_accepted(self, choice: Choice) -> None:
        self._deliver(choice.index, choice.box)

    def _on_left(self, sentence: str) -> None:
        if sentence:
            self._refuse(sentence)
        else:
            self._end()
            self.left.emit()

    def _last(self, wanted: str) -> tuple[str, Box] | None:
        """Screen and region of the last capture in this layout, if it is on the wanted screen."""
        layout = present_layout()
        found = self._regions.recall(layout)
        for screen in QGuiApplication.screens() if found else ():
            if found and place_of(screen) == layout.places[found[0]]:
                return (screen.name(), found[1]) if wanted in ("", screen.name()) else None
        return None

    def _take_again(self, frozen: tuple[FrozenScreen, ...], box: Box) -> None:
        self._hold(frozen)
        if frozen[0].frame.size.box.contains(box):
            self._deliver(0, box)
        else:
            self._refuse(
                translate(
                    "Capture",
                    "The last region does not fit this screen any more; choose a new one.",
                )
            )

    def _hold(self, frozen: tuple[FrozenScreen, ...]) -> None:
        """Keep what was frozen, and where each screen stands.

        The screens themselves are not asked later: PySide takes every `QScreen` of Python's away
        with the widget that was last asked for its `screen()`.
        """
        self._frozen = frozen
        self._places = tuple(place_of(one.screen) for one in frozen)
        self._layout = present_layout()

    def _deliver(self, index: int, box: Box) -> None:
        pixels = np.ascontiguousarray(self._frozen[index].frame.pixels[box.slices]).copy()
        try:
            refuse_one_colour(pixels)
        except CaptureError as error:
            self._refuse(sentence(error.sentence))
            return
        place, layout = self._places[index], self._layout
        self._end()
        if place in layout.places:
            self._regions.remember(layout, layout.index(place), box)
        self.captured.emit(Frame(pixels, Origin.SCREEN))

    def _refuse(self, sentence: str) -> None:
        self._end()
        self.refused.emit(sentence)

    def _end(self) -> None:
        """Wipe what was frozen, and bring our windows back."""
        self._timer.stop()
        self._reader.cancel()
        if self._countdown is not None:
            self._countdown.stop()
            self._countdown = None
        if self.session is not None:
            self._overlay_gone = time.monotonic()
            self.session.deleteLater()
            self.session = None
        for frozen in self._frozen:
            frozen.frame.wipe()
        self._stills, self._frozen = (), ()
        self._is_busy = False
        self._own.bring_back()
        self.busy_changed.emit()

    def _nothing(self) -> None:
        """What follows when nothing is under way."""


def _still(frozen: FrozenScreen) -> Still:
    def find_panes() -> tuple[Pane, ...]:
        from leadapron.capture.smart_region import smart_region  # noqa: PLC0415  # after the
        from leadapron.capture.viewports import viewports  # noqa: PLC0415  # overlay is painted

        pixels = frozen.frame.pixels
        return tuple(Pane(box, smart_region(pixels, box)) for box in viewports(pixels))

    size, pixels = frozen.frame.size, frozen.frame.pixels
    image = QImage(
        pixels.data, size.width, size.height, pixels.strides[0], QImage.Format.Format_RGB888
    )  # on the frame's own memory: a copy of a large screen would cost more than its painting
    return Still(frozen.screen, image, find_panes)
