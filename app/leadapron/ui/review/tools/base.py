"""What the canvas asks of a tool, and what a tool may ask of its surroundings."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Mask
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
        """Add a mask drawn by hand, in pixels of the page."""
        ...

    def lift(self, mask: Mask | None) -> None:
        """Leave a drawn mask out of the display while it is in the hand; None puts all back."""
        ...

    def reshape(self, mask: Mask, box: Box) -> None:
        """Give a drawn mask another box, in pixels of the page."""
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
