"""The identifiers of this case: what banner and overlays say of the patient, to search elsewhere.

They live in memory for one case only and are never shown, logged or compared across cases. The
search is fuzzy and errs towards finding: a reader that takes `O` for `0` must not let a name pass.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from rapidfuzz import fuzz

from leadapron.model.finding import Finding, Kind
from leadapron.reading.dates import dates_in
from leadapron.reading.folding import IDEOGRAPHS, WORD, as_figures, as_letters, plain
from leadapron.reading.institutions import institution_parts, is_kind_of_house, says_institution
from leadapron.reading.vocabulary import EVERYDAY, NAME_LABEL, OTHER_LABEL

_LEAST_NAME: Final = 3
"""Shortest part of a name in letters; two letters stand in too many other words."""

_FUZZY_NAME: Final = 5
"""From this many letters on, a name also counts when it is misread in places."""

_NAME_RATIO: Final = 82
_NUMBER_RATIO: Final = 85
"""Likeness in percent (Indel ratio of the best window) from which a string is the identifier: one
glyph in six of a name, one in seven of a number may be misread."""

_LEAST_NUMBER: Final = 5
_NUMBER: Final = re.compile(r"[^\W_](?:[^\W_]|[\-./](?=[^\W_])){4,}")
"""A record or accession number: at least five letters and figures, parted by `-`, `.` or `/`."""

_LEAST_FIGURES: Final = 4
_LETTER: Final = r"[^\W\d_]"

_PREFIX: Final = 4
"""Letters in a row that a number may have as its prefix or its month."""

_MOST_WORDS: Final = 6
"""A line with more words is no name but a sentence."""


class IdentifierKind(StrEnum):
    """What an identifier is."""

    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    INSTITUTION = "institution"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One string that names the patient, the staff or the house of this case.

    Attributes:
        kind: what it is.
        form: folded for comparison, in memory only: absent from every representation.
    """

    kind: IdentifierKind
    form: str = field(repr=False)


def case_identifiers(findings: Iterable[Finding]) -> tuple[Identifier, ...]:
    """Name parts, numbers, dates and institutions that the findings' texts say, each once.

    Args:
        findings: of one case. Only findings that detection does not keep visible are asked, because
            an orientation letter names nobody.
    """
    findings = tuple(findings)
    banners = tuple(finding.box for finding in findings if finding.kind is Kind.BANNER)
    found: dict[Identifier, None] = {}
    for finding in findings:
        if not finding.text or finding.kind in (Kind.ORIENTATION, Kind.SCALE):
            continue
        in_banner = any(banner.overlaps(finding.box) for banner in banners)
        for identifier in identifiers_in(
            finding.text, is_personal=in_banner or finding.kind is Kind.IDENTIFIER
        ):
            found[identifier] = None
    return tuple(found)


def identifiers_in(text: str, *, is_personal: bool) -> Iterator[Identifier]:
    """Identifiers that one line says.

    Args:
        text: the line.
        is_personal: whether the line stands where demographics stand, so that capitalised words
            without a label count as a name.
    """
    for date in dates_in(text):
        yield Identifier(IdentifierKind.DATE, date)
    for number in _numbers(text):
        yield Identifier(IdentifierKind.NUMBER, number)
    for part in _name_parts(text, is_personal=is_personal):
        yield Identifier(IdentifierKind.NAME, part)
    for part in institution_parts(text):
        yield Identifier(IdentifierKind.INSTITUTION, part)


def names_the_patient(text: str, identifiers: Iterable[Identifier]) -> bool:
    """Whether a text holds one of the identifiers, misreadings included.

    Args:
        text: a finding, a read-out or a caption.
        identifiers: of the case, by `case_identifiers`.
    """
    return bool(matching_identifiers(text, identifiers))


def matching_identifiers(text: str, identifiers: Iterable[Identifier]) -> tuple[Identifier, ...]:
    """The identifiers that a text holds."""
    if not text.strip():
        return ()
    words = tuple(as_letters(word) for word in _words(text))
    letters, figures = as_letters(text), as_figures(text)
    dates = frozenset(dates_in(text))
    return tuple(
        identifier
        for identifier in identifiers
        if (identifier.kind is IdentifierKind.NAME and _says_name(letters, words, identifier.form))
        or (identifier.kind is IdentifierKind.NUMBER and _says_number(figures, identifier.form))
        or (identifier.kind is IdentifierKind.DATE and identifier.form in dates)
        or (
            identifier.kind is IdentifierKind.INSTITUTION
            and says_institution(letters, words, identifier.form)
        )
    )


def _words(text: str) -> Iterator[str]:
    """Words, in which a mark may be a misread letter; at their end it may end a sentence, too."""
    for word in re.split(r"[^\w'\u2019|!]+", text):
        if word:
            yield word
        if word.endswith("!"):
            yield word.rstrip("!")


def _says_name(letters: str, words: tuple[str, ...], name: str) -> bool:
    if IDEOGRAPHS.search(name):
        return name in letters
    if len(name) < _FUZZY_NAME:
        return name in words
    if name in letters:
        return True
    # A window much shorter than the name is like a part of it and proves nothing.
    return any(
        len(word) >= len(name) - 1 and fuzz.partial_ratio(name, word) >= _NAME_RATIO
        for word in (*words, letters)
    )


def _says_number(figures: str, number: str) -> bool:
    if len(figures) < len(number) - 1:
        return False
    return number in figures or fuzz.partial_ratio(number, figures) >= _NUMBER_RATIO


def _numbers(text: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        raw = match.group()
        if sum(character.isdigit() for character in raw) < _LEAST_FIGURES or dates_in(raw):
            continue
        folded = as_figures(raw)
        if len(folded) >= _LEAST_NUMBER:
            yield folded
        # `MRN-00483921` must also be found where it stands without its prefix.
        for run in re.findall(r"\d{6,}", raw):
            if run != folded:
                yield run


def _is_code(token: str) -> bool:
    """Whether the letters of a token belong to its figures (`ECHO-00917`, `14-Mar-1957`).

    They are no name then, else every caption that says `echo` would name the patient.
    """
    figures = sum(character.isdigit() for character in token)
    runs = re.findall(rf"{_LETTER}+", token)
    return figures >= _LEAST_FIGURES and all(len(run) <= _PREFIX for run in runs)


def _name_parts(text: str, *, is_personal: bool) -> Iterator[str]:
    labelled = NAME_LABEL.search(text)
    line = text[labelled.end() :] if labelled else text
    other = OTHER_LABEL.search(line)
    if other:
        line = line[: other.start()]
    is_person_name = "^" in line or re.search(rf"{_LETTER}{{2,}},\s*{_LETTER}", line) is not None
    if not (labelled or is_personal or is_person_name):
        return
    if not labelled:
        line = " ".join(token for token in line.split() if not _is_code(token))
    words = WORD.findall(line)
    if len(words) > _MOST_WORDS:
        return
    for word in words:
        if IDEOGRAPHS.search(word):
            yield plain(word)
        elif len(word) >= _LEAST_NAME and word[0].isupper() and not _names_nobody(word):
            yield as_letters(word)


def _names_nobody(word: str) -> bool:
    return plain(word) in EVERYDAY or is_kind_of_house(word)
