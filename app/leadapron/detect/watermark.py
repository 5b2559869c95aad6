"""A watermark over the whole capture, as remote desktops draw it: no mask removes it, so refused.

A repeated pattern is like itself when it is moved by one step of its lattice. The likeness of the
frame's fine structure to itself at every shift (its autocorrelation, by one Fourier transform) then
has sharp peaks on a grid, to both sides. Rows of a list, rulers and viewports of one layout repeat
as well, but in one direction only, not sharply, or less often than a watermark does; two skulls or
two streaks that are alike by chance are so at one shift aslant, and not at its mirror image.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.detect.protocol import Look
from leadapron.engines.protocol import EngineFacts
from leadapron.model.errors import WatermarkError
from leadapron.model.finding import Finding
from leadapron.model.frame import Pixels

NAME: Final = "watermark"

_LONGEST: Final = 1280
"""The frame is shrunk to this longer side; strokes of a watermark are visible there."""

_FINE: Final = 3.0
"""Deviation in pixels of the blur that is subtracted, so that only fine structure is left."""

_CLIPPED: Final = 6.0
"""Levels to which fine structure is clipped, so that strong edges of anatomy and of overlays weigh
no more than a faint watermark."""

_NEAREST: Final = 40
"""No watermark repeats within so many pixels of the shrunken frame."""

_ACROSS: Final = 3
_ALONG: Final = 4
"""A lattice repeats at least so often in one direction and in the other."""

_RING: Final = 12
"""Pixels from a peak at which its surroundings are looked at."""

_SHARP: Final = 0.5
"""Share of a peak by which it stands above its surroundings in every direction."""

_LEAST: Final = 0.012
"""Least likeness of a peak. Chance alone gives 0.001 on a frame of a megapixel."""

_SLACK: Final = 2
"""Pixels by which a peak may lie off its place on the grid."""

Likeness = NDArray[np.float32]
"""Likeness of a picture to itself at each shift: rows from 0 downwards, columns from 0 rightwards;
dtype float32, 1 at the origin."""


class WatermarkDetector:
    """Refuses a capture that a watermark covers."""

    @property
    def name(self) -> str:
        """What is checked, in words."""
        return NAME

    def facts(self) -> EngineFacts:
        """A rule without a model; never raises."""
        return EngineFacts("rules", "1", ())

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """Nothing, where there is no watermark.

        Raises:
            WatermarkError: when there is one.
        """
        if is_watermarked(look.frame.pixels):
            raise WatermarkError(
                "A watermark covers the whole capture and cannot be masked; capture the viewer "
                "outside the remote desktop, or export the image from it."
            )
        return ()


def is_watermarked(pixels: Pixels) -> bool:
    """Whether a faint pattern repeats over uint8 RGB pixels on a lattice."""
    both = _likeness(pixels)
    if both is None:
        return False
    likeness, mirrored = both
    rows = [y for y in _steps(likeness[:, 0], _ACROSS) if _is_sharp(likeness, y, 0)]
    columns = [x for x in _steps(likeness[0], _ACROSS) if _is_sharp(likeness, 0, x)]
    for y in rows:
        for x in columns:
            longer = max(likeness.shape[0] / y, likeness.shape[1] / x)
            is_grid = _is_sharp(likeness, y, x) and _is_sharp(mirrored, y, x)
            if 2 * longer >= _ALONG and is_grid:
                return True
    return False


def _likeness(pixels: Pixels) -> tuple[Likeness, Likeness] | None:
    """Autocorrelation for shifts of up to half of each side; None for an even frame.

    The first is for shifts down and right, the second for shifts down and left.
    """
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    factor = _LONGEST / max(grey.shape)
    if factor < 1:
        grey = np.asarray(
            cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.float32
        )
    height, width = grey.shape
    if min(height, width) < 2 * _ACROSS * _NEAREST:
        return None
    fine = np.clip(grey - cv2.GaussianBlur(grey, (0, 0), _FINE), -_CLIPPED, _CLIPPED)
    fine -= fine.mean()
    # A shift of up to half a side wraps around to nothing when half a side of nothing is added.
    padded = np.zeros(
        [cv2.getOptimalDFTSize(side + side // 2) for side in (height, width)], np.float32
    )
    padded[:height, :width] = fine
    spectrum = cv2.dft(padded)
    product = cv2.mulSpectrums(spectrum, spectrum, 0, conjB=True)
    whole = cv2.dft(product, flags=cv2.DFT_INVERSE | cv2.DFT_SCALE)
    if whole[0, 0] <= 0:
        return None
    down, right = np.arange(height // 2), np.arange(width // 2)
    shared = whole[0, 0] * np.outer(1 - down / height, 1 - right / width)
    rightwards, leftwards = (
        np.asarray(whole[: height // 2, columns] / shared, np.float32)
        for columns in (right, -right)
    )
    return rightwards, leftwards


def _steps(line: NDArray[np.float32], times: int) -> list[int]:
    """Shifts along one axis at which a peak stands and stands again at the next multiples."""
    peaks = [
        shift
        for shift in range(_NEAREST, 2 * len(line) // times)
        if line[shift] >= _LEAST and line[shift] == line[max(0, shift - 5) : shift + 6].max()
    ]
    return [
        shift
        for shift in peaks
        if all(
            line[max(0, place - _SLACK) : place + _SLACK + 1].max() >= _SHARP * line[shift]
            for place in range(2 * shift, len(line) - _SLACK, shift)
        )
    ]


def _is_sharp(likeness: Likeness, y: int, x: int) -> bool:
    """Whether a peak stands near a place of the grid and above what is around it."""
    rows = slice(max(0, y - _SLACK), y + _SLACK + 1)
    columns = slice(max(0, x - _SLACK), x + _SLACK + 1)
    peak = float(likeness[rows, columns].max())
    if peak < _LEAST:
        return False
    limits = likeness.shape
    for down, right in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        row, column = abs(y + down * _RING), abs(x + right * _RING)
        if row < limits[0] and column < limits[1]:
            around = likeness[
                max(0, row - _SLACK) : row + _SLACK + 1,
                max(0, column - _SLACK) : column + _SLACK + 1,
            ]
            if float(around.max()) > (1 - _SHARP) * peak:
                return False
    return True
