"""What one start of the program may ask of the instance that runs already.

A command travels as one line of JSON with exactly these four fields; whatever else arrives is
refused. It carries no path, no title and no text, so that nothing of a patient can pass here. The
module imports nothing but the standard library: a second start has to be quick.
"""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

from leadapron.model.errors import InputError

MAXIMUM_DELAY: Final = 10
"""Longest delay of a capture, in seconds."""

MAXIMUM_LINE: Final = 2048
"""Longest line that is read, in bytes; the longest screen name stays far below."""

MAXIMUM_NAME: Final = 128
"""Longest name of a screen, in characters."""

_REFUSED: Final = (
    "The request could not be understood, perhaps by a different version; "
    "quit Lead Apron and start it again."
)


class Word(StrEnum):
    """What is asked for."""

    RUN = "run"
    CAPTURE = "capture"
    OPEN = "open"
    PRACTICE = "practice"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Command:
    """One request to the running instance.

    Args:
        word: what is asked for.
        last: for a capture, repeat the last region without asking for one.
        delay: for a capture, seconds to wait before the screen is read, 0 to 10.
        screen: for a capture, the name of the one screen to read; empty for all.

    Raises:
        InputError: when the delay or the screen's name is out of bounds, or when an option of the
            capture stands beside another word.
    """

    word: Word
    last: bool = False
    delay: int = 0
    screen: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.delay <= MAXIMUM_DELAY:
            raise InputError("The delay is not between 0 and 10 seconds; choose a shorter one.")
        if len(self.screen) > MAXIMUM_NAME or (self.screen and not self.screen.isprintable()):
            raise InputError("That is not the name of a screen; give a name such as DP-1.")
        if self.word is not Word.CAPTURE and (self.last or self.delay or self.screen):
            raise InputError("Delay, screen and last region belong to a capture only.")

    def encoded(self) -> bytes:
        """The command as one line of ASCII with its line feed."""
        return json.dumps(asdict(self), separators=(",", ":")).encode("ascii") + b"\n"


def decoded(line: bytes) -> Command:
    """The command that one line holds.

    Raises:
        InputError: when the line is anything but the encoding of one command.
    """
    if len(line) > MAXIMUM_LINE or not line.endswith(b"\n"):
        raise InputError(_REFUSED)
    try:
        values = json.loads(line.decode("ascii"))
    except (ValueError, RecursionError):
        raise InputError(_REFUSED) from None
    if not _is_well_formed(values):
        raise InputError(_REFUSED)
    command = Command(Word(values["word"]), values["last"], values["delay"], values["screen"])
    if command.encoded() != line:
        raise InputError(_REFUSED)
    return command


def _is_well_formed(values: Any) -> bool:  # noqa: ANN401  # JSON may hold anything
    kinds = {"word": str, "last": bool, "delay": int, "screen": str}
    return (
        isinstance(values, dict)
        and values.keys() == kinds.keys()
        and all(type(values[name]) is kind for name, kind in kinds.items())
        and values["word"] in [word.value for word in Word]
    )
