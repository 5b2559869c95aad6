"""The page on screen: frame and masks at one zoom, kept as a finished layer between changes.

Masks are filled over the scaled frame in whole device pixels: at any zoom each covers every pixel
of the screen that it touches. The arrays behind the layer are this object's own and are wiped with
it.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from leadapron.model.frame import Pixels, wipe_pixels
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Mask
from leadapron.ui.review.mask_table import MaskTable
from leadapron.ui.review.note_pictures import NotePicture
from leadapron.ui.review.outlines import widget_rectangle
from leadapron.ui.review.view import View

_LEAST_SIDE: Final = 256
"""Halved copies end where a side would fall under this."""


_SQUARE: Final = 2
"""From this zoom on a pixel is shown as the square it is, unsmoothed."""


@dataclass(frozen=True, slots=True)
class _Key:
    """What the layer depends on."""

    view: View
    width: int
    height: int
    ratio: float
    bare: bool
    part: Box


class Display:
    """Draws a page with its masks.

    Args:
        page: uint8 RGB of shape (height, width, 3), the frame after its turn; copied.
    """

    def __init__(self, page: Pixels) -> None:
        self.size = Size(page.shape[1], page.shape[0])
        self._levels = _pyramid(page)
        self._masks: tuple[Mask, ...] = ()
        self.table = MaskTable.of(())
        self._notes: tuple[NotePicture, ...] = ()
        self._layer = QPixmap()
        self._key: _Key | None = None

    @property
    def small(self) -> Pixels:
        """The page without its masks, made small; uint8 RGB, a new array that the caller wipes."""
        return np.asarray(cv2.cvtColor(self._levels[-1], cv2.COLOR_BGRA2RGB), np.uint8)

    def set_masks(self, masks: tuple[Mask, ...]) -> bool:
        """Draw other masks of the page from now on, of any shape; whether they differ."""
        if masks == self._masks:
            return False
        self._masks = masks
        self.table = MaskTable.of(masks)
        self._key = None
        return True

    def set_notes(self, notes: tuple[NotePicture, ...]) -> None:
        """Draw other notes from now on; masks lie over them, as in the finished picture."""
        self._notes = notes
        self._key = None

    def layer(
        self, view: View, size: tuple[int, int], ratio: float, part: Box, *, bare: bool = False
    ) -> QPixmap:
        """The page as the widget shows it, transparent around it.

        Args:
            view: where the page stands.
            size: width and height of the widget in logical pixels.
            ratio: device pixels for each logical pixel.
            part: the part of the page that is shown.
            bare: whether to leave the masks out.
        """
        key = _Key(view, *size, ratio, bare, part)
        if key != self._key:
            if self._key is not None and self._key.bare:
                self._layer.fill(Qt.GlobalColor.black)
            self._layer = self._drawn(key)
            self._key = key
        return self._layer

    def masked(self, part: Box, width: int, height: int) -> QPixmap:
        """A part of the page with its masks, fitted into a size in device pixels."""
        scale = min(width / max(1, part.width), height / max(1, part.height))
        view = View(scale).centred(part, width, height)
        return self._drawn(_Key(view, width, height, 1.0, bare=False, part=part))

    def wipe(self) -> None:
        """Overwrite the pixels; the display is of no use afterwards."""
        self._layer.fill(Qt.GlobalColor.black)
        self._layer = QPixmap()
        self._key = None
        for level in self._levels:
            wipe_pixels(level)
        self._levels = []

    def _drawn(self, key: _Key) -> QPixmap:
        layer = QPixmap(max(1, round(key.width * key.ratio)), max(1, round(key.height * key.ratio)))
        layer.fill(Qt.GlobalColor.transparent)
        shown = key.view.visible(self.size, key.width, key.height).intersection(key.part)
        if not shown.is_empty and self._levels:
            layer.setDevicePixelRatio(key.ratio)
            part = widget_rectangle(key.part, key.view, key.ratio)
            painter = QPainter(layer)
            painter.setClipRect(part)
            self._draw_page(painter, key, shown)
            if not key.bare:
                self._draw_notes(painter, key.view)
            painter.end()
            if not key.bare:
                layer.setDevicePixelRatio(1)  # masks are filled in whole device pixels
                self._draw_masks(layer, key, shown, part)
        layer.setDevicePixelRatio(key.ratio)
        return layer

    def _draw_masks(self, layer: QPixmap, key: _Key, shown: Box, part: QRectF) -> None:
        device = QRectF(part.topLeft() * key.ratio, part.size() * key.ratio).toAlignedRect()
        painter = QPainter(layer)
        table = self.table.touching(shown)
        table.paint(painter, key.view, key.ratio, device.intersected(layer.rect()))
        painter.end()

    def _draw_notes(self, painter: QPainter, view: View) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for note in self._notes:
            left, top = view.to_widget((note.place.left(), note.place.top()))
            size = note.place.size() * view.scale
            painter.drawImage(QRectF(left, top, size.width(), size.height()), note.image)

    def _draw_page(self, painter: QPainter, key: _Key, shown: Box) -> None:
        device = key.view.scale * key.ratio
        level, step = 0, 1
        while level + 1 < len(self._levels) and device * step * 2 <= 1:
            level, step = level + 1, step * 2
        array = self._levels[level]
        height, width = array.shape[:2]
        image = QImage(array.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        across, down = width / self.size.width, height / self.size.height
        left, top = key.view.to_widget((shown.x, shown.y))
        target = QRectF(left, top, shown.width * key.view.scale, shown.height * key.view.scale)
        source = QRectF(shown.x * across, shown.y * down, shown.width * across, shown.height * down)
        smooth = device < _SQUARE and device != 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(target, image, source)


def _pyramid(page: Pixels) -> list[Pixels]:
    """The page as BGRA, and copies of half the size each, for a quick and smooth small view."""
    levels = [np.asarray(cv2.cvtColor(page, cv2.COLOR_RGB2BGRA), np.uint8)]
    while min(levels[-1].shape[:2]) >= 2 * _LEAST_SIDE:
        height, width = levels[-1].shape[:2]
        half = cv2.resize(
            levels[-1], ((width + 1) // 2, (height + 1) // 2), interpolation=cv2.INTER_AREA
        )
        levels.append(np.asarray(half, np.uint8))
    return levels
