"""Several inputs on several cores: results in the order of the inputs, memory bounded.

Each thread waits for the work that it gave to a process of its own (`leadapron.commands.process`).
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD: Final = 1
"""Finished results that may wait for a slower one before them; each holds a picture."""


def in_order(
    items: Sequence[Item], work: Callable[[Item], Result], workers: int
) -> Iterator[Result]:
    """The results of `work`, in the order of the items.

    At most `workers` items are worked on at once, and few results wait. When the caller stops
    early, what has not begun never begins.

    Args:
        items: what is worked on.
        work: called in a thread; what it raises is raised here, in order.
        workers: threads; one works in the caller's own thread.
    """
    if workers <= 1 or len(items) <= 1:
        yield from map(work, items)
        return
    rest = iter(items)
    pending: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(workers, thread_name_prefix="clean") as executor:
        try:
            for _ in range(workers + _AHEAD):
                _submit(executor, work, rest, pending)
            while pending:
                result = pending.popleft().result()
                _submit(executor, work, rest, pending)
                yield result
        finally:
            for future in pending:
                future.cancel()


def _submit(
    executor: ThreadPoolExecutor,
    work: Callable[[Item], Result],
    rest: Iterator[Item],
    pending: deque[Future[Result]],
) -> None:
    for item in rest:
        pending.append(executor.submit(work, item))
        return
