"""One line of made text as opacity: rendering, subpixels, rims and shadows, slant, softness."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from training.fonts import load_font

Opacity = NDArray[np.float32]
"""0 to 1."""

_INK: Final = 0.16
"""Opacity from which a pixel counts as ink."""

_SUBPIXEL_FILTER: Final = np.array([1, 2, 3, 2, 1], np.float32) / 9
"""FreeType's and ClearType's five-tap filter against colour fringes."""

_MARGIN: Final = 6


@dataclass(frozen=True, slots=True)
class Lettering:
    """A rendered line.

    Attributes:
        glyphs: opacity of the letters for each channel, shape (height, width, 3).
        rim: opacity of an outline or shadow below the letters, shape (height, width).
        box: 1 inside the line's box (slanted with it), shape (height, width).
    """

    glyphs: Opacity
    rim: Opacity
    box: Opacity


def letter(
    text: str,
    font: str,
    em: int,
    *,
    angle: float = 0.0,
    subpixel: bool = False,
    rim: str = "none",
    softness: float = 0.0,
) -> Lettering | None:
    """Render one line; None when the font draws nothing for it.

    Args:
        text: what is written.
        font: path of the font file.
        em: pixels per em; capitals are about 0.72 of it.
        angle: counter-clockwise slant in degrees.
        subpixel: whether each channel samples its own third of a pixel.
        rim: `none`, `outline` or `shadow`.
        softness: deviation of a Gaussian blur in pixels, as of a lead marker on film.
    """
    times = 3 if subpixel else 1
    face = load_font(font, em * times)
    left, top, right, bottom = face.getbbox(text)
    width, height = int(right - left), int(bottom - top)
    if width < 1 or height < 1 or width > 4000 * times:
        return None
    margin = _MARGIN * times
    size = (-(-(width + 2 * margin) // 3) * 3, -(-(height + 2 * margin) // 3) * 3)
    layer = Image.new("L", size)
    ImageDraw.Draw(layer).text((margin - left, margin - top), text, fill=255, font=face)
    drawn = np.asarray(layer, np.float32) / 255
    if subpixel:
        thirds = cv2.resize(drawn, (size[0], size[1] // 3), interpolation=cv2.INTER_AREA)
        thirds = cv2.filter2D(thirds, -1, _SUBPIXEL_FILTER[None])
        stripes = [np.asarray(thirds[:, channel::3], np.float32) for channel in range(3)]
        glyphs = np.stack(stripes, axis=2)
    else:
        glyphs = np.repeat(drawn[..., None], 3, axis=2)
    ink = largest(glyphs) > _INK
    if not ink.any():
        return None
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    box = np.zeros(ink.shape, np.float32)
    box[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = 1
    if angle:
        glyphs, box = _turned(glyphs, angle, smooth=True), _turned(box, angle, smooth=False)
    if softness:
        glyphs = np.asarray(cv2.GaussianBlur(glyphs, (0, 0), softness), np.float32)
    return Lettering(glyphs, _rim(glyphs, rim), box)


def largest(layer: Opacity) -> Opacity:
    """The largest of three channels; many times faster than `max(axis=2)`."""
    return np.maximum(np.maximum(layer[..., 0], layer[..., 1]), layer[..., 2])


def _rim(glyphs: Opacity, kind: str) -> Opacity:
    opacity = largest(glyphs)
    if kind == "outline":
        return np.asarray(cv2.dilate(opacity, np.ones((3, 3), np.uint8)), np.float32)
    if kind == "shadow":
        moved = np.zeros_like(opacity)
        moved[1:, 1:] = opacity[:-1, :-1]
        return moved
    return np.zeros_like(opacity)


def _turned(layer: Opacity, angle: float, *, smooth: bool) -> Opacity:
    if angle % 90 == 0:
        return np.ascontiguousarray(np.rot90(layer, int(angle // 90) % 4))
    height, width = layer.shape[:2]
    cos, sin = abs(np.cos(np.radians(angle))), abs(np.sin(np.radians(angle)))
    new = (int(width * cos + height * sin) + 2, int(width * sin + height * cos) + 2)
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    matrix[:, 2] += (new[0] / 2 - width / 2, new[1] / 2 - height / 2)
    how = cv2.INTER_CUBIC if smooth else cv2.INTER_LINEAR
    turned: Opacity = np.clip(cv2.warpAffine(layer, matrix, new, flags=how), 0, 1)
    return turned
