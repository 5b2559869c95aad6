import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QWidget

from leadapron.desktop.commands import Command, Word
from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT
from leadapron.detect.profile_files import save_profile
from leadapron.detect.profiles import Area, Profile
from leadapron.model.frame import Frame, Origin
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.ui import application, hotkey_control, tray_application
from leadapron.ui.keeper import Keeper
from leadapron.ui.preferences import Preferences, load_preferences
from leadapron.ui.services import Services, folder_in_force
from leadapron.ui.startup import forget_dialogs
from leadapron.ui.tray import Tray, TrayState
from leadapron.ui.tray_application import TrayApplication
from ui.test_hotkeys import FakeBackend


class FakeReview(QWidget):
    """A review window that does nothing but end."""

    exported = Signal(Path)
    capture_wanted = Signal()
    closed = Signal()

    def __init__(self, frame, refuses=False):
        super().__init__()
        self.frames, self.refuses = [frame], refuses

    def add_capture(self, frame):
        self.frames.append(frame)

    def closeEvent(self, event):  # noqa: N802
        if self.refuses:
            self.refuses = False
            event.ignore()
            return
        for frame in self.frames:
            frame.wipe()
        event.accept()
        self.closed.emit()


class Reader:
    """A screen source that remembers what it was asked."""

    def __init__(self):
        self.asked = []

    def read(self, only, done, failed):
        self.asked.append(only)

    def cancel(self):
        pass


@pytest.fixture
def opened(monkeypatch):
    opened = []

    def open_review(frame, services, parent=None):
        opened.append(FakeReview(frame))
        opened[-1].show()
        return opened[-1]

    monkeypatch.setattr("leadapron.ui.review.window.open_review", open_review)
    return opened


@pytest.fixture
def backend(monkeypatch):
    backend = FakeBackend()
    monkeypatch.setattr(
        tray_application,
        "HotkeyControl",
        lambda app: hotkey_control.HotkeyControl(app, lambda _app, _changed: backend),
    )
    return backend


@pytest.fixture
def make(dressed, monkeypatch, tmp_path, backend, opened):
    made = []

    def make(*, tray=True, trouble=""):
        monkeypatch.setattr(Tray, "is_available", staticmethod(lambda: tray))
        monkeypatch.setattr(tray_application, "product_reader", lambda _parent: Reader())
        services = Services(
            ladder=lambda: pytest.fail("no engine is needed"),
            reader=lambda: pytest.fail("no engine is needed"),
            policy=DEFAULT_POLICY,
            pictures_folder=tmp_path / "pictures",
            trouble=lambda: trouble,
        )
        made.append(TrayApplication(dressed, Keeper(), services))
        return made[-1]

    yield make
    for app in made:
        app.close()


@pytest.fixture
def app(make):
    app = make()
    app.keeper.keep(Preferences(was_welcomed=True))
    app.start(Command(Word.RUN))
    return app


def frame():
    return Frame(np.arange(300, dtype=np.uint8).reshape(10, 10, 3) + 1, Origin.SCREEN)


def test_hotkeys_start_captures(app, backend):
    backend.bound[CAPTURE][1]()
    assert app.flow._reader.asked == [""]
    assert app.tray.state is TrayState.BUSY
    app.flow.cancel()
    backend.bound[REPEAT][1]()
    assert app.flow._reader.asked == ["", ""]


def test_commands_of_other_starts_are_obeyed(app, qtbot):
    app.obey(Command(Word.CAPTURE, screen="DP-2"))
    assert app.flow._reader.asked == ["DP-2"]
    app.flow.cancel()
    app.obey(Command(Word.OPEN))
    assert app.other_ways._dialog is not None
    app.other_ways._dialog.reject()
    app.obey(Command(Word.PRACTICE))
    assert app.practice.isVisible()
    app.obey(Command(Word.RUN))
    assert app.home.isVisible()


def test_a_capture_opens_a_review_and_the_icon_needs_you(app, opened, qtbot):
    qtbot.waitUntil(lambda: app.engines.is_known)
    app.flow.captured.emit(frame())
    assert len(opened) == 1
    assert app.tray.state is TrayState.NEEDS_YOU
    opened[0].close()
    assert app.tray.state is TrayState.IDLE
    assert "Ctrl+Shift+F9" in app.tray._icon.toolTip()


def test_a_window_that_asked_gets_the_next_capture(app, opened):
    app.flow.captured.emit(frame())
    opened[0].capture_wanted.emit()
    app.flow.captured.emit(frame())
    assert len(opened) == 1
    assert len(opened[0].frames) == 2
    app.flow.captured.emit(frame())
    assert len(opened) == 2


def test_a_wish_is_forgotten_when_the_user_leaves(app, opened):
    app.flow.captured.emit(frame())
    opened[0].capture_wanted.emit()
    app.flow.left.emit()
    app.flow.captured.emit(frame())
    assert len(opened) == 2


def test_a_review_that_cannot_open_leaves_no_pixels(app, monkeypatch):
    def broken(*_):
        raise TypeError("DOE^JANE")

    monkeypatch.setattr("leadapron.ui.review.window.open_review", broken)
    picture = frame()
    app.flow.captured.emit(picture)
    assert not picture.pixels.any()
    assert "could not be opened" in app.notices.toast.words.text()
    assert "DOE" not in app.notices.toast.words.text()


