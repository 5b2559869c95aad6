"""How much a row of strokes looks like text, as one weighted sum of what can be measured on it.

Anatomy makes rows of strokes by the dozen. What tells them from glyphs is how often the ink begins
and ends along the row, how much of it is ink, how far it stands out and how many pieces of the
row's full height there are. The weights are those of a logistic regression, fitted on made cases by
`tests/benchmark/planted/fit.py`.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Ink = NDArray[np.uint8]
"""1 where ink is, 0 elsewhere; shape (height, width)."""

TALL: Final = 0.45
"""A piece of at least this share of the row's height is a glyph rather than a dot."""

_MIDDLE: Final = slice(1, 3)
"""Of the four quarters of the row's height, those that every glyph crosses."""

FEATURES: Final = (
    "contrast",
    "pieces",
    "share of ink in tall pieces",
    "stroke width",
    "crossings",
    "aspect",
    "spread of heights",
    "fill",
)

WEIGHTS: Final = (2.3424, 3.1855, -1.0371, -8.7070, 1.0427, 1.4977, -1.1236, 9.1336)
OFFSET: Final = -15.2136
"""In the order of `FEATURES`; the offset puts all rows of planted text but the least one in a
hundred above 0. Of 1431 rows on 110 pictures without text it leaves 0.9 in each."""


def likeness(ink: Ink, contrast: float, *, lies: bool) -> float:
    """The weighted sum of a row's features; text is above 0.

    Args:
        ink: the row's own rectangle.
        contrast: levels by which the ink stands out.
        lies: whether the row runs from left to right, not from top to bottom.
    """
    return float(features(ink, contrast, lies=lies) @ np.array(WEIGHTS)) + OFFSET


def features(ink: Ink, contrast: float, *, lies: bool) -> NDArray[np.float64]:
    """What is measured on a row, in the order of `FEATURES`."""
    row = np.ascontiguousarray(ink if lies else ink.T)
    height, width = row.shape
    count, _, stats, _ = cv2.connectedComponentsWithStats(row, connectivity=8)
    heights, areas = stats[1:count, 3], stats[1:count, 4]
    is_tall = heights >= TALL * height
    tall = heights[is_tall]
    spread = float(tall.std() / tall.mean()) if tall.size else 1.0
    edges = np.count_nonzero(np.diff(row, axis=1), axis=1)
    quarter = max(1, height // 4)
    crossings = float(np.median(edges[quarter * _MIDDLE.start : quarter * _MIDDLE.stop + 1]))
    return np.array(
        (
            np.log(max(1.0, contrast)),
            np.log(tall.size + 0.5),
            float(areas[is_tall].sum()) / max(1, int(areas.sum())),
            _stroke_width(row) / height,
            crossings * height / width,
            np.log(width / height),
            min(spread, 1.0),
            float(row.mean()),
        )
    )


def _stroke_width(row: Ink) -> float:
    """Twice the median distance to the ground along the middle of the strokes, in pixels."""
    framed = cv2.copyMakeBorder(row, 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    distance = cv2.distanceTransform(framed, cv2.DIST_L2, 3)
    ridge = (distance > 0) & (distance >= cv2.dilate(distance, np.ones((3, 3), np.uint8)))
    return 2.0 * float(np.median(distance[ridge])) if ridge.any() else 0.0
