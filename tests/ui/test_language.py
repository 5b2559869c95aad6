import pytest

from leadapron.model.errors import PolicyError
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.policies.parse import _RULES, parse_policy
from leadapron.ui import language
from leadapron.ui.language import sentence, translate, use_language


@pytest.fixture(autouse=True)
def _english_again():
    yield
    use_language("en")


def test_english_is_the_source():
    use_language("en")
    assert translate("Tray", "Lead Apron") == "Lead Apron"
    assert translate("Anything", "{count} kept", count=3) == "3 kept"


def test_unknown_language_is_english():
    use_language("xx")
    assert translate("Anything", "Words") == "Words"


def test_unfinished_words_stay_english(tmp_path, monkeypatch):
    (tmp_path / "de.ts").write_text(
        '<TS version="2.1"><context><name>A</name>'
        "<message><source>Yes</source><translation>Ja</translation></message>"
        '<message><source>No</source><translation type="unfinished">Ne</translation></message>'
        "</context></TS>"
    )
    monkeypatch.setattr(language, "resource", lambda name: tmp_path / name.split("/")[-1])
    use_language("de")
    assert translate("A", "Yes") == "Ja"
    assert translate("A", "No") == "No"
    assert translate("B", "Yes") == "Yes"


def test_damaged_file_leaves_english(tmp_path, monkeypatch, caplog):
    (tmp_path / "es.ts").write_text("<TS")
    monkeypatch.setattr(language, "resource", lambda name: tmp_path / name.split("/")[-1])
    use_language("es")
    assert translate("A", "Yes") == "Yes"
    assert "English" in caplog.text


def test_sentences_of_the_core_are_spoken_too():
    use_language("de")
    assert sentence("The file is empty; choose a picture.") == (
        "Die Datei ist leer; wählen Sie ein Bild."
    )
    assert sentence("Nobody has ever said this.") == "Nobody has ever said this."
    use_language("en")
    assert sentence("The file is empty; choose a picture.").startswith("The file is empty")


def test_values_stay_in_a_sentence_of_the_core():
    use_language("es")
    english = (
        "The model det.onnx is missing; install the package rapidocr again and run leadapron "
        "doctor."
    )
    assert sentence(english) == (
        "Falta el modelo det.onnx; instale de nuevo el paquete rapidocr y ejecute leadapron doctor."
    )


def policy_problems(text):
    with pytest.raises(PolicyError) as told:
        parse_policy(text, DEFAULT_POLICY, "The department's policy.toml")
    return told.value


def test_a_wrong_policy_is_told_line_by_line_with_its_parts_translated():
    wrong = policy_problems('version = 2\n[masks]\npadding = 1\n[keep]\nby_rule = ["faces"]\n')
    use_language("de")
    assert sentence(wrong.sentence).splitlines() == [
        "Die policy.toml der Abteilung, Zeile 1: `version = 1` muss am Anfang stehen.",
        "Die policy.toml der Abteilung, Zeile 3: `padding` muss sein: eine ganze Zahl von Pixeln "
        "von 4 bis 64.",
        "Die policy.toml der Abteilung, Zeile 5: `by_rule` muss sein: eine Liste von Arten aus "
        "orientation, scale, technical.",
    ]
    use_language("es")
    assert sentence(policy_problems("?").sentence) == (
        "El policy.toml del departamento, línea 1: no es TOML válido; corríjalo."
    )


@pytest.mark.parametrize("code", ["de", "es"])
def test_no_word_of_a_wrong_policy_stays_english(code):
    wrong = "version = 1\n[odd]\n" + "".join(
        f"[{section}]\nodd = 1\n" + "".join(f"{key} = 1979-05-27\n" for key in keys)
        for section, keys in _RULES.items()
    )
    told = policy_problems(wrong).problems
    assert len(told) > 20
    use_language(code)
    for problem in told:
        for english in (
            " must be ",
            "a list of ",
            " is unknown",
            "one of ",
            "one line",
            "policy's",
        ):
            assert english not in sentence(problem)


def test_values_are_looked_up_among_values_alone():
    use_language("de")
    assert sentence("true or false") == "true or false"
    assert sentence("Nothing ran out of memory today.") == "Nothing ran out of memory today."
