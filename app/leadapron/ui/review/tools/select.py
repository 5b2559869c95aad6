"""Point at a place: keep it, mask it again; move and resize what was drawn."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter

from leadapron.model.geometry import Box
from leadapron.model.mask import Mask
from leadapron.ui.review.entries import Entry
from leadapron.ui.review.outlines import (
    draw_double_line,
    draw_handles,
    draw_named,
    handle_at,
    widget_rectangle,
)
from leadapron.ui.review.reshaping import HANDLE_CURSORS, dragged, nudged
from leadapron.ui.review.tools.base import Hand, Surface, Tool

_SLACK = 3.0
"""A press that moves no further, in logical pixels, is a click."""


class SelectTool(Tool):
    """Clicks decide on places; drags move and resize drawn masks."""

    name = "select"

    def __init__(self, hand: Hand, surface: Surface) -> None:
        super().__init__(hand, surface)
        self._pressed: QPointF | None = None
        self._entry: Entry | None = None
        self._handle: int | None = None
        self._box: Box | None = None
        self._hovered: Entry | None = None

    def press(self, at: QPointF) -> None:
        """Take hold of a handle, a drawn mask, or a place."""
        self._pressed = at
        self._handle = self._handle_at(at)
        self._entry = (
            self.hand.selected if self._handle is not None else self.hand.entry_at(self.point(at))
        )
        if self._entry is None or self._entry.is_drawn:
            self.hand.select(self._entry)

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Move or resize the drawn mask in the hand; Shift moves it along one axis."""
        entry = self._entry
        if self._pressed is None or entry is None or not entry.is_drawn:
            return
        away = at - self._pressed
        if self._box is None:
            if max(abs(away.x()), abs(away.y())) <= _SLACK:
                return
            self.hand.hold(True)
            self.hand.lift(entry.mask or entry.note)
        if modifiers & Qt.KeyboardModifier.ShiftModifier and self._handle is None:
            across = abs(away.x()) >= abs(away.y())
            away = QPointF(away.x(), 0) if across else QPointF(0, away.y())
        scale = self.surface.view.scale
        self._box = dragged(
            entry.box,
            self._handle,
            round(away.x() / scale),
            round(away.y() / scale),
            self.surface.page,
        )
        self.surface.refresh()

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Take the new box, or decide on the place that was clicked."""
        self.move(at, modifiers)
        entry, box = self._entry, self._box
        pressed = self._pressed
        self._let_go()
        if entry is None or pressed is None:
            return
        if box is not None and entry.mask is not None:
            self.hand.reshape(entry.mask, entry.box, box)
        elif box is not None and entry.note is not None:
            self.hand.move_note(entry.note, box.x - entry.box.x, box.y - entry.box.y)
        elif not entry.is_drawn and self.hand.entry_at(self.point(at)) == entry:
            self.hand.select(entry)
            self.hand.toggle(entry)

    def cancel(self) -> bool:
        """Put the mask back where it was."""
        if self._box is None:
            self._pressed = None
            return False
        self._let_go()
        return True

    def hover(self, at: QPointF) -> Qt.CursorShape:
        """Show what a press would do."""
        handle = self._handle_at(at)
        entry = None if handle is not None else self.hand.entry_at(self.point(at))
        if entry != self._hovered:
            self._hovered = entry
            self.surface.refresh()
        if handle is not None:
            return HANDLE_CURSORS[handle]
        if entry is None:
            return Qt.CursorShape.ArrowCursor
        if entry.is_drawn:
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.PointingHandCursor

    def key(self, event: QKeyEvent) -> bool:
        """Arrows move the selected drawn mask, Alt and arrows resize it."""
        entry = self.hand.selected
        if entry is None or not entry.is_drawn:
            return False
        box = nudged(entry.box, event.key(), event.modifiers(), self.surface.page)
        if box is None:
            return False
        if entry.mask is not None:
            self.hand.reshape(entry.mask, entry.box, box)
        elif entry.note is not None:
            self.hand.move_note(entry.note, box.x - entry.box.x, box.y - entry.box.y)
        return True

    def paint(self, painter: QPainter) -> None:
        """What is in the hand, and the handles of the selected mask."""
        entry = self.hand.selected
        hovered = self._hovered
        if hovered is not None and self._pressed is None and hovered != entry:
            bounds = QRectF(QPointF(), self.surface.extent)
            draw_named(painter, hovered, self._rectangle(hovered.box), bounds)
        if entry is None or not entry.is_drawn:
            return
        rectangle = self._rectangle(self._box or entry.box)
        if self._box is not None:
            if entry.mask is not None:
                self._paint_mask(painter, entry.mask, rectangle)
            draw_double_line(painter, rectangle)
        if entry.mask is not None:
            draw_handles(painter, rectangle)

    def _paint_mask(self, painter: QPainter, mask: Mask, rectangle: QRectF) -> None:
        """The mask as it will be filled; a shape keeps its holes on an upright page."""
        colour = QColor(*mask.fill)
        if mask.stencil is None or not self.hand.redaction.turn.is_none:
            painter.fillRect(rectangle, colour)
            return
        across = rectangle.width() / mask.box.width
        down = rectangle.height() / mask.box.height
        for box in mask.stencil.boxes:
            left, top = rectangle.left() + box.x * across, rectangle.top() + box.y * down
            painter.fillRect(QRectF(left, top, box.width * across, box.height * down), colour)

    def leave(self) -> None:
        """Forget what was under the pointer."""
        super().leave()
        self._hovered = None

    def _let_go(self) -> None:
        if self._box is not None:
            self.hand.lift(None)
            self.hand.hold(False)
        self._pressed = self._box = self._handle = self._entry = None
        self.surface.refresh()

    def _handle_at(self, at: QPointF) -> int | None:
        entry = self.hand.selected
        if entry is None or entry.mask is None:
            return None
        return handle_at(self._rectangle(entry.box), at)

    def _rectangle(self, box: Box) -> QRectF:
        return widget_rectangle(box, self.surface.view, self.surface.ratio)
