"""Names of patients, relatives and staff by the dictionaries, alone and in pairs: blocked."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leadapron.caption.data import phrases
from leadapron.caption.findings import CaptionFinding, CaptionKind, Verdict
from leadapron.caption.terms import (
    in_phrase,
    is_common_given,
    is_enumerated,
    is_eponym,
    is_fixed_term,
    is_given,
    is_ordinary,
    is_owner,
    is_term,
    looks_medical,
    names_something,
    surname_tier,
)
from leadapron.caption.text import Caption, Word

SOURCE = "45 CFR 164.514(b)(2)(i)(A)"
KNOWN_TIERS = frozenset({1, 2})
_REASON = "This reads as the name of a person."
_SHORTEST = 3
_SHORTEST_UPPER = 4
_LONGEST_PARTICLES = 3
_NAME_GAP = re.compile(r"^(?:[ ,^_-]{1,2}|\. ?|,? ?\"|'s )$")
_RUN_GAP = re.compile(r"[ ^_-]|\. ?|, ")
_HEADING = re.compile(r"[:(\[\"/*>-]\s*$")
_PERSON_AGE_BEHIND = re.compile(
    r"^(?:'s)?,? ?\(?(?:an? |the |our )?(?:aged? )?\d{1,3}\)?[ ,-]?(?:y|yo|years?|m\b|f\b|,|\)|jahre|anos|ans)"
)


def name_finding(caption: Caption, start: int, end: int) -> CaptionFinding:
    """A block finding for a name at a span of the folded text."""
    return caption.found(Verdict.BLOCK, CaptionKind.NAME, (start, end), _REASON, SOURCE)


def listed(word: str) -> bool:
    """Whether a dictionary has the word as a given name or a surname that is not rare."""
    return is_given(word) or surname_tier(word) in KNOWN_TIERS


def can_be_name(caption: Caption, index: int) -> bool:
    """Whether the word has the shape of a name here and is no term."""
    word = caption.words[index]
    if len(word.text) == 1 or not word.text[0].isupper():
        return False
    return not is_fixed_term(word) and not in_phrase(caption, word)


def run_end(caption: Caption, index: int) -> int:
    """Index behind the run of capitalised words and particles that begins at `index`."""
    sequence = caption.words
    particles = phrases("languages.toml", "particles.names")
    end = last_name = index
    while end < len(sequence):
        word = sequence[end]
        if word.text[0].isupper():
            last_name = end
        elif word.lower not in particles:
            break
        ends_sentence = word.gap.startswith(".") and len(word.text) >= _SHORTEST
        comma = word.gap.startswith(",") and end > index
        if not _RUN_GAP.fullmatch(word.gap) or ends_sentence or comma:
            break
        end += 1
    return last_name + 1


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the dictionaries and the neighbours say about one word."""

    given: bool
    tier: int
    ordinary: bool
    acts: bool
    acts_like_a_person: bool
    aged: bool
    introduced: bool

    @property
    def listed(self) -> bool:
        return self.given or self.tier in KNOWN_TIERS

    @property
    def person(self) -> bool:
        return self.acts or self.aged or self.introduced


def _evidence(caption: Caption, index: int) -> _Evidence:
    word = caption.words[index]
    before = caption.words[index - 1] if index else None
    following = caption.words[index + 1] if index + 1 < len(caption.words) else None
    acts = (
        following is not None
        and word.gap == " "
        and following.lower in phrases("languages.toml", "person_verbs.words")
    )
    return _Evidence(
        given=is_given(word.lower),
        tier=surname_tier(word.lower),
        ordinary=is_ordinary(word.lower),
        acts=acts,
        acts_like_a_person=acts
        and following is not None
        and (
            following.lower not in phrases("languages.toml", "person_verbs.weak")
            or _undergoes(caption, index + 2)
        ),
        aged=bool(_PERSON_AGE_BEHIND.match(caption.lower[word.end : word.end + 24])),
        introduced=before is not None
        and before.gap in {" ", ", ", ": "}
        and before.lower in phrases("languages.toml", "person_verbs.introductions"),
    )


def _undergoes(caption: Caption, index: int) -> bool:
    """Whether the word behind "was" or "had" is one that only persons have behind it."""
    undergone = phrases("languages.toml", "person_verbs.undergone")
    return index < len(caption.words) and caption.words[index].lower in undergone


