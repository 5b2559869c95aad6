import cv2
import numpy as np
import pytest

from leadapron.detect.protocol import Look
from leadapron.detect.watermark import WatermarkDetector, is_watermarked
from leadapron.model.errors import WatermarkError
from leadapron.model.frame import Frame


def anatomy(seed=4):
    rng = np.random.default_rng(seed)
    coarse = rng.uniform(20, 200, (12, 18)).astype(np.float32)
    smooth = cv2.resize(coarse, (1200, 800), interpolation=cv2.INTER_CUBIC)
    return smooth[:, :, None] + rng.normal(0, 6, (800, 1200, 1))


def pixels_of(canvas):
    return np.repeat(np.clip(canvas, 0, 255).astype(np.uint8), 3, axis=2)


def stamp():
    ink = np.zeros((60, 200), np.uint8)
    cv2.putText(ink, "jdoe42 12.05.2026", (4, 40), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 255, 1)
    turned = cv2.warpAffine(ink, cv2.getRotationMatrix2D((100, 30), 12, 1), (200, 60))
    return turned[:, :, None] / 255.0


@pytest.mark.parametrize("opacity", [0.2, 0.4])
def test_a_faint_name_all_over_the_capture_is_refused(opacity):
    canvas, ink = anatomy(), stamp()
    for y in range(0, 740, 110):
        for x in range(0, 1000, 240):
            part = canvas[y : y + 60, x : x + 200]
            part += (255 - part) * ink * opacity
    with pytest.raises(WatermarkError):
        WatermarkDetector().detect(Look(Frame(pixels_of(canvas)), (), 5.0))


def test_anatomy_alone_is_not():
    assert not is_watermarked(pixels_of(anatomy()))


def test_rows_of_a_list_and_an_even_frame_are_not():
    rows = np.full((800, 1200), 30, np.uint8)
    rows[::36] = 90
    for y in range(10, 780, 36):
        for x in (20, 210, 530, 880):
            cv2.putText(rows, f"{y * x % 9973}", (x, y + 14), 0, 0.5, 220, 1)
    assert not is_watermarked(np.repeat(rows[:, :, None], 3, axis=2))
    assert not is_watermarked(np.zeros((600, 900, 3), np.uint8))
    assert not is_watermarked(np.zeros((20, 20, 3), np.uint8))


def test_one_label_in_each_of_four_viewports_is_not():
    canvas, ink = anatomy(), stamp()
    for y in (10, 410):
        for x in (10, 610):
            canvas[y : y + 60, x : x + 200] += 180 * ink
    assert not is_watermarked(pixels_of(canvas))


def test_three_equal_specks_are_no_grid():
    canvas = np.full((800, 1200, 1), 60.0)
    specks = 150.0 * (np.random.default_rng(2).random((40, 40, 1)) > 0.7)
    for y, x in ((60, 60), (60, 420), (259, 420)):
        canvas[y : y + 40, x : x + 40] += specks
    assert not is_watermarked(pixels_of(canvas))
    canvas[259:299, 60:100] += specks
    assert is_watermarked(pixels_of(canvas))
