"""Fonts of the training machine by script, and made strings in each script.

Fonts are Debian packages (list in `README.md`) that are installed for training only. Every seventh
font file is held back for validation. Strings are made of the script's letters at random: the
network shall learn what text looks like, not words.
"""

# ruff: noqa: PLR2004  # shares of chance and ranges of sizes are this file's very content

import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from PIL import ImageFont

SCRIPTS: Final = {
    "latin": "en",
    "diacritics": "pl",
    "vietnamese": "vi",
    "cyrillic": "ru",
    "greek": "el",
    "arabic": "ar",
    "hebrew": "he",
    "thai": "th",
    "devanagari": "hi",
    "chinese": "zh-cn",
    "japanese": "ja",
    "korean": "ko",
}
"""Script to the language that Fontconfig selects its fonts by."""

_UNSUITED: Final = ("Symbol", "Emoji", "Awesome", "Material", "Dingbats", "D050000L", "Braille")
"""Families without letters, or whose letters are pictures."""

_HELD_BACK_EVERY: Final = 7

_CONSONANTS: Final = "bcdfghjklmnprstvwz"
_VOWELS: Final = "aeiou"
_POLISH: Final = "ąćęłńóśźżäöüßéèêçñåøčřšžğı"
_VIETNAMESE: Final = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_DEVANAGARI_SIGNS: Final = "ािीुूेैोौं"
_THAI_SIGNS: Final = "ะาิีึืุูเแโไ่้"
_PHRASES: Final = (
    "W: {a} L: {b}", "WL: {b} WW: {a}", "Zoom: {c}%", "Im: {c}/{d}", "I: {c} ({c}/{d})", "Se: {e}",
    "Thk: {e}.0 mm", "Loc: -{c}.{e}", "TE {e}.{c} TR {a}", "kV {f} mA {c}", "{c}.{e} mm",
    "S:{e}", "FOV {c} cm", "{c} fps", "MI 0.{e} TIS 0.{e}", "Scale: {e}.{c}{c}", "T1 TSE SAG",
    "Abd. routine {e}.0 B{f}f", "CHEST PA", "AP SUPINE", "PORTABLE", "ERECT", "LPO", "RAO {c}",
    "DOB: {g}-{h}-19{i}", "19{i}{g}{h}", "{g}/{h}/20{g}", "{h} Mar 19{i}", "{g}:{h}:{i}",
    "MRN {d}{d}{d}", "ID: {d}{a}", "Acc: A{d}{d}", "F 0{c}Y", "{c}Y M", "Dr. {w}", "{w}, {w}",
    "{w}^{w}", "{w} {w}", "{w} Hospital", "St. {w} Radiology", "{w}: {d}", "Study Description",
    "Patient Name", "File  Edit  View", "OK", "Cancel", "Layout", "More", "Save", "Series {e}",
    "{c}%", "{e}", "{d}", "{e}.{c}", "{e}:{c}", "#{d}", "(R)", "R", "L", "A", "P", "H", "F",
)  # fmt: skip
"""What viewers write in their corners; lower-case letters in braces are filled by `phrase`."""

SINGLES: Final = "RLAPHFSIRLAPHFRLABCDEGKMNOTUVWXYZ0123456789"
"""Orientation letters and laterality markers far more often than others."""

_PAIRS: Final = (
    "RL",
    "LR",
    "RA",
    "LP",
    "AH",
    "PF",
    "RH",
    "LF",
    "AR",
    "PL",
    "HF",
    "LAT",
    "PA",
    "AP",
)


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font file that carries a script."""

    path: str
    held_back: bool


@lru_cache(maxsize=len(SCRIPTS))
def font_files(script: str) -> tuple[FontFile, ...]:
    """The fonts of this machine that carry a script.

    Raises:
        FileNotFoundError: when Fontconfig is missing or the script has no font.
    """
    tool = shutil.which("fc-list")
    if tool is None:
        raise FileNotFoundError("fc-list is missing; install Fontconfig")
    listing = subprocess.run(  # noqa: S603  # Fontconfig's own tool, fixed arguments
        [tool, f":lang={SCRIPTS[script]}", "file"], check=True, capture_output=True, text=True
    ).stdout
    paths = sorted({line.strip().rstrip(":") for line in listing.splitlines()})
    usable = tuple(
        FontFile(path, _is_held_back(path))
        for path in paths
        if Path(path).suffix.lower() in {".ttf", ".otf", ".ttc"}
        and not any(word in path for word in _UNSUITED)
    )
    if not usable:
        raise FileNotFoundError(f"no font for {script}; install the packages of README.md")
    return usable


@lru_cache(maxsize=1)
def icon_fonts() -> tuple[str, ...]:
    """Fonts of pictograms, which are drawn as hard negatives.

    Raises:
        FileNotFoundError: when none is installed.
    """
    folder = Path("/usr/share/fonts/truetype")
    found = tuple(
        str(path)
        for path in sorted(folder.glob("*/*.ttf"))
        if path.name in {"MaterialIcons-Regular.ttf", "fontawesome-webfont.ttf"}
    )
    if not found:
        raise FileNotFoundError("no icon font; install the packages of README.md")
    return found


@lru_cache(maxsize=600)
def load_font(path: str, size: int) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels per em."""
    return ImageFont.truetype(path, size)


