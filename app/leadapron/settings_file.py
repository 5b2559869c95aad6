"""Writes a file of the user's settings whole or not at all, readable by the user alone."""

import contextlib
import os
from pathlib import Path


def write_settings_file(path: Path, text: str) -> None:
    """Replace a file, or make it and its folder; a write that fails leaves what was there.

    Args:
        path: of the file.
        text: all of it, written as UTF-8.

    Raises:
        OSError: when it cannot be written.
    """
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
