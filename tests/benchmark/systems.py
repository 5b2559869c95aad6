"""What is measured: the product by its own path, its overlay detector alone, and two baselines.

A pixel counts as masked when the finished picture does not depend on it: the same redaction is
rendered over the capture and over its negative, and what is equal in both is hidden. So the figures
hold for any shape of mask, and a see-through mask counts as none.
"""

import json
import subprocess
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron import pipeline
from leadapron.desktop.private_folder import private_folder
from leadapron.detect.ladder import Ladder, default_ladder
from leadapron.detect.protocol import Look
from leadapron.engines.overlay import OverlayFinder
from leadapron.engines.protocol import EngineFacts
from leadapron.model.errors import WatermarkError
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Frame, Pixels
from leadapron.model.redaction import Redaction

Map = NDArray[np.bool_]
"""One truth value for each pixel, shape (height, width)."""

PADDING: Final = 4
"""Pixels that baselines' boxes are grown by, as the product's are."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a system did to one capture.

    Attributes:
        masked: pixels that are hidden.
        found: pixels that are hidden when nothing is kept by rule.
        seconds: wall time to all masks.
        first_seconds: wall time to the first masks.
        findings: what the product found; empty for baselines.
        refused: whether the capture was refused as a whole (a watermark), so that nothing leaves.
    """

    masked: Map
    found: Map
    seconds: float
    first_seconds: float
    findings: tuple[Finding, ...] = field(default=(), repr=False)
    refused: bool = False


class System(Protocol):
    """Something that masks captures."""

    @property
    def name(self) -> str:
        """Short name, a column of the table."""
        ...

    def answer(self, pixels: Pixels) -> Answer:
        """Mask one capture of uint8 RGB."""
        ...


def hidden(pixels: Pixels, redaction: Redaction) -> Map:
    """Pixels of the finished picture that do not depend on the capture."""
    one = pipeline.redact(Frame(pixels.copy()), redaction)
    other = pipeline.redact(Frame(255 - pixels), redaction)
    return np.asarray((one.pixels == other.pixels).all(axis=2))


class Product:
    """Lead Apron's ladder, proposal and masks.

    Args:
        ladder: the detectors; the product's own by default.
        name: column of the table.
    """

    def __init__(self, ladder: Ladder | None = None, name: str = "Lead Apron") -> None:
        self._ladder = ladder or default_ladder(private_folder)
        self._name = name

    @property
    def name(self) -> str:
        """Column of the table."""
        return self._name

    def answer(self, pixels: Pixels) -> Answer:
        """Detect and mask by the product's path.

        Raises:
            EngineError: when a detector did not run; the benchmark does not go on without it.
        """
        frame = Frame(pixels.copy())
        start = time.perf_counter()
        first: list[float] = []

        def report(_: tuple[Finding, ...]) -> None:
            first.append(time.perf_counter() - start)

        try:
            detection = pipeline.detect(frame, self._ladder, report)
        except WatermarkError:
            seconds = time.perf_counter() - start
            whole = np.ones(pixels.shape[:2], bool)
            return Answer(whole, whole, seconds, seconds, refused=True)
        redaction = pipeline.propose(frame, detection)
        seconds = time.perf_counter() - start
        masked = hidden(pixels, redaction)
        found = hidden(pixels, redaction.masking(redaction.findings)) if redaction.keeps else masked
        return Answer(masked, found, seconds, first[0] if first else seconds, detection.findings)


def without_source(pixels: Pixels, answer: Answer, source: str) -> Map:
    """What stays hidden when the findings of one detector are left out."""
    frame = Frame(pixels.copy())
    left = tuple(finding for finding in answer.findings if finding.source != source)
    redaction = Redaction(frame.size).found(left)
    return hidden(pixels, redaction)


class _OverlayAlone:
    """The overlay detector's places as findings, unread and unsorted."""

    name = "overlay detector alone"

    def __init__(self) -> None:
        self._finder = OverlayFinder()

    def facts(self) -> EngineFacts:
        return self._finder.facts()

    def detect(self, look: Look) -> tuple[Finding, ...]:
        regions = self._finder.find(look.frame.pixels, timeout=look.timeout)
        return tuple(
            Finding(region.box, Kind.TEXT, self._finder.name, region.confidence)
            for region in regions
        )


def overlay_alone() -> Product:
    """The overlay detector without the rest of the ladder; every place it tells is masked."""
    return Product(Ladder((_OverlayAlone(),)), _OverlayAlone.name)


class RapidOcr:
    """RapidOCR's own detection, by its defaults or at native resolution with low thresholds."""

    def __init__(self, *, native: bool = False) -> None:
        import logging  # noqa: PLC0415  # only to silence this package

        from rapidocr import RapidOCR  # noqa: PLC0415  # loads slowly

        parameters: dict[str, Any] = {"Global.log_level": "critical"}
        if native:
            parameters |= {
                "Global.max_side_len": 20000,
                "Det.limit_type": "max",
                "Det.limit_side_len": 20000,
                "Det.thresh": 0.2,
                "Det.box_thresh": 0.35,
                "Det.unclip_ratio": 2.0,
            }
        self._name = "PP-OCR, native size" if native else "RapidOCR, defaults"
        self._engine = RapidOCR(params=parameters)
        logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)

    @property
    def name(self) -> str:
        """Column of the table."""
        return self._name

    def answer(self, pixels: Pixels) -> Answer:
        """Detection only, which masks more than the whole pipeline and is faster."""
        start = time.perf_counter()
        result = self._engine(
            np.ascontiguousarray(pixels[:, :, ::-1]), use_det=True, use_cls=False, use_rec=False
        )
        seconds = time.perf_counter() - start
        polygons = [] if result.boxes is None else list(result.boxes)
        masked = _filled(pixels.shape[:2], polygons)
        return Answer(masked, masked, seconds, seconds)


class Presidio:
    """Presidio's image redactor in an interpreter of its own.

    Args:
        python: interpreter of an environment that has `presidio-image-redactor` and a spaCy model.
    """

    def __init__(self, python: Path) -> None:
        worker = Path(__file__).with_name("presidio_worker.py")
        self._process = subprocess.Popen(
            [python, worker], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._folder = tempfile.TemporaryDirectory()

    @property
    def name(self) -> str:
        """Column of the table."""
        return "Presidio"

    def answer(self, pixels: Pixels) -> Answer:
        """Boxes of its analyzer, grown like the product's."""
        path = Path(self._folder.name) / "capture.png"
        cv2.imwrite(str(path), pixels[:, :, ::-1])
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("Presidio's worker has no pipes")
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("Presidio's worker ended")
        said = json.loads(line)
        polygons = [
            np.array([[x, y], [x + w, y], [x + w, y + h], [x, y + h]])
            for x, y, w, h in said["boxes"]
        ]
        masked = _filled(pixels.shape[:2], polygons)
        return Answer(masked, masked, said["seconds"], said["seconds"])


def _filled(shape: tuple[int, ...], polygons: Iterable[NDArray[Any]]) -> Map:
    sheet = np.zeros(shape, np.uint8)
    for polygon in polygons:
        cv2.fillPoly(sheet, [np.rint(polygon).astype(np.int32)], 1)
    side = 2 * PADDING + 1
    return np.asarray(cv2.dilate(sheet, np.ones((side, side), np.uint8)) > 0)
