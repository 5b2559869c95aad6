from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from leadapron.ui.actions import Actions
from leadapron.ui.countdown import Countdown
from leadapron.ui.home import HomeWindow, Line, Mood
from leadapron.ui.other_ways import OtherWays
from leadapron.ui.own_windows import CAPTURABLE, OwnWindows
from leadapron.ui.permission import permission_line
from leadapron.ui.toast import Toast
from leadapron.ui.tray import Tray, TrayState


@pytest.fixture
def actions(dressed):
    return Actions()


@pytest.fixture
def home(actions, qtbot):
    home = HomeWindow(actions)
    qtbot.addWidget(home)
    home.show()
    return home


def test_menu_holds_every_act(actions, qtbot):
    tray = Tray(actions)
    words = [a.text() for a in tray.menu.actions() if not a.isSeparator()]
    assert words == [
        "Capture region",
        "Repeat last region",
        "Capture in 3 seconds",
        "Open picture",
        "Paste picture",
        "Practice case",
        "Settings",
        "Quit",
    ]
    signals = (
        actions.capture,
        actions.repeat,
        actions.capture_later,
        actions.open_picture,
        actions.paste_picture,
        actions.practice,
        actions.settings,
        actions.quit,
    )
    acts = [a for a in tray.menu.actions() if not a.isSeparator()]
    for action, signal in zip(acts, signals, strict=True):
        with qtbot.waitSignal(signal):
            action.trigger()
        assert not action.icon().isNull()


def test_keys_stand_beside_their_acts(actions):
    actions.show_keys("Ctrl+Shift+F9", "")
    assert actions.capture_action.text() == "Capture region\tCtrl+Shift+F9"
    assert actions.repeat_action.text() == "Repeat last region"
    assert actions.capture_action.shortcut().isEmpty()


def test_icon_has_three_states(actions):
    tray = Tray(actions)
    icons = set()
    for state in TrayState:
        tray.show_state(state, "words")
        assert tray.state is state
        assert tray._icon.toolTip() == "Lead Apron: words"
        icons.add(tray._icon.icon().pixmap(32, 32).toImage().bits().tobytes())
    assert len(icons) == 3


def test_home_says_how_things_stand(home):
    home.show_line("hotkey", Line(Mood.GOOD, "Ctrl+Shift+F9 captures from anywhere."))
    home.show_line("engines", Line(Mood.BLOCKED, "Tesseract is missing."))
    home.show_line("hotkey", Line(Mood.ATTENTION, "Taken."))
    assert home._lines["hotkey"][1].text() == "Taken."
    assert home._lines["engines"][1].text() == "Tesseract is missing."


def test_home_buttons_do_the_acts(home, actions, qtbot):
    buttons = {b.text(): b for b in home.findChildren(QPushButton)}
    with qtbot.waitSignal(actions.capture):
        buttons["Capture region"].click()
    with qtbot.waitSignal(actions.practice):
        buttons["Practice case"].click()
    assert all(b.height() >= 24 for b in buttons.values())


def drop(window, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), actions, data, button, none)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    falling = QDropEvent(QPointF(5, 5), actions, data, button, none)
    QApplication.sendEvent(window, falling)
    return entering.isAccepted()


def test_one_file_may_be_dropped(home, qtbot):
    with qtbot.waitSignal(home.dropped) as told:
        assert drop(home, [Path("/some/picture.png")])
    assert told.args == [Path("/some/picture.png")]
    with qtbot.assertNotEmitted(home.dropped):
        assert not drop(home, [Path("/a.png"), Path("/b.png")])


def test_toast_takes_no_focus_and_does_its_act(dressed, qtbot):
    done = []
    toast = Toast(
        "case-0001.png is clean and in Lead Apron.",
        ("check", "#7fd08a"),
        ("Open folder", lambda: done.append(1)),
    )
    toast.open()
    assert toast.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert toast.isVisible()
    with qtbot.waitSignal(toast.destroyed):
        toast.button.click()
    assert done == [1]


