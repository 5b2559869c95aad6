"""The main job on the real application: hotkey, region, review, file; read again by a stranger."""

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from e2e.stranger import read_by_a_stranger
from e2e.virtual_desktop import VirtualDesktop, wait_until
from leadapron.desktop.private_folder import candidate_bases
from leadapron.ui.practice_patient import PRACTICE_IDENTIFIERS

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]


@pytest.fixture
def desktop(tmp_path):
    desktop = VirtualDesktop(tmp_path)
    yield desktop
    desktop.close()


@pytest.fixture
def practice(desktop, request):
    """The practice case in its viewer, with the hotkey set; its place on the screen.

    Tests that measure a region want its own pixels; the parameter is the preset in the settings.
    """
    preset = getattr(request, "param", "original")
    if preset:
        desktop.prefer(preset=preset)
    desktop.lead_apron("demo")
    window = desktop.wait_for("Practice case")
    wait_until(lambda: desktop.place_of(window)[2] > 1000, "the viewer has no size")
    left, top, width, height = desktop.place_of(window)
    desktop.do("mousemove", left + width // 2, top + height // 2)
    return left, top, width, height


def press_until_overlay(desktop):
    """The hotkey is registered before the practice case shows, so one press is enough."""
    desktop.do("key", "ctrl+shift+F9")
    desktop.wait_for_overlay()


def exported(desktop):
    """The file, once the review window has been told to export."""
    desktop.wait_for("Review")
    desktop.do("key", "ctrl+s")
    wait_until(lambda: desktop.written() != [], "nothing was exported", 90)
    (path,) = desktop.written()
    return path


def chunks(path):
    """Names of a PNG's chunks in order, and what follows the last one."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    names, at = [], 8
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        names.append(data[at + 4 : at + 8].decode("ascii"))
        at += 12 + length
        if names[-1] == "IEND":
            break
    return names, data[at:]


def files_below(folder):
    return [path for path in Path(folder).rglob("*") if path.is_file()]


def private_folders(desktop, process):
    """The private folders of one process."""
    bases = (Path(base) for base in candidate_bases(desktop.environment))
    name = f"leadapron-{os.getuid()}-{process.pid}"
    return [base / name for base in bases if (base / name).exists()]


@pytest.mark.parametrize("practice", [""], indirect=True)
def test_four_acts_from_hotkey_to_file(desktop, practice, tmp_path):
    left, top, width, height = practice
    press_until_overlay(desktop)
    desktop.drag((left, top), (left + width, top + height))
    desktop.do("key", "Return")
    path = exported(desktop)

    assert path.name == "case-0001.png"
    with Image.open(path) as picture:
        assert picture.size == (1080, 1350)  # what Instagram wants, without a word in the settings
        pixels = np.asarray(picture.convert("RGB"))
    seen_height = round(1080 * height / width)
    top = (1350 - seen_height) // 2
    assert not pixels[: top - 1].any()
    assert not pixels[top + seen_height + 1 :].any()
    middle = pixels[top + seen_height // 3 : top + 2 * seen_height // 3, 360:720]
    assert len(np.unique(middle)) > 100  # the anatomy is still there
    seen = read_by_a_stranger(path, tmp_path)
    assert [word for word in PRACTICE_IDENTIFIERS if word.casefold() in seen] == []
    names, rest = chunks(path)
    assert names[0] == "IHDR"
    assert names[-1] == "IEND"
    assert set(names[1:-1]) == {"IDAT"}
    assert rest == b""


def test_nothing_else_is_left_behind(desktop, practice):
    left, top, width, height = practice
    press_until_overlay(desktop)
    desktop.drag((left, top), (left + width, top + height))
    desktop.do("key", "Return")
    path = exported(desktop)
    running = desktop.processes[-1]
    assert [files_below(folder) for folder in private_folders(desktop, running)] in ([], [[]])
    running.terminate()
    assert running.wait(20) == 0
    pictures = [p for p in files_below(desktop.home) if p != path and is_picture(p)]
    assert pictures == []
    words = [word.casefold() for word in PRACTICE_IDENTIFIERS]
    for file in files_below(desktop.home):
        name = str(file.relative_to(desktop.home)).casefold()
        content = file.read_bytes().decode("utf-8", errors="ignore").casefold()
        assert [w for w in words if w in name or w in content] == [], file
    assert private_folders(desktop, running) == []


def is_picture(path):
    head = path.read_bytes()[:12]
    return head.startswith((b"\x89PNG", b"\xff\xd8", b"BM", b"II*\0", b"MM\0*", b"GIF8", b"RIFF"))


def test_by_keyboard_alone(desktop, practice):
    left, top, _width, _height = practice
    desktop.do("mousemove", left + 30, top + 60)
    press_until_overlay(desktop)
    desktop.do("key", "Return")
    desktop.do("key", "--repeat", 9, "--delay", 20, "ctrl+Right")
    desktop.do("key", "--repeat", 3, "--delay", 20, "shift+Right")
    desktop.do("key", "--repeat", 7, "--delay", 20, "ctrl+Down")
    desktop.do("key", "--repeat", 5, "--delay", 20, "Down")
    desktop.do("key", "Return")
    path = exported(desktop)
    with Image.open(path) as picture:
        assert picture.size == (930, 705)


def test_by_two_clicks(desktop, practice):
    left, top, _width, _height = practice
    press_until_overlay(desktop)
    desktop.click(left + 200, top + 100)
    desktop.do("mousemove", left + 500, top + 400)
    desktop.click(left + 700, top + 500)
    desktop.do("key", "Return")
    desktop.wait_for("Review")
    path = exported(desktop)
    with Image.open(path) as picture:
        assert picture.size == (500, 400)


def test_space_takes_the_viewport_and_repeat_takes_it_again(desktop, practice):
    _left, _top, width, height = practice
    press_until_overlay(desktop)
    desktop.do("sleep", 2)
    desktop.do("key", "space")
    desktop.do("sleep", 0.3)
    desktop.do("key", "Return")
    first = exported(desktop)
    with Image.open(first) as picture:
        taken = picture.size
    assert taken[0] < width
    assert taken[1] < height
    desktop.do("key", "Return")  # closes the window that says where the file is
    wait_until(lambda: not desktop.windows("Review"), "the review window stays")
    desktop.do("key", "ctrl+shift+F10")
    desktop.wait_for("Review")
    desktop.do("key", "ctrl+s")
    wait_until(lambda: len(desktop.written()) == 2, "nothing was exported again", 90)
    with Image.open(desktop.written()[1]) as picture:
        assert picture.size == taken


def test_escape_and_right_click_leave_without_a_capture(desktop, practice):
    left, top, *_ = practice
    press_until_overlay(desktop)
    desktop.drag((left + 100, top + 100), (left + 300, top + 300))
    desktop.do("key", "Escape")
    desktop.do("sleep", 0.3)
    assert desktop.windows("^Lead Apron$")  # the first Esc clears
    desktop.do("key", "Escape")
    wait_until(lambda: not overlays(desktop), "the overlay stays")
    desktop.do("key", "ctrl+shift+F9")
    desktop.wait_for_overlay()
    desktop.click(left + 50, top + 50, button=3)
    wait_until(lambda: not overlays(desktop), "the overlay stays")
    assert desktop.windows("Review") == []
    assert desktop.written() == []


def overlays(desktop):
    return [w for w in desktop.windows("^Lead Apron$") if desktop.place_of(w)[2:] == desktop.size]


def test_clicks_and_keys_do_not_reach_the_viewer(desktop, practice):
    left, top, width, height = practice
    press_until_overlay(desktop)
    desktop.click(left + width // 2, top + height // 2)
    desktop.do("key", "alt+F4")
    desktop.do("key", "Escape")
    desktop.do("key", "Escape")
    wait_until(lambda: not overlays(desktop), "the overlay stays")
    assert desktop.windows("Practice case")
