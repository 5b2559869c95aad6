import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.detect.closer import MARGIN, CloserLooks, joined
from leadapron.model.errors import EngineError
from leadapron.model.geometry import Box

boxes = st.builds(
    Box, st.integers(0, 900), st.integers(0, 600), st.integers(1, 300), st.integers(1, 120)
)


class FakeFinder:
    """What is bright is text; keeps the size of every crop."""

    def __init__(self):
        self.shapes = []

    def probabilities(self, pixels, *, timeout):
        assert timeout > 0
        self.shapes.append(pixels.shape[:2])
        height, width = pixels.shape[:2]
        cells = (-(-width // 4), -(-height // 4))
        bright = cv2.resize(pixels[:, :, 0], cells, interpolation=cv2.INTER_AREA)
        return (bright / 255).astype(np.float32)

    @property
    def pixels(self):
        return sum(height * width for height, width in self.shapes)


def frame_with(*drawn, size=(300, 900)):
    pixels = np.zeros((*size, 3), np.uint8)
    for box in drawn:
        pixels[box.slices] = 255
    return pixels


def looks(pixels):
    finder = FakeFinder()
    return finder, CloserLooks(finder, pixels, lambda: 5.0)


def test_a_place_is_seen_in_its_own_pixels_and_an_empty_one_is_not():
    word = Box(100, 100, 40, 12)
    _, closer = looks(frame_with(word))
    there, nothing = closer.at([word, Box(600, 100, 40, 12)])
    assert there.peak == pytest.approx(1.0)
    (box,) = there.boxes
    assert box.contains(word)
    assert word.padded(3).contains(box)
    assert (nothing.peak, nothing.boxes) == (0.0, ())


def test_a_line_that_runs_on_is_followed_and_seen_by_pieces():
    line = Box(300, 100, 230, 12)
    finder, closer = looks(frame_with(line))
    (found,) = closer.at([Box(400, 100, 30, 12)])
    reach = max(box.right for box in found.boxes) - min(box.x for box in found.boxes)
    assert reach >= 30 + 2 * 3 * 24
    assert line.padded(3).contains(found.boxes[0])
    whole = 4 * (reach + 2 * 24 + 16) * (12 + 2 * 24 + 16)
    assert finder.pixels < 3 * whole


def test_each_place_is_first_seen_by_itself_and_never_again():
    words = [Box(100, 100 + 40 * row, 60, 10) for row in range(4)]
    finder, closer = looks(frame_with(*words))
    first = closer.at(words)
    assert len(finder.shapes) == len(words)
    assert all(max(shape) <= 2 * (60 + 2 * MARGIN + 16) for shape in finder.shapes)
    assert closer.at(words) == first
    assert len(finder.shapes) == len(words)
    assert all(found.peak == pytest.approx(1.0) for found in first)


def test_places_of_one_line_follow_it_together():
    line = Box(300, 100, 230, 12)
    places = [Box(left, 100, 20, 12) for left in range(340, 480, 20)]
    finder, closer = looks(frame_with(line))
    found = closer.at(places)
    alone = [looks(frame_with(line)) for _ in places]
    for (_, each), place in zip(alone, places, strict=True):
        each.at([place])
    assert finder.pixels < 0.6 * sum(each.pixels for each, _ in alone)
    assert all(closer_look.boxes for closer_look in found)


def test_text_that_is_known_is_not_followed_and_what_goes_on_behind_it_is():
    place, told = Box(400, 100, 30, 12), Box(430, 100, 300, 12)
    finder, closer = looks(frame_with(place, told))
    closer.at([place], known=[place, told])
    assert len(finder.shapes) == 1
    finder, closer = looks(frame_with(Box(360, 100, 70, 12), told))
    (found,) = closer.at([place], known=[place, told])
    assert min(box.x for box in found.boxes) <= 360


def test_a_wider_margin_shows_more_around_a_place():
    finder, closer = looks(frame_with())
    closer.at([Box(100, 100, 40, 12)])
    closer.at([Box(100, 100, 40, 12)], margin=MARGIN + 8)
    narrow, wide = finder.shapes
    assert wide == (narrow[0] + 2 * 16, narrow[1] + 2 * 16)


def test_of_two_answers_the_one_with_more_around_it_counts():
    class Doubting(FakeFinder):
        """Sees no text within ten cells of the end of what it is shown."""

        def probabilities(self, pixels, *, timeout):
            cells = super().probabilities(pixels, timeout=timeout)
            cells[:, :10] = cells[:, -10:] = 0
            return cells

    line = Box(80, 140, 400, 12)
    closer = CloserLooks(Doubting(), frame_with(line), lambda: 5.0)
    closer.at([Box(200, 140, 30, 12)])
    (found,) = closer.at([Box(230, 140, 30, 12)])
    assert found.peak == pytest.approx(1.0)


@pytest.mark.parametrize("size", [(61, 83), (120, 201), (33, 17)])
def test_at_the_border_of_a_frame_of_any_size(size):
    height, width = size
    corner = Box(width - 9, height - 11, 9, 11)
    _, closer = looks(frame_with(corner, size=size))
    (found,) = closer.at([corner])
    assert found.peak == pytest.approx(1.0)
    assert Box(0, 0, width, height).contains(found.boxes[0])


def test_nothing_to_look_at_asks_nothing():
    finder, closer = looks(frame_with())
    assert closer.at([]) == []
    assert finder.shapes == []


def test_an_error_of_the_network_passes_through():
    class Failing(FakeFinder):
        def probabilities(self, pixels, *, timeout):
            raise EngineError("It failed; retry.")

    closer = CloserLooks(Failing(), frame_with(), lambda: 5.0)
    with pytest.raises(EngineError):
        closer.at([Box(10, 10, 20, 20)])


@given(st.lists(boxes, max_size=30))
def test_joining_leaves_nothing_out_and_never_costs_more(given_boxes):
    together = joined(given_boxes)
    assert len(together) <= len(given_boxes)
    assert all(any(whole.contains(box) for whole in together) for box in given_boxes)
    cost = sum(box.area + 2000 for box in together)
    assert cost <= sum(box.area + 2000 for box in given_boxes)
