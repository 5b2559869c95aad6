"""The one style sheet, made from a theme's colours and the text scale.

Kinds of buttons and labels are chosen by the dynamic property `look`: `main` for the one main
button, `flat` for a button in a bar, `title`, `heading` and `quiet` for labels, `good`, `attention`
and `blocked` for states, `panel` for a raised surface.
"""

from dataclasses import asdict
from typing import TYPE_CHECKING

from leadapron.resources import resource

if TYPE_CHECKING:
    from leadapron.ui.theme import Theme

_SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog {{ background: {ground}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {edge}; padding: {half}px; }}
QToolBar, QStatusBar, QMenuBar {{ background: {raised}; border: 0; }}
QWidget[look="panel"] {{
  background: {raised}; border: 1px solid {line}; border-radius: {round}px; }}
QLabel[look="title"] {{ font-size: {title}pt; font-weight: 600; }}
QLabel[look="heading"] {{ font-weight: 600; }}
QLabel[look="quiet"] {{ color: {quiet}; }}
QLabel[look="good"] {{ color: {good}; }}
QLabel[look="attention"] {{ color: {attention}; }}
QLabel[look="blocked"] {{ color: {blocked}; }}
QLabel:disabled {{ color: {disabled}; }}

QPushButton, QToolButton, QComboBox, QLineEdit, QSpinBox, QDoubleSpinBox, QAbstractSpinBox {{
  background: {field}; border: 1px solid {edge}; border-radius: {round}px;
  min-height: {inner}px; padding: 0 {grid}px; }}
QPushButton {{ padding: 0 {wide}px; }}
QPushButton, QToolButton, QComboBox, QMenu, QTabBar {{ icon-size: {small}px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
  background: transparent; border: 0; padding: 0 {grid}px; min-height: 0; }}
QPushButton:hover, QToolButton:hover, QComboBox:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {line}; }}
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QAbstractSpinBox:focus,
QPlainTextEdit:focus, QTextEdit:focus, QListView:focus, QTreeView:focus, QTableView:focus {{
  border: 2px solid {accent}; }}
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled, QLineEdit:disabled,
QAbstractSpinBox:disabled {{ color: {disabled}; border-color: {line}; }}
QPushButton[look="main"] {{
  background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[look="main"]:focus {{ border: 2px solid {text}; }}
QPushButton[look="main"]:disabled {{
  background: {field}; color: {disabled}; border-color: {line}; }}
QPushButton[look="flat"], QToolBar QToolButton, QToolButton[look="flat"] {{
  background: transparent; border: 2px solid transparent; }}
QPushButton[look="flat"]:hover, QToolBar QToolButton:hover, QToolButton[look="flat"]:hover {{
  background: {hover}; }}
QPushButton[look="flat"]:focus, QToolBar QToolButton:focus, QToolButton[look="flat"]:focus {{
  border: 2px solid {accent}; }}
QToolButton:checked, QPushButton:checked {{
  background: {hover}; border: 2px solid {accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolBar {{ spacing: {half}px; padding: {half}px; }}
QToolBar::separator {{ background: {line}; width: 1px; margin: {half}px; }}

QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit {{
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit, QTextEdit, QListView, QTreeView, QTableView {{
  background: {field}; border: 1px solid {edge}; border-radius: {round}px; padding: {half}px; }}
QAbstractItemView {{ selection-background-color: {accent}; selection-color: {on_accent}; }}
QComboBox::drop-down {{ border: 0; width: {icon}px; }}
QComboBox::down-arrow {{ image: url({arrow}); width: {small}px; height: {small}px; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {edge}; padding: {half}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: {icon}px; }}
QAbstractSpinBox::up-arrow {{ image: url({arrow_up}); width: {small}px; height: {small}px; }}
QAbstractSpinBox::down-arrow {{ image: url({arrow}); width: {small}px; height: {small}px; }}

QCheckBox, QRadioButton {{ spacing: {grid}px; min-height: {least}px; }}
QCheckBox::indicator, QRadioButton::indicator {{
  width: {small}px; height: {small}px; border: 1px solid {edge}; background: {field}; }}
QCheckBox::indicator {{ border-radius: {half}px; }}
QRadioButton::indicator {{ border-radius: {circle}px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url({tick}); }}
QRadioButton::indicator:checked {{ border: {dot}px solid {accent}; background: {on_accent};
  width: {dotted}px; height: {dotted}px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {disabled}; }}

QMenu {{ background: {raised}; border: 1px solid {edge}; padding: {half}px; }}
QMenu::item {{ padding: {half}px {wide}px; min-height: {least}px; border-radius: {half}px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {disabled}; background: transparent; }}
QMenu::icon {{ padding-left: {grid}px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {half}px {grid}px; }}

QGroupBox {{ border: 0; margin-top: {icon}px; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; }}
QSplitter::handle {{ background: {line}; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: {half}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {least}px; }}
QScrollBar::handle:horizontal {{ min-width: {least}px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {field}; border: 1px solid {edge}; border-radius: {half}px;
  text-align: center; min-height: {half}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {half}px; }}
QTabBar::tab {{ padding: {half}px {grid}px; min-height: {least}px; border: 2px solid transparent; }}
QTabBar::tab:selected {{ border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ border: 2px solid {accent}; }}
QTabWidget::pane {{ border: 1px solid {line}; }}
QHeaderView::section {{ background: {raised}; color: {text}; border: 0; padding: {half}px; }}
"""


def style_sheet(theme: "Theme", scale: float) -> str:
    """The sheet for one theme.

    Args:
        theme: the colours.
        scale: text scale; every length grows with it.
    """

    def length(pixels: float) -> int:
        return round(pixels * scale)

    colours = asdict(theme)
    shade = theme.name.value
    return _SHEET.format(
        **colours,
        half=length(4),
        grid=length(8),
        wide=length(16),
        least=length(24),
        inner=length(30),
        icon=length(24),
        small=length(16),
        circle=length(8),
        dot=length(5),
        dotted=length(8),
        bar=length(16),
        round=length(6),
        title=15 * scale,
        arrow=resource(f"icons/arrow-down-{shade}.svg").as_posix(),
        arrow_up=resource(f"icons/arrow-up-{shade}.svg").as_posix(),
        tick=resource(f"icons/tick-{shade}.svg").as_posix(),
    )
