"""Exact ages in digits, words and clinical shorthand: rewritten to a band; 90 and more blocked."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leadapron.caption.bands import (
    OLDEST_SAFE_HARBOR,
    Language,
    Sex,
    band_of,
    band_words,
)
from leadapron.caption.data import phrases
from leadapron.caption.findings import CaptionFinding, CaptionKind, Profile, Verdict
from leadapron.caption.numbers import LARGEST, parse_number, trailing_number
from leadapron.caption.text import Caption

_SOURCE = "Ahmed, JVIR 2018;29:816; Gadde, JACR 2020"
_SOURCE_90 = "45 CFR 164.514(b)(2)(i)(C)"
_REASON = "An exact age helps to find one person; a band teaches the same."
_REASON_90 = "Ages of 90 and more are identifiers."

_N = r"(?P<n>\d{1,3}(?:[.,]\d|\s?1/2)?)"
_WORDS = r"(?P<n>(?:\b[a-z]+[- ]){0,4}?\b[a-z]+)"
_U = r"(?P<u>years?|yrs?|y|months?|mos?|mths?|mth|weeks?|wks?|days?|d|hours?|hrs?)\.?"
_LONG_U = r"(?P<u>years?|yrs?|months?|mos|weeks?|wks?|days?|hours?|hrs?)"
_SEX = r"(?:[ ,/-]{0,2}(?P<s>(?:fe)?male|man|woman|boy|girl|gentleman|lady|gent|guy|m|f)\b(?!/))?(?P<p> (?:patient|pt|subject)\b)?"
_SEX_DE = r"(?:\s?(?P<s>mannlich\w*|weiblich\w*|mann(?:es)?|frau|junge[n]?|madchen|patientin|patienten|patient|herr|dame|m|w)\b)?(?P<p>)"
_SEX_ES = r"(?P<s>varon|mujer|hombre|nin[oa]|chic[oa]|senora?|paciente) (?:de )?"
_SEX_FR = r"(?P<s>homme|femme|garcon|fille(?:tte)?|patiente?|h|f)[ ,](?:age[e]? )?(?:de )?"
_COMPLAINT = r"(?:\w+ ){0,2}(?:pain|cough|fever|fall|trauma|headache|mass|lump|swelling|dyspn\w+|nausea|vomiting|bleeding|seizures?|weakness|smoker|male|female)"
_ARTICLE = r"(?P<a>\ban? )?"


@dataclass(frozen=True, slots=True)
class Notation:
    """One way to write an age.

    Attributes:
        pattern: over the lower-case text; groups `n` (number), `u` (unit), `s` (sex), `p`, `a`.
        language: of the suggestion.
        unit: where the notation itself fixes it.
        cased: whether the pattern is read over the text as written.
        adjective: whether the suggestion may stand before a noun.
    """

    pattern: re.Pattern[str]
    language: Language = "en"
    unit: str = ""
    cased: bool = False
    adjective: bool = True


_NOTATIONS = (
    Notation(re.compile(rf"{_ARTICLE}(?<![\d.,/+-]){_N}[- ]{{0,2}}{_U}[- ]{{0,2}}(?:olds?|of age|corrected(?: age)?){_SEX}")),
    Notation(re.compile(rf"{_ARTICLE}{_WORDS}[- ]{_LONG_U}[- ](?:old|of age){_SEX}")),
    Notation(re.compile(rf"{_ARTICLE}(?<![\d.,/+-]){_N}\s?-?(?:y/o|y\.o\.?|yo|y-o|yof|yom|yr old)(?![a-z]){_SEX}"), unit="y"),
    Notation(re.compile(rf"{_ARTICLE}(?<![\d.,/+-]){_N}\s?-?(?P<s>yom|yof|yof|y/o[mf]|yo[mf]|y[mf]|yr[mf]|yrs[mf])\b(?P<p>)"), unit="y"),
    Notation(re.compile(rf"{_ARTICLE}(?<![\d.,/+-]){_N}\s?(?P<u>m/o|d/o|wk/o|mo\.? old|mos\.? old)(?![a-z]){_SEX}")),
    Notation(re.compile(rf"{_ARTICLE}(?<![\d.,/+-]){_N}\s?-?(?:y|yr|yrs|years?)\.?[ /,-]{{0,2}}(?P<s>m|f|male|female|man|woman|boy|girl|lady|gentleman)\b(?!/)(?P<p> (?:patient|pt)\b)?"), unit="y"),
    Notation(re.compile(rf"{_ARTICLE}(?<![\d.,/+-]){_N}\s?-?(?P<u>mo|mos|months?|wks?|weeks?|days?|d)\.?[ /,-]{{1,2}}(?P<s>m|f|male|female|boy|girl)\b(?P<p> (?:patient|pt|infant)\b)?")),
    Notation(re.compile(r"(?P<a>\b[Aa]n? )?(?<![\w.,/+-])(?P<n>\d{1,3})[ /-]?(?P<s>[MF])\b(?![-/]?\d|[/\w]|\s?(?:-?FDG|-?PSMA|-?NaF|-?[Ff]luor|-?[Ff]lor|-?DOPA|-?DCF|-?choline|sheath|catheter|drain|pigtail|guid|introducer|French|size|tube|stent|balloon|dilator|micro|access|long|system|chest|nephrostomy|biliary|[Aa]ngio|JJ|double|ureter|port))(?P<p>)"), unit="y", cased=True),
    Notation(re.compile(r"(?P<a>\b[Aa]n? )?(?<![\w.,/+-])(?P<n>\d{1,3})(?:[/ ]| / )(?P<s>[mfMF])(?![\w/'])(?P<p>)(?!\s?(?:sheath|catheter|drain|french))"), unit="y", cased=True, adjective=False),
    Notation(re.compile(r"(?P<a>)(?<![\w/])(?P<s>[MF])[ /]?(?P<n>(?!18\b)\d{2,3})\s?(?:y\b|yo\b|yrs?\b|years?\b(?: old)?|a\b)?(?![\w.,]?\d)(?!-?(?:FDG|PSMA|NaF))(?P<p>)"), unit="y", cased=True, adjective=False),
    Notation(re.compile(r"(?P<a>)(?<![\w/])(?P<s>[MFmf])/(?P<n>\d{1,3})(?:\s?(?:y|yo|yrs?|years?)\b)?(?![\w/])(?P<p>)"), unit="y", cased=True, adjective=False),
    Notation(re.compile(rf"(?P<a>\b(?:an? |the )?)\b(?P<s>(?:fe)?male|man|woman|boy|girl|lady|gentleman|patient|pt)(?P<p>(?: patient| pt)?)[ ,:;(/-]{{1,3}}(?:of |aged? |age: ?)?{_N}[- ]?(?:y\b|yo\b|yrs?\b|years?\b|$|(?=[,.;:)](?:\s|$))(?!\)\s?\d))(?!\s?(?:ago|history|later|of (?:pain|history|symptoms)|after|before|follow))"), unit="y", adjective=False),
    Notation(re.compile(rf"(?P<a>)\b(?:aged|age of|age|ages|turned|turning|is now|now aged|patient age|pt age)\s?(?:at (?:diagnosis|presentation|scan|imaging|onset))?\s?[:=]?\s?(?:just |only )?{_N}(?:\s?-?{_U}(?![a-z]))?(?![\w.]?\d|\s?(?:mm|cm|ml|hu|%|ths?\b))(?P<s>)(?P<p>)"), unit="y", adjective=False),
    Notation(re.compile(rf"(?P<a>)\b(?:aged|at (?:the )?age(?: of)?|age of|age:?|turned|turning)\s(?:just |only )?{_WORDS}(?: {_LONG_U})?(?=[\s,.;:)]|$)(?P<s>)(?P<p>)"), unit="y", adjective=False),
    Notation(re.compile(r"(?P<a>)(?<![\w.])(?P<n>0\d\d)(?P<u>[ymwd])\b(?P<s>)(?P<p>)")),
    Notation(re.compile(rf"(?P<a>\ban? )?(?<![\w.,/+-]){_N}\s?y\b(?!/)(?!\s?(?:ago|history|hx|later|follow|f/u|of (?!age)|post|after|interval|survival))(?P<s>)(?P<p>)"), unit="y"),
    Notation(re.compile(r"(?P<a>\ban? )?(?<![\w.,/+-])(?P<n>\d{1,2})/(?P<u>12|52|7|365)(?:[- ](?:old|of age))?(?:[ ,]{1,2}(?P<s>boy|girl|male|female|m\b|f\b))?(?P<p>(?: (?:old|infant|baby|neonate|child|toddler|patient|pt))?)(?![\w/%]|\s?(?:nodes?|ln|positive|points?|score|hpf|of the|images?|slices?|history|hx|of pain|of fever|ago|post|after|later|duration|follow|f/u|d[eu] |cores?|biops|patients|cases|lymph))")),
    Notation(re.compile(rf"(?P<a>)\b(?:dol|day of life|days of life|d\.o\.l\.)\s?(?:#|no\.?|number)?\s?{_N}(?P<s>)(?P<p>)"), unit="d", adjective=False),
    Notation(re.compile(rf"(?P<a>\ban? )?\b(?:on )?(?:day |d){_N} of life(?P<s>)(?P<p>)"), unit="d", adjective=False),
    Notation(re.compile(rf"{_ARTICLE}(?<![\d.,/+-])(?:{_N}|(?P<w>\b[a-z]+))[- ](?P<u>days?|hours?|weeks?|hrs?)[- ](?:of|after|post) ?-?(?:life|birth)\b(?P<s>)(?P<p>)"), adjective=False),
    # German
    Notation(re.compile(rf"(?P<a>)(?<![\d.,/+-]){_N}[- ]?(?:jahrig|jahr)(?P<x>e[rsnm]?)?\b{_SEX_DE}"), "de", "y"),
    Notation(re.compile(rf"(?P<a>)(?<![\d.,/+-]){_N}[- ]?(?P<u>monatig|wochig|tagig|stundig)e?[rsnm]?\b{_SEX_DE}"), "de"),
    Notation(re.compile(rf"(?P<a>)\b(?P<n>[a-z]+?)[- ]?(?P<u>jahrig|monatig|wochig|tagig)e?[rsnm]?\b{_SEX_DE}"), "de"),
    Notation(re.compile(rf"(?P<a>)(?<![\d.,/+-])(?:{_N}|(?P<w>\b[a-z]+)) (?P<u>jahre?n?|monate?n?|wochen?|tage?n?|stunden?) alte?[rsnm]?\b(?: (?P<s>mannlich\w*|weiblich\w*|mann|frau|junge|madchen|patientin|patient))?(?P<p>)"), "de"),
    Notation(re.compile(rf"(?P<a>)\b(?:im )?alter(?: von)?:?\s?(?:{_N}|(?P<w>[a-z]+)) ?(?P<u>jahre?n?|monate?n?|wochen?|tage?n?|j)?\b(?P<s>)(?P<p>)"), "de", "y", adjective=False),
    Notation(re.compile(rf"(?P<a>)\b(?P<s>patientin|patient|mann|frau|mannlich|weiblich|m|w)[ ,/]{{1,2}}{_N} ?(?:jahre?|j\.?|j)\b(?P<p>)"), "de", "y", adjective=False),
    Notation(re.compile(rf"(?P<a>)(?<![\w.,/+-]){_N}\s?j\.(?P<s>)(?P<p>)"), "de", "y", adjective=False),
    Notation(re.compile(rf"(?P<a>)\bim {_N}\. lebens(?P<u>jahr|monat|woche|tag)\b(?P<s>)(?P<p>)"), "de", adjective=False),
    # Spanish
    Notation(re.compile(rf"(?P<a>)\b{_SEX_ES}(?:{_N}|(?P<w>[a-z]+(?: y [a-z]+)?)) (?P<u>anos?|mes(?:es)?|semanas?|dias?|horas?)\b(?: de (?:edad|vida))?(?P<p>)"), "es", adjective=False),
    Notation(re.compile(rf"(?P<a>)\b(?:con |de |a los |edad:? (?:de )?)?(?<![\d.,/+-])(?:{_N}|(?P<w>[a-z]+(?: y [a-z]+)?)) (?P<u>anos?|mes(?:es)?|semanas?|dias?|horas?) de (?:edad|vida)\b(?P<s>)(?P<p>)"), "es", adjective=False),
    Notation(re.compile(rf"(?P<a>)\b(?:de |a los |con |edad:? (?:de )?)(?:{_N}|(?P<w>[a-z]+(?: y [a-z]+)?)) (?P<u>anos)\b(?P<s>)(?P<p>)"), "es", adjective=False),
    Notation(re.compile(rf"(?P<a>)\bedad:?\s?{_N}\b(?P<s>)(?P<p>)"), "es", "y", adjective=False),
    Notation(re.compile(rf"(?P<a>)\b(?P<s>lactante|nin[oa]|bebe|neonato|recien nacid[oa]|rn) (?:varon |mujer )?de (?:{_N}|(?P<w>[a-z]+)) (?P<u>mes(?:es)?|semanas?|dias?|horas?|anos?)\b(?P<p>)"), "es", adjective=False),
    Notation(re.compile(rf"(?P<a>)(?:(?<=, )|(?<=\()|(?<=: )){_N} (?P<u>anos)\b(?=[,.;)]|$)(?P<s>)(?P<p>)"), "es", adjective=False),
    Notation(re.compile(rf"(?P<a>)(?<=[a-z], )(?P<n>[1-9]\d)(?P<s>)(?P<p>)(?=, (?:presen|with|has|had|came|{_COMPLAINT}))"), unit="y", adjective=False),
    # French
    Notation(re.compile(rf"(?P<a>)\b{_SEX_FR}(?:{_N}|(?P<w>[a-z]+(?:[- ][a-z]+){{0,4}}?)) (?P<u>ans?|mois|semaines?|jours?)\b(?: de vie)?(?P<p>)"), "fr", adjective=False),
    Notation(re.compile(rf"(?P<a>)\bage[e]?s? (?:de )?:?(?:{_N}|(?P<w>[a-z]+(?:[- ][a-z]+){{0,4}}?)) (?P<u>ans?|mois|semaines?|jours?|heures?)\b(?P<s>)(?P<p>)"), "fr", adjective=False),
    Notation(re.compile(rf"(?P<a>)\b(?:a l'age de|de|a) (?:{_N}|(?P<w>[a-z]+(?:[- ][a-z]+){{0,4}}?)) (?P<u>ans)\b(?P<s>)(?P<p>)"), "fr", adjective=False),
    Notation(re.compile(rf"(?P<a>)\b(?P<s>nourrisson|bebe|enfant|nouveau-ne[e]?|prematuree?) (?:age[e]? )?(?:de )?(?:{_N}|(?P<w>[a-z]+)) (?P<u>mois|semaines?|jours?|heures?|ans)\b(?: de vie)?(?P<p>)"), "fr", adjective=False),
    Notation(re.compile(rf"(?P<a>)(?<![\d.,/+-])(?:{_N}|(?P<w>\b[a-z]+)) (?P<u>jours?|heures?|semaines?|mois) de vie\b(?P<s>)(?P<p>)"), "fr", adjective=False),
    Notation(re.compile(rf"(?P<a>)(?<![\w.,/+-]){_N}\s?ans\b(?P<s>)(?P<p>)"), "fr", "y", adjective=False),
)  # fmt: skip

_GENERAL_AHEAD = re.compile(
    r"(?:\b(?:over|above|under|below|older than|younger than|between|peak(?:s|ing)?(?: at| around| incidence)?|typically|median|mean|average|less than|more than|at least|up to|until|before|after|by|through|beyond|exceeds?|uber|unter|ab|mayores de|menores de|plus de|moins de|entre|mas de|menos de|zwischen|bis|from|ages?|aged)(?: the)?(?: age(?: of)?| ages)?|[<>=~]|\d\s?(?:-|to|and|bis|a|y|et)|\bto|\d\s?-)\s*$"
)
_EXACT_AHEAD = re.compile(r"\b(?:ages?|aged|from|by|after|before|at)(?: the)?(?: age(?: of)?)?\s*$")
_RANGE_BEHIND = re.compile(
    r"\s?(?:-|to\b|bis\b|and (?:over|older|above|up|under|younger)\b|or (?:older|younger|over|more|above)\b|\+)(?=\s?\d|\s|$|\b)"
)
_DURATION_AHEAD = re.compile(
    r"\b(?:historia|hace|durante|tras|despues|desde|evolucion|seguimiento|depuis|il y a|pendant|apres|duree|suivi|evoluant|evolution|cada|toutes? les|tous les|en|sobrevida|supervivencia|survie|recul|for|every|past|last|previous|over|seit|vor|nach|mas|intervalo|seit) (?:(?:de|d'|los ultimos|les|unos|environ) ?)?$"
)
_DURATION_BEHIND = re.compile(
    r"\s?(?:de (?:evolucion|seguimiento|historia|suivi|recul|duracion|tratamiento|clinica|diagnostico|sintomas|dolor)|d'evolution|plus tard|despues|mas tarde|antes|auparavant|ago|history|later|after|follow|spater|nach|zuvor|post\b|apres|avant)"
)
_NOUN_FOLLOWS = re.compile(
    r"\s(?!with|who|presen|and\b|has|had|was|is\b|after|came|from|status|s/p|under|in\b|on\b|at\b|or\b|post|follow|show|demonstr|compl|c/o|for\b|by\b|found|that|whose|diagnos|referred|involved|brought|admitted|fell|had|sustained|suffer|hx|h/o|history|de\b|mit|con|avec|chez|nach|bei)[a-z]"
)
_UNIT_LETTER = {
    "y": "y",
    "j": "y",
    "a": "y",
    "m": "m",
    "w": "w",
    "s": "w",
    "d": "d",
    "t": "d",
    "h": "h",
    "1": "m",
    "5": "w",
    "7": "d",
    "l": "y",
}
_UNIT_STEM = re.compile(
    r"year|yrs|month|week|\bday|hour|\bage|\bturn|jahr|jahrig|monat|woche|\btag|wochig|tagig|stund|\balt|\banos?\b|\bmes|semana|\bdia|\bedad|\bans?\b|\bmois|semaine|\bjour"
)
_WORDS_REACH = 64
"""Characters around a unit in which its number stands in words."""
_STEMS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(""),
        "de": re.compile(r"jahr|monat|woch|tag|stund|alter|\dj\b|\d j\b"),
        "es": re.compile(r"\banos?\b|\bmes|semana|\bdia|hora|edad"),
        "fr": re.compile(r"ans?\b|mois|semaine|jour|heure"),
    }
)
"""What must stand in a text for an age in that language; saves half of the time of this rule."""
_MALE = re.compile(
    r"^(?:m|male|man|boy|gent\w*|guy|y?o?m|y/om|yrs?m|mannlich\w*|mann\w*|junge\w*|herr|patienten?|varon|hombre|nino|chico|senor|homme|garcon|h)$"
)
_FEMALE = re.compile(
    r"^(?:f|w|female|woman|girl|lady|y?o?f|y/of|yrs?f|weiblich\w*|frau|madchen|dame|patientin|mujer|nina|chica|senora|femme|fille\w*|patiente)$"
)
_NEUTRAL = re.compile(r"^(?:patienten?|patient|paciente|pt|subject)$")
_VERY_OLD = re.compile(
    r"\b(?:nonagenarians?|centenarians?|super-?centenarians?|hundertjahrige[rn]?|neunzigjahrige[rn]?|nonagenari[oa]s?|centenari[oa]s?|nonagenaires?|centenaires?|oldest (?:living|person|patient)[\w ]{0,20})\b"
)
_NEVER_AGE_WORDS = frozenset({"several", "many", "few", "some", "a", "an", "un", "une", "una"})


def _unit(match: re.Match[str], notation: Notation) -> str:
    groups = match.groupdict()
    written = groups.get("u") or ""
    if not written:
        return notation.unit or "y"
    if written in {"365"}:
        return "d"
    if written.startswith(("stund", "hour", "hr", "heure", "hora")):
        return "h"
    if written.startswith("jour"):
        return "d"
    if written.startswith("sem"):
        return "w"
    return _UNIT_LETTER.get(written[0], "y")


def _sex(written: str) -> Sex:
    plain = written.lower()
    if _NEUTRAL.match(plain):
        return ""
    if _MALE.match(plain):
        return "male"
    return "female" if _FEMALE.match(plain) else ""


def _value(match: re.Match[str]) -> tuple[float, int] | None:
    """The number told and the offset in the text where its words begin."""
    groups = match.groupdict()
    key = "n" if groups.get("n") else "w"
    written = groups.get(key)
    if not written:
        return None
    if written[0].isdigit():
        plain = written.replace(",", ".").replace("1/2", "").strip()
        return (float(plain) if plain else 0.5), match.start(key)
    if written.strip() in _NEVER_AGE_WORDS:
        return None
    read = trailing_number(written)
    if read is None:
        return None
    return float(read[0]), match.start(key) + read[1]


def sex_carries(caption: Caption) -> bool:
    """Whether the caption is about something that one sex alone has or bears differently."""
    return bool(caption.vocabulary & phrases("asks.toml", "sex.carries"))


def _is_general(view: str, start: int, end: int, *, article: bool) -> bool:
    """Whether the number is a statement on a population or a duration and not one patient's age."""
    ahead = view[max(0, start - 32) : start]
    behind = view[end : end + 24]
    if _DURATION_BEHIND.match(behind) or _DURATION_AHEAD.search(ahead):
        return True
    if article:
        return False
    general = _GENERAL_AHEAD.search(ahead)
    return bool(general and not _EXACT_AHEAD.search(ahead)) or bool(_RANGE_BEHIND.match(behind))


