"""The posting checklist: plain questions, two answers each, none given beforehand."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leadapron.caption.checklist import SECOND_READER, Answer, Checklist, Question
from leadapron.ui.caption.words import question_words
from leadapron.ui.language import translate
from leadapron.ui.theme import GRID, scaled


class _QuestionRow(QWidget):
    """One question with its answers, and a line for a reason where the answer needs one."""

    answered = Signal(str, object)
    noted = Signal(str, str)

    def __init__(self, question: Question, reader: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        words = question_words(question)
        if question.id == SECOND_READER.id and reader:
            words += " " + translate("Checklist", "({reader})", reader=reader)
        self._words = QLabel(words)
        self._words.setWordWrap(True)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.hide()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._yes = QRadioButton(translate("Checklist", "Yes"))
        self._no = QRadioButton(translate("Checklist", "No"))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(scaled(3 * GRID))
        for button, answer in ((self._yes, Answer.YES), (self._no, Answer.NO)):
            self._group.addButton(button)
            button.setAccessibleName(f"{words} {button.text()}")
            button.clicked.connect(partial(self._chosen, answer))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._note = QLineEdit()
        self._note.setMaxLength(200)
        self._note.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._note.setPlaceholderText(translate("Checklist", "Why may it go on? (not stored)"))
        self._note.setAccessibleName(translate("Checklist", "Reason"))
        self._note.textChanged.connect(lambda text: self.noted.emit(question.id, text))
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, scaled(GRID))
        layout.setSpacing(scaled(GRID / 4))
        layout.addWidget(self._words)
        layout.addLayout(buttons)
        layout.addWidget(self._note)
        layout.addWidget(self._hint)

    def show_state(self, checklist: Checklist) -> None:
        """Say whether it must be answered, was opened by a finding, or speaks against the post."""
        name = self.question.id
        answer = checklist.answers.get(name)
        settled = checklist.is_settled(self.question)
        against = answer is not None and answer is not self.question.safe
        self._note.setVisible(against and self.question.may_be_justified)
        if against and not settled:
            hint, look = translate("Checklist", "Not ready with this answer."), "blocked"
            if self.question.may_be_justified:
                hint = translate("Checklist", "Crop it away, or give the reason.")
        elif answer is None and name in checklist.opened:
            hint, look = translate("Checklist", "A finding asks this."), "attention"
        elif answer is None and checklist.must_settle(name):
            hint, look = translate("Checklist", "Needed before the post."), "quiet"
        else:
            hint, look = "", "quiet"
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._hint.setProperty("look", look)
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)

    def forget(self) -> None:
        """No answer and no reason."""
        self._group.setExclusive(False)
        for button in (self._yes, self._no):
            button.setChecked(False)
        self._group.setExclusive(True)
        self._note.clear()

    def _chosen(self, answer: Answer) -> None:
        self.answered.emit(self.question.id, answer)


class ChecklistPanel(QScrollArea):
    """All questions of the case in a column that scrolls.

    Args:
        checklist: with nothing answered.
        reader: the second reader's name in the policy; may be empty.
        parent: owner.
    """

    changed = Signal()
    """An answer, a reason or the set of open questions changed."""

    def __init__(self, checklist: Checklist, reader: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = self._checklist = checklist
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Checklist", "Posting checklist"))
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, scaled(GRID), 0)
        self._rows = [_QuestionRow(question, reader) for question in checklist.questions]
        for row in self._rows:
            row.answered.connect(self._answered)
            row.noted.connect(self._noted)
            layout.addWidget(row)
        layout.addStretch(1)
        self.setWidget(inner)
        self._show()

    @property
    def checklist(self) -> Checklist:
        """The answers so far."""
        return self._checklist

    def set_checklist(self, checklist: Checklist) -> None:
        """Show what findings have opened."""
        if checklist != self._checklist:
            self._checklist = checklist
            self._show()
            self.changed.emit()

    def wipe(self) -> None:
        """Forget every answer and reason."""
        for row in self._rows:
            row.forget()
        self._checklist = self._empty
        self._show()
        self.changed.emit()

    def _answered(self, name: str, answer: Answer) -> None:
        self.set_checklist(self._checklist.answered(name, answer))

    def _noted(self, name: str, note: str) -> None:
        if self._checklist.notes.get(name, "") != note:
            self.set_checklist(self._checklist.noted(name, note))

    def _show(self) -> None:
        shown = {question.id for question in self._checklist.shown}
        for row in self._rows:
            row.setVisible(row.question.id in shown)
            row.show_state(self._checklist)
