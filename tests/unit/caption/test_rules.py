# ruff: noqa: E501, RUF001 - examples are read whole; look-alikes are what is tested

import pytest

from leadapron.caption.check import RULES, check
from leadapron.caption.findings import CaptionKind, Profile, Verdict
from leadapron.caption.rules import ages, asks, dates, identifiers, names, places, timing, titles
from leadapron.caption.text import Caption

EXAMPLES = [
    (identifiers.labelled_identifier, "MRN: 558 3920 on file", "MRN: 558 3920", "case of 3 nodules"),
    (identifiers.bare_number, "study 4839201 shows", "4839201", "ferritin 12500 ng/ml"),
    (identifiers.code, "subject CRIMSON-0447", "CRIMSON-0447", "T2N1M0, SUVmax 12.4, C5-C6"),
    (identifiers.telephone, "call (559) 555-0142", "(559) 555-0142", "TR 4500 TE 90"),
    (identifiers.email, "m.doe@mail.example", "m.doe@mail.example", "3T MRI at 1.5 mm"),
    (identifiers.link, "see https://pacs.example/u/1", "https://pacs.example/u/1", "e.g. lymphoma"),
    (identifiers.handle, "thanks @jane.roe", "@jane.roe", "imaging @3T with coil"),
    (identifiers.network_address, "server 10.34.201.7", "10.34.201.7", "ratio 4.2. Next"),
    (identifiers.vehicle, "plate ABC-2079", "ABC-2079", "the 2022 WHO classification"),
    (identifiers.biometric, "full-face photo attached", "full-face photo", "facial nerve schwannoma"),
    (dates.numeric_date, "CT 03/14/2024 shows", "03/14/2024", "3.2 x 2.4 x 1.9 cm"),
    (dates.day_and_month, "scanned on 14/3", "14/3", "Gleason 4+3, grade 3/4"),
    (dates.month_name, "the third of July", "the third of July", "May-Thurner may mimic it"),
    (dates.weekday, "seen on Tuesday", "on Tuesday", "Saturday night palsy"),
    (dates.holiday, "since Christmas", "Christmas", "Christmas tree bladder"),
    (dates.relative_time, "came in last night", "last night", "pain worse at night"),
    (dates.clock_time, "scan at 21:27", "at 21:27", "mass at 7 o'clock of the breast"),
    (dates.year, "first seen in 2019", "2019", "the 2017 Fleischner Society guidelines"),
    (titles.titled_name, "Mrs. Kowalczyk has pain", "Mrs. Kowalczyk", "Dr. is an abbreviation"),
    (titles.french_monsieur, "M. Dubois tousse", "M. Dubois", "M. tuberculosis is a cause"),
    (titles.initials, "patient J.D. with pain", "patient J.D.", "patient had CT"),
    (titles.labelled_name, "read by Svetlana", "Svetlana", "read by two radiologists"),
    (titles.structured_name, "DOE^JOHN on the banner", "DOE^JOHN", "H. Pylori gastritis"),
    (titles.hidden_name, "#PrayForSvetlana", "#PrayForSvetlana", "#WilmsTumor #radiology"),
    (names.full_name, "treated Svetlana Kowalczyk", "Svetlana Kowalczyk", "Sturge-Weber syndrome"),
    (names.single_name, "we saw Kowalczyk again", "Kowalczyk", "we saw Schmorl nodes again"),
    (places.address, "at 4417 Old Kettle Rd", "4417 Old Kettle Rd", "4 mm left of the vein"),
    (places.room, "waits in room 412", "room 412", "room for a catheter"),
    (places.region, "from Tulare County", "Tulare County", "the county of origin"),
    (places.place, "a farm near Visalia", "Visalia", "Milwaukee shoulder"),
    (places.institution, "at Oakdale Memorial Hospital", "Oakdale Memorial Hospital", "a hospital"),
    (ages.exact_age, "86yM with a fall", "86yM", "patients over 60 years"),
    (ages.very_old, "a centenarian fell", "centenarian", "century-old sign"),
    (timing.gestation, "G2P1 at 31+4 with pain", "G2P1 at 31+4", "B7 + 3 T MRI"),
    (timing.day_after_operation, "POD 3 with fever", "POD 3", "day case surgery"),
    (asks.hardware, "there is a pacemaker", "pacemaker", "a hard mass"),
    (asks.vena_cava_filter, "an IVC filter", "IVC filter", "filtered back projection"),
    (asks.rarity, "never seen before", "never seen", "scarcely enhancing"),
    (asks.news, "it was in the news", "in the news", "new signs"),
    (asks.course, "was transferred to us", "was transferred", "the vessel's course"),
    (asks.outcome, "the patient died", "died", "dilated ducts"),
    (asks.quote, 'she said "it hurts"', "she said", "the double-duct sign"),
    (asks.advice, "you should see someone", "you should", "yoU-shaped kidney"),
    (asks.relatives, "her mother too", "mother", "a smothering"),
    (asks.occupation, "a retired miner", "retired miner", "minerals"),
    (asks.ethnicity, "a Caucasian patient", "Caucasian", "a capsule"),
    (asks.sex, "Knee of a woman", "woman", "endometriosis in a woman"),
    (asks.unread_script, "Пациент с болью", "Пациент", "ß-lactam"),
]  # fmt: skip


