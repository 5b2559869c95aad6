import pytest

from leadapron.caption import data
from leadapron.caption.check import SECOND_READER, check, rewritten
from leadapron.caption.findings import CaptionKind, Profile, Verdict
from leadapron.model.errors import EngineError
from leadapron.reading.case import Identifier, identifiers_in


def test_a_clean_caption_is_publishable_and_says_nothing():
    report = check("Elderly adult over 75 with Baker cyst. T2 hyperintense, 3.2 x 2.4 cm.")
    assert report.publishable
    assert report.findings == ()


def test_three_kinds_of_indirect_identifiers_call_a_second_reader():
    report = check("A retired miner whose brother died.")
    kinds = {f.kind for f in report.findings if f.verdict is Verdict.ASK}
    assert len(kinds) == SECOND_READER
    combination = [f for f in report.findings if f.verdict is Verdict.COUNT]
    assert [f.kind for f in combination] == [CaptionKind.COMBINATION]
    assert not [f for f in check("A retired miner.").findings if f.verdict is Verdict.COUNT]


def test_asks_do_not_block_and_blocks_do():
    assert check("There is a pacemaker.").publishable
    assert not check("Seen yesterday.").publishable


def test_rewriting_leaves_the_rest_alone():
    text = "A 72-year-old with Schmorl nodes, POD 3."
    after = rewritten(text, check(text).findings)
    assert after == "An older adult with Schmorl nodes, early after the operation."
    assert check(after).publishable


def test_the_report_is_frozen_and_keeps_no_words():
    report = check("Mr. Kowalczyk fell yesterday.")
    assert "Kowalczyk" not in repr(report)
    with pytest.raises(AttributeError):
        report.publishable = True


CASE = tuple(identifiers_in("KOWALCZYK^SVETLANA", is_personal=True)) + tuple(
    identifiers_in("MRN-00483921", is_personal=True)
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the kowalczyk knee", "kowalczyk"),
        ("the KowaIczyk knee", "KowaIczyk"),
        ("a kovalczyk special", "kovalczyk"),
        ("number 0O48392l here", "0O48392l"),
        ("in 00 48 39 21 we saw", "48 39 21"),
        ("tag #svetlanasknee", "svetlana"),
    ],
)
def test_identifiers_of_the_case_are_found_across_spellings(text, words):
    found = [text[f.start : f.end] for f in check(text, identifiers=CASE).findings]
    assert any(words in entry for entry in found), found


def test_an_ordinary_word_is_not_the_patient_of_that_name():
    brown = tuple(identifiers_in("BROWN^ANNA", is_personal=True))
    assert brown
    assert check("a brown tumor of bone", identifiers=brown).publishable
    assert not check("the Brown knee", identifiers=brown).publishable


def test_plain_strings_are_taken_for_identifiers_too():
    assert not check("the kowalczyk knee", identifiers=["Kowalczyk, Svetlana"]).publishable
    assert check("a knee", identifiers=["Kowalczyk, Svetlana"]).publishable
    assert all(isinstance(entry, Identifier) for entry in CASE)


@pytest.mark.parametrize("profile", Profile)
def test_names_block_in_every_profile(profile):
    assert not check("Mr. Kowalczyk", profile).publishable


def test_a_missing_dictionary_is_an_error_and_never_a_clean_report(monkeypatch, tmp_path):
    data.words.cache_clear()
    monkeypatch.setattr(data, "resource", lambda name: tmp_path / name)
    with pytest.raises(EngineError, match="install Lead Apron again"):
        check("Svetlana Kowalczyk")
    data.words.cache_clear()


@pytest.mark.parametrize("content", [b"", b"no gzip", b"\x1f\x8b\x08\x00"])
def test_a_damaged_dictionary_is_an_error(monkeypatch, tmp_path, content):
    (tmp_path / "words.txt.gz").write_bytes(content)
    data.words.cache_clear()
    monkeypatch.setattr(data, "resource", lambda _name: tmp_path / "words.txt.gz")
    with pytest.raises(EngineError):
        data.words("words.txt.gz")
    data.words.cache_clear()


HOUSE = tuple(identifiers_in("Klinikum Musterstadt", is_personal=False))


@pytest.mark.parametrize(
    "text", ["Thanks to Musterstadt", "#musterstadtrad", "the Mustersladt case"]
)
def test_the_institution_of_the_case_blocks(text):
    assert not check(text, identifiers=HOUSE).publishable


def test_words_said_of_many_institutions_do_not_block():
    many = tuple(identifiers_in("University Hospital, Department of Radiology", is_personal=False))
    assert many == ()
    text = "Elderly adult over 75 from a hospital: classic pattern of a bone infarct."
    assert check(text, identifiers=HOUSE).publishable
