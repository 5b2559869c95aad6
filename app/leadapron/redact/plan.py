"""Which masks follow from a redaction: padded, merged by block, never over a keep.

Recall comes first: where a keep and a masked finding overlap, the mask wins.
"""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box, Size, covered_area
from leadapron.model.mask import Mask
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction

_LEADING: Final = 0.7
"""Largest gap between two padded lines of one block, in line heights."""

_WORD_GAP: Final = 1.0
"""Largest gap between two padded words of one line, in line heights."""

_ALIGNED: Final = 0.75
"""Lines of one block share their left edge, right edge or centre up to this many line heights."""

_FULL: Final = 0.9
_FULL_LINE: Final = 0.6
_FULL_SLANTED: Final = 0.4
"""Two blocks join when their lines fill at least this share of the common box: lines of one block
only where nearly nothing else is covered, because anatomy lies between short and long lines; words
of one line and pieces of a slanted one sooner, because what lies between them may be text."""

_SQUARE: Final = 1.7
_ALIKE: Final = 1.5
"""Pieces of a slanted line are at most this many times as long as thick, and as large as the
other."""

_INSIDE: Final = 0.5
"""A line that a banner covers by more than this share belongs to it and joins no other line."""


_TALLEST: Final = 3
"""Text is at most so many times as high as its box is wide; a higher box holds a turned line, whose
length is no height. Figures and letters that stand alone are wider than a third of their height."""


def padded_box(finding: Finding, size: Size, policy: Policy = DEFAULT_POLICY) -> Box:
    """The finding's box with the policy's padding, clipped to the frame."""
    if finding.kind is Kind.BANNER:  # its box ends at the strip's own border already
        return finding.box.clipped(size)
    height = min(finding.box.height, _TALLEST * finding.box.width)
    padding = max(policy.padding, math.ceil(policy.padding_share * height))
    return finding.box.padded(padding).clipped(size)


