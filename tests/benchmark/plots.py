"""Plots of the benchmark as PNG files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # the backend must be chosen before

Series = Mapping[str, Sequence[tuple[float, float]]]
"""System to points of the curve."""


def plot_recall(series: Series, path: Path, *, along: str, unit: str) -> None:
    """Recall of glyph pixels against a size, one curve for each system."""
    figure, axes = plt.subplots(figsize=(7, 4))
    for name, points in series.items():
        axes.plot([p[0] for p in points], [100 * p[1] for p in points], marker="o", label=name)
    axes.set_xscale("log")
    ticks = sorted({point[0] for points in series.values() for point in points})
    axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.minorticks_off()
    axes.set_xlabel(f"{along} ({unit})")
    axes.set_ylabel("glyph pixels masked (%)")
    _finish(figure, axes, path)


def plot_trade(points: Mapping[str, tuple[float, float]], curves: Series, path: Path) -> None:
    """Recall of lines against the share of anatomy masked, on captures of real viewers.

    Args:
        points: system to its anatomy share and line recall, both 0 to 1.
        curves: system to such points at several thresholds, where it has one.
        path: the PNG file.
    """
    figure, axes = plt.subplots(figsize=(7, 4))
    for name, curve in curves.items():
        axes.plot([100 * p[0] for p in curve], [100 * p[1] for p in curve], marker=".", label=name)
    for name, (anatomy, recall) in points.items():
        axes.plot([100 * anatomy], [100 * recall], "o", label=name)
    axes.set_xlabel("anatomy masked away from labelled lines, mean over rectangles (%)")
    axes.set_ylabel("lines covered (%)")
    _finish(figure, axes, path)


def plot_cost(points: Sequence[tuple[float, float]], path: Path) -> None:
    """Seconds to all masks against megapixels."""
    figure, axes = plt.subplots(figsize=(7, 4))
    axes.plot([p[0] for p in points], [p[1] for p in points], marker="o", label="all masks")
    axes.set_xlabel("frame (megapixels)")
    axes.set_ylabel("seconds")
    _finish(figure, axes, path)


def _finish(figure: Any, axes: Any, path: Path) -> None:  # matplotlib is untyped here
    axes.grid(visible=True, alpha=0.3)
    axes.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    plt.close(figure)
