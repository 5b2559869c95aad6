"""Says at once when a mask hides an arrow, a circle or a label, wholly or in part.

Masks lie over notes in the finished picture. A note that lost half its words would leave unseen.
"""

import numpy as np
from PySide6.QtCore import QObject, Signal

from leadapron.model.geometry import Box
from leadapron.model.note import Note, NoteKind
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.ui.language import translate
from leadapron.ui.review.captures import Captures
from leadapron.ui.review.controller import Controller
from leadapron.ui.review.mask_table import MaskTable
from leadapron.ui.review.note_pictures import note_box, note_inked


class HiddenNotes(QObject):
    """Watches the notes of the capture in hand.

    Args:
        controller: tells when something changed; the masks on screen follow before.
        captures: the capture in hand.
        policy: its credit line moves notes.
        parent: its owner.

    Attributes:
        told: one sentence for the user.
    """

    told = Signal(str)

    def __init__(
        self,
        controller: Controller,
        captures: Captures,
        policy: Policy,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._captures, self._policy = captures, policy
        self._known: Redaction | None = None
        self._hidden: frozenset[Note] = frozenset()
        controller.changed.connect(self._look)

    def _look(self) -> None:
        capture = self._captures.current
        if capture.running.is_over or capture.redaction == self._known:
            return
        self._known = redaction = capture.redaction
        table = capture.display.table
        hidden = frozenset(
            n for n in redaction.notes if is_hidden(n, redaction, table, self._policy)
        )
        fresh = hidden - self._hidden
        self._hidden = hidden
        if fresh:
            self.told.emit(_sentence(next(iter(fresh)).kind))


def is_hidden(
    note: Note, redaction: Redaction, table: MaskTable, policy: Policy = DEFAULT_POLICY
) -> bool:
    """Whether a mask lies over any ink of a note.

    Args:
        note: one of the redaction's.
        redaction: decides where the note stands in the finished picture.
        table: the masks, in pixels of the page.
        policy: its credit line.
    """
    near = table.touching(note_box(note, redaction, policy).padded(1))
    if not near.edges.size:
        return False
    place, box, ink, _ = note_inked(note, redaction, policy)
    covered = np.zeros(ink.shape, np.bool_)
    for left, top, right, bottom in near.edges.tolist():
        mask = place.box(Box(left, top, right - left, bottom - top))
        covered[mask.moved(-box.x, -box.y).clipped(box.size).slices] = True
    return bool(ink[covered].any())


def _sentence(kind: NoteKind) -> str:
    if kind is NoteKind.LABEL:
        return translate("HiddenNotes", "A mask hides a part of this label; move the label.")
    return translate("HiddenNotes", "A mask hides a part of this mark; move the mark.")
