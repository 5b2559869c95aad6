import pytest

from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box
from leadapron.reading.case import IdentifierKind, case_identifiers, names_the_patient
from leadapron.reading.institutions import institution_parts, is_kind_of_house


def case_of(line, kind=Kind.INSTITUTION):
    return case_identifiers((Finding(Box(9, 9, 90, 9), kind, "test", 1.0, line),))


@pytest.mark.parametrize(
    "line",
    [
        "Hospital",
        "General Hospital",
        "UNIVERSITY HOSPITAL",
        "Kinderklinik",
        "Universitätsklinikum",
        "Klinik für diagnostische Radiologie",
        "Institut für Röntgendiagnostik und Nuklearmedizin",
        "Medical Imaging Viewer",
        "Window Center: 40",
        "Centre Hospitalier Universitaire",
        "Hospital Universitario",
        "Ospedale Civile",
        "大学病院",
        "Röntgen Thorax im Liegen",
        "Doe, Jane",
        "W 400 L 40",
        "This software shows medical images and is not meant for use by a Hospital in Musterstadt",
    ],
)
def test_words_said_of_many_houses_are_no_identifier(line):
    assert list(institution_parts(line)) == []


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Klinikum Musterstadt", "Fall aus Musterstadt."),
        ("KLINIKUM MUSTERSTADT", "#klinikummusterstadt"),
        ("Klinikum Musterstadt", "our Muster-stadt team"),
        ("Klinikum Musterstadt", "im Mustersladt"),
        ("Universitätsklinikum Heidelberg", "der Heidelberger Fall"),
        ("Marienkrankenhaus", "aus dem Marienkrankenhaus"),
        ("Marienkrankenhaus", "Marien Hospital"),
        ("St. Mary's Hospital", "at St Mary's"),
        ("NYU Langone Medical Center", "Thanks to NYU!"),
        ("Mayo Clinic", "a Mayo case"),
        ("CHU de Bordeaux", "Bordeaux"),
        ("Szpital Wojewódzki w Krakowie", "KRAKOWIE"),
        ("Городская больница № 3 Казань", "случай из Казани: Казань"),
        ("東京大学病院", "東京の症例"),
        ("Praxis Dr. Sonnenschein", "Praxis Sonnensch3in"),
    ],
)
def test_the_name_of_a_house_is_found_in_other_words(line, caption):
    assert names_the_patient(caption, case_of(line))


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Klinikum Musterstadt", "Ein Patient im Klinikum: retikuläres Muster."),
        ("Waldkrankenhaus", "Ein Patient im Krankenhaus."),
        ("Klinikum Essen", "Interessenkonflikte bestehen nicht, dessen ungeachtet"),
        ("Unispital Basel", "nasal and basilar"),
        ("University Hospital Bern", "Bernese band of a university hospital"),
        ("NYU Langone Medical Center", "in the center of the annulus"),
    ],
)
def test_likeness_is_not_enough(line, caption):
    assert not names_the_patient(caption, case_of(line))


def test_an_institution_is_found_in_a_line_of_another_kind():
    found = case_of("Klinikum Musterstadt 12.03.2024", Kind.DATE)
    assert {i.kind for i in found} == {IdentifierKind.DATE, IdentifierKind.INSTITUTION}
    assert "muster" not in repr(found)


@pytest.mark.parametrize("word", ["Klinikum", "Krankenhaus", "Hospital", "Universitätsspital"])
def test_a_kind_of_house_in_a_banner_is_no_name(word):
    assert is_kind_of_house(word)
    banner = Finding(Box(0, 0, 800, 40), Kind.BANNER, "test", 1.0)
    line = Finding(Box(10, 10, 200, 12), Kind.INSTITUTION, "test", 1.0, f"{word} Musterstadt")
    assert not names_the_patient(f"seen in a {word}", case_identifiers((banner, line)))
    assert names_the_patient("Musterstadt", case_identifiers((banner, line)))


@pytest.mark.parametrize("name", ["Kreisel", "Stadtler", "Fach", "Clinton", "Spitaler", "Zentner"])
def test_a_family_name_that_looks_like_a_house_stays_a_name(name):
    found = case_of(f"{name}, Erika", Kind.IDENTIFIER)
    assert names_the_patient(name, found)
