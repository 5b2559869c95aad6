"""From the wish to capture to the frame of one region: wait, freeze, choose, cut out."""

from collections.abc import Callable
from typing import Final, Protocol

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from leadapron.capture.gate import refuse_one_colour
from leadapron.capture.qt_pixels import image_from_pixels, wipe_image
from leadapron.capture.qt_screens import FrozenScreen
from leadapron.model.errors import CaptureError
from leadapron.model.frame import Frame, Origin
from leadapron.model.geometry import Box
from leadapron.ui.countdown import Countdown
from leadapron.ui.language import translate
from leadapron.ui.overlay_session import Choice, OverlaySession, Pane, Still
from leadapron.ui.own_windows import OwnWindows
from leadapron.ui.preferences import Region
from leadapron.ui.screen_reader import DirectReader, ScreenReader, layout_key

SETTLE: Final = 250
"""Milliseconds until a window or menu that was put away has left the screen; compositors fade."""


class RegionMemory(Protocol):
    """Remembers the last region of each screen layout."""

    def recall(self, layout: str) -> Region | None:
        """The last region of a layout, or None."""

    def remember(self, layout: str, region: Region) -> None:
        """Make a region the last one of a layout."""


class CaptureFlow(QObject):
    """One capture at a time.

    Args:
        memory: the last regions.
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

    def __init__(
        self,
        memory: RegionMemory,
        reader: ScreenReader | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._reader: ScreenReader = reader or DirectReader()
        self._own = OwnWindows()
        self._frozen: tuple[FrozenScreen, ...] = ()
        self._stills: tuple[Still, ...] = ()
        self._countdown: Countdown | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_settled)
        self._then: Callable[[], None] = self._nothing
        self._is_busy = False
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
        region = self._memory.recall(layout_key())
        if region is None or screen not in ("", region.screen):
            self.choose_region(settle=settle, delay=delay, screen=screen)
            return
        self._begin(
            lambda: self._read(region.screen, lambda frozen: self._take_again(frozen, region)),
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
        if self._own.put_away() or settle:
            self._timer.start(SETTLE)
        else:
            self._on_settled()

    def _on_settled(self) -> None:
        then, self._then = self._then, self._nothing
        then()

    def _read(self, only: str, done: Callable[[tuple[FrozenScreen, ...]], None]) -> None:
        self._reader.read(only, done, self._refuse)

    def _show_overlays(self, frozen: tuple[FrozenScreen, ...]) -> None:
        self._frozen = frozen
        self._stills = tuple(_still(one) for one in frozen)
        self.session = OverlaySession(self._stills, self)
        self.session.painted.connect(self.overlay_painted)
        self.session.accepted.connect(self._on_accepted)
        self.session.left.connect(self._on_left)
        self.session.open()

    def _on_accepted(self, choice: Choice) -> None:
        chosen = self._frozen[choice.index]
        region = Region(chosen.screen.name(), choice.box)
        self._deliver(chosen.frame, choice.box, region)

    def _on_left(self, sentence: str) -> None:
        if sentence:
            self._refuse(sentence)
        else:
            self._end()
            self.left.emit()

    def _take_again(self, frozen: tuple[FrozenScreen, ...], region: Region) -> None:
        self._frozen = frozen
        box = region.box.clipped(frozen[0].frame.size)
        if box != region.box:
            self._refuse(
                translate(
                    "Capture",
                    "The last region does not fit this screen any more; choose a new one.",
                )
            )
            return
        self._deliver(frozen[0].frame, box, region)

    def _deliver(self, whole: Frame, box: Box, region: Region) -> None:
        pixels = np.ascontiguousarray(whole.pixels[box.slices]).copy()
        try:
            refuse_one_colour(pixels)
        except CaptureError as error:
            self._refuse(error.sentence)
            return
        self._end()
        self._memory.remember(layout_key(), region)
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
            self.session.deleteLater()
            self.session = None
        for still in self._stills:
            wipe_image(still.image)
        for frozen in self._frozen:
            frozen.frame.wipe()
        self._stills, self._frozen = (), ()
        self._is_busy = False
        self._own.bring_back()

    def _nothing(self) -> None:
        """What follows when nothing is under way."""


def _still(frozen: FrozenScreen) -> Still:
    def find_panes() -> tuple[Pane, ...]:
        from leadapron.capture.viewports import (  # noqa: PLC0415  # only after the overlay shows
            smart_region,
            viewports,
        )

        pixels = frozen.frame.pixels
        return tuple(Pane(box, smart_region(pixels, box)) for box in viewports(pixels))

    return Still(frozen.screen, image_from_pixels(frozen.frame.pixels), find_panes)
