"""Starts the program with the session: a file on Linux and macOS, a registry value on Windows.

What is written is worked out by pure functions; the writing itself is a few lines per system. It
names this program and nothing else.
"""

import os
import plistlib
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from leadapron.desktop.identity import APPLICATION_ID, NAME
from leadapron.model.errors import InputError

RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
"""Programs that Windows starts for this user (Microsoft, Run and RunOnce Registry Keys)."""

_NOT_SET: Final = (
    "Starting with the session could not be changed; check that your settings folder is writable."
)


def own_command() -> tuple[str, ...]:
    """The words that start this program again: the packaged program, or the installed command."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "run")
    beside = Path(sys.executable).with_name(
        "leadapron.exe" if sys.platform == "win32" else "leadapron"
    )
    found = str(beside) if beside.is_file() else shutil.which("leadapron")
    return (found, "run") if found else (sys.executable, "-m", "leadapron", "run")


def desktop_entry(command: Sequence[str]) -> str:
    """An autostart file of the XDG Desktop Application Autostart Specification."""
    words = " ".join(_quoted_for_desktop(word) for word in command)
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        f"Name={NAME}\n"
        "Comment=Share a radiology case without exposing the patient\n"
        f"Exec={words}\n"
        "Terminal=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )


def launch_agent(command: Sequence[str]) -> bytes:
    """A property list for launchd (launchd.plist(5)) that starts the program at login."""
    content = {"Label": APPLICATION_ID, "ProgramArguments": list(command), "RunAtLoad": True}
    return plistlib.dumps(content)


def run_value(command: Sequence[str]) -> str:
    """The command line for Windows' Run key."""
    return subprocess.list2cmdline(command)


def autostart_file(environment: Mapping[str, str] = os.environ) -> Path:
    """The file that starts the program on Linux and macOS."""
    home = Path(environment.get("HOME") or Path.home())
    if sys.platform == "darwin":
        return home / "Library" / "LaunchAgents" / f"{APPLICATION_ID}.plist"
    settings = Path(environment.get("XDG_CONFIG_HOME", ""))
    folder = settings if settings.is_absolute() else home / ".config"
    return folder / "autostart" / f"{APPLICATION_ID}.desktop"


def starts_with_session() -> bool:
    """Whether the program starts with the session."""
    if sys.platform == "win32":
        return RegistryRun(_registry()).is_set()
    return autostart_file().is_file()


def start_with_session(wanted: bool) -> None:
    """Start the program with the session from now on, or no longer.

    Raises:
        InputError: when the setting could not be written.
    """
    try:
        if sys.platform == "win32":
            RegistryRun(_registry()).set(run_value(own_command()) if wanted else None)
        elif wanted:
            path = autostart_file()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_content(own_command()))
        else:
            autostart_file().unlink(missing_ok=True)
    except OSError:
        raise InputError(_NOT_SET) from None


class RegistryRun:
    """The program's value under Windows' Run key.

    Args:
        registry: the module `winreg`, or a fake of it.
    """

    def __init__(self, registry: Any) -> None:  # noqa: ANN401  # winreg exists on Windows only
        self._registry = registry

    def is_set(self) -> bool:
        """Whether the value is there."""
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
                registry.QueryValueEx(key, NAME)
        except FileNotFoundError:
            return False
        return True

    def set(self, command: str | None) -> None:
        """Write the command line, or remove the value for None.

        Raises:
            OSError: when Windows refuses.
        """
        registry = self._registry
        with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
            if command is not None:
                registry.SetValueEx(key, NAME, 0, registry.REG_SZ, command)
            elif self.is_set():
                registry.DeleteValue(key, NAME)


def _content(command: Sequence[str]) -> bytes:
    if sys.platform == "darwin":
        return launch_agent(command)
    return desktop_entry(command).encode()


def _quoted_for_desktop(word: str) -> str:
    """One argument of an Exec line (Desktop Entry Specification, "The Exec key")."""
    word = word.replace("%", "%%")
    if re.fullmatch(r"[\w@%+=:,./-]+", word, re.ASCII):
        return word
    inner = re.sub(r'(["`$\\])', r"\\\1", word)
    return '"' + inner.replace("\\", "\\\\") + '"'


def _registry() -> Any:  # noqa: ANN401  # as above
    import winreg  # noqa: PLC0415  # exists on Windows only

    return winreg
