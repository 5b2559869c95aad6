"""The judgment of the benchmark of verification, and the cases that it makes."""

import numpy as np
import pytest

from benchmark.planted.cases import Planted, made_case
from benchmark.planted.presets import PRESETS
from benchmark.verification import is_reported, summarised, table
from leadapron.model.finding import Kind
from leadapron.model.geometry import Box
from leadapron.model.verdict import Residual

INK = Box(100, 50, 80, 12)


def planted(height=12.0, contrast=60.0, letters=6):
    ink = np.ones((INK.height, INK.width), bool)
    return Planted("Kowalska", INK, ink, "free", letters, height, contrast, is_turned=False)


def residual(box):
    return Residual(box, Kind.TEXT, "tesseract", 0.9)


@pytest.mark.parametrize(
    ("boxes", "reported"),
    [
        ([INK], True),
        ([INK.padded(6)], True),
        ([Box(100, 50, 40, 12)], True),
        ([Box(100, 50, 20, 12), Box(150, 50, 20, 12)], True),
        ([Box(100, 50, 20, 12)], False),
        ([INK.moved(0, 40)], False),
        ([Box(0, 0, 900, 700)], False),
        ([], False),
    ],
)
def test_a_residual_counts_only_with_its_place(boxes, reported):
    assert is_reported(planted(), [residual(box) for box in boxes]) is reported


@pytest.mark.parametrize(("width", "reported"), [(30, True), (8, False)])
def test_a_mask_between_the_parts_of_a_text_is_none_of_its_place(width, reported):
    text = planted()
    text.ink[:, 30:70] = False
    assert is_reported(text, [residual(Box(INK.x, INK.y, width, INK.height))]) is reported


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        (planted(), True),
        (planted(height=7.9), False),
        (planted(contrast=23.0), False),
        (planted(letters=1), False),
    ],
)
def test_readable_means_size_contrast_and_letters(text, readable):
    assert text.is_readable is readable


def test_a_seed_makes_the_same_case_again_on_each_of_twenty_ways_out():
    assert len(PRESETS) == 20
    first, second = made_case(31, with_text=True), made_case(31, with_text=True)
    assert first.picture.sha256 == second.picture.sha256
    for one, other in zip(first.planted, second.planted, strict=True):
        assert (one.text, one.box, one.where) == (other.text, other.box, other.where)
        assert np.array_equal(one.ink, other.ink)
    assert first.preset == PRESETS[31 % 20]


def test_planted_text_is_where_the_picture_changes_and_nowhere_else():
    for seed in (12, 23, 31):
        case = made_case(seed, with_text=True)
        for text in case.planted:
            assert case.picture.size.box.contains(text.box)
            inside = case.picture.pixels[text.box.slices]
            assert np.ptp(inside.astype(np.int16)) > 0


def row(*, planted, texts=(), raised=0, status="clean"):
    return {
        "planted": planted,
        "ground": "bone",
        "preset": "original, crop 1",
        "status": status,
        "texts": list(texts),
        "raised": raised,
    }


def text(*, reported):
    return {
        "where": "edge",
        "letters": 5,
        "height": 12.0,
        "contrast": 40,
        "turned": False,
        "readable": True,
        "reported": reported,
    }


def test_the_figures_are_reached_only_when_everything_was_checked():
    rows = [row(planted=True, texts=[text(reported=True)]), row(planted=False)]
    assert summarised(rows)["reached"] is True
    rows[1]["status"] = "not-checked"
    assert summarised(rows)["reached"] is False
    missed = [row(planted=True, texts=[text(reported=False)]), row(planted=False)]
    assert summarised(missed)["reached"] is False
    raised = [row(planted=True, texts=[text(reported=True)]), row(planted=False, raised=1)]
    assert summarised(raised)["reached"] is False
    assert "1 of 1" in table(summarised(rows))
