"""Who cannot see well, has no pointer, or reads another language: names, sizes, words, colours."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box
from leadapron.ui.language import LANGUAGES, use_language
from leadapron.ui.review.key_sheet import KeySheet
from leadapron.ui.review.keys import key_rows
from leadapron.ui.review.table import acts
from leadapron.ui.theme import apply_theme
from ui.review.fakes import FINDINGS, FakeLadder, FakeReader

TOOLS = ("select", "rectangle", "polygon", "brush", "erase", "crop", "mark")
NAMELESS = {
    QAccessible.Role.Client,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.Splitter,
    QAccessible.Role.Pane,
    QAccessible.Role.Grouping,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Border,
    QAccessible.Role.Grip,
    QAccessible.Role.Separator,
    QAccessible.Role.NoRole,
    QAccessible.Role.ToolBar,
    QAccessible.Role.Window,
}
"""Roles that only hold others; what has another role is something to use or to hear."""


@pytest.fixture(autouse=True)
def _english_at_100(qapp):
    yield
    use_language("en")
    apply_theme(qapp, "dark")


def walked(node, path=()):
    """Every visible node of the accessibility tree with the way to it."""
    if node is None or not node.isValid() or node.state().invisible:
        return
    here = (*path, node.role().name)
    yield node, here
    for index in range(node.childCount()):
        yield from walked(node.child(index), here)


@pytest.mark.parametrize("tool", TOOLS)
def test_everything_in_the_accessibility_tree_has_a_role_and_a_name(review, tool):
    review.window.use_tool(tool)
    nodes = list(walked(QAccessible.queryAccessibleInterface(review.window)))
    assert len(nodes) > 30
    nameless = [
        path
        for node, path in nodes
        if node.role() not in NAMELESS
        and not node.text(QAccessible.Text.Name).strip()
        and not is_empty_label(node)
    ]
    assert nameless == []


def is_empty_label(node):
    """A label that says nothing at the moment, or only shows the icon of the words beside it."""
    return isinstance(node.object(), QLabel)


def test_the_tree_never_says_what_was_read(review):
    for node, _ in walked(QAccessible.queryAccessibleInterface(review.window)):
        for what in QAccessible.Text:
            if what is not QAccessible.Text.UserText:
                said = node.text(what)
                assert not any(f.text in said.split() for f in FINDINGS if len(f.text) > 1)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_target_has_24_pixels(open_window, qapp, scale):
    apply_theme(qapp, "dark", scale)
    review = open_window(size=(1700, 1000))
    review.settle()
    small = []
    for tool in TOOLS:
        review.window.use_tool(tool)
        for widget in review.window.findChildren(QWidget):
            is_target = isinstance(widget, QAbstractButton | QComboBox | QAbstractSpinBox)
            if is_target and widget.isVisible() and min(widget.width(), widget.height()) < 24:
                small.append((widget.objectName(), widget.size().toTuple()))
    assert small == []


def room_for_words(widget):
    """Width for text inside a control."""
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        return widget.style().subControlRect(control, option, part, widget).width()
    return widget.width()


def clipped(window):
    """Visible words that do not fit: the widget is narrower or lower than its words need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QPushButton) or (
            isinstance(widget, QToolButton) and widget.text() and widget.toolButtonStyle()
        ):
            need = (
                widget.minimumSizeHint() if isinstance(widget, QPushButton) else widget.sizeHint()
            )
            border = 4  # a checked button has a thicker one
            if widget.width() + border < need.width() or widget.height() + border < need.height():
                found.append((type(widget).__name__, widget.text(), widget.width(), need.width()))
        elif isinstance(widget, QLabel) and widget.text():
            metrics = widget.fontMetrics()
            bounds = metrics.boundingRect(
                QRect(0, 0, widget.width() if widget.wordWrap() else 100000, 100000),
                int(Qt.TextFlag.TextWordWrap) if widget.wordWrap() else 0,
                widget.text(),
            )
            if bounds.width() > widget.width() + 1 or bounds.height() > widget.height() + 1:
                found.append(("QLabel", widget.text(), widget.size().toTuple(), bounds.getRect()))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("scale", "size"), [(1.0, (1280, 860)), (2.0, (1900, 1060))])
