"""Masks on screen: every pixel covered at any zoom, one by one or as a crowd."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Mask
from leadapron.model.stencil import Stencil
from leadapron.ui.review import mask_table
from leadapron.ui.review.display import Display
from leadapron.ui.review.mask_table import MaskTable
from leadapron.ui.review.outlines import widget_rectangle
from leadapron.ui.review.view import View

SIZE = Size(90, 70)
CLIP = QRect(0, 0, 160, 120)
COLOURS = ((0, 0, 0), (10, 200, 30), (255, 255, 255))


def some_masks(seed, count=12):
    rng = np.random.default_rng(seed)
    masks = []
    for _ in range(count):
        x, y, width, height = (int(v) for v in rng.integers((0, 0, 1, 1), (60, 50, 30, 20)))
        stencil = None
        if rng.random() < 0.6:
            bits = rng.random((height, width)) < 0.5
            bits[0, 0] = True
            stencil = Stencil.of(bits)
        fill = COLOURS[int(rng.integers(0, 3))]
        masks.append(Mask(Box(x, y, width, height), fill, stencil=stencil))
    return masks


def painted(table, view, ratio):
    image = QImage(CLIP.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    table.paint(painter, view, ratio, CLIP)
    painter.end()
    return np.array(image.constBits(), np.uint8).reshape(CLIP.height(), CLIP.width(), 4)


def wanted(masks, view, ratio):
    """Each piece of each mask as its own rectangle, by the geometry of the outlines."""
    pixels = np.zeros((CLIP.height(), CLIP.width(), 4), np.uint8)
    for mask in masks:
        for piece in mask.pieces:
            rectangle = widget_rectangle(piece.box, view, ratio)
            left, top = round(rectangle.left() * ratio), round(rectangle.top() * ratio)
            right, bottom = round(rectangle.right() * ratio), round(rectangle.bottom() * ratio)
            place = slice(max(0, top), max(0, bottom)), slice(max(0, left), max(0, right))
            pixels[place] = (*mask.fill[::-1], 255)
    return pixels


@pytest.mark.parametrize("few", [0, 256])
@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    view=st.builds(View, st.floats(0.2, 6), st.floats(-60, 60), st.floats(-60, 60)),
    ratio=st.sampled_from((1.0, 1.25, 1.5, 2.0)),
)
def test_a_table_covers_what_its_masks_cover(qapp, few, seed, view, ratio):
    masks = some_masks(seed)
    before, mask_table._FEW = mask_table._FEW, few
    try:
        seen = painted(MaskTable.of(masks), view, ratio)
    finally:
        mask_table._FEW = before
    assert np.array_equal(seen, wanted(masks, view, ratio))


def test_the_rectangles_of_a_shape_cover_it_once():
    mask = next(mask for mask in some_masks(5) if mask.stencil is not None)
    count = np.zeros((SIZE.height + 60, SIZE.width + 60), int)
    for left, top, right, bottom in MaskTable.of((mask,)).edges.tolist():
        count[top:bottom, left:right] += 1
    own = np.zeros_like(count)
    own[mask.box.slices] = mask.stencil.bits
    assert np.array_equal(count, own)


def test_what_touches_a_part_is_left_and_looks_the_same_for_equal_masks():
    masks = some_masks(8)
    part = Box(10, 10, 20, 20)
    near = np.zeros((200, 200), np.bool_)
    for piece in (piece for mask in masks for piece in mask.pieces):
        near[piece.box.slices] = True
    table = MaskTable.of(masks)
    seen = np.zeros_like(near)
    for left, top, right, bottom in table.touching(part).edges.tolist():
        assert Box(left, top, right - left, bottom - top).overlaps(part)
        seen[top:bottom, left:right] = True
    assert np.array_equal(seen[part.slices], near[part.slices])
    assert table.look == MaskTable.of(some_masks(8)).look
    assert table.look != MaskTable.of(some_masks(9)).look


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_every_screen_pixel_that_a_mask_touches_has_its_colour(qapp, ratio):
    secret = Box(20, 15, 30, 12)
    page = np.full((SIZE.height, SIZE.width, 3), 255, np.uint8)
    bits = np.ones((secret.height, secret.width), np.bool_)
    for mask in (Mask(secret), Mask(secret, stencil=Stencil.of(bits))):
        display = Display(page)
        display.set_masks((mask,))
        for scale in (0.31, 0.5, 0.77, 1 / ratio, 1.0, 1.9, 3.3):
            view = View(scale, 3.3, 7.7)
            layer = display.layer(view, (400, 300), ratio, SIZE.box)
            image = layer.toImage().convertToFormat(QImage.Format.Format_RGB32)
            place = widget_rectangle(secret, view, ratio)
            device = QRect(
                round(place.left() * ratio),
                round(place.top() * ratio),
                round(place.width() * ratio),
                round(place.height() * ratio),
            )
            seen = image.copy(device)
            assert not np.array(seen.constBits()).reshape(-1, 4)[:, :3].any(), (scale, ratio)
            assert layer.devicePixelRatio() == ratio
