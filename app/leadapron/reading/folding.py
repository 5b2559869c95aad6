"""Glyph folding: what readers and people confuse becomes one letter, so that names can be compared.

Case, accents and the look of glyphs are folded (`0` and `O`, `1` and `l`, `5` and `S`, `rn` and
`m`), because a reader of pixels confuses just these. The folded form is for comparison only.
"""

import re
import unicodedata
from typing import Final

_LETTER: Final = r"[^\W\d_]"
WORD: Final = re.compile(rf"{_LETTER}(?:{_LETTER}|['\u2019\u00b4](?={_LETTER}))*")
"""A word of a name; an apostrophe may stand between its letters."""

IDEOGRAPHS: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Signs of scripts that put no space between words: kana, Han and Hangul."""

_PLAIN: Final = str.maketrans(
    {
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
    }
)
"""Letters that Unicode does not take apart into a letter and an accent."""

_AS_LETTERS: Final = str.maketrans(
    {"0": "o", "1": "l", "5": "s", "8": "b", "2": "z", "6": "g", "|": "l", "!": "l", "i": "l"}
)
_AS_FIGURES: Final = str.maketrans(
    {"o": "0", "d": "0", "q": "0", "i": "1", "l": "1", "j": "1", "|": "1", "!": "1"}
    | {"s": "5", "b": "8", "z": "2", "g": "9", "t": "7"}
)
"""The same confusions, once towards letters (names) and once towards figures (numbers)."""

_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ll", "n"))
"""Pairs of letters that read as one."""


def plain(text: str) -> str:
    """Text without case and accents; letters of other scripts stay as they are."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    # Hangul comes apart into letters that nobody searches for, so it is put together again.
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)


def as_letters(text: str) -> str:
    """The folded form of a name: letters and figures, figures as the letters they look like."""
    folded = plain(text).translate(_AS_LETTERS)
    folded = "".join(filter(str.isalnum, folded))
    for pair, single in _PAIRS:
        folded = folded.replace(pair, single)
    return folded


def as_figures(text: str) -> str:
    """The folded form of a number: letters and figures, letters as figures they look like."""
    return "".join(filter(str.isalnum, plain(text).translate(_AS_FIGURES)))
