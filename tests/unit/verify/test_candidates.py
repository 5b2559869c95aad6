"""Places to read: from each finder alone, none twice, none on even colour."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from leadapron.engines.protocol import Region, Word
from leadapron.model.geometry import Box
from leadapron.verify.candidates import candidates
from leadapron.verify.strokes import Row

PLACE = Box(40, 32, 80, 16)
NO_CELLS = np.zeros((30, 100), np.float32)


def grainy():
    return np.random.default_rng(1).integers(0, 200, (120, 400, 3), np.uint8)


def test_each_finder_alone_makes_a_place():
    for found in (
        ([Region(PLACE, 0.6)], [], []),
        ([], [Row(PLACE, 30.0, 1.0)], []),
        ([], [], [Word(PLACE, 0.3, "Kowalska")]),
    ):
        regions, rows, words = found
        places = candidates(grainy(), regions, NO_CELLS, rows, words)
        assert [place.box for place in places] == [PLACE]


def test_what_is_lower_than_any_glyph_is_no_place():
    assert candidates(grainy(), [Region(Box(40, 32, 60, 4), 0.9)], NO_CELLS, [], []) == ()


def test_a_row_unlike_text_needs_a_trace_of_agreement():
    row = Row(PLACE, 30.0, -1.0)
    assert candidates(grainy(), [], NO_CELLS, [row], []) == ()
    traced = NO_CELLS.copy()
    traced[9, 15] = 0.06
    assert len(candidates(grainy(), [], traced, [row], [])) == 1


def test_nothing_is_written_on_one_even_colour():
    pixels = grainy()
    pixels[20:60, 30:130] = 7
    word = Word(PLACE, 0.9, "Kowalska")
    assert candidates(pixels, [Region(PLACE, 0.9)], NO_CELLS, [], [word]) == ()


def test_what_several_finders_name_is_read_once_with_all_they_know():
    cells = NO_CELLS.copy()
    cells[8:12, 10:30] = 0.7
    word = Word(Box(44, 34, 40, 12), 0.8, "Kowalska")
    (place,) = candidates(
        grainy(), [Region(PLACE, 0.7)], cells, [Row(PLACE.padded(-1), 40.0, 1.0)], [word]
    )
    assert place.box == PLACE
    assert place.words == (word,)
    assert place.probability == np.float32(0.7)
    assert place.likeness == 1.0


def test_a_line_inside_a_much_thicker_place_is_read_by_itself():
    thick = Box(20, 10, 200, 90)
    places = candidates(grainy(), [Region(thick, 0.6)], NO_CELLS, [Row(PLACE, 40.0, 1.0)], [])
    assert {place.box for place in places} == {thick, PLACE}


inside = st.builds(
    Box, st.integers(0, 380), st.integers(0, 100), st.integers(6, 120), st.integers(6, 60)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(inside, max_size=8), st.lists(inside, max_size=8))
def test_no_pixel_that_a_finder_named_is_left_out(regions, rows):
    pixels = grainy()
    places = candidates(
        pixels,
        [Region(box.clipped(Box(0, 0, 400, 120).size), 0.5) for box in regions],
        NO_CELLS,
        [Row(box, 30.0, 1.0) for box in rows],
        [],
    )
    named = [box.clipped(Box(0, 0, 400, 120).size) for box in (*regions, *rows)]
    for box in named:
        assert any(box.coverage_by(place.box.padded(2)) >= 0.6 for place in places)


def test_a_strip_between_masks_is_read_by_itself_though_a_thicker_place_holds_it():
    thicker = PLACE.padded(6)
    places = candidates(
        grainy(), [Region(thicker, 0.9)], NO_CELLS, [], [], corridors=[PLACE, thicker.padded(-1)]
    )
    assert [place.box for place in places] == [thicker, PLACE]


def test_a_line_across_an_upright_place_is_read_by_itself():
    upright = Box(40, 20, 28, 44)
    line = Box(40, 24, 34, 22)
    places = candidates(grainy(), [Region(line, 0.8)], NO_CELLS, [Row(upright, 50.0, 1.9)], [])
    assert {place.box for place in places} == {line, upright}
