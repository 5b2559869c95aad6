"""The pixels of one capture, and the pixels of one finished picture.

Both hold `uint8` RGB arrays of shape (height, width, 3). Arrays are read-only from the moment they
enter; `wipe` is the only act that changes them, and it ends their use.
"""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leadapron.model.canvas import ORIGINAL, Canvas
from leadapron.model.errors import InputError
from leadapron.model.finding import Keep
from leadapron.model.geometry import Size
from leadapron.model.mask import Mask
from leadapron.model.policy import DEFAULT_POLICY, Policy

Pixels = NDArray[np.uint8]
"""RGB pixels of shape (height, width, 3), dtype uint8."""

MAXIMUM_PIXELS: Final = 64_000_000
"""Largest frame, in pixels (design: pictures over 64 megapixels are refused)."""


class Origin(StrEnum):
    """Where a capture came from. Never a title, a path or a name."""

    SCREEN = "screen"
    FILE = "file"
    CLIPBOARD = "clipboard"


def digest(pixels: Pixels) -> str:
    """SHA-256, in hexadecimal, over the shape and the bytes of an array of pixels."""
    sha = hashlib.sha256(f"{pixels.shape[1]}x{pixels.shape[0]}x3;".encode())
    sha.update(np.ascontiguousarray(pixels).data)
    return sha.hexdigest()


def wipe_pixels(pixels: Pixels) -> None:
    """Overwrite an array of pixels in place with zeros, read-only or not."""
    pixels.flags.writeable = True
    pixels.fill(0)


def _own_pixels(pixels: NDArray[Any]) -> Pixels:
    """Check shape and dtype; give back a read-only, contiguous array that owns its memory."""
    if pixels.dtype != np.uint8 or pixels.ndim != 3 or pixels.shape[2] != 3:  # noqa: PLR2004  # RGB
        raise InputError("The picture is not 8-bit RGB; open it through the file or screen source.")
    if pixels.shape[0] == 0 or pixels.shape[1] == 0:
        raise InputError("The picture is empty; choose a region that holds at least one pixel.")
    if pixels.shape[0] * pixels.shape[1] > MAXIMUM_PIXELS:
        raise InputError("The picture is larger than 64 megapixels; capture a smaller region.")
    owned = pixels if pixels.flags.owndata and pixels.flags.c_contiguous else pixels.copy(order="C")
    owned.flags.writeable = False
    return owned


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A capture's pixels before anything was masked.

    Args:
        pixels: uint8 RGB of shape (height, width, 3). An array that owns its memory is taken over
            and made read-only, any other is copied.
        origin: where the capture came from.

    Raises:
        InputError: when the array is not 8-bit RGB, is empty, or is over 64 megapixels.
    """

    pixels: Pixels = field(repr=False)
    origin: Origin = Origin.FILE

    def __post_init__(self) -> None:
        object.__setattr__(self, "pixels", _own_pixels(self.pixels))

    @property
    def size(self) -> Size:
        """Width and height in frame pixels."""
        return Size(self.pixels.shape[1], self.pixels.shape[0])

    def wipe(self) -> None:
        """Overwrite the pixels with zeros; the frame is of no use afterwards."""
        wipe_pixels(self.pixels)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Final pixels after masking, crop and canvas: what verification reads and export writes.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        masks: the active masks in coordinates of this picture.
        keeps: what the user or the rules left visible, in coordinates of this picture.
        canvas: what the picture was laid out on.
        policy: the rules that it was made under, which also bind its export.
        encoded: for JPEG, the finished file whose decoded pixels these are, since JPEG changes
            pixels and the verdict is of those that leave; empty for PNG, which changes none.
    """

    pixels: Pixels = field(repr=False)
    masks: tuple[Mask, ...] = ()
    keeps: tuple[Keep, ...] = ()
    canvas: Canvas = ORIGINAL
    policy: Policy = DEFAULT_POLICY
    encoded: bytes = field(default=b"", repr=False)
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pixels", _own_pixels(self.pixels))
        object.__setattr__(self, "sha256", digest(self.pixels))

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return Size(self.pixels.shape[1], self.pixels.shape[0])

    def wipe(self) -> None:
        """Overwrite the pixels with zeros; the picture is of no use afterwards."""
        wipe_pixels(self.pixels)
