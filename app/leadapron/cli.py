"""The console command: arguments in, exit code out, every error one sentence on stderr.

The commands are imported when they are called, after `harden`: a damaged installation is then told
in one sentence too, and `--version` answers without loading an engine.
"""

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer
from typer.exceptions import TyperException

from leadapron import __version__
from leadapron.desktop.hardening import harden, sentence_of
from leadapron.desktop.memory import share_one_heap
from leadapron.model.errors import LeadApronError

_USAGE: Final = 2
"""Exit code for bad input or usage."""

_NOT_CHECKED: Final = 4
"""Exit code when a check did not run, which every unexpected error may mean."""

_INTERRUPTED: Final = 130
"""Exit code of a program that Ctrl+C ended (128 plus SIGINT), as shells report it."""

app = typer.Typer(
    name="leadapron",
    help="Share a radiology case without exposing the patient.",
    add_completion=False,
    pretty_exceptions_enable=False,
)
journal_app = typer.Typer(
    help="The local record of what was checked; it holds nothing of a patient.",
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)
app.add_typer(journal_app, name="journal")


def main() -> None:
    """Run the console command and end the process with its exit code."""
    harden()
    share_one_heap()
    _leave(run_command(sys.argv[1:]))


def run_command(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: the words after the program's name.

    Returns:
        0 all clean and written; 2 bad input or usage; 3 residuals left; 4 not checked; 130 stopped
        by Ctrl+C. No error of a command leaves this function as an exception.
    """
    try:
        # Calling `app` itself would put typer's traceback in the place of the one sentence.
        command = typer.main.get_command(app)
        code = command(args=list(arguments), prog_name="leadapron", standalone_mode=False)
    except LeadApronError as error:
        return _told(error.sentence, error.exit_code)
    except (KeyboardInterrupt, typer.Abort) as error:
        return _told(sentence_of(KeyboardInterrupt, error), _INTERRUPTED)
    except typer.Exit as error:
        code = error.exit_code
    except TyperException:  # its message repeats the words typed, and those may name a patient
        return _told("The arguments are incomplete or unknown; see `leadapron --help`.", _USAGE)
    except Exception as error:  # noqa: BLE001  # the last resort: one sentence, no traceback
        return _told(sentence_of(type(error), error), _NOT_CHECKED)
    if code == _INTERRUPTED:  # typer gives this back for a Ctrl+C, and no exception
        return _told(sentence_of(KeyboardInterrupt, None), _INTERRUPTED)
    return code if isinstance(code, int) else 0


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"leadapron {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Print the version and end."
        ),
    ] = False,
) -> int | None:
    """Share a radiology case without exposing the patient."""
    return run() if context.invoked_subcommand is None else None


@app.command()
def run() -> int:
    """Start Lead Apron in the tray, or show the one that runs."""
    from leadapron.ui.application import run_tray  # noqa: PLC0415  # see the module docstring

    return run_tray(None)


@app.command()
def capture(
    last: Annotated[bool, typer.Option("--last", help="Repeat the last region.")] = False,
    delay: Annotated[int, typer.Option("--delay", help="Seconds to wait, 0 to 10.")] = 0,
    screen: Annotated[str, typer.Option("--screen", help="Name of the one screen to take.")] = "",
) -> int:
    """Start a capture in the running Lead Apron; start it if it is not running."""
    from leadapron.desktop.commands import Command, Word  # noqa: PLC0415  # see the module docstring
    from leadapron.ui.application import run_tray  # noqa: PLC0415

    return run_tray(Command(Word.CAPTURE, last=last, delay=delay, screen=screen))


@app.command()
def demo(
    walk_through: Annotated[
        bool,
        typer.Option(
            "--walk-through", help="Take it along the whole path and print what was done."
        ),
    ] = False,
) -> int:
    """Open the practice case: a made-up patient in a window that looks like a PACS viewer."""
    from leadapron.ui.practice import run_demo  # noqa: PLC0415  # see the module docstring

    return run_demo(walk_through=walk_through)


@app.command()
def clean(  # noqa: PLR0917  # typer turns each parameter into an option with a name
    inputs: Annotated[list[Path], typer.Argument(help="Pictures, or folders of pictures.")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="A new .png or .jpg for one picture, or a folder."),
    ],
    report: Annotated[
        Path | None, typer.Option("--report", help="Write what was done to this .json file.")
    ] = None,
    preset: Annotated[
        str, typer.Option("--preset", help="Where the pictures go, e.g. instagram-portrait.")
    ] = "original",
    form: Annotated[
        str | None, typer.Option("--format", help="png or jpeg; the preset's own by default.")
    ] = None,
    sheet: Annotated[
        bool, typer.Option("--sheet", help="Write a release sheet beside each picture.")
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers", min=1, help="Pictures at once; by default as cores and memory allow."
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option("--profile", help="Mask this layout too; `leadapron profiles` lists them."),
    ] = None,
) -> int:
    """Mask the text of pictures, verify the result, and write clean files.

    Exit codes: 0 all clean and written; 2 bad input or usage; 3 residuals left, nothing written for
    that input; 4 not checked because an engine failed, nothing written for that input.
    """
    from leadapron.commands.clean import (  # noqa: PLC0415  # see the module docstring
        Wishes,
        clean_pictures,
    )

    wishes = Wishes(report, preset, form, sheet, workers, profile)
    return clean_pictures(inputs, output, wishes)


@app.command()
def profiles() -> int:
    """List the layouts of viewers that `clean --profile` and the settings can mask.

    Exit codes: 0; 2 a file is damaged.
    """
    from leadapron.commands.profiles import (  # noqa: PLC0415  # see the module docstring
        list_profiles,
    )

    return list_profiles()


@app.command()
def caption(
    source: Annotated[
        str, typer.Argument(metavar="FILE|-", help="A text file in UTF-8, or - for standard input.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as JSON: offsets, never the words.")
    ] = False,
    profile: Annotated[
        str, typer.Option("--profile", help="strict (default) or safe-harbor.")
    ] = "",
) -> int:
    """Check the words of a post: names, dates, ages, places and more.

    Exit codes: 0 nothing blocks; 2 bad input; 3 something blocks or an exact age is left.
    """
    from leadapron.commands.caption import check_caption  # noqa: PLC0415  # see the module docstring
    from leadapron.policies.load import load_policy  # noqa: PLC0415

    return check_caption(source, as_json=as_json, profile=profile, policy=load_policy())


@journal_app.command("verify")
def verify_journal() -> int:
    """Prove the chain of the journal. Exit codes: 0 it holds; 3 it was altered."""
    from leadapron.commands import journal  # noqa: PLC0415  # see the module docstring

    return journal.verify_journal()


@journal_app.command("export")
def export_journal(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A new .csv; standard output without it.")
    ] = None,
) -> int:
    """Hand the entries on as CSV. Exit codes: 0 the chain holds; 3 it was altered."""
    from leadapron.commands import journal  # noqa: PLC0415  # see the module docstring

    return journal.export_journal(output)


@app.command(hidden=True)
def clean_worker() -> int:
    """Work for a `clean` that runs: paths come by the standard input, answers go back by pipe."""
    from leadapron.commands.process import serve  # noqa: PLC0415  # see the module docstring

    return serve()


@app.command(hidden=True)
def probe_hotkey() -> int:
    """Print why the hotkey cannot be set, and nothing when it can; `doctor` asks this."""
    from leadapron.commands.hotkey import probe  # noqa: PLC0415  # see the module docstring

    return probe()


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print the facts as JSON.")] = False,
) -> int:
    """Say what works on this machine, what does not, and how to mend it."""
    from leadapron.commands.doctor import examine  # noqa: PLC0415  # see the module docstring

    return examine(as_json=as_json)


def _leave(code: int) -> NoReturn:
    """End the process with this code, whatever an abandoned engine still does.

    An engine that was given up inside native code cannot be ended. The interpreter would wait for
    it without end, or abort with a code of its own.
    """
    private = sys.modules.get("leadapron.desktop.private_folder")
    if private is not None:
        private.remove_private_folder()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):  # closed pipe, or no console
            stream.flush()
    os._exit(code)


def _told(sentence: str, code: int) -> int:
    sys.stderr.write(sentence + "\n")
    return code