def _found(rule, text):
    return [text[finding.start : finding.end] for finding in rule(Caption(text, Profile.STRICT))]


@pytest.mark.parametrize(
    ("rule", "text", "words", "other"), EXAMPLES, ids=[entry[0].__name__ for entry in EXAMPLES]
)
def test_every_rule_finds_its_example_and_leaves_its_neighbour(rule, text, words, other):
    found = _found(rule, text)
    assert any(words in entry for entry in found), found
    assert _found(rule, other) == []


def test_every_rule_has_an_example_here():
    assert {rule.__name__ for rule in RULES} == {entry[0].__name__ for entry in EXAMPLES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_names_its_source(rule):
    assert "Source:" in rule.__doc__


@pytest.mark.parametrize(("rule", "text"), [(entry[0], entry[1]) for entry in EXAMPLES])
def test_every_finding_tells_its_reason_and_source_and_never_the_words(rule, text):
    for finding in rule(Caption(text, Profile.STRICT)):
        assert finding.reason.endswith((".", "?"))
        assert finding.source
        assert text[finding.start : finding.end] not in repr(finding)


EPONYMS = [
    "May-Thurner syndrome on CT venography.",
    "Baker cyst and Charcot joint.",
    "Wilms tumor with claw sign.",
    "Classic Legg-Calve-Perthes disease.",
    "Parkes Weber syndrome versus Klippel-Trenaunay syndrome.",
    "Stanford type A dissection, DeBakey I.",
    "Think of Hodgkin, Burkitt and Castleman disease.",
    "Milwaukee shoulder, Mayo classification, Boston criteria.",
    "Thoracic outlet. Paget-Schroetter syndrome.",
    "Morbus Crohn mit Fistel, die Darmwand ist verdickt und ödematös.",
    "Enfermedad de Crohn en íleon terminal.",
    "Maladie de Crohn iléale.",
    "Lund-Mackay score 12, Agatston score 412, Gleason 4+3.",
    "Deutliche Raumforderung im Unterlappen mit Einbruch in die Pleura.",
]


@pytest.mark.parametrize("text", EPONYMS)
def test_terms_of_the_field_are_not_names(text):
    assert [f for f in check(text).findings if f.verdict is Verdict.BLOCK] == []


PERSONS = [
    ("Grace presented with Wilms tumor.", "Grace"),
    ("Mr. Baker has a cyst.", "Mr. Baker"),
    ("Frau Müller stellte sich vor.", "Frau Müller"),
    ("La señora de Smit acudió por dolor.", "señora de Smit"),
    ("Madame van de Leemput a consulté.", "Madame van de Leemput"),
    ("Antoni's scan shows a mass.", "Antoni"),
    ("NELSON, LEANNE CT ABDOMEN", "NELSON, LEANNE"),
    ("The nurse called Rose-Marie back.", "Rose-Marie"),
    ("patient Reyes-Villalobos, who is charted", "Reyes-Villalobos"),
    ("Her husband Dirk found the lump.", "Dirk"),
    ("ｊｏｈｎ ｓｍｉｔｈ has pain", "ｊｏｈｎ"),
    ("Meet María, a patient with an ileus.", "María"),
]


@pytest.mark.parametrize(("text", "name"), PERSONS)
def test_persons_are_found_even_where_the_name_is_a_word_or_an_eponym(text, name):
    start = text.index(name)
    blocks = [f for f in check(text).findings if f.verdict is Verdict.BLOCK]
    for at in range(start, start + len(name)):
        if text[at].isalnum():
            assert any(f.start <= at < f.end for f in blocks), text[at:]


def test_a_german_sentence_does_not_hide_a_name_in_the_next_one():
    text = "Die Aufnahme zeigt eine Raumforderung und ist nicht klar. Technologist Juroszek left."
    found = [text[f.start : f.end] for f in check(text).findings if f.verdict is Verdict.BLOCK]
    assert any("Juroszek" in entry for entry in found)


def test_kinds_are_told_apart():
    kinds = {f.kind for f in check("S/N KX782940, room 12, @jane, DOB 1/2/1950").findings}
    assert {
        CaptionKind.IDENTIFIER,
        CaptionKind.PLACE,
        CaptionKind.HANDLE,
        CaptionKind.DATE,
    } <= kinds
