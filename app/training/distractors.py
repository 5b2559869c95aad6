"""What looks like text and is none: lines, rulers, catheters, sutures, icons, frames, traces.

Each function draws on a canvas in place (RGB float32, 0 to 255).
"""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

from collections.abc import Callable
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from training.fonts import icon_fonts, load_font
from training.scenery import curve
from training.windowing import Canvas

Colour = tuple[float, float, float]

_BRIGHT: Final[tuple[Colour, ...]] = (
    (255, 255, 255), (230, 230, 230), (255, 255, 0), (0, 255, 0), (0, 255, 255), (255, 160, 0),
    (255, 0, 0), (90, 160, 255), (255, 0, 255), (0, 0, 0), (60, 60, 60), (128, 128, 128),
)  # fmt: skip


def distract(rng: np.random.Generator, canvas: Canvas, mean: float) -> NDArray[np.bool_]:
    """Draw a Poisson number of distractors with the given mean.

    Gives the pixels of pictograms and controls, shape (height, width): whoever masks those loses
    nothing, and some of them are letters.
    """
    harmless = np.zeros(canvas.shape[:2], np.bool_)
    for _ in range(int(rng.poisson(mean))):
        draw = _KINDS[int(rng.choice(len(_KINDS), p=_SHARES))]
        before = canvas.copy() if draw in _HARMLESS else None
        draw(rng, canvas)
        if before is not None:
            harmless |= (np.abs(canvas - before) > 4).any(axis=2)
    return harmless


def cross(rng: np.random.Generator, canvas: Canvas, y: float, x: float, length: float) -> None:
    """A measurement line or cursor through a point, for text that is crossed by lines."""
    angle = float(rng.choice([0, np.pi / 2, rng.uniform(0, np.pi)]))
    dx, dy = np.cos(angle) * length, np.sin(angle) * length
    _line(canvas, (x - dx, y - dy), (x + dx, y + dy), _colour(rng), int(rng.integers(1, 3)))


def _lines(rng: np.random.Generator, canvas: Canvas) -> None:
    colour, thick = _colour(rng), int(rng.choice([1, 1, 1, 2, 3]))
    side = canvas.shape[0]
    if rng.random() < 0.5:
        at = float(rng.uniform(0, side))
        ends = (
            ((0.0, at), (float(side), at)) if rng.random() < 0.5 else ((at, 0.0), (at, float(side)))
        )
    else:
        a, b = rng.uniform(0, side, (2, 2))
        ends = (tuple(a), tuple(b))
    if rng.random() < 0.2:
        count = int(rng.integers(8, 40))
        (x0, y0), (x1, y1) = ends
        for i in range(0, count, 2):
            s, e = i / count, (i + 1) / count
            _line(
                canvas,
                (x0 + (x1 - x0) * s, y0 + (y1 - y0) * s),
                (x0 + (x1 - x0) * e, y0 + (y1 - y0) * e),
                colour,
                thick,
            )
    else:
        _line(canvas, ends[0], ends[1], colour, thick)
        if rng.random() < 0.3:
            for x, y in ends:
                size = float(rng.uniform(3, 9))
                _line(canvas, (x - size, y), (x + size, y), colour, thick)
                _line(canvas, (x, y - size), (x, y + size), colour, thick)


def _ruler(rng: np.random.Generator, canvas: Canvas) -> None:
    side = canvas.shape[0]
    colour, pitch = _colour(rng), float(rng.uniform(3, 25))
    at, small, large = (
        float(rng.uniform(0, side)),
        float(rng.uniform(2, 8)),
        float(rng.uniform(5, 16)),
    )
    start, stop = np.sort(rng.uniform(0, side, 2))
    upright, spine, thick = rng.random() < 0.6, rng.random() < 0.6, int(rng.choice([1, 1, 2]))
    sign = 1 if rng.random() < 0.5 else -1
    every = int(rng.choice([2, 5, 10]))
    for index, p in enumerate(np.arange(start, stop, pitch)):
        length = (large if index % every == 0 else small) * sign
        a, b = ((at, p), (at + length, p)) if upright else ((p, at), (p, at + length))
        _line(canvas, a, b, colour, thick)
    if spine:
        a, b = ((at, start), (at, stop)) if upright else ((start, at), (stop, at))
        _line(canvas, a, b, colour, thick)


