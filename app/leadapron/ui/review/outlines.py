"""Lines around places that show on black air and on white bone: a light line on a dark one.

Every state has its own stroke (solid, dashed, dotted), every kind its icon and, under the pointer
and where it is selected, its word: colour only helps.
"""

import math
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from leadapron.model.finding import Kind
from leadapron.model.geometry import Box
from leadapron.ui.review.entries import Entry
from leadapron.ui.review.view import View
from leadapron.ui.review.words import State, kind_word, state_word
from leadapron.ui.theme import DARK, current_theme, scaled, tinted_icon

_DARK: Final = QColor(0, 0, 0, 220)
_LIGHT: Final = QColor(255, 255, 255, 235)

_STROKES: Final = {
    State.READABLE: Qt.PenStyle.SolidLine,
    State.LOOK: Qt.PenStyle.DashLine,
    State.MASKED: Qt.PenStyle.DotLine,
    State.KEPT: Qt.PenStyle.DashDotLine,
    State.DRAWN: Qt.PenStyle.DotLine,
    State.NOTE: Qt.PenStyle.DotLine,
}

HANDLE: Final = 24
"""Side of the square in which a handle answers, in logical pixels (WCAG 2.2, 2.5.8)."""

_KNOB: Final = 9

_TAG: Final = 14
"""Side of the icon beside a place at 100 % text; places of less than half its height have none."""


def widget_rectangle(box: Box, view: View, ratio: float) -> QRectF:
    """Where a box of the page stands in the widget, grown to whole device pixels."""
    left, top = view.to_widget((box.x, box.y))
    right, bottom = view.to_widget((box.right, box.bottom))
    noise = 1e-6
    x, y = math.floor(left * ratio + noise) / ratio, math.floor(top * ratio + noise) / ratio
    return QRectF(
        x,
        y,
        math.ceil(right * ratio - noise) / ratio - x,
        math.ceil(bottom * ratio - noise) / ratio - y,
    )


def state_colour(state: State) -> QColor:
    """The colour that helps to tell a state.

    Pictures are dark in every theme, so the lines on them have the dark theme's colours.
    """
    name = {
        State.READABLE: DARK.blocked,
        State.LOOK: DARK.attention,
        State.KEPT: DARK.good,
    }.get(state)
    return QColor(name) if name else QColor(_LIGHT)


def kind_icon_name(kind: Kind) -> str:
    """The icon of a kind."""
    return f"kind-{kind.value}"


def draw_double_line(
    painter: QPainter,
    rectangle: QRectF,
    colour: QColor = _LIGHT,
    stroke: Qt.PenStyle = Qt.PenStyle.SolidLine,
    width: float = 1.0,
) -> None:
    """A rectangle in a dark line with a light one on it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_DARK, width + 2))
    painter.drawRect(rectangle)
    painter.setPen(QPen(colour, width, stroke))
    painter.drawRect(rectangle)


def draw_entry(painter: QPainter, entry: Entry, rectangle: QRectF, bounds: QRectF) -> None:
    """The outline of one place that is not selected, with its icon beside it where there is room.

    The icon stands outside: a mask on screen is what will be in the file.
    """
    state = State.MASKED if entry.confirmed and entry.state is State.LOOK else entry.state
    loud = state in {State.READABLE, State.LOOK}
    grown = rectangle.adjusted(-1.5, -1.5, 1.5, 1.5)
    draw_double_line(painter, grown, state_colour(state), _STROKES[state], 2.0 if loud else 1.0)
    side = scaled(_TAG)
    if rectangle.height() < side / 2:
        return
    left = grown.left() - side - 3
    if left < bounds.left():
        left = grown.right() + 3
    tag = QRectF(left, grown.center().y() - side / 2, side, side).toRect()
    painter.drawPixmap(
        tag.topLeft(), _tag(chip_icon(entry), side, painter.device().devicePixelRatioF())
    )


@lru_cache(maxsize=64)
def _tag(icon_name: str, side: int, ratio: float) -> QPixmap:
    """An icon that shows on black and on white."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_DARK)
    painter.drawRoundedRect(QRectF(0, 0, side, side), 3, 3)
    tinted_icon(icon_name, DARK.text).paint(painter, QRect(1, 1, side - 2, side - 2))
    painter.end()
    return pixmap


