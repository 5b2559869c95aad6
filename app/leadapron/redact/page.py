"""The page: the frame after its turn, and its masks there.

Quarter turns move whole pixels. An angle resamples pixels that are masked already; the masks are
then painted again over every page pixel that they touch.
"""

from dataclasses import replace

import cv2
import numpy as np

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Size
from leadapron.model.mask import Mask
from leadapron.model.stencil import Stencil, trimmed
from leadapron.model.turn import Turn, corners, covering
from leadapron.redact.shapes import polygon_bits


def turned(pixels: Pixels, turn: Turn) -> Pixels:
    """The page of a frame.

    Args:
        pixels: uint8 RGB of shape (height, width, 3).
        turn: how it stands.

    Returns:
        uint8 RGB of the page's size; the same array when nothing is turned. Corners that come from
        outside the frame are black.
    """
    if turn.degrees == 0:
        return np.ascontiguousarray(np.rot90(pixels, -turn.quarters)) if turn.quarters else pixels
    size = Size(pixels.shape[1], pixels.shape[0])
    page = turn.page_size(size)
    a, b, c, d, e, f = turn.to_page(size)
    # OpenCV counts from the middle of a pixel, the geometry here from its corner.
    matrix = np.array([[a, b, c + (a + b - 1) / 2], [d, e, f + (d + e - 1) / 2]], np.float64)
    result = cv2.warpAffine(
        pixels,
        matrix,
        (page.width, page.height),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(0, 0, 0),
    )
    return np.asarray(result, np.uint8)


def masks_on_page(masks: tuple[Mask, ...], size: Size, turn: Turn) -> tuple[Mask, ...]:
    """Masks of a frame as rectangles of its page that cover every pixel they touch.

    Args:
        masks: rectangles in frame pixels.
        size: the frame's size.
        turn: how it stands.
    """
    if turn.is_none:
        return masks
    to_page, page = turn.to_page(size), turn.page_size(size)
    if turn.degrees == 0:
        return tuple(replace(mask, box=covering(to_page, mask.box)) for mask in masks)
    result: list[Mask] = []
    for mask in masks:
        around = covering(to_page, mask.box).padded(1).clipped(page)
        if around.is_empty:
            continue
        points = [(x - around.x, y - around.y) for x, y in corners(to_page, mask.box)]
        inside = trimmed(polygon_bits(points, around.size))
        if inside is not None:
            box, bits = inside
            placed = box.moved(around.x, around.y)
            result.extend(replace(mask, box=placed, stencil=Stencil.of(bits)).pieces)
    return tuple(result)
