"""The review window: tools above, picture in the middle, places beside it, verdict below."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from leadapron.export.write import Exported
from leadapron.model.finding import KeepReason
from leadapron.model.frame import Frame
from leadapron.model.mask import Mask
from leadapron.redact.plan import plan_masks
from leadapron.ui.language import translate
from leadapron.ui.review.canvas import Canvas
from leadapron.ui.review.controller import Controller
from leadapron.ui.review.display import Display
from leadapron.ui.review.entries import Entry
from leadapron.ui.review.farewell import Farewell
from leadapron.ui.review.keep_popover import KeepPopover
from leadapron.ui.review.key_sheet import KeySheet
from leadapron.ui.review.notice import Notice
from leadapron.ui.review.outlines import widget_rectangle
from leadapron.ui.review.panel import Panel
from leadapron.ui.review.running_case import RunningCase
from leadapron.ui.review.standing import Standing, standing_of
from leadapron.ui.review.status import StatusBar
from leadapron.ui.review.table import acts
from leadapron.ui.review.tools.base import Tool
from leadapron.ui.review.tools.rectangle import RectangleTool
from leadapron.ui.review.tools.select import SelectTool
from leadapron.ui.review.words import State
from leadapron.ui.services import Services
from leadapron.ui.theme import scaled, set_icon

_SIZE: Final = QSize(1280, 860)


class ReviewWindow(QMainWindow):
    """One case under review.

    Args:
        frame: the capture; the window wipes it when it ends.
        services: engines, rules and folder.
        parent: its owner.

    Attributes:
        exported: a file was written.
        closed: the window is gone and everything is wiped.
    """

    exported = Signal(Path)
    closed = Signal()

    def __init__(self, frame: Frame, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("ReviewWindow", "Review"))
        self._services = services
        self._asked_to_close = False
        self._peeking = False
        self.running = RunningCase(frame, services, self)
        self.controller = Controller(self.running, services, self)
        self.canvas = Canvas(self)
        self.panel = Panel(self)
        self.status = StatusBar(self)
        self.notice = Notice(self.canvas)
        self.tools: dict[str, Tool] = {
            tool.name: tool
            for tool in (
                SelectTool(self.controller, self.canvas),
                RectangleTool(self.controller, self.canvas),
            )
        }
        self.acts = self._make_acts()
        self._lay_out()
        self._connect()
        self.display = Display(frame.pixels)
        self.canvas.set_display(self.display)
        self.use_tool("select")
        self.refresh()
        self.canvas.setFocus()

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.toolbar = QToolBar(translate("ReviewWindow", "Tools"), self)
        self.toolbar.setMovable(False)
        self.toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toolbar.setIconSize(QSize(scaled(18), scaled(18)))
        self.toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in ("select", "rectangle", "", "undo", "redo", "fit", "keys"):
            if name:
                self.toolbar.addAction(self.acts[name])
            else:
                self.toolbar.addSeparator()
        for action in self.toolbar.actions():
            button = self.toolbar.widgetForAction(action)
            if not action.isSeparator():
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addToolBar(self.toolbar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.canvas)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setCollapsible(0, False)
        self.splitter.setCollapsible(1, False)
        self.splitter.setSizes([_SIZE.width() - scaled(300), scaled(300)])
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(body)
        screen = self.screen().availableSize()
        self.resize(_SIZE.boundedTo(screen))

    def _make_acts(self) -> dict[str, QAction]:
        group = QActionGroup(self)
        made = {}
        for act in acts():
            action = QAction(act.words, self)
            action.setShortcuts([QKeySequence(keys) for keys in act.keys])
            action.setToolTip(f"{act.words} ({act.keys[0]})" if act.keys else act.words)
            if act.icon:
                set_icon(action, act.icon)
            if act.is_tool:
                action.setCheckable(True)
                group.addAction(action)
                action.triggered.connect(lambda _=False, name=act.name: self.use_tool(name))
            self.addAction(action)
            made[act.name] = action
        return made

    def _connect(self) -> None:
        controller, canvas = self.controller, self.canvas
        deeds = {
            "keep": self._keep_selected,
            "mask": self._mask_selected,
            "delete": controller.delete,
            "fit": canvas.fit,
            "actual": canvas.actual_size,
            "zoom_in": lambda: canvas.zoom(1),
            "zoom_out": lambda: canvas.zoom(-1),
            "next_part": self._next_part,
            "undo": controller.undo,
            "redo": controller.redo,
            "export": self.export,
            "keys": self._show_keys,
            "close": self._escape,
        }
        for name, deed in deeds.items():
            self.acts[name].triggered.connect(lambda _=False, deed=deed: deed())
        controller.changed.connect(self.refresh)
        controller.lifted.connect(self._show_masks)
        controller.keep_asked.connect(self._ask_keep)
        controller.told.connect(self.notice.tell)
        self.running.refused.connect(self.notice.tell)
        self.running.exported.connect(self._exported)
        canvas.walked.connect(self._walk)
        self.panel.list.walked.connect(self._walk)
        self.panel.list.chosen.connect(self._chosen_in_list)
        self.panel.list.decided.connect(controller.toggle)
        self.panel.keep_all.connect(controller.ask_keep)
        self.panel.mask_all.connect(controller.mask)
        self.panel.confirm_all.connect(controller.confirm)
        self.status.walked.connect(self._walk_or_check)
        self.status.mask_wanted.connect(controller.mask_readable)
        self.status.export_wanted.connect(self.export)

    # --- showing ---------------------------------------------------------------------------------

    @property
    def standing(self) -> Standing:
        """Where the case stands."""
        running = self.running
        return standing_of(
            running.case,
            verifying=running.is_verifying,
            armed=running.is_armed,
            writing=running.is_writing,
            step=running.progress.words,
        )

    def start(self) -> None:
        """Look for what may name the patient."""
        self.running.start()

    def refresh(self) -> None:
        """Show the case as it stands."""
        if self.running.is_over:
            return
        controller = self.controller
        self._show_masks()
        self.canvas.set_places(controller.entries, controller.selected, controller.redaction.crop)
        self.panel.show_case(
            self.running.case, controller.entries, controller.selected, self.display
        )
        standing = self.standing
        self.status.show_standing(standing, self.running.progress)
        history = self.running.case.history
        self.acts["undo"].setEnabled(history is not None and history.can_undo)
        self.acts["redo"].setEnabled(history is not None and history.can_redo)
        if standing.is_open and self.running.is_armed:
            self.export()

    def use_tool(self, name: str) -> None:
        """Work with another tool."""
        self.acts[name].setChecked(True)
        self.canvas.set_tool(self.tools[name])
        self.canvas.setFocus()

    def _show_masks(self, lifted: Mask | None = None) -> None:
        redaction = self.controller.redaction
        if lifted is not None:
            redaction = redaction.erasing(lifted)
        if self.display.set_masks(plan_masks(redaction, self._services.policy)):
            self.canvas.update()

    # --- deciding --------------------------------------------------------------------------------

    def _keep_selected(self) -> None:
        entry = self.controller.selected
        if entry is not None:
            self.controller.ask_keep((entry,))

    def _mask_selected(self) -> None:
        entry = self.controller.selected
        if entry is not None:
            self.controller.mask((entry,))

    def _ask_keep(self, entries: tuple[Entry, ...]) -> None:
        popover = KeepPopover(entries, lambda reason: self._keep(entries, reason), "", self)
        box = widget_rectangle(entries[0].box, self.canvas.view, self.canvas.ratio)
        corner = self.canvas.mapTo(self, box.toAlignedRect().topLeft())
        popover.show_at(QRect(corner, box.toAlignedRect().size()))

    def _keep(self, entries: tuple[Entry, ...], reason: KeepReason) -> None:
        self.controller.keep(entries, reason)

    def _walk(self, steps: int) -> None:
        entry = self.controller.walk(steps, self.panel.listed)
        if entry is not None:
            self.canvas.centre_on(entry.box)

    def _chosen_in_list(self, entry: Entry) -> None:
        self.controller.select(entry)
        self.canvas.centre_on(entry.box)

    def _confirm(self) -> None:
        """Enter: what is readable is masked, what is masked is confirmed; then the next one."""
        entry = self.controller.selected
        if entry is None:
            self._walk(1)
            return
        open_before = [e.key for e in self.panel.listed if e.is_open and e.key != entry.key]
        if entry.state is State.READABLE:
            self.controller.mask((entry,))
        else:
            self.controller.confirm((entry,))
        following = next((e for e in self.panel.listed if e.key in open_before), None)
        if following is not None:
            self._chosen_in_list(following)
        else:
            self._walk(1)

    def _walk_or_check(self) -> None:
        entry = self.controller.walk_readable()
        if entry is not None:
            self.canvas.centre_on(entry.box)
        else:
            self.running.check_again()

    # --- the way out -----------------------------------------------------------------------------

    def export(self) -> None:
        """Write the picture when its verdict is clean; while the check runs, wait for it."""
        if self.running.is_over:
            return
        standing = self.standing
        if standing.is_open:
            self.running.export(self._services.pictures_folder)
        elif self.running.case.verdict is None and not self.running.is_writing:
            self.running.arm(not self.running.is_armed)
        else:
            self.notice.tell(standing.reason)

    def _exported(self, exported: Exported) -> None:
        verdict = self.running.case.verdict
        kept = len(self.controller.redaction.keeps)
        self.running.close()
        self._wipe()
        self.exported.emit(exported.path)
        if verdict is not None:
            farewell = Farewell((exported.path,), (verdict,), kept, self.close, self)
            self.setCentralWidget(farewell)
            self.toolbar.hide()
            farewell.close_button.setFocus()

    def _wipe(self) -> None:
        self.canvas.set_display(None)
        self.panel.list.show_entries((), None, None)
        self.display.wipe()

    def _escape(self) -> None:
        tool = self.canvas.tool
        if self.running.is_over:
            self.close()
        elif tool is not None and tool.cancel():
            return
        elif self.running.is_armed:
            self.running.arm(False)
        elif self.controller.selected is not None:
            self.controller.select(None)
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask once if work would be lost, then wipe."""
        if not self.running.is_over and self.running.has_edits and not self._asked_to_close:
            self._asked_to_close = True
            self.notice.tell(
                translate(
                    "ReviewWindow", "Your edits to this picture would be lost. Esc again closes."
                ),
                translate("ReviewWindow", "Close anyway"),
                self.close,
            )
            event.ignore()
            return
        if not self.running.is_over:
            self.running.close()
            self._wipe()
        event.accept()
        self.closed.emit()

    # --- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Keys that the picture and the list leave to the window."""
        key = event.key()
        if self.running.is_over:
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.close()
            return
        if key == Qt.Key.Key_O and not event.isAutoRepeat():
            self._peek(True)
        elif not self._is_at_places():
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._confirm()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """O covers the picture again."""
        if event.key() == Qt.Key.Key_O and not event.isAutoRepeat():
            self._peek(False)
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """A window that loses the keyboard covers the picture."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._peek(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the notice in its place."""
        super().resizeEvent(event)
        self.notice.place()

    def _peek(self, bare: bool) -> None:
        self.canvas.show_original(bare)

    def _is_at_places(self) -> bool:
        focused = QApplication.focusWidget()
        return focused in {self.canvas, self.panel.list, self, None}

    def _next_part(self) -> None:
        parts: list[QWidget] = [
            self.canvas,
            self.panel.kinds,
            self.panel.list,
            self.status.export if self.status.export.isEnabled() else self.status.walk,
            self.toolbar.widgetForAction(self.toolbar.actions()[0]),
        ]
        parts = [part for part in parts if part.isVisible() and part.isEnabled()]
        focused = QApplication.focusWidget()
        holder = next(
            (
                index
                for index, part in enumerate(parts)
                if focused is part
                or (
                    isinstance(focused, QObject)
                    and focused.parent() is part.parent()
                    and part.parent() is self.toolbar
                )
            ),
            -1,
        )
        parts[(holder + 1) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_keys(self) -> None:
        KeySheet(self).open()


def open_review(frame: Frame, services: Services, parent: QWidget | None = None) -> ReviewWindow:
    """Show a capture for review; detection starts at once.

    Args:
        frame: the capture; it belongs to the window from now on.
        services: engines, rules and folder.
        parent: the window's owner.

    Returns:
        The window, which deletes itself when it is closed; keep a reference until `closed`.
    """
    window = ReviewWindow(frame, services, parent)
    window.show()
    window.activateWindow()
    window.start()
    return window
