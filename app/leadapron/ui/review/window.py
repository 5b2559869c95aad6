"""The review window: tools above, picture in the middle, places beside it, verdict below."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from leadapron.export.write import Exported
from leadapron.model.canvas import Canvas as SheetCanvas
from leadapron.model.frame import Frame
from leadapron.model.mask import Mask
from leadapron.model.note import Note
from leadapron.ui.language import translate
from leadapron.ui.review.actions import (
    fit_words,
    focus_next_part,
    make_actions,
    make_toolbar,
)
from leadapron.ui.review.canvas import Canvas
from leadapron.ui.review.captures import Captures
from leadapron.ui.review.controller import Controller
from leadapron.ui.review.deeds import Deeds
from leadapron.ui.review.destination import Destination
from leadapron.ui.review.drawer import Drawer
from leadapron.ui.review.farewell import Farewell
from leadapron.ui.review.filmstrip import Filmstrip
from leadapron.ui.review.first_size import first_size
from leadapron.ui.review.hidden_notes import HiddenNotes
from leadapron.ui.review.key_sheet import KeySheet
from leadapron.ui.review.leaving import Leaving, paths_of
from leadapron.ui.review.minimap import Minimap
from leadapron.ui.review.notice import Notice
from leadapron.ui.review.options_bar import OptionsBar
from leadapron.ui.review.panel import Panel
from leadapron.ui.review.running_case import RunningCase
from leadapron.ui.review.sheet import sheet_around
from leadapron.ui.review.standing import Standing
from leadapron.ui.review.status import StatusBar
from leadapron.ui.review.toolbox import Toolbox
from leadapron.ui.services import Services
from leadapron.ui.theme import scaled


class ReviewWindow(QMainWindow):
    """One case under review.

    Args:
        frame: the first capture; the window wipes it when it ends.
        services: engines, rules and folder.
        parent: its owner.

    Attributes:
        exported: a file was written.
        capture_wanted: the user wants one more capture; hand it to `add_capture`.
        closed: the window is gone and everything is wiped.
    """

    exported = Signal(Path)
    capture_wanted = Signal()
    closed = Signal()

    def __init__(self, frame: Frame, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("ReviewWindow", "Review"))
        self._services = services
        self._asked_to_close = False
        self._is_over = False
        self.captures = Captures(services, self)
        self.captures.add(frame)
        self.controller = Controller(self.running, self)
        self.leaving = Leaving(self.captures, services, self)
        self.canvas = Canvas(self)
        self.minimap = Minimap(self.canvas)
        self.notice = Notice(self.canvas)
        self.panel = Panel(self)
        self.options = OptionsBar(self)
        self.status = StatusBar(self)
        self.filmstrip = Filmstrip(self.captures, self)
        policy = services.policy
        self.toolbox = Toolbox(self.controller, self.captures, self.canvas, self.options, policy)
        self.deeds = Deeds(self.controller, self.captures, self.canvas, self.panel, services)
        self.destination = Destination(self.captures, self.status, services, self)
        self.acts = make_actions(self)
        self._lay_out()
        self._connect()
        self._switch()
        self.use_tool("select")
        self.canvas.setFocus()

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.toolbar = make_toolbar(self, self.acts)
        self.addToolBar(self.toolbar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.canvas)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        size = first_size()
        panel = min(scaled(320), max(scaled(240), size.width() * 3 // 8))
        self.splitter.setSizes([size.width() - panel, panel])
        self.storeys = QSplitter(Qt.Orientation.Vertical, self)
        self.storeys.setChildrenCollapsible(False)
        self.storeys.addWidget(self.splitter)
        self.drawer = Drawer(self.captures, self._services, self.storeys)
        self.drawer.closed.connect(self.canvas.setFocus)
        self.status.left.addWidget(self.filmstrip)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.options)
        layout.addWidget(self.storeys, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(body)
        self.resize(size)

    def _connect(self) -> None:
        controller, canvas, deeds, box = self.controller, self.canvas, self.deeds, self.toolbox
        table = {
            **deeds.table(),
            **{name: partial(self.use_tool, name) for name in box.tools},
            "smart_crop": box.offer_smart_crop,
            "next_shape": box.next_shape,
            "centre_mask": box.centre_mask,
            "larger": lambda: box.step_brush(1),
            "smaller": lambda: box.step_brush(-1),
            "next_part": self._next_part,
            "add": self._ask_capture,
            "export": self.export,
            "caption": self.drawer.toggle,
            "copy": self.leaving.copy,
            "keys": lambda: KeySheet(self).open(),
            "close": self._escape,
        }
        for name, action in self.acts.items():
            action.triggered.connect(lambda _=False, deed=table[name]: deed())
        box.chosen = self.use_tool
        self.captures.changed.connect(self._group_changed)
        self.captures.switched.connect(self._switch)
        self.filmstrip.add_wanted.connect(self._ask_capture)
        controller.changed.connect(self.refresh)
        controller.lifted.connect(self._lift)
        self.hidden_notes = HiddenNotes(controller, self.captures, self._services.policy, self)
        for told in (controller.told, self.leaving.told, self.hidden_notes.told):
            told.connect(self.notice.tell)
        self.leaving.left.connect(self._left)
        canvas.walked.connect(deeds.walk)
        canvas.view_changed.connect(self._show_minimap)
        self.minimap.moved.connect(canvas.move_to)
        self.panel.list.walked.connect(deeds.walk)
        self.panel.list.chosen.connect(deeds.choose)
        self.panel.list.decided.connect(controller.toggle)
        self.panel.keep_all.connect(controller.ask_keep)
        self.panel.mask_all.connect(controller.mask)
        self.panel.confirm_all.connect(controller.confirm)
        self.status.walked.connect(deeds.walk_or_check)
        self.status.mask_wanted.connect(controller.mask_readable)
        self.status.export_wanted.connect(self.export)
        self.status.caption_wanted.connect(self.drawer.toggle)
        self.destination.chosen.connect(self._offer_crop)

    # --- showing ---------------------------------------------------------------------------------

    @property
    def running(self) -> RunningCase:
        """The running case of the capture in hand."""
        return self.captures.current.running

    @property
    def standing(self) -> Standing:
        """Where the case stands."""
        return self.leaving.standing

    def start(self) -> None:
        """Look for what may name the patient."""
        self.running.start()

    def add_capture(self, frame: Frame) -> None:
        """Add a capture to this case and look for what may name the patient."""
        if not self._is_over and self.captures.has_room:
            self.captures.add(frame).running.start()
        else:
            frame.wipe()
        self.raise_()
        self.activateWindow()

    def refresh(self) -> None:
        """Show the case as it stands."""
        if self._is_over or self.running.is_over:
            return
        capture, controller = self.captures.current, self.controller
        if capture.sync():
            self.canvas.set_display(capture.display)
            self.canvas.fit()
        redaction = controller.redaction
        self.canvas.set_places(controller.entries, controller.selected, redaction.crop)
        policy, title = self._services.policy, self.destination.title
        self.canvas.set_sheet(sheet_around(redaction, policy, title))
        self.panel.show_case(
            self.running.case, controller.entries, controller.selected, capture.display
        )
        self.status.show_standing(self.standing, self.running.progress)
        self.destination.show()
        self.toolbox.refresh()
        self.drawer.refresh()
        history = self.running.case.history
        self.acts["undo"].setEnabled(history is not None and history.can_undo)
        self.acts["redo"].setEnabled(history is not None and history.can_redo)
        self._show_minimap()

    def use_tool(self, name: str) -> None:
        """Work with another tool."""
        self.acts[name].setChecked(True)
        self.toolbox.use(name)

    def _switch(self) -> None:
        """Show the capture in hand."""
        if hasattr(self, "toolbox"):
            tool = self.canvas.tool
            if tool is not None:
                tool.cancel()
            self.controller.show(self.running)
            self.captures.current.sync()
            self.canvas.set_display(self.captures.current.display)
            self.canvas.fit()
            self.refresh()

    def _group_changed(self) -> None:
        if hasattr(self, "status") and not self._is_over and not self.running.is_over:
            self.status.show_standing(self.standing, self.running.progress)
            self.leaving.follow()

    def _lift(self, key: Mask | Note | None) -> None:
        self.captures.current.sync(key)
        self.canvas.update()

    def _show_minimap(self) -> None:
        if not self._is_over:
            self.minimap.follow(self.canvas, self.captures.current.display)

    def _offer_crop(self, canvas: SheetCanvas) -> None:
        """A canvas of a shape of its own is best filled by a crop of that shape."""
        if canvas.aspect is not None and self.controller.redaction.crop is None:
            self.use_tool("crop")

    # --- the way out -----------------------------------------------------------------------------

    def export(self) -> None:
        """Write the case when it is clean; while a check runs, wait for it."""
        self.captures.facts = self.drawer.facts
        self.leaving.export()

    def _left(self, written: tuple[Exported, ...]) -> None:
        verdicts = tuple(v for c in self.captures if (v := c.running.case.verdict) is not None)
        kept = sum(len(capture.redaction.keeps) for capture in self.captures)
        self._end()
        for path in paths_of(written):
            self.exported.emit(path)
        farewell = Farewell(paths_of(written), verdicts, kept, self.close, self)
        self.setCentralWidget(farewell)
        self.toolbar.hide()
        farewell.close_button.setFocus()

    def _end(self) -> None:
        """Wipe everything."""
        self._is_over = True
        self.canvas.set_display(None)
        self.drawer.wipe()
        self.minimap.hide()
        self.panel.list.show_entries((), None, None)
        self.captures.close()

    def _escape(self) -> None:
        tool = self.canvas.tool
        if self._is_over:
            self.close()
        elif tool is not None and tool.cancel():
            return
        elif self.toolbox.name != "select":
            self.use_tool("select")
        elif self.running.is_armed:
            self.running.arm(False)
        elif self.controller.selected is not None:
            self.controller.select(None)
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask once if work would be lost, then wipe."""
        would_lose = self.captures.has_edits or self.drawer.has_words
        if not self._is_over and would_lose and not self._asked_to_close:
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
        if not self._is_over:
            self._end()
        event.accept()
        self.closed.emit()

    def _ask_capture(self) -> None:
        if self.captures.has_room:
            self.capture_wanted.emit()

    def _next_part(self) -> None:
        """Give the keyboard to the next part of the window."""
        way_out = self.status.export if self.status.export.isEnabled() else self.status.walk
        focus_next_part(
            (
                (self.canvas, self.canvas),
                (self.panel, self.panel.list),
                (self.status, way_out if way_out.isVisible() else self.status.preset),
                (self.toolbar, self.toolbar.widgetForAction(self.acts[self.toolbox.name])),
                (self.options, self.options.first_control),
            )
        )

    # --- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Keys that the picture and the list leave to the window."""
        key = event.key()
        is_enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self._is_over:
            if is_enter:
                self.close()
            return
        at_places = QApplication.focusWidget() in {self.canvas, self.panel.list, self, None}
        if key == Qt.Key.Key_O and not event.isAutoRepeat():
            self.canvas.show_original(True)
        elif is_enter and at_places:
            self.deeds.confirm()
        elif key == Qt.Key.Key_Backspace and at_places:
            self.controller.delete()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """O covers the picture again."""
        if event.key() == Qt.Key.Key_O and not event.isAutoRepeat():
            self.canvas.show_original(False)
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """A window that loses the keyboard covers the picture."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "toolbar"):
            fit_words(self.toolbar, self.width())
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.canvas.show_original(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the notice and the small picture in their places."""
        super().resizeEvent(event)
        fit_words(self.toolbar, self.width())
        self.notice.place()
        self._show_minimap()


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
