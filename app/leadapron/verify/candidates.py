"""Places of the final pixels that are worth reading.

Three finders that know nothing of each other name them: the overlay detector at a low threshold, in
both polarities and at two sizes, rows of strokes, and Tesseract.

A place is kept unless it lies on one even colour, which proves that nothing is written there. A row
of strokes that looks unlike text needs a trace of agreement.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leadapron.engines.overlay import CELL
from leadapron.engines.protocol import Region, Word
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.reading.words import LEAST_HEIGHT, is_plausible, letters
from leadapron.verify.chains import chains
from leadapron.verify.strokes import Row

Cells = NDArray[np.float32]
"""Text probability of each cell of 4 by 4 pixels, shape (rows, columns)."""

_TRACE: Final = 0.05
"""Probability of the overlay detector from which a row is read although it looks unlike text."""

_LEAST_WORD: Final = 0.2
"""Confidence from which a word of Tesseract's names a place; below lie its fancies on anatomy, and
of planted text nothing that the other finders did not name as well."""

_SAME: Final = 0.6
"""Share of a place that must lie in another one to be told with it."""

_GROWN: Final = 2
"""Pixels by which a place may stand out of the one that it is told with."""

_THICKER: Final = 1.8
"""A place so many times thicker than another holds more than its line; both are read."""

_AS_THICK: Final = 1.3
"""The same for a strip between masks and for a line put together from pieces, which are read beside
what the finders saw: what they see in a strip reaches under the masks and is a worse crop of the
line."""

_ACROSS: Final = 1.3
"""A place is so many times longer than thick to run across another one's direction; single letters
are not."""

_LEAST_LETTERS: Final = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place to read.

    Attributes:
        box: in pixels of the picture.
        probability: largest that the overlay detector gives inside, 0 to 1.
        words: what Tesseract read there at the picture's own size.
        likeness: of the row of strokes there; minus infinity where none was seen.
    """

    box: Box
    probability: float
    words: tuple[Word, ...] = ()
    likeness: float = -math.inf


def candidates(
    pixels: Pixels,
    regions: Iterable[Region],
    cells: Cells,
    rows: Sequence[Row],
    words: Iterable[Word],
    *,
    corridors: Iterable[Box] = (),
) -> tuple[Candidate, ...]:
    """All places to read, each once.

    Args:
        pixels: the final picture, uint8 RGB.
        regions: places of the overlay detector, at both sizes.
        cells: its probability at the picture's own size, the larger of both polarities.
        rows: rows of strokes.
        words: of Tesseract at the picture's own size.
        corridors: strips between masks, read whatever the finders say.
    """
    size = Size(pixels.shape[1], pixels.shape[0])
    seen = tuple(regions)
    places = [
        Candidate(region.box, max(region.confidence, _probability(cells, region.box)))
        for region in seen
    ]
    for row in rows:
        probability = _probability(cells, row.box)
        if row.likeness >= 0 or probability >= _TRACE:
            places.append(Candidate(row.box, probability, likeness=row.likeness))
    places.extend(
        Candidate(word.box, _probability(cells, word.box), (word,))
        for word in words
        if _names_a_place(word)
    )
    lines = (*corridors, *chains(region.box for region in seen))
    besides = [Candidate(box, _probability(cells, box)) for box in dict.fromkeys(lines)]
    kept = _merged(_worth_reading(pixels, places, size))
    lone = [
        line
        for line in _worth_reading(pixels, besides, size)
        if not any(_holds(place.box, line.box, _AS_THICK) for place in kept)
    ]
    return (*kept, *lone)


def _worth_reading(pixels: Pixels, places: Iterable[Candidate], size: Size) -> list[Candidate]:
    """Places high enough for text and not of one colour, clipped to the picture."""
    return [
        replace(place, box=place.box.clipped(size))
        for place in places
        if min(place.box.width, place.box.height) >= LEAST_HEIGHT
        and not is_even(pixels, place.box.clipped(size))
    ]


def is_even(pixels: Pixels, box: Box) -> bool:
    """Whether a box of uint8 RGB pixels holds one colour only, as the inside of a mask does."""
    inside = pixels[box.slices].reshape(-1, 3)
    return bool((inside == inside[:1]).all())


def _names_a_place(word: Word) -> bool:
    return (
        is_plausible(word)
        and letters(word.text) >= _LEAST_LETTERS
        and word.confidence >= _LEAST_WORD
    )


def _probability(cells: Cells, box: Box) -> float:
    """The largest probability in the cells that a box touches."""
    part = cells[
        max(0, box.y) // CELL : -(-max(0, box.bottom) // CELL),
        max(0, box.x) // CELL : -(-max(0, box.right) // CELL),
    ]
    return float(part.max()) if part.size else 0.0


def _merged(places: list[Candidate]) -> tuple[Candidate, ...]:
    """Tell each place once: a small place joins the larger one that covers most of it."""
    kept: list[Candidate] = []
    for place in sorted(places, key=lambda item: -item.box.area):
        for index, larger in enumerate(kept):
            if _holds(larger.box, place.box, _THICKER):
                kept[index] = Candidate(
                    larger.box,
                    max(larger.probability, place.probability),
                    (*larger.words, *place.words),
                    max(larger.likeness, place.likeness),
                )
                break
        else:
            kept.append(place)
    return tuple(kept)


def _holds(larger: Box, box: Box, thicker: float) -> bool:
    """Whether a place is a piece of the line that a larger one, not much thicker, holds."""
    if _runs_across(larger, box):
        return False
    thickness = min(box.width, box.height)
    return (
        min(larger.width, larger.height) <= thicker * thickness
        and box.coverage_by(larger.padded(_GROWN)) >= _SAME
    )


def _runs_across(larger: Box, box: Box) -> bool:
    """Whether a place lies where the larger one stands, or stands where that lies."""
    if larger.height > larger.width:
        return box.width > _ACROSS * box.height
    return box.height > _ACROSS * box.width
