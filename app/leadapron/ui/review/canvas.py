"""The picture as it will leave, with its places outlined; the pointer works here.

The canvas draws and dispatches: tools decide what a gesture means, the controller what it does.
"""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadapron.model.geometry import Box, Size
from leadapron.ui.language import translate
from leadapron.ui.review.display import Display
from leadapron.ui.review.entries import Entry
from leadapron.ui.review.outline_layer import OutlineLayer
from leadapron.ui.review.outlines import (
    draw_chip,
    draw_double_line,
    draw_selected,
    widget_rectangle,
)
from leadapron.ui.review.sheet import Sheet
from leadapron.ui.review.tools.base import Tool
from leadapron.ui.review.view import View
from leadapron.ui.theme import current_theme

_STEP: Final = 1.25
"""Zoom of one step of the wheel or a key."""


class Canvas(QWidget):
    """Shows one page.

    Attributes:
        view_changed: zoom or place changed.
        walked: Tab was pressed (1), or Shift+Tab (-1).
    """

    view_changed = Signal()
    walked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName(translate("Canvas", "Picture under review"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._display: Display | None = None
        self._view = View()
        self._is_fitted = True
        self._entries: tuple[Entry, ...] = ()
        self._outlined: tuple[Entry, ...] = ()
        self._selected: Entry | None = None
        self._crop: Box | None = None
        self._sheet: Sheet | None = None
        self._tool: Tool | None = None
        self._bare = False
        self._space = False
        self._grip: QPointF | None = None
        self._outlines = OutlineLayer()

    # --- what is shown -------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """Where the page stands."""
        return self._view

    @property
    def page(self) -> Size:
        """The page's size."""
        return Size(1, 1) if self._display is None else self._display.size

    @property
    def ratio(self) -> float:
        """Device pixels for each logical pixel."""
        return self.devicePixelRatioF()

    @property
    def extent(self) -> QSizeF:
        """The canvas's own size, in logical pixels."""
        return QSizeF(self.size())

    @property
    def shown(self) -> Box:
        """The part of the page that is shown: the crop, unless a tool needs the whole page."""
        if self._crop is None or (self._tool is not None and self._tool.shows_whole_page):
            return self.page.box
        return self._crop.clipped(self.page)

    def set_display(self, display: Display | None) -> None:
        """Show another page."""
        self._display = display
        if self._is_fitted:
            self.fit()
        self.update()

    def set_places(
        self, entries: tuple[Entry, ...], selected: Entry | None, crop: Box | None
    ) -> None:
        """Outline these places, and show this part of the page."""
        was = self.shown
        self._entries, self._selected, self._crop = entries, selected, crop
        self._outline_shown()
        if self.shown != was:
            self.fit()
        self.update()

    def _outline_shown(self) -> None:
        """What a crop leaves out has no outline beside the picture, unless it is selected."""
        part = self.shown
        self._outlined = tuple(
            entry for entry in self._entries if entry.beside or entry.box.overlaps(part)
        )

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Show what the finished picture has around the crop; None where it is the crop."""
        if sheet != self._sheet:
            self._sheet = sheet
            if self._is_fitted:
                self.fit()
            self.update()

    def set_tool(self, tool: Tool) -> None:
        """Work with another tool."""
        was = self.shown
        if self._tool is not None:
            self._tool.leave()
        self._tool = tool
        self._outline_shown()
        self.setCursor(tool.cursor)
        if self.shown != was:
            self.fit()
        self.update()

    @property
    def tool(self) -> Tool | None:
        """The tool at work."""
        return self._tool

    def show_original(self, bare: bool) -> None:
        """Show what lies beneath the masks, or cover it again."""
        if bare != self._bare:
            self._bare = bare
            self.update()

    def refresh(self, rectangle: QRectF | None = None) -> None:
        """Paint a part of the widget again, or all of it."""
        if rectangle is None:
            self.update()
        else:
            self.update(rectangle.toAlignedRect())

    # --- zoom and pan --------------------------------------------------------------------------

    def fit(self) -> None:
        """Show the whole picture."""
        self._is_fitted = True
        fitted = View.fitted if self._sheet_seen is None else self._sheet_seen.fitted
        self._set_view(fitted(self.shown, self.width(), self.height()).aligned(self.ratio))

    def actual_size(self) -> None:
        """Show one pixel of the page in one pixel of the screen."""
        self._is_fitted = False
        middle = self.width() / 2, self.height() / 2
        self._set_view(self._view.at_scale(1 / self.ratio, middle).aligned(self.ratio))

    def zoom(self, steps: float, around: QPointF | None = None) -> None:
        """Zoom in (steps above zero) or out, around a point or the middle."""
        self._is_fitted = False
        at = QPointF(self.width() / 2, self.height() / 2) if around is None else around
        self._set_view(self._view.zoomed(_STEP**steps, (at.x(), at.y()), self.ratio))

    def centre_on(self, box: Box) -> None:
        """Bring a place into sight, if it is not."""
        rectangle = widget_rectangle(box, self._view, self.ratio)
        if not QRectF(self.rect()).intersects(rectangle):
            self._is_fitted = False
            self._set_view(self._view.centred(box, self.width(), self.height()))

    def move_to(self, x: float, y: float) -> None:
        """Bring a point of the page to the middle."""
        self._is_fitted = False
        self._set_view(
            self._view.centred(Box(round(x), round(y), 0, 0), self.width(), self.height())
        )

    @property
    def _sheet_seen(self) -> Sheet | None:
        """The finished picture around the crop, unless the whole page is shown."""
        whole = self._tool is not None and self._tool.shows_whole_page
        return None if whole else self._sheet

    @property
    def is_enlarged(self) -> bool:
        """Whether a part of what is shown lies outside the widget."""
        rectangle = widget_rectangle(self.shown, self._view, self.ratio)
        return not QRectF(self.rect()).adjusted(-1, -1, 1, 1).contains(rectangle)

    def _set_view(self, view: View) -> None:
        held = view.held(self.page, self.width(), self.height())
        if held != self._view:
            self._view = held
            self.view_changed.emit()
            self.update()

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Layer, outlines, and what is under way."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(current_theme().ground))
        if self._display is None:
            return
        layer = self._display.layer(
            self._view, (self.width(), self.height()), self.ratio, self.shown, bare=self._bare
        )
        if self._sheet_seen is not None:
            self._sheet_seen.draw(painter, self._view, self.shown, QRectF(self.rect()))
        painter.drawPixmap(0, 0, layer)
        if self._bare:
            self._draw_warning(painter)
            return
        extent = (self.width(), self.height())
        others = self._outlines.layer(
            self._outlined, self._selected, self._view, extent, self.ratio
        )
        painter.drawPixmap(0, 0, others)
        if self._selected is not None:
            rectangle = widget_rectangle(self._selected.box, self._view, self.ratio)
            draw_selected(painter, self._selected, rectangle, QRectF(self.rect()))
        if self._tool is not None:
            painter.save()
            self._tool.paint(painter)
            painter.restore()
        if self.hasFocus():
            draw_double_line(
                painter,
                QRectF(self.rect()).adjusted(2, 2, -2, -2),
                QColor(current_theme().accent),
            )

    def _draw_warning(self, painter: QPainter) -> None:
        words = translate("Canvas", "Original: this is not what will be exported")
        draw_chip(painter, words, "eye", QRectF(16, 64, 1, 1), QRectF(self.rect()))
        draw_double_line(
            painter,
            QRectF(self.rect()).adjusted(3, 3, -3, -3),
            QColor(current_theme().attention),
            width=2.0,
        )

    # --- events --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """A comfortable size."""
        return QSize(800, 640)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The least size at which a picture can be worked on."""
        return QSize(240, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep a fitted picture fitted."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
        else:
            self._set_view(self._view)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Zoom to the pointer; with Ctrl the tool's size; with Shift move sideways."""
        delta = event.angleDelta()
        steps = (delta.y() or delta.x()) / 120
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            if self._tool is None or not self._tool.wheel(steps):
                self.zoom(steps, event.position())
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._set_view(self._view.moved(steps * 60, 0))
        else:
            self.zoom(steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Start a gesture, or take the page in the hand."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        left = event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.MiddleButton or (left and self._space):
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif left and self._tool is not None and not self._bare:
            self._tool.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Go on with a gesture."""
        at = event.position()
        if self._grip is not None:
            away = at - self._grip
            self._grip = at
            self._is_fitted = False
            self._set_view(self._view.moved(away.x(), away.y()))
        elif self._tool is None or self._bare:
            return
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._tool.move(at, event.modifiers())
        elif not self._space:
            self.setCursor(self._tool.hover(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """End a gesture."""
        if self._grip is not None:
            self._grip = None
            self._show_cursor()
        elif event.button() is Qt.MouseButton.LeftButton and self._tool is not None:
            self._tool.release(event.position(), event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A second press is a press for most tools; some end a shape with it."""
        if event.button() is Qt.MouseButton.LeftButton and self._tool is not None:
            self._tool.double_click(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Space takes the page in the hand; other keys go to the tool, then to the window."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space = True
                self._show_cursor()
        elif self._tool is not None and self._tool.key(event):
            return
        elif event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.walked.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Space lets the page go."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space = False
                self._show_cursor()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """A key that was held is not held here any more."""
        self._space = False
        self._show_cursor()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  # Qt's name
        """Tab walks through the places; F6 goes to the next part of the window."""
        del forward
        return False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Draw in the new colours."""
        super().changeEvent(event)
        self._outlines = OutlineLayer()
        self.update()

    def _show_cursor(self) -> None:
        if self._grip is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._space:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._tool is not None:
            self.setCursor(self._tool.cursor)
