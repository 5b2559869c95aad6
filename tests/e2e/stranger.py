"""An independent reader of exported files: Debian's Tesseract, which shares nothing with ours."""

import shutil
import subprocess

import pytest
from PIL import Image


def read_by_a_stranger(path, folder):
    """What Debian's Tesseract reads in the file at 1x, 2x and 3x."""
    if shutil.which("tesseract") is None:
        pytest.skip("tesseract is not installed; packaging/test installs it")
    texts = []
    with Image.open(path) as picture:
        for scale in (1, 2, 3):
            size = (picture.width * scale, picture.height * scale)
            larger = folder / f"at-{scale}.png"
            picture.convert("L").resize(size, Image.Resampling.BICUBIC).save(larger)
            for mode in ("11", "6"):
                done = subprocess.run(
                    ["tesseract", larger, "stdout", "--psm", mode],
                    capture_output=True, text=True, timeout=120, check=True,
                )  # fmt: skip
                texts.append(done.stdout)
            larger.unlink()
    return "\n".join(texts).casefold()
