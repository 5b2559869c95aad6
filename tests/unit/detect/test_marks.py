import cv2
import numpy as np
import pytest

from leadapron.detect.marks import faint_signs, marks
from leadapron.model.geometry import Box

LETTER = Box(100, 60, 10, 14)


def noise(seed=3, deviation=28.0):
    levels = np.random.default_rng(seed).normal(120, deviation, (160, 240))
    return levels.astype(np.float32)


def grey(levels):
    return np.clip(np.rint(levels), 0, 255).astype(np.uint8)


def written(levels, step):
    """An L of strokes of two pixels."""
    levels[LETTER.y : LETTER.bottom, LETTER.x : LETTER.x + 2] += step
    levels[LETTER.bottom - 2 : LETTER.bottom, LETTER.x : LETTER.right] += step
    return levels


def nothing(levels):
    return np.zeros(levels.shape, np.bool_)


@pytest.mark.parametrize("step", [90, -90])
def test_a_letter_in_noise_is_the_most_distinct_faint_sign(step):
    image = grey(written(noise(), step))
    signs = faint_signs(image, nothing(image))
    assert signs[0].box.padded(4).contains(LETTER)
    assert [sign.distinctness for sign in signs] == sorted(
        (sign.distinctness for sign in signs), reverse=True
    )
    assert signs[0].distinctness > 4


def test_noise_alone_gives_few_faint_signs():
    image = grey(noise())
    assert len(faint_signs(image, nothing(image))) <= 8
    assert not any(sign.distinctness > 4 for sign in faint_signs(image, nothing(image)))


def test_what_is_known_already_is_no_faint_sign():
    image = grey(written(noise(), 90))
    taken = nothing(image)
    taken[LETTER.padded(3).slices] = True
    assert not any(sign.box.overlaps(LETTER) for sign in faint_signs(image, taken))


def test_a_sign_of_which_only_a_part_is_known_is_told_whole():
    image = grey(written(np.zeros((160, 240), np.float32), 200))
    taken = nothing(image)
    taken[LETTER.y : LETTER.y + 6, LETTER.x : LETTER.right] = True
    assert marks(cv2.merge([image] * 3), image, taken) == (LETTER,)
    taken[LETTER.y : LETTER.y + 12, LETTER.x : LETTER.right] = True
    assert marks(cv2.merge([image] * 3), image, taken) == ()


def test_flat_ground_has_no_signs():
    image = np.full((50, 70), 90, np.uint8)
    assert faint_signs(image, nothing(image)) == ()
    assert marks(cv2.merge([image] * 3), image, nothing(image)) == ()


def test_a_letter_on_even_ground_is_a_mark():
    image = grey(written(np.zeros((160, 240), np.float32), 200))
    assert marks(cv2.merge([image] * 3), image, nothing(image)) == (LETTER,)
