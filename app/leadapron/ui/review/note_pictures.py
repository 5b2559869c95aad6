"""Notes on screen: the ink of the finished picture, placed on the page.

The size of lines and letters follows from the finished picture, so what is seen is what leaves.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from leadapron.model.geometry import Box, Size
from leadapron.model.note import Note
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.model.turn import mapped
from leadapron.redact.canvas import Placement, placement
from leadapron.redact.notes import Ink, note_ink

_WHITE = 255


@dataclass(frozen=True, slots=True, eq=False)
class NotePicture:
    """One note as it is painted.

    Attributes:
        image: white ink on a black rim, transparent elsewhere.
        place: where it stands on the page, in page pixels.
    """

    image: QImage
    place: QRectF


def placement_of(redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> Placement:
    """How the page of a redaction becomes the finished picture."""
    page = redaction.page_size
    crop = page.box if redaction.crop is None else redaction.crop.clipped(page)
    return placement(crop, redaction.canvas, policy.credit_line)


def note_box(note: Note, redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> Box:
    """Where a note stands on the page."""
    place, box, _, _ = note_inked(note, redaction, policy)
    return box_on_page(box, place, redaction.page_size)


def note_picture(note: Note, redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> NotePicture:
    """A note as it is painted."""
    place, box, ink, rim = note_inked(note, redaction, policy)
    premultiplied = np.zeros((box.height, box.width, 4), np.uint8)
    premultiplied[..., :3] = ink[..., np.newaxis]
    premultiplied[..., 3] = np.maximum(ink, rim)
    image = QImage(
        premultiplied.data,
        box.width,
        box.height,
        4 * box.width,
        QImage.Format.Format_ARGB32_Premultiplied,
    ).copy()
    return NotePicture(image, rectangle_on_page(box, place))


def note_inked(
    note: Note, redaction: Redaction, policy: Policy = DEFAULT_POLICY
) -> tuple[Placement, Box, Ink, Ink]:
    """In the finished picture: where that lies, the note's box there, its ink and its rim."""
    place = placement_of(redaction, policy)
    to_page = redaction.turn.to_page(redaction.size)
    start, end = (place.point(*mapped(to_page, point)) for point in (note.start, note.end))
    return place, *note_ink(note, start, end, place.content.size)


def box_on_page(box: Box, place: Placement, page: Size) -> Box:
    """The whole pixels of the page under a box of the finished picture."""
    rectangle = rectangle_on_page(box, place)
    return Box.covering(
        rectangle.left(), rectangle.top(), rectangle.right(), rectangle.bottom()
    ).clipped(page)


def rectangle_on_page(box: Box, place: Placement) -> QRectF:
    """Where a box of the finished picture stands on the page."""
    across = place.crop.width / place.content.width
    down = place.crop.height / place.content.height
    return QRectF(
        place.crop.x + (box.x - place.content.x) * across,
        place.crop.y + (box.y - place.content.y) * down,
        box.width * across,
        box.height * down,
    )
