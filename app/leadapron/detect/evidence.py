"""What is text and what is anatomy, of all the places that the looks suspect.

The limits were chosen on made captures of the benchmark's generator (seeds 3010 to 3060, five to
eight captures of up to fifteen conditions, 430 without text): the lowest at which no more than the
unavoidable few of the text-free captures got a mask, for a place that is missed costs more than one
that is masked in vain.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from leadapron.detect.scales import Closer, Place
from leadapron.engines.judge import SIDE
from leadapron.engines.pp_ocr_reader import Reading
from leadapron.model.geometry import Box
from leadapron.reading.words import letters

SURE: Final = 0.9
SURE_ON_EVEN: Final = 0.5
"""A place this probable is text: on any ground, at the frame's own size or at twice that; and on
even ground at its own size, unless the judge speaks against it."""

_SURE_OF_SIGN: Final = 0.8
"""A small sign this probable at twice the size is text: the judge takes a lone I for a border. With
0.65 six more of 3329 signs without text were taken for it, and none more of 69 that are text."""

CONFIRMED: Final = 0.8
"""From this probability on the judge alone makes a place text that the first look saw too, or that
is no thicker than the judge's view; of a larger one it sees a part."""

HOPELESS: Final = 0.01
"""Below this probability of the judge nothing can make a place text that the first look is not sure
of."""

_LOOKED_AT: Final = 0.2
_SUSPECTED: Final = 0.5
"""An unsure place is looked at closer where the judge gives it the first probability or the first
look the second. Of 2836 places of made captures and viewers that the judge gives less, a look made
seven text: two of the three that were text are those with the second."""

SIGN_LOOKED_AT: Final = 0.05
"""The same for a small sign. Of 851 signs of viewers and made captures (seeds 3015 and 3045) that
the judge gives less than 0.06 none was text; a look took one for it."""

_CLEAR: Final = 0.7
_CLEAR_ON_EVEN: Final = -0.5
_READ_CLEARLY: Final = 2.0
_DISTINCTLY: Final = 1.7
"""Log-odds that the judge and the most probable look must give together; on even ground; the judge
and the reader; the judge and the distinctness of a faint sign."""

_CERTAINTY: Final = 0.995
"""Probabilities beyond this, and below its complement, are not believed to be that certain."""

_PLAIN_DISTINCTNESS: Final = 4.0
_LARGEST_DISTINCTNESS: Final = 7.0
_DISTINCTNESS_WEIGHT: Final = 0.5
"""Each deviation of its rim by which a faint sign stands out beyond the first counts so much in
log-odds, up to the second."""

SEEN: Final = 0.5
"""A place this probable at twice the size has the boxes that are seen there. What only the half
look saw, and is thicker than the judge's view, must be this probable there: a small picture of
anatomy is like a letter when shrunk."""

NOT_REFUTED: Final = 0.1
"""Half size is not believed where twice the size sees less than this: thumbnails of anatomy look
like letters when they are shrunk."""

_UNMISTAKABLE: Final = 0.95
"""Half size is believed from here on whatever twice the size sees: that is the look for letters too
large for the others. All four such places that it alone saw on made captures were text, and two of
them, lead markers, nothing else saw; of 1179 others without text the most probable was 0.88."""

HALF_RUNS_ON: Final = 0.6
"""An unsure place that is text and this probable at half size is followed along its line there."""

ASKED: Final = 0.25
"""A place this probable in one look is shown to the reader when the others saw nothing."""

_LEGIBLE: Final = 0.8
_LEGIBLE_WORD: Final = 0.6
"""Confidence from which one letter, and from which two letters or more, count as read."""

_CERTAIN: Final = 0.95
_LEAST_MARK: Final = 7
"""The same for a letter that no look took for text, and its least height in pixels. A single figure
is left: specks read like one, and it names nobody."""

_STROKES: Final = frozenset("1Il|iJjtr-_.,'/\\()[]一丨")
"""What the reader makes of ribs, vessels and edges; alone they say nothing."""

_TOLD: Final = 0.7
_HIDDEN: Final = 0.97
"""A place that masks of others cover to the first share is not looked at again; a box of a place
that is text is left out only where they cover it to the second."""

_SOLID: Final = 0.95
_NEARLY: Final = 4
"""A run of probable cells is held by boxes of a closer look when these, grown by so many pixels,
cover this share of it: the first look's cells spread so far beyond the ink, and masks hide it."""

_PADDING: Final = 4
"""Pixels by which a mask is larger than its finding at least (the default policy's)."""


def is_sure(place: Place) -> bool:
    """Whether the first look alone suffices, or the judge does."""
    if place.full >= SURE:
        return True
    if _is_seen_whole(place) and place.judged is not None and place.judged >= CONFIRMED:
        return True
    if not place.is_even or place.full < SURE_ON_EVEN:
        return False
    return place.judged is None or _together(place.judged, place.full) >= _CLEAR_ON_EVEN


def _is_seen_whole(place: Place) -> bool:
    """Whether the first look saw something of a place, or the judge sees all of its thickness."""
    return place.full > 0 or min(place.box.width, place.box.height) <= SIDE


def is_hopeless(place: Place) -> bool:
    """Whether the judge alone rules out what the first look is not sure of."""
    return place.full < SURE and place.judged is not None and place.judged < HOPELESS


def is_looked_at(place: Place) -> bool:
    """Whether a closer look may well change what is told of a place."""
    if is_sure(place) or place.full >= _SUSPECTED:
        return True
    return place.judged is not None and place.judged >= _LOOKED_AT


