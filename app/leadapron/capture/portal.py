"""Reads the screen through the Screenshot portal, the only way under Wayland.

The portal leaves its picture as a file in the user's folder. That is the desktop's doing and cannot
be avoided; so the file is opened, its name is removed at once, and only then is it read: no time
passes in which the file could be found, indexed or copied while this program works on it.

The call blocks until the user has answered the desktop's dialog: run it in a worker.
"""

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from leadapron.capture.files import MAXIMUM_BYTES, frame_from_bytes
from leadapron.capture.portal_bus import (
    GRANTED,
    REFUSED,
    REQUEST,
    PortalError,
    call,
    method_call,
    new_token,
    open_bus,
    register_application,
    request_path,
    subscribe,
)
from leadapron.model.errors import CaptureError, InputError
from leadapron.model.frame import Frame, Origin

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

SCREENSHOT: Final = "org.freedesktop.portal.Screenshot"

PATIENCE: Final = 60.0
"""Seconds for the user to answer the desktop's dialog; a refused request may never answer."""

PARENT: Final = "leadapron"
"""Stands in for a window of ours, of which none shows; an empty one is refused by GNOME 46."""

REFUSAL: Final = (
    "The desktop did not allow the capture; allow screenshots for Lead Apron in its privacy "
    "settings, or open or paste the picture instead."
)
FAILURE: Final = (
    "The desktop could not take the capture; unlock the screen and try again, "
    "or open or paste the picture instead."
)
SILENCE: Final = (
    "The desktop did not answer the request for a capture; look for its permission dialog, "
    "or open or paste the picture instead."
)
UNREADABLE: Final = (
    "The desktop's capture could not be read; try again, or open or paste the picture instead."
)
LEFT_BEHIND: Final = (
    "The desktop left its unmasked capture in your pictures folder and it could not be removed; "
    "delete it there by hand."
)


def frame_from_portal(
    identifier: str, *, patience: float = PATIENCE, interactive: bool = False
) -> Frame:
    """Ask the desktop for a picture of all screens.

    Args:
        identifier: the application's id, see `desktop.identity`.
        patience: seconds to wait for the answer.
        interactive: whether the desktop shows its own dialog with choices.

    Returns:
        One frame of the whole desktop, of origin `SCREEN`.

    Raises:
        CaptureError: when the portal is missing, refuses, fails or does not answer.
    """
    with open_bus() as bus:
        register_application(bus, identifier)
        location = _location(bus, patience, interactive=interactive)
    data = _taken(path_from_uri(location))
    try:
        return frame_from_bytes(data, Origin.SCREEN)
    except CaptureError:
        raise
    except InputError:
        raise CaptureError(UNREADABLE) from None


def path_from_uri(uri: str) -> Path:
    """The local path that a `file:` address names (RFC 8089).

    Raises:
        CaptureError: when it is not the address of a local file.
    """
    match = re.fullmatch(r"file://(?:localhost)?(/.*)", uri, re.DOTALL)
    if match is None:
        raise CaptureError(UNREADABLE)
    name = match[1].encode("utf-8", "surrogateescape")
    name = re.sub(rb"%([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), name)
    if b"\0" in name:
        raise CaptureError(UNREADABLE)
    return Path(os.fsdecode(name))


def _location(bus: "DBusConnection", patience: float, *, interactive: bool) -> str:
    """The address of the file that the portal wrote."""
    token = new_token()
    expected = request_path(bus.unique_name, token)
    rule = subscribe(bus, REQUEST, "Response", expected)
    options = {
        "handle_token": ("s", token),
        "interactive": ("b", interactive),
        "modal": ("b", False),
    }
    with bus.filter(rule) as answers:
        call(bus, method_call(SCREENSHOT, "Screenshot", "sa{sv}", (PARENT, options)))
        try:
            code, results = bus.recv_until_filtered(answers, timeout=patience).body
        except (OSError, EOFError):  # a time-out is an OSError too
            raise PortalError(SILENCE) from None
    if code == REFUSED:
        raise PortalError(REFUSAL)
    if code != GRANTED or "uri" not in results:
        raise PortalError(FAILURE)
    return str(results["uri"][1])


def _taken(path: Path) -> bytes:
    """The bytes of a regular file whose name is removed before they are read."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError):
        raise CaptureError(UNREADABLE) from None
    try:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise CaptureError(UNREADABLE)
        try:
            path.unlink()
        except OSError:
            raise CaptureError(LEFT_BEHIND) from None
        if facts.st_size > MAXIMUM_BYTES:
            raise CaptureError(UNREADABLE)
        with open(descriptor, "rb", closefd=False) as file:  # has no path now
            return file.read()
    finally:
        os.close(descriptor)
