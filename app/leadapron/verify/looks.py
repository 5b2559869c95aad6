"""What the overlay detector sees in the final picture, and which of it is worth reading.

It looks at the picture as it stands and inverted, at half size in both polarities, where large
letters stand out from grain, and turned by a quarter, because it knows lying lines better than
upright ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from leadapron.engines.overlay import OverlaySettings, overlay_regions
from leadapron.engines.protocol import Region
from leadapron.model.geometry import Size
from leadapron.reading.words import LARGEST_HEIGHT
from leadapron.verify.candidates import Cells

_FINE: Final = OverlaySettings(cell_threshold=0.2, peak_threshold=0.2, growth=3)
_COARSE: Final = OverlaySettings(cell_threshold=0.2, peak_threshold=0.3, growth=3)
"""What the network suspects is worth reading; at half size it suspects bone more often."""

_UPRIGHT: Final = OverlaySettings(cell_threshold=0.1, peak_threshold=0.2, growth=3)
"""The same for the turned look, which is there for lines that the others see in pieces."""

_FINE_TRACES: Final = OverlaySettings(cell_threshold=0.1, peak_threshold=0.1, growth=3)
_COARSE_TRACES: Final = OverlaySettings(cell_threshold=0.15, peak_threshold=0.2, growth=3)
"""The same where it suspects nothing else; elsewhere such a place reaches beyond its line."""

_INVERTED: Final = 0.85
"""What the inverted and the turned look see counts for no more, so that a reader has to agree: a
surgeon's clips beside a mask look like letters there."""

_HALF: Final = 0.4
"""What is seen at half size alone counts for no more, because the lines of a window's frame look
like large letters there; so the recogniser must be surer of it."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Text probability of each cell of 4 by 4 pixels of the picture.

    Attributes:
        cells: as it stands.
        inverted: with black for white.
        half: at half size, the larger one of both polarities.
        turned: turned by a quarter.
    """

    cells: Cells
    inverted: Cells
    half: Cells
    turned: Cells

    @property
    def fine(self) -> Cells:
        """The larger one of both polarities at the picture's own size."""
        return np.maximum(self.cells, np.minimum(self.inverted, np.float32(_INVERTED)))


def suspected(looks: Looks, size: Size) -> tuple[Region, ...]:
    """Places that can be a line of text.

    Args:
        looks: at the picture.
        size: of the picture.
    """
    fine = looks.fine
    seen = [
        *overlay_regions(fine, size, _FINE),
        *_large(looks.half, size, _COARSE),
        *_upright(looks.turned, size),
    ]
    traces = [*overlay_regions(fine, size, _FINE_TRACES), *_large(looks.half, size, _COARSE_TRACES)]
    return (*seen, *(r for r in traces if not any(r.box.overlaps(s.box) for s in seen)))


def _large(half: Cells, size: Size, settings: OverlaySettings) -> Iterator[Region]:
    """Places of the look at half size that are no higher than a line."""
    for region in overlay_regions(half, size, settings):
        if min(region.box.width, region.box.height) <= LARGEST_HEIGHT:
            yield Region(region.box, min(region.confidence, _HALF))


def _upright(turned: Cells, size: Size) -> Iterator[Region]:
    """Places of the turned look that stand upright; others are seen better as they lie."""
    for region in overlay_regions(turned, size, _UPRIGHT):
        if region.box.height > region.box.width:
            yield Region(region.box, min(region.confidence, _INVERTED))
