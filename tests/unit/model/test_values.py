import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.model.errors import InputError
from leadapron.model.finding import Finding, KeepReason, Kind
from leadapron.model.frame import Frame, digest
from leadapron.model.geometry import Box, Size
from leadapron.model.history import LIMIT, History
from leadapron.model.redaction import Redaction

NAME = Finding(Box(10, 10, 80, 12), Kind.TEXT, "pp-ocr", 0.9, "Doe, Jane")


def test_a_view_is_copied_so_that_wiping_reaches_the_memory_in_use():
    source = np.full((12, 12, 3), 9, np.uint8)
    frame = Frame(source[2:8, 3:11])
    frame.wipe()
    assert not frame.pixels.any()
    assert source.all()


@pytest.mark.parametrize("shape", [(4, 4, 4), (4, 4), (0, 4, 3), (4, 0, 3)])
def test_what_is_not_rgb_or_is_empty_is_refused(shape):
    with pytest.raises(InputError):
        Frame(np.zeros(shape, np.uint8))


def test_the_digest_depends_on_every_pixel_and_on_the_shape():
    pixels = np.arange(72, dtype=np.uint8).reshape(4, 6, 3)
    changed = pixels.copy()
    changed[3, 5, 2] ^= 1
    assert digest(pixels) == digest(pixels.copy())
    assert digest(pixels) != digest(changed)
    assert digest(pixels) != digest(pixels.reshape(6, 4, 3))


@given(st.lists(st.one_of(st.integers(0, 5), st.sampled_from(["undo", "redo"])), max_size=60))
def test_undoing_everything_returns_the_first_value(steps):
    history = History(-1)
    for step in steps:
        match step:
            case "undo":
                history = history.undone()
            case "redo":
                history = history.redone()
            case value:
                history = history.done(value)
    while history.can_undo:
        history = history.undone()
    assert history.present == -1


def test_at_least_200_steps_are_kept_and_memory_is_bounded():
    history = History(0)
    for value in range(1, 1001):
        history = history.done(value)
    assert 200 <= len(history.past) == LIMIT


def test_what_was_read_shows_in_no_representation():
    redaction = Redaction(Size(200, 100)).found((NAME,))
    assert "Doe" not in repr(redaction)


def test_everything_found_is_masked_until_it_is_kept():
    redaction = Redaction(Size(200, 100)).found((NAME,))
    kept = redaction.keeping((NAME,), KeepReason.TEACHING)
    assert redaction.masked == (NAME,)
    assert kept.masked == ()
    assert kept.masking((NAME,)).masked == (NAME,)
    assert redaction.drawing(Box(300, 0, 9, 9)) == redaction
