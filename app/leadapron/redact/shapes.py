"""Which pixels a drawn shape covers: polygons and strokes of a round brush, as bits.

A polygon covers every pixel that it touches, as every mask does; a brush covers the pixels whose
centre lies within its radius of the stroke.
"""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from leadapron.model.geometry import Box, Size
from leadapron.model.stencil import Bits
from leadapron.model.turn import Point

_LEVEL: Final = 1e-9
"""An edge that rises less than this, in pixels, is level: its slope would exceed a float."""


def polygon_bits(points: Sequence[Point], size: Size) -> Bits:
    """Every pixel that a closed polygon touches, inside by the even-odd rule.

    Args:
        points: its corners in continuous pixels, at least one.
        size: of the array that is returned.

    Returns:
        Bits of shape (height, width).
    """
    bits = np.zeros((size.height, size.width), np.bool_)
    edges = tuple(zip(points, (*points[1:], points[0]), strict=True))
    top = max(0, math.floor(min(y for _, y in points)))
    bottom = min(size.height, math.ceil(max(y for _, y in points)))
    for row in range(top, bottom):
        _fill_row(bits[row], edges, row + 0.5)
    for start, end in edges:
        _touch_edge(bits, start, end)
    return bits


def _fill_row(row: Bits, edges: Sequence[tuple[Point, Point]], y: float) -> None:
    """Set the pixels of a row whose centre lies inside, by the even-odd rule."""
    crossings = sorted(
        x0 + (x1 - x0) * (y - y0) / (y1 - y0)
        for (x0, y0), (x1, y1) in edges
        if (y0 <= y) != (y1 <= y)
    )
    for left, right in zip(crossings[::2], crossings[1::2], strict=True):
        row[max(0, math.ceil(left - 0.5)) : max(0, math.ceil(right - 0.5))] = True


def _touch_edge(bits: Bits, start: Point, end: Point) -> None:
    """Set every pixel that a straight line passes through; one along a border is in none."""
    height, width = bits.shape
    (x0, y0), (x1, y1) = sorted((start, end), key=lambda point: point[1])
    if (y0 == y1 and y0 == math.floor(y0)) or (x0 == x1 and x0 == math.floor(x0)):
        return
    first, last = max(0, math.floor(y0)), min(height - 1, max(math.floor(y0), math.ceil(y1) - 1))
    for row in range(first, last + 1):
        if y1 - y0 < _LEVEL:
            xs = (x0, x1)
        else:
            from_y, to_y = max(y0, row), min(y1, row + 1)
            slope = (x1 - x0) / (y1 - y0)
            xs = (x0 + slope * (from_y - y0), x0 + slope * (to_y - y0))
        left = max(0, math.floor(min(xs)))
        right = min(width, max(math.floor(min(xs)) + 1, math.ceil(max(xs))))
        bits[row, left:right] = True


def stroke_box(start: Point, end: Point, radius: float, size: Size) -> Box:
    """The pixels that a stroke from point to point may cover."""
    return Box.covering(
        min(start[0], end[0]) - radius,
        min(start[1], end[1]) - radius,
        max(start[0], end[0]) + radius,
        max(start[1], end[1]) + radius,
    ).clipped(size)


def add_stroke(bits: Bits, start: Point, end: Point, radius: float) -> Box:
    """Set every pixel whose centre is within `radius` of a straight stroke.

    Args:
        bits: of shape (height, width), changed in place.
        start: in continuous pixels.
        end: likewise; may be the start.
        radius: in pixels, at least 0.5.

    Returns:
        The box outside which nothing changed.
    """
    box = stroke_box(start, end, radius, Size(bits.shape[1], bits.shape[0]))
    if box.is_empty:
        return box
    rows = np.arange(box.y, box.bottom)[:, np.newaxis] + 0.5
    columns = np.arange(box.x, box.right)[np.newaxis, :] + 0.5
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = np.zeros((1, 1))
    if length > 0:
        along = np.clip(((columns - start[0]) * dx + (rows - start[1]) * dy) / length, 0, 1)
    away = (columns - start[0] - along * dx) ** 2 + (rows - start[1] - along * dy) ** 2
    bits[box.slices] |= away <= radius * radius
    return box
