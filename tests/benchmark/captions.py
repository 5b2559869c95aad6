"""Measures the caption check: recall per class, false blocks on clean captions, time per caption.

    python -m benchmark.captions --seed 101 --count 5000

Run with `tests/` on the path. The figures of the README come from seeds that no rule was tuned on.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmark.captions_clean import TUNING_TERMS, UNSEEN_TERMS, clean_captions
from benchmark.captions_planted import Plant, planted_captions
from leadapron.caption.check import check
from leadapron.caption.findings import CaptionFinding, Verdict

_GRAVITY = {Verdict.COUNT: 0, Verdict.ASK: 1, Verdict.REWRITE: 2, Verdict.BLOCK: 3}


@dataclass
class Tally:
    """Plants and found plants per class, and the missed sentences."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def shares(self) -> dict[str, float]:
        """Recall per class in percent."""
        return {kind: 100 * self.found[kind] / count for kind, count in self.planted.items()}


def is_found(text: str, plant: Plant, findings: Iterable[CaptionFinding]) -> bool:
    """Whether every letter and digit of a plant lies under findings that are grave enough.

    A plant that is only asked about counts as found when a finding touches it.
    """
    grave = [
        finding for finding in findings if _GRAVITY[finding.verdict] >= _GRAVITY[plant.verdict]
    ]
    if plant.verdict is Verdict.ASK:
        return any(f.start < plant.end and plant.start < f.end for f in grave)
    return all(
        any(f.start <= at < f.end for f in grave)
        for at in range(plant.start, plant.end)
        if text[at].isalnum()
    )


def measure_recall(captions: Iterable[tuple[str, list[Plant]]]) -> Tally:
    """Check every caption and count the plants."""
    tally = Tally()
    for text, plants in captions:
        findings = check(text).findings
        for plant in plants:
            tally.planted[plant.kind] += 1
            if is_found(text, plant, findings):
                tally.found[plant.kind] += 1
            else:
                around = text[max(0, plant.start - 30) : plant.end + 30]
                tally.missed.append((plant.kind, text[plant.start : plant.end], around))
    return tally


def measure_clean(captions: Iterable[str]) -> tuple[int, int, list[tuple[str, str]]]:
    """Captions, captions flagged as block, and what was flagged."""
    count = flagged = 0
    what: list[tuple[str, str]] = []
    for text in captions:
        count += 1
        blocks = [f for f in check(text).findings if f.verdict is Verdict.BLOCK]
        flagged += bool(blocks)
        what += [(f.kind.value, text[f.start : f.end]) for f in blocks]
    return count, flagged, what


def measure_time(texts: list[str]) -> tuple[float, float]:
    """Median and 99th percentile of the milliseconds that one check takes."""
    check(texts[0])
    spent: list[float] = []
    for text in texts:
        start = time.perf_counter()
        check(text)
        spent.append(1000 * (time.perf_counter() - start))
    spent.sort()
    return spent[len(spent) // 2], spent[int(0.99 * (len(spent) - 1))]


def main(arguments: list[str] | None = None) -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--missed", type=int, default=0, help="print so many misses")
    wanted = parser.parse_args(arguments)
    out = sys.stdout.write
    around = list(clean_captions(300, wanted.seed, TUNING_TERMS))
    for listed, name in ((True, "names of the dictionaries' languages"), (False, "unlisted names")):
        tally = measure_recall(
            planted_captions(wanted.count, wanted.seed, listed=listed, around=around)
        )
        out(f"\n{wanted.count} captions, {name}\n")
        for kind, share in sorted(tally.shares.items(), key=lambda entry: entry[1]):
            out(f"{share:7.2f} %  {kind} ({tally.planted[kind]})\n")
        for kind, value, context in tally.missed[: wanted.missed]:
            out(f"   {kind}: {value!r} in {context!r}\n")
    for terms, name in ((TUNING_TERMS, "tuning terms"), (UNSEEN_TERMS, "unseen terms")):
        count, flagged, _ = measure_clean(clean_captions(600, wanted.seed, terms))
        out(f"\n{count} clean captions, {name}: {100 * flagged / count:.2f} % flagged as block\n")
    median, late = measure_time(list(clean_captions(300, wanted.seed, TUNING_TERMS)))
    out(f"time per caption: median {median:.2f} ms, 99th percentile {late:.2f} ms\n")


if __name__ == "__main__":
    main()