def exact_age(caption: Caption) -> Iterator[CaptionFinding]:
    """An exact age becomes a band; at 90 and more it blocks, in both profiles.

    Source: Ahmed, JVIR 2018;29:816 ("an elderly male over 75 years"); Gadde, JACR 2020; 45 CFR
    164.514(b)(2)(i)(C) for 90 and more.
    """
    keep_sex = sex_carries(caption)
    spelled = bool(_UNIT_STEM.search(caption.lower))
    if not caption.has_digit and not spelled:
        return
    languages = {name for name, stem in _STEMS.items() if stem.search(caption.lower)}
    for notation in _NOTATIONS:
        if notation.language not in languages:
            continue
        in_words = "[a-z]+" in notation.pattern.pattern
        if not (caption.has_digit or in_words) or (in_words and not spelled):
            continue
        views = (caption.text,) if notation.cased else caption.views
        for view in views:
            for match in _matches(notation.pattern, view, in_words=in_words):
                finding = _age_finding(caption, view, notation, match, keep_sex=keep_sex)
                if finding is not None:
                    yield finding


def _matches(pattern: re.Pattern[str], view: str, *, in_words: bool) -> Iterator[re.Match[str]]:
    """Matches of a notation; one of words is tried only around the words of its unit."""
    if not in_words:
        yield from pattern.finditer(view)
        return
    done = 0
    for stem in _UNIT_STEM.finditer(view):
        if stem.start() >= done:
            end = stem.end() + _WORDS_REACH
            while end < len(view) and view[end].isalnum():
                end += 1
            around = max(done, stem.start() - _WORDS_REACH), end
            for match in pattern.finditer(view, *around):
                done = match.end()
                yield match


