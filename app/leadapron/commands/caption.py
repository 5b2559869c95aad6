"""`leadapron caption`: check the words of a post, without a window.

The report holds offsets and never the words; a caption is neither logged nor written anywhere.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from leadapron.caption.check import CHECKS, check
from leadapron.caption.findings import CaptionReport, Profile, Verdict
from leadapron.model.errors import InputError
from leadapron.model.policy import DEFAULT_POLICY, Policy

_PUBLISHABLE: Final = 0
_BLOCKED: Final = 3
_LARGEST: Final = 1_000_000
"""Bytes of input that are read at most: a caption has thousands, a film has millions."""

STANDARD_INPUT: Final = "-"


def check_caption(
    source: str, *, as_json: bool, profile: str = "", policy: Policy = DEFAULT_POLICY
) -> int:
    """Check one text and print what was found.

    Args:
        source: a text file in UTF-8, or `-` for the standard input.
        as_json: print the report as JSON instead of lines.
        profile: `strict` or `safe-harbor`; empty for what the policy fixes, else strict.
        policy: the rules in force; a profile it fixes cannot be changed.

    Returns:
        0 when nothing blocks, 3 otherwise.

    Raises:
        InputError: for an unreadable source or an unknown profile.
        EngineError: when a dictionary is missing or damaged.
    """
    chosen = chosen_profile(profile, policy)
    text = _text_of(source)
    report = check(text, chosen)
    if as_json:
        sys.stdout.write(json.dumps(as_document(report), indent=2) + "\n")
    else:
        _tell(report, chosen)
    return _PUBLISHABLE if report.publishable else _BLOCKED


def chosen_profile(wish: str, policy: Policy) -> Profile:
    """The profile in force.

    Raises:
        InputError: for an unknown profile, or one that the policy does not allow.
    """
    try:
        wished = Profile(wish) if wish else None
    except ValueError:
        raise InputError("The profile is unknown; use strict or safe-harbor.") from None
    fixed = Profile(policy.caption_profile) if policy.caption_profile else None
    if fixed is not None and wished not in (None, fixed):
        raise InputError(f"Your department's policy fixes the profile {fixed.value}; leave it out.")
    return fixed or wished or Profile.STRICT


def as_document(report: CaptionReport) -> dict[str, object]:
    """The report as JSON values; offsets count characters of the text, never the words."""
    return {
        "findings": [
            {
                "verdict": finding.verdict.value,
                "kind": finding.kind.value,
                "start": finding.start,
                "end": finding.end,
                "suggestion": finding.suggestion,
                "reason": finding.reason,
                "source": finding.source,
            }
            for finding in report.findings
        ],
        "publishable": report.publishable,
    }


def _text_of(source: str) -> str:
    try:
        if source == STANDARD_INPUT:
            content = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with Path(source).open("rb") as file:
                content = file.read(_LARGEST + 1)
    except OSError:
        raise InputError("The text cannot be read; name a text file, or - for the input.") from None
    if len(content) > _LARGEST:
        raise InputError("The text is longer than any caption; give the caption alone.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("The text is not in UTF-8; save it as UTF-8 and try again.") from None


def _tell(report: CaptionReport, profile: Profile) -> None:
    for finding in report.findings:
        hint = ""
        if finding.suggestion is not None and finding.verdict is not Verdict.COUNT:
            hint = f" Write: {finding.suggestion or '(nothing)'}."
        sys.stdout.write(
            f"{finding.start}-{finding.end} {finding.verdict.value} ({finding.kind.value}): "
            f"{finding.reason}{hint} [{finding.source}]\n"
        )
    if report.publishable:
        checks = ", ".join(CHECKS)
        day = datetime.now(UTC).astimezone().date().isoformat()
        sys.stdout.write(
            f"No identifier found by these checks ({profile.value}, {day}): {checks}.\n"
        )
