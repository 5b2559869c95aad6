"""A small program with a hotkey, `hotkey_program.py COMBINATION [REPEAT]`; it says what happens.

Each line is the state of the hotkey, `pressed` at a press, or a later change of state. REPEAT is a
second combination, whose presses are `repeated`. With `plain` in its place the program grabs the
combination for one state of the lock keys only, as careless programs do.
"""

import sys

from PySide6.QtWidgets import QApplication

from leadapron.desktop.hotkeys.choose import choose_backend
from leadapron.desktop.hotkeys.combination import Combination
from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT
from leadapron.desktop.hotkeys.xcb import Xcb


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


application = QApplication(sys.argv[:1])
combination = Combination.parse(sys.argv[1])
if sys.argv[2:] == ["plain"]:
    xcb = Xcb(int(application.nativeInterface().connection()))
    keysym, mask = combination.x11
    say("set" if xcb.grab(xcb.roots[0], xcb.keycodes(keysym)[0], mask) else "taken")
else:
    backend = choose_backend(application, lambda _name, status: say(status.state.value))
    status = backend.bind(CAPTURE, combination, lambda: say("pressed"))
    if sys.argv[2:]:
        backend.bind(REPEAT, Combination.parse(sys.argv[2]), lambda: say("repeated"))
    say(status.state.value)
application.exec()
