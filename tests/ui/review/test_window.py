import threading

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from leadapron.model.case import Stage
from leadapron.model.finding import KeepReason
from leadapron.model.geometry import Box
from leadapron.redact.plan import plan_masks
from leadapron.ui.review.words import State
from leadapron.ui.theme import apply_theme
from ui.review.fakes import FINDINGS, LETTER, NAME, UNSURE, FakeLadder, FakeReader

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def expected(review, boxes):
    """The capture with boxes filled black."""
    pixels = review.pixels.copy()
    for box in boxes:
        pixels[box.slices] = 0
    return pixels


def automatic(review):
    return [mask.box for mask in plan_masks(review.redaction)]


def test_masks_fill_in_while_the_window_is_open(open_window):
    gate = threading.Event()
    review = open_window(ladder=FakeLadder(gate=gate))
    assert review.case.stage is Stage.DETECTING
    assert "looking" in review.window.status.sentence.text()
    assert not review.window.status.export.isEnabled()
    gate.set()
    review.settle()
    assert review.redaction.findings == FINDINGS
    assert review.window.status.sentence.text() == (
        "clean: no text found by 3 checks, beside 1 kept"
    )
    assert review.window.status.export.isEnabled()


def test_what_is_exported_is_the_capture_under_its_masks(review):
    boxes = automatic(review)
    assert len(boxes) == 3
    wanted = expected(review, boxes)
    assert np.array_equal(review.export(), wanted)
    assert review.files[0].name == "case-0001.png"
    assert review.window.running.is_over


def test_a_rectangle_drawn_by_hand_is_masked_to_the_pixel(review):
    review.key(Qt.Key.Key_R)
    review.drag((150, 100), (180, 150), (219, 179))
    assert [mask.box for mask in review.redaction.drawn] == [Box(150, 100, 70, 80)]
    boxes = automatic(review)
    assert np.array_equal(review.export(), expected(review, boxes))


def test_a_drawn_mask_is_moved_resized_and_deleted_each_in_one_step(review):
    review.key(Qt.Key.Key_R)
    review.drag((150, 100), (199, 149))
    box = Box(150, 100, 50, 50)
    assert [mask.box for mask in review.redaction.drawn] == [box]
    review.key(Qt.Key.Key_V)
    review.drag((175, 125), (180, 130), (195, 155))
    assert [mask.box for mask in review.redaction.drawn] == [box.moved(20, 30)]
    review.drag((220, 180), (240, 190))
    assert [mask.box for mask in review.redaction.drawn] == [Box(170, 130, 70, 60)]
    review.key(Qt.Key.Key_Left, SHIFT)
    review.key(Qt.Key.Key_Down)
    assert [mask.box for mask in review.redaction.drawn] == [Box(160, 131, 70, 60)]
    review.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [mask.box for mask in review.redaction.drawn] == [Box(160, 131, 71, 60)]
    assert len(review.case.history.past) == 6
    review.key(Qt.Key.Key_Delete)
    assert review.redaction.drawn == ()
    for _ in range(7):
        review.key(Qt.Key.Key_Z, CONTROL)
    assert review.redaction.drawn == ()
    assert not review.case.history.can_undo
    for _ in range(3):
        review.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert [mask.box for mask in review.redaction.drawn] == [Box(170, 130, 70, 60)]
    boxes = automatic(review)
    assert np.array_equal(review.export(), expected(review, boxes))


def test_a_click_on_a_mask_asks_for_a_reason_and_keeps(review):
    review.click(60, 22)
    popover = review.popover
    assert popover is not None
    review.key(Qt.Key.Key_2, widget=popover)
    assert review.redaction.kept == {NAME, LETTER}
    assert review.redaction.keeps[-1].reason is KeepReason.TEACHING
    boxes = automatic(review)
    assert len(boxes) == 2
    review.click(60, 22)
    assert review.redaction.kept == {LETTER}
    review.key(Qt.Key.Key_Z, CONTROL)
    assert np.array_equal(review.export(), expected(review, boxes))


def test_escape_leaves_a_place_masked(review):
    review.click(60, 22)
    popover = review.popover
    review.key(Qt.Key.Key_Escape, widget=popover)
    assert review.redaction.kept == {LETTER}


def test_a_kept_letter_is_masked_by_a_click(review):
    review.click(378, 148)
    assert review.redaction.kept == frozenset()


