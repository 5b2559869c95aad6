"""Grounds without text: textures of packages, made anatomy, made ultrasound, panels.

All functions take a numpy random generator and give RGB float32 arrays of 0 to 255, shape
(side, side, 3).
"""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from training.textures import Picture
from training.thumbnails import thumbnails
from training.windowing import Canvas, narrowed, windowed


def ground(rng: np.random.Generator, textures: list[list[Picture]], side: int) -> Canvas:
    """One ground of any kind, often two beside each other as at a viewport's border."""
    canvas = _one(rng, textures, side)
    if rng.random() < 0.3:
        other = _one(rng, textures, side)
        cut = int(rng.integers(side // 8, side - side // 8))
        if rng.random() < 0.5:
            canvas[cut:] = other[cut:]
        else:
            canvas[:, cut:] = other[:, cut:]
    return canvas


def anatomy(rng: np.random.Generator, textures: list[list[Picture]], side: int) -> Canvas:
    """A random part of a texture at a random zoom, window and polarity."""
    group = textures[int(rng.integers(len(textures)))]
    picture = group[int(rng.integers(len(group)))]
    zoom = float(np.exp(rng.uniform(np.log(0.2), np.log(3.5))))
    height, width = picture.shape[:2]
    need = max(8, int(side / zoom))
    if need > min(height, width):
        need = max(8, int(min(height, width) * rng.uniform(0.5, 1)))
    y, x = int(rng.integers(height - need + 1)), int(rng.integers(width - need + 1))
    part = picture[y : y + need, x : x + need]
    how = [cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST][
        int(rng.choice(3, p=[0.6, 0.35, 0.05]))
    ]
    if need > side:
        how = cv2.INTER_AREA if rng.random() < 0.6 else cv2.INTER_LINEAR
    grown = cv2.resize(part, (side, side), interpolation=how).astype(np.float32)
    grown = np.rot90(grown, int(rng.integers(4)))
    if rng.random() < 0.5:
        grown = grown[:, ::-1]
    canvas = np.ascontiguousarray(grown, np.float32)
    if rng.random() < 0.6:
        canvas = np.repeat(canvas.mean(axis=2, keepdims=True), 3, axis=2)
    return windowed(rng, canvas)


def narrow(rng: np.random.Generator, textures: list[list[Picture]], side: int) -> Canvas:
    """Anatomy of any kind in a window far too narrow, often magnified."""
    kind = rng.random()
    if kind < 0.7:
        canvas = anatomy(rng, textures, side)
    else:
        canvas = bones(rng, side) if kind < 0.85 else ultrasound(rng, side)
    if rng.random() < 0.5:
        part = canvas[: int(side / rng.uniform(1.5, 5)), : int(side / rng.uniform(1.5, 5))]
        how = int(rng.choice([cv2.INTER_CUBIC, cv2.INTER_LINEAR]))
        canvas = np.asarray(cv2.resize(part, (side, side), interpolation=how), np.float32)
    return narrowed(rng, canvas)


def specks(rng: np.random.Generator, side: int) -> Canvas:
    """Even tissue with some specks of few pixels, magnified: calcium, vessels, noise."""
    zoom = float(rng.uniform(1.5, 6))
    small = int(side / zoom) + 2
    tissue = float(rng.uniform(5, 250)) + smooth_noise(rng, small, 4) * float(rng.uniform(0, 8))
    tissue = tissue + rng.normal(0, float(rng.uniform(0, 6)), tissue.shape)
    for _ in range(int(rng.integers(3, 30))):
        y, x = (int(at) for at in rng.integers(2, small - 4, 2))
        level = float(rng.uniform(-140, 140))
        for _ in range(int(rng.integers(1, 7))):
            tissue[y, x] += level * rng.uniform(0.5, 1)
            y = int(np.clip(y + rng.integers(-1, 2), 0, small - 1))
            x = int(np.clip(x + rng.integers(-1, 2), 0, small - 1))
    if rng.random() < 0.5:
        tissue = cv2.GaussianBlur(tissue, (0, 0), float(rng.uniform(0.4, 1.2)))
    how = int(rng.choice([cv2.INTER_CUBIC, cv2.INTER_LINEAR, cv2.INTER_NEAREST]))
    grown = cv2.resize(np.asarray(tissue, np.float32), (side, side), interpolation=how)
    return np.clip(gray_canvas(grown), 0, 255)


def bones(rng: np.random.Generator, side: int) -> Canvas:
    """Made bones: bright bands and rounds with a hard rim, trabeculae inside, ribs across."""
    soft = smooth_noise(rng, side, float(rng.uniform(15, 60))) * rng.uniform(10, 40)
    gray = soft + rng.uniform(15, 140)
    for _ in range(int(rng.integers(1, 7))):
        shape = np.zeros((side, side), np.float32)
        width = int(rng.integers(3, 70))
        if rng.random() < 0.6:
            cv2.polylines(
                shape,
                [curve(rng, side)],
                isClosed=False,
                color=1,
                thickness=width,
                lineType=cv2.LINE_AA,
            )
        else:
            axes = (int(rng.integers(5, side // 2)), int(rng.integers(5, side // 2)))
            cv2.ellipse(
                shape,
                _point(rng, side),
                axes,
                float(rng.uniform(0, 180)),
                0,
                360,
                1,
                -1,
                cv2.LINE_AA,
            )
        inner = cv2.erode(shape, np.ones((3, 3)), iterations=int(rng.integers(1, 5)))
        rim = cv2.GaussianBlur(shape - inner, (0, 0), float(rng.uniform(0.4, 2)))
        body = cv2.GaussianBlur(shape, (0, 0), float(rng.uniform(0.5, 3)))
        grain = smooth_noise(rng, side, float(rng.uniform(0.7, 3)))
        grain = np.abs(grain) if rng.random() < 0.5 else grain
        gray = (
            gray
            + body * (rng.uniform(5, 60) + grain * rng.uniform(2, 35))
            + rim * rng.uniform(0, 110)
        )
    gray = gray + rng.normal(size=gray.shape) * rng.uniform(0, 8)
    return windowed(rng, gray_canvas(gray))


def ultrasound(rng: np.random.Generator, side: int) -> Canvas:
    """Speckle in a sector with its border, on black, sometimes with a Doppler box."""
    across, along = rng.uniform(0.6, 4), rng.uniform(0.5, 1.6)
    real = cv2.GaussianBlur(rng.normal(size=(side, side)), (0, 0), sigmaX=across, sigmaY=along)
    imaginary = cv2.GaussianBlur(rng.normal(size=(side, side)), (0, 0), sigmaX=across, sigmaY=along)
    speckle = np.hypot(real, imaginary)
    speckle /= speckle.mean()
    echo = np.exp(smooth_noise(rng, side, float(rng.uniform(6, 40))) * rng.uniform(0.2, 1.2))
    gray = np.clip(speckle * echo * rng.uniform(20, 110), 0, 255)
    if rng.random() < 0.5:
        gray = 255 * np.log1p(gray) / np.log1p(255.0)
    if rng.random() < 0.6:
        mask = np.zeros((side, side), np.float32)
        apex = (int(rng.uniform(-side, 2 * side)), int(rng.uniform(-side, side // 3)))
        radius = int(rng.uniform(side * 0.6, side * 2))
        cv2.ellipse(
            mask,
            apex,
            (radius, radius),
            0,
            float(rng.uniform(20, 60)),
            float(rng.uniform(110, 160)),
            1,
            -1,
            cv2.LINE_AA,
        )
        gray = gray * mask
    canvas = gray_canvas(gray)
    if rng.random() < 0.25:
        flow = smooth_noise(rng, side, float(rng.uniform(4, 15)))
        where = np.abs(flow) > rng.uniform(0.8, 1.8)
        canvas[where & (flow > 0)] = (220, 60, 20)
        canvas[where & (flow < 0)] = (20, 80, 230)
    return np.clip(canvas, 0, 255).astype(np.float32)


def panel(rng: np.random.Generator, side: int) -> Canvas:
    """A flat colour as interfaces have it: black, dark, white, or any; sometimes a gradient."""
    kind = rng.random()
    if kind < 0.35:
        colour = np.zeros(3) + rng.integers(0, 12)
    elif kind < 0.6:
        colour = np.clip(rng.integers(8, 80) + rng.integers(-8, 24, 3), 0, 255)
    elif kind < 0.78:
        colour = np.clip(255 - np.abs(rng.normal(size=3)) * 8, 0, 255)
    else:
        colour = rng.integers(0, 256, 3).astype(np.float64)
    canvas = np.empty((side, side, 3), np.float32)
    canvas[:] = colour
    if rng.random() < 0.15:
        ramp = np.linspace(0, 1, side, dtype=np.float32)
        ramp = ramp[:, None] if rng.random() < 0.5 else ramp[None]
        canvas += (ramp * rng.uniform(-120, 120))[..., None]
    if rng.random() < 0.25:
        height = int(rng.integers(14, 60))
        odd = (np.arange(side) // height) % 2 == 1
        canvas[odd] += float(rng.uniform(-25, 25))
    return np.clip(canvas, 0, 255)


def smooth_noise(rng: np.random.Generator, side: int, sigma: float) -> NDArray[np.float32]:
    """Gaussian noise blurred by `sigma` pixels, mean 0, deviation 1."""
    step = max(1, int(sigma / 2))
    small = rng.normal(size=(side // step + 4, side // step + 4)).astype(np.float32)
    small = np.asarray(cv2.GaussianBlur(small, (0, 0), sigma / step), np.float32)
    noise = cv2.resize(small, None, fx=step, fy=step, interpolation=cv2.INTER_LINEAR)[:side, :side]
    result: NDArray[np.float32] = (noise - noise.mean()) / max(float(noise.std()), 1e-6)
    return result


def curve(rng: np.random.Generator, side: int) -> NDArray[np.int32]:
    """Points of a smooth curve across a part of the canvas."""
    t = np.linspace(0, 1, 24)
    ends = rng.uniform(-0.2 * side, 1.2 * side, (2, 2))
    bend = rng.normal(size=(3, 2)) * side * rng.uniform(0, 0.25)
    points = ends[0] + (ends[1] - ends[0]) * t[:, None]
    for order in range(3):
        points = points + np.sin(np.pi * (order + 1) * t)[:, None] * bend[order] / (order + 1)
    return np.asarray(points, np.int32)


def gray_canvas(gray: NDArray[Any]) -> Canvas:
    """Three equal channels."""
    return np.repeat(np.asarray(gray, np.float32)[..., None], 3, axis=2)


def _one(rng: np.random.Generator, textures: list[list[Picture]], side: int) -> Canvas:
    kind = rng.random()
    if kind < 0.36:
        return anatomy(rng, textures, side)
    if kind < 0.50:
        return bones(rng, side)
    if kind < 0.60:
        return ultrasound(rng, side)
    if kind < 0.72:
        return thumbnails(rng, textures, side)
    return panel(rng, side)


def _point(rng: np.random.Generator, side: int) -> tuple[int, int]:
    x, y = rng.integers(0, side, 2)
    return int(x), int(y)
