"""Machine-readable codes, masked whole: the one on a wristband or a request says who it is.

ZXing gives the corners of what it read. Of a linear code it may have seen a few rows only, so the
box is followed up and down as long as the same bars go on.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from leadapron.detect.protocol import Look
from leadapron.engines.codes import DECODED, CodeFinder
from leadapron.engines.protocol import EngineFacts, Region
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

NAME: Final = "codes"

_ALIKE: Final = 0.8
"""Correlation of two rows that belong to the same bars."""

_CONTRAST: Final = 60.0
"""Levels between dark and light modules of a code that was not decoded; a reader that finds the
corners of one in bone sees less."""

_SHARE: Final = 0.08
"""A code takes a quiet zone of this share of its shorter side at least, rounded up to pixels: a
symbol's finder may start half a module outside the corners that were told."""


class CodeDetector:
    """QR, DataMatrix, Code 128, PDF417 and other codes."""

    def __init__(self, finder: CodeFinder) -> None:
        self._finder = finder

    @property
    def name(self) -> str:
        """What is checked, in words."""
        return NAME

    def facts(self) -> EngineFacts:
        """The engine's; never raises."""
        return self._finder.facts()

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """All codes.

        Raises:
            EngineError: when the engine failed or took too long.
        """
        pixels = look.frame.pixels
        codes = self._finder.find(pixels, timeout=look.timeout)
        return tuple(
            Finding(whole_symbol(pixels, code.box), Kind.CODE, NAME, code.confidence)
            for code in codes
            if code.confidence >= DECODED or _is_stark(pixels, code)
        )


def whole_symbol(pixels: Pixels, box: Box) -> Box:
    """The box of a whole symbol around the part that was read.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        box: in pixels of that array.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    rim = max(1, round(_SHARE * min(box.width, box.height)))
    box = box.padded(rim).clipped(size)
    if box.width >= box.height:
        top, bottom = _followed(pixels[:, box.x : box.right, 1], box.y, box.bottom)
        return Box(box.x, top, box.width, bottom - top)
    left, right = _followed(pixels[box.y : box.bottom, :, 1].T, box.x, box.right)
    return Box(left, box.y, right - left, box.height)


def _followed(levels: NDArray[np.uint8], first: int, last: int) -> tuple[int, int]:
    """First and last row (exclusive) of the rows like those in the middle of a linear code."""
    middle = levels[(first + last) // 2].astype(np.float64)
    centred = middle - middle.mean()
    norm = float(np.linalg.norm(centred))
    if norm == 0:
        return first, last

    def is_alike(row: int) -> bool:
        other = levels[row].astype(np.float64)
        other -= other.mean()
        length = float(np.linalg.norm(other))
        return length > 0 and float(other @ centred) >= _ALIKE * norm * length

    while first > 0 and is_alike(first - 1):
        first -= 1
    while last < levels.shape[0] and is_alike(last):
        last += 1
    return first, last


def _is_stark(pixels: Pixels, code: Region) -> bool:
    """Whether a place that was not decoded has the two levels of a printed code."""
    inside = pixels[code.box.slices][:, :, 1]
    dark, light = np.percentile(inside, (25, 75))
    near = (np.abs(inside - dark) < _CONTRAST / 3) | (np.abs(inside - light) < _CONTRAST / 3)
    return bool(light - dark >= _CONTRAST and near.mean() >= _ALIKE)
