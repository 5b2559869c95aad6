"""`leadapron clean`: each input along the whole path, without a window.

Messages count the inputs and never name them, since file names of captures carry patients' names.
One input's failure does not stop the next one; the exit code is the worst of all.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

from leadapron.commands.attempt import CLEAN, NOT_CHECKED, Writer
from leadapron.commands.batch import in_order
from leadapron.commands.engine_state import demand_engines
from leadapron.commands.inputs import check_report, check_target, gathered, is_file_target
from leadapron.commands.process import Order, Processes
from leadapron.commands.report import Capture, write_report
from leadapron.desktop.hardening import sentence_of
from leadapron.desktop.private_folder import clear_at_start
from leadapron.detect.profile_files import profile_named
from leadapron.export.folders import journal_path
from leadapron.export.journal import Journal
from leadapron.export.presets import preset_named
from leadapron.model.canvas import Canvas, Format
from leadapron.model.errors import ExportError, InputError, LeadApronError
from leadapron.model.policy import Policy
from leadapron.policies.load import load_policy

MOST_WORKERS: Final = 8

_MEMORY: Final = 2 * 1024**3
"""Bytes of the machine's memory for each worker that nobody asked for by number. A worker is a
process with engines of its own: 650 MB, and 850 MB at its largest (captures of 1000 x 700)."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks of all inputs.

    Attributes:
        report: the JSON report, rewritten after every input; None for none.
        preset: where the pictures go; `original` keeps their pixels.
        form: kind of file, `png` or `jpeg`; None for what the target's name says, or else the
            preset's usual one.
        sheet: whether a release sheet is written beside each picture.
        workers: pictures worked on at once; None for one for each core, as memory allows.
        profile: name of the layout that is masked too; None for none.
    """

    report: Path | None = None
    preset: str = "original"
    form: str | None = None
    sheet: bool = False
    workers: int | None = None
    profile: str | None = None


def clean_pictures(arguments: Sequence[Path], target: Path, wishes: Wishes | None = None) -> int:
    """Clean every picture, write the clean ones, and report on all.

    Args:
        arguments: pictures and folders.
        target: a new file for one picture, or a folder, made when it is not there.
        wishes: what else was asked for.

    Returns:
        The worst exit code of all inputs: 0, 2, 3 or 4.

    Raises:
        InputError: for arguments that cannot be used.
        ExportError: when the target exists, the rules forbid it, or the report cannot be written.
        PolicyError: when the department's rules cannot be read.
    """
    wishes = wishes or Wishes()
    if wishes.report is not None:
        check_report(wishes.report)
    pictures: tuple[Path, ...] = ()
    try:
        pictures = gathered(arguments)
        policy = load_policy()
        canvas = _canvas(wishes, target)
        check_target(target, arguments, canvas.format)
        _demand_policy(policy, canvas, target)
        profile = None if wishes.profile is None else profile_named(wishes.profile)
        _report(wishes, ())
    except LeadApronError:
        _report(wishes, tuple(map(Capture, pictures)))
        raise
    try:
        clear_at_start()
        demand_engines()
    except Exception as error:  # noqa: BLE001  # an engine that does not start checks nothing
        _report(wishes, tuple(map(Capture, pictures)))
        sys.stderr.write(sentence_of(type(error), error) + "\n")
        return NOT_CHECKED
    several = len(pictures) > 1 or any(argument.is_dir() for argument in arguments)
    order = Order(policy, canvas, profile)
    writer = Writer(target, policy, Journal(journal_path()).append, sheet=wishes.sheet)
    codes = _clean(pictures, order, writer, wishes, shown=several)
    written = codes.count(CLEAN)
    claim = "; no text found in them by these checks" if written else ""
    sys.stdout.write(f"{written} of {len(codes)} written{claim}.\n")
    return max(codes)


def _format_named(name: str | None) -> Format | None:
    """The format that the command line names; None for none.

    Raises:
        InputError: for any other name.
    """
    formats = {"png": Format.PNG, "jpeg": Format.JPEG, "jpg": Format.JPEG}
    if name is None:
        return None
    if name.lower() not in formats:
        raise InputError("There is no such format; choose png or jpeg.")
    return formats[name.lower()]


def _clean(
    pictures: tuple[Path, ...], order: Order, writer: Writer, wishes: Wishes, *, shown: bool
) -> list[int]:
    """The exit codes of all inputs, in order."""
    captures: list[Capture] = []
    codes: list[int] = []
    workers = min(_workers(wishes), len(pictures))
    own = Processes(order) if workers > 1 else nullcontext(order.worker())
    with (
        own as work,
        _progress(len(pictures), shown=shown and sys.stderr.isatty()) as (
            console,
            step,
        ),
    ):
        for attempt in in_order(pictures, work, workers):
            outcome = writer(attempt)
            captures.append(outcome.capture)
            codes.append(outcome.code)
            if outcome.sentence:
                console.print(f"Input {len(codes)} of {len(pictures)}: {outcome.sentence}")
            _report(wishes, tuple(captures))
            step()
    return codes


def _canvas(wishes: Wishes, target: Path) -> Canvas:
    """The canvas of the preset, in the format that was asked for or that the target's name says.

    Raises:
        InputError: for an unknown preset, or a format that it does not take.
    """
    form = _format_named(wishes.form)
    if form is None and not target.is_dir():
        form = {".png": Format.PNG, ".jpg": Format.JPEG, ".jpeg": Format.JPEG}.get(
            target.suffix.lower()
        )
    return preset_named(wishes.preset).canvas(form)


def _demand_policy(policy: Policy, canvas: Canvas, target: Path) -> None:
    """Refuse before any work what the rules would refuse at the end.

    Raises:
        ExportError: when the rules forbid the preset, the format, the folder, or a run without a
            person.
    """
    if policy.second_person or policy.required_questions or policy.questions:
        raise ExportError(
            "Your department's rules ask for a person's answers before a picture leaves; open the "
            "picture in the review window instead."
        )
    if not policy.may_use(canvas.preset):
        allowed = ", ".join(policy.presets or ())
        raise ExportError(
            f"Your department's rules do not allow the preset {canvas.preset}; choose one of "
            f"{allowed}."
        )
    if canvas.format not in policy.formats:
        raise ExportError(
            f"Your department's rules do not allow {canvas.format.value.upper()} files; choose the "
            "other format."
        )
    is_file = is_file_target(target)
    if not policy.may_write_to(target.parent if is_file else target):
        raise ExportError(
            "Your department's rules do not allow this folder; choose one that policy.toml names."
        )


def _workers(wishes: Wishes) -> int:
    if wishes.workers is not None:
        return max(1, min(MOST_WORKERS, wishes.workers))
    usable = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(MOST_WORKERS, usable, _memory() // _MEMORY))


def _memory() -> int:
    """Bytes of this machine's memory; enough for all workers where the system does not say."""
    if sys.platform == "win32":
        return MOST_WORKERS * _MEMORY
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _report(wishes: Wishes, captures: tuple[Capture, ...]) -> None:
    if wishes.report is not None:
        write_report(wishes.report, captures)


@contextmanager
def _progress(total: int, *, shown: bool) -> Iterator[tuple[Console, Callable[[], None]]]:
    """A bar on stderr, and the console whose lines do not disturb it."""
    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not shown) as progress:
        task = progress.add_task("", total=total)
        yield console, lambda: progress.advance(task)
