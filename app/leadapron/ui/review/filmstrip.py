"""The captures of the case in their order: click to work on one, drag to move it."""

from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QWidget,
)

from leadapron.model.verdict import Status
from leadapron.ui.language import translate
from leadapron.ui.review.capture import Capture
from leadapron.ui.review.captures import Captures
from leadapron.ui.review.widgets import named
from leadapron.ui.theme import scaled, set_icon, text_scale

_THUMBNAIL: Final = QSize(44, 36)

_MOST_SEEN: Final = 6
"""Pictures beside each other at 100 % text; of more, the others are scrolled to."""


class _Strip(QListWidget):
    """A row of pictures that can be put in another order."""

    moved = Signal(int, int)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Tell where the picture was dropped; the owner moves it."""
        source = self.currentRow()
        index: QModelIndex = self.indexAt(event.position().toPoint())
        target = index.row() if index.isValid() else self.count() - 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.moved.emit(source, target)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Ctrl and arrows move the picture; arrows go through them."""
        steps: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(event.key())
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(self.currentRow(), self.currentRow() + step)
        elif step is not None:
            super().keyPressEvent(event)
        else:
            event.ignore()


class Filmstrip(QWidget):
    """The strip with a button that adds a capture.

    Attributes:
        add_wanted: one more capture is wanted.
    """

    add_wanted = Signal()

    def __init__(self, captures: Captures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captures = captures
        self.strip = named(
            _Strip(self), "filmstrip", translate("Filmstrip", "Pictures of this case")
        )
        self.strip.setFlow(QListView.Flow.LeftToRight)
        self.strip.setWrapping(False)
        self.strip.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.strip.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.strip.currentRowChanged.connect(self._chosen)
        self.strip.moved.connect(self._moved)
        self.count = named(QLabel(self), "case_of")
        self.add = named(QToolButton(self), "add_capture", translate("Filmstrip", "Add a capture"))
        self.add.setToolTip(translate("Filmstrip", "Add a capture to this case (Ctrl+N)"))
        set_icon(self.add, "add")
        self.add.clicked.connect(self.add_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.count, self.strip, self.add):
            layout.addWidget(widget)
        captures.changed.connect(self.refresh)
        captures.switched.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the captures as they stand."""
        captures = self._captures
        several = len(captures) > 1
        self.strip.setVisible(several)
        self.count.setVisible(several)
        self.add.setEnabled(captures.has_room)
        if not several:
            return
        self.count.setText(translate("Filmstrip", "Case of {count}:", count=len(captures)))
        size = QSize(scaled(_THUMBNAIL.width()), scaled(_THUMBNAIL.height()))
        self.strip.setIconSize(size)
        self.strip.setFixedHeight(size.height() + scaled(20))
        most = round(_MOST_SEEN / text_scale())  # larger ones leave as much room for the verdict
        self.strip.setFixedWidth(min(len(captures), most) * (size.width() + scaled(40)) + 8)
        self.strip.blockSignals(True)
        while self.strip.count() > len(captures):
            self.strip.takeItem(self.strip.count() - 1)
        for row, capture in enumerate(captures):
            item = self.strip.item(row)
            if item is None:
                item = QListWidgetItem()
                self.strip.addItem(item)
            _dress(item, row, capture, size)
        self.strip.setCurrentRow(captures.index)
        self.strip.blockSignals(False)

    def _chosen(self, row: int) -> None:
        self._captures.show(row)

    def _moved(self, source: int, target: int) -> None:
        self._captures.show(source)
        self._captures.move(target)


def _dress(item: QListWidgetItem, row: int, capture: Capture, size: QSize) -> None:
    if capture.running.is_over:
        return
    capture.sync()
    picture: QPixmap = capture.display.masked(capture.display.size.box, size.width(), size.height())
    item.setIcon(QIcon(picture))
    item.setText(f"{row + 1} {_mark(capture)}")
    item.setToolTip(_words(capture))
    item.setData(
        Qt.ItemDataRole.AccessibleTextRole,
        translate("Filmstrip", "Picture {number}: {state}", number=row + 1, state=_words(capture)),
    )


def _words(capture: Capture) -> str:
    verdict = capture.running.case.verdict
    if verdict is None:
        return translate("Filmstrip", "checking")
    return {
        Status.CLEAN: translate("Filmstrip", "clean"),
        Status.RESIDUALS: translate("Filmstrip", "still readable"),
        Status.NOT_CHECKED: translate("Filmstrip", "not checked"),
    }[verdict.status]


def _mark(capture: Capture) -> str:
    """A sign for the verdict beside the number."""
    verdict = capture.running.case.verdict
    if verdict is None:
        return "…"
    return {Status.CLEAN: "✓", Status.RESIDUALS: "!", Status.NOT_CHECKED: "?"}[verdict.status]
