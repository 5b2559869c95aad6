import stat
import sys

import pytest

from leadapron.detect import profile_files as files
from leadapron.detect.profiles import Area, Profile, profile_of
from leadapron.model.errors import ExportError, InputError
from leadapron.model.geometry import Box, Size

PROFILE = Profile("Ward 3 viewer", (Area(0, 0, 1, 0.1), Area(0.75, 0.9, 1, 1)))
GENERIC = {"Four corners", "Top banner", "Top and bottom banner"}
ONE = PROFILE.areas[:1]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "profiles_folder", lambda: tmp_path / "profiles")
    return tmp_path / "profiles"


def own():
    return {f.profile.name: f.path.name for f in files.profile_files() if f.is_own and f.profile}


def test_the_generic_ones_are_there_and_can_be_read():
    found = files.profile_files()
    assert {file.profile.name for file in found} == GENERIC
    assert not any(file.is_own or file.problem for file in found)
    assert files.profile_named(" top BANNER ").areas[0].right == 1


def test_what_was_saved_is_read_as_it_was(folder):
    path = files.save_profile(PROFILE)
    assert path == folder / "ward-3-viewer.toml"
    assert files.profile_named("ward 3 Viewer") == PROFILE
    assert [entry.name for entry in folder.iterdir()] == [path.name]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_file_holds_the_name_and_the_rectangles_alone():
    lines = files.save_profile(Profile("Mine", ONE)).read_text().splitlines()
    assert lines == ['name = "Mine"', "", "[[areas]]", "left = 0.000000", "top = 0.000000",
                     "right = 1.000000", "bottom = 0.100000"]  # fmt: skip


def test_boxes_are_covered_after_they_were_written_and_read():
    size, box = Size(1777, 1333), Box(591, 441, 593, 7)
    files.save_profile(profile_of("thirds", (box,), size))
    (area,) = files.profile_named("thirds").areas
    assert area.box(size).contains(box)


def test_one_of_the_same_name_is_replaced_and_no_other():
    for name in ("Ward 3", "ward-3", "病院", "клиника", "WARD 3"):
        files.save_profile(Profile(name, ONE if name.isupper() else PROFILE.areas))
    assert own() == {
        "WARD 3": "ward-3.toml",
        "ward-3": "ward-3-2.toml",
        "病院": "profile.toml",
        "клиника": "profile-2.toml",
    }
    assert files.profile_named("ward 3").areas == ONE


def test_the_users_own_comes_before_a_generic_one():
    files.save_profile(Profile("Top Banner", ONE))
    assert files.profile_named("top banner").areas == ONE
    assert len(files.profile_files()) == len(GENERIC)


def test_only_the_users_own_are_deleted():
    files.save_profile(PROFILE)
    for name in ("Four corners", PROFILE.name, "unknown"):
        files.delete_profile(name)
    assert {file.profile.name for file in files.profile_files()} == GENERIC


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name = 3\n[[areas]]\nleft = 0\ntop = 0\nright = 1\nbottom = 1",
        "name = 'a'\nareas = []",
        "name = 'a'\nareas = 4",
        "name = 'a'\n[[areas]]\nleft = 0.0",
        "name = 'a'\n[[areas]]\nleft = nan\ntop = 0\nright = 1\nbottom = 1",
        "\x00",
        "#" * 300_000 + "\nname = 'a'",
    ],
)
def test_a_damaged_file_is_named_in_one_sentence_and_blocks_what_it_may_stand_for(folder, text):
    folder.mkdir()
    (folder / "odd.toml").write_text(text, encoding="utf-8")
    (file,) = (file for file in files.profile_files() if file.is_own)
    assert file.problem.startswith("The profile odd.toml is damaged;")
    with pytest.raises(InputError, match=r"odd\.toml is damaged"):
        files.profile_named("a")
    assert files.profile_named("Top banner").name == "Top banner"
    files.save_profile(Profile("odd", ONE))
    assert own() == {"odd": "odd-2.toml"}


def test_bytes_that_are_no_text_are_a_damaged_file(folder):
    folder.mkdir()
    (folder / "odd.toml").write_bytes(b"\xff\xfe")
    assert any(file.problem for file in files.profile_files())


def test_an_unknown_name_is_not_repeated():
    with pytest.raises(InputError) as told:
        files.profile_named("Doe, Jane")
    assert "Doe" not in told.value.sentence


def test_a_folder_that_cannot_be_written_is_one_sentence(folder):
    folder.write_text("in the way")
    with pytest.raises(ExportError, match="could not be saved"):
        files.save_profile(PROFILE)
