import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from leadapron.capture import qt_pixels
from leadapron.capture.qt_pixels import pixels_from_image, wipe_image
from leadapron.model.errors import CaptureError
from qt_pictures import image_from_pixels


def noise(height, width, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 99))
def test_pixels_survive_the_way_to_qt_and_back(height, width, seed):
    pixels = noise(height, width, seed)
    image = image_from_pixels(pixels)
    assert (pixels_from_image(image) == pixels).all()
    assert (pixels_from_image(image) == pixels).all(), "the picture itself is not wiped"


def test_colours_are_in_their_order():
    image = image_from_pixels(np.array([[[255, 1, 2]]], np.uint8))
    assert image.pixelColor(0, 0) == QColor(255, 1, 2)


@pytest.mark.parametrize(
    "image_format",
    [
        QImage.Format.Format_RGB888,
        QImage.Format.Format_BGR888,
        QImage.Format.Format_RGBX8888,
        QImage.Format.Format_RGBA8888,
        QImage.Format.Format_ARGB32_Premultiplied,
        QImage.Format.Format_BGR30,
    ],
)
def test_every_format_gives_the_same_pixels(image_format):
    pixels = noise(9, 7)
    image = image_from_pixels(pixels).convertToFormat(image_format)
    assert (pixels_from_image(image) == pixels).all()


def test_what_alpha_hides_does_not_come_back():
    image = QImage(2, 1, QImage.Format.Format_ARGB32)
    image.setPixelColor(0, 0, QColor(200, 100, 50, 0))
    image.setPixelColor(1, 0, QColor(200, 100, 50, 255))
    assert pixels_from_image(image).tolist() == [[[0, 0, 0], [200, 100, 50]]]


def test_a_scaled_picture_gives_its_device_pixels():
    image = QImage(6, 4, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 30))
    image.setDevicePixelRatio(2.0)
    pixels = pixels_from_image(image)
    assert pixels.shape == (4, 6, 3)
    assert (pixels == (10, 20, 30)).all()


def test_the_arrays_own_their_memory_and_a_wiped_picture_is_black():
    pixels = noise(5, 5)
    image = image_from_pixels(pixels)
    taken = pixels_from_image(image)
    wipe_image(image)
    assert not pixels_from_image(image).any()
    assert (taken == pixels).all()
    assert taken.flags.owndata


@pytest.mark.parametrize("name", ["Format_RGB32", "Format_RGB888", "Format_ARGB32"])
def test_what_was_made_on_the_way_is_wiped(name, monkeypatch):
    made = []

    def wiped(image):
        wipe_image(image)
        made.append(image)

    monkeypatch.setattr(qt_pixels, "wipe_image", wiped)
    image = image_from_pixels(noise(5, 5)).convertToFormat(getattr(QImage.Format, name))
    pixels_from_image(image)
    assert len(made) == (2 if name == "Format_ARGB32" else 1)
    assert not any(pixels_from_image(picture).any() for picture in made[:2])
    assert pixels_from_image(image).any()


def test_no_picture_and_too_large_a_picture_are_refused():
    with pytest.raises(CaptureError, match="no picture"):
        pixels_from_image(QImage())
    with pytest.raises(CaptureError, match="64 megapixels"):
        pixels_from_image(QImage(8001, 8000, QImage.Format.Format_Mono))
