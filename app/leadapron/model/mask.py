"""One opaque area on a frame, of a constant colour."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final, Self

import numpy as np

from leadapron.model.geometry import Box
from leadapron.model.stencil import Bits, Stencil, trimmed

Fill = tuple[int, int, int]
"""A constant colour, red, green and blue from 0 to 255."""

BLACK: Final[Fill] = (0, 0, 0)


class FillRule(StrEnum):
    """Where the colour of a mask comes from; never from what it covers."""

    CONSTANT = "constant"
    SURROUNDINGS = "surroundings"


class MaskOrigin(StrEnum):
    """Who placed a mask."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Mask:
    """One opaque area: every pixel of `box`, or of its stencil, becomes `fill`.

    Masks with a stencil exist inside a redaction only; `leadapron.redact.plan` takes them apart, so
    that every mask of a picture is a rectangle.

    Attributes:
        box: whole frame pixels, already padded and clipped.
        fill: the constant colour.
        origin: placed by detection or drawn by hand.
        stencil: the pixels of the box that are covered; None for all.
    """

    box: Box
    fill: Fill = BLACK
    origin: MaskOrigin = MaskOrigin.AUTOMATIC
    stencil: Stencil | None = None

    @property
    def pieces(self) -> tuple["Mask", ...]:
        """Rectangular masks that cover exactly the same pixels."""
        return (self,) if self.stencil is None else _pieces(self)

    def covers(self, x: float, y: float) -> bool:
        """Whether a point in frame pixels is under this mask."""
        if not self.box.contains_point(x, y):
            return False
        return self.stencil is None or self.stencil.covers(x - self.box.x, y - self.box.y)

    def within(self, box: Box) -> Self:
        """The same mask over another box, its shape fitted to it; the box is not empty."""
        stencil = self.stencil
        if stencil is not None and stencil.size != box.size:
            stencil = stencil.resized(box.size)
        return replace(self, box=box, stencil=stencil)

    def without(self, bits: Bits) -> Self | None:
        """This mask less some pixels; None when nothing is left.

        Args:
            bits: the pixels to take away, of the frame's shape (height, width), dtype bool.
        """
        away = bits[self.box.slices]
        if not away.any():
            return self
        own = np.ones(away.shape, np.bool_) if self.stencil is None else self.stencil.bits
        left = trimmed(own & ~away)
        if left is None:
            return None
        box, rest = left
        return replace(
            self,
            box=box.moved(self.box.x, self.box.y),
            stencil=None if rest.all() else Stencil.of(rest),
        )


@lru_cache(maxsize=512)
def _pieces(mask: Mask) -> tuple[Mask, ...]:
    """The rectangles of a mask with a stencil; asked for again at every step, hence the memory."""
    boxes = () if mask.stencil is None else mask.stencil.boxes
    return tuple(
        replace(mask, box=box.moved(mask.box.x, mask.box.y), stencil=None) for box in boxes
    )
