"""One choice of a region: an overlay per screen, one selection at a time, one answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QImage, QKeyEvent, QScreen

from leadapron.model.geometry import Box
from leadapron.ui.language import translate
from leadapron.ui.overlay import OverlayWindow
from leadapron.ui.overlay_keys import ARROWS, ASPECTS, STEPS
from leadapron.ui.selecting import Gesture
from leadapron.ui.worker import Report, Worker


@dataclass(frozen=True, slots=True)
class Pane:
    """One viewport of the viewer, in frame pixels.

    Attributes:
        box: the whole pane.
        smart: its anatomy without the overlay margins.
    """

    box: Box
    smart: Box


@dataclass(frozen=True, slots=True, eq=False)
class Still:
    """What an overlay covers and shows.

    Attributes:
        screen: the screen.
        image: what it showed; whoever made it keeps its memory alive until the session ends.
        find_panes: gives its viewports; called in a thread, after the overlay is painted.
    """

    screen: QScreen
    image: QImage
    find_panes: Callable[[], Sequence[Pane]]


@dataclass(frozen=True, slots=True)
class Choice:
    """The answer.

    Attributes:
        index: which of the stills.
        box: the region, in frame pixels.
    """

    index: int
    box: Box


class OverlaySession(QObject):
    """Shows the overlays until a region is accepted or the user leaves.

    Args:
        stills: one per screen.
        parent: owner.
    """

    accepted = Signal(object)
    """The `Choice`. The overlays are gone by then."""

    left = Signal(str)
    """The user left (empty), or a sentence why it could not go on. The overlays are gone."""

    painted = Signal()
    """All overlays have reached their screens."""

    def __init__(self, stills: Sequence[Still], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stills = tuple(stills)
        self._panes: dict[int, tuple[Pane, ...]] = {}
        self._wish: OverlayWindow | None = None
        self._worker = Worker(self)
        self._is_open = False
        self.windows = tuple(OverlayWindow(still.screen, still.image) for still in self._stills)
        self._screens = tuple(still.screen.name() for still in self._stills)
        self._waiting = set(self.windows)
        self.active = self.windows[0]
        for window in self.windows:
            window.painted.connect(lambda window=window: self._on_painted(window))
            window.touched.connect(lambda window=window: self._activate(window))
            window.taken.connect(lambda inside, window=window: self._on_taken(window, inside))
            window.left.connect(self.leave)
            window.key.connect(self._on_key)

    def open(self) -> None:
        """Show all overlays; the one under the pointer has the keys."""
        self._is_open = True
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_screens)
            application.screenRemoved.connect(self._on_screens)
        for window in self.windows:
            window.open()
        here = QGuiApplication.screenAt(QCursor.pos())
        if here is not None and here.name() in self._screens:
            self.active = self.windows[self._screens.index(here.name())]
        self.active.take_focus()

    def accept(self) -> None:
        """Answer with the region of the active screen, if there is one."""
        box = self.active.state.acceptable
        if self._is_open and box is not None:
            choice = Choice(self.windows.index(self.active), box)
            self._end()
            self.accepted.emit(choice)

    def leave(self, sentence: str = "") -> None:
        """Answer with nothing."""
        if self._is_open:
            self._end()
            self.left.emit(sentence)

    def _end(self) -> None:
        self._is_open = False
        self._worker.close(wait=0.0)
        for window in self.windows:
            window.dismiss()

    def _activate(self, window: OverlayWindow) -> None:
        if window is self.active or self.active.state.gesture in (
            Gesture.DRAWING,
            Gesture.MOVING,
            Gesture.SIZING,
        ):
            return
        if not window.state.is_empty or self.active.state.is_empty:
            self._make_active(window)
        elif QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self.active.become(self.active.state.cleared())
            self._make_active(window)

    def _make_active(self, window: OverlayWindow) -> None:
        aspect = self.active.state.aspect
        self.active = window
        if window.state.aspect is not aspect:
            window.become(window.state.locked(aspect))
        window.take_focus()

    def _on_painted(self, window: OverlayWindow) -> None:
        self._waiting.discard(window)
        if not self._waiting and self._is_open:
            self.painted.emit()
            QTimer.singleShot(0, self._find_panes)

    def _find_panes(self) -> None:
        if not self._is_open:
            return
        stills = self._stills

        def work(report: Report) -> None:
            for index, still in enumerate(stills):
                report((index, tuple(still.find_panes())))

        self._worker.run(
            work,
            done=lambda _none: self._on_panes_ended(),
            failed=lambda _error: self._on_panes_ended(),  # a comfort: a region can be drawn
            reported=self._on_panes,
        )

    def _on_panes(self, found: tuple[int, tuple[Pane, ...]]) -> None:
        index, panes = found
        self._panes[index] = panes
        window = self.windows[index]
        window.show_panes(tuple(pane.box for pane in panes))
        if self._wish is window:
            self._wish = None
            self._take_viewport(window)

    def _on_panes_ended(self) -> None:
        self._wish = None

    def _on_taken(self, window: OverlayWindow, is_inside: bool) -> None:
        self._activate(window)
        if is_inside:
            self.accept()
        else:
            self._take_viewport(window)

    def _take_viewport(self, window: OverlayWindow) -> None:
        index = self.windows.index(window)
        if index not in self._panes:
            self._wish = window  # they are still being looked for
            return
        state = window.state
        for pane in self._panes[index]:
            whole = state.took(pane.box).box
            if state.box is not None and state.box == whole and not pane.smart.is_empty:
                window.become(state.took(pane.smart))
                return
        under = window.pane_at(state.pointer)
        if under is not None:
            window.become(state.took(under))

    def _next_viewport(self, step: int) -> None:
        walk = [
            (window, pane.box)
            for index, window in enumerate(self.windows)
            for pane in self._panes.get(index, ())
        ]
        if not walk:
            return
        now = next(
            (
                at
                for at, (window, box) in enumerate(walk)
                if window is self.active and window.state.took(box).box == window.state.box
            ),
            -1 if step > 0 else 0,
        )
        window, box = walk[(now + step) % len(walk)]
        if window is not self.active:
            self.active.become(self.active.state.cleared())
            self._make_active(window)
        window.become(window.state.took(box))

    def _on_key(self, event: QKeyEvent) -> None:
        key, window = Qt.Key(event.key()), self.active
        if key in ARROWS:
            self._on_arrow(event)
        elif key in ASPECTS:
            window.become(window.state.locked(ASPECTS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        elif key == Qt.Key.Key_Space:
            self._take_viewport(window)
        elif key == Qt.Key.Key_Tab:
            self._next_viewport(1)
        elif key == Qt.Key.Key_Backtab:
            self._next_viewport(-1)
        elif key == Qt.Key.Key_F1:
            window.toggle_help()
        elif key == Qt.Key.Key_Escape:
            self._on_escape()

    def _on_arrow(self, event: QKeyEvent) -> None:
        dx, dy = ARROWS[Qt.Key(event.key())]
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        state = self.active.state
        self.active.guide()
        if held & Qt.KeyboardModifier.AltModifier:
            step = STEPS.get(held & ~Qt.KeyboardModifier.AltModifier, 1)
            self.active.become(state.sized(dx * step, dy * step))
        else:
            step = STEPS.get(held, 1)
            self.active.become(state.nudged(dx * step, dy * step))

    def _on_enter(self) -> None:
        if self.active.state.acceptable is not None:
            self.accept()
        else:
            self.active.guide()
            self.active.become(self.active.state.planted())

    def _on_escape(self) -> None:
        if self.active.shows_help:
            self.active.toggle_help()
        elif self.active.state.is_empty:
            self.leave()
        else:
            self.active.become(self.active.state.cleared())

    def _on_screens(self, _screen: QScreen) -> None:
        self.leave(translate("Overlay", "The screens have changed; start the capture once more."))
