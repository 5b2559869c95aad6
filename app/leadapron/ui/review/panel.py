"""The right side of the window: how many places are masked, to look at and kept, and their list."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leadapron.model.case import Case, Stage
from leadapron.model.finding import Kind
from leadapron.ui.language import translate
from leadapron.ui.review.display import Display
from leadapron.ui.review.entries import Entry, count_open
from leadapron.ui.review.findings_list import FindingsList
from leadapron.ui.review.outlines import kind_icon_name
from leadapron.ui.review.widgets import named
from leadapron.ui.review.words import State, kind_word
from leadapron.ui.theme import icon, scaled, set_icon


class Panel(QFrame):
    """Counts, filter, acts for all that is listed, and the list.

    Attributes:
        keep_all: keep every listed place.
        mask_all: mask every listed place.
        confirm_all: confirm every listed place.
        profile_wanted: keep where the masks stand as a viewer's layout.
    """

    keep_all = Signal(object)
    mask_all = Signal(object)
    confirm_all = Signal(object)
    profile_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._kind: Kind | None = None
        self._all: tuple[Entry, ...] = ()
        self._selected: Entry | None = None
        self._display: Display | None = None
        self.headline = named(QLabel(self), "headline")
        self.headline.setProperty("look", "heading")
        self.headline.setWordWrap(True)
        self.open_count = named(QLabel(self), "open_count")
        self.open_count.setProperty("look", "attention")
        self.open_count.setWordWrap(True)
        self.kinds = named(QComboBox(self), "kinds")
        self.kinds.setAccessibleName(translate("Panel", "Show places of this kind"))
        self.kinds.setToolTip(translate("Panel", "Show places of this kind"))
        self.kinds.activated.connect(self._kind_chosen)
        self.bulk = _bulk_button(self)
        self.list = FindingsList(self)
        row = QHBoxLayout()
        row.addWidget(self.kinds, 1)
        row.addWidget(self.bulk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.headline)
        layout.addWidget(self.open_count)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)
        self.setMinimumWidth(scaled(240))

    @property
    def listed(self) -> tuple[Entry, ...]:
        """What is listed at the moment, in its order."""
        return self.list.entries

    def show_case(
        self,
        case: Case,
        entries: tuple[Entry, ...],
        selected: Entry | None,
        display: Display | None,
    ) -> None:
        """Show the places of a case."""
        self._all, self._selected, self._display = entries, selected, display
        self.headline.setText(headline(case, entries))
        count = count_open(entries)
        self.open_count.setVisible(count > 0)
        self.open_count.setText(_open_words(count))
        self._fill_kinds()
        self._fill_list()
        self.bulk.setEnabled(bool(self.listed))

    def _fill_kinds(self) -> None:
        counts = Counter(entry.kind for entry in self._all if entry.state is not State.DRAWN)
        if self._kind not in counts:
            self._kind = None
        wanted: list[tuple[str, Kind | None]] = [(translate("Panel", "All kinds"), None)]
        wanted += [(f"{kind_word(k)} ({n})", k) for k, n in sorted(counts.items())]
        present = [
            (self.kinds.itemText(row), self.kinds.itemData(row))
            for row in range(self.kinds.count())
        ]
        if present != [(words, kind and kind.value) for words, kind in wanted]:
            self.kinds.clear()
            for words, kind in wanted:
                if kind is None:
                    self.kinds.addItem(words, None)
                else:
                    self.kinds.addItem(icon(kind_icon_name(kind)), words, kind.value)
        self.kinds.setCurrentIndex([kind for _, kind in wanted].index(self._kind))

    def _fill_list(self) -> None:
        listed = tuple(e for e in self._all if self._kind is None or e.kind is self._kind)
        self.list.show_entries(listed, self._selected, self._display)

    def _kind_chosen(self, row: int) -> None:
        value = self.kinds.itemData(row)
        self._kind = None if value is None else Kind(value)
        self._fill_list()


def headline(case: Case, entries: tuple[Entry, ...]) -> str:
    """The counts in words, or what is going on."""
    masked = sum(e.state in {State.MASKED, State.LOOK, State.DRAWN} for e in entries)
    kept = sum(entry.state is State.KEPT for entry in entries)
    if not entries:
        if case.stage is Stage.DETECTING:
            return translate("Panel", "Looking…")
        if not case.detected:
            return translate("Panel", "Not looked at")
        return translate("Panel", "Nothing found")
    words = translate("Panel", "{count} masked", count=masked)
    if kept:
        words = f"{words}, {translate('Panel', '{count} kept', count=kept)}"
    return words


def _open_words(count: int) -> str:
    return translate("Panel", "{count} to look at", count=count)


def _bulk_button(panel: Panel) -> QToolButton:
    button = named(QToolButton(panel), "bulk")
    button.setText(translate("Panel", "All of these"))
    button.setToolTip(translate("Panel", "Keep, mask or confirm every place in the list"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    for name, words, signal in (
        ("check", translate("Panel", "Confirm"), panel.confirm_all),
        ("rectangle", translate("Panel", "Mask"), panel.mask_all),
        ("eye", translate("Panel", "Keep, with a reason"), panel.keep_all),
    ):
        action = menu.addAction(words)
        set_icon(action, name)
        action.triggered.connect(lambda _=False, signal=signal: signal.emit(panel.listed))
    menu.addSeparator()
    profile = menu.addAction(translate("Acts", "Save the masks as a viewer profile"))
    profile.triggered.connect(lambda _=False: panel.profile_wanted.emit())
    button.setMenu(menu)
    return button
