"""Time from the hotkey to the painted overlay, on virtual screens of two sizes (Linux, X11).

    python tests/benchmark/capture_latency.py [TIMES]

The clock starts when the hotkey's event reaches this program and stops when the X server has drawn
the overlay: the server answers one more question first. What mss alone needs to read the screen is
measured beside it in the same process, since no part of ours can be faster than that.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

SIZES: Final = ((1920, 1200), (3840, 2160))

TIMES: Final = 20
"""Captures at each size; the first one, which loads modules, is not counted."""

_PAUSE: Final = 250
"""Milliseconds between two captures."""

_PATIENCE: Final = 240


def overlay_latency(times: int = TIMES) -> dict[str, Any]:
    """Milliseconds to the painted overlay at each size.

    Raises:
        FileNotFoundError: when the machine has no virtual screen or no xdotool.
        subprocess.SubprocessError: when the measured program fails.
    """
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            raise FileNotFoundError(tool)
    found: dict[str, Any] = {}
    for width, height in SIZES:
        found.update(_measured(width, height, times))
    return found


def _measured(width: int, height: int, times: int) -> dict[str, Any]:
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        with tempfile.TemporaryDirectory() as home:
            own = {**os.environ, "DISPLAY": display, "HOME": home, "QT_QPA_PLATFORM": "xcb"}
            own.pop("WAYLAND_DISPLAY", None)
            done = subprocess.run(
                [sys.executable, __file__, "--inside", str(times)],
                env=own,
                stdout=subprocess.PIPE,
                text=True,
                timeout=_PATIENCE,
                check=True,
            )
    finally:
        screen.terminate()
        screen.wait()
    taken = json.loads(done.stdout)
    name = f"hotkey to overlay at {width} x {height}, ms"
    ordered = sorted(taken["overlay"][1:])
    return {
        name: {
            "median": statistics.median(ordered),
            "95th percentile": ordered[max(0, round(0.95 * len(ordered)) - 1)],
            "largest": ordered[-1],
            "share of mss, median": statistics.median(taken["mss"][1:]),
            "captures": len(ordered),
            "load average of the machine": os.getloadavg()[0],
        }
    }


def _inside(times: int) -> None:
    """Run captures on this display, each started by a real key press, and print the times."""
    import mss  # noqa: PLC0415  # the outer program needs neither Qt nor mss
    from PySide6.QtCore import QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from leadapron.capture.last_region import LastRegions  # noqa: PLC0415
    from leadapron.desktop.hotkeys.protocol import CAPTURE  # noqa: PLC0415
    from leadapron.ui.capture_flow import CaptureFlow  # noqa: PLC0415
    from leadapron.ui.hotkey_control import HotkeyControl  # noqa: PLC0415
    from leadapron.ui.theme import apply_theme  # noqa: PLC0415

    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    apply_theme(application, "dark")
    flow = CaptureFlow(LastRegions(Path.home() / "regions.json"))
    hotkeys = HotkeyControl(application)
    if not hotkeys.set_keys(CAPTURE, "Ctrl+Shift+F9").works:
        raise RuntimeError(hotkeys.sentence(CAPTURE))
    overlay: list[float] = []
    grab: list[float] = []
    start = 0.0

    def press() -> None:
        begun = time.perf_counter()
        with mss.MSS() as source:
            source.grab(source.monitors[1])
        grab.append((time.perf_counter() - begun) * 1000)
        subprocess.Popen(["xdotool", "key", "ctrl+shift+F9"])  # the press comes back as an event

    def on_pressed(_name: str) -> None:
        nonlocal start
        start = time.perf_counter()
        flow.choose_region()

    def on_painted() -> None:
        application.primaryScreen().grabWindow(0, 0, 0, 1, 1)  # answered after all was drawn
        overlay.append((time.perf_counter() - start) * 1000)
        QTimer.singleShot(_PAUSE, flow.cancel)

    def on_left() -> None:
        if len(overlay) > times:
            application.quit()
        else:
            QTimer.singleShot(_PAUSE, press)

    hotkeys.pressed.connect(on_pressed)
    flow.overlay_painted.connect(on_painted)
    flow.left.connect(on_left)
    QTimer.singleShot(_PAUSE, press)
    application.exec()
    hotkeys.close()
    sys.stdout.write(json.dumps({"overlay": overlay, "mss": grab}))
    sys.stdout.flush()
    os._exit(0)  # a search for viewports may still run; there is nothing to tidy up


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        _inside(int(sys.argv[2]))
    else:
        wanted = int(sys.argv[1]) if sys.argv[1:] else TIMES
        sys.stdout.write(json.dumps(overlay_latency(wanted), indent=2) + "\n")
