"""Click the corners of what nobody may see; Enter, a double click or the first corner closes."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF

from leadapron.model.turn import Point
from leadapron.ui.review.outlines import HANDLE, draw_knob
from leadapron.ui.review.tools.base import Hand, Surface, Tool

_LEAST = 3
"""Corners of the smallest polygon."""


class PolygonTool(Tool):
    """Draws a polygon, corner by corner."""

    name = "polygon"
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, hand: Hand, surface: Surface) -> None:
        super().__init__(hand, surface)
        self._corners: list[Point] = []
        self._pointer: Point = (0, 0)

    def press(self, at: QPointF) -> None:
        """Set a corner, or close at the first one."""
        if len(self._corners) >= _LEAST:
            first = self.surface.view.to_widget(self._corners[0])
            if max(abs(first[0] - at.x()), abs(first[1] - at.y())) <= HANDLE / 2:
                self._close()
                return
        if not self._corners:
            self.hand.hold(True)
        self._corners.append(self.point(at))
        self._pointer = self._corners[-1]
        self.surface.refresh()

    def hover(self, at: QPointF) -> Qt.CursorShape:
        """Show the next side."""
        if self._corners:
            self._pointer = self.point(at)
            self.surface.refresh()
        return self.cursor

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Show the next side while the button is held, too."""
        del modifiers
        self.hover(at)

    def double_click(self, at: QPointF) -> None:
        """Close; the first press of the two has set the last corner."""
        del at
        self._close()

    def key(self, event: QKeyEvent) -> bool:
        """Enter closes, Backspace takes the last corner back."""
        if not self._corners:
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._close()
            return True
        if event.key() == Qt.Key.Key_Backspace:
            self._corners.pop()
            if not self._corners:
                self.hand.hold(False)
            self.surface.refresh()
            return True
        return False

    def cancel(self) -> bool:
        """Forget the corners."""
        if not self._corners:
            return False
        self._corners.clear()
        self.hand.hold(False)
        self.surface.refresh()
        return True

    def paint(self, painter: QPainter) -> None:
        """The polygon as it will be filled, and its corners."""
        if not self._corners:
            return
        points = [QPointF(*self.surface.view.to_widget(p)) for p in self._corners]
        with_pointer = [*points, QPointF(*self.surface.view.to_widget(self._pointer))]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(0, 0, 0), 3))
        painter.setBrush(QColor(*self.hand.redaction.fill))
        painter.drawPolygon(QPolygonF(with_pointer))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255), 1))
        painter.drawPolygon(QPolygonF(with_pointer))
        for point in points:
            draw_knob(painter, point)

    def _close(self) -> None:
        corners = self._corners
        self._corners = []
        self.hand.hold(False)
        if len(corners) >= _LEAST:
            self.hand.draw_polygon(corners)
        self.surface.refresh()
