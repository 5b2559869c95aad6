import cv2
import numpy as np
import pytest

from leadapron.engines import models
from leadapron.engines.pp_ocr import PpOcrFinder, tiles
from leadapron.engines.pp_ocr_reader import PpOcrReader
from leadapron.engines.protocol import ModelFacts
from leadapron.model.errors import EngineError
from leadapron.model.geometry import Box, Size, covered_area

FLAT = np.zeros((40, 60, 3), np.uint8)


@pytest.fixture
def _altered(monkeypatch):
    real = models.model_facts

    def altered(name):
        facts = real(name)
        return ModelFacts(facts.name, facts.path, "0" * 64, facts.expected_sha256)

    monkeypatch.setattr(models, "model_facts", altered)


@pytest.mark.usefixtures("_altered")
def test_an_altered_model_is_known_even_where_no_pixel_needs_it():
    with pytest.raises(EngineError, match="was altered"):
        PpOcrFinder().find(FLAT, timeout=30)
    with pytest.raises(EngineError, match="was altered"):
        PpOcrReader().read_lines(FLAT, (), timeout=30)


def test_all_ink_of_a_line_lies_in_the_regions():
    pixels = np.zeros((200, 400, 3), np.uint8)
    cv2.putText(pixels, "MUSTER, ERIKA", (40, 100), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (255,) * 3, 1)
    ink = pixels.any(axis=2)
    for region in PpOcrFinder().find(pixels, timeout=60):
        ink[region.box.slices] = False
    assert not ink.any()


def test_no_time_is_no_answer():
    pixels = np.random.default_rng(1).integers(0, 256, (300, 300, 3), np.uint8)
    with pytest.raises(EngineError, match="took too long"):
        PpOcrFinder().find(pixels, timeout=0)


def test_tiles_cover_every_pixel_and_overlap():
    size = Size(1700, 900)
    boxes = list(tiles(size, 736, 96))
    assert covered_area(boxes) == size.area
    assert all(size.box.contains(box) for box in boxes)
    assert Box(0, 0, 736, 736) in boxes
