"""What is known about a capture of the benchmark: its pixels, its lines, its glyph pixels."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box

VIEWERS: Final = Path(__file__).resolve().parents[1] / "data" / "viewers"
"""Captures of OHIF 3.13 and dwv 0.36 with ground truth taken from the pages themselves."""

ROLES: Final = ("phi", "overlay", "ui")
"""Patient data, technical overlay with orientation letters, and viewer chrome."""

_KEPT: Final = re.compile(r"(?:[LRAPHFSI]{1,3}|\d{1,3}(?:[.,]\d+)?\s?(?:cm|mm))\Z")
"""What the product may leave visible by rule: patient directions and labels of scale bars."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text.

    Attributes:
        box: tight to the ink, in pixels of the capture.
        text: what it says.
        role: one of `ROLES`.
        height: height of its capitals (or of the script's usual letters) in pixels, 0 if unknown.
        contrast: largest difference of a channel to the ground beneath, 0 if unknown.
    """

    box: Box
    text: str
    role: str
    height: float = 0.0
    contrast: float = 0.0

    @property
    def may_be_kept(self) -> bool:
        """Whether it says no more than an orientation or the length of a scale bar."""
        return self.role != "phi" and bool(_KEPT.match(self.text.strip()))


@dataclass(frozen=True, slots=True, eq=False)
class Capture:
    """One capture with its truth.

    Attributes:
        name: short and unique in its set.
        condition: what makes it hard, the row of the table that it counts in.
        pixels: uint8 RGB of shape (height, width, 3).
        lines: every line of text.
        identifiers: strings of which none may be readable after masking.
        anatomy: rectangles of image; labelled lines may lie inside.
        glyphs: label of each pixel, 0 where no ink is and index of the line + 1 elsewhere, shape
            (height, width); None where only boxes are known.
        strips: banners that are to be masked whole.
        codes: machine-readable codes.
    """

    name: str
    condition: str
    pixels: Pixels
    lines: tuple[Line, ...] = ()
    identifiers: tuple[str, ...] = ()
    anatomy: tuple[Box, ...] = ()
    glyphs: NDArray[np.uint16] | None = None
    strips: tuple[Box, ...] = ()
    codes: tuple[Box, ...] = ()
    kinds: tuple[str, ...] = field(default=())


def read_rgb(path: Path) -> Pixels:
    """A PNG file as uint8 RGB."""
    bgr = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if bgr is None:
        raise FileNotFoundError(path)
    return np.ascontiguousarray(bgr[:, :, ::-1])


def viewer_names() -> tuple[str, ...]:
    """All captures of real viewers, by name."""
    return tuple(sorted(path.stem for path in VIEWERS.glob("*.png")))


def load_viewer(name: str) -> Capture:
    """One capture of a real viewer."""
    facts = json.loads((VIEWERS / f"{name}.json").read_text(encoding="utf-8"))
    lines = tuple(
        Line(Box(item["x"], item["y"], item["w"], item["h"]), item["text"], item["class"])
        for item in facts["lines"]
    )
    return Capture(
        name,
        "viewers",
        read_rgb(VIEWERS / f"{name}.png"),
        lines,
        tuple(facts["identifiers"]),
        tuple(Box(*box) for box in facts["anatomy"]),
    )
