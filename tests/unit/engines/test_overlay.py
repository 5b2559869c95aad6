import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.engines.overlay import OverlayFinder, OverlaySettings, overlay_regions, parts
from leadapron.model.geometry import Box, Size, covered_area

sizes = st.builds(Size, st.integers(1, 8000), st.integers(1, 8000))


@given(sizes)
def test_parts_cover_a_picture_of_any_size_once(size):
    found = list(parts(size))
    assert sum(part.area for part in found) == covered_area(found) == size.area
    assert all(part.x % 16 == 0 and part.y % 16 == 0 for part in found)
    assert all(part.area <= 4_600_000 for part in found)


@pytest.mark.parametrize(
    ("size", "share"), [((2560, 1600), 1.0), ((3840, 2160), 1.04), ((7680, 4320), 1.1)]
)
def test_what_is_seen_twice_at_the_seams_of_large_frames_stays_little(size, share):
    frame = Size(*size)
    seen = sum(part.padded(64).clipped(frame).area for part in parts(frame))
    assert seen <= share * frame.area


def test_the_answers_of_all_parts_are_put_where_they_belong(monkeypatch):
    finder = OverlayFinder()
    monkeypatch.setattr(finder._model, "load", lambda: None)
    monkeypatch.setattr(finder._model, "run", lambda tensor, _: tensor[:, :1, ::4, ::4] / 255)
    pixels = np.random.default_rng(2).integers(0, 256, (1443, 3003, 3), np.uint8)
    cells = finder.probabilities(pixels, timeout=5.0)
    assert len(list(parts(Size(3003, 1443)))) > 1
    assert np.array_equal(cells, (pixels[::4, ::4, 0] / np.float32(255)).astype(np.float32))


@pytest.mark.parametrize("size", [(37, 45), (1, 1), (3, 20)])
def test_frames_of_any_size_are_filled_up_with_their_own_mirror_image(monkeypatch, size):
    shown = []
    finder = OverlayFinder()
    monkeypatch.setattr(finder._model, "load", lambda: None)
    monkeypatch.setattr(
        finder._small, "run", lambda tensor, _: shown.append(tensor) or tensor[:, :1, ::4, ::4]
    )
    pixels = np.random.default_rng(3).integers(0, 256, (*size, 3), np.uint8)
    cells = finder.probabilities(pixels, timeout=5.0)
    assert cells.shape == (-(-size[0] // 4), -(-size[1] // 4))
    plane = shown[0][0, 0]
    assert plane.shape == (-(-size[0] // 16) * 16, -(-size[1] // 16) * 16)
    mirrored = np.pad(pixels[:, :, 0], [(0, -side % 16) for side in size], "reflect")
    assert np.array_equal(plane, mirrored)


def test_lines_that_hang_together_are_parted_where_the_network_doubts():
    cells = np.zeros((40, 60), np.float32)
    cells[5:9, 5:50] = cells[13:17, 5:30] = 0.9
    cells[9:13, 5:12] = 0.2
    settings = OverlaySettings(cell_threshold=0.15, peak_threshold=0.25, growth=0)
    upper, lower = overlay_regions(cells, Size(240, 160), settings)
    assert upper.box.contains(Box(20, 20, 180, 16))
    assert lower.box.contains(Box(20, 52, 100, 16))
    assert not upper.box.overlaps(lower.box)
    assert upper.confidence == pytest.approx(0.9)


def test_a_group_of_cells_without_a_peak_is_none():
    cells = np.zeros((40, 60), np.float32)
    cells[5:9, 5:30] = 0.2
    assert overlay_regions(cells, Size(240, 160), OverlaySettings()) == ()
    cells[6, 10] = 0.3
    (found,) = overlay_regions(cells, Size(240, 160), OverlaySettings())
    assert found.confidence == pytest.approx(0.3)
