"""The release sheet: one printable page of one picture for the department's file.

It shows the clean picture, what was checked, what was kept and why, and how the checklist was
answered; no pixel of the capture and no text that was read. It is a PNG from the same encoder and
through the same audit as the picture itself, beside which it lies.
"""

import datetime
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, Unpack

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from leadapron import __version__
from leadapron.export.atomic import write_new
from leadapron.export.png import audit_png, encode_png
from leadapron.export.proof import demand_clean, demand_place
from leadapron.export.record import Event, Facts, picture_entry
from leadapron.export.write import Exported, noon, write_error
from leadapron.model.frame import Picture, Pixels
from leadapron.model.verdict import Verdict
from leadapron.resources import resource

WIDTH: Final = 1240
"""Width of a page of A4 at 150 dots per inch, in pixels; its height follows what stands on it."""

_LEAST_HEIGHT: Final = 1754
_MARGIN: Final = 70
_PICTURE_HEIGHT: Final = 820
_TITLE: Final = 32
_TEXT: Final = 17
_HASH_SHOWN: Final = 16
"""Characters of a model's digest; the journal has all of them."""

_DISCLAIMER: Final = (
    "This sheet says what was checked in exactly these pixels. It does not say that nobody could "
    "recognise the patient, which no check can."
)

Line = tuple[int, str]
"""Size of the letters in pixels, and the words; no words leave half a line free."""


def write_sheet(
    exported: Exported, picture: Picture, verdict: Verdict, **facts: Unpack[Facts]
) -> Path:
    """Write the sheet of an exported picture beside it, as `<name>-sheet.png`.

    Args:
        exported: the file that was written.
        picture: its pixels.
        verdict: clean for exactly these.
        facts: what else is known, see `leadapron.export.record.Facts`.

    Raises:
        NotCleanError: without a clean verdict of these pixels.
        ExportError: when the sheet cannot be written; nothing of it remains.
    """
    demand_clean(picture, verdict, facts.get("detection", ()))
    demand_place(picture, exported.path.parent)
    pixels = sheet_pixels(exported, picture, verdict, **facts)
    data = encode_png(pixels)
    audit_png(data, pixels)
    try:
        return write_new(
            exported.path.parent, (f"{exported.path.stem}-sheet.png",), data, moment=noon()
        )
    except OSError as error:
        raise write_error(error, "release sheet") from error


def sheet_pixels(
    exported: Exported, picture: Picture, verdict: Verdict, **facts: Unpack[Facts]
) -> Pixels:
    """The page, uint8 RGB of shape (height, `WIDTH`, 3), dark on white."""
    lines = list(_lines(exported, picture, verdict, facts))
    shown = _shrunk(picture.pixels)
    top = _MARGIN + 2 * _TITLE
    below = top + shown.shape[0] + _TEXT
    wrapped = [(size, part) for size, words in lines for part in _wrapped(words, size)]
    height = below + sum(_height(line) for line in wrapped) + _MARGIN
    page = Image.new("RGB", (WIDTH, max(_LEAST_HEIGHT, height)), "white")
    draw = ImageDraw.Draw(page)
    draw.text((_MARGIN, _MARGIN), "Lead Apron: release sheet", "black", _font(_TITLE))
    page.paste(Image.fromarray(shown), (_MARGIN, top))
    y = below
    for line in wrapped:
        draw.text((_MARGIN, y), line[1], "black", _font(line[0]))
        y += _height(line)
    return np.array(page, np.uint8)


def _lines(exported: Exported, picture: Picture, verdict: Verdict, facts: Facts) -> Iterator[Line]:
    entry = picture_entry(Event.EXPORTED, picture, verdict, output_sha256=exported.sha256, **facts)
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    width, height = entry["size"]
    checks = len(entry["verification"])
    yield _TEXT + 4, f"No text found by {checks} {'check' if checks == 1 else 'checks'}"
    yield _TEXT, f"{width} x {height} pixels, preset {entry['preset']}, {entry['format'].upper()}"
    yield _TEXT, f"SHA-256 of the file {exported.sha256}"
    yield _TEXT, f"Rules in force {entry['policy']}; Lead Apron {__version__}; {today}"
    for title, part in (
        ("What looked for text", "detection"),
        ("What looked again", "verification"),
    ):
        if entry[part]:
            yield _TEXT, ""
            yield _TEXT + 2, title
        for check in entry[part]:
            model = check["model_sha256"][:_HASH_SHOWN] or "none"
            yield _TEXT, f"{check['name']}: {check['engine']} {check['version']}, model {model}"
    yield _TEXT, ""
    found = ", ".join(f"{kind} {count}" for kind, count in entry["found"].items()) or "nothing"
    yield _TEXT, f"Found: {found}. Masks: {entry['masks']}."
    kept = (
        ", ".join(f"{k['kind']} {k['count']} ({k['reason']})" for k in entry["kept"]) or "nothing"
    )
    yield _TEXT, f"Kept visible: {kept}."
    if entry["checklist"]:
        yield _TEXT, ""
        yield _TEXT + 2, "Checklist"
    for question, answer in entry["checklist"].items():
        yield _TEXT, f"{question}: {answer}"
    if entry["second_person"]:
        yield _TEXT, "A second person looked at this picture."
    yield _TEXT, ""
    yield _TEXT, _DISCLAIMER


def _shrunk(pixels: Pixels) -> Pixels:
    """The picture as large as the page has room for, never enlarged."""
    height, width = pixels.shape[:2]
    scale = min(1.0, (WIDTH - 2 * _MARGIN) / width, _PICTURE_HEIGHT / height)
    if scale == 1.0:
        return pixels
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _wrapped(words: str, size: int) -> Iterator[str]:
    """One line of words as lines that fit the page."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if line and _font(size).getlength(longer) > WIDTH - 2 * _MARGIN:
            yield line
            line = word
        else:
            line = longer
    yield line


def _height(line: Line) -> int:
    return round(line[0] * 1.45) if line[1] else round(line[0] * 0.7)


@lru_cache(maxsize=4)
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resource("fonts/DejaVuSans.ttf")), size)
