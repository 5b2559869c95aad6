import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT
from leadapron.resources import resource
from leadapron.ui.actions import Actions
from leadapron.ui.countdown import Countdown
from leadapron.ui.home import HomeWindow, Line, Mood
from leadapron.ui.hotkey_control import HotkeyControl
from leadapron.ui.key_help import KeyHelp
from leadapron.ui.language import LANGUAGES, read_catalogue, translate, use_language
from leadapron.ui.overlay_keys import key_rows
from leadapron.ui.preferences import Preferences
from leadapron.ui.settings import SettingsDialog, Surroundings
from leadapron.ui.theme import apply_theme
from leadapron.ui.toast import Toast
from ui.measuring import clipped
from ui.test_hotkeys import FakeBackend

TRANSLATED = [code for code in LANGUAGES if code != "en"]


def test_every_text_is_translated():
    script = Path(__file__).parents[2] / "packaging" / "translations"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("code", TRANSLATED)
def test_placeholders_and_margins_are_kept(code):
    for (context, english), words in read_catalogue(code).items():
        where = (context, english)
        assert sorted(re.findall(r"{\w+}", words)) == sorted(re.findall(r"{\w+}", english)), where
        assert words.strip() != "", where
        assert (words[0] == " ") == (english[0] == " "), where


@pytest.mark.parametrize("code", TRANSLATED)
def test_qt_linguist_reads_the_file(code, tmp_path):
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    if not tool.exists() and shutil.which(tool.name) is None:
        pytest.skip("this build of PySide6 brings no lrelease")
    file = resource(f"translations/{code}.ts")
    done = subprocess.run(
        [tool, file, "-qm", tmp_path / "out.qm"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "0 unfinished" in done.stdout


@pytest.fixture(params=[(code, scale) for code in LANGUAGES for scale in (1.0, 2.0)], ids=str)
def spoken(request, qapp):
    code, scale = request.param
    use_language(code)
    apply_theme(qapp, "dark", scale)
    yield qapp
    use_language("en")
    apply_theme(qapp, "dark")


def windows(app, folder):
    """Every small window of ours with its longest words."""
    home = HomeWindow(Actions())
    lines = (
        translate("Home", "{keys} captures from anywhere.", keys="Ctrl+Shift+F10"),
        translate("Engines", "The text checks are being examined."),
        translate(
            "Permission", "This desktop asks for your permission at the first capture; allow it."
        ),
    )
    for name, words in zip("abc", lines, strict=True):
        home.show_line(name, Line(Mood.WAIT, words))
    hotkeys = HotkeyControl(app, lambda _app, _changed: FakeBackend(["Ctrl+Alt+T"]))
    hotkeys.set_keys(CAPTURE, "Ctrl+Shift+F9")
    hotkeys.set_keys(REPEAT, "Ctrl+Alt+T")
    around = Surroundings(folder, is_started=lambda: True, start=lambda _on: None)
    settings = SettingsDialog(Preferences(), hotkeys, around)
    toast = Toast(
        translate("Paste", "The clipboard still holds the picture as it was copied, unmasked."),
        ("attention", "#e3ab5f"),
        (translate("Paste", "Clear the clipboard"), lambda: None),
    )
    ground = QWidget()
    ground.resize(1600, 1400)
    card = KeyHelp(translate("Overlay", "Keys"), key_rows(), ground)
    ground.show()
    card.show_in_middle()
    return home, settings, toast, Countdown(5), ground


def test_no_word_is_cut_off(spoken, tmp_path, qtbot):
    for window in windows(spoken, tmp_path):
        qtbot.addWidget(window)
        for start in ("open", "start", "show"):
            if isinstance(window, (Toast, Countdown)) and hasattr(window, start):
                getattr(window, start)()
                break
        else:
            window.show()
        qtbot.waitExposed(window)
        qtbot.wait(20)
        assert clipped(window) == [], type(window).__name__
