"""The twenty ways out that made cases take: formats of the export presets with four crops."""

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from leadapron.model.frame import Picture
from leadapron.model.geometry import Box, Size

_LARGEST: Final = 2.0
"""No preset enlarges beyond this."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A canvas to fit into, None for original pixels, and what of the frame goes there."""

    name: str
    canvas: Size | None
    crop: tuple[float, float, float, float]

    def crop_of(self, frame: Size) -> Box:
        """The crop in pixels of the frame."""
        left, top, right, bottom = self.crop
        return Box.covering(
            left * frame.width, top * frame.height, right * frame.width, bottom * frame.height
        ).clipped(frame)

    def scale_of(self, crop: Box) -> float:
        """Final pixels for one pixel of the frame."""
        if self.canvas is None:
            return 1.0
        fitting = min(self.canvas.width / crop.width, self.canvas.height / crop.height)
        return min(_LARGEST, fitting)

    def placed(self, box: Box, crop: Box) -> Box:
        """Where a box of the frame lies in the final picture."""
        scale, (left, top) = self.scale_of(crop), self._offset(crop.size)
        x, y = (box.x - crop.x) * scale + left, (box.y - crop.y) * scale + top
        return Box.covering(x, y, x + box.width * scale, y + box.height * scale)

    def shown(self, picture: Picture) -> Picture:
        """The masked and cropped picture, resized and padded with black."""
        if self.canvas is None:
            return picture
        scale = self.scale_of(picture.size.box)
        size = (round(picture.size.width * scale), round(picture.size.height * scale))
        method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LANCZOS4
        resized = cv2.resize(picture.pixels, size, interpolation=method)
        canvas = np.zeros((self.canvas.height, self.canvas.width, 3), np.uint8)
        left, top = self._offset(picture.size)
        height, width = min(size[1], canvas.shape[0]), min(size[0], canvas.shape[1])
        canvas[top : top + height, left : left + width] = resized[:height, :width]
        masks = tuple(
            replace(mask, box=self.placed(mask.box, picture.size.box).clipped(self.canvas))
            for mask in picture.masks
        )
        for mask in masks:
            canvas[mask.box.slices] = mask.fill
        return Picture(canvas, masks)

    def _offset(self, crop: Size) -> tuple[int, int]:
        if self.canvas is None:
            return 0, 0
        scale = self.scale_of(crop.box)
        return (
            max(0, (self.canvas.width - round(crop.width * scale)) // 2),
            max(0, (self.canvas.height - round(crop.height * scale)) // 2),
        )


_CANVASES: Final = (
    ("instagram 4:5", Size(1080, 1350)),
    ("instagram 1:1", Size(1080, 1080)),
    ("instagram 1.91:1", Size(1080, 566)),
    ("figure 1", Size(2048, 1536)),
    ("original", None),
)
_CROPS: Final = (
    (0.0, 0.0, 1.0, 1.0),
    (0.08, 0.1, 0.9, 0.95),
    (0.3, 0.0, 1.0, 0.7),
    (0.2, 0.25, 0.85, 0.8),
)

PRESETS: Final = tuple(
    Preset(f"{name}, crop {number}", canvas, crop)
    for name, canvas in _CANVASES
    for number, crop in enumerate(_CROPS, start=1)
)
