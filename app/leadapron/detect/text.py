"""Text on a frame: the overlay detector places it at three scales, the reader tells what it says.

What the first look is sure of is told at once. What it only suspects is judged and looked at again
at half and at twice the size; where these do not agree, the reader is asked. Small signs that stand
out from their ground are handed to the judge as well, because a network passes over a single letter
that has nothing around it.
"""

import time
from collections.abc import Callable, Container, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.detect.closer import WIDE_MARGIN, CloserLooks
from leadapron.detect.evidence import (
    HALF_RUNS_ON,
    HOPELESS,
    SIGN_LOOKED_AT,
    SURE,
    boxes_of,
    is_agreed,
    is_asked,
    is_clear_faint_sign,
    is_clear_sign,
    is_hidden,
    is_hopeless,
    is_legible,
    is_looked_at,
    is_sure,
    is_told,
    may_be_legible,
    pruned,
)
from leadapron.detect.ground import Grey, tightened
from leadapron.detect.lines import lines_in
from leadapron.detect.marks import faint_signs, marks
from leadapron.detect.protocol import Look
from leadapron.detect.readers import Readers, stands_beside
from leadapron.detect.scales import (
    Closer,
    Place,
    full_look,
    half_look,
    running_on,
    seen_at_half,
    with_half,
)
from leadapron.engines.judge import Judge
from leadapron.engines.overlay import OverlayFinder
from leadapron.engines.pp_ocr_reader import Reading
from leadapron.engines.protocol import EngineFacts
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.reading.classify import classify

NAME: Final = "first look at text"
SOURCE: Final = "overlay"

_SHORT: Final = 4
"""Places up to this many times as wide as high may be a mark that stays visible, so they are not
told before they are read."""

_DOUBTED: Final = 0.4
"""Below this probability of the judge one reader that sees nothing in an unsure place is enough. Of
27 such places that are text the quick reader saw nothing in one, which the judge gave 0.7."""

_LARGE: Final = 40_000
_BLOCK: Final = 12_000
"""Places of more pixels are not looked at closer: they are no mark and no faint line; of those that
the first look is sure of, blocks of more than the second stand as they are."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What all steps of one detection share: the frame, its luminance and the time that is left.

    What is told before it is read is tightened once more at the end; `tight` remembers.
    """

    pixels: Pixels
    grey: Grey
    left: Callable[[], float]
    tight: dict[Box, Box] = field(default_factory=dict)

    def tightened(self, box: Box) -> Box:
        """A box as tight as its ground allows."""
        if box not in self.tight:
            self.tight[box] = tightened(self.pixels, box)
        return self.tight[box]


