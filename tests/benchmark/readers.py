"""Independent readers: what can still be read after masking.

Both are run apart from the product's engines: Tesseract by Debian's command with Debian's data, and
PP-OCR by RapidOCR's own pipeline. Each is asked for the whole picture and for the places where the
truth says that text stood, at several scales, inverted and with enhanced contrast.
"""

import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final, Protocol

import cv2
import numpy as np

from benchmark.measure import Map
from benchmark.truth import Capture
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

_TIMEOUT: Final = 120.0
"""Wall seconds for one look; Tesseract can run for minutes on speckle."""

_ALIKE: Final = 0.85
"""Similarity from which five and more characters count as read."""

_LONG: Final = 5
_SHORT: Final = 3
"""Strings up to this long count only as a whole word at a place where patient data stood."""

_WHOLE: Final = 2
"""Whole pictures are enlarged up to this; the places of patient data up to three times."""

_CROP: Final = 6
"""Pixels around a labelled line that are shown with it."""

_EMPTY: Final = 12
"""A crop whose visible pixels differ by less than these levels has nothing to read."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word or line that was read, and where, in pixels of the capture."""

    text: str
    box: Box


class Reader(Protocol):
    """Reads a picture."""

    @property
    def name(self) -> str:
        """Short name."""
        ...

    @property
    def source(self) -> str:
        """Source of the product's findings that come from the same family of engines."""
        ...

    @property
    def largest(self) -> int:
        """How much whole pictures are enlarged at most; places of text are enlarged up to 3."""
        ...

    def read(self, pixels: Pixels) -> list[Seen]:
        """Everything read in uint8 RGB."""
        ...


class TesseractCommand:
    """Debian's `tesseract`, sparse text.

    Raises:
        FileNotFoundError: when the command is missing.
    """

    name = "tesseract"
    source = "tesseract"
    largest = 2

    def __init__(self) -> None:
        command = shutil.which("tesseract")
        if command is None:
            raise FileNotFoundError("install tesseract-ocr: it is one of the two judges")
        self._command = command

    def read(self, pixels: Pixels) -> list[Seen]:
        """Words with their boxes.

        Raises:
            subprocess.TimeoutExpired: when it did not end; a judge that gives up has not judged.
        """
        done, coded = cv2.imencode(".png", pixels[:, :, ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 1])
        if not done:
            raise RuntimeError("OpenCV could not encode PNG")
        answer = subprocess.run(
            [self._command, "stdin", "stdout", "--psm", "11", "-l", "eng", "tsv"],
            input=coded.tobytes(),
            capture_output=True,
            check=True,
            timeout=_TIMEOUT,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        ).stdout.decode()
        rows = [line.split("\t") for line in answer.splitlines()[1:]]
        return [
            Seen(row[11], Box(*(int(value) for value in row[6:10])))
            for row in rows
            if len(row) > 11 and row[11].strip()
        ]


class PpOcrCommand:
    """RapidOCR's whole pipeline at native resolution."""

    name = "pp-ocr"
    source = "pp-ocr"
    largest = 1

    def __init__(self) -> None:
        from rapidocr import RapidOCR  # noqa: PLC0415  # loads slowly

        parameters: dict[str, Any] = {
            "Global.log_level": "critical",
            "Global.max_side_len": 20000,
            "Global.text_score": 0.3,
            "Det.limit_type": "max",
            "Det.limit_side_len": 20000,
        }
        self._engine = RapidOCR(params=parameters)

    def read(self, pixels: Pixels) -> list[Seen]:
        """Lines with their boxes."""
        result = self._engine(np.ascontiguousarray(pixels[:, :, ::-1]), use_cls=False)
        if result.boxes is None or result.txts is None:
            return []
        return [
            Seen(text, Box.covering(*polygon.min(axis=0), *polygon.max(axis=0)))
            for polygon, text in zip(result.boxes, result.txts, strict=True)
        ]


def looks(pixels: Pixels, *, largest: int, quick: bool) -> Iterator[tuple[str, Pixels, int]]:
    """The ways a picture is looked at: name, pixels, and how much they are enlarged.

    Args:
        pixels: uint8 RGB.
        largest: by how much it is enlarged at most; inverted and enhanced up to twice.
        quick: as it is and, where allowed, twice as large.
    """
    for scale in range(1, min(largest, 2 if quick else 3) + 1):
        yield f"{scale}x", _grown(pixels, scale), scale
    if not quick:
        inverted, enhanced = np.asarray(255 - pixels, np.uint8), _enhanced(pixels)
        scale = 2 if largest > _WHOLE else 1
        yield f"inverted {scale}x", _grown(inverted, scale), scale
        yield f"enhanced {scale}x", _grown(enhanced, scale), scale


