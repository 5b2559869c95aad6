"""Hotkeys on a real X server: heard whatever the lock keys say, refused when taken, renewed."""

import queue
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from e2e.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.e2e

PROGRAM = Path(__file__).with_name("hotkey_program.py")


class Program:
    """A running program with a hotkey; its lines can be awaited."""

    def __init__(self, desktop, *words):
        self.process = subprocess.Popen(
            [sys.executable, PROGRAM, *words],
            stdout=subprocess.PIPE,
            text=True,
            env=desktop.environment,
        )
        self._lines = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            self._lines.put(line.strip())

    def next(self):
        return self._lines.get(timeout=20)

    def is_silent(self, seconds=0.5):
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return True
        return pytest.fail(f"heard {line}")

    def end(self):
        self.process.kill()
        self.process.wait()
        self._reader.join()
        self.process.stdout.close()


@pytest.fixture
def desktop(tmp_path):
    desktop = VirtualDesktop(tmp_path, (800, 600))
    yield desktop
    desktop.close()


@pytest.fixture
def start(desktop):
    started = []

    def start(*words):
        started.append(Program(desktop, *words))
        return started[-1]

    yield start
    for program in started:
        program.end()


def run(desktop, *command):
    subprocess.run(command, env=desktop.environment, check=True, timeout=20)


def test_it_is_heard_in_every_state_of_the_lock_keys_and_nothing_else_is(desktop, start):
    program = start("Ctrl+Shift+F9")
    assert program.next() == "set"
    for lock in (None, "Num_Lock", "Caps_Lock", "Num_Lock"):
        if lock:
            desktop.do("key", lock)
        desktop.do("key", "ctrl+shift+F9")
        assert program.next() == "pressed"
    desktop.do("key", "Caps_Lock")
    for other in ("F9", "ctrl+F9", "ctrl+shift+F10", "ctrl+shift+alt+F9", "a"):
        desktop.do("key", other)
    assert program.is_silent()


def test_a_taken_combination_is_said_and_free_again_when_the_other_ends(desktop, start):
    first = start("Ctrl+Shift+F9")
    assert first.next() == "set"
    second = start("Ctrl+Shift+F9")
    assert second.next() == "taken"
    other = start("Ctrl+Shift+F10")
    assert other.next() == "set"
    desktop.do("key", "ctrl+shift+F9")
    assert first.next() == "pressed"
    assert second.is_silent()
    first.end()
    third = start("Ctrl+Shift+F9")
    assert third.next() == "set"


def test_a_combination_that_is_taken_in_part_is_taken_and_no_part_is_kept(desktop, start):
    careless = start("Ctrl+Shift+F9", "plain")
    assert careless.next() == "set"
    refused = start("Ctrl+Shift+F9")
    assert refused.next() == "taken"
    careless.end()
    assert start("Ctrl+Shift+F9").next() == "set"  # although the refused program still runs


def test_it_follows_the_keyboard_layout(desktop, start):
    program = start("Ctrl+Shift+F9", "Ctrl+Shift+F10")
    assert program.next() == "set"
    run(desktop, "xmodmap", "-e", "keycode 75 = F10", "-e", "keycode 76 = F9")
    assert program.is_silent(1.0)
    desktop.do("key", "ctrl+shift+F9")  # the key that was F10 until now
    assert program.next() == "pressed"
    desktop.do("key", "ctrl+shift+F10")
    assert program.next() == "repeated"
    assert program.is_silent()


def test_a_layout_without_the_key_is_said_and_one_with_it_again_too(desktop, start):
    program = start("Ctrl+Shift+F9")
    assert program.next() == "set"
    run(desktop, "xmodmap", "-e", "keycode 75 = NoSymbol")
    assert program.next() == "unsupported"
    run(desktop, "xmodmap", "-e", "keycode 75 = F9")
    assert program.next() == "set"
    desktop.do("key", "ctrl+shift+F9")
    assert program.next() == "pressed"
