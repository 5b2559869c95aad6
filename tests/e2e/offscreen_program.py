"""Regions drawn on the screens of Qt's offscreen platform: `offscreen_program.py FOLDER COUNT`.

The screens are those of the platform's file; what they show is given by hand, since nothing can be
captured there. Each region is drawn by pointer events at exact device positions, as a window system
sends them. It prints the screens, and each region with the place that the frame claims, as JSON.
"""

import json
import random
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from e2e.position_pattern import pattern, place_of
from leadapron.capture.last_region import LastRegions
from leadapron.capture.qt_screens import FrozenScreen, Source
from leadapron.model.frame import Frame, Origin
from leadapron.ui.capture_flow import CaptureFlow
from leadapron.ui.startup import make_application

CORNERS = ((0, 0), (2048, 0), (0, 2560))
"""Where in the pattern each screen begins, so that no two screens show the same pixels."""


class Reader:
    """Gives each screen its part of the pattern."""

    def __init__(self, screens):
        self.parts = []
        for screen, (x, y) in zip(screens, CORNERS, strict=True):
            area, ratio = screen.geometry(), screen.devicePixelRatio()
            size = round(area.width() * ratio), round(area.height() * ratio)
            self.parts.append((screen, pattern(x, y, *size)))

    def read(self, _only, done, _failed):
        done(
            tuple(
                FrozenScreen(screen, Frame(pixels.copy(), Origin.SCREEN), Source.QT)
                for screen, pixels in self.parts
            )
        )

    def cancel(self):
        pass


def send_pointer(window, kind, position, ratio):
    local = QPointF(position[0] / ratio, position[1] / ratio)
    left = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
    overall = window.mapToGlobal(local)
    event = QMouseEvent(kind, local, overall, button, held, Qt.KeyboardModifier.NoModifier)
    application.sendEvent(window, event)


def draw(window, ratio, start, end):
    middle = tuple((a + b) // 2 for a, b in zip(start, end, strict=True))
    send_pointer(window, QEvent.Type.MouseMove, start, ratio)
    send_pointer(window, QEvent.Type.MouseButtonPress, start, ratio)
    send_pointer(window, QEvent.Type.MouseMove, middle, ratio)
    send_pointer(window, QEvent.Type.MouseMove, end, ratio)
    send_pointer(window, QEvent.Type.MouseButtonRelease, end, ratio)
    none = Qt.KeyboardModifier.NoModifier
    application.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none))


def wait_for(signal):
    """Run the event loop until a signal comes, for ten seconds at most."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(10_000, loop.quit)
    loop.exec()
    signal.disconnect(loop.quit)


def two_positions(generator, width, height):
    while True:
        start, end = ((generator.randint(0, width), generator.randint(0, height)) for _ in "ab")
        if abs(start[0] - end[0]) >= 12 and abs(start[1] - end[1]) >= 12:
            return start, end


application = make_application()
reader = Reader(application.screens())
captured, trouble = [], []
flow = CaptureFlow(LastRegions(Path(sys.argv[1]) / "regions.json"), reader)
flow.captured.connect(lambda frame: captured.append(place_of(frame.pixels)))
flow.refused.connect(trouble.append)
generator = random.Random(sys.argv[2])  # noqa: S311  # chooses regions, no secrets
regions = []
for number in range(int(sys.argv[2])):
    index = number % len(reader.parts)
    screen, pixels = reader.parts[index]
    height, width = pixels.shape[:2]
    start, end = two_positions(generator, width, height)
    flow.choose_region()
    wait_for(flow.overlay_painted)
    draw(flow.session.windows[index], screen.devicePixelRatio(), start, end)
    application.processEvents()
    regions.append([index, start, end])
screens = [
    [screen.geometry().getRect(), screen.devicePixelRatio(), pixels.shape[1::-1]]
    for screen, pixels in reader.parts
]
sys.stdout.write(json.dumps([screens, regions, captured, trouble]))
