"""The journal holds its chain, survives a kill, and knows nothing of a patient."""

import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadapron.export.journal import Journal
from leadapron.export.record import Event, picture_entry, refusal_entry
from leadapron.model.canvas import Canvas
from leadapron.model.errors import ExportError
from leadapron.model.finding import Finding, Keep, KeepReason, Kind
from leadapron.model.frame import Picture
from leadapron.model.geometry import Box, Size
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.model.redaction import Redaction
from leadapron.model.verdict import Check, Residual, Status, Verdict


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "data" / "journal.jsonl")


def filled(journal, count=5):
    for number in range(count):
        journal.append({"event": "exported", "value": number})
    return journal


def test_entries_are_chained_and_proven(journal):
    assert journal.verify().entries == 0
    proof = filled(journal).verify()
    assert (proof.entries, proof.problem, proof.unfinished) == (5, "", 0)
    assert [entry["value"] for entry in journal.entries()] == list(range(5))
    assert (journal.path.stat().st_mode & 0o077) == 0 or sys.platform == "win32"


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """A journal of three entries: the bytes of the file and of its head."""
    journal = filled(Journal(tmp_path_factory.mktemp("journal") / "journal.jsonl"), 3)
    return journal.path.read_bytes(), journal.path.with_name("journal.jsonl.head").read_bytes()


def placed(path, content, head):
    """A journal with these bytes."""
    path.write_bytes(content)
    path.with_name(path.name + ".head").write_bytes(head)
    return Journal(path)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_one_changed_byte_is_found(three, tmp_path_factory, data):
    journal = placed(tmp_path_factory.mktemp("journal") / "journal.jsonl", *three)
    content = bytearray(three[0])
    place = data.draw(st.integers(0, len(content) - 2))  # the very last byte ends the last line
    content[place] ^= data.draw(st.integers(1, 255))
    journal.path.write_bytes(content)
    assert journal.verify().problem


def changed(journal, change):
    lines = journal.path.read_bytes().splitlines(keepends=True)
    change(lines)
    journal.path.write_bytes(b"".join(lines))


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines.pop(0),
        lambda lines: lines.pop(2),
        lambda lines: lines.pop(),
        lambda lines: lines.__setitem__(slice(1, 3), lines[2:0:-1]),
        lambda lines: lines.insert(2, lines[2]),
        lambda lines: lines.insert(2, b'{"torn\n'),
        lambda lines: lines.clear(),
    ],
    ids=["first", "middle", "last", "swapped", "doubled", "inserted", "all"],
)
def test_removed_swapped_and_inserted_lines_are_found(journal, change):
    filled(journal)
    changed(journal, change)
    assert journal.verify().problem


def test_a_removed_head_is_found_and_nothing_more_is_written(journal):
    filled(journal)
    journal.path.with_name("journal.jsonl.head").unlink()
    assert journal.verify().problem
    with pytest.raises(ExportError, match="journal verify"):
        journal.append({})


def test_a_line_torn_anywhere_is_recognised_and_the_journal_goes_on(three, tmp_path):
    whole, _ = three
    start = whole[:-1].rindex(b"\n") + 1
    head = f"2 {json.loads(whole[start:])['previous']}\n".encode()
    for cut in (start, start + 1, start + 40, *range(len(whole) - 5, len(whole) + 1)):
        journal = placed(tmp_path / f"{cut}.jsonl", whole[:cut], head)
        proof = journal.verify()
        complete = cut >= len(whole) - 1
        assert not proof.problem
        assert (proof.entries, proof.unfinished) == (
            (3, 0) if complete else (2, 1 if cut > start else 0)
        )
        journal.append({"event": "next"})
        journal.append({"event": "next"})
        proof = journal.verify()
        assert not proof.problem
        assert proof.torn == (1 if start < cut < len(whole) - 1 else 0)


