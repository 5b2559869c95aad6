"""Where the page stands in the canvas: a scale and an offset, as an immutable value.

Points of the page are continuous page pixels; points of the widget are logical pixels of Qt.
"""

from dataclasses import dataclass, replace
from typing import Final, Self

from leadapron.model.geometry import Box, Size
from leadapron.model.turn import Point

LEAST: Final = 0.05
MOST: Final = 32.0
"""Limits of the zoom, in device pixels for each page pixel."""


@dataclass(frozen=True, slots=True)
class View:
    """A map between page and widget.

    Attributes:
        scale: logical pixels of the widget for each pixel of the page.
        x: where the page's left edge stands, in logical pixels.
        y: where its upper edge stands.
    """

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @classmethod
    def fitted(cls, shown: Box, width: int, height: int, margin: int = 24) -> Self:
        """The view that shows a part of the page whole, in the middle, and at most at 1:1.

        A tiny picture is enlarged by whole steps until it can be seen, so that it stays sharp.
        """
        room_x, room_y = max(1, width - 2 * margin), max(1, height - 2 * margin)
        scale = min(room_x / max(1, shown.width), room_y / max(1, shown.height))
        scale = max(LEAST, float(min(8, int(scale))) if scale >= 1 else scale)
        return cls(scale).centred(shown, width, height)

    def centred(self, shown: Box, width: int, height: int) -> Self:
        """The same scale with a part of the page in the middle of the widget."""
        return replace(
            self,
            x=width / 2 - (shown.x + shown.width / 2) * self.scale,
            y=height / 2 - (shown.y + shown.height / 2) * self.scale,
        )

    def to_widget(self, point: Point) -> Point:
        """A point of the page in the widget."""
        return point[0] * self.scale + self.x, point[1] * self.scale + self.y

    def to_page(self, point: Point) -> Point:
        """A point of the widget on the page."""
        return (point[0] - self.x) / self.scale, (point[1] - self.y) / self.scale

    def zoomed(self, factor: float, around: Point, device_ratio: float = 1.0) -> Self:
        """Zoom so that the page's point under `around` stays there."""
        least, most = LEAST / device_ratio, MOST / device_ratio
        return self.at_scale(max(least, min(most, self.scale * factor)), around)

    def at_scale(self, scale: float, around: Point) -> Self:
        """Another scale; the page's point under `around` stays there."""
        x, y = self.to_page(around)
        return replace(self, scale=scale, x=around[0] - x * scale, y=around[1] - y * scale)

    def moved(self, dx: float, dy: float) -> Self:
        """The page moved in the widget."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def held(self, page: Size, width: int, height: int, rest: int = 48) -> Self:
        """The nearest view in which at least `rest` logical pixels of the page can be seen."""
        x = min(max(self.x, rest - page.width * self.scale), width - rest)
        y = min(max(self.y, rest - page.height * self.scale), height - rest)
        return replace(self, x=x, y=y)

    def aligned(self, device_ratio: float) -> Self:
        """The page's corner on a whole device pixel, so that a page at 1:1 is as sharp as it is."""
        return replace(
            self,
            x=round(self.x * device_ratio) / device_ratio,
            y=round(self.y * device_ratio) / device_ratio,
        )

    def visible(self, page: Size, width: int, height: int) -> Box:
        """The part of the page that the widget shows."""
        left, top = self.to_page((0, 0))
        right, bottom = self.to_page((width, height))
        return Box.covering(left, top, right, bottom).clipped(page)
