"""The department's rules: what may stay visible, what must be checked, and where pictures may go.

A policy is read from `policy.toml` by `leadapron.policies`; it can be tightened by the user and
never loosened (`Policy.tightened`). It travels with every picture that is rendered under it, so
that no later step can forget it.
"""

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Self

from leadapron.model.canvas import Format
from leadapron.model.finding import Finding, Kind

ALL_KINDS: Final = frozenset(Kind)

STRICT_PROFILE: Final = "strict"
"""Name of the stricter caption profile: no exact age, no date, no year."""

UNREAD_MAY_BE: Final = frozenset({Kind.IDENTIFIER, Kind.DATE, Kind.AGE, Kind.INSTITUTION})
"""What text of the kind `TEXT` (unread or unsure) may turn out to be: where one of these must not
be kept, unread text must not be kept either."""


@dataclass(frozen=True, slots=True)
class PolicySource:
    """One file that a policy was read from.

    Attributes:
        path: the file.
        sha256: digest of its bytes, to compare with what the IT department released.
    """

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules that the user can tighten and never loosen.

    Attributes:
        kept_kinds: kinds that stay visible by rule (design: orientation letters and scale bars).
        keepable_kinds: kinds that the user may keep visible by an explicit act with a reason.
        padding: pixels added on each side of a finding, at least.
        padding_share: pixels added on each side as a share of the finding's height. With `padding`
            this keeps the rims of glyphs that a detector cuts off under the mask.
        required_checks: names of checks without which no verdict opens the export.
        required_questions: names of checklist questions that must be answered before a post.
        questions: questions of the department's own, in its words.
        second_person: whether a second person must look before a picture leaves.
        second_reader: who that is, in words such as `the radiologist on duty`; may be empty.
        presets: names of the export presets that may be used; None for all.
        formats: kinds of file that may be written.
        folders: folders that pictures may be written to, with all below them; None for all.
        credit_line: the institution's own line, drawn below every picture; empty for none.
        caption_profile: profile that captions are checked by; empty leaves it to the user.
        capture_hotkey: hotkey of a capture until the user sets another; empty for the product's.
        repeat_hotkey: likewise for repeating the last region.
        sources: the files that these rules were read from; empty for the built-in rules.
    """

    kept_kinds: frozenset[Kind] = frozenset({Kind.ORIENTATION, Kind.SCALE})
    padding: int = 4
    padding_share: float = 0.2
    keepable_kinds: frozenset[Kind] = ALL_KINDS
    required_checks: tuple[str, ...] = ()
    required_questions: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    second_person: bool = False
    second_reader: str = ""
    presets: tuple[str, ...] | None = None
    formats: tuple[Format, ...] = tuple(Format)
    folders: tuple[Path, ...] | None = None
    credit_line: str = ""
    caption_profile: str = ""
    capture_hotkey: str = ""
    repeat_hotkey: str = ""
    sources: tuple[PolicySource, ...] = field(default=(), compare=False)

    def may_keep(self, finding: Finding) -> bool:
        """Whether a finding may stay visible, by rule or by the user's explicit act."""
        if finding.kind in self.kept_kinds:
            return True
        if finding.kind is Kind.TEXT and not self.keepable_kinds >= UNREAD_MAY_BE:
            return False
        return finding.kind in self.keepable_kinds

    def may_use(self, preset: str) -> bool:
        """Whether an export preset may be used."""
        return self.presets is None or preset in self.presets

    def may_write_to(self, folder: Path) -> bool:
        """Whether a picture may be written to a folder; links are followed first."""
        if self.folders is None:
            return True
        place = folder.resolve()
        return any(place.is_relative_to(allowed.resolve()) for allowed in self.folders)

    def tightened(self, wish: Self) -> Self:
        """These rules with a user's own on top: of each two, the stricter one.

        Args:
            wish: the user's rules. What would loosen has no effect; hotkeys are the user's.
        """
        return replace(
            self,
            kept_kinds=self.kept_kinds & wish.kept_kinds,
            keepable_kinds=self.keepable_kinds & wish.keepable_kinds,
            padding=max(self.padding, wish.padding),
            padding_share=max(self.padding_share, wish.padding_share),
            required_checks=_either(self.required_checks, wish.required_checks),
            required_questions=_either(self.required_questions, wish.required_questions),
            questions=_either(self.questions, wish.questions),
            second_person=self.second_person or wish.second_person,
            second_reader=self.second_reader or wish.second_reader,
            presets=_both(self.presets, wish.presets),
            formats=tuple(form for form in self.formats if form in wish.formats),
            folders=_narrowed(self.folders, wish.folders),
            credit_line=self.credit_line or wish.credit_line,
            caption_profile=_stricter(self.caption_profile, wish.caption_profile),
            capture_hotkey=wish.capture_hotkey or self.capture_hotkey,
            repeat_hotkey=wish.repeat_hotkey or self.repeat_hotkey,
            sources=(*self.sources, *wish.sources),
        )


def _stricter(ours: str, theirs: str) -> str:
    """The profile in force: the strict one when either names it."""
    return STRICT_PROFILE if STRICT_PROFILE in (ours, theirs) else ours or theirs


def _either(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))


def _both(ours: tuple[str, ...] | None, theirs: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if ours is None or theirs is None:
        return theirs if ours is None else ours
    return tuple(name for name in ours if name in theirs)


def _narrowed(
    ours: tuple[Path, ...] | None, theirs: tuple[Path, ...] | None
) -> tuple[Path, ...] | None:
    """Folders that lie in both; of two nested ones the deeper."""
    if ours is None or theirs is None:
        return theirs if ours is None else ours
    shared = (
        deeper
        for one in ours
        for other in theirs
        for deeper, wider in ((one, other), (other, one))
        if deeper.resolve().is_relative_to(wider.resolve())
    )
    return tuple(dict.fromkeys(shared))


DEFAULT_POLICY = Policy()


def policy_digest(policy: Policy) -> str:
    """What the journal and `doctor` call the rules in force: SHA-256 of their files in order.

    For one file it is that file's own SHA-256, so that it can be compared with what was released;
    `built-in` where there is none.
    """
    digests = [source.sha256 for source in policy.sources]
    if not digests:
        return "built-in"
    return (
        digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()
    )
