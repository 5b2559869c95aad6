"""What an engine must show before it is believed: that it reads a line of known text, and sense."""

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import cv2
import numpy as np

from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
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
    """An engine did not see what it was shown to test it."""
    return EngineError(
        f"The engine {engine} did not see the known picture that it was tested with; start "
        "Lead Apron again, and run leadapron doctor if it persists."
    )


def demand_sense(engine: str, size: Size, answer: Iterable[tuple[Box, float]]) -> None:
    """Hold places and confidences against what they can be.

    Args:
        engine: name of the engine.
        size: of the pixels that it was shown.
        answer: boxes in these pixels, and confidences from 0 to 1.

    Raises:
        EngineError: when a box lies outside or is empty, or a confidence is no share.
    """
    for box, confidence in answer:
        if box.is_empty or not size.box.contains(box) or not _is_share(confidence):
            raise nonsense(engine)


def demand_shares(engine: str, confidences: Iterable[float]) -> None:
    """Hold confidences against what they can be.

    Raises:
        EngineError: when one is not from 0 to 1.
    """
    if not all(_is_share(confidence) for confidence in confidences):
        raise nonsense(engine)


def nonsense(engine: str) -> EngineError:
    """An engine answered something that cannot be."""
    return EngineError(
        f"The engine {engine} gave an answer that makes no sense; run leadapron doctor."
    )


def _is_share(value: float) -> bool:
    return math.isfinite(value) and 0.0 <= value <= 1.0
