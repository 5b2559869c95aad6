"""`leadapron clean`: each input along the whole path, without a window.

Messages count the inputs and never name them, since file names of captures carry patients' names.
One input's failure does not stop the next one; the exit code is the worst of all.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

from leadapron.capture.files import frame_from_file
from leadapron.cleaning import Cleaned, clean_frame
from leadapron.commands.engine_state import demand_engines
from leadapron.commands.inputs import (
    check_report,
    check_target,
    gathered,
    is_file_target,
)
from leadapron.commands.report import Capture, Milliseconds, write_report
from leadapron.desktop.hardening import sentence_of
from leadapron.desktop.private_folder import clear_at_start, private_folder
from leadapron.detect.ladder import default_ladder
from leadapron.export.write import export_picture, write_error
from leadapron.model.errors import LeadApronError
from leadapron.model.frame import Frame
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.model.verdict import Status
from leadapron.verify.second_reader import default_second_reader

_CLEAN: Final = 0
_RESIDUALS: Final = 3
_NOT_CHECKED: Final = 4


@dataclass(frozen=True, slots=True)
class _Outcome:
    """One input's entry in the report, its exit code, and one sentence when it did not go well."""

    capture: Capture
    code: int = _CLEAN
    sentence: str = ""


def clean_pictures(arguments: Sequence[Path], target: Path, report: Path | None) -> int:
    """Clean every picture, write the clean ones, and report on all.

    Args:
        arguments: pictures and folders.
        target: a new .png for one picture, or a folder, made when it is not there.
        report: the JSON report, rewritten after every input; None for none.

    Returns:
        The worst exit code of all inputs: 0, 2, 3 or 4.

    Raises:
        InputError: for arguments that cannot be used.
        ExportError: when the target exists, or the report cannot be written.
    """
    if report is not None:
        check_report(report)
    check_target(target, arguments)
    pictures = gathered(arguments)
    captures: tuple[Capture, ...] = ()
    if report is not None:
        write_report(report, captures)
    try:
        clear_at_start()
        demand_engines()
        ladder = default_ladder(private_folder)
        reader = default_second_reader(private_folder)
    except Exception as error:  # noqa: BLE001  # an engine that does not start checks nothing
        sentence = sentence_of(type(error), error)
        captures = tuple(Capture(picture) for picture in pictures)
        if report is not None:
            write_report(report, captures)
        sys.stderr.write(sentence + "\n")
        return _NOT_CHECKED

    def cleaned(frame: Frame) -> Cleaned:
        return clean_frame(frame, ladder, reader, DEFAULT_POLICY)

    codes = []
    several = len(pictures) > 1 or any(argument.is_dir() for argument in arguments)
    with _progress(len(pictures), shown=several and sys.stderr.isatty()) as (console, step):
        for number, picture in enumerate(pictures, start=1):
            outcome = _along_the_path(picture, target, cleaned)
            if outcome.sentence:
                console.print(f"Input {number} of {len(pictures)}: {outcome.sentence}")
            captures = (*captures, outcome.capture)
            codes.append(outcome.code)
            if report is not None:
                write_report(report, captures)
            step()
    written = codes.count(_CLEAN)
    sys.stdout.write(f"{written} of {len(codes)} written; no text found in them by these checks.\n")
    return max(codes)


def _along_the_path(picture: Path, target: Path, cleaned: Callable[[Frame], Cleaned]) -> _Outcome:
    """Open, clean and export one input; every failure becomes its outcome."""
    capture = Capture(picture)
    try:
        frame = frame_from_file(picture)
        capture = replace(capture, frame=frame.size)
        try:
            result = cleaned(frame)
        finally:
            frame.wipe()
        capture = _with_result(capture, result)
        try:
            return _exported(capture, result, target)
        finally:
            result.picture.wipe()
    except LeadApronError as error:
        return _Outcome(capture, error.exit_code, error.sentence)
    except Exception as error:  # noqa: BLE001  # fail closed: whatever failed, nothing was checked
        unchecked = replace(capture, status=Status.NOT_CHECKED)
        return _Outcome(unchecked, _NOT_CHECKED, sentence_of(type(error), error))


def _with_result(capture: Capture, result: Cleaned) -> Capture:
    times = result.milliseconds
    return replace(
        capture,
        findings=result.redaction.findings,
        masks=result.picture.masks,
        status=result.verdict.status,
        residuals=result.verdict.residuals,
        milliseconds=Milliseconds(times.detect, times.redact, times.verify),
    )


def _exported(capture: Capture, result: Cleaned, target: Path) -> _Outcome:
    """Write the picture when its verdict is clean.

    Raises:
        LeadApronError: when it cannot be written.
    """
    verdict = result.verdict
    if verdict.status is Status.NOT_CHECKED:
        reason = verdict.reason or "A check did not run, so nothing was written; run the doctor."
        return _Outcome(capture, _NOT_CHECKED, reason)
    if verdict.status is Status.RESIDUALS:
        sentence = (
            f"Verification still sees text in {len(verdict.residuals)} places, so nothing was "
            "written; mask them by hand."
        )
        return _Outcome(capture, _RESIDUALS, sentence)
    started = time.perf_counter()
    _make_folder(target)
    exported = export_picture(result.picture, verdict, target)
    elapsed = (time.perf_counter() - started) * 1000
    return _Outcome(
        replace(
            capture,
            output=exported.path,
            sha256=exported.sha256,
            milliseconds=replace(capture.milliseconds, export=elapsed),
        )
    )


def _make_folder(target: Path) -> None:
    """Make the target's folder only once there is a picture to put into it."""
    if is_file_target(target):
        return
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error) from error


@contextmanager
def _progress(total: int, *, shown: bool) -> Iterator[tuple[Console, Callable[[], None]]]:
    """A bar on stderr, and the console whose lines do not disturb it."""
    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not shown) as progress:
        task = progress.add_task("", total=total)
        yield console, lambda: progress.advance(task)
