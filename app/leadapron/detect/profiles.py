"""Workstation profiles: where a viewer puts its banners and overlays, as rectangles and a name.

A profile holds no pixel and no text. Its rectangles are shares of the viewport, so that one profile
serves every size of window; detection masks them beside all that it sees itself. Generic ones lie
in `resources/profiles`, the user's own wherever the caller keeps settings.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from leadapron.detect.protocol import Look
from leadapron.engines.protocol import EngineFacts
from leadapron.model.errors import ExportError, InputError
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box

NAME: Final = "profile"

_LONGEST_NAME: Final = 60
_MOST_AREAS: Final = 64
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f"\\]')
_UNSAFE: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle as shares of the viewport's width and height, each from 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        """Hold the order of the sides.

        Raises:
            InputError: when the rectangle is empty or reaches beyond the viewport.
        """
        if not (0 <= self.left < self.right <= 1 and 0 <= self.top < self.bottom <= 1):
            raise InputError(
                "A rectangle of a profile is empty or reaches beyond the viewport; draw it again."
            )

    def box(self, viewport: Box) -> Box:
        """Whole pixels of a viewport, rounded outwards and clipped to it."""
        return Box.covering(
            viewport.x + self.left * viewport.width,
            viewport.y + self.top * viewport.height,
            viewport.x + self.right * viewport.width,
            viewport.y + self.bottom * viewport.height,
        ).intersection(viewport)


@dataclass(frozen=True, slots=True)
class Profile:
    """A viewer's layout under a name."""

    name: str
    areas: tuple[Area, ...]

    def __post_init__(self) -> None:
        """Hold what a profile may be.

        Raises:
            InputError: when the name is empty, too long or holds control characters, or when there
                are no rectangles or too many.
        """
        if not self.name.strip() or len(self.name) > _LONGEST_NAME or _FORBIDDEN.search(self.name):
            raise InputError(
                f"A profile needs a name of up to {_LONGEST_NAME} plain letters; choose another."
            )
        if not 0 < len(self.areas) <= _MOST_AREAS:
            raise InputError(f"A profile has 1 to {_MOST_AREAS} rectangles; draw it again.")


def load_profiles(folder: Path) -> tuple[Profile, ...]:
    """All profiles of a folder by file name; none where the folder is missing.

    Raises:
        InputError: when a file is damaged; the sentence names it.
    """
    if not folder.is_dir():
        return ()
    return tuple(_read(path) for path in sorted(folder.glob("*.toml")))


def save_profile(profile: Profile, folder: Path) -> Path:
    """Write a profile into a folder; one of the same name is replaced.

    Raises:
        ExportError: when the file cannot be written.
    """
    lines = [f'name = "{profile.name}"']
    for area in profile.areas:
        sides = ("left", "top", "right", "bottom")
        lines += ["", "[[areas]]", *(f"{side} = {getattr(area, side):.5f}" for side in sides)]
    path = folder / f"{_UNSAFE.sub('-', profile.name.casefold()).strip('-') or 'profile'}.toml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise ExportError(
            "The profile could not be saved; make room or choose another settings folder."
        ) from error
    return path


class ProfileDetector:
    """Masks the rectangles of a profile.

    Args:
        profile: where banners and overlays stand.
        viewport: in pixels of the frame; None for the whole frame.
    """

    def __init__(self, profile: Profile, viewport: Box | None = None) -> None:
        self._profile = profile
        self._viewport = viewport

    @property
    def name(self) -> str:
        """What is checked, in words."""
        return NAME

    def facts(self) -> EngineFacts:
        """A rule without a model; never raises."""
        return EngineFacts("rules", "1", ())

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """One banner for each rectangle."""
        viewport = (self._viewport or look.frame.size.box).clipped(look.frame.size)
        boxes = (area.box(viewport) for area in self._profile.areas)
        return tuple(Finding(box, Kind.BANNER, NAME, 1.0) for box in boxes if not box.is_empty)


def _read(path: Path) -> Profile:
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        areas = tuple(
            Area(*(float(area[side]) for side in ("left", "top", "right", "bottom")))
            for area in table["areas"]
        )
        return Profile(str(table["name"]), areas)
    except (OSError, ValueError, KeyError, TypeError, InputError) as error:
        raise InputError(
            f"The profile {path.name} is damaged; delete it and save the layout again."
        ) from error
