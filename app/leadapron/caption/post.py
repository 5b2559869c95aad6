"""A post: caption, alternative text and hashtags, checked together because they leave together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from leadapron.caption.check import check
from leadapron.caption.findings import CaptionFinding, CaptionReport, Profile, Verdict
from leadapron.reading.case import Identifier


class Part(StrEnum):
    """The places where words of a post stand."""

    CAPTION = "caption"
    ALTERNATIVE_TEXT = "alternative-text"
    HASHTAGS = "hashtags"


_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Post:
    """The words of one post; in memory only, and absent from every representation."""

    caption: str = field(default="", repr=False)
    alternative_text: str = field(default="", repr=False)
    hashtags: str = field(default="", repr=False)

    @property
    def parts(self) -> Mapping[Part, str]:
        """The texts by their place."""
        return MappingProxyType(
            {
                Part.CAPTION: self.caption,
                Part.ALTERNATIVE_TEXT: self.alternative_text,
                Part.HASHTAGS: self.hashtags,
            }
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not any(text.strip() for text in self.parts.values())

    @property
    def published_caption(self) -> str:
        """Caption and hashtags as they go into one field."""
        return "\n\n".join(part for part in (self.caption.strip(), self.hashtags.strip()) if part)


@dataclass(frozen=True, slots=True)
class PostReport:
    """What the checks say about a post.

    Attributes:
        whole: findings over all parts, so that indirect identifiers are counted together.
        by_part: findings in the offsets of each part; the combination stands only in `whole`.
    """

    whole: CaptionReport
    by_part: Mapping[Part, tuple[CaptionFinding, ...]]

    @property
    def publishable(self) -> bool:
        """Whether nothing blocks and no exact age is left; see `CaptionReport`."""
        return self.whole.publishable


def check_post(
    post: Post, profile: Profile = Profile.STRICT, identifiers: Iterable[Identifier | str] = ()
) -> PostReport:
    """Check all words of a post as one text.

    Raises:
        EngineError: when a dictionary is missing or damaged: the post was not checked.
    """
    whole = check(_GAP.join(post.parts.values()), profile, identifiers)
    by_part: dict[Part, tuple[CaptionFinding, ...]] = {}
    offset = 0
    for part, text in post.parts.items():
        end = offset + len(text)
        by_part[part] = tuple(
            replace(
                finding,
                start=max(finding.start, offset) - offset,
                end=min(finding.end, end) - offset,
            )
            for finding in whole.findings
            if finding.start < end and offset < finding.end and finding.verdict is not Verdict.COUNT
        )
        offset = end + len(_GAP)
    return PostReport(whole, MappingProxyType(by_part))
