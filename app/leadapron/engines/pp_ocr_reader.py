"""Reads lines of text with a recogniser of PP-OCRv6, from crops that another engine placed.

A recogniser wants one line, 48 pixels high, in BGR order, scaled to -1…1 and padded with zeros on
the right (RapidOCR 3.10, `ch_ppocr_rec/main.py`). Its answer is a distribution over the dictionary
for each step of eight columns, decoded by connectionist temporal classification: the best class of
each step, repeats merged, blanks dropped (Graves et al., ICML 2006, section 3.2).
"""

import math
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leadapron.engines.onnx_model import OnnxEngine, OnnxModel
from leadapron.model.errors import EngineError
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size

_HEIGHT: Final = 48
_NARROWEST: Final = 48
"""Smallest width of a batch. RapidOCR pads to 320; on captures of viewers 48 read as well (92.2 %
of 179 lines exactly, 91.6 % with 320) at a third less time."""

_WIDEST: Final = 3200
"""Longest line in pixels at height 48, as PaddleOCR caps it (`MAX_IMG_W`); longer are squeezed."""

_BATCH: Final = 6
"""Lines for each run, RapidOCR's `rec_batch_num`."""

_COLUMNS: Final = 1000
"""Columns of one run, together, unless one line is longer: what the network then works on stays in
the processor's cache. Runs of 3200 took the quick reader a seventh more, and three times as much
memory."""

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
class Recogniser:
    """One network and how it wants its lines.

    Attributes:
        name: of the engine.
        model: in `resources/models.toml`.
        stretch: share of its width that a line has at the network.
        long: times its height that a line is longer than to be stretched; others stay as they are.
    """

    name: str
    model: str
    stretch: float
    long: float


THOROUGH: Final = Recogniser("pp-ocr-reader", "PP-OCRv6_rec_small", stretch=0.75, long=3)
"""Squeezed, it takes a quarter less time for one line in a hundred read worse (87 % exactly instead
of 88 %)."""

QUICK: Final = Recogniser("quick-reader", "quick-reader", stretch=1.3, long=0)
"""A third of the other's time. Stretched, it reads 75.2 % of 1040 made lines, hard ones and scripts
that neither knows among them, as folded text instead of 72.9 % (74.4 % at 1.15); the other reads
74.2 %."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one crop, in memory only; empty text where nothing was.

    Attributes:
        confidence: mean probability of the characters, 0 to 1; 0 for empty text.
        least: probability of the least certain character, 0 to 1; 0 for empty text.
        gap: largest probability of a space between two letters or figures that were read without
            one, 0 to 1.
    """

    text: str = field(repr=False)
    confidence: float
    least: float = 0.0
    gap: float = 0.0


class PpOcrReader(OnnxEngine):
    """A recogniser; its model is loaded when it first reads."""

    def __init__(self, recogniser: Recogniser = THOROUGH) -> None:
        self._recogniser = recogniser
        model = OnnxModel(recogniser.name, recogniser.model, threads=1)
        super().__init__(recogniser.name, model)
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
        unlike = sorted(set(same))
        lines = [(i, self._line(view)) for i in unlike for view in _views(crops[i])]
        lines.sort(key=lambda line: line[1].shape[1])
        best = [Reading("", 0.0)] * len(crops)
        # The longest first, so that no worker is left with them alone at the end.
        share = sum(line.shape[1] for _, line in lines) // _WORKERS
        batches = list(_batches(lines, min(_COLUMNS, share)))[::-1]
        with ThreadPoolExecutor(_WORKERS, thread_name_prefix=self.name) as workers:
            answers = workers.map(lambda batch: self._read(batch, deadline), batches)
            for batch, readings in zip(batches, answers, strict=True):
                for (index, _), reading in zip(batch, readings, strict=True):
                    if reading.confidence > best[index].confidence:
                        best[index] = reading
        return tuple(best[index] for index in same)

    def _read(self, batch: list[tuple[int, NDArray[np.uint8]]], deadline: float) -> list[Reading]:
        answer = self._model.run(_tensor([line for _, line in batch]), deadline)
        readings = decoded(answer, self._dictionary(), self.name)
        if len(readings) != len(batch):
            raise _unreadable(self.name)
        return readings

    def _line(self, crop: Pixels) -> NDArray[np.uint8]:
        height, width = crop.shape[:2]
        is_long = width > self._recogniser.long * height
        share = self._recogniser.stretch if is_long else 1.0
        target = min(_WIDEST, max(1, math.ceil(_HEIGHT * width / height * share)))
        line = cv2.resize(np.ascontiguousarray(crop), (target, _HEIGHT))
        return np.asarray(line, np.uint8)

    def _dictionary(self) -> tuple[str, ...]:
        """The characters of the model's classes: the blank, its own list, the space."""
        if not self._characters:
            own = self._model.metadata.get("character", "")
            # Only "\n" parts the entries: other line separators may be characters themselves.
            self._characters = ("", *own.split("\n"), " ")
        return self._characters


