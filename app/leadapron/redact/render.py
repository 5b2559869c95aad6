"""Masks are painted at the frame's own resolution, then the picture is cropped and laid out.

The order is fixed: mask, crop, canvas, and the masks once more. A covered pixel therefore never
takes part in any interpolation.
"""

import numpy as np

from leadapron.model.errors import InputError
from leadapron.model.finding import Keep
from leadapron.model.frame import Frame, Picture, Pixels
from leadapron.model.mask import Mask
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.redact.canvas import lay_out, placement
from leadapron.redact.credit import draw_credit
from leadapron.redact.painting import paint_onto
from leadapron.redact.plan import plan_masks


def paint(pixels: Pixels, masks: tuple[Mask, ...]) -> Pixels:
    """A copy of `pixels` (uint8 RGB) with every mask's box filled with its constant colour."""
    painted = pixels.copy()
    paint_onto(painted, masks)
    return painted


def render(frame: Frame, redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> Picture:
    """The final picture of a frame.

    Args:
        frame: the capture.
        redaction: made for a frame of this size.
        policy: the padding of automatic masks, what may be kept at all, and the credit line.

    Returns:
        A picture with masks and keeps in its own coordinates. For a JPEG canvas it is not yet what
        leaves: `leadapron.export.jpeg.develop` makes that of it.

    Raises:
        InputError: when the redaction was made for another size, the crop is empty, or the credit
            line does not fit on the canvas.
    """
    if redaction.size != frame.size:
        raise InputError("The masks were made for another picture; start this case again.")
    redaction = redaction.under(policy)
    crop = frame.size.box if redaction.crop is None else redaction.crop.clipped(frame.size)
    if crop.is_empty:
        raise InputError("The crop holds no pixel; choose a larger one.")
    planned = plan_masks(redaction, policy)
    cropped = np.ascontiguousarray(paint(frame.pixels, planned)[crop.slices])
    place = placement(crop, redaction.canvas, policy.credit_line)
    masks = tuple(place.mask(mask) for mask in planned if mask.box.overlaps(crop))
    keeps = tuple(
        Keep(keep.finding.at(place.box(keep.finding.box)), keep.reason)
        for keep in redaction.keeps
        if keep.finding.box.overlaps(crop)
    )
    pixels = lay_out(cropped, place, masks)
    credit = draw_credit(pixels, policy.credit_line, place.strip, place.colour)
    if credit is not None:
        keeps = (*keeps, credit)
    return Picture(pixels, masks, keeps, redaction.canvas, policy)
