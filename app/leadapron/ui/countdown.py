"""Counts the seconds of a delayed capture, without taking the focus from the viewer's menus."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from leadapron.ui.language import translate
from leadapron.ui.theme import scaled


class Countdown(QWidget):
    """A small window at the top of the primary screen.

    Args:
        seconds: how many to wait, at least 1.
    """

    elapsed = Signal()
    """The time is up; the window is gone."""

    stopped = Signal()
    """The user clicked it; the window is gone."""

    def __init__(self, seconds: int) -> None:
        super().__init__(None)
        self._left = seconds
        self.setWindowFlags(
            Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.Tool
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("look", "panel")
        self.setWindowTitle(translate("Countdown", "Lead Apron"))
        self.words = QLabel()
        self.words.setProperty("look", "title")
        way_out = QLabel(translate("Countdown", "Click here to leave."))
        way_out.setProperty("look", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(16))
        row.setSpacing(scaled(24))
        row.addWidget(self.words)
        row.addWidget(way_out)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Show the window and count."""
        self._tell()
        self.adjustSize()
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.move(screen.center().x() - self.width() // 2, screen.top() + scaled(24))
        self.show()
        self._timer.start()

    def stop(self) -> None:
        """Go away without a word."""
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102  # Qt's name
        event.accept()
        self.stop()
        self.stopped.emit()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._tell()
        else:
            self.stop()
            self.elapsed.emit()

    def _tell(self) -> None:
        words = (
            translate("Countdown", "Capture in 1 second")
            if self._left == 1
            else translate("Countdown", "Capture in {count} seconds", count=self._left)
        )
        self.words.setText(words)
        self.setAccessibleName(words)
