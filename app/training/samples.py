"""Made training and validation crops: a ground, distractors, lines of text, the screen's effects.

A crop is RGB uint8; its target says for each 4 by 4 cell whether it lies in a line's box.
"""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.distractors import cross, distract
from training.fonts import choose_font, phrase, single, stroke
from training.lettering import Lettering, largest, letter
from training.recipes import Recipe
from training.scenery import anatomy, bones, ground, narrow, panel, specks, ultrasound
from training.textures import Picture
from training.thumbnails import thumbnails
from training.windowing import Canvas

STRIDE: Final = 4
"""Pixels of one cell of the target, on each side."""

TEXT: Final = 1
HARMLESS: Final = 2
"""A cell with a pictogram or control: not text, but a false mask there costs little."""

_CELL_SHARE: Final = 0.3
"""A cell belongs to a line when this share of it lies in the line's box."""

_OVERLAY_COLOURS: Final = (
    (255, 255, 255), (255, 255, 255), (230, 230, 230), (255, 255, 0), (0, 255, 0), (0, 255, 255),
    (255, 165, 0), (145, 185, 205), (90, 204, 230), (255, 80, 80), (120, 170, 255), (0, 0, 0),
    (200, 200, 120), (150, 150, 150), (255, 0, 255),
)  # fmt: skip

_LUMA: Final = np.array([0.299, 0.587, 0.114])


@dataclass(frozen=True, slots=True)
class Line:
    """One line on a crop: 1 inside its box, and 1 where ink lies; shape of the crop, uint8."""

    box: NDArray[np.uint8]
    ink: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sample:
    """A made crop.

    Attributes:
        pixels: RGB uint8, shape (side, side, 3).
        target: `TEXT`, `HARMLESS` or 0 for each cell, uint8, shape (side / 4, side / 4).
        lines: what was written, for validation.
    """

    pixels: Picture
    target: NDArray[np.uint8]
    lines: tuple[Line, ...]


