"""Opens DICOM files for their pixels alone: default window, first frame only, no header text kept.

`pydicom` is an optional part of the installation. Only the elements that describe the pixels are
read into memory; names, numbers and dates are skipped over, and nothing but the finished gray or
colour array leaves this module. What is burned into the pixels is still there, as in any picture.
"""

import io
import warnings
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leadapron.model.errors import InputError
from leadapron.model.frame import MAXIMUM_PIXELS, Pixels

MAGIC: Final = b"DICM"
PREAMBLE: Final = 128
"""A DICOM file begins with 128 free bytes and these four letters (DICOM PS3.10, section 7.1)."""

NOT_INSTALLED: Final = (
    "DICOM files need the optional part `dicom`; run `pip install leadapron[dicom]`, "
    "or save the picture as PNG."
)
_UNREADABLE: Final = (
    "The DICOM file holds no picture that can be opened here; save it as PNG in the viewer."
)
_SEVERAL: Final = "The DICOM file holds several frames; save the one you want as PNG in the viewer."
_PIXEL_ELEMENTS: Final = (
    "SamplesPerPixel", "PhotometricInterpretation", "PlanarConfiguration", "NumberOfFrames",
    "Rows", "Columns", "PixelAspectRatio", "BitsAllocated", "BitsStored", "HighBit",
    "PixelRepresentation", "RedPaletteColorLookupTableDescriptor",
    "GreenPaletteColorLookupTableDescriptor", "BluePaletteColorLookupTableDescriptor",
    "RedPaletteColorLookupTableData", "GreenPaletteColorLookupTableData",
    "BluePaletteColorLookupTableData", "WindowCenter", "WindowWidth", "VOILUTFunction",
    "VOILUTSequence", "RescaleIntercept", "RescaleSlope", "ModalityLUTSequence", "PixelData",
)  # fmt: skip
"""What describes the pixels (DICOM PS3.3, C.7.6.3, C.11.1, C.11.2); nothing names a patient."""


def is_dicom(data: bytes) -> bool:
    """Whether the bytes are a DICOM file with its preamble."""
    return data[PREAMBLE : PREAMBLE + len(MAGIC)] == MAGIC


def pixels_from_dicom(data: bytes) -> Pixels:
    """The picture of a DICOM file as a viewer first shows it.

    Args:
        data: the whole file.

    Returns:
        uint8 RGB of shape (height, width, 3).

    Raises:
        InputError: when pydicom is missing, or the file holds no picture, several, or one that is
            too large or too damaged.
    """
    try:
        import pydicom  # noqa: PLC0415  # optional part
    except ImportError:
        raise InputError(NOT_INSTALLED) from None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's warnings quote the values of elements
        try:
            dataset = pydicom.dcmread(io.BytesIO(data), specific_tags=list(_PIXEL_ELEMENTS))
            _refuse_unusable(dataset)
            return _shown(dataset)
        except InputError:
            raise
        except Exception:  # noqa: BLE001  # pydicom and its decoders raise many kinds
            raise InputError(_UNREADABLE) from None


def _refuse_unusable(dataset: Any) -> None:  # noqa: ANN401  # a Dataset of the optional pydicom
    if "PixelData" not in dataset:
        raise InputError(_UNREADABLE)
    if int(dataset.get("NumberOfFrames", 1) or 1) > 1:
        raise InputError(_SEVERAL)
    if int(dataset.Rows) * int(dataset.Columns) > MAXIMUM_PIXELS:
        raise InputError("The picture is larger than 64 megapixels; export a smaller part of it.")


def _shown(dataset: Any) -> Pixels:  # noqa: ANN401  # as above
    from pydicom.pixels.processing import (  # noqa: PLC0415  # optional part
        apply_color_lut,
        apply_modality_lut,
        apply_voi_lut,
    )
    from pydicom.pixels.utils import pixel_array  # noqa: PLC0415  # optional part

    kind = str(dataset.PhotometricInterpretation)
    values = pixel_array(dataset)  # colours come as RGB, whatever the file holds
    if kind == "PALETTE COLOR":
        return _eight_bits(apply_color_lut(values, dataset), 16)
    if int(dataset.SamplesPerPixel) > 1:
        return _eight_bits(values, int(dataset.BitsStored))
    gray = _windowed(apply_voi_lut(apply_modality_lut(values, dataset), dataset), dataset)
    if kind == "MONOCHROME1":
        gray = 255 - gray
    return np.repeat(gray[:, :, np.newaxis], 3, axis=2)


def _windowed(values: NDArray[Any], dataset: Any) -> NDArray[np.uint8]:  # noqa: ANN401  # as above
    """Gray values after the window to 0…255; without a window, from darkest to brightest.

    The window's own output range is used, so that a dark picture stays as dark as in the viewer.
    """
    values = values.astype(np.float64)
    low, high = values.min(), values.max()
    if "WindowWidth" in dataset and "VOILUTSequence" not in dataset:
        low, high = _output_range(dataset)
    elif "VOILUTSequence" in dataset:
        low, high = 0.0, float(2 ** int(dataset.VOILUTSequence[0].LUTDescriptor[2]) - 1)
    if not np.isfinite(values).all() or high <= low:
        return np.zeros(values.shape, np.uint8)
    shown: NDArray[np.float64] = np.clip((values - low) / (high - low), 0, 1)
    return np.rint(shown * 255).astype(np.uint8)


def _output_range(dataset: Any) -> tuple[float, float]:  # noqa: ANN401  # as above
    """Range into which pydicom's window maps: all that the stored bits can hold, rescaled."""
    bits = int(dataset.BitsStored)
    signed = int(dataset.PixelRepresentation) == 1
    if "ModalityLUTSequence" in dataset:
        return 0.0, float(2 ** int(dataset.ModalityLUTSequence[0].LUTDescriptor[2]) - 1)
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
    slope = float(dataset.get("RescaleSlope", 1) or 1)
    intercept = float(dataset.get("RescaleIntercept", 0) or 0)
    return low * slope + intercept, high * slope + intercept


def _eight_bits(colours: NDArray[Any], bits: int) -> Pixels:
    """Colours of the given number of bits as uint8; a palette of 8 bits comes as uint8 too."""
    pixels: Pixels = np.array(colours, np.uint8)
    if colours.dtype != np.uint8:
        pixels = np.array(colours.astype(np.uint16) >> max(0, bits - 8), np.uint8)
    return pixels
