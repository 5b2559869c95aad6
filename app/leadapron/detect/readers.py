"""Two readers for a frame's lines: a quick one for all, a thorough one for what it leaves open.

The limits were chosen on places that detection itself read, on made captures of all conditions of
the benchmark's generator (seeds 62 to 64; 65 for single characters): the lowest at which what the
quick reader decides is right as often as what the thorough one says of the same lines.
"""

import time
from collections.abc import Container, Sequence
from typing import Final

from leadapron.engines.pp_ocr_reader import PpOcrReader, Reading
from leadapron.engines.protocol import EngineFacts
from leadapron.model.finding import Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box
from leadapron.reading.classify import classify

_SURE: Final = 0.96
_SURE_OF_EACH: Final = 0.5
_GAP: Final = 0.05
"""The quick reader's mean and least probability of a character from which its line stands, and the
most probable space that it may have left out between letters or figures. Of 1357 such lines the
quick reader reads 93 wrong and the thorough one 101, spaces beside a colon or a dash apart; folded
21 and 54, because the thorough one leaves out accented letters that it does not know; of another
kind 30 and 33; with other identifiers 47 and 67."""

_LATIN: Final = "\u0180"
"""The quick reader decides on letters before this one: it takes Chinese signs for others that look
alike (5 of 71 lines, the thorough reader none), and kana and Cyrillic for what it knows."""

_NOTHING: Final = 0.3
"""Below this mean probability the quick reader saw no text. Of 521 lines of one or two letters that
the thorough one reads with certainty one is below; of doubted places without text two thirds."""

_WIDE: Final = 2
"""What is known to be text must be so many times as wide as high to be left unread on the quick
reader's word alone: it overlooks single letters in noise. Of 19 longer lines that it saw nothing
in, the thorough reader read none, and one when folded."""

_MAY_STAY: Final = (Kind.ORIENTATION, Kind.SCALE)


class Readers:
    """The quick reader's word where it is sure, the thorough one's elsewhere.

    Args:
        quick: reads every line.
        thorough: reads what the quick one leaves open, and whatever may stay visible.
    """

    def __init__(self, quick: PpOcrReader, thorough: PpOcrReader) -> None:
        self._quick = quick
        self._thorough = thorough

    def facts(self) -> tuple[EngineFacts, ...]:
        """Versions, models and hashes of both; never raises."""
        return self._quick.facts(), self._thorough.facts()

    def read_lines(
        self,
        pixels: Pixels,
        boxes: Sequence[Box],
        *,
        timeout: float,
        doubted: Container[Box] = (),
    ) -> tuple[Reading, ...]:
        """Read one line in each box.

        Args:
            pixels: uint8 RGB of shape (height, width, 3).
            boxes: in pixels of that array; parts outside it are ignored.
            timeout: wall seconds for all boxes together.
            doubted: those of the boxes that are text only if a reader is sure of it.

        Returns:
            One reading for each box, in their order.

        Raises:
            EngineError: when a recogniser failed, ran out of time or answered nonsense.
        """
        deadline = time.monotonic() + timeout
        quick = self._quick.read_lines(pixels, boxes, timeout=timeout)
        pairs = list(zip(boxes, quick, strict=True))
        left_open = [
            index
            for index, (box, reading) in enumerate(pairs)
            if not _stands(reading) and not _is_nothing(reading, box, is_doubted=box in doubted)
        ]
        # Asked even for nothing, so that a missing model is known.
        thorough = self._thorough.read_lines(
            pixels,
            [boxes[index] for index in left_open],
            timeout=max(0.0, deadline - time.monotonic()),
        )
        decided = dict(zip(left_open, thorough, strict=True))
        return tuple(decided.get(index, reading) for index, reading in enumerate(quick))


def _stands(reading: Reading) -> bool:
    """Whether the quick reader's line needs no other; what may stay visible always does."""
    if reading.confidence < _SURE or reading.least < _SURE_OF_EACH or reading.gap > _GAP:
        return False
    if not _is_latin(reading.text):
        return False
    return classify(reading.text, reading.confidence, is_alone=True) not in _MAY_STAY


def _is_nothing(reading: Reading, box: Box, *, is_doubted: bool) -> bool:
    """Whether the quick reader saw no text where some may be."""
    if reading.confidence >= _NOTHING:
        return False
    return is_doubted or (box.width >= _WIDE * box.height and _is_latin(reading.text))


def _is_latin(text: str) -> bool:
    return all(letter.isascii() or (letter.isalpha() and letter < _LATIN) for letter in text)
