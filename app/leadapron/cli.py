"""The console command: arguments in, exit code out, every error one sentence on stderr.

The commands are imported when they are called, after `harden`: a damaged installation is then told
in one sentence too, and `--version` answers without loading an engine.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer
from typer.exceptions import TyperException

from leadapron import __version__
from leadapron.desktop.hardening import harden, sentence_of
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
    no_args_is_help=True,
)


def main() -> None:
    """Run the console command and end the process with its exit code."""
    harden()
    sys.exit(run_command(sys.argv[1:]))


def run_command(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: the words after the program's name.

    Returns:
        0 all clean and written; 2 bad input or usage; 3 residuals left; 4 not checked; 130 stopped
        by Ctrl+C. No error of a command leaves this function as an exception.
    """
    try:
        code = app(args=list(arguments), prog_name="leadapron", standalone_mode=False)
    except LeadApronError as error:
        return _told(error.sentence, error.exit_code)
    except (KeyboardInterrupt, typer.Abort) as error:
        return _told(sentence_of(KeyboardInterrupt, error), _INTERRUPTED)
    except typer.Exit as error:
        return error.exit_code
    except TyperException:  # its message repeats the words typed, and those may name a patient
        return _told("The arguments are incomplete or unknown; see `leadapron --help`.", _USAGE)
    except Exception as error:  # noqa: BLE001  # the last resort: one sentence, no traceback
        return _told(sentence_of(type(error), error), _NOT_CHECKED)
    return code if isinstance(code, int) else 0


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"leadapron {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Print the version and end."
        ),
    ] = False,
) -> None:
    """Share a radiology case without exposing the patient."""


@app.command()
def clean(
    inputs: Annotated[list[Path], typer.Argument(help="Pictures, or folders of pictures.")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="A new .png for one picture, or a folder."),
    ],
    report: Annotated[
        Path | None, typer.Option("--report", help="Write what was done to this .json file.")
    ] = None,
) -> int:
    """Mask the text of pictures, verify the result, and write clean PNG files.

    Exit codes: 0 all clean and written; 2 bad input or usage; 3 residuals left, nothing written for
    that input; 4 not checked because an engine failed, nothing written for that input.
    """
    from leadapron.commands.clean import clean_pictures  # noqa: PLC0415  # see the module docstring

    return clean_pictures(inputs, output, report)


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print the facts as JSON.")] = False,
) -> int:
    """Say what works on this machine, what does not, and how to mend it."""
    from leadapron.commands.doctor import examine  # noqa: PLC0415  # see the module docstring

    return examine(as_json=as_json)


def _told(sentence: str, code: int) -> int:
    sys.stderr.write(sentence + "\n")
    return code
