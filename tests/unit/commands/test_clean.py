"""`clean` around the engines: order, exit codes, report, journal, presets, policy, faults."""

import errno
import json
import os
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from commands_fakes import (
    CHECK,
    NAME,
    SQUARE,
    FakeLadder,
    FakeReader,
    broken,
    pixels,
    without_engines,
)
from leadapron.cli import run_command
from leadapron.commands import clean, process
from leadapron.commands.batch import in_order
from leadapron.export import atomic
from leadapron.export.journal import Journal
from leadapron.model.verdict import Status


@pytest.fixture
def engines(monkeypatch, tmp_path):
    """Sets the fakes in the place of the engines; the journal lies in `tmp_path`."""
    made = {"ladder": FakeLadder(), "reader": FakeReader()}
    monkeypatch.setattr(
        process, "default_ladder", lambda _folder, _policy, _profile: made["ladder"]
    )
    monkeypatch.setattr(process, "default_second_reader", lambda _folder: made["reader"])
    without_engines(monkeypatch, tmp_path)
    return made


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / f"in {NAME}"
    path.mkdir()
    return path


def save(path, seed=0):
    Image.fromarray(pixels(seed)).save(path)
    return path


def run(*arguments):
    return run_command([str(argument) for argument in arguments])


def journal(tmp_path):
    held = Journal(tmp_path / "data" / "journal.jsonl")
    assert not held.verify().problem
    return list(held.entries())


def test_a_picture_is_masked_verified_written_and_recorded(engines, folder, tmp_path, capsys):
    source, report = save(folder / "a.png"), tmp_path / "report.json"
    assert run("clean", source, "-o", tmp_path / "out.png", "--report", report) == 0
    with Image.open(tmp_path / "out.png") as written:
        masked = np.asarray(written)
    assert not masked[SQUARE.slices].any()
    told = capsys.readouterr()
    assert told.out == "1 of 1 written; no text found in them by these checks.\n"
    assert told.err == ""
    (capture,) = json.loads(report.read_text())["captures"]
    assert capture["verdict"] == "clean"
    (entry,) = journal(tmp_path)
    assert (entry["event"], entry["output_sha256"]) == ("exported", capture["sha256"])
    assert entry["found"] == {"identifier": 1}
    assert entry["detection"][0]["name"] == CHECK.name
    for text in (report.read_text(), (tmp_path / "data" / "journal.jsonl").read_text()):
        assert NAME not in text.replace(str(source), "")


def test_a_folder_keeps_its_order_on_several_cores(engines, folder, tmp_path, monkeypatch):
    for number in range(8):
        save(folder / f"{number}.png", number)

    def gate(frame):  # the first ones take longest
        time.sleep(0.02 if frame.pixels[0, 0, 0] % 2 else 0.001)

    ladders = []

    def build(_folder, _policy, _profile):
        ladders.append(FakeLadder(gate=gate))
        return ladders[-1]

    monkeypatch.setattr(process, "default_ladder", build)
    report = tmp_path / "report.json"
    code = run("clean", folder, "-o", tmp_path / "out", "--report", report, "--workers", 3)
    assert code == 0
    captures = json.loads(report.read_text())["captures"]
    assert [Path(c["input"]).name for c in captures] == [f"{n}.png" for n in range(8)]
    assert [Path(c["output"]).name for c in captures] == [f"case-000{n + 1}.png" for n in range(8)]
    assert 2 <= len(ladders) <= 3
    assert all(len(ladder.threads) == 1 for ladder in ladders), "no engine is shared"
    with Image.open(captures[5]["output"]) as written:
        assert (np.asarray(written)[60:] == pixels(5)[60:]).all()


@pytest.mark.parametrize(
    ("change", "code", "event"),
    [
        ({"ladder": FakeLadder(error=broken())}, 4, "refused"),
        ({"ladder": FakeLadder(error=RuntimeError(NAME))}, 4, "refused"),
        ({"reader": FakeReader(Status.NOT_CHECKED)}, 4, "refused"),
        ({"reader": FakeReader(Status.RESIDUALS)}, 3, "refused"),
    ],
    ids=["missing", "raises", "not-checked", "residuals"],
)
def test_nothing_is_written_unless_everything_was_checked(  # noqa: PLR0917  # fixtures
    change, code, event, engines, folder, tmp_path, capsys
):
    engines.update(change)
    source, report = save(folder / "a.png"), tmp_path / "report.json"
    out = tmp_path / "out"
    assert run("clean", source, "-o", out, "--report", report, "--sheet") == code
    assert not out.exists()
    told = capsys.readouterr()
    assert told.out == "0 of 1 written.\n"
    assert told.err.count("\n") == 1
    assert NAME not in told.err
    (capture,) = json.loads(report.read_text())["captures"]
    assert capture["output"] is None
    assert [entry["event"] for entry in journal(tmp_path)] == [event]


