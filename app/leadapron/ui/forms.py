"""The parts that the settings are laid out with."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel

from leadapron.ui.theme import scaled


def form() -> QFormLayout:
    """Rows of a label and a field."""
    form = QFormLayout()
    form.setHorizontalSpacing(scaled(16))
    form.setVerticalSpacing(scaled(8))
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return form


def align(forms: list[QFormLayout], room: int) -> None:
    """Give the labels of all forms one width, so that the fields stand in one column.

    Where the labels would take more than a third of the room they stand above their fields.
    """
    labels = [
        label
        for form in forms
        for row in range(form.rowCount())
        if (item := form.itemAt(row, QFormLayout.ItemRole.LabelRole)) is not None
        and isinstance(label := item.widget(), QLabel)
    ]
    width = max(label.sizeHint().width() for label in labels)
    if width * 3 > room:
        for form in forms:
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    else:
        for label in labels:
            label.setMinimumWidth(width)


def heading(words: str) -> QLabel:
    """The title of a group of rows."""
    label = QLabel(words)
    label.setProperty("look", "title")
    return label


def quiet(words: str) -> QLabel:
    """A remark below a field."""
    label = QLabel(words)
    label.setProperty("look", "quiet")
    label.setWordWrap(True)
    return label


def choice(
    entries: tuple[tuple[str, Any], ...],
    chosen: Any,  # noqa: ANN401  # whatever the entries hold
    tell: Callable[[Any], None],
) -> QComboBox:
    """A list to choose one entry from.

    Args:
        entries: words and value of each.
        chosen: the value chosen now.
        tell: called with the value of each new choice.
    """
    box = QComboBox()
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.currentIndexChanged.connect(lambda _index: tell(box.currentData()))
    return box
