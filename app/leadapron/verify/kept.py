"""What was kept on purpose is subtracted by place and content: other text there is a residual.

A reader confuses glyphs and loses some at the rims, so a reading matches what was kept when it is a
piece of it, glyph confusions folded. It may say less than what was kept, and never more.
"""

from typing import Final

from rapidfuzz import fuzz

from leadapron.model.finding import Keep, Kind
from leadapron.model.geometry import Box, covered_area
from leadapron.model.verdict import Residual
from leadapron.reading.folding import as_figures, as_letters

_RIM: Final = 4
"""Pixels around a kept place that still belong to it: boxes are tight to the ink."""

_INSIDE: Final = 0.6
"""Share of a residual that kept places must cover to be them."""

_ALIKE: Final = 75
"""Likeness in percent of a reading and the best piece of the kept text: one glyph in four may be
misread, as short labels on anatomy are."""

_MORE: Final = 1
_LONG: Final = 4
"""Letters by which a reading may exceed kept text of at least four letters: a speck beside it is
read as a letter. Beside a shorter label a further letter may be a technologist's initial."""

_UNREAD: Final = frozenset({Kind.CODE, Kind.FACE, Kind.BANNER, Kind.WATERMARK})
"""Kinds that have no text; they are kept as what they are."""


def is_kept(residual: Residual, keeps: tuple[Keep, ...]) -> bool:
    """Whether what was kept explains a residual wholly.

    Args:
        residual: what verification saw.
        keeps: what was kept, in pixels of the same picture.
    """
    lies = residual.box.width >= residual.box.height
    here = sorted(
        (keep.finding for keep in keeps if keep.finding.box.padded(_RIM).overlaps(residual.box)),
        key=lambda finding: finding.box.x if lies else finding.box.y,
    )
    if not here or not _covers([f.box.padded(_RIM) for f in here], residual.box):
        return False
    if residual.kind in _UNREAD or any(finding.kind in _UNREAD for finding in here):
        return all(finding.kind is residual.kind for finding in here)
    return says_no_more(residual.text, " ".join(finding.text for finding in here))


def says_no_more(reading: str, kept: str) -> bool:
    """Whether a reading is a piece of the kept text, glyph confusions folded.

    Whoever kept a place without knowing what it says did not keep what is read there now; a place
    that is seen and not read says no more than any label.
    """
    return any(_is_piece(fold(reading), fold(kept)) for fold in (as_letters, as_figures))


def _is_piece(reading: str, kept: str) -> bool:
    if not reading:
        return True
    if not kept or len(reading) > len(kept) + (_MORE if len(kept) >= _LONG else 0):
        return False
    return fuzz.partial_ratio(reading, kept) >= _ALIKE


def _covers(places: list[Box], box: Box) -> bool:
    inside = [place.intersection(box) for place in places]
    return covered_area(inside) >= _INSIDE * box.area
