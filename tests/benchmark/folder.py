"""A folder through `leadapron clean`, on one core and on all: `python -m benchmark.folder FOLDER`.

Run from the folder `tests`, on Linux. One core means that the whole process is bound to it, with
one worker; the other run has every core and one worker for each, which is a process of its own.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

COUNT: Final = 200
SUFFIXES: Final = {".png", ".jpg", ".jpeg"}


def main(arguments: list[str] | None = None) -> int:
    """Print the figures as JSON; 0 when both runs gave the same files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="a folder of captures")
    parser.add_argument("--count", type=int, default=COUNT, help="captures, repeated as needed")
    options = parser.parse_args(arguments)
    pictures = sorted(p for p in options.source.iterdir() if p.suffix.lower() in SUFFIXES)
    cores = sorted(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "in"
        folder.mkdir()
        for number in range(options.count):
            picture = pictures[number % len(pictures)]
            (folder / f"{number:04d}{picture.suffix}").symlink_to(picture.resolve())
        one = _run(folder, Path(scratch) / "one", cores[:1])
        every = _run(folder, Path(scratch) / "every", cores)
    same = one.pop("digests") == every.pop("digests")
    figures = {
        "captures": options.count,
        "cores": len(cores),
        "one core": one,
        "all cores": every,
        "ratio": round(one["seconds"] / every["seconds"], 2),
        "same files": same,
    }
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")
    return 0 if same else 1


def _run(folder: Path, out: Path, cores: list[int]) -> dict[str, Any]:
    """One run bound to some cores: its seconds, the largest memory so far, and what it wrote."""
    report = out.with_suffix(".json")
    environment = {**os.environ, "XDG_DATA_HOME": str(out.parent / "data")}
    command = [
        Path(sys.executable).with_name("leadapron"), "clean", folder, "-o", out,
        "--report", report, "--workers", str(len(cores)),
    ]  # fmt: skip
    start, worked = time.monotonic(), _processor_seconds()
    done = subprocess.run(
        ["taskset", "-c", ",".join(map(str, cores)), *map(str, command)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    seconds = time.monotonic() - start
    captures = json.loads(report.read_text())["captures"]
    return {
        "seconds": round(seconds, 2),
        "processor seconds": round(_processor_seconds() - worked, 2),
        "exit code": done.returncode,
        "written": sum(capture["output"] is not None for capture in captures),
        "largest memory of one process, MB": _used().ru_maxrss // 1024,
        "digests": [capture["sha256"] for capture in captures],
    }


def _processor_seconds() -> float:
    """Of all processes that this one started and that have ended, theirs included."""
    return _used().ru_utime + _used().ru_stime


def _used() -> resource.struct_rusage:
    return resource.getrusage(resource.RUSAGE_CHILDREN)


if __name__ == "__main__":
    sys.exit(main())
