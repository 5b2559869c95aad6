import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from leadapron.model.finding import Finding, KeepReason, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box, Size
from leadapron.model.history import History
from leadapron.model.mask import FillRule, Mask
from leadapron.model.note import Note, NoteKind
from leadapron.model.redaction import Redaction
from leadapron.model.stencil import Stencil, trimmed
from leadapron.model.turn import Turn, covering, mapped
from leadapron.redact.notes import can_be_written
from leadapron.redact.placing import frame_box
from leadapron.redact.plan import plan_masks
from leadapron.redact.render import render
from leadapron.redact.shapes import add_stroke, polygon_bits
from leadapron.redact.smart_crop import smart_crop

SIZE = Size(64, 48)
points = st.tuples(st.floats(-10, 74), st.floats(-10, 58))
boxes = st.builds(
    Box, st.integers(0, 60), st.integers(0, 44), st.integers(1, 40), st.integers(1, 40)
)
bit_arrays = st.integers(0, 2**32 - 1).map(
    lambda seed: np.random.default_rng(seed).random((48, 64)) < 0.2
)
turns = st.builds(Turn, st.integers(0, 3), st.sampled_from([0.0, 0.0, 2.5, -11.0]))


def noise(seed=3, size=SIZE):
    return np.random.default_rng(seed).integers(1, 255, (size.height, size.width, 3), np.uint8)


@given(bit_arrays)
def test_a_stencil_gives_back_its_bits_and_its_boxes_tile_them(bits):
    _, own = trimmed(bits)
    stencil = Stencil.of(own)
    assert np.array_equal(stencil.bits, own)
    count = np.zeros(own.shape, int)
    for piece in stencil.boxes:
        count[piece.slices] += 1
    assert np.array_equal(count == 1, own)
    assert count.max() == 1
    assert hash(stencil) == hash(Stencil.of(own.copy()))


