import shutil
import tempfile
import threading

import cv2
import numpy as np
import pytesseract
import pytest

from leadapron.engines.pytesseract_reader import PytesseractReader
from leadapron.model.errors import EngineError

needs_command = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="the tesseract command is not installed"
)


@pytest.fixture
def pixels():
    picture = np.zeros((120, 700, 3), np.uint8)
    cv2.putText(picture, "MUSTER Erika", (10, 40), cv2.FONT_HERSHEY_SIMPLEX, 1, (255, 255, 255), 2)
    return picture


@pytest.fixture
def private(tmp_path):
    folder = tmp_path / "private"
    folder.mkdir()
    return folder


def table(**columns):
    word = {"left": [3], "top": [4], "width": [50], "height": [12], "conf": [91.0], "text": ["Eva"]}
    return word | columns


def answering(monkeypatch, answer):
    def image_to_data(*_, **__):
        return answer()

    monkeypatch.setattr(pytesseract, "image_to_data", image_to_data)


@needs_command
def test_words_are_read_and_the_folder_is_empty_afterwards(pixels, private):
    words = PytesseractReader(lambda: private).read(pixels, timeout=60)
    assert [word.text for word in words] == ["MUSTER", "Erika"]
    assert all(0.5 < word.confidence <= 1.0 for word in words)
    assert list(private.iterdir()) == []


def test_temporary_files_go_to_the_private_folder_and_the_setting_returns(
    monkeypatch, pixels, private
):
    before = tempfile.tempdir
    seen = []

    def answer():
        seen.append(tempfile.gettempdir())
        (private / "page.png").write_bytes(b"pixels")
        (private / "inner").mkdir()
        return table()

    answering(monkeypatch, answer)
    (word,) = PytesseractReader(lambda: private).read(pixels, timeout=5)
    assert seen == [str(private)]
    assert tempfile.tempdir == before
    assert list(private.iterdir()) == []
    assert (word.text, word.confidence, word.box.as_list) == ("Eva", 0.91, [3, 4, 50, 12])


@pytest.mark.parametrize(
    "failure",
    [
        pytesseract.TesseractNotFoundError(),
        pytesseract.TesseractError(1, "Eva Muster"),
        RuntimeError("Tesseract process timeout"),
        OSError("No space left"),
    ],
)
def test_a_failure_is_an_engine_error_without_its_words_and_leaves_nothing(
    monkeypatch, pixels, private, failure
):
    before = tempfile.tempdir

    def answer():
        (private / "page.png").write_bytes(b"pixels")
        raise failure

    answering(monkeypatch, answer)
    with pytest.raises(EngineError) as caught:
        PytesseractReader(lambda: private).read(pixels, timeout=5)
    assert "Muster" not in caught.value.sentence
    assert caught.value.__suppress_context__
    assert tempfile.tempdir == before
    assert list(private.iterdir()) == []


def test_a_table_without_its_columns_is_an_error(monkeypatch, pixels, private):
    answering(monkeypatch, dict)
    with pytest.raises(EngineError):
        PytesseractReader(lambda: private).read(pixels, timeout=5)


def test_lines_and_blanks_are_no_words(monkeypatch, pixels, private):
    columns = {key: values * 2 for key, values in table().items()}
    answering(monkeypatch, lambda: columns | {"conf": [-1, 80], "text": ["Eva", " "]})
    assert PytesseractReader(lambda: private).read(pixels, timeout=5) == ()


def test_a_private_folder_that_cannot_be_made_is_an_error(pixels):
    def refuse():
        raise OSError("read-only")

    with pytest.raises(EngineError):
        PytesseractReader(refuse).read(pixels, timeout=5)


def test_time_that_is_over_is_an_error(pixels, private):
    with pytest.raises(EngineError):
        PytesseractReader(lambda: private).read(pixels, timeout=0)


def test_a_second_read_waits_only_for_its_own_time(monkeypatch, pixels, private):
    running, end = threading.Event(), threading.Event()

    def answer():
        running.set()
        end.wait(30)
        return table()

    answering(monkeypatch, answer)
    reader = PytesseractReader(lambda: private)
    first = threading.Thread(target=reader.read, args=(pixels,), kwargs={"timeout": 30})
    first.start()
    assert running.wait(30)
    try:
        with pytest.raises(EngineError):
            reader.read(pixels, timeout=0.1)
    finally:
        end.set()
        first.join(30)
    assert not first.is_alive()


def test_a_missing_command_is_a_problem_of_the_facts(monkeypatch, private):
    def missing():
        raise pytesseract.TesseractNotFoundError

    monkeypatch.setattr(pytesseract, "get_tesseract_version", missing)
    facts = PytesseractReader(lambda: private).facts()
    assert facts.name == "tesseract"
    assert "not installed" in facts.problem


@needs_command
def test_facts_name_intact_data(private):
    facts = PytesseractReader(lambda: private).facts()
    assert facts.problem == ""
    assert [model.is_intact for model in facts.models] == [True]
