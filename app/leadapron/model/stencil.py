"""The shape of a mask that is no rectangle: one bit for each pixel of its box, packed small.

A stencil is a value: undo keeps hundreds of them, so the bits are compressed, and a mask that is
moved shares the stencil of the mask it was.
"""

import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

import numpy as np
from numpy.typing import NDArray

from leadapron.model.geometry import Box, Size

Bits = NDArray[np.bool_]
"""Covered pixels, of shape (height, width), dtype bool."""

Edges = NDArray[np.int64]
"""Left, top, right and bottom edges of rectangles, of shape (count, 4)."""


@dataclass(frozen=True, slots=True)
class Stencil:
    """Which pixels of a box are covered.

    Attributes:
        size: of the box.
        packed: the bits, eight to a byte in row-major order, compressed by zlib.
    """

    size: Size
    packed: bytes = field(repr=False)

    @classmethod
    def of(cls, bits: Bits) -> Self:
        """Pack an array of bits of shape (height, width)."""
        height, width = bits.shape
        return cls(Size(width, height), zlib.compress(np.packbits(bits).tobytes(), 1))

    @property
    def bits(self) -> Bits:
        """The bits, as a new array of shape (height, width)."""
        packed = np.frombuffer(zlib.decompress(self.packed), np.uint8)
        flat = np.unpackbits(packed, count=self.size.area)
        return flat.reshape(self.size.height, self.size.width).astype(np.bool_)

    @property
    def edges(self) -> Edges:
        """The edges of `boxes`, read-only."""
        return _edges(self)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Rectangles that cover exactly these pixels, none of them twice."""
        return _boxes(self)

    def covers(self, x: float, y: float) -> bool:
        """Whether a point, counted from the upper left corner of the box, is covered."""
        return any(box.contains_point(x, y) for box in self.boxes)

    def resized(self, size: Size) -> Self:
        """The same shape in another size; a pixel that is covered in part is covered."""
        bits = self.bits
        rows = np.arange(size.height) * self.size.height // size.height
        columns = np.arange(size.width) * self.size.width // size.width
        bits = np.logical_or.reduceat(bits, rows, axis=0)
        return type(self).of(np.logical_or.reduceat(bits, columns, axis=1))


def trimmed(bits: Bits) -> tuple[Box, Bits] | None:
    """The smallest box around the covered pixels and the bits inside it; None where none is."""
    rows, columns = np.flatnonzero(bits.any(axis=1)), np.flatnonzero(bits.any(axis=0))
    if not rows.size:
        return None
    x, y = int(columns[0]), int(rows[0])
    box = Box(x, y, int(columns[-1]) + 1 - x, int(rows[-1]) + 1 - y)
    return box, bits[box.slices]


def covered_bits(edges: Edges, size: Size) -> Bits:
    """The pixels that at least one of many rectangles covers.

    Starts and ends are counted at the corners and summed along both axes, so that a thousand
    rectangles cost hardly more than one.

    Args:
        edges: of rectangles inside the size; none may be turned inside out.
        size: of the whole.
    """
    left, top, right, bottom = edges.T
    counts = np.zeros((size.height + 1, size.width + 1), np.int32)
    for rows, columns, step in (
        (top, left, 1),
        (top, right, -1),
        (bottom, left, -1),
        (bottom, right, 1),
    ):
        np.add.at(counts, (rows, columns), step)
    np.cumsum(counts, axis=1, out=counts)
    np.cumsum(counts, axis=0, out=counts)
    return np.asarray(counts[:-1, :-1] > 0)


@lru_cache(maxsize=512)
def _edges(stencil: Stencil) -> Edges:
    """Runs of each row, joined with equal runs of the row above; asked for again at every step."""
    bits = np.zeros((stencil.size.height, stencil.size.width + 2), np.int8)
    bits[:, 1:-1] = stencil.bits
    steps = np.diff(bits, axis=1)
    rows, starts = np.nonzero(steps > 0)
    ends = np.nonzero(steps < 0)[1]
    order = np.lexsort((rows, ends, starts))
    rows, starts, ends = rows[order], starts[order], ends[order]
    is_new = np.ones(rows.size, np.bool_)
    is_new[1:] = (starts[1:] != starts[:-1]) | (ends[1:] != ends[:-1]) | (np.diff(rows) != 1)
    first = np.flatnonzero(is_new)
    last = np.append(first[1:], rows.size) - 1
    edges = np.stack((starts[first], rows[first], ends[first], rows[last] + 1), axis=1)
    edges = edges[np.lexsort((edges[:, 0], edges[:, 1]))]
    edges.flags.writeable = False
    return edges


@lru_cache(maxsize=512)
def _boxes(stencil: Stencil) -> tuple[Box, ...]:
    return tuple(
        Box(left, top, right - left, bottom - top)
        for left, top, right, bottom in _edges(stencil).tolist()
    )
