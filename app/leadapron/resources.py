"""Where the files of `resources/` lie, in a checkout and in an installed package alike."""

from pathlib import Path

from leadapron.model.errors import EngineError


def resource(name: str) -> Path:
    """Path of one file of `resources/`, for example `models.toml`.

    Raises:
        EngineError: when the file is not there, which means a damaged installation.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent.parent / "resources"):
        path = folder / name
        if path.exists():
            return path
    raise EngineError(
        f"The file {name} is missing from the installation; install Lead Apron again."
    )
