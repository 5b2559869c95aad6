import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.caption.bands import band_of
from leadapron.caption.check import check, rewritten
from leadapron.caption.findings import CaptionKind, Profile, Verdict
from leadapron.caption.numbers import LARGEST, number_words, parse_number

NOTATIONS = [
    ("An 86-year-old man with pain.", "An elderly adult over 75 with pain."),
    ("86yM with pain", "Elderly adult over 75 with pain"),
    ("3/12 old infant with vomiting", "Infant with vomiting"),
    ("A 45 y/o with a mass", "A middle-aged adult with a mass"),
    ("A forty-five-year-old with a mass", "A middle-aged adult with a mass"),
    ("Aged 70.", "Older adult."),
    ("DOL 3 with bilious vomiting", "Neonate with bilious vomiting"),
    ("A 5 week old infant", None),
    ("Patient, 62 years, cough", None),
    ("086Y", "Elderly adult over 75"),
    ("A 7-year-old with limp", "A child with limp"),
    ("A 16 yo with knee pain", "An adolescent with knee pain"),
    ("30F, cough", "Young adult, cough"),
    ("58-jähriger Patient mit Husten", None),
    ("Im Alter von 58 Jahren", None),
    ("Mujer de 45 años con dolor", None),
    ("Lactante de 8 meses", None),
    ("Homme de 72 ans", None),
    ("Nourrisson de 6 mois", None),
    ("fünfundvierzigjähriger Patient", None),
    ("Femme de soixante-douze ans", None),
    ("Mujer de cuarenta y cinco años", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "band"), NOTATIONS)
def test_exact_ages_become_bands(text, band):
    report = check(text)
    assert not report.publishable
    after = rewritten(text, [f for f in report.findings if f.kind is CaptionKind.AGE])
    assert check(after).publishable, after
    assert not any(map(str.isdigit, after.replace("75", "")))
    if band is not None:
        assert after == band


def test_sex_stays_where_the_disease_turns_on_it():
    text = "A 30-year-old woman with endometriosis."
    assert rewritten(text, check(text).findings) == "A young woman with endometriosis."


def test_the_safe_harbor_profile_lets_ages_to_89_and_years_stand():
    assert check("An 89-year-old, seen in 2019.", Profile.SAFE_HARBOR).publishable
    assert not check("An 89-year-old.", Profile.STRICT).publishable
    assert not check("Seen in 2019.", Profile.STRICT).publishable


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("text", ["A 90-year-old fell.", "94yF", "mujer de 93 años", "(101M)"])
def test_ninety_and_more_blocks_in_both_profiles(text, profile):
    findings = check(text, profile).findings
    assert any(f.verdict is Verdict.BLOCK and f.kind is CaptionKind.AGE for f in findings)


@pytest.mark.parametrize(
    "text",
    [
        "Peak age is 40 to 60 years.",
        "Seen in patients over 60 years.",
        "A 10 year history of pain.",
        "3/12 nodes positive.",
        "Follow-up at 6 months.",
        "F-18 FDG and Ga-68.",
        "5F sheath, 18F-FDG.",
    ],
)
def test_statements_on_populations_and_durations_stay(text):
    assert [f for f in check(text).findings if f.kind is CaptionKind.AGE] == []


@given(st.integers(2, LARGEST))
def test_every_age_in_every_notation_is_caught(age):
    for text in (f"a {age}-year-old patient", f"{age}yM", f"{age} y/o", f"Aged {age}.", f"{age}F,"):
        assert not check(text).publishable, text


def test_numbers_in_words_are_read_in_four_languages():
    assert parse_number("quatre-vingt-onze") == 91
    assert parse_number("fünfundvierzig".replace("ü", "u")) == 45
    assert parse_number("cuarenta y cinco") == 45
    assert parse_number("ninety nine") == 99
    assert set(range(LARGEST + 1)) <= set(number_words().values())


@pytest.mark.parametrize(
    ("value", "unit", "band"),
    [
        *((3, "d", "neonate"), (27, "d", "neonate"), (28, "d", "infant"), (23, "m", "infant")),
        *((2, "y", "child"), (12, "y", "child"), (13, "y", "adolescent"), (19, "y", "young")),
        *((45, "y", "middle"), (65, "y", "older"), (75, "y", "older"), (76, "y", "elderly")),
    ],
)
def test_bands_have_the_borders_of_the_medical_subject_headings(value, unit, band):
    assert band_of(value, unit) == band


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("POD 3 with fever", "early after the operation with fever"),
        ("G2P1 at 31+4 with bleeding", "pregnant, third trimester with bleeding"),
        ("12 weeks gestation", "first trimester"),
        ("postoperative day 20", "within weeks of the operation"),
    ],
)
def test_counted_weeks_and_days_become_bands(text, after):
    assert rewritten(text, check(text).findings) == after
