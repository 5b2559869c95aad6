"""Names given away by what stands beside them: a title, a label, initials, a caret, a hashtag."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from collections.abc import Iterator

from leadapron.caption.data import phrases
from leadapron.caption.findings import CaptionFinding, CaptionKind, Verdict
from leadapron.caption.rules.names import (
    KNOWN_TIERS,
    SOURCE,
    can_be_name,
    listed,
    name_finding,
    run_end,
)
from leadapron.caption.terms import (
    is_eponym,
    is_given,
    is_ordinary,
    is_term,
    looks_medical,
    names_something,
    surname_tier,
)
from leadapron.caption.text import Caption

_REASON_INITIALS = "Initials derived from a name identify like the name."
_ACADEMIC = frozenset(["med", "dent", "univ", "habil", "rer", "nat", "hc", "phil", "vet"])
_NEVER_LOWER = frozenset(
    ["miss", "fr", "don", "sir", "prof", "ms", "lt", "pr", "col", "sr", "soeur"]
)
_SHORTEST_PART = 3
_INITIALS_BEHIND_TITLE = re.compile(
    r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Mx|Miss|Dr|Drs|Prof|Herrn?|Frau|Hr|Senora?|Srta?|Sra|Don|Dona|Monsieur|Madame|Mme|Mlle|Doctor|Nurse|Dra|Patient|patient|Patientin|Paciente|paciente|Patiente|patiente|pt|Pt|PATIENT|initials|Initials|called|named)\.?:? {0,2}"
    r"((?:[A-Z]\. ?-?){1,3}(?![A-Za-z])|[A-Z](?![\w'-])|[A-Z]{2}(?![\w'-]))"
)
_INITIALS_EXEMPT = frozenset(
    [
        "CT",
        "MR",
        "US",
        "NM",
        "XR",
        "ED",
        "ER",
        "OR",
        "PA",
        "AP",
        "PE",
        "IR",
        "HU",
        "CA",
        "MI",
        "TB",
        "RA",
        "MS",
        "PT",
        "IV",
        "ID",
        "GI",
        "GU",
        "HD",
        "ND",
        "AB",
    ]
)
_CREDENTIALED = re.compile(
    r"\b((?:[A-Z][A-Za-z'-]+ ){0,2}[A-Z][A-Za-z'-]+),? (?:MD|M\.D\.|DO|D\.O\.|PhD|Ph\.D\.|FRCR|FRCP|FRCS|MBBS|MBChB|RN|NP|FACR|MRCP|BSN|DDS|DMD|RDMS|FRANZCR|RT\(R\))(?![A-Za-z])"
)
_ROLES = frozenset(
    [
        "patient",
        "pt",
        "patients",
        "patientin",
        "paciente",
        "patiente",
        "technologist",
        "technician",
        "sonographer",
        "radiologist",
        "nurse",
        "radiologe",
        "radiologin",
    ]
)
"""Labels that stand before a person even where the word behind them is an eponym too."""
_GRADING = re.compile(
    r"(?:stage|grade|type|class|category|group|stadium|grad|typ|vitamin|hepatitis|segment|zone|level|b) $"
)
_CARET = re.compile(r"\b[A-Za-z'-]+\^[A-Za-z'-]+(?:\^[A-Za-z'-]*)*")
_INITIAL_SURNAME = re.compile(
    r"(?<![A-Za-z.])(?:[A-Z]\. ?){1,3}(?:(?:van|von|de|der|den|la|del|di|da|dos) )*((?:[OD]')?[A-Z][A-Za-z-]{2,})"
)
_SURNAME_INITIAL = re.compile(r"\b((?:[OD]')?[A-Z][A-Za-z'-]{2,}),? (?:[A-Z]\.){1,2}(?![A-Za-z])")
_HASHTAG = re.compile(r"#([A-Za-z][A-Za-z0-9_]{4,})")
_CAMEL = re.compile(r"[A-Z][a-z]+|[a-z]+|[A-Z]+(?![a-z])")
_FILE_PAIR = re.compile(r"\b([a-z]{2,})[_.]([a-z]{2,})\b")


def titled_name(caption: Caption) -> Iterator[CaptionFinding]:
    """A name behind a title (Mr, Dr. med., Frau, Señora, Mme …), in any case of letters.

    Source: 45 CFR 164.514(b)(2)(i)(A); Safe Harbor covers relatives and employers too.
    """
    titles = phrases("languages.toml", "titles.exact")
    lowered = {title.lower() for title in titles} - _NEVER_LOWER
    sequence = caption.words
    for index, word in enumerate(sequence[:-1]):
        if word.lower not in lowered and word.text not in titles:
            continue
        start = index + 1
        while start < len(sequence) - 1 and (
            sequence[start].text in titles or sequence[start].lower in _ACADEMIC
        ):
            start += 1
        following = sequence[start]
        if not re.fullmatch(r"\.? {1,2}|\.", sequence[start - 1].gap) or len(following.text) == 1:
            continue
        lower = word.text not in titles
        firm = not lower or not is_term(caption, start)
        if firm and _follows_title(caption, index, start, lower=lower):
            end = max(run_end(caption, start), start + 1)
            yield name_finding(caption, word.start, sequence[end - 1].end)
        elif (
            listed(following.lower)
            and (following.capital or not is_ordinary(following.lower))
            and word.lower in lowered
        ):
            yield name_finding(caption, word.start, following.end)


def _follows_title(caption: Caption, index: int, start: int, *, lower: bool) -> bool:
    """Whether what follows a title can be a name: a capital, a particle, or a listed name."""
    word, following = caption.words[index], caption.words[start]
    if (
        word.text in {"Fr", "Pr", "Col", "Lt", "Sr"}
        and caption.text[max(0, word.start - 2) : word.start].strip().isdigit()
    ):
        return False
    if following.text[0].isupper():
        return not lower or following.capital
    particles = phrases("languages.toml", "particles.names")
    if following.lower in particles:
        behind = (word for word in caption.words[start:] if word.lower not in particles)
        return next(behind, following).text[0].isupper()
    return listed(following.lower) and not is_ordinary(following.lower)


def french_monsieur(caption: Caption) -> Iterator[CaptionFinding]:
    """The abbreviation "M." before a surname, which is also an initial and the genus of a bacterium.

    Source: 45 CFR 164.514(b)(2)(i)(A).
    """
    for index, word in enumerate(caption.words[:-1]):
        following = caption.words[index + 1]
        if word.text != "M" or word.gap != ". " or not can_be_name(caption, index + 1):
            continue
        if (
            caption.is_german(index)
            or (is_term(caption, index + 1) and not _is_person(caption, index + 1))
            or (looks_medical(following.lower) and not listed(following.lower))
        ):
            continue
        if not is_ordinary(following.lower) or surname_tier(following.lower):
            yield name_finding(caption, word.start, following.end)


def _is_person(caption: Caption, index: int) -> bool:
    """Whether a word that may be an eponym is a person here: it acts, or names nothing."""
    known = listed(caption.words[index].lower) and not names_something(caption, index)
    return known or _acts(caption, index)


def _acts(caption: Caption, index: int) -> bool:
    """Whether a verb that persons do follows the word."""
    return (
        index + 1 < len(caption.words)
        and caption.words[index].gap == " "
        and caption.words[index + 1].lower in phrases("languages.toml", "person_verbs.words")
    )


def initials(caption: Caption) -> Iterator[CaptionFinding]:
    """Initials behind a title or the word patient: Mrs. A., patient J.D., Frau K.

    Source: 45 CFR 164.514(b)(2)(i)(A) and (R); OCR guidance (2012): initials are derived from names.
    """
    for match in _INITIALS_BEHIND_TITLE.finditer(caption.text):
        letters = re.sub(r"[^A-Z]", "", match.group(1))
        if match.group(1) in _INITIALS_EXEMPT or (
            len(letters) == 1
            and match.group()[0] in "pP"
            and "." not in match.group(1)
            and match.group()[0].islower()
        ):
            if not re.match(r"^(?:patient|paciente|patiente|pt) [B-HJ-Z]\b", match.group()):
                continue
            if match.group(1) in _INITIALS_EXEMPT:
                continue
        yield caption.found(
            Verdict.BLOCK, CaptionKind.INITIALS, match.span(), _REASON_INITIALS, SOURCE
        )


def labelled_name(caption: Caption) -> Iterator[CaptionFinding]:
    """A capitalised word behind "name:", "patient:", "read by", "courtesy of", "called".

    Source: 45 CFR 164.514(b)(2)(i)(A).
    """
    labels = phrases("languages.toml", "titles.labels")
    links = phrases("languages.toml", "titles.links")
    particles = phrases("languages.toml", "particles.names")
    sequence = caption.words
    for index, word in enumerate(sequence[:-1]):
        if word.lower not in labels:
            continue
        target = index + 1
        if sequence[target].lower in links and target + 1 < len(sequence):
            if not re.fullmatch(r"[: ]{1,3}", word.gap):
                continue
            target += 1
        if not re.fullmatch(r"[ :=]{1,3}|\. ?:? ?|, ", sequence[target - 1].gap):
            continue
        colon = any(mark in sequence[at].gap for at in range(index, target) for mark in ":=")
        first = target
        while sequence[target].lower in particles and target + 1 < len(sequence):
            target += 1
        firm = colon or word.lower in _ROLES
        if _is_labelled(caption, target, colon=colon, firm=firm):
            end = run_end(caption, target)
            yield name_finding(caption, sequence[first].start, sequence[end - 1].end)


def _is_labelled(  # noqa: PLR0911 - each return is one kind of evidence
    caption: Caption, target: int, *, colon: bool, firm: bool
) -> bool:
    """Whether the capitalised word behind a label is a name and not a heading or a term."""
    candidate = caption.words[target]
    if not can_be_name(caption, target) or (
        candidate.in_title and not colon and not is_given(candidate.lower)
    ):
        return False
    run = caption.words[target : run_end(caption, target)]
    known = any(is_given(word.lower) or surname_tier(word.lower) for word in run)
    pair = len(run) > 1 and not any(
        is_ordinary(word.lower) or looks_medical(word.lower) for word in run
    )
    if is_term(caption, target) and not (firm and known and not names_something(caption, target)):
        return False
    if is_ordinary(candidate.lower):
        if caption.is_german(target):
            return False
        if surname_tier(candidate.lower) in KNOWN_TIERS and not candidate.starts_sentence:
            return caption.words[target - 1].gap == " " or colon
        return (known and colon) or (is_given(candidate.lower) and not candidate.starts_sentence)
    if caption.is_german(target) or candidate.upper:
        return known or (pair and not candidate.upper)
    return True


def structured_name(caption: Caption) -> Iterator[CaptionFinding]:
    """DOE^JOHN, a name with credentials, and initials beside a surname.

    Source: DICOM PS3.5 section 6.2 (person name); 45 CFR 164.514(b)(2)(i)(A).
    """
    for match in _CARET.finditer(caption.text):
        yield name_finding(caption, *match.span())
    for match in _CREDENTIALED.finditer(caption.text):
        yield name_finding(caption, *match.span(1))
    by_start = {word.start: index for index, word in enumerate(caption.words)}
    for pattern in (_INITIAL_SURNAME, _SURNAME_INITIAL):
        for match in pattern.finditer(caption.text):
            index = by_start.get(match.start(1))
            if index is None:
                continue
            surname = caption.words[index]
            known = surname_tier(surname.lower) or is_given(surname.lower)
            if is_term(caption, index) and (
                pattern is _SURNAME_INITIAL or names_something(caption, index)
            ):
                continue
            if is_ordinary(surname.lower) and (
                caption.is_german(index)
                or not known
                or not (surname_tier(surname.lower) == 1 or _acts(caption, index))
            ):
                continue
            if pattern is _SURNAME_INITIAL and not known:
                continue
            if _GRADING.search(caption.lower[max(0, match.start() - 12) : match.start()]):
                continue
            yield name_finding(caption, *match.span())


def hidden_name(caption: Caption) -> Iterator[CaptionFinding]:
    """A name inside a hashtag or a file name: #PrayForMaria, #johnsmith, smith_john.

    Source: 45 CFR 164.514(b)(2)(i)(A); policy table B: hashtags and file names disclose as well.
    """
    for match in _HASHTAG.finditer(caption.text):
        parts = [part.lower() for part in _CAMEL.findall(match.group(1))]
        if (
            any(
                is_given(part)
                and not is_ordinary(part)
                and len(part) >= _SHORTEST_PART
                and not is_eponym(part)
                for part in parts
                if len(parts) > 1
            )
            or any(
                surname_tier(part) == 1 and not is_ordinary(part) and not is_eponym(part)
                for part in parts
            )
            or (len(parts) == 1 and _compound(parts[0]))
        ):
            yield name_finding(caption, *match.span())
    for match in _FILE_PAIR.finditer(caption.lower):
        one, two = match.groups()
        if (
            not is_ordinary(one)
            and not is_ordinary(two)
            and ((is_given(one) and surname_tier(two)) or (is_given(two) and surname_tier(one)))
        ):
            yield name_finding(caption, *match.span())


def _compound(tag: str) -> bool:
    """Whether a lower-case hashtag is a given name and a common surname written together."""
    if is_ordinary(tag) or is_eponym(tag) or looks_medical(tag):
        return False
    if is_given(tag) or surname_tier(tag) in KNOWN_TIERS:
        return True
    for cut in range(3, len(tag) - 2):
        one, two = tag[:cut], tag[cut:]
        if is_ordinary(one) or is_ordinary(two):
            continue
        if is_given(one) and surname_tier(two) in KNOWN_TIERS:
            return True
    return False


RULES = (titled_name, french_monsieur, initials, labelled_name, structured_name, hidden_name)
