"""A quiet notification in a corner of the screen: it takes no focus and leaves by itself."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from leadapron.ui.language import translate
from leadapron.ui.theme import scaled, set_icon, tinted_icon

SHOWN: Final = 8000
"""Milliseconds that a notification stays; one that asks for an act stays twice as long."""

_WIDTH: Final = 420


class Toast(QWidget):
    """One notification.

    Args:
        words: one or two sentences.
        icon: name and colour of its icon.
        act: the word on its button and what it does; a click anywhere does it too.
    """

    def __init__(
        self,
        words: str,
        icon: tuple[str, str],
        act: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        super().__init__(None)
        self._act = act
        self.setWindowFlags(
            Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.Tool
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("look", "panel")
        self.setWindowTitle(translate("Toast", "Lead Apron"))
        self.setAccessibleName(words)
        picture = QLabel()
        picture.setPixmap(tinted_icon(*icon).pixmap(scaled(24), scaled(24)))
        self.words = QLabel(words)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(scaled(16), scaled(16), scaled(8), scaled(16))
        grid.setHorizontalSpacing(scaled(16))
        grid.setVerticalSpacing(scaled(8))
        grid.setColumnStretch(1, 1)
        grid.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.words, 0, 1)
        if act is not None:
            self.button = QPushButton(act[0])
            self.button.clicked.connect(self._do)
            grid.addWidget(self.button, 1, 1, Qt.AlignmentFlag.AlignLeft)
        close = QPushButton()
        set_icon(close, "close")
        close.setProperty("look", "flat")
        close.setAccessibleName(translate("Toast", "Close"))
        close.setToolTip(translate("Toast", "Close"))
        close.setFixedWidth(scaled(32))
        close.clicked.connect(self.close)
        grid.addWidget(close, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close)

    def open(self) -> None:
        """Show it on the screen where the pointer is."""
        width = scaled(_WIDTH)
        self.setFixedWidth(width)
        self.setFixedHeight(max(self._grid.heightForWidth(width), self.sizeHint().height()))
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        gap = scaled(24)
        self.move(area.right() - width - gap, area.bottom() - self.height() - gap)
        self.show()
        self._timer.start(SHOWN if self._act is None else 2 * SHOWN)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102  # Qt's name
        event.accept()
        if self._act is None:
            self.close()
        else:
            self._do()

    def _do(self) -> None:
        self.close()
        if self._act is not None:
            self._act[1]()