def test_export_is_told_quietly_unless_it_was_seen(app, opened, tmp_path):
    app.reviews.exported.emit(tmp_path / "Lead Apron" / "case-0001.png", True)
    assert app.notices.toast is None
    app.reviews.exported.emit(tmp_path / "Lead Apron" / "case-0001.png", False)
    assert app.notices.toast.words.text() == "case-0001.png is clean and in Lead Apron."
    assert app.notices.toast.button.text() == "Open folder"


def test_refusals_are_told(app):
    app.flow.refused.emit("The screen could not be read; unlock it.")
    assert app.notices.toast.words.text() == "The screen could not be read; unlock it."


def test_trouble_of_the_engines_shows_in_icon_and_window(make, qtbot):
    sentence = "Tesseract is missing; install Lead Apron again."
    app = make(trouble=sentence)
    app.start(Command(Word.RUN))
    qtbot.waitUntil(lambda: app.engines.is_known)
    assert app.tray.state is TrayState.NEEDS_YOU
    assert sentence in app.tray._icon.toolTip()
    assert app.home._lines["engines"][1].text() == sentence


def test_first_start_welcomes_once(make):
    app = make()
    app.start(Command(Word.RUN))
    assert app.home.isVisible()
    assert app.home._lines["hotkey"][1].text() == "Ctrl+Shift+F9 captures from anywhere."
    app.home.close()
    assert load_preferences().was_welcomed


def test_without_a_tray_the_window_is_the_application(make, monkeypatch):
    app = make(tray=False)
    app.start(Command(Word.RUN))
    assert app.home.isVisible()
    quits = []
    monkeypatch.setattr(app._application, "quit", lambda: quits.append(1), raising=False)
    app.home.close()
    assert quits == [1]


def test_without_a_tray_the_window_comes_back(make, opened, qtbot):
    app = make(tray=False)
    app.start(Command(Word.RUN))
    app.flow.captured.emit(frame())
    assert not app.home.isVisible()
    opened[0].close()
    qtbot.waitUntil(app.home.isVisible)


def test_quit_waits_for_a_window_that_asks(app, opened, monkeypatch):
    quits = []
    monkeypatch.setattr(app._application, "quit", lambda: quits.append(1), raising=False)
    app.flow.captured.emit(frame())
    opened[0].refuses = True
    app.quit()
    assert quits == []
    app.quit()
    assert quits == [1]


def test_the_end_wipes_what_is_open(app, opened, backend):
    picture = frame()
    app.flow.captured.emit(picture)
    opened[0].refuses = True
    app.close()
    assert not picture.pixels.any()
    assert backend.closed


def test_open_settings_do_not_forget_what_a_review_window_noted_meanwhile(app):
    app.show_settings()
    app.keeper.keep_destination("figure-1", "jpeg")
    app.settings.changed.emit(replace(app.settings.preferences, theme="light"))
    assert app.keeper.preferences.theme == "light"
    assert app.keeper.destination == ("figure-1", "jpeg")


def test_open_settings_show_the_profile_that_a_review_window_put_in_force(app):
    app.show_settings()
    save_profile(Profile("Ward 3 viewer", (Area(0, 0, 1, 0.1),)))
    app.keeper.keep_profile("Ward 3 viewer")
    assert app.settings.profile.names.currentText() == "Ward 3 viewer"
    app.settings.changed.emit(replace(app.settings.preferences, theme="light"))
    assert app.keeper.preferences.profile == "Ward 3 viewer"


def test_settings_take_hold(app, qtbot):
    app.show_settings()
    dialog = app.settings
    dialog.delay.setValue(9)
    assert app.actions.later_action.text() == "Capture in 9 seconds"
    dialog.theme.setCurrentIndex(dialog.theme.findData("light"))
    dialog._on_folder(str(app.services.pictures_folder / "other"))
    assert app.services.pictures_folder.name == "other"
    assert app.reviews.services is app.services
    assert load_preferences().delay == 9
    dialog.close()
    qtbot.waitUntil(lambda: app.settings is None)


def test_folder_of_the_policy_is_the_one(tmp_path):
    allowed = tmp_path / "allowed"
    policy = Policy(folders=(allowed,))
    assert folder_in_force(policy, tmp_path / "elsewhere") == allowed
    assert folder_in_force(policy, allowed / "below") == allowed / "below"
    assert folder_in_force(DEFAULT_POLICY, tmp_path) == tmp_path


def test_run_tray_hands_over(monkeypatch, capsys):
    given = []
    monkeypatch.setattr(application, "hand_over", lambda command: given.append(command) or "")
    assert application.run_tray(None) == 0
    assert given == [Command(Word.RUN)]
    monkeypatch.setattr(application, "hand_over", lambda _command: "It does not answer; end it.")
    assert application.run_tray(Command(Word.CAPTURE)) == 2
    assert capsys.readouterr().err == "It does not answer; end it.\n"


def test_quit_without_an_instance_starts_none(monkeypatch):
    monkeypatch.setattr(application, "hand_over", lambda _command: None)
    assert application.run_tray(Command(Word.QUIT)) == 0


def test_handing_over_loads_nothing_heavy():
    """A second start has to be quick."""
    code = (
        "import sys, leadapron.ui.application;"
        "heavy = {'numpy', 'cv2', 'mss', 'onnxruntime', 'PIL', 'PySide6.QtWidgets'};"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_qt_keeps_no_settings(dressed):
    forget_dialogs()
    settings = QSettings("QtProject", "FileDialog")
    settings.setValue("history", ["/home/DOE^JANE"])
    settings.sync()
    name = settings.fileName()
    assert name.startswith(os.devnull)
    assert not Path(name).is_file()
