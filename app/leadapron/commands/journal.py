"""`leadapron journal`: proves the chain of the journal, and hands it on as a table."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any, Final

from leadapron.export.atomic import write_new
from leadapron.export.folders import journal_path
from leadapron.export.journal import Entry, Journal
from leadapron.export.write import write_error
from leadapron.model.errors import InputError

HOLDS: Final = 0
BROKEN: Final = 3

COLUMNS: Final = (
    "number", "time", "event", "verdict", "preset", "format", "size", "masks", "found", "kept",
    "residuals", "detection", "verification", "checklist", "second_person", "policy", "leadapron",
    "python", "system", "pixels_sha256", "output_sha256", "previous",
)  # fmt: skip
"""Columns of the table; a value that is not one word or number stands there as JSON."""


def verify_journal() -> int:
    """Say whether the chain holds.

    Returns:
        0 when it does, or there is no journal yet; 3 when it does not.

    Raises:
        ExportError: when the journal cannot be read.
    """
    proof = Journal(journal_path()).verify()
    if proof.problem:
        sys.stdout.write(f"{proof.problem} {proof.entries} entries before it hold.\n")
        return BROKEN
    sentence = f"The chain of {_counted(proof.entries, 'entry', 'entries')} holds"
    torn = proof.torn + proof.unfinished
    if torn:
        lines = _counted(torn, "line was", "lines were")
        sentence += f"; {lines} cut off by a program that died, and nothing is missing"
    sys.stdout.write(sentence + ".\n")
    return HOLDS


def export_journal(target: Path | None) -> int:
    """Write the entries as CSV (RFC 4180).

    Args:
        target: a new file ending in .csv; None for the standard output.

    Returns:
        0 when the chain holds; 3 when it does not, and the entries are written all the same.

    Raises:
        InputError: when the target's name does not end in .csv.
        ExportError: when the journal cannot be read or the table cannot be written.
    """
    if target is not None and target.suffix.lower() != ".csv":
        raise InputError("The table needs a file name that ends in .csv; name another one.")
    journal = Journal(journal_path())
    table = _table(journal)
    if target is None:
        sys.stdout.write(table)
    else:
        try:
            write_new(target.parent, (target.name,), table.encode())
        except OSError as error:
            raise write_error(error, "table") from error
    proof = journal.verify()
    if proof.problem:
        sys.stderr.write(proof.problem + "\n")
        return BROKEN
    return HOLDS


def _table(journal: Journal) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for entry in journal.entries():
        writer.writerow([_cell(entry, name) for name in COLUMNS])
    return stream.getvalue()


def _cell(entry: Entry, name: str) -> str:
    value: Any = entry.get(name, "")
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    return json.dumps(value, separators=(",", ":"))


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"
