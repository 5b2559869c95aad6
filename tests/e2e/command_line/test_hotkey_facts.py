"""What `doctor` says of the hotkey on a real display: free, ours, or another program's."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from e2e.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.e2e

COMMAND = Path(sys.executable).with_name("leadapron")

HOLDER = """
import sys
from PySide6.QtWidgets import QApplication
from leadapron.desktop.hotkeys.choose import choose_backend
from leadapron.desktop.hotkeys.combination import DEFAULT_CAPTURE
application = QApplication([])
backend = choose_backend(application, lambda _name, _status: None)
print(backend.bind("capture", DEFAULT_CAPTURE, lambda: None).works, flush=True)
sys.stdin.read()
"""
"""Another program that holds the keys until its input ends."""


@pytest.fixture
def desktop(tmp_path):
    desktop = VirtualDesktop(tmp_path, size=(640, 480))
    yield desktop
    desktop.close()


def hotkey(desktop):
    done = subprocess.run(
        [COMMAND, "doctor", "--json"],
        capture_output=True, text=True, timeout=120, check=False, env=desktop.environment,
    )  # fmt: skip
    return json.loads(done.stdout)["hotkey"]


def test_free_keys_and_taken_keys(desktop):
    assert hotkey(desktop) == {"keys": "Ctrl+Shift+F9", "problem": ""}
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=desktop.environment,
    )  # fmt: skip
    try:
        assert holder.stdout.readline() == "True\n"
        assert "another program" in hotkey(desktop)["problem"]
    finally:
        holder.communicate()
    assert hotkey(desktop)["problem"] == ""
