"""Train the overlay detector: `python -m training.train TEXTURES RUN --steps N`.

Resumes from `RUN/checkpoint.pt` when it is there. Writes `RUN/log.csv` with the loss and figures
on held-back textures and fonts. Hard negatives are mined as it goes: text-free crops with the
highest false probability come back until they are quiet.
"""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

import argparse
import csv
import math
import time
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.network import OverlayNetwork, loss
from training.pool import Pool
from training.recipes import RECIPES, Recipe
from training.samples import HARMLESS, TEXT, make
from training.textures import HELD_BACK, load

SIDE: Final = 256
BATCH: Final = 16
RING: Final = 2500
HARD: Final = 2
"""Crops of each batch that are mined hard negatives."""
HARMLESS_WEIGHT: Final = 0.1
HARD_KEPT: Final = 300
RENEWED: Final = 4
"""Crops made anew for each step, so that one is seen about twice."""
CHECK_EVERY: Final = 500
SAVE_EVERY: Final = 150
VALIDATION_SEED: Final = 90_001

Crops = tuple[NDArray[np.uint8], NDArray[np.uint8]]


class HardNegatives:
    """Text-free crops in which the network sees text, with its latest false probability."""

    def __init__(self) -> None:
        self._crops: list[tuple[float, NDArray[np.uint8]]] = []

    def take(self, rng: np.random.Generator, count: int) -> list[NDArray[np.uint8]]:
        """Random crops, taken out until they are offered again."""
        return [
            self._crops.pop(int(rng.integers(len(self._crops))))[1]
            for _ in range(min(count, len(self._crops) // 4))
        ]

    def offer(self, pixels: NDArray[np.uint8], false: float) -> None:
        """Keep a crop when its false probability is among the highest."""
        if false < 0.2:
            return
        self._crops.append((false, pixels))
        if len(self._crops) > HARD_KEPT:
            self._crops.sort(key=lambda crop: -crop[0])
            self._crops.pop()


def tensors(pixels: NDArray[np.uint8], targets: NDArray[np.uint8]) -> tuple[Tensor, Tensor, Tensor]:
    """Network input, target and weight; small lines weigh as much as long ones."""
    texts = (targets == TEXT).astype(np.uint8)
    weights = np.where(targets == HARMLESS, np.float32(HARMLESS_WEIGHT), np.float32(1))
    for target, weight in zip(texts, weights, strict=True):
        count, labels, stats, _ = cv2.connectedComponentsWithStats(target)
        if count > 1:
            factor = np.clip(np.sqrt(60 / stats[:, cv2.CC_STAT_AREA]), 1, 4)
            weight[labels > 0] = factor[labels[labels > 0]]
    x = torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)
    return (
        x.contiguous(memory_format=torch.channels_last),
        torch.from_numpy(texts).float()[:, None],
        torch.from_numpy(weights)[:, None],
    )


def altered(rng: np.random.Generator, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Cheap changes of a crop that keep its text: polarity, order of channels, brightness."""
    if rng.random() < 0.25:
        pixels = 255 - pixels
    if rng.random() < 0.3:
        pixels = pixels[..., rng.permutation(3)]
    if rng.random() < 0.25:
        gain, offset = rng.uniform(0.7, 1.2), rng.uniform(-25, 25)
        pixels = np.clip(pixels * gain + offset, 0, 255).astype(np.uint8)
    return pixels


def validation_crops(folder: Path) -> tuple[Crops, list[str]]:
    """Held-back crops: three of each recipe and forty without text, with their names."""
    textures = load(folder, HELD_BACK)
    rng = np.random.default_rng(VALIDATION_SEED)
    pixels, targets, names = [], [], []
    recipes = [(name, recipe) for name, recipe in RECIPES.items() for _ in range(3)]
    recipes += [("none", Recipe(layout="none", distractors=3, em=(10, 11)))] * 40
    for name, recipe in recipes:
        sample = make(rng, textures, recipe, side=SIDE, held_back=True)
        pixels.append(sample.pixels)
        targets.append(sample.target)
        names.append(name)
    return (np.stack(pixels), np.stack(targets)), names


def validate(
    network: torch.nn.Module, crops: Crops, names: list[str]
) -> tuple[float, float, float]:
    """Share of text cells found at 0.3, of single letters' cells, and of false cells."""
    network.eval()
    seen = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(names), BATCH):
            x, _, _ = tensors(crops[0][start : start + BATCH], crops[1][start : start + BATCH])
            seen.append(torch.sigmoid(network(x)).float().numpy()[:, 0] > 0.3)
    network.train()
    found, wanted = np.concatenate(seen), crops[1] == TEXT
    single = np.array(["single" in name or "marker" in name for name in names])
    none = np.array([name == "none" for name in names])
    recall = float(found[wanted].mean())
    return recall, float(found[single][wanted[single]].mean()), float(found[none].mean())


def main() -> None:  # noqa: PLR0915  # the loop in reading order
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("textures", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--steps", type=int, default=9000)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start", type=Path, help="weights to begin with")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    arguments.run.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.run / "checkpoint.pt"
    network = OverlayNetwork().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    smooth = torch.optim.swa_utils.get_ema_multi_avg_fn(0.998)  # type: ignore[no-untyped-call]  # untyped
    average = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=smooth, use_buffers=True)
    optimizer = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=0.01)
    step = 0
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start)["network"])
        average.module.load_state_dict(torch.load(arguments.start)["average"])
    if checkpoint.exists():
        state = torch.load(checkpoint)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["averaged"])
        optimizer.load_state_dict(state["optimizer"])
        step = state["step"]
    crops, names = validation_crops(arguments.textures)
    rng = np.random.default_rng((arguments.seed, step))
    hard = HardNegatives()
    began, losses = time.monotonic(), []
    first = step
    seed = arguments.seed * 1_000_003 + step
    with (
        Pool(arguments.textures, seed=seed, size=RING, side=SIDE) as pool,
        (arguments.run / "log.csv").open("a", newline="") as log,
    ):
        writer = csv.writer(log)
        while pool.made < 300:
            time.sleep(1)
        while step < arguments.steps:
            if not pool.alive:
                raise RuntimeError("the process that makes crops has ended; see its traceback")
            for group in optimizer.param_groups:
                warm = min(1.0, (step + 1) / 200)
                share = step / arguments.steps
                group["lr"] = (
                    arguments.rate * warm * (0.02 + 0.49 * (1 + math.cos(math.pi * share)))
                )
            replayed = hard.take(rng, HARD)
            pixels, targets = pool.draw(rng, BATCH - len(replayed))
            pixels = np.stack([*(altered(rng, crop) for crop in pixels), *replayed])
            targets = np.concatenate(
                [targets, np.zeros((len(replayed), *targets.shape[1:]), np.uint8)]
            )
            x, target, weight = tensors(pixels, targets)
            with torch.autocast("cpu", torch.bfloat16):
                logits = network(x)
            each = loss(logits.float(), target, weight)
            optimizer.zero_grad(set_to_none=True)
            each.mean().backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            average.update_parameters(network)
            pool.renew(RENEWED)
            step += 1
            losses.append(float(each.detach().mean()))
            seen = torch.sigmoid(logits.detach().float()) * (weight >= 1)
            false = seen.flatten(1).topk(6, dim=1).values[:, -1]
            for crop, mask, share in zip(pixels, targets, false.tolist(), strict=True):
                if not (mask == TEXT).any():
                    hard.offer(crop, share)
            if step % SAVE_EVERY == 0 or step == arguments.steps:
                state = {
                    "network": network.state_dict(), "average": average.module.state_dict(),
                    "averaged": average.state_dict(), "optimizer": optimizer.state_dict(),
                    "step": step,
                }  # fmt: skip
                torch.save(state, checkpoint.with_suffix(".new"))
                checkpoint.with_suffix(".new").replace(checkpoint)
            if step % CHECK_EVERY == 0 or step in {20, 100, 250} or step == arguments.steps:
                figures = validate(average.module if step > 1000 else network, crops, names)
                pace = (time.monotonic() - began) / (step - first)
                row = [step, f"{np.mean(losses[-200:]):.4f}", *(f"{f:.4f}" for f in figures)]
                writer.writerow([*row, pool.made, f"{pace:.3f}"])
                log.flush()


if __name__ == "__main__":
    main()
