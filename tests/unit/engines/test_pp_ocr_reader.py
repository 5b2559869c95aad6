import time

import cv2
import numpy as np
import pytest

from leadapron.engines import models
from leadapron.engines.pp_ocr_reader import QUICK, THOROUGH, PpOcrReader, Reading, decoded
from leadapron.engines.protocol import ModelFacts
from leadapron.model.errors import EngineError
from leadapron.model.geometry import Box

NAME = "MUSTER, Erika 12.03.1961"


@pytest.fixture(scope="module", params=[THOROUGH, QUICK], ids=lambda one: one.name)
def reader(request):
    return PpOcrReader(request.param)


@pytest.fixture(scope="module")
def pixels():
    picture = np.zeros((120, 700, 3), np.uint8)
    cv2.putText(
        picture, NAME, (10, 40), cv2.FONT_HERSHEY_SIMPLEX, 1, (255, 255, 255), 2, cv2.LINE_AA
    )
    return picture


def distribution(classes, count=4, chance=0.8):
    answer = np.full((1, len(classes), count), 0.0, np.float32)
    answer[0, np.arange(len(classes)), classes] = chance
    return answer


def test_a_line_is_read_with_its_space_and_confidence(reader, pixels):
    (reading,) = reader.read_lines(pixels, [Box(5, 12, 450, 40)], timeout=60)
    assert reading.text == NAME
    assert 0.9 < reading.confidence <= 1.0
    assert 0.5 < reading.least <= reading.confidence


def test_readings_keep_the_order_of_the_boxes_across_batches(reader, pixels):
    line, empty, outside = Box(5, 12, 450, 40), Box(0, 70, 0, 0), Box(900, 10, 40, 40)
    name_only = Box(5, 12, 130, 40)
    boxes = [line, empty, name_only, outside, *[name_only] * 6, line]
    readings = reader.read_lines(pixels, boxes, timeout=60)
    assert len(readings) == len(boxes)
    assert readings[0].text == readings[-1].text == NAME
    assert readings[1] == readings[3] == Reading("", 0.0)
    assert all(reading.text.startswith("MUSTER") for reading in (readings[2], *readings[4:-1]))


def test_two_lines_are_read_at_the_same_time(reader, pixels, monkeypatch):
    runs, read = [], reader._read

    def noted(batch, deadline):
        runs.append(len(batch))
        return read(batch, deadline)

    monkeypatch.setattr(reader, "_read", noted)
    reader.read_lines(pixels, [Box(5, 12, 130, 40), Box(6, 12, 130, 40)], timeout=60)
    assert runs == [1, 1]


@pytest.mark.parametrize("turns", [1, 3])
def test_a_turned_line_is_read(reader, pixels, turns):
    turned = np.rot90(pixels[12:52, 5:455], turns)
    (reading,) = reader.read_crops([turned], timeout=60)
    assert reading.text == NAME


def test_a_box_that_reaches_over_the_edge_is_read_inside(reader, pixels):
    (reading,) = reader.read_lines(pixels, [Box(-20, 12, 475, 40)], timeout=60)
    assert "Erika" in reading.text


def test_no_crops_give_no_readings(reader):
    assert reader.read_crops([], timeout=1) == ()


def test_time_that_is_over_is_an_error(reader, pixels):
    started = time.monotonic()
    with pytest.raises(EngineError):
        reader.read_lines(pixels, [Box(5, 12, 450, 40)], timeout=0)
    assert time.monotonic() - started < 5


def test_repeats_merge_unless_a_blank_parts_them():
    (reading,) = decoded(distribution([1, 1, 0, 1, 2, 2, 3]), ("", "a", "b", " "))
    assert reading.text == "aab "
    assert reading.confidence == pytest.approx(0.8)


def test_the_least_certain_character_is_told():
    answer = distribution([1, 0, 2])
    answer[0, 2, 2] = 0.6
    (reading,) = decoded(answer, ("", "a", "b", " "))
    assert reading.confidence == pytest.approx(0.7)
    assert reading.least == pytest.approx(0.6)


@pytest.mark.parametrize(
    ("read", "step", "expected"),
    [
        ([1, 0, 2], 1, 0.3),  # between two letters
        ([1, 2, 2], 1, 0.3),  # where the second begins
        ([0, 1, 2], 0, 0.0),  # before the first
        ([1, 2, 0], 2, 0.0),  # after the last
        ([1, 0, 3], 1, 0.0),  # before a dash
        ([3, 0, 1], 1, 0.0),  # behind it
        ([1, 4, 2], 2, 0.0),  # beside a space that was read
        ([0, 0, 0], 1, 0.0),  # nothing was read
    ],
)
def test_a_space_that_may_be_missing_between_letters_is_told(read, step, expected):
    answer = distribution(read, count=5)
    answer[0, step, 4] = max(answer[0, step, 4], 0.3)
    (reading,) = decoded(answer, ("", "a", "7", "-", " "))
    assert reading.gap == pytest.approx(expected)


def test_blanks_alone_read_as_nothing():
    assert decoded(distribution([0, 0]), ("", "a", "b", " ")) == [Reading("", 0.0)]


@pytest.mark.parametrize(
    "answer",
    [
        distribution([1], count=5),
        distribution([1])[0],
        distribution([1], chance=np.nan),
        distribution([1], chance=7.0),
    ],
)
def test_nonsense_is_an_error(answer):
    with pytest.raises(EngineError):
        decoded(answer, ("", "a", "b", " "))


def test_what_was_read_is_absent_from_representations():
    assert NAME not in repr(Reading(NAME, 0.9))


def test_facts_name_an_intact_model(reader):
    facts = reader.facts()
    assert facts.name == reader.name in ("pp-ocr-reader", "quick-reader")
    assert facts.problem == ""
    assert [model.is_intact for model in facts.models] == [True]


@pytest.mark.parametrize("recogniser", [THOROUGH, QUICK])
def test_an_altered_model_is_known_even_where_nothing_is_to_be_read(
    recogniser, pixels, monkeypatch
):
    real = models.model_facts

    def altered(name):
        facts = real(name)
        return ModelFacts(facts.name, facts.path, "0" * 64, facts.expected_sha256)

    monkeypatch.setattr(models, "model_facts", altered)
    with pytest.raises(EngineError, match="was altered"):
        PpOcrReader(recogniser).read_lines(pixels, (), timeout=30)
