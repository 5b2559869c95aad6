"""What amounts to a residual: who agrees with whom, and how sure they are."""

import math

import pytest

from leadapron.engines.pp_ocr_reader import Reading
from leadapron.engines.protocol import Word
from leadapron.model.finding import Kind
from leadapron.model.geometry import Box
from leadapron.reading.case import Identifier, IdentifierKind
from leadapron.verify.candidates import Candidate
from leadapron.verify.evidence import Evidence, needs_wider, residual

PLACE = Box(40, 32, 80, 16)
LEFT = Box(40, 32, 30, 16)


def evidence(
    text="",
    confidence=0.0,
    *,
    seen=0.0,
    likeness=-math.inf,
    wider=None,
    words=(),
    first=(),
    is_surest=True,
):
    return Evidence(
        Candidate(PLACE, seen, tuple(first), likeness),
        Reading(text, confidence),
        None if wider is None else Reading(*wider),
        (tuple(words),),
        is_surest,
    )


def word(text, confidence):
    return Word(PLACE, confidence, text)


@pytest.mark.parametrize(
    "told",
    [
        evidence("Kowalska", 0.9, seen=0.5, wider=("Kowalska", 0.9)),
        evidence("OM", 0.7, seen=0.5, wider=("OM", 0.7)),
        evidence("Kowalska", 0.9, seen=0.0, wider=("Kowaska", 0.45)),
        evidence("KLMN", 0.5, likeness=4.0, wider=("KLMN", 0.7)),
        evidence("38", 0.4, seen=0.97, likeness=4.0),
        evidence("Garo", 0.77, seen=0.3, wider=("Garay", 0.67)),
        evidence("25", 0.99, seen=0.3, wider=("25", 0.99)),
        evidence("194", 0.83, wider=("194", 0.85)),
        evidence("ay lmapay", 0.56, wider=("Bay lmuapy", 0.54)),
        evidence("ay lmapay", 0.46, seen=0.3, wider=("Bay lmuapy", 0.43)),
        evidence("LLLLELL", 0.65, words=[word("LLLELL", 0.6)]),
        evidence("Kowalska", 0.65, words=[word("Kowaiska", 0.5)]),
        evidence("Kowalska", 0.65, seen=0.6, first=[word("Kowaiska", 0.2)]),
        evidence("", 0.0, words=[word("Kowalska", 0.9)]),
        evidence("OM", 0.85, words=[word("OM", 0.5)]),
        evidence("LFCRS", 0.67, seen=0.3, words=[Word(LEFT, 0.9, "LE")]),
    ],
)
def test_two_that_agree_or_one_that_is_sure_make_a_residual(told):
    found = residual(told)
    assert found is not None
    assert found.box == PLACE
    assert found.kind is Kind.TEXT


@pytest.mark.parametrize(
    "told",
    [
        evidence("", 0.0, seen=0.85),
        evidence("", 0.0, seen=0.95, is_surest=False),
        evidence("Garo", 0.77, seen=0.1, wider=("Garay", 0.67)),
        evidence("25", 0.99, seen=0.1, wider=("25", 0.99)),
        evidence("25", 0.99, seen=0.3, wider=("26", 0.99)),
        evidence("25", 0.9, seen=0.3, wider=("25", 0.99)),
        evidence("LELLEL", 0.9, seen=0.3, wider=("LELLEL", 0.9)),
        evidence("FLLL", 0.86, wider=("TLLL", 0.74)),
        evidence("Kowalska", 0.9, seen=0.5),
        evidence("SHR", 0.66, seen=0.14, wider=("SR", 0.7)),
        evidence("194", 0.83, wider=("294", 0.85)),
        evidence("ay lmapay", 0.56, wider=("TLLCL", 0.54)),
        evidence("751", 0.56, seen=0.3, wider=("751", 0.54)),
        evidence("7171717", 0.56, wider=("7171717", 0.54)),
        evidence("NY", 0.64, words=[word("Ny", 0.56)]),
        evidence("eenn", 0.55, words=[word("een", 0.3)]),
        evidence("qr", 0.67, seen=0.87, wider=("gr", 0.47)),
        evidence("SREN", 0.64, words=[word("Sey", 0.27)]),
        evidence("RELE", 0.41, words=[word("eee", 0.3)]),
        evidence("OM", 0.7, seen=0.5, wider=("o", 0.7)),
        evidence("OM", 0.7, seen=0.5, wider=("TT", 0.7)),
        evidence("OM", 0.7, seen=0.0, wider=("OM", 0.7)),
        evidence("Kowalska", 0.5, seen=0.1, wider=("Kowalska", 0.45)),
        evidence("L", 0.99, seen=0.9, wider=("L", 0.99)),
        evidence("LLLLELL", 0.9, seen=0.8, wider=("LLLELLL", 0.9)),
        evidence("el", 0.45, words=[word("el", 0.3)]),
        evidence("TY", 0.8, words=[word("ey", 0.3)]),
        evidence("LFCRS", 0.67, seen=0.1, words=[Word(LEFT, 0.9, "LE")]),
        evidence("LFCRS", 0.57, seen=0.3, words=[Word(LEFT, 0.9, "LE")]),
        evidence("LFCRS", 0.67, seen=0.3, words=[Word(LEFT, 0.8, "LE")]),
        evidence("", 0.0, words=[word("iii", 0.95)]),
        evidence("", 0.0, words=[word("Kowalska", 0.5)]),
    ],
)
def test_less_than_that_is_no_residual(told):
    assert residual(told) is None


@pytest.mark.parametrize(
    ("text", "told"), [("FEELFLEL", False), ("F E E L F L E L", True), ("FEELFLELFEELF", True)]
)
def test_letters_as_far_apart_as_the_ticks_of_a_ruler_are_none(text, told):
    ruler = Candidate(Box(40, 32, 8, 150), 0.0, likeness=7.0)
    found = residual(Evidence(ruler, Reading(text, 0.7), Reading(text, 0.7), ()))
    assert (found is not None) is told


def test_a_strip_between_masks_may_be_longer_than_what_it_holds():
    strip = Candidate(Box(40, 32, 8, 150), 0.0)
    assert residual(Evidence(strip, Reading("Kowalska", 0.9), Reading("Kowalska", 0.9), ()))


def test_a_plain_line_that_nobody_can_read_is_a_residual_without_text():
    found = residual(evidence("", 0.0, seen=0.95))
    assert (found.kind, found.source, found.text) == (Kind.TEXT, "overlay", "")
    assert residual(evidence("qz", 0.5, seen=0.95)) is not None
    assert residual(evidence("L", 0.8, seen=0.95)) is None


def test_the_recogniser_must_say_it_twice_only_where_it_is_alone():
    assert needs_wider(evidence("Kowalska", 0.9, seen=0.5))
    assert not needs_wider(evidence("Kowalska", 0.9, seen=0.5, words=[word("Kowalska", 0.5)]))
    assert not needs_wider(evidence("Kowalska", 0.3, seen=0.5))


@pytest.mark.parametrize(
    "told",
    [
        evidence("Kowa1ska, Zaneta", 0.35),
        evidence("", 0.0, words=[word("Kowalska", 0.35)]),
        evidence("", 0.0, first=[word("Kovvalska", 0.5)]),
    ],
)
def test_what_names_the_patient_is_a_residual_of_that_kind(told):
    identifiers = (Identifier(IdentifierKind.NAME, "kowalska"),)
    assert residual(told, identifiers).kind is Kind.IDENTIFIER
    assert residual(told) is None
