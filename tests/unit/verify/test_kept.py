"""What was kept is subtracted by place and content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.model.finding import Finding, Keep, KeepReason, Kind
from leadapron.model.geometry import Box
from leadapron.model.verdict import Residual
from leadapron.verify.kept import is_kept, says_no_more

PLACE = Box(100, 50, 60, 14)


def keep(text, box=PLACE, kind=Kind.TEXT):
    return Keep(Finding(box, kind, "overlay", 0.9, text), KeepReason.TEACHING)


def residual(text, box=PLACE, kind=Kind.TEXT):
    return Residual(box, kind, "tesseract", 0.9, text)


@pytest.mark.parametrize(
    ("reading", "kept"),
    [
        ("10 cm", "10 cm"),
        ("1Ocm", "10 cm"),
        ("0 cm", "10 cm"),
        ("W 400 L 4O", "W: 400 L: 40"),
        ("L", "L"),
        ("|eft", "left"),
        ("", "R"),
        ("Fracture.", "fracture"),
    ],
)
def test_a_reading_of_the_kept_text_says_no_more(reading, kept):
    assert says_no_more(reading, kept)


@pytest.mark.parametrize(
    ("reading", "kept"),
    [
        ("Kowalska", "10 cm"),
        ("10 cm Kowalska", "10 cm"),
        ("RJD", "R"),
        ("RJ", "R"),
        ("LM", "L"),
        ("20.07.2006", "10 cm"),
        ("Kowalska", ""),
        ("AP", "LR"),
        ("4 00", "R"),
    ],
)
def test_other_or_longer_text_says_more(reading, kept):
    assert not says_no_more(reading, kept)


@given(st.text("ABCDEFGHKLMNPRSTUVWXYZ0123456789 ", min_size=1, max_size=30))
def test_every_text_is_its_own_piece(text):
    assert says_no_more(text, text)


@given(
    st.text("abcdefgh", min_size=1, max_size=12), st.text("mnoprstuvwxyz", min_size=3, max_size=12)
)
def test_no_text_hides_behind_a_kept_one(kept, planted):
    assert not says_no_more(f"{kept} {planted}{planted}", kept)


def test_place_counts_as_much_as_content():
    assert is_kept(residual("10 cm"), (keep("10 cm"),))
    assert is_kept(residual("10 cm", PLACE.padded(2)), (keep("10 cm"),))
    assert not is_kept(residual("10 cm", PLACE.moved(0, 40)), (keep("10 cm"),))
    assert not is_kept(residual("10 cm", PLACE.padded(30)), (keep("10 cm"),))
    assert not is_kept(residual("10 cm"), ())


def test_a_line_across_two_kept_places_is_both_of_them():
    left, right = Box(100, 50, 28, 14), Box(132, 50, 28, 14)
    both = (keep("zoom", left), keep("2.5", right))
    assert is_kept(residual("zoom 2.5"), both)
    assert not is_kept(residual("zoom 2.5"), both[:1])


def test_letters_of_two_viewports_beside_each_other_are_read_in_their_order():
    right, left = Box(946, 564, 8, 9), Box(968, 561, 8, 11)
    both = (keep("R", left), keep("L", right))
    assert is_kept(residual("L R", Box(946, 563, 30, 10)), both)
    assert not is_kept(residual("L R JD", Box(946, 563, 30, 10)), both)


@pytest.mark.parametrize("kind", [Kind.CODE, Kind.FACE])
def test_codes_and_faces_are_kept_as_what_they_are(kind):
    assert is_kept(residual("", kind=kind), (keep("", kind=kind),))
    assert not is_kept(residual("", kind=kind), (keep("10 cm"),))
    assert not is_kept(residual("Kowalska"), (keep("", kind=kind),))
