"""Makes captures from a seed, with every glyph pixel known."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmark import words
from benchmark.conditions import Condition
from benchmark.fonts import covers, em_for_height, font_paths
from benchmark.grounds import GROUNDS, Canvas
from benchmark.lettering import VISIBLE, Ink, letter
from benchmark.truth import Capture, Line
from leadapron.model.geometry import Box

WIDTH: Final = 640
HEIGHT: Final = 480

_GAP: Final = 7
"""Pixels between two lines, so that a mask of one does not excuse a miss of the other."""

_TRIES: Final = 60
_SEEN: Final = 0.93
"""Share of a line's glyph pixels that must stand out from the ground; another place otherwise."""

_LEAST_SEEN: Final = 24.0
"""Levels by which a glyph pixel stands out over anatomy."""

_PALETTE: Final = (
    (255, 255, 255),
    (255, 255, 255),
    (235, 235, 235),
    (200, 200, 200),
    (255, 255, 0),
    (0, 255, 0),
    (0, 255, 255),
    (255, 165, 0),
    (120, 200, 255),
    (0, 0, 0),
    (30, 30, 120),
    (160, 0, 0),
)
"""Colours of overlays as viewers draw them, and dark ones for bright grounds."""

_LUMA: Final = np.array([0.299, 0.587, 0.114], np.float32)
"""Weights of ITU-R BT.601, the ones gray conversion uses."""


class MissingFontError(Exception):
    """No font of this machine carries the condition's script."""


@dataclass(slots=True)
class _Sheet:
    """A capture in the making."""

    canvas: Canvas
    glyphs: NDArray[np.uint16]
    taken: NDArray[np.bool_]
    room: Box
    lines: list[Line]


def seed_of(condition: str, index: int, seed: int) -> int:
    """A seed for one capture; conditions do not share captures."""
    digest = hashlib.sha256(f"{condition}/{index}/{seed}".encode()).digest()
    return int.from_bytes(digest[:8], "big")


def captures(condition: Condition, count: int, seed: int) -> Iterator[Capture]:
    """So many captures of a condition.

    Raises:
        MissingFontError: when this machine has no font for it.
    """
    for index in range(count):
        yield make(condition, index, seed)


def make(condition: Condition, index: int, seed: int) -> Capture:
    """One capture; the same arguments give the same pixels.

    Raises:
        MissingFontError: when this machine has no font for it.
    """
    rng = np.random.default_rng(seed_of(condition.name, index, seed))
    scripts = [script for script in condition.scripts if font_paths(script)]
    if not scripts:
        raise MissingFontError(f"no font for {' or '.join(condition.scripts)}")
    width, height = round(WIDTH / condition.scale), round(HEIGHT / condition.scale)
    canvas = GROUNDS[condition.ground](rng, width, height)
    sheet = _Sheet(
        np.array(canvas, np.float32),
        np.zeros((height, width), np.uint16),
        np.zeros((height, width), bool),
        Box(4, 4, width - 8, height - 8),
        [],
    )
    strips: tuple[Box, ...] = ()
    if condition.layout == "banner":
        sheet.room = _strip(rng, sheet)
        strips = (sheet.room,)
    script = str(rng.choice(scripts))
    for phrase in _phrases(rng, condition, script):
        _write(rng, sheet, condition, script, phrase)
    if not sheet.lines:
        raise RuntimeError(f"no line of '{condition.name}' found a place; nothing was measured")
    if condition.crossed:
        _cross(rng, sheet)
    pixels, glyphs, scale = _finish(rng, sheet, condition)
    lines = tuple(_scaled(line, index, glyphs, scale) for index, line in enumerate(sheet.lines))
    return Capture(
        f"{condition.name} {seed}-{index}",
        condition.name,
        pixels,
        lines,
        tuple(line.text for line in lines if line.role == "phi"),
        glyphs=glyphs,
        strips=tuple(
            Box(
                round(s.x * scale),
                round(s.y * scale),
                round(s.width * scale),
                round(s.height * scale),
            )
            for s in strips
        ),
    )


def _phrases(
    rng: np.random.Generator, condition: Condition, script: str
) -> tuple[words.Phrase, ...]:
    spoken = "latin" if script == "handwriting" else script
    if condition.layout == "singles":
        return words.singles(rng, 12)
    if condition.layout == "markers":
        return words.markers(rng, 4)
    return words.phrases(rng, spoken, 5 if condition.layout == "banner" else 9)