_WRITER = """
import sys
from pathlib import Path
from leadapron.export.journal import Journal
journal = Journal(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    journal.append({"event": "exported", "filling": "x" * 3000})
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_a_kill_at_any_moment_leaves_a_journal_that_holds(journal):
    entries = 0
    for round_ in range(12):
        process = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(journal.path)], stdout=subprocess.PIPE
        )
        process.stdout.readline()
        length = journal.path.stat().st_size if round_ else 0
        while not journal.path.exists() or journal.path.stat().st_size < length + 3000:
            time.sleep(0.001)  # however slow the disk is, at least one entry lies between two kills
        time.sleep(0.0017 * round_)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        proof = journal.verify()
        assert not proof.problem
        assert proof.unfinished <= 1
        assert proof.entries >= entries
        entries = proof.entries
    assert entries >= 12


_APPENDER = """
import sys
from pathlib import Path
from leadapron.export.journal import Journal
for _ in range(10):
    Journal(Path(sys.argv[1])).append({"event": "exported"})
"""


def test_processes_that_write_at_once_keep_one_chain(journal):
    command = [sys.executable, "-c", _APPENDER, str(journal.path)]
    writers = [subprocess.Popen(command) for _ in range(3)]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    proof = journal.verify()
    assert (proof.entries, proof.problem) == (30, "")


def test_a_full_disk_is_one_sentence_and_the_chain_holds(journal, monkeypatch):
    filled(journal, 2)
    write = os.write

    def full(descriptor, data):
        if len(data) < 100:  # the head
            return write(descriptor, data)
        write(descriptor, bytes(data[:20]))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(ExportError, match="disk is full"):
        journal.append({"filling": "x" * 100})
    monkeypatch.undo()
    assert journal.verify().unfinished == 1
    journal.append({})
    proof = journal.verify()
    assert (proof.entries, proof.torn, proof.problem) == (3, 1, "")


PLANTED = ("WINTERBOTTOM", "AGATHE", "4471902", "1948-11-23", "Saint Elsewhere")


def test_identifiers_planted_everywhere_never_reach_the_journal(journal):
    box = Box(1, 1, 4, 4)
    findings = tuple(Finding(box, Kind.IDENTIFIER, "test", 1.0, text) for text in PLANTED)
    picture = Picture(
        np.zeros((9, 9, 3), np.uint8),
        keeps=tuple(Keep(finding, KeepReason.TEACHING) for finding in findings),
        canvas=Canvas(),
        policy=DEFAULT_POLICY,
    )
    residuals = tuple(Residual(box, Kind.TEXT, "test", 1.0, text) for text in PLANTED)
    check = Check("text at 1x", "tesseract", "5.5", "ab" * 32, 12.0)
    verdict = Verdict(Status.RESIDUALS, picture.sha256, (check,), residuals, reason=PLANTED[0])
    journal.append(
        picture_entry(
            Event.EXPORTED,
            picture,
            verdict,
            output_sha256="cd" * 32,
            redaction=Redaction(Size(9, 9)).found(findings).keeping(findings, KeepReason.TEACHING),
            detection=(check,),
            answers={"consent": "yes", "hardware": PLANTED[0], PLANTED[4]: PLANTED[1]},
        )
    )
    journal.append(refusal_entry(DEFAULT_POLICY))
    written = journal.path.read_text() + journal.path.with_name("journal.jsonl.head").read_text()
    for planted in PLANTED:
        assert planted.lower() not in written.lower()
    entry = json.loads(written.splitlines()[0])
    assert entry["kept"] == [{"kind": "identifier", "reason": "teaching", "count": 5}]
    assert entry["found"] == {"identifier": 5}
    assert entry["residuals"] == {"text": 5}
    assert entry["checklist"] == {"consent": "yes", "hardware": "answered", "other questions": 1}
    assert entry["verification"][0]["model_sha256"] == "ab" * 32
    assert (entry["output_sha256"], entry["policy"]) == ("cd" * 32, "built-in")
