"""The finished picture around the crop: what its canvas adds, where it is seen, and in plain words.

A picture that fills a part of its canvas only gets bars. They are shown as far as they leave room
for the picture itself, which is what has to be looked at.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from leadapron.model.geometry import Box
from leadapron.model.policy import Policy
from leadapron.model.redaction import Redaction
from leadapron.ui.language import translate
from leadapron.ui.review.note_pictures import placement_of, rectangle_on_page
from leadapron.ui.review.outlines import chip_size, draw_chip
from leadapron.ui.review.view import View
from leadapron.ui.theme import current_theme, scaled

_SEEN: Final = 40
"""Of a bar that does not fit whole, so much is seen at 100 % text, in logical pixels: its words."""

_GAP: Final = 8


@dataclass(frozen=True)
class Sheet:
    """The finished picture on the page.

    Attributes:
        outline: in pixels of the page; larger than the crop.
        colour: of what is added.
        words: what adds it and how to do without; empty where nothing is to be done.
    """

    outline: QRectF
    colour: QColor
    words: str = ""

    def fitted(self, shown: Box, width: int, height: int) -> View:
        """The view that shows a part of the page whole, and of the bars around it what it can."""
        line = self.outline
        around = Box.covering(line.left(), line.top(), line.right(), line.bottom())
        whole = View.fitted(shown.union(around), width, height)
        seen = scaled(_SEEN)
        across = seen if around.width > shown.width else 0
        down = seen if around.height > shown.height else 0
        view = View.fitted(shown, max(1, width - 2 * across), max(1, height - 2 * down))
        return whole if whole.scale >= view.scale else view.centred(shown, width, height)

    def draw(self, painter: QPainter, view: View, shown: Box, bounds: QRectF) -> None:
        """Draw what is added, below the picture.

        Args:
            painter: in logical pixels of the widget.
            view: where the page stands.
            shown: the part of the page that is seen inside.
            bounds: the widget's own rectangle.
        """
        sheet = _placed(self.outline, view)
        painter.fillRect(sheet, self.colour)
        painter.setPen(QColor(current_theme().line))
        painter.drawRect(sheet)
        if not self.words:
            return
        need = chip_size(QFontMetricsF(painter.font()), self.words)
        inside = _placed(QRectF(shown.x, shown.y, shown.width, shown.height), view)
        # to the sides of a bar there is nothing but the widget's ground, so words may stand there
        down, across = sheet.bottom() - inside.bottom(), sheet.right() - inside.right()
        for bar in (
            QRectF(bounds.left(), inside.bottom(), bounds.width(), down),
            QRectF(inside.right(), bounds.top(), across, bounds.height()),
        ):
            seen = bar.intersected(bounds)
            if need.width() + 2 * _GAP <= seen.width() and need.height() + _GAP <= seen.height():
                middle = min(max(sheet.center().x(), seen.left()), seen.right())
                place = QRectF(middle - need.width() / 2, seen.bottom(), 1, 1)
                draw_chip(painter, self.words, "crop", place, seen)
                return


def sheet_around(redaction: Redaction, policy: Policy, title: str) -> Sheet | None:
    """What surrounds the crop in the finished picture; None where the picture is the crop.

    Args:
        redaction: its canvas and crop.
        policy: its credit line.
        title: of the preset.
    """
    place = placement_of(redaction, policy)
    if place.size == place.content.size:
        return None
    words = ""
    if redaction.canvas.size is not None:
        words = translate("Sheet", "{preset} adds bars; smart crop (S) avoids them", preset=title)
    outline = rectangle_on_page(place.size.box, place)
    return Sheet(outline, QColor(*redaction.canvas.colour), words)


def _placed(rectangle: QRectF, view: View) -> QRectF:
    left, top = view.to_widget((rectangle.left(), rectangle.top()))
    size = rectangle.size() * view.scale
    return QRectF(left, top, size.width(), size.height())
