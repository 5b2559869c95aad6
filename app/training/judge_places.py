"""Places for the judge to learn from: `python -m training.judge_places TEXTURES PLACES --crops N`.

Made crops are looked at by the overlay detector and by the search for signs, with limits lower than
the product's. What they suspect and is no line of the crop is a place without text; what is a line,
and lines that nobody suspected, are places with text. Places are written in parts of 500 crops;
parts that are there already are not made again.

With `--hard FILE.onnx`, an earlier judge, mostly places are kept of which that one is not sure.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from leadapron.detect.marks import faint_signs, marks
from leadapron.detect.scales import half_look, seen_at_half
from leadapron.engines.judge import Views, views_of
from leadapron.engines.overlay import OverlayFinder, OverlaySettings, overlay_regions
from leadapron.model.geometry import Box, Size
from training.recipes import Recipe, mixed
from training.samples import HARMLESS, STRIDE, Line, Sample, make
from training.textures import HELD_BACK, TRAIN, Picture, load

SIDE: Final = 256
PART: Final = 500
_MOST: Final = 14
"""Places without text that one crop gives at most."""

_EASY: Final = 2
_UNSURE: Final = (0.05, 0.9)
"""With an earlier judge: places of either kind that are kept though it is sure of them, and from
what probability on it is not sure that there is none, and up to what that there is text."""

_IMAGES: Final = ("anatomy", "bones", "ultrasound", "narrow", "specks", "thumbnails", "any")
_SHARES: Final = (0.34, 0.12, 0.1, 0.2, 0.04, 0.12, 0.08)
"""Grounds of places over anatomy, and how often each is drawn."""

_KINDS: Final = (0.3, 0.3, 0.1, 0.13, 0.05, 0.06, 0.06)
"""How often each kind of crop is made."""

_SUSPECTING: Final = OverlaySettings(cell_threshold=0.05, peak_threshold=0.05)
_AWAY: Final = 5
"""Pixels from a line within which a place is neither with nor without text."""


@dataclass(frozen=True, slots=True)
class Places:
    """What a part holds.

    Attributes:
        views: what the judge is shown.
        texts: 1 for places with text, uint8, shape (places,).
    """

    views: Views
    texts: NDArray[np.uint8]


Answers = Callable[[Views], NDArray[np.float32]]
"""An earlier judge: views in, probabilities out."""


def recipe(rng: np.random.Generator) -> Recipe:
    """Some of the detector's own mixture; for the rest what detection is weakest at."""
    base = mixed(rng)
    calm = replace(base, noise=0.0, speckle=0.0, angles=(0,), crossed=False)
    image = str(rng.choice(_IMAGES, p=_SHARES))
    singles = replace(calm, layout="singles", softness=0.0, strokes=0.25)
    noise = float(rng.uniform(12, 45))
    level = str(rng.choice(["gray", "gray", "colour", "any"]))
    kinds = (
        base,
        replace(calm, layout="none", on=image),
        replace(singles, em=(10, 34), on=level, noise=noise),
        replace(singles, em=(10, 34), on=image),
        replace(singles, em=(20, 66), on=image, softness=float(rng.uniform(0.6, 2.6))),
        replace(calm, layout="scattered", em=(8, 12), on=image),
        replace(singles, em=(8, 13), on="any"),
    )
    return kinds[int(rng.choice(len(kinds), p=_KINDS))]


def places(
    rng: np.random.Generator, finder: OverlayFinder, sample: Sample, earlier: Answers | None
) -> Places:
    """The places of one made crop."""
    pixels = sample.pixels
    suspected = list(dict.fromkeys(_suspected(finder, pixels)))
    harmless = cv2.resize(
        (sample.target == HARMLESS).astype(np.uint8), None, fx=STRIDE, fy=STRIDE,
        interpolation=cv2.INTER_NEAREST,
    )  # fmt: skip
    lines = np.zeros(pixels.shape[:2], np.uint8)
    for line in sample.lines:
        lines |= line.box
    size = Size(pixels.shape[1], pixels.shape[0])
    with_text, without = [], []
    for box in suspected:
        near = lines[box.padded(_AWAY).clipped(size).slices]
        if not near.any():
            if not harmless[box.slices].any():
                without.append(box)
        elif _holds_text(box, sample.lines):
            with_text.append(box)
    with_text += [_moved(rng, line) for line in sample.lines]
    with_text = [box.clipped(size) for box in with_text]
    with_text = [box for box in with_text if not box.is_empty]
    views = [
        _chosen(rng, pixels, boxes, earlier, is_text=boxes is with_text)
        for boxes in (with_text, without)
    ]
    texts = np.array([1] * len(views[0]) + [0] * len(views[1]), np.uint8)
    return Places(np.concatenate(views), texts)


