"""Bad input through the real console command: one sentence, the exit code, nothing left behind."""

import json
import os
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

pytestmark = pytest.mark.e2e

COMMAND = Path(sys.executable).with_name("leadapron")


def _run(*arguments, prefix=()):
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    return subprocess.run(
        [*prefix, str(COMMAND), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=environment,
    )


def _assert_one_sentence(done, code):
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].endswith(".")
    assert "SECRET" not in done.stderr + done.stdout


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width, height, data=b""):
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(data)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _text(path):
    path.write_text("this is no picture")


def _truncated(path):
    Image.effect_noise((200, 100), 50).convert("RGB").save(path)
    path.write_bytes(path.read_bytes()[:1000])


def _empty_picture(path):
    path.write_bytes(_png(0, 0))


def _bomb(path):
    path.write_bytes(_png(20_000, 20_000))


def _missing(path):
    path.unlink(missing_ok=True)


BAD = [_text, _truncated, _empty_picture, _bomb, _missing]


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__.strip("_"))
def test_bad_pictures_end_with_code_2(make, tmp_path):
    source, target = tmp_path / "SECRET.png", tmp_path / "out.png"
    report = tmp_path / "report.json"
    make(source)
    before = set(tmp_path.iterdir())
    _assert_one_sentence(_run("clean", source, "-o", target, "--report", report), 2)
    assert set(tmp_path.iterdir()) == before | {report}
    capture = json.loads(report.read_text())["captures"][0]
    assert (capture["output"], capture["verdict"]) == (None, "not-checked")


def _one_pixel(folder):
    Image.new("RGB", (1, 1), (9, 9, 9)).save(folder / "SECRET.png")


def _sixteen_bit(folder):
    Image.linear_gradient("L").convert("I;16").save(folder / "SECRET.png")


def _palette(folder):
    Image.linear_gradient("L").convert("P").save(folder / "SECRET.png")


def _alpha(folder):
    Image.linear_gradient("L").convert("RGBA").save(folder / "SECRET.png")


def _cmyk(folder):
    Image.linear_gradient("L").convert("CMYK").save(folder / "SECRET.jpg")


ODD = [_one_pixel, _sixteen_bit, _palette, _alpha, _cmyk]


@pytest.mark.parametrize("make", ODD, ids=lambda make: make.__name__.strip("_"))
def test_unusual_pictures_are_cleaned_as_8_bit_rgb_or_refused_in_one_sentence(make, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    make(folder)
    source, target = next(folder.iterdir()), tmp_path / "out.png"
    done = _run("clean", source, "-o", target)
    if done.returncode == 0:
        with Image.open(target) as written, Image.open(source) as read:
            assert written.mode == "RGB"
            assert written.size == read.size
    else:
        _assert_one_sentence(done, 2)
        assert not target.exists()


def test_an_animated_gif_is_refused(tmp_path):
    source, target = tmp_path / "SECRET.gif", tmp_path / "out.png"
    frames = [Image.new("P", (20, 20), colour) for colour in (0, 1)]
    frames[0].save(source, save_all=True, append_images=frames[1:])
    _assert_one_sentence(_run("clean", source, "-o", target), 2)
    assert not target.exists()


def test_the_worst_code_of_a_folder_counts_and_good_pictures_are_written(tmp_path):
    folder, target = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    _text(folder / "SECRET.png")
    Image.new("RGB", (200, 100), (9, 9, 9)).save(folder / "b.png")
    done = _run("clean", folder, "-o", target)
    _assert_one_sentence(done, 2)
    assert done.stderr.startswith("Input 1 of 2: ")
    assert [path.name for path in target.iterdir()] == ["case-0001.png"]


def test_an_existing_file_is_never_overwritten(tmp_path):
    source, target = tmp_path / "SECRET.png", tmp_path / "out.png"
    _one_pixel(tmp_path)
    target.write_bytes(b"older")
    _assert_one_sentence(_run("clean", source, "-o", target), 2)
    assert target.read_bytes() == b"older"


@pytest.fixture
def unprivileged():
    """Words before a command that take away root's right to pass every permission."""
    if os.geteuid() != 0:
        return ()
    words = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
    if shutil.which("setpriv") is None:
        pytest.skip("root passes every permission, and there is no setpriv")
    if subprocess.run([*words, "true"], capture_output=True, check=False).returncode:
        pytest.skip("root passes every permission here")
    return words


def test_an_unreadable_picture(tmp_path, unprivileged):
    source, target = tmp_path / "SECRET.png", tmp_path / "out.png"
    _one_pixel(tmp_path)
    source.chmod(0)
    _assert_one_sentence(_run("clean", source, "-o", target, prefix=unprivileged), 2)
    assert not target.exists()


def test_an_unwritable_folder(tmp_path, unprivileged):
    source, folder = tmp_path / "SECRET.png", tmp_path / "closed"
    Image.new("RGB", (200, 100), (9, 9, 9)).save(source)
    folder.mkdir(mode=0o500)
    done = _run("clean", source, "-o", folder / "out.png", prefix=unprivileged)
    _assert_one_sentence(done, 2)
    assert list(folder.iterdir()) == []


@pytest.fixture
def tiny_disk(tmp_path):
    """A file system of 16 kilobytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    if (
        shutil.which("mount") is None
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no file system may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_keeps_no_partial_file(tmp_path, tiny_disk):
    source = tmp_path / "SECRET.png"
    Image.effect_noise((300, 300), 3).convert("RGB").save(source)
    done = _run("clean", source, "-o", tiny_disk / "out.png")
    assert list(tiny_disk.iterdir()) == []
    _assert_one_sentence(done, 2)
    assert "disk is full" in done.stderr


def _shadow_rapidocr(folder, *, model):
    """A package record that comes before the installed one and carries another model, or none."""
    name = "rapidocr/models/PP-OCRv6_rec_small.onnx"
    record = folder / "rapidocr-3.10.0.dist-info"
    record.mkdir(parents=True)
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: rapidocr\nVersion: 3.10.0\n")
    (record / "RECORD").write_text(f"{name},,\n")
    if model is not None:
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(model)


@pytest.mark.parametrize("model", [b"altered", None], ids=["altered", "removed"])
def test_a_model_that_is_not_the_released_one_blocks_export(model, tmp_path, monkeypatch):
    shadow, target, report = tmp_path / "shadow", tmp_path / "out.png", tmp_path / "report.json"
    _shadow_rapidocr(shadow, model=model)
    others = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(shadow), others))))
    source = tmp_path / "SECRET.png"
    Image.new("RGB", (200, 100), (9, 9, 9)).save(source)
    _assert_one_sentence(_run("clean", source, "-o", target, "--report", report), 4)
    assert not target.exists()
    capture = json.loads(report.read_text())["captures"][0]
    assert (capture["output"], capture["verdict"]) == (None, "not-checked")
    examined = _run("doctor", "--json")
    assert examined.returncode == 4
    assert any(engine["problem"] for engine in json.loads(examined.stdout)["engines"])
