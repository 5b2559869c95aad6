"""Fonts of the benchmark's generator: named files of Debian packages, found by Fontconfig.

The files are named one by one so that a seed gives the same picture on every machine that has the
packages. A script without any of its fonts is skipped and said so; it is never counted as passed.
"""

import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont
from PIL import ImageFont

PACKAGES: Final = (
    "fontconfig",
    "fonts-dejavu-core",
    "fonts-liberation",
    "fonts-noto-core",
    "fonts-noto-ui-core",
    "fonts-noto-cjk",
    "fonts-freefont-ttf",
    "fonts-roboto-unhinted",
    "fonts-open-sans",
    "fonts-tlwg-garuda-ttf",
    "fonts-tlwg-purisa-ttf",
    "fonts-hosny-amiri",
    "fonts-lohit-deva",
    "fonts-nanum",
    "fonts-ipafont-gothic",
    "fonts-wqy-microhei",
    "fonts-comic-neue",
    "fonts-texgyre",
)
"""Debian packages that hold every font below."""

_LATIN: Final = (
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "DejaVuSansMono.ttf",
    "LiberationSans-Regular.ttf",
    "LiberationSans-Bold.ttf",
    "LiberationMono-Regular.ttf",
    "LiberationSerif-Regular.ttf",
    "NotoSans-Regular.ttf",
    "Roboto-Regular.ttf",
    "Roboto-Medium.ttf",
    "OpenSans-Regular.ttf",
    "OpenSans-Semibold.ttf",
)
_WIDE: Final = (
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "LiberationSans-Regular.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "FreeSans.ttf",
    "FreeSerif.ttf",
)

FILES: Final = {
    "latin": _LATIN,
    "diacritics": _WIDE,
    "vietnamese": ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "FreeSans.ttf"),
    "cyrillic": _WIDE,
    "greek": _WIDE,
    "arabic": (
        "NotoSansArabic-Regular.ttf",
        "NotoNaskhArabic-Regular.ttf",
        "Amiri-Regular.ttf",
        "NotoSansArabicUI-Bold.ttf",
    ),
    "hebrew": ("NotoSansHebrew-Regular.ttf", "NotoSerifHebrew-Bold.ttf", "FreeSans.ttf"),
    "thai": ("NotoSansThai-Regular.ttf", "Garuda.ttf", "NotoSansThaiUI-Bold.ttf"),
    "devanagari": ("NotoSansDevanagari-Regular.ttf", "Lohit-Devanagari.ttf"),
    "chinese": ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "wqy-microhei.ttc"),
    "japanese": ("NotoSansCJK-Regular.ttc", "NotoSerifCJK-Regular.ttc", "ipag.ttf"),
    "korean": ("NotoSansCJK-Regular.ttc", "NanumGothic.ttf", "NanumMyeongjo.ttf"),
    "handwriting": ("Purisa.ttf", "ComicNeue-Regular.otf", "texgyrechorus-mediumitalic.otf"),
}
"""Script to the names of its font files. `handwriting` is Latin in fonts that look hand-written."""

SCRIPTS: Final = tuple(script for script in FILES if script != "handwriting")

_SAMPLES: Final = {
    "arabic": "بسم",
    "hebrew": "אבה",
    "thai": "กขค",
    "devanagari": "कमन",
    "chinese": "国",
    "japanese": "国",
    "korean": "한",
    "cyrillic": "\u041d",
    "greek": "\u0397",
}
"""Letters whose height stands for the script's; the capital H elsewhere."""


@lru_cache(maxsize=1)
def _installed() -> dict[str, str]:
    tool = shutil.which("fc-list")
    if tool is None:
        return {}
    listing = subprocess.run(  # Fontconfig's own tool, fixed arguments
        [tool, "--format", "%{file}\\n"], check=True, capture_output=True, text=True
    ).stdout
    return {Path(path).name: path for path in sorted(set(listing.splitlines()))}


def font_paths(script: str) -> tuple[str, ...]:
    """The script's font files that this machine has, in the order of `FILES`; empty for none."""
    installed = _installed()
    return tuple(installed[name] for name in FILES[script] if name in installed)


def missing_scripts() -> tuple[str, ...]:
    """Scripts that cannot be drawn here."""
    return tuple(script for script in FILES if not font_paths(script))


def incomplete_scripts() -> tuple[str, ...]:
    """Scripts of which some font is missing, so that a seed gives other pictures than elsewhere."""
    return tuple(
        script for script, names in FILES.items() if 0 < len(font_paths(script)) < len(names)
    )


@lru_cache(maxsize=200)
def _characters(path: str) -> frozenset[int]:
    with TTFont(path, fontNumber=0, lazy=True) as font:
        return frozenset(font.getBestCmap())


def covers(path: str, text: str) -> bool:
    """Whether the font has a glyph for every character, so that no empty box is drawn."""
    return all(ord(character) in _characters(path) for character in text if character != " ")


@lru_cache(maxsize=2000)
def load_font(path: str, em: int) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels per em, laid out by Raqm as complex scripts need it."""
    return ImageFont.truetype(path, em, layout_engine=ImageFont.Layout.RAQM)


@lru_cache(maxsize=4000)
def em_for_height(path: str, script: str, height: int) -> int:
    """The size at which the script's letters are so many pixels high, or the nearest to it."""
    sample = _SAMPLES.get(script, "H")

    def drawn(em: int) -> int:
        _, top, _, bottom = load_font(path, em).getbbox(sample)
        return int(bottom - top)

    candidates = range(max(4, height), 3 * height + 4)
    return min(candidates, key=lambda em: (abs(drawn(em) - height), em))
