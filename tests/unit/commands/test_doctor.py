"""What `doctor` says of engines and folders, and which exit code that gives."""

import json
from pathlib import Path

import pytest

from leadapron.commands import doctor
from leadapron.engines.protocol import EngineFacts, ModelFacts


def _engine(sha256="a", problem=""):
    model = ModelFacts("detector", Path("detector.onnx"), sha256, "a")
    return EngineFacts("pp-ocr", "1.0", (model,), problem)


@pytest.mark.parametrize(
    ("engines", "code"),
    [
        ((_engine(),), 0),
        ((_engine(sha256="b"),), 4),
        ((_engine(problem="It is missing; install it."),), 4),
        ((), 4),
    ],
)
def test_exit_code_follows_the_engines(engines, code, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(doctor, "engine_facts", lambda _folder: engines)
    monkeypatch.setattr(doctor, "private_folder", lambda: tmp_path)
    monkeypatch.setattr(doctor, "pictures_folder", lambda: tmp_path / "new")
    assert doctor.examine(as_json=True) == code
    facts = json.loads(capsys.readouterr().out)
    assert len(facts["engines"]) == len(engines)
    assert all(bool(engine["problem"]) == (code == 4) for engine in facts["engines"])
    assert doctor.examine(as_json=False) == code
    assert "pictures folder" in capsys.readouterr().out


def test_a_file_in_the_place_of_a_folder_has_a_problem(tmp_path):
    path = tmp_path / "file"
    path.touch()
    assert doctor.folder_facts("pictures folder", path).problem
    assert not doctor.folder_facts("pictures folder", tmp_path).problem
