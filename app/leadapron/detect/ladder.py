"""Detectors one after the other; what any of them saw is found.

A detector that fails ends the detection: what it should have seen is unknown.
"""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from leadapron.detect import words
from leadapron.detect.banners import BannerDetector
from leadapron.detect.codes import CodeDetector
from leadapron.detect.faces import FaceDetector
from leadapron.detect.profiles import Profile, ProfileDetector
from leadapron.detect.protocol import Detector, Look
from leadapron.detect.readers import Readers
from leadapron.detect.text import TextDetector
from leadapron.detect.watermark import WatermarkDetector
from leadapron.engines.choose import (
    PrivateFolder,
    shared_codes,
    shared_faces,
    shared_judge,
    shared_line_reader,
    shared_overlay,
    shared_quick_reader,
    text_reader,
)
from leadapron.model.errors import EngineError, LeadApronError
from leadapron.model.finding import Finding, united
from leadapron.model.frame import Frame
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.verdict import Check, Detection

TIMEOUT: Final = 60.0
"""Wall seconds for one detector on up to two megapixels, many times what it needs; larger frames
get proportionally more."""

_MEGAPIXELS: Final = 2_000_000

Progress = Callable[[tuple[Finding, ...]], None]
"""Called with fresh findings as soon as a detector tells them; may raise to cancel."""


class Ladder:
    """The union of detectors.

    Args:
        detectors: run in this order, each told what the earlier ones found.
        beside: detectors that ask nothing of others; a second thread runs them one after the other
            as soon as the first masks are told, while the main one reads.
        timeout: wall seconds for each on a frame of up to two megapixels.
    """

    def __init__(
        self,
        detectors: Sequence[Detector],
        beside: Sequence[Detector] = (),
        *,
        timeout: float = TIMEOUT,
    ) -> None:
        self._detectors = tuple(detectors)
        self._beside = tuple(beside)
        self._timeout = timeout

    def detect(self, frame: Frame, progress: Progress | None = None) -> Detection:
        """Run every detector over the frame.

        Args:
            frame: the capture.
            progress: called with fresh findings as soon as a detector tells them; what it raises
                ends the detection and is passed on.

        Raises:
            EngineError: when a detector did not run to its end.
            WatermarkError: when the capture cannot be masked.
        """
        timeout = self._timeout * max(1.0, frame.size.area / _MEGAPIXELS)
        begin = time.perf_counter()
        first_masks = 0.0
        findings: tuple[Finding, ...] = ()
        checks: list[Check] = []
        later: list[Future[_Outcome]] = []

        def told(fresh: tuple[Finding, ...]) -> None:
            nonlocal findings, first_masks
            known = set(findings)
            findings = united(findings, fresh)
            fresh = tuple(finding for finding in fresh if finding not in known)
            if fresh:
                first_masks = first_masks or (time.perf_counter() - begin) * 1000
                if progress is not None:
                    progress(fresh)
            if not later:
                look = Look(frame, (), timeout)
                later.extend(pool.submit(_outcome, detector, look) for detector in self._beside)

        pool = ThreadPoolExecutor(1, thread_name_prefix="detect-beside")
        try:
            for detector in self._detectors:
                fresh, check = _outcome(detector, Look(frame, findings, timeout, told))
                checks.append(check)
                told(fresh)
            told(())
            for future in later:
                fresh, check = future.result()
                checks.append(check)
                told(fresh)
        finally:
            pool.shutdown(cancel_futures=True)
        return Detection(findings, tuple(checks), first_masks)


_Outcome = tuple[tuple[Finding, ...], Check]


def _outcome(detector: Detector, look: Look) -> _Outcome:
    """What a detector found, and the record that it ran."""
    start = time.perf_counter()
    fresh = _run(detector, look)
    milliseconds = (time.perf_counter() - start) * 1000
    facts = detector.facts()
    sha256 = facts.models[0].sha256 if facts.models else ""
    return fresh, Check(detector.name, facts.name, facts.version, sha256, milliseconds)


def _run(detector: Detector, look: Look) -> tuple[Finding, ...]:
    try:
        fresh = detector.detect(look)
    except LeadApronError:
        raise
    except Exception as error:
        raise EngineError(
            f"The check '{detector.name}' failed; start Lead Apron again, and run leadapron doctor "
            "if it persists."
        ) from error
    size = look.frame.size
    if any(f.box.is_empty or not size.box.contains(f.box) for f in fresh):
        raise EngineError(
            f"The check '{detector.name}' gave an answer that makes no sense; run leadapron doctor."
        )
    return fresh


def default_ladder(
    private_folder: PrivateFolder,
    policy: Policy = DEFAULT_POLICY,
    profile: Profile | None = None,
) -> Ladder:
    """All detectors of the product.

    Args:
        private_folder: gives the private folder in memory, for an engine that needs files.
        policy: the rules in force; detectors that take long run where it requires their check.
        profile: where this viewer puts its banners and overlays, as shares of the frame.
    """
    reader = shared_line_reader()
    readers = Readers(shared_quick_reader(), reader)
    detectors: list[Detector] = [TextDetector(shared_overlay(), shared_judge(), readers)]
    if words.NAME in policy.required_checks:
        detectors.append(words.WordDetector(text_reader(private_folder), reader, policy))
    detectors.append(BannerDetector())
    if profile is not None:  # the last, so that no other detector sees less because of it
        detectors.append(ProfileDetector(profile))
    beside = (CodeDetector(shared_codes()), WatermarkDetector(), FaceDetector(shared_faces()))
    return Ladder(detectors, beside)
