"""Masks are painted at the frame's own resolution, then the picture is cropped.

The order is fixed: mask, crop, resize. A covered pixel therefore never takes part in any
interpolation.
"""

import numpy as np

from leadapron.model.errors import InputError
from leadapron.model.finding import Keep
from leadapron.model.frame import Frame, Picture, Pixels
from leadapron.model.geometry import Box
from leadapron.model.mask import Mask
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.redact.plan import plan_masks


def paint(pixels: Pixels, masks: tuple[Mask, ...]) -> Pixels:
    """A copy of `pixels` (uint8 RGB) with every mask's box filled with its constant colour."""
    painted = pixels.copy()
    for mask in masks:
        painted[mask.box.slices] = np.array(mask.fill, np.uint8)
    return painted


def render(frame: Frame, redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> Picture:
    """The final picture of a frame.

    Args:
        frame: the capture.
        redaction: made for a frame of this size.
        policy: the padding of automatic masks.

    Returns:
        A picture with masks and keeps in its own coordinates.

    Raises:
        InputError: when the redaction was made for another size, or the crop is empty.
    """
    if redaction.size != frame.size:
        raise InputError("The masks were made for another picture; start this case again.")
    crop = frame.size.box if redaction.crop is None else redaction.crop.clipped(frame.size)
    if crop.is_empty:
        raise InputError("The crop holds no pixel; choose a larger one.")
    masks = plan_masks(redaction, policy)
    pixels = np.ascontiguousarray(paint(frame.pixels, masks)[crop.slices])
    return Picture(
        pixels,
        masks=tuple(
            Mask(_within(mask.box, crop), mask.fill, mask.origin)
            for mask in masks
            if mask.box.overlaps(crop)
        ),
        keeps=tuple(
            Keep(keep.finding.at(_within(keep.finding.box, crop)), keep.reason)
            for keep in redaction.keeps
            if keep.finding.box.overlaps(crop)
        ),
    )


def _within(box: Box, crop: Box) -> Box:
    return box.intersection(crop).moved(-crop.x, -crop.y)