def decoded(
    answer: NDArray[Any], characters: Sequence[str], engine: str = THOROUGH.name
) -> list[Reading]:
    """Decode distributions of shape (lines, steps, classes) greedily.

    The first class is the blank, the last one the space.

    Args:
        answer: of the network.
        characters: of the classes.
        engine: whose answer it is.

    Raises:
        EngineError: when the shape does not fit the dictionary or a value is not a probability.
    """
    if answer.ndim != 3 or answer.shape[2] != len(characters):  # noqa: PLR2004  # lines, steps, classes
        raise _unreadable(engine)
    classes = answer.argmax(axis=2)
    chances = answer.max(axis=2)
    # A NaN anywhere in a step is the step's maximum, so this finds it.
    if not np.all((chances >= 0.0) & (chances <= 1.0 + 1e-3)):
        raise _unreadable(engine)
    readings = []
    for line, chance, spaces in zip(classes, chances, answer[:, :, -1], strict=True):
        kept = line != _BLANK
        kept[1:] &= line[1:] != line[:-1]
        if not kept.any():
            readings.append(Reading("", 0.0))
            continue
        certain = np.minimum(chance[kept], 1.0)
        read = [characters[index] for index in line[kept]]
        readings.append(
            Reading(
                "".join(read),
                min(1.0, float(certain.mean())),
                float(certain.min()),
                _gap(spaces, np.flatnonzero(kept), read),
            )
        )
    return readings


def _gap(spaces: NDArray[Any], places: NDArray[np.intp], read: Sequence[str]) -> float:
    """The most probable space from a letter or figure to the next; each was read at its place."""
    between = [
        spaces[here : there + 1].max()
        for here, there, pair in zip(places[:-1], places[1:], pairwise(read), strict=True)
        if "".join(pair).isalnum()
    ]
    return min(1.0, float(max(between, default=0.0)))


def _views(crop: Pixels) -> Iterator[Pixels]:
    height, width = crop.shape[:2]
    if height == 0 or width == 0:
        return
    yield crop
    if height > _UPRIGHT * width and height >= _LEAST_UPRIGHT:
        yield np.rot90(crop)
        yield np.rot90(crop, 3)


def _batches(
    lines: list[tuple[int, NDArray[np.uint8]]], columns: int
) -> Iterator[list[tuple[int, NDArray[np.uint8]]]]:
    """Runs of lines, sorted by width before, that share a padded width at little waste.

    A run of several lines has no more than so many columns.
    """
    batch: list[tuple[int, NDArray[np.uint8]]] = []
    for line in lines:
        narrowest = max(_NARROWEST, batch[0][1].shape[1]) if batch else 0
        width = line[1].shape[1]
        is_full = len(batch) == _BATCH or width * (len(batch) + 1) > columns
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


def _unreadable(engine: str) -> EngineError:
    return EngineError(
        f"The engine {engine} gave an answer that makes no sense; run leadapron doctor."
    )
