"""Turns away captures that show nothing: protected windows and locked screens give one colour."""

from typing import Final

from leadapron.model.errors import CaptureError
from leadapron.model.frame import Pixels

ONE_COLOUR: Final = (
    "The capture shows a single colour, so the window may be protected or the screen locked; "
    "open the picture from a file or paste it instead."
)


def is_one_colour(pixels: Pixels) -> bool:
    """Whether all pixels are equal.

    Args:
        pixels: uint8 RGB of shape (height, width, 3), not empty.
    """
    first = pixels[0, 0]
    coarse = pixels[::61, ::53]  # most captures are told apart by these few pixels
    return bool((coarse == first).all() and (pixels == first).all())


def refuse_one_colour(pixels: Pixels) -> None:
    """Refuse a capture that shows nothing.

    Raises:
        CaptureError: when all pixels have the same colour.
    """
    if is_one_colour(pixels):
        raise CaptureError(ONE_COLOUR)
