"""Passes over the final pixels: each in a thread of its own, with a deadline, and on the record.

An engine that hangs in native code cannot be stopped from outside; it is left behind in its thread,
which does not keep the process alive, and the verdict is not checked.
"""

import threading
import time
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from leadapron.engines.protocol import Engine, EngineFacts
from leadapron.model.errors import EngineError, LeadApronError
from leadapron.model.verdict import Check

Answer = TypeVar("Answer")

Progress = Callable[[Check], None]
"""Called with each check as it ends; what it raises ends the verification and is passed on."""

GRACE: Final = 1.0
"""Seconds beyond the limit in which an engine may still stop by itself."""


class Pass(Generic[Answer]):
    """One piece of work that has begun.

    Args:
        name: what is checked, in words, for example `text at 2x`.
        engine: who checks it.
        work: the check itself.
    """

    def __init__(self, name: str, engine: Engine, work: Callable[[], Answer]) -> None:
        self._name = name
        self._engine = engine
        self._work = work
        self._answer: list[Answer] = []
        self._error: BaseException | None = None
        self._seconds = 0.0
        self._thread = threading.Thread(target=self._run, name=f"verify {name}", daemon=True)
        self._thread.start()

    def result(self, deadline: float) -> tuple[Answer, Check]:
        """The answer and its record.

        Args:
            deadline: `time.monotonic()` second until which to wait.

        Raises:
            EngineError: when the engine failed, did not end in time, or says of itself that
                something is wrong.
        """
        self._thread.join(max(0.0, deadline - time.monotonic()) + GRACE)
        if self._thread.is_alive():
            raise EngineError(
                f"The engine {self._engine.name} took too long and was left behind; capture a "
                "smaller region or start Lead Apron again."
            )
        if isinstance(self._error, LeadApronError):
            raise self._error
        if self._error is not None or not self._answer:
            raise EngineError(
                f"The check '{self._name}' of the final picture failed; verify again, and run "
                "leadapron doctor if it persists."
            ) from self._error
        return self._answer[0], record(self._name, sound_facts(self._engine), self._seconds)

    def _run(self) -> None:
        start = time.perf_counter()
        try:
            self._answer.append(self._work())
        except BaseException as error:  # noqa: BLE001  # told to whoever waits for the answer
            self._error = error
        self._seconds = time.perf_counter() - start


def sound_facts(engine: Engine) -> EngineFacts:
    """What an engine says of itself.

    Raises:
        EngineError: when it says that it does not work, with its own sentence.
    """
    facts = engine.facts()
    if facts.problem:
        raise EngineError(facts.problem)
    return facts


def record(name: str, facts: EngineFacts, seconds: float) -> Check:
    """The entry of a check that ran."""
    sha256 = facts.models[0].sha256 if facts.models else ""
    return Check(name, facts.name, facts.version, sha256, seconds * 1000)


class StoppedError(Exception):
    """What `Progress` raised, on its way out past the engines' own errors."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__()
        self.cause = cause


class Run:
    """The record of one verification.

    Args:
        progress: told each check as it ends.
    """

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self.checks: list[Check] = []

    def ended(self, check: Check) -> None:
        """Note a check and tell it.

        Raises:
            StoppedError: when whoever was told raised something.
        """
        self.checks.append(check)
        if self._progress is not None:
            try:
                self._progress(check)
            except BaseException as error:  # noqa: BLE001  # passed on by verify
                raise StoppedError(error) from None

    def ended_with(self, result: tuple[Answer, Check]) -> Answer:
        """Note a pass's check and give its answer.

        Raises:
            StoppedError: as `ended`.
        """
        answer, check = result
        self.ended(check)
        return answer
