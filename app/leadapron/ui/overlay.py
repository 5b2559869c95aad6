"""The capture overlay of one screen: the frozen frame, and a region chosen on it.

Everything can be done with the pointer (drag, or two clicks) and with the keyboard alone. The keys
are handled by the session, which knows all screens.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QCursor,
    QEnterEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from leadapron.capture.selection import Scale
from leadapron.desktop.unshared import exclude_from_captures
from leadapron.model.geometry import Box, Size
from leadapron.ui.key_help import KeyHelp
from leadapron.ui.language import translate
from leadapron.ui.overlay_keys import key_rows
from leadapron.ui.overlay_paint import Scene, changed, paint
from leadapron.ui.region import HANDLES, Handle, Point, handle_point
from leadapron.ui.selecting import Gesture, Selecting
from leadapron.ui.style import style_sheet
from leadapron.ui.theme import overlay_theme, scaled, text_scale

REACH: Final = 12
"""Logical pixels around a handle within which it is gripped: a target of 24 (WCAG 2.2)."""

CLICK: Final = 4
"""Logical pixels that the pointer may stray between press and release of a click."""

_CURSORS: Final = {
    Handle.NORTH_WEST: Qt.CursorShape.SizeFDiagCursor,
    Handle.SOUTH_EAST: Qt.CursorShape.SizeFDiagCursor,
    Handle.NORTH_EAST: Qt.CursorShape.SizeBDiagCursor,
    Handle.SOUTH_WEST: Qt.CursorShape.SizeBDiagCursor,
    Handle.NORTH: Qt.CursorShape.SizeVerCursor,
    Handle.SOUTH: Qt.CursorShape.SizeVerCursor,
    Handle.WEST: Qt.CursorShape.SizeHorCursor,
    Handle.EAST: Qt.CursorShape.SizeHorCursor,
    Handle.INSIDE: Qt.CursorShape.SizeAllCursor,
}


class OverlayWindow(QWidget):
    """Covers one screen.

    Args:
        screen: the screen.
        image: what it showed, in device pixels; not copied, so its owner keeps the memory alive.
    """

    touched = Signal()
    """The pointer came to this screen, or began a region on it."""

    taken = Signal(bool)
    """Double click: True inside the region (accept it), False elsewhere (take the viewport)."""

    left = Signal()
    """Right click, or the window was closed from outside."""

    painted = Signal()
    """Sent once, when the first picture has reached the screen."""

    key = Signal(QKeyEvent)

    def __init__(self, screen: QScreen, image: QImage) -> None:
        super().__init__(None)
        self._image = image
        self._frame_size = Size(image.width(), image.height())
        self._state = Selecting(self._frame_size)
        self._pane: Box | None = None
        self._panes: tuple[Box, ...] = ()
        self._has_pointer = False
        self._press_at = QPointF()
        self._is_painted = False
        self._is_closing = False
        self._help: KeyHelp | None = None
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        if QGuiApplication.platformName() == "xcb":
            # A window manager would place, animate and decorate it, and costs a round trip.
            flags |= Qt.WindowType.X11BypassWindowManagerHint
        self.setWindowFlags(flags)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setWindowTitle("Lead Apron")
        self.setAccessibleName(translate("Overlay", "Choose a region"))
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    @property
    def state(self) -> Selecting:
        """The selection on this screen."""
        return self._state

    @property
    def panes(self) -> tuple[Box, ...]:
        """The viewports found on this screen so far."""
        return self._panes

    @property
    def scale(self) -> Scale:
        """From this window to the frame, measured on the window itself."""
        return Scale.measured(
            self._frame_size, self.width(), self.height(), self.devicePixelRatioF()
        )

    def open(self) -> None:
        """Show the frozen frame on its screen."""
        if QGuiApplication.platformName() in ("xcb", "offscreen"):
            self.show()
        else:
            self.showFullScreen()
        exclude_from_captures(int(self.winId()))
        self._look_for_pointer()

    def take_focus(self) -> None:
        """Have the keys from now on."""
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        if QGuiApplication.platformName() == "xcb":
            self.grabKeyboard()  # no window manager gives the focus to a window it does not know

    def show_panes(self, panes: tuple[Box, ...]) -> None:
        """Light these viewports up under the pointer from now on."""
        before = self._scene()
        self._panes = panes
        self._pane = self.pane_at(self._state.pointer)
        self.update(changed(before, self._scene()))

    def pane_at(self, point: Point) -> Box | None:
        """The smallest viewport around a point in frame pixels."""
        around = [pane for pane in self._panes if pane.contains_point(*point)]
        return min(around, key=lambda pane: pane.area, default=None)

    def become(self, state: Selecting) -> None:
        """Show another value of the selection."""
        before = self._scene()
        self._state = state
        self._pane = self.pane_at(state.pointer)
        self.update(changed(before, self._scene()))
        box = state.acceptable
        if box is not None and state.gesture is Gesture.NONE:
            self.setAccessibleDescription(f"{box.width} × {box.height}")  # noqa: RUF001

    def guide(self) -> None:
        """Show crosshair and magnifier for the keyboard, wherever the pointer is."""
        before = self._scene()
        self._has_pointer = True
        self.update(changed(before, self._scene()))

    def toggle_help(self) -> None:
        """Show the keys, or put them away."""
        if self._help is None:
            self._help = KeyHelp(translate("Overlay", "Keys"), key_rows(), self)
            self._help.setCursor(Qt.CursorShape.ArrowCursor)
            self._help.setStyleSheet(style_sheet(overlay_theme(), text_scale()))
        if self._help.isVisible():
            self._help.hide()
        else:
            self._help.show_in_middle()

    @property
    def shows_help(self) -> bool:
        """Whether the key help is open."""
        return self._help is not None and self._help.isVisible()

    def dismiss(self) -> None:
        """Go away for good."""
        self._is_closing = True
        self.releaseKeyboard()
        self.hide()
        self._image = QImage()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, D102  # Qt's name
        if self._image.isNull():
            return
        painter = QPainter(self)
        paint(painter, self._scene(), event.rect())
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)  # after Qt has handed the picture over

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        if self.shows_help and self._help is not None:
            self._help.show_in_middle()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        if event.button() is Qt.MouseButton.RightButton:
            self.left.emit()
        elif event.button() is Qt.MouseButton.LeftButton:
            self.touched.emit()
            self._press_at = event.position()
            handle = self._handle_at(event.position())
            self.become(self._state.pressed(self._border(event.position()), handle))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        self._has_pointer = True
        self.become(self._state.moved_to(self._border(event.position())))
        self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        if event.button() is Qt.MouseButton.LeftButton:
            strayed = event.position() - self._press_at
            was_click = abs(strayed.x()) < CLICK and abs(strayed.y()) < CLICK
            self.become(self._state.released(was_click=was_click))
            self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        is_inside = (
            self._state.acceptable is not None
            and self._state.gesture is Gesture.NONE
            and self._handle_at(event.position()) is not None
        )
        if not is_inside:
            self.become(self._state.cleared().moved_to(self._border(event.position())))
        self.taken.emit(is_inside)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802, D102
        self._has_pointer = True
        self.touched.emit()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, D102
        before = self._scene()
        self._has_pointer = False
        self.update(changed(before, self._scene()))
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, D102
        self.key.emit(event)
        event.accept()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802, D102  # Tab walks the viewports
        return False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802, D102
        super().closeEvent(event)
        if not self._is_closing:
            self.left.emit()

    def _scene(self) -> Scene:
        return Scene(
            self._image,
            self.scale,
            QRectF(self.rect()),
            self._state,
            self._pane,
            self.font(),
            self._has_pointer,
        )

    def _border(self, position: QPointF) -> Point:
        """The border of frame pixels nearest to a position, inside the frame."""
        box = self.scale.to_frame(0, 0, max(0.0, position.x()), max(0.0, position.y()))
        return box.width, box.height

    def _handle_at(self, position: QPointF) -> Handle | None:
        box, scale, reach = self._state.acceptable, self.scale, scaled(REACH)
        if box is None:
            return None
        near: list[tuple[float, Handle]] = []
        for handle in HANDLES:
            x, y = handle_point(box, handle)
            dx = abs(x / scale.horizontal - position.x())
            dy = abs(y / scale.vertical - position.y())
            if max(dx, dy) <= reach:
                near.append((dx + dy, handle))
        if near:
            return min(near)[1]
        x, y, width, height = scale.to_window(box)
        return Handle.INSIDE if QRectF(x, y, width, height).contains(position) else None

    def _show_cursor(self, position: QPointF) -> None:
        idle = self._state.gesture is Gesture.NONE
        handle = self._handle_at(position) if idle else None
        if idle or self._state.gesture in (Gesture.DRAWING, Gesture.PLANTED):
            self.setCursor(Qt.CursorShape.CrossCursor if handle is None else _CURSORS[handle])

    def _look_for_pointer(self) -> None:
        """Begin where the pointer is, or in the middle of the screen for the keyboard."""
        at = self.mapFromGlobal(QPointF(QCursor.pos()))
        self._has_pointer = self.rect().contains(at.toPoint())
        if not self._has_pointer:
            at = QPointF(self.rect().center())
        self._state = replace(self._state, pointer=self._border(at))
