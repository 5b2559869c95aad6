"""Which inputs are taken, and which targets are refused before any work."""

from pathlib import Path

import pytest

from leadapron.commands.inputs import check_report, check_target, gathered
from leadapron.model.canvas import Format
from leadapron.model.errors import ExportError, InputError


def test_a_folder_stands_for_its_pictures_by_name_and_each_counts_once(tmp_path):
    for name in ("b.PNG", "a.jpg", "notes.txt"):
        (tmp_path / name).touch()
    (tmp_path / "deeper.png").mkdir()
    expected = (tmp_path / "a.jpg", tmp_path / "b.PNG")
    assert gathered([tmp_path, tmp_path / "a.jpg"]) == expected


def test_a_missing_file_stays_to_be_counted():
    assert gathered([Path("gone.png")]) == (Path("gone.png"),)


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(InputError, match="holds no"):
        gathered([tmp_path])


def test_an_existing_target_is_refused(tmp_path):
    target = tmp_path / "out.png"
    target.touch()
    with pytest.raises(ExportError, match="never overwritten"):
        check_target(target, [Path("in.png")])


def test_several_inputs_need_a_folder(tmp_path):
    with pytest.raises(InputError, match="folder"):
        check_target(tmp_path / "out.png", [Path("a.png"), Path("b.png")])
    with pytest.raises(InputError, match="folder"):
        check_target(tmp_path / "out.png", [tmp_path])
    check_target(tmp_path / "new", [Path("a.png"), Path("b.png")])


def test_a_report_never_replaces_a_picture(tmp_path):
    with pytest.raises(InputError, match=r"\.json"):
        check_report(tmp_path / "in.png")
    check_report(tmp_path / "report.json")


def test_clean_pictures_never_lie_among_their_captures(tmp_path):
    with pytest.raises(InputError, match="no place"):
        check_target(tmp_path, [tmp_path / "." / ""])
    inside = tmp_path / "clean"
    inside.mkdir()
    check_target(inside, [tmp_path])


def test_the_name_of_a_file_fits_its_format(tmp_path):
    for name, form in (("a.jpg", Format.PNG), ("a.png", Format.JPEG)):
        with pytest.raises(InputError, match="ends in"):
            check_target(tmp_path / name, [Path("a.png")], form)
    check_target(tmp_path / "a.jpeg", [Path("a.png")], Format.JPEG)
