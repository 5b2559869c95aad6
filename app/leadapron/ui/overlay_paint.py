"""What the overlay paints: the frozen frame, the dimming, the rubber band and the magnifier.

The frame is painted pixel for pixel; all chrome is drawn over it and never enters the capture,
which was read before. Each piece says which part of the window it covers, so that a move of the
pointer repaints those parts only.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QRegion

from leadapron.capture.selection import Scale
from leadapron.model.geometry import Box
from leadapron.ui.magnifier import edges, magnifier_size, paint_magnifier
from leadapron.ui.overlay_keys import hint, planted_hint
from leadapron.ui.region import HANDLES, handle_point
from leadapron.ui.selecting import Gesture, Selecting
from leadapron.ui.theme import overlay_theme, scaled

DIMMING: Final = QColor(0, 0, 0, 125)
"""Over everything outside the region; light enough to read the viewer through it."""

_HANDLE: Final = 10
_GAP: Final = 24
_OUTLINE: Final = QColor(0, 0, 0, 200)
_THIRDS: Final = QColor(255, 255, 255, 90)
_CROSSHAIR: Final = QColor(255, 255, 255, 110)
_PANE: Final = 26
"""Opacity of 255 with which the accent lights up a viewport."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Everything that one overlay shows.

    Attributes:
        image: the frozen frame.
        scale: from the window to the frame.
        area: the window's rectangle in logical pixels.
        state: the selection.
        pane: the viewport under the pointer, or None.
        font: the window's font.
        has_pointer: whether the pointer is on this screen, so that crosshair and magnifier show.
    """

    image: QImage
    scale: Scale
    area: QRectF
    state: Selecting
    pane: Box | None
    font: QFont
    has_pointer: bool

    def rectangle(self, box: Box) -> QRectF:
        """A box of the frame in the window."""
        return QRectF(*self.scale.to_window(box))

    @property
    def pointer(self) -> QPointF:
        """Where the pointer's border stands in the window."""
        x, y = self.state.pointer
        return QPointF(x / self.scale.horizontal, y / self.scale.vertical)

    @property
    def is_guided(self) -> bool:
        """Whether a corner is being set, so that crosshair and magnifier help."""
        sizing = (Gesture.DRAWING, Gesture.PLANTED, Gesture.SIZING)
        return self.has_pointer and (self.state.box is None or self.state.gesture in sizing)

    @property
    def magnifier(self) -> QRectF:
        """Where the magnifier stands: beside the pointer, away from the edges and the region."""
        width, height = magnifier_size(self._line)
        at, gap = self.pointer, scaled(_GAP)
        x = at.x() + gap if at.x() + gap + width <= self.area.right() else at.x() - gap - width
        y = at.y() + gap if at.y() + gap + height <= self.area.bottom() else at.y() - gap - height
        return QRectF(max(0.0, x), max(0.0, y), width, height)

    @property
    def label(self) -> tuple[QRectF, str]:
        """Where the size of the region stands, and its words; below it, else above, else inside."""
        box = self.state.box
        if box is None:
            return QRectF(), ""
        words = f"{box.width} × {box.height}"  # noqa: RUF001  # the multiplication sign is meant
        if self.state.aspect.word:
            words += f"   {self.state.aspect.word}"
        around = self.rectangle(box)
        gap = scaled(12)
        width = QFontMetricsF(self.font).horizontalAdvance(words) + 2 * scaled(8)
        height = self._line + scaled(8)
        y = around.bottom() + gap
        if y + height > self.area.bottom():
            y = around.top() - gap - height
        if y < self.area.top():
            y = around.top() + gap
        x = min(max(self.area.left(), around.left()), self.area.right() - width)
        return QRectF(x, y, width, height), words

    @property
    def hint(self) -> tuple[QRectF, str]:
        """Where the line of keys stands: at the foot, at the head while the pointer is there."""
        words = planted_hint() if self.state.gesture is Gesture.PLANTED else hint()
        width = QFontMetricsF(self.font).horizontalAdvance(words) + 2 * scaled(16)
        height = self._line + scaled(16)
        foot = self.area.bottom() - height - scaled(24)
        is_low = self.has_pointer and self.pointer.y() > foot - scaled(48)
        y = self.area.top() + scaled(24) if is_low else foot
        return QRectF(self.area.center().x() - width / 2, y, width, height), words

    @property
    def _line(self) -> float:
        return QFontMetricsF(self.font).height()


def changed(before: Scene, after: Scene) -> QRegion:
    """The part of the window that differs between two scenes."""
    region = _chrome(before) + _chrome(after)
    old, new = _lit(before), _lit(after)
    same_light = (before.state.box is None) == (after.state.box is None)
    return region + (old.xored(new) if same_light else old + new)


