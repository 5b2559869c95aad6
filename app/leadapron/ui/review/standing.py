"""What the status line says, and whether export is open, as one value for each case.

The sentence claims what was checked and no more.
"""

from dataclasses import dataclass
from enum import StrEnum

from leadapron.model.case import Case, Stage
from leadapron.model.verdict import Status, Verdict
from leadapron.ui.language import sentence, translate


class Tone(StrEnum):
    """How the line looks: an icon and a colour that only helps."""

    BUSY = "wait"
    CLEAN = "check"
    LOOK = "attention"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the case stands.

    Attributes:
        sentence: the words of the status line.
        tone: how they look.
        reason: why export is shut, empty when it is open.
    """

    sentence: str
    tone: Tone
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the picture may be exported."""
        return not self.reason


def standing_of(
    case: Case,
    *,
    verifying: bool = False,
    armed: bool = False,
    writing: bool = False,
    step: str = "",
    trouble: str = "",
) -> Standing:
    """The standing of a case.

    Args:
        case: the case.
        verifying: whether the second reader is at work.
        armed: whether export follows a clean verdict by itself.
        writing: whether the file is being written.
        step: what the second reader checks at the moment, in words.
        trouble: why the picture could not be made for the check.
    """
    if case.stage is Stage.ENDED:
        return Standing(
            translate("Standing", "the picture is gone from memory"),
            Tone.BUSY,
            translate("Standing", "No picture is open"),
        )
    if writing:
        return Standing(
            translate("Standing", "writing the file…"),
            Tone.BUSY,
            translate("Standing", "The file is being written"),
        )
    if case.verdict is not None:
        return _judged(case, case.verdict)
    if trouble and not verifying:
        return _not_checked(trouble)
    return _busy(case, verifying=verifying, armed=armed, step=step)


def _busy(case: Case, *, verifying: bool, armed: bool, step: str) -> Standing:
    if case.stage is Stage.DETECTING:
        words = translate("Standing", "looking for text…")
    elif verifying and step:
        words = translate("Standing", "checking… {step}", step=sentence(step))
    elif verifying:
        words = translate("Standing", "checking…")
    else:
        words = translate("Standing", "checking soon…")
    if armed:
        words = translate("Standing", "{sentence} will export when clean", sentence=words)
    return Standing(
        words, Tone.BUSY, translate("Standing", "Export opens when the check says clean")
    )


def _judged(case: Case, verdict: Verdict) -> Standing:
    if verdict.status is Status.NOT_CHECKED:
        return _not_checked(sentence(verdict.reason))
    if verdict.status is Status.RESIDUALS:
        return Standing(
            _readable(len(verdict.residuals)),
            Tone.LOOK,
            translate("Standing", "Mask what is still readable, or keep it with a reason"),
        )
    return Standing(_clean(case, verdict), Tone.CLEAN)


def _not_checked(reason: str) -> Standing:
    return Standing(
        translate("Standing", "not checked: {reason}", reason=reason),
        Tone.BLOCKED,
        translate("Standing", "Export needs a check that ran to its end: {reason}", reason=reason),
    )


def _readable(count: int) -> str:
    if count == 1:
        return translate("Standing", "1 place still readable")
    return translate("Standing", "{count} places still readable", count=count)


def _clean(case: Case, verdict: Verdict) -> str:
    checks = len(verdict.checks)
    if checks == 1:
        words = translate("Standing", "clean: no text found by 1 check")
    else:
        words = translate("Standing", "clean: no text found by {count} checks", count=checks)
    kept = len(case.redaction.keeps)
    if kept == 0:
        return words
    return translate("Standing", "{sentence}, beside {count} kept", sentence=words, count=kept)
