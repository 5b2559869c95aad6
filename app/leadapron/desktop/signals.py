"""Ends the program in order when the system or the user asks for its end by a signal.

Python runs its signal handlers between two of its own instructions, and Qt's event loop runs none.
So the signal's number is written into a pipe that Qt watches. The application then quits as from
its menu: `aboutToQuit` is sent and whoever holds pixels overwrites them.
"""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer

SIGNALS: Final = tuple(
    getattr(signal, name)
    for name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
"""The signals that ask for the end; the last one is Windows' own, the one before that Unix'."""

_POLL: Final = 300
"""Milliseconds between two looks at pending signals on Windows, where Qt watches no pipe."""


class OrderlyEnd(QObject):
    """Turns signals into the application's orderly end.

    Args:
        application: the running application; it also owns this object.
        wipe: overwrites what the program holds of captures; called before the application quits,
            and again at its end however that came.
    """

    def __init__(self, application: QCoreApplication, wipe: Callable[[], None]) -> None:
        super().__init__(application)
        self._application = application
        self._wipe = wipe
        self._earlier = {number: signal.signal(number, self._note) for number in SIGNALS}
        self._pipe: tuple[int, int] | None = None
        if sys.platform == "win32":
            timer = QTimer(self)
            timer.start(_POLL)  # each tick lets Python run its handlers
        else:
            self._watch()
        application.aboutToQuit.connect(wipe)

    def close(self) -> None:
        """Give the signals back to their earlier handlers."""
        for number, handler in self._earlier.items():
            signal.signal(number, handler)
        if self._pipe is not None:
            signal.set_wakeup_fd(-1)
            self._notifier.setEnabled(False)
            for descriptor in self._pipe:
                os.close(descriptor)
            self._pipe = None

    def _watch(self) -> None:
        reading, writing = os.pipe()
        for descriptor in (reading, writing):
            os.set_blocking(descriptor, False)
        self._pipe = (reading, writing)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _drain(self) -> None:
        """Empty the pipe; by the time this runs in Python, its handler `_note` has run."""
        if self._pipe is not None:
            os.read(self._pipe[0], 64)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self._wipe()
        self._application.quit()
