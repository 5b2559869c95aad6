"""What the canvas asks of a tool, and what a tool may ask of its surroundings."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Mask
from leadapron.model.note import Note
from leadapron.model.redaction import Redaction
from leadapron.model.turn import Point
from leadapron.ui.review.entries import Entry
from leadapron.ui.review.view import View


class Hand(Protocol):
    """What a tool may do: look at the case and take steps in it. The controller is one."""

    @property
    def redaction(self) -> Redaction:
        """The redaction in force."""
        ...

    @property
    def selected(self) -> Entry | None:
        """The selected place."""
        ...

    def entry_at(self, point: Point) -> Entry | None:
        """The place under a point of the page."""
        ...

    def select(self, entry: Entry | None) -> None:
        """Select a place, or none."""
        ...

    def toggle(self, entry: Entry) -> None:
        """Keep what is masked, mask what is kept or readable."""
        ...

    def draw(self, box: Box) -> None:
        """Add a rectangular mask, in pixels of the page."""
        ...

    def draw_polygon(self, points: Sequence[Point]) -> None:
        """Add a mask in the shape of a polygon of the page."""
        ...

    def paint(self, points: Sequence[Point], radius: float) -> None:
        """Add a mask in the shape of a brush's stroke on the page."""
        ...

    def rub_out(self, points: Sequence[Point], radius: float) -> None:
        """Take a stroke on the page away from what was drawn."""
        ...

    def lift(self, key: Mask | Note | None) -> None:
        """Leave what is in the hand out of the display; None puts it back."""
        ...

    def reshape(self, mask: Mask, before: Box, after: Box) -> None:
        """Move or resize a drawn mask; boxes are in pixels of the page."""
        ...

    def move_note(self, note: Note, dx: float, dy: float) -> None:
        """Move a note by a distance on the page."""
        ...

    def add_note(self, note: Note) -> None:
        """Draw a note, its points in frame pixels."""
        ...

    def crop(self, box: Box | None) -> None:
        """Let only this part of the page leave; None for all of it."""
        ...

    def hold(self, held: bool) -> None:
        """Nothing is verified while a gesture is under way."""
        ...


class Surface(Protocol):
    """What a tool may ask of the canvas."""

    @property
    def view(self) -> View:
        """Where the page stands."""
        ...

    @property
    def page(self) -> Size:
        """The page's size."""
        ...

    @property
    def ratio(self) -> float:
        """Device pixels for each logical pixel."""
        ...

    @property
    def extent(self) -> QSizeF:
        """The canvas's own size, in logical pixels."""
        ...

    def refresh(self, rectangle: QRectF | None = None) -> None:
        """Paint a part of the widget again, or all of it."""
        ...


class Tool:
    """A tool that does nothing: the base of all tools.

    Points are points of the page, unless they are Qt's own: those are in the widget.

    Args:
        hand: takes the steps.
        surface: the canvas.
    """

    name = ""
    cursor = Qt.CursorShape.ArrowCursor
    shows_whole_page = False

    def __init__(self, hand: Hand, surface: Surface) -> None:
        self.hand = hand
        self.surface = surface

    def press(self, at: QPointF) -> None:
        """The left button went down."""

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer moved with the left button down."""

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The left button came up."""

    def hover(self, at: QPointF) -> Qt.CursorShape:
        """The pointer moved with no button down; the cursor to show."""
        del at
        return self.cursor

    def double_click(self, at: QPointF) -> None:
        """The left button was pressed twice."""

    def wheel(self, steps: float) -> bool:
        """Ctrl and the wheel turned; whether the tool used it."""
        del steps
        return False

    def key(self, event: QKeyEvent) -> bool:
        """A key went down in the canvas; whether the tool used it."""
        del event
        return False

    def paint(self, painter: QPainter) -> None:
        """Draw what is under way, in widget coordinates."""

    def cancel(self) -> bool:
        """Give up what is under way; whether there was anything."""
        return False

    def leave(self) -> None:
        """Another tool takes over."""
        self.cancel()

    def point(self, at: QPointF) -> Point:
        """A point of the widget on the page."""
        return self.surface.view.to_page((at.x(), at.y()))
