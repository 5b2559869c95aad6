"""The console command as a department uses it: presets, rules, journal, caption, sheets."""

import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from leadapron.export.journal import Journal

pytestmark = pytest.mark.e2e

COMMAND = Path(sys.executable).with_name("leadapron")
IDENTIFIERS = ("WINTERBOTTOM", "4471902", "1948-11-23", "86Y")

RULED = """
import sys
from pathlib import Path
import leadapron.policies.load as load
place = Path(sys.argv.pop(1))
load.system_policy = lambda: place
from leadapron.cli import main
main()
"""
"""The command with the department's policy elsewhere, since a test owns no /etc."""


@pytest.fixture
def home(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        place = tmp_path / "home" / name.lower()
        place.mkdir(parents=True)
        monkeypatch.setenv(name, str(place))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    return tmp_path / "home"


def run(*arguments, policy=None, given=None):
    command = [str(COMMAND)] if policy is None else [sys.executable, "-c", RULED, str(policy)]
    return subprocess.run(
        [*command, *map(str, arguments)],
        capture_output=True, text=True, input=given, timeout=240, check=False,
    )  # fmt: skip


@pytest.fixture
def captures(tmp_path):
    folder = tmp_path / f"in {IDENTIFIERS[0]}"
    folder.mkdir()
    for number in range(2):
        noise = np.random.default_rng(number).normal(60, 40, (450, 700))
        gray = np.clip(cv2.GaussianBlur(noise, (0, 0), 9), 0, 255).astype(np.uint8)
        pixels = cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR)
        for row, line in enumerate(("WINTERBOTTOM, AGATHE", "MRN 4471902", "1948-11-23 86Y")):
            place, face = (12, 30 + 26 * row), cv2.FONT_HERSHEY_SIMPLEX
            cv2.putText(pixels, line, place, face, 0.6, (255,) * 3, 1, cv2.LINE_AA)
        assert cv2.imwrite(str(folder / f"{number}.png"), pixels)
    return folder


def read_again(path, *, last_rows=None):
    """What Debian's Tesseract reads in a picture, or in its last rows as dark on light."""
    pixels = cv2.imread(str(path))
    scale = 2
    if last_rows is not None:
        pixels, scale = 255 - pixels[-last_rows:], 4
    enlarged = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    done = subprocess.run(
        ["tesseract", "stdin", "stdout", "--psm", "11"],
        input=cv2.imencode(".png", enlarged)[1].tobytes(),
        capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    return done.stdout.decode(errors="replace")


def test_a_folder_for_instagram_with_sheets_and_a_journal(home, captures, tmp_path):
    out, report = tmp_path / "out", tmp_path / "r.json"
    options = ("--preset", "instagram-portrait", "--sheet", "--report", report)
    done = run("clean", captures, "-o", out, *options)
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in out.iterdir())
    assert names == [f"case-000{n}{end}" for n in (1, 2) for end in ("-sheet.png", ".jpg")]
    with Image.open(out / "case-0001.jpg") as image:
        assert image.size == (1080, 1350)
    kept = "".join(read_again(path) for path in out.iterdir())
    assert run("journal", "verify").stdout == "The chain of 2 entries holds.\n"
    table = run("journal", "export")
    assert table.returncode == 0
    written = kept + table.stdout + done.stdout + done.stderr
    for path in home.rglob("*"):
        written += path.read_text(errors="replace") if path.is_file() else ""
    captured = json.loads(report.read_text())["captures"]
    assert all(capture["milliseconds"]["first_masks"] > 0 for capture in captured)
    assert [capture["sha256"] for capture in captured] == [
        entry["output_sha256"]
        for entry in Journal(home / "xdg_data_home" / "leadapron" / "journal.jsonl").entries()
    ]
    for identifier in IDENTIFIERS:
        assert identifier.lower() not in written.lower()


