"""Shapes that a hand drew on the page, as masks of the frame.

On an upright or quarter-turned page a rectangle stays one; on a straightened page it becomes the
polygon that covers it.
"""

from collections.abc import Sequence

import numpy as np

from leadapron.model.geometry import Box, Size
from leadapron.model.redaction import Redaction
from leadapron.model.stencil import Bits
from leadapron.model.turn import Affine, Point, corners, covering, mapped
from leadapron.redact.shapes import add_stroke, polygon_bits


def box_drawn(redaction: Redaction, box: Box) -> Redaction:
    """The redaction with one more mask over a box of the page."""
    inside = box.clipped(redaction.page_size)
    if inside.is_empty:
        return redaction
    to_frame = _to_frame(redaction)
    if redaction.turn.degrees == 0:
        return redaction.drawing(covering(to_frame, inside))
    return redaction.stencilling(polygon_bits(corners(to_frame, inside), redaction.size))


def polygon_drawn(redaction: Redaction, points: Sequence[Point]) -> Redaction:
    """The redaction with one more mask over a polygon of the page."""
    to_frame = _to_frame(redaction)
    return redaction.stencilling(
        polygon_bits([mapped(to_frame, point) for point in points], redaction.size)
    )


def stroke_bits(redaction: Redaction, points: Sequence[Point], radius: float) -> Bits:
    """The pixels of the frame under a brush's stroke on the page."""
    to_frame, size = _to_frame(redaction), redaction.size
    bits = np.zeros((size.height, size.width), np.bool_)
    placed = [mapped(to_frame, point) for point in points]
    for start, end in zip(placed[:1] + placed, placed, strict=False):
        add_stroke(bits, start, end, radius)
    return bits


def box_reshaped(redaction: Redaction, frame_box: Box, before: Box, after: Box) -> Box:
    """The frame's box of a mask that was moved or resized on the page.

    Args:
        redaction: knows how the page stands.
        frame_box: the mask's box in frame pixels.
        before: its box on the page before.
        after: its box on the page afterwards.

    Returns:
        A box inside the frame that is not empty.
    """
    to_frame = _to_frame(redaction)
    if redaction.turn.degrees == 0:
        return _inside(covering(to_frame, after), redaction.size)
    a, b, _, d, e, _ = to_frame
    dx = after.x + after.width / 2 - before.x - before.width / 2
    dy = after.y + after.height / 2 - before.y - before.height / 2
    width, height = frame_box.width, frame_box.height
    if after.size != before.size:
        width = max(1, round(width * after.width / max(1, before.width)))
        height = max(1, round(height * after.height / max(1, before.height)))
    centre_x = frame_box.x + frame_box.width / 2 + a * dx + b * dy
    centre_y = frame_box.y + frame_box.height / 2 + d * dx + e * dy
    moved = Box(round(centre_x - width / 2), round(centre_y - height / 2), width, height)
    return _inside(moved, redaction.size)


def _inside(box: Box, size: Size) -> Box:
    width, height = min(box.width, size.width), min(box.height, size.height)
    x = min(max(box.x, 0), size.width - width)
    y = min(max(box.y, 0), size.height - height)
    return Box(x, y, max(1, width), max(1, height))


def _to_frame(redaction: Redaction) -> Affine:
    return redaction.turn.to_frame(redaction.size)
