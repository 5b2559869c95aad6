"""Keeps raw pixels and read text out of core dumps, other processes and tracebacks.

A core file holds the whole memory, a traceback can show values: both would leave the machine's
memory. `harden` is the first thing the program does, before any picture is opened.
"""

import contextlib
import ctypes
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Final

from leadapron.model.errors import LeadApronError

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_PR_SET_DUMPABLE: Final = 4
"""Operation of prctl(2): 0 forbids core dumps and the attachment of a debugger."""


def harden() -> None:
    """Forbid core dumps where the system can, and replace every traceback by one sentence."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # this module does not exist on Windows

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    sys.excepthook = _tell
    threading.excepthook = _tell_of_thread
    sys.unraisablehook = _tell_unraisable


def sentence_of(kind: type[BaseException], error: BaseException | None) -> str:
    """One sentence for the user; nothing but the class is taken from a foreign error.

    Args:
        kind: the class of the error.
        error: the error, if there is one.

    Returns:
        The sentence of a `LeadApronError`; for all other errors a sentence without any value of
        theirs, since a message of a library may hold a path or text that was read.
    """
    if isinstance(error, LeadApronError):
        return error.sentence
    if issubclass(kind, KeyboardInterrupt):
        return "Stopped on request; pictures that were written before are whole."
    if issubclass(kind, MemoryError):
        return "The memory is full; close other programs or take a smaller picture."
    if issubclass(kind, ImportError):
        return "A part of the installation is missing or damaged; install Lead Apron again."
    return f"Lead Apron failed unexpectedly ({kind.__name__}); run `leadapron doctor`."


def _tell(
    kind: type[BaseException], error: BaseException | None, _trace: TracebackType | None
) -> None:
    if sys.stderr is not None:  # a program without a console has none
        sys.stderr.write(sentence_of(kind, error) + "\n")


def _tell_of_thread(arguments: threading.ExceptHookArgs) -> None:
    if not issubclass(arguments.exc_type, SystemExit):
        _tell(arguments.exc_type, arguments.exc_value, None)


def _tell_unraisable(arguments: "UnraisableHookArgs") -> None:
    _tell(arguments.exc_type, arguments.exc_value, None)
