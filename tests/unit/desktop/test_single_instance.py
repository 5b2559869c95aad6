import os
import subprocess
import sys
import time

import pytest
from PySide6.QtNetwork import QLocalSocket

from leadapron.desktop import single_instance
from leadapron.desktop.commands import Command, Word
from leadapron.desktop.single_instance import AlreadyRunningError, Instance, address, hand_over

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the socket is a file here")

HOLD = """
import sys, time
from PySide6.QtCore import QCoreApplication
from leadapron.desktop.single_instance import Instance
application = QCoreApplication([])
instance = Instance(where=sys.argv[1])
print("ready", flush=True)
if sys.argv[2] == "serve":
    application.exec()
time.sleep(60)
"""


@pytest.fixture
def where(tmp_path):
    return str(tmp_path / "socket")


@pytest.fixture
def instance(qapp, where):
    instance = Instance(where=where)
    yield instance
    instance.close()


def other_process(where, manner):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, where, manner], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ready\n"
    return process


SEND = """
import sys
from leadapron.desktop.commands import decoded
from leadapron.desktop.single_instance import hand_over
print(repr(hand_over(decoded(sys.argv[2].encode() + b"\\n"), where=sys.argv[1])))
"""


def second_start(command, where):
    """Another process hands a command over; it waits for the answer of this event loop."""
    line = command.encoded().decode().strip()
    return subprocess.Popen(
        [sys.executable, "-c", SEND, where, line], stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (Command(Word.RUN), "run_requested"),
        (Command(Word.CAPTURE, last=True, delay=3, screen="DP-1 é"), "capture_requested"),
        (Command(Word.OPEN), "open_requested"),
        (Command(Word.PRACTICE), "practice_requested"),
        (Command(Word.QUIT), "quit_requested"),
    ],
)
def test_each_command_arrives_at_its_own_signal(instance, where, qtbot, command, name):
    with qtbot.waitSignal(getattr(instance, name), timeout=10_000) as heard:
        process = second_start(command, where)
    with process:
        assert process.stdout.read() == "''\n"
    assert heard.args == [command]


def test_nobody_runs(qapp, where):
    assert hand_over(Command(Word.RUN), where=where) is None


def test_nobody_runs_any_more_and_the_socket_is_left_over(qapp, where):
    process = other_process(where, "serve")
    with process:
        process.kill()
    assert os.path.exists(where)  # noqa: PTH110  # a socket, named by a string
    assert hand_over(Command(Word.RUN), where=where) is None
    instance = Instance(where=where)
    assert instance.trouble == ""
    instance.close()


def test_a_second_instance_is_refused_and_a_later_one_is_not(instance, where):
    with pytest.raises(AlreadyRunningError, match="runs already"):
        Instance(where=where)
    instance.close()
    again = Instance(where=where)
    assert again.trouble == ""
    again.close()


def test_an_instance_that_hangs_is_said(qapp, where, monkeypatch):
    monkeypatch.setattr(single_instance, "PATIENCE", 200)
    process = other_process(where, "hang")
    try:
        assert "does not answer" in hand_over(Command(Word.CAPTURE), where=where)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_what_is_no_command_is_refused_with_a_sentence(instance, where, qtbot):
    heard = []
    for name in ("run", "capture", "open", "practice", "quit"):
        getattr(instance, f"{name}_requested").connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(where)
    assert socket.waitForConnected(1000)
    socket.write(b"GET / HTTP/1.1\n")
    qtbot.waitUntil(lambda: socket.bytesAvailable() > 0, timeout=5000)
    assert b"could not be understood" in socket.readAll().data()
    assert heard == []


def test_endless_bytes_are_cut_off(instance, where, qtbot):
    socket = QLocalSocket()
    socket.connectToServer(where)
    assert socket.waitForConnected(1000)
    socket.write(b"x" * 100_000)
    unconnected = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: socket.state() == unconnected, timeout=5000)


def test_only_this_user_may_connect(instance, where):
    assert os.stat(where).st_mode & 0o077 == 0  # noqa: PTH116  # likewise


def test_a_socket_of_somebody_else_is_not_spoken_to(qapp, where, monkeypatch):
    process = other_process(where, "serve")
    try:
        monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
        assert hand_over(Command(Word.RUN), where=where) is None
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_the_address_differs_by_display_and_names_neither_user_nor_display(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    found = set()
    for display in (":1", ":2", "reading-room-winterbottom:0"):
        monkeypatch.setenv("DISPLAY", display)
        found.add(address())
        assert address().startswith(str(tmp_path))
        assert "winterbottom" not in address()
    assert len(found) == 3


def test_a_whole_second_start_is_quick(qapp, where):
    process = other_process(where, "serve")
    script = (
        "import sys\n"
        "from leadapron.desktop.commands import Command, Word\n"
        "from leadapron.desktop.single_instance import hand_over\n"
        f"answer = hand_over(Command(Word.CAPTURE), where={where!r})\n"
        "heavy = {'numpy', 'cv2', 'onnxruntime', 'PySide6.QtGui', 'PySide6.QtWidgets'}\n"
        "print(repr(answer), heavy & set(sys.modules))\n"
    )
    try:
        start = time.monotonic()
        result = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30
        )
        seconds = time.monotonic() - start
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
    assert result.stdout == "'' set()\n"
    assert seconds < 5  # 0.2 s on an idle machine; this bound only catches a heavy import
