"""The path as one readable function per step; windows, command line and tests all call these.

capture → detect → redact ⇄ review → verify → export
"""

import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Unpack

from leadapron.detect.ladder import Ladder, Progress
from leadapron.export.journal import Entry
from leadapron.export.jpeg import develop
from leadapron.export.proof import demand_person
from leadapron.export.record import Event, Facts, picture_entry
from leadapron.export.write import Exported, export_picture
from leadapron.model.errors import EngineError, LeadApronError
from leadapron.model.finding import Finding, KeepReason
from leadapron.model.frame import Frame, Picture
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.model.verdict import Detection, Status, Verdict
from leadapron.reading.case import case_identifiers
from leadapron.redact.render import render
from leadapron.verify.passes import Progress as Reported
from leadapron.verify.second_reader import SecondReader

Recorder = Callable[[Entry], None]
"""Takes an entry of the journal; what it raises stops the export."""


def detect(frame: Frame, ladder: Ladder, progress: Progress | None = None) -> Detection:
    """Everything textual on a frame.

    Raises:
        EngineError: when a detector did not run to its end.
        WatermarkError: when the capture cannot be masked.
    """
    return ladder.detect(frame, progress)


def propose(frame: Frame, detection: Detection, policy: Policy = DEFAULT_POLICY) -> Redaction:
    """The redaction that masks all findings but those of the policy's keep-list."""
    kept = tuple(f for f in detection.findings if f.kind in policy.kept_kinds)
    redaction = Redaction(frame.size).found(detection.findings)
    return redaction.keeping(kept, KeepReason.KEEP_LIST)


def redact(frame: Frame, redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> Picture:
    """The final pixels: masked at native resolution, cropped, laid out, and as they will decode.

    Raises:
        InputError: when the redaction does not fit the frame, or the picture its canvas.
        ExportError: when the picture cannot become the JPEG that its canvas asks for.
    """
    picture = render(frame, redaction, policy)
    developed = develop(picture)
    if developed is not picture:
        picture.wipe()
    return developed


def verify(
    picture: Picture,
    reader: SecondReader,
    failure: str = "",
    findings: Iterable[Finding] = (),
    progress: Reported | None = None,
) -> Verdict:
    """What an independent reader still sees in exactly these pixels.

    Args:
        picture: the final pixels.
        reader: engines other than those that placed the masks.
        failure: why detection did not run, empty when it did; with it nothing is called clean.
        findings: what detection saw in the frame; what it says of the patient is searched for in
            everything that the readers read.
        progress: called with each check as it ends; what it raises ends the verification and is
            passed on.

    Returns:
        A verdict bound to the picture's SHA-256. An engine that fails gives `NOT_CHECKED`.
    """
    if failure:
        return Verdict(Status.NOT_CHECKED, picture.sha256, reason=failure)
    try:
        identifiers = case_identifiers(findings)
        return reader.verify(picture, identifiers=identifiers, progress=progress)
    except EngineError as error:
        return Verdict(Status.NOT_CHECKED, picture.sha256, reason=error.sentence)


def export(
    picture: Picture,
    verdict: Verdict,
    target: Path,
    *,
    recorder: Recorder | None = None,
    **facts: Unpack[Facts],
) -> Exported:
    """Write the picture as a new file of its canvas's format.

    Args:
        picture: the final pixels.
        verdict: must be clean for exactly these pixels.
        target: a folder (a neutral name is chosen) or the path of a file that does not exist yet.
        recorder: takes the journal's entry before the file appears, so that no file is without one;
            None where nothing is recorded.
        facts: what else the entry says, see `leadapron.export.record.picture_entry`.

    Raises:
        NotCleanError: without a clean verdict of these pixels, or when the rules ask for an answer
            or a second person that `facts` do not have.
        ExportError: when the file or the entry cannot be written; nothing partial remains.
    """
    demand_person(
        picture.policy,
        facts.get("answers", {}),
        second_person=facts.get("second_person", False),
    )
    detection = facts.get("detection", ())
    if recorder is None:
        return export_picture(picture, verdict, target, detection=detection)
    announced = ""

    def announce(sha256: str) -> None:
        nonlocal announced
        recorder(picture_entry(Event.EXPORTED, picture, verdict, output_sha256=sha256, **facts))
        announced = sha256

    try:
        return export_picture(picture, verdict, target, announce, detection)
    except LeadApronError:
        if announced:  # the entry stands already, so a second one says that no file followed
            with contextlib.suppress(LeadApronError):
                recorder(
                    picture_entry(
                        Event.NOT_WRITTEN, picture, verdict, output_sha256=announced, **facts
                    )
                )
        raise
