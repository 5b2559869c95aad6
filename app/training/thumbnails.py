"""Lists of series without text: small pictures with rounded frames, legends and warnings.

At their size a skull base looks like letters to a network that has not seen it so small, and so do
the corners of a frame.
"""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

import cv2
import numpy as np

from training.textures import Picture
from training.windowing import Canvas, windowed


def thumbnails(rng: np.random.Generator, textures: list[list[Picture]], side: int) -> Canvas:
    """Small pictures on a dark panel, as in a viewer's list of series."""
    canvas = np.empty((side, side, 3), np.float32)
    canvas[:] = rng.integers(0, 40, 3)
    width = int(rng.integers(50, 170))
    height, gap = int(width * rng.uniform(0.7, 1.1)), int(rng.integers(4, 40))
    how = int(rng.choice([cv2.INTER_AREA, cv2.INTER_LINEAR]))
    frame = rng.uniform(40, 255, 3) if rng.random() < 0.6 else None
    radius, thickness = int(rng.integers(0, 9)), int(rng.integers(1, 4))
    badge = rng.uniform(60, 255, 3) if rng.random() < 0.5 else None
    for y in range(int(rng.integers(-height, gap + 1)), side, height + gap):
        for x in range(int(rng.integers(-width, gap + 1)), side, width + gap):
            small = _thumbnail(rng, textures, (height, width), how)
            top, left = max(0, y), max(0, x)
            part = canvas[top : y + height, left : x + width]
            part[:] = small[top - y :, left - x :][: part.shape[0], : part.shape[1]]
            if frame is not None:
                margin = int(rng.integers(0, 6))
                corners = (x - margin, y - margin, x + width + margin, y + height + margin)
                _rounded_frame(canvas, corners, radius, thickness, frame.tolist())
            if badge is not None:
                _badges(rng, canvas, (x, y, x + width, y + height), badge.tolist())
    return canvas


def _rounded_frame(
    canvas: Canvas,
    corners: tuple[int, int, int, int],
    radius: int,
    thickness: int,
    colour: list[float],
) -> None:
    """The border of a chosen picture, its corners rounded."""
    left, top, right, bottom = corners
    r = radius
    for start, end in (
        ((left + r, top), (right - r, top)),
        ((left + r, bottom), (right - r, bottom)),
        ((left, top + r), (left, bottom - r)),
        ((right, top + r), (right, bottom - r)),
    ):
        cv2.line(canvas, start, end, colour, thickness)
    for middle, angle in (
        ((left + r, top + r), 180),
        ((right - r, top + r), 270),
        ((right - r, bottom - r), 0),
        ((left + r, bottom - r), 90),
    ):
        cv2.ellipse(canvas, middle, (r, r), angle, 0, 90, colour, thickness, cv2.LINE_AA)


def _badges(
    rng: np.random.Generator,
    canvas: Canvas,
    corners: tuple[int, int, int, int],
    colour: list[float],
) -> None:
    """A solid square below, the colour of a legend, and a warning triangle above."""
    left, top, right, bottom = corners
    if rng.random() < 0.8:
        size, x, y = int(rng.integers(5, 14)), left + int(rng.integers(2, 8)), bottom
        y -= int(rng.integers(size, size + 8))
        cv2.rectangle(canvas, (x, y), (x + size, y + size), colour, -1)
    if rng.random() < 0.4:
        size = int(rng.integers(9, 20))
        x, y = right - size - int(rng.integers(1, 8)), top + int(rng.integers(1, 8))
        triangle = np.array([(x, y + size), (x + size // 2, y), (x + size, y + size)], np.int32)
        yellow = [float(value) for value in rng.uniform((180, 150, 0), (255, 220, 80))]
        cv2.polylines(canvas, [triangle], isClosed=True, color=yellow, thickness=1)
        cv2.line(
            canvas, (x + size // 2, y + size // 3), (x + size // 2, y + 3 * size // 4), yellow, 1
        )


def _thumbnail(
    rng: np.random.Generator, textures: list[list[Picture]], shape: tuple[int, int], how: int
) -> Canvas:
    """One picture, whole or most of it, in its own proportions on black or stretched."""
    group = textures[int(rng.integers(len(textures)))]
    picture = group[int(rng.integers(len(group)))]
    rows, columns = picture.shape[:2]
    share = rng.uniform(0.5, 1)
    y, x = (int(rng.uniform(0, (1 - share) * length)) for length in (rows, columns))
    picture = picture[y : y + int(share * rows) + 1, x : x + int(share * columns) + 1]
    if rng.random() < 0.5:
        picture = picture[:, ::-1]
    height, width = shape
    canvas = np.zeros((height, width, 3), np.float32)
    if rng.random() < 0.7:
        scale = min(height / picture.shape[0], width / picture.shape[1])
        rows, columns = (max(1, int(scale * length)) for length in picture.shape[:2])
    else:
        rows, columns = height, width
    small = cv2.resize(np.ascontiguousarray(picture), (columns, rows), interpolation=how)
    top, left = (height - rows) // 2, (width - columns) // 2
    canvas[top : top + rows, left : left + columns] = windowed(rng, small.astype(np.float32))
    return canvas
