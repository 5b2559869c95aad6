"""The command line: exit codes, one sentence, nothing repeated that the user typed."""

import os
import subprocess
import sys

import pytest

from leadapron import __version__
from leadapron.cli import run_command
from leadapron.desktop.commands import Command, Word
from leadapron.desktop.hardening import sentence_of
from leadapron.model.errors import EngineError


def test_version(capsys):
    assert run_command(["--version"]) == 0
    assert capsys.readouterr().out == f"leadapron {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["DOE_JANE.png"], ["--doe"], ["clean"], ["clean", "DOE_JANE.png"]]
)
def test_wrong_usage_is_one_sentence_that_repeats_nothing(arguments, capsys):
    assert run_command(arguments) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "doe" not in told.lower()


@pytest.mark.parametrize(
    "kind", [KeyboardInterrupt, MemoryError, ImportError, OSError, ValueError, RuntimeError]
)
def test_a_foreign_error_gives_away_none_of_its_values(kind):
    sentence = sentence_of(kind, kind("DOE^JANE"))
    assert "DOE" not in sentence
    assert sentence.endswith(".")


def test_an_error_of_our_own_keeps_its_sentence():
    error = EngineError("The detector is missing; install Lead Apron again.")
    assert sentence_of(type(error), error) == "The detector is missing; install Lead Apron again."


def test_a_ctrl_c_is_told_in_one_sentence(monkeypatch, capsys):
    def interrupted(*, as_json):
        raise KeyboardInterrupt

    monkeypatch.setattr("leadapron.commands.doctor.examine", interrupted)
    assert run_command(["doctor"]) == 130
    assert capsys.readouterr().err == (
        "Stopped on request; pictures that were written before are whole.\n"
    )


_CRASH = """
import resource, threading
from leadapron.desktop.hardening import harden
harden()
assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
def fail():
    name = "DOE^JANE"
    raise ValueError(name)
thread = threading.Thread(target=fail)
thread.start()
thread.join()
fail()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="core limits are POSIX")
def test_a_hardened_process_dumps_no_core_and_shows_no_traceback():
    done = subprocess.run(
        [sys.executable, "-c", _CRASH], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count("Lead Apron failed unexpectedly (ValueError)") == 2
    assert "DOE" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
def test_a_hardened_process_is_not_dumpable():
    script = (
        "import ctypes; from leadapron.desktop.hardening import harden; harden(); "
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ},
    )
    assert answer.stdout == "0\n"


_HUNG = """
import threading, time
from leadapron import cli
from leadapron.model.errors import EngineError

def hang(_arguments):
    threading.Thread(target=time.sleep, args=(600,)).start()
    print("said")
    return 4

cli.run_command = hang
cli.main()
"""


def test_an_engine_that_never_ends_does_not_hold_the_process_up():
    done = subprocess.run(
        [sys.executable, "-c", _HUNG], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (4, "said\n", "")


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], None),
        (["run"], None),
        (["capture"], Command(Word.CAPTURE)),
        (["capture", "--last"], Command(Word.CAPTURE, last=True)),
        (
            ["capture", "--delay", "3", "--screen", "DP-1"],
            Command(Word.CAPTURE, delay=3, screen="DP-1"),
        ),
        (["demo"], Command(Word.PRACTICE)),
    ],
)
def test_the_tray_is_asked(arguments, command, monkeypatch):
    asked = []

    def run_tray(given):
        asked.append(given)
        return 0

    monkeypatch.setattr("leadapron.ui.application.run_tray", run_tray)
    assert run_command(arguments) == 0
    assert asked == [command]


@pytest.mark.parametrize("arguments", [["--delay", "11"], ["--delay", "-1"], ["--screen", "a\nb"]])
def test_a_capture_out_of_bounds_is_one_sentence(arguments, capsys):
    assert run_command(["capture", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_walk_through_is_passed_on(monkeypatch):
    monkeypatch.setattr("leadapron.ui.practice_walk.walk", lambda: 3)
    assert run_command(["demo", "--walk-through"]) == 3


def test_a_caption_comes_with_the_rules_in_force(monkeypatch, tmp_path, capsys):
    rules = tmp_path / "policy.toml"
    rules.write_text('version = 1\n[caption]\nprofile = "strict"\n')
    monkeypatch.setattr("leadapron.policies.load.system_policy", lambda: rules)
    words = tmp_path / "caption.txt"
    words.write_text("Displaced fracture of the distal radius.")
    assert run_command(["caption", str(words), "--json"]) == 0
    assert '"publishable": true' in capsys.readouterr().out
    assert run_command(["caption", str(words), "--profile", "safe-harbor"]) == 2


_SLOT = """
import sys
from leadapron import cli
from leadapron.ui import application

def fail_as_a_slot_does(_command):
    try:
        raise ValueError("DOE^JANE")
    except ValueError:
        sys.excepthook(*sys.exc_info())
    return 0

application.run_tray = fail_as_a_slot_does
cli.main()
"""


def test_an_error_in_a_slot_is_one_sentence_while_a_command_runs():
    done = subprocess.run(
        [sys.executable, "-c", _SLOT], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert "DOE" not in done.stderr
