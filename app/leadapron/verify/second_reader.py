"""What independent readers still see in exactly the pixels that will leave.

No engine judges its own masks. The overlay detector places them; here Tesseract reads the whole
picture, arithmetic looks for rows of strokes, and the overlay detector looks once more in both
polarities with a threshold too low for masking. Every place that any of them names is then read by
PP-OCR's recogniser and, at 2x and 3x, evened out in two ways and in both polarities, by Tesseract.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import numpy as np

from leadapron.engines.choose import (
    PrivateFolder,
    shared_line_reader,
    shared_overlay,
    text_reader,
)
from leadapron.engines.overlay import OverlayFinder, OverlaySettings, overlay_regions
from leadapron.engines.pp_ocr_reader import PpOcrReader, Reading
from leadapron.engines.protocol import EngineFacts, Region, TextReader, Word
from leadapron.model.errors import EngineError
from leadapron.model.frame import Picture, Pixels
from leadapron.model.geometry import Box
from leadapron.model.verdict import Check, Residual, Status, Verdict
from leadapron.reading.case import Identifier
from leadapron.verify.candidates import Candidate, Cells, candidates
from leadapron.verify.evidence import Evidence, needs_wider, residual
from leadapron.verify.kept import is_kept
from leadapron.verify.known import blind, demand_sight, known_line
from leadapron.verify.passes import Answer, Pass, record
from leadapron.verify.sheet import Variant, sheet, words_of_places
from leadapron.verify.strokes import rows_of_strokes

Progress = Callable[[Check], None]
"""Called with each check as it ends; what it raises ends the verification and is passed on."""

TIMEOUT: Final = 60.0
"""Wall seconds for the passes over up to two megapixels, many times what they need; larger pictures
get proportionally more."""

_MEGAPIXELS: Final = 2_000_000

_FAINT: Final = OverlaySettings(cell_threshold=0.2, peak_threshold=0.2, growth=3)
"""What the network suspects in either polarity is worth reading; masks ask for more."""

_KNOWN_PEAK: Final = 0.5
"""Probability that the overlay detector must give the known text."""

_RIM: Final = 3
_WIDER: Final = 7
"""Pixels around a place that the recogniser is shown, and when it must say it twice. Text reads the
same; what the recogniser fancies on bone changes."""

_SHEETS: Final = (
    ("text at 2x", 2, Variant.STRETCHED),
    ("text at 3x", 3, Variant.EQUALISED),
)

_SAME_PLACE: Final = 0.6


class SecondReader:
    """Reads the final pixels again.

    Args:
        words: Tesseract.
        lines: PP-OCR's recogniser.
        overlay: the overlay detector.
        timeout: wall seconds for the passes over up to two megapixels.
    """

    def __init__(
        self,
        words: TextReader,
        lines: PpOcrReader,
        overlay: OverlayFinder,
        *,
        timeout: float = TIMEOUT,
    ) -> None:
        self._words = words
        self._lines = lines
        self._overlay = overlay
        self._timeout = timeout

    def load(self) -> None:
        """Load and try every engine, so that the first verdict does not wait for it.

        Raises:
            EngineError: when one is missing, altered or blind.
        """
        line = known_line()
        self._words_of(line, self._timeout)
        self._read(line, (), self._timeout)
        self._cells_of(line, self._timeout)

    def verify(
        self,
        picture: Picture,
        identifiers: Sequence[Identifier] = (),
        progress: Progress | None = None,
    ) -> Verdict:
        """The verdict of exactly these pixels; never raises for an engine's trouble.

        Args:
            picture: the final pixels.
            identifiers: of the case; a reading that holds one is a residual however unsure it is.
            progress: called with each check as it ends; what it raises ends the verification and
                is passed on.

        Returns:
            `CLEAN` or `RESIDUALS` when every pass ran to its end, otherwise `NOT_CHECKED` with one
            sentence.
        """
        run = _Run(progress)
        try:
            residuals = self._residuals(picture, identifiers, run)
        except _StoppedError as stop:
            raise stop.cause from None
        except EngineError as error:
            return _not_checked(picture, run, error.sentence)
        except Exception:  # noqa: BLE001  # whatever happened, these pixels were not checked
            return _not_checked(
                picture,
                run,
                "A check of the final picture failed; verify again, and run leadapron doctor if it "
                "persists.",
            )
        status = Status.RESIDUALS if residuals else Status.CLEAN
        return Verdict(status, picture.sha256, tuple(run.checks), residuals)

    def _residuals(
        self, picture: Picture, identifiers: Sequence[Identifier], run: "_Run"
    ) -> tuple[Residual, ...]:
        pixels = picture.pixels
        timeout = self._timeout * max(1.0, picture.size.area / _MEGAPIXELS)
        deadline = time.monotonic() + timeout
        reading = Pass("text at 1x", self._words, lambda: self._words_of(pixels, timeout))
        looking = Pass("places of text", self._overlay, lambda: self._looked(pixels, timeout))
        start = time.perf_counter()
        rows = rows_of_strokes(pixels)
        run.ended(record("rows of strokes", _RULES, time.perf_counter() - start))
        regions, cells = run.ended_with(looking.result(deadline))
        words = run.ended_with(reading.result(deadline))
        places = candidates(pixels, regions, cells, rows, words)
        evidence = self._evidence(pixels, places, deadline, run)
        start = time.perf_counter()
        found = [item for each in evidence if (item := residual(each, identifiers)) is not None]
        run.ended(record("identifiers of this case", _RULES, time.perf_counter() - start))
        return _distinct(item for item in found if not is_kept(item, picture.keeps))

    def _evidence(
        self, pixels: Pixels, places: tuple[Candidate, ...], deadline: float, run: "_Run"
    ) -> list[Evidence]:
        boxes = [place.box for place in places]
        left = deadline - time.monotonic()
        lines = Pass(
            "text in lines",
            self._lines,
            lambda: self._read(pixels, [box.padded(_RIM) for box in boxes], left),
        )
        passes: list[tuple[tuple[Word, ...], ...]] = []
        for name, scale, variant in _SHEETS:

            def enlarged(
                scale: int = scale, variant: Variant = variant
            ) -> tuple[tuple[Word, ...], ...]:
                page = sheet(pixels, boxes, scale, variant)
                words = self._words_of(page.pixels, deadline - time.monotonic())
                return words_of_places(page, words, len(boxes))

            passes.append(run.ended_with(Pass(name, self._words, enlarged).result(deadline)))
        readings = run.ended_with(lines.result(deadline))
        first = [
            Evidence(place, readings[index], None, tuple(each[index] for each in passes))
            for index, place in enumerate(places)
        ]
        doubtful = [index for index, each in enumerate(first) if needs_wider(each)]
        wider = self._lines.read_lines(
            pixels,
            [boxes[index].padded(_WIDER) for index in doubtful],
            timeout=deadline - time.monotonic(),
        )
        again = dict(zip(doubtful, wider, strict=True))
        return [
            Evidence(each.candidate, each.reading, again.get(index), each.words)
            for index, each in enumerate(first)
        ]

    def _words_of(self, pixels: Pixels, timeout: float) -> tuple[Word, ...]:
        """Tesseract's words in the picture, after it read the known text."""
        known = self._words.read(known_line(), timeout=timeout)
        demand_sight(self._words.name, "".join(word.text for word in known))
        return self._words.read(pixels, timeout=timeout)

    def _read(self, pixels: Pixels, boxes: Sequence[Box], timeout: float) -> tuple[Reading, ...]:
        """The recogniser's readings, with the known text among them."""
        size = pixels.shape[1], pixels.shape[0]
        crops = [pixels[box.intersection(Box(0, 0, *size)).slices] for box in boxes]
        *readings, known = self._lines.read_crops([*crops, known_line()], timeout=timeout)
        demand_sight(self._lines.name, known.text)
        return tuple(readings)

    def _looked(self, pixels: Pixels, timeout: float) -> tuple[tuple[Region, ...], Cells]:
        """Places and probabilities of the overlay detector in both polarities."""
        cells = self._cells_of(pixels, timeout)
        inverted = self._overlay.probabilities(np.asarray(255 - pixels, np.uint8), timeout=timeout)
        both = np.maximum(cells, inverted)
        height, width = pixels.shape[:2]
        return overlay_regions(both, Box(0, 0, width, height).size, _FAINT), both

    def _cells_of(self, pixels: Pixels, timeout: float) -> Cells:
        known = self._overlay.probabilities(known_line(), timeout=timeout)
        if known.max(initial=0.0) < _KNOWN_PEAK:
            raise blind(self._overlay.name)
        return self._overlay.probabilities(pixels, timeout=timeout)


