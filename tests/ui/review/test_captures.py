"""Several captures in one case: one canvas, own masks, order, and one way out."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from leadapron.model.finding import Finding, KeepReason, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box, Size
from leadapron.model.redaction import Redaction
from leadapron.redact.plan import plan_masks
from leadapron.ui.review.captures import MOST
from leadapron.ui.review.everywhere import masked_everywhere, same_profile
from ui.review.fakes import DATE, FINDINGS, LETTER, NAME, SIZE, FakeReader, noise

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pair(review):
    """A case of two captures, both verified, the second one in hand."""
    review.window.add_capture(Frame(noise(seed=8)))
    review.settle()
    return review


def test_ctrl_n_asks_for_a_capture_and_a_new_one_is_worked_on(review):
    with review.qtbot.waitSignal(review.window.capture_wanted):
        review.key(Qt.Key.Key_N, CONTROL)
    first = review.window.running
    review.window.add_capture(Frame(noise(seed=8)))
    review.settle()
    assert len(review.window.captures) == 2
    assert review.window.running is not first
    assert review.redaction.findings == FINDINGS
    assert review.window.filmstrip.strip.count() == 2


def test_a_case_takes_twenty_captures_and_wipes_the_one_too_many(review):
    for seed in range(MOST - 1):
        review.window.captures.add(Frame(noise(Size(40, 30), seed)))
    late = Frame(noise(Size(40, 30), 99))
    review.window.add_capture(late)
    assert len(review.window.captures) == MOST
    assert not late.pixels.any()
    assert not review.window.filmstrip.add.isEnabled()


def test_each_capture_has_its_own_masks_and_undo(pair):
    pair.key(Qt.Key.Key_R)
    pair.drag((150, 100), (199, 149))
    assert len(pair.redaction.drawn) == 1
    pair.key(Qt.Key.Key_PageUp, CONTROL)
    assert pair.redaction.drawn == ()
    pair.key(Qt.Key.Key_Z, CONTROL)
    pair.key(Qt.Key.Key_PageDown, CONTROL)
    assert len(pair.redaction.drawn) == 1


def test_all_captures_leave_together_in_their_order(pair):
    pixels = noise(seed=8)
    pair.window.captures.move(0)
    for mask in plan_masks(pair.redaction):
        pixels[mask.box.slices] = 0
    pair.wait(lambda: pair.window.standing.is_open)
    pair.key(Qt.Key.Key_S, CONTROL)
    pair.wait(lambda: len(pair.files) == 2)
    assert [path.name for path in pair.files] == ["case-0001.png", "case-0002.png"]
    with Image.open(pair.files[0]) as image:
        assert np.array_equal(np.asarray(image), pixels)


def test_one_capture_that_is_not_clean_holds_the_others_back(open_window):
    review = open_window(reader=FakeReader(residuals=(Box(200, 200, 60, 12),)))
    review.settle()
    review.window.status.mask_them.click()
    review.settle()
    review.window.add_capture(Frame(noise(seed=8)))
    review.settle()
    review.key(Qt.Key.Key_PageUp, CONTROL)
    assert not review.window.status.export.isEnabled()
    assert "Picture 2 is not clean yet" in review.window.status.export.toolTip()
    review.key(Qt.Key.Key_S, CONTROL)
    assert not review.folder.exists()


def test_a_preset_is_the_same_for_all_and_for_later_ones(pair):
    status = pair.window.status
    status.preset_chosen.emit("instagram-square")
    pair.window.add_capture(Frame(noise(seed=9)))
    canvases = {capture.redaction.canvas.preset for capture in pair.window.captures}
    assert canvases == {"instagram-square"}


def test_mask_this_everywhere_reaches_the_others_and_later_ones(pair):
    pair.key(Qt.Key.Key_R)
    pair.drag((150, 100), (199, 149))
    pair.key(Qt.Key.Key_M, SHIFT)
    pair.window.add_capture(Frame(noise(seed=9)))
    pair.settle()
    assert all(
        [mask.box for mask in capture.redaction.drawn] == [Box(150, 100, 50, 50)]
        for capture in pair.window.captures
    )


def test_do_the_same_gives_the_others_the_kinds_and_masks(pair):
    entry = next(e for e in pair.window.controller.entries if e.finding == DATE)
    pair.window.controller.keep((entry,), KeepReason.TEACHING)
    pair.window.controller.draw(Box(150, 100, 50, 50))
    pair.key(Qt.Key.Key_A, CONTROL | SHIFT)
    other = next(iter(pair.window.captures)).redaction
    assert DATE in other.kept
    assert NAME not in other.kept
    assert [mask.box for mask in other.drawn] == [Box(150, 100, 50, 50)]


def test_a_capture_that_is_taken_out_is_wiped(pair):
    frame = pair.window.running.frame
    pair.key(Qt.Key.Key_W, CONTROL | SHIFT)
    assert not frame.pixels.any()
    assert len(pair.window.captures) == 1
    pair.key(Qt.Key.Key_W, CONTROL | SHIFT)
    assert len(pair.window.captures) == 1


def test_closing_wipes_every_capture(pair):
    frames = [capture.running.frame for capture in pair.window.captures]
    pair.window.close()
    assert "would be lost" in pair.window.notice.words
    pair.window.close()
    assert not any(frame.pixels.any() for frame in frames)


def test_the_same_text_is_masked_wherever_it_stands_and_however_it_is_written():
    here = Finding(Box(10, 10, 20, 10), Kind.ORIENTATION, "x", 0.9, "R JD")
    there = Finding(Box(200, 90, 20, 10), Kind.ORIENTATION, "x", 0.9, "r jd")
    value = Redaction(SIZE).found((there, LETTER)).keeping((there, LETTER), KeepReason.KEEP_LIST)
    masked = masked_everywhere(value, here)
    assert masked.kept == {LETTER}
    assert [mask.box for mask in masked.drawn] == [here.box]


def test_a_place_outside_a_smaller_capture_is_not_masked_there():
    value = Redaction(Size(30, 30))
    assert masked_everywhere(value, NAME) == value


def test_a_kind_kept_only_in_part_is_not_handed_on():
    other = Finding(Box(5, 200, 60, 10), Kind.DATE, "x", 0.9)
    pattern = Redaction(SIZE).found((DATE, other)).keeping((DATE,), KeepReason.TEACHING)
    value = Redaction(SIZE).found((DATE,))
    assert same_profile(value, pattern) == value
    assert same_profile(value, replace(pattern, findings=(DATE,))).kept == {DATE}
