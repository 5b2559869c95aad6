"""One input of `clean`: opened, masked, verified in a worker; written and told in order.

Every failure becomes an outcome with its exit code and one sentence, so that one bad input never
stops the next one.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from leadapron import pipeline
from leadapron.capture.files import frame_from_file
from leadapron.cleaning import Cleaned, clean_frame
from leadapron.commands.inputs import is_file_target
from leadapron.commands.report import Capture
from leadapron.desktop.hardening import sentence_of
from leadapron.detect.ladder import Ladder
from leadapron.export.record import Event, picture_entry, refusal_entry
from leadapron.export.sheet import write_sheet
from leadapron.export.write import write_error
from leadapron.model.canvas import Canvas
from leadapron.model.errors import LeadApronError
from leadapron.model.policy import Policy
from leadapron.model.verdict import Status
from leadapron.verify.second_reader import SecondReader

CLEAN: Final = 0
RESIDUALS: Final = 3
NOT_CHECKED: Final = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """One input's entry in the report, its exit code, and one sentence when it did not go well."""

    capture: Capture
    code: int = CLEAN
    sentence: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Attempt:
    """What a worker made of one input: a picture with its verdict, or a failed outcome."""

    capture: Capture
    cleaned: Cleaned | None = None
    failed: Outcome | None = None


class Worker:
    """Takes inputs up to the verdict, with engines of its own in each thread.

    Args:
        ladder: builds the detectors.
        reader: builds the second reader.
        policy: the rules in force.
        canvas: what pictures are laid out on.
    """

    def __init__(
        self,
        ladder: Callable[[], Ladder],
        reader: Callable[[], SecondReader],
        policy: Policy,
        canvas: Canvas,
    ) -> None:
        self._ladder = ladder
        self._reader = reader
        self._policy = policy
        self._canvas = canvas
        self._own = threading.local()

    def __call__(self, source: Path) -> Attempt:
        """Open, mask and verify one input; never raises for what an input can cause."""
        capture = Capture(source)
        try:
            frame = frame_from_file(source)
            capture = replace(capture, frame=frame.size)
            try:
                cleaned = clean_frame(frame, *self._engines(), self._policy, self._canvas)
            finally:
                frame.wipe()
        except LeadApronError as error:
            return Attempt(capture, failed=Outcome(capture, error.exit_code, error.sentence))
        except Exception as error:  # noqa: BLE001  # fail closed: whatever failed, nothing was checked
            return Attempt(capture, failed=_unexpected(capture, error))
        return Attempt(_with_result(capture, cleaned), cleaned)

    def _engines(self) -> tuple[Ladder, SecondReader]:
        if not hasattr(self._own, "engines"):
            self._own.engines = (self._ladder(), self._reader())
        engines: tuple[Ladder, SecondReader] = self._own.engines
        return engines


class Writer:
    """Writes what workers made, one at a time and in order, and tells the journal.

    Args:
        target: a new file for one picture, or a folder, made when the first picture is written.
        policy: the rules in force.
        recorder: takes the journal's entries.
        sheet: whether a release sheet is written beside each picture.
    """

    def __init__(
        self, target: Path, policy: Policy, recorder: pipeline.Recorder, *, sheet: bool
    ) -> None:
        self._target = target
        self._policy = policy
        self._recorder = recorder
        self._sheet = sheet

    def __call__(self, attempt: Attempt) -> Outcome:
        """Write one picture when its verdict is clean; its pixels are wiped either way."""
        try:
            if attempt.cleaned is None:
                outcome = attempt.failed or Outcome(attempt.capture, NOT_CHECKED)
                if outcome.code in {RESIDUALS, NOT_CHECKED}:
                    self._recorder(refusal_entry(self._policy))
                return outcome
            try:
                return self._written(attempt.capture, attempt.cleaned)
            finally:
                attempt.cleaned.picture.wipe()
        except LeadApronError as error:
            code = max(error.exit_code, attempt.failed.code if attempt.failed else CLEAN)
            return Outcome(attempt.capture, code, error.sentence)
        except Exception as error:  # noqa: BLE001  # fail closed: whatever failed, nothing was checked
            return _unexpected(attempt.capture, error)

    def _written(self, capture: Capture, cleaned: Cleaned) -> Outcome:
        """Write the picture and its sheet.

        Raises:
            LeadApronError: when something cannot be written, or the policy forbids it.
        """
        verdict = cleaned.verdict
        if verdict.status is not Status.CLEAN:
            self._recorder(
                picture_entry(
                    Event.REFUSED,
                    cleaned.picture,
                    verdict,
                    redaction=cleaned.redaction,
                    detection=cleaned.detection.checks,
                )
            )
            return _refused(capture, cleaned)
        started = time.perf_counter()
        self._make_folder()
        exported = pipeline.export(
            cleaned.picture,
            verdict,
            self._target,
            recorder=self._recorder,
            redaction=cleaned.redaction,
            detection=cleaned.detection.checks,
        )
        elapsed = (time.perf_counter() - started) * 1000
        capture = replace(
            capture,
            output=exported.path,
            sha256=exported.sha256,
            milliseconds=replace(capture.milliseconds, export=elapsed),
        )
        if self._sheet:
            try:
                write_sheet(
                    exported,
                    cleaned.picture,
                    verdict,
                    redaction=cleaned.redaction,
                    detection=cleaned.detection.checks,
                )
            except LeadApronError as error:
                return Outcome(capture, error.exit_code, error.sentence)
        return Outcome(capture)

    def _make_folder(self) -> None:
        """Make the target's folder only once there is a picture to put into it."""
        if is_file_target(self._target):
            return
        try:
            self._target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise write_error(error) from error


def _with_result(capture: Capture, cleaned: Cleaned) -> Capture:
    return replace(
        capture,
        findings=cleaned.redaction.findings,
        masks=cleaned.picture.masks,
        status=cleaned.verdict.status,
        residuals=cleaned.verdict.residuals,
        milliseconds=cleaned.milliseconds,
    )


def _refused(capture: Capture, cleaned: Cleaned) -> Outcome:
    verdict = cleaned.verdict
    if verdict.status is Status.NOT_CHECKED:
        reason = verdict.reason or "A check did not run, so nothing was written; run the doctor."
        return Outcome(capture, NOT_CHECKED, reason)
    places = len(verdict.residuals)
    return Outcome(
        capture,
        RESIDUALS,
        f"Verification still sees text in {places} {'place' if places == 1 else 'places'}, so "
        "nothing was written; mask what is left by hand.",
    )


def _unexpected(capture: Capture, error: Exception) -> Outcome:
    unchecked = replace(capture, status=Status.NOT_CHECKED)
    return Outcome(unchecked, NOT_CHECKED, sentence_of(type(error), error))