def draw_selected(painter: QPainter, entry: Entry, rectangle: QRectF, bounds: QRectF) -> None:
    """The outline of the selected place, with its icon and words beside it."""
    accent = QColor(DARK.accent)
    grown = rectangle.adjusted(-2.5, -2.5, 2.5, 2.5)
    draw_double_line(painter, grown, accent, Qt.PenStyle.SolidLine, 2.0)
    draw_named(painter, entry, grown, bounds)


def draw_named(painter: QPainter, entry: Entry, rectangle: QRectF, bounds: QRectF) -> None:
    """The icon and the words of a place beside it."""
    words = state_word(entry.state)
    if entry.state is not State.DRAWN:
        words = f"{kind_word(entry.kind)} · {words}"
    draw_chip(painter, words, chip_icon(entry), rectangle, bounds)


def chip_icon(entry: Entry) -> str:
    """The icon beside a place."""
    if entry.state is State.DRAWN:
        return "rectangle"
    if entry.state is State.NOTE:
        return "mark"
    return kind_icon_name(entry.kind)


def chip_size(metrics: QFontMetricsF, words: str) -> QSizeF:
    """Room that words take with their icon and their ground."""
    pad, icon = scaled(6), scaled(16)
    width = metrics.horizontalAdvance(words) + icon + 3 * pad
    return QSizeF(width, max(metrics.height(), icon) + pad)


def draw_chip(
    painter: QPainter, words: str, icon_name: str, beside: QRectF, bounds: QRectF
) -> None:
    """Words on a raised ground next to a rectangle: above it, else below, always inside."""
    theme = current_theme()
    metrics = QFontMetricsF(painter.font())
    pad, icon = scaled(6), scaled(16)
    size = chip_size(metrics, words)
    top = beside.top() - size.height() - 4
    if top < bounds.top():
        top = min(beside.bottom() + 4, bounds.bottom() - size.height())
    left = min(max(beside.left(), bounds.left() + 2), bounds.right() - size.width() - 2)
    chip = QRectF(QPointF(left, top), size)
    painter.setPen(QPen(QColor(theme.edge), 1))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(chip, 4, 4)
    tinted_icon(icon_name, theme.text).paint(
        painter,
        QRectF(left + pad, chip.center().y() - icon / 2, icon, icon).toRect(),
    )
    painter.setPen(QColor(theme.text))
    painter.drawText(
        chip.adjusted(2 * pad + icon, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), words
    )


def handle_points(rectangle: QRectF) -> tuple[QPointF, ...]:
    """The eight handles of a rectangle, clockwise from the upper left corner."""
    centre = rectangle.center()
    return (
        rectangle.topLeft(),
        QPointF(centre.x(), rectangle.top()),
        rectangle.topRight(),
        QPointF(rectangle.right(), centre.y()),
        rectangle.bottomRight(),
        QPointF(centre.x(), rectangle.bottom()),
        rectangle.bottomLeft(),
        QPointF(rectangle.left(), centre.y()),
    )


def draw_handles(painter: QPainter, rectangle: QRectF) -> None:
    """Eight knobs that show on black and on white."""
    for point in handle_points(rectangle):
        draw_knob(painter, point)


def draw_knob(painter: QPainter, point: QPointF) -> None:
    """One square that shows on black and on white."""
    painter.setPen(QPen(_DARK, 1))
    painter.setBrush(_LIGHT)
    painter.drawRect(QRectF(point.x() - _KNOB / 2, point.y() - _KNOB / 2, _KNOB, _KNOB))


def handle_at(rectangle: QRectF, point: QPointF) -> int | None:
    """Which handle answers at a point; corners before sides.

    Inside a small rectangle the handles reach less far, so that it can still be moved.
    """
    reach_x = reach_y = HANDLE / 2
    if rectangle.contains(point):
        reach_x, reach_y = min(reach_x, rectangle.width() / 4), min(reach_y, rectangle.height() / 4)
    points = handle_points(rectangle)
    for index in (0, 2, 4, 6, 1, 3, 5, 7):
        away = points[index] - point
        if abs(away.x()) <= reach_x and abs(away.y()) <= reach_y:
            return index
    return None
