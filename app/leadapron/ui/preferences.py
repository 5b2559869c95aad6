"""What the user chose in the settings, and the last region per screen layout. Nothing of a patient.

One small JSON file in the user's settings folder, readable by the user alone. A value that is
missing or makes no sense is the default; the department's policy is kept elsewhere and cannot be
loosened from here.
"""

import contextlib
import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, Self

import platformdirs

from leadapron.desktop.commands import MAXIMUM_DELAY, MAXIMUM_NAME
from leadapron.desktop.hotkeys.combination import DEFAULT_CAPTURE, DEFAULT_REPEAT, Combination
from leadapron.model.errors import ExportError, InputError
from leadapron.model.geometry import Box

_LOG = logging.getLogger(__name__)

MAXIMUM_BYTES: Final = 64 * 1024
"""A larger file is not one of ours."""

LAYOUTS: Final = 16
"""How many screen layouts are remembered; the oldest is forgotten first."""

TEXT_SCALES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)

_THEMES: Final = ("system", "dark", "light", "high-contrast")
_LANGUAGES: Final = ("", "en", "de", "es")


@dataclass(frozen=True, slots=True)
class Region:
    """Where the last capture stood: a screen's name and a rectangle in its frame pixels."""

    screen: str
    box: Box


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings.

    Attributes:
        capture_keys: hotkey of the capture, empty for none.
        repeat_keys: hotkey that repeats the last region, empty for none.
        theme: `dark`, `light`, `system` or `high-contrast`.
        text_scale: 1.0 to 2.0.
        language: `en`, `de`, `es`, or empty for that of the system.
        folder: where finished pictures go, empty for the user's pictures folder.
        delay: seconds of *Capture after a delay* in the menus, 1 to 10.
        was_welcomed: whether the first-run window has been closed once.
        regions: last region by layout, oldest first.
    """

    capture_keys: str = str(DEFAULT_CAPTURE)
    repeat_keys: str = str(DEFAULT_REPEAT)
    theme: str = "dark"
    text_scale: float = 1.0
    language: str = ""
    folder: str = ""
    delay: int = 3
    was_welcomed: bool = False
    regions: Mapping[str, Region] = field(default_factory=dict)

    def remembering(self, layout: str, region: Region) -> Self:
        """These settings with a region as the last one of a layout."""
        regions = {name: kept for name, kept in self.regions.items() if name != layout}
        regions[layout] = region
        return replace(self, regions=dict(list(regions.items())[-LAYOUTS:]))


def settings_path() -> Path:
    """Where the settings are kept."""
    return platformdirs.user_config_path("leadapron", appauthor=False) / "settings.json"


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
    path = path or settings_path()
    values = {f.name: getattr(preferences, f.name) for f in fields(preferences)}
    values["regions"] = {
        layout: {"screen": region.screen, "box": region.box.as_list}
        for layout, region in preferences.regions.items()
    }
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(values, file, indent=2)
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
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
        capture_keys=_keys(values.get("capture_keys"), default.capture_keys),
        repeat_keys=_keys(values.get("repeat_keys"), default.repeat_keys),
        theme=chosen("theme", _THEMES),
        text_scale=float(chosen("text_scale", TEXT_SCALES)),
        language=chosen("language", _LANGUAGES),
        folder=str(folder) if is_folder else "",
        delay=chosen("delay", tuple(range(1, MAXIMUM_DELAY + 1))),
        was_welcomed=values.get("was_welcomed") is True,
        regions=_regions(values.get("regions")),
    )


def _keys(value: object, default: str) -> str:
    if value == "":
        return ""
    try:
        return str(Combination.parse(value)) if isinstance(value, str) else default
    except InputError:
        return default


def _regions(value: object) -> dict[str, Region]:
    regions: dict[str, Region] = {}
    if not isinstance(value, dict):
        return regions
    for layout, entry in list(value.items())[-LAYOUTS:]:
        try:
            screen, box = entry["screen"], Box(*entry["box"])
        except (TypeError, KeyError, ValueError):
            continue
        numbers = (box.x, box.y, box.width, box.height)
        if not isinstance(screen, str) or len(screen) > MAXIMUM_NAME:
            continue
        if all(type(n) is int and n >= 0 for n in numbers) and not box.is_empty:
            regions[layout] = Region(screen, box)
    return regions
