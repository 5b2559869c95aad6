import numpy as np
import pytest

from leadapron.detect.protocol import Look
from leadapron.detect.words import WordDetector
from leadapron.engines.pp_ocr_reader import Reading
from leadapron.engines.protocol import EngineFacts, Word
from leadapron.model.errors import EngineError
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box
from leadapron.model.policy import DEFAULT_POLICY

BOX = Box(50, 50, 60, 14)


class FakeTesseract:
    name = "tesseract"

    def __init__(self, words):
        self.words = words

    def facts(self):
        return EngineFacts(self.name, "1", ())

    def read(self, pixels, *, timeout):  # the protocol's names
        return tuple(self.words)


class FakeReader:
    def __init__(self, text):
        self.text = text
        self.boxes = []

    def read_lines(self, pixels, boxes, *, timeout):  # the reader's names
        self.boxes += boxes
        return tuple(Reading(self.text, 0.9) for _ in boxes)


def detect(words, text="", known=()):
    reader = FakeReader(text)
    look = Look(Frame(np.zeros((200, 300, 3), np.uint8)), tuple(known), 5.0)
    return WordDetector(FakeTesseract(words), reader, DEFAULT_POLICY).detect(look), reader


def test_a_long_sure_word_needs_no_second_reader():
    (finding,), reader = detect([Word(BOX, 0.85, "Muster")])
    assert (finding.box, finding.source, finding.confidence) == (BOX, "tesseract", 0.85)
    assert finding.text == "Muster"
    assert reader.boxes == []


@pytest.mark.parametrize("word", [Word(BOX, 0.84, "Muster"), Word(BOX, 0.99, "Eva")])
def test_an_unsure_or_short_word_is_kept_only_when_the_recogniser_agrees(word):
    agreed, _ = detect([word], word.text)
    assert [finding.text for finding in agreed] == [word.text]
    refused, reader = detect([word], "")
    assert refused == ()
    assert all(box.contains(BOX) and box.area > BOX.area for box in reader.boxes)


def test_an_implausible_word_is_dropped_before_any_reader():
    found, reader = detect([Word(Box(0, 0, 280, 180), 0.99, "Muster")], "Muster")
    assert found == ()
    assert reader.boxes == []


def test_a_word_under_masks_is_not_told_again_and_one_that_looks_out_is():
    word = Word(BOX, 0.95, "Muster")
    halves = [Box(50, 50, 30, 14), Box(80, 50, 30, 14)]
    hidden = [Finding(box, Kind.TEXT, "pp-ocr", 0.9) for box in halves]
    assert detect([word], known=hidden)[0] == ()
    assert len(detect([word], known=hidden[:1])[0]) == 1


def test_the_padding_of_masks_hides_rims_and_no_word_beside():
    line = [Finding(Box(10, 52, 150, 10), Kind.TEXT, "pp-ocr", 0.9)]
    assert detect([Word(BOX, 0.95, "Muster")], known=line)[0] == ()
    beside = Word(Box(50, 62, 60, 8), 0.95, "Muster")
    assert len(detect([beside], known=line)[0]) == 1


def test_spaces_do_not_make_a_kept_label_a_new_word():
    label = Finding(BOX, Kind.SCALE, "pp-ocr", 0.99, "10 cm")
    assert detect([Word(BOX, 0.9, "10cm")], "10 cm", known=[label])[0] == ()


def test_a_mark_that_stays_visible_hides_no_other_word():
    word = Word(BOX, 0.95, "Muster")
    mark = Finding(BOX, Kind.ORIENTATION, "pp-ocr", 0.9, "R")
    assert [finding.text for finding in detect([word], known=[mark])[0]] == ["Muster"]
    same = Finding(BOX, Kind.SCALE, "pp-ocr", 0.9, "Muster cm")
    assert detect([word], known=[same])[0] == ()


def test_a_word_of_a_line_is_never_an_orientation_mark():
    (finding,), _ = detect([Word(BOX, 0.95, "LEFT")], "LEFT")
    assert finding.kind is not Kind.ORIENTATION


def test_an_error_of_tesseract_passes_through():
    class Failing(FakeTesseract):
        def read(self, pixels, *, timeout):  # the protocol's names
            raise EngineError("It failed; retry.")

    look = Look(Frame(np.zeros((20, 20, 3), np.uint8)), (), 5.0)
    with pytest.raises(EngineError):
        WordDetector(Failing([]), FakeReader(""), DEFAULT_POLICY).detect(look)


def test_the_facts_are_those_of_tesseract():
    assert (
        WordDetector(FakeTesseract([]), FakeReader(""), DEFAULT_POLICY).facts().name == "tesseract"
    )
