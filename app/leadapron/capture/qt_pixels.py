"""Between Qt's pictures and arrays of pixels, without alpha in either direction.

Bound to Qt: imported by the windows and by the Qt sources of this package only.
"""

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from leadapron.model.errors import CaptureError
from leadapron.model.frame import MAXIMUM_PIXELS, Pixels


def pixels_from_image(image: QImage) -> Pixels:
    """Pixels of a Qt picture of any format.

    Transparency is composited over black, as for pictures from files: what is hidden under alpha 0
    cannot return.

    Returns:
        uint8 RGB of shape (height, width, 3), in device pixels, in memory of its own.

    Raises:
        CaptureError: when the picture is empty or over 64 megapixels.
    """
    if image.isNull():
        raise CaptureError("There is no picture to take; copy or open one first.")
    if image.width() * image.height() > MAXIMUM_PIXELS:
        raise CaptureError("The picture is larger than 64 megapixels; take a smaller part of it.")
    converted = (
        _over_black(image)
        if image.hasAlphaChannel()
        else image.convertToFormat(QImage.Format.Format_RGB32)
    )
    pixels: Pixels = np.empty((converted.height(), converted.width(), 3), np.uint8)
    cv2.cvtColor(_view(converted), cv2.COLOR_BGRA2RGB, dst=pixels)
    wipe_image(converted)
    return pixels


def wipe_image(image: QImage) -> None:
    """Overwrite the pixels of a picture; those of another QImage that shares them stay."""
    image.fill(0)


def _view(image: QImage) -> NDArray[np.uint8]:
    """The memory of a picture with 32 bits per pixel, shape (height, width, 4).

    Qt gives a picture that shared its memory its own copy first.
    """
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)


def _over_black(image: QImage) -> QImage:
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(0)
    copy = QImage(image)
    copy.setDevicePixelRatio(1.0)
    painter = QPainter(ground)
    painter.drawImage(0, 0, copy)
    painter.end()
    wipe_image(copy)
    return ground
