"""Neutral file names: a word and a number, never a title, a user, a host or a date.

File names of other tools carry window titles, and a PACS window's title is the patient's name.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

STEM: Final = "case"

_NUMBERED: Final = re.compile(rf"{STEM}-([0-9]{{4,9}})\.[a-z]+", re.IGNORECASE)


def neutral_name(number: int, suffix: str = ".png") -> str:
    """For example `case-0001.png`; numbers over 9999 grow longer."""
    return f"{STEM}-{number:04d}{suffix}"


def neutral_names(folder: Path, suffix: str = ".png") -> Iterator[str]:
    """Names that are free in a folder, counted on from the highest number used there.

    A number is not given twice while its successor exists, whatever the kind of file, so that an
    older name never starts to mean another case. Another process may take a name meanwhile; the
    next one follows.

    Raises:
        OSError: when the folder cannot be listed.
    """
    used = (_NUMBERED.fullmatch(entry.name) for entry in folder.iterdir())
    number = max((int(match[1]) for match in used if match), default=0)
    while True:
        number += 1
        yield neutral_name(number, suffix)