def _grid(rng: np.random.Generator, canvas: Canvas) -> None:
    side, pitch = canvas.shape[0], float(rng.uniform(8, 60))
    colour, offset = _colour(rng), float(rng.uniform(0, 20))
    a, b = np.sort(rng.integers(0, side, 2))
    for p in np.arange(offset, side, pitch):
        _line(canvas, (p, float(a)), (p, float(b)), colour, 1)
        if a <= p <= b:
            _line(canvas, (0.0, p), (float(side), p), colour, 1)


def _shape(rng: np.random.Generator, canvas: Canvas) -> None:
    side = canvas.shape[0]
    x, y = rng.uniform(0, side, 2)
    w, h = np.exp(rng.uniform(np.log(4), np.log(side * 0.7), 2))
    colour, thick = _colour(rng), int(rng.choice([1, 1, 2, 3, -1], p=[0.4, 0.25, 0.15, 0.1, 0.1]))
    if thick < 0 and w * h > side * side * 0.1:
        thick = 1
    if rng.random() < 0.5:
        cv2.rectangle(canvas, (int(x), int(y)), (int(x + w), int(y + h)), colour, thick)
    else:
        cv2.ellipse(
            canvas,
            (int(x), int(y)),
            (int(w / 2), int(h / 2)),
            float(rng.uniform(0, 180)),
            0,
            360,
            colour,
            thick,
            cv2.LINE_AA,
        )


def _curve(rng: np.random.Generator, canvas: Canvas) -> None:
    """A catheter, a lead or a contour: smooth, sometimes with a dark core or soft edges."""
    points, thick = curve(rng, canvas.shape[0]), int(rng.integers(1, 7))
    layer = np.zeros(canvas.shape[:2], np.float32)
    cv2.polylines(layer, [points], isClosed=False, color=1, thickness=thick, lineType=cv2.LINE_AA)
    if thick > 3 and rng.random() < 0.5:
        cv2.polylines(
            layer, [points], isClosed=False, color=0.4, thickness=thick - 2, lineType=cv2.LINE_AA
        )
    if rng.random() < 0.6:
        soft = cv2.GaussianBlur(layer, (0, 0), float(rng.uniform(0.5, 2)))
        layer = np.asarray(soft, np.float32)
    canvas += layer[..., None] * (np.asarray(_colour(rng)) - canvas) * rng.uniform(0.2, 1)


def _sutures(rng: np.random.Generator, canvas: Canvas) -> None:
    """Wires, clips and staples in a row, as after sternotomy."""
    points = curve(rng, canvas.shape[0])
    level, size = float(rng.uniform(170, 255)), float(rng.uniform(3, 12))
    shape = int(rng.integers(4))
    for x, y in points[:: int(rng.integers(1, 5))]:
        if shape == 0:
            cv2.ellipse(
                canvas,
                (int(x), int(y)),
                (int(size), int(size / 2) + 1),
                float(rng.uniform(0, 180)),
                0,
                float(rng.uniform(200, 360)),
                (level,) * 3,
                1,
                cv2.LINE_AA,
            )
        elif shape == 1:
            _line(canvas, (x - size, y), (x + size, y + rng.uniform(-3, 3)), (level,) * 3, 2)
        elif shape == 2:
            _line(
                canvas,
                (x, y),
                (x + rng.uniform(-size, size), y + rng.uniform(-size, size)),
                (level,) * 3,
                1,
            )
        else:
            cv2.circle(
                canvas, (int(x), int(y)), int(rng.integers(1, 4)), (level,) * 3, -1, cv2.LINE_AA
            )


def _trace(rng: np.random.Generator, canvas: Canvas) -> None:
    """An ECG or spectral trace, a histogram, or a jagged contour."""
    side = canvas.shape[0]
    x = np.arange(0, side, int(rng.integers(1, 5)))
    y = rng.uniform(0, side) + np.cumsum(rng.normal(size=len(x))) * rng.uniform(0, 1.5)
    period = int(rng.integers(8, 40))
    y[::period] -= rng.uniform(5, 40)
    points = np.stack([x, y], axis=1).astype(np.int32)
    cv2.polylines(
        canvas, [points], isClosed=False, color=_colour(rng), thickness=1, lineType=cv2.LINE_AA
    )


