"""The conditions that the generator makes, one row of the table each."""

from dataclasses import dataclass, replace
from typing import Final

from benchmark.fonts import SCRIPTS

MAIN: Final = "main"
"""Capitals of 8 px and more at a contrast of 24 levels and more."""
HARD: Final = "hard"
"""Capitals of 6 to 8 px, or a contrast of 12 to 24 levels."""
BEYOND: Final = "beyond"
"""Outside what is promised: points of the curves, handwriting, noise of twice the deviation."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How one capture is made; sizes in pixels, contrast and noise in levels of 0 to 255.

    Attributes:
        name: the row's name.
        stratum: `MAIN`, `HARD` or `BEYOND`.
        scripts: scripts to choose from.
        heights: least and largest height of capitals in the finished capture.
        ground: a key of `benchmark.grounds.GROUNDS`.
        layout: `lines`, `singles`, `markers` or `banner`.
        colour: `overlay`, `contrast`, `colour` or `equal` (luminance).
        contrast: least and largest difference to the ground, for `contrast`.
        least: least difference of luminance to the ground, for `overlay` and `colour`; in noise of
            deviation 28 it is 2.5 deviations, beneath which a person cannot read either.
        degrees: turns to choose from.
        shear: slants to choose from, pixels to the right per pixel upwards.
        rim: `none`, `outline` or `shadow`.
        crossed: whether lines run through the text.
        lcd: whether glyphs are drawn for the stripes of an LCD screen.
        noise: deviation of Gaussian noise over the finished capture.
        jpeg: least and largest quality, None for none.
        scale: by how much the finished capture is stretched.
    """

    name: str
    stratum: str = MAIN
    scripts: tuple[str, ...] = ("latin",)
    heights: tuple[int, int] = (8, 24)
    ground: str = "workstation"
    layout: str = "lines"
    colour: str = "overlay"
    contrast: tuple[float, float] = (24, 120)
    degrees: tuple[float, ...] = (0,)
    shear: tuple[float, ...] = (0,)
    least: float = 40.0
    rim: str = "none"
    crossed: bool = False
    lcd: bool = False
    noise: float = 0.0
    jpeg: tuple[int, int] | None = None
    scale: float = 1.0


_MAIN: Final = (
    *(Condition(f"script: {script}", scripts=(script,), heights=(9, 24)) for script in SCRIPTS),
    Condition("turned 90°", degrees=(90,)),
    Condition("turned 270°", degrees=(270,)),
    Condition("turned 45°", degrees=(45, -45)),
    Condition("slanted", degrees=(7, -7, 15, -15, 25), shear=(0, 0.25)),
    Condition("crossed by lines", crossed=True, heights=(9, 24)),
    Condition("outlined", rim="outline", ground="anatomy"),
    Condition("shadowed", rim="shadow", ground="anatomy"),
    Condition("colour on colour", ground="coloured", colour="colour"),
    Condition("equal luminance", ground="coloured", colour="equal", heights=(9, 24)),
    Condition("over anatomy", ground="anatomy"),
    Condition("over bone", ground="bone"),
    Condition("over ultrasound speckle", ground="ultrasound"),
    Condition("noise of deviation 28", ground="noisy", noise=28, least=70, heights=(9, 24)),
    Condition("white ground", ground="white"),
    Condition("JPEG quality 30 to 70", jpeg=(30, 70)),
    Condition("JPEG over anatomy", jpeg=(30, 70), ground="anatomy"),
    Condition("stretched 1.25x", scale=1.25, heights=(9, 24)),
    Condition("stretched 1.5x", scale=1.5, heights=(10, 30)),
    Condition("stretched 2x", scale=2.0, heights=(12, 36)),
    Condition("LCD subpixels", lcd=True),
    Condition("single characters", layout="singles", heights=(8, 24)),
    Condition("single characters over anatomy", layout="singles", ground="anatomy"),
    Condition("single characters in noise", layout="singles", ground="noisy", noise=28, least=70),
    Condition("lead markers", layout="markers", ground="film", heights=(16, 48)),
    Condition("banner", layout="banner", scripts=("latin", "diacritics", "cyrillic")),
    Condition("capitals of 24 to 48 px", heights=(24, 48)),
)

_HARD: Final = (
    Condition("capitals of 6 px", HARD, heights=(6, 6)),
    Condition("capitals of 7 px", HARD, heights=(7, 7)),
    Condition("capitals of 6 to 8 px over anatomy", HARD, heights=(6, 8), ground="anatomy"),
    Condition(
        "single characters of 6 to 8 px", HARD, heights=(6, 8), layout="singles", ground="flat"
    ),
    Condition(
        "contrast 12 to 24 on quiet ground",
        HARD,
        ground="quiet",
        colour="contrast",
        contrast=(12, 24),
    ),
)

_BEYOND: Final = (
    Condition("handwriting", BEYOND, scripts=("handwriting",), heights=(10, 30), ground="white"),
    Condition(
        "noise of deviation 60", BEYOND, ground="noisy", noise=60, least=95, heights=(12, 24)
    ),
)

HEIGHTS: Final = (5, 6, 7, 8, 9, 10, 12, 16, 20, 28, 40)
"""Heights of capitals, in pixels, of the plot."""

CONTRASTS: Final = (6, 8, 10, 12, 16, 20, 24, 32, 48, 96)
"""Contrasts, in levels, of the plot."""

CONDITIONS: Final = (*_MAIN, *_HARD, *_BEYOND)


def height_points() -> tuple[Condition, ...]:
    """One condition for each height of the plot: overlay text on a workstation's grounds."""
    return tuple(
        Condition(f"height {height}", BEYOND, heights=(height, height)) for height in HEIGHTS
    )


def contrast_points() -> tuple[Condition, ...]:
    """One condition for each contrast of the plot: gray text on quiet gray."""
    base = Condition("", BEYOND, ground="quiet", colour="contrast", heights=(8, 20))
    return tuple(
        replace(base, name=f"contrast {levels}", contrast=(levels, levels)) for levels in CONTRASTS
    )
