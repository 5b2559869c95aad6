"""The magnifier of the overlay: the pixels around the pointer, their grid, place and value."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from leadapron.model.geometry import Box, Size
from leadapron.ui.region import Point
from leadapron.ui.theme import overlay_theme, scaled

MAGNIFIED: Final = 15
"""Frame pixels across the magnifier; odd, so that one pixel is its middle."""

_CELL: Final = 10
_GRID_LINE: Final = QColor(0, 0, 0, 70)


def magnifier_size(line: float) -> tuple[float, float]:
    """Width and height of the magnifier for lines of a given height."""
    side = scaled(_CELL) * MAGNIFIED
    return side, side + 2 * line + scaled(8)


def paint_magnifier(painter: QPainter, image: QImage, pointer: Point, whole: QRectF) -> None:
    """Paint the magnifier.

    Args:
        painter: paints on the overlay.
        image: the frozen frame.
        pointer: the border of frame pixels at the pointer.
        whole: where the magnifier stands.
    """
    theme, cell = overlay_theme(), scaled(_CELL)
    column = min(pointer[0], image.width() - 1)
    row = min(pointer[1], image.height() - 1)
    half = MAGNIFIED // 2
    side = QRectF(whole.x(), whole.y(), cell * MAGNIFIED, cell * MAGNIFIED)
    painter.fillRect(whole.adjusted(-1, -1, 1, 1), QColor(theme.edge))
    painter.fillRect(whole, QColor(theme.raised))
    painter.fillRect(side, Qt.GlobalColor.black)
    seen = Box(column - half, row - half, MAGNIFIED, MAGNIFIED)
    inside = seen.clipped(Size(image.width(), image.height()))
    target = QRectF(
        side.x() + (inside.x - seen.x) * cell,
        side.y() + (inside.y - seen.y) * cell,
        inside.width * cell,
        inside.height * cell,
    )
    source = QRectF(inside.x, inside.y, inside.width, inside.height)
    painter.drawImage(target, image, source)
    for step in range(1, MAGNIFIED):
        painter.fillRect(QRectF(side.x() + step * cell, side.y(), 1, side.height()), _GRID_LINE)
        painter.fillRect(QRectF(side.x(), side.y() + step * cell, side.width(), 1), _GRID_LINE)
    middle = QRectF(side.x() + half * cell, side.y() + half * cell, cell, cell)
    for edge in edges(middle, 2):
        painter.fillRect(edge, Qt.GlobalColor.black)
    for edge in edges(middle, 1):
        painter.fillRect(edge, QColor(theme.accent))
    colour = image.pixelColor(column, row)
    parts = (colour.red(), colour.green(), colour.blue())
    value = str(parts[0]) if len(set(parts)) == 1 else " ".join(map(str, parts))
    foot = QRectF(whole.x(), side.bottom(), whole.width(), whole.bottom() - side.bottom())
    painter.setPen(QColor(theme.text))
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{column}, {row}\n{value}")


def edges(around: QRectF, width: float) -> tuple[QRectF, ...]:
    """The frame outside a rectangle, so that no pixel of the region is hidden."""
    wide = around.adjusted(-width, -width, width, width)
    return (
        QRectF(wide.left(), wide.top(), wide.width(), width),
        QRectF(wide.left(), around.bottom(), wide.width(), width),
        QRectF(wide.left(), wide.top(), width, wide.height()),
        QRectF(around.right(), wide.top(), width, wide.height()),
    )
