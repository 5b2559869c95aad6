"""Dates, weekdays, holidays, clock times and relative times, in four languages: blocked."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from collections.abc import Iterator
from functools import lru_cache

from leadapron.caption.data import phrases
from leadapron.caption.findings import CaptionFinding, CaptionKind, Profile, Verdict
from leadapron.caption.text import Caption

_SOURCE = "45 CFR 164.514(b)(2)(i)(C); Ahmed, JVIR 2018;29:816"
_REASON = "A date tells when this patient was examined."
_UNIT_BEHIND = re.compile(r"\s?(?:mm|cm|ml|mg|fr?\b|g\b|gauge|kg|s\b|sec|ms|hu|%|x\s?\d|:\d)")
_SPINE_AHEAD = re.compile(
    r"(?:^|[^a-z])(?:[tlcs]|ribs?|levels?|segments?|phases?|vertebra\w*|images?|slices?|series|grades?|at|by)\s*$"
)
_NUMERIC = re.compile(
    r"(?<![\w./,-])(?:"
    r"(?:0?[1-9]|[12]\d|3[01])\s?([./-])\s?(?:0?[1-9]|[12]\d|3[01])\s?\1\s?(?:(?:19|20)\d\d|\d\d)"
    r"|(?:19|20)\d\d\s?([./-])\s?(?:0?[1-9]|1[0-2])\s?\2\s?(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d\d"
    r"|(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])"
    r")(?![\d/]|\.\d|t?\d)"
)
_DAY_MONTH = re.compile(
    r"(?<![\w./,-])(?:(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])|(?:0[1-9]|[12]\d|3[01])[/.](?:0[1-9]|1[0-2])\.?)(?![\w/%]|\.\d|\s?(?:mm|cm|hpf|fields|of|nodes|points?|score))"
)
_DAY_MONTH_IN_CONTEXT = re.compile(
    r"\b(?:on|dated?|since|from|until|till|seen|scan(?:ned)?|imaged|admitted|born|dob|d\.o\.b\.|died|taken|performed|acquired|study|exam|visit|am|vom|seit|bis|datum|geb(?:oren)?\.?|el|del|dia|fecha|desde|hasta|nacid[oa]|le|du|depuis|date|ne[e]? le)\s*(?:the |el |le )?:?\s*"
    r"((?:0?[1-9]|[12]\d|3[01])\s?[./-]\s?(?:0?[1-9]|1[0-2]|[12]\d|3[01])\.?)(?![\w/%-]|\.\d|\s?(?:mm|cm|x|kv|nodes|weeks|score|tesla|t\b|days|months|years|ml))"
)
_YEAR = re.compile(r"(?<![\w.,/=-])(?:19[0-9]\d|20[0-4]\d)(?:s\b)?(?![\w%]|[.,:]\d|-\d{3})")
_SHORT_YEAR = re.compile(
    r"\b(?:in|since|from|of|seit|en|depuis|anno|class of)\s?'\d\d\b|(?<!\w)'(?:[0-4]\d|[5-9]\d)\b(?=\s|[.,;]|$)"
)
_YEAR_EXEMPT_AHEAD = re.compile(
    r"(?:\b(?:b|b=|b-value|tr|te|ti|hu|matrix|window|width|level|wl|ww|fov|approximately|about|~|x|suv|by|dose|total|ferritin|psa|pmid|iso|model)\s?[=:]?\s?|[<>=~±])$"
)
_YEAR_EXEMPT_BEHIND = re.compile(
    r"\s?(?:ms\b|mm|cm|ml|hu\b|mg|s\b|sec|iu|u/|ng|pg|mgy|mbq|cases|patients|x\b|g\b|kg|hz|voxel|pixel|births|/|volts|kcal|cells|rpm)"
)
_LITERATURE_AHEAD = re.compile(
    r"\b(?:who|ajcc|tnm|figo|fleischner(?: society)?|mcdonald|acr|(?:bi|li|pi|ti|lung|o|cad|ni)-?rads|classification|criteria|criterion|guidelines?|edition|consensus"
    r"|et al\.?,?|(?:revised )?atlanta|banff|lugano|isup|esc|acc|aha|ilae|rano|recist|eular|iaslc|sfu|utd|bosniak|uicc|lexicon|version|radiographics|ajr|jvir|lancet|nejm|jama|bmj|jacr"
    r"|klassifikation|leitlinie|clasificacion|guia|criterios|recommandations|first described(?: \w+){0,4}|described (?:by \w+|in)|published in|[a-z]+ (?:society|journal))[\s,(:]*(?:classification|criteria|guidelines?|update|version|consensus|v)?[\s,(:]*(?:in )?(?:of )?$"
)
_LITERATURE_BEHIND = re.compile(
    r"^\)?,?\s(?:\w+ ){0,3}(?:classification|criteria|guidelines?|edition|consensus|revision|update|version|leitlinie|statement|staging system)\b"
)
_MONTH_STEM = re.compile(
    r"jan|feb|fev|mar[^a-z]|mar[cstz]|ap[r]|av[r]|abr|ma[iy]|jun|jul|jui|aug|aou|ago|sep|set|oct|okt|nov|de[cz]|dic|ene[^a-z]|enero|janner"
)
"""What every month begins with; saves the time of the long patterns where none does."""
_BREAK = re.compile(r"[.!?;]\s|\n")
_CLOCK = re.compile(
    r"(?<![\w:.,/])(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?(?:am|pm|a\.m\.|p\.m\.|h|hrs|uhr|hours))?"
    r"|\d:[0-5]\d:[0-5]\d|\d{1,2}:[0-5]\d\s?(?:am\b|pm\b|a\.m\.|p\.m\.|uhr\b|hrs?\b|h\b)"
    r"|(?:1[0-2]|0?[1-9])\s?(?:am|pm|a\.m\.|p\.m\.)(?![a-z])|\d{1,2}(?:[.:]\d\d)?\s?uhr(?:\s?\d\d)?\b|(?:[01]?\d|2[0-3])\s?h\s?[0-5]\d(?!\d)|[01]\d[0-5]\d\s?(?:hrs|hours|h)\b|2[0-3][0-5]\d\s?(?:hrs|hours|h)\b)"
    r"|\b(?:at|around|by|um|gegen|a las|a la|vers|a)\s(?:[01]?\d:[0-5]\d(?!\d)(?::[0-5]\d)?(?:\s?(?:am|pm|a\.m\.|p\.m\.|h|hrs|uhr|hours)\b)?|2[0-3]:[0-5]\d(?::[0-5]\d)?|\d{1,2} (?:in the (?:morning|afternoon|evening)|at night|de la (?:manana|tarde|noche|madrugada)|heures?(?: du (?:matin|soir))?|h\b|horas\b)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:in the (?:morning|afternoon|evening)|at night|am|pm|o'clock in the))"
    r"|\b(?:half past|quarter to|quarter past|half|ten past|ten to|twenty past|twenty to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\bhalb (?:eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)\b"
    r"|\b(?:at |around |by |until |past )(?:noon|midnight)\b|\b(?:um|gegen) mitternacht\b|\ba medianoche\b|\ba minuit\b"
)
_CLOCK_FACE = re.compile(
    r"o'?\s?clock|position|axis|breast|nipple|\bfn\b|radian|quadrant|labr|cleft|retro-?areolar|ratio|dilut|limbus|anal\b"
)
_ORDINAL_WORDS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    "|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first"
    "|ersten?|zweiten?|dritten?|vierten?|funften?|sechsten?|siebten?|achten?|neunten?|zehnten?|elften?|zwolften?|zwanzigsten?|dreissigsten?"
    "|primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte|veinti\\w+|treinta(?: y uno)?"
    "|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente"
    "|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
)
_DAY = rf"(?:\b(?:the|el|le|den|dem) )?(?:(?<![\d.,])\d{{1,2}}(?:st|nd|rd|th|er|o|\.)?|\b(?:{_ORDINAL_WORDS}))"
_LINK = r"(?:\s|-|,|\.|/|\b(?:of|de|del|der|des|the|day)\b){1,4}"
_YEAR_TAIL = r"(?:[\s,.\-/]+(?:(?:de|del|of)\s)?(?:'?\d{4}\b|'\d\d\b))"
_MONTH_PREPOSITION = r"(?:\b(?:in|since|during|until|till|late|early|mid|last|this|next|of|im|seit|ende|anfang|mitte|letzten|en|desde|de|del|mes de|depuis|fin|debut|mois de|courant)[ -])"
_DATING_BEHIND = frozenset(
    {
        "in",
        "at",
        "on",
        "for",
        "with",
        "of",
        "and",
        "the",
        "a",
        "by",
        "he",
        "she",
        "they",
        "we",
        "i",
        "when",
        "due",
        "after",
        "before",
        "scan",
        "study",
        "from",
        "to",
    }
)
_MONTH_TERM = re.compile(
    r"^(?:march fractures?|may[- ](?:thurner|hegglin|be\b|have\b|also\b|not\b|show|demonstrate|represent|mimic|occur|help|require|appear|cause|indicate|suggest))"
)
_EXPRESSION_PREFIX = r"(?:\b(?:spring|summer|autumn|fall|winter|fruhjahr|fruhling|sommer|herbst|primavera|verano|otono|invierno|printemps|ete|automne|hiver|q[1-4]|h[12])\b)"


def _alternation(section: str) -> str:
    words = sorted(phrases("languages.toml", section), key=lambda word: (-len(word), word))
    return "|".join(word if section.endswith("patterns") else re.escape(word) for word in words)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    certain, doubtful = _alternation("months.certain"), _alternation("months.doubtful")
    month = rf"(?:{certain}|{doubtful})\.?"
    return {
        "dated month": re.compile(
            rf"{_DAY}{_LINK}{month}(?![a-z]){_YEAR_TAIL}?|\b\d{{1,2}}[- ]?{month}[- ]?(?:\d{{4}}|\d{{2}})\b"
            rf"|\b{month}(?:\s|,|-)+(?:the\s)?{_DAY}(?![\d%]|[.,]\d|\s?(?:mm|cm|ml|x\b|cases|patients|t\b|kv))(?:{_YEAR_TAIL})?"
            rf"|\b{month}{_YEAR_TAIL}|\b{month}\s'?\d\d\b"
        ),
        "certain month": re.compile(rf"\b(?:{certain})\b"),
        "doubtful month": re.compile(rf"{_MONTH_PREPOSITION}(?:{doubtful})\b(?!-)"),
        "certain weekday": re.compile(
            rf"\b(?:(?:on|last|next|this|late|early|every|letzten|am|vergangenen|el|le|el pasado|ce) (?:last |next |the )?)?(?:{_alternation('weekdays.certain')})\b(?: (?:morning|afternoon|evening|night|pasado|dernier|prochain|abend|nacht))?"
        ),
        "doubtful weekday": re.compile(
            rf"\b(?:on |last |this |next |every )(?:{_alternation('weekdays.doubtful')})\b\.?|\b(?:{_alternation('weekdays.doubtful')})[.,]? (?=\d{{1,2}}(?:[:./]|\s?(?:am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|st|nd|rd|th)))"
        ),
        "holiday": re.compile(
            rf"\b(?:{_alternation('holidays.names')})\b(?! (?:tree|disease|inclusion|egg))"
        ),
        "season": re.compile(
            rf"\b(?:in (?:the )?|last |this |early |late |mid-?|im |seit |en (?:el |la )?|au |cet |cette )?{_EXPRESSION_PREFIX}(?: (?:of|de|del))? '?(?:\d{{4}}|'\d\d)\b"
            r"|\b(?:in|during|over|since|late|early|im|seit dem) (?:the )?(?:spring|summer|autumn|winter|fruhjahr|fruhling|sommer|herbst)\b(?! (?:sport|olympic|tire))|\bq[1-4][ /-]?(?:20)?\d\d\b"
        ),
        "relative": re.compile(rf"\b(?:{_alternation('relative.patterns')})\b"),
    }


def _emit(
    caption: Caption, pattern: re.Pattern[str], kind: CaptionKind = CaptionKind.DATE, view: str = ""
) -> Iterator[CaptionFinding]:
    for match in pattern.finditer(view or caption.lower):
        yield caption.found(Verdict.BLOCK, kind, match.span(), _REASON, _SOURCE)


def numeric_date(caption: Caption) -> Iterator[CaptionFinding]:
    """A day, month and year, or a month and year, in digits with any separator or with none.

    Source: 45 CFR 164.514(b)(2)(i)(C): all elements of dates except the year; month and year
    together are such an element (University of Michigan guidance on dates of service).
    """
    for view in caption.views:
        for match in _NUMERIC.finditer(view):
            if _UNIT_BEHIND.match(view, match.end()) or _SPINE_AHEAD.search(
                view[max(0, match.start() - 12) : match.start()]
            ):
                continue
            yield caption.found(Verdict.BLOCK, CaptionKind.DATE, match.span(), _REASON, _SOURCE)


def day_and_month(caption: Caption) -> Iterator[CaptionFinding]:
    """A day and month in digits where they cannot be a fraction, or behind a word that dates.

    Source: 45 CFR 164.514(b)(2)(i)(C).
    """
    for view in caption.views:
        for match in _DAY_MONTH.finditer(view):
            if _SPINE_AHEAD.search(view[max(0, match.start() - 12) : match.start()]):
                continue
            yield caption.found(Verdict.BLOCK, CaptionKind.DATE, match.span(), _REASON, _SOURCE)
        for match in _DAY_MONTH_IN_CONTEXT.finditer(view):
            yield caption.found(Verdict.BLOCK, CaptionKind.DATE, match.span(1), _REASON, _SOURCE)


def month_name(caption: Caption) -> Iterator[CaptionFinding]:
    """A month by name, with its day and year if they stand there, in digits or in words.

    Source: 45 CFR 164.514(b)(2)(i)(C).
    """
    if not _MONTH_STEM.search(caption.lower):
        return
    patterns = _patterns()
    for view in caption.views:
        for match in patterns["dated month"].finditer(view):
            if not _is_the_verb(caption, match) and not _touches_term(caption, match):
                yield caption.found(Verdict.BLOCK, CaptionKind.DATE, match.span(), _REASON, _SOURCE)
    for key in ("certain month", "doubtful month"):
        for match in patterns[key].finditer(caption.lower):
            words = match.group().rsplit(maxsplit=1)[-1].rsplit("-", maxsplit=1)[-1]
            start = match.end() - len(words)
            doubtful = key == "doubtful month"
            if (
                doubtful
                and words in {"may", "march", "august", "mar", "mai", "mars", "mayo", "sept", "jan"}
                and (not caption.text[start].isupper() and words in {"may", "march", "mar"})
            ):
                continue
            if _MONTH_TERM.match(caption.lower[start : match.end() + 14]):
                continue
            yield caption.found(
                Verdict.BLOCK, CaptionKind.DATE, (start, match.end()), _REASON, _SOURCE
            )


def _is_the_verb(caption: Caption, match: re.Match[str]) -> bool:
    """Whether "may" stands in lower case before another verb: "grade 2 may mimic"."""
    found = re.search(r"\bmay\b", match.group())
    if found is None or caption.text[match.start() + found.start()].isupper():
        return False
    behind = caption.lower[match.start() + found.end() :]
    verb = re.match(r" ([a-z]+)", behind)
    return bool(verb) and verb is not None and verb.group(1) not in _DATING_BEHIND


def _touches_term(caption: Caption, match: re.Match[str]) -> bool:
    """Whether its month begins or ends an allowed phrase: "ASPECTS 7. May-Thurner syndrome"."""
    return any(
        start < match.end() and match.start() < end
        for start, end in caption.term_spans
        if caption.lower.startswith(("may", "march"), start)
    )


def weekday(caption: Caption) -> Iterator[CaptionFinding]:
    """A day of the week.

    Source: 45 CFR 164.514(b)(2)(i)(C); Ahmed, JVIR 2018;29:816: no dates of examinations.
    """
    patterns = _patterns()
    for match in patterns["certain weekday"].finditer(caption.lower):
        if not caption.in_term(*match.span()):
            yield caption.found(Verdict.BLOCK, CaptionKind.DATE, match.span(), _REASON, _SOURCE)
    yield from _emit(caption, patterns["doubtful weekday"])


def holiday(caption: Caption) -> Iterator[CaptionFinding]:
    """A holiday, or a season that dates.

    Source: policy of this product, from 45 CFR 164.514(b)(2)(i)(C): a holiday is a day and month.
    """
    patterns = _patterns()
    for match in patterns["holiday"].finditer(caption.lower):
        if not caption.in_term(*match.span()):
            yield caption.found(Verdict.BLOCK, CaptionKind.DATE, match.span(), _REASON, _SOURCE)
    yield from _emit(caption, patterns["season"])


def relative_time(caption: Caption) -> Iterator[CaptionFinding]:
    """A time that counts from now: yesterday, last night, three weeks ago, on call this morning.

    Source: Gadde, JACR 2020: no mention of when imaged; JMIR 2020 (PMC7492977): 12.6 % of
    clinicians' posts about patients gave such a time.
    """
    for match in _patterns()["relative"].finditer(caption.lower):
        word = match.group()
        if word == "hier" and caption.is_german_at(match.start()):
            continue
        if word.startswith("diese") and not word.endswith(
            ("nacht", "woche", "wochenende", "monat", "jahr", "abend", "morgen")
        ):
            continue
        yield caption.found(
            Verdict.BLOCK,
            CaptionKind.DATE,
            match.span(),
            "Counted from the day of posting this dates the examination.",
            _SOURCE,
        )


def clock_time(caption: Caption) -> Iterator[CaptionFinding]:
    """A time of day, except the clock-face positions of breast, labrum and anus.

    Source: 45 CFR 164.514(b)(2)(i)(C); Schloss, Clinical Imaging 2020: time left on a picture.
    """
    for match in _CLOCK.finditer(caption.lower):
        ahead = _BREAK.split(caption.lower[max(0, match.start() - 40) : match.start()])[-1]
        behind = _BREAK.split(caption.lower[match.end() : match.end() + 30])[0]
        if _CLOCK_FACE.search(f"{ahead}{match.group()}{behind}"):
            continue
        yield caption.found(Verdict.BLOCK, CaptionKind.TIME, match.span(), _REASON, _SOURCE)


def year(caption: Caption) -> Iterator[CaptionFinding]:
    """A year, unless it dates a guideline, classification or paper, or is a measurement.

    Only in the strict profile: Safe Harbor lets a bare year stand.

    Source: Ahmed, JVIR 2018;29:816 (no dates); 45 CFR 164.514(b)(2)(i)(C) excepts the year.
    """
    if caption.profile is not Profile.STRICT:
        return
    for view in caption.views:
        for match in _YEAR.finditer(view):
            ahead = _BREAK.split(view[max(0, match.start() - 40) : match.start()])[-1]
            behind = _BREAK.split(view[match.end() : match.end() + 40])[0]
            if _YEAR_EXEMPT_AHEAD.search(ahead) or _YEAR_EXEMPT_BEHIND.match(behind):
                continue
            if _LITERATURE_AHEAD.search(ahead) or _LITERATURE_BEHIND.match(behind):
                continue
            yield caption.found(Verdict.BLOCK, CaptionKind.DATE, match.span(), _REASON, _SOURCE)
    for match in _SHORT_YEAR.finditer(caption.lower):
        yield caption.found(Verdict.BLOCK, CaptionKind.DATE, match.span(), _REASON, _SOURCE)


RULES = (
    numeric_date,
    day_and_month,
    month_name,
    weekday,
    holiday,
    relative_time,
    clock_time,
    year,
)
