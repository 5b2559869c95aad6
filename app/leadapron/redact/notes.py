"""Arrows, circles and labels on the final pixels: white with a black rim, legible on any ground.

They are drawn before verification, and the masks are painted once more over them: a mask wins. The
words of a label are told to verification as a keep, so that nothing else beside them would pass.
"""

import math
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from leadapron.model.finding import Finding, Keep, KeepReason, Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.model.note import Note, NoteKind
from leadapron.model.turn import Point
from leadapron.resources import resource

SOURCE: Final = "label"

_FINE: Final = 4
"""Shapes are drawn so many times larger and averaged, for smooth edges."""

_LINE_SHARE: Final = 1 / 260
_LEAST_LINE: Final = 2.0
"""Width of a line as a share of the picture's shorter edge, and the least one in pixels."""

_LETTER_SHARE: Final = 1 / 26
_LEAST_LETTER: Final = 16
"""Height of letters likewise: legible on a telephone."""

_HEAD: Final = 5.0
"""Length of an arrow's head in widths of its line."""

_MOST_SIDE: Final = 4096
"""Largest side of a drawing in fine pixels; a larger note is drawn less finely."""

Ink = NDArray[np.uint8]
"""How much of each pixel is covered, 0 to 255, of shape (height, width)."""


def line_width(size: Size) -> float:
    """Width of lines on a picture of the given size, in pixels."""
    return max(_LEAST_LINE, min(size.width, size.height) * _LINE_SHARE)


def letter_height(size: Size) -> int:
    """Height of a label's letters on a picture of the given size, in pixels."""
    return max(_LEAST_LETTER, round(min(size.width, size.height) * _LETTER_SHARE))


def can_be_written(text: str) -> bool:
    """Whether the font has every letter of a label."""
    known = _characters()
    return all(letter in known for letter in text)


def note_ink(note: Note, start: Point, end: Point, size: Size) -> tuple[Box, Ink, Ink]:
    """What a note covers on a picture.

    Args:
        note: its kind and words.
        start: where it starts on that picture, in continuous pixels.
        end: where it ends.
        size: the picture's size, which decides how thick lines and letters are.

    Returns:
        The box that it covers (not clipped), the ink of its white part and that of its black rim.
    """
    if note.kind is NoteKind.LABEL:
        return _label(note.text, start, letter_height(size))
    return _shape(note.kind, start, end, line_width(size))