@pytest.mark.parametrize("credit", ["Institute of Radiology", "Institut für Radiologie, Köln"])
def test_the_departments_line_passes_verification_and_stands_in_the_picture(
    credit, home, captures, tmp_path
):
    policy = tmp_path / "policy.toml"
    policy.write_text(f'version = 1\n[export]\ncredit_line = "{credit}"\n', encoding="utf-8")
    target = tmp_path / "out.png"
    done = run("clean", captures / "0.png", "-o", target, policy=policy)
    assert done.returncode == 0, done.stderr
    assert "Radiolog" in read_again(target, last_rows=24)


def test_rules_that_forbid_are_not_got_round_by_anything_the_user_has(home, captures, tmp_path):
    policy = tmp_path / "policy.toml"
    policy.write_text(
        'version = 1\n[keep]\nby_rule = []\nby_hand = []\n[export]\npresets = ["figure-1"]\n'
        'formats = ["png"]\n'
    )
    own = home / "xdg_config_home" / "leadapron"
    own.mkdir()
    own.joinpath("policy.toml").write_text(
        'version = 1\n[keep]\nby_rule = ["technical"]\nby_hand = ["date"]\n'
        '[export]\npresets = ["original"]\nformats = ["jpeg", "png"]\n'
    )
    own.joinpath("settings.json").write_text(
        json.dumps({"policy": str(own), "by_hand": ["date"], "preset": "original"})
    )
    source = captures / "0.png"
    for options in ((), ("--preset", "original"), ("--preset", "figure-1", "--format", "jpeg")):
        done = run("clean", source, "-o", tmp_path / "out", *options, policy=policy)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()
    told = json.loads(run("doctor", "--json", policy=policy).stdout)["policy"]
    assert len(told["files"]) == 2
    assert told["files"][0]["path"] == str(policy)


def test_wrong_rules_stop_everything_and_each_line_is_told(home, captures, tmp_path):
    policy = tmp_path / "policy.toml"
    policy.write_text("version = 1\n[masks]\npadding = 0\n[export]\nformats = ['gif']\n")
    done = run("clean", captures / "0.png", "-o", tmp_path / "out.png", policy=policy)
    assert done.returncode == 4
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "The department's policy.toml, line 3",
        "The department's policy.toml, line 5",
    ]
    assert not (tmp_path / "out.png").exists()
    examined = run("doctor", policy=policy)
    assert examined.returncode == 4
    assert "line 5" in examined.stdout


def test_a_caption_is_checked_from_the_standard_input(home):
    done = run("caption", "-", "--json", given="86 year old man, seen on 3 May 2020.")
    assert done.returncode == 3
    assert json.loads(done.stdout)["publishable"] is False
    assert "86 year" not in done.stdout
    assert run("caption", "-", given="Displaced fracture of the radius.").returncode == 0
    assert list(home.rglob("*.txt")) == []


def test_without_a_display_the_tray_is_one_sentence(home, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if not sys.platform.startswith("linux"):
        pytest.skip("a display is never missing there")
    done = run("doctor", "--json")
    assert json.loads(done.stdout)["hotkey"]["problem"].endswith(".")
    assert os.environ.get("DISPLAY") is None


def test_a_saved_profile_masks_its_rectangles_in_the_next_capture(home, captures, tmp_path):
    profiles = home / "xdg_config_home" / "leadapron" / "profiles"
    profiles.mkdir(parents=True)
    (profiles / "ward.toml").write_text(
        'name = "Ward 3"\n[[areas]]\nleft = 0.5\ntop = 0.6\nright = 0.9\nbottom = 0.8\n'
    )
    assert "Ward 3" in run("profiles").stdout
    corner = np.s_[270:360, 350:630]
    for name, options in (("plain", ()), ("masked", ("--profile", "ward 3"))):
        done = run("clean", captures / "0.png", "-o", tmp_path / f"{name}.png", *options)
        assert done.returncode == 0, done.stderr
        written = cv2.imread(str(tmp_path / f"{name}.png"))
        assert bool(written[corner].any()) == (name == "plain")
        assert not any(
            identifier in read_again(tmp_path / f"{name}.png") for identifier in IDENTIFIERS
        )
    (profiles / "ward.toml").write_text('name = "Ward 3"')
    done = run("clean", captures / "1.png", "-o", tmp_path / "no.png", "--profile", "Ward 3")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "no.png").exists()
