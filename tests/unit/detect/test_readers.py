import numpy as np
import pytest

from leadapron.detect.readers import Readers
from leadapron.engines import models
from leadapron.engines.pp_ocr_reader import QUICK, THOROUGH, PpOcrReader, Reading
from leadapron.engines.protocol import EngineFacts, ModelFacts
from leadapron.model.errors import EngineError
from leadapron.model.geometry import Box

PIXELS = np.zeros((60, 400, 3), np.uint8)
LINE = Box(10, 10, 200, 20)
SIGN = Box(10, 10, 14, 20)
OTHER = Reading("what the thorough one reads", 0.7)


class FakeReader:
    """Gives one reading to every box, or those it was given; `asked` holds the boxes."""

    def __init__(self, *readings, problem=""):
        self.readings = readings
        self.problem = problem
        self.asked = None

    def facts(self):
        return EngineFacts("fake", "1", (), self.problem)

    def read_lines(self, pixels, boxes, *, timeout):
        assert pixels is PIXELS
        assert timeout >= 0
        self.asked = list(boxes)
        return self.readings if len(self.readings) > 1 else self.readings * len(boxes)


def sure(text, confidence=0.97, least=0.8, gap=0.0):
    return Reading(text, confidence, least, gap)


def read(reading, box=LINE, *, is_doubted=False):
    readers = Readers(FakeReader(reading), FakeReader(OTHER))
    (answer,) = readers.read_lines(PIXELS, [box], timeout=5, doubted=[box] * is_doubted)
    return answer


@pytest.mark.parametrize(
    "text", ["MUSTER, Erika", "DOB: 12.03.1961", "Żaneta Müller", "Se: 4", "7", "M", "10 cm thick"]
)
def test_what_the_quick_reader_is_sure_of_stands(text):
    assert read(sure(text)).text == text


@pytest.mark.parametrize(
    "reading",
    [
        sure("MUSTER, Erika", confidence=0.95),
        sure("MUSTER, Erika", least=0.49),
        sure("Sep 131971", gap=0.06),
        sure("諸葛秀英"),
        sure("PΦ-66-104477"),
        sure("Zoom 1.4\u00d7"),
    ],
)
def test_the_thorough_reader_is_asked_about_what_the_quick_one_may_have_misread(reading):
    assert read(reading) == OTHER


@pytest.mark.parametrize("text", ["L", "R", "RA", "PLF", "10 cm", "5mm"])
def test_what_may_stay_visible_is_read_by_the_thorough_reader(text):
    assert read(sure(text, 1.0, 1.0), SIGN) == OTHER
    assert read(sure(text, 1.0, 1.0), SIGN, is_doubted=True) == OTHER


@pytest.mark.parametrize(
    ("reading", "box", "is_doubted", "is_final"),
    [
        (Reading("", 0.0), LINE, False, True),
        (Reading("lU", 0.29), LINE, False, True),
        (Reading("lU", 0.31), LINE, False, False),
        (Reading("", 0.0), SIGN, False, False),
        (Reading("八@寺", 0.2), LINE, False, False),
        (Reading("", 0.0), SIGN, True, True),
        (Reading("八@寺", 0.2), LINE, True, True),
        (Reading("L", 0.31), SIGN, True, False),
    ],
)
def test_where_the_quick_reader_sees_nothing_single_letters_and_other_scripts_are_read_again(
    reading, box, is_doubted, is_final
):
    assert read(reading, box, is_doubted=is_doubted) == (reading if is_final else OTHER)


def read_told(*places):
    """The readings of told places, each a box and what the quick reader says of it."""
    boxes, quick = zip(*places, strict=True)
    readers = Readers(FakeReader(*quick), FakeReader(OTHER))
    return list(readers.read_told(PIXELS, boxes, timeout=5))


