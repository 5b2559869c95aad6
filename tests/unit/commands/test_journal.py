"""`journal verify` and `journal export`."""

import csv
import io

import pytest

from leadapron.cli import run_command
from leadapron.commands import journal as command
from leadapron.export.journal import Journal


@pytest.fixture
def journal(tmp_path, monkeypatch):
    held = Journal(tmp_path / "journal.jsonl")
    monkeypatch.setattr(command, "journal_path", lambda: held.path)
    return held


def test_no_journal_yet_holds(journal, capsys):
    assert run_command(["journal", "verify"]) == 0
    assert capsys.readouterr().out == "The chain of 0 entries holds.\n"


def test_a_chain_that_holds_and_one_that_was_altered(journal, capsys):
    for masks in (1, 2, 3):
        journal.append({"event": "exported", "masks": masks, "found": {"date": 2}})
    assert run_command(["journal", "verify"]) == 0
    with journal.path.open("ab") as file:
        file.write(b'{"torn')
    assert run_command(["journal", "verify"]) == 0
    assert "1 line was cut off" in capsys.readouterr().out
    journal.path.write_bytes(journal.path.read_bytes().replace(b'"masks":2', b'"masks":1'))
    assert run_command(["journal", "verify"]) == 3
    assert "altered" in capsys.readouterr().out


def test_the_table_has_one_row_for_each_entry(journal, tmp_path, capsys):
    journal.append({"event": "exported", "masks": 4, "found": {"date": 2}, "size": [3, 5]})
    assert run_command(["journal", "export"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))
    assert (row["number"], row["event"], row["masks"]) == ("1", "exported", "4")
    assert (row["found"], row["size"]) == ('{"date":2}', "[3,5]")
    target = tmp_path / "table.csv"
    assert run_command(["journal", "export", "-o", str(target)]) == 0
    assert len(target.read_text().splitlines()) == 2
    assert run_command(["journal", "export", "-o", str(target)]) == 2
    assert run_command(["journal", "export", "-o", str(tmp_path / "table.txt")]) == 2
    assert "case" not in capsys.readouterr().err
