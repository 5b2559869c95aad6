"""Keeps our windows out of other programs' captures and out of shared screens, where that exists.

Windows and macOS can leave a window out; X11 and Wayland have no such call. It is a courtesy, not
a protection: a camera, and some capture programs on macOS, still see the window.
"""

import ctypes
import sys
from typing import Any, Final

_EXCLUDE: Final = 0x11
"""WDA_EXCLUDEFROMCAPTURE: the window is not there (Windows 10 version 2004 and later)."""

_BLACK: Final = 0x01
"""WDA_MONITOR: the window is black (winuser.h)."""

_SHARING_NONE: Final = 0
"""NSWindowSharingNone (NSWindow.h)."""


def exclude_from_captures(handle: int) -> bool:
    """Leave a window out of captures by others.

    Args:
        handle: the window's native handle (`winId`): an HWND on Windows, an NSView on macOS.

    Returns:
        Whether the system took the wish.
    """
    if sys.platform == "win32":
        return exclude_on_windows(ctypes.WinDLL("user32"), handle)
    if sys.platform == "darwin":
        return exclude_on_macos(ctypes.CDLL("/usr/lib/libobjc.dylib"), handle)
    return False


def exclude_on_windows(user32: Any, handle: int) -> bool:  # noqa: ANN401  # a library or a fake
    """Ask user32 to leave the window out, or at least to blacken it."""
    change = user32.SetWindowDisplayAffinity
    change.argtypes, change.restype = [ctypes.c_void_p, ctypes.c_uint32], ctypes.c_int
    return bool(change(handle, _EXCLUDE)) or bool(change(handle, _BLACK))


def exclude_on_macos(objc: Any, handle: int) -> bool:  # noqa: ANN401  # a library or a fake
    """Set the sharing type of the view's window by the Objective-C runtime."""
    objc.sel_registerName.argtypes = [ctypes.c_char_p]
    objc.sel_registerName.restype = ctypes.c_void_p
    send = objc.objc_msgSend
    send.argtypes, send.restype = [ctypes.c_void_p, ctypes.c_void_p], ctypes.c_void_p
    window = send(handle, objc.sel_registerName(b"window"))
    if not window:
        return False
    # The same entry point with another signature: the argument is an NSUInteger.
    send.argtypes, send.restype = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong], None
    send(window, objc.sel_registerName(b"setSharingType:"), _SHARING_NONE)
    return True
