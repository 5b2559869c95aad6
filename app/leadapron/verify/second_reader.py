"""What independent readers still see in the final pixels.

Tesseract reads the whole picture at 1x and 2x; the network, which placed most masks, looks again
for what stands beside them. A word counts as a residual when a reader is sure of it or two readers
agree; what was kept by name is subtracted where it stands.
"""

import time
from collections.abc import Iterable
from typing import Final

import cv2
import numpy as np

from leadapron.engines.choose import PrivateFolder, text_reader
from leadapron.engines.pp_ocr import PpOcrFinder
from leadapron.engines.pp_ocr_reader import PpOcrReader, Reading
from leadapron.engines.protocol import EngineFacts, TextReader, Word
from leadapron.model.errors import EngineError
from leadapron.model.finding import Keep
from leadapron.model.frame import Picture, Pixels
from leadapron.model.geometry import Box
from leadapron.model.verdict import Check, Residual, Status, Verdict
from leadapron.reading.classify import classify
from leadapron.reading.words import agree, is_plausible, letters

TIMEOUT: Final = 120.0
"""Wall seconds for one pass over up to two megapixels; larger pictures get proportionally more."""

_MEGAPIXELS: Final = 2_000_000

_SCALES: Final = (1, 2)

_LEAST_LETTERS: Final = 2
"""A residual has at least two letters or figures; a single one says nothing of a patient."""

_SURE: Final = 0.85
_SURE_LETTERS: Final = 4
"""Tesseract alone counts from this confidence and length (its fancies on bone are shorter)."""

_AGREED: Final = 0.6
"""Confidence of the network's reader that confirms Tesseract or makes a residual."""

_WIDER: Final = 4
"""What the network alone sees is read again with so many pixels more on each side. Text reads the
same; what the reader fancies on bone changes."""

_KEPT: Final = 0.6
"""Share of a word that must lie in a kept finding to be that finding."""


class SecondReader:
    """Reads the final pixels again.

    Args:
        words: Tesseract.
        lines: PP-OCR's recogniser.
        finder: PP-OCR's detector.
        timeout: wall seconds for each pass over up to two megapixels.
    """

    def __init__(
        self,
        words: TextReader,
        lines: PpOcrReader,
        finder: PpOcrFinder,
        *,
        timeout: float = TIMEOUT,
    ) -> None:
        self._words = words
        self._lines = lines
        self._finder = finder
        self._timeout = timeout

    def verify(self, picture: Picture) -> Verdict:
        """The verdict of exactly these pixels; never raises for an engine's trouble.

        Returns:
            `CLEAN` or `RESIDUALS` when every pass ran to its end, otherwise `NOT_CHECKED` with one
            sentence.
        """
        checks: list[Check] = []
        try:
            residuals = self._residuals(picture, checks)
        except EngineError as error:
            return _not_checked(picture, checks, error.sentence)
        except Exception:  # noqa: BLE001  # whatever happened, these pixels were not checked
            return _not_checked(
                picture,
                checks,
                "A check of the final picture failed; verify again, and run leadapron doctor if it "
                "persists.",
            )
        status = Status.RESIDUALS if residuals else Status.CLEAN
        return Verdict(status, picture.sha256, tuple(checks), residuals)

    def _residuals(self, picture: Picture, checks: list[Check]) -> tuple[Residual, ...]:
        timeout = self._timeout * max(1.0, picture.size.area / _MEGAPIXELS)
        found: list[Residual] = []
        for scale in _SCALES:
            start = time.perf_counter()
            words = self._words.read(_scaled(picture.pixels, scale), timeout=timeout * scale)
            words = tuple(_unscaled(word, scale) for word in words)
            found.extend(self._confirmed(picture.pixels, words, timeout))
            checks.append(_check(f"text at {scale}x", self._words.facts(), start))
        start = time.perf_counter()
        found.extend(self._seen_by_network(picture.pixels, timeout))
        checks.append(_check("text by a second network pass", self._finder.facts(), start))
        return _distinct(residual for residual in found if not _is_kept(residual, picture.keeps))

    def _confirmed(self, pixels: Pixels, words: tuple[Word, ...], timeout: float) -> list[Residual]:
        """Words that Tesseract is sure of, or that the network's reader reads as well."""
        plausible = tuple(
            word
            for word in words
            if is_plausible(word)
            and letters(word.text) >= _LEAST_LETTERS
            and not _is_even(pixels, word.box)
        )
        boxes = tuple(word.box.padded(2) for word in plausible)
        readings = self._lines.read_lines(pixels, boxes, timeout=timeout)
        return [
            _residual(word.box, self._words.name, word.confidence, word.text)
            for word, reading in zip(plausible, readings, strict=True)
            if (word.confidence >= _SURE and letters(word.text) >= _SURE_LETTERS)
            or _is_read(reading)
        ]

    def _seen_by_network(self, pixels: Pixels, timeout: float) -> list[Residual]:
        boxes = tuple(region.box for region in self._finder.find(pixels, timeout=timeout))
        boxes = tuple(box for box in boxes if not _is_even(pixels, box))
        readings = self._lines.read_lines(pixels, boxes, timeout=timeout)
        seen = [(box, r) for box, r in zip(boxes, readings, strict=True) if _is_read(r)]
        wider = tuple(box.padded(_WIDER) for box, _ in seen)
        again = self._lines.read_lines(pixels, wider, timeout=timeout)
        return [
            _residual(box, self._finder.name, reading.confidence, reading.text)
            for (box, reading), second in zip(seen, again, strict=True)
            if _is_read(second) and agree(reading.text, second.text)
        ]


