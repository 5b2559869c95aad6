"""Which of what the overlay detector sees in its looks is worth reading."""

import numpy as np
import pytest

from leadapron.model.geometry import Box, Size
from leadapron.verify.looks import Looks, suspected

SIZE = Size(400, 240)


def seen(**looks):
    """Looks that see each of `(box, probability)`, in pixels."""
    cells = {
        name: np.zeros((60, 100), np.float32) for name in ("cells", "inverted", "half", "turned")
    }
    for name, places in looks.items():
        for box, probability in places:
            cells[name][box.y // 4 : box.bottom // 4, box.x // 4 : box.right // 4] = probability
    return Looks(**cells)


LYING = Box(40, 32, 80, 16)
UPRIGHT = Box(200, 40, 16, 80)


@pytest.mark.parametrize(
    ("look", "box", "probability", "told"),
    [
        ("cells", LYING, 0.97, 0.97),
        ("inverted", LYING, 0.97, 0.85),
        ("half", LYING, 0.97, 0.4),
        ("turned", UPRIGHT, 0.97, 0.85),
        ("cells", LYING, 0.12, 0.12),
        ("half", LYING, 0.22, 0.22),
        ("turned", UPRIGHT, 0.22, 0.22),
    ],
)
def test_what_any_look_suspects_is_read_and_counts_as_much_as_the_look(
    look, box, probability, told
):
    (region,) = suspected(seen(**{look: [(box, probability)]}), SIZE)
    assert region.box == box.padded(3)
    assert region.confidence == pytest.approx(told)


@pytest.mark.parametrize(
    ("look", "box", "probability"),
    [
        ("cells", LYING, 0.08),
        ("half", LYING, 0.18),
        ("half", Box(40, 32, 320, 160), 0.9),
        ("turned", UPRIGHT, 0.15),
        ("turned", LYING, 0.9),
    ],
)
def test_less_than_that_is_not_read(look, box, probability):
    assert suspected(seen(**{look: [(box, probability)]}), SIZE) == ()


def test_a_trace_around_what_is_suspected_does_not_widen_it():
    looks = seen(cells=[(LYING.padded(12), 0.12), (LYING, 0.9)])
    (region,) = suspected(looks, SIZE)
    assert region.box == LYING.padded(3)
