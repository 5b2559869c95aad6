import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.model.geometry import Box, Size, bounding_box, covered_area

coordinates = st.integers(-50, 200)
lengths = st.integers(0, 120)
boxes = st.builds(Box, coordinates, coordinates, lengths, lengths)
edges = st.floats(-500, 500, allow_nan=False)
small_boxes = st.builds(Box, *(st.integers(-4, 8),) * 2, *(st.integers(0, 8),) * 2)


def pixels_of(box):
    return {(x, y) for x in range(box.x, box.right) for y in range(box.y, box.bottom)}


def test_a_negative_size_is_refused():
    with pytest.raises(ValueError, match="no negative size"):
        Box(0, 0, -1, 3)


@given(small_boxes, small_boxes)
def test_intersection_overlap_and_containment_agree_with_sets_of_pixels(one, other):
    shared = pixels_of(one) & pixels_of(other)
    assert pixels_of(one.intersection(other)) == shared
    assert one.overlaps(other) == bool(shared)
    if not other.is_empty:
        assert one.contains(other) == (pixels_of(other) <= pixels_of(one))
    assert one.coverage_by(other) == (len(shared) / one.area if one.area else 0.0)


@given(small_boxes, small_boxes)
def test_union_holds_both_and_an_empty_box_adds_nothing(one, other):
    union = one.union(other)
    assert pixels_of(one) | pixels_of(other) <= pixels_of(union)
    assert bounding_box([one, other]).area == union.area


@given(edges, edges, edges, edges)
def test_a_covering_box_never_loses_a_part_of_a_pixel(left, top, width, height):
    right, bottom = left + abs(width), top + abs(height)
    box = Box.covering(left, top, right, bottom)
    assert box.x <= left < box.x + 1
    assert box.right >= right
    assert box.y <= top
    assert box.bottom >= bottom


@given(edges, st.floats(0, 500))
def test_a_selection_rounds_each_edge_to_the_nearest_border(left, width):
    box = Box.nearest(left, 0, left + width, 1)
    assert abs(box.x - left) <= 0.5
    assert box.x == math.floor(left + 0.5)


@given(boxes, st.integers(0, 20), st.integers(1, 300), st.integers(1, 300))
def test_padding_and_clipping_stay_inside_the_frame(box, padding, width, height):
    clipped = box.padded(padding).clipped(Size(width, height))
    assert Size(width, height).box.contains(clipped) or clipped.is_empty


@given(st.lists(small_boxes, max_size=6))
def test_the_covered_area_counts_shared_pixels_once(some):
    assert covered_area(some) == len(set().union(*map(pixels_of, some)))


def test_slices_point_at_rows_then_columns():
    assert Box(3, 5, 7, 11).slices == (slice(5, 16), slice(3, 10))
    assert Box(3, 5, 7, 11).as_list == [3, 5, 7, 11]
    assert not Box(2, 3, 4, 5).contains_point(6, 3)
