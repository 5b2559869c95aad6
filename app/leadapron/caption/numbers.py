"""Numbers from 0 to 120 in words, in English, German, Spanish and French."""

import re
from functools import lru_cache

_ENGLISH_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_GERMAN_UNITS = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "funf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwolf",
    "dreizehn",
    "vierzehn",
    "funfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_GERMAN_TENS = [
    "zwanzig",
    "dreissig",
    "vierzig",
    "funfzig",
    "sechzig",
    "siebzig",
    "achtzig",
    "neunzig",
]
_SPANISH_UNITS = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciseis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
]
_SPANISH_TENS = [
    "veinte",
    "treinta",
    "cuarenta",
    "cincuenta",
    "sesenta",
    "setenta",
    "ochenta",
    "noventa",
]
_FRENCH_UNITS = [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FRENCH_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
LARGEST = 120


def _english(number: int) -> str:
    if number >= 100:  # noqa: PLR2004 - the word "hundred" begins here
        rest = number - 100
        return "one hundred" + (f" and {_english(rest)}" if rest else "")
    if number < len(_ENGLISH_UNITS):
        return _ENGLISH_UNITS[number]
    tens, unit = divmod(number, 10)
    return _ENGLISH_TENS[tens - 2] + (f" {_ENGLISH_UNITS[unit]}" if unit else "")


def _german(number: int) -> str:
    if number >= 100:  # noqa: PLR2004 - the word "hundert" begins here
        return "hundert" + (_german(number - 100) if number > 100 else "")  # noqa: PLR2004 - likewise
    if number < len(_GERMAN_UNITS):
        return _GERMAN_UNITS[number]
    tens, unit = divmod(number, 10)
    return (f"{_GERMAN_UNITS[unit]}und" if unit else "") + _GERMAN_TENS[tens - 2]


def _spanish(number: int) -> str:
    if number >= 100:  # noqa: PLR2004 - the word "cien" begins here
        return f"ciento {_spanish(number - 100)}" if number > 100 else "cien"  # noqa: PLR2004 - likewise
    if number < len(_SPANISH_UNITS):
        return _SPANISH_UNITS[number]
    tens, unit = divmod(number, 10)
    if tens == 2 and unit:  # noqa: PLR2004 - the twenties are one word in Spanish
        return f"veinti{_SPANISH_UNITS[unit]}"
    return _SPANISH_TENS[tens - 2] + (f" y {_SPANISH_UNITS[unit]}" if unit else "")


def _french(number: int) -> str:
    if number >= 100:  # noqa: PLR2004 - the word "cent" begins here
        return "cent" + (f" {_french(number - 100)}" if number > 100 else "")  # noqa: PLR2004 - likewise
    if number < len(_FRENCH_UNITS):
        return _FRENCH_UNITS[number]
    base = number // 20 * 20 if number >= 60 else number // 10 * 10  # noqa: PLR2004 - French counts by twenties from sixty
    rest = number - base
    head = "quatre-vingt" if base == 80 else _FRENCH_TENS[base]  # noqa: PLR2004 - eighty is four twenties
    if not rest:
        return "quatre-vingts" if base == 80 else head  # noqa: PLR2004 - likewise
    joint = " et " if rest in {1, 11} and base != 80 else "-"  # noqa: PLR2004 - likewise
    return f"{head}{joint}{_FRENCH_UNITS[rest]}"


@lru_cache(maxsize=1)
def number_words() -> dict[str, int]:
    """Every spelling, with single spaces for hyphens, to its number."""
    spellings: dict[str, int] = {}
    for number in range(LARGEST + 1):
        for spell in (_english, _german, _spanish, _french):
            spellings.setdefault(_plain(spell(number)), number)
    for number in range(100, LARGEST + 1):
        spellings[_plain(_english(number)).replace("one hundred", "a hundred")] = number
        spellings[_plain(_english(number)).replace("one hundred", "hundred")] = number
        spellings[_plain(_english(number)).replace(" and ", " ")] = number
    for tens, unit in ((2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (7, 1), (8, 1), (9, 1)):
        spellings[f"{_SPANISH_TENS[tens - 2]} y un"] = 10 * tens + unit
    spellings.update({"septante": 70, "huitante": 80, "octante": 80, "nonante": 90, "veintiun": 21})
    spellings.update(
        {"un": 1, "une": 1, "una": 1, "eine": 1, "einen": 1, "eins": 1, "a": 1, "an": 1}
    )
    spellings.update(
        {
            f"{_GERMAN_UNITS[unit]}und{ten}": 10 * (at + 2) + unit
            for at, ten in enumerate(_GERMAN_TENS)
            for unit in range(1, 10)
        }
    )
    spellings.update(
        {
            spelling.replace("funf", "fuenf").replace("zwolf", "zwoelf"): number
            for spelling, number in list(spellings.items())
            if "funf" in spelling or "zwolf" in spelling
        }
    )
    return spellings


def _plain(words: str) -> str:
    return " ".join(re.split(r"[\s-]+", words.strip().lower()))


def parse_number(words: str) -> int | None:
    """The number that digits or words say, or None; the words must say nothing else."""
    plain = _plain(words)
    if plain.isdigit():
        return int(plain)
    return number_words().get(plain)


def trailing_number(words: str) -> tuple[int, int] | None:
    """The number at the end of a run of words and where it begins, the longest reading first.

    Returns:
        (value, offset of its first character in `words`), or None.
    """
    starts = [match.start() for match in re.finditer(r"[a-z0-9]+", words)]
    for start in starts:
        value = parse_number(words[start:])
        if value is not None:
            return value, start
    return None
