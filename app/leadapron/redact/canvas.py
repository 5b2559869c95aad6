"""The cropped picture on its canvas: fitted, never stretched, on a constant colour.

What comes in is masked already, so nothing that is covered can take part in the resampling. The
masks are painted again afterwards over every final pixel that they touch, so that their rims are
opaque too.
"""

from dataclasses import dataclass, replace
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.model.canvas import MAXIMUM_ENLARGEMENT, Canvas
from leadapron.model.errors import InputError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Fill, Mask
from leadapron.redact.credit import strip_size
from leadapron.redact.painting import paint_onto

_TOO_SMALL: Final = (
    "The canvas is too small for the institution's credit line; choose a larger preset."
)


@dataclass(frozen=True, slots=True)
class Placement:
    """How pixels of the page become final pixels.

    Attributes:
        crop: the part of the page that leaves, in page pixels.
        content: where that part lies in the final picture; smaller, equal or larger than the crop.
        size: size of the final picture.
        strip: where the credit line stands in the final picture; empty without one.
        colour: constant colour of everything beside the content.
    """

    crop: Box
    content: Box
    size: Size
    strip: Box
    colour: Fill

    @property
    def is_scaled(self) -> bool:
        """Whether the content is resampled."""
        return self.content.size != self.crop.size

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page in the final picture."""
        across, down = self._factors
        return (
            self.content.x + (x - self.crop.x) * across,
            self.content.y + (y - self.crop.y) * down,
        )

    def box(self, box: Box) -> Box:
        """Every final pixel of the content that a box of the page touches; may be empty."""
        inside = box.intersection(self.crop)
        if inside.is_empty:
            return Box(self.content.x, self.content.y, 0, 0)
        moved = inside.moved(-self.crop.x, -self.crop.y)
        x, right = _scaled_span(moved.x, moved.right, self.crop.width, self.content.width)
        y, bottom = _scaled_span(moved.y, moved.bottom, self.crop.height, self.content.height)
        return Box(self.content.x + x, self.content.y + y, right - x, bottom - y)

    def mask(self, mask: Mask) -> Mask:
        """A mask of the page in the final picture, over every final pixel that it touches."""
        return replace(mask, box=self.box(mask.box))

    def page_box(self, box: Box) -> Box:
        """Every pixel of the page that a box of the final picture may show; may be empty."""
        inside = box.intersection(self.content)
        if inside.is_empty:
            return Box(self.crop.x, self.crop.y, 0, 0)
        moved = inside.moved(-self.content.x, -self.content.y)
        x, right = _scaled_span(moved.x, moved.right, self.content.width, self.crop.width)
        y, bottom = _scaled_span(moved.y, moved.bottom, self.content.height, self.crop.height)
        return Box(self.crop.x + x, self.crop.y + y, right - x, bottom - y)

    @property
    def _factors(self) -> tuple[float, float]:
        return (
            self.content.width / self.crop.width,
            self.content.height / self.crop.height,
        )


def placement(crop: Box, canvas: Canvas, credit_line: str = "") -> Placement:
    """Where a crop lies on a canvas: centred in its area, above the credit line.

    Args:
        crop: the part of the page that leaves, not empty.
        canvas: size, area and limits.
        credit_line: the institution's line, which gets a strip of its own and covers no pixel of
            the picture; empty for none.

    Raises:
        InputError: when the credit line does not fit on the canvas.
    """
    if canvas.size is None:
        return _following(crop, canvas, credit_line)
    area = canvas.size.box if canvas.area is None else canvas.area
    strip = strip_size(credit_line, area.size)
    if strip.width > area.width or strip.height >= area.height:
        raise InputError(_TOO_SMALL)
    room = Size(area.width, area.height - strip.height)
    content = _fitted(crop.size, room, MAXIMUM_ENLARGEMENT)
    return Placement(
        crop,
        Box(
            area.x + (room.width - content.width) // 2,
            area.y + (room.height - content.height) // 2,
            content.width,
            content.height,
        ),
        canvas.size,
        Box(area.x, area.y + room.height, area.width, strip.height),
        canvas.colour,
    )


def _following(crop: Box, canvas: Canvas, credit_line: str) -> Placement:
    """A canvas that follows the crop: as large as it, or smaller down to its longest edge."""
    content = crop.size
    if canvas.longest is not None:
        content = _fitted(content, Size(canvas.longest, canvas.longest), 1)
    strip = strip_size(credit_line, content)
    if canvas.longest is not None:
        if strip.width > canvas.longest or strip.height >= canvas.longest:
            raise InputError(_TOO_SMALL)
        content = _fitted(content, Size(canvas.longest, canvas.longest - strip.height), 1)
    width = max(content.width, strip.width)
    return Placement(
        crop,
        Box((width - content.width) // 2, 0, content.width, content.height),
        Size(width, content.height + strip.height),
        Box(0, content.height, width, strip.height),
        canvas.colour,
    )


def lay_out(pixels: Pixels, place: Placement, masks: tuple[Mask, ...]) -> Pixels:
    """The cropped, masked page on its canvas.

    Args:
        pixels: uint8 RGB of the crop, shape (height, width, 3), masked.
        place: where it lies.
        masks: the active masks in final pixels, painted again.

    Returns:
        Final pixels, uint8 RGB, without the credit line. Equal channels stay equal.
    """
    content = _resampled(pixels, place.content.size) if place.is_scaled else pixels
    if place.size == place.content.size:
        final = np.array(content, np.uint8, order="C")
    else:
        final = np.empty((place.size.height, place.size.width, 3), np.uint8)
        final[:] = np.array(place.colour, np.uint8)
        final[place.content.slices] = content
    paint_onto(final, masks)
    return final


def _fitted(size: Size, room: Size, enlargement: int) -> Size:
    """The largest size of the same shape that fits, at most so many times enlarged."""
    scale = min(room.width / size.width, room.height / size.height, enlargement)
    return Size(
        min(room.width, max(1, round(size.width * scale))),
        min(room.height, max(1, round(size.height * scale))),
    )


def _scaled_span(start: int, end: int, length: int, scaled: int) -> tuple[int, int]:
    """First and last-but-one final pixel that a span touches: floor and ceiling, in integers."""
    return start * scaled // length, -(-end * scaled // length)


def _resampled(pixels: Pixels, size: Size) -> Pixels:
    """Lanczos where the picture grows, the mean of the covered area where it shrinks."""
    grows = size.width > pixels.shape[1] or size.height > pixels.shape[0]
    method = cv2.INTER_LANCZOS4 if grows else cv2.INTER_AREA
    try:
        resized: NDArray[Any] = cv2.resize(pixels, (size.width, size.height), interpolation=method)
    except (cv2.error, MemoryError) as error:
        raise InputError("The picture could not be resized; choose another preset.") from error
    return np.asarray(resized, np.uint8)
