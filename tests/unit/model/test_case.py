import numpy as np
import pytest

from leadapron.model.case import Case, Stage
from leadapron.model.errors import StageError
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Frame, Picture
from leadapron.model.geometry import Box
from leadapron.model.verdict import Check, Detection, Status, Verdict

NAME = Finding(Box(2, 2, 20, 8), Kind.TEXT, "pp-ocr", 0.9)
MARKER = Finding(Box(50, 30, 6, 8), Kind.ORIENTATION, "pp-ocr", 0.99)
CHECK = Check("text", "pp-ocr", "1", "", 1.0)


def frame():
    return Frame(np.full((60, 80, 3), 7, np.uint8))


def reviewing():
    return Case().captured(frame()).detection_ended(Detection((NAME, MARKER), (CHECK,)))


def verified(status=Status.CLEAN):
    picture = Picture(np.zeros((60, 80, 3), np.uint8))
    return reviewing().verifying(picture).verified(Verdict(status, picture.sha256, (CHECK,)))


def test_a_step_out_of_order_is_a_defect():
    for step in (
        lambda case: case.exported(),
        lambda case: case.verified(Verdict(Status.CLEAN, "0")),
        lambda case: case.captured(frame()),
    ):
        with pytest.raises(StageError):
            step(reviewing())


def test_a_clean_verdict_opens_the_export_and_residuals_do_not():
    assert verified().exported().stage is Stage.EXPORTED
    with pytest.raises(StageError, match="no clean verdict"):
        verified(Status.RESIDUALS).exported()


def test_orientation_letters_are_kept_by_rule_and_text_is_not():
    assert reviewing().redaction.kept == {MARKER}


def test_an_edit_after_the_verdict_voids_it():
    case = verified()
    case = case.edited(case.redaction.drawing(Box(0, 0, 9, 9)))
    assert case.stage is Stage.REVIEWING
    assert case.verdict is None


def test_late_findings_reach_every_step_so_that_undo_cannot_uncover_them():
    case = Case().captured(frame())
    case = case.edited(case.redaction.drawing(Box(0, 0, 9, 9)))
    case = case.found((NAME, MARKER)).undone()
    assert NAME in case.redaction.masked


def test_no_clean_verdict_after_a_failed_detection():
    case = Case().captured(frame()).detection_failed("PP-OCR is missing; install it again.")
    picture = Picture(np.zeros((60, 80, 3), np.uint8))
    with pytest.raises(StageError, match="Detection did not end"):
        case.verifying(picture).verified(Verdict(Status.CLEAN, picture.sha256))


def test_a_verdict_of_other_pixels_is_refused():
    picture = Picture(np.zeros((60, 80, 3), np.uint8))
    other = Picture(np.ones((60, 80, 3), np.uint8))
    with pytest.raises(StageError, match="other pixels"):
        reviewing().verifying(picture).verified(Verdict(Status.CLEAN, other.sha256))


def test_the_end_of_a_case_overwrites_its_arrays():
    case = verified()
    pixels = case.frame.pixels
    assert pixels.any()
    assert case.ended().frame is None
    assert not pixels.any()


def test_a_step_that_changes_no_pixel_keeps_the_verdict():
    case = verified()
    confirmed = case.edited(case.redaction.confirming(frozenset({NAME})))
    assert confirmed.verdict is case.verdict
    assert confirmed.undone().verdict is case.verdict
    assert confirmed.history.can_undo


def test_a_detection_that_failed_can_be_asked_again_and_keeps_what_was_drawn():
    case = Case().captured(frame()).detection_failed("Tesseract is missing.")
    case = case.edited(case.redaction.drawing(Box(0, 0, 9, 9))).detecting_again()
    assert (case.stage, case.failure) == (Stage.DETECTING, "")
    case = case.detection_ended(Detection((NAME,), (CHECK,)))
    assert case.detected
    assert len(case.redaction.drawn) == 1
    assert not case.redaction.drawing(Box(1, 1, 2, 2)).gives_same_pixels(case.redaction)


def test_a_redaction_can_only_be_set_out_before_review():
    case = Case().captured(frame())
    start = case.redaction.drawing(Box(1, 1, 4, 4))
    assert not case.starting_from(start).history.can_undo
    with pytest.raises(StageError):
        reviewing().starting_from(start)
