"""The outlines of all places but the selected one, kept as a finished layer between changes.

Two hundred outlines take longer to draw than a frame may last; a stroke of the brush changes none.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from leadapron.ui.review.entries import Entry
from leadapron.ui.review.outlines import draw_entry, widget_rectangle
from leadapron.ui.review.view import View

_Key = tuple[tuple[Entry, ...], Entry | None, View, tuple[int, int], float]


class OutlineLayer:
    """Draws outlines once for each state of places, selection and view."""

    def __init__(self) -> None:
        self._key: _Key | None = None
        self._layer = QPixmap()

    def layer(
        self,
        entries: tuple[Entry, ...],
        selected: Entry | None,
        view: View,
        extent: tuple[int, int],
        ratio: float,
    ) -> QPixmap:
        """The outlines on a transparent ground.

        Args:
            entries: the places.
            selected: the one that is drawn elsewhere.
            view: where the page stands.
            extent: width and height of the widget in logical pixels.
            ratio: device pixels for each logical pixel.
        """
        key = (entries, selected, view, extent, ratio)
        if self._key is None or any(
            one is not other and one != other for one, other in zip(key, self._key, strict=True)
        ):
            self._draw(*key)
            self._key = key
        return self._layer

    def _draw(
        self,
        entries: tuple[Entry, ...],
        selected: Entry | None,
        view: View,
        extent: tuple[int, int],
        ratio: float,
    ) -> None:
        width, height = extent
        self._layer = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
        self._layer.setDevicePixelRatio(ratio)
        self._layer.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._layer)
        bounds = QRectF(0, 0, width, height)
        for entry in entries:
            if selected is None or entry.key != selected.key:
                draw_entry(painter, entry, widget_rectangle(entry.box, view, ratio), bounds)
        painter.end()
