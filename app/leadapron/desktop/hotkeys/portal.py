"""Global hotkeys under Wayland: the GlobalShortcuts portal of the desktop.

The program names what it wants, the desktop asks the user and tells the program of those
combinations alone. The desktop may choose other keys than the proposed ones; its own words for them
are shown. A session takes its shortcuts once, so every change opens a new session with all of them.

The messages go through jeepney on a socket that Qt watches, since PySide's own D-Bus module cannot
send a list of structures. Nothing here waits: replies and signals come by the event loop.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from leadapron.capture.portal_bus import (
    GRANTED,
    REFUSED,
    REGISTRY,
    REQUEST,
    match_call,
    method_call,
    new_token,
    open_bus,
    request_path,
)
from leadapron.desktop.hotkeys.combination import Combination
from leadapron.desktop.hotkeys.protocol import (
    CAPTURE,
    DESKTOP_ADVICE,
    NOT_SET,
    REPEAT,
    HotkeyState,
    HotkeyStatus,
)
from leadapron.desktop.identity import APPLICATION_ID

SHORTCUTS: Final = "org.freedesktop.portal.GlobalShortcuts"
SESSION: Final = "org.freedesktop.portal.Session"

PATIENCE: Final = 120_000
"""Milliseconds for the user to answer the desktop's dialog."""

DESCRIPTIONS: Final = {CAPTURE: "Capture a region", REPEAT: "Repeat the last region"}
"""What the desktop's dialog calls each hotkey."""

WAITING: Final = HotkeyStatus(
    HotkeyState.NOT_SET, "The desktop is asked for the hotkey; answer its dialog."
)
_REFUSAL: Final = f"The desktop refused the hotkey; {DESKTOP_ADVICE}"
_FAILURE: Final = f"The desktop offers programs no hotkeys; {DESKTOP_ADVICE}"
_SILENCE: Final = f"The desktop did not answer the request for a hotkey; {DESKTOP_ADVICE}"


@dataclass
class _Binding:
    combination: Combination
    pressed: Callable[[], None]
    status: HotkeyStatus = WAITING


