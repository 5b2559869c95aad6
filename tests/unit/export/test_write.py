import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from leadapron.export.png import audit_png, encode_png
from leadapron.export.write import export_picture
from leadapron.model.errors import ExportError, NotCleanError
from leadapron.model.frame import Picture
from leadapron.model.geometry import Box
from leadapron.model.mask import Mask
from leadapron.model.verdict import Status, Verdict

PIXELS = np.random.default_rng(3).integers(0, 256, (20, 30, 3), np.uint8)
DATA = encode_png(PIXELS)


def picture():
    return Picture(PIXELS.copy())


def clean(of):
    return Verdict(Status.CLEAN, of.sha256)


def test_a_clean_picture_is_written_under_a_neutral_name(tmp_path):
    one = picture()
    first = export_picture(one, clean(one), tmp_path)
    second = export_picture(one, clean(one), tmp_path)
    assert [first.path.name, second.path.name] == ["case-0001.png", "case-0002.png"]
    with Image.open(io.BytesIO(first.path.read_bytes())) as image:
        assert np.array_equal(np.asarray(image), PIXELS)
        assert not image.info


@pytest.mark.parametrize("status", [Status.RESIDUALS, Status.NOT_CHECKED])
def test_nothing_leaves_without_a_clean_verdict_of_these_pixels(tmp_path, status):
    one, other = picture(), Picture(np.zeros((5, 5, 3), np.uint8))
    for verdict in (Verdict(status, one.sha256), clean(other)):
        with pytest.raises(NotCleanError):
            export_picture(one, verdict, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_mask_that_shows_through_stops_the_export(tmp_path):
    one = Picture(PIXELS.copy(), masks=(Mask(Box(2, 2, 5, 5)),))
    with pytest.raises(NotCleanError, match="not opaque"):
        export_picture(one, clean(one), tmp_path)


def test_an_existing_file_is_never_overwritten(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"mine")
    one = picture()
    with pytest.raises(ExportError, match="exists"):
        export_picture(one, clean(one), path)
    assert path.read_bytes() == b"mine"


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_any_changed_byte_is_refused(position, change):
    altered = bytearray(DATA)
    altered[position] ^= change
    with pytest.raises(ExportError):
        audit_png(bytes(altered), PIXELS)


def test_bytes_after_the_end_are_refused():
    audit_png(DATA, PIXELS)
    with pytest.raises(ExportError):
        audit_png(DATA + b"\0", PIXELS)
