"""A stand-in for xdg-desktop-portal on a private bus: `mock_portal.py MANNER [PICTURE]`.

MANNER is what it does with every request:
  grant   answers as a desktop whose user agrees
  early   the same, with the answer sent before the call returns
  refuse  the user says no
  fail    the desktop fails
  silent  the request is taken and never answered
  error   the call itself is refused
  old     grants, and knows no registry of applications
PICTURE is the file that a granted screenshot names. The method `Press` of `test.Keyboard` sends the
signal of a pressed shortcut; `Seen` gives what was asked for, as text.
"""

import itertools
import sys
from pathlib import Path

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

PATH = "/org/freedesktop/portal/desktop"
CODES = {"grant": 0, "early": 0, "old": 0, "refuse": 1, "fail": 2}

manner = sys.argv[1]
picture = Path(sys.argv[2]).as_uri() if len(sys.argv) > 2 else ""
bus = open_dbus_connection(bus="SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
seen = []
sessions = {}
counter = itertools.count()
sys.stdout.write("ready\n")
sys.stdout.flush()


def answer(call, results):
    """The later answer to a request, sent to whoever asked."""
    sender = call.header.fields[HeaderFields.sender]
    token = call.body[-1]["handle_token"][1]
    path = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
    if manner in CODES:
        code = CODES[manner]
        emitter = DBusAddress(path, interface="org.freedesktop.portal.Request")
        bus.send(new_signal(emitter, "Response", "ua{sv}", (code, {} if code else results)))
    return path


def results_of(call, member):
    if member == "Screenshot":
        return {"uri": ("s", picture)}
    if member == "CreateSession":
        handle = f"{PATH}/session/{call.body[0]['session_handle_token'][1]}"
        sessions[handle] = call.header.fields[HeaderFields.sender]
        return {"session_handle": ("s", handle)}
    keys = [
        (name, {"trigger_description": ("s", f"Press {facts['preferred_trigger'][1]}")})
        for name, facts in call.body[1]
    ]
    return {"shortcuts": ("a(sa{sv})", keys)}


while True:
    call = bus.receive()
    if call.header.message_type is not MessageType.method_call:
        continue
    member = call.header.fields[HeaderFields.member]
    seen.append(f"{member}{call.body}")
    if member == "Press":
        source = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")
        for session in sessions:
            body = (session, call.body[0], next(counter), {})
            bus.send(new_signal(source, "Activated", "osta{sv}", body))
        bus.send(new_method_return(call))
    elif member == "Seen":
        bus.send(new_method_return(call, "s", ("\n".join(seen),)))
    elif member == "Close":
        sessions.pop(call.header.fields[HeaderFields.path], None)
        bus.send(new_method_return(call))
    elif manner == "error" or (manner == "old" and member == "Register"):
        bus.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))
    elif member == "Register":
        bus.send(new_method_return(call))
    elif manner == "early":
        path = answer(call, results_of(call, member))
        bus.send(new_method_return(call, "o", (path,)))
    else:
        results = results_of(call, member)
        token = call.body[-1]["handle_token"][1]
        sender = call.header.fields[HeaderFields.sender]
        path = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
        bus.send(new_method_return(call, "o", (path,)))
        answer(call, results)
