"""Every place of the picture that a person may decide on, as one ordered list of values.

Derived from the redaction and the verdict, never stored: what is still readable comes first, then
what detection was unsure of, then the rest from top to bottom. Boxes are in pixels of the page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from leadapron.model.case import Case
from leadapron.model.finding import Finding, KeepReason, Kind
from leadapron.model.geometry import Box
from leadapron.model.mask import Mask
from leadapron.model.note import Note
from leadapron.model.redaction import Redaction
from leadapron.model.turn import Affine, covering
from leadapron.model.verdict import Residual
from leadapron.redact.placing import finding_of
from leadapron.ui.review.note_pictures import note_box, placement_of, rectangle_on_page
from leadapron.ui.review.words import State

SURE: Final = 0.6
"""Confidence under which a person should look at a masked place (the verification's own border
between a reading and a guess)."""

Key = Finding | Mask | Note | Residual
"""What an entry stands for."""

_ORDER: Final = {
    State.READABLE: 0,
    State.LOOK: 1,
    State.MASKED: 2,
    State.DRAWN: 3,
    State.KEPT: 4,
    State.NOTE: 5,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One place.

    Attributes:
        box: where it is, in pixels of the page.
        state: where it stands.
        kind: what it is; `TEXT` for masks drawn by hand.
        source: who saw it, empty for what was drawn.
        confidence: 0 to 1.
        finding: the finding behind it; for what is still readable the one it would become.
        mask: the drawn mask behind it.
        note: the note behind it.
        beside: what is still readable beside the content, in bars or the credit line: no pixel of
            the capture stands there, so it is neither masked nor kept.
        reason: why it is kept.
        confirmed: whether the user looked at it and left it as it is.
    """

    box: Box
    state: State
    kind: Kind
    source: str = ""
    confidence: float = 1.0
    finding: Finding | None = None
    mask: Mask | None = None
    note: Note | None = None
    beside: Residual | None = None
    reason: KeepReason | None = None
    confirmed: bool = False

    @property
    def key(self) -> Key | None:
        """What stays the same while the place changes its state."""
        return self.finding or self.mask or self.note or self.beside

    @property
    def is_drawn(self) -> bool:
        """Whether the user drew it, so that it can be moved and deleted."""
        return self.mask is not None or self.note is not None

    @property
    def is_open(self) -> bool:
        """Whether a person should still look at it."""
        return self.state is State.READABLE or (self.state is State.LOOK and not self.confirmed)


def entries_of(case: Case) -> tuple[Entry, ...]:
    """All places of a case, those to look at first."""
    if case.history is None:
        return ()
    redaction = case.redaction
    to_page = redaction.turn.to_page(redaction.size)
    reasons = {keep.finding: keep.reason for keep in redaction.keeps}
    found = (_found(f, redaction, reasons.get(f), to_page) for f in redaction.findings)
    drawn = (
        Entry(covering(to_page, mask.box), State.DRAWN, Kind.TEXT, mask=mask)
        for mask in redaction.drawn
    )
    notes = (
        Entry(note_box(note, redaction, case.policy), State.NOTE, Kind.TEXT, note=note)
        for note in redaction.notes
    )
    residuals = case.verdict.residuals if case.verdict is not None else ()
    readable = (_readable(residual, case, to_page) for residual in residuals)
    return tuple(sorted((*readable, *found, *drawn, *notes), key=_order))


def count_open(entries: Iterable[Entry]) -> int:
    """How many places a person should still look at."""
    return sum(entry.is_open for entry in entries)


def _found(
    finding: Finding, redaction: Redaction, reason: KeepReason | None, to_page: Affine
) -> Entry:
    unsure = finding.is_unread or finding.confidence < SURE
    if reason is not None:
        state = State.KEPT
    elif unsure and finding.kind is not Kind.BANNER:
        state = State.LOOK
    else:
        state = State.MASKED
    return Entry(
        covering(to_page, finding.box),
        state,
        finding.kind,
        finding.source,
        finding.confidence,
        finding,
        reason=reason,
        confirmed=finding in redaction.confirmed,
    )


def _readable(residual: Residual, case: Case, to_page: Affine) -> Entry:
    finding = finding_of(residual, case.redaction, case.policy)
    is_beside = finding.box.is_empty
    if is_beside:
        place = rectangle_on_page(residual.box, placement_of(case.redaction, case.policy))
        box = Box.covering(place.left(), place.top(), place.right(), place.bottom())
    else:
        box = covering(to_page, finding.box)
    return Entry(
        box,
        State.READABLE,
        residual.kind,
        residual.source,
        residual.confidence,
        None if is_beside else finding,
        beside=residual if is_beside else None,
    )


def _order(entry: Entry) -> tuple[int, int, int]:
    # A confirmed place keeps its rank, so that the list does not jump under the user's hand.
    return _ORDER[entry.state], entry.box.y, entry.box.x
