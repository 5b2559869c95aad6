"""The few calls of libxcb that a hotkey needs, on the connection that Qt has open already.

Bound by ctypes to libraries that Qt's own X11 plug-in loads. Key grabs are asked for with checked
requests, so that the server's refusal comes back here instead of ending in nowhere.
"""

import ctypes
from collections.abc import Iterator
from ctypes import POINTER, Structure, byref, c_int, c_uint, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Any, Final

KEY_PRESS: Final = 2
MAPPING_NOTIFY: Final = 34
"""Event codes of the core protocol (X11/X.h)."""

KEYSYM_NUM_LOCK: Final = 0xFF7F
KEYSYM_SCROLL_LOCK: Final = 0xFF14

LOCK_MASK: Final = 1 << 1
"""The modifier bit of Caps Lock."""

MODIFIERS: Final = 0xFF
"""The eight modifier bits of an event's state; higher bits are pointer buttons and groups."""

_GRAB_MODE_ASYNC: Final = 1


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint),)


class _Error(Structure):
    _fields_ = (("response_type", c_uint8), ("error_code", c_uint8))


class _ScreenIterator(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _Extension(Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("pad0", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("present", c_uint8),
        ("major_opcode", c_uint8),
        ("first_event", c_uint8),
        ("first_error", c_uint8),
    )


class _ModifierMapping(Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("keycodes_per_modifier", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("pad0", c_uint8 * 24),
    )


class KeyEvent(Structure):
    """xcb_key_press_event_t; the first two bytes of any other event read alike."""

    _fields_ = (
        ("response_type", c_uint8),
        ("detail", c_uint8),
        ("sequence", c_uint16),
        ("time", c_uint32),
        ("root", c_uint32),
        ("event", c_uint32),
        ("child", c_uint32),
        ("root_x", c_uint16),
        ("root_y", c_uint16),
        ("event_x", c_uint16),
        ("event_y", c_uint16),
        ("state", c_uint16),
        ("same_screen", c_uint8),
        ("pad0", c_uint8),
    )


class Xcb:
    """Calls on one connection to an X server.

    Args:
        connection: address of the `xcb_connection_t`; it stays Qt's.

    Raises:
        OSError: when the libraries are not there.
    """

    def __init__(self, connection: int) -> None:
        self._connection = c_void_p(connection)
        self._xcb = ctypes.CDLL("libxcb.so.1")
        self._symbols = ctypes.CDLL("libxcb-keysyms.so.1")
        self._c = ctypes.CDLL(None)
        self._c.free.argtypes = [c_void_p]
        self._c.free.restype = None
        self._declare()
        self.roots = tuple(self._roots())
        self.keyboard_event = self._first_event_of_keyboard_extension()

    def _declare(self) -> None:
        xcb, keys = self._xcb, self._symbols
        signatures: tuple[tuple[Any, Any, list[Any]], ...] = (
            (xcb.xcb_get_setup, c_void_p, [c_void_p]),
            (xcb.xcb_setup_roots_iterator, _ScreenIterator, [c_void_p]),
            (xcb.xcb_screen_next, None, [POINTER(_ScreenIterator)]),
            (xcb.xcb_grab_key_checked, _Cookie,
             [c_void_p, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8]),
            (xcb.xcb_ungrab_key_checked, _Cookie, [c_void_p, c_uint8, c_uint32, c_uint16]),
            (xcb.xcb_request_check, POINTER(_Error), [c_void_p, _Cookie]),
            (xcb.xcb_query_extension, _Cookie, [c_void_p, c_uint16, ctypes.c_char_p]),
            (xcb.xcb_query_extension_reply, POINTER(_Extension), [c_void_p, _Cookie, c_void_p]),
            (xcb.xcb_get_modifier_mapping, _Cookie, [c_void_p]),
            (xcb.xcb_get_modifier_mapping_reply, POINTER(_ModifierMapping),
             [c_void_p, _Cookie, c_void_p]),
            (xcb.xcb_get_modifier_mapping_keycodes, POINTER(c_uint8), [POINTER(_ModifierMapping)]),
            (keys.xcb_key_symbols_alloc, c_void_p, [c_void_p]),
            (keys.xcb_key_symbols_free, None, [c_void_p]),
            (keys.xcb_key_symbols_get_keycode, POINTER(c_uint8), [c_void_p, c_uint32]),
        )  # fmt: skip
        for function, result, arguments in signatures:
            function.restype, function.argtypes = result, arguments

    def keycodes(self, keysym: int) -> tuple[int, ...]:
        """Keycodes that give a keysym in the keyboard map as it is now; empty for none."""
        table = self._symbols.xcb_key_symbols_alloc(self._connection)
        try:
            codes = self._symbols.xcb_key_symbols_get_keycode(table, keysym)
            if not codes:
                return ()
            found: list[int] = []
            while codes[len(found)]:
                found.append(int(codes[len(found)]))
            self._free(codes)
            return tuple(found)
        finally:
            self._symbols.xcb_key_symbols_free(table)

    def lock_masks(self) -> tuple[int, ...]:
        """Modifier bits that a lock key may hold without the user meaning them."""
        wanted = {*self.keycodes(KEYSYM_NUM_LOCK), *self.keycodes(KEYSYM_SCROLL_LOCK)}
        cookie = self._xcb.xcb_get_modifier_mapping(self._connection)
        reply = self._xcb.xcb_get_modifier_mapping_reply(self._connection, cookie, None)
        if not reply:
            return (LOCK_MASK,)
        each = reply.contents.keycodes_per_modifier
        codes = self._xcb.xcb_get_modifier_mapping_keycodes(reply)
        masks = {
            1 << bit for bit in range(8) for i in range(each) if codes[bit * each + i] in wanted
        }
        self._free(reply)
        return tuple(sorted(masks | {LOCK_MASK}))

    def grab(self, root: int, keycode: int, mask: int) -> bool:
        """Ask the server for one key with exactly these modifiers; False when it refuses."""
        cookie = self._xcb.xcb_grab_key_checked(
            self._connection, 1, root, mask, keycode, _GRAB_MODE_ASYNC, _GRAB_MODE_ASYNC
        )
        return self._went_well(cookie)

    def release(self, root: int, keycode: int, mask: int) -> None:
        """Give a key back."""
        cookie = self._xcb.xcb_ungrab_key_checked(self._connection, keycode, root, mask)
        self._went_well(cookie)

    def _went_well(self, cookie: _Cookie) -> bool:
        error = self._xcb.xcb_request_check(self._connection, cookie)
        if not error:
            return True
        self._free(error)
        return False

    def _roots(self) -> Iterator[int]:
        setup = self._xcb.xcb_get_setup(self._connection)
        screens = self._xcb.xcb_setup_roots_iterator(setup)
        while screens.rem > 0:
            yield int(screens.data[0])
            self._xcb.xcb_screen_next(byref(screens))

    def _first_event_of_keyboard_extension(self) -> int:
        """Event code of the XKEYBOARD extension, or -1 without it."""
        name = b"XKEYBOARD"
        cookie = self._xcb.xcb_query_extension(self._connection, len(name), name)
        reply = self._xcb.xcb_query_extension_reply(self._connection, cookie, None)
        if not reply:
            return -1
        code = int(reply.contents.first_event) if reply.contents.present else -1
        self._free(reply)
        return code

    def _free(self, pointer: ctypes._Pointer) -> None:  # type: ignore[type-arg]  # of any kind
        self._c.free(ctypes.cast(pointer, c_void_p))
