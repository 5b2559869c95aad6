"""Asks in one gesture why a place may stay visible: a number, a letter or a click."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from leadapron.model.finding import KeepReason
from leadapron.ui.language import translate
from leadapron.ui.review.entries import Entry
from leadapron.ui.review.words import kind_word, reason_word

REASONS = (KeepReason.NOT_TEXT, KeepReason.TEACHING, KeepReason.NOT_IDENTIFYING)
"""The reasons a person may give, in the order of their numbers."""


class KeepPopover(QFrame):
    """A small panel over the window; Esc leaves everything masked.

    Args:
        entries: the places asked about.
        keep: called with the reason.
        refusal: why the rules forbid it; then nothing can be chosen.
        parent: the window.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        keep: Callable[[KeepReason], None],
        refusal: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keep_popover")
        self.setProperty("look", "panel")
        self.setAccessibleName(translate("KeepPopover", "Keep visible"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._keep = keep
        self._window = parent
        self._is_open = True
        self._before = QApplication.focusWidget()
        self._buttons: list[QPushButton] = []
        layout = QVBoxLayout(self)
        question = QLabel(refusal or _question(entries), self)
        question.setWordWrap(True)
        question.setProperty("look", "heading")
        layout.addWidget(question)
        for number, reason in enumerate(() if refusal else REASONS, start=1):
            button = QPushButton(f"{number}   {reason_word(reason)}", self)
            button.setAccessibleName(reason_word(reason))
            button.clicked.connect(lambda _=False, reason=reason: self._choose(reason))
            layout.addWidget(button)
            self._buttons.append(button)
        hint = QLabel(translate("KeepPopover", "Esc leaves it masked."), self)
        hint.setProperty("look", "quiet")
        layout.addWidget(hint)

    def show_at(self, place: QRect) -> None:
        """Open beside a place of the parent, and take the keyboard."""
        within = self._window.rect().adjusted(8, 8, -8, -8)
        self.adjustSize()
        size = self.size()
        left = max(within.left(), min(place.left(), within.right() - size.width()))
        top = place.bottom() + 8
        if top + size.height() > within.bottom():
            top = max(within.top(), place.top() - size.height() - 8)
        self.move(left, top)
        self.show()
        self.raise_()
        (self._buttons[0] if self._buttons else self).setFocus()
        _application().focusChanged.connect(self._focus_moved)

    def leave(self) -> None:
        """Go away; whoever had the keyboard gets it back."""
        if not self._is_open:
            return
        self._is_open = False
        _application().focusChanged.disconnect(self._focus_moved)
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.deleteLater()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self._before = None
            self.leave()

    def event(self, event: QEvent) -> bool:
        """While it is open, every key is its own and no shortcut of the window's."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Numbers choose, arrows walk, Esc leaves."""
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        if 0 <= number < len(self._buttons):
            self._choose(REASONS[number])
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._buttons:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._buttons:
            focused = [b.hasFocus() for b in self._buttons]
            self._choose(REASONS[focused.index(True) if any(focused) else 0])
        else:
            super().keyPressEvent(event)

    def _choose(self, reason: KeepReason) -> None:
        self.leave()
        self._keep(reason)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101  # there is no widget without one
    return app


def _question(entries: Sequence[Entry]) -> str:
    if len(entries) == 1:
        return translate(
            "KeepPopover",
            "Why may this place ({kind}) stay visible?",
            kind=kind_word(entries[0].kind),
        )
    return translate(
        "KeepPopover", "Why may these {count} places stay visible?", count=len(entries)
    )
