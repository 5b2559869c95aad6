"""The caption desk beside the review window: words on the left, the checklist on the right.

The words live in the fields and nowhere else. They leave through one gate (`copy_words`), which
checks exactly what it copies.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from leadapron.caption.checklist import Checklist
from leadapron.caption.findings import CaptionFinding, Profile
from leadapron.caption.post import Part, Post, PostReport, check_post
from leadapron.export.clipboard import media_types
from leadapron.model.errors import EngineError, LeadApronError
from leadapron.model.finding import Finding
from leadapron.reading.case import Identifier
from leadapron.ui.caption.checklist_panel import ChecklistPanel
from leadapron.ui.caption.counts import CountsLabel
from leadapron.ui.caption.editor import CaptionEditor
from leadapron.ui.caption.findings_panel import FindingsPanel
from leadapron.ui.caption.words import part_word
from leadapron.ui.language import sentence, translate
from leadapron.ui.services import Services
from leadapron.ui.theme import GRID, scaled, set_icon
from leadapron.ui.worker import Worker

PAUSE: Final = 150
"""Milliseconds without a key after which the words are checked."""

_LINES: Final = {Part.CAPTION: 4, Part.ALTERNATIVE_TEXT: 2, Part.HASHTAGS: 1}


class CaptionDesk(QWidget):
    """Caption, alternative text, hashtags and checklist of one case.

    Args:
        services: its policy fixes the profile and the questions.
        parent: owner.
    """

    ready_changed = Signal(bool)
    """Whether nothing blocks and every needed question is settled."""

    copied = Signal()
    """The words went to the clipboard."""

    close_requested = Signal()
    """Escape was pressed."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = services.policy
        self._profile = Profile(policy.caption_profile or Profile.STRICT.value)
        self._identifiers: tuple[Identifier, ...] = ()
        self._picture: tuple[Finding, ...] = ()
        self._report: PostReport | None = None
        self._checked = Post()
        self._was_ready = False
        self._worker = Worker(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._check)
        self._editors = {part: self._editor(part) for part in Part}
        self._findings = FindingsPanel()
        self._findings.chosen.connect(lambda part, finding: self._editors[part].select(finding))
        self._findings.taken.connect(self._take)
        self._questions = ChecklistPanel(Checklist.of(policy), policy.second_reader)
        self._questions.changed.connect(self._tell)
        self._counts = CountsLabel()
        self._notice = QLabel()
        self._notice.setWordWrap(True)
        self._notice.setProperty("look", "attention")
        self._copy = QPushButton(translate("Caption", "Copy words"))
        self._copy.setProperty("look", "main")
        set_icon(self._copy, "copy")
        self._copy.clicked.connect(self._copy_caption)
        self._copy_alternative = QPushButton(translate("Caption", "Copy alternative text"))
        self._copy_alternative.clicked.connect(lambda: self.copy_words(Part.ALTERNATIVE_TEXT))
        self._lay_out()
        self.setFocusProxy(self._editors[Part.CAPTION])
        for keys, act in (
            ("Ctrl+Shift+C", self._copy_caption),
            ("F8", lambda: self._findings.step(1)),
            ("Shift+F8", lambda: self._findings.step(-1)),
            ("Alt+Return", self._findings.take_current),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._tell()

    @property
    def post(self) -> Post:
        """The words as they stand."""
        return Post(*(self._editors[part].toPlainText() for part in Part))

    @property
    def has_words(self) -> bool:
        """Whether closing the case would lose words or answers."""
        return not self.post.is_empty or bool(self._questions.checklist.answers)

    @property
    def is_ready(self) -> bool:
        """Whether nothing blocks and every needed question is settled, for exactly these words."""
        return (
            self._report is not None
            and self._checked == self.post
            and self._report.publishable
            and self._questions.checklist.is_complete
        )

    @property
    def answers(self) -> dict[str, str]:
        """Answers that settle their questions, by name, for the sharing record; no caption.

        An answer that speaks against the post and has no reason is left out, so that rules which
        demand the question hold the picture back.
        """
        checklist = self._questions.checklist
        return {
            question.id: checklist.answers[question.id].value
            for question in checklist.questions
            if checklist.is_settled(question)
        }

    def set_identifiers(self, identifiers: Iterable[Identifier]) -> None:
        """Search the words for the identifiers of this case from now on."""
        self._identifiers = tuple(identifiers)
        self._changed()

    def set_picture_findings(self, findings: Sequence[Finding]) -> None:
        """Open the questions that the picture asks."""
        self._picture = tuple(findings)
        self._open_questions()

    def wipe(self) -> None:
        """Forget words, findings, identifiers, answers and undo: the case is over."""
        self._pause.stop()
        self._worker.cancel()
        for editor in self._editors.values():
            editor.wipe()
        self._pause.stop()
        self._identifiers, self._picture = (), ()
        self._report, self._checked = None, Post()
        self._findings.show_nothing()
        self._questions.wipe()
        self._notice.clear()
        self._tell()

    def copy_words(self, part: Part = Part.CAPTION) -> bool:
        """Copy caption and hashtags, or the alternative text, when they may leave.

        The words are checked once more, here and now, and exactly what was checked is copied.

        Args:
            part: the alternative text has a field of its own on every platform, so it goes alone.

        Returns:
            Whether they were copied; if not, the desk says why.
        """
        post = self.post
        refusal = self._refusal(post)
        self._notice.setText(refusal)
        if refusal:
            return False
        data = QMimeData()
        alone = part is Part.ALTERNATIVE_TEXT
        data.setText(post.alternative_text.strip() if alone else post.published_caption)
        for name, content in media_types().items():
            data.setData(name, content)
        QGuiApplication.clipboard().setMimeData(data)
        self._notice.setText(translate("Caption", "The words are in the clipboard."))
        self.copied.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape asks the window to put the drawer away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for words and questions beside each other."""
        return QSize(scaled(880), scaled(380))

    def _refusal(self, post: Post) -> str:
        """Why the words may not leave; empty when they may."""
        if post.is_empty:
            return translate("Caption", "There are no words to copy.")
        try:
            report = check_post(post, self._profile, self._identifiers)
        except EngineError as error:
            return sentence(error.sentence)
        if not report.publishable:
            return translate(
                "Caption", "The words still hold something to take out or rewrite; see the list."
            )
        if not self._questions.checklist.opened_by(report.whole, self._picture).is_complete:
            return translate("Caption", "Answer the checklist first.")
        return ""

    def _why(self) -> str:
        """Why the buttons are grey, from what is known already."""
        if self._report is None or self._checked != self.post:
            return translate("Caption", "The words are not checked yet.")
        if not self._report.publishable:
            return translate(
                "Caption", "The words still hold something to take out or rewrite; see the list."
            )
        return translate("Caption", "Answer the checklist first.")

    def _editor(self, part: Part) -> CaptionEditor:
        editor = CaptionEditor(lambda: not self._refusal(self.post), self)
        editor.setAccessibleName(part_word(part))
        editor.setPlaceholderText(part_word(part))
        lines = editor.fontMetrics().lineSpacing() * _LINES[part]
        editor.setMinimumHeight(lines + scaled(3 * GRID))
        if part is not Part.CAPTION:
            editor.setMaximumHeight(lines + scaled(4 * GRID))
        editor.textChanged.connect(self._changed)
        editor.refused.connect(self._refused)
        editor.visited.connect(lambda finding: self._visited(part, finding))
        return editor

    def _visited(self, part: Part, finding: CaptionFinding | None) -> None:
        if finding is not None:
            self._findings.show_current(part, finding)

    def _lay_out(self) -> None:
        words = QWidget()
        left = QVBoxLayout(words)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._editors[Part.CAPTION], 3)
        for part in (Part.ALTERNATIVE_TEXT, Part.HASHTAGS):
            left.addWidget(self._editors[part])
        left.addWidget(self._counts)
        left.addWidget(self._findings, 2)
        questions = QWidget()
        right = QVBoxLayout(questions)
        right.setContentsMargins(scaled(GRID), 0, 0, 0)
        heading = QLabel(translate("Checklist", "Before you post"))
        heading.setProperty("look", "heading")
        right.addWidget(heading)
        right.addWidget(self._questions, 1)
        bar = QHBoxLayout()
        bar.addWidget(self._notice, 1)
        bar.addWidget(self._copy_alternative)
        bar.addWidget(self._copy)
        right.addLayout(bar)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(words)
        splitter.addWidget(questions)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(GRID), scaled(GRID), scaled(GRID), scaled(GRID))
        layout.addWidget(splitter)

    def _changed(self) -> None:
        """Words or identifiers changed: what was found no longer holds."""
        self._report = None
        self._notice.clear()
        self._counts.show_post(self.post)
        self._pause.start()
        self._tell()

    def _check(self) -> None:
        post, profile, identifiers = self.post, self._profile, self._identifiers
        if post.is_empty:
            self._show(post, None)
            return
        self._worker.run(
            lambda _report: check_post(post, profile, identifiers),
            done=lambda report: self._show(post, report),
            failed=self._failed,
        )

    def _show(self, post: Post, report: PostReport | None) -> None:
        if post != self.post:
            return
        self._report, self._checked = report, post
        for part, editor in self._editors.items():
            editor.show_findings(report.by_part[part] if report else ())
        if report is None:
            self._findings.show_nothing()
        else:
            self._findings.show_report(report)
        self._open_questions()
        self._tell()

    def _failed(self, error: LeadApronError) -> None:
        self._report = None
        self._findings.show_failure(sentence(error.sentence))
        self._tell()

    def _open_questions(self) -> None:
        whole = self._report.whole if self._report else None
        checklist = self._questions.checklist
        self._questions.set_checklist(checklist.opened_by(whole, self._picture))

    def _take(self, part: Part, finding: CaptionFinding) -> None:
        if self._report is not None and self._checked == self.post:
            self._editors[part].take(finding)
            self._pause.stop()
            self._check()

    def _copy_caption(self) -> None:
        self.copy_words()

    def _refused(self) -> None:
        self._notice.setText(self._refusal(self.post))

    def _tell(self) -> None:
        ready = self.is_ready
        why = "" if ready else self._why()
        for button in (self._copy, self._copy_alternative):
            button.setEnabled(ready)
            button.setToolTip(why)
        if ready:
            self._copy.setToolTip("Ctrl+Shift+C")
        if ready != self._was_ready:
            self._was_ready = ready
            self.ready_changed.emit(ready)
