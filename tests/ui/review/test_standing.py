"""The status line says what was checked, and never more."""

from dataclasses import replace

import numpy as np
import pytest

from leadapron.model.canvas import Canvas
from leadapron.model.case import Case
from leadapron.model.finding import KeepReason
from leadapron.model.frame import Frame, Picture
from leadapron.model.geometry import Box, Size
from leadapron.model.verdict import Check, Detection, Residual, Status, Verdict
from leadapron.ui.review.entries import count_open, entries_of
from leadapron.ui.review.standing import Tone, standing_of
from leadapron.ui.review.words import State
from ui.review.fakes import DATE, FINDINGS, LETTER, NAME, UNSURE, noise

CHECK = Check("text at 1x", "tesseract", "5", "", 1.0)


def judged(status, *, checks=1, residuals=(), reason="", kept=()):
    case = Case().captured(Frame(noise())).detection_ended(Detection(FINDINGS, ()))
    case = case.edited(case.redaction.masking((LETTER,)).keeping(kept, KeepReason.TEACHING))
    picture = Picture(np.zeros((4, 4, 3), np.uint8))
    verdict = Verdict(status, picture.sha256, (CHECK,) * checks, residuals, reason)
    return case.verifying(picture).verified(verdict)


@pytest.mark.parametrize(
    ("case", "sentence", "tone", "is_open"),
    [
        (judged(Status.CLEAN), "clean: no text found by 1 check", Tone.CLEAN, True),
        (judged(Status.CLEAN, checks=4), "clean: no text found by 4 checks", Tone.CLEAN, True),
        (
            judged(Status.CLEAN, checks=4, kept=(DATE,)),
            "clean: no text found by 4 checks, beside 1 kept",
            Tone.CLEAN,
            True,
        ),
        (
            judged(
                Status.RESIDUALS,
                residuals=(Residual(Box(0, 0, 2, 2), NAME.kind, "tesseract", 0.9),) * 2,
            ),
            "2 places still readable",
            Tone.LOOK,
            False,
        ),
        (
            judged(Status.NOT_CHECKED, reason="Tesseract is missing; run leadapron doctor."),
            "not checked: Tesseract is missing; run leadapron doctor.",
            Tone.BLOCKED,
            False,
        ),
    ],
)
def test_the_verdict_in_words(case, sentence, tone, is_open):
    standing = standing_of(case)
    assert (standing.sentence, standing.tone, standing.is_open) == (sentence, tone, is_open)


def test_no_sentence_claims_more_than_a_check():
    for word in ("anonym", "compliant", "safe", "hipaa"):
        assert word not in standing_of(judged(Status.CLEAN, checks=4)).sentence.lower()


def test_while_nothing_is_known_export_is_shut():
    case = Case().captured(Frame(noise()))
    assert standing_of(case).sentence == "looking for text…"
    case = case.detection_ended(Detection(FINDINGS, ()))
    assert standing_of(case).sentence == "checking soon…"
    assert standing_of(case, verifying=True, step="codes").sentence == "checking… codes"
    assert standing_of(case, armed=True).sentence.endswith("will export when clean")
    assert not any(
        standing_of(case, verifying=v, armed=a).is_open
        for v in (False, True)
        for a in (False, True)
    )
    assert standing_of(case, trouble="The canvas is too small.").tone is Tone.BLOCKED
    assert not standing_of(case.ended()).is_open


def test_unsure_places_come_first_and_are_counted_until_they_are_confirmed():
    case = Case().captured(Frame(noise())).detection_ended(Detection(FINDINGS, ()))
    entries = entries_of(case)
    assert [entry.state for entry in entries] == [
        State.LOOK, State.MASKED, State.MASKED, State.KEPT,
    ]  # fmt: skip
    assert count_open(entries) == 1
    case = case.edited(case.redaction.confirming(frozenset({UNSURE})))
    assert count_open(entries_of(case)) == 0


def test_what_is_readable_on_a_canvas_stands_at_its_place_on_the_page():
    case = Case().captured(Frame(noise())).detection_ended(Detection((), ()))
    canvas = Canvas(size=Size(800, 800))
    case = case.edited(replace(case.redaction, canvas=canvas, crop=Box(100, 100, 200, 200)))
    picture = Picture(np.zeros((800, 800, 3), np.uint8))
    # the crop of 200 x 200 is enlarged at most twice and stands in the middle of 800 x 800
    residual = Residual(Box(200 + 2 * 50, 200 + 2 * 60, 40, 20), NAME.kind, "tesseract", 0.9)
    beside = replace(residual, box=Box(0, 0, 40, 20))
    verdict = Verdict(Status.RESIDUALS, picture.sha256, (CHECK,), (residual, beside))
    outside, inside = entries_of(case.verifying(picture).verified(verdict))
    assert inside.box == Box(150, 160, 20, 10)
    assert (outside.box, outside.finding, outside.beside) == (Box(0, 0, 20, 10), None, beside)
