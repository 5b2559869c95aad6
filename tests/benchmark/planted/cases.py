"""Made cases with known residuals: text planted on final pictures under, beside and between masks.

A case is one frame rendered twice by the product's own `render`, with the planted text and without.
Where the two differ, text is visible; so the truth comes from pixels and not from what was meant.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final

import cv2
import matplotlib
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from benchmark.planted.presets import PRESETS, Preset
from benchmark.planted.scenes import scene
from leadapron.model.frame import Frame, Picture, Pixels
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Mask, MaskOrigin
from leadapron.model.redaction import Redaction
from leadapron.redact.render import render

LEAST_HEIGHT: Final = 8.0
LEAST_CONTRAST: Final = 24.0
LEAST_LETTERS: Final = 2
"""A residual of readable size: capitals this high in pixels of the final picture, this many levels
of luminance outside of nine tenths of the ground around it, this many letters in sight."""

_LEAST_SHARE: Final = 0.75
"""A letter is in sight when this share of its ink is."""

_FONTS: Final = (
    "DejaVuSans",
    "DejaVuSans",
    "DejaVuSans-Bold",
    "DejaVuSans-Oblique",
    "DejaVuSansMono",
    "DejaVuSansMono-Bold",
    "DejaVuSerif",
    "DejaVuSerif-Bold",
    "STIXGeneral",
    "STIXGeneralBol",
    "STIXGeneralItalic",
    "cmss10",
    "cmr10",
    "cmtt10",
)
"""Fonts inside matplotlib's wheel."""

_NAMES: Final = (
    "Kowalska", "Nguyen", "O'Brien", "MUELLER", "Garcia", "SMITH", "Johansson", "Petrov",
    "FITZGERALD", "Okonkwo", "Tanaka", "Haddad", "LINDQVIST", "Moreau", "Rossi", "DUBOIS",
)  # fmt: skip
_GIVEN: Final = ("Anna", "JOHN", "Maria", "Wei", "Peter", "ELENA", "Omar", "Ingrid", "Luca", "RUTH")
_PLACES: Final = ("St. Anna Hospital", "Northside Clinic", "UNIVERSITY HOSPITAL", "City Imaging")
_MONTHS: Final = ("Jan", "FEB", "Mar", "Apr", "May", "JUN", "Jul", "Aug", "Sep", "OCT", "Nov")


@dataclass(frozen=True, slots=True, eq=False)
class Planted:
    """One planted text as it shows in the final picture.

    Attributes:
        text: what was drawn.
        box: smallest box around its visible ink.
        ink: bool of the box's shape, where ink shows; a mask may lie between its parts.
        where: free, edge or between.
        letters: letters and figures in sight, beside each other: of what a mask parts, the longer
            part, because a single sign on either side says nothing.
        height: height of its capitals in pixels, or of all that is in sight of it where a mask cuts
            the line lengthwise.
        contrast: levels of luminance between ink and the ground's nearest tenth.
        is_turned: by 90 degrees.
    """

    text: str
    box: Box
    ink: NDArray[np.bool_]
    where: str
    letters: int
    height: float
    contrast: float
    is_turned: bool

    @property
    def is_readable(self) -> bool:
        """Whether verification must report it."""
        return (
            self.height >= LEAST_HEIGHT
            and self.contrast >= LEAST_CONTRAST
            and self.letters >= LEAST_LETTERS
        )


@dataclass(frozen=True, slots=True, eq=False)
class MadeCase:
    """A final picture, what is planted in it and how it was made."""

    seed: int
    picture: Picture
    planted: tuple[Planted, ...]
    ground: str
    preset: Preset


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """One text in the frame: its coverage, where it stands, and its letters' coverage."""

    text: str
    box: Box
    coverage: NDArray[np.float32]
    letters: tuple[Box, ...]
    cap_height: float
    is_turned: bool
    where: str = "free"


def made_case(seed: int, *, with_text: bool) -> MadeCase:
    """The case of a seed.

    Args:
        seed: decides everything.
        with_text: whether text is planted; without it the same kind of picture is clean.
    """
    rng = np.random.default_rng((seed, 4))
    preset = PRESETS[seed % len(PRESETS)]
    width, height = int(rng.integers(640, 1300)), int(rng.integers(520, 1000))
    ground, bare = scene(rng, width, height)
    size = Size(width, height)
    crop = preset.crop_of(size)
    scale = preset.scale_of(crop)
    masks = _masks(rng, size)
    inked = bare.copy()
    texts: list[_Text] = []
    if with_text:
        for _ in range(int(rng.integers(1, 4))):
            text = _lettered(rng, scale)
            placed = _placed(rng, text, crop, [t.box for t in texts])
            if placed is None:
                continue
            placed, more = _beside_masks(rng, placed, size)
            if _ink(rng, inked, bare, placed):
                texts.append(placed)
                masks.extend(more)
    picture = _rendered(inked, masks, preset, crop)
    if not texts:
        return MadeCase(seed, picture, (), ground, preset)
    without = _rendered(bare, masks, preset, crop)
    planted = tuple(
        visible
        for text in texts
        if (visible := _visible(text, masks, crop, preset, (picture, without))) is not None
    )
    return MadeCase(seed, picture, planted, ground, preset)


