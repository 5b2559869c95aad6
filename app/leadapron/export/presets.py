"""Export presets: dated data of what each platform takes, read from `resources/presets.toml`.

They are data because platforms change them several times a year; each entry names its source and
the day it was checked.
"""

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from leadapron.model.canvas import Canvas, Format
from leadapron.model.errors import EngineError, InputError
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import BLACK, Fill
from leadapron.resources import resource

_REQUIRED: Final = frozenset({"title", "formats", "pictures", "checked_on", "source"})
_OPTIONAL: Final = frozenset({"size", "longest", "area", "maximum_bytes", "note"})


@dataclass(frozen=True, slots=True)
class Preset:
    """One place that a picture may go to.

    Attributes:
        name: as the command line and a policy name it.
        title: as a window shows it.
        formats: kinds of file that it takes, the usual one first.
        pictures: most pictures of one post.
        checked_on: day on which the entry was last held against its source.
        source: where the figures come from.
        note: one sentence for the user, or empty.
        size: exact size of the final picture; None where it follows the crop.
        longest: longest edge where there is no exact size; None for no bound.
        area: what the platform's own controls leave uncovered; None for all.
        maximum_bytes: largest file; None for no limit.
    """

    name: str
    title: str
    formats: tuple[Format, ...]
    pictures: int
    checked_on: datetime.date
    source: str
    note: str = ""
    size: Size | None = None
    longest: int | None = None
    area: Box | None = None
    maximum_bytes: int | None = None

    def canvas(self, form: Format | None = None, colour: Fill = BLACK) -> Canvas:
        """The canvas of this preset.

        Args:
            form: kind of file; None for the usual one.
            colour: constant colour of what the picture does not fill.

        Raises:
            InputError: when the platform does not take this kind of file.
        """
        form = self.formats[0] if form is None else form
        if form not in self.formats:
            raise InputError(
                f"The preset {self.name} takes no {form.value.upper()} files; choose the other "
                "format."
            )
        return Canvas(
            self.name, self.size, self.longest, self.area, colour, form, self.maximum_bytes
        )


@lru_cache(maxsize=1)
def load_presets() -> Mapping[str, Preset]:
    """All presets by name, in the order of the file; the first one is the default of the window.

    Raises:
        EngineError: when the file is missing or damaged.
    """
    try:
        tables = tomllib.loads(resource("presets.toml").read_text(encoding="utf-8"))
        return MappingProxyType({name: _preset(name, table) for name, table in tables.items()})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EngineError(
            "The list of presets, presets.toml, is damaged; install Lead Apron again."
        ) from error


def preset_named(name: str) -> Preset:
    """One preset.

    Raises:
        InputError: when there is none of that name; the sentence lists those that there are.
        EngineError: when the file is missing or damaged.
    """
    presets = load_presets()
    if name not in presets:
        raise InputError(f"There is no preset of that name; choose one of {', '.join(presets)}.")
    return presets[name]


def _preset(name: str, table: Mapping[str, Any]) -> Preset:
    """One entry of the file; raises `ValueError`, `KeyError` or `TypeError` when it is wrong."""
    if not _REQUIRED <= set(table) <= _REQUIRED | _OPTIONAL:
        raise ValueError(f"{name} lacks a key, or has an unknown one")
    size, area = table.get("size"), table.get("area")
    preset = Preset(
        name=name,
        title=str(table["title"]),
        formats=tuple(Format(form) for form in table["formats"]),
        pictures=int(table["pictures"]),
        checked_on=table["checked_on"],
        source=str(table["source"]),
        note=str(table.get("note", "")),
        size=None if size is None else Size(*size),
        longest=table.get("longest"),
        area=None if area is None else Box(*area),
        maximum_bytes=table.get("maximum_bytes"),
    )
    if type(preset.checked_on) is not datetime.date or not preset.source or preset.pictures < 1:
        raise ValueError(f"{name} is not dated, or names no source")
    preset.canvas()
    return preset
