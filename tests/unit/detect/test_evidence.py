import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.detect.evidence import (
    boxes_of,
    coverage,
    is_agreed,
    is_clear_faint_sign,
    is_clear_sign,
    is_hidden,
    is_hopeless,
    is_legible,
    is_looked_at,
    is_sure,
    is_told,
    may_be_legible,
    pruned,
)
from leadapron.detect.scales import Closer, Place
from leadapron.engines.pp_ocr_reader import Reading
from leadapron.model.geometry import Box

HERE = Box(20, 20, 40, 12)


def place(full, half=0.0, *, even=False, core=(), judged=0.5):
    return Place(HERE, full, half, even, core, judged)


@pytest.mark.parametrize(
    ("full", "even", "expected"),
    [(0.95, False, True), (0.6, True, True), (0.6, False, False), (0.3, True, False)],
)
def test_even_ground_makes_a_place_sure_earlier(full, even, expected):
    assert is_sure(place(full, even=even)) is expected


@pytest.mark.parametrize(
    ("full", "judged", "sure", "hopeless"),
    [
        (0.95, 0.0, True, False),
        (0.6, None, True, False),
        (0.6, 0.2, False, False),
        (0.8, 0.2, True, False),
        (0.1, 0.95, True, False),
        (0.89, 0.005, False, True),
    ],
)
def test_the_judge_speaks_where_the_first_look_is_not_sure(full, judged, sure, hopeless):
    assert is_sure(place(full, even=True, judged=judged)) is sure
    assert is_hopeless(place(full, judged=judged)) is hopeless


@pytest.mark.parametrize(
    ("full", "half", "closer", "judged", "expected"),
    [
        (0.2, 0.0, 0.8, 0.5, True),
        (0.2, 0.0, 0.8, 0.2, False),
        (0.2, 0.0, 0.89, 0.1, False),
        (0.2, 0.0, 0.92, 0.02, True),
        (0.2, 0.8, 0.2, 0.5, True),
        (0.2, 0.8, 0.01, 0.5, False),
        (0.7, 0.0, 0.0, 0.6, True),
        (0.7, 0.0, 0.0, 0.4, False),
        (0.0, 0.9, 0.05, 0.5, False),
        (0.0, 0.96, 0.05, 0.5, True),
        (0.0, 0.96, 0.05, 0.005, False),
        (0.85, 0.9, 0.9, None, False),
    ],
)
def test_the_judge_and_the_most_probable_look_must_agree(full, half, closer, judged, expected):
    assert is_agreed(place(full, half, judged=judged), Closer(closer, ())) is expected


@pytest.mark.parametrize(
    ("full", "judged", "expected"),
    [(0.95, None, True), (0.3, 0.25, True), (0.3, 0.15, False), (0.6, 0.15, True)],
)
def test_a_place_is_looked_at_where_the_look_may_change_something(full, judged, expected):
    assert is_looked_at(place(full, judged=judged)) is expected


def test_the_judge_alone_confirms_no_small_picture_that_only_half_size_sees():
    line, picture = Box(20, 20, 120, 24), Box(20, 20, 92, 60)
    assert is_sure(Place(line, 0.0, 0.9, is_even=False, judged=0.95))
    seen = Place(picture, 0.0, 0.9, is_even=False, judged=0.95)
    assert not is_sure(seen)
    assert not is_agreed(seen, Closer(0.3, ()))
    assert is_agreed(seen, Closer(0.6, ()))


@pytest.mark.parametrize(
    ("judged", "full", "closer", "expected"),
    [
        (0.82, 0.0, 0.0, True),
        (0.5, 0.8, 0.0, True),
        (0.2, 0.8, 0.0, False),
        (0.5, 0.0, 0.6, False),
        (0.02, 0.0, 0.85, True),
        (0.02, 0.0, 0.7, False),
    ],
)
def test_a_sign_needs_a_certain_judge_or_a_look_that_agrees(judged, full, closer, expected):
    assert is_clear_sign(judged, full, closer) is expected


