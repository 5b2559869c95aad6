"""The text of a `policy.toml` to rules, with one plain sentence for each wrong line."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from leadapron.caption.checklist import CONSENT, QUESTIONS, SECOND_READER
from leadapron.export.presets import load_presets
from leadapron.model.canvas import Format
from leadapron.model.errors import PolicyError
from leadapron.model.finding import Kind
from leadapron.model.policy import STRICT_PROFILE, Policy
from leadapron.policies.places import home

VERSION: Final = 1
"""Version of the file's format; another one is refused."""

BY_RULE: Final = frozenset({Kind.ORIENTATION, Kind.SCALE, Kind.TECHNICAL})
"""Kinds that a department may leave visible without a person's word; all others can identify."""

PROFILES: Final = (STRICT_PROFILE, "safe-harbor")

_LEAST_PADDING: Final = 4
_MOST_PADDING: Final = 64
_MOST_SHARE: Final = 1.0
_LONGEST_LINE: Final = 80
_LONGEST_TEXT: Final = 300
_MOST_ITEMS: Final = 100

_LAST_LATIN: Final = "\u017f"
"""Last letter of Unicode's Latin Extended-A."""

_HOTKEY: Final = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\+){1,4}(?:F(?:[1-9]|1\d|2[0-4])|[A-Z0-9])")
_NAME: Final = re.compile(r"[a-z0-9]+(?:[ \-][a-z0-9]+)*")
_SECTION: Final = re.compile(r"\s*\[\s*([\w\-]+)\s*\]")
_KEY: Final = re.compile(r"\s*([\w\-]+)\s*=")

Reader = Callable[[Any], Any]
"""A value of the file to a value of the policy; raises `ValueError` with what it must be."""


