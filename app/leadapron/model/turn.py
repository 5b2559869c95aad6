"""How a page stands: quarter turns and a small angle that straightens it.

The *page* is the frame after its turn; crop, notes and everything on screen are in page pixels.
Points are continuous: the pixel in row 0, column 0 reaches from (0, 0) to (1, 1).
"""

import math
from dataclasses import dataclass, replace
from typing import Final, Self

from leadapron.model.geometry import Box, Size

Point = tuple[float, float]
"""Horizontal and vertical place in pixels."""

Affine = tuple[float, float, float, float, float, float]
"""`x' = a*x + b*y + c` and `y' = d*x + e*y + f`, as (a, b, c, d, e, f)."""

MOST_DEGREES: Final = 15.0
"""Largest angle that straightens; a larger one is a quarter turn and a rest."""

_QUARTERS: Final = 4


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of the frame, clockwise.

    The page has the frame's size, with its sides exchanged after an odd number of quarter turns. An
    angle turns around the centre; corners that come from outside the frame are black, and those
    that leave the page are cut off.

    Attributes:
        quarters: quarter turns, 0 to 3.
        degrees: angle in degrees, at most `MOST_DEGREES` either way.
    """

    quarters: int = 0
    degrees: float = 0.0

    def by_quarter(self, clockwise: bool = True) -> Self:
        """One more quarter turn."""
        return replace(self, quarters=(self.quarters + (1 if clockwise else -1)) % _QUARTERS)

    def straightened(self, degrees: float) -> Self:
        """This turn with another angle, held within its limits and to hundredths."""
        held = max(-MOST_DEGREES, min(MOST_DEGREES, degrees))
        return replace(self, degrees=round(held, 2) + 0.0)

    @property
    def is_none(self) -> bool:
        """Whether the page is the frame."""
        return self.quarters == 0 and self.degrees == 0

    def page_size(self, frame: Size) -> Size:
        """Size of the page of a frame."""
        return Size(frame.height, frame.width) if self.quarters % 2 else frame

    def to_page(self, frame: Size) -> Affine:
        """The map from points of the frame to points of the page."""
        width, height = frame.width, frame.height
        a, b, c, d, e, f = (
            (1.0, 0.0, 0.0, 0.0, 1.0, 0.0),
            (0.0, -1.0, float(height), 1.0, 0.0, 0.0),
            (-1.0, 0.0, float(width), 0.0, -1.0, float(height)),
            (0.0, 1.0, 0.0, -1.0, 0.0, float(width)),
        )[self.quarters]
        if self.degrees == 0:
            return a, b, c, d, e, f
        page = self.page_size(frame)
        mx, my = page.width / 2, page.height / 2
        cosine, sine = math.cos(math.radians(self.degrees)), math.sin(math.radians(self.degrees))
        return (
            cosine * a - sine * d,
            cosine * b - sine * e,
            cosine * (c - mx) - sine * (f - my) + mx,
            sine * a + cosine * d,
            sine * b + cosine * e,
            sine * (c - mx) + cosine * (f - my) + my,
        )

    def to_frame(self, frame: Size) -> Affine:
        """The map from points of the page to points of the frame."""
        a, b, c, d, e, f = self.to_page(frame)  # a turn: its inverse is its transpose
        return a, d, -(a * c + d * f), b, e, -(b * c + e * f)


UPRIGHT: Final = Turn()
"""The page is the frame."""


def mapped(affine: Affine, point: Point) -> Point:
    """A point under an affine map."""
    a, b, c, d, e, f = affine
    x, y = point
    return a * x + b * y + c, d * x + e * y + f


def corners(affine: Affine, box: Box) -> tuple[Point, Point, Point, Point]:
    """The four corners of a box under an affine map, clockwise from the upper left one."""
    return (
        mapped(affine, (box.x, box.y)),
        mapped(affine, (box.right, box.y)),
        mapped(affine, (box.right, box.bottom)),
        mapped(affine, (box.x, box.bottom)),
    )


def covering(affine: Affine, box: Box) -> Box:
    """Smallest box of whole pixels around a box under an affine map."""
    points = corners(affine, box)
    # A ten-thousandth of a pixel is the noise of the sines, not a reason to cover a further pixel.
    left, right = min(x for x, _ in points) + 1e-4, max(x for x, _ in points) - 1e-4
    top, bottom = min(y for _, y in points) + 1e-4, max(y for _, y in points) - 1e-4
    if box.is_empty:
        return Box(math.floor(left), math.floor(top), 0, 0)
    return Box.covering(left, top, right, bottom)