def _write(
    rng: np.random.Generator,
    sheet: _Sheet,
    condition: Condition,
    script: str,
    phrase: words.Phrase,
) -> None:
    """Draw one line where it fits and can be seen; nothing where there is no such place."""
    paths = [path for path in font_paths(script) if covers(path, phrase.text)]
    if not paths:
        return
    height, width = sheet.taken.shape
    low, high = (value / condition.scale for value in condition.heights)
    for _ in range(_TRIES):
        path = str(rng.choice(paths))
        wanted = max(3, round(float(np.exp(rng.uniform(np.log(low), np.log(high))))))
        em = em_for_height(path, script, wanted)
        drawn = letter(
            phrase.text,
            path,
            em,
            degrees=float(rng.choice(condition.degrees)),
            shear=float(rng.choice(condition.shear)),
            lcd=condition.lcd,
        )
        ink_height, ink_width = drawn.ink.shape[:2]
        room = sheet.room
        if ink_width >= room.width - 2 or ink_height >= room.height - 2:
            low, high = max(low * 0.9, condition.heights[0] / condition.scale), max(low, high * 0.9)
            continue
        x = room.x + 1 + int(rng.integers(room.width - ink_width - 1))
        y = room.y + 1 + int(rng.integers(room.height - ink_height - 1))
        box = Box(x, y, ink_width, ink_height)
        around = box.padded(_GAP).intersection(Box(0, 0, width, height))
        if sheet.taken[around.slices].any():
            continue
        colour = _colour(rng, condition, sheet.canvas[box.slices], drawn.ink)
        if colour is None:
            continue
        ground = sheet.canvas[box.slices].reshape(-1, 3).mean(axis=0)
        _lay(sheet, condition, box, drawn.ink, colour)
        contrast = float(np.abs(colour - ground).max())
        sheet.lines.append(Line(box, phrase.text, phrase.role, wanted * condition.scale, contrast))
        return


def _colour(
    rng: np.random.Generator, condition: Condition, ground: Canvas, ink: Ink
) -> NDArray[np.float32] | None:
    """A colour that stands out from the ground beneath the line; None when none does."""
    level = ground.reshape(-1, 3).mean(axis=0)
    if condition.colour == "contrast":
        step = float(rng.uniform(*condition.contrast)) * (1 if rng.random() < 0.5 else -1)
        return np.asarray(level + step, np.float32)
    if condition.colour == "equal":
        return _equal_luminance(rng, level)
    if condition.colour == "colour":
        choices = [rng.uniform(0, 255, 3).astype(np.float32) for _ in range(12)]
    else:
        choices = [np.array(c, np.float32) for c in rng.permutation(_PALETTE)]
    marked = ink.max(axis=2) >= VISIBLE
    for colour in choices:
        difference = np.abs(ground - colour).max(axis=2)[marked]
        far = abs(float((colour - level) @ _LUMA)) >= condition.least
        if far and float((difference >= _LEAST_SEEN).mean()) >= _SEEN:
            return np.asarray(colour, np.float32)
    return None


def _equal_luminance(
    rng: np.random.Generator, level: NDArray[np.float32]
) -> NDArray[np.float32] | None:
    luma = float(level @ _LUMA)
    for _ in range(400):
        colour = rng.uniform(0, 255, 3).astype(np.float32)
        colour = colour * (luma / max(1.0, float(colour @ _LUMA)))
        if colour.max() <= 255 and float(np.abs(colour - level).max()) >= 80:
            return np.asarray(colour, np.float32)
    return None


def _lay(
    sheet: _Sheet, condition: Condition, box: Box, ink: Ink, colour: NDArray[np.float32]
) -> None:
    """Put the ink on the canvas and note its glyph pixels."""
    if condition.rim != "none":
        _lay_rim(sheet.canvas, condition.rim, box, ink, colour)
    part = sheet.canvas[box.slices]
    part[:] = part * (1 - ink) + colour * ink
    number = len(sheet.lines) + 1
    sheet.glyphs[box.slices][ink.max(axis=2) >= VISIBLE] = number
    sheet.taken[box.slices] = True


