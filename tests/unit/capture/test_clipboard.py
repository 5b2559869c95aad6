import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from leadapron.capture.clipboard import (
    NO_PICTURE,
    clear_clipboard,
    frame_from_clipboard,
)
from leadapron.model.errors import CaptureError, InputError
from leadapron.model.frame import Origin
from qt_pictures import image_from_pixels

PIXELS = np.random.default_rng(3).integers(0, 256, (6, 8, 3), np.uint8)


@pytest.fixture
def clipboard(qapp):
    clipboard = qapp.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


def put_files(clipboard, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    clipboard.setMimeData(data)


def test_a_copied_picture_is_pasted(clipboard):
    clipboard.setImage(image_from_pixels(PIXELS))
    frame = frame_from_clipboard(clipboard)
    assert (frame.pixels == PIXELS).all()
    assert (frame_from_clipboard(clipboard).pixels == PIXELS).all()
    assert frame.origin is Origin.CLIPBOARD


def test_a_copied_file_is_pasted(clipboard, tmp_path):
    path = tmp_path / "case.png"
    Image.fromarray(PIXELS).save(path)
    put_files(clipboard, path)
    frame = frame_from_clipboard(clipboard)
    assert (frame.pixels == PIXELS).all()
    assert frame.origin is Origin.CLIPBOARD


def test_a_copied_file_that_is_no_picture_is_refused(clipboard, tmp_path):
    path = tmp_path / "case.png"
    path.write_text("text")
    put_files(clipboard, path)
    with pytest.raises(InputError, match="not a PNG"):
        frame_from_clipboard(clipboard)


@pytest.mark.parametrize("content", ["nothing", "text", "two files", "an empty picture", "a link"])
def test_a_clipboard_without_a_picture_is_said(clipboard, tmp_path, content):
    if content == "text":
        clipboard.setText("a report")
    elif content == "two files":
        put_files(clipboard, tmp_path / "1.png", tmp_path / "2.png")
    elif content == "an empty picture":
        clipboard.setImage(QImage())
    elif content == "a link":
        data = QMimeData()
        data.setUrls([QUrl("https://example.org/case.png")])
        clipboard.setMimeData(data)
    with pytest.raises(CaptureError) as caught:
        frame_from_clipboard(clipboard)
    assert caught.value.sentence == NO_PICTURE


def test_clearing_leaves_nothing_to_paste(clipboard):
    clipboard.setImage(image_from_pixels(PIXELS))
    clear_clipboard(clipboard)
    with pytest.raises(CaptureError):
        frame_from_clipboard(clipboard)