def _pair(caption: Caption, first: int, second: int) -> bool:  # noqa: PLR0911 - each return is one kind of evidence
    """Whether two neighbouring words read as a given name and a surname, in either order."""
    one, two = caption.words[first], caption.words[second]
    capitals = one.text[0].isupper() + two.text[0].isupper()
    if any(is_fixed_term(word) or in_phrase(caption, word) for word in (one, two)):
        return False
    ordinary = (is_ordinary(one.lower), is_ordinary(two.lower))
    given = (is_given(one.lower), is_given(two.lower))
    tiers = (surname_tier(one.lower), surname_tier(two.lower))
    if capitals < 2:  # noqa: PLR2004 - both of the pair
        return (
            capitals == 0
            and not caption.is_german(first)
            and not ordinary[0]
            and (not ordinary[1] or (tiers[1] == 1 and not is_eponym(one.lower)))
            and not (
                is_eponym(one.lower) and is_eponym(two.lower) and not is_common_given(one.lower)
            )
            and ((given[0] and tiers[1] in KNOWN_TIERS) or (given[1] and tiers[0] in KNOWN_TIERS))
            and min(len(one.lower), len(two.lower)) >= _SHORTEST
        )
    if _pair_is_term(caption, first, second):
        return False
    if caption.is_german(first):
        nouns = phrases("languages.toml", "german.nouns")
        return (
            given[0]
            and not ordinary[0]
            and one.lower not in nouns
            and (bool(tiers[1]) or not ordinary[1])
        )
    if one.in_title and any(ordinary):
        return all(given) or (given[0] and tiers[1] == 1 and not ordinary[0])
    if given[0]:
        if not ordinary[0]:
            return not ordinary[1] or bool(tiers[1]) or given[1] or second > first + 1
        if tiers[1] in KNOWN_TIERS:
            likely = is_common_given(one.lower) and tiers[1] == 1
            return likely or not (one.starts_sentence and ordinary[1])
        return not (one.starts_sentence or ordinary[1])
    if given[1] and not ordinary[1] and tiers[0] in KNOWN_TIERS:
        return not (ordinary[0] and one.starts_sentence)
    if any(ordinary):
        return False
    if tiers[0] in KNOWN_TIERS and tiers[1] in KNOWN_TIERS:
        return True
    medical = looks_medical(one.lower) or looks_medical(two.lower)
    return not (medical or one.upper or two.upper)


def _pair_is_term(caption: Caption, first: int, second: int) -> bool:
    """Whether a capitalised pair is a term: an eponym in it, tied to it or naming something."""
    one, two = caption.words[first], caption.words[second]
    if is_eponym(one.lower) or is_eponym(two.lower):
        eponyms = is_eponym(one.lower) and is_eponym(two.lower)
        tied = one.gap == "-" or (eponyms and not is_given(one.lower))
        if tied or names_something(caption, first) or names_something(caption, second):
            return True
    both = is_given(one.lower) and surname_tier(two.lower)
    return not both and (is_term(caption, first) or is_term(caption, second))


def full_name(caption: Caption) -> Iterator[CaptionFinding]:
    """A given name and a surname side by side, in capitals, title case or lower case.

    Two unknown capitalised words side by side that have no medical ending count as well.

    Source: 45 CFR 164.514(b)(2)(i)(A); dictionaries: US Census 1990, Faker (resources/caption).
    """
    sequence = caption.words
    for index, word in enumerate(sequence[:-1]):
        if len(word.text) == 1 or not (word.text[0].isupper() or listed(word.lower)):
            continue
        step = _partner(caption, index)
        if step is None:
            continue
        comma = "," in word.gap
        if _listed_pair(caption, index, step) if comma else _pair(caption, index, step):
            end = step + 1
            if word.text[0].isupper() and not comma:
                end = max(end, run_end(caption, index))
            first = _with_particles(caption, index) if comma else index
            yield name_finding(caption, sequence[first].start, sequence[end - 1].end)


def _with_particles(caption: Caption, index: int) -> int:
    """Index of the first particle that stands before a surname: van de Pol, Anna."""
    particles = phrases("languages.toml", "particles.names")
    while (
        index
        and caption.words[index - 1].gap == " "
        and caption.words[index - 1].lower in particles
    ):
        index -= 1
    return index


def _partner(caption: Caption, index: int) -> int | None:
    """Index of the word that may be the other half of a name, behind initials and particles."""
    sequence = caption.words
    particles = phrases("languages.toml", "particles.names")
    step = index + 1
    if len(sequence[step].text) == 1 and step + 1 < len(sequence) and sequence[index].gap == " ":
        step += 1
    while (
        step + 1 < len(sequence)
        and sequence[step].text.islower()
        and sequence[step].lower in particles
        and step - index < _LONGEST_PARTICLES
    ):
        step += 1
    gaps = (sequence[index].gap, sequence[step - 1].gap)
    if len(sequence[step].text) == 1 or not all(map(_NAME_GAP.match, gaps)):
        return None
    return None if sequence[index].gap.startswith(".") else step


