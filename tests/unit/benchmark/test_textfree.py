import numpy as np
import pytest

from benchmark.textfree import CODE_KINDS, coded, text_free


def test_text_free_captures_repeat_by_seed() -> None:
    one, other = list(text_free(2, 3)), list(text_free(2, 3))
    assert all(np.array_equal(a.pixels, b.pixels) for a, b in zip(one, other, strict=True))
    assert not any(capture.lines for capture in one)


def test_codes_can_be_read_where_the_truth_places_them() -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    for capture in coded(len(CODE_KINDS), 3):
        (box,) = capture.codes
        found = zxingcpp.read_barcodes(np.ascontiguousarray(capture.pixels[box.padded(24).slices]))
        assert [code.text for code in found if code.valid], capture.name
