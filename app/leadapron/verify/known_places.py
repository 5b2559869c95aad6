"""A face and a code that are drawn here, so that their finders can be shown one before each search.

A finder that answers nothing looks like one that has nothing to find. The face is a dozen ellipses
and shows nobody; the code is a DataMatrix of ten by ten modules that says 482700.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import cv2
import numpy as np

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box

_FACE_SIDE: Final = 96
_FACE: Final = Box(26, 16, 44, 68)
_GROUND: Final = (120, 130, 140)
_ELLIPSES: Final = (
    (50, 77, 42, 23, (50, 85, 90)),  # shoulders
    (50, 80, 8, 13, (190, 130, 50)),  # neck
    (50, 37, 27, 29, (60, 50, 50)),  # hair
    (50, 48, 24, 37, (215, 160, 145)),
    (40, 46, 8, 5, (150, 115, 60)),  # sockets
    (60, 46, 8, 5, (150, 115, 60)),
    (39, 43, 3, 2, (90, 70, 40)),  # pupils
    (61, 43, 3, 2, (90, 70, 40)),
    (50, 60, 4, 2, (110, 120, 80)),  # nose
    (50, 68, 8, 3, (180, 90, 100)),  # mouth
)
"""Centre, half axes and colour, in hundredths of the side, one over the other. Searched at random
until CenterFace was sure of them: 0.89, also moved by two pixels and at five sixths of the size."""

_SOFT: Final = 1.1
"""Standard deviation of the blur in hundredths of the side: no cheek has a drawn edge."""

_MODULES: Final = (0x2AA, 0x329, 0x2D6, 0x34D, 0x236, 0x20B, 0x3E8, 0x355, 0x30A, 0x3FF)
"""Dark modules of the code's rows, the left one in the highest bit."""

_COUNT: Final = 10
_MODULE: Final = 4
_QUIET: Final = 2
"""Modules on each side, pixels of a module, modules of white around (the standard asks for one)."""


@dataclass(frozen=True, slots=True, eq=False)
class KnownPlace:
    """A picture, and where in it the one thing lies that must be found.

    Attributes:
        pixels: uint8 RGB of shape (height, width, 3), read-only.
        box: of the thing.
    """

    pixels: Pixels
    box: Box


@lru_cache(maxsize=1)
def known_face() -> KnownPlace:
    """A drawn face, seen from the front, in a picture of 96 by 96 pixels."""
    picture = np.full((_FACE_SIDE, _FACE_SIDE, 3), _GROUND, np.uint8)
    unit, fraction = _FACE_SIDE / 100, 16

    def fixed(one: float, other: float) -> tuple[int, int]:
        return int(one * unit * fraction), int(other * unit * fraction)

    for x, y, across, down, colour in _ELLIPSES:
        centre, axes = fixed(x, y), fixed(across, down)
        cv2.ellipse(picture, centre, axes, 0, 0, 360, colour, cv2.FILLED, cv2.LINE_AA, 4)
    soft = np.asarray(cv2.GaussianBlur(picture, (0, 0), _SOFT * unit), np.uint8)
    return _held(soft, _FACE)


@lru_cache(maxsize=1)
def known_code() -> KnownPlace:
    """A DataMatrix, black on white, in a picture of 56 by 56 pixels."""
    places = np.arange(_COUNT - 1, -1, -1)
    is_dark = (np.array(_MODULES)[:, np.newaxis] >> places & 1).astype(bool)
    levels = np.full((_COUNT + 2 * _QUIET,) * 2, 255, np.uint8)
    levels[_QUIET:-_QUIET, _QUIET:-_QUIET][is_dark] = 0
    large = levels.repeat(_MODULE, axis=0).repeat(_MODULE, axis=1)
    start, side = _QUIET * _MODULE, _COUNT * _MODULE
    return _held(np.repeat(large[:, :, np.newaxis], 3, axis=2), Box(start, start, side, side))


def _held(pixels: Pixels, box: Box) -> KnownPlace:
    pixels.flags.writeable = False
    return KnownPlace(pixels, box)
