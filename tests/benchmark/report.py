"""The benchmark's figures as Markdown."""

import datetime
import platform
from collections.abc import Mapping, Sequence
from typing import Any

from benchmark.conditions import BEYOND, CONDITIONS, HARD, MAIN

_NESTED = {"conditions", "heights", "contrasts"}
"""Sets that hold figures for each condition."""

_DEMANDS = {MAIN: "≥ 99.5 %", HARD: "≥ 97 %", BEYOND: "none"}


def markdown(results: Mapping[str, Any]) -> str:
    """The whole report.

    Args:
        results: what `benchmark.run` writes as JSON.
    """
    systems: Mapping[str, Mapping[str, Any]] = results["systems"]
    parts = [
        "# Benchmark of Lead Apron\n",
        f"{datetime.date.today().isoformat()}, seed {results['seed']}, "  # noqa: DTZ011  # local day
        f"{platform.system()} {platform.machine()}, {results['processors']} processors, "
        f"{results['seconds']:.0f} s for the run"
        + (", quick (few captures: read the figures as hints)" if results["quick"] else "")
        + ".\n",
        *_failed(systems),
        *(f"Skipped: {reason}.\n" for reason in results["skipped"]),
        _viewers(systems),
        _readers(results.get("readers", {})),
        _conditions(systems),
        _text_free(systems),
        _codes(systems),
        _watermarks(systems),
        _curve(results.get("curve", ())),
        _times(results.get("times", {})),
        _definitions(),
    ]
    return "\n".join(part for part in parts if part)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def percent(share: float | None, digits: int = 2) -> str:
    """A share as percent; a hyphen where there is none. 100 % only when nothing is missing."""
    if share is None:
        return "-"
    text = f"{100 * share:.{digits}f}"
    if share < 1 and float(text) == 100:  # rounding must not claim the whole
        text = f"> {100 - 10**-digits:.{digits}f}"
    return f"{text} %"


