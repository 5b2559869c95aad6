"""How every window looks: four palettes, one style sheet, and icons tinted to match.

Dark comes first: the user sits in a dark room. Every pair of colours that carries words meets WCAG
2.2 AA (4.5 to 1), and 7 to 1 in high contrast; `tests/ui/test_theme.py` measures them.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, Protocol, cast

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from leadapron.resources import resource
from leadapron.ui.style import style_sheet

GRID: Final = 8
"""Distance of the layout grid at 100 % text, in device-independent pixels."""

TARGET: Final = 32
"""Height of a control at 100 % text; WCAG 2.2 asks for 24 at least."""

_ICON_SIZES: Final = (16, 20, 24, 32, 48, 64, 96)
_ICON_PROPERTY: Final = "leadapron-icon"


class ThemeName(StrEnum):
    """What the user can choose."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`, each named for what it is used for.

    Attributes:
        name: which theme this is.
        is_dark: whether the ground is darker than the words.
        ground: behind everything.
        raised: panels, bars, menus.
        field: inputs, lists and buttons.
        hover: a control under the pointer.
        line: borders that only divide.
        edge: borders that show where a control is (3 to 1 against its surroundings).
        text: words.
        quiet: second-rank words.
        disabled: words and icons of what cannot be used now.
        accent: the one accent: focus, selection, the main button.
        on_accent: words on the accent.
        good: clean.
        attention: to look at.
        blocked: not checked, refused.
    """

    name: ThemeName
    is_dark: bool
    ground: str
    raised: str
    field: str
    hover: str
    line: str
    edge: str
    text: str
    quiet: str
    disabled: str
    accent: str
    on_accent: str
    good: str
    attention: str
    blocked: str


DARK: Final = Theme(
    ThemeName.DARK,
    is_dark=True,
    ground="#0b0d0f",
    raised="#14171a",
    field="#1c2024",
    hover="#262b31",
    line="#2a2f35",
    edge="#69737e",
    text="#d8dde3",
    quiet="#98a2ad",
    disabled="#626b75",
    accent="#6cc7b8",
    on_accent="#06120f",
    good="#7fd08a",
    attention="#e3ab5f",
    blocked="#f08a80",
)

LIGHT: Final = Theme(
    ThemeName.LIGHT,
    is_dark=False,
    ground="#eceef0",
    raised="#f6f7f8",
    field="#ffffff",
    hover="#e0e4e8",
    line="#cfd5da",
    edge="#7b858f",
    text="#1a1f24",
    quiet="#505a64",
    disabled="#8b949c",
    accent="#0f6b5e",
    on_accent="#ffffff",
    good="#1c6b2c",
    attention="#7d4b00",
    blocked="#a32219",
)

HIGH_CONTRAST: Final = Theme(
    ThemeName.HIGH_CONTRAST,
    is_dark=True,
    ground="#000000",
    raised="#000000",
    field="#000000",
    hover="#262626",
    line="#ffffff",
    edge="#ffffff",
    text="#ffffff",
    quiet="#ffffff",
    disabled="#a6a6a6",
    accent="#ffe14d",
    on_accent="#000000",
    good="#8cff9a",
    attention="#ffc46b",
    blocked="#ffb3ab",
)

THEMES: Final = (DARK, LIGHT, HIGH_CONTRAST)

_state: dict[str, object] = {"theme": DARK, "scale": 1.0, "point_size": 0.0}


def current_theme() -> Theme:
    """The theme in force."""
    return cast("Theme", _state["theme"])


def overlay_theme() -> Theme:
    """The theme over a frozen, dimmed screen: dark also where the windows are light."""
    theme = current_theme()
    return theme if theme.is_dark else DARK


def text_scale() -> float:
    """The text scale in force: 1.0 is 100 %."""
    return cast("float", _state["scale"])


def scaled(length: float) -> int:
    """A length in device-independent pixels at 100 % text, at the text scale in force."""
    return round(length * text_scale())


def apply_theme(app: QApplication, name: ThemeName | str, scale: float = 1.0) -> Theme:
    """Dress every window, those that are open too.

    Args:
        app: the application.
        name: a `ThemeName`; `system` follows the operating system's choice, and stays dark where
            that is not known.
        scale: text scale, 1.0 to 2.0.
    """
    if not _state["point_size"]:
        _state["point_size"] = app.font().pointSizeF()
    theme = _chosen(app, ThemeName(name))
    _state["theme"], _state["scale"] = theme, min(2.0, max(1.0, scale))
    style = QStyleFactory.create("Fusion")  # the one style that obeys a palette on every system
    app.setStyle(style)
    font = app.font()
    font.setPointSizeF(cast("float", _state["point_size"]) * text_scale())
    app.setFont(font)
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet(theme, text_scale()))
    _refresh_icons(app)
    return theme


class _HasIcon(Protocol):
    def setIcon(self, icon: QIcon) -> None: ...  # noqa: N802  # Qt's name


def set_icon(target: QAction | QWidget, name: str) -> None:
    """Give an action or a button an icon that follows the theme."""
    target.setProperty(_ICON_PROPERTY, name)
    cast("_HasIcon", target).setIcon(icon(name))


def icon(name: str) -> QIcon:
    """One of `resources/icons`, tinted for the theme in force.

    Args:
        name: the file's name without `.svg`.
    """
    theme = current_theme()
    return _tinted(name, theme.text, theme.disabled, theme.text)


def tinted_icon(name: str, colour: str) -> QIcon:
    """One of `resources/icons` in a colour of its own, for example that of a state."""
    return _tinted(name, colour, current_theme().disabled, colour)


@lru_cache(maxsize=256)
def _tinted(name: str, normal: str, disabled: str, active: str) -> QIcon:
    source = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    modes = (
        (QIcon.Mode.Normal, normal),
        (QIcon.Mode.Disabled, disabled),
        (QIcon.Mode.Active, active),
        (QIcon.Mode.Selected, active),
    )
    for mode, colour in modes:
        data = QByteArray(source.replace("currentColor", colour).encode())
        renderer = QSvgRenderer(data)
        for size in _ICON_SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            result.addPixmap(pixmap, mode)
    return result


def _refresh_icons(app: QApplication) -> None:
    for widget in app.allWidgets():
        for target in (widget, *widget.actions()):
            _refresh_icon(target)


def _refresh_icon(target: QObject) -> None:
    name = target.property(_ICON_PROPERTY)
    if isinstance(name, str):
        cast("_HasIcon", target).setIcon(icon(name))


def _chosen(app: QApplication, name: ThemeName) -> Theme:
    for theme in THEMES:
        if theme.name is name:
            return theme
    is_light = app.styleHints().colorScheme() is Qt.ColorScheme.Light
    return LIGHT if is_light else DARK


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.ground,
        role.WindowText: theme.text,
        role.Base: theme.field,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.PlaceholderText: theme.quiet,
        role.Button: theme.field,
        role.ButtonText: theme.text,
        role.BrightText: theme.text,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.hover,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.ground,
    }
    palette = QPalette()
    for colour_role, colour in colours.items():
        palette.setColor(colour_role, QColor(colour))
    words = (role.WindowText, role.Text, role.ButtonText, role.HighlightedText)
    for colour_role in words:
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(theme.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.hover))
    return palette
