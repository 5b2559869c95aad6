"""The ways in which the recogniser is shown a place: as it stands and, where it may be, turned.

A line may run upwards or downwards as along rulers and film edges, and a mask may have left two
letters of it, which stand in a place that is hardly taller than wide. So each way is a reading of
its own, and what is read again with a wider margin is read the same way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.verify.candidates import Candidate

_UPRIGHT: Final = 1.5
_ALMOST: Final = 1.0
_LEAST_UPRIGHT: Final = 18
"""A place 1.5 times taller than wide (as PaddleOCR has it) holds a turned line; one that is taller
than wide at all may hold two letters of one, where strokes stand in a row. A place lower than two
letters of nine pixels is a single figure."""

_QUARTERS: Final = (1, 3)


@dataclass(frozen=True, slots=True)
class View:
    """A way to show a place.

    Attributes:
        index: of the place.
        quarters: quarter turns to the left.
    """

    index: int
    quarters: int


def views(places: Sequence[Candidate]) -> tuple[View, ...]:
    """All ways to show each of these places, in their order."""
    return tuple(
        View(index, quarters) for index, place in enumerate(places) for quarters in _turns(place)
    )


def crop(pixels: Pixels, box: Box, quarters: int) -> Pixels:
    """A place of uint8 RGB pixels, turned."""
    size = Size(pixels.shape[1], pixels.shape[0])
    return np.ascontiguousarray(np.rot90(pixels[box.clipped(size).slices], quarters))


def _turns(place: Candidate) -> Iterator[int]:
    box = place.box
    is_high = box.height >= _LEAST_UPRIGHT
    is_turned = is_high and box.height > _UPRIGHT * box.width
    may_be_turned = is_high and box.height > _ALMOST * box.width and place.likeness >= 0
    if not is_turned:
        yield 0
    if is_turned or may_be_turned:
        yield from _QUARTERS
