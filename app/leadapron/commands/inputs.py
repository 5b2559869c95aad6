"""Which pictures a call of `clean` means, and where their clean copies go."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from leadapron.capture.files import SUFFIXES
from leadapron.model.canvas import Format
from leadapron.model.errors import ExportError, InputError

_SUFFIXES: Final = {Format.PNG: {".png"}, Format.JPEG: {".jpg", ".jpeg"}}


def gathered(arguments: Sequence[Path]) -> tuple[Path, ...]:
    """The pictures behind files and folders, each once, in the order given.

    A folder stands for the pictures that lie directly in it, by name. A file that is not there
    stays in the list, so that it is counted and reported like any other input.

    Raises:
        InputError: when nothing is named, a folder cannot be listed or holds no picture.
    """
    paths: dict[Path, None] = {}
    for argument in arguments:
        paths.update(dict.fromkeys(_listed(argument) if argument.is_dir() else (argument,)))
    if not paths:
        raise InputError("No input was named; name a picture or a folder of pictures.")
    return tuple(paths)


def check_target(target: Path, arguments: Sequence[Path], form: Format = Format.PNG) -> None:
    """Refuse a target before any work is done for it.

    Args:
        target: a new file for one picture, or a folder, which need not exist.
        arguments: the inputs as they were named.
        form: kind of file that will be written.

    Raises:
        InputError: for a single file as the target of a folder or of several inputs, a file name
            that does not fit its format, or the inputs' own folder.
        ExportError: when the target exists as a file, or its folder does not.
    """
    if target.is_dir():
        if any(argument.is_dir() and argument.samefile(target) for argument in arguments):
            raise InputError(
                "The folder of the inputs is no place for clean pictures; name another."
            )
        return
    if target.exists():
        raise ExportError("A file with that name exists and is never overwritten; name another.")
    if not is_file_target(target):
        return
    if len(arguments) > 1 or any(argument.is_dir() for argument in arguments):
        raise InputError("Several inputs need a folder as their target; name one without a suffix.")
    if target.suffix.lower() not in _SUFFIXES[form]:
        raise InputError(
            f"A {form.value.upper()} file ends in {form.suffix}; name the target so, or choose the "
            "other format."
        )
    if not target.parent.is_dir():
        raise ExportError("The folder for the picture does not exist; choose another one.")


def check_report(report: Path) -> None:
    """Refuse a report that would replace something that is not a report.

    Raises:
        InputError: when the name does not end in .json, or is a folder.
    """
    if report.suffix.lower() != ".json" or report.is_dir():
        raise InputError("The report needs a file name that ends in .json; name another one.")


def is_file_target(target: Path) -> bool:
    """Whether a target names one picture rather than a folder."""
    return not target.is_dir() and target.suffix.lower() in {".png", ".jpg", ".jpeg"}


def _listed(folder: Path) -> tuple[Path, ...]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise InputError("A folder cannot be listed; check that you may read it.") from error
    pictures = tuple(e for e in entries if e.suffix.lower() in SUFFIXES and e.is_file())
    if not pictures:
        raise InputError("A folder holds no PNG, JPEG, BMP, TIFF or WebP picture; name another.")
    return pictures
