"""Chooses the hotkey backend of the system that Qt runs on."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Final

from PySide6.QtWidgets import QApplication

from leadapron.capture.portal_bus import PortalError
from leadapron.capture.qt_screens import needs_portal
from leadapron.desktop.hotkeys.protocol import (
    DESKTOP_ADVICE,
    HotkeyBackend,
    HotkeyStatus,
    NoHotkeys,
)

Changed = Callable[[str, HotkeyStatus], None]

NONE_HERE: Final = f"This system gives programs no global hotkeys; {DESKTOP_ADVICE}"

NO_JEEPNEY: Final = (
    f"Hotkeys under Wayland need the optional part `wayland`; install it, or {DESKTOP_ADVICE}"
)
INCOMPLETE: Final = f"The system's libraries for hotkeys could not be used; {DESKTOP_ADVICE}"
NO_BUS: Final = f"No desktop portal could be asked for a hotkey; {DESKTOP_ADVICE}"


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
    if platform.startswith("wayland") or (platform == "xcb" and needs_portal()):
        platform = "wayland"  # a grab of X11 there is heard only while a window of X11 has the keys
    make = makers.get(platform)
    if make is None:
        return NoHotkeys(NONE_HERE)
    try:
        return make(application, changed)
    except PortalError:
        return NoHotkeys(NO_BUS if find_spec("jeepney") else NO_JEEPNEY)
    except (OSError, RuntimeError, AttributeError):
        return NoHotkeys(INCOMPLETE)


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


def _on_wayland(_application: QApplication, changed: Changed) -> HotkeyBackend:
    from leadapron.desktop.hotkeys.portal import PortalHotkeys  # noqa: PLC0415

    return PortalHotkeys(changed)
