"""One capture on its way: its case, and the workers that detect, verify and write.

Detection fills in while the window is open; verification starts when detection has ended and again
a moment after the last edit. At the end everything is wiped.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from leadapron import pipeline
from leadapron.export.record import Facts
from leadapron.export.write import Exported
from leadapron.model.case import Case, Stage
from leadapron.model.errors import LeadApronError
from leadapron.model.finding import Finding
from leadapron.model.frame import Frame, Picture
from leadapron.model.redaction import Redaction
from leadapron.model.verdict import Check, Detection, Status, Verdict
from leadapron.ui.language import sentence
from leadapron.ui.services import Services
from leadapron.ui.worker import Report, Worker

DEBOUNCE_MS: Final = 400
"""Quiet time after the last edit before the picture is verified, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a check has come: its words, and steps done of all steps (0 of 0: unknown)."""

    words: str = ""
    done: int = 0
    steps: int = 0


class RunningCase(QObject):
    """Runs a case along the path.

    Args:
        frame: the capture; this object wipes it at the end.
        services: engines, rules and folder.
        parent: its owner.

    Attributes:
        changed: the case or its progress is another one now.
        refused: one sentence why an export or a step did not happen.
        detected: detection has ended without a failure.
        exported: what was written.
        trouble: one sentence why the picture could not even be made for the check, or empty.
    """

    changed = Signal()
    refused = Signal(str)
    detected = Signal()
    exported = Signal(object)

    def __init__(self, frame: Frame, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.frame = frame
        self.case = Case(policy=services.policy).captured(frame)
        self.progress = Progress()
        self.is_armed = False
        self.is_writing = False
        self._services = services
        self._detection = Worker(self)
        self._verification = Worker(self)
        self._writing = Worker(self)
        self._quiet = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._quiet.timeout.connect(self.verify)
        self._held = False
        self._checks: tuple[Check, ...] = ()
        self._steps = 0
        self.trouble = ""

    @property
    def redaction(self) -> Redaction:
        """The redaction in force."""
        return self.case.redaction

    @property
    def is_over(self) -> bool:
        """Whether the case was wiped."""
        return self.case.stage is Stage.ENDED

    @property
    def is_clean(self) -> bool:
        """Whether the verdict opens the export of the present picture."""
        picture, verdict = self.case.picture, self.case.verdict
        return picture is not None and verdict is not None and verdict.is_clean_for(picture.sha256)

    @property
    def has_edits(self) -> bool:
        """Whether closing would lose an act of the user's."""
        history = self.case.history
        return history is not None and (history.can_undo or history.can_redo)

    def start(self) -> None:
        """Look for everything that may name the patient."""
        frame, services = self.frame, self._services

        def work(report: Report) -> Detection:
            return pipeline.detect(frame, services.ladder(), report)

        self._detection.run(
            work, done=self._detected, failed=self._detection_failed, reported=self._found
        )
        self.changed.emit()

    def edit(self, redaction: Redaction) -> bool:
        """Take one step; whether it changed anything."""
        return self._step(lambda case: case.edited(redaction))

    def set_out(self, redaction: Redaction) -> None:
        """Start from another redaction, before anything was done; no step of undo."""
        self.case = self.case.starting_from(redaction)

    def undo(self) -> bool:
        """Take the last step back."""
        return self._step(Case.undone)

    def redo(self) -> bool:
        """Take an undone step again."""
        return self._step(Case.redone)

    def hold(self, held: bool) -> None:
        """While a gesture is under way nothing is verified; its end starts the quiet time."""
        self._held = held
        if not held and self.case.stage is Stage.REVIEWING:
            self._quiet.start()

    def check_again(self) -> None:
        """Repeat what did not run: detection if it failed, otherwise verification."""
        if self.is_over or self._verification.is_busy or self._detection.is_busy:
            return
        if self.case.failure:
            self.case = self.case.detecting_again()
            self.start()
        else:
            self.verify()

    def verify(self) -> None:
        """Hand the present pixels to the second reader."""
        if self._held or self.case.stage not in {Stage.REVIEWING, Stage.VERIFIED}:
            return
        self._quiet.stop()
        frame, redaction, failure = self.frame, self.redaction, self.case.failure
        services = self._services

        def work(report: Report) -> tuple[Picture, Verdict]:
            picture = pipeline.redact(frame, redaction, services.policy)
            try:
                return picture, _verdict(picture, redaction, failure, services, report)
            except BaseException:
                picture.wipe()
                raise

        self.progress = Progress()
        self.trouble = ""
        self._verification.run(
            work,
            done=self._verified,
            failed=self._verification_failed,
            reported=self._progressed,
            dropped=lambda answer: answer[0].wipe(),
        )
        self.changed.emit()

    @property
    def is_verifying(self) -> bool:
        """Whether the second reader is at work on the present pixels."""
        return self._verification.is_busy

    def arm(self, armed: bool = True) -> None:
        """Export as soon as the verdict is clean."""
        self.is_armed = armed
        self.changed.emit()

    def export(self, folder: Path, facts: Facts | None = None) -> None:
        """Write the verified picture; the answer comes by `exported` or `refused`.

        Args:
            folder: where to; made if it does not exist.
            facts: answers of the checklist, for the journal.
        """
        picture, verdict = self.case.picture, self.case.verdict
        if picture is None or verdict is None or self.is_writing:
            return
        self.is_writing = True
        self.is_armed = False
        recorder = self._services.recorder
        told: Facts = {**(facts or {}), "redaction": self.redaction, "detection": self._checks}

        def work(_report: Report) -> Exported:
            folder.mkdir(parents=True, exist_ok=True)
            return pipeline.export(picture, verdict, folder, recorder=recorder, **told)

        self._writing.run(work, done=self._written, failed=self._writing_failed)
        self.changed.emit()

    def close(self, wait: float = 0.5) -> None:
        """Stop the workers and wipe every array."""
        if self.is_over:
            return
        self._quiet.stop()
        self._writing.close()
        self._detection.close(wait)
        self._verification.close(wait)
        self._wipe()

    def _wipe(self) -> None:
        self.case = self.case.ended()
        self.changed.emit()

    def _step(self, step: Callable[[Case], Case]) -> bool:
        if self.is_over or self.is_writing or self.case.stage is Stage.EXPORTED:
            return False
        before, picture = self.case, self.case.picture
        after = step(before)
        if after is before:
            return False
        self.case = after
        if not after.redaction.gives_same_pixels(before.redaction):
            self.is_armed = False
            self._verification.cancel()
            if picture is not None:
                picture.wipe()
            if after.stage is Stage.REVIEWING:
                self._quiet.start()
        self.changed.emit()
        return True

    def _found(self, findings: tuple[Finding, ...]) -> None:
        self.case = self.case.found(findings)
        self.changed.emit()

    def _detected(self, detection: Detection) -> None:
        self.case = self.case.detection_ended(detection)
        self._checks = detection.checks
        self.detected.emit()
        self.verify()

    def _detection_failed(self, error: LeadApronError) -> None:
        self.case = self.case.detection_failed(error.sentence)
        self.verify()

    def _progressed(self, check: Check) -> None:
        done = self.progress.done + 1
        self.progress = Progress(check.name, done, max(done, self._steps))
        self.changed.emit()

    def _verified(self, answer: tuple[Picture, Verdict]) -> None:
        picture, verdict = answer
        earlier = self.case.picture
        self.case = self.case.verifying(picture).verified(verdict)
        if earlier is not None:
            earlier.wipe()
        self.progress = Progress()
        self._steps = len(verdict.checks)
        if verdict.status is not Status.CLEAN:
            self.is_armed = False
        self.changed.emit()

    def _verification_failed(self, error: LeadApronError) -> None:
        self.is_armed = False
        self.trouble = sentence(error.sentence)
        self.changed.emit()

    def _written(self, exported: Exported) -> None:
        self.is_writing = False
        self.case = self.case.exported()
        self.changed.emit()
        self.exported.emit(exported)

    def _writing_failed(self, error: LeadApronError) -> None:
        self.is_writing = False
        self.changed.emit()
        self.refused.emit(sentence(error.sentence))


def _verdict(
    picture: Picture, redaction: Redaction, failure: str, services: Services, report: Report
) -> Verdict:
    """What the second reader says; a reader that cannot be built checks nothing."""
    try:
        reader = services.reader()
    except LeadApronError as error:
        return Verdict(Status.NOT_CHECKED, picture.sha256, reason=failure or error.sentence)
    return pipeline.verify(picture, reader, failure, redaction.findings, report)
