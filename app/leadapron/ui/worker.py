"""Work away from Qt's thread, whose answer comes back on Qt's thread or not at all.

A worker serves one asker. Each `run` is a new generation; an answer to an earlier one is dropped,
so that a late result can never stand where a newer question was asked.
"""

import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from leadapron.model.errors import EngineError, LeadApronError
from leadapron.ui.language import sentence, translate

JOIN_SECONDS: Final = 5.0
"""How long `close` waits for work that cannot be interrupted, when no other time is given."""

T = TypeVar("T")
Report = Callable[[Any], None]
"""Given to the work: sends one value to Qt's thread; raises `CancelledError` after a cancel."""


_running: "weakref.WeakSet[threading.Thread]" = weakref.WeakSet()
"""Every thread that was started, for the program's end."""


def wait_for_all(seconds: float) -> bool:
    """Wait until no work runs any more; whether that was reached in time.

    Work that outlives the interpreter is ended by the system in the middle of foreign code, which
    can bring the process down with an error.
    """
    end = time.monotonic() + seconds
    threads = tuple(_running)
    for thread in threads:
        thread.join(max(0.0, end - time.monotonic()))
    return not any(thread.is_alive() for thread in threads)


class CancelledError(Exception):
    """The answer is no longer wanted; raised by `report` inside the work to end it."""


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """One run: its callbacks, and whether its answer is still wanted."""

    done: Callable[[Any], None]
    failed: Callable[[LeadApronError], None]
    reported: Callable[[Any], None] | None
    dropped: Callable[[Any], None] | None
    cancelled: threading.Event


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What travels to Qt's thread: a progress value, a result, or an error."""

    question: _Question
    value: Any
    is_last: bool


class Worker(QObject):
    """Runs one question at a time; a new one voids the one before.

    Args:
        parent: the object whose end also ends the wish for an answer.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question: _Question | None = None
        self._threads: list[threading.Thread] = []
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still awaited."""
        return self._question is not None

    def run(
        self,
        work: Callable[[Report], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[LeadApronError], None],
        reported: Callable[[Any], None] | None = None,
        dropped: Callable[[T], None] | None = None,
    ) -> None:
        """Start `work(report)` in a thread; all callbacks but `dropped` are called on Qt's thread.

        Args:
            work: called with `report`; its return value is the answer.
            done: takes the answer.
            failed: takes the error, without its traceback (whose frames would hold pixels). An
                error that is not one of Lead Apron's arrives as an `EngineError`.
            reported: takes each value given to `report`, in order, while the answer is wanted.
            dropped: takes an answer that came too late, on either thread, so that it can be wiped.
        """
        self.cancel()
        question = _Question(done, failed, reported, dropped, threading.Event())
        self._question = question
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(
            target=self._work, args=(question, work), name="leadapron-work", daemon=True
        )
        self._threads.append(thread)
        _running.add(thread)
        thread.start()

    def cancel(self) -> None:
        """Void the question in hand; its work ends at its next report."""
        if self._question is not None:
            self._question.cancelled.set()
            self._question = None

    def close(self, wait: float = JOIN_SECONDS) -> None:
        """Cancel, and wait up to `wait` seconds until no work of this worker runs any more."""
        self.cancel()
        end = time.monotonic() + wait
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        self._threads = [thread for thread in self._threads if thread.is_alive()]

    def _work(self, question: _Question, work: Callable[[Report], Any]) -> None:
        def report(value: Any) -> None:  # noqa: ANN401  # the asker knows what it is
            if question.cancelled.is_set():
                raise CancelledError
            self._send(_Answer(question, value, is_last=False))

        value: Any
        try:
            value = work(report)
        except CancelledError:
            return
        except LeadApronError as error:
            value = _bare(error)
        except BaseException as error:  # noqa: BLE001  # whatever happened, the asker must hear it
            value = _bare(_unexpected(error))
        self._send(_Answer(question, value, is_last=True))

    def _send(self, answer: _Answer) -> None:
        try:
            self._arrived.emit(answer)
        except RuntimeError:  # Qt's half of this object is gone: nobody waits any more
            _drop(answer)

    def _deliver(self, answer: _Answer) -> None:
        question = answer.question
        if question is not self._question:
            _drop(answer)
        elif not answer.is_last:
            if question.reported is not None:
                question.reported(answer.value)
        else:
            self._question = None
            if isinstance(answer.value, LeadApronError):
                question.failed(answer.value)
            else:
                question.done(answer.value)


def _drop(answer: _Answer) -> None:
    wanted = answer.is_last and not isinstance(answer.value, LeadApronError)
    if wanted and answer.question.dropped is not None:
        answer.question.dropped(answer.value)


def _bare(error: LeadApronError) -> LeadApronError:
    """The error in the user's language, without the frames it passed.

    Those would keep pixels and read text alive.
    """
    error.args = (sentence(error.sentence), *error.args[1:])
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


def _unexpected(error: BaseException) -> EngineError:
    if isinstance(error, MemoryError):
        return EngineError(
            translate("Worker", "There is not enough memory for this step; close other programs.")
        )
    return EngineError(
        translate(
            "Worker",
            "A step failed unexpectedly; try again, and run leadapron doctor if it persists.",
        )
    )
