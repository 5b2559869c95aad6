"""One entry of the journal: what was checked, counted and decided; never what was read.

Everything in an entry is a number, a digest, a time, or a word out of this program. File names,
folders, captions, answers in free words and read text have no way in.
"""

import datetime
import platform
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, TypedDict, Unpack

from leadapron import __version__
from leadapron.export.journal import Entry
from leadapron.export.proof import SECOND_READER
from leadapron.model.finding import KeepReason
from leadapron.model.frame import Picture
from leadapron.model.policy import Policy, policy_digest
from leadapron.model.redaction import Redaction
from leadapron.model.verdict import Check, Status, Verdict

_ANSWERS: Final = frozenset({"yes", "no"})
_NAME: Final = re.compile(r"[a-z]{1,20}(?:-[a-z]{1,20}){0,4}|own-\d{1,3}")
"""Form of a question's name; anything else could be free words."""


class Event(StrEnum):
    """What happened to a picture."""

    EXPORTED = "exported"
    COPIED = "copied"
    REFUSED = "refused"
    NOT_WRITTEN = "not-written"


class Facts(TypedDict, total=False):
    """What an entry may say beside the picture and its verdict.

    Attributes:
        redaction: gives the counts by kind.
        detection: the checks that found them.
        answers: names of checklist questions with `yes` or `no`; an answer in free words becomes
            `answered`, and a question in free words is only counted.
        second_person: whether a second person looked, beside what the answers say.
    """

    redaction: Redaction
    detection: tuple[Check, ...]
    answers: Mapping[str, str]
    second_person: bool


def picture_entry(
    event: Event,
    picture: Picture,
    verdict: Verdict,
    *,
    output_sha256: str = "",
    **facts: Unpack[Facts],
) -> Entry:
    """The entry of one picture.

    Args:
        event: what happened.
        picture: the final pixels, with what was kept and the rules it was made under.
        verdict: of these pixels.
        output_sha256: digest of the file, or of the pixels for the clipboard; empty when nothing
            left.
        facts: what else is known, see `Facts`.
    """
    answers = facts.get("answers", {})
    findings = facts["redaction"].findings if "redaction" in facts else ()
    keeps = Counter(
        (keep.finding.kind.value, keep.reason.value)
        for keep in picture.keeps
        if keep.reason is not KeepReason.CREDIT_LINE
    )
    return {
        **_head(event, picture.policy),
        "preset": picture.canvas.preset,
        "format": picture.canvas.format.value,
        "size": [picture.size.width, picture.size.height],
        "pixels_sha256": verdict.sha256,
        "output_sha256": output_sha256,
        "verdict": verdict.status.value,
        "detection": [_check(check) for check in facts.get("detection", ())],
        "verification": [_check(check) for check in verdict.checks],
        "found": _counted(finding.kind.value for finding in findings),
        "masks": len(picture.masks),
        "kept": [
            {"kind": kind, "reason": reason, "count": count}
            for (kind, reason), count in sorted(keeps.items())
        ],
        "residuals": _counted(residual.kind.value for residual in verdict.residuals),
        "checklist": _coded(answers),
        "second_person": facts.get("second_person", False) or answers.get(SECOND_READER) == "yes",
    }


def refusal_entry(policy: Policy) -> Entry:
    """The entry of a capture that came to no picture, because a check did not run."""
    return {**_head(Event.REFUSED, policy), "verdict": Status.NOT_CHECKED.value}


def _head(event: Event, policy: Policy) -> dict[str, Any]:
    now = datetime.datetime.now(datetime.UTC)
    return {
        "time": now.isoformat(timespec="seconds"),
        "event": event.value,
        "leadapron": __version__,
        "python": platform.python_version(),
        "system": platform.system(),
        "policy": policy_digest(policy),
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "name": check.name,
        "engine": check.engine,
        "version": check.version,
        "model_sha256": check.model_sha256,
        "milliseconds": round(check.milliseconds, 1),
    }


def _coded(answers: Mapping[str, str]) -> dict[str, str | int]:
    coded: dict[str, str | int] = {
        name: answer if answer in _ANSWERS else "answered"
        for name, answer in sorted(answers.items())
        if _NAME.fullmatch(name)
    }
    if own := len(answers) - len(coded):
        coded["other questions"] = own
    return coded


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))
