import cv2
import numpy as np
import pytest

from leadapron.detect.ground import is_even_around
from leadapron.detect.protocol import Look
from leadapron.detect.text import TextDetector
from leadapron.engines.pp_ocr_reader import Reading
from leadapron.engines.protocol import EngineFacts
from leadapron.model.errors import EngineError
from leadapron.model.finding import Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box

FULL, HALF, CLOSER = (240, 320), (120, 160), "closer"


class FakeFinder:
    """Sees one box with a probability for each look; `closer` looks see the whole crop."""

    name = "overlay"

    def __init__(self, box=None, *, full=0.0, half=0.0, closer=0.0, problem=""):
        self.box, self.problem = box, problem
        self.sure = {FULL: full, HALF: half, CLOSER: closer}

    def facts(self):
        return EngineFacts(self.name, "1", (), self.problem)

    def probabilities(self, pixels, *, timeout):
        height, width = pixels.shape[:2]
        cells = np.zeros((-(-height // 4), -(-width // 4)), np.float32)
        if self.box is None:
            return cells
        shape = (height, width)
        if shape not in (FULL, HALF):
            bright = cv2.resize(pixels[:, :, 0], cells.shape[::-1], interpolation=cv2.INTER_AREA)
            cells[bright > 120] = self.sure[CLOSER]
            return cells
        factor = 4 if shape == FULL else 8
        box = Box.covering(*(v / factor for v in (self.box.x, self.box.y)),
                           *(v / factor for v in (self.box.right, self.box.bottom)))  # fmt: skip
        cells[box.slices] = self.sure[shape]
        return cells


class FakeJudge:
    """Gives places that touch a box one probability, and all places where there is no such box."""

    name = "judge"

    def __init__(self, probability=0.5, box=None, problem=""):
        self.probability, self.box, self.problem = probability, box, problem

    def facts(self):
        return EngineFacts(self.name, "1", (), self.problem)

    def probabilities(self, pixels, boxes, *, timeout):
        assert timeout >= 0
        here = [self.box is None or self.box.overlaps(box) for box in boxes]
        return np.where(here, np.float32(self.probability), np.float32(0))


class FakeReaders:
    """Gives its readings in order, whoever asks; `asked` holds what they were asked about."""

    def __init__(self, *readings, problem=""):
        self.readings = list(readings)
        self.problem = problem
        self.asked, self.doubted, self.ahead = [], [], []

    def facts(self):
        return EngineFacts("quick", "1", ()), EngineFacts("thorough", "1", (), self.problem)

    def read_lines(self, pixels, boxes, *, timeout, doubted=()):
        assert timeout >= 0
        self.asked += boxes
        self.doubted += doubted
        return tuple(self.readings.pop(0) if self.readings else Reading("", 0.0) for _ in boxes)

    def read_ahead(self, pixels, boxes, *, timeout):
        self.ahead += boxes
        return {}

    def read_told(self, pixels, boxes, *, timeout, ahead):
        return self.read_lines(pixels, boxes, timeout=timeout)


def speckle():
    return np.random.default_rng(7).integers(0, 90, (240, 320, 3), np.uint8)


def black_with(*boxes):
    pixels = np.zeros((240, 320, 3), np.uint8)
    for box in boxes:
        pixels[box.slices] = 255
    return pixels


def detect(pixels, finder, *readings, judged=0.5, report=None):
    look = Look(Frame(pixels), (), 5.0, *([report] if report else []))
    return TextDetector(finder, FakeJudge(judged, finder.box), FakeReaders(*readings)).detect(look)


LINE = Box(40, 40, 96, 12)


def test_a_line_on_even_ground_is_told_at_once_and_again_when_it_was_read():
    told = []
    ink = Box(42, 43, 90, 6)
    (finding,) = detect(
        black_with(ink), FakeFinder(LINE, full=0.95), Reading("MUSTER, Erika", 0.95),
        report=told.extend,
    )  # fmt: skip
    assert [(f.kind, f.text, f.box) for f in told] == [(Kind.TEXT, "", finding.box)]
    assert finding.box == ink.padded(1)
    assert finding.text == "MUSTER, Erika"
    assert finding.kind not in {Kind.ORIENTATION, Kind.SCALE, Kind.TECHNICAL}
    assert "Erika" not in repr(finding)


def test_an_unread_line_on_even_ground_is_told():
    (finding,) = detect(black_with(LINE), FakeFinder(LINE, full=0.95))
    assert finding.kind is Kind.TEXT


@pytest.mark.parametrize(
    ("looks", "judged", "reading", "expected"),
    [
        ({"full": 0.4}, 0.5, None, False),
        ({"full": 0.4}, 0.95, None, True),
        ({"full": 0.4}, 0.5, Reading("Erika", 0.9), True),
        ({"full": 0.4}, 0.3, Reading("Erika", 0.9), False),
        ({"full": 0.4}, 0.005, Reading("Erika", 0.99), False),
        ({"full": 0.4}, 0.5, Reading("1", 0.95), False),
        ({"full": 0.4}, 0.5, Reading("Erika", 0.3), False),
        ({"full": 0.4, "half": 0.8}, 0.5, None, False),
        ({"full": 0.95}, 0.0, None, True),
        ({"full": 0.15}, 0.5, Reading("Erika", 0.9), False),
        ({"half": 0.9}, 0.5, None, False),
    ],
)
def test_over_anatomy_judge_looks_or_reader_must_agree(looks, judged, reading, expected):
    found = detect(
        speckle(), FakeFinder(LINE, **looks), *([reading] if reading else []), judged=judged
    )
    assert bool(found) is expected
    if found:
        assert found[0].box.contains(LINE)


@pytest.mark.parametrize(
    ("judged", "is_read", "is_doubted"),
    [(0.5, True, False), (0.3, True, True), (0.02, False, False)],
)
def test_only_places_that_a_reading_could_make_text_are_read(judged, is_read, is_doubted):
    readers = FakeReaders()
    finder = FakeFinder(LINE, full=0.4)
    look = Look(Frame(speckle()), (), 5.0)
    TextDetector(finder, FakeJudge(judged, LINE), readers).detect(look)
    assert any(box.overlaps(LINE) for box in readers.asked) is is_read
    assert any(box.overlaps(LINE) for box in readers.doubted) is is_doubted


def test_a_lone_orientation_letter_and_the_same_letter_beside_initials_differ():
    letter, near, far = Box(60, 60, 10, 12), Box(80, 60, 60, 12), Box(60, 200, 60, 12)
    readings = (Reading("R", 0.99), Reading("JD", 0.99))
    alone = detect(black_with(letter, far), FakeFinder(None), *readings)
    beside = detect(black_with(letter, near), FakeFinder(None), *readings)
    assert [f.kind for f in alone if f.text == "R"] == [Kind.ORIENTATION]
    assert [f.kind for f in beside if f.text == "R"] == [Kind.TEXT]


def test_two_orientation_letters_side_by_side_are_both_alone():
    letters = Box(60, 60, 10, 12), Box(84, 60, 10, 12)
    found = detect(black_with(*letters), FakeFinder(None), Reading("L", 1.0), Reading("R", 1.0))
    assert [f.kind for f in found] == [Kind.ORIENTATION] * 2


def test_a_sign_that_the_network_passed_over_is_told_when_it_is_read_with_certainty():
    pixels = black_with(Box(290, 100, 2, 10), Box(290, 108, 6, 2))
    (finding,) = detect(pixels.copy(), FakeFinder(None), Reading("L", 0.99))
    assert (finding.kind, finding.box) == (Kind.ORIENTATION, Box(290, 100, 6, 10))
    assert detect(pixels.copy(), FakeFinder(None), Reading("L", 0.6)) == ()
    assert detect(pixels, FakeFinder(None), Reading("1", 0.99)) == ()


def test_two_lines_of_a_block_are_read_one_by_one():
    block = Box(40, 40, 96, 40)
    pixels = black_with(Box(44, 44, 88, 10), Box(44, 64, 60, 10))
    found = detect(pixels, FakeFinder(block, full=0.95), Reading("one", 0.9), Reading("two", 0.9))
    assert [f.text for f in found] == ["one", "two"]
    assert [f.box for f in found] == [Box(43, 43, 90, 12), Box(43, 63, 62, 12)]


def test_text_on_a_flat_banner_stands_on_even_ground_and_on_speckle_it_does_not():
    banner = np.full((40, 200, 3), 90, np.uint8)
    banner[15:25, 20:180:4] = 255
    assert is_even_around(banner, Box(10, 10, 180, 20))
    assert not is_even_around(speckle(), Box(10, 10, 180, 20))
    assert not is_even_around(banner, Box(0, 0, 200, 40))


def test_a_reader_that_answers_for_fewer_places_is_never_taken_as_nothing_found():
    class Short(FakeReaders):
        def read_lines(self, pixels, boxes, *, timeout, doubted=()):
            return ()

    detector = TextDetector(FakeFinder(LINE, full=0.95), FakeJudge(), Short())
    with pytest.raises(ValueError, match="shorter"):
        detector.detect(Look(Frame(black_with(LINE)), (), 5.0))


def test_what_the_first_look_is_sure_of_is_read_while_the_others_look():
    readers = FakeReaders(Reading("MRN 4711", 0.99))
    detector = TextDetector(FakeFinder(LINE, full=0.95), FakeJudge(), readers)
    detector.detect(Look(Frame(black_with(LINE)), (), 5.0))
    assert [box.overlaps(LINE) for box in readers.ahead] == [True]


def test_an_error_of_reading_ahead_passes_through():
    class Failing(FakeReaders):
        def read_ahead(self, pixels, boxes, *, timeout):
            raise EngineError("It failed; retry.")

    with pytest.raises(EngineError):
        TextDetector(FakeFinder(LINE, full=0.95), FakeJudge(), Failing()).detect(
            Look(Frame(black_with(LINE)), (), 5.0)
        )


def test_an_error_of_the_finder_passes_through():
    class Failing(FakeFinder):
        def probabilities(self, pixels, *, timeout):
            raise EngineError("It failed; retry.")

    with pytest.raises(EngineError):
        detect(speckle(), Failing())


def test_an_error_of_the_judge_passes_through():
    class Failing(FakeJudge):
        def probabilities(self, pixels, boxes, *, timeout):
            raise EngineError("It failed; retry.")

    detector = TextDetector(FakeFinder(LINE, full=0.4), Failing(), FakeReaders())
    with pytest.raises(EngineError):
        detector.detect(Look(Frame(speckle()), (), 5.0))


def test_what_the_judge_doubts_on_even_ground_is_not_told_before_others_agree():
    told = []
    doubted = detect(black_with(LINE), FakeFinder(LINE, full=0.6), judged=0.2, report=told.extend)
    assert told == []
    assert doubted == ()
    assert detect(black_with(LINE), FakeFinder(LINE, full=0.6), judged=0.5, report=told.extend)
    assert len(told) == 1


def test_a_letter_in_noise_that_no_look_sees_is_told_by_the_judge_alone():
    noise = np.random.default_rng(11).normal(120, 28, (240, 320))
    letter = Box(150, 106, 10, 14)
    noise[letter.y : letter.bottom, letter.x : letter.x + 2] += 100
    noise[letter.bottom - 2 : letter.bottom, letter.x : letter.right] += 100
    pixels = np.repeat(np.clip(noise, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)
    found = detect(pixels.copy(), FakeFinder(None), judged=0.85)
    assert any(f.box.padded(4).contains(letter) for f in found)
    assert detect(pixels, FakeFinder(None), judged=0.1) == ()


def test_a_problem_of_any_network_is_told():
    def problem(finder="", judge="", reader=""):
        detector = TextDetector(
            FakeFinder(problem=finder), FakeJudge(problem=judge), FakeReaders(problem=reader)
        )
        return detector.facts().problem

    assert problem() == ""
    assert problem(finder="a") == "a"
    assert problem(judge="b") == "b"
    assert problem(reader="c") == "c"
