"""Where policies lie. The system's place needs an administrator, and no variable moves it.

Paths that come from environment variables (`XDG_CONFIG_DIRS`, `ProgramData`, `HOME`) could be
redirected by whoever starts the program, so the system's own tables are asked instead.
"""

import ctypes
import os
import sys
import uuid
from pathlib import Path
from typing import Final

import platformdirs

from leadapron.model.errors import PolicyError

FILE_NAME: Final = "policy.toml"

_PROGRAM_DATA: Final = "62ab5d82-fdc1-4dc3-a9dd-070d1d495d97"
_PROFILE: Final = "5e6c858f-0e22-4760-9afe-ea3317b67173"
"""Windows' identifiers of known folders (KNOWNFOLDERID in knownfolders.h)."""


def system_policy() -> Path:
    """The file of the IT department."""
    if sys.platform == "win32":
        return _known_folder(_PROGRAM_DATA) / "Lead Apron" / FILE_NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Lead Apron") / FILE_NAME
    return Path("/etc/leadapron") / FILE_NAME


def user_policy() -> Path:
    """The user's own file, which can only tighten; it may be moved like any other setting."""
    return platformdirs.user_config_path("leadapron", appauthor=False) / FILE_NAME


def home() -> Path:
    """The user's home as the system's user table has it."""
    if sys.platform == "win32":
        return _known_folder(_PROFILE)
    import pwd  # noqa: PLC0415  # this module does not exist on Windows

    return Path(pwd.getpwuid(os.getuid()).pw_dir)


def _known_folder(identifier: str) -> Path:
    """A folder that Windows names itself, by `SHGetKnownFolderPath`.

    Raises:
        PolicyError: when Windows does not answer; without its place no policy can be trusted.
    """
    windows = ctypes.WinDLL  # type: ignore[attr-defined,unused-ignore]  # Windows only
    guid = (ctypes.c_ubyte * 16)(*uuid.UUID(identifier).bytes_le)
    answer = ctypes.c_wchar_p()
    failed = windows("shell32").SHGetKnownFolderPath(
        ctypes.byref(guid), 0, None, ctypes.byref(answer)
    )
    try:
        if failed or not answer.value:
            raise PolicyError(
                ("Windows did not say where policies lie; ask the IT department to look.",)
            )
        return Path(answer.value)
    finally:
        windows("ole32").CoTaskMemFree(answer)
