import numpy as np
import pytest

from leadapron.detect.ground import is_even_around
from leadapron.detect.protocol import Look
from leadapron.detect.text import TextDetector, is_text
from leadapron.engines.overlay import OverlayRegion
from leadapron.engines.pp_ocr_reader import Reading
from leadapron.engines.protocol import EngineFacts
from leadapron.model.errors import EngineError
from leadapron.model.finding import Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box


class FakeFinder:
    name = "overlay"

    def __init__(self, regions, problem=""):
        self.regions = regions
        self.problem = problem

    def facts(self):
        return EngineFacts(self.name, "1", (), self.problem)

    def find_regions(self, pixels, *, timeout):  # the protocol's names
        return tuple(self.regions)


class FakeReader:
    name = "pp-ocr-reader"

    def __init__(self, readings, problem=""):
        self.readings = readings
        self.problem = problem

    def facts(self):
        return EngineFacts(self.name, "1", (), self.problem)

    def read_lines(self, pixels, boxes, *, timeout):  # the reader's names
        assert timeout >= 0
        return tuple(self.readings)


def region(box, sure):
    return OverlayRegion(box, sure, sure, 1.0)


def speckle():
    return np.random.default_rng(7).integers(0, 256, (200, 300, 3), np.uint8)


def detect(pixels, regions, readings):
    detector = TextDetector(FakeFinder(regions), FakeReader(readings))
    return detector.detect(Look(Frame(pixels), (), 5.0))


def test_a_read_region_becomes_a_finding_where_it_stands():
    box = Box(10, 10, 80, 12)
    (finding,) = detect(speckle(), [region(box, 0.9)], [Reading("MUSTER, Erika", 0.95)])
    assert (finding.box, finding.source, finding.confidence) == (box, "overlay", 0.9)
    assert finding.text == "MUSTER, Erika"
    assert finding.kind not in {Kind.ORIENTATION, Kind.SCALE, Kind.TECHNICAL}
    assert "Erika" not in repr(finding)


def test_an_unread_region_on_even_ground_is_told():
    pixels = np.zeros((200, 300, 3), np.uint8)
    (finding,) = detect(pixels, [region(Box(10, 10, 12, 12), 0.3)], [Reading("", 0.0)])
    assert finding.kind is Kind.TEXT


def test_a_short_unread_region_on_speckle_is_dropped():
    assert detect(speckle(), [region(Box(10, 10, 12, 12), 0.9)], [Reading("", 0.0)]) == ()


@pytest.mark.parametrize(
    ("box", "sure", "reading", "expected"),
    [
        (Box(10, 10, 12, 12), 0.9, Reading("-.", 0.9), True),
        (Box(10, 10, 12, 12), 0.9, Reading("R", 0.39), True),
        (Box(10, 10, 12, 12), 0.3, Reading("R", 0.4), False),
        (Box(10, 10, 12, 12), 0.3, Reading("12.03.1961", 0.5), False),
        (Box(10, 10, 40, 12), 0.79, Reading("", 0.0), True),
        (Box(10, 10, 40, 12), 0.8, Reading("", 0.0), False),
        (Box(10, 10, 12, 40), 0.8, Reading("", 0.0), False),
    ],
)
def test_on_speckle_a_letter_a_figure_or_the_shape_of_a_line_keeps_a_region(
    box, sure, reading, expected
):
    assert is_text(region(box, sure), reading) is not expected


def test_a_lone_orientation_letter_and_the_same_letter_beside_a_name_differ():
    pixels = np.zeros((400, 600, 3), np.uint8)
    letter, near, far = Box(100, 100, 12, 14), Box(120, 100, 90, 14), Box(400, 300, 90, 14)
    readings = [Reading("R", 0.99), Reading("MUSTER, Erika", 0.99)]
    alone, _ = detect(pixels, [region(letter, 0.9), region(far, 0.9)], readings)
    beside, _ = detect(pixels, [region(letter, 0.9), region(near, 0.9)], readings)
    assert alone.kind is Kind.ORIENTATION
    assert beside.kind is not Kind.ORIENTATION


def test_text_on_a_flat_banner_stands_on_even_ground_and_on_speckle_it_does_not():
    banner = np.full((40, 200, 3), 90, np.uint8)
    banner[15:25, 20:180:4] = 255
    assert is_even_around(banner, Box(10, 10, 180, 20))
    assert not is_even_around(speckle(), Box(10, 10, 180, 20))
    assert not is_even_around(banner, Box(0, 0, 200, 40))


def test_what_may_not_stay_is_told_before_it_is_read_and_marks_are_not():
    told = []
    pixels = np.zeros((200, 300, 3), np.uint8)
    regions = [region(Box(10, 10, 80, 12), 0.9), region(Box(200, 100, 12, 12), 0.9)]
    readings = [Reading("MUSTER", 0.9), Reading("R", 0.99)]
    detector = TextDetector(FakeFinder(regions), FakeReader(readings))
    found = detector.detect(Look(Frame(pixels), (), 5.0, told.extend))
    assert [(f.box, f.kind, f.text) for f in told] == [(Box(10, 10, 80, 12), Kind.TEXT, "")]
    assert [f.text for f in found] == ["MUSTER", "R"]


def test_a_sign_that_the_network_passed_over_is_told_when_it_is_read():
    pixels = np.zeros((200, 300, 3), np.uint8)
    pixels[100:110, 290:292] = pixels[108:110, 290:296] = 255
    (finding,) = detect(pixels, [], [Reading("L", 0.99)])
    assert (finding.kind, finding.box) == (Kind.ORIENTATION, Box(290, 100, 6, 10))
    assert detect(pixels, [], [Reading("L", 0.3)]) == ()


def test_a_reader_that_answers_for_fewer_regions_is_never_taken_as_nothing_found():
    with pytest.raises(ValueError, match="shorter"):
        detect(speckle(), [region(Box(10, 10, 80, 12), 0.9)], [])


def test_an_error_of_the_finder_passes_through():
    class Failing(FakeFinder):
        def find_regions(self, pixels, *, timeout):  # the protocol's names
            raise EngineError("It failed; retry.")

    detector = TextDetector(Failing([]), FakeReader([]))
    with pytest.raises(EngineError):
        detector.detect(Look(Frame(speckle()), (), 5.0))


def test_a_problem_of_either_network_is_told():
    assert TextDetector(FakeFinder([]), FakeReader([])).facts().problem == ""
    assert TextDetector(FakeFinder([], "a"), FakeReader([])).facts().problem == "a"
    assert TextDetector(FakeFinder([]), FakeReader([], "b")).facts().problem == "b"
