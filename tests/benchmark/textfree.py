"""Captures without any text, with machine-readable codes, and with watermarks all over."""

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np

from benchmark.fonts import font_paths
from benchmark.generator import MissingFontError, seed_of
from benchmark.grounds import Canvas, made_anatomy, viewer_anatomy
from benchmark.lettering import letter
from benchmark.truth import Capture
from leadapron.model.geometry import Box

CODE_KINDS: Final = ("QRCode", "DataMatrix", "Code128", "PDF417")
"""Names of zxing-cpp's formats: the four kinds that are promised."""

MODULES: Final = (2, 3, 4, 6)
"""Pixels per module."""


def text_free(count: int, seed: int) -> Iterator[Capture]:
    """Anatomy alone: one image that fills the capture, or two to four viewports on black."""
    for index in range(count):
        rng = np.random.default_rng(seed_of("text-free", index, seed))
        width, height = int(rng.integers(480, 800)), int(rng.integers(400, 640))
        canvas = np.zeros((height, width, 3), np.float32)
        if rng.random() < 0.6:
            source = viewer_anatomy if index % 2 else made_anatomy
            canvas[:] = source(rng, width, height)
        else:
            _viewports(rng, canvas, index)
        pixels = np.clip(np.rint(canvas), 0, 255).astype(np.uint8)
        kind = "viewer" if index % 2 else "made"
        yield Capture(f"text-free {kind} {seed}-{index}", "text-free", pixels)


def _viewports(rng: np.random.Generator, canvas: Canvas, index: int) -> None:
    height, width = canvas.shape[:2]
    columns, rows = int(rng.integers(1, 3)), int(rng.integers(1, 3))
    gap = int(rng.integers(1, 5))
    for row in range(rows):
        for column in range(columns):
            w, h = width // columns - 2 * gap, height // rows - 2 * gap
            source = viewer_anatomy if (index + row + column) % 2 else made_anatomy
            y, x = row * (height // rows) + gap, column * (width // columns) + gap
            canvas[y : y + h, x : x + w] = source(rng, w, h)


def coded(count: int, seed: int) -> Iterator[Capture]:
    """Captures with one code each; all kinds and module sizes in turn.

    Raises:
        ImportError: when zxing-cpp, which draws them, is not installed.
    """
    import zxingcpp  # noqa: PLC0415  # only this set needs it

    for index in range(count):
        kind = CODE_KINDS[index % len(CODE_KINDS)]
        module = MODULES[index // len(CODE_KINDS) % len(MODULES)]
        rng = np.random.default_rng(seed_of("codes", index, seed))
        content = f"MRN{rng.integers(10**7, 10**8)}"
        barcode = zxingcpp.create_barcode(content, getattr(zxingcpp.BarcodeFormat, kind))
        drawn = np.array(barcode.to_image(scale=1, add_quiet_zones=True), np.uint8)
        drawn = drawn if drawn.ndim == 2 else drawn[:, :, 0]
        grown = cv2.resize(drawn, None, fx=module, fy=module, interpolation=cv2.INTER_NEAREST)
        if kind == "Code128":
            grown = np.repeat(grown[:1], max(20 * module, 40), axis=0)
        yield _with_code(rng, grown, f"code {kind} {module} px {seed}-{index}", kind)


def _with_code(rng: np.random.Generator, code: np.ndarray, name: str, kind: str) -> Capture:
    high, wide = code.shape
    width, height = max(640, wide + 80), max(480, high + 80)
    source = viewer_anatomy if rng.random() < 0.5 else made_anatomy
    pixels = np.clip(np.rint(source(rng, width, height)), 0, 255).astype(np.uint8)
    x, y = int(rng.integers(20, width - wide - 20)), int(rng.integers(20, height - high - 20))
    pixels[y : y + high, x : x + wide] = code[:, :, None]
    dark_rows, dark_columns = np.nonzero(code < 128)
    box = Box(
        x + int(dark_columns.min()),
        y + int(dark_rows.min()),
        int(np.ptp(dark_columns)) + 1,
        int(np.ptp(dark_rows)) + 1,
    )
    return Capture(name, "codes", pixels, codes=(box,), kinds=(kind,))


def watermarked(count: int, seed: int) -> Iterator[Capture]:
    """Anatomy under one made name, repeated aslant over the whole capture, as remote desktops do.

    Raises:
        MissingFontError: when this machine has no Latin font.
    """
    paths = font_paths("latin")
    if not paths:
        raise MissingFontError("no font for latin")
    for index in range(count):
        rng = np.random.default_rng(seed_of("watermarks", index, seed))
        width, height = 1280, 800
        source = viewer_anatomy if rng.random() < 0.5 else made_anatomy
        canvas = source(rng, width, height)
        text = f"jdoe{rng.integers(10, 99)} {rng.integers(10, 29)}.0{rng.integers(1, 9)}.2026"
        ink = letter(
            text,
            str(rng.choice(paths)),
            int(rng.integers(14, 30)),
            degrees=float(rng.choice([15, 20, 30, 45])),
        ).ink
        opacity, level = rng.uniform(0.15, 0.5), float(rng.choice([0, 255]))
        step_y = ink.shape[0] + int(rng.integers(20, 90))
        step_x = ink.shape[1] + int(rng.integers(20, 90))
        for top in range(0, height - ink.shape[0], step_y):
            for left in range(0, width - ink.shape[1], step_x):
                part = canvas[top : top + ink.shape[0], left : left + ink.shape[1]]
                part += (level - part) * ink * opacity
        pixels = np.clip(np.rint(canvas), 0, 255).astype(np.uint8)
        yield Capture(f"watermark {seed}-{index}", "watermarks", pixels)