class TextDetector:
    """The overlay detector's places and marks, read and classified."""

    def __init__(self, finder: OverlayFinder, judge: Judge, readers: Readers) -> None:
        self._finder = finder
        self._judge = judge
        self._readers = readers

    @property
    def name(self) -> str:
        """What is checked, in words."""
        return NAME

    def facts(self) -> EngineFacts:
        """Versions, models and hashes of all networks; never raises."""
        every = self._finder.facts(), self._judge.facts(), *self._readers.facts()
        return EngineFacts(
            SOURCE,
            every[0].version,
            tuple(model for facts in every for model in facts.models),
            next((facts.problem for facts in every if facts.problem), ""),
        )

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """Every place of text that is not plainly anatomy.

        Raises:
            EngineError: when a network failed or ran out of time.
        """
        deadline = time.monotonic() + look.timeout
        pixels = look.frame.pixels
        grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
        scene = _Scene(pixels, grey, lambda: max(0.0, deadline - time.monotonic()))
        seen = full_look(self._finder, pixels, timeout=scene.left())
        places = self._judged(scene, seen, _stands)
        sure = _lines(scene, [place.box for place in places if _stands(place)])
        look.report(
            tuple(Finding(box, Kind.TEXT, SOURCE, 1.0) for box in sure if not _may_stay(box))
        )
        read: dict[Box, Reading] = {}
        with ThreadPoolExecutor(1, thread_name_prefix="read-ahead") as beside:
            # Reading takes longest, and much of what follows keeps one processor busy only.
            ahead = beside.submit(self._readers.read_ahead, pixels, sure, timeout=scene.left())
            told = self._told(scene, places, read)
            told = [*(box for box in told if box in read), *_lines(scene, told, without=read)]
            told = pruned(told)
            unread = [box for box in told if box not in read]
            answers = self._readers.read_told(
                pixels, unread, timeout=scene.left(), ahead=ahead.result()
            )
        read |= zip(unread, answers, strict=True)
        return _findings(told, read)

    def _told(self, scene: _Scene, places: Sequence[Place], read: dict[Box, Reading]) -> list[Box]:
        """Boxes of all that is text; what the reader read on the way is put into `read`."""
        half = half_look(self._finder, scene.pixels, timeout=scene.left())
        places = [with_half(place, half) for place in places]
        closer = CloserLooks(self._finder, scene.pixels, scene.left)
        told = [place.box for place in places if _stands(place)]
        asked: list[Box] = []
        lines = running_on(half, scene.pixels)
        suspects = [place for place in places if not _stands(place)]
        suspects.sort(key=lambda place: -place.full)
        suspects = self._judged(scene, suspects)
        for place, seen in _seen_closer(closer, suspects, told):
            before = len(told)
            _weigh(place, seen, told, asked)
            if len(told) > before and place.full < SURE and place.half >= HALF_RUNS_ON:
                told.extend(
                    line for line in lines if line.overlaps(place.box) and not is_hidden(line, told)
                )
        signs: list[Box] = []
        small = self._judged(scene, seen_at_half(half, scene.pixels, told))
        for place, seen in _seen_closer(closer, small, told):
            _weigh(place, seen, told, signs)
        judged = {place.box: place.judged for place in (*suspects, *small)}
        judged |= self._weigh_signs(scene, closer, suspects, told, signs)
        unsure = [
            box
            for box in (*asked, *signs)
            if may_be_legible(box, judged[box], is_alone=box in signs) and not is_told(box, told)
        ]
        doubted = [box for box in unsure if _is_doubted(judged[box])]
        answers = self._readers.read_lines(
            scene.pixels, unsure, timeout=scene.left(), doubted=doubted
        )
        legible = {
            scene.tightened(box): reading
            for box, reading in zip(unsure, answers, strict=True)
            if is_legible(reading, box, judged[box], is_alone=box in signs)
        }
        read |= legible
        return [*told, *legible]

    def _weigh_signs(
        self,
        scene: _Scene,
        closer: CloserLooks,
        suspects: Sequence[Place],
        told: list[Box],
        asked: list[Box],
    ) -> dict[Box, float]:
        """Put small signs to what is told or to what the reader is asked; gives the judge's view.

        A sign's own pixels make a tighter box than the cells of a suspected place, so the judge may
        see a letter where it doubted the place; what the first look saw there counts once more.
        """
        taken = _taken(scene.grey, told)
        judged = self._judged_boxes(scene, marks(scene.pixels, scene.grey, taken))
        judged = {sign: value for sign, value in judged.items() if value >= HOPELESS}
        full = {
            sign: max((place.full for place in suspects if place.box.overlaps(sign)), default=0.0)
            for sign in judged
        }
        clear = [sign for sign in judged if is_clear_sign(judged[sign], full[sign], 0.0)]
        told.extend(clear)
        unclear = [sign for sign in judged if sign not in clear]
        shown = [sign for sign in unclear if judged[sign] >= SIGN_LOOKED_AT]
        looks = closer.at(shown, margin=WIDE_MARGIN)
        peaks = {sign: look.peak for sign, look in zip(shown, looks, strict=True)}
        for sign in unclear:
            is_clear = is_clear_sign(judged[sign], full[sign], peaks.get(sign, 0.0))
            (told if is_clear else asked).append(sign)
        faint = {sign.box: sign.distinctness for sign in faint_signs(scene.grey, taken)}
        for sign, value in self._judged_boxes(scene, list(faint)).items():
            if is_clear_faint_sign(value, faint[sign]) and not is_hidden(sign, told):
                told.append(sign)
        return judged

    def _judged(
        self,
        scene: _Scene,
        places: Sequence[Place],
        chosen: Callable[[Place], bool] = lambda _: True,
    ) -> list[Place]:
        """The places that are not hopeless, in their order; sure ones are not judged.

        Args:
            scene: the frame.
            places: that the looks suspect.
            chosen: which of them are judged now; the others stay as they are.
        """
        unsure = [
            place.box
            for place in places
            if place.full < SURE and place.judged is None and place.box.area <= _LARGE
            if chosen(place)
        ]
        judged = self._judged_boxes(scene, unsure)
        weighed = (replace(place, judged=judged.get(place.box, place.judged)) for place in places)
        return [place for place in weighed if not is_hopeless(place)]

    def _judged_boxes(self, scene: _Scene, boxes: Sequence[Box]) -> dict[Box, float]:
        answers = self._judge.probabilities(scene.pixels, boxes, timeout=scene.left())
        return dict(zip(boxes, answers.tolist(), strict=True))


