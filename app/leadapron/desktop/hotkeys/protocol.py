"""What every hotkey backend offers, and how it says whether a hotkey works.

A backend registers single combinations with the system and is told of those alone; none of them
can hear any other key.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from leadapron.desktop.hotkeys.combination import Combination

CAPTURE: Final = "capture"
"""Identifier of the hotkey that starts a capture."""

REPEAT: Final = "repeat"
"""Identifier of the hotkey that repeats the last region."""

DESKTOP_ADVICE: Final = (
    "bind the command `leadapron capture` to a shortcut in the keyboard settings of your desktop."
)
"""The way out that works everywhere; ends the sentence that says why there is no hotkey."""


class HotkeyState(StrEnum):
    """Whether a hotkey works."""

    NOT_SET = "not set"
    SET = "set"
    TAKEN = "taken"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class HotkeyStatus:
    """State of one hotkey as the user sees it.

    Args:
        state: whether it works.
        reason: one sentence that says why not and what to do; empty when it is set.
        shown: how the system itself names the combination, where it chose another (portals do).
    """

    state: HotkeyState
    reason: str = ""
    shown: str = ""

    @property
    def works(self) -> bool:
        """Whether pressing the combination reaches this program."""
        return self.state is HotkeyState.SET


NOT_SET: Final = HotkeyStatus(HotkeyState.NOT_SET, "No hotkey is set; choose one in the settings.")
SET: Final = HotkeyStatus(HotkeyState.SET)


def taken(combination: Combination) -> HotkeyStatus:
    """Status of a combination that another program holds."""
    return HotkeyStatus(
        HotkeyState.TAKEN,
        f"{combination} is used by another program; choose other keys in the settings.",
    )


class HotkeyBackend(Protocol):
    """Registers combinations with one windowing system; every method is called on Qt's thread."""

    def bind(
        self, name: str, combination: Combination, pressed: Callable[[], None]
    ) -> HotkeyStatus:
        """Register a combination, in place of an earlier one of the same name.

        Args:
            name: what the hotkey is for, `CAPTURE` or `REPEAT`.
            combination: the keys.
            pressed: called on Qt's thread at each press.

        Returns:
            The state now; a backend that has to ask the desktop first tells the outcome through
            the function it was made with.
        """

    def release(self, name: str) -> None:
        """Give a combination back; nothing happens for a name that is not bound."""

    def status(self, name: str) -> HotkeyStatus:
        """State of a hotkey now."""

    def close(self) -> None:
        """Give all combinations back; the backend is of no use afterwards."""


class NoHotkeys:
    """The backend of a system where no global hotkey can be had.

    Args:
        reason: one sentence that says why, with the way out.
    """

    def __init__(self, reason: str) -> None:
        self._status = HotkeyStatus(HotkeyState.UNSUPPORTED, reason)

    def bind(
        self,
        name: str,  # noqa: ARG002  # of the protocol
        combination: Combination,  # noqa: ARG002
        pressed: Callable[[], None],  # noqa: ARG002
    ) -> HotkeyStatus:
        """Nothing is registered; the reason comes back."""
        return self._status

    def release(self, name: str) -> None:
        """Nothing is held."""

    def status(self, name: str) -> HotkeyStatus:  # noqa: ARG002  # of the protocol
        """The reason, whatever the name."""
        return self._status

    def close(self) -> None:
        """Nothing is held."""
