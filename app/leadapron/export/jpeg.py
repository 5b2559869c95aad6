"""JPEG for platforms that want it: minimal markers, and a verdict of the pixels that will leave.

JPEG changes pixels, so a picture is encoded *before* verification: `develop` gives a picture whose
pixels are the decoded file's and which carries that file. What is verified is therefore what a
viewer will decode. The masks were proven opaque in the pixels that went in; in those that come out
each masked pixel differs from its fill by at most the rounding that the file's own quantisation
tables allow, which is computed, not guessed.

Markers and segments follow ITU-T T.81 (annex B), JFIF ITU-T T.871.
"""

import io
import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from PIL import Image

from leadapron.export.proof import masks_are_opaque
from leadapron.model.canvas import Format
from leadapron.model.errors import ExportError
from leadapron.model.frame import Picture, Pixels

QUALITY: Final = 92
"""Between 92 and 95 letters keep their edges at 4:4:4 (platform guides, resources/presets.toml)."""

LONGEST_EDGE: Final = 65_500
"""Longest edge that libjpeg writes."""

_PARAMETERS: Final = (
    cv2.IMWRITE_JPEG_QUALITY,
    QUALITY,
    cv2.IMWRITE_JPEG_SAMPLING_FACTOR,
    cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444,
    cv2.IMWRITE_JPEG_OPTIMIZE,
    1,
)

_START: Final = 0xD8
_END: Final = 0xD9
_SCAN: Final = 0xDA
_JFIF: Final = 0xE0
_TABLES: Final = 0xDB
_FRAME: Final = 0xC0
_HUFFMAN: Final = 0xC4
_STUFFED: Final = 0x00

_JFIF_SEGMENT: Final = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
"""Version 1.1, no density, no thumbnail."""

_COMPONENTS: Final = b"\x03\x01\x11\x00\x02\x11\x01\x03\x11\x01"
"""Three components, none of them subsampled (4:4:4)."""

_DECODERS_DIFFER: Final = 4
"""Steps that two decoders may differ in one sample by the precision of their arithmetic: each is
within one step of the exact inverse transform (ISO/IEC 10918-2), which the conversion to RGB can
double on both sides."""

_FAILED: Final = "The picture could not be encoded as JPEG; export it as PNG."


def develop(picture: Picture) -> Picture:
    """The picture as its file will decode; the same picture where the file changes no pixel.

    Args:
        picture: with exact masks, as `leadapron.redact.render` gives it.

    Returns:
        For JPEG a picture with the decoded pixels and the finished file, whose decoding was
        compared with what went in.

    Raises:
        ExportError: when the encoder fails, a mask is not opaque, the file holds more than the
            picture, or it is larger than its preset allows.
    """
    if picture.canvas.format is not Format.JPEG or picture.encoded:
        return picture
    if not masks_are_opaque(picture):
        raise ExportError("A mask is not opaque in the picture; start this case again.")
    data = encode_jpeg(picture.pixels)
    limit = picture.canvas.maximum_bytes
    if limit is not None and len(data) > limit:
        raise ExportError(
            f"The file would be larger than the {limit / 1e6:.0f} MB that the preset "
            f"{picture.canvas.preset} allows; crop the picture or choose another preset."
        )
    decoded = audit_jpeg(data)
    if decoded.shape != picture.pixels.shape:
        raise _refused("it decodes to another size")
    difference = cv2.absdiff(decoded, picture.pixels)
    if (difference.reshape(-1, 3).max(axis=0) > largest_error(data)).any():
        raise _refused("it decodes to other pixels")
    return replace(picture, pixels=decoded, encoded=data)


def encode_jpeg(pixels: Pixels) -> bytes:
    """Encode uint8 RGB pixels of shape (height, width, 3): baseline, quality 92, 4:4:4.

    Raises:
        ExportError: when the encoder fails.
    """
    if max(pixels.shape[:2]) > LONGEST_EDGE:
        raise ExportError(_FAILED)
    try:
        written, encoded = cv2.imencode(
            ".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), list(_PARAMETERS)
        )
    except (cv2.error, MemoryError) as error:
        raise ExportError(_FAILED) from error
    if not written:
        raise ExportError(_FAILED)
    return encoded.tobytes()


