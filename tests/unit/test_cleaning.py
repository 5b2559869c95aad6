"""Detect, mask, verify, and mask what is still read; with fakes for the engines."""

import numpy as np
import pytest

from commands_fakes import NAME, SQUARE, FakeLadder, FakeReader, broken, pixels
from leadapron.cleaning import ROUNDS, clean_frame
from leadapron.model.errors import EngineError
from leadapron.model.finding import Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box
from leadapron.model.verdict import Residual, Status, Verdict


class Always:
    """Sees one more residual in every round, lower each time."""

    def __init__(self):
        self.rounds = 0
        self.identifiers = []

    def verify(self, picture, identifiers=(), progress=None):
        self.rounds += 1
        self.identifiers.append(tuple(identifiers))
        box = Box(10, 15 * self.rounds, 20, 8)
        residual = Residual(box, Kind.TEXT, "tesseract", 0.9, "Kowalska")
        return Verdict(Status.RESIDUALS, picture.sha256, (), (residual,))


def test_a_frame_whose_text_is_found_is_clean_after_one_reading():
    result = clean_frame(Frame(pixels()), FakeLadder(), FakeReader())
    assert result.verdict.status is Status.CLEAN
    assert result.verdict.is_clean_for(result.picture.sha256)
    assert not result.picture.pixels[SQUARE.slices].any()


def test_what_detection_missed_and_verification_reads_is_masked():
    result = clean_frame(Frame(pixels()), FakeLadder(blind=True), FakeReader())
    assert result.verdict.status is Status.CLEAN
    assert not result.picture.pixels[SQUARE.slices].any()
    assert [finding.source for finding in result.redaction.findings] == ["fake"]


def test_after_the_last_round_a_person_must_look():
    reader = Always()
    result = clean_frame(Frame(pixels()), FakeLadder(), reader)
    assert reader.rounds == ROUNDS + 1
    assert result.verdict.status is Status.RESIDUALS
    assert result.verdict.sha256 == result.picture.sha256


def test_the_identifiers_of_the_case_are_searched_for_in_every_round():
    reader = Always()
    clean_frame(Frame(pixels()), FakeLadder(), reader)
    assert NAME == "DOE^JANE"
    forms = {identifier.form for identifier in reader.identifiers[0]}
    assert {"doe", "jane"} <= forms
    assert len(set(reader.identifiers)) == 1


def test_a_reader_that_did_not_run_ends_it_at_once():
    result = clean_frame(Frame(pixels()), FakeLadder(), FakeReader(Status.NOT_CHECKED))
    assert result.verdict.status is Status.NOT_CHECKED
    assert result.verdict.reason


def test_a_detector_that_did_not_run_is_an_error():
    with pytest.raises(EngineError):
        clean_frame(Frame(pixels()), FakeLadder(error=broken()), FakeReader())


def test_times_of_all_steps_are_told_and_the_frame_is_left_alone():
    frame = Frame(pixels())
    before = frame.pixels.copy()
    times = clean_frame(frame, FakeLadder(), FakeReader()).milliseconds
    assert times.detect > 0
    assert times.redact > 0
    assert times.verify > 0
    assert times.export == 0
    assert np.array_equal(frame.pixels, before)
