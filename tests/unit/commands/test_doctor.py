"""What `doctor` says of this machine, and which exit code that gives."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from leadapron.capture.screens import Monitor
from leadapron.commands import doctor, hotkey, machine
from leadapron.commands.hotkey import HotkeyFacts
from leadapron.commands.machine import (
    FolderFacts,
    JournalFacts,
    PolicyFacts,
    ScreenFacts,
    folder_facts,
    policy_facts,
)
from leadapron.engines.protocol import EngineFacts, ModelFacts
from leadapron.export.journal import Journal
from leadapron.model.errors import CaptureError


def _engine(sha256="a", problem=""):
    model = ModelFacts("detector", Path("detector.onnx"), sha256, "a")
    return EngineFacts("pp-ocr", "1.0", (model,), problem)


GOOD = doctor.Facts(
    engines=(_engine(),),
    policy=PolicyFacts("built-in", (), (Path("/etc/leadapron/policy.toml"),)),
    hotkey=HotkeyFacts("Ctrl+Shift+F9"),
    screens=ScreenFacts(((0, 0, 800, 600),)),
    folders=(FolderFacts("pictures folder", Path("/pictures")),),
    journal=JournalFacts(Path("/data/journal.jsonl"), 1),
)
TROUBLE = "It is missing; install it."


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, 0),
        ({"engines": (_engine(sha256="b"),)}, 4),
        ({"engines": (_engine(problem=TROUBLE),)}, 4),
        ({"engines": ()}, 4),
        ({"policy": PolicyFacts("built-in", (), (), (TROUBLE,))}, 4),
        ({"hotkey": HotkeyFacts("", TROUBLE)}, 0),
        ({"screens": ScreenFacts((), TROUBLE)}, 0),
        ({"folders": (FolderFacts("pictures folder", None, TROUBLE),)}, 2),
        ({"journal": JournalFacts(Path("journal.jsonl"), 0, TROUBLE)}, 2),
    ],
)
def test_the_exit_code_follows_what_a_picture_needs(change, code):
    assert replace(GOOD, **change).exit_code == code


@pytest.mark.parametrize(("sha256", "word"), [("a", "intact"), ("b", "altered"), ("", "missing")])
def test_both_forms_tell_the_same(sha256, word, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(doctor, "engine_facts", lambda _folder: (_engine(sha256),))
    monkeypatch.setattr(doctor, "hotkey_facts", lambda: GOOD.hotkey)
    for module in (machine,):
        monkeypatch.setattr(module, "pictures_folder", lambda: tmp_path / "new")
        monkeypatch.setattr(module, "journal_path", lambda: tmp_path / "journal.jsonl")
    code = 0 if sha256 == "a" else 4
    assert doctor.examine(as_json=True) == code
    document = json.loads(capsys.readouterr().out)
    assert bool(document["engines"][0]["problem"]) == (code == 4)
    assert document["policy"]["sha256"] == "built-in"
    assert document["hotkey"] == {"keys": "Ctrl+Shift+F9", "problem": ""}
    assert document["journal"]["entries"] == 0
    assert doctor.examine(as_json=False) == code
    printed = capsys.readouterr().out
    assert word in printed
    assert "pictures folder" in printed


def test_a_file_in_the_place_of_a_folder_has_a_problem(tmp_path):
    path = tmp_path / "file"
    path.touch()
    assert folder_facts("pictures folder", path).problem
    assert not folder_facts("pictures folder", tmp_path).problem


def test_wrong_rules_and_a_broken_journal_are_told(tmp_path, monkeypatch):
    path = tmp_path / "policy.toml"
    path.write_text("version = 1\n[masks]\npadding = 1\n")
    monkeypatch.setattr("leadapron.policies.load.system_policy", lambda: path)
    assert "line 3" in policy_facts().problems[0]
    journal = Journal(tmp_path / "journal.jsonl")
    journal.append({})
    journal.path.write_bytes(b"")
    monkeypatch.setattr(machine, "journal_path", lambda: journal.path)
    assert machine.journal_facts().problem


def test_without_a_display_nobody_is_asked(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(hotkey.sys, "platform", "linux")
    monkeypatch.setattr(hotkey.subprocess, "run", lambda *_a, **_k: pytest.fail("asked"))
    assert "no display" in hotkey.hotkey_facts().problem


@pytest.mark.parametrize(
    ("code", "output", "keys", "word"),
    [
        (0, "Ctrl+Shift+F9\n\n", "Ctrl+Shift+F9", ""),
        (0, "Ctrl+Shift+F9\nAnother program has it.\n", "Ctrl+Shift+F9", "Another"),
        (-6, "", "", "no display"),
        (1, "", "", "did not answer"),
    ],
)
def test_the_probe_is_believed(code, output, keys, word, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(
        hotkey.subprocess,
        "run",
        lambda command, **_k: hotkey.subprocess.CompletedProcess(command, code, output),
    )
    facts = hotkey.hotkey_facts()
    assert facts.keys == keys
    assert word in facts.problem
    assert bool(facts.problem) == bool(word)


def test_screens_are_those_that_a_capture_reads(monkeypatch):
    monitor = Monitor("DP-1", -800, 0, 800, 600)
    monkeypatch.setattr(machine, "list_monitors", lambda: (monitor,))
    assert machine.screen_facts() == ScreenFacts(((-800, 0, 800, 600),), "", ("DP-1",))


def test_a_machine_without_a_screen_is_told_what_to_do(monkeypatch):
    def none():
        raise CaptureError("No screen was found to capture.")

    monkeypatch.setattr(machine, "list_monitors", none)
    facts = machine.screen_facts()
    assert facts.boxes == ()
    assert "on a desktop" in facts.problem
