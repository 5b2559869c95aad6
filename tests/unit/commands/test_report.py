"""The report's format, and what it must never hold."""

import json
from pathlib import Path

import pytest

from leadapron.cleaning import Milliseconds
from leadapron.commands.report import Capture, write_report
from leadapron.model.errors import ExportError
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Mask
from leadapron.model.verdict import Residual, Status


def test_report_has_the_agreed_fields_and_no_text(tmp_path):
    box = Box(1, 2, 3, 4)
    capture = Capture(
        source=Path("in.png"),
        frame=Size(10, 20),
        findings=(Finding(box, Kind.TEXT, "pp-ocr", 0.5, text="DOE^JANE"),),
        masks=(Mask(box),),
        status=Status.RESIDUALS,
        residuals=(Residual(box, Kind.TEXT, "tesseract", 0.9, text="DOE^JANE"),),
        milliseconds=Milliseconds(0.5, 1.0, 2.0, 3.0),
    )
    path = tmp_path / "report.json"
    write_report(path, (capture,))
    assert "DOE" not in path.read_text()
    assert json.loads(path.read_text()) == {
        "version": 1,
        "captures": [
            {
                "input": "in.png",
                "output": None,
                "frame": [10, 20],
                "findings": [
                    {"box": [1, 2, 3, 4], "kind": "text", "source": "pp-ocr", "confidence": 0.5}
                ],
                "masks": [{"box": [1, 2, 3, 4], "fill": [0, 0, 0]}],
                "verdict": "residuals",
                "residuals": [{"box": [1, 2, 3, 4], "kind": "text"}],
                "sha256": None,
                "milliseconds": {
                    "first_masks": 0.5,
                    "detect": 1.0,
                    "redact": 2.0,
                    "verify": 3.0,
                    "export": 0.0,
                },
            }
        ],
    }


def test_a_newer_report_replaces_an_older_one(tmp_path):
    path = tmp_path / "report.json"
    path.write_text("x" * 10_000)
    write_report(path, ())
    assert json.loads(path.read_text()) == {"version": 1, "captures": []}
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_one_sentence(tmp_path):
    with pytest.raises(ExportError, match="folder for the report does not exist"):
        write_report(tmp_path / "none" / "report.json", ())
