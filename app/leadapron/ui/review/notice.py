"""One sentence over the picture, with at most one button; it goes by itself or is answered."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from leadapron.ui.theme import scaled

_STAYS_MS: Final = 8000
"""How long a sentence stays, in milliseconds: time to read it twice."""

_GAP: Final = 4
"""Below it, in logical pixels: it covers the words of a bar whole."""


class Notice(QFrame):
    """A quiet line at the lower edge of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("look", "panel")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._button = QPushButton(self)
        self._act: Callable[[], object] | None = None
        self._button.clicked.connect(self._pressed)
        layout = QHBoxLayout(self)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence that stands there."""
        return self._words.text() if self.isVisible() else ""

    def tell(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence; one with a button stays until it is answered."""
        self._words.setText(words)
        self._act = act
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._timer.stop()
        if not button:
            self._timer.start()
        self.place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def place(self) -> None:
        """Stand at the lower edge of the parent."""
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(parent.width() - 32, scaled(640))
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry(
            (parent.width() - width) // 2, parent.height() - height - _GAP, width, height
        )

    def _pressed(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
