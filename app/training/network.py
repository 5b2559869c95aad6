"""The overlay detector's network: RGB at native resolution in, text logits for 4 by 4 cells out.

Dense convolutions in widths of 16, the block that ONNX Runtime's and oneDNN's kernels work in.
Four stages down to 1/16 give a receptive field of more than 250 pixels, so that a letter can be
told from a bone edge by what surrounds it; two stages up bring the place back.
"""

from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

ALIGNMENT: Final = 16
"""Sides of the input must be multiples of this."""


def _stage(inputs: int, outputs: int, *, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, dilation, dilation, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class _Residual(nn.Module):
    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.body = _stage(width, width, dilation=dilation)

    def forward(self, x: Tensor) -> Tensor:
        changed: Tensor = self.body(x)
        return x + changed


class OverlayNetwork(nn.Module):
    """From float32 RGB of 0 to 1, (n, 3, height, width), to logits (n, 1, h / 4, w / 4)."""

    def __init__(self, half: int = 16, quarter: int = 16, eighth: int = 48, low: int = 64) -> None:
        super().__init__()
        self.stem = nn.Sequential(_stage(3, half, stride=2), _stage(half, quarter, stride=2))
        self.fine = _Residual(quarter, 1)
        self.eighth = nn.Sequential(
            _stage(quarter, eighth, stride=2), _Residual(eighth, 1), _Residual(eighth, 1)
        )
        self.low = nn.Sequential(
            _stage(eighth, low, stride=2),
            *(_Residual(low, dilation) for dilation in (1, 2, 4, 1)),
        )
        self.low_up = nn.Conv2d(low, eighth, 1)
        self.merge_eighth = _stage(eighth, eighth)
        self.eighth_up = nn.Conv2d(eighth, quarter, 1)
        self.merge_quarter = _stage(quarter, quarter)
        self.head = nn.Conv2d(quarter, 1, 1)
        # Text covers a few per cent of the cells: start there, or the first steps only learn that.
        nn.init.constant_(self.head.bias, -2.5)  # type: ignore[arg-type]  # the head has a bias

    def forward(self, x: Tensor) -> Tensor:
        """Logits of text."""
        quarter = self.fine(self.stem(x))
        eighth = self.eighth(quarter)
        low = self.low_up(self.low(eighth))
        eighth = self.merge_eighth(
            eighth + functional.interpolate(low, scale_factor=2.0, mode="nearest")
        )
        up = functional.interpolate(self.eighth_up(eighth), scale_factor=2.0, mode="nearest")
        logits: Tensor = self.head(self.merge_quarter(quarter + up))
        return logits


def loss(logits: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Weighted cross-entropy, the mean of its hardest twentieth, and Dice; one value for each crop.

    Args:
        logits: (n, 1, h, w).
        target: 0 or 1, same shape.
        weight: of each cell, same shape.
    """
    each = functional.binary_cross_entropy_with_logits(logits, target, weight, reduction="none")
    flat = each.flatten(1)
    hardest = flat.topk(flat.shape[1] // 20, dim=1).values.mean(dim=1)
    probability = torch.sigmoid(logits).flatten(1)
    wanted = target.flatten(1)
    overlap = (probability * wanted).sum(dim=1)
    dice = 1 - (2 * overlap + 10) / (probability.sum(dim=1) + wanted.sum(dim=1) + 10)
    return flat.mean(dim=1) * 2 + hardest * 0.3 + dice * 0.5
