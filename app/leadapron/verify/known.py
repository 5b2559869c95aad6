"""A line of known text: an engine that does not see it is blind, whatever else it answers."""

from functools import lru_cache
from typing import Final

import cv2
import numpy as np

from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.reading.words import agree

KNOWN_TEXT: Final = "SAMPLE 4827"

_WIDTH: Final = 240
_HEIGHT: Final = 48
_BASELINE: Final = 34
_SIZE: Final = 1.0
_STROKE: Final = 2


@lru_cache(maxsize=1)
def known_line() -> Pixels:
    """`KNOWN_TEXT`, white on black, uint8 RGB of shape (48, 240, 3), read-only."""
    line = np.zeros((_HEIGHT, _WIDTH, 3), np.uint8)
    white = (255, 255, 255)
    font = cv2.FONT_HERSHEY_SIMPLEX
    cv2.putText(line, KNOWN_TEXT, (16, _BASELINE), font, _SIZE, white, _STROKE, cv2.LINE_AA)
    line.flags.writeable = False
    return line


def demand_sight(engine: str, reading: str) -> None:
    """Hold what an engine read of the known line against what it says.

    Raises:
        EngineError: when it did not read it.
    """
    if not agree(KNOWN_TEXT, reading):
        raise blind(engine)


def blind(engine: str) -> EngineError:
    """An engine did not see text that it was shown to test it."""
    return EngineError(
        f"The engine {engine} did not see the known text that it was tested with; start Lead "
        "Apron again, and run leadapron doctor if it persists."
    )
