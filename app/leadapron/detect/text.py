"""Text at the frame's own size: PP-OCR's detector places it, its recogniser tells what it says.

Every place on even ground is told, read or unread, because overlays are drawn on it. Elsewhere the
detector also fires on ribs and vessels; such a place is dropped only when nothing legible was read
and it looks unlike a line of text.
"""

import time
from typing import Final

import numpy as np

from leadapron.detect.protocol import Look
from leadapron.engines.pp_ocr_reader import PpOcrReader, Reading
from leadapron.engines.protocol import EngineFacts, Region, TextFinder
from leadapron.model.finding import Finding
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.reading.classify import classify
from leadapron.reading.words import letters

NAME: Final = "text at 1x"
SOURCE: Final = "pp-ocr"

_LEGIBLE: Final = 0.4
"""Confidence from which a letter or digit counts as read."""

_LONG: Final = 20
_SURE: Final = 0.8
"""A place this long in pixels and this sure for the detector is text although nothing was read."""

_NEAR: Final = 2
"""Text within this many of its own heights belongs to it, so it does not stand alone."""

_EVEN_SHARE: Final = 0.5
_EVEN_LEVELS: Final = 6
"""Ground is even where one grey level, give or take these, holds this share of the pixels."""


class NetworkTextDetector:
    """PP-OCR's places of text, read and classified."""

    def __init__(self, finder: TextFinder, reader: PpOcrReader) -> None:
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
        regions = self._finder.find(pixels, timeout=look.timeout)
        readings = self._reader.read_lines(
            pixels,
            [region.box for region in regions],
            timeout=max(0.0, deadline - time.monotonic()),
        )
        boxes = [region.box for region in regions]
        findings = []
        for index, (region, reading) in enumerate(zip(regions, readings, strict=True)):
            if not is_anatomy(pixels, region, reading):
                others = boxes[:index] + boxes[index + 1 :]
                findings.append(_finding(region, reading, is_alone=_is_alone(region.box, others)))
        return tuple(findings)


def is_anatomy(pixels: Pixels, region: Region, reading: Reading) -> bool:
    """Whether a place is dropped: uneven ground, nothing legible, and unlike a line of text.

    Digits count as legible like letters: a date or a number may identify.
    """
    is_legible = reading.confidence >= _LEGIBLE and letters(reading.text) > 0
    is_line = max(region.box.width, region.box.height) >= _LONG and region.confidence >= _SURE
    return not (is_legible or is_line or is_even_ground(pixels, region.box))


def is_even_ground(pixels: Pixels, box: Box) -> bool:
    """Whether one grey level fills at least half of a box of uint8 RGB pixels."""
    crop = pixels[box.clipped(Size(pixels.shape[1], pixels.shape[0])).slices]
    if crop.size == 0:
        return False
    levels = np.bincount(crop[:, :, 1].ravel(), minlength=256)
    window = np.convolve(levels, np.ones(2 * _EVEN_LEVELS + 1, np.int64), mode="same")
    return bool(window.max() >= _EVEN_SHARE * crop.shape[0] * crop.shape[1])


def _is_alone(box: Box, others: list[Box]) -> bool:
    reach = box.padded(_NEAR * box.height)
    return not any(reach.overlaps(other) for other in others)


def _finding(region: Region, reading: Reading, *, is_alone: bool) -> Finding:
    kind = classify(reading.text, reading.confidence, is_alone=is_alone)
    return Finding(region.box, kind, SOURCE, region.confidence, reading.text)
