"""Codes and faces in the final pixels: what identifies without a word.

A code that decodes is a residual. One that does not decode counts when it is drawn in two tones, as
codes are: another decoder may repair it. A face in grey has to be surer than one in colour, because
a skull seen from the front has eyes, too.
"""

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

import numpy as np

from leadapron.engines.protocol import Engine, Region
from leadapron.model.finding import Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.model.verdict import Residual
from leadapron.verify.known import blind, demand_sense
from leadapron.verify.known_places import KnownPlace

_DECODED: Final = 1.0

_TONES: Final = 60.0
"""Levels between the two tones of a code."""

_IN_TONE: Final = 20.0
_SHARE: Final = 0.8
"""Share of a code's pixels that lie within so many levels of one of its tones."""

_SURE_FACE: Final = 0.7
_COLOURED: Final = 8.0
"""Mean difference of the channels, in levels, from which a place is more than a shade of grey."""

_KNOWN: Final = 0.6
"""Share of the known face or code that one place must cover."""


class PlaceFinder(Engine, Protocol):
    """Finds places that hold a code or a face."""

    def find(self, pixels: Pixels, *, timeout: float) -> tuple[Region, ...]:
        """All such places.

        Raises:
            EngineError: when the answer cannot be trusted, whatever the cause.
        """
        ...


def found_places(
    finder: PlaceFinder, known: KnownPlace, pixels: Pixels, timeout: float
) -> tuple[Region, ...]:
    """The finder's places in uint8 RGB pixels, once it has found what it is known to find.

    Raises:
        EngineError: when it failed, took longer than `timeout` seconds, answered nonsense, or is
            blind.
    """
    demand_known(finder, known, timeout)
    regions = finder.find(pixels, timeout=timeout)
    size = Size(pixels.shape[1], pixels.shape[0])
    demand_sense(finder.name, size, ((region.box, region.confidence) for region in regions))
    return regions


def demand_known(finder: PlaceFinder, known: KnownPlace, timeout: float) -> None:
    """Show a finder what it must find.

    Raises:
        EngineError: when it failed, took longer than `timeout` seconds, or is blind.
    """
    seen = finder.find(known.pixels, timeout=timeout)
    if not any(known.box.coverage_by(region.box) >= _KNOWN for region in seen):
        raise blind(finder.name)


def code_residuals(pixels: Pixels, regions: Iterable[Region], source: str) -> Iterator[Residual]:
    """Residuals for the codes among these places of uint8 RGB pixels."""
    for region in regions:
        if region.confidence >= _DECODED or _has_two_tones(pixels, region.box):
            yield Residual(region.box, Kind.CODE, source, region.confidence)


def face_residuals(pixels: Pixels, regions: Iterable[Region], source: str) -> Iterator[Residual]:
    """Residuals for the faces among these places of uint8 RGB pixels."""
    for region in regions:
        if region.confidence >= _SURE_FACE or _is_coloured(pixels, region.box):
            yield Residual(region.box, Kind.FACE, source, region.confidence)


def _has_two_tones(pixels: Pixels, box: Box) -> bool:
    levels = pixels[box.slices][:, :, 1].astype(np.float32)
    if levels.size == 0:
        return False
    dark, light = np.percentile(levels, (25, 75))
    near = (np.abs(levels - dark) < _IN_TONE) | (np.abs(levels - light) < _IN_TONE)
    return bool(light - dark >= _TONES and near.mean() >= _SHARE)


def _is_coloured(pixels: Pixels, box: Box) -> bool:
    place = pixels[box.slices].astype(np.int16)
    return place.size > 0 and bool((place.max(axis=2) - place.min(axis=2)).mean() >= _COLOURED)
