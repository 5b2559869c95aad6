"""Crops made in a process of their own and kept in shared memory, so that training never waits."""

import multiprocessing
import os
import time
from dataclasses import dataclass
from multiprocessing.shared_memory import SharedMemory
from multiprocessing.synchronize import Event
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from training.recipes import mixed
from training.samples import STRIDE, make
from training.textures import TRAIN, load

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

_SPAWN: Final = multiprocessing.get_context("spawn")
"""A forked child inherits locks of torch's and OpenCV's threads and hangs on them."""


@dataclass(frozen=True, slots=True)
class _Job:
    """What the second process is told; `made` and `wanted` are counters in shared memory."""

    memory: str
    folder: Path
    seed: int
    size: int
    side: int
    made: "Synchronized[int]"
    wanted: "Synchronized[int]"
    stop: Event


class Pool:
    """A ring of made crops that a second process keeps renewing.

    Args:
        folder: gathered textures.
        seed: of the crops.
        size: crops in the ring.
        side: pixels of a crop on each side.
    """

    def __init__(self, folder: Path, *, seed: int, size: int, side: int) -> None:
        self._size, self._side = size, side
        cells = (side // STRIDE) ** 2
        self._memory = SharedMemory(create=True, size=size * (side * side * 3 + cells))
        self._made: Any = _SPAWN.Value("q", 0)
        self._wanted: Any = _SPAWN.Value("q", size // 2)
        self._stop = _SPAWN.Event()
        self._process = _SPAWN.Process(
            target=_fill,
            args=(
                _Job(
                    self._memory.name,
                    folder,
                    seed,
                    size,
                    side,
                    self._made,
                    self._wanted,
                    self._stop,
                ),
            ),
            daemon=True,
        )

    def __enter__(self) -> Self:
        self._process.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._process.join(10)
        self._memory.close()
        self._memory.unlink()

    @property
    def made(self) -> int:
        """Crops made so far."""
        return int(self._made.value)

    def renew(self, count: int) -> None:
        """Let so many more crops be made; the process rests when it is ahead."""
        self._wanted.value += count

    @property
    def alive(self) -> bool:
        """Whether the process that makes crops still runs."""
        return self._process.is_alive()

    def draw(
        self, rng: np.random.Generator, count: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """Copies of random crops and their targets."""
        pixels, targets = _views(self._memory, self._size, self._side)
        chosen = rng.integers(min(self.made, self._size), size=count)
        return pixels[chosen], targets[chosen]


def _views(
    memory: SharedMemory, size: int, side: int
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    count = size * side * side * 3
    cells = side // STRIDE
    flat: NDArray[np.uint8] = np.frombuffer(memory.buf, np.uint8)  # type: ignore[arg-type]  # open
    pixels = flat[:count].reshape(size, side, side, 3)
    targets = flat[count : count + size * cells * cells].reshape(size, cells, cells)
    return pixels, targets


def _fill(job: _Job) -> None:
    """Make crops for ever. A torn crop, half old and half new, is rare and harmless."""
    os.nice(5)
    cv2.setNumThreads(1)
    memory = SharedMemory(job.memory)
    pixels, targets = _views(memory, job.size, job.side)
    textures = load(job.folder, TRAIN)
    rng = np.random.default_rng(job.seed)
    parent = os.getppid()
    while not job.stop.is_set() and os.getppid() == parent:
        if job.made.value >= job.wanted.value:
            time.sleep(0.05)
            continue
        sample = make(rng, textures, mixed(rng), side=job.side)
        slot = int(job.made.value) % job.size
        pixels[slot], targets[slot] = sample.pixels, sample.target
        with job.made.get_lock():
            job.made.value += 1
