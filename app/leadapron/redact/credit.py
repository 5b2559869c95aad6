"""The institution's credit line: a strip of its own below the picture, drawn before verification.

The strip covers no pixel of the picture. Its words are told to verification as a keep with place
and text, so that nothing else in the strip would pass.
"""

from functools import lru_cache
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from leadapron.model.errors import InputError
from leadapron.model.finding import Finding, Keep, KeepReason, Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Fill
from leadapron.resources import resource

SOURCE: Final = "credit-line"

_SHARE: Final = 40
"""The letters' size is this part of the shorter edge: legible on a telephone, and no headline."""

_SMALLEST: Final = 12
_LARGEST: Final = 36
"""Limits of the letters' size in pixels."""

_LIGHT: Final = 190
_DARK: Final = 60
"""Gray of the letters on dark and on light ground; both are above 4.5:1 on black and on white."""

_MIDDLE: Final = 128


def strip_size(line: str, size: Size) -> Size:
    """Least width, and height, of the strip for a line under a picture of the given size."""
    if not line:
        return Size(0, 0)
    letters = _letters(line, size)
    left, _, right, _ = _font(letters).getbbox(line)
    return Size(int(right - left) + 2 * letters, 2 * letters)


def draw_credit(pixels: Pixels, line: str, strip: Box, colour: Fill) -> Keep | None:
    """Draw a line into its strip of the final pixels, in place.

    Args:
        pixels: uint8 RGB of shape (height, width, 3), writable.
        line: the institution's line; empty draws nothing.
        strip: where it stands; of constant colour.
        colour: that colour.

    Returns:
        What verification shall find there, and nothing more; None for an empty line.

    Raises:
        InputError: when the strip is too small for the line.
    """
    if not line or strip.is_empty:
        return None
    font = _font(strip.height // 2)
    left, top, right, bottom = (int(edge) for edge in font.getbbox(line))
    width, height = right - left, bottom - top
    if width > strip.width or height > strip.height:
        raise InputError(
            "The canvas is too small for the institution's credit line; choose a larger preset."
        )
    x, y = (strip.width - width) // 2, (strip.height - height) // 2
    layer = Image.new("L", (strip.width, strip.height), 0)
    ImageDraw.Draw(layer).text((x - left, y - top), line, fill=255, font=font)
    share = np.asarray(layer, np.float32)[:, :, np.newaxis] / 255.0
    ground = np.array(colour, np.float32)
    ink = float(_LIGHT if sum(colour) < 3 * _MIDDLE else _DARK)
    pixels[strip.slices] = np.rint(ground + share * (ink - ground)).astype(np.uint8)
    box = Box(strip.x + x, strip.y + y, width, height)
    return Keep(Finding(box, Kind.INSTITUTION, SOURCE, 1.0, line), KeepReason.CREDIT_LINE)


def _letters(line: str, size: Size) -> int:
    """Size of the letters: a share of the shorter edge, smaller where the line would not fit."""
    wanted = max(_SMALLEST, min(_LARGEST, min(size.width, size.height) // _SHARE))
    for letters in range(wanted, _SMALLEST, -1):
        left, _, right, _ = _font(letters).getbbox(line)
        if right - left + 2 * letters <= size.width:
            return letters
    return _SMALLEST


@lru_cache(maxsize=32)
def _font(letters: int) -> ImageFont.FreeTypeFont:
    """The face that the product carries, so that every system draws alike."""
    return ImageFont.truetype(str(resource("fonts/DejaVuSans.ttf")), letters)
