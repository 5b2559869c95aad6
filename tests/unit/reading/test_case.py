import pytest

from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box
from leadapron.reading.case import (
    Identifier,
    IdentifierKind,
    case_identifiers,
    names_the_patient,
)

HERE = Box(10, 10, 100, 12)


def finding(text, kind=Kind.TEXT, box=HERE):
    return Finding(box, kind, "test", 1.0, text)


CASE = case_identifiers(
    (
        finding("", Kind.BANNER, Box(0, 0, 800, 40)),
        finding("Wiśniewski-Kowalska, Bożena", Kind.TEXT),
        finding("MRN: MRN-00483921  F  14-Mar-1957", Kind.IDENTIFIER),
        finding("Ref: Dr O'Brien", Kind.IDENTIFIER, Box(10, 300, 80, 12)),
        finding("佐藤 花子", Kind.TEXT, Box(300, 10, 80, 12)),
        finding("W 400 L 40", Kind.TECHNICAL, Box(10, 500, 80, 12)),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "WISNIEWSKI",
        "bozena k.",
        "B0zena",
        "W1SNlEWSKI",
        "Wisnieuski",
        "00483921",
        "O0483921",
        "MRN 0048392l",
        "1957-03-14",
        "14.03.1957",
        "03/14/57",
        "19570314",
        "March 14, 1957",
        "14 mars 1957",
        "report of O'Brien",
        "0brien",
        "花子",
        "Thanks, Bożena!",
    ],
)
def test_an_identifier_of_the_case_is_found_in_another_place(text):
    assert names_the_patient(text, CASE)


@pytest.mark.parametrize(
    "text",
    ["", "W 400 L 40", "Axial T2", "L", "10 cm", "Im: 12/45", "Zoom 1.25x", "1958-03-15", "Bone"],
)
def test_other_texts_are_not(text):
    assert not names_the_patient(text, CASE)


def test_the_text_is_absent_from_every_representation():
    assert "483921" not in repr(CASE)
    assert "bozena" not in repr(CASE).casefold()


@pytest.mark.parametrize("text", ["ECHO-00917", "CATH2026-031 F 14-Mar-1957", "SE-CT-40981"])
def test_the_prefix_of_a_number_and_a_month_name_nobody(text):
    found = case_identifiers((finding(text, Kind.IDENTIFIER),))
    assert found
    assert all(identifier.kind is not IdentifierKind.NAME for identifier in found)
    assert not names_the_patient("Echo in March, cath and CT", found)


def test_a_name_beside_or_joined_to_a_number_is_a_name():
    found = case_identifiers(
        (finding("Hartwell 00483921", Kind.IDENTIFIER), finding("Mercer00483921", Kind.IDENTIFIER))
    )
    assert names_the_patient("hartwell", found)
    assert names_the_patient("mercer", found)


def test_settings_and_orientation_letters_name_nobody():
    assert case_identifiers((finding("W 400 L 40", Kind.TECHNICAL),)) == ()
    assert case_identifiers((finding("LAH", Kind.ORIENTATION),)) == ()


def test_a_name_in_dicom_form_needs_no_banner():
    assert Identifier(IdentifierKind.NAME, "doe") in case_identifiers((finding("DOE^JANE"),))


def test_a_date_is_told_whichever_part_is_the_month():
    forms = {i.form for i in case_identifiers((finding("03/04/2026"),))}
    assert forms == {"20260403", "20260304"}
