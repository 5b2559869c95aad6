"""Measure a finder: `python -m training.evaluate WHAT`.

Runs in the project's own environment (no torch). `--model FILE.onnx` measures a file that is not
yet the released one.

A line is covered when at least 95 % of its box is masked after the policy's padding of 4 pixels.
Anatomy counts outside the boxes of labelled lines padded by the same 4 pixels, because the
captures' anatomy rectangles hold text in places.
"""

import argparse
import itertools
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.onnx_model import OnnxModel, Tensor
from leadapron.engines.overlay import (
    MODEL,
    NAME,
    OverlayFinder,
    OverlaySettings,
    overlay_regions,
)
from leadapron.engines.protocol import Region
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from training.recipes import RECIPES, Recipe
from training.samples import make
from training.textures import HELD_BACK, load

PADDING: Final = 4
"""Pixels of the policy's padding on each side of a finding."""

COVERED: Final = 0.95
TIMEOUT: Final = 600.0
SIDE: Final = 320
SEED: Final = 777
LEAST_INK: Final = 8
"""Lines with fewer pixels of ink are cut off by the crop's border."""

QUIET: Final = Recipe(layout="none", distractors=0.5, em=(11, 12))
THRESHOLDS: Final = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)

Find = Callable[[Pixels], tuple[Region, ...]]
BoolMask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Capture:
    """A capture of a real viewer and what is known of it."""

    name: str
    pixels: Pixels
    lines: tuple[tuple[Box, str, str], ...]
    anatomy: tuple[Box, ...]


class _FileModel(OnnxModel):
    """Runs an ONNX file that is not in the manifest."""

    def __init__(self, file: Path, threads: int) -> None:
        super().__init__(NAME, MODEL, threads=threads)
        import onnxruntime  # noqa: PLC0415  # only when a file is measured

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._file: Any = onnxruntime.InferenceSession(
            str(file), options, providers=["CPUExecutionProvider"]
        )

    def load(self) -> None:
        """The file is loaded already."""

    def run(self, tensor: Tensor, _deadline: float) -> Tensor:
        """The first output."""
        output: Tensor = self._file.run(None, {"pixels": tensor})[0]
        return output


def overlay(
    model: Path | None, threads: int, settings: OverlaySettings | None = None
) -> OverlayFinder:
    """The overlay detector, with another file when one is given."""
    if model is None:
        return OverlayFinder(threads=threads, settings=settings)
    return OverlayFinder(threads=threads, settings=settings, network=partial(_FileModel, model))


