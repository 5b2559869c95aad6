"""What every detector offers: one look at a frame in, findings out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from leadapron.engines.protocol import EngineFacts
from leadapron.model.finding import Finding
from leadapron.model.frame import Frame

Report = Callable[[tuple[Finding, ...]], None]
"""Takes findings that a detector is sure of before it has ended; may raise to cancel."""


def _unheard(_findings: tuple[Finding, ...]) -> None:
    """Where nobody waits for early findings."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a detector is given.

    Attributes:
        frame: the capture.
        known: what detectors before this one saw, so that it need not say it again.
        timeout: wall seconds that the detector may take.
        report: takes unread findings early; each is told again, with what was read, at the end.
    """

    frame: Frame
    known: tuple[Finding, ...]
    timeout: float
    report: Report = _unheard


class Detector(Protocol):
    """One way of seeing what may identify a patient."""

    @property
    def name(self) -> str:
        """What is checked, in words, for example `text at 1x`."""
        ...

    def facts(self) -> EngineFacts:
        """Versions, models and hashes of the engine behind it; never raises."""
        ...

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """Everything this detector sees, in pixels of the frame.

        Raises:
            EngineError: when the answer cannot be trusted, whatever the cause.
        """
        ...
