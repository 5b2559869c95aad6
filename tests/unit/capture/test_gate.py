import numpy as np
import pytest

from leadapron.capture.gate import ONE_COLOUR, is_one_colour, refuse_one_colour
from leadapron.model.errors import CaptureError


@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255), (12, 34, 56)])
@pytest.mark.parametrize("size", [(1, 1), (600, 800)])
def test_one_colour_is_refused_with_the_mend(colour, size):
    pixels = np.full((*size, 3), colour, np.uint8)
    with pytest.raises(CaptureError) as caught:
        refuse_one_colour(pixels)
    assert caught.value.sentence == ONE_COLOUR
    assert "open the picture from a file or paste it" in ONE_COLOUR


@pytest.mark.parametrize("place", [(0, 0, 0), (599, 799, 2), (1, 1, 1), (61, 53, 0)])
def test_a_single_other_pixel_makes_a_picture(place):
    pixels = np.zeros((600, 800, 3), np.uint8)
    pixels[place] = 1
    assert not is_one_colour(pixels)
    refuse_one_colour(pixels)
