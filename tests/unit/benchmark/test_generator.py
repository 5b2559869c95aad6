import shutil

import numpy as np
import pytest

from benchmark import generator
from benchmark.conditions import CONDITIONS, Condition
from benchmark.fonts import FILES, PACKAGES, covers, font_paths, missing_scripts
from benchmark.generator import MissingFontError, make
from benchmark.truth import load_viewer, viewer_names

needs_latin = pytest.mark.skipif(
    not shutil.which("fc-list") or not font_paths("latin"), reason="no font of the Latin list"
)
PLAIN = Condition("plain", ground="flat")


@needs_latin
def test_a_seed_gives_the_same_capture() -> None:
    one, other = make(PLAIN, 3, 7), make(PLAIN, 3, 7)
    assert np.array_equal(one.pixels, other.pixels)
    assert one.lines == other.lines


@needs_latin
def test_another_seed_gives_another_capture() -> None:
    assert not np.array_equal(make(PLAIN, 3, 7).pixels, make(PLAIN, 3, 8).pixels)


@needs_latin
def test_glyph_pixels_are_those_that_the_text_changed() -> None:
    capture = make(PLAIN, 0, 1)
    assert capture.glyphs is not None
    ground = np.median(capture.pixels.reshape(-1, 3), axis=0)
    changed = (np.abs(capture.pixels.astype(int) - ground) > 0).any(axis=2)
    ink = capture.glyphs > 0
    assert ink.sum() > 500
    assert changed[ink].all(), "a glyph pixel looks like the ground"
    faint = changed & ~ink
    strongest = np.abs(capture.pixels.astype(int) - ground).max()
    rim = np.abs(capture.pixels[faint].astype(int) - ground).max(initial=0)
    assert rim < 0.3 * strongest, "ink outside the glyph pixels is more than a smoothed rim"


@needs_latin
def test_every_line_has_its_own_glyph_pixels_inside_its_box() -> None:
    capture = make(PLAIN, 1, 1)
    assert capture.glyphs is not None
    assert len(capture.lines) == 9
    for index, line in enumerate(capture.lines):
        rows, columns = np.nonzero(capture.glyphs == index + 1)
        assert (columns.min(), rows.min()) == (line.box.x, line.box.y)
        assert (columns.max() + 1, rows.max() + 1) == (line.box.right, line.box.bottom)


@needs_latin
def test_heights_are_those_that_were_asked_for() -> None:
    capture = make(Condition("ten", ground="flat", heights=(10, 10)), 0, 1)
    assert {line.height for line in capture.lines} == {10}
    tall = [line for line in capture.lines if line.text.isupper() or line.text.isdigit()]
    assert all(9 <= line.box.height <= 15 for line in tall)


@needs_latin
def test_contrast_is_the_one_that_was_asked_for() -> None:
    condition = Condition("faint", ground="quiet", colour="contrast", contrast=(16, 16))
    for line in make(condition, 0, 1).lines:
        assert 14 <= line.contrast <= 18


def test_a_script_without_a_font_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator, "font_paths", lambda _: ())
    with pytest.raises(MissingFontError):
        make(PLAIN, 0, 1)


def test_a_missing_script_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmark.fonts._installed", dict)
    assert set(missing_scripts()) == set(FILES)


@needs_latin
def test_a_font_without_a_glyph_is_known() -> None:
    path = next(iter(font_paths("latin")))
    assert covers(path, "Hartwell 123")
    assert not covers(path, "𓀀")


def test_every_condition_has_its_own_name_and_packages_are_debian_names() -> None:
    names = [condition.name for condition in CONDITIONS]
    assert len(names) == len(set(names))
    assert all(package == package.lower() for package in PACKAGES)


def test_the_captures_of_viewers_are_there() -> None:
    names = viewer_names()
    assert len(names) == 24
    capture = load_viewer(names[0])
    assert capture.lines
    assert capture.identifiers
    height, width = capture.pixels.shape[:2]
    assert all(line.box.right <= width and line.box.bottom <= height for line in capture.lines)
