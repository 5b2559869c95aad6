"""What a masked and cropped picture is laid out on before it leaves: size, place, colour, format.

A canvas decides final pixels, so it is part of the redaction and of its undo list.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from leadapron.model.geometry import Box, Size
from leadapron.model.mask import BLACK, Fill

MAXIMUM_ENLARGEMENT: Final = 2
"""A picture is enlarged at most so many times; more only invents detail."""


class Format(StrEnum):
    """Kinds of file that pixels may leave as; both hold opaque RGB and nothing else."""

    PNG = "png"
    JPEG = "jpeg"

    @property
    def suffix(self) -> str:
        """Suffix of a file of this kind."""
        return ".jpg" if self is Format.JPEG else ".png"


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where the cropped picture goes. The default keeps its pixels as they are, as PNG.

    Attributes:
        preset: name of the preset that this canvas came from, for the journal.
        size: exact size of the final picture; None lets it follow the crop.
        longest: longest edge of the final picture where `size` is None; the picture is only ever
            made smaller for it.
        area: the part of `size` that the picture is fitted into, for a platform that covers the
            rest with its own controls; None for all of it.
        colour: constant colour of what the picture does not fill.
        format: kind of file.
        maximum_bytes: largest file that the platform takes; None for no limit.

    Raises:
        ValueError: for a size that is not positive, or an area outside the size.
    """

    preset: str = "original"
    size: Size | None = None
    longest: int | None = None
    area: Box | None = None
    colour: Fill = BLACK
    format: Format = Format.PNG
    maximum_bytes: int | None = None

    def __post_init__(self) -> None:
        if self.size is not None and (self.size.width < 1 or self.size.height < 1):
            raise ValueError("a canvas has a positive size")
        if self.longest is not None and (self.longest < 1 or self.size is not None):
            raise ValueError("a longest edge is positive, and stands where no exact size does")
        if self.area is not None and (
            self.size is None or self.area.is_empty or not self.size.box.contains(self.area)
        ):
            raise ValueError("the area of a canvas lies inside its exact size")

    @property
    def aspect(self) -> tuple[int, int] | None:
        """Width and height that a crop needs to fill the canvas; None where any shape does."""
        if self.size is None:
            return None
        room = self.size.box if self.area is None else self.area
        return room.width, room.height


ORIGINAL: Final = Canvas()
"""Original pixels as PNG."""
