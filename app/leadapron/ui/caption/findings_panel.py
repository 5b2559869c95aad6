"""What was found, one row each, and the one-key rewrite of the row in hand."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leadapron.caption.check import CHECKS
from leadapron.caption.findings import CaptionFinding, Verdict
from leadapron.caption.post import Part, PostReport
from leadapron.ui.caption.words import kind_word, part_word, verdict_icon, verdict_word
from leadapron.ui.language import sentence, translate
from leadapron.ui.theme import current_theme, scaled, tinted_icon

_ROLE = Qt.ItemDataRole.UserRole
_STATE_LINES = 2
_REASON_LINES = 5
"""Room for the longest reason with its source. A layout sets aside one line for what wraps, and the
list would jump from row to row."""


class FindingsPanel(QWidget):
    """The list of findings with reason, source and rewrite; it never shows the words themselves."""

    chosen = Signal(object, object)
    """A row was chosen: its `Part` and its `CaptionFinding`."""

    taken = Signal(object, object)
    """The rewrite of a row was asked for: its `Part` and its `CaptionFinding`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Caption", "Findings in the words"))
        self._list.setMinimumHeight(scaled(72))
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.currentRowChanged.connect(self._row_changed)
        self._list.itemActivated.connect(lambda _item: self._choose())
        self._reason = QLabel()
        self._reason.setWordWrap(True)
        self._reason.setProperty("look", "quiet")
        self._take = QPushButton()
        self._take.clicked.connect(self.take_current)
        self._take.hide()
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._state.setMinimumHeight(_STATE_LINES * self._state.fontMetrics().lineSpacing())
        self._reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._reason.setMinimumHeight(_REASON_LINES * self._reason.fontMetrics().lineSpacing())
        top = QHBoxLayout()
        top.addWidget(self._state, 1)
        top.addWidget(self._take, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self._list, 1)
        below.addWidget(self._reason, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addLayout(below, 1)
        self.show_nothing()

    @property
    def state(self) -> str:
        """The one sentence about the words as a whole."""
        return self._state.text()

    def show_nothing(self) -> None:
        """No words, so nothing to say."""
        self._fill(())
        self._say(translate("Caption", "Write a caption; it is checked while you type."), "quiet")

    def show_failure(self, words: str) -> None:
        """The check did not run: nothing may leave."""
        self._fill(())
        self._say(words, "blocked")

    def show_report(self, report: PostReport) -> None:
        """Fill the list, keep the row that was in hand, and say where the words stand."""
        rows = [
            (part, finding) for part, findings in report.by_part.items() for finding in findings
        ]
        self._fill(tuple(rows))
        counts = report.whole.counts
        left = counts.get(Verdict.BLOCK, 0)
        rewrites = counts.get(Verdict.REWRITE, 0)
        if left:
            self._say(translate("Caption", "{count} to take out", count=left), "blocked")
        elif not report.publishable:
            self._say(translate("Caption", "{count} to rewrite", count=rewrites), "attention")
        else:
            day = datetime.now(UTC).astimezone().date().isoformat()
            words = translate("Caption", "No identifier found by these checks ({day}).", day=day)
            if counts.get(Verdict.COUNT, 0):
                words += " " + translate("Caption", "Let a second reader look.")
            self._say(words, "good")
        if not rows:
            self._reason.setText(
                translate("Caption", "Checked for: {list}.", list=", ".join(map(sentence, CHECKS)))
            )

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) finding, around the end."""
        count = self._list.count()
        if count:
            self._list.setCurrentRow((self._list.currentRow() + by) % count)
            self._choose()

    def show_current(self, part: Part, finding: CaptionFinding) -> None:
        """Mark the row of a finding without moving the cursor."""
        for row in range(self._list.count()):
            if self._list.item(row).data(_ROLE) == (part, finding):
                self._list.setCurrentRow(row)

    def take_current(self) -> None:
        """Ask for the rewrite of the row in hand, or of the first that has one."""
        rows = [self._list.item(row) for row in range(self._list.count())]
        current = self._list.currentItem()
        for item in ([current] if self._list.currentRow() >= 0 else []) + rows:
            part, finding = item.data(_ROLE)
            if finding.suggestion is not None:
                self.taken.emit(part, finding)
                return

    def _fill(self, rows: tuple[tuple[Part, CaptionFinding], ...]) -> None:
        kept = self._list.currentRow()
        self._list.blockSignals(True)
        self._list.clear()
        theme = current_theme()
        colours = {
            Verdict.BLOCK: theme.blocked,
            Verdict.REWRITE: theme.attention,
            Verdict.ASK: theme.accent,
            Verdict.COUNT: theme.accent,
        }
        for part, finding in rows:
            words = f"{verdict_word(finding.verdict)}: {kind_word(finding.kind)}"
            if part is not Part.CAPTION:
                words += f" · {part_word(part)}"
            item = QListWidgetItem(
                tinted_icon(verdict_icon(finding.verdict), colours[finding.verdict]), words
            )
            item.setData(_ROLE, (part, finding))
            item.setToolTip(f"{sentence(finding.reason)}\n{finding.source}")
            self._list.addItem(item)
        self._list.blockSignals(False)
        if rows:
            self._list.setCurrentRow(min(max(kept, 0), len(rows) - 1))
        self._list.setVisible(bool(rows))
        self._row_changed(self._list.currentRow())

    def _row_changed(self, row: int) -> None:
        item = self._list.item(row) if row >= 0 else None
        if item is None:
            self._reason.clear()
            self._take.hide()
            return
        _, finding = item.data(_ROLE)
        self._reason.setText(f"{sentence(finding.reason)} [{finding.source}]")
        self._take.setVisible(finding.suggestion is not None)
        if finding.suggestion:
            self._take.setText(translate("Caption", "Write “{words}”", words=finding.suggestion))
        else:
            self._take.setText(translate("Caption", "Leave it out"))
        self._take.setToolTip("Alt+Return")

    def _choose(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.chosen.emit(*item.data(_ROLE))

    def _say(self, words: str, look: str) -> None:
        self._state.setText(words)
        self._state.setAccessibleName(words)
        self._state.setProperty("look", look)
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