def audit_jpeg(data: bytes) -> Pixels:
    """Prove that a file is one plain JPEG and nothing else, and decode it.

    Returns:
        Pixels as Pillow decodes them, uint8 RGB of shape (height, width, 3). OpenCV, which wrote
        the file, must decode the same but for rounding.

    Raises:
        ExportError: for any other marker, a comment, EXIF, a profile, a thumbnail, subsampling,
            bytes after the end, or a file that cannot be decoded.
    """
    segments = list(_segments(data))
    names = [name for name, _ in segments]
    first, last = names[:2], names[-2:]
    allowed = {_TABLES, _FRAME, _HUFFMAN}
    if first != [_START, _JFIF] or last != [_SCAN, _END] or not allowed >= set(names[2:-2]):
        raise _refused("it holds segments other than tables and one scan")
    content = dict(segments)
    if names.count(_FRAME) != 1 or content[_JFIF] != _JFIF_SEGMENT:
        raise _refused("its header holds more than it needs")
    if content[_FRAME][5:] != _COMPONENTS or content[_FRAME][0] != 8:  # noqa: PLR2004  # bits
        raise _refused("its colours are subsampled")
    pixels = _decoded(data)
    height, width = pixels.shape[:2]
    if content[_FRAME][1:5] != height.to_bytes(2) + width.to_bytes(2):
        raise _refused("it decodes to another size")
    return pixels


def largest_error(data: bytes) -> Pixels:
    """Most that a decoded sample may differ from the one that went in, for R, G and B (uint8).

    Quantisation moves each of a block's 64 coefficients by at most half a step; the inverse
    transform adds them up (T.81 A.3.3). Colour conversion and rounding, in and out, add their own.
    """
    luma, chroma = (_block_error(table) + 1.5 for table in _quantisation(data))
    # T.871 section 7: the weights of Cb and Cr in R, G and B.
    errors = (luma + 1.402 * chroma, luma + 1.059 * chroma, luma + 1.772 * chroma)
    return np.array([min(255, math.ceil(error) + 1) for error in errors], np.uint8)


def _block_error(table: bytes) -> float:
    """Largest error of a sample for one quantisation table."""
    steps = np.empty(64)
    steps[list(_zigzag())] = np.frombuffer(table, np.uint8)
    angle = (2 * np.arange(8)[:, np.newaxis] + 1) * np.arange(8) * math.pi / 16
    scale = np.where(np.arange(8) == 0, math.sqrt(1 / 8), 0.5)
    basis = np.abs(np.cos(angle) * scale)
    return float((basis @ (steps.reshape(8, 8) / 2) @ basis.T).max())


@lru_cache(maxsize=1)
def _zigzag() -> tuple[int, ...]:
    """Places of a block in the order of a table (T.81 figure 5)."""
    places = [(row, column) for row in range(8) for column in range(8)]
    places.sort(key=lambda p: (sum(p), p[0] if sum(p) % 2 else p[1]))
    return tuple(row * 8 + column for row, column in places)


def _quantisation(data: bytes) -> tuple[bytes, bytes]:
    """The two tables of the file, luminance first."""
    tables: dict[int, bytes] = {}
    for name, content in _segments(data):
        rest = content if name == _TABLES else b""
        while rest:
            tables[rest[0]], rest = rest[1:65], rest[65:]
    if set(tables) != {0, 1}:
        raise _refused("its tables are not those of baseline JPEG")
    return tables[0], tables[1]


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of every segment, up to the last byte of the file."""
    position, length = 0, len(data)
    while position < length:
        if length - position < 2 or data[position] != 0xFF:  # noqa: PLR2004  # T.81 B.1.1.3
            raise _refused("bytes stand between its segments or after its end")
        name = data[position + 1]
        position += 2
        if name == _START:
            yield name, b""
            continue
        if name == _END:
            if position != length:
                raise _refused("bytes follow its end")
            yield name, b""
            return
        size = int.from_bytes(data[position : position + 2])
        end = position + size
        if size < 2 or end > length:  # noqa: PLR2004  # the length counts its own two bytes
            raise _refused("a segment is cut off")
        yield name, data[position + 2 : end]
        position = end if name != _SCAN else _end_of_scan(data, end)
    raise _refused("its end is missing")


def _end_of_scan(data: bytes, position: int) -> int:
    """Where the coded data end: the first marker, since theirs are stuffed with a zero byte."""
    while (position := data.find(b"\xff", position)) >= 0:
        if data[position + 1 : position + 2] != bytes([_STUFFED]):
            return position
        position += 2
    raise _refused("its end is missing")


def _decoded(data: bytes) -> Pixels:
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            pixels = np.array(image, np.uint8)
    except Exception as error:  # Pillow's plug-ins raise many kinds
        raise _refused("it cannot be decoded") from error
    other = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if other is None or other.shape != pixels.shape:
        raise _refused("two decoders disagree about it")
    if cv2.absdiff(cv2.cvtColor(other, cv2.COLOR_BGR2RGB), pixels).max() > _DECODERS_DIFFER:
        raise _refused("two decoders disagree about it")
    return pixels


def _refused(reason: str) -> ExportError:
    return ExportError(
        f"The encoded picture failed its own check ({reason}), so nothing was written; "
        "export again, and report it if this returns."
    )
