"""Every tool by real pointer and key events, judged on the exported pixels."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leadapron.model.geometry import Box, Size
from leadapron.model.mask import FillRule
from leadapron.model.note import Note, NoteKind
from leadapron.redact.plan import plan_masks
from leadapron.redact.shapes import polygon_bits
from leadapron.ui.review.label_box import LabelBox
from ui.review.fakes import FINDINGS, NAME, FakeLadder, FakeReader, noise

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def masked(review, *extra):
    """The capture with the automatic masks and further pixels filled black."""
    pixels = review.pixels.copy()
    for mask in plan_masks(review.redaction):
        if mask.origin == "automatic":
            pixels[mask.box.slices] = 0
    for covered in extra:
        pixels[covered] = 0
    return pixels


def disc_path(points, radius):
    """Pixels whose centre is within a radius of a line through points, by brute force."""
    rows, columns = np.mgrid[0:300, 0:400] + 0.5
    bits = np.zeros((300, 400), bool)
    for (x0, y0), (x1, y1) in zip(points[:1] + points, points, strict=False):
        length = (x1 - x0) ** 2 + (y1 - y0) ** 2
        along = 0
        if length:
            along = ((columns - x0) * (x1 - x0) + (rows - y0) * (y1 - y0)) / length
            along = np.clip(along, 0, 1)
        bits |= np.hypot(columns - x0 - along * (x1 - x0), rows - y0 - along * (y1 - y0)) <= radius
    return bits


def page_points(review, *points):
    """Where a press over the middle of pixels arrives on the page, after Qt's whole pixels."""
    view = review.window.canvas.view
    return [view.to_page((review.at(*p).x(), review.at(*p).y())) for p in points]


def wheel(review, x, y, steps, modifiers=Qt.KeyboardModifier.NoModifier):
    canvas = review.window.canvas
    at = review.at(x, y)
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_the_brush_covers_the_pixels_within_its_radius_and_no_other(review):
    review.key(Qt.Key.Key_B)
    path = [(150, 100), (170, 130), (220, 140)]
    points = page_points(review, *path)
    review.drag(*path)
    bits = disc_path(points, 16)
    assert len(review.case.history.past) == 1
    wanted = masked(review, bits)
    assert np.array_equal(review.export(), wanted)


def test_the_eraser_uncovers_what_was_painted_and_not_what_was_found(review):
    review.key(Qt.Key.Key_R)
    review.drag((150, 100), (249, 199))
    review.key(Qt.Key.Key_E)
    first, second = [(150, 150), (260, 150)], [(30, 22), (60, 22)]
    rubbed = disc_path(page_points(review, *first), 16)
    review.drag(*first)
    review.drag(*second)
    assert len(review.case.history.past) == 2
    drawn = np.zeros((300, 400), bool)
    drawn[100:200, 150:250] = True
    wanted = masked(review, drawn & ~rubbed)
    assert np.array_equal(review.export(), wanted)


def test_the_brush_changes_size_by_wheel_key_and_field(review):
    review.key(Qt.Key.Key_B)
    box = review.window.toolbox
    wheel(review, 150, 100, 1, CONTROL)
    assert box.brush.diameter == box.eraser.diameter == 38
    review.key(Qt.Key.Key_Comma)
    assert box.brush.diameter == 32
    review.window.options.size_box.setValue(7)
    assert box.eraser.diameter == 7
    assert review.window.options.size_box.value() == 7


def test_a_polygon_covers_every_pixel_it_touches(review):
    review.key(Qt.Key.Key_P)
    corners = (150, 100), (250, 110), (200, 200)
    bits = polygon_bits(page_points(review, *corners), Size(400, 300))
    for corner in corners:
        review.click(*corner)
    review.key(Qt.Key.Key_Return)
    wanted = masked(review, bits)
    assert 4900 < bits.sum() < 5400
    assert np.array_equal(review.export(), wanted)


def test_backspace_takes_a_corner_back_and_a_double_click_closes(review):
    review.key(Qt.Key.Key_P)
    for corner in ((150, 100), (250, 110), (390, 290)):
        review.click(*corner)
    review.key(Qt.Key.Key_Backspace)
    review.click(200, 200)
    QTest.mouseDClick(
        review.window.canvas,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        review.at(200, 200),
    )
    (mask,) = review.redaction.drawn
    assert mask.box.right < 260


def test_a_painted_mask_is_moved_and_resized_whole(review):
    review.key(Qt.Key.Key_B)
    review.drag((150, 100), (200, 120))
    (before,) = review.redaction.drawn
    review.key(Qt.Key.Key_V)
    review.drag((175, 110), (180, 120), (195, 140))
    (after,) = review.redaction.drawn
    assert after.box == before.box.moved(20, 30)
    assert after.stencil == before.stencil
    review.key(Qt.Key.Key_Right, ALT | SHIFT)
    (wider,) = review.redaction.drawn
    assert wider.box.size == Size(after.box.width + 10, after.box.height)
    assert wider.stencil.bits.shape == (wider.box.height, wider.box.width)


