import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.detect.ground import tightened
from leadapron.detect.trim import largest_difference, trimmed
from leadapron.model.geometry import Box

BLACK, NAVY, CYAN = (0, 0, 0), (0, 27, 75), (92, 204, 232)
GLYPHS = Box(60, 40, 24, 10)
LOOSE = Box(30, 34, 70, 22)


def sheet(colour=BLACK):
    return np.full((100, 140, 3), colour, np.uint8)


def painted(pixels, box, colour):
    pixels[box.slices] = colour
    return pixels


def lettered(pixels, box=GLYPHS):
    """Upright strokes, two pixels wide and two apart, all over a box."""
    for x in range(box.x, box.right, 4):
        pixels[box.y : box.bottom, x : x + 2] = 255
    return pixels


def textured(pixels, box, seed=1):
    noise = np.random.default_rng(seed).integers(30, 220, (box.height, box.width, 1))
    pixels[box.slices] = noise
    return pixels


def test_margins_over_one_colour_are_cut_to_one_pixel():
    assert trimmed(lettered(sheet()), LOOSE) == Box(59, 39, 24, 12)


def test_margins_over_two_colours_are_cut_alike():
    pixels = painted(sheet(), Box(0, 0, 45, 100), NAVY)
    assert trimmed(lettered(pixels), LOOSE) == Box(59, 39, 24, 12)


def test_a_side_over_texture_stays_and_the_other_is_cut():
    pixels = lettered(textured(sheet(), Box(84, 0, 56, 100)))
    assert trimmed(pixels, LOOSE) == Box(59, 34, 41, 22)


def test_nothing_is_cut_off_in_noise():
    pixels = lettered(textured(sheet(), Box(0, 0, 140, 100)))
    assert trimmed(pixels, LOOSE) == LOOSE


def test_the_border_of_a_panel_is_no_stroke():
    pixels = painted(lettered(sheet()), Box(40, 0, 1, 100), (120, 120, 120))
    assert trimmed(pixels, LOOSE) == Box(59, 39, 24, 12)


def test_a_stroke_of_the_height_of_the_line_is_no_border():
    pixels = painted(lettered(sheet()), Box(40, 38, 1, 14), (120, 120, 120))
    assert trimmed(pixels, LOOSE).x == 39


def test_the_square_of_a_legend_is_cut_off():
    pixels = painted(lettered(sheet()), Box(40, 39, 13, 13), CYAN)
    assert trimmed(pixels, LOOSE) == Box(59, 39, 24, 12)


@pytest.mark.parametrize("box", [Box(40, 47, 4, 4), Box(40, 40, 3, 10), Box(36, 43, 16, 3)])
def test_full_stops_and_single_strokes_stay(box):
    pixels = painted(lettered(sheet()), box, CYAN)
    assert trimmed(pixels, LOOSE).x == box.x - 1


def test_a_stroke_that_the_box_cuts_in_two_stays():
    pixels = painted(lettered(sheet()), Box(70, 28, 6, 36), (255, 255, 255))
    kept = trimmed(pixels, LOOSE)
    assert (kept.y, kept.bottom) == (LOOSE.y, LOOSE.bottom)


def test_a_box_without_ink_stays_as_it_is():
    assert trimmed(sheet(), LOOSE) == LOOSE


@given(
    st.integers(12, 255),
    st.builds(Box, st.integers(40, 90), st.integers(36, 50), st.integers(2, 4), st.integers(2, 8)),
    st.booleans(),
)
def test_no_stroke_that_differs_visibly_from_its_ground_is_cut_off(
    levels, stroke, is_half_textured
):
    pixels = sheet((255 - levels,) * 3)
    if is_half_textured:
        pixels = textured(pixels, Box(70, 0, 70, 100))
    pixels = painted(pixels, stroke, (255, 255, 255))
    inside = stroke.intersection(LOOSE)
    assert tightened(pixels, LOOSE).contains(inside)


def test_a_box_in_a_frame_so_small_that_all_of_it_is_seen():
    pixels = np.random.default_rng(3).integers(0, 256, (24, 40, 3), np.uint8)
    pixels[:, :14] = 0
    pixels.flags.writeable = False
    box = Box(10, 4, 20, 14)
    assert box.contains(trimmed(pixels, box))


@pytest.mark.parametrize("shape", [(1, 1), (1, 4), (4, 1), (4, 4), (7, 5)])
def test_the_largest_difference_is_of_all_channels_in_pictures_of_any_shape(shape):
    rng = np.random.default_rng(3)
    frame = rng.integers(0, 256, (12, 12, 3), np.uint8)
    part, colour = frame[2 : 2 + shape[0], 3 : 3 + shape[1]], np.array([250, 3, 128], np.uint8)
    apart = np.abs(part.astype(int) - colour.astype(int)).max(axis=2)
    assert np.array_equal(largest_difference(part, colour), apart)