def parse_policy(text: str, base: Policy, owner: str) -> Policy:
    """Read the text of a policy.

    Args:
        text: the file, TOML.
        base: rules for what the file does not mention.
        owner: how messages call the file, for example `The department's policy.toml`.

    Raises:
        PolicyError: with one sentence for each wrong line.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        if line is None:
            raise PolicyError((f"{owner} is not valid TOML; correct it.",)) from None
        raise PolicyError((f"{owner}, line {line[1]}: not valid TOML; correct it.",)) from None
    problems: dict[int, list[PolicyError]] = {}
    values: dict[str, Any] = {}
    lines = _lines(text)

    def complain(section: str, key: str, must: str) -> None:
        line = lines.get((section, key), 1)
        problems.setdefault(line, []).append(PolicyError((f"{owner}, line {line}: {must}.",)))

    if document.pop("version", None) != VERSION:
        complain("", "version", f"`version = {VERSION}` must stand at the top")
    for section, table in document.items():
        if not isinstance(table, Mapping) or section not in _RULES:
            complain("", section, f"`{section}` is unknown; use one of {', '.join(_RULES)}")
            continue
        for key, value in table.items():
            rule = _RULES[section].get(key)
            if rule is None:
                known = ", ".join(_RULES[section])
                complain(section, key, f"`{key}` is unknown in [{section}]; use one of {known}")
                continue
            name, reader = rule
            try:
                values[name] = reader(value)
            except ValueError as error:
                complain(section, key, f"`{key}` must be {error}")
    if problems:
        raise PolicyError(tuple(p.sentence for line in sorted(problems) for p in problems[line]))
    return replace(base, **values)


def _lines(text: str) -> dict[tuple[str, str], int]:
    """Number of the line that each section and each key stands in, for messages only."""
    section = ""
    found: dict[tuple[str, str], int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if heading := _SECTION.match(line):
            section = heading[1]
            found.setdefault(("", section), number)
        elif key := _KEY.match(line):
            found.setdefault((section, key[1]), number)
    return found


def _names(value: Any, allowed: frozenset[str], must: str) -> tuple[str, ...]:  # noqa: ANN401  # TOML
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(must)
    if not allowed >= set(value):
        raise ValueError(f"{must} out of {', '.join(sorted(allowed))}")
    return tuple(dict.fromkeys(value))


def _kinds(allowed: frozenset[Kind]) -> Reader:
    names = frozenset(kind.value for kind in allowed)
    return lambda value: frozenset(Kind(name) for name in _names(value, names, "a list of kinds"))


def _formats(value: Any) -> tuple[Format, ...]:  # noqa: ANN401  # whatever stands in the file
    formats = _names(value, frozenset(Format), "a list of formats")
    if not formats:
        raise ValueError("a list of at least one format")
    return tuple(Format(name) for name in formats)


def _presets(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # whatever stands in the file
    presets = _names(value, frozenset(load_presets()), "a list of presets")
    if not presets:
        raise ValueError("a list of at least one preset")
    return presets


def _checks(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # whatever stands in the file
    is_list = isinstance(value, list) and len(value) <= _MOST_ITEMS
    if not is_list or not all(isinstance(item, str) and _NAME.fullmatch(item) for item in value):
        raise ValueError("a list of checks in small letters, as the example file names them")
    return tuple(dict.fromkeys(value))


def _questions(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # whatever stands in the file
    known = frozenset(question.id for question in (*QUESTIONS, CONSENT, SECOND_READER))
    return _names(value, known, "a list of questions")


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # whatever stands in the file
    if not isinstance(value, list) or len(value) > _MOST_ITEMS:
        raise ValueError("a list of questions")
    return tuple(dict.fromkeys(_text(_LONGEST_TEXT)(item) for item in value))


def _text(longest: int) -> Reader:
    def read(value: Any) -> str:  # noqa: ANN401  # whatever stands in the file
        if not isinstance(value, str) or len(value) > longest or not value.isprintable():
            raise ValueError(f"one line of at most {longest} characters")
        return value.strip()

    return read


def _credit(value: Any) -> str:  # noqa: ANN401  # whatever stands in the file
    line = str(_text(_LONGEST_LINE)(value))
    if any(character > _LAST_LATIN for character in line):
        raise ValueError("one line in Latin letters, which the second reader can read again")
    return line


def _flag(value: Any) -> bool:  # noqa: ANN401  # whatever stands in the file
    if not isinstance(value, bool):
        raise ValueError("true or false")  # noqa: TRY004  # one kind of error for every wrong value
    return value


def _padding(value: Any) -> int:  # noqa: ANN401  # whatever stands in the file
    whole = isinstance(value, int) and not isinstance(value, bool)
    if not whole or not _LEAST_PADDING <= value <= _MOST_PADDING:
        raise ValueError(f"a whole number of pixels from {_LEAST_PADDING} to {_MOST_PADDING}")
    return int(value)


def _share(value: Any) -> float:  # noqa: ANN401  # whatever stands in the file
    least = Policy().padding_share
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not least <= value <= _MOST_SHARE:
        raise ValueError(f"a number from {least} to {_MOST_SHARE}")
    return float(value)


def _folders(value: Any) -> tuple[Path, ...]:  # noqa: ANN401  # whatever stands in the file
    if not isinstance(value, list) or not value:
        raise ValueError("a list of at least one folder")
    return tuple(dict.fromkeys(_folder(item) for item in value))


def _folder(value: Any) -> Path:  # noqa: ANN401  # whatever stands in the file
    if isinstance(value, str):
        path = home() / value[2:] if value.startswith("~/") else Path(value)
        if path.is_absolute():
            return path
    raise ValueError("a list of whole paths, or of paths that begin with ~/")


def _profile(value: Any) -> str:  # noqa: ANN401  # whatever stands in the file
    if value not in PROFILES:
        raise ValueError(f"one of {', '.join(PROFILES)}")
    return str(value)


def _hotkey(value: Any) -> str:  # noqa: ANN401  # whatever stands in the file
    if not isinstance(value, str) or not _HOTKEY.fullmatch(value):
        raise ValueError("keys such as Ctrl+Shift+F9")
    return value


_RULES: Final[Mapping[str, Mapping[str, tuple[str, Reader]]]] = {
    "keep": {
        "by_rule": ("kept_kinds", _kinds(BY_RULE)),
        "by_hand": ("keepable_kinds", _kinds(frozenset(Kind))),
    },
    "masks": {
        "padding": ("padding", _padding),
        "padding_share": ("padding_share", _share),
    },
    "verification": {"required_checks": ("required_checks", _checks)},
    "checklist": {
        "required": ("required_questions", _questions),
        "questions": ("questions", _texts),
        "second_person": ("second_person", _flag),
        "second_reader": ("second_reader", _text(_LONGEST_LINE)),
    },
    "export": {
        "presets": ("presets", _presets),
        "formats": ("formats", _formats),
        "folders": ("folders", _folders),
        "credit_line": ("credit_line", _credit),
    },
    "caption": {"profile": ("caption_profile", _profile)},
    "hotkeys": {"capture": ("capture_hotkey", _hotkey), "repeat": ("repeat_hotkey", _hotkey)},
}
"""Section and key to the policy's attribute and its reader."""
