"""A field for words that leaves no trace: no copy or drag past the gate, no input method learns."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from leadapron.caption.findings import CaptionFinding, Verdict
from leadapron.export.clipboard import media_types
from leadapron.ui.caption.offsets import position
from leadapron.ui.caption.words import kind_word, verdict_word
from leadapron.ui.language import sentence
from leadapron.ui.theme import Theme, current_theme

_SHOWN: Final = (Verdict.BLOCK, Verdict.REWRITE, Verdict.ASK)


class CaptionEditor(QPlainTextEdit):
    """One field of the desk, with its findings underlined.

    Args:
        may_leave: asked before any of its text is handed to the clipboard or to another window.
        parent: owner.
    """

    refused = Signal()
    """Copying or dragging was asked for while something in the words must go first."""

    visited = Signal(object)
    """The cursor stands on a finding (`CaptionFinding`)."""

    def __init__(self, may_leave: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_leave = may_leave
        self._findings: tuple[CaptionFinding, ...] = ()
        self.setTabChangesFocus(True)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.cursorPositionChanged.connect(self._look_under_cursor)

    @property
    def findings(self) -> tuple[CaptionFinding, ...]:
        """The findings that are underlined now."""
        return self._findings

    def wipe(self) -> None:
        """Forget the words, the findings and every step of undo."""
        self._findings = ()
        self.setExtraSelections([])
        self.clear()
        self.document().clearUndoRedoStacks()

    def show_findings(self, findings: Sequence[CaptionFinding]) -> None:
        """Underline findings; their offsets must be those of the present text."""
        self._findings = tuple(finding for finding in findings if finding.verdict in _SHOWN)
        text, theme = self.toPlainText(), current_theme()
        selections: list[QTextEdit.ExtraSelection] = []
        for finding in self._findings:
            selection = QTextEdit.ExtraSelection()
            cursor = self.textCursor()
            cursor.setPosition(position(text, finding.start))
            cursor.setPosition(position(text, finding.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = _underline(finding.verdict, theme)
            selections.append(selection)
        self.setExtraSelections(selections)

    def select(self, finding: CaptionFinding) -> None:
        """Put the cursor on a finding and select its words."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(position(text, finding.start))
        cursor.setPosition(position(text, finding.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take(self, finding: CaptionFinding) -> None:
        """Put the suggestion in place of the words; undo brings them back."""
        if finding.suggestion is None:
            return
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(position(text, finding.start))
        end = finding.end
        if not finding.suggestion and text[end : end + 1] == " ":
            end += 1
        cursor.setPosition(position(text, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(finding.suggestion)
        self.setTextCursor(cursor)

    def finding_at(self, place: int) -> CaptionFinding | None:
        """The finding that covers a document position."""
        text = self.toPlainText()
        for finding in self._findings:
            if position(text, finding.start) <= place <= position(text, finding.end):
                return finding
        return None

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """The selected words when they may leave, kept out of clipboard histories; else nothing."""
        data = QMimeData()
        if not self._may_leave():
            self.refused.emit()
            return data
        data.setText(self.textCursor().selection().toPlainText())
        for name, content in media_types().items():
            data.setData(name, content)
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Cutting words that may not leave would lose them, so it is refused like copying."""
        if event.matches(QKeySequence.StandardKey.Cut) and not self._may_leave():
            self.refused.emit()
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A tool tip over a finding says what must be done and why."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.finding_at(self.cursorForPosition(event.pos()).position())
            words = ""
            if found is not None:
                head = f"{verdict_word(found.verdict)}: {kind_word(found.kind)}"
                words = f"{head}\n{sentence(found.reason)}\n{found.source}"
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def _look_under_cursor(self) -> None:
        self.visited.emit(self.finding_at(self.textCursor().position()))


def _underline(verdict: Verdict, theme: Theme) -> QTextCharFormat:
    """Colour and form differ, so that neither alone has to be seen."""
    styles = QTextCharFormat.UnderlineStyle
    colour, style = {
        Verdict.BLOCK: (theme.blocked, styles.WaveUnderline),
        Verdict.REWRITE: (theme.attention, styles.DashUnderline),
        Verdict.ASK: (theme.accent, styles.DotLine),
    }[verdict]
    shape = QTextCharFormat()
    shape.setUnderlineStyle(style)
    shape.setUnderlineColor(QColor(colour))
    if verdict is Verdict.BLOCK:
        ground = QColor(theme.blocked)
        ground.setAlpha(48)
        shape.setBackground(ground)
    return shape
