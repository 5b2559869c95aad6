"""The nouns of the caption check: verdict, kind, profile, finding, report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Verdict(StrEnum):
    """What the user must do about a finding.

    `block`: take it out. `rewrite`: take the suggestion. `ask`: a person decides. `count`: enough
    indirect identifiers stand together that a second reader is called (Hrynaszkiewicz, BMJ
    2010;340:c181).
    """

    BLOCK = "block"
    REWRITE = "rewrite"
    ASK = "ask"
    COUNT = "count"


class CaptionKind(StrEnum):
    """What a caption finding is."""

    NAME = "name"
    INITIALS = "initials"
    IDENTIFIER = "identifier"
    DATE = "date"
    TIME = "time"
    CONTACT = "contact"
    LINK = "link"
    HANDLE = "handle"
    PLACE = "place"
    INSTITUTION = "institution"
    DEVICE = "device"
    BIOMETRIC = "biometric"
    SCRIPT = "script"
    AGE = "age"
    PREGNANCY = "pregnancy"
    TIMING = "timing"
    SEX = "sex"
    ETHNICITY = "ethnicity"
    HARDWARE = "hardware"
    FILTER = "filter"
    RARITY = "rarity"
    NEWS = "news"
    OCCUPATION = "occupation"
    RELATIVES = "relatives"
    OUTCOME = "outcome"
    COURSE = "course"
    QUOTE = "quote"
    ADVICE = "advice"
    COMBINATION = "combination"


class Profile(StrEnum):
    """How strict the check is; a policy may fix one.

    `strict`: no exact age, no date, no year (Ahmed, JVIR 2018;29:816; Gadde, JACR 2020).
    `safe-harbor`: the minimum of 45 CFR 164.514(b)(2): ages to 89 and bare years may stay.
    """

    STRICT = "strict"
    SAFE_HARBOR = "safe-harbor"


@dataclass(frozen=True, slots=True)
class CaptionFinding:
    """One thing the caption check saw. Holds offsets and never the words themselves.

    Attributes:
        verdict: what must be done about it.
        kind: what it is.
        start: offset of its first character in the text as typed.
        end: offset behind its last character.
        suggestion: the words that may stand there instead; empty to drop it; None for no rewrite.
        reason: one sentence for the user.
        source: the rule of law or guidance behind it.
    """

    verdict: Verdict
    kind: CaptionKind
    start: int
    end: int
    suggestion: str | None = field(repr=False)
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class CaptionReport:
    """Everything the checks say about one caption.

    Attributes:
        findings: in the order of the text.
        publishable: whether nothing blocks and no exact age or day is left to rewrite. It never
            means more than "no identifier found by these checks".
        counts: findings per verdict.
    """

    findings: tuple[CaptionFinding, ...]
    publishable: bool
    counts: Mapping[Verdict, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def blocked(self) -> bool:
        """Whether something must be taken out."""
        return any(finding.verdict is Verdict.BLOCK for finding in self.findings)
