"""Dates in a text, in the written forms of many languages, as comparable figures.

A date gives `YYYYMMDD`. Where day and month cannot be told apart, both readings are given, so that
`03/04/2026` is found again whichever way another place writes it.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Final

_MONTHS: Final = {
    name: month
    for month, names in enumerate(
        (
            "jan january januar janvier enero ene gennaio gen janeiro sty stycznia янв января ocak",
            "feb february februar fevrier fev febrero febbraio fevereiro lut lutego фев февраля "
            "subat",
            "mar march marz maerz mars marzo marco marca мар марта mart",
            "apr april avril avr abril abr aprile kwi kwietnia апр апреля nisan",
            "may mai mayo maggio mag maio maj maja мая май mayis",
            "jun june juni juin junio giugno giu junho cze czerwca июн июня haziran",
            "jul july juli juillet julio luglio lug julho lip lipca июл июля temmuz",
            "aug august aout aou agosto ago sie sierpnia авг августа agustos",
            "sep sept september septembre septiembre settembre set setembro wrz wrzesnia сен "
            "сентября eylul",
            "oct october oktober okt octobre octubre ottobre ott outubro out paz pazdziernika окт "
            "октября ekim",
            "nov november novembre noviembre novembro lis listopada ноя ноября kasim",
            "dec december dezember dez decembre diciembre dic dicembre dezembro gru grudnia дек "
            "декабря aralik",
        ),
        start=1,
    )
    for name in names.split()
}
"""Month names without accents, in English, German, French, Spanish, Italian, Portuguese, Polish,
Russian and Turkish."""

_FIGURES: Final = re.compile(
    r"(?<!\d)(\d{4})\s?[./\-年\s]\s?(\d{1,2})\s?[./\-月\s]\s?(\d{1,2})日?(?!\d)"
    r"|(?<!\d)(\d{1,2})\s?[./\-\s]\s?(\d{1,2})\s?[./\-\s]\s?(\d{4}|\d{2})(?!\d)"
    r"|(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"
)
_NAMED: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.\-/]*([^\W\d_]{3,12})\.?[\s.\-/,]*(\d{4}|\d{2})(?!\d)"
    r"|(?<![^\W\d_])([^\W\d_]{3,12})\.?[\s.\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s.\-/,]+(\d{4})(?!\d)"
)

_CENTURY: Final = 100
_NEWEST: Final = 40
"""Two figures up to this are years of this century."""


def dates_in(text: str) -> tuple[str, ...]:
    """All dates of a text as `YYYYMMDD`, each once."""
    folded = "".join(
        part
        for part in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(part)
    )
    return tuple(dict.fromkeys((*_from_figures(folded), *_from_names(folded))))


def _from_figures(text: str) -> Iterator[str]:
    for match in _FIGURES.finditer(text):
        groups = match.groups()
        if groups[0]:
            yield from _valid(groups[0], groups[1], groups[2])
        elif groups[6]:
            yield from _valid(groups[6], groups[7], groups[8])
        else:
            first, second, year = groups[3:6]
            yield from _valid(year, second, first)
            yield from _valid(year, first, second)


def _from_names(text: str) -> Iterator[str]:
    for match in _NAMED.finditer(text):
        day, name, year, other_name, other_day, other_year = match.groups()
        month = _MONTHS.get(name or other_name)
        if month:
            yield from _valid(year or other_year, str(month), day or other_day)


def _valid(year: str, month: str, day: str) -> Iterator[str]:
    number = int(year)
    if number < _CENTURY:
        number += 2000 if number <= _NEWEST else 1900
    try:
        yield date(number, int(month), int(day)).strftime("%Y%m%d")
    except ValueError:
        return
