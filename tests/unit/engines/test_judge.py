import cv2
import numpy as np
import pytest

from leadapron.engines.judge import SCALES, SIDE, Judge, views_of
from leadapron.model.errors import EngineError
from leadapron.model.geometry import Box


@pytest.fixture(scope="module")
def judge():
    return Judge()


def noisy(height=96, width=160, seed=5):
    rng = np.random.default_rng(seed)
    grey = 120 + rng.normal(0, 28, (height, width, 1))
    return np.repeat(np.clip(grey, 0, 255).astype(np.uint8), 3, axis=2)


def test_a_place_is_seen_at_both_scales_with_its_box_in_the_middle():
    pixels = np.random.default_rng(1).integers(0, 256, (200, 300, 3)).astype(np.uint8)
    box = Box(140, 90, 20, 12)
    views = views_of(pixels, [box])
    assert views.shape == (1, len(SCALES), SIDE, SIDE, 4)
    own, half = views[0]
    assert (own[18:30, 14:34, :3] == pixels[box.slices]).all()
    for view, area in ((own, 20 * 12), (half, 10 * 6)):
        assert (view[..., 3] == 255).sum() == area
        rows, columns = np.nonzero(view[..., 3])
        assert abs(rows.mean() - SIDE / 2) <= 1
        assert abs(columns.mean() - SIDE / 2) <= 1


def test_beyond_the_frame_its_border_repeats():
    pixels = np.zeros((60, 80, 3), np.uint8)
    pixels[0], pixels[:, 0] = 200, 200
    own = views_of(pixels, [Box(0, 0, 10, 10)])[0, 0]
    assert (own[: SIDE // 2 - 5, :, :3] == 200).all()
    assert (own[:, : SIDE // 2 - 5, :3] == 200).all()
    assert (own[-10:, -10:, :3] == 0).all()


def test_a_place_larger_than_its_views_fills_them():
    pixels = np.zeros((400, 400, 3), np.uint8)
    assert (views_of(pixels, [Box(20, 20, 360, 360)])[..., 3] == 255).all()


def test_letters_in_noise_are_told_from_noise(judge):
    pixels = noisy()
    boxes = []
    for index, letter in enumerate("RLAH"):
        x = 14 + 36 * index
        cv2.putText(pixels, letter, (x, 54), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (235, 235, 235), 2)
        boxes.append(Box(x, 40, 14, 15))
    assert judge.probabilities(pixels, boxes, timeout=60).min() > 0.5
    assert judge.probabilities(noisy(), boxes, timeout=60).max() < 0.5


def test_no_place_needs_no_answer(judge):
    assert judge.probabilities(noisy(), [], timeout=60).shape == (0,)


def test_many_places_are_answered_one_by_one(judge):
    boxes = [Box(index % 140, index % 80, 12, 12) for index in range(300)]
    answers = judge.probabilities(noisy(), boxes, timeout=60)
    assert answers.shape == (300,)
    assert ((answers >= 0) & (answers <= 1)).all()


def test_the_model_is_the_released_one(judge):
    (model,) = judge.facts().models
    assert model.is_intact
    assert judge.facts().problem == ""


def test_time_that_is_over_is_an_error(judge):
    with pytest.raises(EngineError, match="took too long"):
        judge.probabilities(noisy(), [Box(0, 0, 9, 9)], timeout=0.0)


def test_an_answer_for_fewer_places_is_an_error(judge, monkeypatch):
    monkeypatch.setattr(judge._model, "run", lambda _t, _d: np.zeros(1, np.float32))
    with pytest.raises(EngineError, match="makes no sense"):
        judge.probabilities(noisy(), [Box(0, 0, 9, 9), Box(9, 9, 9, 9)], timeout=60)
