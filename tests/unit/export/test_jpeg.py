"""JPEG: the file holds nothing else, and the verdict is of the pixels that it decodes to."""

import io
from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from leadapron.export.jpeg import audit_jpeg, develop, encode_jpeg, largest_error
from leadapron.export.write import export_picture
from leadapron.model.canvas import Canvas, Format
from leadapron.model.errors import ExportError, NotCleanError
from leadapron.model.frame import Picture
from leadapron.model.geometry import Box
from leadapron.model.mask import Mask
from leadapron.model.verdict import Status, Verdict

RANDOM = np.random.default_rng(11)
PIXELS = RANDOM.integers(0, 256, (40, 60, 3), np.uint8)
DATA = encode_jpeg(PIXELS)
JPEG = Canvas(format=Format.JPEG)


def masked():
    pixels = PIXELS.copy()
    mask = Mask(Box(5, 5, 30, 20), (10, 200, 30))
    pixels[mask.box.slices] = mask.fill
    return Picture(pixels, (mask,), canvas=JPEG)


def clean(of):
    return Verdict(Status.CLEAN, of.sha256)


def test_what_is_verified_is_what_every_reader_of_the_file_decodes(tmp_path):
    picture = develop(masked())
    written = export_picture(picture, clean(picture), tmp_path)
    assert written.path.name == "case-0001.jpg"
    with Image.open(written.path) as image:
        assert image.mode == "RGB"
        assert set(image.info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert np.array_equal(np.asarray(image), picture.pixels)
    decoded = cv2.cvtColor(cv2.imread(str(written.path)), cv2.COLOR_BGR2RGB)
    assert cv2.absdiff(decoded, picture.pixels).max() <= 4


def test_only_a_developed_jpeg_leaves_and_only_with_a_verdict_of_its_decoded_pixels(tmp_path):
    raw = masked()
    picture = develop(raw)
    for wrong, verdict in (
        (raw, clean(raw)),
        (picture, clean(raw)),
        (replace(picture, encoded=DATA), clean(picture)),
    ):
        with pytest.raises(NotCleanError):
            export_picture(wrong, verdict, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_mask_that_shows_through_is_never_encoded():
    with pytest.raises(ExportError, match="not opaque"):
        develop(Picture(PIXELS.copy(), (Mask(Box(5, 5, 30, 20)),), canvas=JPEG))


def test_inside_a_mask_nothing_differs_from_its_fill():
    picture = develop(masked())
    inside = picture.pixels[8:24, 8:32].reshape(-1, 3).astype(int)  # whole blocks of 8 by 8
    assert np.abs(inside - (10, 200, 30)).max() <= 2


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 40), st.integers(1, 40), st.booleans())
def test_no_pixel_differs_by_more_than_the_tables_allow(seed, height, width, extreme):
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    if extreme:
        pixels = np.where(pixels > 127, 255, 0).astype(np.uint8)
    data = encode_jpeg(pixels)
    difference = cv2.absdiff(audit_jpeg(data), pixels).reshape(-1, 3)
    assert (difference <= largest_error(data)).all()


def test_gray_stays_gray():
    gray = np.repeat(RANDOM.integers(0, 256, (50, 50, 1), np.uint8), 3, axis=2)
    decoded = audit_jpeg(encode_jpeg(gray))
    assert (decoded == decoded[..., :1]).all()


def _with_segment(marker, content):
    return DATA[:20] + bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2) + content + DATA[20:]


def _saved(**options):
    stream = io.BytesIO()
    Image.fromarray(PIXELS).save(stream, "JPEG", **options)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        DATA + b"\0",
        DATA + DATA,
        DATA[:-2],
        DATA[: len(DATA) // 2],
        DATA[2:],
        b"",
        _with_segment(0xFE, b"DOE^JANE"),
        _with_segment(0xE1, b"Exif\0\0" + bytes(20)),
        _with_segment(0xE2, b"ICC_PROFILE\0" + bytes(20)),
        _saved(quality=92, subsampling="4:2:0"),
        _saved(quality=92, subsampling="4:4:4", progressive=True),
        _saved(quality=92, subsampling="4:4:4", dpi=(300, 300)),
    ],
    ids=[
        "byte-after", "two", "no-end", "half", "no-start", "empty", "comment", "exif", "profile",
        "subsampled", "progressive", "density",
    ],
)  # fmt: skip
def test_any_other_jpeg_is_refused(data):
    audit_jpeg(DATA)
    with pytest.raises(ExportError):
        audit_jpeg(data)


@pytest.mark.parametrize("form", list(Format))
def test_a_file_over_the_limit_of_its_preset_is_not_written(form, tmp_path):
    canvas = Canvas("figure-1", format=form, maximum_bytes=2000)
    picture = Picture(PIXELS.copy(), canvas=canvas)

    def leave():
        export_picture(develop(picture), clean(picture), tmp_path)

    with pytest.raises(ExportError, match="figure-1 allows"):
        leave()
    assert list(tmp_path.iterdir()) == []