def test_no_words_are_clipped(open_window, qapp, language, scale, size):
    use_language(language)
    apply_theme(qapp, "dark", scale)
    review = open_window(size=size)
    review.settle()
    found = {}
    for tool in TOOLS:
        review.window.use_tool(tool)
        qapp.processEvents()
        if words := clipped(review.window):
            found[tool] = words
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_tool_widens_the_window_cuts_its_words_or_moves_the_picture(
    open_window, qapp, language, scale
):
    use_language(language)
    apply_theme(qapp, "dark", scale)
    review = open_window()
    review.settle()
    window = review.window
    for size in ((1280, 860), (window.minimumSizeHint().width(), 860)):
        window.resize(*size)
        qapp.processEvents()
        assert window.width() == size[0]
        places = set()
        for tool in TOOLS:
            window.use_tool(tool)
            qapp.processEvents()
            assert window.width() == size[0], tool
            assert window.minimumSizeHint().width() <= size[0], tool
            assert clipped(window.options) == [], tool
            for box in window.options.findChildren(QComboBox):
                assert not box.isVisible() or box.width() >= box.minimumSizeHint().width(), tool
            places.add(window.canvas.mapTo(window, QPoint(0, 0)).toTuple())
        assert len(places) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_verdict_widens_the_window_with_large_text(open_window, qapp, language):
    use_language(language)
    apply_theme(qapp, "dark", 2.0)
    told = (
        FakeReader(),
        FakeReader(residuals=(Box(200, 200, 60, 12),)),
        FakeReader(failure="Tesseract is missing; run leadapron doctor."),
    )
    for reader in told:
        review = open_window(reader=reader, size=(1280, 860))
        assert review.window.width() == 1280
        review.settle()
        qapp.processEvents()
        assert review.window.width() == 1280
        assert clipped(review.window.status) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_sheet_shows_every_act_unclipped(open_window, qapp, language):
    use_language(language)
    review = open_window()
    review.key(Qt.Key.Key_F1)
    sheet = review.window.findChild(KeySheet)
    words = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for act in acts():
        assert act.words in words
        assert act.keys[0] in words
    assert clipped(sheet) == []
    review.key(Qt.Key.Key_Escape, widget=sheet)


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_every_tool_stays_in_sight_with_large_text(open_window, qapp, scale):
    apply_theme(qapp, "dark", scale)
    review = open_window(size=(1280, 860))
    qapp.processEvents()
    toolbar = review.window.toolbar
    for action in toolbar.actions():
        if not action.isSeparator():
            assert toolbar.widgetForAction(action).isVisible(), action.text()


def test_no_key_is_given_twice():
    keys = [key for act in acts() for key in act.keys]
    assert len(keys) == len(set(keys))
    assert sum(len(rows) for rows in key_rows().values()) > len(acts())


def test_f6_goes_through_all_parts_and_the_focus_is_always_visible(review, qapp):
    seen = []
    for _ in range(6):
        review.key(Qt.Key.Key_F6, widget=qapp.focusWidget())
        focused = qapp.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        seen.append(focused.objectName() or type(focused).__name__)
    assert len(set(seen)) >= 4
    assert "canvas" in seen


@pytest.mark.parametrize("theme", ["dark", "light", "high-contrast"])
def test_an_outline_shows_on_black_air_and_on_white_bone(open_window, qapp, theme):
    apply_theme(qapp, theme)
    for ground in (0, 255):
        pixels = np.full((300, 400, 3), ground, np.uint8)
        review = open_window(pixels=pixels)
        review.settle()
        image = review.window.canvas.grab().toImage()
        # the kept letter: nothing is masked there, so only the outline differs from the ground
        around = FINDINGS[3].box.padded(6)
        corner = review.at(around.x, around.y)
        values = {
            image.pixelColor(corner + QPoint(x, y)).lightness()
            for x in range(around.width)
            for y in range(around.height)
        }
        assert any(abs(value - ground) > 100 for value in values)


def test_every_kind_has_its_own_icon_beside_the_place_and_none_on_it(open_window, qapp):
    places = [Box(60, 30 + 30 * row, 90, 14) for row in range(len(Kind))]
    found = tuple(Finding(b, k, "x", 0.9) for b, k in zip(places, Kind, strict=True))
    pixels = np.full((30 * len(found) + 60, 400, 3), 90, np.uint8)
    review = open_window(pixels=pixels, ladder=FakeLadder(found), size=(1100, 900))
    review.settle()
    image = review.window.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = np.array(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    icons = {}
    for finding in found:
        corner = review.at(finding.box.x, finding.box.y)
        beside = seen[corner.y() - 2 : corner.y() + 17, corner.x() - 20 : corner.x() - 5, :3]
        inside = seen[corner.y() + 3 : corner.y() + 11, corner.x() + 3 : corner.x() + 80, :3]
        icons[beside.tobytes()] = finding.kind
        if finding.kind not in {Kind.ORIENTATION, Kind.SCALE}:
            assert not inside.any(), finding.kind
    assert len(icons) == len(found)