def paint(painter: QPainter, scene: Scene, exposed: QRect) -> None:
    """Paint the exposed part of a scene."""
    painter.save()
    painter.scale(1 / scene.scale.horizontal, 1 / scene.scale.vertical)
    painter.drawImage(0, 0, scene.image)  # in frame pixels: on the screen, one to one
    painter.restore()
    _dim(painter, scene, exposed)
    if scene.state.box is None and scene.pane is not None:
        _paint_pane(painter, scene.rectangle(scene.pane))
    if scene.is_guided:
        _paint_crosshair(painter, scene)
    if scene.state.box is not None:
        _paint_band(painter, scene)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(scene.font)
    _paint_words(painter, *scene.hint)
    rectangle, words = scene.label
    if words:
        _paint_words(painter, rectangle, words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if scene.is_guided:
        paint_magnifier(painter, scene.image, scene.state.pointer, scene.magnifier)


def _dim(painter: QPainter, scene: Scene, exposed: QRect) -> None:
    box = scene.state.box
    painter.save()
    painter.scale(1 / scene.scale.horizontal, 1 / scene.scale.vertical)
    size = scene.scale.frame
    if box is None or box.is_empty:
        parts = [size.box]
    else:
        parts = [
            Box(0, 0, size.width, box.y),
            Box(0, box.bottom, size.width, size.height - box.bottom),
            Box(0, box.y, box.x, box.height),
            Box(box.right, box.y, size.width - box.right, box.height),
        ]
    for part in parts:
        if not part.is_empty and QRectF(exposed).intersects(scene.rectangle(part)):
            painter.fillRect(part.x, part.y, part.width, part.height, DIMMING)
    painter.restore()


def _paint_pane(painter: QPainter, pane: QRectF) -> None:
    accent = QColor(overlay_theme().accent)
    light = QColor(accent)
    light.setAlpha(_PANE)
    painter.fillRect(pane, light)
    painter.setPen(QPen(accent, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(pane.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_crosshair(painter: QPainter, scene: Scene) -> None:
    at = scene.pointer
    painter.fillRect(QRectF(scene.area.left(), at.y(), scene.area.width(), 1), _CROSSHAIR)
    painter.fillRect(QRectF(at.x(), scene.area.top(), 1, scene.area.height()), _CROSSHAIR)


def _paint_band(painter: QPainter, scene: Scene) -> None:
    box = scene.state.box
    if box is None:
        return
    around = scene.rectangle(box)
    for edge in edges(around, 2):
        painter.fillRect(edge, _OUTLINE)
    for edge in edges(around, 1):
        painter.fillRect(edge, QColor(overlay_theme().accent))
    if scene.state.gesture is not Gesture.NONE:
        for third in _thirds(around):
            painter.fillRect(third, _THIRDS)
    for square in _squares(scene, box):
        painter.fillRect(square, QColor(0, 0, 0))
        painter.fillRect(square.adjusted(1, 1, -1, -1), QColor(overlay_theme().accent))


def _paint_words(painter: QPainter, rectangle: QRectF, words: str) -> None:
    theme = overlay_theme()
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(rectangle.adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6))
    painter.setPen(QColor(theme.text))
    painter.drawText(rectangle, Qt.AlignmentFlag.AlignCenter, words)


def _thirds(around: QRectF) -> tuple[QRectF, ...]:
    lines = []
    for share in (1 / 3, 2 / 3):
        x, y = around.x() + around.width() * share, around.y() + around.height() * share
        lines.append(QRectF(x, around.y(), 1, around.height()))
        lines.append(QRectF(around.x(), y, around.width(), 1))
    return tuple(lines)


def _squares(scene: Scene, box: Box) -> tuple[QRectF, ...]:
    side = scaled(_HANDLE)
    squares = []
    for handle in HANDLES:
        x, y = handle_point(box, handle)
        centre = QPointF(x / scene.scale.horizontal, y / scene.scale.vertical)
        squares.append(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))
    return tuple(squares)


def _lit(scene: Scene) -> QRegion:
    """The part at full brightness, or the lit viewport."""
    if scene.state.box is not None:
        return _region(scene.rectangle(scene.state.box))
    return QRegion() if scene.pane is None else _region(scene.rectangle(scene.pane))


def _chrome(scene: Scene) -> QRegion:
    region = _region(scene.hint[0])
    if scene.is_guided:
        at = scene.pointer
        region += _region(QRectF(0, at.y(), scene.area.width(), 1))
        region += _region(QRectF(at.x(), 0, 1, scene.area.height()))
        region += _region(scene.magnifier.adjusted(-1, -1, 1, 1))
    if scene.state.box is not None:
        around = scene.rectangle(scene.state.box)
        pieces = [*edges(around, 2), *_squares(scene, scene.state.box), scene.label[0]]
        if scene.state.gesture is not Gesture.NONE:
            pieces.extend(_thirds(around))
        for piece in pieces:
            region += _region(piece)
    elif scene.pane is not None:
        for piece in edges(scene.rectangle(scene.pane).adjusted(1, 1, -1, -1), 1):
            region += _region(piece)
    return region


def _region(rectangle: QRectF) -> QRegion:
    return QRegion(rectangle.toAlignedRect().adjusted(-1, -1, 1, 1))
