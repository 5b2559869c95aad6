"""Laws 2 and 4 as an outsider sees them: what is opened for writing, sent, or left by a kill."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import pytest

from e2e.stranger import read_by_a_stranger

IDENTIFIERS = ("WINTERBOTTOM", "AGATHE", "4471902", "1948-11-23")
JOURNAL = ("journal.jsonl", "journal.jsonl.head", "journal.jsonl.head.new")
COMMAND = [Path(sys.executable).with_name("leadapron")]

pytestmark = pytest.mark.e2e


@pytest.fixture
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        place = folder / name.lower()
        place.mkdir(parents=True)
        monkeypatch.setenv(name, str(place))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    return folder


@pytest.fixture
def capture(tmp_path):
    generator = np.random.default_rng(7)
    pixels = cv2.GaussianBlur(generator.normal(60, 40, (600, 900)), (0, 0), 9)
    pixels = cv2.cvtColor(np.clip(pixels, 0, 255).astype(np.uint8), cv2.COLOR_GRAY2BGR)
    lines = ("WINTERBOTTOM, AGATHE", "MRN 4471902", "DOB 1948-11-23")
    for row, line in enumerate(lines):
        place = (12, 30 + 26 * row)
        cv2.putText(pixels, line, place, cv2.FONT_HERSHEY_SIMPLEX, 0.6, (255,) * 3, 1, cv2.LINE_AA)
    path = tmp_path / "in.png"
    assert cv2.imwrite(str(path), pixels)
    return path


def files_under(*folders):
    return {path for folder in folders for path in folder.rglob("*") if path.is_file()}


def of_captures(count, capture, output):
    """Words of `clean` for so many captures, several of them in processes of their own."""
    if count == 1:
        return [*COMMAND, "clean", capture, "-o", output / "case-0001.png"]
    copies = [capture.with_name(f"{number}.png") for number in range(count)]
    for copy in copies:
        shutil.copy(capture, copy)
    return [*COMMAND, "clean", *copies, "-o", output, "--workers", str(count)]


@pytest.mark.parametrize("count", [1, 2])
def test_only_pictures_and_the_report_are_written_and_no_network_is_asked_for(
    count, home, capture, tmp_path
):
    tracer = shutil.which("strace")
    if tracer is None:
        pytest.skip("strace is not installed; packaging/test installs it")
    output, log = tmp_path / "out", tmp_path / "trace"
    output.mkdir()
    command = of_captures(count, capture, output)
    pictures = {f"case-{number:04d}.png" for number in range(1, count + 1)}
    calls = "trace=open,openat,creat,memfd_create,mknod,mknodat,socket"
    done = subprocess.run(
        [
            tracer,
            "-f",
            "-y",
            "-qq",
            "-e",
            calls,
            "-o",
            log,
            *command,
            "--report",
            output / "r.json",
        ],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    traced = log.read_text(errors="replace").splitlines()
    assert [line for line in traced if "AF_INET" in line] == []
    writing = [
        line
        for line in traced
        if re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|creat\(|memfd_create|mknod", line)
        and not re.search(r" = -1 E", line)
    ]
    opened = {re.findall(r'"([^"]*)"', line)[0] for line in writing}
    # The hardening tells the kernel there that a core dump would hold no memory.
    kernel = {os.devnull, "/proc/self/coredump_filter"}
    data = home / "xdg_data_home" / "leadapron"
    journal = {data / name for name in JOURNAL}
    allowed = {str(output), str(output / "r.json")} | {str(output / name) for name in pictures}
    allowed |= kernel
    allowed |= {str(path) for path in journal}
    temporary = {path for path in opened if Path(path).parent == output}
    assert opened - allowed - temporary == set()
    assert {path.name for path in files_under(output)} == pictures | {"r.json"}
    assert files_under(home) == {data / name for name in JOURNAL[:2]}


def test_no_identifier_reaches_the_picture_the_report_or_the_terminal(home, capture, tmp_path):
    output = tmp_path / "out"
    output.mkdir()
    picture = output / "clean.png"
    done = subprocess.run(
        [*COMMAND, "clean", capture, "-o", picture, "--report", output / "r.json"],
        capture_output=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert subprocess.run(["pngcheck", "-q", picture], check=False).returncode == 0
    written = done.stdout + done.stderr
    for path in files_under(home, output):
        written += path.read_bytes()
    written += read_by_a_stranger(picture, tmp_path).encode()
    for identifier in IDENTIFIERS:
        assert identifier.lower().encode() not in written.lower()


@pytest.mark.parametrize(
    ("seconds", "count"), [(0.4, 1), (1.0, 1), (1.8, 1), (2.6, 1), (2.0, 2), (4.0, 2)]
)
def test_a_kill_at_any_moment_leaves_nothing_of_the_capture(
    home, capture, tmp_path, seconds, count
):
    output = tmp_path / "out"
    output.mkdir()
    process = subprocess.Popen(
        of_captures(count, capture, output),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=10)
    left = {path for path in files_under(home, output) if path.name not in JOURNAL}
    finished = {output / f"case-{number:04d}.png" for number in range(1, count + 1)}
    assert left <= finished, "only finished pictures may have appeared"
    for path in files_under(home) - left:
        assert not any(name.encode() in path.read_bytes() for name in IDENTIFIERS)
    assert subprocess.run([*COMMAND, "journal", "verify"], check=False).returncode == 0
    subprocess.run([*COMMAND, "doctor"], capture_output=True, timeout=120, check=False)
    abandoned = [p for p in Path("/dev", "shm").glob("leadapron-*") if str(process.pid) in p.name]
    assert abandoned == []
