"""The portals of Wayland on a private bus: granted, refused, failed, silent and absent."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from e2e.virtual_desktop import VirtualDesktop, wait_until
from leadapron.capture import portal, portal_bus
from leadapron.capture.portal import (
    FAILURE,
    LEFT_BEHIND,
    REFUSAL,
    SILENCE,
    UNREADABLE,
    frame_from_portal,
)
from leadapron.capture.portal_bus import NO_PORTAL, NOT_INSTALLED
from leadapron.desktop.hotkeys.combination import DEFAULT_CAPTURE, DEFAULT_REPEAT, Combination
from leadapron.desktop.hotkeys.portal import PortalHotkeys
from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT, HotkeyState
from leadapron.desktop.identity import APPLICATION_ID
from leadapron.model.errors import CaptureError
from leadapron.model.frame import Origin

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform != "linux", reason="the portals are Linux's"),
    pytest.mark.skipif(
        shutil.which("dbus-daemon") is None,
        reason="dbus-daemon is not installed; packaging/test installs it",
    ),
]
pytest.importorskip("jeepney")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PIXELS = np.random.default_rng(8).integers(0, 256, (40, 70, 3), np.uint8)
MOCK = Path(__file__).with_name("mock_portal.py")


@pytest.fixture
def bus(monkeypatch):
    """A session bus of its own, with nothing on it."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        yield
        daemon.terminate()


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "Pictures" / "Screenshot from the desktop.png"
    path.parent.mkdir()
    Image.fromarray(PIXELS).save(path)
    return path


@pytest.fixture
def desktop(bus, picture):
    """Starts the stand-in for the portal in the manner asked for."""
    started = []

    def start(manner, *arguments):
        process = subprocess.Popen(
            [sys.executable, MOCK, manner, *(arguments or (picture,))],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        started.append(process)
        assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in started:
        with process:
            process.kill()


def asked():
    """What the portal was asked for."""
    with portal_bus.open_bus() as connection:
        message = portal_bus.method_call("test.Keyboard", "Seen", "", ())
        return portal_bus.call(connection, message)[0]


def press(name):
    with portal_bus.open_bus() as connection:
        portal_bus.call(connection, portal_bus.method_call("test.Keyboard", "Press", "s", (name,)))


# The Screenshot portal


@pytest.mark.parametrize("manner", ["grant", "early", "old"])
def test_a_granted_capture_gives_its_pixels_and_its_file_is_gone(desktop, picture, manner):
    desktop(manner)
    frame = frame_from_portal(APPLICATION_ID, patience=10)
    assert (frame.pixels == PIXELS).all()
    assert frame.origin is Origin.SCREEN
    assert list(picture.parent.iterdir()) == []
    assert f"Register('{APPLICATION_ID}'" in asked()


def test_the_file_is_gone_before_it_is_decoded(desktop, picture, monkeypatch):
    genuine = portal.frame_from_bytes
    names = []

    def spy(data, origin):
        names.extend(picture.parent.iterdir())
        return genuine(data, origin)

    monkeypatch.setattr(portal, "frame_from_bytes", spy)
    desktop("grant")
    frame_from_portal(APPLICATION_ID, patience=10)
    assert names == []


@pytest.mark.parametrize(
    ("manner", "sentence"),
    [("refuse", REFUSAL), ("fail", FAILURE), ("silent", SILENCE), ("error", NO_PORTAL)],
)
def test_every_other_answer_ends_in_its_own_sentence(desktop, manner, sentence):
    desktop(manner)
    start = time.monotonic()
    with pytest.raises(CaptureError) as caught:
        frame_from_portal(APPLICATION_ID, patience=1)
    assert caught.value.sentence == sentence
    assert sentence.count(".") == 1
    assert "paste the picture" in sentence
    assert time.monotonic() - start < 8


def test_a_portal_that_dies_while_it_is_asked_is_said(desktop, monkeypatch):
    monkeypatch.setattr(portal_bus, "CALL_PATIENCE", 1.0)
    process = desktop("silent")
    process.kill()
    process.wait()
    with pytest.raises(CaptureError) as caught:
        frame_from_portal(APPLICATION_ID, patience=1)
    assert caught.value.sentence == NO_PORTAL


def test_no_portal_and_no_bus_are_said(bus, monkeypatch):
    with pytest.raises(CaptureError) as caught:
        frame_from_portal(APPLICATION_ID, patience=1)
    assert caught.value.sentence == NO_PORTAL
    for address in ("unix:path=/nowhere", "tcp:host=localhost", ""):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with pytest.raises(CaptureError) as caught:
            frame_from_portal(APPLICATION_ID, patience=1)
        assert caught.value.sentence == NO_PORTAL
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    with pytest.raises(CaptureError, match="portal did not answer"):
        frame_from_portal(APPLICATION_ID, patience=1)


def test_without_jeepney_the_sentence_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "jeepney.io.blocking", None)
    with pytest.raises(CaptureError) as caught:
        frame_from_portal(APPLICATION_ID)
    assert caught.value.sentence == NOT_INSTALLED


@pytest.mark.parametrize("content", ["absent", "text", "folder", "link"])
def test_a_file_that_is_no_picture_is_said_and_removed(desktop, picture, tmp_path, content):
    picture.unlink()
    kept = tmp_path / "kept.png"
    kept.write_bytes(b"somebody else's")
    if content == "text":
        picture.write_text("no picture")
    elif content == "folder":
        picture.mkdir()
    elif content == "link":
        picture.symlink_to(kept)
    desktop("grant")
    with pytest.raises(CaptureError) as caught:
        frame_from_portal(APPLICATION_ID, patience=10)
    assert caught.value.sentence == UNREADABLE
    assert kept.read_bytes() == b"somebody else's"
    assert content != "text" or not picture.exists()


