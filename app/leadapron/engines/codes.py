"""Machine-readable codes by ZXing-C++: where they lie. What they say is never asked for.

A code that cannot be decoded (a failed checksum, a covered corner) is a code all the same.
"""

import time
from importlib import metadata
from typing import Any, Final

import cv2
import numpy as np

from leadapron.engines.protocol import EngineFacts, Region
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

NAME: Final = "zxing-cpp"

DECODED: Final = 1.0
SUSPECTED: Final = 0.5
"""Confidence of a code that could be read, and of a place that looks like one and could not."""

_LEAST_SIDE: Final = 8
"""No code that can be read is smaller, in pixels (a DataMatrix has ten modules on a side)."""


class CodeFinder:
    """QR, DataMatrix, Code 128, PDF417 and the other kinds that ZXing knows."""

    @property
    def name(self) -> str:
        """`zxing-cpp`."""
        return NAME

    def facts(self) -> EngineFacts:
        """Version; a rule-based engine without a model. Never raises."""
        try:
            import zxingcpp  # noqa: F401, PLC0415  # doctor reports a missing engine

            return EngineFacts(NAME, f"zxing-cpp {metadata.version('zxing-cpp')}", ())
        except Exception:  # noqa: BLE001  # a broken native library raises more than ImportError
            return EngineFacts(
                NAME, "", (), "zxing-cpp cannot be loaded; install Lead Apron again."
            )

    def find(self, pixels: Pixels, *, timeout: float) -> tuple[Region, ...]:
        """All codes, turned and inverted ones, too.

        Args:
            pixels: uint8 RGB of shape (height, width, 3).
            timeout: wall seconds; ZXing cannot be stopped, so a late answer counts as none.

        Raises:
            EngineError: when ZXing is missing, failed, or took too long.
        """
        deadline = time.monotonic() + timeout
        try:
            import zxingcpp  # noqa: PLC0415  # a broken library must not stop the window

            formats = zxingcpp.BarcodeFormat
            grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
            seen = zxingcpp.read_barcodes(grey, return_errors=True)
            # ZXing itself tries light bars on dark ground for matrix codes only.
            bars = zxingcpp.BarcodeFormats([formats.AllLinear, formats.PDF417])
            seen += zxingcpp.read_barcodes(255 - grey, formats=bars, return_errors=True)
        except Exception as error:
            raise EngineError(
                "The engine zxing-cpp failed; install Lead Apron again and run leadapron doctor."
            ) from error
        if time.monotonic() > deadline:
            raise EngineError(
                "The engine zxing-cpp took too long; capture a smaller region or try again."
            )
        size = Size(pixels.shape[1], pixels.shape[0])
        codes = (
            Region(_box(code.position).clipped(size), DECODED if code.valid else SUSPECTED)
            for code in seen
        )
        return tuple(code for code in codes if min(code.box.width, code.box.height) >= _LEAST_SIDE)


def _box(position: Any) -> Box:  # noqa: ANN401  # zxing-cpp's own type
    corners = (
        position.top_left,
        position.top_right,
        position.bottom_right,
        position.bottom_left,
    )
    across, down = [corner.x for corner in corners], [corner.y for corner in corners]
    return Box.covering(min(across), min(down), max(across) + 1, max(down) + 1)
