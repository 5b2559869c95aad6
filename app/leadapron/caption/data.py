"""Reads the word lists of `resources/caption/` once and keeps them.

Word lists are data, not code: a department can see what is allowed and why (`README.md` there
names the origin and licence of each). A missing or unreadable list raises `EngineError`, because
a caption that was checked without its dictionaries was not checked.
"""

import gzip
import tomllib
import zlib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from leadapron.model.errors import EngineError
from leadapron.resources import resource

_DAMAGED = "The caption dictionary {0} cannot be read; install Lead Apron again."


def _lines(name: str) -> list[str]:
    path = resource(f"caption/{name}")
    try:
        lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise EngineError(_DAMAGED.format(name)) from error
    if not lines:
        raise EngineError(_DAMAGED.format(name))
    return lines


@cache
def words(name: str) -> frozenset[str]:
    """The folded lower-case words of one compressed list."""
    return frozenset(_lines(name))


@cache
def word_pairs(name: str) -> Mapping[str, str]:
    """A compressed list of `key<TAB>value` lines."""
    return MappingProxyType(dict(line.split("\t", 1) for line in _lines(name)))


@cache
def table(name: str) -> Mapping[str, Any]:
    """One TOML file of `resources/caption/`."""
    try:
        content = tomllib.loads(resource(f"caption/{name}").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise EngineError(
            f"The caption list {name} cannot be read; install Lead Apron again."
        ) from error
    return MappingProxyType(content)


@cache
def phrases(name: str, section: str) -> frozenset[str]:
    """The whitespace- or line-separated entries of one section of a TOML file.

    A section is either a list of phrases or one long string of words; the second form keeps lists
    of hundreds of single words readable.
    """
    value: Any = table(name)
    for key in section.split("."):
        value = value[key]
    return frozenset(value.split()) if isinstance(value, str) else frozenset(value)
