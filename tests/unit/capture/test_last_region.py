import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.capture.last_region import MOST_LAYOUTS, LastRegions
from leadapron.capture.layouts import Layout, Place
from leadapron.model.geometry import Box, Size

ONE = Layout.of([Place(0, 0, Size(1920, 1080))])
TWO = Layout.of([Place(0, 0, Size(1920, 1080)), Place(-2048, -400, Size(2048, 2560))])

places = st.builds(
    Place,
    st.integers(-9999, 9999),
    st.integers(-9999, 9999),
    st.builds(Size, st.integers(1, 9999), st.integers(1, 9999)),
)


@given(st.lists(places, min_size=1, max_size=5, unique=True), st.randoms())
def test_a_layout_does_not_depend_on_the_order_of_its_screens(screens, random):
    shuffled = random.sample(screens, len(screens))
    assert Layout.of(screens) == Layout.of(shuffled)
    assert Layout.of(screens).key == Layout.of(shuffled).key
    assert [Layout.of(screens).places[Layout.of(screens).index(p)] for p in screens] == screens


@given(places, places)
def test_other_rectangles_are_another_layout(first, second):
    assert (Layout.of([first]).key == Layout.of([second]).key) == (first == second)


def test_a_region_is_remembered_per_layout_and_across_a_restart(tmp_path):
    path = tmp_path / "settings" / "regions.json"
    regions = LastRegions(path)
    assert regions.recall(ONE) is None
    regions.remember(ONE, 0, Box(10, 20, 300, 400))
    regions.remember(TWO, 1, Box(1, 2, 3, 4))
    for store in (regions, LastRegions(path)):
        assert store.recall(ONE) == (0, Box(10, 20, 300, 400))
        assert store.recall(TWO) == (1, Box(1, 2, 3, 4))


def test_the_file_holds_rectangles_only(tmp_path):
    path = tmp_path / "regions.json"
    LastRegions(path).remember(TWO, 1, Box(1, 2, 3, 4))
    text = path.read_text()
    assert re.fullmatch(r'\{"version": 1, "regions": \{"[0-9a-f]{16}": \[1, 1, 2, 3, 4\]\}\}', text)
    assert [entry.name for entry in tmp_path.iterdir()] == ["regions.json"]


def test_forgetting_removes_the_file(tmp_path):
    path = tmp_path / "regions.json"
    regions = LastRegions(path)
    regions.remember(ONE, 0, Box(1, 2, 3, 4))
    regions.forget()
    assert regions.recall(ONE) is None
    assert not path.exists()


def test_the_oldest_layout_is_forgotten_first(tmp_path):
    path = tmp_path / "regions.json"
    regions = LastRegions(path)
    layouts = [Layout.of([Place(n, 0, Size(100, 100))]) for n in range(MOST_LAYOUTS + 1)]
    for layout in layouts[:-1]:
        regions.remember(layout, 0, Box(0, 0, 9, 9))
    regions.remember(layouts[0], 0, Box(0, 0, 8, 8))
    regions.remember(layouts[-1], 0, Box(0, 0, 9, 9))
    again = LastRegions(path)
    assert again.recall(layouts[0]) == (0, Box(0, 0, 8, 8))
    assert again.recall(layouts[1]) is None
    assert again.recall(layouts[-1]) is not None


@pytest.mark.parametrize(
    "record",
    [
        [0, 1900, 0, 100, 100],
        [1, 0, 0, 10, 10],
        [0, 0, 0, 0, 10],
        [0, 0, 0, -5, 10],
        [0, 0, 0, 10],
        [0, 0, 0, 10, 10.5],
        [True, 0, 0, 10, 10],
        ["0", 0, 0, 10, 10],
        "01234",
        None,
    ],
)
def test_a_record_that_does_not_fit_is_no_region(tmp_path, record):
    path = tmp_path / "regions.json"
    path.write_text(json.dumps({"version": 1, "regions": {ONE.key: record}}))
    assert LastRegions(path).recall(ONE) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"version": 2, "regions": {}}', "\xff", "[" * 9999]
)
def test_a_damaged_file_counts_as_empty_and_is_replaced(tmp_path, text):
    path = tmp_path / "regions.json"
    path.write_bytes(text.encode("latin-1"))
    regions = LastRegions(path)
    assert regions.recall(ONE) is None
    regions.remember(ONE, 0, Box(1, 2, 3, 4))
    assert LastRegions(path).recall(ONE) == (0, Box(1, 2, 3, 4))


def test_a_place_that_cannot_be_written_costs_only_the_memory(tmp_path):
    (tmp_path / "file").touch()
    regions = LastRegions(tmp_path / "file" / "regions.json")
    regions.remember(ONE, 0, Box(1, 2, 3, 4))
    assert regions.recall(ONE) == (0, Box(1, 2, 3, 4))
