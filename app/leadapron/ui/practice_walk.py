"""The practice case along the whole path, without a hand: `leadapron demo --walk-through`.

What a newcomer on a server sees of the main job: the viewer is shown on the (virtual) screen,
captured from there, masked, verified and exported, and each step is told with its time.
"""

import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QPoint, QRect
from PySide6.QtWidgets import QApplication

from leadapron import pipeline
from leadapron.capture.qt_screens import freeze
from leadapron.capture.selection import Scale
from leadapron.cleaning import Cleaned, clean_frame
from leadapron.desktop.private_folder import clear_at_start, private_folder
from leadapron.detect.ladder import default_ladder
from leadapron.export.folders import pictures_folder
from leadapron.export.write import write_error
from leadapron.model.errors import CaptureError
from leadapron.model.finding import Kind
from leadapron.model.frame import Frame, Origin
from leadapron.model.geometry import Box
from leadapron.model.verdict import Status
from leadapron.ui.practice import PracticeWindow
from leadapron.verify.second_reader import default_second_reader

_SETTLED: Final = 400
"""Milliseconds that a window system is given to show the window before it is captured."""

_SHOWN: Final = 10_000
"""Milliseconds after which a window that is not exposed will not be."""

_RESIDUALS: Final = 3
_NOT_CHECKED: Final = 4


@dataclass(frozen=True, slots=True)
class _Step:
    """One line of what is told: the step, what came of it, and its wall time in milliseconds."""

    name: str
    outcome: str
    milliseconds: float


def walk() -> int:
    """Take the practice case along the path and print what was done.

    Returns:
        0 when the picture is clean and written, 3 for residuals, 4 when a check did not run.

    Raises:
        CaptureError: when the screen shows no practice case.
        EngineError: when a detector did not run to its end.
        ExportError: when the picture cannot be written.
    """
    clear_at_start()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    started = time.perf_counter()
    frame = _captured(application)
    _tell(
        _Step("Capture", f"{frame.size.width} x {frame.size.height} pixels", _since(started)),
    )
    ladder, reader = default_ladder(private_folder), default_second_reader(private_folder)
    try:
        cleaned = clean_frame(frame, ladder, reader)
    finally:
        frame.wipe()
    try:
        return _told_and_written(cleaned)
    finally:
        cleaned.picture.wipe()


def _told_and_written(cleaned: Cleaned) -> int:
    times, verdict = cleaned.milliseconds, cleaned.verdict
    kept = Counter(keep.finding.kind for keep in cleaned.redaction.keeps)
    found = Counter(finding.kind for finding in cleaned.redaction.findings)
    masks = len(cleaned.picture.masks)
    _tell(
        _Step("Detect", f"{found.total()} findings: {_listed(found)}", times.detect),
        _Step("Redact", f"{masks} masks; left visible: {_listed(kept) or 'nothing'}", times.redact),
    )
    if verdict.status is Status.NOT_CHECKED:
        _tell(_Step("Verify", f"not checked. {verdict.reason}", times.verify))
        return _NOT_CHECKED
    if verdict.status is Status.RESIDUALS:
        places = f"{len(verdict.residuals)} places still readable, so nothing was written"
        _tell(_Step("Verify", places, times.verify))
        return _RESIDUALS
    checks = f"clean: no text found by {len(verdict.checks)} checks"
    _tell(_Step("Verify", checks, times.verify))
    started = time.perf_counter()
    exported = pipeline.export(cleaned.picture, verdict, _folder())
    _tell(_Step("Export", str(exported.path), _since(started)))
    return 0


def _captured(application: QApplication) -> Frame:
    """The practice case as the screen shows it."""
    window = PracticeWindow("")
    window.show()
    window.raise_()
    deadline = QDeadlineTimer(_SHOWN)
    handle = window.windowHandle()
    while not handle.isExposed() and not deadline.hasExpired():
        application.processEvents()
    settled = QDeadlineTimer(_SETTLED)
    while not settled.hasExpired():
        application.processEvents()
        time.sleep(0.01)
    # not window.screen(): PySide6 6.11 makes the window the owner of what that gives
    screen = application.screenAt(window.geometry().center()) or application.primaryScreen()
    (frozen,) = freeze(application.screens(), only=screen.name())
    try:
        where = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        region = _region(where, screen.geometry(), frozen.frame, screen.devicePixelRatio())
        pixels = np.ascontiguousarray(frozen.frame.pixels[region.slices])
    finally:
        frozen.frame.wipe()
        window.close()
    if (pixels == pixels[:1, :1]).all():
        raise CaptureError(
            "The screen does not show the practice case; unlock the screen and start it again."
        )
    return Frame(pixels, Origin.SCREEN)


def _region(where: QRect, screen: QRect, frame: Frame, ratio: float) -> Box:
    scale = Scale.measured(frame.size, screen.width(), screen.height(), ratio)
    left, top = where.x() - screen.x(), where.y() - screen.y()
    region = scale.to_frame(left, top, left + where.width(), top + where.height())
    if region.is_empty:
        raise CaptureError("The practice case lies outside the screen; start it again.")
    return region


def _folder() -> Path:
    folder = pictures_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error) from error
    return folder


def _listed(counts: Counter[Kind]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _tell(*steps: _Step) -> None:
    for step in steps:
        sys.stdout.write(f"{step.name:<8} {step.milliseconds:7.0f} ms  {step.outcome}\n")
    sys.stdout.flush()
