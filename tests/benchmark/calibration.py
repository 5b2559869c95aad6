"""The overlay detector at several thresholds: recall against anatomy masked."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from benchmark.measure import score_anatomy, score_lines
from benchmark.tally import Tally
from benchmark.truth import load_viewer
from leadapron.engines.overlay import OverlayFinder, OverlaySettings, overlay_regions
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Size
from leadapron.redact.plan import padded_box

THRESHOLDS: Final = (0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8)

_PEAK: Final = 0.1
"""How much a group's most probable cell must lie above the threshold, as in the product."""

_TIMEOUT: Final = 120.0


def curve(names: Sequence[str]) -> list[tuple[float, float, float]]:
    """Threshold, mean share of anatomy masked, and share of lines covered, for each threshold.

    Args:
        names: captures of viewers.
    """
    finder = OverlayFinder()
    tallies = {threshold: Tally() for threshold in THRESHOLDS}
    for name in names:
        capture = load_viewer(name)
        height, width = capture.pixels.shape[:2]
        size = Size(width, height)
        cells = finder.probabilities(capture.pixels, timeout=_TIMEOUT)
        for threshold, tally in tallies.items():
            masked = np.zeros((height, width), bool)
            settings = OverlaySettings(threshold, threshold + _PEAK)
            for region in overlay_regions(cells, size, settings):
                finding = Finding(region.box, Kind.TEXT, finder.name, region.confidence)
                masked[padded_box(finding, size).slices] = True
            tally.add_lines(score_lines(capture, masked, masked))
            tally.anatomy.extend(score_anatomy(capture, masked))
    points = []
    for threshold, tally in tallies.items():
        figures = tally.summary()
        points.append((threshold, figures["anatomy"]["mean"], figures["line_recall"]))
    return points
