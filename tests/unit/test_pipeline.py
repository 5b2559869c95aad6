"""The steps of the path as functions, with fakes for the engines."""

import numpy as np
import pytest

from commands_fakes import SQUARE, FakeLadder, FakeReader, pixels
from leadapron import pipeline
from leadapron.model.errors import EngineError, NotCleanError
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box
from leadapron.model.verdict import Check, Status, Verdict
from leadapron.reading.case import IdentifierKind


class Noting:
    """A reader that notes what it is asked."""

    def __init__(self):
        self.asked = {}

    def verify(self, picture, **asked):
        self.asked = asked
        return Verdict(Status.CLEAN, picture.sha256)


def rendered():
    frame = Frame(pixels())
    detection = pipeline.detect(frame, FakeLadder())
    return frame, detection, pipeline.redact(frame, pipeline.propose(frame, detection))


def test_what_is_found_is_masked_and_the_rest_is_untouched():
    frame, _, picture = rendered()
    assert not picture.pixels[SQUARE.slices].any()
    assert np.array_equal(picture.pixels[60:], frame.pixels[60:])


def test_findings_of_the_keep_list_stay_visible():
    frame = Frame(pixels())
    detection = FakeLadder().detect(frame)
    letter = Finding(Box(60, 60, 9, 12), Kind.ORIENTATION, "overlay", 0.95, "L")
    redaction = pipeline.propose(
        frame, type(detection)((*detection.findings, letter), detection.checks)
    )
    assert redaction.kept == {letter}


def test_a_detection_that_failed_is_never_called_clean():
    _, _, picture = rendered()
    verdict = pipeline.verify(picture, FakeReader(), "The engine overlay is missing.")
    assert verdict.status is Status.NOT_CHECKED
    assert verdict.reason == "The engine overlay is missing."


def test_a_reader_that_raises_an_engine_error_is_not_a_clean_verdict():
    class Broken:
        def verify(self, picture, **_asked):
            raise EngineError("The engine tesseract is missing; install it.")

    _, _, picture = rendered()
    verdict = pipeline.verify(picture, Broken())
    assert verdict.status is Status.NOT_CHECKED
    assert verdict.reason == "The engine tesseract is missing; install it."
    assert verdict.sha256 == picture.sha256


def test_what_the_findings_say_of_the_patient_is_searched_for():
    _, _, picture = rendered()
    reader = Noting()
    name = Finding(Box(5, 5, 80, 12), Kind.IDENTIFIER, "overlay", 0.9, "Kowalska, Anna")
    number = Finding(Box(5, 20, 80, 12), Kind.IDENTIFIER, "overlay", 0.9, "MRN 00483921")
    pipeline.verify(picture, reader, findings=(name, number))
    kinds = [identifier.kind for identifier in reader.asked["identifiers"]]
    assert IdentifierKind.NAME in kinds
    assert IdentifierKind.NUMBER in kinds
    assert "owalska" not in repr(reader.asked["identifiers"])


def test_progress_reaches_the_reader():
    _, _, picture = rendered()
    reader = Noting()

    def progress(_check: Check) -> None:
        raise AssertionError

    pipeline.verify(picture, reader, progress=progress)
    assert reader.asked["progress"] is progress


def test_without_a_clean_verdict_nothing_is_exported(tmp_path):
    _, _, picture = rendered()
    for status in (Status.RESIDUALS, Status.NOT_CHECKED):
        with pytest.raises(NotCleanError):
            pipeline.export(picture, Verdict(status, picture.sha256), tmp_path)
    with pytest.raises(NotCleanError):
        pipeline.export(picture, Verdict(Status.CLEAN, "0" * 64), tmp_path)
    assert list(tmp_path.iterdir()) == []
