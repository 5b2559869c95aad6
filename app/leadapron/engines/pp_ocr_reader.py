"""Reads lines of text with the PP-OCRv6 recogniser, from crops that another engine placed.

The recogniser wants one line, 48 pixels high, in BGR order, scaled to -1…1 and padded with zeros on
the right (RapidOCR 3.10, `ch_ppocr_rec/main.py`). Its answer is a distribution over the dictionary
for each step of eight columns, decoded by connectionist temporal classification: the best class of
each step, repeats merged, blanks dropped (Graves et al., ICML 2006, section 3.2).
"""

import math
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.onnx_model import OnnxEngine, OnnxModel
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

NAME: Final = "pp-ocr-reader"
MODEL: Final = "PP-OCRv6_rec_small"

_HEIGHT: Final = 48
_NARROWEST: Final = 48
"""Smallest width of a batch. RapidOCR pads to 320; on captures of viewers 48 read as well (92.2 %
of 179 lines exactly, 91.6 % with 320) at a third less time."""

_SQUEEZED: Final = 0.75
_LONG: Final = 3
"""A line longer than so many times its height is squeezed to this share of its width: a quarter
less time for one line in a hundred read worse (87 % exactly instead of 88 %)."""

_WIDEST: Final = 3200
"""Longest line in pixels at height 48, as PaddleOCR caps it (`MAX_IMG_W`); longer are squeezed."""

_BATCH: Final = 6
"""Lines for each run, RapidOCR's `rec_batch_num`."""

_COLUMNS: Final = 3200
"""Columns of one run, together: its answer then takes 30 MB at most, and half of that as a rule."""

_WORKERS: Final = 2
"""Runs at the same time, each on one thread. Two threads inside one run take a tenth more of the
processor for the same lines, because they wait for each other after every operator."""

_SIMILAR: Final = 1.15
"""A batch holds widths up to this many times its narrowest, so that little is run on padding."""

_UPRIGHT: Final = 1.5
_LEAST_UPRIGHT: Final = 24
"""A crop this many times taller than wide may hold a turned line (PaddleOCR's crop rule); a lower
one is a single figure."""

_BLANK: Final = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one crop, in memory only; empty text where nothing was.

    Attributes:
        confidence: mean probability of the characters, 0 to 1; 0 for empty text.
    """

    text: str = field(repr=False)
    confidence: float


class PpOcrReader(OnnxEngine):
    """The recogniser; its model is loaded when it first reads."""

    def __init__(self) -> None:
        super().__init__(NAME, OnnxModel(NAME, MODEL, threads=1))
        self._characters: tuple[str, ...] = ()

    def read_lines(
        self, pixels: Pixels, boxes: Sequence[Box], *, timeout: float
    ) -> tuple[Reading, ...]:
        """Read one line in each box.

        Args:
            pixels: uint8 RGB of shape (height, width, 3).
            boxes: in pixels of that array; parts outside it are ignored.
            timeout: wall seconds for all boxes together.

        Returns:
            One reading for each box, in their order.

        Raises:
            EngineError: when the recogniser failed, ran out of time or answered nonsense.
        """
        size = Size(pixels.shape[1], pixels.shape[0])
        return self.read_crops([pixels[box.clipped(size).slices] for box in boxes], timeout=timeout)

    def read_crops(self, crops: Sequence[Pixels], *, timeout: float) -> tuple[Reading, ...]:
        """Read one line in each crop; a crop that stands upright is read turned both ways, too.

        Args:
            crops: uint8 RGB, each of shape (height, width, 3); an empty one reads as empty text.
            timeout: wall seconds for all crops together.

        Returns:
            One reading for each crop, in their order.

        Raises:
            EngineError: when the recogniser failed, ran out of time or answered nonsense.
        """
        self._model.load()
        deadline = time.monotonic() + timeout
        first: dict[tuple[tuple[int, ...], bytes], int] = {}
        same = [first.setdefault((crop.shape, crop.tobytes()), i) for i, crop in enumerate(crops)]
        lines = [(i, _line(view)) for i in sorted(set(same)) for view in _views(crops[i])]
        lines.sort(key=lambda line: line[1].shape[1])
        best = [Reading("", 0.0)] * len(crops)
        # The longest first, so that no worker is left with them alone at the end.
        batches = list(_batches(lines))[::-1]
        with ThreadPoolExecutor(_WORKERS, thread_name_prefix=NAME) as workers:
            answers = workers.map(lambda batch: self._read(batch, deadline), batches)
            for batch, readings in zip(batches, answers, strict=True):
                for (index, _), reading in zip(batch, readings, strict=True):
                    if reading.confidence > best[index].confidence:
                        best[index] = reading
        return tuple(best[index] for index in same)

    def _read(self, batch: list[tuple[int, NDArray[np.uint8]]], deadline: float) -> list[Reading]:
        answer = self._model.run(_tensor([line for _, line in batch]), deadline)
        readings = decoded(answer, self._dictionary())
        if len(readings) != len(batch):
            raise _unreadable()
        return readings

    def _dictionary(self) -> tuple[str, ...]:
        """The characters of the model's classes: the blank, its own list, the space."""
        if not self._characters:
            own = self._model.metadata.get("character", "")
            # Only "\n" parts the entries: other line separators may be characters themselves.
            self._characters = ("", *own.split("\n"), " ")
        return self._characters