def _rendered(pixels: Pixels, masks: list[Mask], preset: Preset, crop: Box) -> Picture:
    size = Size(pixels.shape[1], pixels.shape[0])
    redaction = replace(Redaction(size), drawn=tuple(masks), crop=crop)
    return preset.shown(render(Frame(pixels.copy()), redaction))


def _masks(rng: np.random.Generator, size: Size) -> list[Mask]:
    """Masks as the product places them: lines of text, blocks and a banner."""
    fill = (0, 0, 0) if rng.random() < 0.7 else (int(rng.integers(256)),) * 3
    boxes: list[Box] = []
    if rng.random() < 0.5:
        boxes.append(Box(0, 0, size.width, int(rng.integers(24, 60))))
    for _ in range(int(rng.integers(2, 10))):
        w, h = int(rng.integers(30, 260)), int(rng.integers(14, 80))
        boxes.append(Box(int(rng.integers(size.width)), int(rng.integers(size.height)), w, h))
    return [Mask(box.clipped(size), fill, MaskOrigin.MANUAL) for box in boxes]


def _string(rng: np.random.Generator) -> str:
    pick = lambda values: str(values[int(rng.integers(len(values)))])  # noqa: E731  # used below only
    day, year = int(rng.integers(1, 29)), int(rng.integers(1930, 2026))
    choices = (
        f"{pick(_NAMES)}, {pick(_GIVEN)}",
        pick(_NAMES),
        f"{pick(_GIVEN)} {pick(_NAMES)}",
        f"MRN {int(rng.integers(10**5, 10**8))}",
        f"{int(rng.integers(10**5, 10**9))}",
        f"{day:02d}.{int(rng.integers(1, 13)):02d}.{year}",
        f"{day:02d}-{pick(_MONTHS)}-{year}",
        f"DOB {year}-{int(rng.integers(1, 13)):02d}-{day:02d}",
        pick(_PLACES),
        f"{int(rng.integers(1, 99)):03d}Y",
        f"{pick(_NAMES)[0]}{pick(_GIVEN)[0]}{int(rng.integers(10, 99))}",
        f"Acc {int(rng.integers(10**6, 10**7))}",
    )
    return choices[int(rng.integers(len(choices)))]


@lru_cache(maxsize=256)
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return ImageFont.truetype(str(folder / f"{name}.ttf"), size)


def _lettered(rng: np.random.Generator, scale: float) -> _Text:
    """A line of text whose capitals will be 8 to 30 pixels high in the final picture."""
    string = _string(rng)
    name = _FONTS[int(rng.integers(len(_FONTS)))]
    wanted = math.exp(rng.uniform(math.log(LEAST_HEIGHT), math.log(30.0))) / scale
    unit = _font(name, 100).getbbox("H")
    font = _font(name, max(6, math.ceil(100 * wanted / (unit[3] - unit[1]))))
    left, top, right, bottom = (int(v) for v in font.getbbox(string))
    layer = Image.new("L", (right - left, bottom - top), 0)
    ImageDraw.Draw(layer).text((-left, -top), string, fill=255, font=font)
    coverage = np.asarray(layer, np.float32) / 255
    letters = []
    for index, letter in enumerate(string):
        if letter.isalnum():
            start = int(font.getlength(string[:index])) - left
            end = math.ceil(font.getlength(string[: index + 1])) - left
            letters.append(Box(max(0, start), 0, max(1, end - max(0, start)), bottom - top))
    capital = font.getbbox("H")
    height, width = coverage.shape
    text = _Text(
        string,
        Box(0, 0, width, height),
        coverage,
        tuple(letters),
        float(capital[3] - capital[1]),
        is_turned=False,
    )
    return _turned(text) if rng.random() < 0.12 else text


def _turned(text: _Text) -> _Text:
    """A quarter turn to the left, as rulers and film edges are lettered."""
    width = text.box.width
    letters = tuple(
        Box(letter.y, width - letter.right, letter.height, letter.width) for letter in text.letters
    )
    coverage = np.ascontiguousarray(np.rot90(text.coverage))
    box = Box(0, 0, text.box.height, width)
    return replace(text, coverage=coverage, letters=letters, box=box, is_turned=True)


def _placed(rng: np.random.Generator, text: _Text, crop: Box, taken: list[Box]) -> _Text | None:
    """The text at a free place inside the crop; None where it does not fit."""
    room = Box(crop.x + 4, crop.y + 4, crop.width - 8, crop.height - 8)
    if text.box.width > room.width or text.box.height > room.height:
        return None
    for _ in range(20):
        x = room.x + int(rng.integers(room.width - text.box.width + 1))
        y = room.y + int(rng.integers(room.height - text.box.height + 1))
        box = Box(x, y, text.box.width, text.box.height)
        if not any(box.padded(24).overlaps(other) for other in taken):
            return replace(text, box=box)
    return None