def default_second_reader(private_folder: PrivateFolder) -> SecondReader:
    """The readers of the product.

    Args:
        private_folder: gives the private folder in memory, for an engine that needs files.
    """
    return SecondReader(text_reader(private_folder), PpOcrReader(), PpOcrFinder())


def _is_read(reading: Reading) -> bool:
    return reading.confidence >= _AGREED and letters(reading.text) >= _LEAST_LETTERS


def _not_checked(picture: Picture, checks: list[Check], reason: str) -> Verdict:
    return Verdict(Status.NOT_CHECKED, picture.sha256, tuple(checks), reason=reason)


def _check(name: str, facts: EngineFacts, start: float) -> Check:
    sha256 = facts.models[0].sha256 if facts.models else ""
    return Check(name, facts.name, facts.version, sha256, (time.perf_counter() - start) * 1000)


def _residual(box: Box, source: str, confidence: float, text: str) -> Residual:
    return Residual(box, classify(text, 0.0, is_alone=False), source, confidence, text)


def _scaled(pixels: Pixels, scale: int) -> Pixels:
    if scale == 1:
        return pixels
    enlarged = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return np.asarray(enlarged, np.uint8)


def _unscaled(word: Word, scale: int) -> Word:
    box = word.box
    covering = Box.covering(box.x / scale, box.y / scale, box.right / scale, box.bottom / scale)
    return Word(covering, word.confidence, word.text)


def _is_even(pixels: Pixels, box: Box) -> bool:
    """Whether the box holds one colour only, as the inside of a mask does."""
    inside = pixels[box.slices].reshape(-1, 3)
    return bool((inside == inside[:1]).all())


def _is_kept(residual: Residual, keeps: tuple[Keep, ...]) -> bool:
    """Whether a kept finding stands at this place and says no less."""
    return any(
        residual.box.coverage_by(keep.finding.box.padded(4)) >= _KEPT
        and _says_no_more(residual.text, keep.finding.text)
        for keep in keeps
    )


def _says_no_more(text: str, kept: str) -> bool:
    """Whether a reading has no more letters than what was kept; the user saw the place itself."""
    return not kept or letters(text) <= letters(kept) + 1


def _distinct(residuals: Iterable[Residual]) -> tuple[Residual, ...]:
    """One residual for each place, the surest first."""
    kept: list[Residual] = []
    for residual in sorted(residuals, key=lambda item: -item.confidence):
        if not any(residual.box.coverage_by(other.box.padded(4)) >= _KEPT for other in kept):
            kept.append(residual)
    return tuple(kept)
