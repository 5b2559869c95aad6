"""The words of every window, in the user's language.

Translations are Qt's own `.ts` files in `resources/translations`, read at start: no compiled file
has to be built or kept. `pyside6-lupdate` finds the calls of `translate` by that name.
"""

import logging
import re
from typing import Final
from xml.etree import ElementTree as Tree

from leadapron.model.errors import EngineError
from leadapron.resources import resource

_LOG = logging.getLogger(__name__)

LANGUAGES: Final = {"en": "English", "de": "Deutsch", "es": "Español"}
"""The languages that ship, each by its own name; English is the language of the source."""

_CORE: Final = "Core"
"""The context of sentences that come from below the windows."""

_catalogue: dict[tuple[str, str], str] = {}
_VALUES: Final = "Values"
"""The context of words that are filled into such sentences."""

_patterns: dict[str, list[tuple[re.Pattern[str], str]]] = {_CORE: [], _VALUES: []}
"""Sentences and words of the core with values in them, and their translations."""


def translate(context: str, text: str, **values: object) -> str:
    """A text in the user's language, with its values filled in.

    Args:
        context: the window or group that the text belongs to, for example `Tray`.
        text: the English text, in which `{name}` stands for the value given by that name. Both
            must be literals in the call, or `pyside6-lupdate` does not find them.
        **values: what stands for each name.
    """
    words = _catalogue.get((context, text), text)
    return words.format(**values) if values else words


def sentence(text: str) -> str:
    """A sentence of the core in the user's language; as it is where no translation is known.

    Args:
        text: what an error says, whole; each line is a sentence.
    """
    return "\n".join(_spoken(_CORE, line) for line in text.split("\n"))


def _spoken(context: str, text: str) -> str:
    exact = _catalogue.get((context, text))
    if exact is not None:
        return exact
    for pattern, words in _patterns[context]:
        found = pattern.fullmatch(text)
        if found:
            return words.format(*(_spoken(_VALUES, value) for value in found.groups()))
    return text


def use_language(code: str) -> None:
    """Speak a language from now on; windows that are open keep their words.

    Args:
        code: a key of `LANGUAGES`; any other means English.
    """
    _catalogue.clear()
    for patterns in _patterns.values():
        patterns.clear()
    if code in LANGUAGES and code != "en":
        _catalogue.update(read_catalogue(code))
    for (context, english), words in _catalogue.items():
        if context in _patterns and "{0}" in english:
            _patterns[context].append((_pattern_of(english), words))


def read_catalogue(code: str) -> dict[tuple[str, str], str]:
    """The finished translations of one language, by context and English text.

    A file that is missing or damaged gives none: English is always there.
    """
    try:
        root = Tree.parse(resource(f"translations/{code}.ts")).getroot()  # noqa: S314  # our own file
    except (EngineError, OSError, Tree.ParseError):
        _LOG.warning("The words of a language could not be read; English is used.")
        return {}
    found = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found


def _pattern_of(english: str) -> re.Pattern[str]:
    """What a sentence with `{0}` and so on looks like when its values are filled in."""
    parts = re.split(r"\{\d\}", english)
    return re.compile("(.+?)".join(map(re.escape, parts)))
