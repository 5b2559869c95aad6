"""`leadapron profiles`: the layouts that `clean --profile` and the settings can mask."""

import sys
from typing import Final

from rich.console import Console
from rich.table import Table

from leadapron.detect.profile_files import ProfileFile, profile_files

_ALL_READ: Final = 0
_DAMAGED: Final = 2


def list_profiles() -> int:
    """Print the name of each profile, how many rectangles it has, and where it lies.

    Returns:
        0; or 2 when a file is damaged, which is told in one sentence each.

    Raises:
        EngineError: when the generic ones are missing from the installation.
    """
    files = profile_files()
    table = Table()
    for heading in ("Name", "Rectangles", "File"):
        table.add_column(heading, overflow="fold")
    for file in files:
        if file.profile is not None:
            table.add_row(file.profile.name, str(len(file.profile.areas)), _place(file))
    Console(markup=False, highlight=False).print(table)
    problems = [file.problem for file in files if file.problem]
    for problem in problems:
        sys.stderr.write(problem + "\n")
    return _DAMAGED if problems else _ALL_READ


def _place(file: ProfileFile) -> str:
    return str(file.path) if file.is_own else "comes with Lead Apron"
