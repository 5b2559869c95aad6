"""The ways in which a place is shown to the recogniser."""

import numpy as np
import pytest

from leadapron.model.geometry import Box
from leadapron.verify.candidates import Candidate
from leadapron.verify.views import View, crop, views


@pytest.mark.parametrize(
    ("box", "likeness", "turns"),
    [
        (Box(0, 0, 80, 16), 5.0, [0]),
        (Box(0, 0, 16, 80), -9.0, [1, 3]),
        (Box(0, 0, 34, 50), -9.0, [0]),
        (Box(0, 0, 34, 50), 0.0, [0, 1, 3]),
        (Box(0, 0, 9, 16), 5.0, [0]),
        (Box(0, 0, 20, 20), 5.0, [0]),
    ],
)
def test_a_place_is_turned_where_a_turned_line_may_stand(box, likeness, turns):
    shown = views([Candidate(Box(0, 0, 80, 16), 0.9), Candidate(box, 0.9, likeness=likeness)])
    assert shown == (View(0, 0), *(View(1, quarters) for quarters in turns))


def test_a_crop_is_clipped_and_turned_to_the_left():
    pixels = np.zeros((30, 40, 3), np.uint8)
    pixels[0, 39] = 255
    turned = crop(pixels, Box(20, -5, 40, 15), 1)
    assert turned.shape == (20, 10, 3)
    assert turned.flags.c_contiguous
    assert turned[0, 0].all()
    assert np.count_nonzero(turned) == 3
