"""Asks macOS whether this program may read the screen.

Without the permission macOS gives the bare desktop and no error, so the question comes before the
capture. Other systems have no such switch.
"""

import ctypes
import sys
from typing import Any, Final

from leadapron.model.errors import CaptureError

NOT_ALLOWED: Final = (
    "macOS does not let Lead Apron see the screen; allow it under System Settings, Privacy & "
    "Security, Screen Recording, then start Lead Apron again."
)
_CORE_GRAPHICS: Final = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"


def require_permission(library: Any = None) -> None:  # noqa: ANN401  # a ctypes library or a fake
    """Refuse the capture where macOS would give an empty desktop; asks the user the first time.

    Args:
        library: CoreGraphics; loaded when not given.

    Raises:
        CaptureError: when the permission is missing.
    """
    if library is None:
        if sys.platform != "darwin":
            return
        library = ctypes.CDLL(_CORE_GRAPHICS)
    try:
        allowed = library.CGPreflightScreenCaptureAccess
        ask = library.CGRequestScreenCaptureAccess
    except AttributeError:  # macOS before 10.15 asks nobody
        return
    allowed.restype = ask.restype = ctypes.c_bool
    if not allowed() and not ask():
        raise CaptureError(NOT_ALLOWED)
