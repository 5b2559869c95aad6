"""Global hotkeys on macOS: Carbon's RegisterEventHotKey, which needs no accessibility permission.

The system sends this program the registered combinations and no other key. Carbon names keys by
their place on the keyboard, so letters are those of the US layout.
"""

import ctypes
from collections.abc import Callable
from ctypes import POINTER, Structure, byref, c_int32, c_uint32, c_ulong, c_void_p
from typing import Any, Final

from leadapron.desktop.hotkeys.combination import Combination
from leadapron.desktop.hotkeys.protocol import NOT_SET, SET, HotkeyState, HotkeyStatus, taken

_CARBON: Final = "/System/Library/Frameworks/Carbon.framework/Carbon"


def four_letters(code: bytes) -> int:
    """A four-character code as the number that Carbon takes."""
    return int.from_bytes(code, "big")


KEYBOARD_CLASS: Final = four_letters(b"keyb")
HOTKEY_PRESSED: Final = 5
DIRECT_OBJECT: Final = four_letters(b"----")
HOTKEY_ID_TYPE: Final = four_letters(b"hkid")
SIGNATURE: Final = four_letters(b"LdAp")
"""kEventClassKeyboard, kEventHotKeyPressed, kEventParamDirectObject, typeEventHotKeyID
(CarbonEvents.h), and our own mark on our hotkeys."""

EXCLUSIVE: Final = 1
"""kEventHotKeyExclusive: fail where another program holds the combination in the same way."""

ALREADY_EXISTS: Final = -9878
"""eventHotKeyExistsErr."""

NOT_HANDLED: Final = -9874
"""eventNotHandledErr: the event goes on to others."""


class _EventType(Structure):
    _fields_ = (("event_class", c_uint32), ("event_kind", c_uint32))


class HotkeyId(Structure):
    """EventHotKeyID: whose hotkey, and which."""

    _fields_ = (("signature", c_uint32), ("id", c_uint32))


HANDLER: Final = ctypes.CFUNCTYPE(c_int32, c_void_p, c_void_p, c_void_p)
"""EventHandlerProcPtr."""


class MacHotkeys:
    """Hotkeys of one process on macOS.

    Args:
        carbon: the framework, or a fake of it.

    Raises:
        OSError: when the framework cannot be loaded or refuses the event handler.
    """

    def __init__(self, carbon: Any = None) -> None:  # noqa: ANN401  # a ctypes library or a fake
        self._carbon = carbon or ctypes.CDLL(_CARBON)
        self._declare()
        self._target = self._carbon.GetApplicationEventTarget()
        self._numbers: dict[str, int] = {}
        self._pressed: dict[int, Callable[[], None]] = {}
        self._references: dict[int, c_void_p] = {}
        self._statuses: dict[str, HotkeyStatus] = {}
        self._handler = HANDLER(self._hear)  # kept here: Carbon holds no reference of Python's
        self._installed = c_void_p()
        wanted = _EventType(KEYBOARD_CLASS, HOTKEY_PRESSED)
        if self._carbon.InstallEventHandler(
            self._target, self._handler, 1, byref(wanted), None, byref(self._installed)
        ):
            raise OSError("Carbon refused the event handler")

    def bind(
        self, name: str, combination: Combination, pressed: Callable[[], None]
    ) -> HotkeyStatus:
        """Register a combination; see `HotkeyBackend.bind`."""
        self.release(name)
        self._statuses[name] = self._registered(name, combination, pressed)
        return self._statuses[name]

    def release(self, name: str) -> None:
        """Give a combination back."""
        number = self._numbers.get(name, 0)
        if (reference := self._references.pop(number, None)) is not None:
            self._carbon.UnregisterEventHotKey(reference)
            del self._pressed[number]
        self._statuses.pop(name, None)

    def status(self, name: str) -> HotkeyStatus:
        """State of a hotkey now."""
        return self._statuses.get(name, NOT_SET)

    def close(self) -> None:
        """Give all combinations back and stop listening."""
        for name in tuple(self._numbers):
            self.release(name)
        if self._installed.value is not None:
            self._carbon.RemoveEventHandler(self._installed)
            self._installed = c_void_p()

    def _registered(
        self, name: str, combination: Combination, pressed: Callable[[], None]
    ) -> HotkeyStatus:
        if combination.carbon is None:
            return HotkeyStatus(
                HotkeyState.UNSUPPORTED,
                f"Keyboards of macOS have no key for {combination}; choose other keys.",
            )
        number = self._numbers.setdefault(name, 1 + len(self._numbers))
        reference = c_void_p()
        code, modifiers = combination.carbon
        outcome = self._carbon.RegisterEventHotKey(
            code, modifiers, HotkeyId(SIGNATURE, number), self._target, EXCLUSIVE, byref(reference)
        )
        if outcome == ALREADY_EXISTS:
            return taken(combination)
        if outcome:
            return HotkeyStatus(
                HotkeyState.UNSUPPORTED,
                f"macOS does not allow {combination} as a hotkey; choose other keys.",
            )
        self._references[number], self._pressed[number] = reference, pressed
        return SET

    def _hear(self, _next: int | None, event: int | None, _data: int | None) -> int:
        which = HotkeyId()
        failed = self._carbon.GetEventParameter(
            event, DIRECT_OBJECT, HOTKEY_ID_TYPE, None, ctypes.sizeof(which), None, byref(which)
        )
        heard = self._pressed.get(which.id) if which.signature == SIGNATURE else None
        if failed or heard is None:
            return NOT_HANDLED
        heard()
        return 0

    def _declare(self) -> None:
        carbon = self._carbon
        signatures: tuple[tuple[Any, Any, list[Any]], ...] = (
            (carbon.GetApplicationEventTarget, c_void_p, []),
            (
                carbon.InstallEventHandler,
                c_int32,
                [c_void_p, HANDLER, c_ulong, POINTER(_EventType), c_void_p, POINTER(c_void_p)],
            ),
            (carbon.RemoveEventHandler, c_int32, [c_void_p]),
            (
                carbon.RegisterEventHotKey,
                c_int32,
                [c_uint32, c_uint32, HotkeyId, c_void_p, c_uint32, POINTER(c_void_p)],
            ),
            (carbon.UnregisterEventHotKey, c_int32, [c_void_p]),
            (
                carbon.GetEventParameter,
                c_int32,
                [c_void_p, c_uint32, c_uint32, c_void_p, c_ulong, c_void_p, c_void_p],
            ),
        )
        for function, result, arguments in signatures:
            function.restype, function.argtypes = result, arguments
