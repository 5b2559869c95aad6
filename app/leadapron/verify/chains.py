"""Lines that a finder saw in pieces: in grain it names letters, and a letter alone tells nothing.

Pieces that stand in a row, lying or upright, are read once more as one line, and they belong to
what was read beside them.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from leadapron.model.geometry import Box, bounding_box

_LEAST_PIECES: Final = 3
"""Two spots of grain stand in a row by chance."""

_ASIDE: Final = 0.35
_THICKER: Final = 1.6
_APART: Final = 1.5
"""Pieces of a line lie aside by this share of their thickness at most, one is so many times thicker
than the other, and the gap between them is so many times that one: a letter that was not seen."""

_LONGER: Final = 4
"""A line is at most so many times longer than its word that was read; what runs on farther is a
row of spots that says nothing of where the text is."""


def chains(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """The boxes around pieces that stand in a row.

    Args:
        boxes: of the pieces, in pixels.
    """
    pieces = tuple(dict.fromkeys(boxes))
    upright = [_turned(line) for line in _lying([_turned(box) for box in pieces])]
    return (*_lying(pieces), *upright)


def line_of(place: Box, pieces: Iterable[Box]) -> Box:
    """The box around a place that was read and the pieces that stand in its row.

    Where one word of a line was read, what the finders saw beside it is the rest of that line.

    Args:
        place: in pixels.
        pieces: what the finders saw, in pixels.
    """
    lies = place.width >= place.height
    row = [place if lies else _turned(place)]
    rest = [piece if lies else _turned(piece) for piece in dict.fromkeys(pieces)]
    while near := [piece for piece in rest if any(_goes_on(part, piece) for part in row)]:
        row += near
        rest = [piece for piece in rest if piece not in near]
    line = bounding_box(row)
    if line.width > _LONGER * row[0].width:
        return place
    return line if lies else _turned(line)


def _lying(boxes: Sequence[Box]) -> list[Box]:
    """Rows of boxes from left to right."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (box.x, box.y)):
        touching = [row for row in rows if any(_goes_on(piece, box) for piece in row)]
        rows = [row for row in rows if row not in touching]
        rows.append([piece for row in touching for piece in row] + [box])
    return [bounding_box(row) for row in rows if len(row) >= _LEAST_PIECES]


def _goes_on(piece: Box, box: Box) -> bool:
    """Whether the second box may be the next letter of the first one's line."""
    least, most = sorted((piece.height, box.height))
    aside = abs((2 * piece.y + piece.height) - (2 * box.y + box.height)) / 2
    apart = max(piece.x, box.x) - min(piece.right, box.right)
    return most <= _THICKER * least and aside <= _ASIDE * least and apart <= _APART * most


def _turned(box: Box) -> Box:
    return Box(box.y, box.x, box.height, box.width)
