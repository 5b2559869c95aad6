"""Faces in photographs and skin renderings: an alarm, masked until a person decides.

Grey anatomy can look like a face to a network that was trained on photographs, above all a frontal
skull. So where the place is grey, the network has to be surer.
"""

from typing import Final

import numpy as np

from leadapron.detect.protocol import Look
from leadapron.engines.faces import NAME as SOURCE
from leadapron.engines.faces import FaceFinder
from leadapron.engines.protocol import EngineFacts
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box

NAME: Final = "faces"

_COLOURED: Final = 8.0
"""Mean difference of the channels, in levels, from which a place is coloured like skin."""

_SURE: Final = 0.7
"""Confidence that a grey place has to reach."""


class FaceDetector:
    """Places of faces on the frame."""

    def __init__(self, finder: FaceFinder) -> None:
        self._finder = finder

    @property
    def name(self) -> str:
        """What is checked, in words."""
        return NAME

    def facts(self) -> EngineFacts:
        """Versions, model and hash; never raises."""
        return self._finder.facts()

    def detect(self, look: Look) -> tuple[Finding, ...]:
        """Every place that looks like a face.

        Raises:
            EngineError: when the network is missing, fails or runs out of time.
        """
        pixels = look.frame.pixels
        return tuple(
            Finding(region.box, Kind.FACE, SOURCE, region.confidence)
            for region in self._finder.find(pixels, timeout=look.timeout)
            if region.confidence >= _SURE or is_coloured(pixels, region.box)
        )


def is_coloured(pixels: Pixels, box: Box) -> bool:
    """Whether a place of uint8 RGB pixels is more than a shade of grey."""
    place = pixels[box.slices].astype(np.int16)
    return bool((place.max(axis=2) - place.min(axis=2)).mean() >= _COLOURED)