@given(bit_arrays, st.integers(1, 90), st.integers(1, 90))
def test_a_resized_stencil_covers_what_any_of_its_pixels_covered(bits, width, height):
    resized = Stencil.of(bits).resized(Size(width, height)).bits
    if width <= 64 and height <= 48:
        rows = np.searchsorted(np.arange(height) * 48 // height, np.arange(48), "right") - 1
        columns = np.searchsorted(np.arange(width) * 64 // width, np.arange(64), "right") - 1
        wanted = np.zeros((height, width), bool)
        np.logical_or.at(wanted, (rows[:, None], columns[None, :]), bits)
        assert np.array_equal(resized, wanted)
    assert resized.shape == (height, width)
    assert resized.any() == bits.any()


@given(bit_arrays, bit_arrays)
def test_rubbing_out_takes_exactly_these_pixels_from_what_was_drawn(drawn, rubbed):
    value = Redaction(SIZE).stencilling(drawn).rubbing_out(rubbed)
    covered = np.zeros((48, 64), bool)
    for mask in plan_masks(value):
        covered[mask.box.slices] = True
    assert np.array_equal(covered, drawn & ~rubbed)


@example([(0.0, -2.225073858507e-311), (1.0, 2.225073858507e-311)], 0)
@example([(0.0, 0.0), (1.0, 2.225073858507e-311)], 0)
@given(st.lists(points, min_size=1, max_size=6), st.integers(0, 2**16))
def test_a_polygon_covers_every_point_on_its_edges(corners, seed):
    bits = polygon_bits(corners, SIZE)
    rng = np.random.default_rng(seed)
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        for share in rng.random(8):
            x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
            inside = 0 <= x < 64 and 0 <= y < 48
            # a hair's breadth beside a pixel's border either pixel may be the one
            near = min(x % 1, 1 - x % 1, y % 1, 1 - y % 1) < 1e-6
            assert not inside or near or bits[int(y), int(x)]


def test_a_square_polygon_is_the_square():
    bits = polygon_bits([(10, 5), (20, 5), (20, 15), (10, 15)], SIZE)
    wanted = np.zeros((48, 64), bool)
    wanted[5:15, 10:20] = True
    assert np.array_equal(bits, wanted)


@given(points, points, st.floats(0.5, 20))
def test_a_stroke_covers_the_centres_within_its_radius(start, end, radius):
    bits = np.zeros((48, 64), bool)
    add_stroke(bits, start, end, radius)
    rows, columns = np.mgrid[0:48, 0:64] + 0.5
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = 0.0
    if length > 0:
        along = np.clip(((columns - start[0]) * dx + (rows - start[1]) * dy) / length, 0, 1)
    away = np.hypot(columns - start[0] - along * dx, rows - start[1] - along * dy)
    sure = np.abs(away - radius) > 1e-6
    assert np.array_equal(bits[sure], (away <= radius)[sure])


@given(turns, st.tuples(st.floats(0, 64), st.floats(0, 48)))
def test_a_point_returns_from_the_page(turn, point):
    there = mapped(turn.to_page(SIZE), point)
    assert mapped(turn.to_frame(SIZE), there) == pytest.approx(point, abs=1e-6)


@given(st.integers(0, 3), boxes)
def test_a_box_returns_from_a_quarter_turned_page(quarters, box):
    turn, inside = Turn(quarters), box.clipped(SIZE)
    there = covering(turn.to_page(SIZE), inside)
    assert covering(turn.to_frame(SIZE), there) == inside
    assert turn.page_size(SIZE).box.contains(there)


@settings(max_examples=30, deadline=None)
@given(
    turns,
    st.lists(boxes, max_size=3),
    bit_arrays,
    st.one_of(st.none(), boxes),
    st.sampled_from(FillRule),
)
def test_covered_pixels_never_contribute_however_the_page_is_turned(turn, drawn, bits, crop, rule):
    value = Redaction(
        SIZE, turn=turn, fill_rule=rule, notes=(Note(NoteKind.ARROW, (1, 1), (40, 30)),)
    )
    for box in drawn:
        value = value.drawing(box)
    value = value.stencilling(bits)
    if crop is not None and not crop.clipped(value.page_size).is_empty:
        value = replace(value, crop=crop.clipped(value.page_size))
    covered = np.zeros((48, 64), bool)
    for mask in plan_masks(value):
        covered[mask.box.slices] = True
    one = noise(1)
    other = np.where(covered[..., None], noise(2), one)
    first, second = render(Frame(one.copy()), value), render(Frame(other.copy()), value)
    assert first.sha256 == second.sha256
    repainted = first.pixels.copy()
    for mask in first.masks:
        repainted[mask.box.slices] = mask.fill
    assert np.array_equal(repainted, first.pixels)


@given(st.integers(0, 3), boxes)
def test_a_quarter_turn_keeps_the_crop_on_its_part_of_the_frame(quarters, crop):
    inside = crop.clipped(SIZE)
    value = replace(Redaction(SIZE), crop=inside).turned(Turn(quarters))
    picture = render(Frame(noise()), value)
    assert np.array_equal(picture.pixels, np.rot90(noise()[inside.slices], -quarters))


@given(turns, boxes)
def test_a_place_in_the_picture_is_covered_by_its_place_in_the_frame(turn, box):
    value = Redaction(SIZE, turn=turn)
    inside = box.clipped(value.page_size)
    if inside.is_empty:
        return
    there = frame_box(inside, value)
    to_frame = turn.to_frame(SIZE)
    x, y = mapped(to_frame, (inside.x + inside.width / 2, inside.y + inside.height / 2))
    if 0 <= x < 64 and 0 <= y < 48:
        assert there.contains_point(x, y)


def test_the_surrounding_colour_is_that_of_open_pixels_only():
    pixels = np.full((48, 64, 3), 70, np.uint8)
    pixels[10:20, 10:40] = 255
    finding = Finding(Box(10, 10, 30, 10), Kind.TEXT, "x", 1.0)
    value = Redaction(SIZE, fill_rule=FillRule.SURROUNDINGS).found((finding,))
    assert (render(Frame(pixels), value).pixels == 70).all()


def test_a_page_that_is_masked_whole_is_black():
    value = Redaction(SIZE, fill_rule=FillRule.SURROUNDINGS).drawing(SIZE.box)
    assert not render(Frame(noise()), value).pixels.any()


def test_a_label_is_told_to_verification_with_its_words():
    size = Size(400, 300)
    value = Redaction(size, notes=(Note(NoteKind.LABEL, (50, 60), (50, 60), "Ödem"),))
    picture = render(Frame(np.zeros((300, 400, 3), np.uint8)), value)
    (keep,) = picture.keeps
    assert (keep.finding.text, keep.reason) == ("Ödem", KeepReason.LABEL)
    outside = picture.pixels.copy()
    outside[keep.finding.box.slices] = 0
    assert picture.pixels.any()
    assert not outside.any()


def test_a_letter_that_the_font_lacks_is_known():
    assert can_be_written("Ödème ≥ 5 mm, β")
    assert not can_be_written("浮腫")


def edges(boxes):
    return np.array([(b.x, b.y, b.right, b.bottom) for b in boxes], int).reshape(-1, 4)


def test_smart_crop_holds_the_anatomy_and_no_obstacle():
    page = np.zeros((400, 600, 3), np.uint8)
    page[60:380, 150:450] = 150
    corners = [Box(0, 0, 140, 50), Box(470, 0, 130, 50), Box(0, 360, 120, 40)]
    crop = smart_crop(page, edges(corners))
    assert crop.contains(Box(150, 60, 300, 320))
    assert not any(crop.overlaps(box) for box in corners)
    square = smart_crop(page, edges(corners), (1, 1))
    assert square.width == square.height
    assert not any(square.overlaps(box) for box in corners)


def test_smart_crop_has_no_offer_without_anatomy_or_room():
    assert smart_crop(np.zeros((300, 300, 3), np.uint8), edges([])) is None
    page = np.zeros((300, 300, 3), np.uint8)
    page[100:200, 100:200] = 200
    assert smart_crop(page, edges([Box(90, 90, 120, 120)])) is None


def test_smart_crop_judges_a_smaller_copy_in_pixels_of_the_page():
    page = np.zeros((900, 1200, 3), np.uint8)
    page[120:780, 300:900] = 150
    masks = [Box(0, 0, 280, 100), Box(940, 0, 260, 100)]
    whole = smart_crop(page, edges(masks), (4, 5))
    assert smart_crop(page[::3, ::3].copy(), edges(masks), (4, 5), size=Size(1200, 900)) == whole


def test_a_thousand_obstacles_of_a_stroke_leave_the_rest_of_the_page_to_smart_crop():
    page = np.zeros((1200, 1920, 3), np.uint8)
    page[100:1100, 400:1500] = 150
    wave = [Box(x, 600 + x % 37, 1, 20) for x in range(1920)]
    start = time.process_time()
    crop = smart_crop(page, edges(wave), (1, 1))
    assert time.process_time() - start < 0.25  # 0.05 s; one by one they took 0.5 s
    assert crop.width == crop.height
    assert 560 <= crop.width <= 600
    assert not any(crop.overlaps(box) for box in wave)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.builds(
            Box, st.integers(0, 380), st.integers(0, 280), st.integers(1, 90), st.integers(1, 60)
        ),
        max_size=8,
    )
)
def test_no_smart_crop_ever_touches_an_obstacle(obstacles):
    page = np.full((300, 400, 3), 5, np.uint8)
    page[50:260, 80:330] = 160
    crop = smart_crop(page, edges(obstacles), (4, 5))
    if crop is not None:
        assert Size(400, 300).box.contains(crop)
        assert not any(crop.overlaps(box) for box in obstacles)
        assert abs(crop.width / crop.height - 0.8) < 0.02


