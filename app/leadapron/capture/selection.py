"""From positions in a window to frame pixels and back, per screen and per axis.

The factor is measured on the window that shows the frame, never taken for a whole desktop. One
subtlety: Qt rounds the window of a scaled screen to whole logical pixels, but gives the pointer's
position in exact fractions of the scale factor. So where the window's size is that rounding, the
exact factor is used; the quotient of the sizes would drift by half a pixel across a wide screen.
"""

from dataclasses import dataclass
from typing import Self

from leadapron.model.geometry import Box, Size


@dataclass(frozen=True, slots=True)
class Scale:
    """Frame pixels per logical pixel of a window that shows the whole frame.

    Args:
        frame: size of the frame.
        horizontal: frame pixels per logical pixel, across.
        vertical: frame pixels per logical pixel, down.
    """

    frame: Size
    horizontal: float
    vertical: float

    @classmethod
    def measured(cls, frame: Size, width: float, height: float, ratio: float) -> Self:
        """The scale of a window.

        Args:
            frame: size of the frame that fills the window.
            width: the window's logical width, more than zero.
            height: the window's logical height, more than zero.
            ratio: device pixels per logical pixel of the window.

        Raises:
            ValueError: when a length is zero or negative.
        """
        if min(width, height, ratio) <= 0:
            raise ValueError("a window without size has no scale")
        return cls(frame, _factor(frame.width, width, ratio), _factor(frame.height, height, ratio))

    def to_frame(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The box of frame pixels between two positions of the window, rounded to nearest.

        The edges may come in either order; what lies outside the frame is cut off.
        """
        left, right = sorted((left * self.horizontal, right * self.horizontal))
        top, bottom = sorted((top * self.vertical, bottom * self.vertical))
        return Box.nearest(left, top, right, bottom).clipped(self.frame)

    def to_window(self, box: Box) -> tuple[float, float, float, float]:
        """Left, top, width and height of a box of frame pixels in the window."""
        return (
            box.x / self.horizontal,
            box.y / self.vertical,
            box.width / self.horizontal,
            box.height / self.vertical,
        )


def _factor(pixels: int, length: float, ratio: float) -> float:
    return ratio if abs(length * ratio - pixels) < ratio else pixels / length
