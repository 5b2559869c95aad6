"""`leadapron profiles`, and `clean --profile` around a detector that masks the layout alone."""

import json

import numpy as np
import pytest
from PIL import Image

from commands_fakes import NAME, FakeReader, pixels, without_engines
from leadapron.cli import run_command
from leadapron.commands import process
from leadapron.detect.ladder import Ladder
from leadapron.detect.profile_files import profiles_folder, save_profile
from leadapron.detect.profiles import Area, Profile, ProfileDetector

UPPER_HALF = Profile("My viewer", (Area(0, 0, 1, 0.5),))


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch, tmp_path):
    def ladder(_folder, _policy, profile):
        return Ladder([] if profile is None else [ProfileDetector(profile)])

    monkeypatch.setattr(process, "default_ladder", ladder)
    monkeypatch.setattr(process, "default_second_reader", lambda _folder: FakeReader())
    without_engines(monkeypatch, tmp_path)


def cleaned(tmp_path, profile):
    source, target, report = tmp_path / f"{NAME}.png", tmp_path / "out.png", tmp_path / "r.json"
    Image.fromarray(pixels()).save(source)
    words = ["clean", str(source), "-o", str(target), "--report", str(report)]
    return run_command([*words, "--profile", profile]), target, report


def test_the_layout_is_masked_and_the_rest_stays(tmp_path):
    save_profile(UPPER_HALF)
    code, target, report = cleaned(tmp_path, "my viewer")
    assert code == 0
    with Image.open(target) as written:
        masked = np.asarray(written)
    assert not masked[:45].any()
    assert (masked[45:] == pixels()[45:]).all()
    (capture,) = json.loads(report.read_text())["captures"]
    assert [finding["source"] for finding in capture["findings"]] == ["profile"]


def test_an_unknown_layout_is_refused_before_any_work(tmp_path, capsys):
    code, target, report = cleaned(tmp_path, NAME)
    told = capsys.readouterr().err
    assert code == 2
    assert told.count("\n") == 1
    assert NAME not in told
    assert not target.exists()
    (capture,) = json.loads(report.read_text())["captures"]
    assert capture["verdict"] == "not-checked"


def test_a_damaged_layout_is_refused_too(tmp_path, capsys):
    save_profile(UPPER_HALF).write_text("name = 'My viewer'")
    code, target, _ = cleaned(tmp_path, "My viewer")
    assert code == 2
    assert not target.exists()
    assert capsys.readouterr().err == (
        "The profile my-viewer.toml is damaged; delete it and save the layout again.\n"
    )


def test_the_list_names_generic_ones_and_the_users_own(capsys):
    save_profile(UPPER_HALF)
    assert run_command(["profiles"]) == 0
    told = capsys.readouterr()
    assert all(name in told.out for name in ("Four corners", "Top banner", "My viewer"))
    assert told.err == ""


def test_the_list_tells_of_damaged_files(capsys):
    save_profile(UPPER_HALF)
    (profiles_folder() / "odd.toml").write_text("?")
    assert run_command(["profiles"]) == 2
    told = capsys.readouterr()
    assert "My viewer" in told.out
    assert told.err == "The profile odd.toml is damaged; delete it and save the layout again.\n"
