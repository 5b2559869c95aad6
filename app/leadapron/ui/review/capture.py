"""One capture of the case as it is worked on: its running case, and its page on screen."""

from PySide6.QtCore import QObject

from leadapron.model.frame import Frame, wipe_pixels
from leadapron.model.mask import FillRule, Mask
from leadapron.model.note import Note
from leadapron.model.redaction import Redaction
from leadapron.model.turn import Turn
from leadapron.redact.fill import filled
from leadapron.redact.page import masks_on_page, turned
from leadapron.redact.plan import whole_masks
from leadapron.ui.review.display import Display
from leadapron.ui.review.note_pictures import note_picture
from leadapron.ui.review.running_case import RunningCase
from leadapron.ui.services import Services


class Capture(QObject):
    """Keeps a display in step with a running case.

    Args:
        frame: the capture; it is wiped at the end.
        services: engines, rules and folder.
        parent: its owner.
    """

    def __init__(self, frame: Frame, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running = RunningCase(frame, services, self)
        self.display = Display(frame.pixels)
        self._policy = services.policy
        self._turn: Turn = self.running.redaction.turn
        self._shown: Redaction | None = None

    @property
    def redaction(self) -> Redaction:
        """The redaction in force."""
        return self.running.redaction

    def sync(self, lifted: Mask | Note | None = None) -> bool:
        """Bring the display up to date; whether the page itself is another one now.

        Args:
            lifted: a drawn mask or note that is in the hand and left out.
        """
        if self.running.is_over:
            return False
        redaction = self.redaction
        if redaction == self._shown and lifted is None:
            return False
        is_new = redaction.turn != self._turn
        if is_new:
            self._turn = redaction.turn
            self.display.wipe()
            page = turned(self.running.frame.pixels, redaction.turn)
            self.display = Display(page)
            if page is not self.running.frame.pixels:
                wipe_pixels(page)
        self._shown = None if lifted is not None else redaction
        if isinstance(lifted, Mask):
            redaction = redaction.erasing(lifted)
        self.display.set_masks(self._masks_of(redaction))
        notes = (note for note in redaction.notes if note != lifted)
        self.display.set_notes(tuple(note_picture(note, redaction, self._policy) for note in notes))
        return is_new

    def _masks_of(self, redaction: Redaction) -> tuple[Mask, ...]:
        """What the finished picture covers, on the page; taken apart only where it must be."""
        masks = whole_masks(redaction.under(self._policy), self._policy)
        if redaction.turn.is_none and redaction.fill_rule is FillRule.CONSTANT:
            return masks
        pieces = filled(masks, self.running.frame.pixels, redaction.fill_rule)
        return masks_on_page(pieces, redaction.size, redaction.turn)

    def close(self) -> None:
        """Stop the work and wipe every pixel."""
        self.running.close()
        self.display.wipe()