TEXTS = tuple(
    Finding(Box(4 + 16 * i, 4 + 9 * i, 12, 6), kind, "x", 0.9)
    for i, kind in enumerate((Kind.TEXT, Kind.DATE, Kind.ORIENTATION, Kind.BANNER))
)
acts = st.one_of(
    st.tuples(st.just("draw"), boxes),
    st.tuples(st.just("paint"), bit_arrays),
    st.tuples(st.just("rub"), bit_arrays),
    st.tuples(st.just("keep"), st.integers(0, 3)),
    st.tuples(st.just("mask"), st.integers(0, 3)),
    st.tuples(st.just("confirm"), st.integers(0, 3)),
    st.tuples(st.just("turn"), turns),
    st.tuples(st.just("crop"), boxes),
    st.tuples(st.just("fill"), st.sampled_from(FillRule)),
    st.tuples(st.just("delete"), st.integers(0, 3)),
    st.tuples(st.just("move"), boxes),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("redo"), st.none()),
)


def taken(value, name, argument):  # noqa: PLR0911  # one return for each act
    match name:
        case "draw":
            return value.drawing(argument)
        case "paint":
            return value.stencilling(argument)
        case "rub":
            return value.rubbing_out(argument)
        case "keep":
            return value.keeping((TEXTS[argument],), KeepReason.TEACHING)
        case "mask":
            return value.masking((TEXTS[argument],))
        case "confirm":
            return value.confirming(frozenset({TEXTS[argument]}))
        case "turn":
            return value.turned(argument)
        case "crop":
            inside = argument.clipped(value.page_size)
            return value if inside.is_empty else replace(value, crop=inside)
        case "fill":
            return replace(value, fill_rule=argument)
        case "delete":
            return value.erasing(value.drawn[argument]) if argument < len(value.drawn) else value
        case _:
            inside = argument.clipped(SIZE)
            if not value.drawn or inside.is_empty:
                return value
            return value.replacing(value.drawn[0], value.drawn[0].within(inside))


