"""Without a display, the practice case goes along the whole path on a virtual screen."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from e2e.stranger import read_by_a_stranger
from leadapron.ui.practice_patient import PRACTICE_IDENTIFIERS

pytestmark = pytest.mark.e2e


def test_the_practice_case_is_masked_verified_and_written(tmp_path, monkeypatch):
    if shutil.which("xvfb-run") is None:
        pytest.skip("Xvfb is not installed; packaging/test installs it")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_PICTURES_DIR", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    command = Path(sys.executable).with_name("leadapron")
    done = subprocess.run(
        ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1200x24",
         command, "demo", "--walk-through"],
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == [
        "Capture", "Detect", "Redact", "Verify", "Export"
    ]  # fmt: skip
    assert all(re.match(r"\w+ +\d+ ms  \S", line) for line in lines)
    assert "1160 x 860 pixels" in lines[0]
    assert "clean: no text found by" in lines[3]
    written = Path(lines[4].partition(" ms  ")[2])
    assert written.name == "case-0001.png"
    assert written.is_relative_to(tmp_path)
    said = (done.stdout + done.stderr).casefold() + read_by_a_stranger(written, tmp_path)
    for identifier in PRACTICE_IDENTIFIERS:
        assert identifier.casefold() not in said
