import shutil

import cv2
import numpy as np
import pytest

from benchmark.readers import PpOcrCommand, Reader, TesseractCommand, is_read, leaks
from benchmark.truth import Capture, Line
from leadapron.model.geometry import Box

NAME = "CALDWELL, Rosalind"


@pytest.fixture(
    params=[
        pytest.param(
            TesseractCommand,
            marks=pytest.mark.skipif(not shutil.which("tesseract"), reason="no tesseract command"),
        ),
        PpOcrCommand,
    ]
)
def reader(request: pytest.FixtureRequest) -> Reader:
    return request.param()


def planted() -> Capture:
    pixels = np.zeros((120, 480, 3), np.uint8)
    font = cv2.FONT_HERSHEY_SIMPLEX
    cv2.putText(pixels, NAME, (40, 60), font, 0.8, (255, 255, 255), 1, cv2.LINE_AA)
    rows, columns = np.nonzero(pixels[:, :, 0])
    box = Box(int(columns.min()), int(rows.min()), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)
    return Capture("planted", "any", pixels, (Line(box, NAME, "phi"),), ("Caldwell", "Rosalind"))


def test_a_planted_identifier_is_read_without_masks(reader: Reader) -> None:
    capture = planted()
    found = leaks(capture, np.zeros((120, 480), bool), reader, quick=True)
    assert {leak.identifier for leak in found} == {"Caldwell", "Rosalind"}


def test_nothing_is_read_under_a_mask(reader: Reader) -> None:
    capture = planted()
    masked = np.zeros((120, 480), bool)
    masked[capture.lines[0].box.padded(4).slices] = True
    assert leaks(capture, masked, reader, quick=True) == []


def test_what_a_short_mask_leaves_is_read(reader: Reader) -> None:
    capture = planted()
    masked = np.zeros((120, 480), bool)
    masked[:, :170] = True
    assert {leak.identifier for leak in leaks(capture, masked, reader, quick=True)} == {"Rosalind"}


@pytest.mark.parametrize(
    ("identifier", "text", "short", "expected"),
    [
        ("Müller", "MULLER", False, True),
        ("Caldwell", "Ca1dwell", False, True),
        ("Caldwell", "Caldera", False, False),
        ("12345678", "ID 12345678 F", False, True),
        ("A1", "A1", False, False),
        ("A1", "Cath A1", True, True),
        ("van", "vantage", True, False),
        ("MvD", "", True, False),
        ("...", "...", True, False),
    ],
)
def test_what_counts_as_read(identifier: str, text: str, *, short: bool, expected: bool) -> None:
    assert is_read(identifier, text, short=short) is expected
