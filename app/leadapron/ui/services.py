"""What a window needs from the rest of Lead Apron, handed in so that tests can hand in a fake."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from leadapron.desktop.private_folder import private_folder
from leadapron.export.folders import pictures_folder as default_pictures_folder
from leadapron.model.policy import DEFAULT_POLICY, Policy

if TYPE_CHECKING:  # loading the engines takes seconds and belongs to a worker
    from leadapron.detect.ladder import Ladder
    from leadapron.verify.second_reader import SecondReader

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Services:
    """The engines, the rules and the place for finished pictures.

    Attributes:
        ladder: gives the detectors; the first call may take seconds, so call it in a worker.
        reader: gives the second reader; likewise.
        policy: the rules in force.
        pictures_folder: where finished pictures go; it need not exist yet.
    """

    ladder: Callable[[], "Ladder"]
    reader: Callable[[], "SecondReader"]
    policy: Policy
    pictures_folder: Path


class Once(Generic[T]):
    """Calls a builder at the first use, from whichever thread, and keeps what it gave.

    A builder that raises is asked again at the next use.
    """

    def __init__(self, build: Callable[[], T]) -> None:
        self._build = build
        self._lock = threading.Lock()
        self._built: list[T] = []

    def __call__(self) -> T:
        """The one value."""
        with self._lock:
            if not self._built:
                self._built.append(self._build())
            return self._built[0]


def product_services(pictures_folder: Path | None = None) -> Services:
    """The services of the product; engines are built once, at their first use.

    Args:
        pictures_folder: where finished pictures go; the user's own folder when it is None.
    """
    return Services(
        ladder=Once(_build_ladder),
        reader=Once(_build_reader),
        policy=DEFAULT_POLICY,
        pictures_folder=pictures_folder or default_pictures_folder(),
    )


def _build_ladder() -> "Ladder":
    from leadapron.detect.ladder import default_ladder  # noqa: PLC0415  # loads the engines

    return default_ladder(private_folder)


def _build_reader() -> "SecondReader":
    from leadapron.verify.second_reader import (  # noqa: PLC0415  # loads the engines
        default_second_reader,
    )

    return default_second_reader(private_folder)