def _age_finding(
    caption: Caption, view: str, notation: Notation, match: re.Match[str], *, keep_sex: bool
) -> CaptionFinding | None:
    read = _value(match)
    if read is None:
        return None
    value, number_start = read
    groups = match.groupdict()
    unit = _unit(match, notation)
    if value > LARGEST + 5 and unit == "y":
        return None
    article = groups.get("a") or ""
    start = match.start()
    if groups.get("w") or not view[match.start("n") if groups.get("n") else start].isdigit():
        lead_start = number_start
        if notation.language == "en" and re.search(r"\b(?:an?) $", view[:number_start]):
            lead_start = (
                view.rindex(" ", 0, number_start - 1) + 1 if " " in view[: number_start - 1] else 0
            )
            article = view[lead_start:number_start]
        start = (
            lead_start if not groups.get("s") or match.start("s") > number_start else match.start()
        )
    if _is_general(view, number_start, match.end(), article=bool(article)):
        return None
    if value > OLDEST_SAFE_HARBOR and unit == "y":
        verdict, reason, source = Verdict.BLOCK, _REASON_90, _SOURCE_90
    elif caption.profile is Profile.STRICT:
        verdict, reason, source = Verdict.REWRITE, _REASON, _SOURCE
    else:
        return None
    sex = _sex(groups.get("s") or "")
    followed = bool(_NOUN_FOLLOWS.match(view, match.end()))
    adjective = notation.adjective and followed and not groups.get("s") and not groups.get("p")
    band = band_words(
        band_of(value, unit), notation.language, sex if keep_sex else "", adjective=adjective
    )
    if article.strip() in {"a", "an"}:
        capital = caption.text[start].isupper()
        word = "an" if band[0] in "aeiou" else "a"
        band = f"{word.capitalize() if capital else word} {band}"
    elif view[max(0, start - 1) : start] == "" or caption.text[:start].rstrip(" ").endswith(
        (".", "\n")
    ):
        band = band[0].upper() + band[1:]
    return caption.found(verdict, CaptionKind.AGE, (start, match.end()), reason, source, band)


def very_old(caption: Caption) -> Iterator[CaptionFinding]:
    """A word that says 90 or more: nonagenarian, centenarian.

    Source: 45 CFR 164.514(b)(2)(i)(C): elements indicative of an age over 89.
    """
    for match in _VERY_OLD.finditer(caption.lower):
        yield caption.found(
            Verdict.BLOCK,
            CaptionKind.AGE,
            match.span(),
            _REASON_90,
            _SOURCE_90,
            band_words("elderly", "en", "", adjective=False),
        )


RULES = (exact_age, very_old)

__all__ = ["RULES", "exact_age", "parse_number", "sex_carries", "very_old"]
