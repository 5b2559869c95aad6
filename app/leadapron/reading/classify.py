"""What a line of text is, by rules a radiologist would accept; unsure means `TEXT`, masked.

Only orientation letters and scale labels may stay visible by default, so only these two need
certainty: a keep that is wrong is a breach, a mask that is wrong costs one click.
"""

import re
from typing import Final

from leadapron.model.finding import Kind

CERTAIN: Final = 0.9
"""Reader's confidence from which a line may be one that stays visible."""

_ORIENTATION: Final = re.compile(r"[LRAPHFSI]{1,3}\Z")
"""Patient directions of DICOM (PS3.3 C.7.6.1.1.1: L R A P H F, up to three letters), and S and I
for superior and inferior as OHIF and dwv write them."""

_OPPOSITE: Final = ("LR", "AP", "HF", "SI", "HI", "SF")
"""Directions that exclude each other; `AP` and `PA` are view positions, `RL` is no direction."""

_SAME: Final = ("HS", "FI")
"""Letters for the same direction, which no viewer combines."""

_SCALE: Final = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s?(?:cm|mm)\Z")
"""The label of a scale bar: `10 cm`, `5 cm`, `50 mm`."""

_MONTH: Final = (
    r"(?:jan|feb|mar|mär|maer|apr|may|mai|mag|jun|giu|jul|lug|aug|ago|sep|set|oct|okt|ott|out|nov|"
    r"dec|dez|dic|déc|fév|avr|aoû|ene|abr)\w*\.?"
)
_DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,4}[./\-年]\s?\d{1,2}[./\-月]\s?\d{1,4}日?"
    rf"|\d{{1,2}}[\s.\-/]*{_MONTH}[\s.\-/,]*\d{{2,4}}"
    rf"|{_MONTH}[\s.\-/]*\d{{1,2}}[\s.\-/,]+\d{{2,4}}"
    r"|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?:\s?[ap]m)?)(?!\d)",
    re.IGNORECASE,
)
"""Dates in figures, with month names in common languages, as DICOM DA, and times of day."""

_AGE: Final = re.compile(
    r"(?<!\w)(?:age|alter|âge|edad)\b|(?<![\w.])\d{1,3}\s?"
    r"(?:yrs?|years?|y/?o|yo|jahre|ans|años|anni|歳|岁|세)(?!\w)|(?<![\w.])0\d{2}[YMWD](?!\w)",
    re.IGNORECASE,
)

_IDENTIFIER: Final = re.compile(
    r"(?<!\w)(?:mrn|pid|pat(?:ient)?(?:[\s.\-]?(?:id|name|no|nr))?|acc(?:ession)?(?:[\s.#]|no|nr|\b)"
    r"|dob|birth|born|geb|né[e]?|naissance|nacido|nhs|ssn|name|id)\b[\s.:#]"
    r"|(?<!\w)(?:dr|prof|md|do|rn|rt|ref(?:erring)?|phys(?:ician)?|radiologist|technologist|"
    r"tech|operator|sonographer|arzt|médecin|médico)\b[.:\s]",
    re.IGNORECASE,
)
"""Labels of patient data and of the people who cared for the patient."""

_LONG_NUMBER: Final = re.compile(r"(?=\w*\d\w*\d\w*\d\w*\d)[\w\-]{6,}")
"""Record and accession numbers: six characters or more with at least four digits."""

_INSTITUTION: Final = re.compile(
    r"hospital|clinic|klinik|krankenhaus|hôpital|hopital|ospedale|centre|center|zentrum|institut|"
    r"medical|imaging|radiolog|universit|praxis|病院|医院|병원",
    re.IGNORECASE,
)

_TECHNICAL: Final = re.compile(
    r"^(?:(?:ww?|wl|w/l|wc|c|l|z|zoom|im(?:age|g)?|se(?:ries)?|sl(?:ice)?|s|i|t|thk|loc|pos|kv[p]?|"
    r"mas?|ms|te|tr|ti|fa|et|nex|fov|fps|hz|mi|tis?|tib|prf|gain|depth|frame)"
    r"[\s:=/#.]*-?\d[\d.,/\u00d7x\s:%]*(?:mm|cm|ms|k?hz|kv|ma|s|db|x|%)?\s*)+$",
    re.IGNORECASE,
)
"""Window, level, slice, zoom, tube and sequence settings with their figures and nothing else."""


def classify(text: str, confidence: float, *, is_alone: bool) -> Kind:
    """The kind of one line.

    Args:
        text: what was read.
        confidence: the reader's, 0 to 1.
        is_alone: whether nothing else that could be text stands beside it; a side marker next to a
            technologist's initials is not alone.
    """
    line = " ".join(text.split())
    if not line:
        return Kind.TEXT
    if is_alone and confidence >= CERTAIN:
        if is_orientation(line):
            return Kind.ORIENTATION
        if _SCALE.match(line):
            return Kind.SCALE
    for kind, rule in (
        (Kind.IDENTIFIER, _IDENTIFIER),
        (Kind.DATE, _DATE),
        (Kind.AGE, _AGE),
        (Kind.INSTITUTION, _INSTITUTION),
        (Kind.TECHNICAL, _TECHNICAL),
        (Kind.IDENTIFIER, _LONG_NUMBER),
    ):
        if rule.search(line):
            return kind
    return Kind.TEXT


def is_orientation(text: str) -> bool:
    """Whether a string is a patient direction: one to three letters, no two along one axis."""
    if not _ORIENTATION.match(text) or len(set(text)) != len(text):
        return False
    return not any(set(pair) <= set(text) for pair in (*_OPPOSITE, *_SAME))
