"""The one place where a mask becomes pixels: whole, opaque, of a constant colour."""

import numpy as np

from leadapron.model.frame import Pixels
from leadapron.model.mask import Mask


def paint_onto(pixels: Pixels, masks: tuple[Mask, ...]) -> None:
    """Fill every mask's area in place, in their order; `pixels` is writable uint8 RGB."""
    for mask in masks:
        pixels[mask.box.slices] = np.array(mask.fill, np.uint8)
