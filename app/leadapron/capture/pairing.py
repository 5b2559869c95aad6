"""Says which captured monitor is which screen of Qt's.

Qt gives logical sizes and a scale factor, the capture gives pixels, and the two libraries number
and name the same screens differently. A pair is made by name, then by size and order; where that
leaves a doubt there is no pair, and the caller reads that screen by Qt itself: a wrong screen would
be worse than a slow one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leadapron.model.geometry import Size


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """What Qt says of one screen.

    Args:
        name: the screen's name.
        x: left edge in Qt's desktop.
        y: top edge.
        width: logical width.
        height: logical height.
        factor: device pixels per logical pixel.
    """

    name: str
    x: int
    y: int
    width: int
    height: int
    factor: float = 1.0

    def has_pixels(self, size: Size) -> bool:
        """Whether the screen's pixels may be of this size.

        Qt rounds a scaled screen to whole logical pixels, so that up to one of those is lost.
        """
        return (
            abs(self.width * self.factor - size.width) < self.factor
            and abs(self.height * self.factor - size.height) < self.factor
        )


@dataclass(frozen=True, slots=True)
class MonitorFacts:
    """What the capture says of one monitor: name, position in the system's desktop, pixels."""

    name: str
    x: int
    y: int
    size: Size


def pair(
    screens: Sequence[ScreenFacts], monitors: Sequence[MonitorFacts]
) -> tuple[int | None, ...]:
    """For each screen the index of its monitor, or None where it cannot be told.

    Args:
        screens: the screens of Qt, in any order.
        monitors: what was captured, in any order.
    """
    result: list[int | None] = [_by_name(screen, screens, monitors) for screen in screens]
    free = [i for i in range(len(monitors)) if i not in result]
    choices = {
        i: tuple(j for j in free if screen.has_pixels(monitors[j].size))
        for i, screen in enumerate(screens)
        if result[i] is None
    }
    for group in set(choices.values()):
        members = [i for i, choice in choices.items() if choice == group]
        shared = any(set(choice) & set(group) for i, choice in choices.items() if i not in members)
        if shared or len(members) != len(group):
            continue
        members.sort(key=lambda i: (screens[i].x, screens[i].y))
        ordered = sorted(group, key=lambda j: (monitors[j].x, monitors[j].y))
        for i, j in zip(members, ordered, strict=True):
            result[i] = j
    return tuple(result)


def _by_name(
    screen: ScreenFacts, screens: Sequence[ScreenFacts], monitors: Sequence[MonitorFacts]
) -> int | None:
    """The one monitor of the screen's name and size; a name that is not unique tells nothing."""
    named = [i for i, monitor in enumerate(monitors) if monitor.name == screen.name]
    alike = sum(other.name == screen.name for other in screens)
    if not screen.name or len(named) != 1 or alike != 1:
        return None
    return named[0] if screen.has_pixels(monitors[named[0]].size) else None
