import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.model.geometry import Box, Size
from leadapron.ui.region import (
    HANDLES,
    Aspect,
    Handle,
    fitted,
    grown,
    handle_point,
    moved,
    resized,
    spanned,
)
from leadapron.ui.selecting import Gesture, Selecting

FRAME = Size(640, 480)
points = st.tuples(st.integers(-50, 700), st.integers(-50, 540))
inside = st.tuples(st.integers(0, 639), st.integers(0, 479))
aspects = st.sampled_from(Aspect)


@st.composite
def boxes(draw):
    x, y = draw(inside)
    return Box(x, y, draw(st.integers(1, 640 - x)), draw(st.integers(1, 480 - y)))


def has_shape(box, aspect):
    return aspect is Aspect.FREE or abs(aspect.height_for(box.width) - box.height) <= 1


def test_a_drag_of_ten_pixels_is_ten_pixels_wide():
    assert spanned((10, 20), (20, 25), FRAME) == Box(10, 20, 10, 5)
    assert spanned((20, 25), (10, 20), FRAME) == Box(10, 20, 10, 5)


def test_lock_follows_the_larger_wish():
    assert spanned((0, 0), (108, 20), FRAME, Aspect.PORTRAIT) == Box(0, 0, 108, 135)
    assert spanned((0, 0), (10, 135), FRAME, Aspect.PORTRAIT) == Box(0, 0, 108, 135)


@given(points, points, aspects)
def test_span_stays_inside_and_keeps_its_shape(anchor, corner, aspect):
    box = spanned(anchor, corner, FRAME, aspect)
    assert FRAME.box.contains(box)
    assert has_shape(box, aspect)


@given(boxes(), st.sampled_from(HANDLES), points, aspects)
def test_sizing_stays_inside_and_keeps_its_shape(box, handle, point, aspect):
    sized = resized(fitted(box, aspect), handle, point, FRAME, aspect)
    assert FRAME.box.contains(sized)
    assert has_shape(sized, aspect)


@given(boxes(), st.sampled_from(HANDLES))
def test_a_grip_without_a_move_changes_nothing(box, handle):
    at = tuple(int(v) for v in handle_point(box, handle))
    assert resized(box, handle, at, FRAME) == box


@given(boxes(), st.integers(-700, 700), st.integers(-700, 700))
def test_moving_keeps_the_size(box, dx, dy):
    shifted = moved(box, dx, dy, FRAME)
    assert shifted.size == box.size
    assert FRAME.box.contains(shifted)


@given(boxes(), st.integers(-30, 30), st.integers(-30, 30), aspects)
def test_growing_keeps_the_corner(box, dx, dy, aspect):
    larger = grown(box, dx, dy, FRAME, aspect)
    assert (larger.x, larger.y) == (box.x, box.y)
    assert FRAME.box.contains(larger)
    assert larger.area >= 1


@given(boxes(), aspects)
def test_fitting_never_grows(box, aspect):
    assert box.contains(fitted(box, aspect))


def test_east_handle_moves_one_edge():
    assert resized(Box(10, 10, 20, 20), Handle.EAST, (50, 99), FRAME) == Box(10, 10, 40, 20)
    assert resized(Box(10, 10, 20, 20), Handle.NORTH, (0, 5), FRAME) == Box(10, 5, 20, 25)


def drag(state, start, end, handle=None):
    return state.pressed(start, handle).moved_to(end).released(was_click=False)


def test_drag_then_move_then_size():
    state = drag(Selecting(FRAME), (100, 100), (200, 180))
    assert state.acceptable == Box(100, 100, 100, 80)
    state = drag(state, (150, 150), (160, 145), Handle.INSIDE)
    assert state.box == Box(110, 95, 100, 80)
    state = drag(state, (209, 176), (219, 186), Handle.SOUTH_EAST)
    assert state.box == Box(110, 95, 110, 90)
    assert state.gesture is Gesture.NONE


def test_two_clicks():
    state = Selecting(FRAME).pressed((10, 10), None).released(was_click=True)
    assert state.gesture is Gesture.PLANTED
    state = state.moved_to((30, 40))
    assert state.box == Box(10, 10, 20, 30)
    state = state.pressed((50, 60), None).released(was_click=True)
    assert state.acceptable == Box(10, 10, 40, 50)
    assert state.gesture is Gesture.NONE


def test_keyboard_alone():
    state = Selecting(FRAME, pointer=(100, 100)).nudged(10, 0).planted()
    for _ in range(3):
        state = state.nudged(10, 20)
    assert state.acceptable == Box(110, 100, 30, 60)


def test_sizing_without_a_region_begins_one():
    state = Selecting(FRAME, pointer=(640, 480)).sized(5, 0)
    assert state.acceptable == Box(639, 479, 1, 1)
    state = Selecting(FRAME, pointer=(10, 10)).sized(9, 0).sized(0, 4)
    assert state.box == Box(10, 10, 10, 5)


def test_lock_shrinks_what_is_there():
    state = drag(Selecting(FRAME), (0, 0), (400, 400)).locked(Aspect.STORY)
    assert has_shape(state.box, Aspect.STORY)
    assert state.locked(Aspect.FREE).box == state.box


def test_viewport_is_taken_within_the_lock():
    state = Selecting(FRAME).took(Box(600, 0, 100, 100))
    assert state.box == Box(600, 0, 40, 100)
    assert Selecting(FRAME, aspect=Aspect.SQUARE).took(Box(0, 0, 100, 60)).box.size == Size(60, 60)


def test_escape_clears_first():
    state = drag(Selecting(FRAME), (0, 0), (40, 40))
    assert not state.is_empty
    assert state.cleared().is_empty


def test_empty_drag_chooses_nothing():
    state = drag(Selecting(FRAME), (10, 10), (10, 30))
    assert state.acceptable is None


@pytest.mark.parametrize("aspect", Aspect)
def test_words_of_shapes(aspect):
    assert aspect.word == ("" if aspect is Aspect.FREE else ":".join(map(str, aspect.value)))
