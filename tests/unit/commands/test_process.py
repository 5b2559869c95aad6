"""Workers in processes of their own, with fakes for the engines inside them."""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from commands_fakes import NAME, SQUARE, pixels
from leadapron.commands import process
from leadapron.commands.attempt import NOT_CHECKED
from leadapron.commands.process import Order, Processes
from leadapron.model.canvas import ORIGINAL
from leadapron.model.policy import Policy
from leadapron.model.verdict import Status

TESTS = Path(__file__).parents[2]

CHILD = f"""
import os, sys
sys.path.insert(0, {str(TESTS)!r})
from commands_fakes import FakeLadder, FakeReader
from leadapron.commands import process

def gate(frame):
    print("a library prints")
    if frame.size.width == 66:
        os._exit(9)

process.default_ladder = lambda *_: FakeLadder(gate=gate)
process.default_second_reader = lambda _folder: FakeReader()
sys.exit(process.serve())
"""


@pytest.fixture(autouse=True)
def _children(monkeypatch):
    def own_program(word):
        assert word == "clean-worker"
        return [sys.executable, "-c", CHILD]

    monkeypatch.setattr(process, "own_program", own_program)


@pytest.fixture
def work():
    with Processes(Order(Policy(), ORIGINAL)) as processes:
        yield processes


def save(path, seed=0, size=(120, 90)):
    Image.fromarray(pixels(seed, size)).save(path)
    return path


def test_the_attempt_of_another_process_is_that_of_this_one(work, tmp_path):
    attempt = work(save(tmp_path / f"{NAME}.png"))
    picture = attempt.cleaned.picture
    assert attempt.cleaned.verdict.is_clean_for(picture.sha256)
    assert not picture.pixels[SQUARE.slices].any()
    assert (picture.pixels[60:] == pixels()[60:]).all()
    assert attempt.capture.findings[0].text == NAME
    assert not picture.pixels.flags.writeable
    picture.wipe()
    assert not picture.pixels.any()


def test_one_process_serves_many_inputs_and_each_thread_has_its_own(work, tmp_path):
    sources = [save(tmp_path / f"{number}.png", number) for number in range(6)]
    with ThreadPoolExecutor(2) as threads:
        attempts = list(threads.map(work, sources))
    for number, attempt in enumerate(attempts):
        assert (attempt.cleaned.picture.pixels[60:] == pixels(number)[60:]).all()
    assert 1 <= len(work._started) <= 2


def test_a_process_that_dies_has_checked_nothing_and_the_next_input_gets_another(work, tmp_path):
    deadly, good = save(tmp_path / "a.png", size=(66, 90)), save(tmp_path / "b.png")
    assert work(good).cleaned is not None
    attempt = work(deadly)
    assert attempt.cleaned is None
    assert attempt.failed.code == NOT_CHECKED
    assert attempt.capture.status is Status.NOT_CHECKED
    assert attempt.failed.sentence.startswith("A process of the checks ended unexpectedly")
    assert work(good).cleaned is not None
    assert len(work._started) == 2


def test_a_process_that_cannot_start_has_checked_nothing(monkeypatch, work, tmp_path):
    monkeypatch.setattr(process, "own_program", lambda _word: [str(tmp_path / "missing")])
    assert work(save(tmp_path / "a.png")).failed.code == NOT_CHECKED


def test_none_is_left_at_the_end(tmp_path):
    with Processes(Order(Policy(), ORIGINAL)) as work:
        assert work(save(tmp_path / "a.png")).cleaned is not None
    (child,) = work._started
    assert child.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_process_ends_with_the_one_that_started_it(tmp_path):
    """As after `kill -9`: the pipe closes, whoever held it."""
    parent = f"""
import sys
sys.path.insert(0, {str(TESTS)!r})
from pathlib import Path
from leadapron.commands import process
from leadapron.model.canvas import ORIGINAL
from leadapron.model.policy import Policy
process.own_program = lambda _word: [sys.executable, "-c", {CHILD!r}]
work = process.Processes(process.Order(Policy(), ORIGINAL))
work(Path(sys.argv[1]))
print(work._started[0].pid, flush=True)
import os, signal
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = process.subprocess.run(
        [sys.executable, "-c", parent, str(save(tmp_path / "a.png"))],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    child = int(done.stdout)
    deadline = time.monotonic() + 20
    while Path(f"/proc/{child}").exists() and time.monotonic() < deadline:
        if "Z" in Path(f"/proc/{child}/stat").read_text().split(")")[1][:3]:
            break
        time.sleep(0.05)
    else:
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


def test_pixels_cross_whole(work, tmp_path):
    attempt = work(save(tmp_path / "a.png", 5, (640, 480)))
    expected = pixels(5, (640, 480))
    expected[SQUARE.slices] = 0
    outside = np.ones(expected.shape[:2], bool)
    outside[SQUARE.padded(8).slices] = False
    assert (attempt.cleaned.picture.pixels[outside] == expected[outside]).all()
