"""What a ground is, and how a reader would turn its window."""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

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
