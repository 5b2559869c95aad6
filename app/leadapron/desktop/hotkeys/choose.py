"""Chooses the hotkey backend of the system that Qt runs on."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QApplication

from leadapron.capture.portal_bus import PortalError
from leadapron.desktop.hotkeys.protocol import (
    DESKTOP_ADVICE,
    HotkeyBackend,
    HotkeyStatus,
    NoHotkeys,
)

Changed = Callable[[str, HotkeyStatus], None]

NONE_HERE: Final = f"This system gives programs no global hotkeys. {DESKTOP_ADVICE}"


def choose_backend(application: QApplication, changed: Changed) -> HotkeyBackend:
    """The backend for this session.

    Args:
        application: the running application.
        changed: told the name and the new status of a hotkey when it changes later: desktops
            answer late, keyboard maps change.

    Returns:
        A backend; where none can work, one whose status says why and what to do instead.
    """
    makers = {"xcb": _on_x11, "windows": _on_windows, "cocoa": _on_macos, "wayland": _on_wayland}
    platform = application.platformName()
    make = makers.get("wayland" if platform.startswith("wayland") else platform)
    if make is None:
        return NoHotkeys(NONE_HERE)
    try:
        return make(application, changed)
    except PortalError as error:
        return NoHotkeys(f"{error.sentence} {DESKTOP_ADVICE}")
    except (OSError, RuntimeError, AttributeError):
        return NoHotkeys(f"The libraries for hotkeys are incomplete. {DESKTOP_ADVICE}")


# Each backend loads libraries that exist on its own system only.


def _on_x11(application: QApplication, changed: Changed) -> HotkeyBackend:
    from leadapron.desktop.hotkeys.x11 import X11Hotkeys  # noqa: PLC0415

    return X11Hotkeys(application, changed)


def _on_windows(application: QApplication, _changed: Changed) -> HotkeyBackend:
    from leadapron.desktop.hotkeys.windows import WindowsHotkeys  # noqa: PLC0415

    return WindowsHotkeys(application)


def _on_macos(_application: QApplication, _changed: Changed) -> HotkeyBackend:
    from leadapron.desktop.hotkeys.macos import MacHotkeys  # noqa: PLC0415

    return MacHotkeys()


def _on_wayland(application: QApplication, changed: Changed) -> HotkeyBackend:
    from leadapron.desktop.hotkeys.portal import PortalHotkeys  # noqa: PLC0415

    return PortalHotkeys(changed, application)
