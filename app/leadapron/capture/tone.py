"""Tells pictures from panels by their gray values: solid continuous tone, or ground and ink."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

_Gray = NDArray[np.uint8]

SOLID: Final = 9
"""Side in pixels of a square that fits into tissue but into no stroke of a letter."""

LEVELS: Final = 16
"""Gray levels that solid areas of a picture show at least; buttons and chips have a few."""

NEAR: Final = 12
"""Levels within which a gray counts as the same ground (noise of an unexposed margin)."""

GROUND: Final = 0.1
"""Share of the commonest gray value below which there is no ground; panels are mostly ground."""

PLAIN: Final = 0.9
"""Share of a plain panel that is its ground; the rest may be writing."""


def has_continuous_tone(gray: _Gray, own: NDArray[np.bool_]) -> bool:
    """Whether a solid area with many gray levels lies in this part of a frame.

    Args:
        gray: uint8 of shape (height, width).
        own: which of its pixels count.
    """
    solid = solid_mask(gray, own)
    return len(np.unique(gray[solid > 0])) >= LEVELS


def is_plain_dark(gray: _Gray, own: NDArray[np.bool_]) -> bool:
    """Whether a part of a frame is dark ground with at most a little writing; see above."""
    values = gray[own]
    ground = _commonest(values)
    return ground <= NEAR and float(np.mean(values <= ground + NEAR)) >= PLAIN


def _commonest(gray: _Gray) -> int:
    return int(np.bincount(gray.ravel(), minlength=256).argmax())


def solid_mask(gray: _Gray, own: NDArray[np.bool_]) -> _Gray:
    """Mask (0 or 1) of what differs from the ground and is wider than the strokes of letters.

    Where no gray value is common enough to be a ground, a picture fills everything.
    """
    values = gray[own]
    ground = _commonest(values)
    if float(np.mean(values == ground)) < GROUND:
        return own.astype(np.uint8)
    away = ((cv2.absdiff(gray, np.full_like(gray, ground)) > NEAR) & own).astype(np.uint8)
    return cv2.morphologyEx(away, cv2.MORPH_OPEN, np.ones((SOLID, SOLID), np.uint8))  # type: ignore[return-value]
