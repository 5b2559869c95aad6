"""Where profiles lie: generic ones in `resources/profiles`, the user's own in the settings folder.

A file that is damaged is told of and never passed over: the masks that it stands for would be
missing.
"""

import re
import tomllib
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Final

import platformdirs

from leadapron.detect.profiles import Area, Profile, key_of
from leadapron.model.errors import ExportError, InputError
from leadapron.resources import resource
from leadapron.settings_file import write_settings_file

_SUFFIX: Final = ".toml"
_UNSAFE: Final = re.compile(r"[^a-z0-9]+")
_DIGITS: Final = 6
"""Digits of a share: a millionth of the widest capture is far below a pixel."""

_LARGEST: Final = 256 * 1024
"""Bytes of a file; the longest profile takes a tenth of it."""

_SIDES: Final = ("left", "top", "right", "bottom")


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """One file, read.

    Attributes:
        path: where it lies.
        profile: None where it is damaged.
        is_own: whether the user saved it.
        problem: one sentence, empty where it can be used.
    """

    path: Path
    profile: Profile | None
    is_own: bool
    problem: str = ""


def profiles_folder() -> Path:
    """The folder of the user's own profiles; it need not exist yet."""
    return platformdirs.user_config_path("leadapron", appauthor=False) / "profiles"


def profile_files() -> tuple[ProfileFile, ...]:
    """All profiles: the generic ones first, then the user's own, by file name.

    A generic one gives way to the user's own of the same name.

    Raises:
        EngineError: when the generic ones are missing from the installation.
    """
    own = _files(profiles_folder(), is_own=True)
    taken = {file.profile.key for file in own if file.profile is not None}
    generic = _files(resource("profiles"), is_own=False)
    return (
        *(file for file in generic if file.profile is None or file.profile.key not in taken),
        *own,
    )


def profile_named(name: str) -> Profile:
    """The profile of a name, capitals and outer spaces aside.

    Raises:
        InputError: when there is none; where a file is damaged, the sentence names that.
        EngineError: when the generic ones are missing from the installation.
    """
    files = profile_files()
    for file in files:
        if file.profile is not None and file.profile.key == key_of(name):
            return file.profile
    for file in files:
        if file.problem:
            raise InputError(file.problem)
    raise InputError("There is no profile of that name; `leadapron profiles` lists them.")


def save_profile(profile: Profile) -> Path:
    """Write one of the user's own; one of the same name is replaced.

    Raises:
        ExportError: when the file cannot be written.
    """
    lines = [f'name = "{profile.name}"']
    for area in profile.areas:
        sides = (f"{side} = {getattr(area, side):.{_DIGITS}f}" for side in _SIDES)
        lines += ["", "[[areas]]", *sides]
    try:
        path = _place(profile)
        write_settings_file(path, "\n".join(lines) + "\n")
    except OSError as error:
        raise ExportError(
            "The profile could not be saved; check that your settings folder can be written."
        ) from error
    return path


def delete_profile(name: str) -> None:
    """Remove one of the user's own; a name that none of them has changes nothing.

    Raises:
        ExportError: when the file cannot be removed.
    """
    for file in _files(profiles_folder(), is_own=True):
        if file.profile is not None and file.profile.key == key_of(name):
            try:
                file.path.unlink()
            except OSError as error:
                raise ExportError(
                    "The profile could not be deleted; check that your settings folder can be "
                    "written."
                ) from error


def _files(folder: Path, *, is_own: bool) -> tuple[ProfileFile, ...]:
    if not folder.is_dir():
        return ()
    return tuple(_read(path, is_own=is_own) for path in sorted(folder.glob("*" + _SUFFIX)))


def _read(path: Path, *, is_own: bool) -> ProfileFile:
    try:
        profile = _parsed(path)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, InputError):
        return ProfileFile(
            path,
            None,
            is_own,
            f"The profile {path.name} is damaged; delete it and save the layout again.",
        )
    return ProfileFile(path, profile, is_own)


def _parsed(path: Path) -> Profile:
    """The profile of a file.

    Raises:
        InputError: when it describes none.
        OSError: when it cannot be read.
        KeyError, TypeError, ValueError: when something is missing or of another kind.
    """
    if path.stat().st_size > _LARGEST:
        raise InputError("The profile is too large; save the layout again.")
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    areas = (Area(*(float(area[side]) for side in _SIDES)) for area in table["areas"])
    return Profile(str.strip(table["name"]), tuple(areas))


def _place(profile: Profile) -> Path:
    """The file of the profile of that name, else a new one that no other profile has."""
    folder = profiles_folder()
    for file in _files(folder, is_own=True):
        if file.profile is not None and file.profile.key == profile.key:
            return file.path
    plain = _UNSAFE.sub("-", profile.key).strip("-") or "profile"
    names = (f"{plain}-{number}" if number > 1 else plain for number in count(1))
    paths = (folder / (name + _SUFFIX) for name in names)
    return next(path for path in paths if not path.exists())
