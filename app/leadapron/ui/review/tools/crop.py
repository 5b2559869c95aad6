"""Choose which part of the page leaves: drag a new crop, move it, pull its handles, take it."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QRegion

from leadapron.model.geometry import Box
from leadapron.model.turn import Point
from leadapron.ui.review.outlines import (
    draw_double_line,
    draw_handles,
    handle_at,
    widget_rectangle,
)
from leadapron.ui.review.reshaping import HANDLE_CURSORS, dragged, held_to_aspect, nudged
from leadapron.ui.review.tools.base import Hand, Surface, Tool

_DIM = QColor(0, 0, 0, 165)
_THIRDS = QColor(255, 255, 255, 70)


class CropTool(Tool):
    """Shows the whole page with the crop in the hand; Enter takes it, Esc leaves it.

    Attributes:
        aspect: width and height of the shape that the crop is held to; None for any.
        taken: called when the crop was taken or left.
    """

    name = "crop"
    cursor = Qt.CursorShape.CrossCursor
    shows_whole_page = True

    def __init__(self, hand: Hand, surface: Surface) -> None:
        super().__init__(hand, surface)
        self.aspect: tuple[int, int] | None = None
        self.taken: Callable[[], object] = lambda: None
        self._draft: Box | None = None
        self._pressed: QPointF | None = None
        self._start: Box | None = None
        self._handle: int | None = None
        self._anchor: Point | None = None

    @property
    def draft(self) -> Box:
        """The crop in the hand."""
        return self._draft or self.hand.redaction.crop or self.surface.page.box

    def offer(self, box: Box | None) -> None:
        """Take a crop in the hand; None for the one in force."""
        self._draft = box
        self.surface.refresh()

    def lock(self, aspect: tuple[int, int] | None) -> None:
        """Hold the crop to a shape from now on."""
        self.aspect = aspect
        if aspect is not None:
            self._draft = held_to_aspect(self.draft, aspect, None, self.surface.page)
        self.surface.refresh()

    def take(self) -> None:
        """Let the crop in the hand become the crop."""
        box, self._draft = self.draft, None
        self.hand.crop(box)
        self.taken()

    def press(self, at: QPointF) -> None:
        """Take hold of a handle, of the crop, or start a new one."""
        rectangle = self._rectangle()
        self._pressed, self._start = at, self.draft
        self._handle = handle_at(rectangle, at)
        is_whole = self.draft == self.surface.page.box
        if self._handle is None and (is_whole or not rectangle.contains(at)):
            self._anchor = self.point(at)

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Shape the crop; Shift keeps the shape it has."""
        if self._pressed is None or self._start is None:
            return
        page = self.surface.page
        if self._anchor is not None:
            x, y = self.point(at)
            left, top = self._anchor
            box = Box.nearest(min(x, left), min(y, top), max(x, left), max(y, top)).clipped(page)
            handle = (4 if y >= top else 2) if x >= left else (6 if y >= top else 0)
        else:
            away = (at - self._pressed) / self.surface.view.scale
            handle = self._handle if self._handle is not None else -1
            box = dragged(self._start, self._handle, round(away.x()), round(away.y()), page)
        aspect = self.aspect
        if modifiers & Qt.KeyboardModifier.ShiftModifier and aspect is None:
            aspect = self._start.width, self._start.height
        if aspect is not None and handle >= 0 and not box.is_empty:
            box = held_to_aspect(box, aspect, handle, page)
        if not box.is_empty:
            self._draft = box
        self.surface.refresh()

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Let go; the crop stays in the hand."""
        if self._pressed is not None and at != self._pressed:
            self.move(at, modifiers)
        self._pressed = self._start = self._anchor = self._handle = None
        self.surface.refresh()

    def double_click(self, at: QPointF) -> None:
        """Take the crop."""
        if self._rectangle().contains(at):
            self.take()

    def hover(self, at: QPointF) -> Qt.CursorShape:
        """Show what a press would do."""
        handle = handle_at(self._rectangle(), at)
        if handle is not None:
            return HANDLE_CURSORS[handle]
        if self.draft != self.surface.page.box and self._rectangle().contains(at):
            return Qt.CursorShape.SizeAllCursor
        return self.cursor

    def key(self, event: QKeyEvent) -> bool:
        """Arrows move the crop, Alt and arrows resize it, Enter takes it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take()
            return True
        box = nudged(self.draft, event.key(), event.modifiers(), self.surface.page)
        if box is None:
            return False
        if self.aspect is not None and box.size != self.draft.size:
            box = held_to_aspect(box, self.aspect, 4, self.surface.page)
        self._draft = box
        self.surface.refresh()
        return True

    def cancel(self) -> bool:
        """Leave the crop as it was."""
        had = self._draft is not None or self._pressed is not None
        self._draft = self._pressed = self._start = self._anchor = None
        self.surface.refresh()
        return had

    def paint(self, painter: QPainter) -> None:
        """The crop in the hand: its thirds, its handles, its size, the rest dimmed."""
        rectangle = self._rectangle()
        page = widget_rectangle(self.surface.page.box, self.surface.view, self.surface.ratio)
        outside = QRegion(page.toAlignedRect()).subtracted(QRegion(rectangle.toAlignedRect()))
        painter.save()
        painter.setClipRegion(outside)
        painter.fillRect(page, _DIM)
        painter.restore()
        painter.setPen(QPen(_THIRDS, 1))
        for third in (1, 2):
            x = rectangle.left() + rectangle.width() * third / 3
            y = rectangle.top() + rectangle.height() * third / 3
            painter.drawLine(QPointF(x, rectangle.top()), QPointF(x, rectangle.bottom()))
            painter.drawLine(QPointF(rectangle.left(), y), QPointF(rectangle.right(), y))
        draw_double_line(painter, rectangle)
        draw_handles(painter, rectangle)

    def _rectangle(self) -> QRectF:
        return widget_rectangle(self.draft, self.surface.view, self.surface.ratio)
