"""DICOM files made in memory: what is shown, what is refused, and that the header stays behind."""

import gc
import io

import numpy as np
import pytest
from PIL import Image

from leadapron.capture import dicom
from leadapron.capture.dicom import NOT_INSTALLED, is_dicom, pixels_from_dicom
from leadapron.capture.files import frame_from_bytes, frame_from_file
from leadapron.model.errors import InputError

pydicom = pytest.importorskip("pydicom")
from pydicom.dataset import Dataset, FileMetaDataset  # noqa: E402  # after the optional part
from pydicom.encaps import encapsulate  # noqa: E402
from pydicom.uid import ExplicitVRLittleEndian, JPEGBaseline8Bit  # noqa: E402

PATIENT = "WINTERBOTTOM^AGATHE"
RAMP = np.tile(np.arange(0, 4096, 16, dtype=np.uint16), (4, 1))


def dicom_file(values, syntax=ExplicitVRLittleEndian, **elements):
    """The bytes of a DICOM file with one picture and a patient's name."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    dataset.PatientName = PATIENT
    dataset.PatientID = "4471902"
    dataset.Rows, dataset.Columns = values.shape[:2]
    dataset.SamplesPerPixel = 1 if values.ndim == 2 else 3
    dataset.PhotometricInterpretation = "MONOCHROME2" if values.ndim == 2 else "RGB"
    if values.ndim == 3:
        dataset.PlanarConfiguration = 0
    dataset.BitsAllocated = values.dtype.itemsize * 8
    dataset.BitsStored, dataset.HighBit = dataset.BitsAllocated, dataset.BitsAllocated - 1
    dataset.PixelRepresentation = int(values.dtype.kind == "i")
    for name, value in elements.items():
        setattr(dataset, name, value)
    if "PixelData" not in elements:
        dataset.PixelData = values.tobytes()
    file = io.BytesIO()
    dataset.save_as(file, enforce_file_format=True)
    return file.getvalue()


def test_the_default_window_is_shown():
    pixels = pixels_from_dicom(dicom_file(RAMP, WindowCenter=2048, WindowWidth=1024))
    gray = pixels[0, :, 0]
    assert (pixels == gray[np.newaxis, :, np.newaxis]).all()
    assert (gray[RAMP[0] <= 1536] == 0).all()
    assert (gray[RAMP[0] >= 2560] == 255).all()
    # PS3.3 C.11.2.1.2: y = ((x - (c - 0.5)) / (w - 1) + 0.5) * range
    middle = (RAMP[0] > 1536) & (RAMP[0] < 2560)
    expected = ((RAMP[0][middle] - 2047.5) / 1023 + 0.5) * 255
    assert np.abs(gray[middle] - expected).max() <= 0.5 + 1e-6


def test_the_window_counts_in_rescaled_values():
    plain = dicom_file(RAMP, WindowCenter=2048, WindowWidth=1024)
    rescaled = dicom_file(
        RAMP, WindowCenter=1024, WindowWidth=1024, RescaleSlope=1, RescaleIntercept=-1024
    )
    difference = pixels_from_dicom(plain).astype(int) - pixels_from_dicom(rescaled)
    assert np.abs(difference).max() <= 1


def test_the_first_of_several_windows_counts():
    one = pixels_from_dicom(dicom_file(RAMP, WindowCenter=1000, WindowWidth=400))
    both = pixels_from_dicom(dicom_file(RAMP, WindowCenter=[1000, 3000], WindowWidth=[400, 9]))
    assert (one == both).all()


def test_without_a_window_the_darkest_is_black_and_the_brightest_white():
    gray = pixels_from_dicom(dicom_file(RAMP.astype(np.int16) - 700))[0, :, 0]
    assert gray[0] == 0
    assert gray[-1] == 255
    assert (np.diff(gray.astype(int)) >= 0).all()


def test_monochrome1_is_turned_round():
    pixels = pixels_from_dicom(dicom_file(RAMP, PhotometricInterpretation="MONOCHROME1"))
    assert (pixels == 255 - pixels_from_dicom(dicom_file(RAMP))).all()


def test_an_even_picture_stays_even():
    assert not pixels_from_dicom(dicom_file(np.full((3, 3), 900, np.uint16))).any()


def test_colours_stay_as_they_are():
    colours = np.random.default_rng(1).integers(0, 256, (5, 6, 3), np.uint8)
    pixels = pixels_from_dicom(dicom_file(colours))
    assert (pixels == colours).all()
    assert pixels.dtype == np.uint8


def test_sixteen_bit_colours_lose_their_lower_half():
    colours = np.random.default_rng(1).integers(0, 65536, (5, 6, 3), np.uint16)
    assert (pixels_from_dicom(dicom_file(colours)) == colours >> 8).all()


def test_a_palette_gives_its_colours():
    red = np.arange(256, dtype=np.uint16) * 257
    elements = {"PhotometricInterpretation": "PALETTE COLOR"}
    for name, table in (("Red", red), ("Green", red[::-1]), ("Blue", red * 0)):
        elements[f"{name}PaletteColorLookupTableDescriptor"] = [256, 0, 16]
        elements[f"{name}PaletteColorLookupTableData"] = table.astype("<u2").tobytes()
    indices = np.array([[0, 100], [200, 255]], np.uint8)
    pixels = pixels_from_dicom(dicom_file(indices, **elements))
    assert (pixels[..., 0] == indices).all()
    assert (pixels[..., 1] == 255 - indices).all()
    assert not pixels[..., 2].any()


def test_a_compressed_colour_picture_comes_as_rgb():
    colours = np.zeros((16, 16, 3), np.uint8)
    colours[:] = (200, 60, 30)
    file = io.BytesIO()
    Image.fromarray(colours).save(file, "JPEG", quality=95, subsampling=0)
    data = dicom_file(
        colours,
        JPEGBaseline8Bit,
        PhotometricInterpretation="YBR_FULL",
        PixelData=encapsulate([file.getvalue()]),
    )
    assert np.abs(pixels_from_dicom(data).astype(int) - (200, 60, 30)).max() <= 3


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (dicom_file(RAMP, NumberOfFrames=2, PixelData=RAMP.tobytes() * 2), "several frames"),
        (dicom_file(RAMP, Rows=9000, Columns=9000), "64 megapixels"),
        (dicom_file(RAMP, Rows=9), "no picture that can be opened"),
        (dicom_file(RAMP)[:700], "no picture that can be opened"),
        (b"\0" * 128 + b"DICM" + b"junk" * 50, "no picture that can be opened"),
    ],
)
def test_what_cannot_be_shown_is_refused_without_naming_anybody(data, sentence):
    assert is_dicom(data)
    with pytest.raises(InputError, match=sentence) as caught:
        pixels_from_dicom(data)
    assert "WINTERBOTTOM" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_no_header_text_is_kept():
    data = dicom_file(RAMP, WindowCenter=2048, WindowWidth=1024)
    assert PATIENT.encode() in data
    pixels_from_dicom(data)
    gc.collect()
    datasets = [thing for thing in gc.get_objects() if isinstance(thing, Dataset)]
    assert [dataset for dataset in datasets if "PatientName" in dataset] == []


def test_only_elements_that_describe_pixels_are_asked_for(monkeypatch):
    asked = {}
    genuine = pydicom.dcmread

    def spy(file, specific_tags):
        dataset = genuine(file, specific_tags=specific_tags)
        asked.update(tags=specific_tags, kept=[element.keyword for element in dataset])
        return dataset

    monkeypatch.setattr(pydicom, "dcmread", spy)
    pixels_from_dicom(dicom_file(RAMP))
    assert not [name for name in asked["tags"] if name.startswith(("Patient", "Study", "Inst"))]
    assert set(asked["kept"]) <= set(asked["tags"])


def test_the_gate_for_files_opens_dicom_by_its_content(tmp_path):
    data = dicom_file(RAMP, WindowCenter=2048, WindowWidth=1024)
    path = tmp_path / "IM000001"
    path.write_bytes(data)
    assert (frame_from_file(path).pixels == pixels_from_dicom(data)).all()


def test_without_the_optional_part_the_sentence_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pydicom", None)
    with pytest.raises(InputError) as caught:
        frame_from_bytes(b"\0" * dicom.PREAMBLE + dicom.MAGIC)
    assert caught.value.sentence == NOT_INSTALLED