def _beside_masks(rng: np.random.Generator, text: _Text, size: Size) -> tuple[_Text, list[Mask]]:
    """Masks that stand around, over a part of, or over all of a text."""
    box = text.box
    kind = int(rng.integers(4))
    gap = int(rng.integers(1, 7))
    if kind == 0:
        return text, []
    if kind == 1:  # all of it is covered: nothing to report
        boxes, where = [box.padded(2)], "under"
    elif kind == 2:
        boxes, where = [_cutting(rng, text)], "edge"
    else:  # between two masks, above and below or left and right
        if rng.random() < 0.5:
            boxes = [
                Box(box.x - 20, box.y - gap - 20, box.width + 40, 20),
                Box(box.x - 20, box.bottom + gap, box.width + 40, 20),
            ]
        else:
            boxes = [
                Box(box.x - gap - 60, box.y - 4, 60, box.height + 8),
                Box(box.right + gap, box.y - 4, 60, box.height + 8),
            ]
        where = "between"
    masks = [Mask(b.clipped(size), origin=MaskOrigin.MANUAL) for b in boxes]
    return replace(text, where=where), [mask for mask in masks if not mask.box.is_empty]


def _cutting(rng: np.random.Generator, text: _Text) -> Box:
    """A mask that leaves a part of the text in sight, lengthwise or across."""
    box = text.box.padded(6)
    along = float(rng.uniform(0.2, 0.75))
    across = float(rng.uniform(0.1, 0.3))
    side = int(rng.integers(4))
    lengthwise = side < 3
    share = along if lengthwise else across
    horizontal = lengthwise != text.is_turned
    if horizontal:
        width = round(box.width * share)
        return replace(box, width=width, x=box.x if side % 2 else box.right - width)
    height = round(box.height * share)
    return replace(box, height=height, y=box.y if side % 2 else box.bottom - height)


def _luminance(pixels: Pixels) -> NDArray[np.int16]:
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY), np.int16)


def _ink(rng: np.random.Generator, inked: Pixels, bare: Pixels, text: _Text) -> bool:
    """Draw the text with the contrast it is to have; False where no such level exists."""
    size = Size(bare.shape[1], bare.shape[0])
    around = _luminance(bare[text.box.padded(3).clipped(size).slices])
    low, high = np.percentile(around, (10, 90))
    contrast = math.exp(rng.uniform(math.log(LEAST_CONTRAST + 4), math.log(220.0)))
    levels = [level for level in (high + contrast, low - contrast) if 0 <= level <= 255]
    if not levels:
        return False
    colour = _tinted(rng, levels[int(rng.integers(len(levels)))])
    alpha = text.coverage[:, :, None]
    place = inked[text.box.slices]
    place[:] = np.round(place * (1 - alpha) + colour * alpha).astype(np.uint8)
    return True


def _tinted(rng: np.random.Generator, level: float) -> NDArray[np.float64]:
    """A colour of this luminance; gray in three of four cases."""
    gray = np.full(3, level)
    if rng.random() < 0.75:
        return gray
    weights = np.array((0.299, 0.587, 0.114))
    shift = rng.uniform(-60, 60, 3)
    colour = gray + shift - (shift * weights).sum()
    return colour if ((colour >= 0) & (colour <= 255)).all() else gray


def _visible(
    text: _Text,
    masks: list[Mask],
    crop: Box,
    preset: Preset,
    pictures: tuple[Picture, Picture],
) -> Planted | None:
    """What of a text shows in the picture with it, compared to that without; None for nothing."""
    picture, without = pictures
    shown = np.ones((text.box.height, text.box.width), np.float32)
    for mask in masks:
        part = mask.box.intersection(text.box)
        if not part.is_empty:
            shown[part.moved(-text.box.x, -text.box.y).slices] = 0
    letters = _longest_run(
        float((text.coverage * shown)[letter.slices].sum())
        >= _LEAST_SHARE * float(text.coverage[letter.slices].sum())
        for letter in text.letters
    )
    area = preset.placed(text.box, crop).padded(1).clipped(picture.size)
    after, before = picture.pixels[area.slices], without.pixels[area.slices]
    difference = np.abs(_luminance(after) - _luminance(before))
    changed = (after.astype(np.int16) != before).any(axis=2)
    ink = changed & (difference >= LEAST_CONTRAST / 3)
    rows, columns = np.nonzero(ink)
    if rows.size == 0:
        return None
    box = Box.covering(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    core = difference >= 0.6 * difference.max()
    level = float(np.median(_luminance(after)[core]))
    around = box.moved(area.x, area.y).padded(3).clipped(picture.size)
    low, high = np.percentile(_luminance(without.pixels[around.slices]), (10, 90))
    across = box.width if text.is_turned else box.height
    height = min(text.cap_height * preset.scale_of(crop), across)
    return Planted(
        text.text,
        box.moved(area.x, area.y),
        ink[box.slices],
        text.where,
        letters,
        height,
        float(max(level - high, low - level)),
        text.is_turned,
    )


def _longest_run(in_sight: Iterable[bool]) -> int:
    """How many in a row are true, at most."""
    return max((sum(1 for _ in run) for is_seen, run in groupby(in_sight) if is_seen), default=0)
