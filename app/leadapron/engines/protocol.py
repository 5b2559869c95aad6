"""What every text engine offers: facts about itself, places of text, and words.

Pixels go in as `uint8` RGB of shape (height, width, 3), boxes come out in pixels of that array.
An engine that is missing, altered, hangs or fails raises `EngineError` with one sentence; it never
returns an empty answer instead. Time limits are wall seconds.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """One model file: where it lies, its SHA-256 as found, and the one the manifest demands."""

    name: str
    path: Path
    sha256: str
    expected_sha256: str

    @property
    def is_intact(self) -> bool:
        """Whether the file is the one that was released."""
        return bool(self.sha256) and self.sha256 == self.expected_sha256


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """What `leadapron doctor` says of an engine.

    Attributes:
        name: for example `overlay` or `tesseract`.
        version: of the runtime that does the work.
        models: the model files it uses.
        problem: one sentence with the mend, empty when it works.
    """

    name: str
    version: str
    models: tuple[ModelFacts, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A place that looks like text, unread."""

    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was read, in memory only."""

    box: Box
    confidence: float
    text: str = field(repr=False)


class Engine(Protocol):
    """Anything that `doctor` lists."""

    @property
    def name(self) -> str:
        """Short lower-case name, used as the source of findings."""
        ...

    def facts(self) -> EngineFacts:
        """Versions, models and hashes; never raises."""
        ...


class TextReader(Engine, Protocol):
    """Finds and reads words."""

    def read(self, pixels: Pixels, *, timeout: float) -> tuple[Word, ...]:
        """All words.

        Raises:
            EngineError: when the answer cannot be trusted, whatever the cause.
        """
        ...
