"""What a ground is, and how a reader would turn its window."""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

import cv2
import numpy as np
from numpy.typing import NDArray

Canvas = NDArray[np.float32]
"""RGB, float32, 0 to 255, shape (height, width, 3)."""


def windowed(rng: np.random.Generator, canvas: Canvas) -> Canvas:
    """Another window, gamma and polarity, as a reader would turn them."""
    kind = rng.random()
    if kind < 0.45:
        low, high = np.sort(rng.uniform(-80, 340, 2))
        if high - low > 60:
            canvas = (canvas - low) * (255 / (high - low))
    if rng.random() < 0.3:
        gamma = float(np.exp(rng.uniform(-0.8, 0.8)))
        canvas = np.asarray(255 * (np.clip(canvas, 0, 255) / 255) ** gamma, np.float32)
    if rng.random() < 0.15:
        canvas = 255 - canvas
    return np.clip(canvas, 0, 255).astype(np.float32)


def narrowed(rng: np.random.Generator, canvas: Canvas) -> Canvas:
    """A window so narrow that most of the picture is of one level, sometimes in false colours.

    What is left of anatomy then are specks and soft edges on even ground, which look like faint or
    broken letters.
    """
    gray = canvas.mean(axis=2)
    middle = float(np.percentile(gray, rng.uniform(3, 97)))
    width = float(np.exp(rng.uniform(np.log(12), np.log(120))))
    gray = np.clip((gray - middle) * (255 / width) + 255 * rng.uniform(-0.3, 1.3), 0, 255)
    if rng.random() < 0.3:
        table = int(rng.choice([cv2.COLORMAP_HOT, cv2.COLORMAP_JET, cv2.COLORMAP_COOL]))
        shown = cv2.applyColorMap(gray.astype(np.uint8), table)[:, :, ::-1]
        return np.ascontiguousarray(shown, np.float32)
    low, high = np.sort(rng.uniform(0, 255, 2)) if rng.random() < 0.3 else (0.0, 255.0)
    gray = low + gray * ((high - low) / 255)
    return np.repeat(gray[:, :, np.newaxis], 3, axis=2).astype(np.float32)
