"""The practice case: a window that looks like a PACS viewer and shows a made-up patient.

A first-time user learns the tool on it, and the end-to-end tests capture it. It is the one window
of ours that may appear in a capture (property `leadapron-capturable`).
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from leadapron.desktop.commands import Command, Word
from leadapron.resources import resource
from leadapron.ui import practice_patient as patient
from leadapron.ui.language import translate
from leadapron.ui.practice_patient import PRACTICE_IDENTIFIERS
from leadapron.ui.practice_viewport import OVERLAY_PIXELS, PracticeViewport, overlay_font

__all__ = ["CAPTURABLE", "PRACTICE_IDENTIFIERS", "PracticeWindow", "run_demo"]

CAPTURABLE: Final = "leadapron-capturable"
"""Property of a top-level window of ours that may appear in a capture."""

_BANNER_PIXELS: Final = 15
_THUMBNAIL: Final = 96
_SERIES_WIDTH: Final = 124
_SIZE: Final = (1160, 860)

_TOOLS: Final = (
    "Worklist",
    "Window",
    "Zoom",
    "Pan",
    "Length",
    "Angle",
    "Layout 1x1",
    "Cine",
    "Reset",
)
"""Words of a viewer's tool bar; painted only, since the practice case is for looking at."""

_LOOK: Final = """
PracticeWindow { background: #0e141b; }
#tools { background: #10161d; }
#tools QLabel { color: #a9b4c0; background: transparent; }
#patient { background: #1b344e; }
#patient QLabel { color: #eaf1f8; background: transparent; }
#series { background: #0e141b; }
#series QLabel { color: #a9b4c0; background: transparent; }
#series #thumbnail { border: 2px solid #4f8fca; }
#hint { background: #10161d; }
#hint QLabel { color: #c9d2dc; background: transparent; }
"""


class PracticeWindow(QWidget):
    """The viewer of the practice case.

    Args:
        hint: one sentence below the viewer that says how to capture it.
        parent: owner, or None.
    """

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(CAPTURABLE, True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(translate("Practice", "Practice case"))
        self.setStyleSheet(_LOOK)
        self.resize(*_SIZE)
        picture = QPixmap(str(resource("practice/chest.png")))
        self.viewport = PracticeViewport(picture)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(_series(picture))
        body.addWidget(self.viewport, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(_tool_bar())
        whole.addWidget(_patient_banner())
        whole.addLayout(body, 1)
        whole.addWidget(
            _strip(
                "hint",
                (translate("Practice", "Practice case: this patient is made up."), hint),
                34,
                16,
            )
        )


def run_demo(walk_through: bool) -> int:
    """`leadapron demo`.

    Args:
        walk_through: take the practice case along the whole path and print what was done, instead
            of opening it in the tray application.

    Returns:
        The exit code.
    """
    if walk_through:
        from leadapron.ui.practice_walk import walk  # noqa: PLC0415  # loads the engines

        return walk()
    from leadapron.ui.application import run_tray  # noqa: PLC0415  # imports this module

    return run_tray(Command(Word.PRACTICE))


def _label(text: str, *, pixels: int = OVERLAY_PIXELS, bold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(overlay_font(pixels, bold=bold))
    return label


def _strip(name: str, texts: tuple[str, ...], height: int, gap: int) -> QFrame:
    """A row of texts on one colour; the first one is bold."""
    strip = QFrame()
    strip.setObjectName(name)
    strip.setFixedHeight(height)
    row = QHBoxLayout(strip)
    row.setContentsMargins(12, 0, 12, 0)
    row.setSpacing(gap)
    for index, text in enumerate(texts):
        row.addWidget(_label(text, bold=index == 0))
    row.addStretch(1)
    return strip


def _tool_bar() -> QFrame:
    return _strip("tools", _TOOLS, 30, 28)


def _patient_banner() -> QFrame:
    strip = _strip("patient", patient.PATIENT_BANNER, 35, 32)
    name = strip.findChild(QLabel)
    if isinstance(name, QLabel):
        name.setFont(overlay_font(_BANNER_PIXELS, bold=True))
    return strip


def _series(picture: QPixmap) -> QFrame:
    column = QFrame()
    column.setObjectName("series")
    column.setFixedWidth(_SERIES_WIDTH)
    thumbnail = QLabel()
    thumbnail.setObjectName("thumbnail")
    thumbnail.setPixmap(
        picture.scaled(
            _THUMBNAIL,
            _THUMBNAIL + 4,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        ).copy(0, 0, _THUMBNAIL, _THUMBNAIL + 4)
    )
    thumbnail.setAccessibleName(translate("Practice", "Series 1"))
    layout = QVBoxLayout(column)
    layout.setContentsMargins(12, 12, 12, 12)
    layout.addWidget(thumbnail, 0, Qt.AlignmentFlag.AlignLeft)
    layout.addWidget(_label("1  DX  pa"))
    layout.addStretch(1)
    return column