def make(
    rng: np.random.Generator,
    textures: list[list[Picture]],
    recipe: Recipe,
    *,
    side: int = 256,
    held_back: bool = False,
) -> Sample:
    """One crop after a recipe.

    Args:
        rng: source of all chance.
        textures: groups of text-free pictures.
        recipe: what to make.
        side: pixels of the crop on each side, a multiple of 4.
        held_back: whether to write in the fonts that training never uses.
    """
    inner = round(side / recipe.scale)
    canvas = _ground(rng, textures, recipe.on, inner)
    harmless = distract(rng, canvas, recipe.distractors).astype(np.uint8)
    writer = _Writer(rng, canvas, recipe, held_back=held_back)
    if recipe.layout != "none":
        writer.write()
    if recipe.scale != 1.0:
        how = int(rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST]))
        canvas = np.asarray(cv2.resize(canvas, (side, side), interpolation=how), np.float32)
    lines = tuple(_scaled(line, side) for line in writer.lines)
    pixels = _effects(rng, canvas, recipe)
    union = np.zeros((side, side), np.float32)
    for line in lines:
        np.maximum(union, line.box, out=union)
    size = (side // STRIDE, side // STRIDE)
    cells = np.asarray(cv2.resize(union, size, interpolation=cv2.INTER_AREA))
    target = (cells >= _CELL_SHARE).astype(np.uint8)
    around = cv2.dilate(harmless, np.ones((5, 5), np.uint8))
    spared = np.asarray(cv2.resize(around, size, interpolation=cv2.INTER_NEAREST)) > 0
    target[spared & (target == 0)] = HARMLESS
    return Sample(pixels, target, lines)


class _Writer:
    """Writes lines on a canvas where there is room and they can be seen."""

    def __init__(
        self, rng: np.random.Generator, canvas: Canvas, recipe: Recipe, *, held_back: bool
    ) -> None:
        self._rng, self._canvas, self._recipe, self._held_back = rng, canvas, recipe, held_back
        self._taken = np.zeros(canvas.shape[:2], bool)
        self.lines: list[Line] = []

    def write(self) -> None:
        """Write what the recipe's layout asks for."""
        rng, side = self._rng, self._canvas.shape[0]
        match self._recipe.layout:
            case "block":
                for _ in range(int(rng.integers(1, 4))):
                    self._block(int(rng.integers(1, 7)))
            case "table":
                self._table()
            case "singles":
                for _ in range(round(float(np.exp(rng.uniform(0, np.log(12)))))):
                    one = replace(self._recipe, scripts=("latin",))
                    text = stroke(rng) if rng.random() < one.strokes else single(rng)
                    self._place(self._lettering(text, one, self._em()), None)
                if rng.random() < 0.2:
                    self._block(int(rng.integers(1, 3)))
            case _:
                for _ in range(int(rng.integers(1, 2 + side // 40))):
                    script = str(rng.choice(self._recipe.scripts))
                    self._place(
                        self._lettering(phrase(rng, script), self._recipe, self._em()), None
                    )

    def _em(self) -> int:
        low, high = self._recipe.em
        return round(float(np.exp(self._rng.uniform(np.log(low), np.log(high)))))

    def _block(self, count: int) -> None:
        """Lines below each other, aligned left or right, as in a viewport's corner."""
        rng, side = self._rng, self._canvas.shape[0]
        em, x, y = self._em(), int(rng.integers(-8, side)), int(rng.integers(-8, side))
        right, pitch = rng.random() < 0.5, float(rng.uniform(1.0, 1.6))
        font, colour = self._font(), self._colour_at(y, x)
        for index in range(count):
            script = str(rng.choice(self._recipe.scripts))
            text = single(rng) if rng.random() < 0.1 else phrase(rng, script)
            drawn = self._lettering(text, replace(self._recipe, angles=(0,)), em, font)
            if drawn is None:
                continue
            at = (y + round(index * em * pitch), x - drawn.box.shape[1] if right else x)
            self._place(drawn, at, colour)

    def _table(self) -> None:
        rng, side = self._rng, self._canvas.shape[0]
        em = min(self._em(), 22)
        pitch, font = em * float(rng.uniform(1.2, 2.6)), self._font()
        columns = np.cumsum(rng.integers(20, 140, 6)) - 60
        colour = self._colour_at(side // 2, side // 2)
        for y in np.arange(rng.integers(-5, 30), side, pitch):
            for x in columns:
                if rng.random() < 0.25:
                    continue
                script = str(rng.choice(self._recipe.scripts))
                text = single(rng) if rng.random() < 0.15 else phrase(rng, script)[:18]
                drawn = self._lettering(text, replace(self._recipe, angles=(0,)), em, font)
                if drawn is not None:
                    self._place(drawn, (int(y), int(x)), colour)

    def _font(self) -> str:
        script = str(self._rng.choice(self._recipe.scripts))
        return choose_font(self._rng, script, held_back=self._held_back)

    def _lettering(
        self, text: str, recipe: Recipe, em: int, font: str | None = None
    ) -> Lettering | None:
        rng = self._rng
        angle = rng.uniform(-180, 180) if recipe.angles == "any" else rng.choice(recipe.angles)
        if font is None:
            script = str(rng.choice(recipe.scripts))
            font = choose_font(rng, script, held_back=self._held_back)
        return letter(
            text, font, em, angle=float(angle), subpixel=recipe.subpixel, rim=recipe.rim,
            softness=recipe.softness,
        )  # fmt: skip

    def _place(
        self,
        drawn: Lettering | None,
        at: tuple[int, int] | None,
        colour: NDArray[np.float64] | None = None,
    ) -> None:
        """Composite a line where there is room; nothing when it would overlap or not be seen."""
        if drawn is None:
            return
        rng, side = self._rng, self._canvas.shape[0]
        height, width = drawn.box.shape
        for _ in range(8 if at is None else 1):
            if at is None:
                y = int(rng.integers(-height // 6, max(1, side - height + height // 6)))
                x = int(rng.integers(-width // 6, max(1, side - width + width // 6)))
            else:
                y, x = at
            here = (slice(max(0, y), y + height), slice(max(0, x), x + width))
            top, left = max(0, -y), max(0, -x)
            region = self._canvas[here]
            if y + height <= 0 or x + width <= 0 or region.size == 0:
                continue
            there = (slice(top, top + region.shape[0]), slice(left, left + region.shape[1]))
            box, glyphs, rim = drawn.box[there], drawn.glyphs[there], drawn.rim[there]
            if box.sum() < 12 or self._taken[here][box > 0.5].any():
                continue
            self._ink(
                here, glyphs, rim, box, self._colour_at(y, x, glyphs) if colour is None else colour
            )
            return

    def _ink(
        self,
        here: tuple[slice, slice],
        glyphs: NDArray[np.float32],
        rim: NDArray[np.float32],
        box: NDArray[np.float32],
        colour: NDArray[np.float64],
    ) -> None:
        rng, recipe = self._rng, self._recipe
        region = self._canvas[here]
        opacity = largest(glyphs)
        ink = opacity > 0.35 * float(opacity.max())
        if not ink.any():
            return
        needed = self._needed(region, ink, box)
        for tried in (colour.astype(np.float32), self._opposite(region[ink]).astype(np.float32)):
            dark = float(tried @ _LUMA) > 110
            rim_colour = np.float32(0 if dark else 255)
            new = (
                region if recipe.rim == "none" else region + rim[..., None] * (rim_colour - region)
            )
            new = new + glyphs * (tried - new)
            if float(np.abs(new[ink] - region[ink]).max(axis=1).mean()) >= needed:
                break
        else:
            return
        region[:] = new
        self._taken[here] |= box > 0.3
        full_box = np.zeros(self._taken.shape, np.uint8)
        full_ink = np.zeros(self._taken.shape, np.uint8)
        full_box[here], full_ink[here] = box > 0.5, ink
        self.lines.append(Line(full_box, full_ink))
        if recipe.crossed:
            middle = np.argwhere(ink)[int(rng.integers(int(ink.sum())))]
            y, x = here[0].start + float(middle[0]), here[1].start + float(middle[1])
            cross(rng, self._canvas, y, x, float(rng.uniform(15, 200)))

    def _needed(
        self, region: NDArray[np.float32], ink: NDArray[np.bool_], box: NDArray[np.float32]
    ) -> float:
        """Least difference to the ground, in levels, from which a person could read the line."""
        recipe = self._recipe
        rough = float(region.mean(axis=2)[box > 0.5].std())
        small = 1.6 if int(ink.any(axis=1).sum()) < 14 and self._recipe.layout != "singles" else 1.1
        return max(9.0, small * recipe.noise, 0.6 * min(rough, 80.0))

    def _opposite(self, under: NDArray[np.float32]) -> NDArray[np.float64]:
        bright = float(under.mean()) > 127
        return np.zeros(3) if bright else np.full(3, 255.0)

    def _colour_at(
        self, y: int, x: int, glyphs: NDArray[np.float32] | None = None
    ) -> NDArray[np.float64]:
        rng, recipe, side = self._rng, self._recipe, self._canvas.shape[0]
        height, width = (20, 60) if glyphs is None else glyphs.shape[:2]
        y, x = int(np.clip(y, 0, side - 8)), int(np.clip(x, 0, side - 8))
        under = self._canvas[y : y + height, x : x + width].mean(axis=(0, 1)).astype(np.float64)
        match recipe.colour:
            case "contrast":
                low, high = recipe.contrast
                step = float(np.exp(rng.uniform(np.log(low), np.log(high))))
                level = float(under.mean())
                sign = 1 if level < step else -1 if level > 255 - step else int(rng.choice([-1, 1]))
                return np.asarray(np.clip(under + sign * step, 0, 255))
            case "iso":
                for _ in range(30):
                    colour = rng.uniform(0, 255, 3)
                    colour += float(under @ _LUMA) - float(colour @ _LUMA)
                    if (
                        colour.min() >= 0
                        and colour.max() <= 255
                        and np.abs(colour - under).max() > 45
                    ):
                        return colour
                return np.asarray(np.clip(under + rng.choice([-1, 1], 3) * 60, 0, 255))
            case "any":
                return rng.uniform(0, 255, 3)
        return np.asarray(_OVERLAY_COLOURS[int(rng.integers(len(_OVERLAY_COLOURS)))], np.float64)


def _ground(
    rng: np.random.Generator, textures: list[list[Picture]], kind: str, side: int
) -> Canvas:
    flat = {"white": (235, 256), "gray": (20, 236), "colour": (20, 236)}
    if kind in flat:
        low, high = flat[kind]
        canvas = np.empty((side, side, 3), np.float32)
        canvas[:] = rng.integers(low, high, 3 if kind == "colour" else 1)
        return canvas
    makers: dict[str, Callable[[], Canvas]] = {
        "anatomy": lambda: anatomy(rng, textures, side),
        "bones": lambda: bones(rng, side),
        "ultrasound": lambda: ultrasound(rng, side),
        "narrow": lambda: narrow(rng, textures, side),
        "specks": lambda: specks(rng, side),
        "thumbnails": lambda: thumbnails(rng, textures, side),
        "panel": lambda: panel(rng, side),
        "any": lambda: ground(rng, textures, side),
    }
    return makers[kind]()


def _scaled(line: Line, side: int) -> Line:
    if line.box.shape[0] == side:
        return line
    box, ink = (
        np.asarray(cv2.resize(layer, (side, side), interpolation=cv2.INTER_NEAREST), np.uint8)
        for layer in (line.box, line.ink)
    )
    return Line(box, ink)


def _effects(rng: np.random.Generator, canvas: Canvas, recipe: Recipe) -> Picture:
    """Blur, noise, rounding and compression, in the order in which a screen gets them."""
    if recipe.blur:
        canvas = np.asarray(cv2.GaussianBlur(canvas, (0, 0), recipe.blur), np.float32)
    height, width = canvas.shape[:2]
    if recipe.noise:
        channels = 1 if rng.random() < 0.7 else 3
        noise = rng.normal(0, recipe.noise, (height, width, channels))
        canvas = canvas + noise.astype(np.float32)
    if recipe.speckle:
        speckle = 1 + rng.normal(0, recipe.speckle, (height, width, 1))
        canvas = canvas * speckle.astype(np.float32)
    pixels = np.clip(np.rint(canvas), 0, 255).astype(np.uint8)
    if recipe.jpeg:
        _, data = cv2.imencode(".jpg", pixels[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, recipe.jpeg])
        pixels = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)[..., ::-1]
    return np.ascontiguousarray(pixels)
