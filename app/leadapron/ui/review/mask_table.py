"""The masks of a page as one table of rectangles, painted in whole device pixels.

One stroke of the brush is a thousand rectangles and more. As a table they are scaled together, and
a crowd of them is painted as one picture.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Fill, Mask
from leadapron.model.stencil import Edges, covered_bits
from leadapron.ui.review.view import View

_FEW: Final = 256
"""So many rectangles of one colour are painted one by one, which then is quicker than a picture."""

_NOISE: Final = 1e-6
"""As in `widget_rectangle`: what a float is off is no reason for one device pixel more."""

_CLEAR: Final = 0x00000000


@dataclass(frozen=True, slots=True, eq=False)
class MaskTable:
    """Rectangles that cover exactly the pixels of some masks, in their order.

    Attributes:
        edges: in pixels of the page.
        colours: of each rectangle, opaque, as Qt's 0xAARRGGBB.
        groups: a number for each rectangle, the same for those that are painted together: the
            pieces of one shape, and the plain rectangles between two shapes.
    """

    edges: Edges
    colours: NDArray[np.uint32]
    groups: NDArray[np.int64]

    @classmethod
    def of(cls, masks: Iterable[Mask]) -> Self:
        """The table of masks of any shape."""
        tables = [np.zeros((0, 4), np.int64)]
        colours = [np.zeros(0, np.uint32)]
        groups = [np.zeros(0, np.int64)]
        group = 0
        for mask in masks:
            edges = _edges(mask)
            is_shape = mask.stencil is not None
            tables.append(edges)
            colours.append(np.full(len(edges), _opaque(mask.fill), np.uint32))
            groups.append(np.full(len(edges), group + is_shape))
            group += 2 * is_shape
        return cls(np.concatenate(tables), np.concatenate(colours), np.concatenate(groups))

    @property
    def look(self) -> bytes:
        """The same for two tables that are painted alike."""
        return self.edges.tobytes() + self.colours.tobytes()

    def touching(self, part: Box) -> Self:
        """The rectangles that touch a part of the page."""
        left, top, right, bottom = self.edges.T
        which = (left < part.right) & (right > part.x) & (top < part.bottom) & (bottom > part.y)
        return type(self)(self.edges[which], self.colours[which], self.groups[which])

    def paint(self, painter: QPainter, view: View, ratio: float, clip: QRect) -> None:
        """Fill every rectangle, each grown to whole device pixels; later ones lie on top.

        Args:
            painter: its unit is the device pixel.
            view: where the page stands in the widget.
            ratio: device pixels for each logical pixel.
            clip: nothing is painted outside, in device pixels.
        """
        offset = np.array([view.x, view.y])
        starts = np.floor((self.edges[:, :2] * view.scale + offset) * ratio + _NOISE)
        ends = np.ceil((self.edges[:, 2:] * view.scale + offset) * ratio - _NOISE)
        least = np.array([clip.x(), clip.y()])
        most = least + np.array([clip.width(), clip.height()])
        placed = np.hstack((np.clip(starts, least, most), np.clip(ends, least, most)))
        placed = placed.astype(np.int64)
        which = np.flatnonzero((placed[:, 2] > placed[:, 0]) & (placed[:, 3] > placed[:, 1]))
        placed, colours, groups = placed[which], self.colours[which], self.groups[which]
        is_border = (colours[1:] != colours[:-1]) | (groups[1:] != groups[:-1])
        borders = np.flatnonzero(is_border) + 1
        for group in np.split(np.arange(len(placed)), borders):
            if group.size > _FEW:
                _paint_crowd(painter, placed[group], int(colours[group[0]]))
            else:
                _paint_few(painter, placed[group], colours[group])


def _paint_few(painter: QPainter, placed: Edges, colours: NDArray[np.uint32]) -> None:
    for (left, top, right, bottom), colour in zip(placed.tolist(), colours.tolist(), strict=True):
        painter.fillRect(QRect(left, top, right - left, bottom - top), QColor.fromRgb(colour))


def _paint_crowd(painter: QPainter, placed: Edges, colour: int) -> None:
    """One picture of all."""
    x, y = placed[:, 0].min(), placed[:, 1].min()
    width, height = int(placed[:, 2].max() - x), int(placed[:, 3].max() - y)
    bits = covered_bits(placed - (x, y, x, y), Size(width, height))
    covered = np.ascontiguousarray(bits).view(np.uint8)
    image = QImage(covered.data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable([_CLEAR, colour])
    painter.drawImage(QPoint(int(x), int(y)), image)


def _edges(mask: Mask) -> Edges:
    box = mask.box
    if mask.stencil is None:
        return np.array([(box.x, box.y, box.right, box.bottom)], np.int64)
    placed = mask.stencil.edges + np.array((box.x, box.y, box.x, box.y))
    return np.asarray(placed, np.int64)


def _opaque(fill: Fill) -> int:
    red, green, blue = fill
    return 0xFF000000 | red << 16 | green << 8 | blue
