"""The release sheet: the clean picture and what was checked, nothing that was read."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from leadapron.export import sheet
from leadapron.export.sheet import WIDTH, sheet_pixels, write_sheet
from leadapron.export.write import export_picture
from leadapron.model.errors import ExportError, NotCleanError
from leadapron.model.finding import Finding, Keep, KeepReason, Kind
from leadapron.model.frame import Picture
from leadapron.model.geometry import Box, Size
from leadapron.model.redaction import Redaction
from leadapron.model.verdict import Check, Status, Verdict

PLANTED = "WINTERBOTTOM"
FOUND = Finding(Box(1, 1, 4, 4), Kind.DATE, "test", 1.0, PLANTED)
CHECKS = tuple(Check(f"text at {n}x", "tesseract", "5.5", "ab" * 32, 9.0) for n in range(1, 9))


@pytest.fixture
def exported(tmp_path):
    pixels = np.random.default_rng(1).integers(0, 256, (900, 600, 3), np.uint8)
    picture = Picture(pixels, keeps=(Keep(FOUND, KeepReason.TEACHING),))
    verdict = Verdict(Status.CLEAN, picture.sha256, CHECKS)
    return export_picture(picture, verdict, tmp_path), picture, verdict


FACTS = {
    "redaction": Redaction(Size(9, 9)).found((FOUND,)),
    "detection": CHECKS,
    "answers": {"consent": "yes", "hardware": PLANTED, "Is this " + PLANTED: "no"},
    "second_person": True,
}


def words(exported, picture, verdict):
    return [text for _, text in sheet._lines(exported, picture, verdict, FACTS)]


def test_the_sheet_lies_beside_the_picture_and_shows_it(exported, tmp_path):
    path = write_sheet(*exported, **FACTS)
    assert path == tmp_path / "case-0001-sheet.png"
    with Image.open(path) as image:
        assert (image.mode, image.width, image.info) == ("RGB", WIDTH, {})
        page = np.asarray(image)
    shown = sheet._shrunk(exported[1].pixels)
    top = sheet._MARGIN + 2 * sheet._TITLE
    place = page[top : top + shown.shape[0], sheet._MARGIN : sheet._MARGIN + shown.shape[1]]
    assert np.array_equal(place, shown)
    with pytest.raises(ExportError, match="exists"):
        write_sheet(*exported, **FACTS)


def test_the_sheet_says_what_was_checked_and_never_what_was_read(exported):
    said = "\n".join(words(*exported))
    assert PLANTED not in said
    assert "No text found by 8 checks" in said
    assert exported[0].sha256 in said
    assert "Kept visible: date 1 (teaching)." in said
    assert "consent: yes" in said
    assert "hardware: answered" in said
    assert "other questions: 1" in said
    assert "second person" in said
    assert "does not say that nobody could recognise" in said


def test_nothing_runs_off_the_page(exported):
    long = tuple(replace(check, version="9 " * 80) for check in CHECKS)
    page = sheet_pixels(*exported, **{**FACTS, "detection": long * 4})
    assert page.shape[0] > 1754
    margin = sheet._MARGIN - 3  # a letter may reach a little before its origin
    for edge in (page[:, :margin], page[:, -margin:], page[:margin], page[-margin:]):
        assert (edge == 255).all()


def test_without_a_clean_verdict_there_is_no_sheet(exported, tmp_path):
    made, picture, _ = exported
    with pytest.raises(NotCleanError):
        write_sheet(made, picture, Verdict(Status.RESIDUALS, picture.sha256), **FACTS)
    assert [path.name for path in tmp_path.iterdir()] == ["case-0001.png"]
