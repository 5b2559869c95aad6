"""One command for all figures: `python -m benchmark.run`, from the folder `tests`.

Writes `benchmark.json`, `benchmark.md`, plots, and with `--failures` every miss as a crop.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from benchmark import plots
from benchmark.calibration import curve
from benchmark.conditions import CONDITIONS, Condition, contrast_points, height_points
from benchmark.failures import write_failures
from benchmark.fonts import incomplete_scripts, missing_scripts
from benchmark.generator import MissingFontError, captures
from benchmark.judging import Judging
from benchmark.report import markdown
from benchmark.sets import Failure, Outcome, run_codes, run_lines, run_text_free, run_watermarks
from benchmark.systems import Presidio, Product, RapidOcr, System, overlay_alone
from benchmark.textfree import coded, text_free, watermarked
from benchmark.truth import load_viewer, viewer_names

OUT: Final = Path(__file__).resolve().parents[2] / "build" / "benchmark"
SYSTEMS: Final = ("product", "overlay", "rapidocr", "native", "presidio")
SETS: Final = (
    "viewers",
    "readers",
    "conditions",
    "heights",
    "contrasts",
    "text-free",
    "codes",
    "watermarks",
    "curve",
    "times",
)


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; 0 when it ran to its end, whatever the figures are."""
    options = _options(arguments)
    start = time.monotonic()
    options.out.mkdir(parents=True, exist_ok=True)
    results: dict[str, Any] = {
        "version": 1,
        "seed": options.seed,
        "quick": options.quick,
        "count": options.count,
        "processors": os.cpu_count(),
        "skipped": _missing_fonts(),
        "systems": {},
    }
    failures: list[Failure] = []
    judged = {"viewers", "readers"} <= set(options.only) and "product" in options.systems
    judging = Judging(quick=options.quick) if judged else None
    for system in _systems(options, results["skipped"]):
        _say(f"{system.name}")
        is_product = isinstance(system, Product) and system.name == "Lead Apron"
        figures, missed = _measure(system, options, judging if is_product else None)
        results["systems"][system.name] = figures
        failures.extend(missed)
    if judging is not None:
        results["readers"] = judging.summary()
        _count_untouched(results, judging)
    if "curve" in options.only:
        _say("overlay detector at several thresholds")
        results["curve"] = curve(_viewers(options))
    if "times" in options.only:
        from benchmark.timing import times  # noqa: PLC0415  # starts processes, wanted rarely

        results["times"] = times(quick=options.quick, presidio=options.presidio, say=_say)
    if options.earlier is not None:
        _add_earlier(results, json.loads(options.earlier.read_text(encoding="utf-8")))
    results["seconds"] = time.monotonic() - start
    _write(results, options.out)
    if options.failures is not None:
        write_failures(failures, options.failures)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmark", description=__doc__)
    parser.add_argument("--only", default=",".join(SETS), help="sets, by commas")
    parser.add_argument("--condition", default="", help="only conditions whose name holds this")
    parser.add_argument("--quick", action="store_true", help="few captures and one reader's scales")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=0, help="captures for each condition")
    parser.add_argument("--failures", type=Path, help="folder for crops of every miss")
    parser.add_argument("--presidio", type=Path, help="python of an environment with Presidio")
    parser.add_argument("--systems", default=",".join(SYSTEMS), help="systems, by commas")
    parser.add_argument(
        "--with", dest="earlier", type=Path, help="benchmark.json of the same captures: add systems"
    )
    options = parser.parse_args(arguments)
    for name, known in (("only", SETS), ("systems", SYSTEMS)):
        chosen = getattr(options, name).split(",")
        unknown = set(chosen) - set(known)
        if unknown:
            parser.error(f"unknown in --{name}: {', '.join(unknown)}; known: {', '.join(known)}")
        setattr(options, name, chosen)
    options.count = options.count or (2 if options.quick else 12)
    return options


def _missing_fonts() -> list[str]:
    skipped = [f"script {script}, no font on this machine" for script in missing_scripts()]
    skipped += [
        f"some fonts of {script}, so that a seed gives other pictures than elsewhere"
        for script in incomplete_scripts()
    ]
    return skipped


def _systems(options: argparse.Namespace, skipped: list[str]) -> Iterable[System]:
    if "product" in options.systems:
        yield Product()
    if "overlay" in options.systems:
        yield overlay_alone()
    if "rapidocr" in options.systems:
        yield RapidOcr()
    if "native" in options.systems:
        yield RapidOcr(native=True)
    if "presidio" in options.systems:
        if options.presidio is None:
            skipped.append("Presidio, no --presidio PYTHON given")
        else:
            yield Presidio(options.presidio)


