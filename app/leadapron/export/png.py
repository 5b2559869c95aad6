"""PNG bytes in memory: encoded from fresh pixels, then audited as if a stranger had made them.

OpenCV writes, an allow-list parses, zlib inflates, Pillow decodes: what leaves has passed through
three readers that share no code with the writer's chunk list. Chunk layout, CRC and the inflated
length of a scan line follow the PNG specification (W3C, third edition, sections 5, 7 and 9).
"""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from PIL import Image

from leadapron.model.errors import ExportError
from leadapron.model.frame import Pixels

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"

_HEADER: Final = struct.Struct(">II5B")
_LENGTH_BYTES: Final = 4
_TYPE_BYTES: Final = 4
_CHECKSUM_BYTES: Final = 4
_RGB_8_BIT: Final = (8, 2, 0, 0, 0)
"""Depth 8, colour type RGB without alpha, deflate, adaptive filters, not interlaced."""


def encode_png(pixels: Pixels) -> bytes:
    """Encode uint8 RGB pixels of shape (height, width, 3) to PNG in memory.

    Returns:
        Bytes with the chunks IHDR, IDAT and IEND only; `audit_png` proves it.

    Raises:
        ExportError: when the encoder fails.
    """
    try:
        written, encoded = cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
    except (cv2.error, MemoryError) as error:
        raise ExportError(
            "The picture could not be encoded as PNG; close other programs and retry."
        ) from error
    if not written:
        raise ExportError(
            "The picture could not be encoded as PNG; close other programs and retry."
        )
    return encoded.tobytes()


def audit_png(data: bytes, pixels: Pixels) -> None:
    """Prove that `data` is a PNG that holds these pixels and nothing else.

    Args:
        data: the finished file.
        pixels: uint8 RGB of shape (height, width, 3) that it must decode to, exactly.

    Raises:
        ExportError: for any other chunk, a wrong CRC, bytes after the end (of the file or of the
            compressed stream inside it), another size or colour type, or one differing pixel.
    """
    inflated = _inflate(_image_data(data, pixels), expected=pixels.shape[0] * _stride(pixels))
    if not inflated:
        raise _refused("its compressed data are longer or shorter than the picture")
    if not np.array_equal(_decoded(data), pixels):
        raise _refused("it decodes to other pixels")


def _stride(pixels: Pixels) -> int:
    """Bytes of one scan line: a filter byte and three bytes for each pixel."""
    return 1 + 3 * int(pixels.shape[1])


def _image_data(data: bytes, pixels: Pixels) -> list[bytes]:
    """The IDAT chunks, after proof that the file is IHDR, IDAT…, IEND."""
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    body = names[1:-1]
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"] or not body or set(body) != {b"IDAT"}:
        raise _refused("it holds chunks other than IHDR, IDAT and IEND")
    header, *images, end = (content for _, content in chunks)
    if end or not all(images):
        raise _refused("a chunk has the wrong length")
    height, width = pixels.shape[:2]
    if len(header) != _HEADER.size or _HEADER.unpack(header) != (width, height, *_RGB_8_BIT):
        raise _refused("its header describes another picture")
    return images


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of every chunk, up to the last byte of the file."""
    if not data.startswith(SIGNATURE):
        raise _refused("it does not start as a PNG")
    position = len(SIGNATURE)
    while position < len(data):
        name_at = position + _LENGTH_BYTES
        start = name_at + _TYPE_BYTES
        end = start + int.from_bytes(data[position:name_at])
        position = end + _CHECKSUM_BYTES
        if position > len(data):
            raise _refused("a chunk is cut off, or bytes follow the end")
        name, content = data[name_at:start], data[start:end]
        if int.from_bytes(data[end:position]) != zlib.crc32(content, zlib.crc32(name)):
            raise _refused("a checksum is wrong")
        yield name, content


def _inflate(images: list[bytes], *, expected: int) -> bool:
    """Whether the compressed stream holds exactly `expected` bytes and ends with its last chunk."""
    stream = zlib.decompressobj()
    remaining = expected
    try:
        for content in images:
            if stream.eof:
                return False
            remaining -= len(stream.decompress(content, remaining + 1))
            if remaining < 0 or stream.unconsumed_tail:
                return False
    except zlib.error:
        return False
    return remaining == 0 and stream.eof and not stream.unused_data


def _decoded(data: bytes) -> Pixels:
    """Pixels as Pillow sees them; the header was found to be 8-bit RGB before."""
    try:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            return np.asarray(image, np.uint8)
    except Exception as error:  # Pillow's plug-ins raise many kinds
        raise _refused("it cannot be decoded") from error


def _refused(reason: str) -> ExportError:
    return ExportError(
        f"The encoded picture failed its own check ({reason}), so nothing was written; "
        "export again, and report it if this returns."
    )
