"""Where the picture goes: the first choice, the user's own, what the rules allow, and its bars."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from leadapron.model.canvas import Format
from leadapron.model.geometry import Box, Size
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.model.redaction import Redaction
from leadapron.ui.keeper import Keeper
from leadapron.ui.review.outlines import widget_rectangle
from leadapron.ui.review.shapes import first_canvas
from leadapron.ui.review.sheet import sheet_around
from leadapron.ui.review.view import View
from leadapron.ui.review.words import State
from ui.review.fakes import FINDINGS, FakeReader

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def fresh(open_window):
    """A window of somebody who never chose a preset."""
    return lambda **more: open_window(destination=lambda: ("", ""), **more)


def test_a_first_case_leaves_as_instagram_wants_it(fresh):
    review = fresh()
    out = review.export()
    assert out.shape == (1350, 1080, 3)
    assert review.files[0].name == "case-0001.png"
    content = review.pixels.shape[0] * 1080 // review.pixels.shape[1]
    bar = (1350 - content) // 2
    assert not out[: bar - 1].any()
    assert not out[bar + content + 1 :].any()
    assert out[bar + 2 : bar + content - 2].any()
    scale = 1080 / review.pixels.shape[1]
    name = FINDINGS[0].box
    inside = Box.covering(name.x * scale, name.y * scale, name.right * scale, name.bottom * scale)
    assert not out[inside.moved(0, bar).slices].any()


def test_the_first_canvas_is_no_edit(fresh, qtbot):
    review = fresh()
    review.settle()
    assert not review.window.acts["undo"].isEnabled()
    with qtbot.waitSignal(review.window.closed):
        assert review.window.close()


def test_a_choice_is_remembered_and_can_be_undone(open_window, qapp):
    keeper = Keeper()
    memory = {
        "destination": lambda: keeper.destination,
        "remember": keeper.keep_destination,
    }
    review = open_window(**memory)
    review.settle()
    masks = review.window.captures.current.display.table.look
    review.window.status.preset_chosen.emit("figure-1")
    assert review.redaction.canvas.preset == "figure-1"
    assert review.window.captures.current.display.table.look == masks
    review.key(Qt.Key.Key_Z, CONTROL)
    assert review.redaction.canvas.preset == "instagram-portrait"
    assert review.window.status.preset.currentData() == "instagram-portrait"
    assert Keeper().destination == ("figure-1", "png")
    again = open_window(**memory)
    assert again.redaction.canvas.preset == "figure-1"


def test_another_kind_of_file_is_written_where_the_preset_takes_it(fresh):
    review = fresh()
    chosen = review.window.status.format
    assert [chosen.itemText(row) for row in range(chosen.count())] == ["PNG", "JPEG"]
    chosen.setCurrentIndex(1)
    chosen.activated.emit(1)
    review.window.destination.choose("original")
    review.window.use_tool("select")
    assert review.redaction.canvas.format is Format.JPEG
    review.export()
    assert review.files[0].suffix == ".jpg"
    with Image.open(review.files[0]) as image:
        assert image.size == (review.pixels.shape[1], review.pixels.shape[0])


def test_one_kind_of_file_is_no_choice(fresh):
    policy = replace(DEFAULT_POLICY, formats=(Format.JPEG,))
    review = fresh(policy=policy)
    assert not review.window.status.format.isVisible()
    assert review.redaction.canvas.format is Format.JPEG


@pytest.mark.parametrize(
    ("rules", "wish", "given"),
    [
        ({}, ("", ""), ("instagram-portrait", "png")),
        ({}, ("x", "jpeg"), ("x", "jpeg")),
        ({}, ("gone", "gif"), ("instagram-portrait", "png")),
        ({"presets": ("figure-1", "original")}, ("x", "png"), ("figure-1", "png")),
        ({"formats": (Format.PNG,)}, ("original", "jpeg"), ("original", "png")),
        ({"presets": ()}, ("x", "png"), ("original", "png")),
    ],
)
def test_the_rules_stand_above_the_last_choice(rules, wish, given):
    canvas = first_canvas(replace(DEFAULT_POLICY, **rules), *wish)
    assert (canvas.preset, canvas.format.value) == given


def test_a_preset_too_small_for_the_credit_line_is_not_taken():
    policy = replace(DEFAULT_POLICY, credit_line="Institute " * 200)
    assert first_canvas(policy).preset == "original"


def test_bars_are_shown_and_leave_the_picture_its_room():
    page = Box(0, 0, 1600, 1000)
    redaction = replace(Redaction(page.size), canvas=first_canvas(DEFAULT_POLICY))
    sheet = sheet_around(redaction, DEFAULT_POLICY, "Instagram 4:5")
    assert sheet.outline.height() == pytest.approx(2000, abs=3)
    alone = View.fitted(page, 900, 600)
    view = sheet.fitted(page, 900, 600)
    assert alone.scale >= view.scale > 0.85 * alone.scale
    top, bottom = view.to_widget((0, 0))[1], view.to_widget((0, 1000))[1]
    assert top >= 40
    assert bottom <= 600 - 40


def test_bars_that_fit_whole_are_shown_whole():
    page = Box(0, 0, 1600, 1960)
    redaction = replace(Redaction(page.size), canvas=first_canvas(DEFAULT_POLICY))
    sheet = sheet_around(redaction, DEFAULT_POLICY, "Instagram 4:5")
    view = sheet.fitted(page, 900, 600)
    assert view.to_widget((0, sheet.outline.top()))[1] >= 0
    assert view.to_widget((0, sheet.outline.bottom()))[1] <= 600


def test_a_bar_says_what_adds_it(dressed):
    page = Box(0, 0, 1600, 1000)
    redaction = replace(Redaction(page.size), canvas=first_canvas(DEFAULT_POLICY))
    sheet = sheet_around(redaction, DEFAULT_POLICY, "Instagram 4:5")
    assert "Instagram 4:5" in sheet.words
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    view = sheet.fitted(page, 900, 600)
    painter = QPainter(image)
    sheet.draw(painter, view, page, QRectF(image.rect()))
    painter.end()
    pixels = np.array(image.constBits(), np.uint8).reshape(600, 900, 4)[..., :3]
    bottom = round(view.to_widget((0, 1000))[1])
    assert len(np.unique(pixels[bottom + 2 :].reshape(-1, 3), axis=0)) > 10  # words in the bar


def test_a_picture_that_fills_its_canvas_has_no_bars():
    redaction = Redaction(Size(800, 1000), canvas=first_canvas(DEFAULT_POLICY))
    assert sheet_around(redaction, DEFAULT_POLICY, "Instagram 4:5") is None


def test_what_is_readable_beside_the_picture_can_be_walked_to(fresh, qapp):
    """A reader that sees something in a bar: nothing of the frame stands there to be masked."""
    beside = Box(100, 40, 90, 16)
    review = fresh(reader=FakeReader(residuals=(beside,)))
    review.settle()
    window = review.window
    (entry,) = [e for e in window.controller.entries if e.state is State.READABLE]
    assert not entry.box.overlaps(Size(400, 300).box)
    assert entry.finding is None
    window.status.walk.click()
    assert window.controller.selected == entry
    seen = widget_rectangle(entry.box, window.canvas.view, window.canvas.ratio)
    assert QRectF(window.canvas.rect()).contains(seen)
    row = window.panel.listed.index(entry)
    words = window.panel.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "beside the picture" in words
    window.grab()
    for key in (Qt.Key.Key_K, Qt.Key.Key_M):
        window.notice.hide()
        review.key(key)
        assert "beside the picture" in window.notice.words
    window.notice.hide()
    window.status.mask_them.click()
    assert "beside the picture" in window.notice.words
    window.destination.choose("original")
    window.use_tool("select")
    review.wait(lambda: review.case.verdict is not None)
    assert all(e.beside is None for e in window.controller.entries)
