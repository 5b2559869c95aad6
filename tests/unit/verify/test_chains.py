"""Pieces of a line become one place; what stands about by chance does not."""

import pytest

from leadapron.model.geometry import Box
from leadapron.verify.chains import chains

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
