"""A small picture of the whole page in a corner of the canvas while a part is enlarged."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from leadapron.ui.language import translate
from leadapron.ui.review.canvas import Canvas
from leadapron.ui.review.display import Display
from leadapron.ui.review.outlines import draw_double_line
from leadapron.ui.theme import current_theme, scaled

_SIDE: Final = 160
"""Longer side at 100 % text, in logical pixels."""


class Minimap(QWidget):
    """Shows where the enlarged part lies; a click or a drag moves it.

    Attributes:
        moved: a point of the page, as two floats, shall be in the middle.
    """

    moved = Signal(float, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("minimap")
        self.setAccessibleName(translate("Minimap", "The whole picture, small"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture = QPixmap()
        self._page = QRectF()
        self._seen = QRectF()
        self.hide()

    def _show_part(self, picture: QPixmap, page: QRectF, seen: QRectF) -> None:
        """Show the whole page and which part is seen, both in page pixels."""
        self._picture, self._page, self._seen = picture, page, seen
        parent = self.parentWidget()
        size = picture.deviceIndependentSize().toSize()
        self.resize(size.width() + 4, size.height() + 4)
        if parent is not None:
            self.move(parent.width() - self.width() - 12, 12)
        self.show()
        self.update()

    def follow(self, canvas: Canvas, display: Display) -> None:
        """Show what the canvas shows of a page, or nothing while it shows all of it."""
        if not canvas.is_enlarged:
            self.hide()
            return
        page, ratio = canvas.page, canvas.ratio
        factor = scaled(_SIDE) / max(1, page.width, page.height)
        width, height = max(8, round(page.width * factor)), max(8, round(page.height * factor))
        picture = display.masked(page.box, round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        seen = canvas.view.visible(page, canvas.width(), canvas.height())
        self._show_part(
            picture,
            QRectF(0, 0, page.width, page.height),
            QRectF(seen.x, seen.y, seen.width, seen.height),
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The picture with a frame around the part that is seen."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().edge))
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.fillRect(inner, QColor(current_theme().ground))
        painter.drawPixmap(inner.topLeft(), self._picture)
        if self._page.width() > 0:
            factor = inner.width() / self._page.width()
            seen = QRectF(
                inner.left() + (self._seen.left() - self._page.left()) * factor,
                inner.top() + (self._seen.top() - self._page.top()) * factor,
                self._seen.width() * factor,
                self._seen.height() * factor,
            )
            accent = QColor(current_theme().accent)
            draw_double_line(painter, seen.intersected(inner), accent)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Move there."""
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, at: QPointF) -> None:
        factor = self._page.width() / max(1.0, self.width() - 4)
        self.moved.emit(
            self._page.left() + (at.x() - 2) * factor, self._page.top() + (at.y() - 2) * factor
        )