def test_a_mask_is_duplicated_by_a_key(review):
    review.key(Qt.Key.Key_R)
    review.drag((150, 100), (199, 149))
    review.key(Qt.Key.Key_D)
    assert [m.box for m in review.redaction.drawn] == [
        Box(150, 100, 50, 50),
        Box(166, 116, 50, 50),
    ]


def test_a_mask_can_be_placed_without_the_pointer(review):
    review.key(Qt.Key.Key_R, SHIFT)
    (mask,) = review.redaction.drawn
    review.key(Qt.Key.Key_Left, SHIFT)
    review.key(Qt.Key.Key_Down, ALT)
    (moved,) = review.redaction.drawn
    assert moved.box == Box(mask.box.x - 10, mask.box.y, mask.box.width, mask.box.height + 1)


def test_a_crop_is_dragged_and_taken_by_enter(review):
    review.window.toolbox.crop.offer(None)
    review.key(Qt.Key.Key_C)
    review.window.toolbox.crop.offer(Box(0, 0, 400, 300))
    review.drag((100, 80), (200, 150), (300, 230))
    review.key(Qt.Key.Key_Return)
    crop = review.redaction.crop
    assert crop == Box(100, 80, 200, 150) or abs(crop.x - 100) <= 1
    wanted = masked(review)[crop.slices]
    assert np.array_equal(review.export(), wanted)


def test_a_crop_is_held_to_the_shape_of_a_preset(review):
    review.key(Qt.Key.Key_C)
    review.window.options.shape_chosen.emit((4, 5))
    review.key(Qt.Key.Key_Return)
    crop = review.redaction.crop
    assert abs(crop.width / crop.height - 0.8) < 0.01


def test_smart_crop_is_offered_first_and_touches_no_mask(review):
    review.key(Qt.Key.Key_C)
    offer = review.window.toolbox.crop.draft
    masks = plan_masks(review.redaction)
    assert offer.area > 20000
    assert not any(mask.box.overlaps(offer) for mask in masks)
    review.key(Qt.Key.Key_Return)
    assert review.redaction.crop == offer
    assert np.array_equal(review.export(), review.pixels[offer.slices])


def test_a_quarter_turn_moves_whole_pixels(review):
    review.key(Qt.Key.Key_C)
    review.window.options.quarter_wanted.emit(True)
    wanted = np.rot90(masked(review), -1)
    review.key(Qt.Key.Key_Escape)
    assert review.redaction.page_size == Size(300, 400)
    assert np.array_equal(review.export(), wanted)


def test_masks_stay_opaque_on_a_straightened_page(review):
    review.key(Qt.Key.Key_C)
    review.window.options.angle.setValue(3.5)
    review.key(Qt.Key.Key_Escape)
    review.key(Qt.Key.Key_R)
    review.drag((150, 100), (199, 149))
    out = review.export()
    assert not out[102:148, 152:198].any()


def test_masks_can_take_the_colour_around_them(open_window):
    pixels = np.full((300, 400, 3), 90, np.uint8)
    pixels[NAME.box.slices] = 255
    review = open_window(pixels=pixels, ladder=FakeLadder((NAME,)))
    review.settle()
    fill = review.window.options.fill
    fill.setCurrentIndex(1)
    fill.activated.emit(1)
    assert review.redaction.fill_rule is FillRule.SURROUNDINGS
    assert (review.export() == 90).all()


@pytest.mark.parametrize("kind", [NoteKind.ARROW, NoteKind.CIRCLE])
def test_a_note_is_drawn_on_the_final_pixels_and_never_over_a_mask(review, kind):
    review.key(Qt.Key.Key_A)
    review.window.options.mark_chosen.emit(kind)
    review.drag((200, 200), (150, 120), (80, 20))
    plain = masked(review)
    out = review.export()
    changed = (out != plain).any(axis=2)
    assert 50 < changed.sum() < 12000
    under = np.zeros((300, 400), bool)
    for mask in FINDINGS[:3]:
        under[mask.box.slices] = True
    assert not (changed & under).any()


def test_a_label_is_checked_before_it_is_drawn(review):
    review.key(Qt.Key.Key_A)
    review.window.options.mark_chosen.emit(NoteKind.LABEL)
    review.click(150, 220)
    box = review.window.canvas.findChild(LabelBox)
    box.setText("Jane Doe 03.02.1961")
    review.key(Qt.Key.Key_Return, widget=box)
    assert review.redaction.notes == ()
    assert review.window.notice.words
    box.setText("Effusion")
    review.key(Qt.Key.Key_Return, widget=box)
    (note,) = review.redaction.notes
    assert note.text == "Effusion"
    review.settle()
    assert [k.finding.text for k in review.case.picture.keeps if k.reason == "label"] == [
        "Effusion"
    ]
    plain = masked(review)
    assert (review.export() != plain).any()


