"""Under the tools: one line that says what the tool in hand does, and its few settings."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from leadapron.model.mask import FillRule
from leadapron.model.note import NoteKind
from leadapron.model.turn import MOST_DEGREES
from leadapron.ui.language import translate
from leadapron.ui.review.tools.brush import LARGEST, SMALLEST
from leadapron.ui.review.widgets import named
from leadapron.ui.theme import set_icon

_LINES: Final = 2
"""Lines that the longest hint may take where the window is narrow."""

_GROWS: Final = frozenset(
    {QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LayoutRequest}
)
"""What may change the height of a page."""


def _hint(tool: str) -> str:
    return {
        "select": translate(
            "Hints", "Click what is masked to keep it, what is kept to mask it again."
        ),
        "rectangle": translate("Hints", "Drag over what nobody may see."),
        "polygon": translate("Hints", "Click the corners; Enter or a double click closes."),
        "brush": translate("Hints", "Paint over what nobody may see; Ctrl+wheel changes the size."),
        "erase": translate(
            "Hints", "Rub out what you drew; what was found stays masked until you keep it."
        ),
        "crop": translate("Hints", "Drag the part that may leave; Enter takes it."),
        "mark": translate("Hints", "Drag an arrow or a circle, or click to write a label."),
    }[tool]


class OptionsBar(QFrame):
    """Hint and settings of the tool in hand.

    Attributes:
        brush_sized: another diameter of the brush, in pixels of the picture.
        shape_chosen: another shape of the crop: width and height, or None.
        smart_wanted: the crop with anatomy and nothing masked is wanted.
        crop_taken: the crop in hand shall be the crop.
        crop_dropped: the whole picture shall leave.
        quarter_wanted: a quarter turn; True for clockwise.
        angle_chosen: another angle, in degrees.
        mark_chosen: another kind of note.
        fill_chosen: another rule for the colour of masks.
    """

    brush_sized = Signal(int)
    shape_chosen = Signal(object)
    smart_wanted = Signal()
    crop_taken = Signal()
    crop_dropped = Signal()
    quarter_wanted = Signal(bool)
    angle_chosen = Signal(float)
    mark_chosen = Signal(object)
    fill_chosen = Signal(object)

    _row: QHBoxLayout | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("options")
        self.setProperty("look", "panel")
        self.hint = named(QLabel(self), "hint")
        self.hint.setProperty("look", "quiet")
        self.hint.setWordWrap(True)
        self._brush = self._brush_page()
        self._crop = self._crop_page()
        self._mark = self._mark_page()
        self._fill_page()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.hint, 1)
        for page in (self._brush, self._crop, self._mark):
            layout.addWidget(page)
        layout.addWidget(self.fill)
        self._row = layout

    def event(self, happening: QEvent) -> bool:
        """Stay as high as the highest page, so that no choice of a tool moves the picture below."""
        if happening.type() in _GROWS and self._row is not None:  # events come during building too
            self._hold_height(self._row)
        return super().event(happening)

    def _hold_height(self, row: QHBoxLayout) -> None:
        pages = (self._brush, self._crop, self._mark, self.fill)
        for page in pages:
            for widget in (page, *page.findChildren(QWidget)):
                widget.ensurePolished()  # one that was never shown has no style to measure yet
        words = _LINES * self.hint.fontMetrics().lineSpacing()
        margins = self.contentsMargins() + row.contentsMargins()
        highest = max(words, *(page.sizeHint().height() for page in pages))
        self.setMinimumHeight(highest + margins.top() + margins.bottom())

    @property
    def first_control(self) -> QWidget:
        """The control that takes the keyboard when the bar does."""
        if self._brush.isVisible():
            return self.size_box
        if self._crop.isVisible():
            return self.shape
        return self.mark_buttons[0] if self._mark.isVisible() else self.fill

    def show_tool(self, tool: str) -> None:
        """Show the hint and the settings of a tool."""
        self.hint.setText(_hint(tool))
        self._brush.setVisible(tool in {"brush", "erase"})
        self._crop.setVisible(tool == "crop")
        self._mark.setVisible(tool == "mark")
        self.fill.setVisible(tool not in {"crop", "mark"})

    def show_values(self, diameter: int, degrees: float, rule: FillRule) -> None:
        """Show what is in force, without telling anybody."""
        with QSignalBlocker(self.size_box), QSignalBlocker(self.angle):
            self.size_box.setValue(diameter)
            self.angle.setValue(degrees)
        self.fill.setCurrentIndex(self.fill.findData(rule.value))

    def show_shapes(self, shapes: list[tuple[str, tuple[int, int] | None]]) -> None:
        """Offer these shapes for the crop."""
        self._shapes[:] = [shape for _, shape in shapes]
        self.shape.clear()
        for words, _ in shapes:
            self.shape.addItem(words)

    def choose_shape(self, shape: tuple[int, int] | None) -> None:
        """Show which shape is in force."""
        if shape in self._shapes:
            self.shape.setCurrentIndex(self._shapes.index(shape))

    def next_shape(self) -> None:
        """Choose the next shape, around the end."""
        row = (self.shape.currentIndex() + 1) % self.shape.count()
        self.shape.setCurrentIndex(row)
        self.shape_chosen.emit(self._shapes[row])

    def _brush_page(self) -> QWidget:
        page, row = _page(self)
        self.size_box = named(
            QSpinBox(page), "brush_size", translate("BrushBar", "Size of the brush")
        )
        self.size_box.setRange(SMALLEST, LARGEST)
        self.size_box.setSuffix(translate("BrushBar", " px"))
        self.size_box.setKeyboardTracking(False)
        self.size_box.valueChanged.connect(self.brush_sized)
        label = QLabel(translate("BrushBar", "Size"), page)
        label.setBuddy(self.size_box)
        row.addWidget(label)
        row.addWidget(self.size_box)
        return page

    def _crop_page(self) -> QWidget:
        page, row = _page(self)
        self._shapes: list[tuple[int, int] | None] = []
        self.shape = named(QComboBox(page), "shape", translate("CropBar", "Shape"))
        self.shape.activated.connect(lambda index: self.shape_chosen.emit(self._shapes[index]))
        row.addWidget(self.shape)
        self.smart = _button(page, "smart-crop", translate("CropBar", "Smart crop"))
        self.smart.setToolTip(
            translate("CropBar", "The largest crop with anatomy and nothing masked (S)")
        )
        self.smart.clicked.connect(self.smart_wanted)
        row.addWidget(self.smart)
        for name, words, clockwise in (
            ("undo", translate("CropBar", "Turn left"), False),
            ("redo", translate("CropBar", "Turn right"), True),
        ):
            button = named(QToolButton(page), f"turn_{name}", words)
            button.setToolTip(words)
            button.setIcon(button.icon())
            set_icon(button, name)
            button.clicked.connect(lambda _=False, c=clockwise: self.quarter_wanted.emit(c))
            row.addWidget(button)
        self.angle = named(QDoubleSpinBox(page), "angle", translate("CropBar", "Straighten"))
        self.angle.setRange(-MOST_DEGREES, MOST_DEGREES)
        self.angle.setDecimals(1)
        self.angle.setSingleStep(0.5)
        self.angle.setSuffix("°")
        self.angle.setKeyboardTracking(False)
        self.angle.setToolTip(translate("CropBar", "Straighten, in degrees clockwise"))
        self.angle.valueChanged.connect(self.angle_chosen)
        row.addWidget(self.angle)
        self.take = _button(page, "check", translate("CropBar", "Take"))
        self.take.setToolTip(translate("CropBar", "Take this crop (Enter)"))
        self.take.setProperty("look", "main")
        self.take.clicked.connect(self.crop_taken)
        row.addWidget(self.take)
        self.whole = _button(page, "", translate("CropBar", "Whole picture"))
        self.whole.clicked.connect(self.crop_dropped)
        row.addWidget(self.whole)
        return page

    def _mark_page(self) -> QWidget:
        page, row = _page(self)
        group = QButtonGroup(page)
        self.mark_buttons: list[QToolButton] = []
        for kind, words in (
            (NoteKind.ARROW, translate("MarkBar", "Arrow")),
            (NoteKind.CIRCLE, translate("MarkBar", "Circle")),
            (NoteKind.LABEL, translate("MarkBar", "Label")),
        ):
            button = named(QToolButton(page), f"mark_{kind.value}")
            button.setText(words)
            button.setCheckable(True)
            button.setChecked(kind is NoteKind.ARROW)
            button.clicked.connect(lambda _=False, kind=kind: self.mark_chosen.emit(kind))
            group.addButton(button)
            self.mark_buttons.append(button)
            row.addWidget(button)
        return page

    def _fill_page(self) -> None:
        self.fill = named(QComboBox(self), "fill", translate("FillBar", "Colour of masks"))
        self.fill.setToolTip(translate("FillBar", "Colour of masks"))
        self.fill.addItem(translate("FillBar", "Masks: black"), FillRule.CONSTANT.value)
        self.fill.addItem(
            translate("FillBar", "Masks: as around them"), FillRule.SURROUNDINGS.value
        )
        self.fill.activated.connect(
            lambda row: self.fill_chosen.emit(FillRule(self.fill.itemData(row)))
        )


def _page(parent: QWidget) -> tuple[QWidget, QHBoxLayout]:
    page = QWidget(parent)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setAlignment(Qt.AlignmentFlag.AlignRight)
    return page, row


def _button(parent: QWidget, icon_name: str, words: str) -> QPushButton:
    button = QPushButton(words, parent)
    if icon_name:
        set_icon(button, icon_name)
    return button
