"""The ground that something stands on, by which overlays are told from anatomy.

Viewers draw their overlays over black borders, bars and panels wherever they can; there the ground
has one colour. Anatomy has none. So text on even ground is masked whatever a reader says, and only
elsewhere is a second reason asked for.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from leadapron.detect.trim import largest_difference, trimmed
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

Grey = NDArray[np.uint8]
"""Luminance of shape (height, width), dtype uint8."""

_RING: Final = 3
"""Pixels around a box that show its ground."""

_LEVELS: Final = 8
"""Levels within which a ground has one colour: dithering, gradients and JPEG lie below."""

_TRACE: Final = 6
"""Levels by which ink differs from even ground; less is invisible at the rim of a glyph."""

_SHARE: Final = 0.8
"""Share of the ring that must have this colour; the rest may be a neighbouring line or border."""


def is_even_around(pixels: Pixels, box: Box) -> bool:
    """Whether the ring around a box has one colour; False for a box that fills the frame.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        box: in pixels of that array.
    """
    return _colour_around(pixels, box)[1] >= _SHARE


def tightened(pixels: Pixels, box: Box) -> Box:
    """A box without its bare margins, as far as the ground allows to tell them.

    Whatever differs from the ground by more than a trace stays inside, so nothing that can be read
    is left out. On ground of one colour all margins go, elsewhere those that are proven bare; both
    where the ground has one colour but for a border or something else that reaches into the box.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    box = box.clipped(size)
    colour, share = _colour_around(pixels, box)
    if share < _SHARE:
        return trimmed(pixels, box)
    ink = largest_difference(pixels[box.slices], colour) > _TRACE
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not rows.size:
        return box
    left, top = int(columns[0]), int(rows[0])
    inked = Box(left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top)
    is_free = left > 0 and top > 0 and inked.right < box.width and inked.bottom < box.height
    inked = inked.moved(box.x, box.y).padded(1).intersection(box)
    return inked if is_free or share == 1 else trimmed(pixels, inked)


def _colour_around(pixels: Pixels, box: Box) -> tuple[NDArray[np.uint8], float]:
    """Median of the ring around a box, and the share of the ring that has this colour."""
    size = Size(pixels.shape[1], pixels.shape[0])
    outer, inner = box.padded(_RING).clipped(size), box.clipped(size)
    around = pixels[outer.slices]
    rows = slice(inner.y - outer.y, inner.bottom - outer.y)
    columns = slice(inner.x - outer.x, inner.right - outer.x)
    ring = np.concatenate(
        [
            part.reshape(-1, 3)
            for part in (
                around[: rows.start],
                around[rows.stop :],
                around[rows, : columns.start],
                around[rows, columns.stop :],
            )
        ]
    )
    if not ring.size:
        return np.zeros(3, np.uint8), 0.0
    middle = len(ring) // 2
    colour = np.partition(ring, middle, axis=0)[middle]
    apart = largest_difference(ring[np.newaxis], colour)
    return colour, float((apart <= _LEVELS).mean())