def test_a_file_that_cannot_be_removed_is_said(desktop, picture, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    desktop("grant")
    with pytest.raises(CaptureError) as caught:
        frame_from_portal(APPLICATION_ID, patience=10)
    assert caught.value.sentence == LEFT_BEHIND


# The GlobalShortcuts portal


@pytest.fixture
def hotkeys(qtbot):
    """Makes a backend whose later statuses are collected."""
    made = []

    def make(**options):
        statuses = {}
        backend = PortalHotkeys(statuses.__setitem__, **options)
        made.append(backend)
        return backend, statuses

    yield make
    for backend in made:
        backend.close()


@pytest.mark.parametrize("manner", ["grant", "early", "old"])
def test_granted_hotkeys_are_heard_and_shown_in_the_desktops_words(desktop, hotkeys, qtbot, manner):
    desktop(manner)
    backend, statuses = hotkeys()
    heard = []
    first = backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: heard.append(CAPTURE))
    backend.bind(REPEAT, DEFAULT_REPEAT, lambda: heard.append(REPEAT))
    assert first.state is HotkeyState.NOT_SET
    assert "answer its dialog" in first.reason
    qtbot.waitUntil(lambda: len(statuses) == 2, timeout=10_000)
    assert backend.status(CAPTURE).works
    assert backend.status(CAPTURE).shown == "Press CTRL+SHIFT+F9"
    for name in (REPEAT, CAPTURE, "unknown"):
        press(name)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=10_000)
    assert heard == [REPEAT, CAPTURE]
    questions = asked()
    assert questions.count("CreateSession") == questions.count("BindShortcuts") == 1
    assert f"Register('{APPLICATION_ID}'" in questions


def test_a_change_opens_a_new_session_and_leaves_the_old_one(desktop, hotkeys, qtbot):
    desktop("grant")
    backend, statuses = hotkeys()
    heard = []
    backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: heard.append("old"))
    qtbot.waitUntil(lambda: CAPTURE in statuses, timeout=10_000)
    statuses.clear()
    backend.bind(CAPTURE, Combination.parse("Meta+S"), lambda: heard.append("new"))
    qtbot.waitUntil(lambda: CAPTURE in statuses, timeout=10_000)
    assert statuses[CAPTURE].shown == "Press LOGO+s"
    press(CAPTURE)
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    assert heard == ["new"]
    assert asked().count("Close") == 1
    backend.release(CAPTURE)
    assert backend.status(CAPTURE).state is HotkeyState.NOT_SET
    qtbot.waitUntil(lambda: asked().count("Close") == 2, timeout=10_000)


@pytest.mark.parametrize(
    ("manner", "words"),
    [
        ("refuse", "refused the hotkey"),
        ("fail", "offers programs no hotkeys"),
        ("error", "offers programs no hotkeys"),
        ("silent", "did not answer"),
    ],
)
def test_every_other_answer_says_what_to_do_instead(desktop, hotkeys, qtbot, manner, words):
    desktop(manner)
    backend, statuses = hotkeys(patience=1000)
    backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: None)
    qtbot.waitUntil(lambda: CAPTURE in statuses, timeout=10_000)
    assert statuses[CAPTURE].state is HotkeyState.UNSUPPORTED
    assert words in statuses[CAPTURE].reason
    assert "leadapron capture" in statuses[CAPTURE].reason


def test_no_portal_on_the_bus_is_said(bus, hotkeys, qtbot):
    backend, statuses = hotkeys()
    backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: None)
    qtbot.waitUntil(lambda: CAPTURE in statuses, timeout=10_000)
    assert "offers programs no hotkeys" in statuses[CAPTURE].reason


def test_a_bus_that_ends_is_noticed(desktop, hotkeys, qtbot, bus):
    desktop("grant")
    backend, statuses = hotkeys()
    backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: None)
    qtbot.waitUntil(lambda: CAPTURE in statuses, timeout=10_000)
    backend._bus.sock.shutdown(2)
    qtbot.waitUntil(lambda: not backend.status(CAPTURE).works, timeout=10_000)


# The whole application in a session that calls itself Wayland's


@pytest.fixture
def session(tmp_path, desktop):
    home = tmp_path / "home"
    home.mkdir()
    virtual = VirtualDesktop(home, (1000, 700))
    virtual.environment |= {
        "XDG_SESSION_TYPE": "wayland",
        "DBUS_SESSION_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"],
    }
    yield virtual
    virtual.close()


def test_the_application_freezes_what_the_portal_gives(session, desktop, picture):
    shown = np.random.default_rng(2).integers(0, 256, (700, 1000, 3), np.uint8)
    Image.fromarray(shown).save(picture)
    desktop("grant")
    session.lead_apron("capture")
    session.wait_for_overlay()
    assert list(picture.parent.iterdir()) == []
    session.drag((100, 100), (420, 330))
    session.do("key", "Return")
    session.wait_for("Review")


def test_the_application_says_a_refusal_and_goes_on(session, desktop):
    desktop("refuse")
    process = session.lead_apron("capture")
    wait_until(lambda: "Screenshot(" in asked(), "the portal was not asked")
    wait_until(lambda: session.windows(".") != [], "nothing was said")
    assert not any(session.place_of(w)[2:] == session.size for w in session.windows("."))
    assert process.poll() is None
