"""Arrows, circles and labels for teaching, drawn on the finished picture."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from leadapron.model.note import Note, NoteKind
from leadapron.model.turn import Point, mapped
from leadapron.ui.review.tools.base import Hand, Surface, Tool

_SLACK = 3.0
"""A drag that is shorter, in logical pixels, draws nothing."""


class MarkTool(Tool):
    """Drags an arrow from its tail to its head, or a circle from corner to corner.

    Attributes:
        kind: what is drawn.
        label_wanted: called with a point of the page where a label shall stand.
    """

    name = "mark"
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, hand: Hand, surface: Surface) -> None:
        super().__init__(hand, surface)
        self.kind = NoteKind.ARROW
        self.label_wanted: Callable[[Point], object] = lambda _point: None
        self._start: QPointF | None = None
        self._end = QPointF()

    def press(self, at: QPointF) -> None:
        """Start a note; a label is written where it was pressed."""
        if self.kind is NoteKind.LABEL:
            self.label_wanted(self.point(at))
            return
        self._start = self._end = at
        self.hand.hold(True)

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the pointer; Shift makes a circle round."""
        if self._start is None:
            return
        if modifiers & Qt.KeyboardModifier.ShiftModifier and self.kind is NoteKind.CIRCLE:
            away = at - self._start
            side = max(abs(away.x()), abs(away.y()))
            at = self._start + QPointF(
                side if away.x() >= 0 else -side, side if away.y() >= 0 else -side
            )
        self._end = at
        self.surface.refresh()

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Take the note, unless it was only a click."""
        if self._start is None:
            return
        self.move(at, modifiers)
        start, end = self._start, self._end
        self._start = None
        self.hand.hold(False)
        away = end - start
        if max(abs(away.x()), abs(away.y())) > _SLACK:
            self.hand.add_note(Note(self.kind, self._in_frame(start), self._in_frame(end)))
        self.surface.refresh()

    def cancel(self) -> bool:
        """Let the note go."""
        if self._start is None:
            return False
        self._start = None
        self.hand.hold(False)
        self.surface.refresh()
        return True

    def write(self, at: Point, words: str) -> None:
        """Add a label at a point of the page."""
        redaction = self.hand.redaction
        start = mapped(redaction.turn.to_frame(redaction.size), at)
        self.hand.add_note(Note(NoteKind.LABEL, start, start, words))

    def paint(self, painter: QPainter) -> None:
        """A sketch of the note; its finished look follows when it is let go."""
        if self._start is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(QColor(0, 0, 0, 200), 5), QPen(QColor(255, 255, 255), 2)):
            painter.setPen(pen)
            if self.kind is NoteKind.CIRCLE:
                away = self._end - self._start
                painter.drawEllipse(self._start + away / 2, abs(away.x() / 2), abs(away.y() / 2))
            else:
                painter.drawLine(self._start, self._end)

    def _in_frame(self, at: QPointF) -> Point:
        redaction = self.hand.redaction
        return mapped(redaction.turn.to_frame(redaction.size), self.point(at))
