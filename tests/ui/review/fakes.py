"""Detectors and a second reader that answer at once and as told, and what they say."""

import threading
from dataclasses import dataclass, field

import numpy as np

from leadapron.model.errors import EngineError
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box, Size
from leadapron.model.verdict import Check, Detection, Residual, Status, Verdict

SIZE = Size(400, 300)
NAME = Finding(Box(20, 16, 120, 14), Kind.IDENTIFIER, "pp-ocr", 0.97, "Doe, Jane")
DATE = Finding(Box(20, 60, 90, 14), Kind.DATE, "pp-ocr", 0.95, "1961-02-03")
UNSURE = Finding(Box(260, 16, 80, 14), Kind.TEXT, "tesseract", 0.45, "xq")
LETTER = Finding(Box(372, 140, 14, 16), Kind.ORIENTATION, "pp-ocr", 0.99, "L")
FINDINGS = (NAME, DATE, UNSURE, LETTER)
CHECKS = tuple(
    Check(name, "tesseract", "5", "", 1.0) for name in ("text at 1x", "text at 2x", "network")
)


def noise(size=SIZE, seed=7):
    return np.random.default_rng(seed).integers(1, 255, (size.height, size.width, 3), np.uint8)


@dataclass
class FakeLadder:
    findings: tuple = FINDINGS
    failure: str = ""
    gate: threading.Event | None = None

    def detect(self, frame, progress=None):
        if self.gate is not None:
            assert self.gate.wait(20)
        if self.failure:
            raise EngineError(self.failure)
        for finding in self.findings:
            if progress is not None:
                progress((finding,))
        return Detection(self.findings, CHECKS)


@dataclass
class FakeReader:
    """Says residuals while their place is not masked, and clean afterwards."""

    residuals: tuple = ()
    failure: str = ""
    gate: threading.Event | None = None
    seen: list = field(default_factory=list)

    def verify(self, picture, *args, **options):
        if self.gate is not None:
            assert self.gate.wait(20)
        if self.failure:
            raise EngineError(self.failure)
        self.seen.append(picture.sha256)
        left = tuple(
            Residual(box, Kind.TEXT, "tesseract", 0.9, "left over")
            for box in self.residuals
            if not any(mask.box.contains(box) for mask in picture.masks)
            and not any(keep.finding.box.contains(box) for keep in picture.keeps)
        )
        status = Status.RESIDUALS if left else Status.CLEAN
        return Verdict(status, picture.sha256, CHECKS, left)
