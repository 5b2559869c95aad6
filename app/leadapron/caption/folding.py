"""Folds a caption into plain ASCII without losing the place of a single character.

Full-width digits, combining marks, zero-width joiners, letters of other alphabets that look like
ours and typographic dashes hide an identifier from a pattern, not from a reader. Every rule reads
the folded text; every finding is reported in the offsets of the text as it was typed.
"""

# ruff: noqa: RUF001 - the look-alikes are what this module folds

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from leadapron.caption.data import word_pairs

_IGNORED_CATEGORIES = frozenset({"Mn", "Me", "Cf"})
_PLAIN = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l",
        "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i",
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
        "×": "x", "⁄": "/", "∕": "/", "•": "*", "·": ".", "…": "...", "µ": "u", "μ": "u",
    }
)  # fmt: skip
_DIGIT_LOOKALIKES = str.maketrans("OoQDIl|!iSsBZzgG", "0000111115582296")
_NUMBER_LIKE = re.compile(
    r"(?<![A-Za-z0-9])(?=[OoQDIl|!iSsBZzgG./:\-]*[0-9])[0-9OoQDIl|!iSsBZzgG][0-9OoQDIl|!iSsBZzgG./:\-]*"
)
_WORD_LIKE = re.compile(r"[A-Za-z]*[0-9|][A-Za-z0-9|]*")
_DIMENSIONS = frozenset({"2D", "3D", "4D"})
_LETTER_LOOKALIKES = str.maketrans("01|5", "olls")


@dataclass(frozen=True, slots=True)
class Folded:
    """ASCII text and where each of its characters came from.

    Attributes:
        text: the folded text.
        origins: for each character of `text` the offset of its source character; one more entry
            holds the length of the source.
    """

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the source text behind a half-open span of the folded text."""
        if end <= start:
            return self.origins[start], self.origins[start]
        first = self.origins[start]
        last = self.origins[end - 1]
        following = self.origins[end]
        return first, max(following, last + 1)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:  # noqa: PLR0911 - one return for each way a character folds
    """What one character looks like in ASCII; empty when it shows nothing."""
    if character.isascii():
        return character
    plain = character.translate(_PLAIN)
    if plain != character:
        return plain
    if unicodedata.category(character) in _IGNORED_CATEGORIES:
        return ""
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    looks = word_pairs("homoglyphs.txt.gz").get(character)
    if looks is not None:
        return looks
    category = unicodedata.category(character)
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    decomposed = unicodedata.normalize("NFKD", character)
    if decomposed != character:
        return "".join(_fold_character(part) for part in decomposed)
    return character


def fold(text: str) -> Folded:
    """Fold a text (Unicode TR 39 calls the result a skeleton; this one keeps case and spacing)."""
    if text.isascii():
        return Folded(text, tuple(range(len(text) + 1)))
    characters: list[str] = []
    origins: list[int] = []
    for offset, character in enumerate(text):
        for plain in _fold_character(character):
            characters.append(plain)
            origins.append(offset)
    origins.append(len(text))
    return Folded("".join(characters), tuple(origins))


def as_digits(text: str) -> str:
    """The same text with O for 0, l and I for 1, S for 5 … read as digits in number-like words.

    Only a run that holds a real digit changes, and the length stays the same, so that offsets hold.
    """

    def read(match: re.Match[str]) -> str:
        run = match.group()
        if run in _DIMENSIONS:
            return run
        if sum(character.isalpha() for character in run) > 2 * sum(map(str.isdigit, run)):
            return run
        return run.translate(_DIGIT_LOOKALIKES)

    return _NUMBER_LIKE.sub(read, text)


def as_letters(text: str) -> str:
    """The same text with 0 for o, 1 and | for l, 5 for s read as letters in word-like runs.

    Only a run with more letters than digits and at least three letters changes; length is kept.
    """

    def read(match: re.Match[str]) -> str:
        run = match.group()
        letters = sum(character.isalpha() for character in run)
        if letters == len(run) or letters < 3 or letters <= len(run) - letters:  # noqa: PLR2004 - "three letters", as the docstring says
            return run
        return run.translate(_LETTER_LOOKALIKES)

    return _WORD_LIKE.sub(read, text)
