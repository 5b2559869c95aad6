"""A picture of which each pixel tells its own column and row: 12 bits for either.

Run as a program, `position_pattern.py WIDTH HEIGHT` covers the whole X screen with it, pixel for
pixel, at scale 1 whatever the scale of other programs; it says `shown` once it is.
"""

import functools
import os
import sys

import numpy as np


def pattern(x, y, width, height):
    """The pixels that stand at (x, y), uint8 RGB of shape (height, width, 3)."""
    columns, rows = np.meshgrid(np.arange(x, x + width), np.arange(y, y + height))
    channels = (columns & 255, rows & 255, (columns >> 8) | (rows >> 8 << 4))
    return np.stack(channels, axis=-1).astype(np.uint8)


def place_of(pixels):
    """Column, row, width and height that the pixels claim to have, and whether all of them do."""
    red, green, blue = (int(value) for value in pixels[0, 0])
    x, y = red | (blue & 15) << 8, green | (blue >> 4) << 8
    height, width = pixels.shape[:2]
    return [x, y, width, height, bool((pixels == pattern(x, y, width, height)).all())]


def show(width, height):
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415  # the pattern itself needs no Qt
    from PySide6.QtGui import QPainter  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

    from qt_pictures import image_from_pixels  # noqa: PLC0415

    class Window(QWidget):
        def paintEvent(self, _event):  # noqa: N802  # Qt's name
            painter = QPainter(self)
            painter.drawImage(0, 0, image)
            painter.end()
            QTimer.singleShot(200, say_once)

    @functools.cache
    def say_once():
        sys.stdout.write("shown\n")
        sys.stdout.flush()

    application = QApplication(sys.argv[:1])
    image = image_from_pixels(pattern(0, 0, width, height))
    window = Window()
    window.setWindowFlags(Qt.WindowType.X11BypassWindowManagerHint)
    window.setGeometry(0, 0, width, height)
    window.show()
    application.exec()


if __name__ == "__main__":
    show(int(sys.argv[1]), int(sys.argv[2]))
