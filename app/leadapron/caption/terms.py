"""Tells a term of the field (Wilms, Bosniak, FLAIR) from the name of a person or place."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from functools import lru_cache

from leadapron.caption.data import phrases, word_pairs, words
from leadapron.caption.text import Caption, Word

_REACH = 4
_GRADE = re.compile(r"^(?:[ivx]{1,4}[abcf]?|[a-e]\d?|\d[a-f]?)$")
_GRADE_BEHIND = re.compile(
    r"^(?:'s)?[\s(:-]{1,3}(?:grade |type |stage |class |category )?(?:\d{1,2}(?![\d/:.]\d)|[ivx]{1,4}[abcf]?\b|[a-f]\b(?!\.))"
)
_APART = frozenset(
    [
        "after",
        "are",
        "at",
        "before",
        "but",
        "by",
        "developed",
        "for",
        "from",
        "had",
        "has",
        "have",
        "in",
        "is",
        "mimicking",
        "of",
        "on",
        "or",
        "presented",
        "presents",
        "showed",
        "shows",
        "that",
        "to",
        "underwent",
        "versus",
        "was",
        "were",
        "which",
        "who",
        "whose",
        "with",
        "without",
    ]
)
_LINKS = frozenset(["of", "de", "d", "del", "du", "des", "la", "le", "von"])
_AND = frozenset({"and", "or", "und", "oder", "y", "et", "ou", "vs"})
_LIST_GAP = re.compile(r" ?[,/&] ?| ")
_SENTENCE_HEAD = re.compile(r"^(?::|,| is not | versus | vs)")
_CHAIN_LINKS = frozenset({"and", "von", "van", "de", "der", "du"})
_OF_A_PERSON = frozenset(
    [
        "scan",
        "radiograph",
        "imaging",
        "ultrasound",
        "sonography",
        "series",
        "screen",
        "test",
        "case",
        "report",
        "view",
        "window",
        "phase",
        "contrast",
        "treatment",
        "infection",
        "device",
        "plug",
        "wire",
        "number",
    ]
)
_SENTENCE_BREAK = re.compile(r"[.!?;\n]")
_MEDICAL_ENDING = re.compile(
    r"(?:itis|itides|osis|oses|otic|omas?|omata|ectomy|otomy|ostomy|oscopy|ography|ograms?|opathy|opathies|plasias?|plastic|plasty|emia|aemia|uria"
    r"|algia|edema|cele|ectasis|ectasia|stenosis|lysis|lytic|trophy|trophic|genic|genesis|iasis|megaly|rrhage|rrhagic|rrhea|rrhoea|phagia|plegia|paresis|kinesia"
    r"|eal|ular|ation|tion|sion|ized|ised|izing|metry|scopic|graphic|logic|logical|logy|logist|mab|nib|cillin|mycin|azole|statin|olol|pril|sartan"
    r"|gram|scan|tomy|ous|ical|ally|ness|ment|able|ible|ive|ism|oidal|form|phytes?|blast|cyte|cytic)$"
)
_FIRM_ENDING = re.compile(
    r"(?:itis|itides|osis|oses|otic|omas?|omata|ectomy|otomy|ostomy|oscopy|ography|ograms?|opathy|opathies|plasias?|plasty|a?emia|uria|algia|o?edema|cele|ectasis|ectasia"
    r"|stenosis|lysis|lytic|trophy|trophic|genesis|iasis|megaly|rrhage|rrhagic|rrh?o?ea|phagia|plegia|paresis|ography|graphic|ology|ologist|oidal|phytes?|blastic|cytic|cytosis|tion|sions?|ular|ization|isation)$"
)
_UPPER_LONGEST = 6


@lru_cache(maxsize=1)
def _eponyms() -> frozenset[str]:
    return (
        phrases("allowed.toml", "eponyms")
        | phrases("allowed.toml", "eponym_places")
        | words("eponyms.txt.gz")
    )


@lru_cache(maxsize=1)
def _always() -> frozenset[str]:
    return phrases("allowed.toml", "terms") | phrases("allowed.toml", "brands")


def is_given(word: str) -> bool:
    """Whether the folded lower-case word is a given name of the dictionary."""
    return word in word_pairs("given_names.txt.gz")


def is_common_given(word: str) -> bool:
    """Whether many people bear it as their given name (20,000 and more born in the US since 1930)."""
    return word_pairs("given_names.txt.gz").get(word) == "1"


def surname_tier(word: str) -> int:
    """1 for a common surname, 2 for a known one, 3 for a rare one, 0 for none."""
    return int(word_pairs("surnames.txt.gz").get(word, "0"))


def is_ordinary(word: str) -> bool:
    """Whether the folded lower-case word is English, or made like a medical word."""
    if word in words("words.txt.gz"):
        return True
    return (
        bool(_FIRM_ENDING.search(word)) and not is_given(word) and surname_tier(word) not in {1, 2}
    )


def looks_medical(word: str) -> bool:
    """Whether its ending is one that terms have and names seldom do."""
    return bool(_MEDICAL_ENDING.search(word))


def is_eponym(word: str) -> bool:
    """Whether it names a sign, disease or device, also without its "s"."""
    known = _eponyms()
    return word in known or (word.endswith("s") and word[:-1] in known)


def is_fixed_term(word: Word) -> bool:
    """Whether it is a term wherever it stands: a sequence, tracer, trade name, nationality, state."""
    if word.lower in _always():
        return True
    return word.upper and word.lower in phrases("allowed.toml", "abbreviations")


def in_phrase(caption: Caption, word: Word) -> bool:
    """Whether it is part of an allowed phrase such as "Terry-Thomas sign"."""
    return caption.in_term(word.start, word.end)


def _is_noun(word: str) -> bool:
    """Whether an eponym may stand before it: a noun of the list, a part of the body, a -oma."""
    return (
        word in phrases("allowed.toml", "eponym_nouns")
        or word in phrases("allowed.toml", "eponym_parts")
        or bool(_FIRM_ENDING.search(word))
    )


def names_directly(caption: Caption, index: int) -> bool:
    """Whether the very next word is a noun that an eponym names, or a grade stands there."""
    word = caption.words[index]
    following = caption.words[index + 1 : index + 2]
    noun = bool(following) and _is_noun(following[0].lower)
    return (noun and word.gap in {" ", "-", "'s "}) or bool(
        _GRADE_BEHIND.match(caption.lower[word.end : word.end + 14])
    )


def names_something(caption: Caption, index: int) -> bool:
    """Whether an eponym stands as a term: a noun it names follows, or a head or grade is there."""
    sequence = caption.words
    word = sequence[index]
    nouns = phrases("allowed.toml", "eponym_nouns")
    position = index
    for step in range(1, _REACH + 1):
        if _SENTENCE_BREAK.search(sequence[position].gap):
            break
        position = index + step
        if position >= len(sequence):
            break
        following = sequence[position]
        adjacent = step == 1 and _is_noun(following.lower)
        if adjacent or following.lower in nouns or _FIRM_ENDING.search(following.lower):
            return "," not in sequence[position - 1].gap or step > 1
        if following.lower in _APART:
            break
        linked = (
            is_eponym(following.lower)
            or is_fixed_term(following)
            or following.lower in {"and", "et", "und", "y", "de", "la"}
            or _GRADE.match(following.lower)
        )
        if not linked and ("," in sequence[position - 1].gap or not is_ordinary(following.lower)):
            break
        if following.capital and not linked and not word.in_title:
            break
    if _GRADE_BEHIND.match(caption.lower[word.end : word.end + 14]):
        return True
    return follows_head(caption, index) or _hyphen_chain(caption, index)


def follows_head(caption: Caption, index: int) -> bool:
    """Whether a noun that an eponym names stands before it: "enfermedad de Crohn"."""
    heads = phrases("allowed.toml", "eponym_heads")
    back = [entry.lower for entry in caption.words[max(0, index - 3) : index]]
    linked = bool(back) and (back[-1] in _LINKS or back[-1] in heads)
    return linked and any(entry in heads for entry in back)


def _hyphen_chain(caption: Caption, index: int) -> bool:
    """Whether it is tied by hyphens to an eponym: Osgood-Schlatter, Salter-Harris, pseudo-Jones."""
    sequence = caption.words
    last = first = index
    while first > 0 and sequence[first - 1].gap == "-":
        first -= 1
    while last + 1 < len(sequence) and (
        sequence[last].gap == "-" or (last > index and sequence[last].lower in {"van", "de", "von"})
    ):
        last += 1
    chain = [sequence[at].lower for at in range(first, last + 1)]
    if all(map(is_given, chain)) and (
        any(map(is_common_given, chain)) or not all(map(is_eponym, chain))
    ):
        return False
    return any(is_eponym(sequence[at].lower) for at in range(first, last + 1) if at != index)


def is_term(caption: Caption, index: int) -> bool:  # noqa: PLR0911 - each return is one kind of evidence
    """Whether the capitalised word is a term of the field here, and not a name."""
    word = caption.words[index]
    if is_fixed_term(word) or in_phrase(caption, word) or not _spelled_like_a_name(caption, word):
        return True
    if caption.lower.startswith(" et al", word.end):
        return True
    if _hyphen_chain(caption, index) or _names_by_chain(caption, index):
        return True
    if _heads_a_noun(caption, index) or (is_eponym(word.lower) and _prefixed(caption, index)):
        return True
    if not is_eponym(word.lower) or is_owner(caption, index):
        return False
    if _beside_eponym(caption, index) or is_enumerated(caption, index):
        return True
    if _SENTENCE_HEAD.match(word.gap) and word.starts_sentence:
        return True
    if names_something(caption, index):
        return True
    rare = surname_tier(word.lower) != 1 and not is_given(word.lower)
    return rare or (
        word.upper and len(word.text) <= _UPPER_LONGEST and surname_tier(word.lower) != 1
    )


def _names_by_chain(caption: Caption, index: int) -> bool:
    """Whether capitalised words end in a noun that only eponyms stand before: Parkes Weber syndrome.

    Tied by hyphens, any noun of the field will do: "Unna-Politzer nevus".
    """
    sequence = caption.words
    hyphens = True
    position = index
    for _ in range(_REACH):
        gap = sequence[position].gap
        if gap not in {" ", "-", "'s "} or position + 1 >= len(sequence):
            return False
        position += 1
        word = sequence[position]
        if word.text[0].isupper() or word.lower in _CHAIN_LINKS:
            hyphens = hyphens and gap == "-"
            continue
        if word.lower in phrases("allowed.toml", "eponym_strong_nouns"):
            return True
        return hyphens and position > index + 1 and _is_noun(word.lower)
    return False


def _prefixed(caption: Caption, index: int) -> bool:
    """Whether a prefix in lower case is tied to it: pseudo-Jones, non-Hodgkin."""
    before = caption.words[index - 1] if index else None
    return before is not None and before.gap == "-" and before.text.islower()


def is_enumerated(caption: Caption, index: int) -> bool:
    """Whether an eponym stands in a list of eponyms: "Neer, Weber, Garden", "Salter and Harris".

    A given name of many people, as in "Thomas and Kelly", makes no such list.
    """
    sequence = caption.words
    for neighbour in (_listed_before(caption, index), _listed_behind(caption, index)):
        if neighbour is not None:
            word = sequence[neighbour]
            if word.capital and is_eponym(word.lower) and not is_common_given(word.lower):
                return True
    return False


def _listed_before(caption: Caption, index: int) -> int | None:
    sequence = caption.words
    if index and sequence[index - 1].lower in _AND and sequence[index - 1].gap == " ":
        index -= 1
    if index and _LIST_GAP.fullmatch(sequence[index - 1].gap):
        return index - 1
    return None


def _listed_behind(caption: Caption, index: int) -> int | None:
    sequence = caption.words
    if index + 1 < len(sequence) and _LIST_GAP.fullmatch(sequence[index].gap):
        index += 1
        if sequence[index].lower in _AND and index + 1 < len(sequence):
            index += 1
        return index
    return None


def _beside_eponym(caption: Caption, index: int) -> bool:
    """Whether another eponym stands beside it without a hyphen: Parkes Weber, Grey Turner."""
    sequence = caption.words
    if index and sequence[index - 1].gap == " " and sequence[index - 1].capital:
        before = sequence[index - 1].lower
        if is_eponym(before) and not is_given(before):
            return True
    if sequence[index].gap != " " or index + 1 >= len(sequence) or is_given(sequence[index].lower):
        return False
    return sequence[index + 1].capital and is_eponym(sequence[index + 1].lower)


def is_owner(caption: Caption, index: int) -> bool:
    """Whether a given name in the possessive stands before what a person has: "Antoni's scan"."""
    word = caption.words[index]
    following = caption.words[index + 1 : index + 2]
    return (
        word.possessive
        and is_given(word.lower)
        and bool(following)
        and following[0].lower in _OF_A_PERSON
    )


def _heads_a_noun(caption: Caption, index: int) -> bool:
    """Whether the very next word is what only an eponym, or no possessive, stands before.

    "Taylor dysplasia" is a term whoever Taylor was; "Taylor's tumor" may be a patient's.
    """
    word = caption.words[index]
    following = caption.words[index + 1 : index + 2]
    if not following or word.gap not in {" ", "'s ", "-"} or not word.capital:
        return False
    noun = following[0].lower
    if not _is_noun(noun):
        return False
    personal = word.possessive or is_given(word.lower)
    return not (personal and _part_of_body(noun)) and noun not in _OF_A_PERSON


def _spelled_like_a_name(caption: Caption, word: Word) -> bool:
    """Whether its letters are those of a name: no grade (IIa), gene (HNF1A) or trade name (CTDIvol).

    A word with a digit may still be a name that was misread, and is one if a dictionary knows it.
    """
    written = caption.text[word.start : word.end]
    known = is_given(word.lower) or bool(surname_tier(word.lower))
    if re.fullmatch(r"[IVX]+[a-f]?", written) or (not written.isalpha() and "'" not in written):
        return known and not re.fullmatch(r"[IVX]+[a-f]?", written)
    if re.search(r"[a-z][A-Z]", written) or re.match(r"[A-Z]{2,}[a-z]", written):
        return known or bool(
            re.match(r"(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz|Du|Da|St)[A-Z][a-z]+$", written)
        )
    return True


def _part_of_body(noun: str) -> bool:
    """Nouns that belong to a patient as much as to an eponym: "Nowak's vein" names a person."""
    return noun in {
        "scan", "radiograph", "imaging", "tumor", "tumour", "cyst", "fracture", "injury", "nerve", "joint", "artery", "vein", "tendon",
        "muscle", "lesion", "lesions", "nodule", "node", "hernia", "stent", "tube", "catheter", "drain", "ultrasound", "operation", "repair",
        "resection", "treatment", "thyroid", "thrombus", "stenosis", "aneurysm", "carcinoma", "lymphoma", "series", "screen", "test", "infection",
        "space", "mass",
    }  # fmt: skip
