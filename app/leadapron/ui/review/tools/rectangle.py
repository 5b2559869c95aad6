"""Drag over what nobody may see: one mask for each drag."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from leadapron.model.geometry import Box
from leadapron.model.turn import Point
from leadapron.ui.review.outlines import draw_double_line, widget_rectangle
from leadapron.ui.review.tools.base import Hand, Surface, Tool


class RectangleTool(Tool):
    """Draws a rectangle; Shift makes it a square."""

    name = "rectangle"
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, hand: Hand, surface: Surface) -> None:
        super().__init__(hand, surface)
        self._start: Point | None = None
        self._end: Point = (0, 0)

    @property
    def box(self) -> Box | None:
        """The rectangle under way, in pixels of the page."""
        if self._start is None:
            return None
        (x, y), (right, bottom) = self._start, self._end
        return Box.covering(min(x, right), min(y, bottom), max(x, right), max(y, bottom)).clipped(
            self.surface.page
        )

    def press(self, at: QPointF) -> None:
        """Start a rectangle."""
        self._start = self._end = self.point(at)
        self.hand.hold(True)

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the pointer."""
        if self._start is None:
            return
        before = self._rectangle()
        x, y = self.point(at)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            side = max(abs(x - self._start[0]), abs(y - self._start[1]))
            x = self._start[0] + (side if x >= self._start[0] else -side)
            y = self._start[1] + (side if y >= self._start[1] else -side)
        self._end = (x, y)
        self.surface.refresh(before.united(self._rectangle()).adjusted(-4, -4, 4, 4))

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Take the rectangle, unless it was only a click."""
        if self._start is None:
            return
        self.move(at, modifiers)
        box, moved = self.box, self._start != self._end
        self._start = None
        self.hand.hold(False)
        if box is not None and moved and not box.is_empty:
            self.hand.draw(box)
        self.surface.refresh()

    def cancel(self) -> bool:
        """Let the rectangle go."""
        if self._start is None:
            return False
        self._start = None
        self.hand.hold(False)
        self.surface.refresh()
        return True

    def paint(self, painter: QPainter) -> None:
        """The rectangle as it will be filled."""
        if self._start is not None:
            rectangle = self._rectangle()
            painter.fillRect(rectangle, QColor(*self.hand.redaction.fill))
            draw_double_line(painter, rectangle)

    def _rectangle(self) -> QRectF:
        box = self.box
        if box is None:
            return QRectF()
        return widget_rectangle(box, self.surface.view, self.surface.ratio)