def test_an_edit_voids_the_verdict_and_the_check_runs_again(review):
    first = review.case.verdict.sha256
    review.key(Qt.Key.Key_R)
    review.drag((150, 100), (219, 179))
    assert review.case.verdict is None
    assert not review.window.status.export.isEnabled()
    review.settle()
    assert review.case.verdict.sha256 != first
    assert len(review.reader.seen) == 2


def test_confirming_changes_no_pixel_and_keeps_the_verdict(review):
    assert "1 to look at" in review.window.panel.open_count.text()
    review.key(Qt.Key.Key_Tab)
    assert review.window.controller.selected.finding == UNSURE
    review.key(Qt.Key.Key_Return)
    assert review.redaction.confirmed == {UNSURE}
    assert review.case.verdict is not None
    assert not review.window.panel.open_count.isVisibleTo(review.window)
    review.key(Qt.Key.Key_Z, CONTROL)
    assert review.redaction.confirmed == frozenset()
    assert review.case.verdict is not None


def test_tab_walks_through_all_places_and_back(review):
    seen = []
    for _ in range(5):
        review.key(Qt.Key.Key_Tab)
        seen.append(review.window.controller.selected.finding)
    assert seen[0] == seen[4] == UNSURE
    assert set(seen) == set(FINDINGS)
    review.key(Qt.Key.Key_Backtab)
    assert review.window.controller.selected.finding == seen[3]


def test_what_is_still_readable_is_walked_masked_and_verified_again(open_window):
    box = Box(200, 200, 60, 12)
    review = open_window(reader=FakeReader(residuals=(box,)))
    review.settle()
    window = review.window
    assert window.status.sentence.text() == "1 place still readable"
    assert not window.status.export.isEnabled()
    assert "still readable" in window.status.export.toolTip()
    window.status.walk.click()
    assert window.controller.selected.state is State.READABLE
    window.status.mask_them.click()
    review.settle()
    assert window.status.export.isEnabled()
    masked = review.export()
    assert not masked[box.slices].any()


def test_what_is_still_readable_can_be_kept_with_a_reason(open_window):
    review = open_window(reader=FakeReader(residuals=(Box(200, 200, 60, 12),)))
    review.settle()
    review.window.status.walk.click()
    review.key(Qt.Key.Key_K)
    review.key(Qt.Key.Key_1, widget=review.popover)
    review.settle()
    assert review.window.standing.is_open
    assert KeepReason.NOT_TEXT in {keep.reason for keep in review.redaction.keeps}


@pytest.mark.parametrize("part", ["ladder", "reader"])
def test_an_engine_that_fails_shuts_export_and_says_so(open_window, part):
    sentence = "Tesseract is missing; run leadapron doctor."
    fakes = {"ladder": FakeLadder(failure=sentence)}
    if part == "reader":
        fakes = {"reader": FakeReader(failure=sentence)}
    review = open_window(**fakes)
    review.settle()
    assert review.window.status.sentence.text() == f"not checked: {sentence}"
    assert not review.window.status.export.isEnabled()
    assert sentence in review.window.status.export.toolTip()
    review.key(Qt.Key.Key_S, CONTROL)
    assert sentence in review.window.notice.words
    assert not review.folder.exists()
    fakes[part].failure = ""
    review.window.status.walk.click()
    review.wait(lambda: review.window.standing.is_open)


def test_export_pressed_during_the_check_follows_a_clean_verdict(open_window):
    gate = threading.Event()
    review = open_window(reader=FakeReader(gate=gate))
    review.wait(lambda: review.window.running.is_verifying)
    review.key(Qt.Key.Key_S, CONTROL)
    assert "will export when clean" in review.window.status.sentence.text()
    gate.set()
    review.wait(lambda: bool(review.files))
    assert review.files[0].exists()


def test_an_armed_export_does_not_follow_what_is_still_readable(open_window):
    gate = threading.Event()
    reader = FakeReader(gate=gate, residuals=(Box(200, 200, 60, 12),))
    review = open_window(reader=reader)
    review.wait(lambda: review.window.running.is_verifying)
    review.key(Qt.Key.Key_S, CONTROL)
    gate.set()
    review.settle()
    assert not review.window.running.is_armed
    assert review.files == []


