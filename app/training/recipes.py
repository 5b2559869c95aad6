"""How crops are made: the conditions that validation reports, and their mixture for training."""

# shares of chance and ranges of sizes are this file's very content

from dataclasses import dataclass
from typing import Final

import numpy as np

from training.fonts import SCRIPTS


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one crop is made. Sizes are in pixels, contrast and noise in levels of 0 to 255.

    Attributes:
        scripts: scripts to choose from.
        em: least and largest pixels per em, drawn log-uniformly.
        layout: `none`, `block`, `scattered`, `singles` or `table`.
        angles: slants in degrees to choose from; `any` draws one.
        colour: `overlay`, `contrast`, `iso` (equal luminance) or `any`.
        contrast: range for `contrast`.
        on: `any`, `anatomy`, `bones`, `ultrasound`, `narrow`, `specks`, `thumbnails`, `panel`,
            `white`, `gray` or `colour`.
        noise: deviation of added Gaussian noise.
        speckle: deviation of multiplied noise.
        jpeg: quality, 0 for none.
        scale: by how much the finished crop is enlarged.
        blur: deviation of a blur over the whole crop.
        softness: blur of the letters alone.
        subpixel: whether letters are rendered for LCD stripes.
        rim: `none`, `outline` or `shadow`.
        crossed: whether lines run through the text.
        distractors: mean number of distractors.
        strokes: share of single characters that are a single stroke.
    """

    scripts: tuple[str, ...] = ("latin",)
    em: tuple[int, int] = (11, 24)
    layout: str = "scattered"
    angles: tuple[float, ...] | str = (0,)
    colour: str = "overlay"
    contrast: tuple[float, float] = (10, 120)
    on: str = "any"
    noise: float = 0.0
    speckle: float = 0.0
    jpeg: int = 0
    scale: float = 1.0
    blur: float = 0.0
    softness: float = 0.0
    subpixel: bool = False
    rim: str = "none"
    crossed: bool = False
    distractors: float = 1.0
    strokes: float = 0.0


RECIPES: Final = {
    "plain": Recipe(on="panel"),
    "table": Recipe(on="panel", layout="table"),
    "capitals 6-8 px": Recipe(em=(9, 11)),
    "capitals 8-12 px": Recipe(em=(11, 16)),
    "capitals 24-48 px": Recipe(em=(34, 66)),
    "over anatomy": Recipe(on="anatomy"),
    "over bones": Recipe(on="bones"),
    "ultrasound": Recipe(on="ultrasound"),
    "white ground": Recipe(on="white"),
    "contrast 10-24": Recipe(on="gray", colour="contrast", contrast=(10, 24)),
    "contrast 24-60": Recipe(on="gray", colour="contrast", contrast=(24, 60)),
    "equal luminance": Recipe(on="colour", colour="iso"),
    "colour on colour": Recipe(on="colour", colour="any"),
    "outline": Recipe(rim="outline"),
    "shadow": Recipe(rim="shadow"),
    "crossed": Recipe(crossed=True),
    "90 degrees": Recipe(angles=(90, 270)),
    "45 degrees": Recipe(angles=(45, -45)),
    "any slant": Recipe(angles="any"),
    "noise 28": Recipe(noise=28),
    "noise 60": Recipe(noise=60, em=(15, 30)),
    "speckle": Recipe(speckle=0.4),
    "jpeg 40": Recipe(jpeg=40),
    "scaled 1.5": Recipe(scale=1.5),
    "scaled 2": Recipe(scale=2.0),
    "subpixel": Recipe(subpixel=True, on="panel"),
    "blur": Recipe(blur=1.0),
    "single letters": Recipe(layout="singles"),
    "single letters on anatomy": Recipe(layout="singles", on="anatomy"),
    "single letters in noise": Recipe(layout="singles", noise=20),
    "small single letters": Recipe(layout="singles", em=(9, 13)),
    "soft lead markers": Recipe(layout="singles", on="anatomy", em=(20, 60), softness=1.8),
    **{f"script {script}": Recipe(scripts=(script,)) for script in SCRIPTS},
}
"""Conditions that validation reports one by one."""


def mixed(rng: np.random.Generator) -> Recipe:
    """A recipe with every condition at its share of training."""

    def chance(share: float) -> bool:
        return bool(rng.random() < share)

    layout = str(
        rng.choice(
            ["none", "block", "scattered", "singles", "table"], p=[0.23, 0.17, 0.2, 0.33, 0.07]
        )
    )
    script = "latin" if chance(0.5) else str(rng.choice([*SCRIPTS, "arabic", "arabic"]))
    em = (8, 66) if chance(0.25) else (9, 26)
    angles: tuple[float, ...] | str = (0,)
    if chance(0.33):
        angles = "any" if chance(0.45) else ((90, 270) if chance(0.5) else (45, -45))
    colour = str(rng.choice(["overlay", "contrast", "iso", "any"], p=[0.58, 0.24, 0.08, 0.1]))
    on = "any" if chance(0.8) else str(rng.choice(["white", "gray", "colour", "anatomy"]))
    if colour == "iso" and chance(0.7):
        on = "colour"
    marker = layout == "singles" and chance(0.25)
    return Recipe(
        scripts=(script,),
        em=(16, 66) if marker else em,
        layout=layout,
        angles=angles,
        colour=colour,
        contrast=(10, 90),
        on=on,
        noise=float(np.exp(rng.uniform(np.log(2), np.log(60)))) if chance(0.25) else 0.0,
        speckle=float(rng.uniform(0.1, 0.5)) if chance(0.07) else 0.0,
        jpeg=int(rng.integers(25, 92)) if chance(0.22) else 0,
        scale=float(rng.choice([1.25, 1.5, 1.75, 2.0])) if chance(0.2) else 1.0,
        blur=float(rng.uniform(0.3, 1.3)) if chance(0.15) else 0.0,
        softness=float(rng.uniform(0.6, 2.6)) if marker else 0.0,
        subpixel=chance(0.12),
        rim=str(rng.choice(["none", "outline", "shadow"], p=[0.78, 0.11, 0.11])),
        crossed=chance(0.12),
        distractors=float(rng.choice([0.3, 2.0, 5.0])),
    )
