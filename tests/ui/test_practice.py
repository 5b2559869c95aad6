"""The practice case: a made-up patient, shown as a viewer shows a real one."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from leadapron.ui import practice_patient as patient
from leadapron.ui.practice import CAPTURABLE, PRACTICE_IDENTIFIERS, PracticeWindow
from leadapron.ui.practice_viewport import PracticeViewport


@pytest.fixture
def window(qtbot):
    window = PracticeWindow("Press Ctrl+Shift+F9 and drag over the viewer.")
    qtbot.addWidget(window)
    window.show()
    return window


def pixels_of(widget):
    image = widget.grab().toImage()
    return np.array(
        [[QColor(image.pixel(x, y)).lightness() for x in range(image.width())]
         for y in range(0, image.height(), 8)]
    )  # fmt: skip


def test_it_is_the_window_of_ours_that_may_be_captured(window):
    assert window.property(CAPTURABLE) is True


def test_every_planted_identifier_is_shown_somewhere():
    shown = " ".join(
        (*patient.PATIENT_BANNER, *patient.TOP_LEFT, *patient.TOP_RIGHT, *patient.BOTTOM_LEFT)
    )
    for identifier in PRACTICE_IDENTIFIERS:
        assert identifier in shown


def test_the_viewport_shows_a_radiograph_between_black_borders(window):
    viewport = window.findChild(PracticeViewport)
    assert viewport is not None
    seen = pixels_of(viewport)
    middle = seen[:, seen.shape[1] // 3 : 2 * seen.shape[1] // 3]
    assert np.unique(middle).size > 100
    assert middle.mean() > 60
    border = seen[seen.shape[0] // 3 : seen.shape[0] // 2 - 4, 30:100]
    assert border.max() < 10


@pytest.mark.parametrize("size", [(900, 640), (1600, 1100)])
def test_it_keeps_the_radiograph_whole_at_any_size(window, size):
    window.resize(*size)
    viewport = window.viewport
    fitted = viewport._fitted()
    assert viewport.rect().contains(fitted)
    assert fitted.width() == viewport.width() or fitted.height() == viewport.height()
