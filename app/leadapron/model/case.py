"""The state machine of a case: one trip along the path, whose end wipes it.

    SELECTING → DETECTING → REVIEWING → VERIFYING → VERIFIED → EXPORTED

An edit after VERIFYING returns to REVIEWING and voids the verdict; one that changes no pixel does
not. Every step gives a new case;
a step out of order raises `StageError`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from leadapron.model.errors import StageError
from leadapron.model.finding import Finding, KeepReason
from leadapron.model.frame import Frame, Picture
from leadapron.model.history import History
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.model.verdict import Detection, Status, Verdict


class Stage(StrEnum):
    """Where a case stands."""

    SELECTING = "selecting"
    DETECTING = "detecting"
    REVIEWING = "reviewing"
    VERIFYING = "verifying"
    VERIFIED = "verified"
    EXPORTED = "exported"
    ENDED = "ended"


_EDITABLE = frozenset({Stage.DETECTING, Stage.REVIEWING, Stage.VERIFYING, Stage.VERIFIED})


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One trip along the path.

    Attributes:
        stage: where the case stands.
        frame: the capture, from DETECTING on.
        history: the redaction with its undo list, from DETECTING on.
        detected: whether detection has ended without a failure.
        failure: one sentence why detection failed, empty otherwise; it blocks a clean verdict.
        picture: the pixels under verification or verified.
        verdict: what verification said of `picture`.
        policy: the rules in force.
    """

    stage: Stage = Stage.SELECTING
    frame: Frame | None = None
    history: History[Redaction] | None = None
    detected: bool = False
    failure: str = ""
    picture: Picture | None = None
    verdict: Verdict | None = None
    policy: Policy = DEFAULT_POLICY

    @property
    def redaction(self) -> Redaction:
        """The redaction in force.

        Raises:
            StageError: before a capture.
        """
        return self._history.present

    def captured(self, frame: Frame) -> Self:
        """Take the capture; detection starts."""
        self._require(Stage.SELECTING)
        history = History(Redaction(frame.size))
        return replace(self, stage=Stage.DETECTING, frame=frame, history=history)

    def starting_from(self, redaction: Redaction) -> Self:
        """Begin with another redaction, before the first step of the user's."""
        self._require(Stage.DETECTING)
        return replace(self, history=History(redaction))

    def found(self, findings: tuple[Finding, ...]) -> Self:
        """Add findings while detection fills in; no undo step, so undo cannot uncover them."""
        self._require(*_EDITABLE)
        kinds = self.policy.kept_kinds
        kept = tuple(finding for finding in findings if finding.kind in kinds)

        def add(redaction: Redaction) -> Redaction:
            fresh = tuple(f for f in kept if f not in set(redaction.findings))
            return redaction.found(findings).keeping(fresh, KeepReason.KEEP_LIST)

        history = History(
            add(self._history.present),
            tuple(add(value) for value in self._history.past),
            tuple(add(value) for value in self._history.future),
        )
        stage = Stage.DETECTING if self.stage is Stage.DETECTING else Stage.REVIEWING
        return replace(self, stage=stage, history=history, picture=None, verdict=None)

    def detection_ended(self, detection: Detection) -> Self:
        """Take all findings; review begins."""
        self._require(Stage.DETECTING)
        return replace(self.found(detection.findings), stage=Stage.REVIEWING, detected=True)

    def detection_failed(self, sentence: str) -> Self:
        """Detection did not run: review begins, and no verdict can become clean."""
        self._require(Stage.DETECTING)
        return replace(self, stage=Stage.REVIEWING, failure=sentence)

    def detecting_again(self) -> Self:
        """Ask a detection that failed once more; what was drawn and kept stays."""
        self._require(Stage.REVIEWING, Stage.VERIFIED)
        return replace(
            self, stage=Stage.DETECTING, detected=False, failure="", picture=None, verdict=None
        )

    def edited(self, redaction: Redaction) -> Self:
        """Take one step of the user's; an earlier verdict is void."""
        self._require(*_EDITABLE)
        return self._moved_to(self._history.done(redaction))

    def undone(self) -> Self:
        """Take the last step back; an earlier verdict is void."""
        self._require(*_EDITABLE)
        return self._moved_to(self._history.undone())

    def redone(self) -> Self:
        """Take an undone step again; an earlier verdict is void."""
        self._require(*_EDITABLE)
        return self._moved_to(self._history.redone())

    def verifying(self, picture: Picture) -> Self:
        """Hand these final pixels to verification."""
        self._require(Stage.REVIEWING, Stage.VERIFIED)
        return replace(self, stage=Stage.VERIFYING, picture=picture, verdict=None)

    def verified(self, verdict: Verdict) -> Self:
        """Take the verdict of the picture under verification.

        Raises:
            StageError: when the verdict is of other pixels, or says clean although detection did
                not run to its end.
        """
        self._require(Stage.VERIFYING)
        if self.picture is None or verdict.sha256 != self.picture.sha256:
            raise StageError("The verdict is of other pixels; verify this picture again.")
        if verdict.status is Status.CLEAN and not self.detected:
            raise StageError("Detection did not end, so nothing can be called clean; detect again.")
        return replace(self, stage=Stage.VERIFIED, verdict=verdict)

    def exported(self) -> Self:
        """The picture has left.

        Raises:
            StageError: without a clean verdict of exactly this picture.
        """
        self._require(Stage.VERIFIED, Stage.EXPORTED)
        if (
            self.picture is None
            or self.verdict is None
            or not self.verdict.is_clean_for(self.picture.sha256)
        ):
            raise StageError("The picture has no clean verdict; verify it first.")
        return replace(self, stage=Stage.EXPORTED)

    def ended(self) -> Self:
        """Wipe every array of the case and forget the rest."""
        for pixels in (self.frame, self.picture):
            if pixels is not None:
                pixels.wipe()
        return replace(
            self, stage=Stage.ENDED, frame=None, history=None, picture=None, verdict=None
        )

    @property
    def _history(self) -> History[Redaction]:
        if self.history is None:
            raise StageError("There is no capture in this case yet; capture a region first.")
        return self.history

    def _moved_to(self, history: History[Redaction]) -> Self:
        if history is self.history:
            return self
        if history.present.gives_same_pixels(self.redaction):
            return replace(self, history=history)
        stage = Stage.DETECTING if self.stage is Stage.DETECTING else Stage.REVIEWING
        return replace(self, stage=stage, history=history, picture=None, verdict=None)

    def _require(self, *stages: Stage) -> None:
        if self.stage not in stages:
            raise StageError(f"This step is not possible while the case is {self.stage}.")
