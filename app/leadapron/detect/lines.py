"""Cuts a block of text into its lines, so that each is read, classified and kept on its own.

A block is cut only between rows of ink on even ground; the cuts lie in the gaps, so the parts cover
what the block covered.
"""

import itertools
from typing import Final

import numpy as np

from leadapron.detect.ground import Grey
from leadapron.model.geometry import Box

_LEAST_LINE: Final = 5
"""No line of text is lower than this, in pixels."""

_LEAST_BLOCK: Final = 20
"""Boxes up to this height hold one line."""

_INK: Final = 0.3
"""Share of a block's range of levels by which ink differs from its ground."""

_LEAST_LEVELS: Final = 20
"""Blocks of fewer levels are too faint to be cut."""

_GAP: Final = 0.01
"""Share of a row's pixels that may be ink in a gap (specks, a descender)."""


def lines_in(grey: Grey, box: Box) -> tuple[Box, ...]:
    """The lines of a block from top to bottom; the block itself where it holds one.

    Args:
        grey: the frame.
        box: a block, inside the frame.
    """
    if box.height <= _LEAST_BLOCK or box.width < box.height // 2:
        return (box,)
    block = grey[box.slices].astype(np.int16)
    levels = int(block.max()) - int(block.min())
    if levels < _LEAST_LEVELS:
        return (box,)
    ink = np.abs(block - np.median(block)) > _INK * levels
    filled = ink.mean(axis=1) > _GAP
    edges = np.flatnonzero(np.diff(np.concatenate(([False], filled, [False])).astype(np.int8)))
    runs = [(int(top), int(end)) for top, end in edges.reshape(-1, 2)]
    runs = [run for run in runs if run[1] - run[0] >= _LEAST_LINE]
    cuts = [
        0,
        *((first[1] + second[0]) // 2 for first, second in itertools.pairwise(runs)),
        box.height,
    ]
    return tuple(
        Box(box.x, box.y + top, box.width, bottom - top) for top, bottom in itertools.pairwise(cuts)
    )
