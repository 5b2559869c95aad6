"""The README's key tables are those of the code."""

from pathlib import Path

import pytest

from leadapron.ui import overlay_keys
from leadapron.ui.review import keys

README = Path(__file__).parents[2] / "README.md"


def rows():
    yield from overlay_keys.key_rows()
    for group in keys.key_rows().values():
        yield from group


def test_every_key_stands_in_the_readme(qapp):
    text = README.read_text(encoding="utf-8")
    for pressed, act in rows():
        assert f"| {pressed} | {act} |" in text


def test_the_readme_names_no_key_that_the_code_does_not_know(qapp):
    text = README.read_text(encoding="utf-8")
    tables = text.partition("### Keys")[2].partition("## The command line")[0]
    told = {
        line for line in tables.splitlines() if line.startswith("| ") and line != "| key | act |"
    }
    assert told == {f"| {pressed} | {act} |" for pressed, act in rows()}


@pytest.mark.parametrize("name", ["review.png"])
def test_its_screenshots_are_there(name):
    assert f"resources/screenshots/{name}" in README.read_text(encoding="utf-8")
    assert (README.parent / "resources" / "screenshots" / name).stat().st_size > 0
