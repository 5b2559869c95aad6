"""Workers of `clean` in processes of their own: paths in, attempts out, through pipes alone.

Threads of one interpreter wait for one another: two of them took 1.75 times less time than one on
one core, two processes 2.0 times (8 captures of 1000 x 700 pixels, two cores, 2026-11-22). What
crosses the pipes stays in memory: the path of an input one way, findings and masked pixels the
other way. The frame itself never leaves the process that opened it.
"""

import os
import pickle
import subprocess
import sys
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from leadapron.commands.attempt import NOT_CHECKED, Attempt, Outcome, Worker
from leadapron.commands.own_program import own_program
from leadapron.commands.report import Capture
from leadapron.desktop.private_folder import private_folder
from leadapron.detect.ladder import default_ladder
from leadapron.detect.profiles import Profile
from leadapron.model.canvas import Canvas
from leadapron.model.policy import Policy
from leadapron.model.verdict import Status
from leadapron.verify.second_reader import default_second_reader

SERVE: Final = "clean-worker"
"""Hidden command of such a process."""

_SECONDS: Final = 5.0
"""Time for a process to end by itself once its pipe is closed."""

_ENDED: Final = (
    "A process of the checks ended unexpectedly, so nothing was written; try this input alone, and "
    "run leadapron doctor if it persists."
)


@dataclass(frozen=True, slots=True)
class Order:
    """What holds for every input of one call.

    Attributes:
        policy: the rules in force.
        canvas: what pictures are laid out on.
        profile: the layout that is masked too; None for none.
    """

    policy: Policy
    canvas: Canvas
    profile: Profile | None = None

    def worker(self) -> Worker:
        """A worker in this process."""
        return Worker(
            lambda: default_ladder(private_folder, self.policy, self.profile),
            lambda: default_second_reader(private_folder),
            self.policy,
            self.canvas,
        )


class Processes:
    """Takes inputs up to the verdict, in one process for each thread that calls.

    Args:
        order: what holds for every input.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._own = threading.local()
        self._lock = threading.Lock()
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End every process."""
        for process in self._started:
            _end(process)

    def __call__(self, source: Path) -> Attempt:
        """What a process made of one input; one that dies has checked nothing. Never raises."""
        try:
            process = self._process()
            _send(process, source)
            attempt: Attempt = _received(process)
        except (OSError, EOFError, pickle.UnpicklingError):
            self._own.process = None  # the next input gets a fresh one
            capture = Capture(source, status=Status.NOT_CHECKED)
            return Attempt(capture, failed=Outcome(capture, NOT_CHECKED, _ENDED))
        return _owning(attempt)

    def _process(self) -> "subprocess.Popen[bytes]":
        process: subprocess.Popen[bytes] | None = getattr(self._own, "process", None)
        if process is None:
            process = subprocess.Popen(  # noqa: S603  # our own program with a constant argument
                own_program(SERVE),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # what it has to say is in the attempt
            )
            with self._lock:
                self._started.append(process)
            self._own.process = process
            _send(process, self._order)
        return process


def serve() -> int:
    """Be such a process: answer each path on the standard input until that is closed."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with Path(os.devnull).open("wb") as nowhere:  # a library's prints must not stand among answers
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    asked = sys.stdin.buffer
    order: Order = pickle.load(asked)  # noqa: S301  # from the process that started this one
    worker = order.worker()
    while True:
        try:
            source: Path = pickle.load(asked)  # noqa: S301  # likewise
        except EOFError:
            return 0
        attempt = worker(source)
        pickle.dump(attempt, answers)
        answers.flush()
        if attempt.cleaned is not None:
            attempt.cleaned.picture.wipe()


def _send(process: "subprocess.Popen[bytes]", value: object) -> None:
    assert process.stdin is not None  # noqa: S101  # it was started with a pipe
    pickle.dump(value, process.stdin)
    process.stdin.flush()


def _received(process: "subprocess.Popen[bytes]") -> Any:  # noqa: ANN401  # what `serve` sends
    assert process.stdout is not None  # noqa: S101  # it was started with a pipe
    return pickle.load(process.stdout)  # noqa: S301  # from a process that this one started


def _owning(attempt: Attempt) -> Attempt:
    """The attempt with pixels that are read-only, in memory of their own, and hashed here."""
    if attempt.cleaned is None:
        return attempt
    received = attempt.cleaned.picture
    cleaned = replace(attempt.cleaned, picture=replace(received))
    received.pixels.fill(0)
    return replace(attempt, cleaned=cleaned)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Close its input, which ends it; one that is still at work is ended at once."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:  # it died before it took what was sent
                continue
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
