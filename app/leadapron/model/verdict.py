"""What verification says of exactly these pixels."""

from dataclasses import dataclass, field
from enum import StrEnum

from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box


class Status(StrEnum):
    """The three things a verdict can say."""

    CLEAN = "clean"
    RESIDUALS = "residuals"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was run over the pixels.

    Attributes:
        name: what was checked, in words, for example `text at 2x`.
        engine: who checked it, for example `tesseract`.
        version: the engine's version.
        model_sha256: hash of the model it ran, empty where there is none.
        milliseconds: wall time.
    """

    name: str
    engine: str
    version: str
    model_sha256: str
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Detection:
    """The union of what all detectors saw, and what was run to see it.

    Attributes:
        findings: each once.
        checks: what was run.
        first_masks: wall milliseconds from the start until the first findings were told.
    """

    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    first_masks: float = 0.0


@dataclass(frozen=True, slots=True)
class Residual:
    """Something that verification still sees in the final pixels.

    Attributes:
        box: where it stands, in pixels of the picture.
        kind: what it is.
        source: the engine that saw it.
        confidence: 0 to 1.
        text: what was read, in memory only.
    """

    box: Box
    kind: Kind
    source: str
    confidence: float
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification says of the picture whose SHA-256 it carries.

    Attributes:
        status: clean, residuals or not checked.
        sha256: digest of the checked pixels (`leadapron.model.frame.digest`).
        checks: what was run.
        residuals: what is still visible, empty unless the status is `RESIDUALS`.
        reason: one sentence why it was not checked, empty otherwise.
    """

    status: Status
    sha256: str
    checks: tuple[Check, ...] = ()
    residuals: tuple[Residual, ...] = ()
    reason: str = ""

    def is_clean_for(self, sha256: str) -> bool:
        """Whether this verdict opens the export of the pixels with the given digest."""
        return self.status is Status.CLEAN and bool(sha256) and self.sha256 == sha256
