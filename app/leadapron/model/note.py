"""What a teacher draws on the finished picture: an arrow, a circle, or a short label."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Self

from leadapron.model.turn import Point

LONGEST_LABEL: Final = 40
"""Characters of a label; a longer text belongs into the caption."""


class NoteKind(StrEnum):
    """Kinds of notes."""

    ARROW = "arrow"
    CIRCLE = "circle"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Note:
    """One note.

    Attributes:
        kind: what it is.
        start: tail of an arrow, one corner around a circle, upper left corner of a label; a point
            of the frame, in frame pixels.
        end: head of an arrow, the opposite corner around a circle; the start again for a label.
        text: the words of a label. They leave with the picture, so they are no secret; they pass
            the caption check before they get here.
    """

    kind: NoteKind
    start: Point
    end: Point
    text: str = ""

    def moved(self, dx: float, dy: float) -> Self:
        """The same note elsewhere, in frame pixels."""
        return replace(
            self,
            start=(self.start[0] + dx, self.start[1] + dy),
            end=(self.end[0] + dx, self.end[1] + dy),
        )
