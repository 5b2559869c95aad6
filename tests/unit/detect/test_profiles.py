import numpy as np
import pytest

from leadapron.detect.profiles import (
    Area,
    Profile,
    ProfileDetector,
    load_profiles,
    save_profile,
)
from leadapron.detect.protocol import Look
from leadapron.model.errors import InputError
from leadapron.model.finding import Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box
from leadapron.resources import resource

PROFILE = Profile("Ward 3 viewer", (Area(0, 0, 1, 0.1), Area(0.75, 0.9, 1, 1)))


def test_a_saved_profile_is_read_as_it_was(tmp_path):
    path = save_profile(PROFILE, tmp_path / "profiles")
    assert path.name == "ward-3-viewer.toml"
    assert load_profiles(path.parent) == (PROFILE,)


def test_there_is_none_where_there_is_no_folder(tmp_path):
    assert load_profiles(tmp_path / "missing") == ()


def test_the_generic_ones_can_be_read():
    assert {profile.name for profile in load_profiles(resource("profiles"))} == {
        "Four corners",
        "Top banner",
        "Top and bottom banner",
    }


@pytest.mark.parametrize(
    "text", ["", "name = 3", "name = 'a'\nareas = []", "name = 'a'\n[[areas]]\nleft = 0.0", "\x00"]
)
def test_a_damaged_file_is_named_in_one_sentence(tmp_path, text):
    (tmp_path / "odd.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"odd\.toml"):
        load_profiles(tmp_path)


@pytest.mark.parametrize("sides", [(0.5, 0, 0.5, 1), (0, 0, 1.1, 1), (-0.1, 0, 1, 1)])
def test_an_area_lies_inside_the_viewport(sides):
    with pytest.raises(InputError):
        Area(*sides)


def test_rectangles_follow_the_viewport_and_are_masked_as_banners():
    frame = Frame(np.zeros((101, 201, 3), np.uint8))
    whole = ProfileDetector(PROFILE).detect(Look(frame, (), 1.0))
    assert [f.box for f in whole] == [Box(0, 0, 201, 11), Box(150, 90, 51, 11)]
    assert {f.kind for f in whole} == {Kind.BANNER}
    inner = ProfileDetector(PROFILE, Box(100, 50, 400, 400)).detect(Look(frame, (), 1.0))
    assert [f.box for f in inner] == [Box(100, 50, 101, 6), Box(175, 95, 26, 6)]
