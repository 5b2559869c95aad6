"""One writer at a time: a lock on an open file that ends with the process, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_BEHIND: Final = 1 << 40
"""Windows locks bytes; this one lies behind any that will ever be written."""


@contextmanager
def locked(descriptor: int) -> Iterator[None]:
    """Hold the lock of an open file; waits while another process or thread holds it.

    Raises:
        OSError: when the file system knows no locks.
    """
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  # Windows only

        os.lseek(descriptor, _BEHIND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
        try:
            yield
        finally:
            os.lseek(descriptor, _BEHIND, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        return
    import fcntl  # noqa: PLC0415  # absent on Windows

    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
