"""After the export: what was written, what was checked, and that the capture is gone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leadapron.model.verdict import Verdict
from leadapron.ui.language import translate
from leadapron.ui.review.widgets import named
from leadapron.ui.theme import current_theme, scaled, set_icon, tinted_icon


class Farewell(QFrame):
    """Shown in the place of the picture.

    Args:
        paths: the new files.
        verdicts: what verification said of each.
        kept: how many places stay visible.
        close: ends the window.
        parent: the window.
    """

    def __init__(
        self,
        paths: tuple[Path, ...],
        verdicts: tuple[Verdict, ...],
        kept: int,
        close: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("farewell")
        folder = paths[0].parent
        column = QWidget(self)
        column.setMaximumWidth(scaled(560))
        layout = QVBoxLayout(column)
        mark = QLabel(column)
        side = scaled(40)
        mark.setPixmap(tinted_icon("check", current_theme().good).pixmap(side, side))
        layout.addWidget(mark)
        name = ", ".join(path.name for path in paths)
        for words, look in (
            (translate("Farewell", "{name} is clean", name=name), "title"),
            (translate("Farewell", "It is in {folder}.", folder=folder), ""),
            (_checked(verdicts), ""),
            (_kept(kept), "quiet"),
            (translate("Farewell", "The capture was wiped from memory."), "quiet"),
        ):
            if not words:
                continue
            label = QLabel(words, self)
            label.setWordWrap(True)
            label.setProperty("look", look)
            layout.addWidget(label)
        opens = named(QPushButton(translate("Farewell", "Open folder"), self), "open_folder")
        set_icon(opens, "folder")
        opens.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self.close_button = named(
            QPushButton(translate("Farewell", "Close"), self), "farewell_close"
        )
        self.close_button.setProperty("look", "main")
        self.close_button.clicked.connect(close)
        self.close_button.setAutoDefault(True)
        row = QHBoxLayout()
        row.addWidget(opens)
        row.addWidget(self.close_button)
        row.addStretch(1)
        layout.addSpacing(16)
        layout.addLayout(row)
        around = QVBoxLayout(self)
        around.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 4)
        middle.addStretch(1)
        around.addLayout(middle)
        around.addStretch(2)


def _checked(verdicts: tuple[Verdict, ...]) -> str:
    count = min(len(verdict.checks) for verdict in verdicts)
    if count == 1:
        return translate("Farewell", "No text found by 1 check of exactly these pixels.")
    return translate(
        "Farewell", "No text found by {count} checks of exactly these pixels.", count=count
    )


def _kept(count: int) -> str:
    if not count:
        return ""
    return translate("Farewell", "Kept visible by your word or by the rules: {count}.", count=count)
