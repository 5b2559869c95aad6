"""The one gate for pictures from files and from bytes: whatever comes in, 8-bit RGB goes on.

Only pixels pass. Text, EXIF, colour profiles and other pages stay behind with Pillow's object; no
message holds the file's name, which may be a patient's.

What the gate decides, and why:

- Alpha is removed by compositing over black, so that pixels hidden under alpha 0 cannot return.
- Gray with more than 8 bits is stretched from its darkest to its brightest value, as a viewer
  would show it; a 12-bit picture in a 16-bit file would otherwise hide its text near black.
- A file with several pictures (animation, pages) is refused, because the others would stay
  unchecked. The further pictures of a phone's JPEG (MPO: depth, previews) are left out.
- The header's size is checked before anything is decoded.
"""

import io
import stat
import warnings
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from leadapron.capture.dicom import is_dicom, pixels_from_dicom
from leadapron.model.errors import InputError
from leadapron.model.frame import MAXIMUM_PIXELS, Frame, Origin, Pixels

FORMATS: Final = ("PNG", "JPEG", "BMP", "TIFF", "WEBP")
SUFFIXES: Final = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".dcm"})

MAXIMUM_BYTES: Final = 8 * MAXIMUM_PIXELS + 1_000_000
"""Largest file: the largest picture, uncompressed, with four channels of 16 bits, and a header."""

_DEEP_GRAY: Final = frozenset({"I", "F", "I;16", "I;16L", "I;16B", "I;16N"})
"""Pillow's modes for gray with more than 8 bits."""

_UNREADABLE: Final = "The file is damaged or cut off, so it was not opened; export it again."
_UNKNOWN: Final = (
    "The file is not a PNG, JPEG, BMP, TIFF, WebP or DICOM picture; "
    "save the picture as one of these."
)

# Pillow warns above its own limit before it refuses; here the warning is a refusal already.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


def frame_from_file(path: Path) -> Frame:
    """Open one picture file.

    Args:
        path: a PNG, JPEG, BMP, TIFF, WebP or DICOM file; its content counts, not its suffix.

    Returns:
        A frame of origin `FILE`, upright according to its EXIF orientation.

    Raises:
        InputError: when the file cannot be read or is not one picture of at most 64 megapixels.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise InputError("The input is not a file; name a picture file or a folder of them.")
        if facts.st_size > MAXIMUM_BYTES:
            raise InputError("The file is too large for a picture of at most 64 megapixels.")
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError("The input does not exist; check the path.") from None
    except PermissionError:
        raise InputError("The input may not be read; ask for permission or copy it.") from None
    except (OSError, ValueError, MemoryError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise InputError(f"The input could not be read ({reason}); check the path.") from None
    return frame_from_bytes(data)


def frame_from_bytes(data: bytes, origin: Origin = Origin.FILE) -> Frame:
    """Decode one picture that lies in memory, for example from the clipboard.

    Raises:
        InputError: when the bytes are not one picture of at most 64 megapixels.
    """
    if not data:
        raise InputError("The file is empty; choose a picture.")
    try:
        pixels = _decoded(data)
    except InputError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise InputError(_too_large()) from None
    except UnidentifiedImageError:
        raise InputError(_UNKNOWN) from None
    except Exception:  # noqa: BLE001  # Pillow's plug-ins raise many kinds on damaged files
        raise InputError(_UNREADABLE) from None
    return Frame(pixels, origin)


def _decoded(data: bytes) -> Pixels:
    if is_dicom(data):
        return pixels_from_dicom(data)
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        if image.width * image.height > MAXIMUM_PIXELS:
            raise InputError(_too_large())
        if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
            raise InputError(
                "The file holds several pictures or pages; save the one you want as its own file."
            )
        image.load()
        return _as_rgb(ImageOps.exif_transpose(image))


def _as_rgb(image: Image.Image) -> Pixels:
    """Pixels of a decoded picture of any mode, uint8 RGB, in memory of their own."""
    if image.mode in _DEEP_GRAY:
        gray = _stretched(np.asarray(image))
        return np.repeat(gray[:, :, np.newaxis], 3, axis=2)
    if image.has_transparency_data:
        ground = Image.new("RGBA", image.size, (0, 0, 0, 255))
        image = Image.alpha_composite(ground, image.convert("RGBA"))
    return np.array(image.convert("RGB"), np.uint8)


def _stretched(gray: NDArray[Any]) -> NDArray[np.uint8]:
    """Gray of any depth to 0…255, the darkest value to 0 and the brightest to 255."""
    values = gray.astype(np.float64)
    if not np.isfinite(values).all():
        raise InputError("The picture holds values that are no numbers; save it with 8 or 16 bits.")
    values -= values.min()
    brightest = values.max()
    if brightest > 0:
        values *= 255.0 / brightest
    return np.rint(values).astype(np.uint8)


def _too_large() -> str:
    return "The picture is larger than 64 megapixels; export a smaller part of it."
