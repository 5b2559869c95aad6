"""Turns an exact age into the band that may be published."""

from typing import Literal

from leadapron.caption.data import table

Language = Literal["en", "de", "es", "fr"]
Sex = Literal["male", "female", ""]

DAYS = {"h": 1 / 24, "d": 1.0, "w": 7.0, "m": 30.4375, "y": 365.25}
"""Days in an hour, day, week, mean month and mean year."""

OLDEST_SAFE_HARBOR = 89
"""45 CFR 164.514(b)(2)(i)(C): ages over 89 are identifiers, and only "90 or older" may stand."""

_BORDERS = (
    (28.0, "neonate"),
    (2 * DAYS["y"], "infant"),
    (13 * DAYS["y"], "child"),
    (19 * DAYS["y"], "adolescent"),
    (45 * DAYS["y"], "young"),
    (65 * DAYS["y"], "middle"),
    (76 * DAYS["y"], "older"),
)
_EARLY_DAYS = 7
_WEEKS_DAYS = 42
_SECOND_TRIMESTER = 14
_THIRD_TRIMESTER = 28


def band_of(value: float, unit: str) -> str:
    """The key of the band for an age; borders after the Medical Subject Headings (`bands.toml`).

    Args:
        value: the age as told.
        unit: `h`, `d`, `w`, `m` or `y`.
    """
    days = value * DAYS[unit]
    return next((name for border, name in _BORDERS if days < border), "elderly")


def band_words(band: str, language: Language, sex: Sex, *, adjective: bool) -> str:
    """The band in words; the sex only where it carries something (Gadde, JACR 2020)."""
    noun, before_noun, male, female = table("bands.toml")[language][band]
    if adjective:
        return str(before_noun)
    return str({"male": male, "female": female, "": noun}[sex])


def trimester_words(weeks: int, language: Language) -> str:
    """First to 13, second to 27, third from 28 completed weeks (ACOG)."""
    names = table("bands.toml")[language]
    if weeks < _SECOND_TRIMESTER:
        return str(names["first"])
    return str(names["second"] if weeks < _THIRD_TRIMESTER else names["third"])


def after_operation_words(days: int, language: Language) -> str:
    """A day after an operation as a band: first week, first six weeks, later."""
    names = table("bands.toml")[language]
    if days <= _EARLY_DAYS:
        return str(names["early"])
    return str(names["weeks"] if days <= _WEEKS_DAYS else names["late"])


def fixed_words(key: str, language: Language) -> str:
    """One fixed expression of `bands.toml`, for example `pregnant`."""
    return str(table("bands.toml")[language][key])