def _listed_pair(  # noqa: PLR0911 - each return is one kind of evidence
    caption: Caption, index: int, step: int
) -> bool:
    """Whether "Surname, Given" is one: no ordinary word in it, and a dictionary knows one half."""
    one, two = caption.words[index], caption.words[step]
    capitals = one.text[0].isupper() and two.text[0].isupper()
    if not capitals or caption.is_german(index):
        return False
    if is_ordinary(two.lower):
        return is_common_given(two.lower) and listed(one.lower) and not is_ordinary(one.lower)
    if any(is_fixed_term(word) or in_phrase(caption, word) for word in (one, two)):
        return False
    known = is_given(two.lower) or bool(surname_tier(two.lower))
    if one.upper != two.upper and not known:
        return False
    if is_eponym(one.lower) and not is_given(two.lower):
        return False
    if is_ordinary(one.lower):
        return is_given(two.lower) and listed(one.lower) and (one.upper or not one.in_title)
    if is_eponym(one.lower) and is_eponym(two.lower) and not is_common_given(two.lower):
        return False
    if is_given(two.lower) or listed(one.lower):
        return True
    return not (is_term(caption, index) or is_term(caption, step))


def single_name(caption: Caption) -> Iterator[CaptionFinding]:
    """One name alone: known to the dictionaries, or an unknown capital inside a sentence.

    An unknown capitalised word is taken for a name because a false alarm costs one key and a miss
    is a breach. German, which capitalises every noun, is held to the dictionaries.

    Source: 45 CFR 164.514(b)(2)(i)(A); policy of this product: fail closed on unknown capitals.
    """
    for index, word in enumerate(caption.words):
        if len(word.text) < _SHORTEST or not can_be_name(caption, index):
            continue
        around = (
            caption.text[max(0, word.start - 1) : word.start],
            caption.text[word.end : word.end + 1],
        )
        if around[0] in {"@", "#", "_", "/"} or around[1] in {"@", "_"}:
            continue
        if _alone(caption, index, word):
            yield name_finding(caption, word.start, word.end)


def _alone(caption: Caption, index: int, word: Word) -> bool:  # noqa: PLR0911 - each return is one kind of evidence
    seen = _evidence(caption, index)
    if is_term(caption, index):
        person = seen.acts_like_a_person or seen.introduced
        return (
            is_eponym(word.lower)
            and person
            and (seen.given or seen.tier == 1)
            and not names_something(caption, index)
            and not is_enumerated(caption, index)
        )
    if caption.is_german(index):
        return _alone_in_german(word, seen)
    if word.upper:
        return _alone_in_capitals(word, seen)
    medical = looks_medical(word.lower)
    if seen.ordinary:
        return _ordinary_word(caption, index, seen) and (seen.given or not medical)
    if word.in_title:
        return seen.given or (seen.tier == 1 and seen.person)
    if not word.starts_sentence:
        return True
    if seen.listed:
        both = seen.given and seen.tier in KNOWN_TIERS
        return not medical or seen.person or both or word.possessive
    return not medical and (seen.aged or seen.acts_like_a_person or word.possessive)


def _alone_in_german(word: Word, seen: _Evidence) -> bool:
    if seen.ordinary or word.upper or word.lower in phrases("languages.toml", "german.nouns"):
        return False
    if seen.given and seen.tier != 1:
        return True
    return (seen.given or seen.tier == 1) and seen.person


def _alone_in_capitals(word: Word, seen: _Evidence) -> bool:
    if seen.ordinary or len(word.text) < _SHORTEST_UPPER:
        return False
    if word.in_title:
        return seen.given and len(word.text) > _SHORTEST_UPPER and not is_eponym(word.lower)
    return seen.listed or (seen.introduced and not looks_medical(word.lower))


def _ordinary_word(caption: Caption, index: int, seen: _Evidence) -> bool:
    """Whether an ordinary word with a capital (Grace, Rose, Young) is a name here."""
    word = caption.words[index]
    if word.starts_sentence or word.in_title:
        owns = is_owner(caption, index)
        return seen.given and (seen.aged or seen.acts_like_a_person or owns)
    if _HEADING.search(caption.text[max(0, word.start - 3) : word.start]):
        return False
    return seen.given or (seen.tier == 1 and (seen.aged or seen.acts))


RULES = (full_name, single_name)
