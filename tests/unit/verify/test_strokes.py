"""Rows of strokes: text in either polarity, colour and direction; nothing on even ground."""

import cv2
import numpy as np
import pytest

from leadapron.model.geometry import Box
from leadapron.verify.strokes import rows_of_strokes


def written(text, ink, ground, *, turned=False, scale=0.6):
    pixels = np.full((160, 320, 3), ground, np.uint8)
    cv2.putText(pixels, text, (60, 90), cv2.FONT_HERSHEY_SIMPLEX, scale, ink, 1, cv2.LINE_AA)
    return np.ascontiguousarray(np.rot90(pixels)) if turned else pixels


def ink_box(pixels):
    rows, columns = np.nonzero((pixels != pixels[0, 0]).any(axis=2))
    return Box.covering(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ((255, 255, 255), (0, 0, 0)),
        ((0, 0, 0), (255, 255, 255)),
        ((140, 140, 140), (100, 100, 100)),
        ((60, 60, 60), (100, 100, 100)),
        ((200, 60, 60), (76, 120, 70)),
        ((255, 255, 0), (40, 40, 160)),
    ],
)
def test_a_line_of_text_is_a_row(ink, ground, turned):
    pixels = written("MRN 48271", ink, ground, turned=turned)
    rows = [row for row in rows_of_strokes(pixels) if row.likeness > 0]
    assert any(ink_box(pixels).coverage_by(row.box.padded(2)) > 0.6 for row in rows)


@pytest.mark.parametrize("level", [0, 90, 255])
def test_even_ground_has_no_rows(level):
    assert rows_of_strokes(np.full((80, 90, 3), level, np.uint8)) == ()


def test_a_slow_gradient_has_no_rows():
    across = np.linspace(0, 255, 400).astype(np.uint8)
    assert rows_of_strokes(np.repeat(np.tile(across, (90, 1))[:, :, None], 3, axis=2)) == ()


@pytest.mark.parametrize("shape", [(1, 1), (1, 50), (50, 1), (9, 9)])
def test_pictures_smaller_than_a_glyph_have_no_rows(shape):
    assert rows_of_strokes(np.zeros((*shape, 3), np.uint8)) == ()


def test_a_frame_and_a_ruler_look_unlike_text():
    pixels = np.zeros((200, 300, 3), np.uint8)
    cv2.rectangle(pixels, (30, 30), (200, 150), (255, 255, 255), 1)
    cv2.line(pixels, (20, 180), (280, 180), (255, 255, 255), 1)
    assert not [row for row in rows_of_strokes(pixels) if row.likeness > 0]