def _lay_rim(canvas: Canvas, rim: str, box: Box, ink: Ink, colour: NDArray[np.float32]) -> None:
    """An outline of one pixel, or a soft shadow to the lower right, of the opposite brightness."""
    height, width = canvas.shape[:2]
    cover = np.zeros((height, width), np.float32)
    cover[box.slices] = ink.max(axis=2)
    if rim == "outline":
        cover = cv2.dilate(cover, np.ones((3, 3), np.uint8))
    else:
        cover = cv2.GaussianBlur(np.roll(cover, (1, 1), (0, 1)), (0, 0), 0.8)
    opposite = 0.0 if float(colour @ _LUMA) > 127 else 255.0
    canvas[:] = canvas * (1 - cover[:, :, None]) + opposite * cover[:, :, None]


def _strip(rng: np.random.Generator, sheet: _Sheet) -> Box:
    """A banner along one edge: one colour that differs from what is below."""
    height, width = sheet.taken.shape
    thick = int(rng.integers(56, 110))
    side = rng.integers(3)
    box = (
        Box(0, 0, width, thick)
        if side == 0
        else Box(0, height - thick, width, thick)
        if side == 1
        else Box(0, 0, int(width * 0.42), height)
    )
    level = rng.choice([20, 35, 50, 200, 235])
    tint = rng.uniform(-15, 15, 3)
    sheet.canvas[box.slices] = np.clip(level + tint, 0, 255)
    return box


def _cross(rng: np.random.Generator, sheet: _Sheet) -> None:
    """Straight lines through every line of text, as rulers, grids and measurements run."""
    for line in sheet.lines:
        for _ in range(int(rng.integers(1, 3))):
            centre = np.array([line.box.x, line.box.y]) + rng.uniform(0.2, 0.8, 2) * (
                line.box.width,
                line.box.height,
            )
            angle, reach = rng.uniform(0, np.pi), rng.uniform(20, 200)
            step = reach * np.array([np.cos(angle), np.sin(angle)])
            start, end = ((int(v) for v in p) for p in (centre - step, centre + step))
            colour = tuple(float(v) for v in rng.uniform(90, 255, 3))
            cv2.line(
                sheet.canvas, tuple(start), tuple(end), colour, int(rng.integers(1, 3)), cv2.LINE_AA
            )


def _finish(
    rng: np.random.Generator, sheet: _Sheet, condition: Condition
) -> tuple[NDArray[np.uint8], NDArray[np.uint16], float]:
    """Stretch, noise and compression over the whole capture."""
    canvas, glyphs = sheet.canvas, sheet.glyphs
    if condition.scale != 1:
        how = cv2.INTER_LINEAR if rng.random() < 0.5 else cv2.INTER_CUBIC
        canvas = cv2.resize(canvas, (WIDTH, HEIGHT), interpolation=how)
        glyphs = cv2.resize(glyphs, (WIDTH, HEIGHT), interpolation=cv2.INTER_NEAREST)
    if condition.noise:
        canvas = canvas + rng.normal(0, condition.noise, canvas.shape[:2])[:, :, None]
    pixels = np.clip(np.rint(canvas), 0, 255).astype(np.uint8)
    if condition.jpeg is not None:
        quality = int(rng.integers(condition.jpeg[0], condition.jpeg[1] + 1))
        done, coded = cv2.imencode(".jpg", pixels[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
        if not done:
            raise RuntimeError("OpenCV could not encode JPEG")
        pixels = np.ascontiguousarray(cv2.imdecode(coded, cv2.IMREAD_COLOR)[:, :, ::-1])
    return pixels, np.asarray(glyphs, np.uint16), condition.scale


def _scaled(line: Line, index: int, glyphs: NDArray[np.uint16], scale: float) -> Line:
    """The line with its box tight to its glyph pixels in the finished capture."""
    rows, columns = np.nonzero(glyphs == index + 1)
    if rows.size == 0:
        raise RuntimeError(f"a line lost its ink at scale {scale}")
    box = Box(
        int(columns.min()),
        int(rows.min()),
        int(columns.max() - columns.min() + 1),
        int(rows.max() - rows.min() + 1),
    )
    return Line(box, line.text, line.role, line.height, line.contrast)