@settings(max_examples=40, deadline=None)
@given(st.lists(acts, max_size=25))
def test_any_acts_leave_values_as_they_were_and_masks_opaque_and_undo_returns_the_first(steps):
    first = Redaction(SIZE).found(TEXTS)
    history = History(first)
    seen = [(first, hash(first), repr(first))]
    for name, argument in steps:
        match name:
            case "undo":
                history = history.undone()
            case "redo":
                history = history.redone()
            case _:
                history = history.done(taken(history.present, name, argument))
        seen.append((history.present, hash(history.present), repr(history.present)))
    assert all(hash(value) == h and repr(value) == r for value, h, r in seen)
    value = history.present
    picture = render(Frame(noise()), value)
    for mask in picture.masks:
        later = [
            m for m in picture.masks[picture.masks.index(mask) + 1 :] if m.box.overlaps(mask.box)
        ]
        if not later:
            assert (picture.pixels[mask.box.slices] == np.array(mask.fill)).all()
    if value.turn.is_none and value.crop is None and value.fill_rule is FillRule.CONSTANT:
        for finding in value.masked:
            assert not picture.pixels[finding.box.slices].any()
        for mask in value.drawn:
            for piece in mask.pieces:
                assert not picture.pixels[piece.box.slices].any()
    while history.can_undo:
        history = history.undone()
    assert history.present == first


def test_a_mask_moved_over_another_box_keeps_its_shape():
    bits = np.zeros((48, 64), bool)
    add_stroke(bits, (20, 20), (40, 30), 5)
    (mask,) = Redaction(SIZE).stencilling(bits).drawn
    moved = mask.within(mask.box.moved(3, 4))
    assert moved.stencil == mask.stencil
    assert moved.covers(23, 24)
    assert not moved.covers(moved.box.x, moved.box.bottom - 1)
    assert Mask(Box(0, 0, 4, 4)).covers(0, 0)
