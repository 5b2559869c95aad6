"""Whatever the screens and their scales, the frame handed on is exactly what was chosen.

A position-coded picture covers the screens, a pointer draws regions, and every pixel of every
captured frame says where it stood. One pixel off, on any edge of any region, fails the test.
"""

import contextlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from e2e.virtual_desktop import VirtualDesktop, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]

HERE = Path(__file__).parent
SELECTIONS = 200
ROOT = (1514, 800)
LEFT, RIGHT = (0, 0, 613, 707), (613, 59, 901, 703)
"""Odd sizes and an offset: no scale divides them, and the screens share no edge but one."""


class Desktop(VirtualDesktop):
    """Two monitors on one X screen, covered by the position pattern."""

    def __init__(self, home, factors):
        super().__init__(home, ROOT)
        wait_until(self._is_managed, "no window manager")  # a server without clients starts anew
        for name, (x, y, width, height), output in (
            ("L", LEFT, "screen"), ("R", RIGHT, "none")
        ):  # fmt: skip
            place = f"{width}/300x{height}/300+{x}+{y}"
            command = ["xrandr", "--setmonitor", name, place, output]
            subprocess.run(command, env=self.environment, check=True, timeout=20)
        self.environment["PYTHONPATH"] = str(HERE.parent)
        pattern = [sys.executable, HERE / "position_pattern.py", *map(str, ROOT)]
        self.pattern = subprocess.Popen(
            pattern, env=self.environment, stdout=subprocess.PIPE, text=True
        )
        self.processes.append(self.pattern)
        assert self.pattern.stdout.readline() == "shown\n"
        scaled = {"QT_SCREEN_SCALE_FACTORS": factors}
        self.program = subprocess.Popen(
            [sys.executable, HERE / "layout_program.py", home / "regions.json"],
            env=self.environment | scaled,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.processes.append(self.program)

    def _is_managed(self):
        asked = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        done = subprocess.run(
            asked, env=self.environment, capture_output=True, text=True, timeout=20, check=False
        )
        return "window id" in done.stdout

    def answer(self):
        return json.loads(self.program.stdout.readline())

    def capture(self):
        self.program.stdin.write("capture\n")
        self.program.stdin.flush()
        assert self.answer() == "painted"

    def close(self):
        self.program.stdin.close()
        super().close()
        self.program.stdout.close()
        self.pattern.stdout.close()


def random_regions(generator, screen, count):
    """Pairs of pointer positions on a screen, most of them far apart, all borders among them."""
    x, y, width, height = screen
    for _ in range(count):
        while True:
            columns = [generator.randrange(width), generator.randrange(width)]
            rows = [generator.randrange(height), generator.randrange(height)]
            if abs(columns[0] - columns[1]) >= 12 and abs(rows[0] - rows[1]) >= 12:
                break
        yield tuple((x + a, y + b) for a, b in zip(columns, rows, strict=True))


@pytest.mark.parametrize("factors", ["1;1.5", "2;1", "1.25;1.75"])
def test_two_monitors_with_scales_of_their_own(tmp_path, factors):
    desktop = Desktop(tmp_path, factors)
    try:
        ratios = [float(factor) for factor in factors.split(";")]
        assert desktop.answer() == [
            [ratio, "mss", *screen, True]
            for ratio, screen in zip(ratios, (LEFT, RIGHT), strict=True)
        ]
        generator = random.Random(factors)  # noqa: S311  # chooses regions, no secrets
        wrong = []
        for screen in (LEFT, RIGHT):
            for start, end in random_regions(generator, screen, SELECTIONS // 2):
                desktop.capture()
                middle = tuple((a + b) // 2 for a, b in zip(start, end, strict=True))
                desktop.do(
                    "mousemove", *start, "mousedown", 1, "mousemove", *middle,
                    "mousemove", *end, "mouseup", 1, "key", "Return",
                )  # fmt: skip
                (left, right), (top, bottom) = (
                    sorted(pair) for pair in zip(start, end, strict=True)
                )
                expected = [left, top, right - left, bottom - top, True]
                got = desktop.answer()
                if got != expected:
                    wrong.append((start, end, expected, got))
        assert wrong == []
    finally:
        desktop.close()


def test_a_screen_that_vanishes_and_one_that_comes(tmp_path):
    desktop = Desktop(tmp_path, "1;1")
    try:
        assert len(desktop.answer()) == 2

        def monitors(*words):
            command = ["xrandr", *words]
            subprocess.run(command, env=desktop.environment, check=True, timeout=20)
            time.sleep(1)

        def region_on_the_left():
            desktop.capture()
            desktop.do(
                "mousemove", 100, 100, "mousedown", 1, "mousemove", 200, 250,
                "mousemove", 300, 400, "mouseup", 1, "key", "Return",
            )  # fmt: skip
            return desktop.answer()

        desktop.capture()
        monitors("--delmonitor", "R")
        assert desktop.answer() == ["The screens have changed; start the capture once more."]
        assert region_on_the_left() == [100, 100, 200, 300, True]
        x, y, width, height = RIGHT
        monitors("--setmonitor", "R", f"{width}/300x{height}/300+{x}+{y}", "none")
        assert region_on_the_left() == [100, 100, 200, 300, True]
        desktop.capture()
        desktop.do(
            "mousemove", x + 10, y + 20, "mousedown", 1, "mousemove", x + 60, y + 80,
            "mousemove", x + 110, y + 220, "mouseup", 1, "key", "Return",
        )  # fmt: skip
        assert desktop.answer() == [x + 10, y + 20, 100, 200, True]
    finally:
        desktop.close()


def test_a_screen_of_ten_bits_is_read_by_qt_exactly(tmp_path):
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed; packaging/test installs it")
    reading, writing = os.pipe()
    server = ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", "640x480x30"]
    with contextlib.ExitStack() as stack:

        def start(command, **options):
            process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
            stack.enter_context(process)
            stack.callback(process.kill)
            return process

        start(server, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as answer:
            display = ":" + answer.readline().strip()
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        kept.pop("WAYLAND_DISPLAY", None)
        environment = kept | {"DISPLAY": display, "PYTHONPATH": str(HERE.parent)}
        pattern = start(
            [sys.executable, HERE / "position_pattern.py", "640", "480"],
            env=environment, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert pattern.stdout.readline() == "shown\n"
        program = start(
            [sys.executable, HERE / "layout_program.py", tmp_path / "regions.json"],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert json.loads(program.stdout.readline()) == [[1.0, "qt", 0, 0, 640, 480, True]]


def screen_of(x, y, size, ratio):
    """One entry of the offscreen platform's file; the size is logical."""
    return {
        "name": f"screen at {x},{y}", "x": x, "y": y, "width": size[0], "height": size[1],
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": ratio,
    }  # fmt: skip


# A pair of portrait displays of 5 megapixels left of a scaled colour screen; and sizes that no
# scale divides, on all sides of the origin.
PORTRAITS = [
    (-4096, -400, (2048, 2560), 1.0),
    (-2048, -400, (2048, 2560), 1.0),
    (0, 0, (1280, 800), 1.5),
]
ODD = [
    (-1171, 77, (1171, 901), 1.25),
    (0, -1000, (613, 707), 1.75),
    (613, -333, (501, 401), 2.0),
]


@pytest.mark.parametrize("screens", [PORTRAITS, ODD], ids=["portrait pair", "odd sizes"])
def test_screens_of_the_offscreen_platform(tmp_path, screens):
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [screen_of(*screen) for screen in screens]}))
    done = subprocess.run(
        [sys.executable, HERE / "offscreen_program.py", tmp_path, str(SELECTIONS)],
        env=os.environ
        | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}", "PYTHONPATH": str(HERE.parent)},
        capture_output=True, text=True, timeout=500, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found, regions, captured, trouble = json.loads(done.stdout)
    assert sorted((*area[:2], tuple(area[2:]), ratio) for area, ratio, _ in found) == sorted(
        screens
    )
    assert trouble == []
    corners = [(0, 0), (2048, 0), (0, 2560)]
    expected = []
    for index, start, end in regions:
        (left, right), (top, bottom) = (sorted(pair) for pair in zip(start, end, strict=True))
        x, y = corners[index]
        expected.append([x + left, y + top, right - left, bottom - top, True])
    assert len(expected) == SELECTIONS
    assert captured == expected
