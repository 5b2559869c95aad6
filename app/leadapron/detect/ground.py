"""The ground that something stands on, by which overlays are told from anatomy.

Viewers draw their overlays over black borders, bars and panels wherever they can; there the ground
has one colour. Anatomy has none. So text on even ground is masked whatever a reader says, and only
elsewhere is a second reason asked for.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

Grey = NDArray[np.uint8]
"""Luminance of shape (height, width), dtype uint8."""

_RING: Final = 3
"""Pixels around a box that show its ground."""

_LEVELS: Final = 8
"""Levels within which a ground has one colour: dithering, gradients and JPEG lie below."""

_SHARE: Final = 0.8
"""Share of the ring that must have this colour; the rest may be a neighbouring line or border."""


def is_even_around(pixels: Pixels, box: Box) -> bool:
    """Whether the ring around a box has one colour; False for a box that fills the frame.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        box: in pixels of that array.
    """
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
        return False
    colour = np.median(ring, axis=0)
    same = (np.abs(ring - colour) <= _LEVELS).all(axis=1)
    return bool(same.mean() >= _SHARE)
