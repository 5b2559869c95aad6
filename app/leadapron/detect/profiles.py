"""Workstation profiles: where a viewer puts its banners and overlays, as rectangles and a name.

A profile holds no pixel and no text. Its rectangles are shares of the capture, so that one profile
serves every size of window; detection masks them beside all that it sees itself.
"""

import re
from dataclasses import dataclass
from typing import Final

from leadapron.detect.protocol import Look
from leadapron.engines.protocol import EngineFacts
from leadapron.model.errors import InputError
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box, Size

NAME: Final = "profile"

_LONGEST_NAME: Final = 60
_MOST_AREAS: Final = 256
"""Several times what the densest of the captures in `tests/data/viewers` has masks."""

_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f"\\]')


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle as shares of the capture's width and height, each from 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        """Hold the order of the sides.

        Raises:
            InputError: when the rectangle is empty or reaches beyond the capture.
        """
        if not (0 <= self.left < self.right <= 1 and 0 <= self.top < self.bottom <= 1):
            raise InputError(
                "A rectangle of a profile is empty or reaches beyond the capture; draw it again."
            )

    def box(self, size: Size) -> Box:
        """Whole pixels of a capture of this size, rounded outwards."""
        width, height = size.width, size.height
        covering = Box.covering(
            self.left * width, self.top * height, self.right * width, self.bottom * height
        )
        return covering.clipped(size)


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
        if not self.areas:
            raise InputError("A profile needs a rectangle; mask a banner first.")
        if len(self.areas) > _MOST_AREAS:
            raise InputError(
                f"A profile has at most {_MOST_AREAS} rectangles; save a capture with fewer masks."
            )

    @property
    def key(self) -> str:
        """What two profiles of one name share, however it is typed."""
        return key_of(self.name)


def key_of(name: str) -> str:
    """A name without its capitals and outer spaces."""
    return name.strip().casefold()


def profile_of(name: str, boxes: tuple[Box, ...], size: Size) -> Profile:
    """The profile that masks these boxes of a capture.

    Args:
        name: what the user calls it.
        boxes: in pixels of the capture; those that lie in another one are left out.
        size: of the capture.

    Raises:
        InputError: when the name cannot be used, or there are no boxes or too many.
    """
    inside = tuple(dict.fromkeys(b for box in boxes if not (b := box.clipped(size)).is_empty))
    outer = (b for b in inside if not any(o != b and o.contains(b) for o in inside))
    width, height = size.width, size.height
    areas = (
        Area(box.x / width, box.y / height, box.right / width, box.bottom / height) for box in outer
    )
    return Profile(name.strip(), tuple(areas))


class ProfileDetector:
    """Masks the rectangles of a profile.

    Args:
        profile: where banners and overlays stand.
    """

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    @property
    def name(self) -> str:
        """What is checked, in words."""
        return NAME

    def facts(self) -> EngineFacts:
        """A rule without a model; never raises."""
        return EngineFacts("rules", "1", ())

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """One banner for each rectangle."""
        boxes = (area.box(look.frame.size) for area in self._profile.areas)
        return tuple(Finding(box, Kind.BANNER, NAME, 1.0) for box in boxes if not box.is_empty)
