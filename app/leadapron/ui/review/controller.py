"""Gestures and keys in, steps of the case out: the one place where the window decides.

Everything the window shows follows from the case; this object turns what a hand did on the page
into one new redaction, and keeps which place is selected.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from leadapron.model.finding import Finding, KeepReason
from leadapron.model.geometry import Box
from leadapron.model.mask import FillRule, Mask
from leadapron.model.note import Note
from leadapron.model.redaction import Redaction
from leadapron.model.turn import Point, Turn, mapped
from leadapron.ui.language import translate
from leadapron.ui.review.entries import Entry, Key, entries_of
from leadapron.ui.review.page_to_frame import box_drawn, box_reshaped, polygon_drawn, stroke_bits
from leadapron.ui.review.running_case import RunningCase
from leadapron.ui.review.words import State

_NEAR = 6
"""Pixels of the page around a place in which a click still means it: the padding of its mask."""


class Controller(QObject):
    """Decides on the places of one running case.

    Args:
        running: the case.
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

    def __init__(self, running: RunningCase, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running = running
        self._key: Key | None = None
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

    # --- pointing --------------------------------------------------------------------------------

    def entry_at(self, point: Point) -> Entry | None:
        """The place under a point of the page: what was drawn last, else the smallest one."""
        in_frame = mapped(self.redaction.turn.to_frame(self.redaction.size), point)
        for entry in reversed(self.entries):
            if entry.note is not None and entry.box.contains_point(*point):
                return entry
        for mask in reversed(self.redaction.drawn):
            if mask.covers(*in_frame):
                return next(entry for entry in self.entries if entry.mask == mask)
        near = [
            entry
            for entry in self.entries
            if not entry.is_drawn and entry.box.padded(_NEAR).contains_point(*point)
        ]
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

    # --- findings --------------------------------------------------------------------------------

    def toggle(self, entry: Entry) -> None:
        """Keep what is masked, mask what is kept or readable."""
        if entry.state in {State.KEPT, State.READABLE}:
            self.mask((entry,))
        elif entry.finding is not None:
            self.ask_keep((entry,))

    def ask_keep(self, entries: Iterable[Entry]) -> None:
        """Ask why these places may stay visible."""
        entries = self._decidable(entries)
        wanted = tuple(e for e in entries if e.finding is not None and e.state is not State.KEPT)
        if wanted:
            self.keep_asked.emit(wanted)

    def keep(self, entries: Iterable[Entry], reason: KeepReason) -> None:
        """Let places stay visible, in one step."""
        findings = _findings(entries)
        self.edit(lambda value: value.found(findings).keeping(findings, reason))

    def mask(self, entries: Iterable[Entry]) -> None:
        """Mask places, in one step."""
        findings = _findings(self._decidable(entries))
        self.edit(lambda value: value.found(findings).masking(findings))

    def mask_readable(self) -> None:
        """Mask everything that is still readable, in one step."""
        self.mask(e for e in self.entries if e.state is State.READABLE)

    def confirm(self, entries: Iterable[Entry]) -> None:
        """Take note that a person looked at masked places and leaves them masked, in one step."""
        findings = frozenset(_findings(e for e in entries if e.state is State.LOOK))
        self.edit(lambda value: value.confirming(findings))

    # --- what is drawn ---------------------------------------------------------------------------

    def draw(self, box: Box) -> None:
        """Add a rectangular mask and select it; the box is in pixels of the page."""
        self._draw(lambda value: box_drawn(value, box))

    def draw_polygon(self, points: Sequence[Point]) -> None:
        """Add a mask in the shape of a polygon of the page, and select it."""
        self._draw(lambda value: polygon_drawn(value, points))

    def paint(self, points: Sequence[Point], radius: float) -> None:
        """Add a mask in the shape of a brush's stroke on the page, and select it."""
        self._draw(lambda value: value.stencilling(stroke_bits(value, points, radius)))

    def rub_out(self, points: Sequence[Point], radius: float) -> None:
        """Take a stroke on the page away from what was drawn."""
        self.edit(lambda value: value.rubbing_out(stroke_bits(value, points, radius)))

    def reshape(self, mask: Mask, before: Box, after: Box) -> None:
        """Move or resize a drawn mask; boxes are in pixels of the page. It stays selected."""
        fresh = mask.within(box_reshaped(self.redaction, mask.box, before, after))
        if fresh != mask and self.edit(lambda value: value.replacing(mask, fresh)):
            self._choose(fresh)

    def add_note(self, note: Note) -> None:
        """Draw a note, its points in frame pixels, and select it."""
        if self.edit(lambda value: replace(value, notes=(*value.notes, note))):
            self._choose(note)

    def move_note(self, note: Note, dx: float, dy: float) -> None:
        """Move a note by a distance on the page."""
        a, b, _, d, e, _ = self.redaction.turn.to_frame(self.redaction.size)
        fresh = note.moved(a * dx + b * dy, d * dx + e * dy)
        notes = tuple(fresh if other == note else other for other in self.redaction.notes)
        if self.edit(lambda value: replace(value, notes=notes)):
            self._choose(fresh)

    def duplicate(self) -> None:
        """Draw the selected mask or note once more, a little away, and select the new one."""
        entry, step = self.selected, 16
        if entry is None or not entry.is_drawn:
            self.told.emit(
                translate("Controller", "Select a drawn mask or a note to duplicate it.")
            )
        elif entry.note is not None:
            self.add_note(entry.note.moved(step, step))
        elif entry.mask is not None:
            size = self.redaction.size
            box = entry.mask.box
            dx = step if box.right + step <= size.width else -min(step, box.x)
            dy = step if box.bottom + step <= size.height else -min(step, box.y)
            fresh = entry.mask.within(box.moved(dx, dy))
            if self.edit(lambda value: replace(value, drawn=(*value.drawn, fresh))):
                self._choose(fresh)

    def delete(self) -> None:
        """Delete the selected drawn mask or note; what was found is only kept or masked."""
        entry = self.selected
        if entry is None:
            return
        if entry.mask is not None:
            mask = entry.mask
            self.edit(lambda value: value.erasing(mask))
        elif entry.note is not None:
            notes = tuple(note for note in self.redaction.notes if note != entry.note)
            self.edit(lambda value: replace(value, notes=notes))
        else:
            self.told.emit(translate("Controller", "What was found is kept with K, with a reason."))

    # --- the whole picture -----------------------------------------------------------------------

    def crop(self, box: Box | None) -> None:
        """Let only this part of the page leave; None for all of it."""
        page = self.redaction.page_size
        cut = None if box is None or box.clipped(page) == page.box else box.clipped(page)
        self.edit(lambda value: replace(value, crop=cut))

    def turn(self, turn: Turn) -> None:
        """Turn the frame; a quarter turn takes the crop along, an angle leaves it in its place."""
        self.edit(lambda value: value.turned(turn))

    def fill(self, rule: FillRule) -> None:
        """Fill masks with black, or each with the colour around it."""
        self.edit(lambda value: replace(value, fill_rule=rule))

    def hold(self, held: bool) -> None:
        """Nothing is verified while a gesture is under way."""
        self.running.hold(held)

    def lift(self, key: Mask | Note | None) -> None:
        """Leave what is in the hand out of the display; None puts it back."""
        self.lifted.emit(key)

    def undo(self) -> None:
        """Take the last step back."""
        self.running.undo()

    def redo(self) -> None:
        """Take an undone step again."""
        self.running.redo()

    def edit(self, step: Callable[[Redaction], Redaction]) -> bool:
        """Take one step; whether it changed anything."""
        return self.running.edit(step(self.redaction))

    def _decidable(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The places that a keep or a mask can do something about; the user hears if none can."""
        asked = tuple(entries)
        chosen = tuple(entry for entry in asked if entry.beside is None)
        if asked and not chosen:
            self.told.emit(
                translate(
                    "Controller",
                    "This stands beside the picture, on what the preset adds; crop, or choose "
                    "another preset.",
                )
            )
        return chosen

    def _draw(self, step: Callable[[Redaction], Redaction]) -> None:
        if self.edit(step):
            self._choose(self.redaction.drawn[-1])

    def _choose(self, key: Key) -> None:
        self._key = key
        self.changed.emit()

    def _case_changed(self) -> None:
        self.entries = entries_of(self.running.case)
        self.changed.emit()


def _findings(entries: Iterable[Entry]) -> tuple[Finding, ...]:
    return tuple(entry.finding for entry in entries if entry.finding is not None)
