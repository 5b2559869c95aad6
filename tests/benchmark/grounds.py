"""Grounds without text: parts of the viewers' anatomy, anatomy made by formulas, flat panels.

Nothing is shared with the grounds of the training code. Every function gives float32 RGB of 0 to
255, shape (height, width, 3).
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmark.truth import load_viewer, viewer_names
from leadapron.model.geometry import Box, Size

Canvas = NDArray[np.float32]

_LARGE: Final = 300
"""Anatomy with a shorter side is a thumbnail, whose tiny burned-in text is not labelled."""

_AWAY: Final = 10
"""Pixels between a ground and the nearest labelled line."""


@lru_cache(maxsize=1)
def _pools() -> tuple[tuple[NDArray[np.uint8], NDArray[np.bool_]], ...]:
    """Each large anatomy rectangle of the viewers with a map of where no line is near."""
    pools = []
    for name in viewer_names():
        capture = load_viewer(name)
        free = np.ones(capture.pixels.shape[:2], bool)
        size = Size(free.shape[1], free.shape[0])
        for line in capture.lines:
            free[line.box.padded(_AWAY).clipped(size).slices] = False
        for box in capture.anatomy:
            if min(box.width, box.height) >= _LARGE:
                part = capture.pixels[box.slices]
                if part.std() > 8:
                    pools.append((part.copy(), free[box.slices].copy()))
    return tuple(pools)


def viewer_anatomy(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """A text-free part of a viewer's image at a random zoom, window and orientation."""
    pools = _pools()
    for _ in range(200):
        pixels, free = pools[int(rng.integers(len(pools)))]
        zoom = float(np.exp(rng.uniform(np.log(0.9), np.log(3.0))))
        w, h = int(width / zoom), int(height / zoom)
        if w >= pixels.shape[1] or h >= pixels.shape[0]:
            continue
        box = Box(
            int(rng.integers(pixels.shape[1] - w)), int(rng.integers(pixels.shape[0] - h)), w, h
        )
        part = pixels[box.slices]
        if free[box.slices].all() and part.std() > 10:
            grown = cv2.resize(part, (width, height), interpolation=cv2.INTER_CUBIC)
            canvas = np.asarray(grown, np.float32)
            if rng.random() < 0.5:
                canvas = canvas[:, ::-1]
            gain, lift = rng.uniform(0.7, 1.4), rng.uniform(-20, 25)
            return np.ascontiguousarray(np.clip(canvas * gain + lift, 0, 255), np.float32)
    return made_anatomy(rng, width, height)


