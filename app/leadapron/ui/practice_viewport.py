"""The image pane of the practice case: a chest radiograph with overlays, painted as a viewer does.

Sizes are in device-independent pixels; overlay text has a fixed pixel size, as in most viewers.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadapron.ui import practice_patient as patient
from leadapron.ui.language import translate

OVERLAY_PIXELS: Final = 13
MARKER_PIXELS: Final = 17
_MARGIN: Final = 9
_LEADING: Final = 16
_OVERLAY: Final = QColor(232, 228, 205)
_SHADOW: Final = QColor(0, 0, 0)
_FRAME: Final = QColor(62, 98, 140)
_SCALE_BAR: Final = 100
_SCALE_PARTS: Final = 5
_TICK: Final = 6
_LONG_TICK: Final = 11


def overlay_font(pixels: int, *, bold: bool = False) -> QFont:
    """The viewer's own sans-serif font at a fixed size in pixels."""
    font = QFont()
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


class PracticeViewport(QWidget):
    """Shows the radiograph, fitted to the height, with its overlays."""

    def __init__(self, picture: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(420, 420)
        self.setAccessibleName(translate("Practice", "Viewport with a chest radiograph"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint the picture, the overlays over it, and the pane's frame."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            painter.drawPixmap(self._fitted(), self._picture)
            self._paint_corners(painter)
            self._paint_markers(painter)
            self._paint_scale(painter)
            painter.setPen(_FRAME)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _fitted(self) -> QRect:
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rectangle = QRect(QPoint(0, 0), size)
        rectangle.moveCenter(self.rect().center())
        return rectangle

    def _paint_corners(self, painter: QPainter) -> None:
        painter.setFont(overlay_font(OVERLAY_PIXELS))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for lines, side, top in (
            (patient.TOP_LEFT, left, _MARGIN),
            (patient.TOP_RIGHT, right, _MARGIN),
            (patient.BOTTOM_LEFT, left, self._bottom(patient.BOTTOM_LEFT)),
            (patient.BOTTOM_RIGHT, right, self._bottom(patient.BOTTOM_RIGHT)),
        ):
            for index, line in enumerate(lines):
                row = QRect(_MARGIN, top + index * _LEADING, self.width() - 2 * _MARGIN, _LEADING)
                _write(painter, row, side | Qt.AlignmentFlag.AlignVCenter, line)

    def _bottom(self, lines: tuple[str, ...]) -> int:
        return self.height() - _MARGIN - len(lines) * _LEADING

    def _paint_markers(self, painter: QPainter) -> None:
        """Orientation letters in the middle of each border; the patient faces the reader."""
        painter.setFont(overlay_font(MARKER_PIXELS, bold=True))
        inner = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        middle, centre = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter
        _write(painter, inner, Qt.AlignmentFlag.AlignLeft | middle, "R")
        _write(painter, inner, Qt.AlignmentFlag.AlignRight | middle, "L")
        _write(painter, inner, Qt.AlignmentFlag.AlignTop | centre, "H")
        _write(painter, inner, Qt.AlignmentFlag.AlignBottom | centre, "F")

    def _paint_scale(self, painter: QPainter) -> None:
        right = self.width() - _MARGIN - 34
        top = self.height() // 2 + 40
        painter.setPen(QPen(_OVERLAY, 2))
        painter.drawLine(right, top, right, top + _SCALE_BAR)
        for part in range(_SCALE_PARTS + 1):
            y = top + part * _SCALE_BAR // _SCALE_PARTS
            tick = _LONG_TICK if part in {0, _SCALE_PARTS} else _TICK
            painter.drawLine(right - tick, y, right, y)
        painter.setFont(overlay_font(OVERLAY_PIXELS))
        width = QFontMetrics(painter.font()).horizontalAdvance(patient.SCALE_LABEL)
        below = QRect(right - width, top + _SCALE_BAR + 4, width + 2, _LEADING)
        _write(painter, below, Qt.AlignmentFlag.AlignRight, patient.SCALE_LABEL)


def _write(painter: QPainter, where: QRect, flags: Qt.AlignmentFlag, text: str) -> None:
    """Text with the one-pixel shadow by which viewers keep it legible on bone."""
    painter.setPen(_SHADOW)
    painter.drawText(where.translated(1, 1), flags, text)
    painter.setPen(_OVERLAY)
    painter.drawText(where, flags, text)
