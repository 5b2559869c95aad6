"""Names a layout of screens by its rectangles alone: a region is repeated only where it fits.

The same screens in the same places give the same name, in whatever order they are reported; a
screen that comes, goes, turns or changes its scale gives another.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from leadapron.model.geometry import Size


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One screen of a layout: where it stands, and how many pixels its frame has.

    Args:
        x: left edge in Qt's desktop.
        y: top edge.
        size: size of its frame in pixels.
    """

    x: int
    y: int
    size: Size


@dataclass(frozen=True, slots=True)
class Layout:
    """All screens of one moment, sorted by place."""

    places: tuple[Place, ...]

    @classmethod
    def of(cls, places: Sequence[Place]) -> "Layout":
        """The layout of these screens, given in any order."""
        return cls(tuple(sorted(places)))

    @property
    def key(self) -> str:
        """A short name for the layout, made of numbers only."""
        text = ";".join(f"{p.x},{p.y},{p.size.width},{p.size.height}" for p in self.places)
        return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]

    def index(self, place: Place) -> int:
        """Position of a screen in the layout.

        Raises:
            ValueError: when the screen is not part of the layout.
        """
        return self.places.index(place)