def decoded(answer: NDArray[Any], characters: Sequence[str]) -> list[Reading]:
    """Decode distributions of shape (lines, steps, classes) greedily; class 0 is the blank.

    Raises:
        EngineError: when the shape does not fit the dictionary or a value is not a probability.
    """
    if answer.ndim != 3 or answer.shape[2] != len(characters):  # noqa: PLR2004  # lines, steps, classes
        raise _unreadable()
    classes = answer.argmax(axis=2)
    chances = answer.max(axis=2)
    # A NaN anywhere in a step is the step's maximum, so this finds it.
    if not np.all((chances >= 0.0) & (chances <= 1.0 + 1e-3)):
        raise _unreadable()
    readings = []
    for line, chance in zip(classes, chances, strict=True):
        kept = line != _BLANK
        kept[1:] &= line[1:] != line[:-1]
        text = "".join(characters[index] for index in line[kept])
        readings.append(Reading(text, min(1.0, float(chance[kept].mean())) if text else 0.0))
    return readings


def _views(crop: Pixels) -> Iterator[Pixels]:
    height, width = crop.shape[:2]
    if height == 0 or width == 0:
        return
    yield crop
    if height > _UPRIGHT * width and height >= _LEAST_UPRIGHT:
        yield np.rot90(crop)
        yield np.rot90(crop, 3)


def _line(crop: Pixels) -> NDArray[np.uint8]:
    height, width = crop.shape[:2]
    share = _SQUEEZED if width > _LONG * height else 1.0
    target = min(_WIDEST, max(1, math.ceil(_HEIGHT * width / height * share)))
    line = cv2.resize(np.ascontiguousarray(crop), (target, _HEIGHT))
    return np.asarray(line, np.uint8)


def _batches(
    lines: list[tuple[int, NDArray[np.uint8]]],
) -> Iterator[list[tuple[int, NDArray[np.uint8]]]]:
    """Runs of lines, sorted by width before, that share a padded width at little waste."""
    batch: list[tuple[int, NDArray[np.uint8]]] = []
    for line in lines:
        narrowest = max(_NARROWEST, batch[0][1].shape[1]) if batch else 0
        width = line[1].shape[1]
        is_full = len(batch) == _BATCH or width * (len(batch) + 1) > _COLUMNS
        if batch and (is_full or width > _SIMILAR * narrowest):
            yield batch
            batch = []
        batch.append(line)
    if batch:
        yield batch


def _tensor(lines: list[NDArray[np.uint8]]) -> NDArray[np.float32]:
    width = max(_NARROWEST, *(line.shape[1] for line in lines))
    tensor = np.zeros((len(lines), 3, _HEIGHT, width), np.float32)
    for index, line in enumerate(lines):
        bgr = line[:, :, ::-1].transpose(2, 0, 1).astype(np.float32)
        tensor[index, :, :, : line.shape[1]] = bgr / 127.5 - 1.0
    return tensor


def _unreadable() -> EngineError:
    return EngineError(
        f"The engine {NAME} gave an answer that makes no sense; run leadapron doctor."
    )
