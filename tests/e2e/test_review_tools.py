"""The review window on a real X screen, worked by pointer and keys, judged on its files."""

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from e2e.review_program import DATE, NAME, PADDING, SIZE, capture
from e2e.virtual_desktop import VirtualDesktop, wait_until
from leadapron.model.geometry import Box

pytestmark = pytest.mark.e2e

BRUSH = 32


class Window:
    """The window under test, seen through its state file and the screen."""

    def __init__(self, desktop, folder):
        self.desktop, self.folder = desktop, folder
        program = Path(__file__).with_name("review_program.py")
        with (folder / "said").open("wb") as said:
            process = subprocess.Popen(
                [sys.executable, program, folder],
                stdout=said, stderr=said, env=desktop.environment,
            )  # fmt: skip
        desktop.processes.append(process)
        desktop.wait_for("Review")
        wait_until(lambda: self.state.get("clean"), "no verdict", 60)
        self.keys("1")
        wait_until(lambda: self.state["scale"] == 1, "not at 1:1")
        time.sleep(0.5)

    @property
    def state(self):
        try:
            return json.loads((self.folder / "state.json").read_text())
        except FileNotFoundError:
            return {}

    def at(self, x, y):
        """The screen's point over a pixel of the page."""
        state = self.state
        return round(state["x"] + x + 0.5), round(state["y"] + y + 0.5)

    def page(self, x, y):
        """Where a press over a pixel arrives on the page."""
        state = self.state
        left, top = self.at(x, y)
        return left - state["x"], top - state["y"]

    def keys(self, *names):
        self.desktop.do("key", "--delay", 60, *names)

    def drag(self, start, end):
        self.desktop.drag(self.at(*start), self.at(*end))
        time.sleep(0.2)

    def click(self, x, y):
        self.desktop.click(*self.at(x, y))
        time.sleep(0.2)

    def steps(self, count):
        wait_until(lambda: self.state["steps"] == count, f"not {count} steps: {self.state}")

    def export(self):
        self.keys("ctrl+s")
        wait_until(lambda: list(self.folder.glob("case-*.png")), "nothing was written", 60)
        wait_until(lambda: self.state.get("left"), "the case is still there")
        with Image.open(self.folder / "case-0001.png") as image:
            return np.asarray(image.convert("RGB"))


@pytest.fixture
def window(tmp_path):
    home, folder = tmp_path / "home", tmp_path / "out"
    home.mkdir()
    folder.mkdir()
    desktop = VirtualDesktop(home)
    try:
        yield Window(desktop, folder)
    finally:
        desktop.close()


def filled(*boxes):
    pixels = capture()
    for box in boxes:
        pixels[box.slices] = 0
    return pixels


def stroke(start, end, radius):
    """Pixels whose centre lies within a radius of a line, by brute force."""
    rows, columns = np.mgrid[0 : SIZE[1], 0 : SIZE[0]] + 0.5
    (x0, y0), (x1, y1) = start, end
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    along = np.clip(((columns - x0) * (x1 - x0) + (rows - y0) * (y1 - y0)) / length, 0, 1)
    return np.hypot(columns - x0 - along * (x1 - x0), rows - y0 - along * (y1 - y0)) <= radius


NAME_MASK, DATE_MASK = NAME.padded(PADDING), DATE.padded(PADDING)


def test_masks_drawn_moved_resized_painted_erased_kept_undone_and_redone(window):
    window.keys("r")
    (left, top), (right, bottom) = window.page(200, 100), window.page(299, 199)
    drawn = Box.covering(left, top, right, bottom)
    window.drag((200, 100), (299, 199))
    window.steps(1)
    window.keys("v")
    window.drag((250, 150), (280, 170))
    window.steps(2)
    corner = drawn.right + 30, drawn.bottom + 20
    window.drag(corner, (corner[0] + 10, corner[1] + 20))
    window.steps(3)
    window.keys("shift+Left", "Up")
    window.steps(5)
    moved = Box(drawn.x + 20, drawn.y + 19, drawn.width + 10, drawn.height + 20)

    window.keys("b")
    brush = window.page(100, 300), window.page(200, 300)
    window.drag((100, 300), (200, 300))
    window.steps(6)
    window.keys("e")
    rubber = window.page(150, 260), window.page(150, 340)
    window.drag((150, 260), (150, 340))
    window.steps(7)

    window.keys("v")
    window.click(500, 24)
    wait_until(lambda: window.state["asked"], "the reason was not asked")
    window.keys("2")
    window.steps(8)
    window.keys("ctrl+z", "ctrl+z")
    window.steps(6)
    window.keys("ctrl+shift+z", "ctrl+shift+z")
    window.steps(8)
    wait_until(lambda: window.state["clean"], "no verdict", 60)

    wanted = filled(NAME_MASK)
    wanted[moved.slices] = 0
    painted = stroke(*brush, BRUSH / 2) & ~stroke(*rubber, BRUSH / 2)
    wanted[painted] = 0
    assert np.array_equal(window.export(), wanted)


def test_the_keyboard_alone_keeps_masks_draws_and_exports(window):
    window.keys("Tab", "Tab", "k")
    wait_until(lambda: window.state["asked"], "the reason was not asked")
    window.keys("Down", "Return")
    window.steps(1)
    window.keys("m", "ctrl+z", "shift+r", "shift+Right", "alt+Down")
    window.steps(4)
    out = window.export()
    plain = filled(NAME_MASK, DATE_MASK)
    changed = (out != plain).any(axis=2)
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    drawn = changed[rows[0] :, columns[0] :]
    assert (out[DATE.slices] == capture()[DATE.slices]).all()
    assert not (out[NAME_MASK.slices]).any()
    assert drawn.any()


def test_a_crop_by_the_pointer_is_the_exported_part(window):
    window.keys("c")
    wait_until(lambda: window.state["tool"] == "crop", "no crop tool")
    window.keys("1")
    time.sleep(0.3)
    window.keys("Return")
    wait_until(lambda: window.state["crop"], "no crop was taken")
    wait_until(lambda: window.state["clean"], "no verdict", 60)
    out = window.export()
    assert out.shape[0] * out.shape[1] < SIZE[0] * SIZE[1]
    assert (out != 0).all()
