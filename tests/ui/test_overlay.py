from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest

from leadapron.capture.selection import Scale
from leadapron.model.geometry import Box, Size
from leadapron.ui.overlay_paint import DIMMING, Scene, changed, paint
from leadapron.ui.overlay_session import OverlaySession, Pane, Still
from leadapron.ui.region import Aspect
from leadapron.ui.selecting import Gesture, Selecting
from qt_pictures import image_from_pixels

PANES = (
    Pane(Box(40, 40, 300, 400), Box(60, 80, 260, 320)),
    Pane(Box(400, 40, 300, 400), Box(420, 80, 260, 320)),
)


def coded(width, height):
    """A picture whose every pixel tells where it is."""
    y, x = np.mgrid[:height, :width]
    return np.stack([x % 256, y % 256, (x // 256) * 16 + y // 256], axis=2).astype(np.uint8)


@pytest.fixture
def pixels(dressed):
    size = QGuiApplication.primaryScreen().geometry().size()
    return coded(size.width(), size.height())


@pytest.fixture
def session(dressed, pixels, qtbot):
    screen = QGuiApplication.primaryScreen()
    still = Still(screen, image_from_pixels(pixels), lambda: PANES)
    session = OverlaySession([still])
    with qtbot.waitSignal(session.painted, timeout=10000):
        session.open()
    qtbot.waitUntil(lambda: len(session.windows[0].panes) == 2)
    yield session
    session.leave()


@pytest.fixture
def window(session):
    return session.windows[0]


def press(window, x, y, button=Qt.MouseButton.LeftButton):
    QTest.mousePress(window, button, pos=QPoint(x, y))


def move(window, x, y):
    QTest.mouseMove(window, QPoint(x, y))
    QTest.qWait(5)


def release(window, x, y):
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(x, y))


def drag(window, start, end):
    press(window, *start)
    move(window, (start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
    move(window, *end)
    release(window, *end)


def key(window, code, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window, code, modifier)


def click(window, x, y):
    press(window, x, y)
    release(window, x, y)


def test_it_covers_its_screen(window):
    assert window.geometry() == QGuiApplication.primaryScreen().geometry()


def test_drag_then_enter_answers_with_the_region(session, window, qtbot):
    drag(window, (100, 120), (300, 260))
    with qtbot.waitSignal(session.accepted) as answer:
        key(window, Qt.Key.Key_Return)
    assert answer.args[0].box == Box(100, 120, 200, 140)
    assert answer.args[0].index == 0


def test_two_clicks_answer_likewise(session, window, qtbot):
    click(window, 10, 20)
    assert window.state.gesture is Gesture.PLANTED
    move(window, 60, 60)
    click(window, 110, 220)
    with qtbot.waitSignal(session.accepted) as answer:
        key(window, Qt.Key.Key_Enter)
    assert answer.args[0].box == Box(10, 20, 100, 200)


def test_keyboard_alone(session, window, qtbot):
    start = window.state.pointer
    key(window, Qt.Key.Key_Return)
    for _ in range(3):
        key(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        key(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    key(window, Qt.Key.Key_Down)
    with qtbot.waitSignal(session.accepted) as answer:
        key(window, Qt.Key.Key_Return)
    width = min(300, window.width() - start[0])
    assert answer.args[0].box == Box(*start, width, 31)


def test_the_keyboard_is_guided_too(window):
    window._has_pointer = False
    assert not window._scene().is_guided
    key(window, Qt.Key.Key_Left)
    assert window._scene().is_guided


def test_arrows_move_and_resize(window):
    drag(window, (100, 100), (200, 200))
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert window.state.box == Box(101, 90, 100, 100)
    key(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    key(
        window,
        Qt.Key.Key_Down,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert window.state.box == Box(101, 90, 101, 110)


@pytest.mark.parametrize(
    ("code", "aspect"),
    [
        (Qt.Key.Key_1, Aspect.SQUARE),
        (Qt.Key.Key_2, Aspect.PORTRAIT),
        (Qt.Key.Key_3, Aspect.TALL),
        (Qt.Key.Key_4, Aspect.STORY),
        (Qt.Key.Key_5, Aspect.FREE),
    ],
)
def test_aspect_keys(window, code, aspect):
    key(window, code)
    drag(window, (100, 100), (250, 180))
    box = window.state.box
    if aspect is Aspect.FREE:
        assert box == Box(100, 100, 150, 80)
    else:
        assert abs(aspect.height_for(box.width) - box.height) <= 1


def test_handles_and_inside(window):
    drag(window, (100, 100), (200, 200))
    drag(window, (200, 200), (230, 240))
    assert window.state.box == Box(100, 100, 130, 140)
    drag(window, (150, 150), (170, 140))
    assert window.state.box == Box(120, 90, 130, 140)
    drag(window, (120, 160), (110, 160))
    assert window.state.box == Box(110, 90, 140, 140)


def test_space_takes_the_viewport_then_its_anatomy(window):
    move(window, 100, 100)
    key(window, Qt.Key.Key_Space)
    assert window.state.box == PANES[0].box
    key(window, Qt.Key.Key_Space)
    assert window.state.box == PANES[0].smart


def test_double_click_takes_the_viewport_and_accepts_inside(session, window, qtbot):
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton, pos=QPoint(500, 200))
    assert window.state.box == PANES[1].box
    release(window, 500, 200)
    with qtbot.waitSignal(session.accepted) as answer:
        QTest.mouseDClick(window, Qt.MouseButton.LeftButton, pos=QPoint(500, 200))
    assert answer.args[0].box == PANES[1].box


def test_tab_walks_the_viewports(window):
    seen = []
    for _ in range(3):
        key(window, Qt.Key.Key_Tab)
        seen.append(window.state.box)
    assert seen == [PANES[0].box, PANES[1].box, PANES[0].box]
    key(window, Qt.Key.Key_Backtab)
    assert window.state.box == PANES[1].box


def test_escape_clears_then_leaves(session, window, qtbot):
    drag(window, (100, 100), (200, 200))
    key(window, Qt.Key.Key_Escape)
    assert window.state.is_empty
    with qtbot.waitSignal(session.left) as answer:
        key(window, Qt.Key.Key_Escape)
    assert answer.args == [""]


def test_right_click_leaves(session, window, qtbot):
    with qtbot.waitSignal(session.left):
        press(window, 50, 50, Qt.MouseButton.RightButton)


def test_help_opens_and_escape_closes_it_first(session, window):
    key(window, Qt.Key.Key_F1)
    assert window.shows_help
    key(window, Qt.Key.Key_Escape)
    assert not window.shows_help
    assert window.isVisible()


def test_enter_without_a_region_does_not_accept(session, window, qtbot):
    with qtbot.assertNotEmitted(session.accepted):
        key(window, Qt.Key.Key_Return)
        key(window, Qt.Key.Key_Return)


def test_a_screen_that_goes_ends_the_session_with_a_sentence(session, qtbot):
    with qtbot.waitSignal(session.left) as answer:
        session._on_screens(QGuiApplication.primaryScreen())
    assert "screens have changed" in answer.args[0]


def test_region_is_bright_and_the_rest_is_dimmed(window, pixels):
    drag(window, (100, 100), (300, 300))
    move(window, 500, 400)
    shown = window.grab().toImage()
    inside = QColor(*map(int, pixels[203, 231]))
    assert shown.pixelColor(231, 203) == inside
    outside = shown.pixelColor(700, 500)
    there = pixels[500, 700]
    expected = [value * (255 - DIMMING.alpha()) / 255 for value in map(int, there)]
    seen = (outside.red(), outside.green(), outside.blue())
    for shade, wanted in zip(seen, expected, strict=True):
        assert abs(shade - wanted) <= 2


def test_changed_region_covers_every_difference(dressed, pixels):
    """Painting only the changed part over the earlier picture gives the later picture."""
    height, width = pixels.shape[:2]
    scale = Scale.measured(Size(width, height), width, height, 1.0)
    base = Selecting(Size(width, height), pointer=(300, 200))
    drawing = base.pressed((100, 100), None).moved_to((320, 260))
    done = drawing.released(was_click=False)
    states = [
        (base, None),
        (base.moved_to((420, 300)), PANES[1].box),
        (base.planted().moved_to((500, 420)), None),
        (drawing, None),
        (drawing.moved_to((40, 500)), None),
        (done, None),
        (done.locked(Aspect.SQUARE), None),
        (base.took(PANES[1].box), PANES[1].box),
        (base, PANES[0].box),
    ]
    image = image_from_pixels(pixels)

    def scene(state, pane):
        area = QRectF(0, 0, width, height)
        return Scene(image, scale, area, state, pane, dressed.font(), has_pointer=True)

    def whole(of):
        canvas = QImage(width, height, QImage.Format.Format_RGB32)
        painter = QPainter(canvas)
        paint(painter, of, canvas.rect())
        painter.end()
        return canvas

    scenes = [scene(*state) for state in states]
    scenes.append(replace(scenes[0], has_pointer=False))
    for before in scenes:
        for after in scenes:
            canvas = whole(before)
            region = changed(before, after)
            painter = QPainter(canvas)
            painter.setClipRegion(region)
            paint(painter, after, region.boundingRect())
            painter.end()
            assert canvas == whole(after)


def test_position_at_the_far_edge_reaches_the_last_pixel(window):
    size = window.size()
    assert window._border(QPointF(size.width() + 5, size.height() + 5)) == (
        size.width(),
        size.height(),
    )