@pytest.mark.parametrize(
    ("reading", "is_final"),
    [
        (sure("W: 400 L: 40", 0.8, 0.3), True),
        (sure("W: 400 L: 40", 0.79, 0.3), False),
        (sure("W: 400 L: 40", 0.8, 0.29), False),
        (sure("MUSTER, Erika", 0.9, 0.4), True),
        (sure("MUSTER, Erika", 0.89, 0.4), False),
        (sure("Dr. 諸葛", 0.95, 0.9), False),
        (sure("12.03.1961 9:30", 0.95, 0.9, gap=0.06), False),
        (sure("head without contrast", 0.95, 0.9), False),
        (sure("10 cm", 1.0, 1.0), False),
    ],
)
def test_a_told_line_that_says_what_such_lines_say_needs_less_certainty(reading, is_final):
    assert read_told((LINE, reading)) == [reading if is_final else OTHER]


def test_a_place_that_only_a_reader_makes_text_needs_all_certainty():
    assert read(sure("W: 400 L: 40", 0.95)) == OTHER


@pytest.mark.parametrize(
    ("sign", "reading", "is_final"),
    [
        (Box(215, 10, 14, 20), sure("R", 1.0, 1.0), True),
        (Box(215, 10, 14, 20), Reading("", 0.0), True),
        (Box(250, 10, 14, 20), sure("R", 1.0, 1.0), False),
        (Box(215, 10, 30, 20), Reading("x", 0.5), False),
        (Box(215, 10, 10, 24), Reading("x", 0.5), False),
        (Box(215, 10, 14, 20), sure("諸", 0.5), False),
    ],
)
def test_one_sign_beside_a_line_cannot_stay_and_is_read_once(sign, reading, is_final):
    line = sure("MUSTER, Erika")
    assert read_told((LINE, line), (sign, reading)) == [line, reading if is_final else OTHER]


def test_a_sign_beside_what_is_left_open_is_read_as_if_it_stood_alone():
    assert read_told((LINE, Reading("x", 0.5)), (Box(215, 10, 14, 20), sure("R"))) == [OTHER] * 2


def test_what_was_read_ahead_is_not_read_again():
    ahead = Readers(FakeReader(sure("Erika")), FakeReader()).read_ahead(PIXELS, [LINE], timeout=5)
    assert ahead == {LINE: sure("Erika")}
    quick = FakeReader(sure("MRN 4711"))
    readers = Readers(quick, FakeReader(OTHER))
    other = Box(0, 0, 90, 20)
    answers = readers.read_told(PIXELS, [other, LINE], timeout=5, ahead=ahead)
    assert [answer.text for answer in answers] == ["MRN 4711", "Erika"]
    assert quick.asked == [other.padded(3)]


def test_readings_keep_the_order_of_the_boxes():
    boxes = [LINE, SIGN, Box(0, 0, 90, 20)]
    quick = FakeReader(sure("Erika"), sure("L", 1.0, 1.0), sure("MRN 4711"))
    thorough = FakeReader(Reading("L", 0.99))
    answers = Readers(quick, thorough).read_lines(PIXELS, boxes, timeout=5)
    assert [answer.text for answer in answers] == ["Erika", "L", "MRN 4711"]
    assert thorough.asked == [SIGN.padded(3)]


def test_too_few_answers_are_never_taken_for_nothing_read():
    boxes = [LINE, SIGN, LINE]
    two = Reading("", 0.0), Reading("", 0.0)
    for quick, thorough in ((two, (OTHER,)), ((Reading("x", 0.5),), two)):
        with pytest.raises(ValueError, match="shorter"):
            Readers(FakeReader(*quick), FakeReader(*thorough)).read_lines(PIXELS, boxes, timeout=5)


def test_facts_of_both_readers_are_told():
    facts = Readers(FakeReader(problem="a"), FakeReader(problem="b")).facts()
    assert [fact.problem for fact in facts] == ["a", "b"]


@pytest.mark.parametrize("model", [QUICK.model, THOROUGH.model])
def test_each_model_is_needed_even_where_nothing_is_to_be_read(model, monkeypatch):
    real = models.model_facts

    def altered(name):
        facts = real(name)
        if name != model:
            return facts
        return ModelFacts(facts.name, facts.path, "0" * 64, facts.expected_sha256)

    monkeypatch.setattr(models, "model_facts", altered)
    with pytest.raises(EngineError, match=f"{model} was altered"):
        Readers(PpOcrReader(QUICK), PpOcrReader()).read_lines(PIXELS, (), timeout=30)
