"""What independent readers still see in exactly the pixels that will leave.

No engine judges its own masks. The overlay detector places them; here Tesseract reads the whole
picture, arithmetic looks for rows of strokes, and the overlay detector looks again, in both
polarities, at half size and turned, with thresholds too low for masking. Every place that any of
them names is then read by PP-OCR's recogniser and by Tesseract at 2x and 3x, evened out in two ways
and both polarities.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from leadapron.engines.choose import (
    PrivateFolder,
    shared_line_reader,
    shared_overlay,
    text_reader,
)
from leadapron.engines.codes import CodeFinder
from leadapron.engines.faces import FaceFinder
from leadapron.engines.overlay import OverlayFinder
from leadapron.engines.pp_ocr_reader import PpOcrReader
from leadapron.engines.protocol import EngineFacts, TextReader
from leadapron.model.errors import EngineError
from leadapron.model.frame import Picture
from leadapron.model.verdict import Residual, Status, Verdict
from leadapron.reading.case import Identifier
from leadapron.reading.folding import as_letters
from leadapron.verify.around import corridors, levelled
from leadapron.verify.candidates import candidates
from leadapron.verify.chains import line_of
from leadapron.verify.evidence import residual
from leadapron.verify.gather import gathered
from leadapron.verify.kept import is_kept
from leadapron.verify.known_places import known_code, known_face
from leadapron.verify.looks import suspected
from leadapron.verify.passes import Pass, Progress, Run, StoppedError, record
from leadapron.verify.places import (
    PlaceFinder,
    code_residuals,
    demand_known,
    face_residuals,
    found_places,
)
from leadapron.verify.strokes import rows_of_strokes
from leadapron.verify.witnesses import Witnesses

TIMEOUT: Final = 60.0
"""Wall seconds for the passes over up to two megapixels, many times what they need; larger pictures
get proportionally more."""

_MEGAPIXELS: Final = 2_000_000

_SAME_PLACE: Final = 0.6
_MUCH_SMALLER: Final = 4
"""A residual that another one covers to this share is not told again, unless it is so many times
smaller and says something else: then the other one does not say where that is."""

_RULES: Final = EngineFacts("rules", "1", ())


class SecondReader:
    """Reads the final pixels again.

    Args:
        witnesses: the text engines.
        codes: finds machine-readable codes.
        faces: finds faces.
        timeout: wall seconds for the passes over up to two megapixels.
    """

    def __init__(
        self,
        witnesses: Witnesses,
        codes: PlaceFinder,
        faces: PlaceFinder,
        *,
        timeout: float = TIMEOUT,
    ) -> None:
        self._witnesses = witnesses
        self._codes = codes
        self._faces = faces
        self._timeout = timeout

    def load(self) -> None:
        """Load and try every engine, so that the first verdict does not wait for it.

        Raises:
            EngineError: when one is missing, altered or blind.
        """
        self._witnesses.load(self._timeout)
        demand_known(self._faces, known_face(), self._timeout)
        demand_known(self._codes, known_code(), self._timeout)

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
        run = Run(progress)
        try:
            residuals = self._residuals(picture, identifiers, run)
        except StoppedError as stop:
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
        self, picture: Picture, identifiers: Sequence[Identifier], run: Run
    ) -> tuple[Residual, ...]:
        pixels, seers = picture.pixels, self._witnesses
        timeout = self._timeout * max(1.0, picture.size.area / _MEGAPIXELS)
        deadline = time.monotonic() + timeout
        reading = Pass("text at 1x", seers.words, lambda: seers.read_words(pixels, timeout))
        start = time.perf_counter()
        masks = [mask.box.clipped(picture.size) for mask in picture.masks]
        even = levelled(pixels, masks)
        looking = Pass("places of text", seers.overlay, lambda: seers.look(pixels, even, timeout))
        rows = rows_of_strokes(even)
        between = corridors(pixels, masks)
        run.ended(record("rows of strokes", _RULES, time.perf_counter() - start))
        looks = run.ended_with(looking.result(deadline))
        faces = Pass(
            "faces", self._faces, lambda: found_places(self._faces, known_face(), pixels, timeout)
        )
        words = run.ended_with(reading.result(deadline))
        codes = Pass(
            "codes", self._codes, lambda: found_places(self._codes, known_code(), pixels, timeout)
        )
        regions = suspected(looks, picture.size)
        places = candidates(pixels, regions, looks.fine, rows, words, corridors=between)
        kept = [keep.finding.box for keep in picture.keeps]
        evidence = gathered(seers, pixels, even, places, kept=kept, deadline=deadline, run=run)
        start = time.perf_counter()
        found = [item for each in evidence if (item := residual(each, identifiers)) is not None]
        run.ended(record("identifiers of this case", _RULES, time.perf_counter() - start))
        found += face_residuals(pixels, run.ended_with(faces.result(deadline)), self._faces.name)
        found += code_residuals(pixels, run.ended_with(codes.result(deadline)), self._codes.name)
        told = _distinct(item for item in found if not is_kept(item, picture.keeps))
        pieces = [region.box for region in regions]
        return _distinct(replace(item, box=line_of(item.box, pieces)) for item in told)


def default_second_reader(
    private_folder: PrivateFolder,
    *,
    lines: PpOcrReader | None = None,
    overlay: OverlayFinder | None = None,
    words: TextReader | None = None,
) -> SecondReader:
    """The readers of the product.

    Args:
        private_folder: gives the private folder in memory, for an engine that needs files.
        lines: a recogniser that is loaded already; the one of detection when left out.
        overlay: likewise the overlay detector.
        words: a Tesseract that is loaded already; one of its own when left out.
    """
    witnesses = Witnesses(
        words or text_reader(private_folder),
        lines or shared_line_reader(),
        overlay or shared_overlay(),
    )
    return SecondReader(witnesses, CodeFinder(), FaceFinder())


def _not_checked(picture: Picture, run: Run, reason: str) -> Verdict:
    return Verdict(Status.NOT_CHECKED, picture.sha256, tuple(run.checks), reason=reason)


def _distinct(residuals: Iterable[Residual]) -> tuple[Residual, ...]:
    """One residual for each place, the surest first."""
    kept: list[Residual] = []
    for item in sorted(residuals, key=lambda each: -each.confidence):
        if not any(_is_told(item, other) for other in kept):
            kept.append(item)
    return tuple(kept)


def _is_told(residual: Residual, other: Residual) -> bool:
    """Whether another residual says as much of a place."""
    if residual.box.coverage_by(other.box.padded(4)) < _SAME_PLACE:
        return False
    is_near = other.box.area < _MUCH_SMALLER * residual.box.area
    return is_near or as_letters(residual.text) in as_letters(other.text)
