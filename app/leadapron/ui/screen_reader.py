"""Where the capture flow gets its frozen screens from; a protocol, since portals answer late."""

import hashlib
from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QGuiApplication

from leadapron.capture.qt_screens import FrozenScreen, facts_of, freeze
from leadapron.model.errors import CaptureError

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
            failed(error.sentence)
            return
        done(frozen)

    def cancel(self) -> None:
        """Nothing is ever under way."""


def layout_key() -> str:
    """A name for the present arrangement of screens; it only tells whether it is the same one."""
    facts = sorted(map(repr, map(facts_of, QGuiApplication.screens())))
    return hashlib.sha256("|".join(facts).encode()).hexdigest()[:16]
