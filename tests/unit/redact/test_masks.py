import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from leadapron.model.finding import Finding, KeepReason, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box, Size
from leadapron.model.redaction import Redaction
from leadapron.redact.plan import plan_masks
from leadapron.redact.render import render

SIZE = Size(64, 48)
boxes = st.builds(Box, *(st.integers(0, 40),) * 2, *(st.integers(1, 30),) * 2)
crops = st.one_of(st.none(), st.builds(Box, *(st.integers(0, 40),) * 2, *(st.integers(1, 64),) * 2))


def text(x, y, width, height=12, kind=Kind.TEXT):
    return Finding(Box(x, y, width, height), kind, "test", 1.0)


def noise(seed):
    return np.random.default_rng(seed).integers(0, 256, (48, 64, 3), np.uint8)


@given(st.lists(boxes, max_size=8, unique=True), st.integers(0, 8))
def test_every_pixel_of_every_masked_finding_is_under_a_mask(seen, kept):
    findings = tuple(Finding(box, Kind.TEXT, "test", 1.0) for box in seen)
    redaction = Redaction(SIZE).found(findings).keeping(findings[:kept], KeepReason.TEACHING)
    masks = [mask.box for mask in plan_masks(redaction)]
    for finding in redaction.masked:
        assert any(box.contains(finding.box.clipped(SIZE)) for box in masks)


@settings(max_examples=60)
@given(st.lists(boxes, max_size=4, unique=True), crops, st.tuples(*(st.integers(0, 255),) * 3))
def test_covered_pixels_do_not_contribute_and_all_others_are_untouched(found, crop, fill):
    value = Redaction(SIZE, crop=crop, fill=fill)
    value = value.found(tuple(Finding(box, Kind.TEXT, "test", 1.0) for box in found))
    covered = np.zeros((SIZE.height, SIZE.width), bool)
    for mask in plan_masks(value):
        covered[mask.box.slices] = True
    one = noise(1)
    other = np.where(covered[..., None], noise(2), one)
    first, second = render(Frame(one.copy()), value), render(Frame(other.copy()), value)
    assert first.sha256 == second.sha256
    rows, columns = (crop or SIZE.box).clipped(SIZE).slices
    visible = ~covered[rows, columns]
    assert (first.pixels[visible] == one[rows, columns][visible]).all()
    assert (first.pixels[~visible] == np.array(fill, np.uint8)).all()


def masked(*findings):
    return [mask.box for mask in plan_masks(Redaction(Size(800, 600)).found(findings))]


def test_lines_of_one_length_share_a_mask():
    lines = tuple(text(10, 10 + 18 * row, width) for row, width in enumerate((120, 116, 118)))
    assert masked(*lines) == [Box(6, 6, 128, 56)]


def test_between_a_short_and_a_long_line_the_anatomy_stays():
    short, long = text(10, 10, 40), text(10, 28, 200)
    assert not any(box.overlaps(Box(60, 0, 150, 24)) for box in masked(short, long))


def test_words_of_one_line_share_a_mask_whatever_their_heights():
    assert masked(text(10, 10, 60, 16), text(84, 12, 60, 12)) == [Box(6, 6, 142, 24)]


def test_pieces_of_a_slanted_line_share_a_mask_with_what_lies_between():
    pieces = text(100, 100, 20, 20), text(126, 126, 20, 20)
    assert masked(*pieces) == [Box(96, 96, 54, 54)]


def test_the_length_of_a_turned_line_is_no_height_of_text():
    assert masked(text(100, 100, 20, 200)) == [Box(88, 88, 44, 224)]
    assert masked(text(100, 100, 20, 50)) == [Box(90, 90, 40, 70)]


def test_what_lies_between_two_words_of_a_turned_line_is_masked():
    boxes = masked(text(100, 100, 17, 23), text(90, 144, 40, 11))
    assert any(box.contains(Box(100, 128, 17, 12)) for box in boxes)


def test_letters_far_from_each_other_stay_apart():
    assert len(masked(text(100, 100, 12), text(150, 150, 12))) == 2


def test_lines_under_a_banner_do_not_join_it():
    banner = text(0, 0, 800, 48, Kind.BANNER)
    masks = plan_masks(Redaction(Size(800, 600)).found((banner, text(10, 60, 90))))
    assert [mask.box for mask in masks] == [Box(0, 0, 800, 48), Box(6, 56, 98, 20)]
