"""Stops runs of networks that take too long: one thread for all runs, asleep while none is late.

A timer of its own for each run would start a thread each time, and one detection runs a network a
hundred times.
"""

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Stop = Callable[[], None]
"""Asks a run to end; must return at once and raise nothing."""


class Watchdog:
    """Calls `stop` of every run that is not done at its deadline."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._runs: dict[object, tuple[float, Stop]] = {}
        self._wakes = math.inf
        self._is_started = False

    @contextmanager
    def watched(self, deadline: float, stop: Stop) -> Iterator[None]:
        """Within, `stop` is called once when the deadline passes; never afterwards.

        Args:
            deadline: second of `time.monotonic()`.
            stop: ends the run.
        """
        run = object()
        with self._changed:
            self._runs[run] = deadline, stop
            if not self._is_started:
                threading.Thread(target=self._watch, name="watchdog", daemon=True).start()
                self._is_started = True
            if deadline < self._wakes:  # it sleeps until a deadline that is later
                self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._runs.pop(run, None)

    def _watch(self) -> None:
        with self._changed:
            while True:
                now = time.monotonic()
                for run, (deadline, stop) in list(self._runs.items()):
                    if deadline <= now:
                        del self._runs[run]
                        stop()
                self._wakes = min(
                    (deadline for deadline, _ in self._runs.values()), default=math.inf
                )
                self._changed.wait(None if math.isinf(self._wakes) else self._wakes - now)
