"""Model files: where the installed packages keep them, and whether they are the released ones.

The manifest `resources/models.toml` names for each model the package that carries it, the file
inside, and its SHA-256. The package is looked up by its metadata and never imported; models of
Lead Apron's own lie in `resources/`. No model is ever fetched.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Final

from leadapron.engines.protocol import ModelFacts
from leadapron.model.errors import EngineError
from leadapron.resources import resource

OWN_PACKAGE: Final = "leadapron"
"""In the manifest, the package of models that lie in our own `resources/`."""


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What the manifest demands of one model."""

    name: str
    package: str
    file: str
    sha256: str


@lru_cache(maxsize=1)
def manifest() -> dict[str, ManifestEntry]:
    """All models of `resources/models.toml` by name.

    Raises:
        EngineError: when the manifest is missing or damaged.
    """
    path = resource("models.toml")
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            name: ManifestEntry(name, table["package"], table["file"], table["sha256"])
            for name, table in tables.items()
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EngineError(
            "The list of models, models.toml, is damaged; install Lead Apron again."
        ) from error


def model_facts(name: str) -> ModelFacts:
    """Where a model lies and what its SHA-256 is; an empty hash means that it is missing.

    Raises:
        EngineError: when the manifest is damaged or does not know the model.
    """
    entry = _entry(name)
    path = _locate(entry)
    if path is None:
        return ModelFacts(name, Path(entry.file), "", entry.sha256)
    try:
        status = path.stat()
        found = _sha256(path, status.st_mtime_ns, status.st_size)
    except OSError:
        found = ""
    return ModelFacts(name, path, found, entry.sha256)


def intact_model(name: str) -> ModelFacts:
    """The facts of a model whose file is exactly the released one.

    Raises:
        EngineError: when the file is missing or altered; the sentence names the package to
            install again.
    """
    facts = model_facts(name)
    package = _entry(name).package
    if not facts.sha256:
        raise EngineError(
            f"The model {name} is missing; install the package {package} again and run "
            "leadapron doctor."
        )
    if not facts.is_intact:
        raise EngineError(
            f"The model {name} was altered, so it is not used; install the package {package} "
            "again and run leadapron doctor."
        )
    return facts


def intact_bytes(name: str) -> tuple[bytes, ModelFacts]:
    """The bytes of an intact model, hashed as they are handed out.

    Raises:
        EngineError: as `intact_model`.
    """
    facts = intact_model(name)
    try:
        content = facts.path.read_bytes()
    except OSError:
        content = b""
    if hashlib.sha256(content).hexdigest() != facts.expected_sha256:
        raise EngineError(
            f"The model {name} changed while it was read; install the package "
            f"{_entry(name).package} again."
        )
    return content, facts


def _entry(name: str) -> ManifestEntry:
    entry = manifest().get(name)
    if entry is None:
        raise EngineError(f"The model {name} is not in models.toml; install Lead Apron again.")
    return entry


def _locate(entry: ManifestEntry) -> Path | None:
    """The file as the package's own record lists it, or None."""
    if entry.package == OWN_PACKAGE:
        try:
            return resource(entry.file)
        except EngineError:
            return None
    try:
        files = metadata.files(entry.package) or []
    except metadata.PackageNotFoundError:
        return None
    for file in files:
        # A data file's record begins with as many `../` as its scheme needs.
        if file.as_posix().lstrip("./") == entry.file:
            path = Path(str(file.locate())).resolve()
            return path if path.is_file() else None
    return None


@lru_cache(maxsize=32)
def _sha256(path: Path, modified_ns: int, size: int) -> str:  # noqa: ARG001  # the cache's key
    """SHA-256 of a file, computed once for each state of the file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
