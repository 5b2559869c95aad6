"""The JSON report of `clean`: places, kinds and times, never the text that was read."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from leadapron.cleaning import Milliseconds
from leadapron.export.atomic import replace_file
from leadapron.export.write import write_error
from leadapron.model.finding import Finding
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import Mask
from leadapron.model.verdict import Residual, Status

_VERSION: Final = 1
"""Version of the report's format; a reader refuses another one."""


@dataclass(frozen=True, slots=True)
class Capture:
    """What the report says of one input.

    Attributes:
        source: the input as it was named.
        output: the file that was written; None when nothing was.
        frame: the frame's size; 0 by 0 when the input could not be opened.
        findings: what detection saw.
        masks: the active masks.
        status: the verdict; not checked when verification was not reached.
        residuals: what verification still saw.
        sha256: digest of the file that was written; None when nothing was.
        milliseconds: wall times.
    """

    source: Path
    output: Path | None = None
    frame: Size = field(default=Size(0, 0))
    findings: tuple[Finding, ...] = ()
    masks: tuple[Mask, ...] = ()
    status: Status = Status.NOT_CHECKED
    residuals: tuple[Residual, ...] = ()
    sha256: str | None = None
    milliseconds: Milliseconds = field(default=Milliseconds())

    def as_json(self) -> dict[str, Any]:
        """The entry of the report; the text of findings and residuals is left out."""
        times = self.milliseconds
        return {
            "input": str(self.source),
            "output": None if self.output is None else str(self.output),
            "frame": [self.frame.width, self.frame.height],
            "findings": [
                {
                    "box": _box(finding.box),
                    "kind": finding.kind.value,
                    "source": finding.source,
                    "confidence": round(float(finding.confidence), 4),
                }
                for finding in self.findings
            ],
            "masks": [{"box": _box(m.box), "fill": [int(c) for c in m.fill]} for m in self.masks],
            "verdict": self.status.value,
            "residuals": [{"box": _box(r.box), "kind": r.kind.value} for r in self.residuals],
            "sha256": self.sha256,
            "milliseconds": {
                "first_masks": round(times.first_masks, 3),
                "detect": round(times.detect, 3),
                "redact": round(times.redact, 3),
                "verify": round(times.verify, 3),
                "export": round(times.export, 3),
            },
        }


def write_report(path: Path, captures: tuple[Capture, ...]) -> None:
    """Write the report whole, in place of an older one.

    Raises:
        ExportError: when it cannot be written; an older report is then untouched.
    """
    document = {"version": _VERSION, "captures": [capture.as_json() for capture in captures]}
    try:
        replace_file(path, (json.dumps(document, indent=2) + "\n").encode())
    except OSError as error:
        raise write_error(error, "report") from error


def _box(box: Box) -> list[int]:
    return [int(box.x), int(box.y), int(box.width), int(box.height)]