def test_toast_without_an_act_goes_at_a_click(dressed, qtbot):
    toast = Toast("Words.", ("attention", "#e3ab5f"))
    toast.open()
    with qtbot.waitSignal(toast.destroyed):
        QTest.mouseClick(toast, Qt.MouseButton.LeftButton)


def test_countdown_counts_and_ends(dressed, qtbot):
    countdown = Countdown(2)
    countdown._timer.setInterval(20)
    with qtbot.waitSignal(countdown.elapsed):
        countdown.start()
        assert countdown.words.text() == "Capture in 2 seconds"
        qtbot.waitUntil(lambda: countdown.words.text() == "Capture in 1 second")
    assert not countdown.isVisible()


def test_countdown_stops_at_a_click(dressed, qtbot):
    countdown = Countdown(9)
    countdown.start()
    with qtbot.waitSignal(countdown.stopped), qtbot.assertNotEmitted(countdown.elapsed):
        QTest.mouseClick(countdown, Qt.MouseButton.LeftButton)
    assert not countdown.isVisible()


def test_own_windows_step_aside_and_come_back(home, dressed, qtbot):
    practice = QPushButton("practice")
    practice.setProperty(CAPTURABLE, True)
    qtbot.addWidget(practice)
    practice.show()
    place = home.geometry()
    own = OwnWindows()
    assert own.put_away()
    assert not home.isVisible()
    assert practice.isVisible()
    own.bring_back()
    assert home.isVisible()
    assert home.geometry() == place
    home.hide()
    assert not own.put_away()


def test_permission_of_x11_and_of_wayland(dressed, monkeypatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("XDG_SESSION_TYPE", raising=False)
    monkeypatch.setattr("leadapron.ui.permission.needs_portal", lambda: False)
    assert permission_line().mood is Mood.GOOD
    monkeypatch.setattr("leadapron.ui.permission.needs_portal", lambda: True)
    assert permission_line().mood is Mood.ATTENTION


@pytest.fixture
def ways(dressed):
    return OtherWays()


def test_a_file_becomes_a_frame(ways, qtbot, tmp_path):
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    path = tmp_path / "x.png"
    assert picture.save(str(path))
    with qtbot.waitSignal(ways.opened) as told:
        ways.open_file(path)
    frame = told.args[0]
    assert (frame.size.width, frame.size.height) == (40, 30)
    assert frame.pixels[0, 0].tolist() == [0x33, 0x66, 0x99]


def test_a_file_that_is_no_picture_is_refused(ways, qtbot, tmp_path):
    path = tmp_path / "x.png"
    path.write_text("no picture")
    with qtbot.waitSignal(ways.refused) as told:
        ways.open_file(path)
    assert told.args[0].endswith(".")
    assert str(tmp_path) not in told.args[0]


def test_paste_offers_to_clear_the_clipboard(ways, qtbot):
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    QApplication.clipboard().setImage(picture)
    frames, offers = [], []
    ways.opened.connect(frames.append)
    ways.offered.connect(lambda *offer: offers.append(offer))
    ways.paste()
    assert frames[0].pixels[0, 0].tolist() == [0x33, 0x66, 0x99]
    ((words, act),) = offers
    assert "unmasked" in words
    act[1]()
    assert QApplication.clipboard().image().isNull()


def test_paste_without_a_picture_is_refused(ways, qtbot):
    QApplication.clipboard().setText("words")
    with qtbot.waitSignal(ways.refused) as told, qtbot.assertNotEmitted(ways.offered):
        ways.paste()
    assert "clipboard holds no picture" in told.args[0]


def test_file_dialog_is_qts_own(ways, qtbot):
    ways.choose_file()
    dialog = ways._dialog
    assert dialog.testOption(dialog.Option.DontUseNativeDialog)
    ways.choose_file()
    assert ways._dialog is dialog
    dialog.reject()
    assert ways._dialog is None
