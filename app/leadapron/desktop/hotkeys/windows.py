"""Global hotkeys on Windows: RegisterHotKey, heard by a native event filter.

Windows posts a message for each registered combination to the thread that registered it and sends
this program no other key. It posts none while a remote desktop in full screen holds the keyboard or
while a window with higher rights is in front: the tray menu is the way then.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from leadapron.desktop.hotkeys.combination import Combination
from leadapron.desktop.hotkeys.protocol import NOT_SET, SET, HotkeyState, HotkeyStatus, taken

WM_HOTKEY: Final = 0x0312
MOD_NOREPEAT: Final = 0x4000
"""A key held down counts once (winuser.h)."""

ALREADY_REGISTERED: Final = 1409
"""ERROR_HOTKEY_ALREADY_REGISTERED (winerror.h)."""

EVENT_TYPE: Final = b"windows_dispatcher_MSG"
"""Qt's name for messages of the thread that belong to no window (QAbstractNativeEventFilter)."""

_FIRST: Final = 1
"""Programs number their hotkeys from 0 to 0xBFFF themselves (RegisterHotKey)."""


class WindowsHotkeys(QAbstractNativeEventFilter):
    """Hotkeys of one thread on Windows.

    Args:
        application: the running application.
        user32: the library, or a fake of it.
        last_error: gives the code of the last failure, `ctypes.get_last_error` on Windows.
    """

    def __init__(
        self,
        application: QCoreApplication,
        user32: Any = None,  # noqa: ANN401  # a ctypes library or a fake
        last_error: Callable[[], int] | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._user32 = user32 or ctypes.WinDLL("user32", use_last_error=True)  # type: ignore[attr-defined]  # exists on Windows only
        self._last_error = last_error or ctypes.get_last_error  # type: ignore[attr-defined]  # likewise
        register = self._user32.RegisterHotKey
        register.argtypes = [wintypes.HWND, ctypes.c_int, wintypes.UINT, wintypes.UINT]
        register.restype = wintypes.BOOL
        self._user32.UnregisterHotKey.argtypes = [wintypes.HWND, ctypes.c_int]
        self._user32.UnregisterHotKey.restype = wintypes.BOOL
        self._numbers: dict[str, int] = {}
        self._pressed: dict[int, Callable[[], None]] = {}
        self._statuses: dict[str, HotkeyStatus] = {}
        application.installNativeEventFilter(self)

    def bind(
        self, name: str, combination: Combination, pressed: Callable[[], None]
    ) -> HotkeyStatus:
        """Register a combination; see `HotkeyBackend.bind`."""
        self.release(name)
        number = self._numbers.setdefault(name, _FIRST + len(self._numbers))
        key, modifiers = combination.windows
        if self._user32.RegisterHotKey(None, number, modifiers | MOD_NOREPEAT, key):
            self._pressed[number] = pressed
            status = SET
        elif self._last_error() == ALREADY_REGISTERED:
            status = taken(combination)
        else:
            status = HotkeyStatus(
                HotkeyState.UNSUPPORTED,
                f"Windows does not allow {combination} as a hotkey; choose other keys.",
            )
        self._statuses[name] = status
        return status

    def release(self, name: str) -> None:
        """Give a combination back."""
        number = self._numbers.get(name)
        if number is not None and self._pressed.pop(number, None) is not None:
            self._user32.UnregisterHotKey(None, number)
        self._statuses.pop(name, None)

    def status(self, name: str) -> HotkeyStatus:
        """State of a hotkey now."""
        return self._statuses.get(name, NOT_SET)

    def close(self) -> None:
        """Give all combinations back and stop listening."""
        for name in tuple(self._numbers):
            self.release(name)
        self._application.removeNativeEventFilter(self)

    def nativeEventFilter(  # noqa: N802  # the name is Qt's
        self,
        event_type: QByteArray | bytes | bytearray | memoryview,
        message: int,
    ) -> Any:  # noqa: ANN401  # PySide takes a bare bool or a pair
        """Hear the registered combinations; everything passes on."""
        if bytes(event_type) == EVENT_TYPE:  # type: ignore[arg-type]  # of QByteArray
            posted = ctypes.cast(int(message), ctypes.POINTER(wintypes.MSG)).contents
            if posted.message == WM_HOTKEY and (heard := self._pressed.get(posted.wParam)):
                heard()
        return False, 0
