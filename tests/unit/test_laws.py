"""Laws that can be read off the source itself; the others are held by tests of behaviour."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "app" / "leadapron"
SOURCES = sorted(PACKAGE.rglob("*.py"))
BLUR = re.compile(r"blur|pixelat|mosaic", re.IGNORECASE)
CLAIM = re.compile(
    r"\b(?:anonymi[sz]ed|anonymous|hipaa|gdpr)[- ]?(?:safe|compliant|proof)?\b", re.I
)
COLLECTOR = b"events.data.microsoft.com"


def relative(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize(
    "path", [p for p in SOURCES if {"redact", "export"} & set(p.parts)], ids=relative
)
def test_no_blur_and_no_pixelation_in_what_paints_or_writes(path):
    assert not BLUR.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_no_sentence_claims_more_than_was_checked(path):
    strings = re.findall(r'"(?:[^"\\\n]|\\.)*"', path.read_text(encoding="utf-8"))
    assert not [text for text in strings if CLAIM.search(text)]


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_every_module_says_why_it_exists_and_stays_small(path):
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), "the module docstring says its one reason"
    assert source.count("\n") <= 400, "redesign a module that grows past 400 lines"


def test_the_installed_onnx_runtime_holds_no_collector_address():
    spec = importlib.util.find_spec("onnxruntime")
    libraries = [
        path
        for path in Path(spec.origin).parent.rglob("*")
        if path.is_file() and (".so" in path.name or path.suffix in {".pyd", ".dll", ".dylib"})
    ]
    assert libraries
    assert [path.name for path in libraries if COLLECTOR in path.read_bytes()] == []