def smooth_noise(rng: np.random.Generator, width: int, height: int, scale: float) -> Canvas:
    """One channel of noise of mean 0 and deviation 1 whose grains are about `scale` pixels."""
    small = rng.standard_normal((int(height / scale) + 3, int(width / scale) + 3))
    grown = cv2.resize(small.astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray((grown - grown.mean()) / (grown.std() + 1e-6), np.float32)


def _gray(values: NDArray[np.float32]) -> Canvas:
    return np.repeat(np.clip(values, 0, 255)[:, :, np.newaxis], 3, axis=2).astype(np.float32)


def _grid(width: int, height: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return (x - width / 2) / (width / 2), (y - height / 2) / (height / 2)


def head(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """A slice of a head: skull, ventricles, gyri, noise of the acquisition."""
    x, y = _grid(width, height)
    radius = np.hypot(x / rng.uniform(0.6, 0.8), y / rng.uniform(0.75, 0.95))
    radius = radius + 0.02 * smooth_noise(rng, width, height, 60)
    tissue = (
        95 + 14 * smooth_noise(rng, width, height, 14) + 8 * smooth_noise(rng, width, height, 5)
    )
    ventricles = np.exp(-(((np.abs(x) - 0.12) / 0.07) ** 2) - (y / 0.28) ** 2)
    values = np.where(radius < 0.9, tissue - 70 * ventricles, 2)
    values = np.where((radius > 0.9) & (radius < 1.0), rng.uniform(200, 250), values)
    values = values + rng.normal(0, rng.uniform(1, 6), values.shape)
    return _gray(np.asarray(values, np.float32))


def chest(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """A film of a chest: lungs, mediastinum, ribs, clavicles, film grain."""
    x, y = _grid(width, height)
    lungs = np.exp(-(((np.abs(x) - 0.45) / 0.33) ** 4) - ((y - 0.05) / 0.75) ** 4)
    values = 190 - 130 * lungs + 18 * smooth_noise(rng, width, height, 40)
    pitch, slope = rng.uniform(0.16, 0.24), rng.uniform(0.3, 0.7)
    phase = (y + slope * x * x + 0.03 * smooth_noise(rng, width, height, 80)) / pitch
    values += 28 * np.clip(np.sin(2 * np.pi * phase), 0, 1) ** 0.5 * (lungs > 0.15)
    values += 30 * np.exp(-((x / 0.09) ** 2))
    vessels = smooth_noise(rng, width, height, 7)
    values += 9 * np.where(vessels > 0.9, vessels, 0) * lungs
    values += rng.normal(0, rng.uniform(2, 6), values.shape)
    return _gray(np.asarray(values, np.float32))


def bone(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """Trabecular bone with a bright cortex that runs across."""
    grains = np.zeros((height, width), np.float32)
    for scale, weight in ((3, 10), (6, 18), (13, 14), (45, 20)):
        grains += weight * smooth_noise(rng, width, height, scale)
    x, y = _grid(width, height)
    angle = rng.uniform(0, np.pi)
    along = np.cos(angle) * x + np.sin(angle) * y
    bend = 0.12 * np.sin(3 * (np.cos(angle) * y - np.sin(angle) * x))
    shaft = np.exp(-(((along + bend) / rng.uniform(0.35, 0.6)) ** 6))
    edge = np.exp(-(((np.abs(along + bend) - 0.4) / 0.04) ** 2))
    values = 45 + 110 * shaft + grains * shaft + 70 * edge + rng.normal(0, 4, grains.shape)
    return _gray(np.asarray(values, np.float32))


def ultrasound(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """A sector with fully developed speckle (Rayleigh envelope), dark outside."""
    real = smooth_noise(rng, width, height, rng.uniform(1.6, 3.2))
    imaginary = smooth_noise(rng, width, height, rng.uniform(1.6, 3.2))
    envelope = np.hypot(real, imaginary)
    tissue = 5 + 7 * (1.6 + smooth_noise(rng, width, height, 50)).clip(0.1, None)
    cyst = smooth_noise(rng, width, height, 70) > 1.3
    values = np.where(cyst, 1, tissue) * envelope
    x, y = _grid(width, height)
    angle = np.abs(np.arctan2(x, y + 1.25))
    reach = np.hypot(x, y + 1.25)
    inside = (angle < rng.uniform(0.5, 0.9)) & (reach > 0.35) & (reach < 2.15)
    if rng.random() < 0.4:
        inside[:] = True
    values = 200 * np.log1p(np.where(inside, values, 0)) / np.log1p(60)
    return _gray(np.asarray(values, np.float32))


def vessels(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """An angiogram: dark branching tubes and a catheter on a mottled ground."""
    values = (
        150 + 22 * smooth_noise(rng, width, height, 70) + 5 * smooth_noise(rng, width, height, 4)
    )
    sheet = np.zeros((height, width), np.float32)
    for _ in range(int(rng.integers(4, 10))):
        point = rng.uniform(0, 1, 2) * (width, height)
        heading, thickness = rng.uniform(0, 2 * np.pi), rng.uniform(2, 9)
        while thickness > 0.8:
            heading += rng.normal(0, 0.28)
            after = point + 12 * np.array([np.cos(heading), np.sin(heading)])
            ends = [tuple(int(v) for v in p) for p in (point, after)]
            cv2.line(sheet, ends[0], ends[1], 1.0, max(1, round(thickness)), cv2.LINE_AA)
            point, thickness = after, thickness - rng.uniform(0.02, 0.16)
    values -= 85 * cv2.GaussianBlur(sheet, (0, 0), 1.2)
    values += rng.normal(0, rng.uniform(2, 9), values.shape)
    return _gray(np.asarray(values, np.float32))


def flat(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """One dark or middle gray, often black."""
    level = 0.0 if rng.random() < 0.5 else float(rng.uniform(5, 120))
    return np.full((height, width, 3), level, np.float32)


def quiet(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """Gray between 40 and 200, flat or a slow gradient, with at most one level of noise."""
    x, y = _grid(width, height)
    slope = rng.uniform(-12, 12, 2) * (rng.random() < 0.5)
    values = rng.uniform(50, 190) + slope[0] * x + slope[1] * y
    values = values + rng.normal(0, rng.uniform(0, 1), values.shape)
    return _gray(np.asarray(values, np.float32))


def white(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """White or nearly white, as printed pages and light themes are."""
    return np.full((height, width, 3), float(rng.uniform(225, 255)), np.float32)


def coloured(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """One saturated colour."""
    hue, saturation, value = rng.uniform(0, 180), rng.uniform(110, 255), rng.uniform(70, 220)
    pixel = cv2.cvtColor(np.array([[[hue, saturation, value]]], np.uint8), cv2.COLOR_HSV2RGB)
    return np.full((height, width, 3), pixel[0, 0].astype(np.float32), np.float32)


_MADE: Final[tuple[Callable[[np.random.Generator, int, int], Canvas], ...]] = (
    head,
    chest,
    bone,
    ultrasound,
    vessels,
)


def made_anatomy(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """Anatomy of any kind by formulas."""
    return _MADE[int(rng.integers(len(_MADE)))](rng, width, height)


def anatomy(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """Anatomy of the viewers or by formulas, half and half."""
    source = viewer_anatomy if rng.random() < 0.5 else made_anatomy
    return source(rng, width, height)


def film(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """A radiograph, for lead markers."""
    return (chest if rng.random() < 0.6 else bone)(rng, width, height)


def noisy(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """Middle gray; the noise is added after the text."""
    return np.full((height, width, 3), float(rng.uniform(90, 160)), np.float32)


def workstation(rng: np.random.Generator, width: int, height: int) -> Canvas:
    """Mostly black and gray panels, sometimes anatomy: where overlays usually stand."""
    if rng.random() < 0.3:
        return anatomy(rng, width, height)
    return flat(rng, width, height)


GROUNDS: Final = {
    "workstation": workstation,
    "flat": flat,
    "quiet": quiet,
    "white": white,
    "coloured": coloured,
    "anatomy": anatomy,
    "bone": bone,
    "film": film,
    "ultrasound": ultrasound,
    "noisy": noisy,
}
"""Grounds by name, as conditions call them."""
