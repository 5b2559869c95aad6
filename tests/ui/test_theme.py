import pytest
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QPushButton, QWidget

from leadapron.resources import resource
from leadapron.ui import theme as themes
from leadapron.ui.theme import HIGH_CONTRAST, THEMES, apply_theme, icon, scaled, set_icon


def _luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first, second):
    """WCAG 2.2 contrast ratio."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_stand_out(theme):
    least = 7.0 if theme is HIGH_CONTRAST else 4.5
    for words in (theme.text, theme.quiet, theme.good, theme.attention, theme.blocked):
        for ground in (theme.ground, theme.raised, theme.field, theme.hover):
            assert contrast(words, ground) >= least, (words, ground)
    assert contrast(theme.on_accent, theme.accent) >= least


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_controls_and_focus_stand_out(theme):
    for ground in (theme.ground, theme.raised, theme.field):
        assert contrast(theme.edge, ground) >= 3.0
        assert contrast(theme.accent, ground) >= 3.0


def test_dark_room():
    assert _luminance(themes.DARK.ground) < 0.01
    assert _luminance(themes.DARK.raised) < 0.02


def test_every_icon_paints_something(dressed):
    names = sorted(path.stem for path in resource("icons").glob("*.svg"))
    assert len(names) > 50
    for name in names:
        image = icon(name).pixmap(32, 32).toImage()
        assert any(image.pixelColor(x, y).alpha() > 128 for x in range(32) for y in range(32)), name


def test_icons_follow_the_theme(qapp, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(window)
    action = QAction(window)
    window.addAction(action)
    apply_theme(qapp, "dark")
    set_icon(button, "check")
    set_icon(action, "check")
    dark = button.icon().pixmap(32, 32).toImage()
    apply_theme(qapp, "light")
    assert button.icon().pixmap(32, 32).toImage() != dark
    assert action.icon().pixmap(32, 32).toImage() == button.icon().pixmap(32, 32).toImage()
    apply_theme(qapp, "dark")


def test_text_scale_enlarges_font_and_lengths(qapp):
    apply_theme(qapp, "dark", 1.0)
    plain = qapp.font().pointSizeF()
    apply_theme(qapp, "dark", 2.0)
    assert qapp.font().pointSizeF() == pytest.approx(2 * plain)
    assert scaled(8) == 16
    apply_theme(qapp, "dark", 9.0)
    assert themes.text_scale() == 2.0
    apply_theme(qapp, "dark", 1.0)
    assert qapp.font().pointSizeF() == pytest.approx(plain)


def test_system_theme_is_dark_or_light(qapp):
    assert apply_theme(qapp, "system") in (themes.DARK, themes.LIGHT)
    apply_theme(qapp, "dark")


def test_overlay_stays_dark(qapp):
    for name, expected in (("light", themes.DARK), ("high-contrast", themes.HIGH_CONTRAST)):
        apply_theme(qapp, name)
        assert themes.overlay_theme() is expected
    apply_theme(qapp, "dark")
    assert themes.overlay_theme() is themes.DARK


def test_palette_and_sheet_carry_the_colours(dressed):
    assert dressed.palette().window().color() == QColor(themes.DARK.ground)
    assert themes.DARK.accent in dressed.styleSheet()
