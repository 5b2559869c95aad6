"""Tesseract inside this process, by tesserocr: pixels go in as bytes, so nothing touches the disk.

`SetImageBytes` hands raw grey bytes to Leptonica, which creates no file. One Tesseract object lives
in one worker thread. Tesseract's own time limit does not reach its layout analysis, which can take
minutes on speckle; so a worker that overstays is told to stop and left behind, and the next read
gets a new one.
"""

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.models import intact_model, model_facts
from leadapron.engines.protocol import EngineFacts, ModelFacts, Word
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box

LANGUAGE_MODEL: Final = "tesseract-eng-fast"
"""English in the manifest; to mask or to report a residual, a script need not be read rightly."""

LANGUAGE: Final = "eng"

NOMINAL_DPI: Final = 96
"""Pixels per inch told to Tesseract, which otherwise guesses and prints its guess."""

_LARGEST_SIDE: Final = 32_000
"""Tesseract refuses pictures with a side over 32767 pixels."""

_SLEEP: Final = 0.2
"""Seconds granted beyond the limit for Tesseract to stop by itself."""


def grey(pixels: Pixels) -> NDArray[np.uint8]:
    """The luminance of RGB pixels, shape (height, width), dtype uint8."""
    return np.ascontiguousarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)


class TesseractReader:
    """Words by Tesseract with sparse-text segmentation, English data.

    Args:
        make_interface: gives a ready `tesserocr.PyTessBaseAPI`; replaced in tests only.
    """

    def __init__(self, make_interface: Callable[[], Any] | None = None) -> None:
        self._make_interface = make_interface or _tesserocr_interface
        self._lock = threading.Lock()
        self._worker: _Worker | None = None

    @property
    def name(self) -> str:
        """`tesseract`."""
        return "tesseract"

    def facts(self) -> EngineFacts:
        """Versions, data and hash; never raises."""
        try:
            import tesserocr  # noqa: PLC0415  # doctor reports a missing engine

            version = tesserocr.tesseract_version().split("\n")[0].removeprefix("tesseract ")
        except Exception:  # noqa: BLE001  # a broken native library raises more than ImportError
            return EngineFacts(
                self.name, "", (), "tesserocr cannot be loaded; install Lead Apron again."
            )
        return language_facts(self.name, f"libtesseract {version}")

    def read(self, pixels: Pixels, *, timeout: float) -> tuple[Word, ...]:
        """All words, in pixels of the array; confidence 0 to 1.

        Raises:
            EngineError: when tesserocr or its data is missing or altered, fails or takes too long.
        """
        if max(pixels.shape[:2]) > _LARGEST_SIDE:
            raise EngineError(
                "The engine tesseract cannot read a picture this long; capture a smaller region."
            )
        picture = grey(pixels)
        with self._lock:
            if self._worker is None:
                self._worker = _Worker(self._make_interface)
            try:
                return self._worker.read(picture, timeout)
            except EngineError:
                self._worker.abandon()
                self._worker = None
                raise


class _Worker:
    """One thread with one Tesseract object."""

    def __init__(self, make_interface: Callable[[], Any]) -> None:
        self._make_interface = make_interface
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="tesseract")
        self._interface: Any = None

    def read(self, picture: NDArray[np.uint8], timeout: float) -> tuple[Word, ...]:
        deadline = time.monotonic() + timeout
        future: Future[tuple[Word, ...]] = self._executor.submit(self._read, picture, deadline)
        try:
            return future.result(timeout + _SLEEP)
        except EngineError:
            raise
        except FutureTimeoutError:
            raise too_slow() from None
        except Exception as error:
            raise EngineError(
                "The engine tesseract failed while it read; start Lead Apron again, and run "
                "leadapron doctor if it persists."
            ) from error

    def abandon(self) -> None:
        """Let the thread end by itself; a thread inside native code cannot be killed."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _read(self, picture: NDArray[np.uint8], deadline: float) -> tuple[Word, ...]:
        if self._interface is None:
            self._interface = self._make_interface()
        interface = self._interface
        height, width = picture.shape
        interface.SetImageBytes(picture.tobytes(), width, height, 1, width)
        interface.SetSourceResolution(NOMINAL_DPI)
        try:
            left = int((deadline - time.monotonic()) * 1000)
            if left <= 0 or not interface.Recognize(left) or time.monotonic() > deadline:
                raise too_slow()
            return _words(interface, width, height)
        finally:
            interface.Clear()


def too_slow() -> EngineError:
    """Tesseract did not end in time."""
    return EngineError(
        "The engine tesseract took too long and was stopped; capture a smaller region or try again."
    )


def language_facts(name: str, version: str) -> EngineFacts:
    """What `doctor` says of an engine that uses the language data of the manifest."""
    try:
        facts: ModelFacts = model_facts(LANGUAGE_MODEL)
        intact_model(LANGUAGE_MODEL)
    except EngineError as error:
        return EngineFacts(name, version, (), error.sentence)
    return EngineFacts(name, version, (facts,))


def _tesserocr_interface() -> Any:  # noqa: ANN401  # tesserocr ships no types
    data = intact_model(LANGUAGE_MODEL)
    try:
        import tesserocr  # noqa: PLC0415  # has no wheel on some systems; pytesseract serves there

        interface = tesserocr.PyTessBaseAPI(
            path=str(data.path.parent),
            lang=LANGUAGE,
            psm=tesserocr.PSM.SPARSE_TEXT,
            oem=tesserocr.OEM.LSTM_ONLY,
        )
    except Exception as error:
        raise EngineError(
            "The engine tesseract cannot start; install Lead Apron again and run leadapron doctor."
        ) from error
    # Its remarks would otherwise go to the terminal of whoever started Lead Apron.
    interface.SetVariable("debug_file", os.devnull)
    return interface


def _words(interface: Any, width: int, height: int) -> tuple[Word, ...]:  # noqa: ANN401  # no types
    import tesserocr  # noqa: PLC0415  # loaded already when this runs

    iterator = interface.GetIterator()
    if iterator is None:
        return ()
    level = tesserocr.RIL.WORD
    words: list[Word] = []
    while True:
        bounds = iterator.BoundingBox(level)
        text = iterator.GetUTF8Text(level) if bounds else None
        if bounds and text and text.strip():
            left, top, right, bottom = bounds
            if not (0 <= left < right <= width and 0 <= top < bottom <= height):
                raise EngineError(
                    "The engine tesseract gave an answer that makes no sense; run leadapron doctor."
                )
            confidence = min(1.0, max(0.0, iterator.Confidence(level) / 100))
            words.append(Word(Box.covering(left, top, right, bottom), confidence, text.strip()))
        if not iterator.Next(level):
            return tuple(words)
