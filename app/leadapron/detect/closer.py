"""The closer looks of one frame, at twice its size, each followed to where its text ends.

A place is first judged by what is close around it alone: shown together with the overlays beside
it, a vertebra looks like text. What is text may run on beyond what was shown; it is followed on one
map of the frame, so that places of one block do not follow the same lines again, and of each line
only the part that is new is seen. Of two answers for a cell of the map the one with more of the
picture around it counts.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.detect.evidence import coverage
from leadapron.detect.scales import NEAR, Closer, peak, rescaled
from leadapron.engines.overlay import (
    CELL,
    OverlayFinder,
    OverlaySettings,
    ProbabilityMap,
    overlay_regions,
)
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size, bounding_box

CLOSER: Final = 2

MARGIN: Final = 16
WIDE_MARGIN: Final = 24
"""Pixels around a place that the closer look is shown: its network knows text by what is around.
The wide one is for places that the look decides on: with the other two of 432 single characters
were missed (seeds 7741 and 3048). With 12 four of 792 lines of 6 to 8 px and in speckle were
(seeds 3045 to 3047)."""

FOLLOWING: Final = OverlaySettings(cell_threshold=0.3, peak_threshold=0.5)
"""What counts as text in a closer look."""

_FOLLOWED: Final = 4
_ONWARD: Final = 24
_LARGEST: Final = 60_000
"""How often, by how many pixels each time, and up to how many a line is followed."""

_KNOWN: Final = 0.97
"""What is known covers a line to this share that need not be followed."""

_ALIGNED: Final = 8
"""What is put on the map begins and ends at multiples of so many pixels of the frame: 16 at twice
the size, which is what the network needs."""

_HALO: Final = 2 * MARGIN
"""Pixels of what was seen before that a look which goes on from there is shown again, so that every
pixel on the seam has a margin around it in one of the two; and of what comes next in the direction
in which text runs on, because most of it runs on farther."""

_SLACK: Final = 8
"""Pixels by which text may lie nearer than the margin to the end of a window, because boxes are of
whole cells; what lies nearer may run on."""

_RUN: Final = 2_000
"""Pixels of the frame whose closer look takes as long as starting one run more."""

_WHOLE: Final = 400_000
"""Rectangles are joined up to so many pixels, so that memory does not grow with the frame."""

_WORKERS: Final = 2
"""Windows that are seen at a time; the network runs each of them on one thread."""

_UNBOUNDED: Final = 30_000
"""Depth of a cell at the border of the frame, where there is no more picture to see."""


@dataclass(slots=True)
class _Following:
    """One place on the way to its answer.

    Attributes:
        own: the place.
        box: the place with all that hangs together with it, as far as it was seen.
        shown: the window of this round.
        ahead: the window with what the next rounds will show of text that runs on.
        peak: largest probability in the box in any round.
        touching: text in it and running on from it.
    """

    own: Box
    box: Box
    shown: Box
    ahead: Box
    peak: float = 0.0
    touching: tuple[Box, ...] = ()


class CloserLooks:
    """What twice the size says of places of one frame.

    Args:
        finder: the network.
        pixels: the frame, uint8 RGB of shape (height, width, 3).
        left: gives the wall seconds that are left.
    """

    def __init__(self, finder: OverlayFinder, pixels: Pixels, left: Callable[[], float]) -> None:
        self._finder = finder
        self._pixels = pixels
        self._left = left
        self._size = Size(pixels.shape[1], pixels.shape[0])
        shape = tuple(-(-side * CLOSER // CELL) for side in pixels.shape[:2])
        self._cells = np.zeros(shape, np.float32)
        self._depth = np.zeros(shape, np.int16)
        self._first: dict[Box, ProbabilityMap] = {}

    def at(
        self, boxes: Sequence[Box], known: Sequence[Box] = (), margin: int = MARGIN
    ) -> list[Closer]:
        """What is seen in and around each box; text that runs on is followed to its end.

        Args:
            boxes: places in pixels of the frame.
            known: text that is told anyway; what runs on into it is not followed.
            margin: pixels around each box that are shown at first.

        Raises:
            EngineError: when the network failed or ran out of time.
        """
        windows = [_filling(box.padded(margin)).clipped(self._size) for box in boxes]
        places = [
            _Following(box, box, window, window) for box, window in zip(boxes, windows, strict=True)
        ]
        fresh = [window for window in dict.fromkeys(windows) if window not in self._first]
        self._first.update(zip(fresh, self._seen(fresh), strict=True))
        going_on = [
            place for place in places if self._goes_on(place, self._first[place.shown], known)
        ]
        for _ in range(_FOLLOWED - 1):
            self._see(going_on)
            going_on = [
                place
                for place in going_on
                if self._goes_on(place, self._cells[_cells_of(place.shown).slices], known)
            ]
        return [Closer(place.peak, place.touching) for place in places]

    def _goes_on(self, place: _Following, cells: ProbabilityMap, known: Sequence[Box]) -> bool:
        """Take in what is seen in a place's window; whether its text runs on beyond."""
        shown = place.shown
        seen_here = peak(cells, place.box.moved(-shown.x, -shown.y), CLOSER)
        place.peak = max(place.peak, seen_here)
        if seen_here < FOLLOWING.peak_threshold:
            return False
        regions = overlay_regions(
            cells, Size(shown.width * CLOSER, shown.height * CLOSER), FOLLOWING
        )
        seen = (
            rescaled(region.box, 1 / CLOSER).moved(shown.x, shown.y).clipped(self._size)
            for region in regions
        )
        near = place.box.padded(NEAR)
        place.touching = tuple(box for box in seen if box.overlaps(near))
        others = [box for box in known if box != place.own and box.overlaps(shown)]
        new = (box for box in place.touching if coverage(box, (place.box, *others), NEAR) < _KNOWN)
        whole = bounding_box((place.box, *new))
        needed = whole.padded(MARGIN - _SLACK).clipped(self._size)
        wider = whole.padded(_ONWARD).clipped(self._size)
        if shown.contains(needed) or wider.area > _LARGEST:
            return False
        place.box, place.shown = whole, _aligned(wider).clipped(self._size)
        place.ahead = _ahead(shown, place.shown).clipped(self._size)
        return True

    def _seen(self, boxes: Sequence[Box]) -> list[ProbabilityMap]:
        """The network's answers for parts of the frame, each by itself."""
        with ThreadPoolExecutor(_WORKERS, thread_name_prefix="closer-look") as workers:
            return list(workers.map(self._answer, boxes))

    def _answer(self, box: Box) -> ProbabilityMap:
        crop = cv2.resize(
            self._pixels[box.slices], None, fx=CLOSER, fy=CLOSER, interpolation=cv2.INTER_CUBIC
        )
        return self._finder.probabilities(np.asarray(crop, np.uint8), timeout=self._left())

    def _see(self, places: Sequence[_Following]) -> None:
        """Put on the map what it lacks of places whose text runs on."""
        missing = (self._missing(place) for place in places)
        boxes = joined([box for box in dict.fromkeys(missing) if not box.is_empty])
        for box, answer in zip(boxes, self._seen(boxes), strict=True):
            self._put(box, answer)

    def _missing(self, place: _Following) -> Box:
        """What is to be shown for a place; an empty box where all was seen with a margin around."""
        window = _cells_of(place.shown)
        depth = self._depth[window.slices]
        lacking = depth == 0
        own = rescaled(place.box, CLOSER / CELL).intersection(window).moved(-window.x, -window.y)
        lacking[own.slices] |= depth[own.slices] < MARGIN * CLOSER // CELL
        rows, columns = np.flatnonzero(lacking.any(axis=1)), np.flatnonzero(lacking.any(axis=0))
        if not rows.size:
            return Box(0, 0, 0, 0)
        part = Box.covering(columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
        part = rescaled(part.moved(window.x, window.y), CELL / CLOSER)
        return _aligned(part.padded(_HALO)).intersection(place.ahead)

    def _put(self, box: Box, answer: ProbabilityMap) -> None:
        """Put the network's answer for a part of the frame on the map."""
        place = _cells_of(box).slices
        depth = self._depth_of(box)
        is_deeper = depth > self._depth[place]
        self._cells[place] = np.where(is_deeper, answer, self._cells[place])
        self._depth[place] = np.maximum(depth, self._depth[place])

    def _depth_of(self, box: Box) -> NDArray[np.int16]:
        """How many cells lie between each cell of a run and the nearest end of what was shown."""
        cells = _cells_of(box)
        across = _distances(cells.width, box.x == 0, box.right == self._size.width)
        down = _distances(cells.height, box.y == 0, box.bottom == self._size.height)
        return np.asarray(np.minimum(down[:, np.newaxis], across), np.int16)


def joined(boxes: Sequence[Box]) -> list[Box]:
    """Boxes of which those are joined that cost less in one run than in two.

    Args:
        boxes: none of them empty.
    """
    edges = np.array([(box.x, box.y, box.right, box.bottom) for box in boxes], np.int64)
    edges = edges.reshape(-1, 4)
    done: list[Box] = []
    while len(edges):
        first, others = edges[0], edges[1:]
        low, high = np.minimum(others[:, :2], first[:2]), np.maximum(others[:, 2:], first[2:])
        together = (high - low).prod(axis=1)
        apart = (others[:, 2:] - others[:, :2]).prod(axis=1) + (first[2:] - first[:2]).prod()
        gain = np.where(together <= _WHOLE, apart + _RUN - together, 0)
        best = int(gain.argmax()) if len(gain) else 0
        if len(gain) and gain[best] > 0:
            edges = np.delete(edges, 0, axis=0)
            edges[best] = *low[best], *high[best]
        else:
            done.append(Box.covering(*first.tolist()))
            edges = others
    return done


def _ahead(before: Box, shown: Box) -> Box:
    """A window with as much more as a halo on the sides to which it grew."""
    left, top = (
        _HALO if grew > _ALIGNED else 0 for grew in (before.x - shown.x, before.y - shown.y)
    )
    right, bottom = (
        _HALO if grew > _ALIGNED else 0
        for grew in (shown.right - before.right, shown.bottom - before.bottom)
    )
    return Box.covering(shown.x - left, shown.y - top, shown.right + right, shown.bottom + bottom)


def _distances(count: int, *is_frame: bool) -> NDArray[np.int64]:
    """Cells from each cell to both ends of a row, itself counted; a frame's border is no end."""
    steps = np.arange(1, count + 1)
    first, last = (np.where(end, _UNBOUNDED, steps) for end in is_frame)
    return np.asarray(np.minimum(first, last[::-1]), np.int64)


def _filling(box: Box) -> Box:
    """A window as wide and high as what the network is given anyway."""
    width, height = (-(-side // _ALIGNED) * _ALIGNED for side in (box.width, box.height))
    return Box(box.x, box.y, width, height)


def _aligned(box: Box) -> Box:
    return rescaled(rescaled(box, 1 / _ALIGNED), _ALIGNED)


def _cells_of(box: Box) -> Box:
    """The cells of an aligned box of the frame."""
    return rescaled(box, CLOSER / CELL)
