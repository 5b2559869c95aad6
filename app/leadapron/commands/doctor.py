"""`leadapron doctor`: what works on this machine, what does not, and the mend."""

import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import mss
from rich.console import Console
from rich.table import Table

from leadapron import __version__
from leadapron.commands.engine_state import problem_of
from leadapron.desktop.private_folder import private_folder
from leadapron.engines.choose import engine_facts
from leadapron.engines.protocol import EngineFacts
from leadapron.export.folders import pictures_folder
from leadapron.model.errors import LeadApronError

_WORKS: Final = 0
_NO_FOLDER: Final = 2
_NO_ENGINE: Final = 4


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """A folder that Lead Apron writes to; `problem` is one sentence, empty when it works."""

    name: str
    path: Path | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """The screens' rectangles as [x, y, width, height]; `problem` is empty when there are any."""

    boxes: tuple[tuple[int, int, int, int], ...]
    problem: str = ""


def examine(*, as_json: bool) -> int:
    """Print the facts of this machine.

    Returns:
        0 when engines and folders work; 2 when a folder does not; 4 when an engine does not. A
        missing screen is told and changes nothing, since files can be cleaned without one.
    """
    private = _private_folder()
    engines = engine_facts(private_folder)
    folders = (_pictures_folder(), private)
    screens = screen_facts()
    if as_json:
        document = _document(engines, folders, screens)
        sys.stdout.write(json.dumps(document, indent=2) + "\n")
    else:
        _print(engines, folders, screens)
    if not engines or any(problem_of(engine) for engine in engines):
        return _NO_ENGINE
    return _NO_FOLDER if any(folder.problem for folder in folders) else _WORKS


def screen_facts() -> ScreenFacts:
    """The screens that can be captured; never raises."""
    try:
        with mss.mss() as source:
            monitors = source.monitors[1:]  # the first entry is all of them together
    except Exception:  # noqa: BLE001  # the library's errors differ by system; all mean no capture
        return ScreenFacts((), "No screen can be captured; start Lead Apron on a desktop.")
    boxes = tuple(
        (int(m["left"]), int(m["top"]), int(m["width"]), int(m["height"])) for m in monitors
    )
    return ScreenFacts(boxes, "" if boxes else "No screen was found; connect one.")


def folder_facts(name: str, path: Path) -> FolderFacts:
    """Whether a folder, or the nearest one above it that exists, may be written to."""
    nearest = path
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return FolderFacts(name, path)
    return FolderFacts(name, path, f"The {name} may not be written to; give yourself the right.")


def _pictures_folder() -> FolderFacts:
    return folder_facts("pictures folder", pictures_folder())


def _private_folder() -> FolderFacts:
    try:
        return folder_facts("private folder", private_folder())
    except LeadApronError as error:
        return FolderFacts("private folder", None, error.sentence)


def _document(
    engines: tuple[EngineFacts, ...], folders: tuple[FolderFacts, ...], screens: ScreenFacts
) -> dict[str, Any]:
    return {
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.system(),
        "engines": [
            {
                "name": engine.name,
                "version": engine.version,
                "problem": problem_of(engine),
                "models": [
                    {
                        "name": model.name,
                        "path": str(model.path),
                        "sha256": model.sha256,
                        "expected_sha256": model.expected_sha256,
                        "intact": model.is_intact,
                    }
                    for model in engine.models
                ],
            }
            for engine in engines
        ],
        "screens": {"boxes": [list(box) for box in screens.boxes], "problem": screens.problem},
        "folders": [
            {
                "name": folder.name,
                "path": None if folder.path is None else str(folder.path),
                "problem": folder.problem,
            }
            for folder in folders
        ],
    }


def _print(
    engines: tuple[EngineFacts, ...], folders: tuple[FolderFacts, ...], screens: ScreenFacts
) -> None:
    table = Table(title=f"Lead Apron {__version__}, Python {platform.python_version()}")
    for heading in ("What", "Facts", "State"):
        table.add_column(heading, overflow="fold")
    for engine in engines:
        table.add_row(f"engine {engine.name}", engine.version, problem_of(engine) or "works")
        for model in engine.models:
            facts = f"{model.path}\nSHA-256 {model.sha256 or 'none'}"
            table.add_row(f"model {model.name}", facts, "intact" if model.is_intact else "altered")
    boxes = ", ".join(f"{width} x {height} at {x}, {y}" for x, y, width, height in screens.boxes)
    table.add_row("screens", boxes, screens.problem or "works")
    for folder in folders:
        table.add_row(folder.name, str(folder.path or ""), folder.problem or "works")
    Console(markup=False).print(table)