def draw_notes(pixels: Pixels, notes: tuple[tuple[Note, Point, Point], ...]) -> tuple[Keep, ...]:
    """Draw notes in their order, in place.

    Args:
        pixels: uint8 RGB of shape (height, width, 3), writable.
        notes: each with its start and end in pixels of this picture.

    Returns:
        What verification shall find there: the labels, as keeps in pixels of this picture.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    keeps = []
    for note, start, end in notes:
        box, ink, rim = note_ink(note, start, end, size)
        inside = box.clipped(size)
        if inside.is_empty:
            continue
        cut = inside.moved(-box.x, -box.y).slices
        ground = pixels[inside.slices].astype(np.float32)
        dark = ground * (1 - rim[cut][..., np.newaxis] / np.float32(255))
        share = ink[cut][..., np.newaxis] / np.float32(255)
        pixels[inside.slices] = np.rint(dark + share * (255 - dark)).astype(np.uint8)
        if note.kind is NoteKind.LABEL:
            finding = Finding(inside, Kind.TEXT, SOURCE, 1.0, note.text)
            keeps.append(Keep(finding, KeepReason.LABEL))
    return tuple(keeps)


def _shape(kind: NoteKind, start: Point, end: Point, width: float) -> tuple[Box, Ink, Ink]:
    reach = width * (_HEAD + 1)
    box = Box.covering(
        min(start[0], end[0]) - reach,
        min(start[1], end[1]) - reach,
        max(start[0], end[0]) + reach,
        max(start[1], end[1]) + reach,
    )
    fine = max(1, min(_FINE, _MOST_SIDE // max(box.width, box.height)))
    tail = ((start[0] - box.x) * fine, (start[1] - box.y) * fine)
    head = ((end[0] - box.x) * fine, (end[1] - box.y) * fine)
    drawings = []
    for thickness in (width * fine, (width + 2) * fine):
        drawing = Image.new("L", (box.width * fine, box.height * fine))
        pen = ImageDraw.Draw(drawing)
        if kind is NoteKind.CIRCLE:
            _draw_circle(pen, tail, head, thickness)
        else:
            _draw_arrow(pen, tail, head, width * fine, thickness)
        drawings.append(np.asarray(drawing.resize((box.width, box.height), Image.Resampling.BOX)))
    return box, drawings[0], drawings[1]


def _draw_circle(pen: ImageDraw.ImageDraw, tail: Point, head: Point, thickness: float) -> None:
    """An ellipse between two corners, its line centred on it."""
    half = thickness / 2
    left, right = sorted((tail[0], head[0]))
    top, bottom = sorted((tail[1], head[1]))
    pen.ellipse(
        (left - half, top - half, right + half, bottom + half),
        outline=255,
        width=max(1, round(thickness)),
    )


def _draw_arrow(
    pen: ImageDraw.ImageDraw, tail: Point, head: Point, width: float, thickness: float
) -> None:
    """A line with a filled head; `thickness` is that of the line with its rim."""
    rim = (thickness - width) / 2
    length = math.hypot(head[0] - tail[0], head[1] - tail[1])
    if length == 0:
        return
    ux, uy = (head[0] - tail[0]) / length, (head[1] - tail[1]) / length
    reach = min(_HEAD * width, length)
    neck = (head[0] - ux * reach, head[1] - uy * reach)
    start = (tail[0] - ux * rim, tail[1] - uy * rim)
    pen.line((start, neck), fill=255, width=max(1, round(thickness)))
    side = reach * 0.45 + rim * 2
    tip = (head[0] + ux * rim * 2.5, head[1] + uy * rim * 2.5)
    back = (neck[0] - ux * rim, neck[1] - uy * rim)
    pen.polygon(
        (
            tip,
            (back[0] - uy * side, back[1] + ux * side),
            (back[0] + uy * side, back[1] - ux * side),
        ),
        fill=255,
    )


def _label(text: str, start: Point, height: int) -> tuple[Box, Ink, Ink]:
    font = _font(height)
    rim = max(1, height // 12)
    left, top, right, bottom = font.getbbox(text or " ", stroke_width=rim)
    width = max(1, math.ceil(right) - math.floor(left))
    tall = max(1, math.ceil(bottom) - math.floor(top))
    drawing = Image.new("L", (width, tall))
    at = (-math.floor(left), -math.floor(top))
    ImageDraw.Draw(drawing).text(at, text, fill=255, font=font)
    rimmed = Image.new("L", (width, tall))
    ImageDraw.Draw(rimmed).text(at, text, fill=255, font=font, stroke_width=rim)
    dark = ImageChops.lighter(rimmed, drawing.filter(ImageFilter.MaxFilter(3)))
    return Box(round(start[0]), round(start[1]), width, tall), np.asarray(drawing), np.asarray(dark)


@lru_cache(maxsize=16)
def _font(height: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resource("fonts/DejaVuSans.ttf")), height)


@lru_cache(maxsize=1)
def _characters() -> frozenset[str]:
    """What the font draws: Latin letters with accents, Greek, figures, the usual signs."""
    ranges = (
        (0x20, 0x7F),
        (0xA1, 0x180),
        (0x391, 0x3CA),
        (0x2010, 0x2027),
        (0x2190, 0x2194),
        (0x2212, 0x2213),
        (0x2248, 0x2249),
        (0x2264, 0x2266),
    )
    return frozenset(chr(code) for start, end in ranges for code in range(start, end))
