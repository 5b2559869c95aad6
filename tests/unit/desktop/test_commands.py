import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.desktop.commands import MAXIMUM_LINE, Command, Word, decoded
from leadapron.model.errors import InputError

printable = st.characters(categories=("L", "M", "N", "P", "S"), include_characters=" ")
names = st.text(printable, max_size=128)
commands = st.one_of(
    st.sampled_from(Word).map(Command),
    st.builds(Command, st.just(Word.CAPTURE), st.booleans(), st.integers(0, 10), names),
)


@given(commands)
def test_every_command_survives_its_line(command):
    line = command.encoded()
    assert decoded(line) == command
    assert line.count(b"\n") == 1
    assert len(line) <= MAXIMUM_LINE


@given(st.binary(max_size=200))
def test_no_other_bytes_are_a_command(data):
    with pytest.raises(InputError, match=r"\.$"):
        decoded(data)


@pytest.mark.parametrize(
    "change",
    [
        {"path": "/home/case"},
        {"word": "shutdown"},
        {"delay": 11},
        {"delay": -1},
        {"delay": True},
        {"delay": 1.0},
        {"last": 1},
        {"screen": None},
        {"screen": "two\nlines"},
        {"screen": "x" * 129},
        {"word": "quit", "last": True},
    ],
)
def test_a_line_with_anything_else_in_it_is_refused(change):
    values = {"word": "capture", "last": False, "delay": 0, "screen": ""} | change
    line = json.dumps(values, separators=(",", ":")).encode() + b"\n"
    with pytest.raises(InputError):
        decoded(line)


def test_a_line_written_in_another_manner_is_refused():
    line = Command(Word.CAPTURE).encoded()
    for other in (line[:-1], line.replace(b":", b": "), line + line, b"[" * 5000 + b"\n"):
        with pytest.raises(InputError):
            decoded(other)


def test_a_delay_belongs_to_a_capture():
    with pytest.raises(InputError, match="capture only"):
        Command(Word.OPEN, delay=3)
