"""Remembers the last region per layout of screens: rectangles in a small file, nothing else.

The file's place is the caller's choice. A damaged or unreadable file counts as empty and an
unwritable one costs no more than the memory across a restart: repeating a region is a convenience
that must never stop a capture.
"""

import contextlib
import json
from pathlib import Path
from typing import Any, Final

from leadapron.capture.layouts import Layout
from leadapron.model.geometry import Box
from leadapron.settings_file import write_settings_file

VERSION: Final = 1

MOST_LAYOUTS: Final = 32
"""Layouts that are remembered; the one unused for longest is forgotten first."""

_NUMBERS: Final = 5
"""Entries of one record: the screen's index and the four numbers of the box."""


class LastRegions:
    """The last region of each layout.

    Args:
        path: the file; its folder is made when something is first remembered.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._records = _read(path)

    def remember(self, layout: Layout, screen: int, box: Box) -> None:
        """Keep a region.

        Args:
            layout: the screens as they are.
            screen: index of the screen in the layout.
            box: the region in frame pixels of that screen.
        """
        self._records.pop(layout.key, None)
        self._records[layout.key] = (screen, *box.as_list)
        while len(self._records) > MOST_LAYOUTS:
            del self._records[next(iter(self._records))]
        with contextlib.suppress(OSError):
            content = {"version": VERSION, "regions": self._records}
            write_settings_file(self._path, json.dumps(content))

    def recall(self, layout: Layout) -> tuple[int, Box] | None:
        """The screen's index and the region last taken in this layout.

        Returns:
            None where no region is remembered or where it no longer lies on the screen.
        """
        record = self._records.get(layout.key)
        if record is None or record[0] >= len(layout.places):
            return None
        box = Box(*record[1:])
        whole = layout.places[record[0]].size.box
        return (record[0], box) if whole.contains(box) and not box.is_empty else None

    def forget(self) -> None:
        """Forget all regions and remove the file."""
        self._records.clear()
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


_Records = dict[str, tuple[int, ...]]


def _read(path: Path) -> _Records:
    try:
        content = json.loads(path.read_text(encoding="ascii"))
        records = content["regions"] if content["version"] == VERSION else {}
        return {key: tuple(values) for key, values in records.items() if _is_record(key, values)}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _is_record(key: str, values: Any) -> bool:  # noqa: ANN401  # JSON may hold anything
    return (
        isinstance(values, list)
        and len(values) == _NUMBERS
        and all(type(value) is int and 0 <= value <= 2**31 for value in values)
        and key.isalnum()
    )
