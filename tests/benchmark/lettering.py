"""One line of text as exact ink: how much of each pixel its glyphs cover."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from benchmark.fonts import load_font

Ink = NDArray[np.float32]
"""Coverage of each pixel and channel, 0 to 1, shape (height, width, 3)."""

VISIBLE: Final = 0.25
"""Coverage from which a pixel counts as glyph pixel; less is the rim of smoothing."""

_FINE: Final = 4
"""Turned lines are drawn so many times larger and averaged down, as a renderer would."""

_LCD: Final = np.array([1, 2, 3, 2, 1], np.float32) / 9
"""FreeType's default filter for stripes of LCD screens (FT_LCD_FILTER_DEFAULT, rounded)."""


@dataclass(frozen=True, slots=True, eq=False)
class Lettering:
    """Ink of one line, tight around it, and the em that it was drawn at."""

    ink: Ink
    em: int


def letter(
    text: str, path: str, em: int, *, degrees: float = 0.0, shear: float = 0.0, lcd: bool = False
) -> Lettering:
    """Draw one line.

    Args:
        text: in logical order; Raqm shapes and orders it.
        path: font file.
        em: pixels per em.
        degrees: turn, counter-clockwise.
        shear: pixels to the right for each pixel upwards.
        lcd: whether to render for the red, green and blue stripes of a screen.
    """
    if degrees % 90 == 0 and not shear:
        ink = _stripes(text, path, em) if lcd else _plain(text, path, em)
        ink = np.rot90(ink, int(degrees // 90) % 4)
    else:
        ink = _turned(_plain(text, path, em * _FINE), degrees, shear)
    return Lettering(_tight(ink), em)


def _plain(text: str, path: str, em: int) -> Ink:
    font = load_font(path, em)
    left, top, right, bottom = font.getbbox(text)
    width, height = int(right - left) + 8, int(bottom - top) + 8
    sheet = Image.new("L", (width, height))
    ImageDraw.Draw(sheet).text((4 - left, 4 - top), text, fill=255, font=font)
    one = np.asarray(sheet, np.float32) / 255
    return np.repeat(one[:, :, np.newaxis], 3, axis=2)


def _stripes(text: str, path: str, em: int) -> Ink:
    wide = _plain(text, path, em * 3)[:, :, 0]
    height, width = wide.shape[0] // 3 * 3, wide.shape[1] // 3 * 3
    rows = wide[:height, :width].reshape(height // 3, 3, width).mean(axis=1)
    smooth = cv2.filter2D(rows, -1, _LCD.reshape(1, -1))
    return np.ascontiguousarray(smooth.reshape(height // 3, width // 3, 3))


def _turned(ink: Ink, degrees: float, shear: float) -> Ink:
    height, width = ink.shape[:2]
    turn = cv2.getRotationMatrix2D((0.0, 0.0), degrees, 1.0)
    slant = np.array([[1, -shear, 0], [0, 1, 0], [0, 0, 1]])
    matrix = turn @ slant
    corners = np.array([[0, 0, 1], [width, 0, 1], [0, height, 1], [width, height, 1]]).T
    mapped = matrix @ corners
    matrix[:, 2] -= mapped.min(axis=1) - _FINE * 2
    side = np.ceil(mapped.max(axis=1) - mapped.min(axis=1)).astype(int) + _FINE * 4
    side += -side % _FINE
    fine = cv2.warpAffine(ink, matrix, (int(side[0]), int(side[1])), flags=cv2.INTER_LINEAR)
    small = cv2.resize(
        fine, (int(side[0]) // _FINE, int(side[1]) // _FINE), interpolation=cv2.INTER_AREA
    )
    return np.asarray(small, np.float32)


def _tight(ink: Ink) -> Ink:
    rows, columns = np.nonzero(ink.max(axis=2) > 0.02)
    if rows.size == 0:
        raise ValueError("the line has no ink")
    part = ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return np.ascontiguousarray(part, np.float32)
