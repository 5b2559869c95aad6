"""Shapes of bits: taken apart into rectangles, and made of rectangles."""

import numpy as np

from leadapron.model.geometry import Size
from leadapron.model.stencil import Stencil, covered_bits


def test_the_rectangles_of_a_shape_cover_each_of_its_pixels_once_and_lie_in_reading_order():
    bits = np.random.default_rng(4).random((30, 50)) < 0.6
    boxes = Stencil.of(bits).boxes
    times = np.zeros((30, 50), int)
    for box in boxes:
        times[box.slices] += 1
    assert np.array_equal(times, bits)
    assert list(boxes) == sorted(boxes, key=lambda box: (box.y, box.x))


def test_many_rectangles_are_one_shape():
    rng = np.random.default_rng(3)
    size = Size(60, 40)
    starts = rng.integers(0, (59, 39), (200, 2))
    ends = np.minimum(starts + rng.integers(0, 12, (200, 2)), (60, 40))
    expected = np.zeros((40, 60), bool)
    for (left, top), (right, bottom) in zip(starts, ends, strict=True):
        expected[top:bottom, left:right] = True
    assert np.array_equal(covered_bits(np.hstack((starts, ends)), size), expected)
