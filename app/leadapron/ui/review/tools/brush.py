"""Paint over what nobody may see, and rub out what was painted: a round brush of any size."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from leadapron.model.turn import Point
from leadapron.ui.review.tools.base import Hand, Surface, Tool

SMALLEST: Final = 1
LARGEST: Final = 400
"""Diameters of the brush, in pixels of the page."""

_FIRST: Final = 32
_GROWTH: Final = 1.2
"""One step of the wheel or a key changes the size by this factor."""

_RUB_COLOUR: Final = QColor(255, 255, 255, 110)


class BrushTool(Tool):
    """Paints a mask along the pointer's way; one stroke is one step.

    Attributes:
        diameter: of the brush, in pixels of the page.
        sized: called with the diameter when the wheel changed it.
    """

    name = "brush"
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, hand: Hand, surface: Surface) -> None:
        super().__init__(hand, surface)
        self.diameter = _FIRST
        self.sized: Callable[[int], object] = lambda _diameter: None
        self._points: list[Point] = []
        self._pointer: QPointF | None = None
        self._layer = QPixmap()

    def resize(self, diameter: float) -> None:
        """Take another size, held within its limits."""
        self.diameter = max(SMALLEST, min(LARGEST, round(diameter)))
        self.surface.refresh()

    def step(self, steps: float) -> None:
        """Grow or shrink by steps, by one pixel at least."""
        wanted = self.diameter * _GROWTH**steps
        if round(wanted) == self.diameter:
            wanted = self.diameter + (1 if steps > 0 else -1)
        self.resize(wanted)

    def wheel(self, steps: float) -> bool:
        """Ctrl and the wheel change the size."""
        self.step(steps)
        self.sized(self.diameter)
        return True

    def press(self, at: QPointF) -> None:
        """Start a stroke."""
        self.hand.hold(True)
        self._points = [self.point(at)]
        self._pointer = at
        size = self.surface.extent * self.surface.ratio
        self._layer = QPixmap(size.toSize())
        self._layer.setDevicePixelRatio(self.surface.ratio)
        self._layer.fill(Qt.GlobalColor.transparent)
        self._draw_segment(at, at)

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Paint up to the pointer; only what is new is painted again."""
        del modifiers
        if not self._points or self._pointer is None:
            return
        before = self._pointer
        self._pointer = at
        self._points.append(self.point(at))
        self._draw_segment(before, at)

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Take the stroke."""
        if not self._points:
            return
        if self._pointer != at:
            self.move(at, modifiers)
        points, self._points = self._points, []
        self._layer = QPixmap()
        self.hand.hold(False)
        self._take(points)
        self.surface.refresh()

    def hover(self, at: QPointF) -> Qt.CursorShape:
        """Show the brush."""
        before, self._pointer = self._pointer, at
        if before is not None:
            self.surface.refresh(self._around(before))
        self.surface.refresh(self._around(at))
        return self.cursor

    def cancel(self) -> bool:
        """Let the stroke go."""
        if not self._points:
            return False
        self._points = []
        self._layer = QPixmap()
        self.hand.hold(False)
        self.surface.refresh()
        return True

    def leave(self) -> None:
        """Take the brush off the page."""
        super().leave()
        self._pointer = None

    def paint(self, painter: QPainter) -> None:
        """The stroke under way, and the brush."""
        if self._points:
            painter.drawPixmap(0, 0, self._layer)
        if self._pointer is not None:
            radius = self._radius
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(0, 0, 0, 200), 3))
            painter.drawEllipse(self._pointer, radius, radius)
            painter.setPen(QPen(QColor(255, 255, 255), 1))
            painter.drawEllipse(self._pointer, radius, radius)

    def _take(self, points: list[Point]) -> None:
        self.hand.paint(points, self.diameter / 2)

    @property
    def _colour(self) -> QColor:
        return QColor(*self.hand.redaction.fill)

    @property
    def _radius(self) -> float:
        """In logical pixels of the widget."""
        return self.diameter / 2 * self.surface.view.scale

    def _around(self, at: QPointF) -> QRectF:
        reach = self._radius + 4
        return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)

    def _draw_segment(self, before: QPointF, after: QPointF) -> None:
        painter = QPainter(self._layer)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        pen = QPen(self._colour, max(1.0, 2 * self._radius))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if before == after:
            painter.drawPoint(after)
        else:
            painter.drawLine(before, after)
        painter.end()
        self.surface.refresh(self._around(before).united(self._around(after)))


class EraserTool(BrushTool):
    """Rubs out what was drawn; what was found stays masked until it is kept."""

    name = "erase"

    @property
    def _colour(self) -> QColor:
        return _RUB_COLOUR

    def _take(self, points: list[Point]) -> None:
        self.hand.rub_out(points, self.diameter / 2)