def choose_font(rng: np.random.Generator, script: str, *, held_back: bool) -> str:
    """A font file of a script from the wanted split, or from all where the split has none."""
    files = font_files(script)
    fitting = [file.path for file in files if file.held_back == held_back]
    return str(rng.choice(fitting or [file.path for file in files]))


def phrase(rng: np.random.Generator, script: str) -> str:
    """One made line of text."""
    if script == "latin" and rng.random() < 0.6:
        text = str(rng.choice(_PHRASES))
        filled = "".join(f"{part}" for part in _filled(rng, text))
        return filled.upper() if rng.random() < 0.25 else filled
    words = [_word(rng, script) for _ in range(int(rng.integers(1, 5)))]
    if rng.random() < 0.3:
        words.append(str(rng.integers(1, 99999)))
    joint = "" if script in {"chinese", "japanese", "thai"} and rng.random() < 0.7 else " "
    return joint.join(words)


def single(rng: np.random.Generator) -> str:
    """An orientation letter, a digit, a pair, or a marker."""
    if rng.random() < 0.22:
        return str(rng.choice(_PAIRS))
    return SINGLES[int(rng.integers(len(SINGLES)))]


def stroke(rng: np.random.Generator) -> str:
    """A letter or figure that is one stroke in most fonts, which looks like an edge or a tick."""
    return str(rng.choice(["I", "I", "I", "l", "1", "1", "i", "II", "-I"]))


def _filled(rng: np.random.Generator, text: str) -> str:
    while "{w}" in text:
        text = text.replace("{w}", _word(rng, "latin"), 1)
    values = {
        "a": rng.integers(80, 4000), "b": rng.integers(-600, 600), "c": rng.integers(10, 100),
        "d": rng.integers(100, 9999), "e": rng.integers(0, 10), "f": rng.integers(20, 140),
        "g": f"{rng.integers(1, 13):02d}", "h": f"{rng.integers(1, 29):02d}",
        "i": rng.integers(30, 99),
    }  # fmt: skip
    return text.format(**values)


def _word(rng: np.random.Generator, script: str) -> str:  # noqa: PLR0911  # one return per script
    def of(letters: str, low: int, high: int) -> str:
        return "".join(letters[i] for i in rng.integers(len(letters), size=rng.integers(low, high)))

    def between(first: int, last: int, low: int, high: int) -> str:
        return "".join(chr(c) for c in rng.integers(first, last + 1, size=rng.integers(low, high)))

    match script:
        case "cyrillic":
            return _cased(rng, between(0x430, 0x44F, 2, 10))
        case "greek":
            return _cased(rng, between(0x3B1, 0x3C9, 2, 10))
        case "arabic":
            return between(0x628, 0x63A, 2, 7)
        case "hebrew":
            return between(0x5D0, 0x5EA, 2, 7)
        case "thai":
            return _signed(rng, 0x0E01, 0x0E2E, _THAI_SIGNS)
        case "devanagari":
            return _signed(rng, 0x0915, 0x0939, _DEVANAGARI_SIGNS)
        case "chinese":
            return between(0x4E00, 0x9FA5, 1, 6)
        case "japanese":
            kana = 0x3041 if rng.random() < 0.5 else 0x30A1
            return between(kana, kana + 82, 1, 6) + between(0x4E00, 0x8FA5, 0, 3)
        case "korean":
            return between(0xAC00, 0xD7A3, 1, 5)
        case "diacritics":
            return _cased(rng, of(_CONSONANTS + _VOWELS + _POLISH, 2, 10))
        case "vietnamese":
            return _cased(
                rng, of(_CONSONANTS[:8], 1, 3) + of(_VIETNAMESE, 1, 3) + of("nghct", 0, 3)
            )
    syllables = int(rng.integers(1, 5))
    return _cased(rng, "".join(of(_CONSONANTS, 1, 2) + of(_VOWELS, 1, 2) for _ in range(syllables)))


def _signed(rng: np.random.Generator, first: int, last: int, signs: str) -> str:
    """Letters of which about half carry a vowel or tone sign."""
    letters = []
    for code in rng.integers(first, last + 1, size=rng.integers(2, 7)):
        letters.append(chr(code))
        if rng.random() < 0.5:
            letters.append(signs[int(rng.integers(len(signs)))])
    return "".join(letters)


def _cased(rng: np.random.Generator, word: str) -> str:
    kind = rng.integers(4)
    return word.upper() if kind == 0 else word if kind == 1 else word[:1].upper() + word[1:]


def _is_held_back(path: str) -> bool:
    digest = hashlib.sha256(Path(path).name.encode()).digest()
    return digest[0] % _HELD_BACK_EVERY == 0