def test_a_click_on_the_words_walks_to_what_is_still_readable(open_window):
    review = open_window(reader=FakeReader(residuals=(Box(200, 200, 60, 12),)))
    review.settle()
    sentence = review.window.status.sentence
    QTest.mouseClick(sentence, Qt.MouseButton.LeftButton, pos=sentence.rect().center())
    assert review.window.controller.selected.state is State.READABLE


def test_a_crop_leaves_no_outline_of_what_it_leaves_out(review):
    canvas = review.window.canvas
    review.window.controller.crop(Box(100, 100, 200, 150))
    review.settle()
    canvas.actual_size()
    name = FINDINGS[0].box
    image = canvas.grab().toImage()
    beside = {
        image.pixelColor(review.at(x, y)).name()
        for x in range(name.x - 4, 96)
        for y in range(name.y - 4, name.bottom + 4)
    }
    assert len(beside) == 1
    review.window.controller.select(review.window.controller.entries[1])
    assert review.window.controller.selected is not None


def test_holding_o_shows_the_original_and_letting_go_covers_it(review):
    canvas = review.window.canvas
    point = review.at(60, 22)
    assert canvas.grab().toImage().pixelColor(point).value() == 0
    QTest.keyPress(canvas, Qt.Key.Key_O)
    assert canvas.grab().toImage().pixelColor(point).getRgb()[:3] == tuple(review.pixels[22, 60])
    QTest.keyRelease(canvas, Qt.Key.Key_O)
    assert canvas.grab().toImage().pixelColor(point).value() == 0


def test_at_one_to_one_the_canvas_shows_exactly_the_masked_pixels(review):
    review.window.canvas.set_places((), None, None)
    review.window.setFocus()
    image = review.window.canvas.grab().toImage()
    wanted = expected(review, automatic(review))
    origin = review.at(0, 0)
    for x, y in ((0, 0), (60, 22), (200, 150), (399, 299), (18, 14), (300, 20)):
        colour = image.pixelColor(origin.x() + x, origin.y() + y).getRgb()[:3]
        assert colour == tuple(wanted[y, x]), (x, y)


def test_closing_asks_once_when_edits_would_be_lost_and_wipes(review):
    frame = review.window.running.frame
    review.key(Qt.Key.Key_R)
    review.drag((150, 100), (219, 179))
    for _ in range(3):  # back to the pointer, nothing selected, close
        review.key(Qt.Key.Key_Escape)
    assert "would be lost" in review.window.notice.words
    assert frame.pixels.any()
    with review.qtbot.waitSignal(review.window.closed):
        review.key(Qt.Key.Key_Escape)
    assert not frame.pixels.any()


def test_a_case_without_edits_closes_at_once(review):
    frame = review.window.running.frame
    with review.qtbot.waitSignal(review.window.closed):
        review.key(Qt.Key.Key_Escape)
    assert not frame.pixels.any()


def test_export_wipes_the_capture_and_says_what_was_checked(review):
    frame = review.window.running.frame
    review.export()
    assert not frame.pixels.any()
    words = " ".join(label.text() for label in review.window.centralWidget().findChildren(QLabel))
    assert "case-0001.png is clean" in words
    assert "No text found by 3 checks of exactly these pixels." in words
    with review.qtbot.waitSignal(review.window.closed):
        review.key(Qt.Key.Key_Escape, widget=review.window)


def test_a_screen_reader_hears_kind_and_place_but_not_the_text(review):
    listed = review.window.panel.list
    model = listed.model()
    spoken = [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert "identifier, top left, masked, pp-ocr 97%" in spoken
    for finding in FINDINGS:
        assert all(finding.text not in words.split() for words in spoken)


TOOLS = ("select", "rectangle", "polygon", "brush", "erase", "mark", "select")


# At twice the text size the settings of the crop are wider than the window, which grows then.
@pytest.mark.parametrize(("scale", "tools"), [(1.0, ("crop", *TOOLS)), (2.0, TOOLS)])
def test_choosing_a_tool_never_moves_the_picture(qapp, open_window, scale, tools):
    apply_theme(qapp, "dark", scale)
    try:
        review = open_window()
        review.settle()
        tops = {}
        for tool in tools:
            review.window.use_tool(tool)
            qapp.processEvents()
            tops[tool] = review.window.canvas.mapTo(review.window, QPoint(0, 0)).y()
        assert len(set(tops.values())) == 1, tops
    finally:
        apply_theme(qapp, "dark")
