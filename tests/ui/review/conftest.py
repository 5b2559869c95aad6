"""A review window with detectors and a second reader that answer at once and as told."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from leadapron.model.frame import Frame
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.ui.review.keep_popover import KeepPopover
from leadapron.ui.review.window import open_review
from leadapron.ui.services import Services
from ui.review.fakes import FakeLadder, FakeReader, noise


@dataclass
class Review:
    """A window under test and what it was given."""

    window: object
    pixels: np.ndarray
    folder: Path
    ladder: FakeLadder
    reader: FakeReader
    qtbot: object
    files: list = field(default_factory=list)

    @property
    def case(self):
        return self.window.running.case

    @property
    def redaction(self):
        return self.window.controller.redaction

    @property
    def popover(self):
        """The question why a place may stay visible, when it is open."""
        return next((p for p in self.window.findChildren(KeepPopover) if p.isVisible()), None)

    def wait(self, truth, timeout=8000):
        self.qtbot.waitUntil(truth, timeout=timeout)

    def settle(self):
        """Wait for a verdict of the present pixels."""
        self.wait(lambda: self.case.verdict is not None)

    def at(self, x, y):
        """The widget's point over a pixel of the page: at 1:1 its corner with even coordinates.

        A drag from an even pixel to an odd one so takes both whole, wherever the page stands.
        """
        view = self.window.canvas.view
        x, y = (round(x + 0.5), round(y + 0.5)) if view.scale == 1 else (x + 0.5, y + 0.5)
        left, top = view.to_widget((x, y))
        return QPoint(round(left), round(top))

    def click(self, x, y, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.mouseClick(self.window.canvas, Qt.MouseButton.LeftButton, modifiers, self.at(x, y))

    def drag(self, *points, modifiers=Qt.KeyboardModifier.NoModifier, release=True):
        """Press at the first point of the page, move along, release at the last."""
        canvas = self.window.canvas
        places = [self.at(*point) for point in points]
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(canvas, left, modifiers, places[0])
        for place in places[1:]:
            _move(canvas, place, modifiers)
        if release:
            QTest.mouseRelease(canvas, left, modifiers, places[-1])

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier, widget=None):
        QTest.keyClick(widget or self.window.canvas, key, modifiers)

    def export(self):
        """Export and give back the written pixels."""
        self.settle()
        self.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        self.wait(lambda: bool(self.files))
        with Image.open(self.files[-1]) as image:
            return np.asarray(image.convert("RGB"))


def _move(canvas, place, modifiers):
    """A move with the button down, as the window system would send it."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(canvas.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        modifiers,
    )
    QApplication.sendEvent(canvas, event)


@pytest.fixture
def open_window(qtbot, dressed, tmp_path):
    """Opens review windows and closes them at the end."""
    opened = []

    def open_it(
        *, pixels=None, ladder=None, reader=None, policy=DEFAULT_POLICY, size=(1100, 760), **more
    ):
        pixels = noise() if pixels is None else pixels
        ladder, reader = ladder or FakeLadder(), reader or FakeReader()
        more = {"destination": lambda: ("original", "png"), **more}
        services = Services(lambda: ladder, lambda: reader, policy, tmp_path / "pictures", **more)
        window = open_review(Frame(pixels.copy()), services)
        window.resize(*size)
        review = Review(window, pixels, services.pictures_folder, ladder, reader, qtbot)
        window.exported.connect(review.files.append)
        qtbot.waitUntil(window.isActiveWindow)
        opened.append(window)
        window.canvas.setFocus()
        window.canvas.actual_size()
        return review

    yield open_it
    for window in opened:
        if isValid(window):
            window._asked_to_close = True
            window.close()


@pytest.fixture
def review(open_window):
    """A window whose case is verified."""
    review = open_window()
    review.settle()
    return review
