"""Whether a word that an engine reports can stand where it says."""

from difflib import SequenceMatcher
from typing import Final

from leadapron.engines.protocol import Word

LARGEST_HEIGHT: Final = 80
"""Overlay text is lower than this, in pixels; larger boxes are shapes of the anatomy."""

WIDEST: Final = 1.6
"""No glyph is wider than this many times its height (a capital W is 1.4 times)."""

_AGREEING: Final = 0.5
_LEAST_AGREED: Final = 2

LEAST_HEIGHT: Final = 5
"""No glyph lower than this many pixels can be read."""


def letters(text: str) -> int:
    """Number of letters and figures in a string."""
    return sum(character.isalnum() for character in text)


def is_plausible(word: Word) -> bool:
    """Whether a box can hold what was read in it: neither tiny, nor wide for so few letters."""
    shortest, longest = sorted((word.box.width, word.box.height))
    if not letters(word.text) or word.box.height < LEAST_HEIGHT:
        return False
    return shortest <= LARGEST_HEIGHT and longest <= WIDEST * shortest * len(word.text)


def agree(one: str, other: str) -> bool:
    """Whether two readers of one place made much the same of it, two letters at least.

    Readers confuse glyphs, so half of the letters and figures in order are enough; on bone they do
    not even agree on that.
    """
    first, second = ("".join(filter(str.isalnum, text)).casefold() for text in (one, other))
    if min(len(first), len(second)) < _LEAST_AGREED:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _AGREEING
