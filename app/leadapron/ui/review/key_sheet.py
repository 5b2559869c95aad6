"""F1: all keys on one sheet over the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from leadapron.ui.language import translate
from leadapron.ui.review.keys import group_word, key_rows
from leadapron.ui.theme import scaled


class KeySheet(QDialog):
    """The sheet; any press of F1 or Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_sheet")
        self.setWindowTitle(translate("KeySheet", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(scaled(24))
        row = 0
        for group, rows in key_rows().items():
            heading = QLabel(group_word(group), page)
            heading.setProperty("look", "heading")
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for keys, words in rows:
                name = QLabel(keys, page)
                name.setProperty("look", "quiet")
                grid.addWidget(name, row, 0)
                grid.addWidget(QLabel(words, page), row, 1)
                row += 1
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(scroll)
        wanted = page.sizeHint()
        self.resize(wanted.width() + scaled(56), min(wanted.height() + 32, scaled(720)))
