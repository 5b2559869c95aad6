"""Presets: dated, sourced, and within what the platforms are known to take."""

import datetime

import pytest

from leadapron.export import presets
from leadapron.export.presets import load_presets, preset_named
from leadapron.model.canvas import ORIGINAL, Format
from leadapron.model.errors import EngineError, InputError
from leadapron.model.geometry import Size


def test_the_presets_of_the_product():
    loaded = load_presets()
    assert next(iter(loaded)) == "instagram-portrait"
    assert loaded["instagram-portrait"].size == Size(1080, 1350)
    assert loaded["figure-1"].longest == 2048
    assert loaded["figure-1"].maximum_bytes == 5_000_000
    assert loaded["figure-1"].pictures == 5
    assert loaded["instagram-story"].canvas().aspect == (1080, 1420)
    assert loaded["original"].canvas() == ORIGINAL
    for preset in loaded.values():
        assert datetime.date(2026, 1, 1) <= preset.checked_on
        assert preset.source
        for form in Format:
            assert preset.canvas(form).format is form


def test_an_unknown_preset_is_told_with_those_that_there_are():
    with pytest.raises(InputError, match="instagram-portrait") as caught:
        preset_named("DOE^JANE")
    assert "DOE" not in caught.value.sentence


@pytest.mark.parametrize(
    "text",
    [
        "[a]\ntitle = 'A'",
        "[a]\ntitle='A'\nformats=['gif']\npictures=1\nchecked_on=2026-01-01\nsource='S'",
        "[a]\ntitle='A'\nformats=['png']\npictures=0\nchecked_on=2026-01-01\nsource='S'",
        "[a]\ntitle='A'\nformats=['png']\npictures=1\nchecked_on='today'\nsource='S'",
        "[a]\ntitle='A'\nformats=['png']\npictures=1\nchecked_on=2026-01-01\nsource=''",
        "[a]\ntitle='A'\nformats=['png']\npictures=1\nchecked_on=2026-01-01\nsource='S'\nsize=[0,1]",
        "[a]\ntitle='A'\nformats=['png']\npictures=1\nchecked_on=2026-01-01\nsource='S'\nblur=1",
        "not toml",
    ],
)
def test_a_damaged_file_is_one_sentence(text, tmp_path, monkeypatch):
    path = tmp_path / "presets.toml"
    path.write_text(text)
    monkeypatch.setattr(presets, "resource", lambda _name: path)
    load_presets.cache_clear()
    try:
        with pytest.raises(EngineError, match="damaged"):
            load_presets()
    finally:
        load_presets.cache_clear()
