"""Engines that hang, raise or answer nonsense: each ends shut, through the whole command."""

import json
import threading

import pytest
from PIL import Image

from commands_fakes import NAME, FakeLadder, FakeReader, pixels, without_engines
from leadapron.cli import run_command
from leadapron.commands import process
from leadapron.detect.ladder import Ladder
from leadapron.engines.protocol import EngineFacts
from leadapron.engines.tesseract import TesseractReader
from leadapron.export.journal import Journal
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box


class Interface:
    """Stands for tesserocr's object, with one fault."""

    def __init__(self, fault, released):
        self._fault = fault
        self._released = released

    def SetImageBytes(self, *_a):  # noqa: N802  # tesserocr's names
        if self._fault == "raises":
            raise RuntimeError(NAME)

    def SetSourceResolution(self, _dpi):  # noqa: N802
        pass

    def Recognize(self, _milliseconds):  # noqa: N802
        if self._fault == "hangs":
            self._released.wait(60)
        return self._fault != "gives up"

    def GetIterator(self):  # noqa: N802
        return Nonsense()

    def Clear(self):  # noqa: N802
        pass


class Nonsense:
    """An iterator whose word lies outside the picture."""

    def BoundingBox(self, _level):  # noqa: N802
        return -5, 0, 10_000, 20

    def GetUTF8Text(self, _level):  # noqa: N802
        return NAME

    def Confidence(self, _level):  # noqa: N802
        return 99

    def Next(self, _level):  # noqa: N802
        return False


class ReadingDetector:
    """A detector that is nothing but Tesseract."""

    name = "words"

    def __init__(self, reader):
        self._reader = reader

    def facts(self):
        return EngineFacts("tesseract", "5", ())

    def detect(self, look):
        words = self._reader.read(look.frame.pixels, timeout=look.timeout)
        return tuple(Finding(w.box, Kind.TEXT, "tesseract", w.confidence, w.text) for w in words)


class Answering:
    """A detector that gives back whatever it was made with."""

    name = "made up"

    def __init__(self, answer):
        self._answer = answer

    def facts(self):
        return EngineFacts("made up", "1", ())

    def detect(self, _look):
        return self._answer


@pytest.fixture
def clean_with(monkeypatch, tmp_path):
    """Runs `clean` on one picture with the given ladder; the exit code and the sentence."""
    monkeypatch.setattr(process, "default_second_reader", lambda _folder: FakeReader())
    without_engines(monkeypatch, tmp_path)

    def run(ladder, capsys):
        monkeypatch.setattr(process, "default_ladder", lambda _folder, _policy, _profile: ladder)
        source, out, report = tmp_path / f"{NAME}.png", tmp_path / "out", tmp_path / "report.json"
        Image.fromarray(pixels()).save(source)
        code = run_command(["clean", str(source), "-o", str(out), "--report", str(report)])
        assert out.exists() == (code == 0)
        (capture,) = json.loads(report.read_text())["captures"]
        assert (capture["verdict"] == "clean") == (code == 0)
        told = capsys.readouterr().err
        assert NAME not in told
        return code, told

    return run


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("hangs", "took too long"),
        ("gives up", "took too long"),
        ("raises", "failed while it read"),
        ("nonsense", "makes no sense"),
    ],
)
def test_a_reader_that_fails_ends_shut(fault, words, clean_with, tmp_path, capsys):
    released = threading.Event()
    reader = TesseractReader(lambda: Interface(fault, released))
    try:
        code, told = clean_with(Ladder((ReadingDetector(reader),), timeout=0.5), capsys)
    finally:
        released.set()
    assert code == 4
    assert words in told
    assert told.count("\n") == 1
    held = Journal(tmp_path / "data" / "journal.jsonl")
    assert [entry["event"] for entry in held.entries()] == ["refused"]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        42,
        (None,),
        (Finding(Box(0, 0, 10_000, 5), Kind.TEXT, "made up", 1.0),),
        (Finding(Box(3, 3, 0, 0), Kind.TEXT, "made up", 1.0),),
    ],
    ids=["nothing", "a number", "no finding", "outside", "empty"],
)
def test_an_answer_that_makes_no_sense_ends_shut(answer, clean_with, capsys):
    code, told = clean_with(Ladder((Answering(answer),)), capsys)
    assert code == 4
    assert told.count("\n") == 1


def test_the_way_is_open_without_a_fault(clean_with, capsys):
    assert clean_with(FakeLadder(), capsys)[0] == 0
