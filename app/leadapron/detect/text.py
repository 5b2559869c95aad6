"""Text at the frame's own size: the overlay detector places it, the reader tells what it says.

What the detector sees on even ground is text, read or unread, because overlays are drawn there; it
is told at once. Over anatomy a place needs a second reason: the detector is very sure of a whole
line, or the reader reads letters. Single signs on even ground that the detector passed over are
read as well.
"""

import time
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.detect.ground import is_even_around
from leadapron.detect.marks import marks
from leadapron.detect.protocol import Look
from leadapron.engines.overlay import OverlayFinder, OverlayRegion
from leadapron.engines.pp_ocr_reader import PpOcrReader, Reading
from leadapron.engines.protocol import EngineFacts
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box, Size
from leadapron.reading.classify import classify
from leadapron.reading.words import letters

NAME: Final = "text at 1x"
SOURCE: Final = "overlay"

_LEGIBLE: Final = 0.4
"""Confidence from which a letter or digit over anatomy counts as read."""

_MARK: Final = 0.6
"""The same for a sign that the detector passed over."""

_LONG: Final = 20
_SURE: Final = 0.8
_FILLED: Final = 0.65
"""A place over anatomy this long in pixels, this sure on average and filled to this share is a line
of text although nothing was read."""

_SHORT: Final = 4
"""Places up to this many times as wide as high may be a mark that stays visible, so they are not
told before they are read."""

_NEAR: Final = 2
"""Text within this many of its own heights belongs to it, so it does not stand alone."""

_RIM: Final = 3
"""Pixels around tight boxes that the reader is shown."""


class TextDetector:
    """The overlay detector's places and marks, read and classified."""

    def __init__(self, finder: OverlayFinder, reader: PpOcrReader) -> None:
        self._finder = finder
        self._reader = reader

    @property
    def name(self) -> str:
        """What is checked, in words."""
        return NAME

    def facts(self) -> EngineFacts:
        """Versions, models and hashes of both networks; never raises."""
        finder, reader = self._finder.facts(), self._reader.facts()
        return EngineFacts(
            SOURCE,
            finder.version,
            (*finder.models, *reader.models),
            finder.problem or reader.problem,
        )

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """Every place of text that is not plainly anatomy.

        Raises:
            EngineError: when a network failed or ran out of time.
        """
        deadline = time.monotonic() + look.timeout
        pixels = look.frame.pixels
        regions = self._finder.find_regions(pixels, timeout=look.timeout)
        even = [is_even_around(pixels, region.box) for region in regions]
        look.report(
            tuple(
                Finding(region.box, Kind.TEXT, SOURCE, region.confidence)
                for region, is_even in zip(regions, even, strict=True)
                if is_even and not _may_stay(region.box)
            )
        )
        grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
        signs = marks(grey, _taken(look.frame.size, [region.box for region in regions]))
        readings = self._reader.read_lines(
            pixels,
            [region.box for region in regions] + [sign.padded(_RIM) for sign in signs],
            timeout=max(0.0, deadline - time.monotonic()),
        )
        kept: list[tuple[Box, float, Reading]] = []
        first, rest = readings[: len(regions)], readings[len(regions) :]
        for region, is_even, reading in zip(regions, even, first, strict=True):
            if is_even or is_text(region, reading):
                kept.append((region.box, region.confidence, reading))
        for sign, reading in zip(signs, rest, strict=True):
            if reading.confidence >= _MARK and letters(reading.text):
                kept.append((sign, reading.confidence, reading))
        places = [box for box, _, _ in kept]
        return tuple(
            _finding(box, confidence, reading, places) for box, confidence, reading in kept
        )


def is_text(region: OverlayRegion, reading: Reading) -> bool:
    """Whether a place over anatomy has a second reason.

    Digits count as legible like letters: a date or a number may identify.
    """
    is_legible = reading.confidence >= _LEGIBLE and letters(reading.text) > 0
    is_line = (
        max(region.box.width, region.box.height) >= _LONG
        and region.mean >= _SURE
        and region.fill >= _FILLED
    )
    return is_legible or is_line


def _may_stay(box: Box) -> bool:
    return box.width <= _SHORT * box.height


def _taken(size: Size, boxes: list[Box]) -> NDArray[np.bool_]:
    taken = np.zeros((size.height, size.width), np.bool_)
    for box in boxes:
        taken[box.slices] = True
    return taken


def _finding(box: Box, confidence: float, reading: Reading, places: list[Box]) -> Finding:
    reach = box.padded(_NEAR * box.height)
    is_alone = not any(place is not box and reach.overlaps(place) for place in places)
    kind = classify(reading.text, reading.confidence, is_alone=is_alone)
    return Finding(box, kind, SOURCE, confidence, reading.text)
