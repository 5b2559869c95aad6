"""Gestational age, gravidity and days after an operation: rewritten to a band."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from collections.abc import Iterator

from leadapron.caption.bands import Language, after_operation_words, fixed_words, trimester_words
from leadapron.caption.findings import CaptionFinding, CaptionKind, Profile, Verdict
from leadapron.caption.numbers import parse_number
from leadapron.caption.text import Caption

_SOURCE = "Ahmed, JVIR 2018;29:816; Hrynaszkiewicz, BMJ 2010;340:c181"
_GRAVIDITY = (
    r"g\d{1,2}\s?-?p\d{1,2}(?:\s?(?:a|ab|l|m|\+)\d{1,2}){0,3}|g\d{1,2}p\d{4}"
    r"|gravida\s\w+,?\s(?:and )?para\s\w+|(?:primi|secundi|multi)gravida|gesta\s\w+ para\s\w+|gravida \w+"
    r"|(?:\w+\. ?)?gravida,? (?:\w+\. ?)?para"
)
_WEEKS = r"(?:1[0-9]|2[0-9]|3[0-9]|4[0-3]|[5-9])"
_WEEK_WORD = r"(?:weeks?'?|wks?|w|wga|wog|ssw|semanas|sem|sg|sa|semaines)"
_GESTATION = (
    rf"(?<![\w.,/+-])(?P<w1>{_WEEKS})\s?\+\s?[0-6](?:/7)?(?:[ -]?{_WEEK_WORD}\b(?:\.|')?)?"
    rf"|(?<![\w.,/+-])(?P<w2>{_WEEKS})\s?w(?:eeks?|ks?)?[ ,]?(?:and )?[0-6]\s?d(?:ays?)?\b"
    rf"|(?<![\w.,/+-])(?P<w3>{_WEEKS})[ -][0-6]/7(?:[ -]?{_WEEK_WORD}\b)?"
    rf"|(?<![\w.,/+-])(?P<w4>{_WEEKS})[- ]?(?:weeks?|wks?)'?[ -](?:of )?(?:gestation\w*|gestational age|ga\b|pregnan\w+|ega|amenorrh\w+)"
    rf"|(?<![\w.,/+-])(?P<w5>{_WEEKS})\.?\s?(?:ssw|schwangerschaftswoche|wga|wog)\b"
    rf"|\b(?:ga|ega|gestational age|gestation)(?: of)?[:= ]{{1,2}}(?P<w6>{_WEEKS})(?:\s?(?:\+\s?[0-6]|weeks?|wks?|w))*\b"
    rf"|(?<![\w.,/+-])(?P<w7>{_WEEKS})\s?semanas(?: (?:y|\+) \d dias?)?(?: de (?:gestacion|embarazo|amenorrea|edad gestacional))"
    rf"|(?<![\w.,/+-])(?P<w8>{_WEEKS})\s?(?:semaines?(?: (?:et|\+) \d jours?)?(?: d'amenorrhee| de grossesse| de gestation|\s?sa\b)|sa\b)"
    rf"|\b(?:ex[- ]?|former |born at |born prematurely at |delivered at |preterm at |premature at )(?P<w9>{_WEEKS})(?:[- ]?(?:weeks?(?:er)?|wks?(?:er)?|wk))\b"
    rf"|(?<![\w.,/+-])(?P<w10>{_WEEKS})[- ]?weekers?\b"
    rf"|\b(?:pregnant at|pregnancy at|fetus at|fetus of|at) (?P<w11>{_WEEKS}) weeks\b(?! (?:post|after|follow|later|of (?!gest|preg)))"
    rf"|(?<![\w.,/+-])(?P<w12>{_WEEKS})[- ]weeks?[- ](?:pregnan\w+|fetus|foetus|gravid)"
    r"|\b(?P<words>(?:[a-z]+-?){1,2}) weeks'? (?:of )?(?:gestation|pregnant|pregnancy)\b"
)
_PREGNANCY = re.compile(
    rf"(?:\b(?P<g>{_GRAVIDITY})\b(?:,? (?:at|@|,|with)\s?)?)?(?:{_GESTATION})|\b(?P<g2>{_GRAVIDITY})\b"
)
_NUMBER = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen"
_OPERATION = re.compile(
    rf"\b(?:pod|p\.o\.d\.|post-?op(?:erative|\.)? day|day)\s?[#:]?\s?(?P<d1>{_NUMBER})(?:\s?(?:post|after)[- ]?(?:op\b|operative\w*|surgery|operation|surgical|procedure))?\b"
    rf"|\b(?P<d2>{_NUMBER})[- ](?P<u2>days?|weeks?|months?|wks?|d)[- ](?:post|after|s/p|status post)[- ]?(?:op\b|operative\w*|operation|surgery|surgical\w*|procedure|\w+(?:ectomy|plasty|otomy|ostomy|bypass|transplant\w*))"
    r"|\b(?P<d3>\d{1,3})\.?\s?(?:postoperative[rn]?|postop\.?|post-op) tag\b|\bpostoperativer tag (?P<d4>\d{1,3})\b|\bpot\s?(?P<d5>\d{1,3})\b"
    r"|\b(?:dia|dpo|pop) (?P<d6>\d{1,3}) (?:postoperatorio|postquirurgico|post-?op\w*|de postoperatorio)|\b(?P<d7>\d{1,3})\.?(?:o|er|to|do)? dias? (?:de(?:l)? )?(?:postoperatorio|postquirurgico|post-?op|despues de la (?:cirugia|operacion|intervencion)|tras la (?:cirugia|operacion|intervencion))"
    r"|\bj\s?\+?\s?(?P<d8>\d{1,3}) (?:post-?op\w*|postoperatoire|d'une|de la chirurgie|apres)|\b(?P<d9>\d{1,3}) jours? (?:post-?op\w*|apres (?:la |l'|une )?(?:chirurgie|operation|intervention))"
    r"|\b(?:post-?op|postoperative)\s?[#:]?\s?(?:d|day )(?P<d10>\d{1,3})\b"
)
_PLAIN_DAY = re.compile(r"^day\s?[#:]?\s?\w+$")
_STEM = re.compile(
    r"week|wk|\dw|ssw|schwang|seman|semai|\bs[ga]\b|\ds[ga]\b|\bg\d|gravid|gesta|\+\s?\d|/7|\be?ga\b|wog"
)
"""What must stand in a text for a gestational age; saves the time of the long pattern."""
_DAYS = {"d": 1, "w": 7, "m": 30}


def _language(text: str) -> Language:
    if re.search(r"ssw|schwanger|tag\b|pot", text):
        return "de"
    if re.search(r"semana|dia|gesta ", text):
        return "es"
    if re.search(r"semaine|jour|\bsa\b|\bj\s?\+?\d", text):
        return "fr"
    return "en"


def gestation(caption: Caption) -> Iterator[CaptionFinding]:
    """Weeks of gestation become a trimester; gravidity and parity are dropped.

    Source: Hrynaszkiewicz, BMJ 2010;340:c181 (pregnancies are indirect identifiers); trimesters
    after ACOG.
    """
    if caption.profile is not Profile.STRICT:
        return
    if not _STEM.search(caption.lower):
        return
    for match in _PREGNANCY.finditer(caption.lower):
        language = _language(match.group())
        weeks = next(
            (
                int(text)
                for key, text in match.groupdict().items()
                if text and key[0] == "w" and text.isdigit()
            ),
            None,
        )
        spelled = match.groupdict().get("words")
        if weeks is None and spelled:
            weeks = parse_number(spelled.split()[-1])
            if weeks is None:
                continue
        gravid = match.group("g") or match.group("g2")
        words = [fixed_words("pregnant", language)] if gravid else []
        if weeks is not None:
            born = re.search(r"weeker|ex-?|born|deliver|former|prem", match.group())
            words.append(
                fixed_words("preterm", language) if born else trimester_words(weeks, language)
            )
        yield caption.found(
            Verdict.REWRITE,
            CaptionKind.PREGNANCY,
            match.span(),
            "Exact weeks and numbers of pregnancies narrow down who this is.",
            _SOURCE,
            ", ".join(words),
        )


def day_after_operation(caption: Caption) -> Iterator[CaptionFinding]:
    """A counted day after an operation becomes a band.

    Source: Ahmed, JVIR 2018;29:816: no dates of procedures; a count from one is one.
    """
    if caption.profile is not Profile.STRICT:
        return
    for match in _OPERATION.finditer(caption.lower):
        if _PLAIN_DAY.match(match.group()):
            continue
        key, told = next(
            (key, text) for key, text in match.groupdict().items() if text and key[0] == "d"
        )
        number = parse_number(told)
        if number is None:
            continue
        unit = (match.groupdict().get("u2") or "d")[0] if key == "d2" else "d"
        yield caption.found(
            Verdict.REWRITE,
            CaptionKind.TIMING,
            match.span(),
            "Counted days date the operation.",
            _SOURCE,
            after_operation_words(number * _DAYS[unit], _language(match.group())),
        )


RULES = (gestation, day_after_operation)
