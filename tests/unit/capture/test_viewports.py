"""Panes and anatomy in drawn viewers: grids, borders, toolbars and writing of chosen places."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadapron.capture.smart_region import smart_region
from leadapron.capture.viewports import viewports
from leadapron.model.geometry import Box

WORDS = ("WINTERBOTTOM, AGATHE", "ID 4471902", "1948-11-23  F", "ST MARY HOSPITAL")


def tissue(height, width, seed):
    """An ellipse of smooth noise on black; returns its pixels and its box."""
    noise = np.random.default_rng(seed).normal(110, 60, (height, width)).astype(np.float32)
    gray = np.clip(cv2.GaussianBlur(noise, (0, 0), 5) * 1.0, 40, 255).astype(np.uint8)
    mask = np.zeros_like(gray)
    centre, axes = (width // 2, height // 2), (int(width * 0.3), int(height * 0.35))
    cv2.ellipse(mask, centre, axes, 0, 0, 360, 255, -1)
    x, y, w, h = cv2.boundingRect(mask)
    return cv2.bitwise_and(gray, mask), Box(x, y, w, h)


def write(pixels, box, seed):
    """Corner writing as viewers set it: flush, a few lines, white."""
    for row, word in enumerate(WORDS):
        for right in (False, True):
            (width, _), _ = cv2.getTextSize(word, cv2.FONT_HERSHEY_SIMPLEX, 0.42, 1)
            x = box.right - width - 8 if right else box.x + 8
            y = box.y + 18 + 16 * row if seed % 2 else box.bottom - 10 - 16 * row
            cv2.putText(
                pixels, word, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.42, (255,) * 3, 1, cv2.LINE_AA
            )


def viewer(columns, rows, *, border, chrome, toolbar, panel, seed=0, size=(1400, 1000)):
    """A drawn viewer; returns its pixels, its panes, and the anatomy of each."""
    pixels = np.zeros((size[1], size[0], 3), np.uint8)
    pixels[:toolbar] = chrome
    pixels[:, :panel] = chrome
    area = Box(panel, toolbar, size[0] - panel, size[1] - toolbar)
    panes, anatomies = [], []
    for row in range(rows):
        for column in range(columns):
            x0, x1 = (area.x + area.width * (column + n) // columns for n in (0, 1))
            y0, y1 = (area.y + area.height * (row + n) // rows for n in (0, 1))
            cv2.rectangle(pixels, (x0, y0), (x1 - 1, y1 - 1), border, 1)
            pane = Box(x0 + 1, y0 + 1, x1 - x0 - 2, y1 - y0 - 2)
            gray, box = tissue(pane.height, pane.width, seed + row * columns + column)
            pixels[pane.slices] = gray[..., np.newaxis]
            write(pixels, pane, seed + column)
            panes.append(pane)
            anatomies.append(box.moved(pane.x, pane.y))
    return pixels, panes, anatomies


def near(found, wanted, tolerance):
    edges = zip(
        (found.x, found.y, found.right, found.bottom),
        (wanted.x, wanted.y, wanted.right, wanted.bottom),
        strict=True,
    )
    return all(abs(first - second) <= tolerance for first, second in edges)


@settings(max_examples=25, deadline=None)
@given(
    columns=st.integers(1, 3),
    rows=st.integers(1, 3),
    border=st.sampled_from([(60, 60, 60), (20, 60, 120), (12, 12, 12)]),
    chrome=st.sampled_from([(40, 40, 44), (225, 228, 230), (8, 12, 40)]),
    toolbar=st.integers(30, 90),
    panel=st.sampled_from([0, 220]),
    seed=st.integers(0, 20),
)
def test_every_pane_of_a_grid_is_found_and_nothing_else(**arguments):
    pixels, panes, _ = viewer(**arguments)
    found = viewports(pixels)
    assert len(found) == len(panes)
    assert all(near(box, pane, 2) for box, pane in zip(found, panes, strict=True))


@settings(max_examples=15, deadline=None)
@given(columns=st.integers(1, 3), rows=st.integers(1, 2), seed=st.integers(0, 20))
def test_the_smart_region_is_the_anatomy_without_the_corner_writing(columns, rows, seed):
    pixels, panes, anatomies = viewer(
        columns, rows, border=(60, 60, 60), chrome=(40, 40, 44), toolbar=40, panel=0, seed=seed
    )
    for pane, anatomy in zip(panes, anatomies, strict=True):
        region = smart_region(pixels, pane)
        assert pane.contains(region)
        assert near(region, anatomy, 8)


def test_a_picture_that_fills_its_pane_loses_only_what_the_writing_covers():
    noise = np.random.default_rng(4).normal(128, 200, (800, 1000)).astype(np.float32)
    gray = np.clip(cv2.GaussianBlur(noise, (0, 0), 8) + 10, 60, 190).astype(np.uint8)
    pixels = np.repeat(gray[..., np.newaxis], 3, axis=2)
    pane = Box(0, 0, 1000, 800)
    write(pixels, pane, seed=1)
    region = smart_region(pixels, pane)
    assert region.y >= 18 + 16 * 3
    assert region.area >= 0.85 * pane.area


def test_a_picture_of_little_contrast_is_a_pane_too():
    noise = np.random.default_rng(4).normal(128, 110, (700, 900)).astype(np.float32)
    pixels = np.zeros((760, 900, 3), np.uint8)
    pixels[:60] = (40, 40, 44)
    pixels[60:] = np.clip(cv2.GaussianBlur(noise, (0, 0), 4), 100, 150)[..., np.newaxis]
    (pane,) = viewports(pixels)
    assert near(pane, Box(0, 60, 900, 700), 2)
    assert near(smart_region(pixels, pane), pane, 2)


def test_lists_buttons_and_empty_panes_are_no_panes():
    pixels = np.full((900, 1400, 3), 30, np.uint8)
    for row in range(0, 880, 44):
        cv2.rectangle(pixels, (20, row), (1380, row + 43), (70, 70, 75), 1)
        cv2.putText(pixels, WORDS[0], (40, row + 28), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (230,) * 3, 1)
        cv2.rectangle(pixels, (1000, row + 8), (1100, row + 36), (20, 90, 200), -1)
    assert viewports(pixels) == ()


@pytest.mark.parametrize("size", [(1, 1), (50, 2000), (95, 95), (400, 400)])
def test_small_and_even_frames_hold_no_pane(size):
    assert viewports(np.zeros((*size, 3), np.uint8)) == ()


def test_the_margin_that_a_picture_cuts_off_belongs_to_its_pane():
    pixels = np.zeros((700, 1200, 3), np.uint8)
    pixels[:40] = 60
    noise = np.random.default_rng(5).normal(150, 400, (660, 500)).astype(np.float32)
    pixels[40:, 350:850] = np.clip(cv2.GaussianBlur(noise, (0, 0), 4), 60, 255)[..., np.newaxis]
    (pane,) = viewports(pixels)
    assert near(pane, Box(0, 40, 1200, 660), 2)


@pytest.mark.parametrize("pane", [Box(0, 0, 0, 0), Box(5000, 0, 10, 10), Box(10, 10, 200, 200)])
def test_a_pane_without_anatomy_is_its_own_region(pane):
    pixels = np.zeros((300, 300, 3), np.uint8)
    assert smart_region(pixels, pane) == pane.intersection(Box(0, 0, 300, 300))
