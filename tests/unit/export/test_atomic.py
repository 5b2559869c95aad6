"""Files appear whole or not at all, whatever ends the program."""

import datetime
import errno
import os
import subprocess
import sys
import time

import pytest

from leadapron.export import atomic
from leadapron.export.atomic import replace_file, write_new
from leadapron.export.write import noon

DATA = b"clean" * 1000
WAYS = pytest.mark.parametrize("way", ["unnamed", "named", "without links"])


@pytest.fixture
def take(monkeypatch):
    """Choose how files come into being, as different file systems would."""

    def choose(way):
        if way != "unnamed":
            monkeypatch.setattr(atomic, "_write_unnamed", lambda *_a: None)
        if way == "without links":

            def link(*_a, **_k):
                raise OSError(errno.EPERM, os.strerror(errno.EPERM))

            monkeypatch.setattr(os, "link", link)

    return choose


@WAYS
def test_a_file_appears_whole_under_the_first_free_name(way, take, tmp_path):
    take(way)
    (tmp_path / "a").write_bytes(b"mine")
    path = write_new(tmp_path, ("a", "b", "c"), DATA, moment=noon())
    assert path == tmp_path / "b"
    assert path.read_bytes() == DATA
    assert (tmp_path / "a").read_bytes() == b"mine"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a", "b"]
    written = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    assert (written.hour, written.minute, written.second) == (12, 0, 0)


@WAYS
def test_with_all_names_taken_nothing_remains(way, take, tmp_path):
    take(way)
    (tmp_path / "a").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        write_new(tmp_path, ("a",), DATA)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a"]


@WAYS
@pytest.mark.parametrize("failing", ["write", "fsync"])
def test_a_disk_that_fails_keeps_nothing(way, failing, take, tmp_path, monkeypatch):
    take(way)

    def fail(*_a):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, failing, fail)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path, ("a",), DATA)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_new(tmp_path / "gone", ("a",), DATA)


_KILLED = """
import os, signal, sys
from pathlib import Path
from leadapron.export import atomic

def die(*_a, **_k):
    os.kill(os.getpid(), signal.SIGKILL)

if sys.argv[2] != "unnamed":
    atomic._write_unnamed = lambda *_a: None
call = {"write": "write", "fsync": "fsync", "link": "link", "replace": "replace"}[sys.argv[3]]
if call == "write":
    write, calls = os.write, []
    def some(descriptor, data):
        calls.append(write(descriptor, bytes(data[:100])))
        if len(calls) == 3:
            die()
        return calls[-1]
    os.write = some
elif call == "replace":
    Path.replace = die
else:
    setattr(os, call, die)
folder = Path(sys.argv[1])
if call == "replace":
    atomic.replace_file(folder / "case.png", b"clean" * 1000)
atomic.write_new(folder, ("case.png",), b"clean" * 1000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("way", ["unnamed", "named"])
@pytest.mark.parametrize("moment", ["write", "fsync", "link", "replace"])
def test_a_kill_before_the_name_leaves_no_file_and_the_next_write_clears_up(way, moment, tmp_path):
    command = [sys.executable, "-c", _KILLED, str(tmp_path), way, moment]
    assert subprocess.run(command, check=False).returncode == -9
    assert not (tmp_path / "case.png").exists()
    if way == "unnamed" and moment != "replace" and sys.platform == "linux":
        assert list(tmp_path.iterdir()) == []
    left = list(tmp_path.iterdir())
    assert all(entry.name.startswith(".leadapron-") for entry in left)
    if left:
        time.sleep(atomic._YOUNG_SECONDS + 0.1)
    write_new(tmp_path, ("case.png",), DATA)
    assert [entry.name for entry in tmp_path.iterdir()] == ["case.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="files are not locked so there")
def test_a_temporary_file_in_use_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(atomic, "_YOUNG_SECONDS", 0.0)
    with atomic._temporary(tmp_path, DATA, None) as temporary:
        write_new(tmp_path, ("a",), DATA)
        assert temporary.read_bytes() == DATA
    assert [entry.name for entry in tmp_path.iterdir()] == ["a"]


def test_a_file_is_replaced_whole(tmp_path, monkeypatch):
    path = tmp_path / "report.json"
    replace_file(path, b"long" * 1000)
    replace_file(path, b"short")
    assert path.read_bytes() == b"short"

    def fail(*_a):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", fail)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"newer")
    assert path.read_bytes() == b"short"
    assert list(tmp_path.iterdir()) == [path]
