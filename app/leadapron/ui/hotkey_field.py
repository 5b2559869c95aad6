"""A field that records one key combination and says at once whether it can be had."""

from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from leadapron.desktop.hotkeys.combination import Combination
from leadapron.model.errors import InputError
from leadapron.ui.language import sentence, translate

_MODIFIERS: Final = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)


class HotkeyField(QLineEdit):
    """Shows a combination; a click or Enter starts the recording of another.

    Args:
        keys: the combination now, empty for none.
        parent: owner.
    """

    recording = Signal(bool)
    """Whether the field listens now; give the hotkeys back meanwhile, or it cannot hear them."""

    chosen = Signal(str)
    """A combination that may be a hotkey, or empty for none."""

    refused = Signal(str)
    """One sentence why the pressed keys cannot be a hotkey."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._records = False
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tell()

    @property
    def keys(self) -> str:
        """The combination shown, empty for none."""
        return self._keys

    def show_keys(self, keys: str) -> None:
        """Show another combination."""
        self._keys = keys
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102  # Qt's name
        event.accept()
        self._record(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802, D102
        self._record(on=False)
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if self._records and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._hear(event)
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.accept()
            self._record(on=True)
        else:
            super().keyPressEvent(event)

    def _hear(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _MODIFIERS:
            return
        plain = held == Qt.KeyboardModifier.NoModifier
        if plain and key == Qt.Key.Key_Escape:
            self._record(on=False)
        elif plain and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._choose("")
        elif plain and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._record(on=False)
            self.focusNextChild()
        else:
            sequence = QKeySequence(QKeyCombination(held, key))
            text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            try:
                self._choose(str(Combination.parse(text)))
            except InputError as error:
                self.refused.emit(sentence(error.sentence))

    def _choose(self, keys: str) -> None:
        self._keys = keys
        self._record(on=False)
        self.chosen.emit(keys)

    def _record(self, *, on: bool) -> None:
        if on is not self._records:
            self._records = on
            self._tell()
            self.recording.emit(on)

    def _tell(self) -> None:
        if self._records:
            self.setText(translate("HotkeyField", "Press the keys…"))
        else:
            self.setText(self._keys or translate("HotkeyField", "None"))