class PortalHotkeys(QObject):
    """Hotkeys that the desktop grants.

    Args:
        changed: told the name and the new status of a hotkey once the desktop has answered.
        parent: its owner.
        patience: milliseconds to wait for an answer.

    Raises:
        PortalError: when jeepney is not installed or there is no session bus.
    """

    def __init__(
        self,
        changed: Callable[[str, HotkeyStatus], None],
        parent: QObject | None = None,
        *,
        patience: int = PATIENCE,
    ) -> None:
        super().__init__(parent)
        self._changed = changed
        self._bindings: dict[str, _Binding] = {}
        self._session = ""
        self._awaited: dict[str, Callable[[int, dict[str, Any]], None]] = {}
        self._sent: set[int] = set()
        self._bus = open_bus()
        from jeepney import HeaderFields  # noqa: PLC0415  # optional part, there after `open_bus`

        self._fields: Any = HeaderFields
        self._listening = False
        self._notifier = QSocketNotifier(self._bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._asking = _single_shot(self, 0, self._ask)
        self._patience = _single_shot(self, patience, lambda: self._refuse(_SILENCE))

    def bind(
        self, name: str, combination: Combination, pressed: Callable[[], None]
    ) -> HotkeyStatus:
        """Ask the desktop for a combination; the outcome is told later."""
        self._bindings[name] = _Binding(combination, pressed)
        self._asking.start()
        return WAITING

    def release(self, name: str) -> None:
        """Give a combination back."""
        if self._bindings.pop(name, None) is not None:
            self._asking.start()

    def status(self, name: str) -> HotkeyStatus:
        """State of a hotkey now."""
        binding = self._bindings.get(name)
        return binding.status if binding else NOT_SET

    def close(self) -> None:
        """Give all combinations back; the desktop forgets them with the connection."""
        self._asking.stop()
        self._patience.stop()
        self._notifier.setEnabled(False)
        self._bindings.clear()
        self._bus.close()

    def _ask(self) -> None:
        """Open a session with all shortcuts, in place of the one before."""
        self._leave_session()
        if not self._bindings:
            return
        if not self._listening:
            # Portals before 1.21 know no registry and answer with an error that does not matter.
            self._send(method_call(REGISTRY, "Register", "sa{sv}", (APPLICATION_ID, {})))
            self._send(match_call(REQUEST, "Response"))
            self._send(match_call(SHORTCUTS, "Activated"))
            self._listening = True
        token = self._expect(self._bind_shortcuts)
        options = {"handle_token": ("s", token), "session_handle_token": ("s", new_token())}
        self._patience.start()
        self._send(method_call(SHORTCUTS, "CreateSession", "a{sv}", (options,)), needed=True)

    def _leave_session(self) -> None:
        self._awaited.clear()
        self._patience.stop()
        if self._session:
            message = method_call(SESSION, "Close", "", ())
            message.header.fields[self._fields.path] = self._session
            self._session = ""
            self._send(message)

    def _bind_shortcuts(self, code: int, results: dict[str, Any]) -> None:
        """The session is there: ask for the shortcuts in it."""
        if code != GRANTED or "session_handle" not in results:
            self._refuse(_REFUSAL if code == REFUSED else _FAILURE)
            return
        self._session = str(results["session_handle"][1])
        wanted = [
            (
                name,
                {
                    "description": ("s", DESCRIPTIONS.get(name, name)),
                    "preferred_trigger": ("s", binding.combination.portal),
                },
            )
            for name, binding in self._bindings.items()
        ]
        options = {"handle_token": ("s", self._expect(self._settle))}
        body = (self._session, wanted, "", options)
        self._send(method_call(SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", body), needed=True)

    def _settle(self, code: int, results: dict[str, Any]) -> None:
        """The user has answered: some, all or none of the shortcuts are bound."""
        self._patience.stop()
        if code != GRANTED:
            self._refuse(_REFUSAL if code == REFUSED else _FAILURE)
            return
        granted = {
            name: str(facts.get("trigger_description", ("s", ""))[1])
            for name, facts in results.get("shortcuts", ("", ()))[1]
        }
        for name in tuple(self._bindings):
            if name in granted:
                self._tell(name, HotkeyStatus(HotkeyState.SET, shown=granted[name]))
            else:
                self._tell(name, HotkeyStatus(HotkeyState.UNSUPPORTED, _REFUSAL))

    def _refuse(self, reason: str) -> None:
        self._patience.stop()
        self._awaited.clear()
        for name in tuple(self._bindings):
            self._tell(name, HotkeyStatus(HotkeyState.UNSUPPORTED, reason))

    def _tell(self, name: str, status: HotkeyStatus) -> None:
        if binding := self._bindings.get(name):
            binding.status = status
            self._changed(name, status)

    def _expect(self, answered: Callable[[int, dict[str, Any]], None]) -> str:
        """A token for a request whose answer goes to the given function."""
        token = new_token()
        self._awaited[request_path(self._bus.unique_name, token)] = answered
        return token

    def _send(self, message: Any, *, needed: bool = False) -> None:  # noqa: ANN401  # of jeepney
        """Send a call; when it is needed, an error in reply means that there are no hotkeys."""
        serial = next(self._bus.outgoing_serial)
        if needed:
            self._sent.add(serial)
        try:
            self._bus.send(message, serial=serial)
        except OSError:
            self._refuse(_FAILURE)

    def _read(self) -> None:
        """Take all messages that have come in."""
        while self._notifier.isEnabled():
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, EOFError):  # the desktop's session ended
                self._notifier.setEnabled(False)
                self._refuse(_FAILURE)
                return
            self._hear(message)

    def _hear(self, message: Any) -> None:  # noqa: ANN401  # a message of jeepney
        fields = message.header.fields
        if (serial := fields.get(self._fields.reply_serial)) is not None:
            if serial in self._sent and fields.get(self._fields.error_name) is not None:
                self._refuse(_FAILURE)
            self._sent.discard(serial)
        elif fields.get(self._fields.member) == "Response":
            if answered := self._awaited.pop(fields.get(self._fields.path), None):
                answered(*message.body)
        elif fields.get(self._fields.member) == "Activated" and message.body[0] == self._session:
            binding = self._bindings.get(message.body[1])
            if binding is not None and binding.status.works:
                binding.pressed()


def _single_shot(parent: QObject, milliseconds: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