def _failed(systems: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Captures of which an engine said nothing: they count in no figure and are told here."""
    said = []
    for name, sets in systems.items():
        every = [
            figures
            for key, value in sets.items()
            for figures in (value.values() if key in _NESTED else (value,))
        ]
        failed = sum(figures.get("failed", 0) for figures in every)
        if failed:
            said.append(f"**{name} did not answer on {failed} captures; they count nowhere.**\n")
    return said


def _viewers(systems: Mapping[str, Mapping[str, Any]]) -> str:
    rows = []
    for name, sets in systems.items():
        if "viewers" not in sets:
            continue
        figures = sets["viewers"]
        anatomy = figures["anatomy"]
        rows.append(
            [
                name,
                *(
                    f"{percent(figures[role]['recall'])} "
                    f"({figures[role]['covered']}/{figures[role]['lines']})"
                    for role in ("phi", "overlay", "ui")
                ),
                percent(figures["line_recall"]),
                str(figures["kept_letters"]),
                f"{percent(anatomy['mean'])} / {percent(anatomy['worst'])}",
                " / ".join(percent(anatomy["viewports"][key]) for key in ("mean", "worst")),
                f"{percent(anatomy['raw_mean'])} / {percent(anatomy['raw_worst'])}",
                _seconds(figures["seconds_per_megapixel"]),
                percent(figures.get("untouched"), 0),
            ]
        )
    if not rows:
        return ""
    header = (
        "system",
        "phi lines",
        "technical overlay",
        "interface",
        "all lines",
        "of these kept by rule",
        "anatomy masked, mean / worst",
        "in image panes alone",
        "the same over all, raw",
        "s per megapixel",
        "no touch-up",
    )
    return "## Captures of real viewers\n\n" + table(header, rows)


def _readers(readers: Mapping[str, Any]) -> str:
    if not readers:
        return ""
    rows = [
        [
            name,
            str(figures["identifiers"]),
            str(figures["read"]),
            str(figures["read_without_own"]),
        ]
        for name, figures in readers.items()
    ]
    header = (
        "independent reader",
        "identifiers",
        "read after masking",
        "read when masks that only its own family placed are left out",
    )
    return "## Identifiers that can still be read\n\n" + table(header, rows)


def _conditions(systems: Mapping[str, Mapping[str, Any]]) -> str:
    named = [name for name, sets in systems.items() if sets.get("conditions")]
    if not named:
        return ""
    header = ["condition", "demanded", "lines"]
    for name in named:
        header += [f"{name}: glyph pixels", "lines"]
    rows = []
    for condition in CONDITIONS:
        figures = [systems[name]["conditions"].get(condition.name) for name in named]
        if not any(figures):
            continue
        count = next(f["lines"] for f in figures if f)
        row = [condition.name, _DEMANDS[condition.stratum], str(count)]
        for figure in figures:
            row += (
                [percent(figure["glyph_recall"]), percent(figure["line_recall"], 1)]
                if figure
                else ["-", "-"]
            )
        rows.append(row)
    return "## Made captures, each condition on its own\n\n" + table(header, rows)


def _text_free(systems: Mapping[str, Mapping[str, Any]]) -> str:
    rows = [
        [
            name,
            f"{percent(sets['text-free']['share_without_mask'], 1)} "
            f"({sets['text-free']['without_mask']}/{sets['text-free']['captures']})",
            percent(sets["text-free"]["mean_masked"]),
            percent(sets["text-free"]["worst_masked"]),
        ]
        for name, sets in systems.items()
        if "text-free" in sets
    ]
    if not rows:
        return ""
    header = ("system", "captures without any mask", "masked on the mean", "worst capture")
    return "## Captures without text\n\n" + table(header, rows)


def _codes(systems: Mapping[str, Mapping[str, Any]]) -> str:
    rows = []
    for name, sets in systems.items():
        if "codes" in sets:
            figures = sets["codes"]
            kinds = ", ".join(f"{k} {v[0]}/{v[1]}" for k, v in figures["by_kind"].items())
            rows.append([name, f"{figures['codes_masked']}/{figures['codes']}", kinds])
    if not rows:
        return ""
    return "## Codes, modules of 2 px and more\n\n" + table(("system", "masked", "by kind"), rows)


def _watermarks(systems: Mapping[str, Mapping[str, Any]]) -> str:
    rows = []
    for name, sets in systems.items():
        if "watermarks" in sets:
            figures = sets["watermarks"]
            wrongly = sum(
                other.get("refused", 0)
                for key, other in sets.items()
                if key in {"viewers", "text-free", "codes"}
            )
            rows.append([name, f"{figures['refused']}/{figures['captures']}", str(wrongly)])
    if not rows:
        return ""
    header = ("system", "watermarked captures refused", "others refused, which is wrong")
    return "## Watermarks over the whole capture\n\n" + table(header, rows)


def _curve(points: Sequence[Sequence[float]]) -> str:
    if not points:
        return ""
    rows = [[f"{t:g}", percent(recall), percent(anatomy)] for t, anatomy, recall in points]
    header = ("threshold", "lines covered", "anatomy masked, mean")
    return "## The overlay detector alone at several thresholds, captures of viewers\n\n" + table(
        header, rows
    )


def _times(times: Mapping[str, Any]) -> str:
    if not times:
        return ""
    rows = [[name, _value(value)] for name, value in times.items() if not isinstance(value, list)]
    return "## Time and memory\n\n" + table(("what", "median"), rows)


def _value(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def _seconds(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _definitions() -> str:
    return """## What the figures mean

- A pixel is masked when the finished picture does not depend on it: the same redaction is rendered
  over the capture and over its negative.
- A line is covered when 95 % of its box (captures of viewers) or of its glyph pixels (made
  captures) is masked. An orientation letter or the label of a scale bar that was found and left
  visible by rule counts as covered and is told in its own column.
- Anatomy: rectangles of image in the captures of viewers, without the labelled lines padded by
  4 px; thumbnails, which carry tiny text without labels, count unless the column says panes; raw
  is the whole rectangle with the lines in it.
- Readers: each reads the places of the labelled patient data at 1x, 2x, 3x, inverted and with
  enhanced contrast, and the whole picture at 1x, inverted and enhanced, Tesseract at 2x as well.
- No touch-up: every line covered, no identifier readable by either reader, no rectangle of anatomy
  masked by more than 2 %.
- Made captures come from this benchmark's own generator, which shares no code and no grounds with
  the training of the overlay detector; half of its anatomy are text-free parts of the captures of
  viewers. All patients are made up.
- Baselines: RapidOCR's detection only, and Presidio's image analyzer; their boxes grow by 4 px as
  the product's do.
"""
