"""Tesseract by its command, where its library has no wheel.

The command takes its picture from a file and leaves its words in one. Both lie in a private folder
that is backed by memory and is emptied after every read, so no pixel and no word reaches a disk.
"""

import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from leadapron.engines.models import intact_model
from leadapron.engines.protocol import EngineFacts, Word
from leadapron.engines.tesseract import LANGUAGE, LANGUAGE_MODEL, language_facts, too_slow
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box

PrivateFolder = Callable[[], Path]
"""Gives an existing folder that is backed by memory and that nobody else may read."""

NAME: Final = "tesseract"
_SPARSE_TEXT: Final = 11
"""Tesseract's page segmentation mode for text in no particular order."""

_LOCK: Final = threading.Lock()
"""`tempfile.tempdir` is one for the whole process."""


class PytesseractReader:
    """Reads words with the `tesseract` command inside a private folder."""

    def __init__(self, private_folder: PrivateFolder) -> None:
        self._private_folder = private_folder

    @property
    def name(self) -> str:
        """Short lower-case name, used as the source of findings."""
        return NAME

    def facts(self) -> EngineFacts:
        """Versions, models and hashes; never raises."""
        try:
            import pytesseract  # noqa: PLC0415  # doctor reports a missing engine

            version = str(pytesseract.get_tesseract_version())
        except (Exception, SystemExit):  # noqa: BLE001  # it exits where the version is unknown
            return EngineFacts(NAME, "", (), _MISSING)
        return language_facts(NAME, f"tesseract {version}")

    def read(self, pixels: Pixels, *, timeout: float) -> tuple[Word, ...]:
        """All words.

        Args:
            pixels: uint8 RGB of shape (height, width, 3).
            timeout: wall seconds.

        Raises:
            EngineError: when Tesseract is missing, altered, hung or failed.
        """
        deadline = time.monotonic() + timeout
        data_folder = intact_model(LANGUAGE_MODEL).path.parent
        if not _LOCK.acquire(timeout=max(0.0, timeout)):
            raise too_slow()
        try:
            return self._read(pixels, data_folder, deadline)
        finally:
            _LOCK.release()

    def _read(self, pixels: Pixels, data_folder: Path, deadline: float) -> tuple[Word, ...]:
        remaining = deadline - time.monotonic()
        if remaining <= 0:  # pytesseract takes zero for no limit
            raise too_slow()
        try:
            import pytesseract  # noqa: PLC0415  # only where tesserocr has no wheel

            with _confined(self._private_folder()):
                table = pytesseract.image_to_data(
                    pixels,
                    lang=LANGUAGE,
                    config=f'--psm {_SPARSE_TEXT} --tessdata-dir "{data_folder.as_posix()}"',
                    timeout=remaining,
                    output_type=pytesseract.Output.DICT,
                )
                return tuple(_words(table))
        # The chain is cut each time: what the command said is not ours to show.
        except Exception as error:  # noqa: BLE001  # files, processes and tables fail in many ways
            if time.monotonic() >= deadline:
                raise too_slow() from None
            is_missing = type(error).__name__ == "TesseractNotFoundError"
            raise EngineError(_MISSING if is_missing else _FAILED) from None


@contextmanager
def _confined(folder: Path) -> Iterator[None]:
    """Send every temporary file into `folder`, and empty it at the end, whatever happened."""
    before = tempfile.tempdir
    tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before
        _empty(folder)


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _words(table: dict[str, list[Any]]) -> Iterator[Word]:
    columns = ("left", "top", "width", "height", "conf", "text")
    for left, top, width, height, confidence, text in zip(
        *(table[column] for column in columns), strict=True
    ):
        word = str(text).strip()
        if word and float(confidence) >= 0:  # -1 marks blocks and lines, which hold no word
            box = Box(int(left), int(top), int(width), int(height))
            yield Word(box, float(confidence) / 100, word)


_MISSING: Final = "Tesseract is not installed; install it and start Lead Apron again."
_FAILED: Final = "Tesseract failed, so the picture was not read; retry, or install it again."
