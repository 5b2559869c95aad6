"""The way to the desktop's portals: the session bus, a request, and its answer that comes later.

A portal call returns at once; the answer is a signal on an object whose path the caller can work
out beforehand from its own bus name and a token. Listening starts before the call, so that a quick
answer is not missed (XDG Desktop Portal, org.freedesktop.portal.Request).

`jeepney` is an optional part of the installation: imported here when needed and nowhere else.
"""

import secrets
from typing import TYPE_CHECKING, Any, Final

from leadapron.model.errors import CaptureError

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

BUS_NAME: Final = "org.freedesktop.portal.Desktop"
OBJECT_PATH: Final = "/org/freedesktop/portal/desktop"
REQUEST: Final = "org.freedesktop.portal.Request"
REGISTRY: Final = "org.freedesktop.host.portal.Registry"

GRANTED: Final = 0
REFUSED: Final = 1
"""Answers of a request: done; the user said no. Anything else is a failure of the desktop."""

CALL_PATIENCE: Final = 5.0
"""Seconds that a call itself may take; the user's answer comes separately."""

NOT_INSTALLED: Final = (
    "Under Wayland this needs the optional part `wayland`; run `pip install leadapron[wayland]`."
)
NO_PORTAL: Final = (
    "The desktop's portal did not answer; install xdg-desktop-portal with the part for your "
    "desktop, or open or paste the picture instead."
)


class PortalError(CaptureError):
    """The portal cannot be reached or refused; the message says which."""


def open_bus() -> "DBusConnection":
    """A new connection to the session bus.

    Raises:
        PortalError: when jeepney is not installed or there is no session bus.
    """
    try:
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415  # optional part
    except ImportError:
        raise PortalError(NOT_INSTALLED) from None
    try:
        return open_dbus_connection(bus="SESSION")
    except (OSError, KeyError, StopIteration, RuntimeError, ValueError, EOFError):
        raise PortalError(NO_PORTAL) from None


def new_token() -> str:
    """A name for one request or session, not to be guessed by others."""
    return "leadapron_" + secrets.token_hex(8)


def request_path(unique_name: str, token: str) -> str:
    """Path of the object that will carry the answer to a request.

    Args:
        unique_name: our name on the bus, such as `:1.42`.
        token: the request's token.
    """
    sender = unique_name.removeprefix(":").replace(".", "_")
    return f"{OBJECT_PATH}/request/{sender}/{token}"


def method_call(interface: str, member: str, signature: str, body: tuple[Any, ...]) -> Any:  # noqa: ANN401  # a message of jeepney, which has no types
    """A call to the portal's object."""
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415  # optional part

    address = DBusAddress(OBJECT_PATH, bus_name=BUS_NAME, interface=interface)
    return new_method_call(address, member, signature, body)


def match_call(interface: str, member: str) -> Any:  # noqa: ANN401  # as above
    """The call that asks the bus for a signal of the portal."""
    from jeepney import MatchRule, message_bus  # noqa: PLC0415  # optional part

    return message_bus.AddMatch(MatchRule(type="signal", interface=interface, member=member))


def subscribe(bus: "DBusConnection", interface: str, member: str, path: str) -> Any:  # noqa: ANN401  # as above
    """Ask the bus for a signal of one object of the portal, and wait until that is settled.

    Returns:
        The rule, to filter messages with.

    Raises:
        PortalError: when the bus does not answer.
    """
    from jeepney import MatchRule, message_bus  # noqa: PLC0415  # optional part

    rule = MatchRule(type="signal", interface=interface, member=member, path=path)
    try:
        bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=CALL_PATIENCE)
    except (OSError, EOFError):  # a time-out is an OSError too
        raise PortalError(NO_PORTAL) from None
    return rule


def call(bus: "DBusConnection", message: Any) -> Any:  # noqa: ANN401  # as above
    """Send a call and wait for its immediate reply.

    Returns:
        The reply's body.

    Raises:
        PortalError: when the portal is not there, does not answer, or answers with an error.
    """
    from jeepney import MessageType  # noqa: PLC0415  # optional part

    try:
        reply = bus.send_and_get_reply(message, timeout=CALL_PATIENCE)
    except (OSError, EOFError):
        raise PortalError(NO_PORTAL) from None
    if reply.header.message_type is MessageType.error:
        raise PortalError(NO_PORTAL)
    return reply.body


def register_application(bus: "DBusConnection", identifier: str) -> bool:
    """Tell the portal who asks; older portals know no such call, and do without.

    Returns:
        Whether the portal took the identifier.
    """
    try:
        call(bus, method_call(REGISTRY, "Register", "sa{sv}", (identifier, {})))
    except PortalError:
        return False
    return True
