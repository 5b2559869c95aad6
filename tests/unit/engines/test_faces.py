import numpy as np
import pytest

from leadapron.engines import faces
from leadapron.engines.faces import FaceFinder
from leadapron.model.errors import EngineError
from leadapron.model.geometry import Size


@pytest.fixture(scope="module")
def finder():
    return FaceFinder()


def answer(rows=20, columns=30, at=(), size=(39.9, 29.9), score=0.9):
    """What the network would say: faces of a height and width in pixels at the given cells."""
    cells = np.zeros((5, rows, columns), np.float32)
    for row, column in at:
        cells[0, row, column] = score
        cells[1, row, column], cells[2, row, column] = np.log(np.array(size) / 4)
    return cells


def test_a_heat_map_becomes_a_box_around_its_cell():
    (region,) = faces._regions(answer(at=[(10, 12)]), 1.0, Size(120, 80))
    assert region.box.as_list == [35, 22, 30, 40]
    assert region.confidence == pytest.approx(0.9)


def test_a_shrunk_picture_gives_boxes_in_its_own_pixels():
    (region,) = faces._regions(answer(at=[(10, 12)]), 0.5, Size(240, 160))
    assert region.box.as_list == [70, 44, 60, 80]


def test_neighbouring_cells_are_one_face_and_boxes_stay_inside():
    regions = faces._regions(answer(at=[(1, 1), (1, 2)]), 1.0, Size(120, 80))
    assert len(regions) == 1
    assert Size(120, 80).box.contains(regions[0].box)


def test_a_quiet_heat_map_gives_none():
    assert faces._regions(answer(at=[(5, 5)], score=0.4), 1.0, Size(120, 80)) == ()


def test_a_picture_without_a_face_has_none(finder):
    pixels = np.random.default_rng(3).integers(0, 90, (300, 500, 3)).astype(np.uint8)
    assert finder.find(pixels, timeout=60) == ()


def test_the_model_is_the_released_one(finder):
    (model,) = finder.facts().models
    assert model.is_intact
    assert finder.facts().problem == ""


def test_time_that_is_over_is_an_error(finder):
    with pytest.raises(EngineError, match="took too long"):
        finder.find(np.zeros((64, 64, 3), np.uint8), timeout=0.0)


def test_an_answer_of_another_shape_is_an_error(finder, monkeypatch):
    monkeypatch.setattr(finder._model, "run", lambda _t, _d: np.zeros((1, 5, 3, 3), np.float32))
    with pytest.raises(EngineError, match="makes no sense"):
        finder.find(np.zeros((64, 64, 3), np.uint8), timeout=60)
