"""The path for a picture that nobody reviews: detect, mask, verify, and mask what is still read.

Where a person would look at each residual, this masks it: more masks are always safe, and after two
rounds a person must look.
"""

import time
from dataclasses import dataclass, replace
from typing import Final

from leadapron import pipeline
from leadapron.detect.ladder import Ladder
from leadapron.model.canvas import ORIGINAL, Canvas
from leadapron.model.frame import Frame, Picture
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.model.verdict import Detection, Residual, Status, Verdict
from leadapron.redact.placing import finding_of
from leadapron.verify.second_reader import SecondReader

ROUNDS: Final = 2
"""How often residuals are masked and the picture is verified again."""


@dataclass(frozen=True, slots=True)
class Milliseconds:
    """Wall time of each step; zero for a step that was not reached.

    Attributes:
        first_masks: until the first findings were told, part of `detect`.
        detect: all detectors.
        redact: masks and canvas; masking again adds to it.
        verify: the second reader; reading again adds to it.
        export: encoding, audit and writing.
    """

    first_masks: float = 0.0
    detect: float = 0.0
    redact: float = 0.0
    verify: float = 0.0
    export: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """A frame's trip up to the verdict.

    Attributes:
        detection: what the detectors saw.
        redaction: all findings, those from residuals included, and what was kept.
        picture: the final pixels; the caller wipes them.
        verdict: of exactly these pixels.
        milliseconds: wall time of the steps.
    """

    detection: Detection
    redaction: Redaction
    picture: Picture
    verdict: Verdict
    milliseconds: Milliseconds


def clean_frame(
    frame: Frame,
    ladder: Ladder,
    reader: SecondReader,
    policy: Policy = DEFAULT_POLICY,
    canvas: Canvas = ORIGINAL,
) -> Cleaned:
    """Mask everything that detection finds, verify, and mask what verification still reads.

    Args:
        frame: the capture; the caller wipes it.
        ladder: the detectors.
        reader: engines other than those that placed the masks.
        policy: what may stay visible, and the padding.
        canvas: what the picture is laid out on.

    Returns:
        The picture with its verdict: clean, residuals that two more rounds could not mask, or not
        checked when the second reader failed.

    Raises:
        EngineError: when a detector did not run to its end.
        WatermarkError: when the capture cannot be masked.
    """
    clock = _Clock()
    detection = pipeline.detect(frame, ladder)
    detect = clock.lap()
    redaction = replace(pipeline.propose(frame, detection, policy), canvas=canvas)
    redact = verify = 0.0
    for rounds_left in reversed(range(ROUNDS + 1)):
        picture = pipeline.redact(frame, redaction, policy)
        redact += clock.lap()
        verdict = pipeline.verify(picture, reader, findings=detection.findings)
        verify += clock.lap()
        further = _masking(redaction, verdict.residuals, policy)
        if verdict.status is not Status.RESIDUALS or not rounds_left or further == redaction:
            break
        picture.wipe()
        redaction = further
    times = Milliseconds(detection.first_masks, detect, redact, verify)
    return Cleaned(detection, redaction, picture, verdict, times)


def _masking(redaction: Redaction, residuals: tuple[Residual, ...], policy: Policy) -> Redaction:
    """The redaction with every residual's place masked, over keeps too."""
    findings = tuple(finding_of(residual, redaction, policy) for residual in residuals)
    findings = tuple(finding for finding in findings if not finding.box.is_empty)
    return redaction.found(findings).masking(findings)


class _Clock:
    """Wall time between laps, in milliseconds."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    def lap(self) -> float:
        now = time.perf_counter()
        elapsed, self._start = now - self._start, now
        return elapsed * 1000.0
