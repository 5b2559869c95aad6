"""One memory-backed folder per process, for an engine that cannot work without a file.

Nothing written there reaches a disk by way of the file system: the folder is accepted only on
`tmpfs` or `ramfs`. (The kernel may still move memory to a swap area; an encrypted or absent swap is
the workstation's part.) The process holds a lock on its folder, so that the next start tells the
folders of killed processes from those in use, whatever became of their process numbers.
"""

import atexit
import contextlib
import os
import re
import shutil
import stat
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from leadapron.model.errors import EngineError

MEMORY_FILE_SYSTEMS: Final = frozenset({"tmpfs", "ramfs"})
"""File systems that live in memory alone (Linux, Documentation/filesystems/tmpfs.rst)."""

PERMISSIONS: Final = 0o700

_NO_FOLDER: Final = (
    "There is no private folder in memory on this system, so this engine stays off; "
    "use the in-process Tesseract (tesserocr) instead."
)

_lock = threading.Lock()
_held: dict[Path, int] = {}
"""Folders of this process with the descriptors that hold their locks."""


def private_folder() -> Path:
    """The folder of this process: memory-backed, mode 0700, owned by us, empty at the first call.

    Folders of processes that ended without clearing up are removed on the way. The folder is
    removed when this process ends in any orderly manner.

    Raises:
        EngineError: where no memory-backed folder can be had.
    """
    with _lock:
        for folder in _held:
            return folder
        for base in candidate_bases(os.environ):
            if not is_memory_backed(base):
                continue
            remove_abandoned(base)
            with contextlib.suppress(OSError):
                folder, descriptor = _created(base)
                _held[folder] = descriptor
                atexit.register(remove_private_folder)
                return folder
        raise EngineError(_NO_FOLDER)


def remove_private_folder() -> None:
    """Delete the folder of this process with all that is in it; a later call makes a new one."""
    with _lock:
        for folder, descriptor in _held.items():
            shutil.rmtree(folder, ignore_errors=True)
            os.close(descriptor)
        _held.clear()
        atexit.unregister(remove_private_folder)


def clear_at_start() -> None:
    """Remove what killed processes left behind."""
    for base in candidate_bases(os.environ):
        if is_memory_backed(base):
            remove_abandoned(base)


def candidate_bases(environment: Mapping[str, str]) -> Iterator[Path]:
    """Places to try, best first: the user's runtime folder, then the shared memory of the system.

    Args:
        environment: usually `os.environ`; `XDG_RUNTIME_DIR` is read.
    """
    if sys.platform != "linux":
        return
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    for path in (Path(runtime), Path("/dev/shm")):  # noqa: S108  # memory-backed, and checked to be
        if path.is_absolute() and path.is_dir():
            yield path


def is_memory_backed(path: Path, mountinfo: Path = Path("/proc/self/mountinfo")) -> bool:
    """Whether the file system under `path` lives in memory.

    The device number of the path is looked up in the kernel's table of mounts (proc(5)), which no
    symbolic link or nested mount can mislead. Where that cannot be read the answer is no.
    """
    try:
        device = path.stat().st_dev
        lines = mountinfo.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    wanted = f"{os.major(device)}:{os.minor(device)}"
    kinds = set()
    for line in lines:
        before, separator, after = line.partition(" - ")
        if separator and before.split()[2] == wanted:
            kinds.add(after.split()[0])
    return bool(kinds) and kinds <= MEMORY_FILE_SYSTEMS


def remove_abandoned(base: Path) -> int:
    """Remove folders of ours under `base` that no living process holds.

    Returns:
        How many were removed.
    """
    removed = 0
    pattern = re.compile(rf"leadapron-{os.getuid()}-\d+")
    for folder in sorted(base.iterdir()):
        if folder in _held or not pattern.fullmatch(folder.name) or not _is_ours(folder):
            continue
        with contextlib.suppress(OSError):
            descriptor = _locked(folder)
            if descriptor is None:
                continue
            shutil.rmtree(folder, ignore_errors=True)
            os.close(descriptor)
            removed += 1
    return removed


def _created(base: Path) -> tuple[Path, int]:
    """Make and lock the folder of this process under `base`.

    Raises:
        OSError: when it cannot be made, or belongs to somebody else.
    """
    folder = base / f"leadapron-{os.getuid()}-{os.getpid()}"
    for _ in range(3):  # another start may remove the folder between its making and its locking
        folder.mkdir(mode=PERMISSIONS, exist_ok=True)
        if not _is_ours(folder):
            raise PermissionError(f"the folder {folder.name} belongs to somebody else")
        descriptor = _locked(folder)
        if descriptor is not None and folder.exists():
            folder.chmod(PERMISSIONS)
            _empty(folder)
            return folder, descriptor
    raise FileExistsError(f"the folder {folder.name} is held by another process")


def _is_ours(folder: Path) -> bool:
    facts = folder.lstat()
    return stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.getuid()


def _locked(folder: Path) -> int | None:
    """A descriptor that holds the folder's lock, or None when another process holds it."""
    import fcntl  # noqa: PLC0415  # absent on Windows, where this function is never reached

    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def _empty(folder: Path) -> None:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
