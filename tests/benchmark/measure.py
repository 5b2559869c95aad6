"""From masked pixels to figures, and nothing else: no engine is asked here."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmark.truth import Capture, Line
from leadapron.model.geometry import Box, Size

Map = NDArray[np.bool_]

COVERED: Final = 0.95
"""Share of a line that must be masked for it to count (issue: at least 95 %)."""

LABEL_PADDING: Final = 4
"""Pixels around labelled lines that do not count as anatomy (issue and facts)."""

VIEWPORT: Final = 300
"""Shorter side, in pixels, from which a rectangle of anatomy is an image pane."""

LARGE_RECTANGLE: Final = 5_000
"""Rectangles with fewer free pixels give no share of their own; they still count in the mean."""


@dataclass(frozen=True, slots=True)
class LineScore:
    """One line's figures.

    Attributes:
        line: the line.
        share: masked share of its glyph pixels where they are known, else of its box.
        kept: whether it is an orientation or a scale label that was found and left visible by rule.
        glyph_pixels: known glyph pixels, 0 where only the box is known.
        masked_pixels: those that are masked, or found where the line may be kept.
    """

    line: Line
    share: float
    kept: bool
    glyph_pixels: int
    masked_pixels: int

    @property
    def is_covered(self) -> bool:
        """Whether it counts as covered; a line that was found and rightly kept does."""
        return self.share >= COVERED


@dataclass(frozen=True, slots=True)
class AnatomyScore:
    """One rectangle of anatomy: masked and counted pixels, away from labelled lines and raw."""

    box: Box
    masked: int
    pixels: int
    raw_masked: int
    raw_pixels: int

    @property
    def is_viewport(self) -> bool:
        """Whether it is an image pane; smaller ones are thumbnails, whose own text has no label."""
        return min(self.box.width, self.box.height) >= VIEWPORT

    @property
    def share(self) -> float:
        """Masked share away from labelled lines."""
        return self.masked / self.pixels if self.pixels else 0.0

    @property
    def raw_share(self) -> float:
        """Masked share of the whole rectangle."""
        return self.raw_masked / self.raw_pixels if self.raw_pixels else 0.0


def score_lines(capture: Capture, masked: Map, found: Map) -> tuple[LineScore, ...]:
    """Every line's figures.

    Args:
        capture: with its truth.
        masked: pixels that are hidden.
        found: pixels that would be hidden if nothing were kept; it counts only for lines whose true
            text may be kept.
    """
    return tuple(
        _line(capture, index, line, masked, found) for index, line in enumerate(capture.lines)
    )


def _line(capture: Capture, index: int, line: Line, masked: Map, found: Map) -> LineScore:
    own = _of(capture, index, line, masked)
    kept = False
    if line.may_be_kept and own.mean() < COVERED:
        seen = _of(capture, index, line, found)
        if seen.mean() >= COVERED:
            own, kept = seen, True
    pixels = own.size if capture.glyphs is not None else 0
    return LineScore(line, float(own.mean()), kept, pixels, int(own.sum()) if pixels else 0)


def _of(capture: Capture, index: int, line: Line, values: Map) -> Map:
    """The values on a line's glyph pixels, or in its box where these are unknown."""
    size = Size(values.shape[1], values.shape[0])
    part = line.box.clipped(size).slices
    if capture.glyphs is None:
        return values[part].ravel()
    return values[part][capture.glyphs[part] == index + 1]


def score_anatomy(capture: Capture, masked: Map) -> tuple[AnatomyScore, ...]:
    """Every rectangle's figures; labelled lines are padded by `LABEL_PADDING` and left out."""
    free = np.ones(masked.shape, bool)
    size = Size(masked.shape[1], masked.shape[0])
    for line in capture.lines:
        free[line.box.padded(LABEL_PADDING).clipped(size).slices] = False
    scores = []
    for box in capture.anatomy:
        part = box.clipped(size).slices
        inside, counted = masked[part], free[part]
        scores.append(
            AnatomyScore(
                box,
                int((inside & counted).sum()),
                int(counted.sum()),
                int(inside.sum()),
                int(inside.size),
            )
        )
    return tuple(scores)


def share_of(box: Box, masked: Map) -> float:
    """Masked share of a box, for codes and strips."""
    return float(masked[box.slices].mean())
