"""A picture leaves: by a person's word where the rules ask for it, and never without its entry."""

import numpy as np
import pytest

from leadapron import pipeline
from leadapron.export.proof import demand_clean, demand_person
from leadapron.model.errors import ExportError, NotCleanError
from leadapron.model.finding import Kind
from leadapron.model.frame import Picture
from leadapron.model.geometry import Box
from leadapron.model.policy import Policy
from leadapron.model.verdict import Residual, Status, Verdict

RULES = Policy(
    required_questions=("consent",),
    questions=("Was it shown in the meeting?",),
    second_person=True,
    second_reader="the radiologist on duty",
)
ANSWERS = {"consent": "yes", "own-1": "no"}


def made(policy=None):
    pixels = np.random.default_rng(4).integers(0, 256, (9, 9, 3), np.uint8)
    picture = Picture(pixels, policy=policy or Policy())
    return picture, Verdict(Status.CLEAN, picture.sha256)


@pytest.mark.parametrize(
    ("answers", "second_person", "word"),
    [
        ({}, True, "checklist"),
        ({"consent": "yes"}, True, "checklist"),
        (ANSWERS, False, "the radiologist on duty"),
    ],
)
def test_rules_that_ask_for_a_person_hold_the_picture_back(answers, second_person, word, tmp_path):
    with pytest.raises(NotCleanError, match=word):
        pipeline.export(*made(RULES), tmp_path, answers=answers, second_person=second_person)
    with pytest.raises(NotCleanError, match=word):
        demand_person(RULES, answers, second_person=second_person)
    assert list(tmp_path.iterdir()) == []
    pipeline.export(*made(RULES), tmp_path, answers=ANSWERS, second_person=True)
    demand_person(RULES, {**ANSWERS, "second-reader": "yes"})


def test_the_entry_stands_before_the_file(tmp_path):
    seen = []

    def record(entry):
        assert list(tmp_path.iterdir()) == []
        seen.append(entry)

    written = pipeline.export(*made(), tmp_path, recorder=record)
    assert [(entry["event"], entry["output_sha256"]) for entry in seen] == [
        ("exported", written.sha256)
    ]


def test_without_an_entry_there_is_no_file(tmp_path):
    def full(_entry):
        raise ExportError("The disk is full.")

    with pytest.raises(ExportError, match="full"):
        pipeline.export(*made(), tmp_path, recorder=full)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_did_not_follow_its_entry_is_told(tmp_path):
    events = []
    target = tmp_path / "gone" / "a.png"
    with pytest.raises(ExportError, match="does not exist"):
        pipeline.export(*made(), target, recorder=lambda entry: events.append(entry["event"]))
    assert events == ["exported", "not-written"]


def test_a_refused_picture_has_no_entry(tmp_path):
    picture, verdict = made()
    events = []
    for wrong in (Verdict(Status.RESIDUALS, picture.sha256), Verdict(Status.CLEAN, "0" * 64)):
        with pytest.raises(NotCleanError):
            pipeline.export(picture, wrong, tmp_path, recorder=events.append)
    assert events == []
    assert verdict.is_clean_for(picture.sha256)


@pytest.mark.parametrize(("places", "words"), [(1, "One place is"), (3, "3 places are")])
def test_places_that_are_still_readable_are_counted(places, words):
    picture, _ = made(RULES)
    left = tuple(
        Residual(Box(10 * number, 0, 5, 5), Kind.TEXT, "tesseract", 0.9) for number in range(places)
    )
    with pytest.raises(NotCleanError, match=f"^{words} still readable"):
        demand_clean(picture, Verdict(Status.RESIDUALS, picture.sha256, residuals=left))
