"""Chooses the hotkey backend of the system that Qt runs on."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from leadapron.desktop.hotkeys.protocol import (
    DESKTOP_ADVICE,
    HotkeyBackend,
    HotkeyStatus,
    NoHotkeys,
)


def choose_backend(
    application: QApplication, changed: Callable[[str, HotkeyStatus], None]
) -> HotkeyBackend:
    """The backend for this session.

    Args:
        application: the running application.
        changed: told the name and the new status of a hotkey when it changes later: desktops
            answer late, keyboard maps change.

    Returns:
        A backend; where none can work, one whose status says why and what to do instead.
    """
    platform = application.platformName()
    if platform == "xcb":
        return _on_x11(application, changed)
    return NoHotkeys(f"This system gives programs no global hotkeys. {DESKTOP_ADVICE}")


def _on_x11(
    application: QApplication, changed: Callable[[str, HotkeyStatus], None]
) -> HotkeyBackend:
    from leadapron.desktop.hotkeys.x11 import X11Hotkeys  # noqa: PLC0415  # needs libxcb

    try:
        return X11Hotkeys(application, changed)
    except (OSError, RuntimeError, AttributeError):
        return NoHotkeys(f"The X11 libraries are incomplete. {DESKTOP_ADVICE}")
