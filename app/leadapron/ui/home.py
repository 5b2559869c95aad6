"""The small window: where the desktop has no tray, at the first start, and to drop a picture on.

It says what works: hotkey, checks, permission.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leadapron.ui.actions import Actions
from leadapron.ui.language import translate
from leadapron.ui.theme import current_theme, icon, scaled, set_icon, tinted_icon

_WIDTH: Final = 560


class Mood(StrEnum):
    """How a line of the status stands; the value is the name of its icon."""

    GOOD = "check"
    WAIT = "wait"
    ATTENTION = "attention"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the status."""

    mood: Mood
    words: str


class HomeWindow(QWidget):
    """The window.

    Args:
        actions: the acts.
    """

    dropped = Signal(Path)
    """A file was dropped on the window."""

    closed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__(None)
        self.setAcceptDrops(True)
        self.setWindowTitle(translate("Home", "Lead Apron"))
        self.setWindowIcon(icon("leadapron"))
        self._lines: dict[str, tuple[QLabel, QLabel]] = {}
        self._whole = QVBoxLayout(self)
        gap = scaled(24)
        self._whole.setContentsMargins(gap, gap, gap, gap)
        self._whole.setSpacing(scaled(16))
        self._whole.addLayout(_head())
        self._status = QGridLayout()
        self._status.setHorizontalSpacing(scaled(12))
        self._status.setVerticalSpacing(scaled(8))
        self._status.setColumnStretch(1, 1)
        self._whole.addLayout(self._status)
        self._whole.addLayout(_buttons(actions))
        self.drop_zone = QLabel(translate("Home", "Drop a picture here, or on the review window."))
        self.drop_zone.setObjectName("drop-zone")
        self.drop_zone.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_zone.setWordWrap(True)
        self.drop_zone.setMinimumHeight(scaled(72))
        self._whole.addWidget(self.drop_zone)
        self._mark_drop_zone(active=False)
        self.setMinimumWidth(min(scaled(_WIDTH), 900))

    def show_line(self, name: str, line: Line) -> None:
        """Say how one thing stands.

        Args:
            name: which thing, for example `hotkey`; its line is added at the first call.
            line: how it stands.
        """
        if name not in self._lines:
            labels = (QLabel(), QLabel())
            row = len(self._lines)
            self._status.addWidget(labels[0], row, 0, Qt.AlignmentFlag.AlignTop)
            labels[1].setWordWrap(True)
            labels[1].setTextFormat(Qt.TextFormat.PlainText)
            self._status.addWidget(labels[1], row, 1)
            self._lines[name] = labels
        theme = current_theme()
        colours = {
            Mood.GOOD: theme.good,
            Mood.WAIT: theme.quiet,
            Mood.ATTENTION: theme.attention,
            Mood.BLOCKED: theme.blocked,
        }
        picture, words = self._lines[name]
        picture.setPixmap(
            tinted_icon(line.mood.value, colours[line.mood]).pixmap(scaled(20), scaled(20))
        )
        words.setText(line.words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802, D102  # Qt's name
        if len(_files(event)) == 1:
            event.acceptProposedAction()
            self._mark_drop_zone(active=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, D102
        super().dragLeaveEvent(event)
        self._mark_drop_zone(active=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802, D102
        self._mark_drop_zone(active=False)
        files = _files(event)
        if len(files) == 1:
            event.acceptProposedAction()
            self.dropped.emit(files[0])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802, D102
        super().closeEvent(event)
        self.closed.emit()

    def _mark_drop_zone(self, *, active: bool) -> None:
        theme = current_theme()
        colour = theme.accent if active else theme.edge
        ground = theme.hover if active else "transparent"
        self.drop_zone.setStyleSheet(
            f"#drop-zone {{ border: 1px dashed {colour}; border-radius: {scaled(6)}px;"
            f" background: {ground}; color: {theme.quiet}; padding: {scaled(8)}px; }}"
        )


def _head() -> QHBoxLayout:
    mark = QLabel()
    mark.setPixmap(icon("leadapron").pixmap(scaled(48), scaled(48)))
    title = QLabel(translate("Home", "Lead Apron"))
    title.setProperty("look", "title")
    words = QLabel(translate("Home", "Share a case without exposing the patient."))
    words.setProperty("look", "quiet")
    words.setWordWrap(True)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(title)
    column.addWidget(words)
    head = QHBoxLayout()
    head.setSpacing(scaled(16))
    head.addWidget(mark)
    head.addLayout(column, 1)
    return head


def _buttons(actions: Actions) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(scaled(8))
    rows = (
        (actions.capture_action, "capture", "main"),
        (actions.later_action, "delay", ""),
        (actions.open_action, "open", ""),
        (actions.paste_action, "paste", ""),
        (actions.practice_action, "practice", ""),
        (actions.settings_action, "settings", ""),
    )
    for index, (action, picture, look) in enumerate(rows):
        grid.addWidget(_ActionButton(action, picture, look), index // 2, index % 2)
    return grid


class _ActionButton(QPushButton):
    """A button that says and does what an action says and does.

    Args:
        action: the action.
        picture: name of its icon.
        look: `main` for the main button, else empty.
    """

    def __init__(self, action: QAction, picture: str, look: str) -> None:
        super().__init__()
        self._action = action
        if look:
            self.setProperty("look", look)
            self.setIcon(tinted_icon(picture, current_theme().on_accent))
            self.setDefault(True)
        else:
            set_icon(self, picture)
        self._rename()
        self.clicked.connect(action.trigger)
        action.changed.connect(self._rename)  # a method of this object: it ends with it

    def _rename(self) -> None:
        self.setText(self._action.text().split("\t")[0])


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
