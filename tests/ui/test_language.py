import pytest

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
