"""The text engines of verification, each shown known text before it is believed.

An engine that answers nothing looks like one that has nothing to say. So every call here shows a
line of known text first, and an engine that does not see it is blind: the verdict is not checked.
"""

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from leadapron.engines.overlay import CELL, OverlayFinder
from leadapron.engines.pp_ocr_reader import PpOcrReader, Reading
from leadapron.engines.protocol import TextReader, Word
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Size
from leadapron.verify.candidates import Cells
from leadapron.verify.known import (
    blind,
    demand_sense,
    demand_shares,
    demand_sight,
    known_line,
    nonsense,
)
from leadapron.verify.looks import Looks

_KNOWN_PEAK: Final = 0.5
"""Probability that the overlay detector must give the known text."""

_MADE_UP: Final = 0.5
"""Share of a cell that must lie outside the masks for these looks to count there."""

_MOST: Final = 1.0 + 1e-3
"""Rounding lets a probability exceed 1 by a trifle."""


class Witnesses:
    """Tesseract, PP-OCR's recogniser and the overlay detector.

    Args:
        words: Tesseract.
        lines: PP-OCR's recogniser.
        overlay: the overlay detector.
    """

    def __init__(self, words: TextReader, lines: PpOcrReader, overlay: OverlayFinder) -> None:
        self.words = words
        self.lines = lines
        self.overlay = overlay

    def load(self, timeout: float) -> None:
        """Load and try every engine.

        Raises:
            EngineError: when one is missing, altered or blind.
        """
        line = known_line()
        self.read_words(line, timeout)
        self.read_lines((), timeout)
        self.look(line, line, timeout)

    def read_words(self, pixels: Pixels, timeout: float) -> tuple[Word, ...]:
        """Tesseract's words in uint8 RGB pixels.

        Raises:
            EngineError: when it failed, took longer than `timeout` seconds, or is blind.
        """
        known = self.words.read(known_line(), timeout=timeout)
        demand_sight(self.words.name, "".join(word.text for word in known))
        words = self.words.read(pixels, timeout=timeout)
        size = Size(pixels.shape[1], pixels.shape[0])
        demand_sense(self.words.name, size, ((word.box, word.confidence) for word in words))
        return words

    def read_lines(self, crops: Sequence[Pixels], timeout: float) -> tuple[Reading, ...]:
        """The recogniser's reading of each crop, uint8 RGB, in their order.

        Raises:
            EngineError: when it failed, took longer than `timeout` seconds, or is blind.
        """
        answer = self.lines.read_crops([*crops, known_line()], timeout=timeout)
        if len(answer) != len(crops) + 1:
            raise nonsense(self.lines.name)
        *readings, known = answer
        demand_sight(self.lines.name, known.text)
        demand_shares(self.lines.name, (reading.confidence for reading in readings))
        return tuple(readings)

    def look(self, pixels: Pixels, even: Pixels, timeout: float) -> Looks:
        """The overlay detector's text probability of each cell, in several looks.

        Args:
            pixels: the final picture, uint8 RGB, looked at as it stands.
            even: the same with its masks levelled out, for all other looks.
            timeout: wall seconds for each look.

        Raises:
            EngineError: when it failed, took longer than `timeout` seconds, or is blind.
        """
        known = self.overlay.probabilities(known_line(), timeout=timeout)
        if not known.max(initial=0.0) >= _KNOWN_PEAK:
            raise blind(self.overlay.name)
        cells = self._probabilities(pixels, timeout)
        inverted = self._probabilities(np.asarray(255 - even, np.uint8), timeout)
        half = self._half(even, timeout, Size(cells.shape[1], cells.shape[0]))
        turned = self._turned(even, timeout)
        # Where the masks were levelled out nothing stands; what the network sees there is made up.
        differs = np.asarray(cv2.absdiff(pixels, even).max(axis=2) > 0, np.float32)
        share = cv2.resize(differs, cells.shape[::-1], interpolation=cv2.INTER_AREA)
        for other in (inverted, half, turned):
            other[share > _MADE_UP] = 0
        return Looks(cells, inverted, half, turned)

    def _half(self, pixels: Pixels, timeout: float, limits: Size) -> Cells:
        """The look at half size in both polarities, in cells of the picture's own size."""
        size = Size(pixels.shape[1], pixels.shape[0]).halved
        smaller = cv2.resize(pixels, (size.width, size.height), interpolation=cv2.INTER_AREA)
        answers = [
            self._probabilities(np.asarray(shown, np.uint8), timeout)
            for shown in (smaller, 255 - smaller)
        ]
        larger = np.maximum(*answers).repeat(2, axis=0).repeat(2, axis=1)
        return np.ascontiguousarray(larger[: limits.height, : limits.width])

    def _turned(self, pixels: Pixels, timeout: float) -> Cells:
        """The look at the picture turned by a quarter, in cells of the picture as it stands."""
        rim = -pixels.shape[1] % CELL  # so that the cells of both are the same
        wide = cv2.copyMakeBorder(pixels, 0, 0, 0, rim, cv2.BORDER_REFLECT_101)
        turned = cv2.rotate(wide, cv2.ROTATE_90_COUNTERCLOCKWISE)
        answer = self._probabilities(np.asarray(turned, np.uint8), timeout)
        return np.ascontiguousarray(np.rot90(answer, -1))

    def _probabilities(self, pixels: Pixels, timeout: float) -> Cells:
        answer = self.overlay.probabilities(pixels, timeout=timeout)
        expected = -(-pixels.shape[0] // CELL), -(-pixels.shape[1] // CELL)
        # Written so that a NaN, which no comparison holds for, is no share either.
        if answer.shape != expected or not ((answer >= 0) & (answer <= _MOST)).all():
            raise nonsense(self.overlay.name)
        return answer
