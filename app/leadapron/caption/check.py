"""The one function that checks a caption: text in, findings out; nothing is kept or logged."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

from leadapron.caption.case_identifiers import case_identifiers
from leadapron.caption.findings import CaptionFinding, CaptionKind, CaptionReport, Profile, Verdict
from leadapron.caption.rules import (
    ages,
    asks,
    dates,
    names,
    places,
    timing,
    titles,
)
from leadapron.caption.rules import (
    identifiers as numbers,
)
from leadapron.caption.text import Caption
from leadapron.reading.case import Identifier

Rule = Callable[[Caption], Iterator[CaptionFinding]]

RULES: tuple[Rule, ...] = (
    *numbers.RULES,
    *dates.RULES,
    *titles.RULES,
    *names.RULES,
    *places.RULES,
    *ages.RULES,
    *timing.RULES,
    *asks.RULES,
    asks.unread_script,
)
"""Every rule, in the order of the modules."""

CHECKS: tuple[str, ...] = (
    "names and initials",
    "identifiers and codes",
    "dates and times",
    "contacts, links and accounts",
    "places and institutions",
    "devices and biometrics",
    "exact ages and pregnancies",
    "sex and descent",
    "hardware, rarity, news, course, outcome, relatives, occupation, quotes and advice",
)
"""What is searched for, in words for the user."""

SECOND_READER = 3
"""Indirect identifiers that call for a second reader (Hrynaszkiewicz, BMJ 2010;340:c181)."""

_WEIGHT = {Verdict.BLOCK: 3, Verdict.REWRITE: 2, Verdict.ASK: 1, Verdict.COUNT: 0}
_SOFT_REWRITES = {CaptionKind.SEX, CaptionKind.ETHNICITY}


def check(
    text: str, profile: Profile = Profile.STRICT, identifiers: Iterable[Identifier | str] = ()
) -> CaptionReport:
    """Check a caption, alternative text, hashtags or a file name.

    Args:
        text: as typed, any Unicode.
        profile: how strict to be.
        identifiers: of this case, from `leadapron.reading.case` or as strings; they must not recur.

    Returns:
        The findings in the order of the text; where two overlap the graver one, then the longer.

    Raises:
        EngineError: when a dictionary is missing or damaged: the caption was not checked.
    """
    caption = Caption(text, profile)
    found = [finding for rule in RULES for finding in rule(caption)]
    found.extend(case_identifiers(caption, identifiers))
    findings = _settled(found)
    combination = _combination(text, findings)
    if combination is not None:
        findings = (*findings, combination)
    publishable = not any(
        finding.verdict is Verdict.BLOCK
        or (finding.verdict is Verdict.REWRITE and finding.kind not in _SOFT_REWRITES)
        for finding in findings
    )
    counts = Counter(finding.verdict for finding in findings)
    return CaptionReport(
        findings, publishable, MappingProxyType({verdict: counts[verdict] for verdict in Verdict})
    )


def _settled(found: Iterable[CaptionFinding]) -> tuple[CaptionFinding, ...]:
    """Without findings that lie under a graver or longer one."""
    ranked = sorted(
        found,
        key=lambda finding: (
            -_WEIGHT[finding.verdict],
            finding.start - finding.end,
            finding.start,
        ),
    )
    kept: list[CaptionFinding] = []
    for finding in ranked:
        under = any(_covers(other, finding) for other in kept)
        if not under:
            kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: (finding.start, finding.end)))


def _covers(other: CaptionFinding, finding: CaptionFinding) -> bool:
    """Whether a finding says nothing that an earlier, graver or longer, one does not say.

    Two rewrites never overlap, since only one of them could be taken; blocks may, so that no
    letter of either is left out; asks of different kinds stand beside each other.
    """
    inside = other.start <= finding.start and finding.end <= other.end
    if other.verdict is not finding.verdict:
        return (inside and finding.verdict is not Verdict.ASK) or (
            inside and other.verdict is Verdict.BLOCK
        )
    if finding.verdict is Verdict.REWRITE:
        return finding.start < other.end and other.start < finding.end
    return inside and (finding.verdict is Verdict.BLOCK or finding.kind is other.kind)


def _combination(text: str, findings: Iterable[CaptionFinding]) -> CaptionFinding | None:
    """One finding over the whole text when three kinds of indirect identifier stand together.

    Source: Hrynaszkiewicz, Norton, Vickers, Altman, BMJ 2010;340:c181: three or more indirect
    identifiers call for independent review.
    """
    indirect = {
        finding.kind for finding in findings if finding.verdict in {Verdict.ASK, Verdict.REWRITE}
    }
    if len(indirect) < SECOND_READER:
        return None
    return CaptionFinding(
        Verdict.COUNT,
        CaptionKind.COMBINATION,
        0,
        len(text),
        None,
        f"{len(indirect)} indirect identifiers stand together: let a second reader look.",
        "Hrynaszkiewicz, BMJ 2010;340:c181",
    )


def rewritten(text: str, findings: Iterable[CaptionFinding]) -> str:
    """The text with every suggestion taken; offsets of the findings are those of this text."""
    for finding in sorted(findings, key=lambda finding: finding.start, reverse=True):
        if finding.verdict is not Verdict.COUNT and finding.suggestion is not None:
            text = text[: finding.start] + finding.suggestion + text[finding.end :]
    return text