@pytest.mark.parametrize(
    ("judged", "distinctness", "expected"),
    [(0.9, 4.0, True), (0.8, 4.0, False), (0.6, 7.0, True), (0.6, 20.0, True), (0.5, 20.0, False)],
)
def test_a_faint_sign_that_stands_out_needs_less_of_the_judge(judged, distinctness, expected):
    assert is_clear_faint_sign(judged, distinctness) is expected


@pytest.mark.parametrize(
    ("text", "confidence", "alone", "expected"),
    [
        ("R", 0.85, False, True),
        ("R", 0.7, False, False),
        ("RA", 0.65, False, True),
        ("1l|", 0.99, False, False),
        ("", 0.0, False, False),
        ("L", 0.97, True, True),
        ("L", 0.9, True, False),
        ("8", 0.99, True, False),
    ],
)
def test_strokes_and_specks_are_not_legible(text, confidence, alone, expected):
    assert is_legible(Reading(text, confidence), HERE, None, is_alone=alone) is expected


@pytest.mark.parametrize(
    ("box", "judged", "alone", "expected"),
    [
        (HERE, None, False, True),
        (HERE, 0.04, False, True),
        (HERE, 0.03, False, False),
        (HERE, 0.04, True, True),
        (HERE, 0.03, True, False),
        (Box(5, 5, 20, 6), 0.9, True, False),
        (Box(5, 5, 20, 6), 0.9, False, True),
    ],
)
def test_what_no_reading_can_make_text_is_told_before_it_is_read(box, judged, alone, expected):
    assert may_be_legible(box, judged, is_alone=alone) is expected
    surest = is_legible(Reading("MUSTER", 1.0, 1.0), box, judged, is_alone=alone)
    assert surest is expected


def test_a_reading_counts_less_where_the_judge_sees_anatomy():
    assert is_legible(Reading("L", 0.99), HERE, 0.1, is_alone=True)
    assert not is_legible(Reading("L", 0.96), HERE, 0.1, is_alone=True)
    assert not is_legible(Reading("Erika", 0.9), HERE, 0.3, is_alone=False)


def test_a_closer_look_tightens_a_sure_place_and_leaves_out_nothing_probable():
    word, rest = Box(22, 22, 14, 8), Box(48, 24, 8, 4)
    sure = place(0.95, core=(Box(24, 24, 12, 4), rest))
    assert boxes_of(sure, Closer(0.9, (word,))) == (word, rest)
    assert boxes_of(sure, Closer(0.2, ())) == (HERE,)
    assert boxes_of(place(0.95, core=(rest,)), Closer(0.9, (word,))) == (HERE, word)
    assert boxes_of(place(0.95, even=True), Closer(0.9, (word,))) == (HERE, word)
    assert boxes_of(place(0.0, 0.9), Closer(0.9, (word,))) == (word,)


def test_told_hidden_and_pruned_count_what_masks_cover():
    half = Box(20, 20, 20, 12)
    assert coverage(HERE, [half]) == 0.5
    assert not is_told(HERE, [half])
    assert is_told(HERE, [Box(20, 20, 30, 12)])
    assert not is_hidden(HERE, [Box(20, 20, 30, 12)])
    assert pruned([HERE, half, HERE]) == [HERE]
    assert pruned([half, Box(60, 60, 5, 5)]) == [half, Box(60, 60, 5, 5)]


boxes = st.builds(
    Box, st.integers(0, 90), st.integers(0, 60), st.integers(1, 50), st.integers(1, 30)
)


@given(boxes, st.lists(boxes, max_size=12), st.integers(0, 5))
def test_coverage_counts_every_pixel_under_a_grown_box_once(box, others, growth):
    under = np.zeros((110, 160), bool)
    for other in others:
        under[other.padded(growth).moved(8, 8).slices] = True
    share = under[box.moved(8, 8).slices].mean()
    assert coverage(box, others, growth) == pytest.approx(share)


@given(st.lists(boxes, max_size=25))
def test_pruned_boxes_cover_nearly_what_all_covered_and_none_hides_another(given_boxes):
    kept = pruned(given_boxes)
    assert set(kept) <= set(given_boxes)
    assert kept == sorted(kept, key=lambda box: (box.y, box.x))
    assert all(coverage(box, kept, 1) >= 0.9 for box in given_boxes)
    assert not any(is_hidden(box, [other for other in kept if other != box]) for box in kept)