def _chosen(
    rng: np.random.Generator,
    pixels: Picture,
    boxes: list[Box],
    earlier: Answers | None,
    *,
    is_text: bool,
) -> Views:
    """Views of at most so many places; with an earlier judge those that it is not sure of."""
    views = views_of(pixels, [boxes[index] for index in rng.permutation(len(boxes))])
    if earlier is None or not len(views):
        return views[:_MOST]
    said = earlier(views)
    unsure = said <= _UNSURE[1] if is_text else said >= _UNSURE[0]
    return np.concatenate([views[~unsure][:_EASY], views[unsure][:_MOST]])


def _suspected(finder: OverlayFinder, pixels: Picture) -> Iterator[Box]:
    size = Size(pixels.shape[1], pixels.shape[0])
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    cells = finder.probabilities(pixels, timeout=60)
    yield from (region.box for region in overlay_regions(cells, size, _SUSPECTING))
    half = half_look(finder, pixels, timeout=60)
    yield from (place.box for place in seen_at_half(half, pixels, ()))
    nothing = np.zeros(grey.shape, np.bool_)
    yield from marks(pixels, grey, nothing)
    yield from (sign.box for sign in faint_signs(grey, nothing, least=1.6))


def _holds_text(box: Box, lines: tuple[Line, ...]) -> bool:
    """Whether a place is made of text for a third, or holds a third of a line's ink."""
    text = sum(int(line.box[box.slices].sum()) for line in lines)
    if text >= 0.33 * box.area:
        return True
    return any(
        line.ink[box.slices].sum() >= 0.33 * line.ink.sum() and text >= 0.1 * box.area
        for line in lines
    )


def _moved(rng: np.random.Generator, line: Line) -> Box:
    """A line's box as a detector might give it: moved, grown or cut by some pixels."""
    rows, columns = np.flatnonzero(line.box.any(axis=1)), np.flatnonzero(line.box.any(axis=0))
    left, top, right, bottom = (
        int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1,
    )  # fmt: skip
    shift = rng.integers(-3, 4, 4)
    return Box.covering(
        left + min(0, shift[0]), top + min(0, shift[1]), right + max(0, shift[2]), bottom + shift[3]
    )


def _earlier(file: Path) -> Answers:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])

    def answers(views: Views) -> NDArray[np.float32]:
        (said,) = session.run(None, {"views": views.astype(np.float32)})
        return np.asarray(said, np.float32)

    return answers


def main() -> None:
    """Make places from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("textures", type=Path)
    parser.add_argument("places", type=Path)
    parser.add_argument("--crops", type=int, default=12_000)
    parser.add_argument("--held-back", action="store_true", help="textures and fonts for checking")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hard", type=Path, help="an earlier judge")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    arguments.places.mkdir(parents=True, exist_ok=True)
    textures = load(arguments.textures, HELD_BACK if arguments.held_back else TRAIN)
    finder = OverlayFinder(threads=1)
    earlier = _earlier(arguments.hard) if arguments.hard else None
    for part in range(arguments.crops // PART):
        file = arguments.places / f"part-{arguments.seed}-{part}.npz"
        if file.exists():
            continue
        rng = np.random.default_rng((arguments.seed, part))
        made = [
            places(
                rng,
                finder,
                make(rng, textures, recipe(rng), side=SIDE, held_back=arguments.held_back),
                earlier,
            )
            for _ in range(PART)
        ]
        unfinished = file.with_suffix(".new.npz")
        np.savez(
            unfinished,
            views=np.concatenate([each.views for each in made]),
            texts=np.concatenate([each.texts for each in made]),
        )
        unfinished.replace(file)


if __name__ == "__main__":
    main()
