"""Says at once when a mask or the crop takes an arrow, a circle or a label, wholly or in part.

Masks lie over notes in the finished picture, and what lies outside the crop is not in it. A note
that lost half its words would leave unseen.
"""

import numpy as np
from PySide6.QtCore import QObject, Signal

from leadapron.model.geometry import Box
from leadapron.model.note import Note, NoteKind
from leadapron.model.policy import Policy
from leadapron.model.redaction import Redaction
from leadapron.redact.canvas import Placement
from leadapron.redact.notes import Ink
from leadapron.ui.language import translate
from leadapron.ui.review.captures import Captures
from leadapron.ui.review.controller import Controller
from leadapron.ui.review.mask_table import MaskTable
from leadapron.ui.review.note_pictures import box_on_page, note_inked


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
        self._lost: frozenset[tuple[Note, str]] = frozenset()
        controller.changed.connect(self._look)

    def _look(self) -> None:
        capture = self._captures.current
        if capture.running.is_over or capture.redaction == self._known:
            return
        self._known = redaction = capture.redaction
        table = capture.display.table
        lost = frozenset(
            (note, words)
            for note in redaction.notes
            if (words := self._loss(note, redaction, table))
        )
        fresh = lost - self._lost
        self._lost = lost
        if fresh:
            self.told.emit(next(iter(fresh))[1])

    def _loss(self, note: Note, redaction: Redaction, table: MaskTable) -> str:
        """What takes ink of a note, as a sentence; empty where all of it leaves."""
        place, box, ink, _ = note_inked(note, redaction, self._policy)
        if _is_cut(place, box, ink):
            return _cut(note.kind)
        near = table.touching(box_on_page(box, place, redaction.page_size).padded(1))
        return _masked(note.kind) if _is_hidden(place, box, ink, near) else ""


def _is_hidden(place: Placement, box: Box, ink: Ink, near: MaskTable) -> bool:
    """Whether a mask near a note lies over any ink of it."""
    covered = np.zeros(ink.shape, np.bool_)
    for left, top, right, bottom in near.edges.tolist():
        mask = place.box(Box(left, top, right - left, bottom - top))
        covered[mask.moved(-box.x, -box.y).clipped(box.size).slices] = True
    return bool(ink[covered].any())


def _is_cut(place: Placement, box: Box, ink: Ink) -> bool:
    """Whether any ink of a note lies outside the finished picture."""
    if place.content.contains(box):
        return False
    outside = np.ones(ink.shape, np.bool_)
    outside[place.content.intersection(box).moved(-box.x, -box.y).slices] = False
    return bool(ink[outside].any())


def _masked(kind: NoteKind) -> str:
    if kind is NoteKind.LABEL:
        return translate("HiddenNotes", "A mask hides a part of this label; move the label.")
    return translate("HiddenNotes", "A mask hides a part of this mark; move the mark.")


def _cut(kind: NoteKind) -> str:
    if kind is NoteKind.LABEL:
        return translate("HiddenNotes", "The crop cuts this label off; move the label or the crop.")
    return translate("HiddenNotes", "The crop cuts this mark off; move the mark or the crop.")
