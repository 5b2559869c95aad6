"""What detection saw, and the user's explicit word that it may stay visible."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from leadapron.model.geometry import Box


class Kind(StrEnum):
    """What a finding is. `TEXT` means unread or unsure, and is masked like an identifier."""

    IDENTIFIER = "identifier"
    DATE = "date"
    AGE = "age"
    INSTITUTION = "institution"
    TECHNICAL = "technical"
    ORIENTATION = "orientation"
    SCALE = "scale"
    INTERFACE = "interface"
    TEXT = "text"
    BANNER = "banner"
    CODE = "code"
    FACE = "face"
    WATERMARK = "watermark"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that detection saw.

    Attributes:
        box: where it is, in frame pixels, tight to what was seen; padding belongs to the mask.
        kind: what it is.
        source: the detector that saw it, for example `overlay`; never text from the picture.
        confidence: 0 to 1, the detector's own.
        text: what was read, in memory only: absent from every representation.
    """

    box: Box
    kind: Kind
    source: str
    confidence: float
    text: str = field(default="", repr=False)

    @property
    def is_unread(self) -> bool:
        """Whether nothing is known but that there is text."""
        return self.kind is Kind.TEXT and not self.text

    def at(self, box: Box) -> Self:
        """The same finding at another place."""
        return replace(self, box=box)


def united(findings: tuple[Finding, ...], fresh: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """All findings once; a place told unread at first gives way to the same place read."""
    known = set(findings)
    added = tuple(dict.fromkeys(finding for finding in fresh if finding not in known))
    read = {(finding.box, finding.source) for finding in added}
    rest = tuple(f for f in findings if not (f.is_unread and (f.box, f.source) in read))
    return (*rest, *added)


class KeepReason(StrEnum):
    """Why a finding may stay visible."""

    KEEP_LIST = "keep-list"
    NOT_TEXT = "not-text"
    TEACHING = "teaching"
    NOT_IDENTIFYING = "not-identifying"
    LABEL = "label"
    CREDIT_LINE = "credit-line"


@dataclass(frozen=True, slots=True)
class Keep:
    """The explicit word that one finding may stay visible, and why."""

    finding: Finding
    reason: KeepReason
