"""Under the tools: one line that says what the tool in hand does, and its few settings."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
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
from leadapron.ui.review.words import hint_words
from leadapron.ui.theme import set_icon

_TOOLS: Final = ("select", "rectangle", "polygon", "brush", "erase", "crop", "mark")

_LINES: Final = 2
"""Lines that a hint may take beside buttons with words; where it takes more, they lose theirs."""

_MOST_LINES: Final = 3
"""Lines that a hint may take beside buttons without words; where it takes more, it is left out."""

_SPACE: Final = 8
"""Between the hint and the settings, in logical pixels."""

_GROWS: Final = frozenset({QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.FontChange})
"""What may change how much room a page needs."""


class OptionsBar(QFrame):
    """Hint and settings of the tool in hand.

    No choice of a tool moves the picture below or widens the window: the bar is as high as its
    highest page. Where the window is narrow, all pages show icons in place of words, and then no
    hint.

    Attributes:
        brush_sized: another diameter of the brush, in pixels of the picture.
        shape_chosen: another shape of the crop: width and height, or None.
        crop_taken: the crop in hand shall be the crop.
        crop_dropped: the whole picture shall leave.
        quarter_wanted: a quarter turn; True for clockwise.
        angle_chosen: another angle, in degrees.
        mark_chosen: another kind of note.
        fill_chosen: another rule for the colour of masks.
    """

    brush_sized = Signal(int)
    shape_chosen = Signal(object)
    crop_taken = Signal()
    crop_dropped = Signal()
    quarter_wanted = Signal(bool)
    angle_chosen = Signal(float)
    mark_chosen = Signal(object)
    fill_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("options")
        self.setProperty("look", "panel")
        self._tool = "select"
        self._worded: dict[QPushButton, str] = {}
        self._needs: dict[bool, dict[str, int]] = {}
        self._is_hinted = True
        self.hint = named(QLabel(self), "hint")
        self.hint.setProperty("look", "quiet")
        self.hint.setWordWrap(True)
        # a label that wraps asks for a width of its own; this one takes what the settings leave
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._brush = self._brush_page()
        self._crop = self._crop_page()
        self._mark = self._mark_page()
        self._fill_page()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(_SPACE)
        self._row.addWidget(self.hint, 1)
        for page in (self._brush, self._crop, self._mark, self.fill):
            self._row.addWidget(page)

    def event(self, happening: QEvent) -> bool:
        """Measure the pages again when their words or their font changed."""
        answer = super().event(happening)
        if happening.type() in _GROWS and hasattr(self, "_row"):  # events come during building too
            self._measure()
        return answer

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Room for the widest page with icons and no hint, whichever is shown."""
        widest = max(self._needs.get(False, {"": 0}).values())
        return QSize(widest + self._margins.width(), self.minimumHeight())

    @property
    def _margins(self) -> QSize:
        margins = self.contentsMargins() + self._row.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _pages_of(self, tool: str) -> tuple[QWidget, ...]:
        """The settings of a tool, from left to right."""
        if tool in {"brush", "erase"}:
            return self._brush, self.fill
        return ({"crop": self._crop, "mark": self._mark}.get(tool, self.fill),)

    def _measure(self) -> None:
        """Note how much room each tool's settings need, with words and without."""
        for page in (self._brush, self._crop, self._mark, self.fill):
            for widget in (page, *page.findChildren(QWidget)):
                widget.ensurePolished()  # one that was never shown has no style to measure yet
        for has_words in (False, True):
            self._show_words(has_words)
            self._needs[has_words] = {
                tool: sum(page.sizeHint().width() + _SPACE for page in self._pages_of(tool))
                for tool in _TOOLS
            }
        self._arrange()
        self.updateGeometry()

    def _arrange(self) -> None:
        """Words where every hint keeps to two lines beside them, else icons, else no hint."""
        if not self._needs:
            return
        room = self.width() - self._margins.width()
        has_words = self._lines(room, has_words=True) <= _LINES
        lines = self._lines(room, has_words=has_words)
        self._show_words(has_words)
        self._is_hinted = lines <= _MOST_LINES
        self.hint.setVisible(self._is_hinted)
        words = lines * self.hint.fontMetrics().lineSpacing() if self._is_hinted else 0
        pages = (self._brush, self._crop, self._mark, self.fill)
        highest = max(words, *(page.sizeHint().height() for page in pages))
        self.setFixedHeight(highest + self._margins.height())

    def _lines(self, room: int, *, has_words: bool) -> int:
        """Lines of the longest hint beside its settings; beyond all bounds where a word is cut."""
        metrics = self.hint.fontMetrics()
        most = 0
        for tool in _TOOLS:
            left = room - self._needs[has_words][tool]
            if left < max(metrics.horizontalAdvance(word) for word in hint_words(tool).split()):
                return _MOST_LINES + 1
            bounds = metrics.boundingRect(
                QRect(0, 0, left, 10_000), int(Qt.TextFlag.TextWordWrap), hint_words(tool)
            )
            most = max(most, -(-bounds.height() // metrics.lineSpacing()))
        return most

    def _show_words(self, has_words: bool) -> None:
        for button, words in self._worded.items():
            button.setText(words if has_words else "")

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
        self._tool = tool
        self.hint.setText(hint_words(tool))
        shown = self._pages_of(tool)
        for page in (self._brush, self._crop, self._mark, self.fill):
            page.setVisible(page in shown)

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
        self.take = self._button(page, "check", translate("CropBar", "Take"))
        self.take.setToolTip(translate("CropBar", "Take this crop (Enter)"))
        self.take.setProperty("look", "main")
        self.take.clicked.connect(self.crop_taken)
        row.addWidget(self.take)
        self.whole = self._button(page, "screen", translate("CropBar", "Whole picture"))
        self.whole.setToolTip(translate("CropBar", "Whole picture"))
        self.whole.clicked.connect(self.crop_dropped)
        row.addWidget(self.whole)
        return page

    def _button(self, parent: QWidget, icon_name: str, words: str) -> QPushButton:
        """A button that shows its words where there is room."""
        button = QPushButton(words, parent)
        button.setAccessibleName(words)
        set_icon(button, icon_name)
        self._worded[button] = words
        return button

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
