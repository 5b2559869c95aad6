"""What stands beside a picture in the clipboard, so that histories and clouds leave it alone.

Only a clean picture goes there (`leadapron.export.proof`); the formats are a second wall, which
each system and clipboard manager heeds by its own choice. An imported capture is never put back:
there is no function here that takes a frame.

Sources: Microsoft, "Clipboard Formats" (Cloud Clipboard and Clipboard History formats: any data of
the first, a DWORD of 0 in the other two); nspasteboard.org (the types exist or do not, their data
are ignored); KDE's Klipper, which wants exactly the word `secret`.
"""

import sys
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from leadapron.export.proof import demand_clean
from leadapron.export.write import file_bytes
from leadapron.model.frame import Picture
from leadapron.model.verdict import Check, Verdict

_NO: Final = bytes(4)
"""A DWORD of 0."""

_WINDOWS: Final = MappingProxyType(
    {
        "ExcludeClipboardContentFromMonitorProcessing": b"\x01\0\0\0",
        "CanIncludeInClipboardHistory": _NO,
        "CanUploadToCloudClipboard": _NO,
    }
)

_MACOS: Final = MappingProxyType(
    {"org.nspasteboard.ConcealedType": b"", "org.nspasteboard.TransientType": b""}
)

_FREE_DESKTOPS: Final = MappingProxyType({"x-kde-passwordManagerHint": b"secret"})

_QT_ON_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
"""How Qt names a registered format of Windows that has no media type."""


def exclusion_formats(platform: str = sys.platform) -> Mapping[str, bytes]:
    """Native names and contents of the formats that keep a clipboard's content out of histories.

    Args:
        platform: as `sys.platform` names it.
    """
    if platform == "win32":
        return _WINDOWS
    return _MACOS if platform == "darwin" else _FREE_DESKTOPS


def media_types(platform: str = sys.platform) -> Mapping[str, bytes]:
    """The same formats under the names that `QMimeData.setData` takes.

    On macOS the native names stand for themselves; Qt needs a converter (`QUtiMimeConverter`) to
    hand them on.
    """
    formats = exclusion_formats(platform)
    if platform != "win32":
        return formats
    return {_QT_ON_WINDOWS.format(name): content for name, content in formats.items()}


def clipboard_content(
    picture: Picture, verdict: Verdict, detection: Collection[Check] = ()
) -> tuple[str, bytes]:
    """Media type and finished file of a picture for the clipboard.

    Args:
        picture: the final pixels.
        verdict: must be clean for exactly these.
        detection: the checks that found what was masked, for rules that require them.

    Raises:
        NotCleanError: without a clean verdict of exactly these pixels.
        ExportError: when it cannot be encoded, or the policy forbids it.
    """
    demand_clean(picture, verdict, detection)
    return f"image/{picture.canvas.format.value}", file_bytes(picture)
