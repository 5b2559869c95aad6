"""The places as a list beside the picture: masked thumbnail, kind, state, source, confidence.

Never the text that was read: neither on screen nor for a screen reader.
"""

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from leadapron.model.geometry import Box, Size
from leadapron.ui.language import translate
from leadapron.ui.review.display import Display
from leadapron.ui.review.entries import Entry
from leadapron.ui.review.outlines import chip_icon
from leadapron.ui.review.words import State, kind_word, place_word, reason_word, state_word
from leadapron.ui.theme import current_theme, scaled, tinted_icon

_THUMBNAIL: Final = QSize(56, 40)
_PAD: Final = 8
_MOST_THUMBNAILS: Final = 400

Index = QModelIndex | QPersistentModelIndex


class EntriesModel(QAbstractListModel):
    """Entries as a list for Qt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._page = Size(1, 1)
        self._display: Display | None = None
        self._thumbnails: dict[tuple[Box, bytes], QPixmap] = {}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._entries

    def set_entries(self, entries: tuple[Entry, ...], display: Display | None) -> None:
        """List other entries; rows that stay are not announced as new."""
        if display is not self._display:
            self._thumbnails.clear()
        self._display = display
        self._page = Size(1, 1) if display is None else display.size
        if len(entries) != len(self._entries):
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()
        elif entries != self._entries:
            self._entries = entries
        if entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's
        """How many entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words of one entry."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title(entry)
        if role in {
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            place = place_word(entry.box, self._page)
            parts = (title(entry), place, detail(entry), origin(entry))
            return ", ".join(part for part in parts if part)
        return None

    def thumbnail(self, row: int, ratio: float) -> QPixmap:
        """The masked place, in device pixels."""
        if self._display is None:
            return QPixmap()
        box = self._entries[row].box
        around = box.padded(max(4, box.height // 2)).clipped(self._page)
        key = around, self._display.table.touching(around).look
        if key not in self._thumbnails:
            if len(self._thumbnails) >= _MOST_THUMBNAILS:
                self._thumbnails.clear()
            size = _THUMBNAIL * scaled(100) / 100 * ratio
            pixmap = self._display.masked(around, size.width(), size.height())
            pixmap.setDevicePixelRatio(ratio)
            self._thumbnails[key] = pixmap
        return self._thumbnails[key]


def title(entry: Entry) -> str:
    """The first line of an entry."""
    if entry.state is State.DRAWN:
        return translate("FindingsList", "by hand")
    return kind_word(entry.kind)


def origin(entry: Entry) -> str:
    """Who saw it, and how sure they were; empty for what was drawn."""
    return f"{entry.source} {entry.confidence:.0%}" if entry.source else ""


def detail(entry: Entry) -> str:
    """The second line of an entry: its state, and why it is kept."""
    state = State.MASKED if entry.confirmed and entry.state is State.LOOK else entry.state
    if entry.state is State.KEPT and entry.reason is not None:
        return f"{state_word(state)}: {reason_word(entry.reason)}"
    return state_word(state)


class _Delegate(QStyledItemDelegate):
    """Draws an entry in two lines beside its thumbnail."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's
        """Two lines of text, or the thumbnail."""
        del index
        lines = 2 * option.fontMetrics.lineSpacing() + 2
        height = max(lines, scaled(_THUMBNAIL.height())) + scaled(_PAD)
        return QSize(scaled(180), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One entry."""
        model = index.model()
        if not isinstance(model, EntriesModel) or index.row() >= len(model.entries):
            return
        entry = model.entries[index.row()]
        theme = current_theme()
        rectangle: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rectangle, QColor(theme.hover if is_selected else theme.field))
        if is_selected:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(rectangle.adjusted(1, 1, -1, -1))
        pad = scaled(_PAD)
        size = QSize(scaled(_THUMBNAIL.width()), scaled(_THUMBNAIL.height()))
        place = QRect(QPoint(rectangle.left() + pad, 0), size)
        place.moveTop(rectangle.center().y() - size.height() // 2)
        ratio = painter.device().devicePixelRatioF()
        painter.fillRect(place, QColor(0, 0, 0))
        painter.drawPixmap(place, model.thumbnail(index.row(), ratio))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawRect(place)
        self._draw_words(painter, option, entry, place.right() + pad)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, left: int
    ) -> None:
        theme = current_theme()
        rectangle: QRect = option.rect
        metrics = option.fontMetrics
        icon = scaled(18)
        line = metrics.lineSpacing()
        top = rectangle.center().y() - line
        colour = {
            State.READABLE: theme.blocked,
            State.LOOK: theme.quiet if entry.confirmed else theme.attention,
            State.KEPT: theme.good,
        }.get(entry.state, theme.quiet)
        tinted_icon(chip_icon(entry), theme.text).paint(
            painter, QRect(left, top + (line - icon) // 2, icon, icon)
        )
        width = rectangle.right() - left - scaled(_PAD)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.text))
        name_width = width - icon - scaled(_PAD)
        first = QRect(left + icon + scaled(6), top, name_width, line)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        seen = origin(entry)
        taken = metrics.horizontalAdvance(title(entry)) + scaled(_PAD)
        painter.drawText(first, middle, title(entry))
        painter.setPen(QColor(theme.quiet))
        painter.drawText(
            first.adjusted(taken, 0, 0, 0),
            middle | int(Qt.AlignmentFlag.AlignRight),
            metrics.elidedText(seen, Qt.TextElideMode.ElideRight, max(0, name_width - taken)),
        )
        small = _state_icon(entry)
        tinted_icon(small, colour).paint(
            painter, QRect(left, top + line + (line - icon) // 2, icon, icon)
        )
        painter.setPen(QColor(colour))
        painter.drawText(
            QRect(left + icon + scaled(6), top + line, name_width, line),
            int(Qt.AlignmentFlag.AlignVCenter),
            metrics.elidedText(detail(entry), Qt.TextElideMode.ElideRight, name_width),
        )


def _state_icon(entry: Entry) -> str:
    if entry.is_open:
        return "attention"
    return {State.KEPT: "eye", State.NOTE: "mark"}.get(entry.state, "check")


class FindingsList(QListView):
    """The list; walking and deciding are the window's keys.

    Attributes:
        chosen: the user went to this entry.
        decided: the user double-clicked this entry.
        walked: Tab was pressed (1), or Shift+Tab (-1).
    """

    chosen = Signal(object)
    decided = Signal(object)
    walked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setAccessibleName(translate("FindingsList", "Places found"))
        self.setModel(EntriesModel(self))
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.clicked.connect(lambda index: self._tell(index.row()))
        self.doubleClicked.connect(lambda index: self.decided.emit(self.entries[index.row()]))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._entries_model.entries

    @property
    def _entries_model(self) -> EntriesModel:
        model = self.model()
        assert isinstance(model, EntriesModel)  # noqa: S101  # set above
        return model

    def show_entries(
        self, entries: tuple[Entry, ...], selected: Entry | None, display: Display | None
    ) -> None:
        """List entries and mark the selected one."""
        self._entries_model.set_entries(entries, display)
        keys = [entry.key for entry in entries]
        selection = self.selectionModel()
        if selected is None or selected.key not in keys:
            selection.clearSelection()
            selection.clearCurrentIndex()
            return
        index = self.model().index(keys.index(selected.key), 0)
        if self.currentIndex() != index:
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Up and Down walk; everything else is the window's."""
        if event.key() in {
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        }:
            super().keyPressEvent(event)
            self._tell(self.currentIndex().row())
        elif event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.walked.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  # Qt's name
        """Tab walks through the places; F6 goes to the next part of the window."""
        del forward
        return False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Measure and draw again in a new font or new colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self.entries):
            self.chosen.emit(self.entries[row])
