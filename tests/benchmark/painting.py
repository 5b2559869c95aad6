"""Time of one canvas update while painting on a 4K frame with 200 masks, and memory of undo.

Run: `python tests/benchmark/painting.py [--json FILE]`. It opens the real review window without a
screen (Qt's offscreen platform paints into memory by the same raster engine), paints strokes with
the brush, and measures for every move of the pointer the handling of the move together with the
repaint that it asks for: wall time, and the time that Qt's thread was computing, which a shared
machine does not stretch.
"""

import argparse
import json
import os
import sys
import time
import tracemalloc
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from leadapron.model.case import Case
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box, Size
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.model.verdict import Detection, Status, Verdict
from leadapron.ui.review.page_to_frame import stroke_bits
from leadapron.ui.review.window import ReviewWindow
from leadapron.ui.services import Services
from leadapron.ui.theme import apply_theme

FRAME = Size(3840, 2160)
MASKS = 200
STROKES = 20
MOVES = 60
LIMIT_MILLISECONDS = 16.0
LIMIT_MEGABYTES = 20.0


class Seen:
    """A detector that saw 200 places of text in a grid."""

    def detect(self, _frame, progress=None):
        findings = tuple(
            Finding(Box(40 + 188 * (i % 20), 60 + 210 * (i // 20), 120, 18), Kind.DATE, "x", 0.9)
            for i in range(MASKS)
        )
        if progress is not None:
            progress(findings)
        return Detection(findings, ())


class Clean:
    """A second reader that has nothing to say."""

    def verify(self, picture, *_args, **_options):
        return Verdict(Status.CLEAN, picture.sha256)


def send(canvas, kind, at, buttons):
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, at, QPointF(canvas.mapToGlobal(at)), button, buttons, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(canvas, event)


def frame_times(app, width, height):
    """Milliseconds, by the wall and of the thread, of every move with its repaint."""
    rng = np.random.default_rng(5)
    pixels = rng.integers(0, 255, (FRAME.height, FRAME.width, 3), np.uint8)
    services = Services(Seen, Clean, DEFAULT_POLICY, Path("unused"))
    window = ReviewWindow(Frame(pixels), services)
    window.resize(width, height)
    window.show()
    window.start()
    end = time.monotonic() + 30
    while window.running.case.verdict is None and time.monotonic() < end:
        app.processEvents()
    window.use_tool("brush")
    canvas = window.canvas
    app.processEvents()
    left = Qt.MouseButton.LeftButton
    times, busy, ends = [], [], []
    for stroke in range(STROKES):
        y = canvas.height() * (stroke + 1) / (STROKES + 1)
        send(canvas, QEvent.Type.MouseButtonPress, QPointF(60, y), left)
        for step in range(MOVES):
            x = 60 + (canvas.width() - 120) * step / MOVES
            at = QPointF(x, y + 14 * np.sin(step / 3))
            start, cpu = time.perf_counter(), time.thread_time()
            send(canvas, QEvent.Type.MouseMove, at, left)
            app.processEvents()
            times.append((time.perf_counter() - start) * 1000)
            busy.append((time.thread_time() - cpu) * 1000)
        start = time.perf_counter()
        send(canvas, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)
        app.processEvents()
        ends.append((time.perf_counter() - start) * 1000)
    assert len(window.controller.redaction.drawn) == STROKES
    window._asked_to_close = True
    window.close()
    app.processEvents()
    return times, busy, ends


def undo_megabytes():
    """Memory of 200 steps that each paint a long stroke on a 4K frame."""
    case = Case().captured(Frame(np.zeros((FRAME.height, FRAME.width, 3), np.uint8)))
    rng = np.random.default_rng(1)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(200):
        points = [tuple(p) for p in rng.uniform((0, 0), (FRAME.width, FRAME.height), (4, 2))]
        bits = stroke_bits(case.redaction, points, 24)
        case = case.edited(case.redaction.stencilling(bits))
    del bits
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(case.history.past) == 200
    return (after - before) / 1e6


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    apply_theme(app, "dark")
    result = {}
    for name, size in (("1920x1080", (1920, 1080)), ("3840x2160", (3840, 2160))):
        times, busy, ends = frame_times(app, *size)
        result[name] = {
            "moves": len(times),
            "p50_ms": round(float(np.percentile(times, 50)), 2),
            "p95_ms": round(float(np.percentile(times, 95)), 2),
            "max_ms": round(max(times), 2),
            "cpu_p95_ms": round(float(np.percentile(busy, 95)), 2),
            "end_of_stroke_p95_ms": round(float(np.percentile(ends, 95)), 2),
        }
    result["undo_200_steps_megabytes"] = round(undo_megabytes(), 2)
    print(json.dumps(result, indent=2))  # noqa: T201  # the result of a command
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n")
    worst = max(result[name]["p95_ms"] for name in ("1920x1080", "3840x2160"))
    return int(worst > LIMIT_MILLISECONDS or result["undo_200_steps_megabytes"] > LIMIT_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
