"""The review windows that are open: one for each capture that has not left yet."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from leadapron.desktop.memory import give_back
from leadapron.desktop.unshared import exclude_from_captures
from leadapron.model.frame import Frame
from leadapron.ui.services import Services

if TYPE_CHECKING:
    from leadapron.ui.review.window import ReviewWindow

_RELEASED: Final = 1000
"""Milliseconds after which a closed window has let go of its case."""


def load() -> None:
    """Load the review window's modules; called in a thread when the tray is there already."""
    import_module("leadapron.ui.review.window")


class Reviews(QObject):
    """Opens review windows and keeps them alive until they close.

    Args:
        services: handed to each window.
        parent: owner.
    """

    changed = Signal()
    """A window opened or closed."""

    exported = Signal(Path, bool)
    """A file was written; whether the user was looking at its window."""

    capture_wanted = Signal()
    """A window wants one more capture for its case; `take` gives it to that window."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._windows: list[ReviewWindow] = []
        self._asking: ReviewWindow | None = None

    @property
    def count(self) -> int:
        """How many windows are open."""
        return len(self._windows)

    def take(self, frame: Frame) -> None:
        """Give a capture to the window that asked for it, or show it in a window of its own."""
        asking, self._asking = self._asking, None
        if asking is None:
            self.open(frame)
        else:
            asking.add_capture(frame)

    def forget_wish(self) -> None:
        """No capture comes for the window that asked for one."""
        self._asking = None

    def open(self, frame: Frame) -> "ReviewWindow":
        """Show a capture for review."""
        from leadapron.ui.review.window import open_review  # noqa: PLC0415  # see `load`

        window = open_review(frame, self.services)
        exclude_from_captures(int(window.winId()))
        self._windows.append(window)
        window.closed.connect(lambda: self._on_closed(window))
        window.exported.connect(lambda path: self.exported.emit(path, window.isActiveWindow()))
        window.capture_wanted.connect(lambda: self._on_capture_wanted(window))
        self.changed.emit()
        return window

    def end_all(self) -> None:
        """Wipe every case without asking; the application ends."""
        for window in tuple(self._windows):
            if not window.close():
                window.close()  # a window asks once whether its work may be lost

    def close_all(self) -> bool:
        """Ask every window to close; whether all did."""
        for window in tuple(self._windows):
            window.close()
        return not self._windows

    def raise_last(self) -> bool:
        """Bring the latest window to the front; whether there is one."""
        if not self._windows:
            return False
        window = self._windows[-1]
        window.show()
        window.raise_()
        window.activateWindow()
        return True

    def _on_capture_wanted(self, window: "ReviewWindow") -> None:
        self._asking = window
        self.capture_wanted.emit()

    def _on_closed(self, window: "ReviewWindow") -> None:
        if window is self._asking:
            self._asking = None
        if window in self._windows:
            self._windows.remove(window)
            self.changed.emit()
        if not self._windows:
            QTimer.singleShot(_RELEASED, give_back)
