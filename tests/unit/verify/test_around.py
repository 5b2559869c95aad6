"""Around masks: levelled out for the finders, corridors read whatever they say."""

import itertools

import numpy as np
import pytest

from leadapron.model.geometry import Box
from leadapron.verify.around import corridors, levelled


def ground(level=120):
    pixels = np.full((200, 400, 3), level, np.uint8)
    pixels[::2] += 30
    return pixels


@pytest.mark.parametrize("box", [Box(50, 60, 120, 20), Box(50, 40, 20, 120), Box(0, 0, 400, 30)])
def test_a_mask_continues_the_ground_beside_it(box):
    pixels = np.full((200, 400, 3), 120, np.uint8)
    pixels[box.slices] = 0
    assert (levelled(pixels, [box]) == 120).all()
    assert not pixels[box.slices].any()


def test_a_box_that_holds_more_than_one_colour_is_left_as_it_is():
    pixels = ground()
    assert np.array_equal(levelled(pixels, [Box(50, 60, 120, 20)]), pixels)


def test_a_mask_over_the_whole_picture_stays():
    black = np.zeros((20, 30, 3), np.uint8)
    assert np.array_equal(levelled(black, [Box(0, 0, 30, 20)]), black)


@pytest.mark.parametrize(
    ("one", "other", "between"),
    [
        (Box(50, 40, 100, 20), Box(60, 80, 100, 20), Box(60, 60, 90, 20)),
        (Box(50, 40, 40, 30), Box(190, 44, 40, 30), Box(90, 44, 100, 26)),
        (Box(50, 40, 20, 120), Box(90, 40, 20, 120), Box(70, 40, 20, 120)),
    ],
)
def test_the_strip_between_two_masks_is_a_corridor(one, other, between):
    assert corridors(ground(), [one, other]) == (between,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Box(50, 40, 100, 20), Box(60, 64, 100, 20)),
        (Box(50, 10, 100, 20), Box(60, 160, 100, 20)),
        (Box(50, 40, 20, 20), Box(200, 100, 20, 20)),
        (Box(50, 40, 100, 40), Box(60, 50, 100, 40)),
    ],
)
def test_masks_too_near_too_far_or_not_facing_leave_none(one, other):
    assert corridors(ground(), [one, other]) == ()


def test_a_corridor_of_one_tone_or_under_a_third_mask_is_none():
    one, other = Box(50, 40, 100, 20), Box(60, 80, 100, 20)
    assert corridors(np.full((200, 400, 3), 9, np.uint8), [one, other]) == ()
    assert Box(60, 60, 90, 20) not in corridors(ground(), [one, other, Box(50, 55, 120, 30)])


def test_a_long_corridor_is_read_in_pieces_that_overlap():
    pixels = np.tile(ground(), (1, 4, 1))
    parts = corridors(pixels, [Box(0, 40, 1500, 20), Box(0, 80, 1500, 20)])
    assert len(parts) > 3
    assert parts[0].x == 0
    assert parts[-1].right == 1500
    for part, following in itertools.pairwise(parts):
        assert following.x < part.right