def plan_masks(redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> tuple[Mask, ...]:
    """All active masks of a redaction as rectangles; see `whole_masks`."""
    return tuple(piece for mask in whole_masks(redaction, policy) for piece in mask.pieces)


def whole_masks(redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> tuple[Mask, ...]:
    """All active masks of a redaction, automatic ones first, in reading order.

    Args:
        redaction: findings, keeps and drawn masks.
        policy: the padding, and what may be kept at all.

    Returns:
        Masks in frame pixels. Words of one line, pieces of a slanted one, and lines of about one
        length share a mask; a merged mask never reaches a kept finding that its lines do not touch.
    """
    redaction = redaction.under(policy)
    size = redaction.size
    banners = [f.box.clipped(size) for f in redaction.masked if f.kind is Kind.BANNER]
    lines = [padded_box(f, size, policy) for f in redaction.masked if f.kind is not Kind.BANNER]
    inside = {line for line in lines if any(line.coverage_by(b) > _INSIDE for b in banners)}
    kept = [keep.finding.box for keep in redaction.keeps]
    boxes = {
        *banners,
        *_merged(frozenset(lines) - inside, frozenset(kept)),
        *(line for line in inside if not any(banner.contains(line) for banner in banners)),
    }
    automatic = sorted((box for box in boxes if not box.is_empty), key=_reading_order)
    return (*(Mask(box, redaction.fill) for box in automatic), *redaction.drawn)


def _reading_order(box: Box) -> tuple[int, int]:
    return (box.y, box.x)


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that share one mask.

    Attributes:
        bounds: smallest box around the lines.
        lines: their padded boxes.
        line_height: height of the lowest line.
    """

    bounds: Box
    lines: tuple[Box, ...]
    line_height: int

    @classmethod
    def of(cls, line: Box) -> "_Block":
        return cls(line, (line,), line.height)

    def joined(self, other: "_Block") -> "_Block":
        return _Block(
            self.bounds.union(other.bounds),
            (*self.lines, *other.lines),
            min(self.line_height, other.line_height),
        )


@lru_cache(maxsize=64)
def _merged(boxes: frozenset[Box], kept: frozenset[Box]) -> tuple[Box, ...]:
    """Join the lines of one block until nothing more joins.

    An edit that concerns no finding asks for the same again, hence the memory.
    """
    blocks: list[_Block] = []
    for box in sorted(boxes, key=_reading_order):
        block = _Block.of(box)
        while partner := next((b for b in blocks if _belong_together(block, b, kept)), None):
            blocks.remove(partner)
            block = partner.joined(block)
        blocks.append(block)
    return (*(block.bounds for block in blocks), *_bridges(boxes, kept))


def _bridges(boxes: frozenset[Box], kept: frozenset[Box]) -> Iterator[Box]:
    """What lies between two pieces of a line that runs upwards or downwards.

    One of the pieces is higher than wide; beside each other, in a line that runs on, they would be
    words and join.
    """
    upright = [box for box in boxes if box.height >= box.width]
    for one, other in itertools.product(upright, boxes):
        narrow = min(one, other, key=lambda box: box.width)
        shared = min(one.right, other.right) - max(one.x, other.x)
        top, bottom = min(one.bottom, other.bottom), max(one.y, other.y)
        if 2 * shared > narrow.width and 0 < bottom - top <= _WORD_GAP * narrow.width:
            bridge = Box(narrow.x, top, narrow.width, bottom - top)
            if not any(bridge.overlaps(keep) for keep in kept):
                yield bridge


def _belong_together(one: _Block, other: _Block, kept: frozenset[Box]) -> bool:
    if not _are_near(one, other):
        return False
    if one.bounds.contains(other.bounds) or other.bounds.contains(one.bounds):
        return True
    bounds = one.bounds.union(other.bounds)
    lines = (*one.lines, *other.lines)
    if covered_area(lines) < _least_filled(one, other) * bounds.area:
        return False
    return not any(
        bounds.overlaps(keep) and not any(line.overlaps(keep) for line in lines) for keep in kept
    )


def _are_near(one: _Block, other: _Block) -> bool:
    """Whether the blocks are close enough to be looked at at all: most pairs are not."""
    a, b = one.bounds, other.bounds
    reach = max(_LEADING, _WORD_GAP) * min(one.line_height, other.line_height)
    return (
        a.x - b.right <= reach
        and b.x - a.right <= reach
        and a.y - b.bottom <= reach
        and b.y - a.bottom <= reach
    )


def _least_filled(one: _Block, other: _Block) -> float:
    """Share of the common box that must be filled by how the blocks lie; more than 1 for never."""
    if _are_slanted(one, other):
        return _FULL_SLANTED
    if _are_beside(one, other):
        return _FULL_LINE
    return _FULL if _are_stacked(one, other) else math.inf


def _are_stacked(one: _Block, other: _Block) -> bool:
    """Whether one block continues below the other at the same left edge, right edge or centre."""
    line_height = min(one.line_height, other.line_height)
    gap = max(one.bounds.y - other.bounds.bottom, other.bounds.y - one.bounds.bottom)
    left = other.bounds.x - one.bounds.x
    right = other.bounds.right - one.bounds.right
    offset = min(abs(left), abs(right), abs(left + right) / 2)
    return gap <= _LEADING * line_height and offset <= _ALIGNED * line_height


def _are_beside(one: _Block, other: _Block) -> bool:
    """Whether both are words of one line."""
    line_height = min(one.line_height, other.line_height)
    shared = min(one.bounds.bottom, other.bounds.bottom) - max(one.bounds.y, other.bounds.y)
    gap = max(one.bounds.x - other.bounds.right, other.bounds.x - one.bounds.right)
    return (
        2 * shared > max(one.bounds.height, other.bounds.height) and gap <= _WORD_GAP * line_height
    )


def _are_slanted(one: _Block, other: _Block) -> bool:
    """Whether pieces of both lie corner to corner, as a detector cuts a slanted line."""
    return any(_is_next_piece(a, b) for a in one.lines for b in other.lines)


def _is_next_piece(one: Box, other: Box) -> bool:
    for box in (one, other):
        if not 1 / _SQUARE < box.width / max(1, box.height) < _SQUARE:
            return False
    low, high = sorted((one.height, other.height))
    narrow, wide = sorted((one.width, other.width))
    if high > _ALIKE * low or wide > _ALIKE * narrow:
        return False
    across = max(one.x, other.x) - min(one.right, other.right)
    along = max(one.y, other.y) - min(one.bottom, other.bottom)
    return all(-low / 2 < gap <= _WORD_GAP * low for gap in (across, along))