def _measure(
    system: System, options: argparse.Namespace, judging: Judging | None
) -> tuple[dict[str, Any], list[Failure]]:
    figures: dict[str, Any] = {}
    failures: list[Failure] = []
    seed = options.seed

    def keep(name: str, outcome: Outcome) -> None:
        failures.extend(outcome.failures)
        figures[name] = outcome.summary()

    if "viewers" in options.only:
        names = _viewers(options)
        each = judging.judge if judging is not None else None
        outcome = run_lines(system, (load_viewer(name) for name in names), each)
        keep("viewers", outcome)
        figures["viewers"]["per_capture"] = outcome.per_capture
        _say(f"  viewers: {outcome.tally.covered} of {outcome.tally.lines}")
    for name, points in _condition_sets(options):
        figures[name] = {}
        for condition in points:
            try:
                count = options.count if name == "conditions" else -(-options.count // 2)
                outcome = run_lines(system, captures(condition, count, options.seed))
            except MissingFontError:
                continue
            if name == "conditions":
                failures.extend(outcome.failures)
            figures[name][condition.name] = outcome.summary()
            share = outcome.summary()["glyph_recall"]
            missed = sum(outcome.tally.lines.values()) - sum(outcome.tally.covered.values())
            _say(f"  {condition.name}: {share:.4f}, {missed} lines missed")
    if "text-free" in options.only:
        keep(
            "text-free",
            run_text_free(system, text_free(20 if options.quick else 200, options.seed)),
        )
        _say(f"  text-free: {figures['text-free']['share_without_mask']:.3f}")
    if "codes" in options.only:
        keep("codes", run_codes(system, coded(16 if options.quick else 64, options.seed)))
        _say(f"  codes: {figures['codes']['by_kind']}")
    if "watermarks" in options.only and isinstance(system, Product):
        keep("watermarks", run_watermarks(system, watermarked(4 if options.quick else 20, seed)))
        _say(f"  watermarks: {figures['watermarks']['refused']} refused")
    return figures, failures


def _viewers(options: argparse.Namespace) -> tuple[str, ...]:
    """The captures of viewers; every fourth when quick."""
    return viewer_names()[:: 4 if options.quick else 1]


def _condition_sets(options: argparse.Namespace) -> Iterable[tuple[str, tuple[Condition, ...]]]:
    makers: tuple[tuple[str, Callable[[], tuple[Condition, ...]]], ...] = (
        ("conditions", lambda: CONDITIONS),
        ("heights", height_points),
        ("contrasts", contrast_points),
    )
    for name, made in makers:
        if name in options.only:
            yield name, tuple(c for c in made() if options.condition in c.name)


def _count_untouched(results: dict[str, Any], judging: Judging) -> None:
    """Captures of viewers where the product left nothing to do for a person."""
    figures = results["systems"]["Lead Apron"]["viewers"]
    done = [
        one["missed"] == 0 and one["anatomy"] <= 0.02 and one["name"] not in judging.leaking
        for one in figures["per_capture"]
    ]
    figures["untouched"] = sum(done) / len(done) if done else None


def _add_earlier(results: dict[str, Any], earlier: dict[str, Any]) -> None:
    """Add what an earlier run measured on the same captures and this one did not.

    Raises:
        ValueError: when the earlier run had other captures.
    """
    if any(results[key] != earlier[key] for key in ("seed", "quick", "count")):
        raise ValueError("the earlier run was made with another seed, count or --quick")
    for name, figures in earlier["systems"].items():
        known = results["systems"].setdefault(name, {})
        for key, value in figures.items():
            known.setdefault(key, value)
    for key in ("readers", "curve", "times"):
        if key in earlier:
            results.setdefault(key, earlier[key])


def _write(results: dict[str, Any], out: Path) -> None:
    text = json.dumps(results, indent=1, ensure_ascii=False)
    (out / "benchmark.json").write_text(text + "\n", encoding="utf-8")
    (out / "benchmark.md").write_text(markdown(results), encoding="utf-8")
    systems = results["systems"]
    for key, along, unit in (
        ("heights", "height of capitals", "px"),
        ("contrasts", "contrast", "levels"),
    ):
        series = {
            name: [(float(c.split()[1]), f["glyph_recall"]) for c, f in sets[key].items()]
            for name, sets in systems.items()
            if sets.get(key)
        }
        if series:
            plots.plot_recall(series, out / f"recall-{key}.png", along=along, unit=unit)
    points = {
        name: (sets["viewers"]["anatomy"]["mean"], sets["viewers"]["line_recall"])
        for name, sets in systems.items()
        if "viewers" in sets
    }
    if points:
        curves = {
            "overlay detector alone, thresholds 0.03 to 0.8": [
                (anatomy, recall) for _, anatomy, recall in results.get("curve", ())
            ]
        }
        plots.plot_trade(points, curves, out / "recall-anatomy.png")
    cost = results.get("times", {}).get("cost")
    if cost:
        plots.plot_cost(cost, out / "cost.png")


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
