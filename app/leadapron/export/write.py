"""The one function that lets a picture leave as a file."""

import errno
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from leadapron.export.atomic import write_new
from leadapron.export.names import neutral_names
from leadapron.export.png import audit_png, encode_png
from leadapron.export.proof import demand_clean
from leadapron.model.errors import ExportError
from leadapron.model.frame import Picture
from leadapron.model.verdict import Verdict

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE: Final = frozenset({errno.ENOENT, errno.ENOTDIR})


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        path: the new file.
        sha256: digest of the file's bytes as read back from it, in hexadecimal.
        bytes_written: the file's length.
    """

    path: Path
    sha256: str
    bytes_written: int


def export_picture(picture: Picture, verdict: Verdict, target: Path) -> Exported:
    """Write a picture as a new PNG; the only way out for pixels as a file.

    Args:
        picture: the final pixels.
        verdict: must be clean for exactly these pixels.
        target: an existing folder, where the next free neutral name is taken, or the path of a
            `.png` file that does not exist yet; an existing file is never overwritten.

    Raises:
        NotCleanError: without a clean verdict of these pixels, or when a mask shows through.
        ExportError: when the file cannot be encoded or written; nothing of it remains.
    """
    demand_clean(picture, verdict)
    data = encode_png(picture.pixels)
    audit_png(data, picture.pixels)
    path = _write(target, data)
    return Exported(path, _read_back(path, data), len(data))


def write_error(error: OSError, noun: str = "picture") -> ExportError:
    """The sentence for an error of the operating system; it never holds a path."""
    if error.errno in _FULL:
        sentence = f"The disk is full, so the {noun} was not written; free some space and retry."
    elif error.errno in _FORBIDDEN:
        sentence = f"The {noun} may not be written there; choose a folder that you may write to."
    elif error.errno in _GONE:
        sentence = f"The folder for the {noun} does not exist; choose another one."
    elif error.errno == errno.EEXIST:
        sentence = f"A file with that name exists, so the {noun} was not written; name another."
    else:
        reason = error.strerror or type(error).__name__
        sentence = f"The {noun} could not be written ({reason}); choose another folder."
    return ExportError(sentence)


def _write(target: Path, data: bytes) -> Path:
    try:
        if target.is_dir():
            return write_new(target, neutral_names(target), data)
        if target.suffix.lower() != ".png":
            raise ExportError(
                "The target is neither a folder nor a name that ends in .png; choose another one."
            )
        return write_new(target.parent, (target.name,), data)
    except OSError as error:
        raise write_error(error) from error


def _read_back(path: Path, data: bytes) -> str:
    """Digest of the file as it now lies on the disk."""
    try:
        written = path.read_bytes()
    except OSError as error:
        path.unlink(missing_ok=True)
        raise write_error(error) from error
    if written != data:
        path.unlink(missing_ok=True)
        raise ExportError("The disk gave back other bytes than were written; choose another disk.")
    return hashlib.sha256(written).hexdigest()
