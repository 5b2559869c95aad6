"""The tools, their bar of settings, and what joins them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from leadapron.model.frame import wipe_pixels
from leadapron.model.geometry import Box
from leadapron.model.mask import FillRule
from leadapron.model.note import NoteKind
from leadapron.model.policy import Policy
from leadapron.model.turn import Point
from leadapron.redact.smart_crop import smart_crop
from leadapron.ui.language import translate
from leadapron.ui.review.canvas import Canvas
from leadapron.ui.review.captures import Captures
from leadapron.ui.review.controller import Controller
from leadapron.ui.review.label_box import LabelBox, label_refusal
from leadapron.ui.review.options_bar import OptionsBar
from leadapron.ui.review.shapes import crop_shapes
from leadapron.ui.review.tools.base import Tool
from leadapron.ui.review.tools.brush import BrushTool, EraserTool
from leadapron.ui.review.tools.crop import CropTool
from leadapron.ui.review.tools.mark import MarkTool
from leadapron.ui.review.tools.polygon import PolygonTool
from leadapron.ui.review.tools.rectangle import RectangleTool
from leadapron.ui.review.tools.select import SelectTool


class Toolbox(QObject):
    """Holds one of each tool.

    Args:
        controller: takes the steps.
        captures: the capture in hand.
        canvas: where the tools work.
        options: the bar of settings.
        policy: its caption profile holds for labels.

    Attributes:
        name: of the tool in hand.
        chosen: called when another tool shall be in hand, with its name.
    """

    def __init__(
        self,
        controller: Controller,
        captures: Captures,
        canvas: Canvas,
        options: OptionsBar,
        policy: Policy,
    ) -> None:
        super().__init__(canvas)
        self._controller, self._captures = controller, captures
        self._canvas, self._options = canvas, options
        self._policy = policy
        self.brush = BrushTool(controller, canvas)
        self.eraser = EraserTool(controller, canvas)
        self.crop = CropTool(controller, canvas)
        self.mark = MarkTool(controller, canvas)
        self.tools: dict[str, Tool] = {
            tool.name: tool
            for tool in (
                SelectTool(controller, canvas),
                RectangleTool(controller, canvas),
                PolygonTool(controller, canvas),
                self.brush,
                self.eraser,
                self.crop,
                self.mark,
            )
        }
        self.crop.taken = self._back_to_select
        self.mark.label_wanted = self._write_label
        self.brush.sized = self.eraser.sized = self._brush_sized
        self.name = "select"
        self.chosen: Callable[[str], object] = lambda _name: None
        options.brush_sized.connect(self._size_brush)
        options.shape_chosen.connect(self._lock_shape)
        options.crop_taken.connect(self.crop.take)
        options.crop_dropped.connect(self._drop_crop)
        options.quarter_wanted.connect(self._turn_quarter)
        options.angle_chosen.connect(self._straighten)
        options.mark_chosen.connect(self._choose_mark)
        options.fill_chosen.connect(controller.fill)
        options.show_shapes(crop_shapes(policy))

    def use(self, name: str) -> None:
        """Work with another tool."""
        was, self.name = self.name, name
        self._options.show_tool(name)
        self._canvas.set_tool(self.tools[name])
        if name == "crop" and was != "crop":
            self._start_crop()
        self.refresh()
        self._canvas.setFocus()

    def refresh(self) -> None:
        """Show the settings in force."""
        redaction = self._controller.redaction
        self._options.show_values(
            self.brush.diameter, redaction.turn.degrees, FillRule(redaction.fill_rule)
        )

    def step_brush(self, steps: float) -> None:
        """Grow or shrink the brush and the eraser."""
        self.brush.step(steps)
        self._brush_sized(self.brush.diameter)

    def next_shape(self) -> None:
        """Lock the crop to the next shape."""
        if self.name == "crop":
            self._options.next_shape()

    def offer_smart_crop(self) -> bool:
        """Put the largest crop with anatomy and without masks in the hand; whether there is one."""
        if self.name != "crop":
            self.chosen("crop")
            return self.crop.draft != self._canvas.page.box
        box = self._smart_box()
        if box is None:
            self._controller.told.emit(
                translate("ReviewWindow", "There is no part with anatomy and without a mask.")
            )
            return False
        self.crop.offer(box)
        return True

    def centre_mask(self) -> None:
        """A mask in the middle of what is seen, for work without a pointer."""
        page = self._canvas.page
        seen = self._canvas.view.visible(page, self._canvas.width(), self._canvas.height())
        width, height = max(1, seen.width // 4), max(1, seen.height // 8)
        self._controller.draw(
            Box(
                seen.x + (seen.width - width) // 2,
                seen.y + (seen.height - height) // 2,
                width,
                height,
            )
        )
        self.chosen("select")

    def _start_crop(self) -> None:
        """Smart crop comes first; a crop in force, or no offer, stays as it is."""
        redaction = self._controller.redaction
        shape = redaction.canvas.aspect
        self._options.choose_shape(shape)
        self.crop.aspect = shape
        if redaction.crop is None:
            self.crop.offer(self._smart_box())

    def _smart_box(self) -> Box | None:
        display = self._captures.current.display
        small = display.small
        try:
            return smart_crop(small, display.table.edges, self.crop.aspect, size=display.size)
        finally:
            wipe_pixels(small)

    def _lock_shape(self, shape: tuple[int, int] | None) -> None:
        self.crop.lock(shape)
        self._canvas.setFocus()

    def _drop_crop(self) -> None:
        self.crop.cancel()
        self._controller.crop(None)
        self._back_to_select()

    def _back_to_select(self) -> None:
        self.chosen("select")

    def _turn_quarter(self, clockwise: bool) -> None:
        self.crop.cancel()
        self._controller.turn(self._controller.redaction.turn.by_quarter(clockwise))

    def _straighten(self, degrees: float) -> None:
        self._controller.turn(self._controller.redaction.turn.straightened(degrees))

    def _choose_mark(self, kind: NoteKind) -> None:
        self.mark.kind = kind
        self._canvas.setFocus()

    def _size_brush(self, diameter: int) -> None:
        self.brush.resize(diameter)
        self.eraser.resize(diameter)

    def _brush_sized(self, diameter: int) -> None:
        self.brush.diameter = self.eraser.diameter = diameter
        self.refresh()

    def _write_label(self, at: Point) -> None:
        x, y = self._canvas.view.to_widget(at)
        controller = self._controller
        LabelBox(
            QPoint(round(x), round(y)),
            lambda words: label_refusal(
                words, controller.redaction.findings, self._policy.caption_profile
            ),
            lambda words: self.mark.write(at, words),
            controller.told.emit,
            self._canvas,
        )
