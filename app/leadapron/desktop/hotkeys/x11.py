"""Global hotkeys under X11: XGrabKey on Qt's own connection, heard by a native event filter.

The server sends this program the grabbed combinations and nothing else. A grab is exact in its
modifiers, so each combination is grabbed once per state of the lock keys; and it is bound to a
keycode, so it is renewed when the keyboard map changes.
"""

import ctypes
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QTimer
from PySide6.QtWidgets import QApplication

from leadapron.desktop.hotkeys.combination import Combination
from leadapron.desktop.hotkeys.protocol import (
    NOT_SET,
    SET,
    HotkeyState,
    HotkeyStatus,
    taken,
)
from leadapron.desktop.hotkeys.xcb import KEY_PRESS, MAPPING_NOTIFY, MODIFIERS, KeyEvent, Xcb

_SENT: Final = 0x80
"""The bit of an event's code that says another client sent it (X11 protocol, SendEvent)."""

_SETTLE: Final = 200
"""Milliseconds after the last change of the keyboard map before the keys are grabbed anew; a change
of layout comes as a burst of events."""

_XKB_MAP_EVENTS: Final = frozenset({0, 1})
"""NewKeyboardNotify and MapNotify, in the second byte of an XKEYBOARD event (XKB protocol)."""


@dataclass
class _Binding:
    combination: Combination
    pressed: Callable[[], None]
    status: HotkeyStatus = NOT_SET
    grabs: set[tuple[int, int, int]] = field(default_factory=set)
    """Root window, keycode and modifier mask of each grab that is held."""


class X11Hotkeys(QAbstractNativeEventFilter):
    """Hotkeys of one X11 session.

    Args:
        application: the running application, on the `xcb` platform.
        changed: told the name and the new status when a keyboard map change alters one.

    Raises:
        OSError: when libxcb is missing.
        RuntimeError: when Qt does not run on X11.
    """

    def __init__(
        self,
        application: QApplication,
        changed: Callable[[str, HotkeyStatus], None] = lambda _name, _status: None,
    ) -> None:
        super().__init__()
        native: Any = application.nativeInterface()
        if native is None or not hasattr(native, "connection"):
            raise RuntimeError("Qt does not run on X11")
        self._application = application
        self._changed = changed
        self._xcb = Xcb(int(native.connection()))
        self._bindings: dict[str, _Binding] = {}
        self._by_key: dict[tuple[int, int], str] = {}
        self._locks: int = 0
        self._renewal = QTimer()
        self._renewal.setSingleShot(True)
        self._renewal.setInterval(_SETTLE)
        self._renewal.timeout.connect(self._renew)
        application.installNativeEventFilter(self)

    def bind(
        self, name: str, combination: Combination, pressed: Callable[[], None]
    ) -> HotkeyStatus:
        """Grab a combination; see `HotkeyBackend.bind`."""
        self.release(name)
        binding = self._bindings[name] = _Binding(combination, pressed)
        self._grab(name, binding)
        return binding.status

    def release(self, name: str) -> None:
        """Give a combination back."""
        if binding := self._bindings.pop(name, None):
            self._ungrab(name, binding)

    def status(self, name: str) -> HotkeyStatus:
        """State of a hotkey now."""
        binding = self._bindings.get(name)
        return binding.status if binding else NOT_SET

    def close(self) -> None:
        """Give all combinations back and stop listening."""
        self._renewal.stop()
        for name in tuple(self._bindings):
            self.release(name)
        self._application.removeNativeEventFilter(self)

    def nativeEventFilter(  # noqa: N802  # the name is Qt's
        self,
        event_type: QByteArray | bytes | bytearray | memoryview,
        message: int,
    ) -> Any:  # noqa: ANN401  # PySide takes a bare bool or a pair
        """Hear the grabbed keys and the changes of the keyboard map; everything passes on."""
        if bytes(event_type) == b"xcb_generic_event_t":  # type: ignore[arg-type]  # of QByteArray
            event = ctypes.cast(int(message), ctypes.POINTER(KeyEvent)).contents
            code = event.response_type
            if code == KEY_PRESS:  # an event sent by another client has a further bit set
                self._hear(event.detail, event.state)
            elif code & ~_SENT == MAPPING_NOTIFY or (
                code == self._xcb.keyboard_event and event.detail in _XKB_MAP_EVENTS
            ):
                self._renewal.start()
        return False, 0

    def _hear(self, keycode: int, state: int) -> None:
        name = self._by_key.get((keycode, state & MODIFIERS & ~self._locks))
        if name is not None:
            self._bindings[name].pressed()

    def _grab(self, name: str, binding: _Binding) -> None:
        """Hold all the grabs that the keyboard map asks for now, or none when one is refused."""
        codes, wanted = self._wanted(binding)
        for grab in sorted(wanted - binding.grabs):
            if not self._xcb.grab(*grab):
                self._ungrab(name, binding)
                binding.status = taken(binding.combination)
                return
            binding.grabs.add(grab)
        mask = binding.combination.x11[1]
        self._forget(name)
        self._by_key.update({(code, mask): name for code in codes})
        binding.status = SET if codes else _without_key(binding.combination)

    def _wanted(self, binding: _Binding) -> tuple[tuple[int, ...], set[tuple[int, int, int]]]:
        """Keycodes of a combination in the keyboard map as it is now, and the grabs it takes."""
        keysym, mask = binding.combination.x11
        locks = self._xcb.lock_masks()
        self._locks = sum(locks)
        codes = self._xcb.keycodes(keysym)
        everything = itertools.product(self._xcb.roots, codes, _sums(locks))
        return codes, {(root, code, mask | lock) for root, code, lock in everything}

    def _ungrab(self, name: str, binding: _Binding) -> None:
        for grab in binding.grabs:
            self._xcb.release(*grab)
        binding.grabs.clear()
        self._forget(name)

    def _forget(self, name: str) -> None:
        self._by_key = {key: held for key, held in self._by_key.items() if held != name}

    def _renew(self) -> None:
        """Follow the keyboard map: first give back what it no longer asks for, then grab the rest.

        What is still asked for stays held: between giving it back and asking again another program
        could take it, and the server tells of a new map at every change between two keyboards.
        """
        for binding in self._bindings.values():
            _, wanted = self._wanted(binding)
            for grab in binding.grabs - wanted:
                self._xcb.release(*grab)
            binding.grabs &= wanted
        for name, binding in self._bindings.items():
            before = binding.status
            self._grab(name, binding)
            if binding.status != before:
                self._changed(name, binding.status)


def _without_key(combination: Combination) -> HotkeyStatus:
    return HotkeyStatus(
        HotkeyState.UNSUPPORTED,
        f"The keyboard layout has no key for {combination}; choose other keys.",
    )


def _sums(masks: tuple[int, ...]) -> tuple[int, ...]:
    """The union of every subset of the given bits."""
    subsets = itertools.chain.from_iterable(
        itertools.combinations(masks, count) for count in range(len(masks) + 1)
    )
    return tuple(sum(subset) for subset in subsets)
