"""One running instance per user and display: a second start hands its command over and ends.

A local socket carries the command, a lock file beside it decides who may listen. Both lie in the
user's runtime folder where the system has one. The lock names a process: a lock whose process is
dead is taken over, and so is its socket.
"""

import getpass
import hashlib
import os
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from leadapron.desktop.commands import MAXIMUM_LINE, Command, Word, decoded
from leadapron.model.errors import InputError, LeadApronError

PATIENCE: Final = 3000
"""Milliseconds a second start waits for the first; the first answers from its event loop."""

START_PATIENCE: Final = 2.0
"""Seconds in which an instance that holds the lock may still open its socket."""

_ACCEPTED: Final = b"ok\n"

_SILENT: Final = (
    "Lead Apron runs already but does not answer; end it in the system's task list, "
    "then start it again."
)
_NO_SOCKET: Final = (
    "Lead Apron could not open its local socket, so commands from other starts will not arrive; "
    "use the tray menu or the hotkey."
)


class AlreadyRunningError(LeadApronError):
    """Another instance of this user and display holds the lock."""

    exit_code = 2


def address() -> str:
    """Path (or pipe name) of the socket of this user and display.

    The user and the display are hashed: neither can break the name of a file, and the path stays
    below the 108 bytes that a Unix socket may have (unix(7)).
    """
    display = os.environ.get("WAYLAND_DISPLAY", "") + "|" + os.environ.get("DISPLAY", "")
    session = os.environ.get("SESSIONNAME", "") if sys.platform == "win32" else display
    name = "leadapron-" + hashlib.sha256(f"{_user()}|{session}".encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return name
    return str(_folder() / name)


def hand_over(command: Command, *, where: str | None = None) -> str | None:
    """Give a command to the running instance.

    Args:
        command: what this start was asked to do.
        where: the socket; `address()` unless a test chooses another.

    Returns:
        None when no instance runs, the empty string when it took the command, and otherwise the
        sentence that says why it did not.
    """
    where = address() if where is None else where
    if not _is_ours(where):
        return None
    limit = time.monotonic() + START_PATIENCE
    socket = QLocalSocket()
    socket.connectToServer(where)
    while not socket.waitForConnected(PATIENCE):
        if not _is_locked(where):
            return None
        if time.monotonic() > limit:
            return _SILENT
        time.sleep(0.05)
        socket.connectToServer(where)
    socket.write(command.encoded())
    socket.flush()
    answer = b""
    while not answer.endswith(b"\n") and len(answer) < MAXIMUM_LINE:
        if not socket.bytesAvailable() and not socket.waitForReadyRead(PATIENCE):
            return _SILENT
        answer += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    return "" if answer == _ACCEPTED else answer.decode("utf-8", errors="replace").strip()


class Instance(QObject):
    """The running instance: holds the lock, listens, and says what other starts ask for.

    Signals, each with the `Command`, sent from the event loop after the asker has its answer.

    Args:
        where: the socket; `address()` unless a test chooses another.

    Raises:
        AlreadyRunningError: when another instance holds the lock; hand the command over instead.

    Attributes:
        trouble: one sentence when the socket could not be opened, else empty.
    """

    run_requested = Signal(object)
    capture_requested = Signal(object)
    open_requested = Signal(object)
    practice_requested = Signal(object)
    quit_requested = Signal(object)

    def __init__(self, parent: QObject | None = None, *, where: str | None = None) -> None:
        super().__init__(parent)
        self._where = address() if where is None else where
        self._lock = _lock_file(self._where)
        if not self._lock.tryLock(0):
            raise AlreadyRunningError("Lead Apron runs already; its tray icon holds the menu.")
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._serve)
        if _is_ours(self._where):
            QLocalServer.removeServer(self._where)
        self.trouble = "" if self._server.listen(self._where) else _NO_SOCKET

    def close(self) -> None:
        """Stop listening and give the lock back; safe to call twice."""
        self._server.close()
        self._lock.unlock()

    def _serve(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MAXIMUM_LINE:
                socket.abort()
            return
        try:
            command = decoded(bytes(socket.readLine(MAXIMUM_LINE + 1).data()))
        except InputError as error:
            socket.write(error.sentence.encode() + b"\n")
            socket.disconnectFromServer()
            return
        socket.write(_ACCEPTED)
        socket.flush()
        socket.disconnectFromServer()
        self._signal_of(command)(command)

    def _signal_of(self, command: Command):  # type: ignore[no-untyped-def]  # noqa: ANN202
        return {
            Word.RUN: self.run_requested,
            Word.CAPTURE: self.capture_requested,
            Word.OPEN: self.open_requested,
            Word.PRACTICE: self.practice_requested,
            Word.QUIT: self.quit_requested,
        }[command.word].emit


def _user() -> str:
    return str(os.getuid()) if sys.platform != "win32" else getpass.getuser()


def _folder() -> Path:
    """The user's runtime folder, or the folder for temporary files."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if Path(runtime).is_absolute() and os.access(runtime, os.W_OK | os.X_OK):
        return Path(runtime)
    return Path(QDir.tempPath())


def _lock_file(where: str) -> QLockFile:
    path = where if "/" in where else str(Path(QDir.tempPath()) / where)
    lock = QLockFile(path + ".lock")
    lock.setStaleLockTime(0)  # a lock ages by the death of its process only, never by the clock
    return lock


def _is_locked(where: str) -> bool:
    lock = _lock_file(where)
    if not lock.tryLock(0):
        return True
    lock.unlock()
    return False


def _is_ours(where: str) -> bool:
    """Whether the socket is there and belongs to this user; a pipe of Windows guards itself."""
    if sys.platform == "win32":
        return True
    try:
        return Path(where).lstat().st_uid == os.getuid()
    except OSError:
        return False
