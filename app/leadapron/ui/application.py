"""The light start: hands its command to the instance that runs, before anything heavy is loaded."""

import sys
from typing import Final

from leadapron.desktop.commands import Command, Word
from leadapron.desktop.single_instance import hand_over

_REFUSED: Final = 2
"""Exit code when the running instance did not take the command."""


def run_tray(command: Command | None) -> int:
    """Run the tray application, or give the command to the one that runs.

    Args:
        command: what to do first; None means to show that it runs.

    Returns:
        The exit code: 0 when the command was taken or the application ended in order, 2 when a
        running instance refused it.

    Raises:
        LeadApronError: when the application cannot start.
    """
    command = command or Command(Word.RUN)
    answer = hand_over(command)
    if answer is None:
        if command.word is Word.QUIT:
            return 0
        from leadapron.ui.startup import (  # noqa: PLC0415  # loads all windows
            run_application,
        )

        return run_application(command)
    if answer:
        sys.stderr.write(answer + "\n")
        return _REFUSED
    return 0
