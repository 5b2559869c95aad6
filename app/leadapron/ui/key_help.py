"""A card that lists keys and what they do, in the middle of its window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from leadapron.ui.theme import scaled


class KeyHelp(QFrame):
    """The card.

    Args:
        title: its heading.
        rows: keys and words.
        parent: the window that it stands in.
    """

    def __init__(self, title: str, rows: tuple[tuple[str, str], ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.hide()
        grid = QGridLayout(self)
        margin = scaled(24)
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setHorizontalSpacing(scaled(32))
        grid.setVerticalSpacing(scaled(8))
        heading = QLabel(title)
        heading.setProperty("look", "title")
        grid.addWidget(heading, 0, 0, 1, 2)
        for row, (keys, words) in enumerate(rows, start=1):
            label = QLabel(keys)
            label.setProperty("look", "heading")
            grid.addWidget(label, row, 0)
            grid.addWidget(QLabel(words), row, 1)

    def show_in_middle(self) -> None:
        """Show the card in the middle of its window."""
        self.adjustSize()
        self.move(self._around.rect().center() - self.rect().center())
        self.show()
        self.raise_()