def test_the_worst_code_counts_and_good_pictures_are_written(engines, folder, tmp_path, capsys):
    (folder / "a.png").write_text("no picture")
    save(folder / "b.png")
    assert run("clean", folder, "-o", tmp_path / "out") == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["case-0001.png"]
    told = capsys.readouterr()
    assert told.err.startswith("Input 1 of 2: ")
    assert told.out.startswith("1 of 2 written;")


def test_a_preset_gives_its_size_and_format_and_a_sheet_lies_beside(engines, folder, tmp_path):
    source = save(folder / "a.png")
    out = tmp_path / "out"
    assert run("clean", source, "-o", out, "--preset", "instagram-portrait", "--sheet") == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "case-0001-sheet.png",
        "case-0001.jpg",
    ]
    with Image.open(out / "case-0001.jpg") as image:
        assert image.size == (1080, 1350)
    with Image.open(out / "case-0001-sheet.png") as image:
        assert image.mode == "RGB"
        assert image.size == (1240, 1754)
        assert np.asarray(image).std() > 10


def test_the_format_follows_the_option_then_the_name(engines, folder, tmp_path):
    source = save(folder / "a.png")
    assert run("clean", source, "-o", tmp_path / "a.jpg") == 0
    assert run("clean", source, "-o", tmp_path / "a.png", "--preset", "instagram-square") == 0
    assert run("clean", source, "-o", tmp_path / "out", "--format", "jpeg") == 0
    assert run("clean", source, "-o", tmp_path / "b.png", "--format", "jpeg") == 2
    assert run("clean", source, "-o", tmp_path / "b.gif") == 0, "a folder, whatever its name"
    starts = {path.name: path.read_bytes()[:2] for path in tmp_path.rglob("*.*g") if path.is_file()}
    jpeg, png = b"\xff\xd8", b"\x89P"
    assert starts.pop("case-0001.jpg") == jpeg
    assert starts == {"a.jpg": jpeg, "a.png": png, "case-0001.png": png}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--preset", NAME),
        ("--format", NAME),
        ("-o", "there.png"),
    ],
)
def test_a_refused_argument_is_reported_too(  # noqa: PLR0917  # fixtures
    arguments, engines, folder, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.png").touch()
    source, report = save(folder / "a.png"), tmp_path / "report.json"
    target = () if "-o" in arguments else ("-o", tmp_path / "out")
    assert run("clean", source, *target, *arguments, "--report", report) == 2
    assert NAME not in capsys.readouterr().err
    (capture,) = json.loads(report.read_text())["captures"]
    assert (capture["output"], capture["verdict"]) == (None, "not-checked")


POLICIES = {
    "preset": ('[export]\npresets = ["figure-1"]', 2),
    "format": ('[export]\nformats = ["jpeg"]', 2),
    "folder": ('[export]\nfolders = ["/nowhere"]', 2),
    "person": ("[checklist]\nsecond_person = true", 2),
    "questions": ('[checklist]\nrequired = ["consent"]', 2),
    "check": ('[verification]\nrequired_checks = ["codes"]', 3),
    "wrong": ("[masks]\npadding = 0", 4),
}


@pytest.mark.parametrize(("text", "code"), POLICIES.values(), ids=POLICIES)
def test_the_departments_rules_hold_for_the_command_line(  # noqa: PLR0917  # fixtures
    text, code, engines, folder, tmp_path, monkeypatch, capsys
):
    (tmp_path / "policy.toml").write_text("version = 1\n" + text)
    monkeypatch.setenv("LEADAPRON_POLICY", "none")
    source, out = save(folder / "a.png"), tmp_path / "out"
    assert run("clean", source, "-o", out) == code
    assert not out.exists() or list(out.iterdir()) == []
    assert capsys.readouterr().err.count("\n") == 1


def test_the_credit_line_of_the_department_is_part_of_the_verified_picture(
    engines, folder, tmp_path
):
    (tmp_path / "policy.toml").write_text(
        'version = 1\n[export]\ncredit_line = "Institute of Radiology"\n'
    )
    assert run("clean", save(folder / "a.png"), "-o", tmp_path / "out.png") == 0
    with Image.open(tmp_path / "out.png") as image:
        assert image.width >= 120
        assert image.height > 90


class Disk:
    """Fails the n-th call of `os.write`, as a disk does that is full by then."""

    def __init__(self, failing):
        self.calls = 0
        self._failing = failing
        self._write = os.write

    def __call__(self, descriptor, data):
        if descriptor <= 2:
            return self._write(descriptor, data)
        self.calls += 1
        if self.calls >= self._failing:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._write(descriptor, data)


@pytest.mark.parametrize("failing", range(1, 9))
@pytest.mark.parametrize("unnamed", [True, False], ids=["unnamed", "named"])
def test_a_disk_full_at_each_write_leaves_nothing_partial(  # noqa: PLR0917  # fixtures
    failing, unnamed, engines, folder, tmp_path, monkeypatch, capsys
):
    source, out = save(folder / "a.png"), tmp_path / "out"
    if not unnamed:
        monkeypatch.setattr(atomic, "_write_unnamed", lambda *_a: None)
    disk = Disk(failing)
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", disk)
        code = run("clean", source, "-o", out, "--sheet")
    written = sorted(path.name for path in out.iterdir()) if out.exists() else []
    if disk.calls < failing:
        assert (code, written) == (0, ["case-0001-sheet.png", "case-0001.png"])
    else:
        assert code == 2
        assert written in ([], ["case-0001.png"])
        told = capsys.readouterr().err
        assert "disk is full" in told
        assert told.count("\n") == 1
    for path in out.glob("*.png"):
        with Image.open(path) as image:
            image.load()
    held = Journal(tmp_path / "data" / "journal.jsonl")
    assert not held.verify().problem
    events = [entry["event"] for entry in held.entries()]
    if "case-0001.png" in written:
        assert "exported" in events, "no file without an entry"


def test_a_target_folder_removed_meanwhile_is_one_sentence(engines, folder, tmp_path, capsys):
    out = tmp_path / "out"
    out.mkdir()
    engines["ladder"] = FakeLadder(gate=lambda _frame: out.rmdir())
    assert run("clean", save(folder / "a.png"), "-o", out / "a.png") == 2
    assert "folder for the picture does not exist" in capsys.readouterr().err
    assert [entry["event"] for entry in journal(tmp_path)] == ["exported", "not-written"]


def test_a_name_taken_by_another_process_is_not_overwritten(engines, folder, tmp_path, capsys):
    out, named = tmp_path / "out", tmp_path / "named.png"
    out.mkdir()
    engines["ladder"] = FakeLadder(gate=lambda _frame: named.write_bytes(b"theirs"))
    assert run("clean", save(folder / "a.png"), "-o", named) == 2
    assert named.read_bytes() == b"theirs"
    assert "name exists" in capsys.readouterr().err


def test_a_journal_that_cannot_be_written_holds_the_picture_back(engines, folder, tmp_path, capsys):
    (tmp_path / "data").write_text("a file in its place")
    assert run("clean", save(folder / "a.png"), "-o", tmp_path / "out.png") == 2
    assert not (tmp_path / "out.png").exists()
    assert "journal" in capsys.readouterr().err


def test_a_broken_chain_holds_the_picture_back(engines, folder, tmp_path, capsys):
    source = save(folder / "a.png")
    assert run("clean", source, "-o", tmp_path / "a.png") == 0
    (tmp_path / "data" / "journal.jsonl").write_bytes(b"")
    assert run("clean", source, "-o", tmp_path / "b.png") == 2
    assert not (tmp_path / "b.png").exists()
    assert "journal verify" in capsys.readouterr().err


def test_an_engine_that_does_not_start_is_told_before_any_picture(
    engines, folder, tmp_path, monkeypatch, capsys
):
    def demand():
        raise broken()

    monkeypatch.setattr(clean, "demand_engines", demand)
    report = tmp_path / "report.json"
    code = run("clean", save(folder / "a.png"), "-o", tmp_path / "out", "--report", report)
    assert code == 4
    assert capsys.readouterr().err == "The fake is missing; install it.\n"
    assert json.loads(report.read_text())["captures"][0]["verdict"] == "not-checked"


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_results_come_in_order_and_few_are_ahead(workers):
    begun = []

    def work(item):
        begun.append(item)
        time.sleep(0.001 * (item % 3))
        return item * item

    results = in_order(range(40), work, workers)
    for number, result in enumerate(results):
        assert result == number * number
        assert len(begun) <= number + workers + 2
    assert sorted(begun) == list(range(40))


def test_what_a_worker_raises_is_raised_and_what_has_not_begun_never_begins():
    begun = []

    def work(item):
        begun.append(item)
        if item == 3:
            raise RuntimeError
        return item

    with pytest.raises(RuntimeError):
        list(in_order(range(100), work, 2))
    assert len(begun) < 10


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="Linux says which cores are ours")
@pytest.mark.parametrize(
    ("cores", "gigabytes", "workers"), [(1, 16, 1), (4, 16, 4), (4, 4, 2), (4, 1, 1), (64, 256, 8)]
)
def test_there_are_as_many_workers_as_cores_and_memory_allow(
    cores, gigabytes, workers, monkeypatch
):
    monkeypatch.setattr(clean.os, "sched_getaffinity", lambda _process: range(cores))
    monkeypatch.setattr(clean, "_memory", lambda: gigabytes * 1024**3)
    assert clean._workers(clean.Wishes()) == workers
    assert clean._workers(clean.Wishes(workers=3)) == 3