def captures(folder: Path) -> Iterator[Capture]:
    """The captures with their ground truth, by name."""
    for path in sorted(folder.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        read = cv2.imread(str(path.with_suffix(".png")), cv2.IMREAD_COLOR)
        if read is None:
            raise FileNotFoundError(f"{path.with_suffix('.png')} is no picture")
        yield Capture(
            path.stem,
            np.asarray(cv2.cvtColor(read, cv2.COLOR_BGR2RGB), np.uint8),
            tuple(
                (Box(line["x"], line["y"], line["w"], line["h"]), line["class"], line["text"])
                for line in truth["lines"]
            ),
            tuple(Box(*rectangle) for rectangle in truth["anatomy"]),
        )


def masked(regions: tuple[Region, ...], size: Size) -> BoolMask:
    """True where the padded boxes lie."""
    mask = np.zeros((size.height, size.width), bool)
    for region in regions:
        mask[region.box.padded(PADDING).clipped(size).slices] = True
    return mask


def capture_figures(found: list[tuple[Capture, BoolMask]], *, misses: bool) -> dict[str, float]:
    """Share of lines covered by class, and of anatomy masked away from labelled lines."""
    covered: dict[str, list[bool]] = {"phi": [], "overlay": [], "ui": []}
    anatomy: list[float] = []
    pixels = [0, 0]
    for capture, mask in found:
        near = np.zeros(mask.shape, bool)
        size = Size(mask.shape[1], mask.shape[0])
        for box, kind, text in capture.lines:
            near[box.padded(PADDING).clipped(size).slices] = True
            part = mask[box.slices]
            is_covered = bool(part.size == 0 or part.mean() >= COVERED)
            covered[kind].append(is_covered)
            if misses and not is_covered:
                _say(f"  missed {capture.name} {kind} {box.as_list} {len(text)} characters")
        for box in capture.anatomy:
            inside, free = mask[box.slices], ~near[box.slices]
            if free.any():
                anatomy.append(float(inside[free].mean()))
                pixels[0] += int(inside[free].sum())
                pixels[1] += int(free.sum())
    everything = [value for values in covered.values() for value in values]
    return {
        **{kind: float(np.mean(values)) for kind, values in covered.items()},
        "all lines": float(np.mean(everything)),
        "anatomy mean": float(np.mean(anatomy)),
        "anatomy worst": max(anatomy),
        "anatomy of all pixels": pixels[0] / pixels[1],
    }


def condition_figures(
    find: Find, recipe: Recipe, textures: list[list[Pixels]], count: int, seed: int
) -> tuple[float, float, int]:
    """Share of lines covered, share of ink masked, number of lines; on held-back material."""
    rng = np.random.default_rng(seed)
    covered: list[bool] = []
    ink, seen = 0, 0
    for _ in range(count):
        sample = make(rng, textures, recipe, side=SIDE, held_back=True)
        mask = masked(find(sample.pixels), Size(SIDE, SIDE))
        for line in sample.lines:
            box, drawn = line.box.astype(bool), line.ink.astype(bool)
            if drawn.sum() < LEAST_INK:
                continue
            covered.append(bool(mask[box].mean() >= COVERED))
            ink += int(drawn.sum())
            seen += int(mask[drawn].sum())
    return float(np.mean(covered)), seen / max(1, ink), len(covered)


def texture_figures(
    find: Find, textures: list[list[Pixels]], count: int, seed: int
) -> tuple[float, float]:
    """On text-free crops of anatomy: share without any mask, mean share of pixels masked."""
    rng = np.random.default_rng(seed)
    quiet, shares = [], []
    kinds = ("anatomy", "anatomy", "bones", "ultrasound")
    for index in range(count):
        recipe = replace(QUIET, on=kinds[index % len(kinds)])
        sample = make(rng, textures, recipe, side=SIDE, held_back=True)
        share = float(masked(find(sample.pixels), Size(SIDE, SIDE)).mean())
        quiet.append(share == 0)
        shares.append(share)
    return float(np.mean(quiet)), float(np.mean(shares))


def curve(finder: OverlayFinder, folder: Path) -> None:
    """Recall against anatomy masked over the cell threshold; one run of the network each."""
    runs = [
        (capture, finder.probabilities(capture.pixels, timeout=TIMEOUT))
        for capture in captures(folder)
    ]
    for threshold in THRESHOLDS:
        settings = replace(
            OverlaySettings(), cell_threshold=threshold, peak_threshold=max(threshold, 0.25)
        )
        found = []
        for capture, cells in runs:
            size = Size(capture.pixels.shape[1], capture.pixels.shape[0])
            found.append((capture, masked(overlay_regions(cells, size, settings), size)))
        _row(f"{threshold:.2f}", capture_figures(found, misses=False))


def calibrate(finder: OverlayFinder, textures: list[list[Pixels]], count: int, seed: int) -> None:
    """Recall on all conditions, and masks on text-free crops, over thresholds and growth."""
    rng = np.random.default_rng(seed)
    size = Size(SIDE, SIDE)
    samples = [
        make(rng, textures, recipe, side=SIDE, held_back=True)
        for recipe in (*RECIPES.values(), *[QUIET] * (len(RECIPES) // 2))
        for _ in range(count)
    ]
    maps = [finder.probabilities(sample.pixels, timeout=TIMEOUT) for sample in samples]
    for cell, peak, growth in itertools.product((0.1, 0.2, 0.3, 0.4, 0.5), (0.3, 0.5, 0.7), (0, 2)):
        if peak < cell:
            continue
        settings = OverlaySettings(cell_threshold=cell, peak_threshold=peak, growth=growth)
        covered: list[float] = []
        quiet: list[float] = []
        false: list[float] = []
        excess: list[float] = []
        for sample, cells in zip(samples, maps, strict=True):
            mask = masked(overlay_regions(cells, size, settings), size)
            near = np.zeros(mask.shape, np.uint8)
            for line in sample.lines:
                if line.ink.sum() >= LEAST_INK:
                    covered.append(float(mask[line.box > 0].mean()) >= COVERED)
                near |= line.box
            if sample.lines:
                kernel = np.ones((2 * PADDING + 1, 2 * PADDING + 1), np.uint8)
                near = np.asarray(cv2.dilate(near, kernel), np.uint8)
                excess.append(float((mask & (near == 0)).mean()))
            else:
                quiet.append(not mask.any())
                false.append(float(mask.mean()))
        figures = {"lines": covered, "no mask": quiet, "false": false, "beside lines": excess}
        means = {name: float(np.mean(values)) for name, values in figures.items()}
        _row(f"cell {cell} peak {peak} growth {growth}:", means)


def times(finder: OverlayFinder, folder: Path, sizes: tuple[tuple[int, int], ...]) -> None:
    """Median wall and processor milliseconds on a capture tiled to each size."""
    pixels = next(iter(captures(folder))).pixels
    for width, height in sizes:
        across, down = -(-width // pixels.shape[1]), -(-height // pixels.shape[0])
        frame = np.ascontiguousarray(np.tile(pixels, (down, across, 1))[:height, :width])
        finder.find(frame, timeout=TIMEOUT)
        wall, work = [], []
        for _ in range(7):
            started, worked = time.perf_counter(), time.process_time()
            finder.find(frame, timeout=TIMEOUT)
            wall.append(time.perf_counter() - started)
            work.append(time.process_time() - worked)
        _say(
            f"{width}x{height}: median {statistics.median(wall) * 1000:.0f} ms, least "
            f"{min(wall) * 1000:.0f} ms, processor {min(work) * 1000:.0f} ms"
        )


def _row(name: str, figures: dict[str, float]) -> None:
    _say(name + " " + ", ".join(f"{key} {value * 100:.2f} %" for key, value in figures.items()))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "what", choices=["captures", "conditions", "textures", "time", "curve", "calibrate"]
    )
    parser.add_argument("--captures", type=Path, default=Path("tests/data/viewers"))
    parser.add_argument("--textures", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    finder = overlay(arguments.model, arguments.threads)

    def find(pixels: Pixels) -> tuple[Region, ...]:
        return finder.find(pixels, timeout=TIMEOUT)

    match arguments.what:
        case "captures":
            found = [
                (
                    capture,
                    masked(
                        find(capture.pixels), Size(capture.pixels.shape[1], capture.pixels.shape[0])
                    ),
                )
                for capture in captures(arguments.captures)
            ]
            _row(finder.name, capture_figures(found, misses=arguments.misses))
        case "conditions":
            textures = load(arguments.textures, HELD_BACK)
            for name, recipe in RECIPES.items():
                lines, ink, count = condition_figures(
                    find, recipe, textures, arguments.count, arguments.seed
                )
                _say(f"{name}: lines {lines * 100:.1f} %, ink {ink * 100:.1f} %, {count} lines")
        case "textures":
            textures = load(arguments.textures, HELD_BACK)
            quiet, share = texture_figures(find, textures, arguments.count, arguments.seed)
            _say(f"without any mask {quiet * 100:.1f} %, pixels masked {share * 100:.2f} %")
        case "calibrate":
            textures = load(arguments.textures, HELD_BACK)
            calibrate(finder, textures, arguments.count, arguments.seed)
        case "time":
            times(finder, arguments.captures, ((1920, 1200), (3840, 2400)))
        case "curve":
            curve(finder, arguments.captures)


if __name__ == "__main__":
    main()
