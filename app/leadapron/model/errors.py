"""Every error that Lead Apron raises on purpose; each message is one sentence for the user.

    LeadApronError
    ├── InputError          the picture, the path or the arguments cannot be used       exit 2
    │   └── CaptureError    a screen, the clipboard or a permission refused             exit 2
    ├── EngineError         a check did not run: missing, altered, hung or failed       exit 4
    ├── WatermarkError      the capture is covered by a watermark and is refused        exit 3
    ├── NotCleanError       export was asked for without a clean verdict of its pixels  exit 3
    ├── ExportError         the clean picture could not be written                      exit 2
    ├── PolicyError         the department's rules cannot be read                       exit 4
    └── StageError          a step of the case was taken out of its order (a defect)    exit 4

A message never holds text that was read from a picture, a window title or a caption.
"""

from typing import ClassVar


class LeadApronError(Exception):
    """Base of the tree; `sentence` says what happened and what to do.

    Attributes:
        exit_code: what the command line returns when this error ends it.
    """

    exit_code: ClassVar[int] = 4

    @property
    def sentence(self) -> str:
        """The message for the user."""
        return str(self.args[0]) if self.args else type(self).__name__


class InputError(LeadApronError):
    """The picture, the path or the arguments cannot be used."""

    exit_code = 2


class CaptureError(InputError):
    """A screen, the clipboard or a permission refused the capture."""


class EngineError(LeadApronError):
    """An engine is missing, altered, hung or failed: what it should have checked is not clean."""

    exit_code = 4


class WatermarkError(LeadApronError):
    """A watermark covers the whole capture, so no mask can remove it."""

    exit_code = 3


class NotCleanError(LeadApronError):
    """Export was asked for without a clean verdict bound to exactly these pixels."""

    exit_code = 3


class ExportError(LeadApronError):
    """The clean picture could not be encoded, audited or written."""

    exit_code = 2


class PolicyError(LeadApronError):
    """The department's rules cannot be read, so it is not known what they forbid.

    Args:
        problems: one sentence for each wrong line.
    """

    exit_code = 4

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class StageError(LeadApronError):
    """A step of the case was taken out of its order."""
