"""The judge's network, its training and its file: `python -m training.judge PLACES RUN FILE.onnx`.

PLACES and RUN are folders: the parts that `training.judge_places` wrote, and where the checkpoint
lies. The same line goes on where it was interrupted, and takes up parts that were added meanwhile.
At the end FILE is written and compared with torch's answer.
"""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

import argparse
import hashlib
import math
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from leadapron.engines.judge import SCALES, SIDE, Views
from training.export import OPSET, fold

BATCH: Final = 64
SAVE_EVERY: Final = 200
_STRIDE: Final = 8
_FLOOR: Final = 3.0
"""Levels added to a view's deviation before it is divided by it, so that a flat view stays flat."""
_TOLERANCE: Final = 1e-4


def _stage(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class JudgeNetwork(nn.Module):
    """From views as float32 (n, scales, SIDE, SIDE, 4) of 0 to 255 to logits of text (n,).

    All scales pass the same convolutions. Each view's colours are centred and divided by their
    deviation, because a window or a polarity does not make text of anatomy.
    """

    def __init__(self) -> None:
        super().__init__()
        self.early = nn.Sequential(_stage(4, 16, 2), _stage(16, 16), _stage(16, 48, 2))
        self.middle = _stage(48, 48)
        self.late = _stage(48, 64, 2)
        self.head = nn.Sequential(
            nn.Linear(3 * 64 * len(SCALES), 32), nn.ReLU(inplace=True), nn.Linear(32, 1)
        )

    def forward(self, views: Tensor) -> Tensor:
        """Logits of text."""
        x = views.flatten(0, 1).permute(0, 3, 1, 2)
        colours, inside = x[:, :3], x[:, 3:] / 255
        colours = colours - colours.mean(dim=(2, 3), keepdim=True)
        deviation = colours.square().mean(dim=(1, 2, 3), keepdim=True).sqrt()
        x = torch.cat([colours / (deviation + _FLOOR), inside], dim=1)
        x = self.early(x.contiguous(memory_format=torch.channels_last))
        x = self.late(x + self.middle(x))
        weight = functional.avg_pool2d(inside, _STRIDE) + 1e-3
        focused = (x * weight).sum(dim=(2, 3)) / weight.sum(dim=(2, 3))
        pooled = torch.cat([focused, x.mean(dim=(2, 3)), x.amax(dim=(2, 3))], dim=1)
        logits: Tensor = self.head(pooled.reshape(-1, self.head[0].in_features))
        return logits[:, 0]


class _Shipped(nn.Module):
    """The network to probabilities, batch normalisation folded in."""

    def __init__(self, network: JudgeNetwork) -> None:
        super().__init__()
        fold(network)
        self.network = network

    def forward(self, views: Tensor) -> Tensor:
        return torch.sigmoid(self.network(views))


def altered(rng: np.random.Generator, views: Views) -> NDArray[np.float32]:
    """Changes of a batch of views that keep the answers: polarity, channels, noise, turns.

    Brightness and contrast need no change, because the network divides them out.
    """
    both = views.astype(np.float32)
    colours = both[..., :3]
    inverted = rng.random(len(both)) < 0.3
    colours[inverted] = 255 - colours[inverted]
    if rng.random() < 0.2:
        colours[:] = colours[..., rng.permutation(3)]
    for index in np.flatnonzero(rng.random(len(both)) < 0.1):
        deviation = rng.uniform(1, 12)
        colours[index] += rng.normal(0, deviation, (*colours.shape[1:4], 1)).astype(np.float32)
    if rng.random() < 0.2:
        both = np.rot90(both, int(rng.integers(1, 4)), axes=(2, 3))
    return np.ascontiguousarray(both)


def gather(folder: Path) -> tuple[list[Views], NDArray[np.uint8], NDArray[np.int64]]:
    """The views of all parts, the answers, and part and row of each place.

    Raises:
        FileNotFoundError: when there is no part.
    """
    views, texts, rows = [], [], []
    for file in sorted(folder.glob("part-*.npz")):
        if file.name.endswith(".new.npz"):
            continue
        with np.load(file) as part:
            rows.append([(len(views), row) for row in range(len(part["texts"]))])
            views.append(part["views"])
            texts.append(part["texts"])
    if not views:
        raise FileNotFoundError(f"no part in {folder}; run training.judge_places first")
    return views, np.concatenate(texts), np.concatenate([np.array(each) for each in rows])


def export(network: JudgeNetwork, file: Path) -> None:
    """Write a trained network.

    Raises:
        ValueError: when ONNX Runtime and torch disagree.
    """
    network.eval()
    shape = (len(SCALES), SIDE, SIDE, 4)
    views = torch.from_numpy(
        np.random.default_rng(5).integers(0, 256, (7, *shape)).astype(np.float32)
    )
    with torch.no_grad():
        expected = torch.sigmoid(network(views)).numpy()
    torch.onnx.export(
        _Shipped(network).eval(), (views[:2],), str(file), dynamo=False, opset_version=OPSET,
        input_names=["views"], output_names=["probability"],
        dynamic_axes={"views": {0: "places"}, "probability": {0: "places"}},
    )  # fmt: skip
    onnx.checker.check_model(str(file))
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    (given,) = session.run(None, {"views": views.numpy()})
    worst = float(np.abs(given - expected).max())
    if worst > _TOLERANCE:
        raise ValueError(f"ONNX Runtime and torch differ by {worst}")


class Training:
    """A network in training, its average and its optimiser, kept in one checkpoint.

    Args:
        checkpoint: gone on with when it is there.
        start: checkpoint whose weights are begun with otherwise, or None.
        rate: largest step of the optimiser.
    """

    def __init__(self, checkpoint: Path, start: Path | None, rate: float) -> None:
        self._checkpoint, self._rate = checkpoint, rate
        self.network = JudgeNetwork().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        smooth = torch.optim.swa_utils.get_ema_multi_avg_fn(0.995)  # type: ignore[no-untyped-call]  # untyped
        self.average = torch.optim.swa_utils.AveragedModel(
            self.network, multi_avg_fn=smooth, use_buffers=True
        )
        self._optimizer = torch.optim.AdamW(self.network.parameters(), lr=rate, weight_decay=0.02)
        self.step = 0
        found = checkpoint if checkpoint.exists() else start
        if found:
            state = torch.load(found)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["averaged"])
        if found == checkpoint:
            self._optimizer.load_state_dict(state["optimizer"])
            self.step = state["step"]

    def learn(self, views: NDArray[np.float32], texts: NDArray[np.uint8], share: float) -> float:
        """One step; gives the loss. `share` is the share of all steps that are done."""
        warm = min(1.0, (self.step + 1) / 100)
        fall = 0.01 + 0.495 * (1 + math.cos(math.pi * share))
        for group in self._optimizer.param_groups:
            group["lr"] = self._rate * warm * fall
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.network(torch.from_numpy(views))
        target = torch.from_numpy(texts.astype(np.float32))
        loss = functional.binary_cross_entropy_with_logits(logits.float(), target)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self._optimizer.step()
        self.average.update_parameters(self.network)
        self.step += 1
        return float(loss.detach())

    def save(self) -> None:
        """Write the checkpoint; an interruption leaves the earlier one."""
        state = {
            "network": self.network.state_dict(), "averaged": self.average.state_dict(),
            "optimizer": self._optimizer.state_dict(), "step": self.step,
        }  # fmt: skip
        unfinished = self._checkpoint.with_suffix(".new")
        torch.save(state, unfinished)
        unfinished.replace(self._checkpoint)


def main() -> None:
    """Train and export from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="checkpoint to begin with")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    arguments.run.mkdir(parents=True, exist_ok=True)
    training = Training(arguments.run / "judge.pt", arguments.start, arguments.rate)
    rng = np.random.default_rng((arguments.seed, training.step))
    views, texts, rows = gather(arguments.places)
    losses: list[float] = []
    while training.step < arguments.steps:
        chosen = rng.integers(len(texts), size=BATCH)
        batch = altered(rng, np.stack([views[part][row] for part, row in rows[chosen]]))
        losses.append(training.learn(batch, texts[chosen], training.step / arguments.steps))
        if training.step % SAVE_EVERY == 0 or training.step == arguments.steps:
            training.save()
            print(training.step, f"{np.mean(losses[-SAVE_EVERY:]):.4f}", flush=True)  # noqa: T201  # its output
            views, texts, rows = gather(arguments.places)
    export(training.average.module, arguments.file)
    print("sha256", hashlib.sha256(arguments.file.read_bytes()).hexdigest())  # noqa: T201  # its output


if __name__ == "__main__":
    main()
