"""Writing a label where it will stand; its words pass the caption check before they are drawn."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from leadapron.caption.check import check
from leadapron.caption.findings import Profile, Verdict
from leadapron.model.errors import LeadApronError
from leadapron.model.finding import Finding
from leadapron.model.note import LONGEST_LABEL
from leadapron.reading.case import case_identifiers
from leadapron.redact.notes import can_be_written
from leadapron.ui.language import sentence, translate


def label_refusal(words: str, findings: Iterable[Finding], profile: str = "") -> str:
    """Why these words may not stand in the picture; empty when they may.

    Args:
        words: the label.
        findings: of this case; the names and numbers read there must not come back.
        profile: the policy's caption profile, empty for the strict one.
    """
    if not can_be_written(words):
        return translate("Label", "A letter of this label cannot be drawn; write it otherwise.")
    known = case_identifiers(findings)
    try:
        report = check(words, Profile(profile) if profile else Profile.STRICT, known)
    except LeadApronError as error:
        return sentence(error.sentence)
    stopped = [f for f in report.findings if f.verdict in {Verdict.BLOCK, Verdict.REWRITE}]
    return sentence(stopped[0].reason) if stopped else ""


class LabelBox(QLineEdit):
    """One line over the canvas; Enter takes it, Esc leaves it.

    Args:
        at: where it stands, in pixels of the canvas.
        refusal: says why words may not stand, or nothing.
        take: called with the words.
        told: called with the reason of a refusal.
        parent: the canvas.
    """

    def __init__(
        self,
        at: QPoint,
        refusal: Callable[[str], str],
        take: Callable[[str], None],
        told: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("label_box")
        self.setAccessibleName(translate("Label", "Words of the label"))
        self.setPlaceholderText(translate("Label", "Label, Enter to take it"))
        self.setMaxLength(LONGEST_LABEL)
        self._refusal, self._take, self._told = refusal, take, told
        self._is_done = False
        self.resize(max(220, self.sizeHint().width()), self.sizeHint().height())
        self.move(
            max(0, min(at.x(), parent.width() - self.width())),
            max(0, min(at.y(), parent.height() - self.height())),
        )
        self.show()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """While it is open, every key is its own."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter and Esc end it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Words that were left alone are taken if they may stand."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._finish()

    def _finish(self) -> None:
        words = self.text().strip()
        if self._is_done:
            return
        refusal = self._refusal(words) if words else ""
        if refusal:
            self._told(refusal)
            return
        self._end()
        if words:
            self._take(words)

    def _end(self) -> None:
        self._is_done = True
        parent = self.parentWidget()
        self.hide()
        self.clear()
        self.deleteLater()
        if parent is not None:
            parent.setFocus()
