"""How much text each place takes, from `resources/caption/platforms.toml`."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from leadapron.caption.data import table

_HASHTAG = re.compile(r"(?<!\w)#\w")


@dataclass(frozen=True, slots=True)
class Platform:
    """One place that posts go to.

    Attributes:
        id: short name, for settings.
        name: as it calls itself.
        caption: characters at most; 0 where no limit is known.
        hashtags: hashtags at most; 0 where no limit is known.
        alternative_text: characters at most; 0 where no limit is known.
        note: what to know about these numbers.
    """

    id: str
    name: str
    caption: int
    hashtags: int
    alternative_text: int
    note: str


@dataclass(frozen=True, slots=True)
class Excess:
    """What is over the limits of one platform; 0 where it fits or no limit is known."""

    caption: int
    hashtags: int
    alternative_text: int

    @property
    def fits(self) -> bool:
        """Whether nothing is over."""
        return not (self.caption or self.hashtags or self.alternative_text)


@cache
def platforms() -> tuple[Platform, ...]:
    """All platforms, in the order of the file.

    Raises:
        EngineError: when the file is missing or damaged.
    """
    return tuple(Platform(**entry) for entry in table("platforms.toml")["platform"])


def checked_on() -> date:
    """The day the limits were looked up."""
    day: date = table("platforms.toml")["checked_on"]
    return day


def hashtags_in(text: str) -> int:
    """How many hashtags stand in a text."""
    return len(_HASHTAG.findall(text))


def excess(platform: Platform, caption: str, alternative_text: str) -> Excess:
    """What is over the limits of a platform.

    Args:
        platform: where the post goes.
        caption: with its hashtags, which count as characters too.
        alternative_text: of the picture.
    """

    def over(count: int, limit: int) -> int:
        return max(0, count - limit) if limit else 0

    return Excess(
        over(len(caption), platform.caption),
        over(hashtags_in(caption), platform.hashtags),
        over(len(alternative_text), platform.alternative_text),
    )
