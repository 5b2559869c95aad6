"""What `doctor` says of the hotkey, asked in a process of its own.

Qt ends the whole process when it finds no display, so the question is put where that does no harm.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Final

from leadapron.commands.own_program import own_program

PROBE: Final = "probe-hotkey"
"""Hidden command of the probing process."""

_SECONDS: Final = 20.0
"""Time for Qt to start on a slow machine, and for a desktop to answer."""

_NO_DISPLAY: Final = "There is no display here, so no hotkey can be set; captures need one."
_NO_ANSWER: Final = "The desktop did not answer; start Lead Apron and look at its settings."


@dataclass(frozen=True, slots=True)
class HotkeyFacts:
    """The hotkey of a capture.

    Attributes:
        keys: the combination; empty when none is set or nobody could be asked.
        problem: one sentence, empty when the keys are free, or held by the Lead Apron that runs.
    """

    keys: str
    problem: str = ""


def hotkey_facts() -> HotkeyFacts:
    """Ask for the hotkey in a process of its own; never raises."""
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return HotkeyFacts("", _NO_DISPLAY)
    try:
        done = subprocess.run(  # noqa: S603  # our own program with a constant argument
            own_program(PROBE), capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return HotkeyFacts("", _NO_ANSWER)
    if done.returncode:
        return HotkeyFacts("", _NO_DISPLAY if done.returncode < 0 else _NO_ANSWER)
    keys, _, problem = done.stdout.strip().partition("\n")
    return HotkeyFacts(keys, problem)


def probe() -> int:
    """Set the hotkey and give it back; print the keys and, below them, why they do not work."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # aborts without a display

    from leadapron.desktop.hotkeys.choose import choose_backend  # noqa: PLC0415  # needs Qt
    from leadapron.desktop.hotkeys.combination import Combination  # noqa: PLC0415
    from leadapron.desktop.hotkeys.protocol import (  # noqa: PLC0415
        CAPTURE,
        NOT_SET,
        HotkeyState,
    )
    from leadapron.desktop.single_instance import (  # noqa: PLC0415
        AlreadyRunningError,
        Instance,
    )
    from leadapron.policies.load import load_policy  # noqa: PLC0415
    from leadapron.ui.preferences import (  # noqa: PLC0415
        keys_in_force,
        load_preferences,
    )

    application = QApplication([])
    keys, _ = keys_in_force(load_preferences(), load_policy())
    if not keys:
        sys.stdout.write(f"\n{NOT_SET.reason}\n")
        return 0
    backend = choose_backend(application, lambda _name, _status: None)
    status = backend.bind(CAPTURE, Combination.parse(keys), lambda: None)
    backend.close()
    reason = "" if status.works else status.reason
    if status.state is HotkeyState.TAKEN:
        try:
            Instance(application).close()
        except AlreadyRunningError:
            reason = ""  # that instance holds the keys
    sys.stdout.write(f"{keys}\n{reason}\n")
    return 0
