"""Which Tesseract reads on this system, and what all engines say of themselves."""

from functools import lru_cache
from importlib import import_module

from leadapron.engines.codes import CodeFinder
from leadapron.engines.faces import FaceFinder
from leadapron.engines.judge import Judge
from leadapron.engines.overlay import OverlayFinder
from leadapron.engines.pp_ocr_reader import QUICK, PpOcrReader
from leadapron.engines.protocol import Engine, EngineFacts, TextReader
from leadapron.engines.pytesseract_reader import PrivateFolder, PytesseractReader
from leadapron.engines.tesseract import TesseractReader

__all__ = [
    "PrivateFolder",
    "engine_facts",
    "shared_codes",
    "shared_faces",
    "shared_judge",
    "shared_line_reader",
    "shared_overlay",
    "shared_quick_reader",
    "text_reader",
]


def text_reader(private_folder: PrivateFolder) -> TextReader:
    """Tesseract in this process where tesserocr can be loaded, its command elsewhere.

    Args:
        private_folder: asked for a folder backed by memory at each read by the command.
    """
    try:
        import_module("tesserocr")
    except Exception:  # noqa: BLE001  # a broken native library raises more than ImportError
        return PytesseractReader(private_folder)
    return TesseractReader()


@lru_cache(maxsize=1)
def shared_line_reader() -> PpOcrReader:
    """PP-OCR's recogniser, one for detection and verification together."""
    return PpOcrReader()


@lru_cache(maxsize=1)
def shared_quick_reader() -> PpOcrReader:
    """PP-OCR's smallest recogniser, the first to read in detection, and only there."""
    return PpOcrReader(QUICK)


@lru_cache(maxsize=1)
def shared_overlay() -> OverlayFinder:
    """The overlay detector, one for every window."""
    return OverlayFinder()


@lru_cache(maxsize=1)
def shared_judge() -> Judge:
    """The judge of unsure places."""
    return Judge()


@lru_cache(maxsize=1)
def shared_codes() -> CodeFinder:
    """The finder of machine-readable codes."""
    return CodeFinder()


@lru_cache(maxsize=1)
def shared_faces() -> FaceFinder:
    """The face detector, one for detection and verification together."""
    return FaceFinder()


def engine_facts(private_folder: PrivateFolder) -> tuple[EngineFacts, ...]:
    """Versions, models and hashes of every engine that a check relies on; never raises."""
    engines: tuple[Engine, ...] = (
        shared_overlay(),
        shared_judge(),
        shared_quick_reader(),
        shared_line_reader(),
        text_reader(private_folder),
        shared_codes(),
        shared_faces(),
    )
    return tuple(engine.facts() for engine in engines)
