"""Pictures of the review window to look at: themes, text sizes, numbers of places, and states.

Run: `python tests/ui/review/screens.py FOLDER [--language de]`. The pictures show the packaged
chest radiograph with made-up findings; nothing is detected.
"""

import argparse
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import cv2
import numpy as np
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.resources import resource
from leadapron.ui.language import use_language
from leadapron.ui.review.window import ReviewWindow
from leadapron.ui.services import Services
from leadapron.ui.theme import apply_theme
from ui.review.fakes import FakeLadder, FakeReader

THEMES = ("dark", "light", "high-contrast")
SCALES = (1.0, 1.5, 2.0)
COUNTS = (0, 30, 200)
KINDS = (Kind.IDENTIFIER, Kind.DATE, Kind.INSTITUTION, Kind.TECHNICAL, Kind.TEXT, Kind.AGE)


def page(width=1280, height=960):
    """The chest radiograph in the middle of a black page."""
    pixels = np.zeros((height, width, 3), np.uint8)
    with Image.open(resource("practice/chest.png")) as image:
        chest = np.asarray(image.convert("RGB"))
    scale = (height - 60) / chest.shape[0]
    chest = cv2.resize(chest, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    left = (width - chest.shape[1]) // 2
    pixels[30 : 30 + chest.shape[0], left : left + chest.shape[1]] = chest
    return pixels


def findings(count, width=1280, height=960):
    """So many places: overlays in the corners first, then all over the page."""
    made = [
        Finding(Box(0, 0, width, 44), Kind.BANNER, "pp-ocr", 0.98),
        Finding(Box(24, 470, 18, 22), Kind.ORIENTATION, "pp-ocr", 0.99),
    ]
    corners = ((16, 60), (width - 220, 60), (16, height - 170), (width - 220, height - 170))
    for row in range(7):
        for x, y in corners:
            kind = KINDS[(row + x) % len(KINDS)]
            confidence = 0.5 if kind is Kind.TEXT and row % 2 else 0.94
            made.append(
                Finding(Box(x, y + 22 * row, 200 - 18 * row, 15), kind, "pp-ocr", confidence)
            )
    rng = np.random.default_rng(4)
    while len(made) < count:
        x, y = rng.integers(0, width - 90), rng.integers(50, height - 20)
        kind = KINDS[len(made) % len(KINDS)]
        made.append(Finding(Box(int(x), int(y), 80, 13), kind, "tesseract", 0.8, "x"))
    return tuple(made[:count])


class Studio:
    """Opens windows, waits for a state, takes pictures.

    Args:
        app: the application.
        folder: where pictures go.
    """

    def __init__(self, app, folder):
        self.app, self.folder = app, folder

    def window(self, *, found=(), size=(1280, 860), pixels=None, ladder=None, reader=None):
        ladder = ladder or FakeLadder(found)
        reader = reader or FakeReader()
        services = Services(lambda: ladder, lambda: reader, DEFAULT_POLICY, self.folder / "written")
        window = ReviewWindow(Frame(page() if pixels is None else pixels), services)
        window.resize(QSize(*size))
        window.show()
        window.start()
        return window

    def settle(self, truth, seconds=20):
        end = time.monotonic() + seconds
        while not truth() and time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)
        for _ in range(4):
            self.app.processEvents()

    def take(self, window, name, verdict=True):
        self.settle(lambda: not verdict or window.running.case.verdict is not None)
        window.grab().save(str(self.folder / f"{name}.png"))

    def close(self, window):
        window._asked_to_close = True
        window.close()
        self.app.processEvents()


def matrix(studio):
    """Three themes, three text sizes, three numbers of places."""
    for theme in THEMES:
        for scale in SCALES:
            apply_theme(studio.app, theme, scale)
            for count in COUNTS:
                window = studio.window(found=findings(count))
                if count:
                    studio.settle(lambda w=window: w.running.case.verdict is not None)
                    window.deeds.walk(1)
                studio.take(window, f"{theme}-{int(scale * 100)}-{count}")
                studio.close(window)


def states(studio):
    """What a person meets on the way."""
    apply_theme(studio.app, "dark", 1.0)
    thirty = findings(30)
    residual = FakeReader(residuals=(Box(900, 500, 90, 14), Box(400, 700, 60, 14)))
    window = studio.window(found=thirty, reader=residual)
    studio.settle(lambda: window.running.case.verdict is not None)
    window.deeds.walk_or_check()
    studio.take(window, "state-residuals")
    studio.close(window)
    broken = FakeReader(failure="Tesseract is missing; run leadapron doctor.")
    window = studio.window(found=thirty, reader=broken)
    studio.take(window, "state-not-checked")
    studio.close(window)
    window = studio.window(found=thirty)
    studio.settle(lambda: window.running.case.verdict is not None)
    for tool in ("crop", "brush", "mark", "polygon"):
        window.use_tool(tool)
        studio.take(window, f"state-{tool}")
    window.use_tool("select")
    window.deeds.choose(window.controller.entries[0])
    window.controller.ask_keep((window.controller.entries[0],))
    studio.take(window, "state-keep")
    window.deeds._popover.leave()
    window.add_capture(Frame(page()))
    window.add_capture(Frame(page()[:, ::-1].copy()))
    window.destination.choose("instagram-portrait")
    studio.take(window, "state-captures")
    window.use_tool("select")
    window.canvas.zoom(8)
    studio.take(window, "state-zoomed")
    studio.close(window)
    window = studio.window(found=thirty)
    studio.settle(lambda: window.running.case.verdict is not None)
    window.export()
    studio.settle(lambda: window._is_over)
    studio.take(window, "state-farewell", verdict=False)
    studio.close(window)
    for name, shape in (("tiny", (7, 9, 3)), ("4k", (2160, 3840, 3))):
        pixels = cv2.resize(page(), (shape[1], shape[0]), interpolation=cv2.INTER_AREA)
        window = studio.window(pixels=pixels)
        studio.take(window, f"state-{name}")
        studio.close(window)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--only", choices=("matrix", "states"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    use_language(options.language)
    studio = Studio(app, options.folder)
    if options.only != "states":
        matrix(studio)
    if options.only != "matrix":
        states(studio)


if __name__ == "__main__":
    main()
