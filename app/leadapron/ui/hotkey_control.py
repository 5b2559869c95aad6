"""The two global hotkeys: registered, given back, and told of in one sentence each."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from leadapron.desktop.hotkeys.choose import choose_backend
from leadapron.desktop.hotkeys.combination import Combination
from leadapron.desktop.hotkeys.protocol import (
    CAPTURE,
    NOT_SET,
    REPEAT,
    HotkeyBackend,
    HotkeyState,
    HotkeyStatus,
)
from leadapron.model.errors import InputError
from leadapron.ui.language import sentence, translate

NAMES: Final = (CAPTURE, REPEAT)

Choose = Callable[[QApplication, Callable[[str, HotkeyStatus], None]], HotkeyBackend]


class HotkeyControl(QObject):
    """Holds the backend.

    Args:
        application: the running application.
        choose: gives the backend of this system.
    """

    pressed = Signal(str)
    """`CAPTURE` or `REPEAT`."""

    changed = Signal(str)
    """The status of this hotkey is another one now."""

    def __init__(self, application: QApplication, choose: Choose = choose_backend) -> None:
        super().__init__(application)
        self._backend = choose(application, lambda name, _status: self.changed.emit(name))
        self._keys: dict[str, Combination] = {}
        self._refused: dict[str, HotkeyStatus] = {}

    def set_keys(self, name: str, keys: str) -> HotkeyStatus:
        """Register a combination in place of the earlier one.

        Args:
            name: `CAPTURE` or `REPEAT`.
            keys: for example `Ctrl+Shift+F9`; empty for none.
        """
        self._keys.pop(name, None)
        self._refused.pop(name, None)
        try:
            combination = Combination.parse(keys) if keys else None
        except InputError as error:
            self._refused[name] = HotkeyStatus(HotkeyState.NOT_SET, error.sentence)
            combination = None
        if combination in self._keys.values():
            words = translate("Hotkey", "{keys} is set for the other act already.", keys=keys)
            self._refused[name] = HotkeyStatus(HotkeyState.TAKEN, words)
        if combination is None or name in self._refused:
            self._backend.release(name)
        else:
            self._keys[name] = combination
            self._backend.bind(name, combination, lambda: self.pressed.emit(name))
        self.changed.emit(name)
        return self.status(name)

    def pause(self) -> None:
        """Give both combinations back for a while, so that the recorder can hear them."""
        for name in self._keys:
            self._backend.release(name)

    def resume(self) -> None:
        """Register them again."""
        for name, combination in self._keys.items():
            self._backend.bind(name, combination, lambda name=name: self.pressed.emit(name))  # type: ignore[misc]  # mypy cannot infer a lambda with a default

    def keys(self, name: str) -> str:
        """The combination as text, empty for none."""
        return str(self._keys[name]) if name in self._keys else ""

    def status(self, name: str) -> HotkeyStatus:
        """The status now."""
        if name in self._refused:
            return self._refused[name]
        return self._backend.status(name) if name in self._keys else NOT_SET

    def sentence(self, name: str) -> str:
        """The status in words."""
        status = self.status(name)
        if status.works:
            return translate("Hotkey", "{keys} is set.", keys=status.shown or self.keys(name))
        if status is NOT_SET:
            return translate("Hotkey", "No hotkey is set.")
        if status.state is HotkeyState.TAKEN and name not in self._refused:
            return translate(
                "Hotkey",
                "{keys} is used by another program; choose other keys in the settings.",
                keys=self.keys(name),
            )
        return sentence(status.reason)

    def close(self) -> None:
        """Give everything back."""
        self._backend.close()
