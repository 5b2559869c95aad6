"""What the user chose in the settings. Nothing of a patient.

One small JSON file in the user's settings folder, readable by the user alone. A value that is
missing or makes no sense is the default; the department's policy is kept elsewhere and cannot be
loosened from here.
"""

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import platformdirs
from PySide6.QtCore import QLocale

from leadapron.desktop.commands import MAXIMUM_DELAY
from leadapron.desktop.hotkeys.combination import DEFAULT_CAPTURE, DEFAULT_REPEAT, Combination
from leadapron.export.presets import load_presets
from leadapron.model.canvas import Format
from leadapron.model.errors import EngineError, ExportError, InputError
from leadapron.settings_file import write_settings_file
from leadapron.ui.language import LANGUAGES

if TYPE_CHECKING:
    from leadapron.model.policy import Policy

_LOG = logging.getLogger(__name__)

MAXIMUM_BYTES: Final = 64 * 1024
"""A larger file is not one of ours."""

TEXT_SCALES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)

_THEMES: Final = ("system", "dark", "light", "high-contrast")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings.

    Attributes:
        capture_keys: hotkey of the capture, empty for none; None while the user has not chosen.
        repeat_keys: hotkey that repeats the last region, likewise.
        theme: `dark`, `light`, `system` or `high-contrast`.
        text_scale: 1.0 to 2.0.
        language: `en`, `de`, `es`, or empty for that of the system.
        folder: where finished pictures go, empty for the user's pictures folder.
        profile: name of the viewer's layout that is masked in every capture, empty for none.
        preset: name of the export preset that was chosen last, empty for none yet.
        format: kind of file that was chosen last, likewise.
        delay: seconds of *Capture after a delay* in the menus, 1 to 10.
        was_welcomed: whether the first-run window has been closed once.
    """

    capture_keys: str | None = None
    repeat_keys: str | None = None
    theme: str = "dark"
    text_scale: float = 1.0
    language: str = ""
    folder: str = ""
    profile: str = ""
    preset: str = ""
    format: str = ""
    delay: int = 3
    was_welcomed: bool = False


def chosen_language(preferences: Preferences) -> str:
    """The language of the settings, else that of the system, else English."""
    if preferences.language:
        return preferences.language
    code = QLocale.system().name().split("_")[0]
    return code if code in LANGUAGES else "en"


def keys_in_force(preferences: Preferences, policy: "Policy") -> tuple[str, str]:
    """The hotkeys of capture and repeat: the user's, else the department's, else the product's."""
    capture = policy.capture_hotkey or str(DEFAULT_CAPTURE)
    repeat = policy.repeat_hotkey or str(DEFAULT_REPEAT)
    return (
        capture if preferences.capture_keys is None else preferences.capture_keys,
        repeat if preferences.repeat_keys is None else preferences.repeat_keys,
    )


def settings_path() -> Path:
    """Where the settings are kept."""
    return settings_folder() / "settings.json"


def settings_folder() -> Path:
    """The folder of the settings and of the last regions; it need not exist yet."""
    return platformdirs.user_config_path("leadapron", appauthor=False)


def load_preferences(path: Path | None = None) -> Preferences:
    """The settings of the user; the defaults where there are none. Never raises."""
    path = path or settings_path()
    try:
        with path.open("rb") as file:
            raw = file.read(MAXIMUM_BYTES + 1)
        values = json.loads(raw) if len(raw) <= MAXIMUM_BYTES else None
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError, RecursionError):
        _LOG.warning("The settings could not be read; the defaults are used.")
        return Preferences()
    return _sensible(values) if isinstance(values, dict) else Preferences()


def save_preferences(preferences: Preferences, path: Path | None = None) -> None:
    """Write the settings whole or not at all.

    Raises:
        ExportError: when the file cannot be written.
    """
    try:
        write_settings_file(path or settings_path(), json.dumps(asdict(preferences), indent=2))
    except OSError:
        raise ExportError(
            "The settings could not be saved; check that your settings folder can be written."
        ) from None


def _sensible(values: dict[str, Any]) -> Preferences:
    default = Preferences()

    def chosen(name: str, allowed: tuple[object, ...]) -> Any:  # noqa: ANN401  # JSON
        value = values.get(name)
        is_known = not isinstance(value, bool) and value in allowed
        return value if is_known else getattr(default, name)

    folder = values.get("folder")
    is_folder = isinstance(folder, str) and "\0" not in folder and Path(folder).is_absolute()
    return Preferences(
        capture_keys=_keys(values.get("capture_keys")),
        repeat_keys=_keys(values.get("repeat_keys")),
        theme=chosen("theme", _THEMES),
        text_scale=float(chosen("text_scale", TEXT_SCALES)),
        language=chosen("language", ("", *LANGUAGES)),
        folder=str(folder) if is_folder else "",
        profile=str(values["profile"]) if isinstance(values.get("profile"), str) else "",
        preset=chosen("preset", tuple(_preset_names())),
        format=chosen("format", tuple(Format)),
        delay=chosen("delay", tuple(range(1, MAXIMUM_DELAY + 1))),
        was_welcomed=values.get("was_welcomed") is True,
    )


def _preset_names() -> Iterable[str]:
    try:
        return load_presets()
    except EngineError:  # their list is damaged; a review window starts without them
        return ()


def _keys(value: object) -> str | None:
    if value == "":
        return ""
    try:
        return str(Combination.parse(value)) if isinstance(value, str) else None
    except InputError:
        return None
