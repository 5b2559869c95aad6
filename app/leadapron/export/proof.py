"""The door: which pixels may leave at all.

There is one way through: a clean verdict bound by SHA-256 to exactly these pixels, computed again
here, every mask opaque in them, and nothing that the policy forbids.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

import numpy as np

from leadapron.model.canvas import Format
from leadapron.model.errors import ExportError, NotCleanError
from leadapron.model.finding import KeepReason
from leadapron.model.frame import Picture, digest
from leadapron.model.policy import Policy
from leadapron.model.verdict import Check, Status, Verdict

SECOND_READER: Final = "second-reader"
"""Name of the checklist's question for the second person."""


def demand_clean(picture: Picture, verdict: Verdict, detection: Collection[Check] = ()) -> None:
    """Let these pixels pass, or say why not.

    Args:
        picture: the final pixels.
        verdict: of exactly these.
        detection: the checks that found what was masked; the rules may require some of them too.

    Raises:
        NotCleanError: when the verdict is not clean, is of other pixels, or a mask shows through.
    """
    if verdict.status is Status.NOT_CHECKED:
        raise NotCleanError(
            verdict.reason or "The picture was not checked; run leadapron doctor to see why."
        )
    if verdict.status is not Status.CLEAN:
        places = len(verdict.residuals)
        if places == 1:
            raise NotCleanError(
                "One place is still readable, so nothing was written; mask it and verify again."
            )
        raise NotCleanError(
            f"{places} places are still readable, so nothing was written; mask what is left and "
            "verify again."
        )
    if not verdict.is_clean_for(digest(picture.pixels)):
        raise NotCleanError("The verdict is of other pixels; verify this picture again.")
    # A JPEG was proven opaque before it was encoded; what leaves is compared with its decoding.
    is_exact = picture.canvas.format is not Format.JPEG
    if is_exact and not masks_are_opaque(picture):
        raise NotCleanError(
            "A mask is not opaque in the final pixels, so nothing was written; "
            "start this case again."
        )
    _demand_policy(picture, (*detection, *verdict.checks))


def demand_place(picture: Picture, folder: Path) -> None:
    """Let the picture into a folder, or say why not.

    Raises:
        ExportError: when the policy allows other folders only.
    """
    if not picture.policy.may_write_to(folder):
        raise ExportError(
            "Your department's rules do not allow this folder; choose one that policy.toml names."
        )


def demand_person(
    policy: Policy, answers: Mapping[str, str], *, second_person: bool = False
) -> None:
    """Hold back what the rules let out only by a person's word.

    Args:
        policy: the rules.
        answers: answers to the checklist by the names of its questions; the department's own are
            `own-1`, `own-2` and so on (`leadapron.caption.checklist`).
        second_person: whether a second person looked; the answer `yes` to `second-reader` says so
            too.

    Raises:
        NotCleanError: when an answer or the second person is missing.
    """
    own = (f"own-{number}" for number, _ in enumerate(policy.questions, start=1))
    if not {*policy.required_questions, *own} <= set(answers):
        raise NotCleanError(
            "Your department's rules ask for answers to the checklist before a picture leaves; "
            "answer its questions first."
        )
    if policy.second_person and not (second_person or answers.get(SECOND_READER) == "yes"):
        if not policy.second_reader:
            raise NotCleanError(
                "Your department's rules ask a second person to look before a picture leaves; "
                "confirm that in the checklist."
            )
        raise NotCleanError(
            f"Your department's rules ask for a look by {policy.second_reader} before a picture "
            "leaves; confirm that in the checklist."
        )


def _demand_policy(picture: Picture, checks: Collection[Check]) -> None:
    """Hold the picture against the rules that it was made under.

    Raises:
        NotCleanError: when a required check did not run, or something stands that must not.
        ExportError: when its preset or its format may not be used.
    """
    policy = picture.policy
    names = {check.name for check in checks}
    missing = [name for name in policy.required_checks if name not in names]
    if missing:
        raise NotCleanError(
            f"The check '{missing[0]}' that your department's rules require did not run; run "
            "leadapron doctor."
        )
    if any(
        keep.reason not in {KeepReason.CREDIT_LINE, KeepReason.LABEL}
        and not policy.may_keep(keep.finding)
        for keep in picture.keeps
    ):
        raise NotCleanError(
            "Something stands visible that your department's rules forbid to keep; mask it and "
            "verify again."
        )
    if not policy.may_use(picture.canvas.preset):
        raise ExportError(
            f"Your department's rules do not allow the preset {picture.canvas.preset}; choose "
            "another one."
        )
    if picture.canvas.format not in policy.formats:
        raise ExportError(
            f"Your department's rules do not allow {picture.canvas.format.value.upper()} files; "
            "choose the other format."
        )


def masks_are_opaque(picture: Picture) -> bool:
    """Whether every masked pixel has its mask's fill, the later mask's where masks overlap.

    Painting all masks again, in their order, must change nothing.
    """
    painted = picture.pixels.copy()
    for mask in picture.masks:
        painted[mask.box.clipped(picture.size).slices] = np.array(mask.fill, np.uint8)
    return np.array_equal(painted, picture.pixels)
