"""The sheet: every place once, enlarged, in one polarity; words go back to their places."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadapron.engines.protocol import Word
from leadapron.model.geometry import Box
from leadapron.verify.sheet import Variant, sheet, words_of_places


def ground():
    return np.random.default_rng(3).integers(0, 255, (300, 500, 3), np.uint8)


boxes = st.builds(
    Box,
    st.integers(-10, 490),
    st.integers(-10, 290),
    st.integers(1, 300),
    st.integers(1, 120),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(boxes, max_size=12), st.sampled_from([2, 3]), st.sampled_from(list(Variant)))
def test_places_never_overlap_and_lie_on_the_sheet(places, scale, variant):
    made = sheet(ground(), places, scale, variant)
    page = Box(0, 0, made.pixels.shape[1], made.pixels.shape[0])
    for index, (box, place) in enumerate(made.cells):
        assert page.contains(box)
        assert 0 <= place < len(places)
        assert not any(box.overlaps(other) for other, _ in made.cells[index + 1 :])


def test_a_place_is_enlarged_and_an_upright_one_is_turned_both_ways():
    lying, upright = Box(20, 20, 60, 12), Box(200, 20, 12, 60)
    made = sheet(ground(), [lying, upright], 3, Variant.STRETCHED)
    assert [place for _, place in made.cells] == [0, 1, 1]
    assert {(box.width, box.height) for box, _ in made.cells} == {(210, 66)}


@pytest.mark.parametrize("ink", [255, 0])
def test_the_two_variants_show_both_polarities(ink):
    pixels = np.full((40, 80, 3), 128, np.uint8)
    pixels[18:22, 20:60] = ink
    shown = [sheet(pixels, [Box(15, 13, 50, 14)], 2, variant) for variant in Variant]
    middle = []
    for made in shown:
        (box, _), *_ = made.cells
        inside = made.pixels[box.slices]
        centre = inside[inside.shape[0] // 2, inside.shape[1] // 2, 0]
        middle.append(int(centre) > 127)
    assert sorted(middle) == [False, True]


def test_words_go_to_the_place_they_were_read_in():
    places = [Box(20, 20, 60, 12), Box(20, 60, 60, 12)]
    made = sheet(ground(), places, 2, Variant.STRETCHED)
    words = [Word(box.padded(-5), 0.9, f"word {place}") for box, place in made.cells]
    stray = Word(Box(0, 0, 4, 4), 0.9, "between")
    found = words_of_places(made, [*words, stray], 2)
    assert [[word.text for word in place] for place in found] == [["word 0"], ["word 1"]]


def test_without_places_there_is_still_a_sheet_to_show():
    made = sheet(ground(), [], 2, Variant.STRETCHED)
    assert made.cells == ()
    assert made.pixels.ndim == 3
    assert words_of_places(made, [], 0) == ()
