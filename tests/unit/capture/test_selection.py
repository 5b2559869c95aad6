"""Exactness of the way from a pointer's position to frame pixels, on a position-coded pattern."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.capture.selection import Scale
from leadapron.model.geometry import Box, Size

FACTORS = (1.0, 1.25, 1.5, 1.75, 2.0)


def position_coded(width, height):
    """Pixels of which each tells its own column and row: 12 bits for either."""
    columns, rows = np.meshgrid(np.arange(width), np.arange(height))
    channels = (columns & 255, rows & 255, (columns >> 8) | (rows >> 8 << 4))
    return np.stack(channels, axis=-1).astype(np.uint8)


@st.composite
def selections(draw):
    """A screen in device pixels, its scale, its rounded logical size, and two device positions."""
    width, height = draw(st.integers(64, 4095)), draw(st.integers(64, 4095))
    factor = draw(st.sampled_from(FACTORS))
    rounding = draw(st.sampled_from([np.floor, np.ceil, np.rint]))
    x = sorted((draw(st.integers(0, width)), draw(st.integers(0, width))))
    y = sorted((draw(st.integers(0, height)), draw(st.integers(0, height))))
    logical = (float(rounding(width / factor)), float(rounding(height / factor)))
    return Size(width, height), factor, logical, Box(x[0], y[0], x[1] - x[0], y[1] - y[0])


@given(selections())
def test_device_positions_come_back_exactly_at_every_factor(case):
    frame, factor, logical, wanted = case
    scale = Scale.measured(frame, *logical, factor)
    edges = [edge / factor for edge in (wanted.x, wanted.y, wanted.right, wanted.bottom)]
    assert scale.to_frame(*edges) == wanted
    assert scale.to_frame(edges[2], edges[3], edges[0], edges[1]) == wanted


@given(selections())
def test_a_box_drawn_on_the_window_is_taken_back_exactly(case):
    frame, factor, logical, wanted = case
    scale = Scale.measured(frame, *logical, factor)
    left, top, width, height = scale.to_window(wanted)
    assert scale.to_frame(left, top, left + width, top + height) == wanted


@pytest.mark.parametrize("factor", FACTORS)
def test_the_pixels_of_a_selection_are_those_at_its_place(factor):
    width, height = 1211, 907
    pixels = position_coded(width, height)
    scale = Scale.measured(
        Size(width, height), round(width / factor), round(height / factor), factor
    )
    generator = np.random.default_rng(6)
    for _ in range(200):
        left, right = np.add(np.sort(generator.integers(0, width, 2)), (0, 1))
        top, bottom = np.add(np.sort(generator.integers(0, height, 2)), (0, 1))
        box = scale.to_frame(left / factor, top / factor, right / factor, bottom / factor)
        crop = pixels[box.slices]
        first, last = crop[0, 0].astype(int), crop[-1, -1].astype(int)
        assert (first[0] | (first[2] & 15) << 8, first[1] | (first[2] >> 4) << 8) == (left, top)
        assert (last[0] | (last[2] & 15) << 8, last[1] | (last[2] >> 4) << 8) == (
            right - 1,
            bottom - 1,
        )


def test_positions_off_the_window_are_cut_off():
    scale = Scale.measured(Size(100, 50), 100, 50, 1.0)
    assert scale.to_frame(-7, -3, 20, 70) == Box(0, 0, 20, 50)
    assert scale.to_frame(-9, -9, -2, -2).is_empty


def test_a_frame_of_another_resolution_is_measured_per_axis():
    scale = Scale.measured(Size(300, 400), 100, 100, 1.0)
    assert scale.to_frame(10, 10, 20, 20) == Box(30, 40, 30, 40)


@pytest.mark.parametrize("length", [(0, 10, 1), (10, -1, 1), (10, 10, 0)])
def test_a_window_without_size_has_no_scale(length):
    with pytest.raises(ValueError, match="no scale"):
        Scale.measured(Size(10, 10), *length)
