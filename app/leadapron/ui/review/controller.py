"""Gestures and keys in, steps of the case out: the one place where the window decides.

Everything the window shows follows from the case; this object turns what a hand did on the page
into one new redaction, and keeps which place is selected.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from leadapron.model.finding import Finding, KeepReason
from leadapron.model.geometry import Box
from leadapron.model.mask import Mask
from leadapron.model.redaction import Redaction
from leadapron.model.turn import Point, covering
from leadapron.ui.language import translate
from leadapron.ui.review.entries import Entry, entries_of
from leadapron.ui.review.running_case import RunningCase
from leadapron.ui.review.words import State
from leadapron.ui.services import Services

_NEAR = 6
"""Pixels of the page around a place in which a click still means it: the padding of its mask."""


class Controller(QObject):
    """Decides on the places of one running case.

    Args:
        running: the case.
        services: engines, rules and folder.
        parent: its owner.

    Attributes:
        changed: places, selection or standing are others now.
        lifted: a drawn mask was taken in the hand or put back.
        keep_asked: the reason to keep these places is wanted.
        told: one sentence for the user.
    """

    changed = Signal()
    lifted = Signal(object)
    keep_asked = Signal(object)
    told = Signal(str)

    def __init__(
        self, running: RunningCase, services: Services, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.running = running
        self._services = services
        self._key: Finding | Mask | None = None
        self.entries: tuple[Entry, ...] = entries_of(running.case)
        running.changed.connect(self._case_changed)

    def show(self, running: RunningCase) -> None:
        """Work on another capture from now on."""
        self.running.changed.disconnect(self._case_changed)
        self.running = running
        running.changed.connect(self._case_changed)
        self._key = None
        self._case_changed()

    @property
    def redaction(self) -> Redaction:
        """The redaction in force."""
        return self.running.redaction

    @property
    def selected(self) -> Entry | None:
        """The selected place."""
        if self._key is None:
            return None
        return next((entry for entry in self.entries if entry.key == self._key), None)

    def entry_at(self, point: Point) -> Entry | None:
        """The place under a point of the page: what was drawn last, else the smallest one."""
        for entry in reversed(self.entries):
            if entry.mask is not None and entry.box.contains_point(*point):
                return entry
        near = [e for e in self.entries if e.box.padded(_NEAR).contains_point(*point)]
        return min(near, key=lambda entry: entry.box.area, default=None)

    def select(self, entry: Entry | None) -> None:
        """Select a place, or none."""
        key = None if entry is None else entry.key
        if key != self._key:
            self._key = key
            self.changed.emit()

    def walk(self, steps: int, order: Iterable[Entry] | None = None) -> Entry | None:
        """Select the next place in an order, or the one before, around the end."""
        places = tuple(self.entries if order is None else order)
        if not places:
            return None
        keys = [entry.key for entry in places]
        if self._key in keys:
            index = (keys.index(self._key) + steps) % len(places)
        else:
            index = 0 if steps > 0 else len(places) - 1
        self.select(places[index])
        return places[index]

    def walk_readable(self) -> Entry | None:
        """Select the next place that is still readable."""
        return self.walk(1, [e for e in self.entries if e.state is State.READABLE])

    def toggle(self, entry: Entry) -> None:
        """Keep what is masked, mask what is kept or readable."""
        if entry.state in {State.KEPT, State.READABLE}:
            self.mask((entry,))
        elif entry.finding is not None:
            self.ask_keep((entry,))

    def ask_keep(self, entries: Iterable[Entry]) -> None:
        """Ask why these places may stay visible."""
        wanted = tuple(e for e in entries if e.finding is not None and e.state is not State.KEPT)
        if wanted:
            self.keep_asked.emit(wanted)

    def keep(self, entries: Iterable[Entry], reason: KeepReason) -> None:
        """Let places stay visible, in one step."""
        findings = _findings(entries)
        self._edit(lambda value: value.found(findings).keeping(findings, reason))

    def mask(self, entries: Iterable[Entry]) -> None:
        """Mask places, in one step."""
        findings = _findings(entries)
        self._edit(lambda value: value.found(findings).masking(findings))

    def mask_readable(self) -> None:
        """Mask everything that is still readable, in one step."""
        self.mask(e for e in self.entries if e.state is State.READABLE)

    def confirm(self, entries: Iterable[Entry]) -> None:
        """Take note that a person looked at masked places and leaves them masked, in one step."""
        findings = frozenset(_findings(e for e in entries if e.state is State.LOOK))
        self._edit(lambda value: value.confirming(findings))

    def draw(self, box: Box) -> None:
        """Add a mask drawn by hand and select it; the box is in pixels of the page."""
        to_frame = self.redaction.turn.to_frame(self.redaction.size)
        if self._edit(lambda value: value.drawing(covering(to_frame, box))):
            self._key = self.redaction.drawn[-1]
            self._case_changed()

    def reshape(self, mask: Mask, box: Box) -> None:
        """Give a drawn mask another box, in pixels of the page; it stays selected."""
        to_frame = self.redaction.turn.to_frame(self.redaction.size)
        fresh = mask.within(covering(to_frame, box).clipped(self.redaction.size))
        self._key = fresh
        self._edit(lambda value: value.replacing(mask, fresh))

    def delete(self) -> None:
        """Delete the selected drawn mask; what was found cannot be deleted, only kept."""
        entry = self.selected
        if entry is None:
            return
        if entry.mask is not None:
            mask = entry.mask
            self._edit(lambda value: value.erasing(mask))
        else:
            self.told.emit(translate("Controller", "What was found is kept with K, with a reason."))

    def hold(self, held: bool) -> None:
        """Nothing is verified while a gesture is under way."""
        self.running.hold(held)

    def lift(self, mask: Mask | None) -> None:
        """Leave a drawn mask out of the display while it is in the hand; None puts all back."""
        self.lifted.emit(mask)

    def undo(self) -> None:
        """Take the last step back."""
        self.running.undo()

    def redo(self) -> None:
        """Take an undone step again."""
        self.running.redo()

    def _edit(self, step: Callable[[Redaction], Redaction]) -> bool:
        return self.running.edit(step(self.redaction))

    def _case_changed(self) -> None:
        self.entries = entries_of(self.running.case)
        if self._key is not None and self.selected is None:
            self._key = None
        self.changed.emit()


def _findings(entries: Iterable[Entry]) -> tuple[Finding, ...]:
    return tuple(entry.finding for entry in entries if entry.finding is not None)