def default_second_reader(
    private_folder: PrivateFolder,
    *,
    lines: PpOcrReader | None = None,
    overlay: OverlayFinder | None = None,
) -> SecondReader:
    """The readers of the product.

    Args:
        private_folder: gives the private folder in memory, for an engine that needs files.
        lines: a recogniser that is loaded already; the one of detection when left out.
        overlay: likewise the overlay detector.
    """
    return SecondReader(
        text_reader(private_folder), lines or shared_line_reader(), overlay or shared_overlay()
    )


_RULES: Final = EngineFacts("rules", "1", ())


class _StoppedError(Exception):
    """What `progress` raised, on its way out past the engines' own errors."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__()
        self.cause = cause


class _Run:
    """The record of one verification."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self.checks: list[Check] = []

    def ended(self, check: Check) -> None:
        self.checks.append(check)
        if self._progress is not None:
            try:
                self._progress(check)
            except BaseException as error:  # noqa: BLE001  # passed on by verify
                raise _StoppedError(error) from None

    def ended_with(self, result: tuple[Answer, Check]) -> Answer:
        answer, check = result
        self.ended(check)
        return answer


def _not_checked(picture: Picture, run: _Run, reason: str) -> Verdict:
    return Verdict(Status.NOT_CHECKED, picture.sha256, tuple(run.checks), reason=reason)


def _distinct(residuals: Iterable[Residual]) -> tuple[Residual, ...]:
    """One residual for each place, the surest first."""
    kept: list[Residual] = []
    for item in sorted(residuals, key=lambda each: -each.confidence):
        if not any(item.box.coverage_by(other.box.padded(4)) >= _SAME_PLACE for other in kept):
            kept.append(item)
    return tuple(kept)
