"""One opaque area on a frame, of a constant colour."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Self

from leadapron.model.geometry import Box

Fill = tuple[int, int, int]
"""A constant colour, red, green and blue from 0 to 255."""

BLACK: Final[Fill] = (0, 0, 0)


class MaskOrigin(StrEnum):
    """Who placed a mask."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Mask:
    """One opaque area: every pixel of `box` becomes `fill`.

    Attributes:
        box: whole frame pixels, already padded and clipped.
        fill: the constant colour.
        origin: placed by detection or drawn by hand.
    """

    box: Box
    fill: Fill = BLACK
    origin: MaskOrigin = MaskOrigin.AUTOMATIC

    def within(self, box: Box) -> Self:
        """The same mask over another box."""
        return replace(self, box=box)
