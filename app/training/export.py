"""Write the trained network as ONNX: `python -m training.export CHECKPOINT FILE.onnx`.

The file takes float32 (1, 3, height, width), RGB from 0 to 255, sides multiples of 16, and gives
the text probability of each 4 by 4 cell, float32 (1, 1, height / 4, width / 4). The answer of ONNX
Runtime is compared with torch's at two sizes before the file counts as written.
"""

import argparse
import hashlib
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from training.network import OverlayNetwork

OPSET: Final = 17
"""Understood by every ONNX Runtime from 1.13 on."""

_TOLERANCE: Final = 1e-4


def fold(network: nn.Module) -> None:
    """Put a network in the state in which it ships: batch normalisation in its convolutions."""
    network.eval()
    for module in list(network.modules()):
        if isinstance(module, nn.Sequential) and len(module) > 1:
            first, second = module[0], module[1]
            if isinstance(first, nn.Conv2d) and isinstance(second, nn.BatchNorm2d):
                module[0] = fuse_conv_bn_eval(first, second)
                module[1] = nn.Identity()


class _Shipped(nn.Module):
    """The network from levels of 0 to 255 to probabilities, batch normalisation folded in."""

    def __init__(self, network: OverlayNetwork) -> None:
        super().__init__()
        fold(network)
        stem = network.get_submodule("stem.0.0")
        with torch.no_grad():
            stem.weight.div_(255)  # type: ignore[operator]  # a convolution's weight
        self.network = network

    def forward(self, pixels: Tensor) -> Tensor:
        return torch.sigmoid(self.network(pixels))


def export(checkpoint: Path, file: Path) -> float:
    """Write the averaged weights; gives the largest difference between torch and ONNX Runtime.

    Raises:
        ValueError: when the two disagree.
    """
    reference = OverlayNetwork()
    reference.load_state_dict(torch.load(checkpoint)["average"])
    reference.eval()
    shipped = OverlayNetwork()
    shipped.load_state_dict(reference.state_dict())
    torch.onnx.export(
        _Shipped(shipped).eval(),
        (torch.zeros(1, 3, 64, 96),),
        str(file),
        dynamo=False,
        opset_version=OPSET,
        input_names=["pixels"],
        output_names=["probability"],
        dynamic_axes={
            "pixels": {2: "height", 3: "width"},
            "probability": {2: "rows", 3: "columns"},
        },
    )
    onnx.checker.check_model(str(file))
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(5)
    worst = 0.0
    for height, width in ((128, 320), (208, 176)):
        pixels = rng.integers(0, 256, (1, 3, height, width)).astype(np.float32)
        (given,) = session.run(None, {"pixels": pixels})
        with torch.no_grad():
            expected = torch.sigmoid(reference(torch.from_numpy(pixels) / 255)).numpy()
        worst = max(worst, float(np.abs(given - expected).max()))
    if worst > _TOLERANCE:
        raise ValueError(f"ONNX Runtime and torch differ by {worst}")
    return worst


def main() -> None:
    """Export from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    difference = export(arguments.checkpoint, arguments.file)
    digest = hashlib.sha256(arguments.file.read_bytes()).hexdigest()
    print(f"largest difference {difference:.2e}\nsha256 {digest}")  # noqa: T201  # its output


if __name__ == "__main__":
    main()
