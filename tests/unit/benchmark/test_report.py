import json
from pathlib import Path

import pytest

from benchmark import plots, run
from benchmark.report import markdown, percent, table
from benchmark.tally import Tally


def test_a_share_below_one_is_never_told_as_one() -> None:
    assert percent(1.0) == "100.00 %"
    assert percent(0.999999) == "> 99.99 %"
    assert percent(0.98765) == "98.77 %"
    assert percent(None) == "-"


def test_a_table_has_a_row_for_each_entry() -> None:
    assert table(("a", "b"), [("1", "2")]).splitlines() == ["| a | b |", "|---|---|", "| 1 | 2 |"]


def test_what_was_skipped_is_said() -> None:
    results = {
        "systems": {"Lead Apron": {}},
        "seed": 1,
        "quick": True,
        "processors": 2,
        "seconds": 1.0,
        "skipped": ["script thai, no font on this machine"],
    }
    assert "Skipped: script thai" in markdown(results)


def test_an_empty_tally_claims_nothing() -> None:
    figures = Tally().summary()
    assert figures["line_recall"] is None
    assert figures["glyph_recall"] is None


def test_an_earlier_run_on_other_captures_is_refused() -> None:
    ours = {"seed": 1, "quick": True, "count": 2, "systems": {}}
    with pytest.raises(ValueError, match="another seed"):
        run._add_earlier(ours, {**ours, "seed": 2})
    run._add_earlier(ours, {**ours, "systems": {"Presidio": {"viewers": {}}}})
    assert ours["systems"] == {"Presidio": {"viewers": {}}}


def test_an_unknown_set_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run.main(["--only", "nonsense"])
    assert "nonsense" in capsys.readouterr().err


def test_plots_are_written(tmp_path: Path) -> None:
    plots.plot_recall({"a": [(6, 0.5), (12, 1.0)]}, tmp_path / "one.png", along="height", unit="px")
    plots.plot_trade({"a": (0.01, 0.9)}, {}, tmp_path / "two.png")
    assert (tmp_path / "one.png").read_bytes()[:4] == b"\x89PNG"
    assert (tmp_path / "two.png").stat().st_size > 1000


def test_results_are_json(tmp_path: Path) -> None:
    json.dumps(Tally().summary())
