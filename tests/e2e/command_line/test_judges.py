"""Strangers judge the files: Debian's pngcheck and exiftool, Pillow and OpenCV."""

import json
import shutil
import subprocess
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image

from leadapron import pipeline
from leadapron.export.presets import load_presets
from leadapron.export.sheet import write_sheet
from leadapron.model.canvas import Format
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box, Size
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.model.redaction import Redaction
from leadapron.model.verdict import Check, Status, Verdict

pytestmark = pytest.mark.e2e

SIZES = (Size(1, 1), Size(3, 700), Size(640, 480), Size(1920, 1200))

PIXELS_ONLY = {
    "png": {
        "FileType", "FileTypeExtension", "MIMEType", "ImageWidth", "ImageHeight", "BitDepth",
        "ColorType", "Compression", "Filter", "Interlace",
    },
    "jpeg": {
        "FileType", "FileTypeExtension", "MIMEType", "ImageWidth", "ImageHeight",
        "EncodingProcess", "BitsPerSample", "ColorComponents", "YCbCrSubSampling", "JFIFVersion",
        "ResolutionUnit", "XResolution", "YResolution",
    },
}  # fmt: skip
"""What exiftool may find in a file: its kind, its size, and how its pixels are packed."""

OF_THE_SYSTEM = {"System", "ExifTool", "Composite"}
"""Groups that say where the file lies and what exiftool computed, not what the file holds."""


def judge(name):
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed; packaging/test installs it")
    return path


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """A file of every preset, format and of odd sizes, with the pixels that were verified."""
    folder = tmp_path_factory.mktemp("out")
    policy = replace(DEFAULT_POLICY, credit_line="Institut für Radiologie")
    made = []
    canvases = [p.canvas(form) for p in load_presets().values() for form in Format]
    for number, canvas in enumerate(canvases):
        size = SIZES[number % len(SIZES)]
        seed = np.random.default_rng(number)
        frame = Frame(cv2.resize(
            seed.integers(0, 256, (9, 9, 3), np.uint8), (size.width, size.height)
        ))  # fmt: skip
        redaction = Redaction(size, canvas=canvas).drawing(Box(0, 0, 200, 30))
        picture = pipeline.redact(frame, redaction, policy)
        check = Check("text at 1x", "made for this test", "1", "", 1.0)
        verdict = Verdict(Status.CLEAN, picture.sha256, (check,))
        written = pipeline.export(picture, verdict, folder, redaction=redaction)
        made.append((written.path, picture.pixels))
        if number < 2:
            path = write_sheet(written, picture, verdict)
            made.append((path, np.asarray(Image.open(path))))
    return made


def test_pngcheck_finds_no_fault_and_no_chunk_but_the_three(exported):
    pngcheck = judge("pngcheck")
    for path, _ in exported:
        if path.suffix != ".png":
            continue
        done = subprocess.run([pngcheck, "-v", path], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
        chunks = {
            line.split()[1] for line in done.stdout.splitlines() if line.startswith("  chunk")
        }
        assert chunks == {"IHDR", "IDAT", "IEND"}
        assert "additional data" not in done.stdout


def test_exiftool_finds_nothing_but_the_picture(exported):
    exiftool = judge("exiftool")
    command = [exiftool, "-json", "-G1", "-a", "-u", "-ee", *(path for path, _ in exported)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    facts = json.loads(told)
    assert len(facts) == len(exported)
    for fact in facts:
        fact.pop("SourceFile")
        tags = {tuple(name.split(":")) for name in fact}
        found = {tag for group, tag in tags if group not in OF_THE_SYSTEM}
        kind = "png" if fact["File:MIMEType"] == "image/png" else "jpeg"
        assert found <= PIXELS_ONLY[kind], found - PIXELS_ONLY[kind]
        assert "ExifTool:Warning" not in fact


def test_pillow_and_opencv_see_exactly_the_verified_pixels(exported):
    for path, pixels in exported:
        with Image.open(path) as image:
            assert image.mode == "RGB"
            assert getattr(image, "n_frames", 1) == 1
            assert not image.getexif()
            assert np.array_equal(np.asarray(image), pixels)
        decoded = cv2.cvtColor(cv2.imread(str(path), cv2.IMREAD_UNCHANGED), cv2.COLOR_BGR2RGB)
        assert cv2.absdiff(decoded, pixels).max() <= (4 if path.suffix == ".jpg" else 0)


def test_nothing_follows_the_end(exported):
    for path, _ in exported:
        end = b"IEND\xaeB`\x82" if path.suffix == ".png" else b"\xff\xd9"
        data = path.read_bytes()
        assert data.endswith(end)
        assert data.count(end) == 1


def test_names_and_times_say_nothing(exported):
    for path, _ in exported:
        stem, number, *rest = path.stem.split("-")
        assert (stem, number.isdigit(), rest) in (("case", True, []), ("case", True, ["sheet"]))
        assert path.stat().st_mtime % 86_400 == 43_200
