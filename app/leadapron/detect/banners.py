"""Banners: a strip or panel of even ground that carries text, wherever it lies, found whole.

Masked whole, a strip shows neither how long a name is nor whether there is one. A strip is looked
for around each finding: the ground it stands on is followed as far as its colour goes, and counts
when that makes an elongated rectangle with straight borders. A panel that also shows a picture (a
thumbnail) is not taken whole, because the picture may be what is to be shared.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.detect.protocol import Look
from leadapron.engines.protocol import EngineFacts
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box

_SAME: Final = 8
"""Channel values this close are one colour (dithering and gradients of a title bar)."""

_BLACK: Final = 12
"""Ground up to this value is the empty part of a viewport, not a strip's own colour."""

_RIM: Final = 3
"""Pixels around a finding that show the ground it stands on."""

_EVEN: Final = 0.6
"""Share of these pixels that have one colour where a finding stands on even ground."""

_STRAIGHT: Final = 0.8
"""Share of each border line of a strip that is ground or text."""

_LEAST_THICKNESS: Final = 14
_LARGEST_SHARE: Final = 0.15
"""A strip is at least one line of text thick and takes at most this share of the frame."""

_ELONGATED: Final = 4
"""A strip is at least this many times as long as it is thick."""

_LABELS: Final = 254
"""Marks that tell one followed area from its neighbours; 255 areas later one may come again."""

_PICTURE_SIDE: Final = 48
_PICTURE_LEVELS: Final = 64
"""Something on a strip that is this large and has this many levels of grey is a picture."""

Ground = tuple[Box, NDArray[np.bool_]]
"""A rectangle and, of its shape, which of its pixels have the ground's colour."""


class BannerDetector:
    """Strips and panels with text."""

    @property
    def name(self) -> str:
        """`banners`."""
        return "banners"

    def facts(self) -> EngineFacts:
        """A rule without a model."""
        return EngineFacts("rules", "2", ())

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """Strips on which at least one known finding stands."""
        grounds = _Grounds(look.frame.pixels)
        strips: list[Box] = []
        for finding in look.known:
            if any(strip.contains(finding.box) for strip in strips):
                continue
            ground = grounds.under(finding.box)
            if ground is not None and _is_strip(ground, look):
                strips.append(ground[0])
        return tuple(Finding(strip, Kind.BANNER, "banner", 1.0) for strip in strips)


class _Grounds:
    """Connected areas of one colour; each is followed once."""

    def __init__(self, pixels: Pixels) -> None:
        self._pixels = pixels
        self._canvas = (
            pixels.copy()
        )  # OpenCV wants a writable array, though it changes the mask only
        height, width = pixels.shape[:2]
        self._order = 0
        self._visited: NDArray[np.uint8] = np.zeros((height + 2, width + 2), np.uint8)

    def under(self, box: Box) -> Ground | None:
        """The even ground around a finding; None where there is none or it was followed before."""
        height, width = self._pixels.shape[:2]
        outer = box.padded(_RIM).intersection(Box(0, 0, width, height))
        around = self._pixels[outer.slices].astype(np.int16)
        rim = np.ones(around.shape[:2], np.bool_)
        rim[box.moved(-outer.x, -outer.y).slices] = False
        if not rim.any():
            return None
        colour = np.median(around[rim], axis=0).astype(np.int16)
        same = (np.abs(around - colour).max(axis=2) <= _SAME // 2) & rim
        if colour.max() <= _BLACK or same.sum() < _EVEN * rim.sum():
            return None
        row, column = (int(place[0]) for place in np.nonzero(same))
        return self._followed(outer.x + column, outer.y + row)

    def _followed(self, x: int, y: int) -> Ground | None:
        if self._visited[y + 1, x + 1]:
            return None
        self._order = self._order % _LABELS + 1
        tolerance = (_SAME,) * 3
        _, _, _, (left, top, width, height) = cv2.floodFill(
            self._canvas,
            self._visited,
            (x, y),
            (0, 0, 0),
            tolerance,
            tolerance,
            4 | cv2.FLOODFILL_FIXED_RANGE | cv2.FLOODFILL_MASK_ONLY | (self._order << 8),
        )
        box = Box(left, top, width, height)
        return box, self._visited[box.moved(1, 1).slices] == self._order


def _is_strip(ground: Ground, look: Look) -> bool:
    """Whether the ground and the text on it make an elongated rectangle without a picture."""
    box, same = ground
    size = look.frame.size
    is_row = box.width >= box.height
    thickness, length = (box.height, box.width) if is_row else (box.width, box.height)
    limit = _LARGEST_SHARE * (size.height if is_row else size.width)
    if not _LEAST_THICKNESS <= thickness <= limit or length < _ELONGATED * thickness:
        return False
    filled = same.copy()
    for finding in look.known:
        shared = finding.box.padded(_RIM).intersection(box)
        if not shared.is_empty:
            filled[shared.moved(-box.x, -box.y).slices] = True
    borders = (filled[0], filled[-1], filled[:, 0], filled[:, -1])
    if any(border.mean() < _STRAIGHT for border in borders):
        return False
    return not _shows_a_picture(look.frame.pixels[box.slices], same)


def _shows_a_picture(pixels: Pixels, same: NDArray[np.bool_]) -> bool:
    """Whether the ground has a hole with a picture, be it that findings lie on it, too."""
    holes = np.ascontiguousarray(~same).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(holes, connectivity=8)
    for x, y, width, height, _ in stats[1:count]:
        if min(width, height) >= _PICTURE_SIDE:
            inside = pixels[y : y + height, x : x + width]
            if np.unique(inside.mean(axis=2).astype(np.uint8)).size >= _PICTURE_LEVELS:
                return True
    return False
