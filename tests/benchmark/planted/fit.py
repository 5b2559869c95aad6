"""Fits the weights of `leadapron.verify.likeness` on made cases: `python -m benchmark.planted.fit`.

Run from the folder `tests`. The weights in force come from 110
cases; seeds from 2000 on are used here and nowhere else.
"""

import argparse
import sys
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmark.planted.cases import made_case
from leadapron.model.geometry import Box
from leadapron.verify import strokes
from leadapron.verify.likeness import FEATURES, features

FIRST: Final = 2000

_STEPS: Final = 6000
_RATE: Final = 0.05
_DECAY: Final = 1e-3
_LOST: Final = 0.01
"""Share of the rows of planted text that may fall below 0; other finders see them, too."""

Vector = NDArray[np.float64]


def main() -> None:
    """Print the weights and the offset."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=110)
    count = parser.parse_args().cases

    def out(line: str) -> None:
        sys.stdout.write(line + "\n")

    text, other = _gathered(range(FIRST, FIRST + count))
    weights, offset = _fitted(text, other)
    scores = other @ weights + offset
    out(f"{len(text)} rows of text, {len(other)} others in {count} pictures")
    out(f"others above 0 in each picture: {(scores >= 0).sum() / count:.2f}")
    for name, weight in zip(FEATURES, weights, strict=True):
        out(f"{name:30} {weight:.4f}")
    out(f"{'offset':30} {offset:.4f}")


def _gathered(seeds: range) -> tuple[Vector, Vector]:
    """Features of rows on planted text, and of rows on pictures without text."""
    rows: list[tuple[Box, Vector]] = []

    def noting(ink: NDArray[np.uint8], contrast: float, *, lies: bool) -> float:
        current.append(features(ink, contrast, lies=lies))
        return 0.0

    text: list[Vector] = []
    other: list[Vector] = []
    original = strokes.likeness
    strokes.likeness = noting  # type: ignore[assignment]  # the same call, kept instead of weighed
    try:
        for seed in seeds:
            for with_text in (True, False):
                current: list[Vector] = []
                case = made_case(seed, with_text=with_text)
                rows = [
                    (row.box, values)
                    for row, values in zip(
                        strokes.rows_of_strokes(case.picture.pixels), current, strict=True
                    )
                ]
                if not with_text:
                    other.extend(values for _, values in rows)
                    continue
                planted = [item.box for item in case.planted if item.is_readable]
                text.extend(v for box, v in rows if any(_shows(box, true) for true in planted))
    finally:
        strokes.likeness = original
    return np.array(text), np.array(other)


def _shows(box: Box, planted: Box) -> bool:
    return planted.coverage_by(box) > 0.3 and box.area < 3 * planted.area


def _fitted(text: Vector, other: Vector) -> tuple[Vector, float]:
    """Logistic regression by gradient descent on standardised features, both sides alike heavy."""
    values = np.concatenate((text, other))
    wanted = np.concatenate((np.ones(len(text)), np.zeros(len(other))))
    heavy = np.where(wanted > 0, len(other) / len(text), 1.0)
    mean, spread = values.mean(axis=0), values.std(axis=0)
    scaled = (values - mean) / spread
    weights, offset = np.zeros(values.shape[1]), 0.0
    for _ in range(_STEPS):
        error = (1 / (1 + np.exp(-(scaled @ weights + offset))) - wanted) * heavy / heavy.sum()
        weights -= _RATE * 10 * (scaled.T @ error + _DECAY * weights)
        offset -= _RATE * 10 * float(error.sum())
    weights = weights / spread
    return weights, -float(np.quantile(text @ weights, _LOST))


if __name__ == "__main__":
    main()
