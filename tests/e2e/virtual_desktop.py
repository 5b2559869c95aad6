"""A desktop in memory: Xvfb with a window manager, driven by xdotool, for one test."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

UNDECORATED = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application class="*"><decor>no</decor></application></applications></openbox_config>"""
"""Without title bars xdotool tells where a window's inside stands; with them it counts them twice.
"""

TOOLS = ("Xvfb", "openbox", "xdotool")


class VirtualDesktop:
    """One screen, one user, one home.

    Args:
        home: an empty folder.
        size: width and height of the screen.
    """

    def __init__(self, home, size=(1600, 1000)):
        for tool in TOOLS:
            if shutil.which(tool) is None:
                pytest.skip(f"{tool} is not installed; packaging/test installs it")
        self.home, self.size = home, size
        self.runtime = home / "runtime"
        self.runtime.mkdir(mode=0o700)
        self.pictures = home / "Pictures"
        self.pictures.mkdir()
        self.processes = []
        reading, writing = os.pipe()
        self._start(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size[0]}x{size[1]}x24"],
            pass_fds=(writing,),
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.display = ":" + answer.readline().strip()
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "QT_"))}
        kept.pop("WAYLAND_DISPLAY", None)
        self.environment = kept | {
            "DISPLAY": self.display,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "XDG_PICTURES_DIR": str(self.pictures),
            "LANG": "C.UTF-8",
            "OMP_NUM_THREADS": "2",
        }
        settings = home / "openbox.xml"
        settings.write_text(UNDECORATED)
        self._start(["openbox", "--config-file", settings], env=self.environment)

    def _start(self, command, **options):
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
        )
        self.processes.append(process)
        return process

    def lead_apron(self, *words):
        """Start the product; its output goes to `said`."""
        command = [Path(sys.executable).with_name("leadapron"), *words]
        with (self.home / "said").open("ab") as said:
            process = subprocess.Popen(command, stdout=said, stderr=said, env=self.environment)
        self.processes.append(process)
        return process

    def prefer(self, **settings):
        """Settings that the product finds when it starts."""
        folder = self.home / ".config" / "leadapron"
        folder.mkdir(parents=True)
        (folder / "settings.json").write_text(json.dumps(settings))

    @property
    def said(self):
        return (self.home / "said").read_text()

    def do(self, *words):
        """Run xdotool."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment, capture_output=True, text=True, timeout=30, check=False,
        )  # fmt: skip
        return done.stdout.split()

    def drag(self, start, end):
        """Press, move in steps as a hand does, and let go."""
        self.do("mousemove", *start, "mousedown", 1)
        for step in range(1, 6):
            x, y = (round(a + (b - a) * step / 5) for a, b in zip(start, end, strict=True))
            self.do("mousemove", x, y)
        self.do("mouseup", 1)

    def click(self, x, y, button=1):
        self.do("mousemove", x, y, "click", button)

    def windows(self, title):
        """Visible windows whose title holds some words."""
        return self.do("search", "--onlyvisible", "--name", title)

    def place_of(self, window):
        """Left, top, width and height of a window's inside; zeros once the window is gone."""
        words = dict(line.split("=") for line in self.do("getwindowgeometry", "--shell", window))
        return tuple(int(words.get(name, 0)) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def wait_for_overlay(self):
        """Wait until a frozen frame covers the screen, and for its painting."""

        def covers():
            return any(
                self.place_of(window)[2:] == self.size for window in self.windows("^Lead Apron$")
            )

        wait_until(covers, "no overlay")
        time.sleep(0.5)

    def wait_for(self, title, seconds=30):
        """Wait for a window, and give its identifier."""
        wait_until(lambda: self.windows(title), f"no window {title!r}", seconds)
        return self.windows(title)[-1]

    def written(self):
        """Finished pictures."""
        return sorted(self.pictures.rglob("*.png"))

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_until(is_so, trouble, seconds=30):
    """Wait for a condition."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return
        time.sleep(0.1)
    pytest.fail(f"{trouble} within {seconds} seconds")
