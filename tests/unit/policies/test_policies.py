"""What a policy may say, and that nothing but an administrator loosens it."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from leadapron.export.write import export_picture
from leadapron.model.canvas import Canvas, Format
from leadapron.model.errors import ExportError, NotCleanError, PolicyError
from leadapron.model.finding import Finding, Keep, KeepReason, Kind
from leadapron.model.frame import Picture
from leadapron.model.geometry import Box
from leadapron.model.policy import ALL_KINDS, DEFAULT_POLICY, Policy, policy_digest
from leadapron.model.verdict import Check, Status, Verdict
from leadapron.policies import places
from leadapron.policies.load import load_policy, policy_of
from leadapron.policies.parse import parse_policy
from leadapron.resources import resource

NO_DATES = 'version = 1\n[keep]\nby_hand = ["technical", "orientation", "scale", "text"]\n'
NOWHERE = Path("/nowhere/policy.toml")


def parsed(text, base=DEFAULT_POLICY):
    return parse_policy("version = 1\n" + text, base, "The policy.toml")


def finding(kind):
    return Finding(Box(1, 1, 5, 5), kind, "test", 1.0)


def test_without_files_the_built_in_rules_hold(tmp_path):
    policy = policy_of(NOWHERE, tmp_path / "none" / "policy.toml")
    assert policy == DEFAULT_POLICY
    assert policy_digest(policy) == "built-in"


def test_the_example_is_valid_and_its_digest_is_that_of_the_file():
    path = resource("policy-example.toml")
    policy = policy_of(path, NOWHERE)
    assert policy.padding == 6
    assert policy.second_person
    assert policy.presets == ("instagram-portrait", "instagram-square", "figure-1", "original")
    assert not policy.may_keep(finding(Kind.DATE))
    assert policy_digest(policy) == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("[keep]\nby_rule = ['date']", 3, "`by_rule`"),
        ("[keep]\nby_hand = 'date'", 3, "`by_hand`"),
        ("[keep]\n\n# note\nby_foot = []", 5, "`by_foot`"),
        ("[kept]", 2, "`kept`"),
        ("[masks]\npadding = 3", 3, "4 to 64"),
        ("[masks]\npadding = 4.5", 3, "whole"),
        ("[masks]\npadding = true", 3, "whole"),
        ("[masks]\npadding_share = 0.1", 3, "0.2"),
        ("[verification]\nrequired_checks = ['DOE^JANE']", 3, "`required_checks`"),
        ("[checklist]\nrequired = ['hair-colour']", 3, "one-patient"),
        ("[checklist]\nsecond_person = 'yes'", 3, "true or false"),
        ("[checklist]\nquestions = [1]", 3, "`questions`"),
        ("[export]\npresets = ['instagram']", 3, "instagram-portrait"),
        ("[export]\npresets = []", 3, "at least one"),
        ("[export]\nformats = ['gif']", 3, "jpeg"),
        ("[export]\nfolders = ['Pictures']", 3, "whole paths"),
        ('[export]\ncredit_line = "a\\nb"', 3, "one line"),
        ('[export]\ncredit_line = "研究所"', 3, "Latin"),
        ("[caption]\nprofile = 'loose'", 3, "strict"),
        ("[hotkeys]\ncapture = 'F9'", 3, "Ctrl"),
        ("[masks]\npadding = ]", 3, "TOML"),
    ],
)
def test_each_wrong_line_is_told_by_its_number(text, line, word):
    with pytest.raises(PolicyError) as caught:
        parsed(text)
    (problem,) = caught.value.problems
    assert f"line {line}" in problem
    assert word in problem
    assert problem.endswith(".")
    assert "DOE" not in problem
    assert caught.value.exit_code == 4


def test_all_wrong_lines_are_told_at_once_in_their_order():
    with pytest.raises(PolicyError) as caught:
        parsed("[masks]\npadding = 1\n[export]\nformats = []\nfoo = 1")
    assert [p.split("line ")[1][0] for p in caught.value.problems] == ["3", "5", "6"]


@pytest.mark.parametrize("text", ["", "version = 2", "version = '1'"])
def test_another_version_is_refused(text):
    with pytest.raises(PolicyError, match="version = 1"):
        parse_policy(text, DEFAULT_POLICY, "The policy.toml")


def test_a_file_that_is_there_and_cannot_be_read_stops_the_program(tmp_path):
    path = tmp_path / "policy.toml"
    path.write_bytes(b"version = 1\n# \xff\xfe")
    with pytest.raises(PolicyError):
        policy_of(path, NOWHERE)
    path.unlink()
    path.mkdir()
    with pytest.raises(PolicyError):
        policy_of(path, NOWHERE)


LOOSER = """
version = 1
[keep]
by_rule = ["orientation", "scale", "technical"]
by_hand = ["identifier", "date", "age", "institution", "text", "technical", "banner", "code"]
[masks]
padding = 4
padding_share = 0.2
[verification]
required_checks = []
[checklist]
required = []
questions = []
second_person = false
second_reader = "nobody"
[export]
presets = ["linkedin", "figure-1"]
formats = ["png", "jpeg"]
folders = ["/"]
credit_line = ""
[caption]
profile = "safe-harbor"
"""


def test_a_users_file_cannot_loosen_any_rule(tmp_path):
    wish = tmp_path / "policy.toml"
    wish.write_text(LOOSER)
    system = resource("policy-example.toml")
    strict, policy = policy_of(system, NOWHERE), policy_of(system, wish)
    assert policy.kept_kinds <= strict.kept_kinds
    assert policy.keepable_kinds <= strict.keepable_kinds
    assert policy.padding == strict.padding
    assert policy.padding_share == strict.padding_share
    assert set(policy.required_checks) >= set(strict.required_checks)
    assert set(policy.required_questions) >= set(strict.required_questions)
    assert set(policy.questions) >= set(strict.questions)
    assert policy.second_person
    assert policy.second_reader == strict.second_reader
    assert policy.presets == ("figure-1",)
    assert policy.folders == strict.folders
    assert policy.credit_line == strict.credit_line
    assert policy.caption_profile == "strict"
    assert policy_digest(policy) != policy_digest(strict)


def test_a_users_file_tightens(tmp_path):
    wish = tmp_path / "policy.toml"
    wish.write_text(
        'version = 1\n[keep]\nby_rule = []\n[masks]\npadding = 20\n[export]\nformats=["png"]'
    )
    policy = policy_of(NOWHERE, wish)
    assert (policy.kept_kinds, policy.padding, policy.formats) == (frozenset(), 20, (Format.PNG,))
    assert policy.keepable_kinds == ALL_KINDS


def test_a_department_that_forbids_dates_cannot_be_got_round(tmp_path, monkeypatch):
    system, config = tmp_path / "system.toml", tmp_path / "config"
    system.write_text(NO_DATES)
    (config / "leadapron").mkdir(parents=True)
    (config / "leadapron" / "policy.toml").write_text('version = 1\n[keep]\nby_hand = ["date"]\n')
    monkeypatch.setattr("leadapron.policies.load.system_policy", lambda: system)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "LEADAPRON_POLICY", "PROGRAMDATA"):
        monkeypatch.setenv(name, str(config))
    policy = load_policy()
    assert len(policy.sources) == 2
    assert not policy.may_keep(finding(Kind.DATE))
    assert not policy.may_keep(finding(Kind.TEXT)), "unread text may be a date"


@pytest.mark.skipif(os.name == "nt", reason="POSIX places")
def test_no_variable_moves_the_departments_place_or_its_folders(tmp_path, monkeypatch):
    before = places.system_policy(), places.home()
    for name in ("HOME", "USER", "LOGNAME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"):
        monkeypatch.setenv(name, str(tmp_path))
    assert (places.system_policy(), places.home()) == before
    assert parsed("[export]\nfolders = ['~/Pictures']").folders == (before[1] / "Pictures",)


def picture(policy, **attributes):
    return Picture(np.zeros((9, 9, 3), np.uint8), policy=policy, **attributes)


def leave(made, folder, *checks):
    checks = tuple(Check(name, "test", "1", "", 1.0) for name in checks)
    return export_picture(made, Verdict(Status.CLEAN, made.sha256, checks), folder)


def test_a_required_check_that_did_not_run_shuts_the_door(tmp_path):
    policy = Policy(required_checks=("codes", "text at 3x"))
    with pytest.raises(NotCleanError, match="text at 3x"):
        leave(picture(policy), tmp_path, "codes", "text at 1x")
    leave(picture(policy), tmp_path, "codes", "text at 3x")
    made, found = picture(policy), (Check("codes", "test", "1", "", 1.0),)
    verdict = Verdict(Status.CLEAN, made.sha256, (Check("text at 3x", "test", "1", "", 1.0),))
    export_picture(made, verdict, tmp_path, detection=found)


def test_presets_formats_folders_and_keeps_are_held_at_the_door(tmp_path):
    inside = tmp_path / "allowed" / "deeper"
    inside.mkdir(parents=True)
    policy = Policy(
        presets=("original",), formats=(Format.PNG,), folders=(tmp_path / "allowed",),
        keepable_kinds=frozenset({Kind.TECHNICAL}),
    )  # fmt: skip
    leave(picture(policy), inside)
    with pytest.raises(ExportError, match="folder"):
        leave(picture(policy), tmp_path)
    with pytest.raises(ExportError, match="preset"):
        leave(picture(policy, canvas=Canvas("figure-1")), inside)
    with pytest.raises(ExportError, match="JPEG"):
        leave(picture(policy, canvas=Canvas(format=Format.JPEG)), inside)
    keep = Keep(finding(Kind.DATE), KeepReason.TEACHING)
    with pytest.raises(NotCleanError, match="forbid"):
        leave(picture(policy, keeps=(keep,)), inside)
    assert [path.name for path in tmp_path.rglob("*.*")] == ["case-0001.png"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_out_of_an_allowed_folder_is_followed_before_it_is_judged(tmp_path):
    allowed, outside = tmp_path / "allowed", tmp_path / "outside"
    allowed.mkdir()
    outside.mkdir()
    (allowed / "link").symlink_to(outside)
    assert not replace(DEFAULT_POLICY, folders=(allowed,)).may_write_to(allowed / "link")
