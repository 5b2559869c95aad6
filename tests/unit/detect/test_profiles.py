import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.detect.profiles import Area, Profile, ProfileDetector, profile_of
from leadapron.detect.protocol import Look
from leadapron.model.errors import InputError
from leadapron.model.finding import Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box, Size

PROFILE = Profile("Ward 3 viewer", (Area(0, 0, 1, 0.1), Area(0.75, 0.9, 1, 1)))


@pytest.mark.parametrize("sides", [(0.5, 0, 0.5, 1), (0, 0, 1.1, 1), (-0.1, 0, 1, 1)])
def test_an_area_lies_inside_the_capture(sides):
    with pytest.raises(InputError):
        Area(*sides)


@pytest.mark.parametrize("name", ["", "  ", "a" * 61, 'a"b', "a\\b", "a\nb"])
def test_a_name_is_plain_and_short(name):
    with pytest.raises(InputError, match="name"):
        Profile(name, PROFILE.areas)


def test_a_profile_has_some_rectangles_and_not_too_many():
    for count in (0, 257):
        with pytest.raises(InputError, match="rectangle"):
            Profile("a", (Area(0, 0, 1, 1),) * count)


def test_rectangles_follow_the_capture_and_are_masked_as_banners():
    frame = Frame(np.zeros((101, 201, 3), np.uint8))
    found = ProfileDetector(PROFILE).detect(Look(frame, (), 1.0))
    assert [f.box for f in found] == [Box(0, 0, 201, 11), Box(150, 90, 51, 11)]
    assert {f.kind for f in found} == {Kind.BANNER}


def test_boxes_inside_another_and_outside_the_capture_are_left_out():
    boxes = (Box(0, 0, 50, 20), Box(5, 5, 10, 10), Box(90, 90, 40, 40), Box(300, 0, 5, 5))
    profile = profile_of(" mine ", (*boxes, boxes[0]), Size(100, 100))
    assert profile.name == "mine"
    assert profile.areas == (Area(0, 0, 0.5, 0.2), Area(0.9, 0.9, 1, 1))


@given(st.data())
def test_a_capture_of_the_same_size_is_masked_exactly_as_it_was(data):
    size = Size(data.draw(st.integers(1, 5000)), data.draw(st.integers(1, 5000)))
    x = data.draw(st.integers(0, size.width - 1))
    y = data.draw(st.integers(0, size.height - 1))
    box = Box(
        x, y, data.draw(st.integers(1, size.width - x)), data.draw(st.integers(1, size.height - y))
    )
    (area,) = profile_of("a", (box,), size).areas
    covered = area.box(size)
    assert covered.contains(box)
    assert covered.area <= (box.width + 2) * (box.height + 2)