def test_a_note_is_selected_moved_and_deleted(review):
    review.key(Qt.Key.Key_A)
    review.drag((200, 250), (260, 250))
    review.key(Qt.Key.Key_V)
    review.drag((230, 250), (240, 255), (250, 262))
    (note,) = review.redaction.notes
    assert note.start == pytest.approx((220, 262), abs=1)
    review.key(Qt.Key.Key_Delete)
    assert review.redaction.notes == ()


def test_a_gesture_is_not_verified_before_it_ends(review):
    seen = len(review.reader.seen)
    review.key(Qt.Key.Key_B)
    review.drag((150, 100), (200, 120), release=False)
    review.qtbot.wait(600)
    assert len(review.reader.seen) == seen
    review.key(Qt.Key.Key_Escape)
    assert review.redaction.drawn == ()


def test_wheel_zooms_to_the_pointer_and_keys_fit(review):
    canvas = review.window.canvas
    at = review.at(300, 200)
    before = canvas.view.to_page((at.x(), at.y()))
    wheel(review, 300, 200, 2)
    assert canvas.view.scale > 1.4
    assert canvas.view.to_page((at.x(), at.y())) == pytest.approx(before, abs=0.01)
    for _ in range(4):
        review.key(Qt.Key.Key_Plus)
    assert review.window.minimap.isVisible()
    review.key(Qt.Key.Key_0)
    assert not review.window.minimap.isVisible()
    review.key(Qt.Key.Key_1)
    assert canvas.view.scale == 1


def test_space_and_middle_button_move_the_picture(review):
    canvas = review.window.canvas
    before = canvas.view
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    review.drag((200, 150), (220, 160))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert (canvas.view.x - before.x, canvas.view.y - before.y) == (20, 10)
    assert review.redaction.drawn == ()


def test_the_clean_picture_is_copied_with_the_formats_that_keep_it_out_of_histories(review):
    review.key(Qt.Key.Key_C, CONTROL)
    content = QApplication.clipboard().mimeData()
    assert content.hasFormat("image/png")
    assert bytes(content.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert "clipboard" in review.window.notice.words


def test_nothing_is_copied_before_the_verdict_is_clean(open_window):
    QApplication.clipboard().clear()
    review = open_window(reader=FakeReader(residuals=(Box(200, 200, 60, 12),)))
    review.settle()
    review.key(Qt.Key.Key_C, CONTROL)
    content = QApplication.clipboard().mimeData()
    assert content is None or not content.formats()
    assert "still readable" in review.window.notice.words


def test_a_mark_under_a_mask_is_told_at_once_and_masks_stay_on_top(review):
    name, notice = FINDINGS[0].box, review.window.notice
    review.key(Qt.Key.Key_A)
    review.drag((name.x - 10, name.y + 8), (name.right + 30, name.y + 8))
    assert "hides a part of this mark" in notice.words
    out = review.export()
    assert not out[name.slices].any()


def test_a_mark_beside_all_masks_is_not_told(review):
    review.key(Qt.Key.Key_A)
    review.drag((200, 150), (260, 190))
    assert len(review.redaction.notes) == 1
    assert review.window.notice.words == ""


def test_a_mask_that_comes_to_lie_over_a_label_is_told_and_only_once(review):
    note = Note(NoteKind.LABEL, (200.0, 150.0), (200.0, 150.0), "Erguss")
    review.window.controller.add_note(note)
    assert review.window.notice.words == ""
    review.key(Qt.Key.Key_R)
    review.drag((210, 140), (239, 179))
    assert "hides a part of this label" in review.window.notice.words
    review.window.notice.hide()
    review.drag((20, 200), (59, 239))
    assert review.window.notice.words == ""


def test_a_mark_that_the_crop_cuts_off_is_told(review):
    review.key(Qt.Key.Key_A)
    review.drag((200, 150), (260, 190))
    assert review.window.notice.words == ""
    review.window.controller.crop(Box(40, 40, 190, 180))
    assert "cuts this mark off" in review.window.notice.words


def test_a_circle_around_a_mask_is_not_hidden_by_it(review):
    review.window.controller.draw(Box(200, 150, 10, 10))
    review.key(Qt.Key.Key_A)
    review.window.options.mark_chosen.emit(NoteKind.CIRCLE)
    review.drag((170, 120), (240, 190))
    assert len(review.redaction.notes) == 1
    assert review.window.notice.words == ""


def test_a_preset_lays_the_crop_out_on_its_canvas(review):
    status = review.window.status
    row = status.preset.findData("instagram-portrait")
    status.preset.setCurrentIndex(row)
    status.preset.activated.emit(row)
    review.key(Qt.Key.Key_Return)
    out = review.export()
    assert out.shape == (1350, 1080, 3)
    assert review.files[0].suffix == ".png"


def test_a_tiny_picture_is_shown_enlarged_and_exported_as_it_is(open_window):
    review = open_window(pixels=noise(Size(9, 7)), ladder=FakeLadder(()))
    review.settle()
    review.key(Qt.Key.Key_0)
    assert review.window.canvas.view.scale == 8
    assert np.array_equal(review.export(), review.pixels)
