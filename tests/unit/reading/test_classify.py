"""Which kind a line is; every example that names a person is made up."""

import pytest

from leadapron.model.finding import Kind
from leadapron.reading.classify import CERTAIN, classify

LINES = {
    Kind.IDENTIFIER: (
        "MRN-00483921",
        "MRN-00483921 F 14-Mar-1957",
        "DOB: 14-Mar-1957",
        "SE-CT-40981",
        "BUE-DX-2201",
        "LAG/2026/00917",
        "AR 30.118.442",
        "7741-20-556",
        "TR55120098",
        "W 12345678",
        "1.2.840.10008.5.1.4.1.1.2",
        "Hartwell^Edith",
        "Hartwell, Edith",
        "O'Dwyer-Großmann, Jürgen",
        "Жданова, Людмила",
        "van den Bosch, Pieter-Jan",
        "Op. AB",
        "Ref: Hartwell",
    ),
    Kind.DATE: (
        "14-Mar-1957",
        "2026-02-11",
        "11.02.2026",
        "2/11/26",
        "20260211",
        "Feb 11, 2026",
        "08:15:32",
        "2026年2月11日",
    ),
    Kind.AGE: ("067Y", "67 yrs", "Age 67"),
    Kind.INSTITUTION: (
        "Riverbend General Hospital",
        "Northgate Center",
        "HOPITAL SAINT-ELOI",
        "Hospitaal Noord",
        "Szpital Miejski",
        "Городская больница № 7",
        "Bệnh viện Đa khoa",
        "市立病院",
    ),
    Kind.TECHNICAL: (
        "W: 400 L: 40",
        "C: 128 W: 255",
        "Zoom: 1.75x",
        "I: 25 (26/50)",
        "TR 4000 TE 98",
        "Thk: 3.0 mm",
        "Loc: -123.5",
        "S:1",
    ),
    Kind.INTERFACE: (
        "Study List",
        "Window/Level",
        "1-18 of 18",
        "Modality/ Series",
        "Launch workflow",
    ),
    Kind.TEXT: ("Page", "Page 1", "Hartwell", "DWV 0.36.4", "Head 3.0 H31s", "R JD", "1", "", "CT"),
}


@pytest.mark.parametrize(
    ("kind", "line"), [(kind, line) for kind, lines in LINES.items() for line in lines]
)
def test_a_line_is_of_its_kind(kind, line):
    assert classify(line, 1.0, is_alone=True) is kind


@pytest.mark.parametrize("line", ["L", "RA", "HAL"])
def test_directions_need_certainty_and_room(line):
    assert classify(line, CERTAIN, is_alone=True) is Kind.ORIENTATION
    assert classify(line, CERTAIN - 0.01, is_alone=True) is Kind.TEXT
    assert classify(line, 1.0, is_alone=False) is Kind.TEXT


def test_a_scale_needs_certainty_and_room():
    assert classify("10 cm", CERTAIN, is_alone=True) is Kind.SCALE
    assert classify("10 cm", CERTAIN - 0.01, is_alone=True) is not Kind.SCALE
    assert classify("10 cm", 1.0, is_alone=False) is not Kind.SCALE


@pytest.mark.parametrize("line", ["LR", "AP", "HH", "SI", "l", "X", "LRAP", "PA1"])
def test_what_is_no_direction_stays_masked(line):
    assert classify(line, 1.0, is_alone=True) is not Kind.ORIENTATION


def test_no_line_that_names_somebody_is_of_a_kind_that_a_department_may_show():
    shown = {Kind.ORIENTATION, Kind.SCALE, Kind.TECHNICAL, Kind.INTERFACE}
    for kind in (Kind.IDENTIFIER, Kind.DATE, Kind.AGE, Kind.INSTITUTION):
        for line in LINES[kind]:
            assert classify(line, 1.0, is_alone=True) not in shown
