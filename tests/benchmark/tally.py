"""Sums over many captures: one tally for each system and condition."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from benchmark.measure import LARGE_RECTANGLE, AnatomyScore, LineScore
from benchmark.truth import ROLES


@dataclass(slots=True)
class Tally:
    """Sums of one system over the captures of one condition or set."""

    lines: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ROLES, 0))
    covered: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ROLES, 0))
    kept: int = 0
    glyph_pixels: int = 0
    masked_glyph_pixels: int = 0
    captures: int = 0
    refused: int = 0
    failed: int = 0
    seconds: float = 0.0
    first_seconds: float = 0.0
    megapixels: float = 0.0
    anatomy: list[AnatomyScore] = field(default_factory=list)

    def add_lines(self, scores: tuple[LineScore, ...]) -> None:
        """Count lines and glyph pixels."""
        for score in scores:
            self.lines[score.line.role] += 1
            self.covered[score.line.role] += score.is_covered
            self.kept += score.kept
            self.glyph_pixels += score.glyph_pixels
            self.masked_glyph_pixels += score.masked_pixels

    def add_time(self, seconds: float, first_seconds: float, pixels: int) -> None:
        """Count wall time and megapixels."""
        self.captures += 1
        self.seconds += seconds
        self.first_seconds += first_seconds
        self.megapixels += pixels / 1e6

    def summary(self) -> dict[str, Any]:
        """Figures for the report; shares are 0 to 1, None where nothing was counted."""
        whole, covered = sum(self.lines.values()), sum(self.covered.values())
        result: dict[str, Any] = {
            "captures": self.captures,
            "lines": whole,
            "covered": covered,
            "line_recall": _share(covered, whole),
            "glyph_pixels": self.glyph_pixels,
            "glyph_recall": _share(self.masked_glyph_pixels, self.glyph_pixels),
            "kept_letters": self.kept,
            "refused": self.refused,
            "failed": self.failed,
            "seconds_per_megapixel": _share(self.seconds, self.megapixels),
            "first_seconds_per_megapixel": _share(self.first_seconds, self.megapixels),
        }
        for role in ROLES:
            result[role] = {
                "lines": self.lines[role],
                "covered": self.covered[role],
                "recall": _share(self.covered[role], self.lines[role]),
            }
        if self.anatomy:
            large = [score for score in self.anatomy if score.pixels >= LARGE_RECTANGLE]
            result["anatomy"] = {
                "rectangles": len(large),
                "viewports": _of_size([s for s in large if s.is_viewport]),
                "thumbnails": _of_size([s for s in large if not s.is_viewport]),
                "mean": float(np.mean([score.share for score in large])) if large else None,
                "worst": max((score.share for score in large), default=None),
                "of_all_pixels": _share(
                    sum(s.masked for s in self.anatomy), sum(s.pixels for s in self.anatomy)
                ),
                "raw_mean": float(np.mean([s.raw_share for s in large])) if large else None,
                "raw_worst": max((s.raw_share for s in large), default=None),
            }
        return result


def _of_size(scores: list[AnatomyScore]) -> dict[str, Any]:
    shares = [score.share for score in scores]
    return {
        "rectangles": len(shares),
        "mean": float(np.mean(shares)) if shares else None,
        "worst": max(shares, default=None),
    }


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
