"""Writes what went wrong as a list and as crops, for a person to look at."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from benchmark.sets import Failure
from leadapron.model.geometry import Size

_AROUND: Final = 40
"""Pixels shown around the place."""

_LEAST: Final = 160
"""Crops smaller than this are shown twice as large."""

_EACH: Final = 12
"""Crops written for each condition and system; the list names all."""


def write_failures(failures: Sequence[Failure], folder: Path) -> None:
    """Write `failures.json` and crops: the capture at the left, what the masks leave at the right.

    Args:
        failures: all of one run.
        folder: made when missing; crops of an earlier run are removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    counts: dict[tuple[str, str], int] = {}
    facts = []
    for failure in failures:
        key = (failure.system, failure.condition)
        counts[key] = counts.get(key, 0) + 1
        entry = failure.facts()
        if counts[key] <= _EACH:
            name = re.sub(r"\W+", "-", f"{failure.condition} {failure.system} {counts[key]}")
            _write_crop(failure, folder / f"{name}.png")
            entry["crop"] = f"{name}.png"
        facts.append(entry)
    text = json.dumps(facts, indent=1, ensure_ascii=False)
    (folder / "failures.json").write_text(text + "\n", encoding="utf-8")


def _write_crop(failure: Failure, path: Path) -> None:
    pixels = failure.capture.pixels
    box = failure.box.padded(_AROUND).clipped(Size(pixels.shape[1], pixels.shape[0]))
    before = pixels[box.slices].copy()
    after = before.copy()
    after[failure.masked[box.slices]] = (200, 0, 90)
    gap = np.full((before.shape[0], 6, 3), 255, np.uint8)
    pair = np.concatenate((before, gap, after), axis=1)
    if min(before.shape[:2]) < _LEAST:
        pair = cv2.resize(pair, None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)
    cv2.imwrite(str(path), np.ascontiguousarray(pair[:, :, ::-1]))