def _icon(rng: np.random.Generator, canvas: Canvas) -> None:
    """A pictogram of an icon font, alone or in a row as in a toolbar."""
    side = canvas.shape[0]
    size, colour = int(rng.integers(10, 44)), np.asarray(_colour(rng), np.float32)
    x, y = int(rng.integers(0, side)), int(rng.integers(0, side - size))
    path = str(rng.choice(icon_fonts()))
    low, high = (0xF000, 0xF200) if "awesome" in path else (0xE145, 0xEB4C)
    font = load_font(path, size)
    for _ in range(int(rng.choice([1, 1, 2, 6]))):
        layer = Image.new("L", (size + 4, size + 4))
        ImageDraw.Draw(layer).text((2, 2), chr(int(rng.integers(low, high))), fill=255, font=font)
        alpha = np.asarray(layer, np.float32)[..., None] / 255
        part = canvas[y : y + size + 4, x : x + size + 4]
        alpha = alpha[: part.shape[0], : part.shape[1]]
        part += alpha * (colour - part)
        x += int(size * 1.6)


def _chrome(rng: np.random.Generator, canvas: Canvas) -> None:
    """Buttons, check boxes, sliders, bars of colour, arrows, a mouse pointer."""
    side = canvas.shape[0]
    x, y = (int(v) for v in rng.integers(0, side, 2))
    size, colour = int(rng.integers(8, 28)), _colour(rng)
    kind = int(rng.integers(6))
    if kind == 0:
        cv2.rectangle(canvas, (x, y), (x + size, y + size), colour, 1)
        if rng.random() < 0.5:
            points = np.array(
                [[x + 2, y + size // 2], [x + size // 3, y + size - 3], [x + size - 2, y + 2]]
            )
            cv2.polylines(
                canvas, [points], isClosed=False, color=colour, thickness=2, lineType=cv2.LINE_AA
            )
    elif kind == 1:
        _line(canvas, (x, y), (x + size * 6, y), colour, 2)
        cv2.circle(
            canvas, (x + int(rng.integers(size * 6)), y), size // 3, _colour(rng), -1, cv2.LINE_AA
        )
    elif kind == 2:
        length = int(rng.integers(40, 200))
        ramp = np.linspace(0, 1, length)[:, None, None]
        bar = ramp * np.asarray(_colour(rng)) + (1 - ramp) * np.asarray(_colour(rng))
        part = canvas[y : y + length, x : x + size]
        part[:] = bar[: part.shape[0]]
    elif kind == 3:
        end = (x + int(rng.integers(-60, 60)), y + int(rng.integers(-60, 60)))
        cv2.arrowedLine(canvas, (x, y), end, colour, int(rng.integers(1, 4)), cv2.LINE_AA, 0, 0.3)
    elif kind == 4:
        pointer = np.array([[0, 0], [0, 16], [4, 12], [7, 19], [9, 18], [6, 11], [11, 11]])
        pointer += np.array([x, y])
        cv2.fillPoly(canvas, [pointer], (255, 255, 255), cv2.LINE_AA)
        cv2.polylines(
            canvas, [pointer], isClosed=True, color=(0, 0, 0), thickness=1, lineType=cv2.LINE_AA
        )
    else:
        w, h = int(rng.integers(30, 140)), int(rng.integers(14, 34))
        cv2.rectangle(canvas, (x, y), (x + w, y + h), colour, -1 if rng.random() < 0.5 else 1)


_KINDS: Final[tuple[Callable[[np.random.Generator, Canvas], None], ...]] = (
    _lines, _ruler, _grid, _shape, _curve, _sutures, _trace, _icon, _chrome,
)  # fmt: skip
_HARMLESS: Final = (_icon, _chrome)
_SHARES: Final = (0.17, 0.12, 0.03, 0.12, 0.14, 0.09, 0.06, 0.15, 0.12)


def _colour(rng: np.random.Generator) -> Colour:
    if rng.random() < 0.7:
        return _BRIGHT[int(rng.integers(len(_BRIGHT)))]
    if rng.random() < 0.6:
        level = float(rng.uniform(0, 255))
        return level, level, level
    red, green, blue = (float(v) for v in rng.uniform(0, 255, 3))
    return red, green, blue


def _line(
    canvas: Canvas,
    start: tuple[float, float],
    stop: tuple[float, float],
    colour: Colour,
    thick: int,
) -> None:
    """A line with endpoints clipped to what OpenCV's integers hold."""
    a = (int(np.clip(start[0], -999, 9999)), int(np.clip(start[1], -999, 9999)))
    b = (int(np.clip(stop[0], -999, 9999)), int(np.clip(stop[1], -999, 9999)))
    cv2.line(canvas, a, b, colour, thick, cv2.LINE_AA)
