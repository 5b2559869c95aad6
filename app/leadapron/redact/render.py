"""Masks are painted at the frame's own resolution, then the picture is turned, cropped, laid out.

The order is fixed: mask, turn, crop, canvas, notes, and the masks once more. A covered pixel
therefore never takes part in any interpolation, and no note lies over a mask.
"""

from dataclasses import replace

import numpy as np

from leadapron.model.errors import InputError
from leadapron.model.finding import Keep
from leadapron.model.frame import Frame, Picture, Pixels
from leadapron.model.mask import Mask
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.model.turn import Point, covering, mapped
from leadapron.redact.canvas import Placement, lay_out, placement
from leadapron.redact.credit import draw_credit
from leadapron.redact.fill import filled
from leadapron.redact.notes import draw_notes
from leadapron.redact.page import masks_on_page, turned
from leadapron.redact.painting import paint_onto
from leadapron.redact.plan import whole_masks


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
    size, page = redaction.size, redaction.page_size
    crop = page.box if redaction.crop is None else redaction.crop.clipped(page)
    if crop.is_empty:
        raise InputError("The crop holds no pixel; choose a larger one.")
    planned = filled(whole_masks(redaction, policy), frame.pixels, redaction.fill_rule)
    on_page = masks_on_page(planned, size, redaction.turn)
    upright = turned(paint(frame.pixels, planned), redaction.turn)
    cropped = np.ascontiguousarray(upright[crop.slices])
    place = placement(crop, redaction.canvas, policy.credit_line)
    masks = tuple(place.mask(mask) for mask in on_page if mask.box.overlaps(crop))
    to_page = redaction.turn.to_page(size)
    kept = ((covering(to_page, keep.finding.box), keep) for keep in redaction.keeps)
    keeps = tuple(
        Keep(keep.finding.at(place.box(box)), keep.reason)
        for box, keep in kept
        if box.overlaps(crop)
    )
    pixels = lay_out(cropped, place, masks)
    labels = _draw_notes(pixels, redaction, place)
    paint_onto(pixels, masks)
    credit = draw_credit(pixels, policy.credit_line, place.strip, place.colour)
    if credit is not None:
        keeps = (*keeps, credit)
    return Picture(pixels, masks, (*keeps, *labels), redaction.canvas, policy)


def _draw_notes(pixels: Pixels, redaction: Redaction, place: Placement) -> tuple[Keep, ...]:
    """Draw the notes into the content of the final pixels; what verification shall find there."""
    if not redaction.notes:
        return ()
    to_page = redaction.turn.to_page(redaction.size)
    content = pixels[place.content.slices]
    x, y = place.content.x, place.content.y

    def placed(point: Point) -> Point:
        final = place.point(*mapped(to_page, point))
        return final[0] - x, final[1] - y

    notes = tuple((note, placed(note.start), placed(note.end)) for note in redaction.notes)
    return tuple(
        replace(keep, finding=keep.finding.at(keep.finding.box.moved(x, y)))
        for keep in draw_notes(content, notes)
    )
