import threading

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from leadapron.capture.last_region import LastRegions
from leadapron.capture.qt_screens import FrozenScreen, Source
from leadapron.model.frame import Frame, Origin
from leadapron.model.geometry import Box
from leadapron.ui import capture_flow, screen_reader
from leadapron.ui.capture_flow import CaptureFlow
from leadapron.ui.own_windows import CAPTURABLE
from leadapron.ui.screen_reader import PortalReader, parts_of, present_layout


def coded(width, height):
    y, x = np.mgrid[:height, :width]
    return np.stack([x % 256, y % 256, (x // 256) * 16 + y // 256], axis=2).astype(np.uint8)


class FakeReader:
    """Gives one coded screen, or a sentence."""

    def __init__(self):
        self.sentence, self.frames, self.asked, self.visible = "", [], [], None
        self.one_colour = False

    def read(self, only, done, failed):
        self.asked.append(only)
        self.visible = [
            w
            for w in QGuiApplication.topLevelWindows()
            if w.isVisible() and w.type() != Qt.WindowType.Desktop
        ]
        if self.sentence:
            failed(self.sentence)
            return
        screen = QGuiApplication.primaryScreen()
        size = screen.geometry().size()
        pixels = coded(size.width(), size.height())
        if self.one_colour:
            pixels[:] = 7
        frame = Frame(pixels, Origin.SCREEN)
        self.frames.append(frame)
        done((FrozenScreen(screen, frame, Source.QT),))

    def cancel(self):
        pass


@pytest.fixture
def reader():
    return FakeReader()


@pytest.fixture
def regions(tmp_path):
    return LastRegions(tmp_path / "regions.json")


@pytest.fixture
def flow(dressed, reader, regions):
    flow = CaptureFlow(regions, reader)
    yield flow
    flow.cancel()


def choose(flow, qtbot, start=(100, 50), end=(260, 170)):
    with qtbot.waitSignal(flow.overlay_painted, timeout=10000):
        flow.choose_region()
    window = flow.session.active
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(*start))
    QTest.mouseMove(window, QPoint(*end))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(*end))
    with qtbot.waitSignal(flow.captured) as told:
        QTest.keyClick(window, Qt.Key.Key_Return)
    return told.args[0]


def test_frame_holds_exactly_the_region_and_the_rest_is_wiped(flow, reader, qtbot):
    frame = choose(flow, qtbot)
    size = QGuiApplication.primaryScreen().geometry().size()
    expected = coded(size.width(), size.height())[50:170, 100:260]
    assert np.array_equal(frame.pixels, expected)
    assert frame.origin is Origin.SCREEN
    assert not reader.frames[0].pixels.any()
    assert not flow.is_busy


def test_last_region_is_repeated_without_an_overlay(flow, reader, qtbot):
    first = choose(flow, qtbot)
    with qtbot.waitSignal(flow.captured) as told, qtbot.assertNotEmitted(flow.overlay_painted):
        flow.repeat_region()
    assert np.array_equal(told.args[0].pixels, first.pixels)
    assert reader.asked[-1] == QGuiApplication.primaryScreen().name()
    assert not reader.frames[-1].pixels.any()


def test_a_window_that_ends_meanwhile_takes_no_screen_away(flow, qtbot):
    """PySide ends Python's `QScreen` with the widget that was asked for its `screen()`."""
    with qtbot.waitSignal(flow.overlay_painted, timeout=10000):
        flow.choose_region()
    other = QWidget()
    assert other.screen() is not None
    shiboken6.delete(other)
    window = flow.session.active
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(window, QPoint(90, 90))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    with qtbot.waitSignal(flow.captured):
        QTest.keyClick(window, Qt.Key.Key_Return)


def test_only_rectangles_are_remembered(flow, qtbot, tmp_path):
    choose(flow, qtbot)
    content = (tmp_path / "regions.json").read_text()
    assert "[0, 100, 50, 160, 120]" in content
    assert len(content) < 100


def test_repeat_without_a_last_region_lets_the_user_choose(flow, qtbot):
    with qtbot.waitSignal(flow.overlay_painted, timeout=10000):
        flow.repeat_region()
    with qtbot.waitSignal(flow.left):
        flow.cancel()


def test_leaving_wipes_the_frames(flow, reader, qtbot):
    with qtbot.waitSignal(flow.overlay_painted, timeout=10000):
        flow.choose_region()
    with qtbot.waitSignal(flow.left):
        QTest.keyClick(flow.session.active, Qt.Key.Key_Escape)
    assert not reader.frames[0].pixels.any()
    assert not flow.is_busy


def test_refusal_is_one_sentence(flow, reader, qtbot):
    reader.sentence = "The screen could not be read; unlock it."
    with qtbot.waitSignal(flow.refused) as told:
        flow.choose_region()
    assert told.args == [reader.sentence]
    assert not flow.is_busy


def test_one_colour_is_called_out(flow, reader, qtbot):
    reader.one_colour = True
    with qtbot.waitSignal(flow.overlay_painted, timeout=10000):
        flow.choose_region()
    window = flow.session.active
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(window, QPoint(90, 90))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    with qtbot.waitSignal(flow.refused) as told, qtbot.assertNotEmitted(flow.captured):
        QTest.keyClick(window, Qt.Key.Key_Return)
    assert "single colour" in told.args[0]


def test_own_windows_are_gone_while_the_screen_is_read(flow, reader, qtbot, monkeypatch):
    monkeypatch.setattr(capture_flow, "SETTLE", 30)
    ours, practice = QWidget(), QWidget()
    practice.setProperty(CAPTURABLE, True)
    for window in (ours, practice):
        qtbot.addWidget(window)
        window.show()
    choose(flow, qtbot)
    assert reader.visible == [practice.windowHandle()]
    assert ours.isVisible()


def test_what_an_overlay_covered_is_given_time_to_come_back(flow, reader, qtbot):
    choose(flow, qtbot)
    asked = len(reader.asked)
    flow.choose_region()
    assert len(reader.asked) == asked
    with qtbot.waitSignal(flow.overlay_painted, timeout=10000):
        pass
    assert len(reader.asked) == asked + 1


def test_delay_counts_down_first(flow, reader, qtbot, monkeypatch):
    monkeypatch.setattr(capture_flow, "SETTLE", 10)
    flow.choose_region(delay=2)
    assert flow.is_busy
    assert reader.asked == []
    countdown = flow._countdown
    countdown._timer.setInterval(10)
    with qtbot.waitSignal(flow.overlay_painted, timeout=10000):
        pass
    assert len(reader.asked) == 1
    assert not any(w is countdown.windowHandle() for w in reader.visible)


def test_delay_can_be_stopped(flow, reader, qtbot):
    flow.choose_region(delay=5)
    with qtbot.waitSignal(flow.left):
        QTest.mouseClick(flow._countdown, Qt.MouseButton.LeftButton)
    assert reader.asked == []
    assert not flow.is_busy


def test_a_second_wish_does_not_start_a_second_capture(flow, reader, qtbot):
    with qtbot.waitSignal(flow.overlay_painted, timeout=10000):
        flow.choose_region()
    flow.choose_region()
    flow.repeat_region()
    assert len(reader.asked) == 1


def test_an_open_dialog_is_named(flow, reader, qtbot):
    dialog = QDialog()
    dialog.setModal(True)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(flow.refused) as told:
        flow.choose_region()
    assert "dialog" in told.args[0]
    assert reader.asked == []


def test_region_that_no_longer_fits_is_refused(flow, regions, qtbot):
    layout = present_layout()
    size = layout.places[0].size
    regions.remember(layout, 0, Box(0, 0, size.width, size.height))
    flow._reader.read = lambda only, done, failed: done(
        (
            FrozenScreen(
                QGuiApplication.primaryScreen(), Frame(coded(64, 64), Origin.SCREEN), Source.QT
            ),
        )
    )
    with qtbot.waitSignal(flow.refused) as told:
        flow.repeat_region()
    assert "choose a new one" in told.args[0]


def test_portal_picture_is_cut_into_screens(dressed):
    screen = QGuiApplication.primaryScreen()
    whole = Frame(coded(64, 48), Origin.SCREEN)
    (only,) = parts_of(whole, [screen])
    assert only.frame is whole
    area = screen.geometry()
    double = Frame(coded(area.width() * 2, area.height() * 2), Origin.SCREEN)
    expected = double.pixels.copy()
    parts = parts_of(double, [screen, screen])
    assert all(np.array_equal(part.frame.pixels, expected) for part in parts)
    assert not double.pixels.any()


def test_portal_answers_late_and_may_refuse(dressed, qtbot):
    answers = [Frame(coded(64, 48), Origin.SCREEN)]
    reader = PortalReader(ask=answers.pop)
    done, failed = [], []
    reader.read("", done.append, failed.append)
    qtbot.waitUntil(lambda: done != [])
    assert done[0][0].frame.size.width == 64
    reader.read("", done.append, failed.append)
    qtbot.waitUntil(lambda: failed != [])
    assert failed[0].endswith(".")


def test_portal_answer_after_a_cancel_is_wiped(dressed, qtbot):
    gate, frame = threading.Event(), Frame(coded(64, 48), Origin.SCREEN)
    reader = PortalReader(ask=lambda: (gate.wait(5), frame)[1])
    done = []
    reader.read("", done.append, done.append)
    reader.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not frame.pixels.any())
    assert done == []


def test_reader_of_the_session(dressed, monkeypatch):
    monkeypatch.setattr(screen_reader, "needs_portal", lambda: True)
    assert isinstance(screen_reader.product_reader(), PortalReader)
    monkeypatch.setattr(screen_reader, "needs_portal", lambda: False)
    assert not isinstance(screen_reader.product_reader(), PortalReader)
