"""Keeps the C library from hoarding what a case has let go, and from giving it back too soon.

glibc gives every thread a heap of its own, and what one of them freed no other one takes: with two
captures of 3840x2160 after each other a process grew to 880 to 940 MB where one heap took 660, at
the same processor time (ONNX Runtime's own stores being off in both). And it returns the networks'
buffers to the system after every run, whose pages the next run must then touch one by one: a tenth
of the time to the first masks. Other systems' libraries do well by themselves.
"""

import contextlib
import ctypes
import sys
from typing import Final

_ARENA_MAX: Final = -8
_MMAP_THRESHOLD: Final = -3
_TRIM_THRESHOLD: Final = -1
"""Parameters of mallopt(3): how many heaps there are at most, from which size on a block is memory
of its own, and how much is kept at the end of the heap."""

_LARGE: Final = 32 << 20
_KEPT: Final = 1 << 30
"""Bytes: the largest threshold that glibc takes, and more than a case leaves; `give_back` ends
that."""


def share_one_heap() -> None:
    """Let all threads share one heap that keeps what it has; call it before any is started."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # musl has no such call
            library = ctypes.CDLL(None)
            library.mallopt(_ARENA_MAX, 1)
            library.mallopt(_MMAP_THRESHOLD, _LARGE)
            library.mallopt(_TRIM_THRESHOLD, _KEPT)


def give_back() -> None:
    """Return what was freed to the system, some milliseconds after a large case."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
