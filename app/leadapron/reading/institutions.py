"""Which words of an institution's line are its own name, and whether another text says them.

`Klinikum Musterstadt` tells by its second word where the patient was treated; the first one is said
of thousands. Words that only say what kind of house it is are left out, so that a caption may speak
of a hospital.
"""

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from leadapron.reading.folding import IDEOGRAPHS, WORD, as_letters, plain
from leadapron.reading.vocabulary import EVERYDAY, INTERFACE

_HOUSE: Final = (
    r"hospital|hospitali[ez]\w*|hopital|hopitaux|clinic|clinica|clinique|klinik|klinika|kliniek|"
    r"klinik(?:um|en|ums)|krankenhaus(?:es)?|spital|ospedal\w{1,6}|policlinic\w*|poliklinik|"
    r"ziekenhui[sz]en?|ziekenhuis|sjukhus(?:et)?|sykehus(?:et)?|sygehus(?:et)?|szpital\w{0,2}|"
    r"nemocnic\w{1,2}|hastanesi?|больниц\w{1,2}|клиник\w{1,2}|госпитал\w{0,2}|лікарн\w{1,2}|"
    r"νοσοκομει\w*|benh vien|病院|医院|醫院|병원"
)
"""What a house is called where patients are treated, without accents and capitals."""

_FIELD: Final = (
    r"universi\w*|centre|center|centro|centrum|zentrum|institut\w{0,3}|istituto|medical|medisch|"
    r"imaging|radiolog\w*|\w*praxis|cabinet|chu|chru|umc|nhs"
)
"""What stands in the names of houses, too."""

_PREFIX: Final = "universit(?:ats|aets|ets|air)|uni|fach|kreis|stadt|landes|bezirks|zentral"

_NAMES_A_HOUSE: Final = re.compile(rf"(?:{_HOUSE})|(?<!\w)(?:{_FIELD})(?!\w)")

_KIND_OF: Final = re.compile(
    rf"{_HOUSE}|^(?:{_PREFIX})|zentrum$|institut$|praxis$"
    r"|大学|大學|附属|中央|総合|国立|市立|県立|대학교|대학"
)
"""Parts of a compound that say what kind of house it is: `Universitätsklinikum`."""

_SAYS_ONLY: Final = re.compile(rf"(?:{_PREFIX})?(?:{_HOUSE})|{_FIELD}")

_GENERIC: Final = frozenset(
    """
    academic academisch acute akut akute associates associazione augen azienda bank bundes cancer
    cardiology care central centrale chirurgie chirurgische children childrens chu city civic civil
    clinical clinico college community county cross dell della delle department dept departamento
    departement diagnostic diagnostica diagnostics diagnostik diagnostique diagnostische
    dipartimento district division east eastern emergency eye fakultat fondazione foundation frauen
    fundacion general generale gmbh group gruppe haut health healthcare heart herz hochschule holy
    hospice hospitalario hospitalier hospitaliere hospitals inc instituto international
    interventionelle kinder klinisch kliniczny kreis land ltd llc lungen medica medical medico
    medicine medicina medizin medizinische medizinisches medisch memorial men miejski nacional
    national nationale nerven network neuroradiologie neuroradiology new north northern nuclear
    nuklearmedizin oddzial old oncology orthopaedic orthopedic ospedaliera ospedaliero partners
    pediatric private privat privada public publica publico radiologia radiological radiologie
    radiologii radiologique radiologische red regional regionale reha rehabilitation
    rehabilitations research royal saint sainte salud salute sanita sanitaria sanitario san sankt
    santa school service services servicio servizio servico sir south southern stadt stadtische
    stadtisches stadtischen state street surgery surgical system systems tages teaching the tier
    trauma trust unfall uni unit universitair universitaria universitario universitaire university
    wojewodzki women womens civile west western zahn zaklad zentrale benh vien der die das des dem
    den und fur vom von zum zur beim am del los las les une aux sur van het een voor di dei degli
    and for och med городская областная центральная клиническая районная республиканская отделение
    институт центр медицинский xray mri mrt cta mra pet spect nord sud ost mitte gemeinschaft
    rontgen ggmbh rontgendiagnostik rontgenabteilung
    """.split()  # noqa: SIM905  # a list of words reads better than 250 literals
)
"""Words without accents that stand in the names of many houses and name none."""

_COMMON: Final = _GENERIC | EVERYDAY | INTERFACE

_MOST_WORDS: Final = 10
"""A line with more words is a sentence and names no house."""

_LEAST: Final = 3
_LEAST_PART: Final = 6
_INFLECTED: Final = 5
_LONGEST_ENDING: Final = 3
_FUZZY: Final = 7
_RUN_ON: Final = 8
_RATIO: Final = 82
"""Fewer letters are more often another word: a name of 3 must be said exactly, from 5 on with an
ending of up to 3 letters, from 7 on one glyph in six may be misread, from 8 on it is found inside
another word (a hashtag)."""


def is_kind_of_house(word: str) -> bool:
    """Whether a word says what kind of house something is and names none: `Klinikum`."""
    return _SAYS_ONLY.fullmatch(plain(word)) is not None


def institution_parts(text: str) -> Iterator[str]:
    """The words of a line that name an institution, folded for comparison.

    Args:
        text: the line; one that says no kind of house has none.
    """
    if not _NAMES_A_HOUSE.search(plain(text)):
        return
    words = WORD.findall(text)
    if len(words) > _MOST_WORDS:
        return
    for word in words:
        yield from _own(word)


def says_institution(letters: str, words: tuple[str, ...], form: str) -> bool:
    """Whether a text says a part of an institution's name.

    Args:
        letters: the text by `as_letters`.
        words: its words, likewise.
        form: by `institution_parts`.
    """
    if (IDEOGRAPHS.search(form) or len(form) >= _RUN_ON) and form in letters:
        return True
    return any(_is_said(word, form) for word in words)


def _is_said(word: str, form: str) -> bool:
    if word == form:
        return True
    length = len(form)
    if length >= _INFLECTED and word.startswith(form) and len(word) <= length + _LONGEST_ENDING:
        return True
    is_near = abs(len(word) - length) <= _LONGEST_ENDING
    return length >= _FUZZY and is_near and fuzz.ratio(word, form) >= _RATIO


def _own(word: str) -> Iterator[str]:
    """The word, and what is left of a compound without the kind of house."""
    bare = "".join(filter(str.isalpha, plain(word)))
    rest = _KIND_OF.sub("", bare)
    if IDEOGRAPHS.search(bare):
        if len(rest) > 1:
            yield rest
        return
    says_only = is_kind_of_house(word) or bare in _COMMON or rest in _COMMON
    if says_only or not word[0].isupper() or len(rest) < _LEAST:
        return
    yield as_letters(word)
    if rest != bare and len(rest) >= _LEAST_PART:
        yield as_letters(rest)
