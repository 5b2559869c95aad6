"""Lets independent readers judge the product's masks on the captures of viewers."""

from typing import Any

import numpy as np

from benchmark.readers import Leak, PpOcrCommand, Reader, TesseractCommand, leaks
from benchmark.systems import Answer, without_source
from benchmark.truth import Capture


class Judging:
    """Collects what each reader still reads.

    Each reader judges the product's masks, and once more those that remain when the findings of its
    own family of engines are left out: what it cannot see it would otherwise excuse.

    Args:
        quick: fewer scales, and only the masks as they are.
    """

    def __init__(self, *, quick: bool) -> None:
        self._quick = quick
        self._readers: tuple[Reader, ...] = (TesseractCommand(), PpOcrCommand())
        self._identifiers = 0
        self._read: dict[str, list[Leak]] = {reader.name: [] for reader in self._readers}
        self._without_own: dict[str, list[Leak]] = {reader.name: [] for reader in self._readers}
        self.leaking: set[str] = set()
        """Names of captures of which an identifier was read after masking."""
        self._notes: list[dict[str, Any]] = []

    def judge(self, capture: Capture, answer: Answer) -> None:
        """Read one masked capture."""
        self._identifiers += len(capture.identifiers)
        for reader in self._readers:
            read = leaks(capture, answer.masked, reader, quick=self._quick)
            self._read[reader.name].extend(read)
            if read:
                self.leaking.add(capture.name)
            self._notes.extend(_note(capture, leak, "as masked") for leak in read)
            if not self._quick:
                less = without_source(capture.pixels, answer, reader.source)
                less = np.asarray(less, bool)
                read = leaks(capture, less, reader, quick=True)
                self._without_own[reader.name].extend(read)
                self._notes.extend(_note(capture, leak, "without own masks") for leak in read)

    def summary(self) -> dict[str, Any]:
        """Figures for each reader."""
        return {
            reader.name: {
                "identifiers": self._identifiers,
                "read": len(self._read[reader.name]),
                "read_without_own": "-" if self._quick else len(self._without_own[reader.name]),
                "notes": [note for note in self._notes if note["reader"] == reader.name],
            }
            for reader in self._readers
        }


def _note(capture: Capture, leak: Leak, masks: str) -> dict[str, Any]:
    """What was read, for the list; the patients are made up."""
    return {
        "capture": capture.name,
        "identifier": leak.identifier,
        "box": leak.box.as_list,
        "reader": leak.reader,
        "look": leak.look,
        "masks": masks,
    }
