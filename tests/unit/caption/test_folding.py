# ruff: noqa: RUF001 - examples are read whole; look-alikes are what is tested

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadapron.caption.check import check
from leadapron.caption.data import word_pairs
from leadapron.caption.findings import Verdict
from leadapron.caption.folding import as_digits, as_letters, fold

HIDDEN = ["MRN 4839201", "Mr. Kowalczyk", "on 14 March 2024", "(559) 555-0142", "a 94-year-old"]
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_COMBINING = "\u0301\u0308\u0327\u0336"


def _full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _homoglyphs(text):
    look = {plain: c for c, plain in word_pairs("homoglyphs.txt.gz").items() if c.isalpha()}
    return "".join(look.get(c, c) if c.isalpha() else c for c in text)


def _covered(text, findings):
    grave = {Verdict.BLOCK, Verdict.REWRITE}
    return all(
        any(f.start <= at < f.end and f.verdict in grave for f in findings)
        for at, character in enumerate(text)
        if unicodedata.category(character) == "Nd"
    ) and any(f.verdict in grave for f in findings)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(HIDDEN), st.data())
def test_invisible_and_combining_characters_hide_nothing(text, data):
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(1, len(text)))
        text = text[:at] + data.draw(st.sampled_from(_INVISIBLE + _COMBINING)) + text[at:]
    assert _covered(text, check(text).findings), ascii(text)


@pytest.mark.parametrize("text", HIDDEN)
def test_full_width_letters_and_digits_hide_nothing(text):
    wide = _full_width(text)
    assert _covered(wide, check(wide).findings)


@pytest.mark.parametrize("text", ["Mr. Kowalczyk has pain", "seen on Tuesday", "Svetlana Petrova"])
def test_letters_of_other_alphabets_hide_nothing(text):
    disguised = _homoglyphs(text)
    assert disguised != text
    assert any(f.verdict is Verdict.BLOCK for f in check(disguised).findings), ascii(disguised)


@pytest.mark.parametrize(
    "text",
    ["MRN 4B392O1", "MRN 48392Ol", "O3/l4/2O24", "a 6S-year-old", "Mr. Sm1th", "Dr. J0hnson"],
)
def test_confusions_of_readers_hide_nothing(text):
    assert not check(text).publishable


@given(st.text(max_size=60))
def test_folding_keeps_every_place(text):
    folded = fold(text)
    assert len(folded.origins) == len(folded.text) + 1
    assert folded.origins[-1] == len(text)
    assert list(folded.origins) == sorted(folded.origins)
    assert len(as_digits(folded.text)) == len(as_letters(folded.text)) == len(folded.text)


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=80))
def test_any_text_is_checked_and_every_span_lies_inside(text):
    for finding in check(text).findings:
        assert 0 <= finding.start <= finding.end <= len(text)


def test_case_and_spacing_stay():
    assert fold("Ｍｒ．\u00a0Ｓｍｉｔｈ").text == "Mr. Smith"
