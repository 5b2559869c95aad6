"""All captures of one case: one canvas for all, in the order of the post.

Every capture has its own masks, undo list and verdict; the case leaves when all are clean.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from leadapron.export.record import Facts
from leadapron.export.write import Exported
from leadapron.model.canvas import Canvas
from leadapron.model.case import Stage
from leadapron.model.finding import Finding
from leadapron.model.frame import Frame
from leadapron.model.mask import Mask
from leadapron.model.redaction import Redaction
from leadapron.ui.review.capture import Capture
from leadapron.ui.review.everywhere import masked_everywhere, same_profile
from leadapron.ui.review.shapes import first_canvas
from leadapron.ui.services import Services

MOST: Final = 20
"""Captures of one case: what the longest carousel takes (Instagram, 2024)."""


class Captures(QObject):
    """The captures of one case.

    Args:
        services: engines, rules and folder.
        parent: its owner.

    Attributes:
        changed: one of them, their order or their number changed.
        switched: another one is worked on.
        refused: one sentence why something did not happen.
        finished: all files were written, as a tuple.
    """

    changed = Signal()
    switched = Signal()
    refused = Signal(str)
    finished = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._items: list[Capture] = []
        self._index = 0
        self._everywhere: list[Finding | Mask] = []
        self._written: dict[int, Exported] = {}
        self._folder: Path | None = None
        self.facts: Facts = {}

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Capture]:
        return iter(self._items)

    @property
    def current(self) -> Capture:
        """The capture that is worked on."""
        return self._items[self._index]

    @property
    def index(self) -> int:
        """Its place in the order, from 0."""
        return self._index

    @property
    def has_room(self) -> bool:
        """Whether the case takes one more capture."""
        return len(self._items) < MOST and not self.is_leaving

    @property
    def has_edits(self) -> bool:
        """Whether closing would lose an act of the user's, or more captures than one."""
        return any(item.running.has_edits for item in self) or len(self) > 1

    @property
    def is_leaving(self) -> bool:
        """Whether files are being written."""
        return self._folder is not None

    def add(self, frame: Frame) -> Capture:
        """Add a capture at the end and work on it.

        It gets the canvas of the others, the first one that of the user's last choice.
        """
        services = self._services
        canvas = (
            self.current.redaction.canvas
            if self._items
            else first_canvas(services.policy, *services.destination())
        )
        capture = Capture(frame, self._services, self)
        running = capture.running
        self._items.append(capture)
        running.changed.connect(self.changed)
        running.refused.connect(self._refused)
        running.detected.connect(lambda: self._apply_everywhere(capture))
        running.exported.connect(lambda exported: self._one_written(capture, exported))
        running.set_out(replace(running.redaction, canvas=canvas))
        self._index = len(self._items) - 1
        self.switched.emit()
        self.changed.emit()
        return capture

    def remove(self) -> None:
        """Take the capture in hand out of the case and wipe it; the last one stays."""
        if len(self._items) < 2 or self.is_leaving:  # noqa: PLR2004  # one stays
            return
        capture = self._items.pop(self._index)
        self._index = min(self._index, len(self._items) - 1)
        self.switched.emit()
        capture.close()
        self.changed.emit()

    def show(self, index: int) -> None:
        """Work on another capture."""
        if 0 <= index < len(self._items) and index != self._index:
            self._index = index
            self.switched.emit()
            self.changed.emit()

    def move(self, to: int) -> None:
        """Give the capture in hand another place in the order."""
        if 0 <= to < len(self._items) and to != self._index:
            self._items.insert(to, self._items.pop(self._index))
            self._index = to
            self.changed.emit()

    def set_canvas(self, canvas: Canvas) -> None:
        """Lay every capture out on the same canvas; one step in each of them."""
        for item in self:
            item.running.edit(replace(item.redaction, canvas=canvas))

    def mask_everywhere(self, key: Finding | Mask) -> int:
        """Mask the same text and the same place in every capture, also in later ones.

        Returns:
            In how many of the others something was masked.
        """
        if key not in self._everywhere:
            self._everywhere.append(key)
        changed = 0
        for item in self:
            fresh = masked_everywhere(item.redaction, key)
            changed += item.running.edit(fresh) and item is not self.current
        return changed

    def apply_profile(self) -> int:
        """Give all others the drawn masks, the fill and the kinds of this one; how many changed."""
        pattern = self.current.redaction
        others = [item for item in self if item is not self.current]
        return sum(item.running.edit(same_profile(item.redaction, pattern)) for item in others)

    def export(self, folder: Path) -> None:
        """Write every capture, in order; the answer comes by `finished` or `refused`."""
        self._folder = folder
        self._next()

    def close(self) -> None:
        """Stop all work and wipe every pixel."""
        for item in self._items:
            item.close()

    def _apply_everywhere(self, capture: Capture) -> None:
        redaction: Redaction = capture.redaction
        for key in self._everywhere:
            redaction = masked_everywhere(redaction, key)
        capture.running.edit(redaction)

    def _next(self) -> None:
        if self._folder is None:
            return
        for item in self:
            if item.running.case.stage is not Stage.EXPORTED:
                item.running.export(self._folder, self.facts)
                return
        self._folder = None
        self.finished.emit(tuple(self._written[id(item)] for item in self))

    def _one_written(self, capture: Capture, exported: Exported) -> None:
        self._written[id(capture)] = exported
        self._next()

    def _refused(self, sentence: str) -> None:
        self._folder = None
        self.refused.emit(sentence)
        self.changed.emit()
