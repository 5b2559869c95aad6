"""What the keys and buttons of the window do: one method for each act of the table."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QRect

from leadapron.model.finding import KeepReason
from leadapron.redact.plan import whole_masks
from leadapron.ui.language import translate
from leadapron.ui.review.canvas import Canvas
from leadapron.ui.review.captures import Captures
from leadapron.ui.review.controller import Controller
from leadapron.ui.review.entries import Entry
from leadapron.ui.review.keep_popover import KeepPopover
from leadapron.ui.review.outlines import widget_rectangle
from leadapron.ui.review.panel import Panel
from leadapron.ui.review.words import State
from leadapron.ui.save_profile import SaveProfileDialog
from leadapron.ui.services import Services


class Deeds(QObject):
    """Walks, keeps, masks and confirms.

    Args:
        controller: takes the steps.
        captures: the case.
        canvas: shows the place.
        panel: its list is the order of the walk.
        services: the rules of what may be kept, and the viewer's layout in force.
    """

    def __init__(
        self,
        controller: Controller,
        captures: Captures,
        canvas: Canvas,
        panel: Panel,
        services: Services,
    ) -> None:
        super().__init__(canvas)
        self._controller, self._captures = controller, captures
        self._canvas, self._panel = canvas, panel
        self._policy = services.policy
        self._use_profile = services.use_profile
        self._popover: KeepPopover | None = None
        controller.keep_asked.connect(self.ask_keep)
        panel.profile_wanted.connect(self.save_profile)

    def table(self) -> dict[str, Callable[[], object]]:
        """The acts of this object by their names in the table."""
        controller, canvas, captures = self._controller, self._canvas, self._captures
        return {
            "keep": lambda: controller.ask_keep(self._selected()),
            "mask": lambda: controller.mask(self._selected()),
            "everywhere": self.mask_everywhere,
            "duplicate": controller.duplicate,
            "delete": controller.delete,
            "fit": canvas.fit,
            "actual": canvas.actual_size,
            "zoom_in": lambda: canvas.zoom(1),
            "zoom_out": lambda: canvas.zoom(-1),
            "undo": controller.undo,
            "redo": controller.redo,
            "previous_picture": lambda: captures.show(captures.index - 1),
            "next_picture": lambda: captures.show(captures.index + 1),
            "remove": captures.remove,
            "same": self.apply_profile,
            "save_profile": self.save_profile,
        }

    def walk(self, steps: int) -> None:
        """Go to the next place of the list, or the one before."""
        self._show(self._controller.walk(steps, self._panel.listed))

    def choose(self, entry: Entry) -> None:
        """Go to a place."""
        self._controller.select(entry)
        self._show(entry)

    def confirm(self) -> None:
        """Mask what is readable, confirm what is masked, and go to the next open place."""
        entry = self._controller.selected
        if entry is None:
            self.walk(1)
            return
        open_before = [e.key for e in self._panel.listed if e.is_open and e.key != entry.key]
        if entry.state is State.READABLE:
            self._controller.mask((entry,))
        else:
            self._controller.confirm((entry,))
        following = next((e for e in self._panel.listed if e.key in open_before), None)
        if following is not None:
            self.choose(following)
        else:
            self.walk(1)

    def walk_or_check(self) -> None:
        """Go to the next place that is still readable; check again where nothing was checked."""
        entry = self._controller.walk_readable()
        if entry is not None:
            self._show(entry)
        else:
            self._captures.current.running.check_again()

    def mask_everywhere(self) -> None:
        """Mask the selected text and place in every capture, also in later ones."""
        entry = self._controller.selected
        key = None if entry is None else entry.finding or entry.mask
        if entry is None or key is None:
            self._controller.told.emit(
                translate("Deeds", "Select a place to mask it in every picture.")
            )
            return
        self._captures.mask_everywhere(key)
        self._controller.told.emit(
            translate("Deeds", "This text and this place are masked in every picture of the case.")
        )

    def apply_profile(self) -> None:
        """Give the other captures what was decided here."""
        changed = self._captures.apply_profile()
        self._controller.told.emit(
            translate("Deeds", "{count} other pictures were changed likewise.", count=changed)
        )

    def save_profile(self) -> None:
        """Ask for a name, and keep where the masks stand as a viewer's layout."""
        redaction = self._controller.redaction
        boxes = tuple(mask.box for mask in whole_masks(redaction, self._policy))
        if not boxes:
            self._controller.told.emit(
                translate("Deeds", "A profile needs a mask; draw one over the banner first.")
            )
            return
        dialog = SaveProfileDialog(boxes, redaction.size, self._canvas.window())
        dialog.saved.connect(self._on_profile_saved)
        dialog.open()

    def _on_profile_saved(self, name: str, is_in_force: bool) -> None:
        if is_in_force:
            self._use_profile(name)
            words = translate(
                "Deeds", "{name} is saved, and masked in each later capture.", name=name
            )
        else:
            words = translate("Deeds", "{name} is saved; choose it in the settings.", name=name)
        self._controller.told.emit(words)

    def ask_keep(self, entries: tuple[Entry, ...]) -> None:
        """Ask why places may stay visible, beside the first of them."""
        allowed = tuple(e for e in entries if e.finding and self._policy.may_keep(e.finding))
        refusal = ""
        if not allowed:
            refusal = translate(
                "ReviewWindow", "The rules of your department do not let this stay visible."
            )
        if self._popover is not None:
            self._popover.leave()
        window = self._canvas.window()
        popover = KeepPopover(
            allowed or entries, lambda reason: self._keep(allowed, reason), refusal, window
        )
        self._popover = popover
        popover.destroyed.connect(lambda: self._forget(popover))
        box = widget_rectangle(entries[0].box, self._canvas.view, self._canvas.ratio)
        corner = self._canvas.mapTo(window, box.toAlignedRect().topLeft())
        popover.show_at(QRect(corner, box.toAlignedRect().size()))

    def _forget(self, popover: KeepPopover) -> None:
        if self._popover is popover:
            self._popover = None

    def _keep(self, entries: Iterable[Entry], reason: KeepReason) -> None:
        self._controller.keep(entries, reason)

    def _selected(self) -> tuple[Entry, ...]:
        entry = self._controller.selected
        return () if entry is None else (entry,)

    def _show(self, entry: Entry | None) -> None:
        if entry is not None:
            self._canvas.centre_on(entry.box)
