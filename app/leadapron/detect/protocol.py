"""What every detector offers: one look at a frame in, findings out."""

from dataclasses import dataclass
from typing import Protocol

from leadapron.engines.protocol import EngineFacts
from leadapron.model.finding import Finding
from leadapron.model.frame import Frame


@dataclass(frozen=True, slots=True)
class Look:
    """What a detector is given.

    Attributes:
        frame: the capture.
        known: what detectors before this one saw, so that it need not say it again.
        timeout: wall seconds that the detector may take.
    """

    frame: Frame
    known: tuple[Finding, ...]
    timeout: float


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
