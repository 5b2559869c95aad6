import pytest

from benchmark.timing import _deviation, _median


def test_points_on_a_line_do_not_deviate() -> None:
    assert _deviation([(1, 0.3), (2, 0.5), (4, 0.9)]) == "0 %"


def test_a_point_off_the_line_is_told() -> None:
    assert int(_deviation([(1, 0.3), (2, 0.5), (4, 0.9), (8, 3.0)]).split()[0]) > 15


def test_the_first_run_is_not_counted() -> None:
    calls: list[int] = []
    assert _median(lambda: calls.append(1), 3) == pytest.approx(0.0, abs=50)
    assert len(calls) == 4
