"""Pieces of a line become one place; what stands about by chance does not."""

import pytest

from leadapron.model.geometry import Box
from leadapron.verify.chains import chains, line_of

LINE = [Box(10, 40, 14, 20), Box(30, 42, 16, 22), Box(50, 38, 18, 20)]


def test_pieces_in_a_row_are_one_line_whatever_their_order():
    assert chains(LINE) == (Box(10, 38, 58, 26),)
    assert chains(reversed(LINE)) == (Box(10, 38, 58, 26),)


def test_an_upright_line_is_one_too():
    assert chains(Box(box.y, box.x, box.height, box.width) for box in LINE) == (
        Box(38, 10, 26, 58),
    )


@pytest.mark.parametrize(
    "other",
    [
        Box(50, 70, 18, 20),  # on another line
        Box(50, 38, 18, 60),  # much thicker
        Box(100, 38, 18, 20),  # farther than a letter
    ],
)
def test_two_pieces_and_something_else_are_no_line(other):
    assert chains([*LINE[:2], other]) == ()


def test_a_piece_that_joins_two_rows_makes_one_line_of_them():
    ends = [Box(10, 40, 14, 20), Box(74, 40, 14, 20)]
    assert chains([*ends, Box(42, 40, 14, 20)]) == (Box(10, 40, 78, 20),)


WORDS = [Box(10, 40, 30, 20), Box(50, 42, 34, 22), Box(100, 38, 18, 20)]


@pytest.mark.parametrize("read", WORDS[:2])
def test_what_stands_in_the_row_of_a_word_that_was_read_belongs_to_it(read):
    below = Box(50, 80, 34, 22)
    assert line_of(read, [*WORDS, below]) == Box(10, 38, 108, 26)


def test_so_it_does_where_the_word_stands_upright():
    upright = [Box(box.y, box.x, box.height, box.width) for box in WORDS]
    assert line_of(upright[0], [*upright, Box(80, 50, 22, 34)]) == Box(38, 10, 26, 108)


def test_a_word_with_nothing_beside_it_stays_as_it_is():
    assert line_of(WORDS[0], [WORDS[0]]) == WORDS[0]


def test_a_row_that_runs_on_and_on_is_no_line_of_a_word():
    spots = [Box(10 + 40 * index, 40, 30, 20) for index in range(9)]
    assert line_of(spots[0], spots[:2]) == Box(10, 40, 70, 20)
    assert line_of(spots[0], spots) == spots[0]
