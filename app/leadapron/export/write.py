"""The one function that lets a picture leave as a file."""

import datetime
import errno
import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from leadapron.export.atomic import write_new
from leadapron.export.jpeg import audit_jpeg
from leadapron.export.names import neutral_names
from leadapron.export.png import audit_png, encode_png
from leadapron.export.proof import demand_clean, demand_place
from leadapron.model.canvas import Format
from leadapron.model.errors import ExportError, NotCleanError
from leadapron.model.frame import Picture, digest
from leadapron.model.verdict import Check, Verdict

_NOON: Final = datetime.time(12, tzinfo=datetime.UTC)
"""Hour that every written file bears, whatever the hour of the export."""

_SUFFIXES: Final = {Format.PNG: (".png",), Format.JPEG: (".jpg", ".jpeg")}

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE: Final = frozenset({errno.ENOENT, errno.ENOTDIR})


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        path: the new file.
        sha256: digest of the file's bytes as read back from it, in hexadecimal.
    """

    path: Path
    sha256: str


def export_picture(
    picture: Picture,
    verdict: Verdict,
    target: Path,
    announce: Callable[[str], None] | None = None,
    detection: Collection[Check] = (),
) -> Exported:
    """Write a picture as a new file; the only way out for pixels as a file.

    Args:
        picture: the final pixels; for JPEG as `leadapron.export.jpeg.develop` gives them.
        verdict: must be clean for exactly these pixels.
        target: an existing folder, where the next free neutral name is taken, or the path of a
            file of the picture's format that does not exist yet; no file is ever overwritten.
        announce: called with the SHA-256 of the finished bytes before any of them is written, for
            the journal; what it raises stops the export.
        detection: the checks that found what was masked, for rules that require them.

    Raises:
        NotCleanError: without a clean verdict of these pixels, when a mask shows through, or when
            something stands that the policy forbids.
        ExportError: when the file cannot be encoded or written; nothing of it remains.
    """
    demand_clean(picture, verdict, detection)
    demand_place(picture, target if target.is_dir() else target.parent)
    data = file_bytes(picture)
    if not target.is_dir() and target.suffix.lower() not in _SUFFIXES[picture.canvas.format]:
        raise ExportError(
            "The target is neither a folder nor a name that ends in "
            f"{picture.canvas.format.suffix}; choose another one."
        )
    if announce is not None:
        announce(hashlib.sha256(data).hexdigest())
    path = _write(target, data, picture.canvas.format)
    return Exported(path, _read_back(path, data))


def file_bytes(picture: Picture) -> bytes:
    """The finished, audited file of a picture, in memory.

    Raises:
        NotCleanError: for a JPEG that was not developed before it was verified.
        ExportError: when it cannot be encoded, holds anything but the picture, or is larger than
            its preset allows.
    """
    if picture.canvas.format is Format.JPEG:
        if not picture.encoded:
            raise NotCleanError(
                "The JPEG was not made before the check; verify this picture again."
            )
        data = picture.encoded
        if digest(audit_jpeg(data)) != digest(picture.pixels):
            raise NotCleanError("The verdict is of other pixels; verify this picture again.")
    else:
        data = encode_png(picture.pixels)
        audit_png(data, picture.pixels)
    limit = picture.canvas.maximum_bytes
    if limit is not None and len(data) > limit:
        raise ExportError(
            f"The file would be larger than the {limit / 1e6:.0f} MB that the preset "
            f"{picture.canvas.preset} allows; export as JPEG or crop the picture."
        )
    return data


def noon() -> float:
    """The moment that a file written today bears, in seconds since 1970."""
    today = datetime.datetime.now(datetime.UTC).date()
    return datetime.datetime.combine(today, _NOON).timestamp()


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


def _write(target: Path, data: bytes, form: Format) -> Path:
    moment = noon()
    try:
        if target.is_dir():
            names = neutral_names(target, form.suffix)
            return write_new(target, names, data, moment=moment)
        return write_new(target.parent, (target.name,), data, moment=moment)
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
