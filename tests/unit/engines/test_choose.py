import sys
from importlib.util import find_spec

import pytest

from leadapron.engines.choose import engine_facts, text_reader
from leadapron.engines.pytesseract_reader import PytesseractReader
from leadapron.engines.tesseract import TesseractReader


def never():
    raise AssertionError("no folder is needed to choose")


@pytest.mark.skipif(find_spec("tesserocr") is None, reason="tesserocr has no wheel here")
def test_tesserocr_is_taken_where_it_loads():
    assert isinstance(text_reader(never), TesseractReader)


def test_the_command_is_taken_where_tesserocr_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    assert isinstance(text_reader(never), PytesseractReader)


def test_every_engine_tells_its_facts():
    facts = engine_facts(never)
    assert [fact.name for fact in facts] == [
        "overlay",
        "judge",
        "quick-reader",
        "pp-ocr-reader",
        "tesseract",
        "zxing-cpp",
        "centerface",
    ]
    assert all(model.is_intact for fact in facts for model in fact.models)
    assert all(fact.models for fact in facts if fact.name != "zxing-cpp")
