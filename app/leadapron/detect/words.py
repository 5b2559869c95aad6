"""Words that Tesseract reads and that no detector before it saw.

Tesseract sees words in anatomy, so each of its words needs a second reason: it is long and sure,
or the PP-OCR recogniser reads the same on the same pixels.
"""

import math
import time
from typing import Final

from leadapron.detect.protocol import Look
from leadapron.engines.pp_ocr_reader import PpOcrReader
from leadapron.engines.protocol import EngineFacts, TextReader, Word
from leadapron.model.finding import Finding
from leadapron.model.geometry import Box, covered_area
from leadapron.model.policy import Policy
from leadapron.reading.classify import classify
from leadapron.reading.words import agree, is_plausible, letters

NAME: Final = "words"
SOURCE: Final = "tesseract"

_SURE: Final = 0.85
_LONG: Final = 4
_SHARED: Final = 0.5
_COVERED: Final = 0.9
"""A word is not told again where known findings cover at least the first share of it, and their
masks, which are padded, the second."""


class WordDetector:
    """Tesseract's words, each with a second reason.

    Args:
        words: Tesseract.
        reader: PP-OCR's recogniser.
        policy: the rules in force, which say what stays visible and how masks are padded.
    """

    def __init__(self, words: TextReader, reader: PpOcrReader, policy: Policy) -> None:
        self._words = words
        self._reader = reader
        self._policy = policy

    @property
    def name(self) -> str:
        """What is checked, in words."""
        return NAME

    def facts(self) -> EngineFacts:
        """Versions, models and hashes of Tesseract; never raises."""
        return self._words.facts()

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """Words outside the known findings, classified.

        Raises:
            EngineError: when Tesseract or the recogniser failed or ran out of time.
        """
        deadline = time.monotonic() + look.timeout
        pixels = look.frame.pixels
        seen = self._words.read(pixels, timeout=look.timeout)
        words = [
            word
            for word in seen
            if is_plausible(word) and not _is_told(word, look.known, self._policy)
        ]
        unsure = [word for word in words if not _is_sure(word)]
        readings = self._reader.read_lines(
            pixels,
            [_roomy(word.box) for word in unsure],
            timeout=max(0.0, deadline - time.monotonic()),
        )
        kept = [word for word in words if _is_sure(word)]
        kept += [
            word
            for word, reading in zip(unsure, readings, strict=True)
            if agree(word.text, reading.text)
        ]
        return tuple(_finding(word) for word in kept)


def _finding(word: Word) -> Finding:
    # A single word of a line is never an orientation mark by itself: its line may say more.
    kind = classify(word.text, word.confidence, is_alone=False)
    return Finding(word.box, kind, SOURCE, word.confidence, word.text)


def _is_sure(word: Word) -> bool:
    return word.confidence >= _SURE and letters(word.text) >= _LONG


def _is_told(word: Word, known: tuple[Finding, ...], policy: Policy) -> bool:
    """Whether masks will hide the word, or a finding that may be kept already says it."""
    tight, padded = [], []
    for finding in known:
        if finding.kind not in policy.kept_kinds:
            tight.append(finding.box.intersection(word.box))
            share = math.ceil(policy.padding_share * finding.box.height)
            mask = finding.box.padded(max(policy.padding, share))
            padded.append(mask.intersection(word.box))
        elif finding.box.overlaps(word.box) and _joined(word.text) in _joined(finding.text):
            return True
    area = word.box.area
    return covered_area(tight) >= _SHARED * area and covered_area(padded) >= _COVERED * area


def _joined(text: str) -> str:
    """Text without spaces, on which engines differ most."""
    return "".join(text.split())


def _roomy(box: Box) -> Box:
    """Tesseract's boxes touch the glyphs; the recogniser was trained on lines with a rim."""
    rim = max(2, box.height // 5)
    x, y = max(0, box.x - rim), max(0, box.y - rim)
    return Box(x, y, box.right + rim - x, box.bottom + rim - y)
