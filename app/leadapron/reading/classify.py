"""What a line of text is, by rules a radiologist would accept; unsure means `TEXT`, masked.

Only orientation letters and scale labels may stay visible by default, so only these two need
certainty: a keep that is wrong is a breach, a mask that is wrong costs one click.
"""

import re
from typing import Final

from leadapron.model.finding import Kind
from leadapron.reading.vocabulary import INTERFACE

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
    r"(?<![\d./\-])(?:\d{4}[./\-年]\s?\d{1,2}[./\-月]\s?\d{1,2}日?"
    r"|\d{1,2}[./\-]\s?\d{1,2}[./\-]\s?(?:\d{4}|\d{2}))(?!\d|[./\-]\d)"
    rf"|(?<!\d)(?:\d{{1,2}}[\s.\-/]*{_MONTH}[\s.\-/,]*\d{{2,4}}"
    rf"|{_MONTH}[\s.\-/]*\d{{1,2}}[\s.\-/,]+\d{{2,4}}"
    r"|[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?:\s?[ap]m)?)(?!\d)"
    r"|(?<![\w\-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w\-])",
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
    r"|dob|birth|born|geb|né[e]?|naissance|nacido|nhs|ssn|name|id)\b[\s.:#\-]"
    r"|(?<!\w)(?:dr|prof|md|do|rn|rt|ref(?:erring)?|phys(?:ician)?|radiologist|technologist|"
    r"tech|operator|sonographer|arzt|médecin|médico)\b[.:\s]|(?<!\w)op[.:]",
    re.IGNORECASE,
)
"""Labels of patient data and of the people who cared for the patient."""

_LETTER: Final = r"[^\W\d_]"
_PERSON: Final = re.compile(
    rf"{_LETTER}\^{_LETTER}|^{_LETTER}(?:{_LETTER}|['\u2019\-])+"
    rf"(?:\s{_LETTER}(?:{_LETTER}|['\u2019\-])+){{0,3}},\s?{_LETTER}"
)
"""A name as DICOM writes it (PS3.5 6.2.1: `Family^Given`), or as viewers do: `Family, Given`."""

_LONG_NUMBER: Final = re.compile(
    r"(?=\w*\d\w*\d\w*\d\w*\d)[\w\-]{6,}"
    r"|(?<!\w)(?=(?:[\-./]?\w)*[\-./]\w)(?:[\-./]?[^\W\d_])*[\-./](?:[\-./]?\d){4,}"
    r"|(?<!\w)\d{1,3}(?:\.\d{3}){2,}(?!\d)|(?<![\d.])\d+(?:\.\d+){3,}"
)
"""Record and accession numbers: six characters or more with at least four digits, also after a
prefix (`SE-CT-40981`) or in groups (`30.118.442`); unique identifiers and network addresses."""

_INSTITUTION: Final = re.compile(
    r"hospit[ai]|clinic|clínica|klinik|kliniek|ziekenhuis|krankenhaus|h[ôo]pital|ospedale|"
    r"sjukhus|sykehus|sygehus|szpital|nemocnice|hastane|больниц|клиник|лікарн|νοσοκομείο|"
    r"bệnh viện|benh vien|(?<!window)(?<!window\s)(?:centre\b|center)|centrum|"
    r"zentrum|institut|medical|imaging|radiolog|universit|praxis|病院|医院|醫院|병원",
    re.IGNORECASE,
)

_TECHNICAL: Final = re.compile(
    r"^(?:(?:ww?|wl|w/l|wc|c|l|z|zoom|im(?:age|g)?|se(?:ries)?|sl(?:ice)?|s|i|t|thk|loc|pos|kv[p]?|"
    r"mas?|ms|te|tr|ti|fa|et|nex|fov|fps|hz|mi|tis?|tib|prf|gain|depth|frame)"
    r"[\s:=/#.]*-?(?!\d{6})\d(?:[.,/\u00d7x\s:%]{0,2}\d)*(?:\s?\(\d{1,4}/\d{1,4}\))?"
    r"\s?(?:mm|cm|ms|k?hz|kv|ma|s|db|x|%)?(?:\s+|\Z))+\Z",
    re.IGNORECASE,
)
"""Window, level, slice, zoom, tube and sequence settings with their figures and nothing else. Six
figures in a row are no setting: `TR55120098` is a record number."""

_COUNT: Final = re.compile(r"\d{1,3}(?:-\d{1,3})?|[^\w\s]+")
"""Small figures and signs between the words of an interface: `1-18 of 18`."""


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
        (Kind.IDENTIFIER, _PERSON),
    ):
        if rule.search(line):
            return kind
    return Kind.INTERFACE if is_interface(line) else Kind.TEXT


def is_interface(text: str) -> bool:
    """Whether a line is words of a viewer's own interface, with small counts at most."""
    words = [word.strip("()[]:.,…·*↑↓+<>/|") for word in text.casefold().split()]
    said = [part for word in words for part in word.split("/") if not _COUNT.fullmatch(part)]
    said = [word for word in said if word]
    return bool(said) and all(word in INTERFACE for word in said)


def is_orientation(text: str) -> bool:
    """Whether a string is a patient direction: one to three letters, no two along one axis."""
    if not _ORIENTATION.match(text) or len(set(text)) != len(text):
        return False
    return not any(set(pair) <= set(text) for pair in (*_OPPOSITE, *_SAME))
