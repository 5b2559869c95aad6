"""Runs one system over one set and gives tallies and failures."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from benchmark.measure import LineScore, Map, score_anatomy, score_lines, share_of
from benchmark.systems import Answer, System
from benchmark.tally import Tally
from benchmark.truth import Capture
from leadapron.model.errors import EngineError
from leadapron.model.geometry import Box


@dataclass(frozen=True, slots=True, eq=False)
class Failure:
    """One thing that went wrong, for a person to look at."""

    system: str
    condition: str
    capture: Capture
    box: Box
    what: str
    masked: Map
    text: str = ""

    def facts(self) -> dict[str, Any]:
        """What the list of failures says of it; all patients are made up."""
        return {
            "system": self.system,
            "condition": self.condition,
            "capture": self.capture.name,
            "box": self.box.as_list,
            "what": self.what,
            "text": self.text,
        }


@dataclass(slots=True)
class Outcome:
    """What one system did over one set."""

    tally: Tally = field(default_factory=Tally)
    failures: list[Failure] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)
    per_capture: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        """Figures for the report."""
        return {**self.tally.summary(), **self.extra, "notes": self.notes}


def _answers(
    system: System, captures: Iterable[Capture], outcome: Outcome
) -> Iterator[tuple[Capture, Answer]]:
    """Every capture with the system's answer; what an engine refused to judge is told apart.

    The product exports nothing of such a capture, so it is neither a recall nor a miss.
    """
    for capture in captures:
        try:
            answer = system.answer(capture.pixels)
        except EngineError as error:
            outcome.tally.failed += 1
            outcome.notes.append(f"{capture.name}: {error.sentence}")
            continue
        height, width = capture.pixels.shape[:2]
        outcome.tally.add_time(answer.seconds, answer.first_seconds, width * height)
        outcome.tally.refused += answer.refused
        yield capture, answer


Each = Callable[[Capture, Answer], None]


def run_lines(system: System, captures: Iterable[Capture], each: Each | None = None) -> Outcome:
    """Captures with labelled lines: recall, anatomy, time.

    Args:
        system: what is measured.
        captures: with their truth.
        each: called with every capture and the system's answer.
    """
    outcome = Outcome()
    strips: list[float] = []
    tally = outcome.tally
    for capture, answer in _answers(system, captures, outcome):
        scores = score_lines(capture, answer.masked, answer.found)
        tally.add_lines(scores)
        anatomy = score_anatomy(capture, answer.masked)
        tally.anatomy.extend(anatomy)
        strips.extend(share_of(strip, answer.masked) for strip in capture.strips)
        outcome.failures.extend(_missed(system, capture, answer, scores))
        outcome.per_capture.append(
            {
                "name": capture.name,
                "missed": sum(not score.is_covered for score in scores),
                "missed_phi": sum(
                    not score.is_covered and score.line.role == "phi" for score in scores
                ),
                "anatomy": max((score.share for score in anatomy), default=0.0),
                "seconds": answer.seconds,
                "first_seconds": answer.first_seconds,
            }
        )
        if each is not None:
            each(capture, answer)
    if strips:
        outcome.extra["strips_masked_whole"] = float(np.mean([share >= 0.99 for share in strips]))
    return outcome


def _missed(
    system: System, capture: Capture, answer: Answer, scores: tuple[LineScore, ...]
) -> list[Failure]:
    return [
        Failure(
            system.name,
            capture.condition,
            capture,
            score.line.box,
            f"{score.share:.0%} masked; {score.line.height:.0f} px, "
            f"contrast {score.line.contrast:.0f}",
            answer.masked,
            score.line.text,
        )
        for score in scores
        if not score.is_covered
    ]


def run_text_free(system: System, captures: Iterable[Capture]) -> Outcome:
    """Captures without text: the share with no mask at all."""
    outcome = Outcome()
    clean, shares = 0, []
    for capture, answer in _answers(system, captures, outcome):
        shares.append(float(answer.masked.mean()))
        if not answer.masked.any():
            clean += 1
            continue
        rows, columns = np.nonzero(answer.masked)
        box = Box(
            int(columns.min()),
            int(rows.min()),
            int(np.ptp(columns)) + 1,
            int(np.ptp(rows)) + 1,
        )
        outcome.failures.append(
            Failure(
                system.name, "text-free", capture, box, f"{shares[-1]:.2%} masked", answer.masked
            )
        )
    outcome.extra |= {
        "without_mask": clean,
        "share_without_mask": clean / len(shares) if shares else None,
        "mean_masked": float(np.mean(shares)) if shares else None,
        "worst_masked": max(shares, default=None),
    }
    return outcome


def run_codes(system: System, captures: Iterable[Capture]) -> Outcome:
    """Captures with one code each: the share of codes of which 99 % is masked."""
    outcome = Outcome()
    by_kind: dict[str, list[bool]] = {}
    for capture, answer in _answers(system, captures, outcome):
        for box, kind in zip(capture.codes, capture.kinds, strict=True):
            share = share_of(box, answer.masked)
            by_kind.setdefault(kind, []).append(share >= 0.99)
            if share < 0.99:
                outcome.failures.append(
                    Failure(
                        system.name, "codes", capture, box, f"{share:.0%} masked", answer.masked
                    )
                )
    every = [hit for hits in by_kind.values() for hit in hits]
    outcome.extra |= {
        "codes": len(every),
        "codes_masked": sum(every),
        "by_kind": {kind: [sum(hits), len(hits)] for kind, hits in by_kind.items()},
    }
    return outcome


def run_watermarks(system: System, captures: Iterable[Capture]) -> Outcome:
    """Captures with a watermark all over: the share that is refused as a whole."""
    outcome = Outcome()
    for capture, answer in _answers(system, captures, outcome):
        if not answer.refused:
            height, width = capture.pixels.shape[:2]
            whole = Box(0, 0, width, height)
            outcome.failures.append(
                Failure(system.name, "watermarks", capture, whole, "not refused", answer.masked)
            )
    return outcome
