"""What stands on a made case before anything is masked or planted: a text-free ground and graphics.

Half of the grounds are anatomy of the captured viewers at its own size, the practice chest among
it; half are made by formulas or are panels of a viewer's chrome.
"""

from functools import lru_cache
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from benchmark.grounds import GROUNDS
from benchmark.truth import Line, load_viewer, viewer_names
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box

CHEST: Final = Path(__file__).parents[3] / "resources" / "practice" / "chest.png"

_LEAST_SIDE: Final = 240
"""Anatomy smaller than this is a thumbnail, whose tiny burned-in text nobody labelled."""

_AWAY: Final = 10
"""Pixels between a ground and the nearest labelled line."""


def scene(rng: np.random.Generator, width: int, height: int) -> tuple[str, Pixels]:
    """A name and a fresh picture of the given size, without any text."""
    if rng.random() < 0.5:
        name, picture = _captured(rng, width, height)
    else:
        names = ("panels", *sorted(GROUNDS))
        name = names[int(rng.integers(len(names)))]
        picture = (
            _panels(rng, width, height)
            if name == "panels"
            else np.clip(GROUNDS[name](rng, width, height), 0, 255).astype(np.uint8)
        )
    if rng.random() < 0.15:  # some radiologists read inverted
        picture = 255 - picture
    _draw_graphics(rng, picture)
    return name, picture


@lru_cache(maxsize=1)
def captured_anatomy() -> tuple[tuple[str, Pixels], ...]:
    """The anatomy of every capture that no labelled line touches, and the practice chest."""
    found: list[tuple[str, Pixels]] = []
    for name in viewer_names():
        capture = load_viewer(name)
        for box in capture.anatomy:
            part = _without_lines(box, capture.lines)
            if min(part.width, part.height) >= _LEAST_SIDE:
                found.append((name, capture.pixels[part.slices].copy()))
    chest = cv2.imread(str(CHEST), cv2.IMREAD_COLOR)
    if chest is not None:
        found.append(("chest", np.ascontiguousarray(chest[:, :, ::-1])))
    return tuple(found)


def _without_lines(part: Box, lines: tuple[Line, ...]) -> Box:
    """The part cut down, each time at its cheapest side, until no line lies in it."""
    for line in lines:
        taken = line.box.padded(_AWAY)
        if not part.overlaps(taken):
            continue
        choices = (
            Box.covering(taken.right, part.y, max(taken.right, part.right), part.bottom),
            Box.covering(part.x, part.y, max(part.x, taken.x), part.bottom),
            Box.covering(part.x, taken.bottom, part.right, max(taken.bottom, part.bottom)),
            Box.covering(part.x, part.y, part.right, max(part.y, taken.y)),
        )
        part = max(choices, key=lambda box: box.area)
    return part


def _captured(rng: np.random.Generator, width: int, height: int) -> tuple[str, Pixels]:
    captured = captured_anatomy()
    name, picture = captured[int(rng.integers(len(captured)))]
    factor = max(width / picture.shape[1], height / picture.shape[0])
    if factor > 1:
        grown = (
            max(width, round(picture.shape[1] * factor)),
            max(height, round(picture.shape[0] * factor)),
        )
        picture = np.asarray(cv2.resize(picture, grown, interpolation=cv2.INTER_CUBIC), np.uint8)
    top = int(rng.integers(picture.shape[0] - height + 1))
    left = int(rng.integers(picture.shape[1] - width + 1))
    return f"capture {name}", picture[top : top + height, left : left + width].copy()


def _panels(rng: np.random.Generator, width: int, height: int) -> Pixels:
    """A viewer's chrome: even panels in muted colours with borders."""
    picture = np.zeros((height, width, 3), np.uint8)
    picture[:] = rng.integers(10, 60, 3)
    for _ in range(int(rng.integers(3, 9))):
        x, y = int(rng.integers(width)), int(rng.integers(height))
        w, h = int(rng.integers(80, width)), int(rng.integers(40, max(41, height // 2)))
        colour = tuple(int(c) for c in rng.integers(0, 128, 3) + int(rng.integers(0, 120)))
        cv2.rectangle(picture, (x, y), (x + w, y + h), colour, -1)
        edge = tuple(min(255, channel + 30) for channel in colour)
        cv2.rectangle(picture, (x, y), (x + w, y + h), edge, 1)
    return picture


def _draw_graphics(rng: np.random.Generator, picture: Pixels) -> None:
    """Draw what viewers draw and what is no text: rulers, boxes, ellipses, arrows, crosshairs."""
    height, width = picture.shape[:2]
    for _ in range(int(rng.integers(0, 5))):
        if rng.random() < 0.5:
            colour: tuple[int, ...] = (int(rng.integers(150, 256)),) * 3
        else:
            colour = tuple(int(c) for c in rng.integers(60, 256, 3))
        x, y = int(rng.integers(10, width - 10)), int(rng.integers(10, height - 10))
        box = Box(x, y, int(rng.integers(40, 220)), int(rng.integers(30, 200)))
        _GRAPHICS[int(rng.integers(len(_GRAPHICS)))](picture, box, colour)


_Colour = tuple[int, ...]


def _ruler(picture: Pixels, box: Box, colour: _Colour) -> None:
    x, y, w, h = box.x, box.y, box.width, box.height
    is_upright = h > w // 2
    length = h if is_upright else w
    cv2.line(picture, (x, y), (x, y + length) if is_upright else (x + length, y), colour, 1)
    for step in range(0, length + 1, 10):
        tick = 8 if step % 50 == 0 else 4
        at = (x, y + step) if is_upright else (x + step, y)
        to = (x + tick, y + step) if is_upright else (x + step, y - tick)
        cv2.line(picture, at, to, colour, 1)


def _box(picture: Pixels, box: Box, colour: _Colour) -> None:
    x, y, w, h = box.x, box.y, box.width, box.height
    cv2.rectangle(picture, (x, y), (x + w, y + h), colour, 1)


def _ellipse(picture: Pixels, box: Box, colour: _Colour) -> None:
    x, y, w, h = box.x, box.y, box.width, box.height
    cv2.ellipse(picture, (x, y), (w // 2, h // 2), 0, 0, 360, colour, 1, cv2.LINE_AA)


def _arrow(picture: Pixels, box: Box, colour: _Colour) -> None:
    x, y, w, h = box.x, box.y, box.width, box.height
    cv2.arrowedLine(picture, (x, y), (x + w, y - h // 2), colour, 2, cv2.LINE_AA)


def _crosshair(picture: Pixels, box: Box, colour: _Colour) -> None:
    x, y, w, h = box.x, box.y, box.width, box.height
    cv2.line(picture, (x - w, y), (x + w, y), colour, 1)
    cv2.line(picture, (x, y - h), (x, y + h), colour, 1)


_GRAPHICS: Final = (_ruler, _box, _ellipse, _arrow, _crosshair)
