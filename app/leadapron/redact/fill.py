"""The colour of masks: one constant, or for each mask the colour that surrounds it.

The surroundings are pixels that leave with the picture anyway. No pixel under any mask has a part
in it, so nothing that is covered shows in the colour.
"""

from dataclasses import replace
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box
from leadapron.model.mask import BLACK, Fill, FillRule, Mask

_RIM: Final = 6
"""Width in pixels of the rim around a mask that gives its colour."""


def filled(masks: tuple[Mask, ...], pixels: Pixels, rule: FillRule) -> tuple[Mask, ...]:
    """The masks with their colours, as rectangles.

    Args:
        masks: in frame pixels, of any shape.
        pixels: the frame, uint8 RGB of shape (height, width, 3).
        rule: where colours come from.
    """
    pieces = tuple(mask.pieces for mask in masks)
    if rule is FillRule.SURROUNDINGS and masks:
        covered = np.zeros(pixels.shape[:2], np.bool_)
        for piece in chain.from_iterable(pieces):
            covered[piece.box.slices] = True
        colours = (_surrounding(mask.box, pixels, covered) for mask in masks)
        pieces = tuple(
            tuple(replace(piece, fill=colour) for piece in group)
            for group, colour in zip(pieces, colours, strict=True)
        )
    return tuple(chain.from_iterable(pieces))


def _surrounding(box: Box, pixels: Pixels, covered: NDArray[np.bool_]) -> Fill:
    """The median of the open pixels around a box, each channel by itself; black without any."""
    height, width = covered.shape
    around = box.padded(_RIM).intersection(Box(0, 0, width, height))
    is_open = ~covered[around.slices]
    if not is_open.any():
        return BLACK
    red, green, blue = np.median(pixels[around.slices][is_open], axis=0).astype(int).tolist()
    return red, green, blue
