"""`leadapron doctor`: what works on this machine, what does not, and the mend."""

import json
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from leadapron import __version__
from leadapron.commands.engine_state import problem_of
from leadapron.commands.hotkey import HotkeyFacts, hotkey_facts
from leadapron.commands.machine import (
    FolderFacts,
    JournalFacts,
    PolicyFacts,
    ScreenFacts,
    all_folders,
    journal_facts,
    policy_facts,
    screen_facts,
)
from leadapron.desktop.private_folder import private_folder
from leadapron.engines.choose import engine_facts
from leadapron.engines.protocol import EngineFacts, ModelFacts

_WORKS: Final = 0
_NO_FOLDER: Final = 2
_NO_ENGINE: Final = 4

Row = tuple[str, str, str]
"""What, its facts, and its state: a problem in one sentence, or that it works."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that `doctor` says."""

    engines: tuple[EngineFacts, ...]
    policy: PolicyFacts
    hotkey: HotkeyFacts
    screens: ScreenFacts
    folders: tuple[FolderFacts, ...]
    journal: JournalFacts

    @property
    def exit_code(self) -> int:
        """0 when pictures can be cleaned; 2 without a folder or journal; 4 without engine or rules.

        A missing screen or hotkey changes nothing, since files need neither.
        """
        broken = not self.engines or any(problem_of(engine) for engine in self.engines)
        if broken or self.policy.problems:
            return _NO_ENGINE
        unwritable = any(folder.problem for folder in self.folders)
        return _NO_FOLDER if unwritable or self.journal.problem else _WORKS


def examine(*, as_json: bool) -> int:
    """Print the facts of this machine and return the exit code (`Facts.exit_code`)."""
    facts = Facts(
        engine_facts(private_folder),
        policy_facts(),
        hotkey_facts(),
        screen_facts(),
        all_folders(),
        journal_facts(),
    )
    if as_json:
        sys.stdout.write(json.dumps(_document(facts), indent=2) + "\n")
    else:
        _print(facts)
    return facts.exit_code


def _document(facts: Facts) -> dict[str, Any]:
    policy, hotkey, screens, journal = facts.policy, facts.hotkey, facts.screens, facts.journal
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
            for engine in facts.engines
        ],
        "policy": {
            "sha256": policy.digest,
            "files": [{"path": str(s.path), "sha256": s.sha256} for s in policy.sources],
            "places": [str(place) for place in policy.places],
            "problems": list(policy.problems),
        },
        "hotkey": {"keys": hotkey.keys, "problem": hotkey.problem},
        "screens": {
            "boxes": [list(box) for box in screens.boxes],
            "names": list(screens.names),
            "problem": screens.problem,
        },
        "folders": [
            {
                "name": folder.name,
                "path": None if folder.path is None else str(folder.path),
                "problem": folder.problem,
            }
            for folder in facts.folders
        ],
        "journal": {
            "path": str(journal.path),
            "entries": journal.entries,
            "problem": journal.problem,
        },
    }


def _print(facts: Facts) -> None:
    table = Table(title=f"Lead Apron {__version__}, Python {platform.python_version()}")
    for heading in ("What", "Facts", "State"):
        table.add_column(heading, overflow="fold")
    for row in _rows(facts):
        table.add_row(*row)
    Console(markup=False).print(table)


def _rows(facts: Facts) -> Iterator[Row]:
    for engine in facts.engines:
        yield f"engine {engine.name}", engine.version, problem_of(engine) or "works"
        for model in engine.models:
            lies = f"{model.path}\nSHA-256 {model.sha256 or 'none'}"
            yield f"model {model.name}", lies, _state_of(model)
    files = "\n".join(f"{s.path}\nSHA-256 {s.sha256}" for s in facts.policy.sources)
    looked = "\n".join(map(str, facts.policy.places))
    lies = files or f"built-in; no file at\n{looked}"
    yield "policy", lies, "\n".join(facts.policy.problems) or "in force"
    yield "hotkey", facts.hotkey.keys, facts.hotkey.problem or "works"
    places = [f"{width} x {height} at {x}, {y}" for x, y, width, height in facts.screens.boxes]
    names = facts.screens.names or ("",) * len(places)
    screens = (f"{name} {place}".strip() for name, place in zip(names, places, strict=True))
    yield "screens", "\n".join(screens), facts.screens.problem or "works"
    for folder in facts.folders:
        yield folder.name, str(folder.path or ""), folder.problem or "works"
    count = facts.journal.entries
    entries = f"{count} {'entry' if count == 1 else 'entries'}"
    yield "journal", f"{facts.journal.path}\n{entries}", facts.journal.problem or "holds"


def _state_of(model: ModelFacts) -> str:
    if model.is_intact:
        return "intact"
    return "altered" if model.sha256 else "missing"
