"""Files that appear whole or not at all.

On Linux the bytes go to a file without a name (`O_TMPFILE`), which is linked into the folder once
it is complete and on the disk: a program that dies, even by SIGKILL, leaves nothing behind. Where
the file system or the operating system has no such files, a private temporary name does, and what
a killed program left under one is swept by the next write, which tells it from a file in use by its
lock. No existing file is opened for update, so no older bytes can survive behind the end of a
shorter file (CVE-2023-21036).
"""

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_MODE: Final = 0o666
"""Permissions before the user's umask, as for any picture that the user saves."""

_TEMPORARY: Final = ".leadapron-{}.part"
_YOUNG_SECONDS: Final = 2.0
"""A younger temporary file may be one that its program has not locked yet."""

_STALE_SECONDS: Final = 3600.0
"""Where files cannot be locked: a write takes seconds, so an older temporary file belongs to a
program that died."""

_UNSUPPORTED: Final = frozenset(
    {errno.EOPNOTSUPP, errno.ENOTSUP, errno.EISDIR, errno.EINVAL, errno.ENOSYS}
)
"""What file systems without `O_TMPFILE` answer (open(2)); `EISDIR` comes from old kernels."""

_NO_LINKS: Final = _UNSUPPORTED | {errno.EPERM, errno.EMLINK, errno.EXDEV}
"""What file systems without hard links answer (link(2))."""


def write_new(
    folder: Path, names: Iterable[str], data: bytes, *, moment: float | None = None
) -> Path:
    """Write a new file under the first of the names that is free; never over an existing file.

    Args:
        folder: where.
        names: tried in this order.
        data: the whole file.
        moment: time of last access and change, seconds since 1970; None for now.

    The bytes and the folder's entry are on the disk when this returns. On any error nothing of the
    file remains.

    Raises:
        FileExistsError: when all names are taken.
        OSError: when the file cannot be written.
    """
    _sweep(folder)
    path = _write_unnamed(folder, names, data, moment)
    if path is None:
        path = _write_named(folder, names, data, moment)
    try:
        _sync_folder(folder)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole, in place of an older one with that name if there is one.

    Raises:
        OSError: when the file cannot be written; the older file is then untouched.
    """
    with _temporary(path.parent, data, None) as temporary:
        temporary.replace(path)
    _sync_folder(path.parent)


def _write_unnamed(
    folder: Path, names: Iterable[str], data: bytes, moment: float | None
) -> Path | None:
    """Linux's way; None where it does not work and nothing was written."""
    if sys.platform != "linux":
        return None
    try:
        descriptor = os.open(folder, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, _MODE)
    except OSError as error:
        if error.errno in _UNSUPPORTED:
            return None
        raise
    try:
        _write_all(descriptor, data, moment)
        return _linked(descriptor, folder, names)
    finally:
        os.close(descriptor)


def _linked(descriptor: int, folder: Path, names: Iterable[str]) -> Path | None:
    """Name a complete file that has no name yet; None where this system cannot."""
    entry = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for name in names:
            try:
                # With a folder's descriptor Python calls linkat(2), which follows the link.
                os.link(f"/proc/self/fd/{descriptor}", name, dst_dir_fd=entry, follow_symlinks=True)
            except FileExistsError:
                continue
            except OSError:  # without /proc, or forbidden; the other way tells the real reason
                return None
            return folder / name
    finally:
        os.close(entry)
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _write_named(folder: Path, names: Iterable[str], data: bytes, moment: float | None) -> Path:
    with _temporary(folder, data, moment) as temporary:
        for name in names:
            with contextlib.suppress(FileExistsError):
                _give_name(temporary, folder / name)
                return folder / name
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _give_name(temporary: Path, path: Path) -> None:
    """Name a complete temporary file; raises `FileExistsError` when the name is taken."""
    if sys.platform == "win32":
        temporary.rename(path)  # refuses an existing name there, unlike elsewhere
        return
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _MODE))
        try:
            temporary.replace(path)
        except OSError:
            path.unlink(missing_ok=True)
            raise


@contextlib.contextmanager
def _temporary(folder: Path, data: bytes, moment: float | None) -> Iterator[Path]:
    """A complete file under a private name, locked while it is in use, and gone afterwards."""
    path = folder / _TEMPORARY.format(secrets.token_hex(8))
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, _MODE)
    try:
        with contextlib.suppress(OSError):  # without locks the file's age has to do
            _lock(descriptor)
        _write_all(descriptor, data, moment)
        if sys.platform == "win32":  # which renames no open file
            os.close(descriptor)
            descriptor = -1
            if moment is not None:
                os.utime(path, (moment, moment))
        yield path
    finally:
        if descriptor >= 0:
            os.close(descriptor)
        path.unlink(missing_ok=True)


def _lock(descriptor: int) -> None:
    """Mark a temporary file as in use until it is closed, by whatever end.

    Raises:
        BlockingIOError: when another process uses it.
        OSError: where files cannot be locked so.
    """
    if sys.platform == "win32":
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
    import fcntl  # noqa: PLC0415  # absent on Windows

    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write_all(descriptor: int, data: bytes, moment: float | None) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    if moment is not None and os.utime in os.supports_fd:
        os.utime(descriptor, (moment, moment))
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Bring the folder's entry to the disk; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:  # some network file systems cannot sync a folder
            raise
    finally:
        os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Remove temporary files that a program that died left in a folder."""
    with contextlib.suppress(OSError):
        for path in folder.glob(_TEMPORARY.format("*")):
            if stat.S_ISREG(path.lstat().st_mode) and _is_abandoned(path):
                path.unlink(missing_ok=True)


def _is_abandoned(path: Path) -> bool:
    """Whether no living program uses a temporary file."""
    age = time.time() - path.lstat().st_ctime
    is_old = age > _STALE_SECONDS
    if age < _YOUNG_SECONDS:
        return False
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return is_old
    try:
        _lock(descriptor)
    except BlockingIOError:
        return False
    except OSError:
        return is_old
    finally:
        os.close(descriptor)
    return True