def _lines(scene: _Scene, boxes: Sequence[Box], without: Container[Box] = ()) -> list[Box]:
    """The lines of all boxes, each as tight as its ground allows."""
    lines = (line for box in boxes if box not in without for line in lines_in(scene.grey, box))
    return [scene.tightened(line) for line in lines]


def _seen_closer(
    looks: CloserLooks, places: Sequence[Place], told: Sequence[Box]
) -> Iterator[tuple[Place, Closer]]:
    """Places that are not told yet, each with what a closer look says of it."""
    unknown = [place for place in places if is_sure(place) or not is_told(place.box, told)]
    shown = [place for place in unknown if place.box.area <= _LARGE and is_looked_at(place)]
    known = [*told, *(place.box for place in places if is_sure(place))]
    sure = [place.box for place in shown if is_sure(place)]
    unsure = [place.box for place in shown if not is_sure(place)]
    seen = dict(zip(sure, looks.at(sure, known), strict=True))
    seen |= zip(unsure, looks.at(unsure, known, WIDE_MARGIN), strict=True)
    for place in unknown:
        yield place, seen.get(place.box, Closer(0.0, ()))


def _weigh(place: Place, seen: Closer, told: list[Box], asked: list[Box]) -> None:
    """Put a place's boxes to what is told, or the place to what the reader is asked."""
    if not is_sure(place) and is_told(place.box, told):
        return
    if is_sure(place) or is_agreed(place, seen):
        told.extend(box for box in boxes_of(place, seen) if not is_hidden(box, told))
    elif is_asked(place):
        asked.append(place.box)


def _stands(place: Place) -> bool:
    """Whether a place is text with its box as the first look gave it."""
    return is_sure(place) and (place.is_even or place.box.area > _BLOCK)


def _is_doubted(judged: float | None) -> bool:
    return judged is not None and judged < _DOUBTED


def _may_stay(box: Box) -> bool:
    return box.width <= _SHORT * box.height


def _taken(grey: Grey, boxes: Sequence[Box]) -> NDArray[np.bool_]:
    taken = np.zeros(grey.shape, np.bool_)
    size = Size(grey.shape[1], grey.shape[0])
    for box in boxes:
        taken[box.clipped(size).slices] = True
    return taken


def _findings(boxes: Sequence[Box], read: dict[Box, Reading]) -> tuple[Finding, ...]:
    """Classified lines; a mark beside other letters is none, because they may be initials."""
    readings = [(box, read[box]) for box in boxes]
    alone = [classify(reading.text, reading.confidence, is_alone=True) for _, reading in readings]
    others = [box for box, kind in zip(boxes, alone, strict=True) if kind is not Kind.ORIENTATION]
    findings = []
    for (box, reading), kind in zip(readings, alone, strict=True):
        if stands_beside(box, others):
            kind = classify(reading.text, reading.confidence, is_alone=False)  # noqa: PLW2901  # the stricter kind stands instead
        findings.append(Finding(box, kind, SOURCE, max(0.5, reading.confidence), reading.text))
    return tuple(findings)