def _grown(pixels: Pixels, scale: int) -> Pixels:
    if scale == 1:
        return pixels
    grown = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return np.asarray(grown, np.uint8)


def _enhanced(pixels: Pixels) -> Pixels:
    gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    strong = cv2.createCLAHE(clipLimit=8.0, tileGridSize=(16, 16)).apply(gray)
    return np.repeat(strong[:, :, np.newaxis], 3, axis=2)


@dataclass(frozen=True, slots=True)
class Leak:
    """An identifier that a reader still reads: which, where, by whom and at which look."""

    identifier: str
    box: Box
    reader: str
    look: str


def leaks(
    capture: Capture, masked: Map, reader: Reader, *, quick: bool, whole: bool = True
) -> list[Leak]:
    """Identifiers that one reader still reads.

    Args:
        capture: with its truth.
        masked: pixels that are hidden.
        reader: the judge.
        quick: fewer scales.
        whole: whether the whole picture is read as well as the places of the truth.
    """
    pixels = capture.pixels.copy()
    pixels[masked] = 0
    found: dict[str, Leak] = {}
    phi = [line.box for line in capture.lines if line.role == "phi"]
    shown = [(pixels, Box(0, 0, pixels.shape[1], pixels.shape[0]))] if whole else []
    sheet = _places(pixels, masked, phi)
    if sheet is not None:
        shown.append(sheet)
    for index, (picture, _) in enumerate(shown):
        largest = 3
        if whole and index == 0:
            largest = 1 if quick else reader.largest
        for look, view, scale in looks(picture, largest=largest, quick=quick):
            for seen in _joined(reader.read(view)):
                box = _unscaled(seen.box, scale)
                is_phi = index == len(shown) - 1 and sheet is not None
                is_phi = is_phi or any(box.overlaps(place) for place in phi)
                for identifier in capture.identifiers:
                    if identifier not in found and is_read(identifier, seen.text, short=is_phi):
                        found[identifier] = Leak(identifier, box, reader.name, look)
    return list(found.values())


def _places(pixels: Pixels, masked: Map, phi: Sequence[Box]) -> tuple[Pixels, Box] | None:
    """A sheet of all places of patient data that are not wholly hidden; None when all are."""
    size = Size(pixels.shape[1], pixels.shape[0])
    crops = []
    for line in phi:
        box = line.padded(_CROP).clipped(size)
        inside = line.clipped(size).slices
        visible = ~masked[inside]
        if (
            visible.any()
            and np.ptp(pixels[inside][visible].astype(np.int16), axis=0).max() >= _EMPTY
        ):
            crops.append(pixels[box.slices])
    if not crops:
        return None
    width = max(crop.shape[1] for crop in crops) + 32
    rows = []
    for crop in crops:
        row = np.full((crop.shape[0] + 20, width, 3), crop.reshape(-1, 3).mean(axis=0), np.uint8)
        row[10:-10, 16 : 16 + crop.shape[1]] = crop
        rows.append(row)
    sheet = np.concatenate(rows)
    return sheet, Box(0, 0, sheet.shape[1], sheet.shape[0])


def _unscaled(box: Box, scale: int) -> Box:
    return Box(box.x // scale, box.y // scale, box.width // scale + 1, box.height // scale + 1)


def _joined(seen: Iterable[Seen]) -> list[Seen]:
    """The words, and each with its right neighbours, since identifiers may hold spaces."""
    words = list(seen)
    joined = list(words)
    for first in words:
        text, box = first.text, first.box
        for other in words:
            gap = other.box.x - box.right
            level = abs(other.box.y - first.box.y) <= first.box.height // 2
            if other is not first and level and -2 <= gap <= 2 * max(first.box.height, 6):
                text, box = f"{text} {other.text}", box.union(other.box)
                joined.append(Seen(text, box))
    return joined


def plain(text: str) -> str:
    """Letters and figures alone, without accents and case."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in folded if c.isalnum())


def is_read(identifier: str, text: str, *, short: bool) -> bool:
    """Whether a reading shows an identifier.

    Args:
        identifier: what must not be readable.
        text: what a reader read.
        short: whether strings of up to three characters count here.
    """
    wanted, got = plain(identifier), plain(text)
    if not wanted or not got:
        return False
    if len(wanted) <= _SHORT:
        return short and wanted in {plain(word) for word in re.split(r"\W+", text)}
    if wanted in got:
        return True
    if len(wanted) < _LONG or len(got) < len(wanted) - 1:
        return False
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    for start in range(max(1, len(got) - len(wanted) + 1)):
        matcher.set_seq1(got[start : start + len(wanted)])
        if matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE:
            return True
    return False
