import numpy as np
import pytest

from benchmark.measure import score_anatomy, score_lines, share_of
from benchmark.truth import Capture, Line
from leadapron.model.geometry import Box


def empty(height: int = 60, width: int = 100) -> np.ndarray:
    return np.zeros((height, width), bool)


def capture(line: Line, *, glyphs: np.ndarray | None = None) -> Capture:
    return Capture(
        "one",
        "any",
        np.zeros((60, 100, 3), np.uint8),
        (line,),
        anatomy=(Box(0, 0, 100, 60),),
        glyphs=glyphs,
    )


def test_a_mask_over_half_a_line_does_not_count() -> None:
    line = Line(Box(10, 10, 40, 10), "Hartwell, Edith", "phi")
    masked = empty()
    masked[10:20, 10:30] = True
    (score,) = score_lines(capture(line), masked, masked)
    assert score.share == pytest.approx(0.5)
    assert not score.is_covered


def test_a_mask_over_the_whole_line_counts() -> None:
    line = Line(Box(10, 10, 40, 10), "Hartwell, Edith", "phi")
    masked = empty()
    masked[8:22, 8:52] = True
    (score,) = score_lines(capture(line), masked, masked)
    assert score.share == 1.0
    assert score.is_covered


def test_glyph_pixels_count_instead_of_the_box_where_they_are_known() -> None:
    glyphs = np.zeros((60, 100), np.uint16)
    glyphs[10:12, 10:20] = 1  # twenty pixels of ink
    line = Line(Box(10, 10, 40, 10), "x", "phi")
    masked = empty()
    masked[10:12, 10:15] = True
    (score,) = score_lines(capture(line, glyphs=glyphs), masked, masked)
    assert (score.glyph_pixels, score.masked_pixels) == (20, 10)
    assert not score.is_covered


def test_a_kept_orientation_letter_counts_only_where_it_was_found() -> None:
    line = Line(Box(10, 10, 8, 10), "R", "overlay")
    found = empty()
    found[10:20, 10:18] = True
    (seen,) = score_lines(capture(line), empty(), found)
    (missed,) = score_lines(capture(line), empty(), empty())
    assert seen.kept
    assert seen.is_covered
    assert not missed.kept
    assert not missed.is_covered


def test_a_name_that_was_kept_is_not_covered() -> None:
    found = empty()
    found[:] = True
    for text, role in (
        ("Hartwell", "overlay"),
        ("R", "phi"),
        ("R JD", "overlay"),
        ("B", "overlay"),
    ):
        line = Line(Box(10, 10, 40, 10), text, role)
        (score,) = score_lines(capture(line), empty(), found)
        assert not score.is_covered


def test_anatomy_leaves_out_lines_with_their_padding_and_nothing_else() -> None:
    line = Line(Box(10, 10, 40, 10), "x", "phi")
    masked = empty()
    masked[6:24, 6:54] = True  # exactly the padded line
    (score,) = score_anatomy(capture(line), masked)
    assert score.masked == 0
    assert score.raw_masked == 18 * 48
    masked[30, 30] = True
    (score,) = score_anatomy(capture(line), masked)
    assert score.masked == 1
    assert score.pixels == 60 * 100 - 18 * 48


def test_share_of_a_box() -> None:
    masked = empty()
    masked[0:5, 0:10] = True
    assert share_of(Box(0, 0, 10, 10), masked) == pytest.approx(0.5)
