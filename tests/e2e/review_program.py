"""The real review window on a made-up capture, with detectors that answer as told.

Usage: review_program.py FOLDER. Every tenth of a second it writes to FOLDER/state.json where the
page stands on the screen and how the case stands, for a test that works from outside.
"""

import json
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.model.verdict import Check, Detection, Status, Verdict
from leadapron.ui.review.window import open_review
from leadapron.ui.services import Services
from leadapron.ui.theme import apply_theme

SIZE = (640, 480)
NAME, DATE = Box(20, 16, 160, 16), Box(460, 16, 120, 16)
PADDING = 4


def capture():
    """The made-up capture, no pixel of it black."""
    return np.random.default_rng(11).integers(1, 255, (SIZE[1], SIZE[0], 3), np.uint8)


class Told:
    def detect(self, _frame, progress=None):
        findings = (
            Finding(NAME, Kind.IDENTIFIER, "told", 0.97, "Doe"),
            Finding(DATE, Kind.DATE, "told", 0.97, "1961"),
        )
        if progress is not None:
            progress(findings)
        return Detection(findings, ())

    def verify(self, picture, *_args, **_options):
        checks = (Check("told", "told", "1", "", 1.0),)
        return Verdict(Status.CLEAN, picture.sha256, checks)


def main():
    folder = Path(sys.argv[1])
    app = QApplication(sys.argv[:1])
    apply_theme(app, "dark")
    told = Told()
    services = Services(
        lambda: told,
        lambda: told,
        DEFAULT_POLICY,
        folder,
        destination=lambda: ("original", "png"),  # so that a file's pixels are the capture's
    )
    window = open_review(Frame(capture()), services)
    window.resize(1200, 800)

    def tell():
        if window.running.is_over:
            state = {"left": True}
        else:
            canvas = window.canvas
            corner = canvas.mapToGlobal(QPoint(0, 0))
            state = {
                "left": False,
                "x": corner.x() + canvas.view.x,
                "y": corner.y() + canvas.view.y,
                "scale": canvas.view.scale,
                "clean": window.running.is_clean,
                "steps": len(window.running.case.history.past),
                "tool": window.toolbox.name,
                "asked": window.findChild(object, "keep_popover") is not None,
                "crop": window.controller.redaction.crop is not None,
            }
        fresh = folder / "state.new"
        fresh.write_text(json.dumps(state))
        fresh.replace(folder / "state.json")

    timer = QTimer(interval=100)
    timer.timeout.connect(tell)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
