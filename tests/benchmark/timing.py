"""How long each step takes, how that grows with the frame, and the floors beneath it.

Times are medians of several runs in one process after one warm-up, but those of start-up and of the
folder, which are runs of the command itself.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np

from benchmark.systems import Presidio, RapidOcr, System
from benchmark.tray import idle, largest_size
from benchmark.truth import VIEWERS, load_viewer
from leadapron import pipeline
from leadapron.desktop.private_folder import private_folder
from leadapron.detect.ladder import Ladder, default_ladder
from leadapron.export.png import encode_png
from leadapron.model.finding import Finding
from leadapron.model.frame import Frame, Pixels
from leadapron.verify.second_reader import SecondReader, default_second_reader

SCENE: Final = "ohif_ct_head_site"
"""The capture of 1920x1200 that is timed; larger frames are stretches of it and repeats."""

_GLANCE: Final = 0.02
"""Seconds between two looks at the memory of a process, whose largest size the kernel remembers."""

_MEGAPIXELS: Final = (1, 2, 4, 8, 16, 32)

Say = Callable[[str], None]


def times(*, quick: bool, presidio: Path | None, say: Say) -> dict[str, Any]:
    """All times in milliseconds unless the name says otherwise.

    Args:
        quick: fewer repeats, no large frames, no folders.
        presidio: python of an environment with Presidio, None to leave it out.
        say: told what is measured.
    """
    ladder, reader = default_ladder(private_folder), default_second_reader(private_folder)
    repeats = 2 if quick else 5
    small = load_viewer(SCENE).pixels
    large = np.ascontiguousarray(np.tile(_fit(small, 1920, 1080), (2, 2, 1)))
    result: dict[str, Any] = {}
    for label, pixels in (("1920x1200", small), ("3840x2160", large)):
        say(f"times at {label}")
        result |= _steps(label, pixels, ladder, reader, repeats)
        result |= _floors(label, pixels, repeats)
    result |= _baselines(small, presidio, repeats)
    if not quick:
        say("cost against size")
        result["cost"] = _cost(small, ladder)
        result["cost, largest deviation from a line"] = _deviation(result["cost"])
        say("memory during a 4K case")
        result["memory of a 4K case, MB"] = _memory_of_a_case(large)
        say("folder through clean")
        result |= _folder(24)
        say("the tray")
        try:
            result |= idle()
        except (FileNotFoundError, TimeoutError) as error:
            result["the tray was not measured"] = str(error)
    return result


def _fit(pixels: Pixels, width: int, height: int) -> Pixels:
    part = pixels[: min(height, pixels.shape[0]), : min(width, pixels.shape[1])]
    return np.ascontiguousarray(part)


def _median(work: Callable[[], object], repeats: int) -> float:
    """Median wall time in milliseconds, after one run that is not counted."""
    work()
    spent = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent)


def _steps(
    label: str, pixels: Pixels, ladder: Ladder, reader: SecondReader, repeats: int
) -> dict[str, Any]:
    first: list[float] = []
    every: list[float] = []
    verdicts: list[float] = []
    for index in range(repeats + 1):
        frame = Frame(pixels.copy())
        seen: list[float] = []
        start = time.perf_counter()

        def report(_: tuple[Finding, ...], seen: list[float] = seen, start: float = start) -> None:
            seen.append((time.perf_counter() - start) * 1000)

        detection = pipeline.detect(frame, ladder, report)
        redaction = pipeline.propose(frame, detection)
        done = (time.perf_counter() - start) * 1000
        picture = pipeline.redact(frame, redaction)
        start = time.perf_counter()
        pipeline.verify(picture, reader)
        if index:
            verdicts.append((time.perf_counter() - start) * 1000)
            first.append(seen[0] if seen else done)
            every.append(done)
    return {
        f"{label}: first masks, ms": statistics.median(first),
        f"{label}: all masks and kinds, ms": statistics.median(every),
        f"{label}: verdict, ms": statistics.median(verdicts),
    }


def _floors(label: str, pixels: Pixels, repeats: int) -> dict[str, Any]:
    result = {
        f"{label}: floor, one read of the frame, ms": _median(pixels.max, repeats),
        f"{label}: floor, one PNG encode by OpenCV, ms": _median(
            lambda: cv2.imencode(".png", pixels), repeats
        ),
        f"{label}: the product's PNG encode, ms": _median(lambda: encode_png(pixels), repeats),
    }
    if label == "1920x1200" and (os.environ.get("DISPLAY") or sys.platform != "linux"):
        import mss  # noqa: PLC0415  # needs a display

        with mss.MSS() as grabber:
            monitor = grabber.monitors[0]
            size = f"{monitor['width']}x{monitor['height']}"
            result[f"floor, mss's grab of {size}, ms"] = _median(
                lambda: grabber.grab(monitor), repeats
            )
    return result


def _baselines(pixels: Pixels, presidio: Path | None, repeats: int) -> dict[str, Any]:
    systems: list[System] = [RapidOcr()]
    if presidio is not None:
        systems.append(Presidio(presidio))
    return {
        f"1920x1200: {system.name}, ms": _median(
            lambda system=system: system.answer(pixels), repeats
        )
        for system in systems
    }


def _cost(pixels: Pixels, ladder: Ladder) -> list[tuple[float, float]]:
    """Megapixels and median seconds to all masks; the larger frames are repeats of one scene."""
    points = []
    for size in _MEGAPIXELS:
        width = round((size * 1e6 * 1.6) ** 0.5)
        height = round(size * 1e6 / width)
        down, across = -(-height // pixels.shape[0]), -(-width // pixels.shape[1])
        scene = np.tile(pixels, (down, across, 1))[:height, :width]
        frame = Frame(np.ascontiguousarray(scene))
        spent = _median(lambda frame=frame: pipeline.detect(frame, ladder), 1 if size > 8 else 3)
        points.append((width * height / 1e6, spent / 1000))
    return points


def _deviation(points: list[tuple[float, float]]) -> str:
    """Largest relative distance of a point to the line through all, least squares."""
    sizes = np.array([p[0] for p in points])
    spent = np.array([p[1] for p in points])
    slope, offset = np.polyfit(sizes, spent, 1)
    worst = float(np.max(np.abs(spent - (slope * sizes + offset)) / (slope * sizes + offset)))
    return f"{100 * worst:.0f} %"


def _memory_of_a_case(pixels: Pixels) -> float:
    """Largest resident size, in megabytes, of a process that cleans one capture of 3840x2160."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "capture.png"
        cv2.imwrite(str(source), np.ascontiguousarray(pixels[:, :, ::-1]))
        clean = [sys.executable, "-m", "leadapron", "clean", str(source)]
        process = subprocess.Popen(
            [*clean, "-o", str(Path(folder) / "out")], stdout=subprocess.DEVNULL
        )
        largest = 0.0
        while process.poll() is None:
            # Not what `wait4` tells: that begins with the size of the process that started it.
            largest = max(largest, largest_size(process.pid))
            time.sleep(_GLANCE)
    if process.returncode:
        raise RuntimeError("The case whose memory is measured was not cleaned.")
    return largest


def _folder(count: int) -> dict[str, Any]:
    """Captures of viewers through `clean` on one core and on all, by `benchmark.folder`."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmark.folder", str(VIEWERS), "--count", str(count)],
        cwd=Path(__file__).resolve().parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    figures = json.loads(done.stdout)
    name = f"folder of {figures['captures']} captures through clean"
    return {
        f"{name}, one core, s": figures["one core"]["seconds"],
        f"{name}, {figures['cores']} cores, s": figures["all cores"]["seconds"],
        f"{name}, one core against all": figures["ratio"],
        f"{name}, same files": str(figures["same files"]),
    }
