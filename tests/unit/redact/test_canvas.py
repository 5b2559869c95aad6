"""What the canvas may do to a picture, and that nothing under a mask takes part in it."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadapron import pipeline
from leadapron.export.presets import load_presets
from leadapron.export.proof import masks_are_opaque
from leadapron.export.write import file_bytes
from leadapron.model.canvas import Canvas, Format
from leadapron.model.errors import InputError
from leadapron.model.finding import Finding, KeepReason, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import FillRule
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.model.redaction import Redaction
from leadapron.model.turn import Turn
from leadapron.model.verdict import Residual
from leadapron.redact.canvas import placement
from leadapron.redact.credit import _font
from leadapron.redact.placing import finding_of
from leadapron.redact.plan import plan_masks

SIZE = Size(64, 48)
CREDIT = "Institut für Radiologie"
colours = st.tuples(*(st.integers(0, 255),) * 3)
boxes = st.builds(Box, *(st.integers(0, 40),) * 2, *(st.integers(1, 30),) * 2)
crops = st.one_of(st.none(), st.builds(Box, *(st.integers(0, 40),) * 2, *(st.integers(1, 64),) * 2))


def small(preset):
    """A preset at a tenth of its size, so that hundreds of examples take seconds."""
    canvas = preset.canvas()
    size = canvas.size and Size(canvas.size.width // 10, canvas.size.height // 10)
    area = canvas.area and Box(*(edge // 10 for edge in canvas.area.as_list))
    return replace(canvas, size=size, area=area, longest=canvas.longest and 40)


canvases = st.builds(
    replace,
    st.one_of(
        st.sampled_from([small(preset) for preset in load_presets().values()]),
        st.builds(Canvas, size=st.builds(Size, *(st.integers(1, 150),) * 2)),
        st.builds(Canvas, longest=st.integers(1, 90)),
    ),
    colour=colours,
    format=st.sampled_from(Format),
)


turns = st.builds(Turn, st.integers(0, 3), st.sampled_from([0.0, 0.0, 3.5, -12.25]))


def noise(seed, size=SIZE, channels=3):
    values = np.random.default_rng(seed).integers(
        0, 256, (size.height, size.width, channels), np.uint8
    )
    return np.repeat(values, 3 // channels, axis=2)


def text(box, kind=Kind.TEXT):
    return Finding(box, kind, "test", 1.0)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(boxes, max_size=4, unique=True),
    boxes,
    boxes,
    st.builds(
        Redaction,
        st.just(SIZE),
        crop=crops,
        fill=colours,
        canvas=canvases,
        turn=turns,
        fill_rule=st.sampled_from(FillRule),
    ),
)
def test_frames_that_differ_only_under_masks_export_the_same_bytes(found, drawn, round_, redaction):
    canvas = redaction.canvas
    redaction = redaction.found(tuple(map(text, found))).drawing(drawn)
    disc = np.zeros((SIZE.height, SIZE.width), bool)
    disc[round_.clipped(SIZE).slices] = True
    redaction = redaction.stencilling(disc & (noise(8)[..., 0] > 90))
    covered = np.zeros((SIZE.height, SIZE.width), bool)
    for mask in plan_masks(redaction):
        covered[mask.box.slices] = True
    one = noise(1)
    other = np.where(covered[..., None], noise(2), one)
    first, second = (pipeline.redact(Frame(pixels), redaction) for pixels in (one.copy(), other))
    assert first.canvas.format is canvas.format
    assert file_bytes(first) == file_bytes(second)


@settings(max_examples=150, deadline=None)
@given(st.lists(boxes, max_size=4, unique=True), crops, st.integers(0, 255), canvases)
def test_masks_are_opaque_at_their_scaled_rims_and_gray_stays_gray(found, crop, gray, canvas):
    canvas = replace(canvas, colour=(gray,) * 3)
    redaction = Redaction(SIZE, crop=crop, fill=(gray,) * 3, canvas=canvas)
    redaction = redaction.found(tuple(map(text, found)))
    picture = pipeline.redact(Frame(noise(3, channels=1)), redaction)
    assert (picture.pixels[..., 0] == picture.pixels[..., 1]).all()
    assert (picture.pixels[..., 0] == picture.pixels[..., 2]).all()
    if canvas.format is Format.PNG:
        assert masks_are_opaque(picture)
    if canvas.size is not None:
        assert picture.size == canvas.size
    if canvas.longest is not None:
        assert max(picture.size.width, picture.size.height) <= canvas.longest


@settings(max_examples=300)
@given(st.builds(Size, *(st.integers(1, 5000),) * 2), canvases)
def test_a_picture_is_never_stretched_nor_enlarged_beyond_twice(size, canvas):
    place = placement(size.box, canvas)
    assert place.size.box.contains(place.content)
    width, height = place.content.width, place.content.height
    assert width <= 2 * size.width
    assert height <= 2 * size.height
    rounding = 0.5 * (size.width + size.height)
    assert abs(width * size.height - height * size.width) <= rounding or min(width, height) == 1


@given(boxes, crops, canvases)
def test_a_box_and_its_place_in_the_picture_cover_each_other(box, crop, canvas):
    crop = SIZE.box if crop is None else crop.clipped(SIZE)
    box = box.intersection(crop)
    place = placement(crop, canvas)
    if box.is_empty:
        assert place.box(box).is_empty
        return
    assert place.content.contains(place.box(box))
    assert place.page_box(place.box(box)).contains(box)


def test_padding_has_one_constant_colour():
    redaction = Redaction(SIZE, canvas=Canvas(size=Size(200, 100), colour=(10, 20, 30)))
    pixels = pipeline.redact(Frame(noise(4)), redaction).pixels
    assert (pixels[:, :35] == (10, 20, 30)).all()
    assert (pixels[:, -35:] == (10, 20, 30)).all()


def test_the_story_keeps_the_picture_where_nothing_covers_it():
    canvas = load_presets()["instagram-story"].canvas(Format.PNG)
    picture = pipeline.redact(
        Frame(noise(5, Size(1080, 2400))), Redaction(Size(1080, 2400), canvas=canvas)
    )
    assert picture.size == Size(1080, 1920)
    assert not picture.pixels[:250].any()
    assert not picture.pixels[1670:].any()
    assert picture.pixels[250:1670].any()


@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255)])
@pytest.mark.parametrize(
    "canvas", [Canvas(), Canvas(longest=300), load_presets()["instagram-square"].canvas(Format.PNG)]
)
def test_the_credit_line_covers_no_pixel_of_the_picture_and_is_told_as_a_keep(canvas, colour):
    size = Size(400, 300)
    policy = replace(DEFAULT_POLICY, credit_line=CREDIT)
    redaction = Redaction(size, canvas=replace(canvas, colour=colour))
    picture = pipeline.redact(Frame(noise(6, size)), redaction, policy)
    (keep,) = picture.keeps
    assert (keep.reason, keep.finding.text) == (KeepReason.CREDIT_LINE, CREDIT)
    place = placement(size.box, redaction.canvas, CREDIT)
    assert place.strip.contains(keep.finding.box)
    assert not place.strip.overlaps(place.content)
    inside = picture.pixels[keep.finding.box.slices]
    assert np.ptp(inside) > 150
    beside = picture.pixels[place.strip.slices].copy()
    beside[keep.finding.box.moved(-place.strip.x, -place.strip.y).slices] = colour
    assert (beside == colour).all()


def test_a_credit_line_that_does_not_fit_is_one_sentence():
    policy = replace(DEFAULT_POLICY, credit_line=CREDIT)
    with pytest.raises(InputError, match="too small"):
        pipeline.redact(Frame(noise(7)), Redaction(SIZE, canvas=Canvas(size=Size(40, 40))), policy)


@given(crops, canvases, st.builds(Box, *(st.integers(0, 100),) * 2, *(st.integers(1, 30),) * 2))
def test_a_residual_of_the_picture_is_masked_where_it_stands(crop, canvas, place):
    redaction = Redaction(SIZE, crop=crop, canvas=replace(canvas, format=Format.PNG))
    picture = pipeline.redact(Frame(np.full((48, 64, 3), 255, np.uint8)), redaction)
    box = place.intersection(placement((crop or SIZE.box).clipped(SIZE), canvas).content)
    residual = Residual(place, Kind.TEXT, "test", 1.0)
    finding = finding_of(residual, redaction)
    if box.is_empty:
        assert finding.box.is_empty
        return
    again = pipeline.redact(Frame(np.full((48, 64, 3), 255, np.uint8)), redaction.found((finding,)))
    assert again.size == picture.size
    assert not again.pixels[box.slices].any()


def test_a_keep_that_the_policy_forbids_is_masked_whatever_asked_for_it():
    date = text(Box(20, 20, 10, 5), Kind.DATE)
    redaction = Redaction(SIZE).found((date,)).keeping((date,), KeepReason.TEACHING)
    strict = replace(DEFAULT_POLICY, keepable_kinds=frozenset({Kind.TECHNICAL}))
    frame = Frame(np.full((48, 64, 3), 255, np.uint8))
    assert pipeline.redact(frame, redaction).pixels[date.box.slices].all()
    picture = pipeline.redact(frame, redaction, strict)
    assert not picture.pixels[date.box.slices].any()
    assert picture.keeps == ()


def test_the_face_draws_every_letter_that_a_policy_may_name():
    missing = bytes(_font(20).getmask("\U0010fffe"))
    letters = [chr(code) for code in (*range(0x21, 0x7F), *range(0xA1, 0x180))]
    drawn = [bytes(_font(20).getmask(letter)) for letter in letters]
    assert [letter for letter, mask in zip(letters, drawn, strict=True) if mask == missing] == []
