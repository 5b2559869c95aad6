"""The lower edge of the window: the verdict in words, and the way out."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from leadapron.model.canvas import Format
from leadapron.ui.language import translate
from leadapron.ui.review.running_case import Progress
from leadapron.ui.review.standing import Standing, Tone
from leadapron.ui.review.widgets import named
from leadapron.ui.theme import current_theme, scaled, set_icon, tinted_icon

_LOOKS = {Tone.BUSY: "quiet", Tone.CLEAN: "good", Tone.LOOK: "attention", Tone.BLOCKED: "blocked"}

_LEAST_WIDTH: Final = 120
_EASY_WIDTH: Final = 240
"""Of the sentence at 100 % text, in logical pixels: its longest word fits in the first, and the
verdicts without a reason fit in one or two lines of the second. Where the window leaves less than
that beside the ways out, these stand below."""


class StatusBar(QFrame):
    """Where the case stands.

    Attributes:
        walked: the user wants to see the next place that is still readable, or check again.
        mask_wanted: the user wants everything that is still readable masked.
        export_wanted: the user wants the picture out.
        format_chosen: another kind of file.
        caption_wanted: the caption's drawer shall open, or close.
        preset_chosen: another preset, by its name.
    """

    walked = Signal()
    mask_wanted = Signal()
    export_wanted = Signal()
    format_chosen = Signal(object)
    caption_wanted = Signal()
    preset_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._said = ""
        self._walks = False
        self.progress = named(QProgressBar(self), "progress")
        self.progress.setAccessibleName(translate("StatusBar", "Progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(scaled(64), scaled(8))
        self.mark = QLabel(self)
        self.sentence = named(QLabel(self), "standing")
        self.sentence.setWordWrap(True)
        # a label that wraps asks for a width of its own; this one takes what the others leave
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.setMinimumWidth(scaled(_LEAST_WIDTH))
        self.walk = named(QToolButton(self), "walk")
        self.walk.clicked.connect(self.walked)
        self.mask_them = named(QPushButton(translate("StatusBar", "Mask them"), self), "mask_them")
        self.mask_them.setToolTip(translate("StatusBar", "Mask everything that is still readable"))
        self.mask_them.clicked.connect(self.mask_wanted)
        self.export = named(QPushButton(translate("StatusBar", "Export   Ctrl+S"), self), "export")
        self.export.setAccessibleName(translate("StatusBar", "Export"))
        self.export.setProperty("look", "main")
        self.export.clicked.connect(self.export_wanted)
        set_icon(self.export, "export")
        self.caption = named(QPushButton(translate("StatusBar", "Caption…"), self), "caption")
        self.caption.setToolTip(translate("StatusBar", "Write and check the caption (Ctrl+D)"))
        self.caption.clicked.connect(self.caption_wanted)
        set_icon(self.caption, "caption")
        self.preset = named(QComboBox(self), "preset")
        self.preset.setAccessibleName(translate("StatusBar", "Where the picture goes"))
        self.preset.setToolTip(translate("StatusBar", "Where the picture goes decides its size"))
        self.preset.activated.connect(
            lambda row: self.preset_chosen.emit(self.preset.itemData(row))
        )
        self.format = named(QComboBox(self), "format")
        self.format.setAccessibleName(translate("StatusBar", "Kind of file"))
        self.format.setToolTip(
            translate("StatusBar", "PNG loses nothing; JPEG is smaller, and some services want it")
        )
        self.format.activated.connect(
            lambda row: self.format_chosen.emit(Format(self.format.itemData(row)))
        )
        self._verdict, self._ways = QHBoxLayout(), QHBoxLayout()
        self.left = QHBoxLayout()
        self._verdict.addLayout(self.left)
        for part in (self.preset, self.format, self.progress, self.mark):
            self._verdict.addWidget(part)
        self._verdict.addWidget(self.sentence, 1)
        self._ways.addStretch(1)
        for widget in (self.walk, self.mask_them, self.caption, self.export):
            self._ways.addWidget(widget)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(8, 8, 8, 8)
        self._rows.addLayout(self._verdict, 1)
        self._rows.addLayout(self._ways)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click on the words walks to what is still readable, as the button does."""
        at = event.position().toPoint()
        if self._walks and self.sentence.geometry().contains(at):
            self.walked.emit()
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """One row, or two where the window is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Room for two rows, so that no verdict widens the window."""
        rows = self._verdict.minimumSize().width(), self._ways.minimumSize().width()
        return QSize(max(rows) + self._margin, super().minimumSizeHint().height())

    @property
    def _margin(self) -> int:
        margins = self.contentsMargins() + self._rows.contentsMargins()
        return margins.left() + margins.right()

    def _arrange(self) -> None:
        needed = self._verdict.minimumSize().width() + self._ways.minimumSize().width()
        needed += self._margin + self._rows.spacing() + scaled(_EASY_WIDTH - _LEAST_WIDTH)
        is_wide = needed <= self.width()
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )

    def offer_presets(self, presets: Iterable[tuple[str, str]]) -> None:
        """Offer presets: each its name and its title."""
        for name, title in presets:
            self.preset.addItem(title, name)
        self.preset.setVisible(self.preset.count() > 0)

    def show_preset(self, name: str) -> None:
        """Show which preset is in force."""
        self.preset.setCurrentIndex(self.preset.findData(name))

    def show_formats(self, formats: Iterable[Format], chosen: Format) -> None:
        """Offer kinds of file where there is a choice, and show which one is in force."""
        names = [form.value for form in formats]
        if names != [self.format.itemData(row) for row in range(self.format.count())]:
            self.format.clear()
            for name in names:
                self.format.addItem(name.upper(), name)
        self.format.setCurrentIndex(self.format.findData(chosen.value))
        self.format.setVisible(len(names) > 1)

    def show_standing(self, standing: Standing, progress: Progress) -> None:
        """Show where the case stands."""
        tone = standing.tone
        self.sentence.setText(standing.sentence)
        self.sentence.setProperty("look", _LOOKS[tone])
        self.sentence.style().polish(self.sentence)
        theme = current_theme()
        colour = {
            Tone.CLEAN: theme.good,
            Tone.LOOK: theme.attention,
            Tone.BLOCKED: theme.blocked,
        }.get(tone, theme.quiet)
        side = scaled(20)
        self.mark.setPixmap(tinted_icon(tone.value, colour).pixmap(side, side))
        self.progress.setVisible(tone is Tone.BUSY)
        self.progress.setRange(0, progress.steps)
        self.progress.setValue(progress.done)
        self._walks = tone is Tone.LOOK
        self.sentence.setCursor(
            Qt.CursorShape.PointingHandCursor if self._walks else Qt.CursorShape.ArrowCursor
        )
        self.mask_them.setVisible(tone is Tone.LOOK)
        self.walk.setVisible(tone in {Tone.LOOK, Tone.BLOCKED})
        self.walk.setText(
            translate("StatusBar", "Show the next place")
            if tone is Tone.LOOK
            else translate("StatusBar", "Check again")
        )
        self._arrange()
        self.export.setEnabled(standing.is_open)
        self.export.setToolTip(
            standing.reason or translate("StatusBar", "Write the picture to the pictures folder")
        )
        self.export.setAccessibleDescription(standing.reason)
        if standing.sentence != self._said:
            self._said = standing.sentence
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, standing.sentence))
