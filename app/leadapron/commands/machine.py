"""What `doctor` finds out about this machine beside the engines: screens, folders, rules, journal.

No function here raises: what does not work becomes a problem in one sentence, with the mend.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from leadapron.capture.screens import list_monitors
from leadapron.desktop.private_folder import private_folder
from leadapron.export.folders import journal_path, pictures_folder
from leadapron.export.journal import Journal
from leadapron.model.errors import CaptureError, LeadApronError, PolicyError
from leadapron.model.policy import DEFAULT_POLICY, PolicySource, policy_digest
from leadapron.policies.load import load_policy
from leadapron.policies.places import system_policy, user_policy


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """A folder that Lead Apron writes to; `problem` is one sentence, empty when it works."""

    name: str
    path: Path | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """The screens that can be captured.

    Attributes:
        boxes: their rectangles as [x, y, width, height].
        problem: one sentence, empty when there are any.
        names: what `leadapron capture --screen` calls them, in the same order.
    """

    boxes: tuple[tuple[int, int, int, int], ...]
    problem: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """The rules in force.

    Attributes:
        digest: what the journal calls them.
        sources: the files they were read from.
        places: where files of rules are looked for, the department's first.
        problems: one sentence for each wrong line; with any of them nothing can be exported.
    """

    digest: str
    sources: tuple[PolicySource, ...]
    places: tuple[Path, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JournalFacts:
    """The journal's place and entries; `problem` is empty when its chain holds."""

    path: Path
    entries: int
    problem: str = ""


def screen_facts() -> ScreenFacts:
    """The screens that can be captured."""
    try:
        monitors = list_monitors()
    except CaptureError:
        return ScreenFacts((), "No screen can be captured; start Lead Apron on a desktop.")
    boxes = tuple((m.x, m.y, m.width, m.height) for m in monitors)
    return ScreenFacts(boxes, names=tuple(monitor.name for monitor in monitors))


def folder_facts(name: str, path: Path) -> FolderFacts:
    """Whether a folder, or the nearest one above it that exists, may be written to."""
    nearest = path
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return FolderFacts(name, path)
    return FolderFacts(name, path, f"The {name} may not be written to; give yourself the right.")


def all_folders() -> tuple[FolderFacts, ...]:
    """The pictures folder, the journal's, and the private folder in memory."""
    try:
        private = folder_facts("private folder", private_folder())
    except LeadApronError as error:
        private = FolderFacts("private folder", None, error.sentence)
    return (
        folder_facts("pictures folder", pictures_folder()),
        folder_facts("journal folder", journal_path().parent),
        private,
    )


def policy_facts() -> PolicyFacts:
    """The rules in force, or why they cannot be read."""
    try:
        places = (system_policy(), user_policy())
        policy = load_policy()
    except PolicyError as error:
        return PolicyFacts(policy_digest(DEFAULT_POLICY), (), (), error.problems)
    return PolicyFacts(policy_digest(policy), policy.sources, places)


def journal_facts() -> JournalFacts:
    """Whether the journal's chain holds."""
    path = journal_path()
    try:
        proof = Journal(path).verify()
    except LeadApronError as error:
        return JournalFacts(path, 0, error.sentence)
    return JournalFacts(path, proof.entries, proof.problem)
