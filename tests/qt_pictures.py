"""Pictures of Qt's out of arrays, for tests of what takes them."""

import numpy as np
from PySide6.QtGui import QImage


def image_from_pixels(pixels):
    """An RGB32 picture with memory of its own, from uint8 RGB of shape (height, width, 3)."""
    height, width = pixels.shape[:2]
    rows = np.ascontiguousarray(pixels)
    image = QImage(rows.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
