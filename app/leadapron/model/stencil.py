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


@lru_cache(maxsize=512)
def _boxes(stencil: Stencil) -> tuple[Box, ...]:
    """Runs of each row, joined with equal runs of the row above."""
    bits = stencil.bits
    padded = np.zeros((bits.shape[0], bits.shape[1] + 2), np.int8)
    padded[:, 1:-1] = bits
    edges = np.diff(padded, axis=1)
    done: list[Box] = []
    open_runs: dict[tuple[int, int], int] = {}
    for y in range(bits.shape[0]):
        starts, ends = np.flatnonzero(edges[y] > 0), np.flatnonzero(edges[y] < 0)
        runs = dict.fromkeys(zip(starts.tolist(), ends.tolist(), strict=True), y)
        for run in runs:
            runs[run] = open_runs.pop(run, y)
        done.extend(Box(x, top, end - x, y - top) for (x, end), top in open_runs.items())
        open_runs = runs
    done.extend(Box(x, top, end - x, bits.shape[0] - top) for (x, end), top in open_runs.items())
    return tuple(sorted(done, key=lambda box: (box.y, box.x)))