def is_agreed(place: Place, closer: Closer) -> bool:
    """Whether a closer look is sure that an unsure place is text, or agrees with the judge."""
    if place.judged is None:
        return False
    if not _is_seen_whole(place) and closer.peak < SEEN:
        return False
    if closer.peak >= SURE:
        return True
    is_refuted = closer.peak < NOT_REFUTED and place.half < _UNMISTAKABLE
    half = 0.0 if is_refuted else place.half
    return _together(place.judged, max(place.full, half, closer.peak)) >= _CLEAR


def is_clear_sign(judged: float, full: float, closer: float) -> bool:
    """Whether a small sign is text.

    Args:
        judged: probability that the judge gives it.
        full: the largest at the frame's own size in places that it touches.
        closer: the largest at twice the size; 0 where nobody looked.
    """
    if judged >= CONFIRMED or closer >= _SURE_OF_SIGN:
        return True
    return _together(judged, max(full, closer)) >= _CLEAR


def is_clear_faint_sign(judged: float, distinctness: float) -> bool:
    """Whether a sign on noisy ground is text.

    Args:
        judged: probability that the judge gives it.
        distinctness: how far it stands out, in deviations of its rim.
    """
    beyond = min(distinctness, _LARGEST_DISTINCTNESS) - _PLAIN_DISTINCTNESS
    return _log_odds(judged) + _DISTINCTNESS_WEIGHT * beyond >= _DISTINCTLY


def is_asked(place: Place) -> bool:
    """Whether the reader decides on a place that the looks do not agree on."""
    return max(place.full, place.half) >= ASKED


def is_legible(reading: Reading, box: Box, judged: float | None, *, is_alone: bool) -> bool:
    """Whether a reading is of letters or figures and not of a stroke.

    Args:
        reading: what was read.
        box: the place.
        judged: probability that the judge gives it; None where it was not asked.
        is_alone: whether the reader alone decides, because the look at full size saw nothing.
    """
    if judged is not None and _together(judged, reading.confidence) < _READ_CLEARLY:
        return False
    if is_alone:
        is_certain = reading.confidence >= _CERTAIN and box.height >= _LEAST_MARK
        return is_certain and any(character.isalpha() for character in reading.text)
    text = [character for character in reading.text if character not in _STROKES]
    said = letters("".join(text))
    if said == 0:
        return False
    return reading.confidence >= (_LEGIBLE_WORD if letters(reading.text) > 1 else _LEGIBLE)


def may_be_legible(box: Box, judged: float | None, *, is_alone: bool) -> bool:
    """Whether any reading could be of letters or figures there; arguments as for `is_legible`."""
    return is_legible(Reading("AB", 1.0), box, judged, is_alone=is_alone)


def boxes_of(place: Place, closer: Closer) -> tuple[Box, ...]:
    """What is told of a place that is text.

    On even ground, and where the first look was unsure, its box stands. Over anatomy the tighter
    boxes of a closer look replace it, together with what they leave out of its probable cells;
    where that is more than half, the box stands. Where only the half look saw it, the closer boxes
    are all.
    """
    if closer.peak < SEEN or not closer.boxes:
        return (place.box,)
    if place.full == 0:
        return closer.boxes
    if place.is_even or place.full < SURE:
        return (place.box, *closer.boxes)
    missing = tuple(run for run in place.core if coverage(run, closer.boxes, _NEARLY) < _SOLID)
    if 2 * sum(run.area for run in missing) > sum(run.area for run in place.core):
        return (place.box, *closer.boxes)
    return (*closer.boxes, *missing)


def is_told(box: Box, told: Sequence[Box]) -> bool:
    """Whether masks of what is told already hide most of a box."""
    return coverage(box, told, _PADDING) >= _TOLD


def is_hidden(box: Box, told: Sequence[Box]) -> bool:
    """Whether what is told already covers all of a box but a rim."""
    return coverage(box, told, 1) >= _HIDDEN


def pruned(boxes: Sequence[Box]) -> list[Box]:
    """Boxes without those that others hide; of two that hide each other the larger stays."""
    kept = sorted(set(boxes), key=lambda box: (box.y, box.x))
    left, top, right, bottom = (
        np.array([(box.x, box.y, box.right, box.bottom) for box in kept], np.int64).reshape(-1, 4).T
    )
    stays = np.ones(len(kept), np.bool_)
    for index in sorted(range(len(kept)), key=lambda index: kept[index].area):
        box = kept[index]
        touching = stays & (left < box.right) & (right > box.x)
        touching &= (top < box.bottom) & (bottom > box.y)
        touching[index] = False
        near = [kept[other] for other in np.flatnonzero(touching)]
        stays[index] = not (near and is_hidden(box, near))
    return [kept[index] for index in np.flatnonzero(stays)]


def coverage(box: Box, others: Iterable[Box], growth: int = 0) -> float:
    """Share of a box's pixels under at least one other box; 1 for an empty box.

    Args:
        box: whose pixels are counted.
        others: each taken as grown by `growth` pixels on each side.
        growth: zero or more.
    """
    if box.is_empty:
        return 1.0
    left, top = box.x - growth, box.y - growth
    right, bottom = box.right + growth, box.bottom + growth
    near = [
        other
        for other in others
        if left < other.x + other.width
        and other.x < right
        and top < other.y + other.height
        and other.y < bottom
    ]
    if not near:
        return 0.0
    under = np.zeros((box.height, box.width), np.bool_)
    for other in near:
        x, y = other.x - left, other.y - top
        rows = slice(max(0, y - 2 * growth), y + other.height)
        under[rows, max(0, x - 2 * growth) : x + other.width] = True
    return float(under.mean())


def _together(judged: float, seen: float) -> float:
    """Log-odds of two probabilities as if they came from independent witnesses."""
    return _log_odds(judged) + _log_odds(seen)


def _log_odds(probability: float) -> float:
    probability = min(_CERTAINTY, max(1 - _CERTAINTY, probability))
    return math.log(probability / (1 - probability))
