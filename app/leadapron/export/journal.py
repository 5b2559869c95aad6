"""The journal: an append-only file of JSON lines, each bound to the one before it by SHA-256.

It lets a department answer "what did we check?" without holding any patient data. Every entry names
the SHA-256 of the entry before; a small file beside it (`.head`) names the last one, so that
entries cut off at the end are missed too. This shows alteration by accident and by hand; whoever
rewrites the whole chain and its head is not found out, which only a copy kept elsewhere can do.

A program that dies while it writes leaves at most a torn last line. It stays where it is, and the
next entry counts it. No byte that was written is ever changed.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from leadapron.export.locking import locked
from leadapron.export.write import write_error
from leadapron.model.errors import ExportError

VERSION: Final = 1
"""Version of the format of an entry."""

FIRST: Final = "0" * 64
"""What the first entry names as the one before it."""

_TAIL: Final = 1_000_000
"""Bytes at the end of the file that hold the last entry; one has some thousands."""

Entry = Mapping[str, Any]
"""What an entry says beside its place in the chain; made by `leadapron.export.record`."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What `Journal.verify` found.

    Attributes:
        entries: whole entries up to the problem, or all of them.
        torn: lines that a program that died left unfinished, and that a later entry counts.
        unfinished: torn lines at the end, which no entry counts yet.
        problem: one sentence, empty when the chain holds.
    """

    entries: int = 0
    torn: int = 0
    unfinished: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Link:
    """An entry's place in the chain: its number, its own digest, and the one it names."""

    number: int = 0
    sha256: str = FIRST
    previous: str = ""


class Journal:
    """One journal on the disk.

    Args:
        path: the file; it and its folder are made when the first entry is written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._head = path.with_name(path.name + ".head")

    def append(self, entry: Entry) -> None:
        """Write one entry; it is on the disk when this returns. Safe from threads and processes.

        Raises:
            ExportError: when it cannot be written, or the journal does not end as its head says,
                which a further entry would hide.
        """
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self.path, flags, 0o600)
            try:
                with locked(descriptor):
                    self._append(descriptor, entry)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise write_error(error, "journal") from error

    def verify(self) -> Proof:
        """Walk the whole chain.

        Raises:
            ExportError: when the file is there and cannot be read.
        """
        last, torn, pending = _Link(), 0, 0
        for number, line in enumerate(self._lines(), start=1):
            entry = _entry(line)
            if entry is None:
                pending += 1
                continue
            link = _Link(last.number + 1, _digest(line), last.sha256)
            if (entry["number"], entry["previous"]) != (link.number, link.previous) or (
                entry.get("torn", 0) != pending
            ):
                return Proof(last.number, torn, problem=_altered(number))
            last, torn, pending = link, torn + pending, 0
        return Proof(last.number, torn, pending, self._problem_of_head(last))

    def entries(self) -> Iterator[Entry]:
        """All whole entries, oldest first.

        Raises:
            ExportError: when the file is there and cannot be read.
        """
        for line in self._lines():
            entry = _entry(line)
            if entry is not None:
                yield entry

    def _append(self, descriptor: int, entry: Entry) -> None:
        lines = _tail(descriptor)
        last, torn = _last_link(lines)
        problem = self._problem_of_head(last)
        if problem:
            raise ExportError(
                "The journal does not end as it was left, so nothing was written; run leadapron "
                "journal verify."
            )
        # A kill may have come between the last entry and its head; a second one must not add up.
        if last.number:
            self._write_head(last.number, last.sha256)
        place: dict[str, Any] = {
            "version": VERSION,
            "number": last.number + 1,
            "previous": last.sha256,
        }
        if torn:
            place["torn"] = torn
        line = json.dumps({**place, **entry}, separators=(",", ":")).encode()
        # A torn line is ended first, so that the entry stands on its own.
        rest = memoryview((b"\n" if lines[-1] else b"") + line + b"\n")
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
        self._write_head(last.number + 1, _digest(line))

    def _write_head(self, number: int, sha256: str) -> None:
        """Name the last entry; whole or not at all."""
        fresh = self._head.with_name(self._head.name + ".new")
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        descriptor = os.open(fresh, flags, 0o600)
        try:
            os.write(descriptor, f"{number} {sha256}\n".encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        fresh.replace(self._head)

    def _problem_of_head(self, last: _Link) -> str:
        """Whether the head names the last entry, or the one before where a kill came between."""
        try:
            number, sha256 = self._head.read_text(encoding="ascii").split()
            named = (int(number), sha256)
        except FileNotFoundError:
            named = (0, FIRST)
        except (OSError, ValueError):
            return "The head of the journal cannot be read, so its end is not proven."
        if named in {(last.number, last.sha256), (last.number - 1, last.previous)}:
            return ""
        return "The journal does not end as its head says: entries at its end are missing or new."

    def _lines(self) -> Iterator[bytes]:
        try:
            with self.path.open("rb") as file:
                for line in file:
                    yield line.removesuffix(b"\n")
        except FileNotFoundError:
            return
        except OSError as error:
            raise ExportError("The journal cannot be read; check that you may read it.") from error


def _tail(descriptor: int) -> list[bytes]:
    """The last lines; the last item is empty unless the last line lacks its end."""
    length = os.fstat(descriptor).st_size
    os.lseek(descriptor, max(0, length - _TAIL), os.SEEK_SET)
    data = b""
    while chunk := os.read(descriptor, _TAIL):
        data += chunk
    return data.split(b"\n")


def _last_link(lines: list[bytes]) -> tuple[_Link, int]:
    """The last whole entry's place, and how many torn lines follow it."""
    lines = lines if lines[-1] else lines[:-1]
    for torn, line in enumerate(reversed(lines)):
        entry = _entry(line)
        if entry is not None:
            return _Link(entry["number"], _digest(line), entry["previous"]), torn
    return _Link(), len(lines)


def _digest(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()


def _entry(line: bytes) -> dict[str, Any] | None:
    """A whole entry, or None: no beginning of a JSON object is itself one."""
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    if not isinstance(entry, dict) or not isinstance(entry.get("number"), int):
        return None
    return entry if isinstance(entry.get("previous"), str) else None


def _altered(number: int) -> str:
    return f"Line {number} of the journal does not follow from the one before: it was altered."
