"""Start-up time, idle work and idle memory of the tray application, on a virtual screen (Linux)."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from leadapron.desktop.commands import Command, Word
from leadapron.desktop.single_instance import hand_over

_SETTLED: Final = 25.0
"""Seconds after which the engines are warm and nothing is left to do."""

_WATCHED: Final = 20.0
"""Seconds over which idle work is counted."""

_PATIENCE: Final = 60.0


def idle() -> dict[str, Any]:
    """Start the tray and leave it alone.

    Ready means that it answers a second start, which it does from its event loop.

    Raises:
        FileNotFoundError: when the machine has no virtual screen to start it on.
        TimeoutError: when it does not get ready.
    """
    server = shutil.which("Xvfb")
    if server is None:
        raise FileNotFoundError("Xvfb")
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        screen = subprocess.Popen(
            [
                server,
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                "1920x1200x24",
                "-nolisten",
                "tcp",
            ],
            pass_fds=(writing,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        try:
            return _watched(Path(folder), display)
        finally:
            screen.terminate()
            screen.wait()


def _watched(folder: Path, display: str) -> dict[str, Any]:
    own = {**os.environ, "DISPLAY": display, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    own = {key: value for key, value in own.items() if key != "WAYLAND_DISPLAY"}
    start = time.perf_counter()
    tray = subprocess.Popen(
        [sys.executable, "-m", "leadapron"],
        env=own,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        where = _answered(folder, start)
        ready = time.perf_counter() - start
        time.sleep(_SETTLED)
        before = _work(tray.pid)
        time.sleep(_WATCHED)
        after = _work(tray.pid)
        memory = _size(tray.pid, "VmRSS")
        hand_over(Command(Word.QUIT), where=where)
        tray.wait(_PATIENCE)
    finally:
        if tray.poll() is None:
            tray.kill()
            tray.wait()
    return {
        "start to a ready tray, s": ready,
        "idle tray: processor seconds per minute": (after[0] - before[0]) * 60 / _WATCHED,
        "idle tray: wake-ups per second, all threads": (after[1] - before[1]) / _WATCHED,
        "idle tray: resident memory, MB": memory,
    }


def _answered(folder: Path, start: float) -> str:
    """The tray's socket, once it has answered."""
    while time.perf_counter() - start < _PATIENCE:
        for socket in folder.glob("leadapron-*"):
            if socket.is_socket() and hand_over(Command(Word.RUN), where=str(socket)) == "":
                return str(socket)
        time.sleep(0.01)
    raise TimeoutError("the tray did not get ready")


def _work(process: int) -> tuple[float, int]:
    """Processor seconds and voluntary context switches (waits that ended) of all threads."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    switches = 0
    for status in Path(f"/proc/{process}/task").glob("*/status"):
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                switches += int(line.split()[1])
    return seconds, switches


def largest_size(process: int) -> float:
    """Largest resident size of a process so far in megabytes; 0 when it has none any more."""
    return _size(process, "VmHWM")


def _size(process: int, which: str) -> float:
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(which):
            return int(line.split()[1]) / 1024
    return 0.0
