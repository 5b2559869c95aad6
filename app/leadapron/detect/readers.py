"""Two readers for a frame's lines: a quick one for all, a thorough one for what it leaves open.

The limits were chosen on places that detection itself read, on made captures of all conditions of
the benchmark's generator (seeds 62 to 64; 65 for single characters): the lowest at which what the
quick reader decides is right as often as what the thorough one says of the same lines.
"""

import math
import time
from collections.abc import Callable, Container, Mapping, Sequence
from types import MappingProxyType
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

_RULED: Final = {
    Kind.TECHNICAL: (0.8, 0.3),
    Kind.INTERFACE: (0.8, 0.3),
    Kind.IDENTIFIER: (0.9, 0.4),
    Kind.DATE: (0.9, 0.4),
    Kind.AGE: (0.9, 0.4),
    Kind.INSTITUTION: (0.9, 0.4),
}
"""Mean and least probability from which the line of a place that is masked whatever it says stands,
because a rule of `classify` fits what was read. Of 558 such lines of captures of viewers and made
ones (seeds 62 to 64, 5301, 5302) the quick reader gives 9 another kind and the thorough one 38;
other identifiers 63 and 64."""

_RIM: Final = 3
"""Pixels around tight boxes that the readers are shown."""

_NEAR: Final = 2
"""Text within this many of its own heights belongs to it, so it does not stand alone."""

_SQUARE: Final = 1.5
_LOW: Final = 24
"""One sign is less than so many times as wide as high, and not so many times as high as wide unless
it is lower than so many pixels: else it may be a turned line."""

_WIDE: Final = 2
"""What is known to be text must be so many times as wide as high to be left unread on the quick
reader's word alone: it overlooks single letters in noise. Of 19 longer lines that it saw nothing
in, the thorough reader read none, and one when folded."""

_MAY_STAY: Final = (Kind.ORIENTATION, Kind.SCALE)

_NONE: Final[Mapping[Box, Reading]] = MappingProxyType({})


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
            boxes: tight, in pixels of that array; parts outside it are ignored.
            timeout: wall seconds for all boxes together.
            doubted: those of the boxes that are text only if a reader is sure of it.

        Returns:
            One reading for each box, in their order.

        Raises:
            EngineError: when a recogniser failed, ran out of time or answered nonsense.
        """

        def is_done(readings: Sequence[Reading]) -> list[bool]:
            return [
                _stands(reading) or _is_nothing(reading, box, is_doubted=box in doubted)
                for box, reading in zip(boxes, readings, strict=True)
            ]

        return self._read(pixels, boxes, timeout, is_done, _NONE)

    def read_ahead(
        self, pixels: Pixels, boxes: Sequence[Box], *, timeout: float
    ) -> dict[Box, Reading]:
        """The quick reader's readings of boxes that `read_told` is likely to be asked about.

        Args:
            pixels: uint8 RGB of shape (height, width, 3).
            boxes: tight, in pixels of that array; parts outside it are ignored.
            timeout: wall seconds for all boxes together.

        Raises:
            EngineError: as `read_lines`.
        """
        readings = self._quick.read_lines(pixels, _shown(boxes), timeout=timeout)
        return dict(zip(boxes, readings, strict=True))

    def read_told(
        self,
        pixels: Pixels,
        boxes: Sequence[Box],
        *,
        timeout: float,
        ahead: Mapping[Box, Reading] = _NONE,
    ) -> tuple[Reading, ...]:
        """Read one line in each box that is masked unless a mark that may stay is read there.

        Here the thorough reader is asked for what it may change: which marks stay, and what the
        lines say of the patient. One sign beside a line cannot stay, and says nothing by itself
        unless it is of a script that puts a name into one.

        Args:
            pixels: uint8 RGB of shape (height, width, 3).
            boxes: tight, in pixels of that array; parts outside it are ignored.
            timeout: wall seconds for all boxes together.
            ahead: what `read_ahead` gave for boxes of the same pixels.

        Returns:
            One reading for each box, in their order.

        Raises:
            EngineError: as `read_lines`.
        """

        def is_done(readings: Sequence[Reading]) -> list[bool]:
            done = [
                _stands(reading) or _is_ruled(reading) or _is_nothing(reading, box)
                for box, reading in zip(boxes, readings, strict=True)
            ]
            signs = [
                _is_one_sign(box) and _is_latin(reading.text)
                for box, reading in zip(boxes, readings, strict=True)
            ]
            lines = [
                box
                for box, is_sign, is_read in zip(boxes, signs, done, strict=True)
                if is_read and not is_sign
            ]
            return [
                is_read or (is_sign and stands_beside(box, lines))
                for box, is_sign, is_read in zip(boxes, signs, done, strict=True)
            ]

        return self._read(pixels, boxes, timeout, is_done, ahead)

    def _read(
        self,
        pixels: Pixels,
        boxes: Sequence[Box],
        timeout: float,
        is_done: Callable[[Sequence[Reading]], list[bool]],
        ahead: Mapping[Box, Reading],
    ) -> tuple[Reading, ...]:
        """The quick reader's readings where they are done with, the thorough one's elsewhere."""
        deadline = time.monotonic() + timeout
        unread = [box for box in boxes if box not in ahead]
        read = self.read_ahead(pixels, unread, timeout=timeout)
        quick = [ahead[box] if box in ahead else read[box] for box in boxes]
        shown = _shown(boxes)
        left_open = [index for index, done in enumerate(is_done(quick)) if not done]
        # Asked even for nothing, so that a missing model is known.
        thorough = self._thorough.read_lines(
            pixels,
            [shown[index] for index in left_open],
            timeout=max(0.0, deadline - time.monotonic()),
        )
        decided = dict(zip(left_open, thorough, strict=True))
        return tuple(decided.get(index, reading) for index, reading in enumerate(quick))


def _shown(boxes: Sequence[Box]) -> list[Box]:
    return [box.padded(_RIM) for box in boxes]


def stands_beside(box: Box, others: Sequence[Box]) -> bool:
    """Whether a mark has other text so near that it may be a part of it."""
    reach = box.padded(_NEAR * box.height)
    return any(other != box and reach.overlaps(other) for other in others)


def _stands(reading: Reading) -> bool:
    """Whether the quick reader's line needs no other; what may stay visible always does."""
    if reading.confidence < _SURE or reading.least < _SURE_OF_EACH or reading.gap > _GAP:
        return False
    return _is_latin(reading.text) and _kind(reading) not in _MAY_STAY


def _is_ruled(reading: Reading) -> bool:
    """Whether what the quick reader hardly doubts is what such a line says."""
    mean, least = _RULED.get(_kind(reading), (math.inf, math.inf))
    if reading.confidence < mean or reading.least < least or reading.gap > _GAP:
        return False
    return _is_latin(reading.text)


def _is_nothing(reading: Reading, box: Box, *, is_doubted: bool = False) -> bool:
    """Whether the quick reader saw no text where some may be."""
    if reading.confidence >= _NOTHING:
        return False
    shown = box.padded(_RIM)
    return is_doubted or (shown.width >= _WIDE * shown.height and _is_latin(reading.text))


def _is_one_sign(box: Box) -> bool:
    is_turned = box.height > _SQUARE * box.width and box.height >= _LOW
    return box.width < _SQUARE * box.height and not is_turned


def _kind(reading: Reading) -> Kind:
    """The kind of a line by itself."""
    return classify(reading.text, reading.confidence, is_alone=True)


def _is_latin(text: str) -> bool:
    return all(letter.isascii() or (letter.isalpha() and letter < _LATIN) for letter in text)
