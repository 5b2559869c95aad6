"""Which runtime runs the overlay detector fastest: `python -m training.runtimes FILE.onnx`.

Each combination of runtime, precision, threads and shape runs in a process of its own on the same
made frame; a table of medians, peak memory and the largest difference from float32 on ONNX Runtime
is printed. A runtime that is not installed is left out and said to be.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Tensor = NDArray[np.float32]
Run = Callable[[Tensor], Tensor]

SIZES: Final = {"1920x1200": (1200, 1920), "3840x2160": (2160, 3840)}
RUNTIMES: Final = {"onnxruntime": "onnxruntime", "openvino": "openvino", "opencv": "cv2"}
SEED: Final = 11


def frame(size: tuple[int, int]) -> Tensor:
    """A made frame with smooth ground, noise and bright strokes: (1, 3, height, width), float32."""
    rng = np.random.default_rng(SEED)
    height, width = (side - side % 16 for side in size)
    rows = np.linspace(0, 6, height)[:, None]
    columns = np.linspace(0, 9, width)[None]
    ground = 90 + 50 * np.sin(rows) * np.cos(columns) + rng.normal(0, 6, (height, width))
    for _ in range(600):
        y, x = rng.integers(0, height - 12), rng.integers(0, width - 40)
        ground[y : y + rng.integers(1, 12), x : x + rng.integers(1, 40)] = 235
    return np.repeat(np.clip(ground, 0, 255)[None, None], 3, axis=1).astype(np.float32)


def on_onnxruntime(file: str, threads: int, shape: tuple[int, ...] | None) -> Run:
    """ONNX Runtime on the processor."""
    import onnxruntime  # noqa: PLC0415  # each process loads one runtime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    if shape:
        options.add_free_dimension_override_by_name("height", shape[2])
        options.add_free_dimension_override_by_name("width", shape[3])
    session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    return lambda pixels: np.asarray(session.run(None, {name: pixels})[0])


def on_openvino(file: str, threads: int, shape: tuple[int, ...] | None) -> Run:
    """OpenVINO on the processor."""
    import openvino  # noqa: PLC0415  # each process loads one runtime

    core = openvino.Core()
    model = core.read_model(file)
    if shape:
        model.reshape(list(shape))
    compiled = core.compile_model(model, "CPU", {"INFERENCE_NUM_THREADS": threads})
    return lambda pixels: np.asarray(compiled(pixels)[0])


def on_opencv(file: str, threads: int, shape: tuple[int, ...] | None) -> Run:
    """OpenCV's own engine; it takes any shape and fixes none."""
    del shape
    import cv2  # noqa: PLC0415  # each process loads one runtime

    cv2.setNumThreads(threads)
    network = cv2.dnn.readNetFromONNX(file)

    def run(pixels: Tensor) -> Tensor:
        network.setInput(pixels)
        return np.asarray(network.forward())

    return run


def quantized(file: Path, folder: Path) -> Path:
    """The network with 8-bit weights and activations, calibrated on made frames."""
    from onnxruntime import quantization  # noqa: PLC0415  # needs the package onnx

    class _Frames(quantization.CalibrationDataReader):  # type: ignore[misc]  # untyped
        def __init__(self) -> None:
            self._frames: Iterator[Tensor] = iter([frame((256, 512)), frame((512, 256))])

        def get_next(self) -> dict[str, Tensor] | None:
            pixels = next(self._frames, None)
            return None if pixels is None else {"pixels": pixels}

    prepared, target = folder / "prepared.onnx", folder / "int8.onnx"
    quantization.shape_inference.quant_pre_process(
        str(file), str(prepared), skip_symbolic_shape=True
    )
    quantization.quantize_static(str(prepared), str(target), _Frames())
    return target


def measured(case: dict[str, Any]) -> dict[str, float]:
    """Medians of one combination, run in this process."""
    import resource  # noqa: PLC0415  # POSIX only, like the machines that train

    pixels = frame(SIZES[case["size"]])
    shape = pixels.shape if case["fixed"] else None
    build = {"onnxruntime": on_onnxruntime, "openvino": on_openvino, "opencv": on_opencv}
    run = build[case["runtime"]](case["file"], case["threads"], shape)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answer = run(pixels)
    times = []
    for _ in range(case["rounds"]):
        start = time.perf_counter()
        run(pixels)
        times.append((time.perf_counter() - start) * 1000)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reference = on_onnxruntime(case["reference"], 2, None)(pixels)
    return {
        "median": statistics.median(times),
        "least": min(times),
        "megabytes": (after - before) / 1024,
        "difference": float(np.abs(answer - reference).max()),
    }


def main() -> None:
    """Measure from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measured(json.loads(arguments.one))))  # noqa: T201  # read by the parent
        return
    present = [name for name, module in RUNTIMES.items() if find_spec(module)]
    print("not installed:", ", ".join(set(RUNTIMES) - set(present)) or "none")  # noqa: T201
    print("| runtime | precision | threads | shape | frame | ms | least | MB | difference |")  # noqa: T201
    print("|---|---|---|---|---|---|---|---|---|")  # noqa: T201  # its output
    with tempfile.TemporaryDirectory() as folder:
        files = {"float32": arguments.file, "int8": quantized(arguments.file, Path(folder))}
        for case in _cases(present, files, arguments):
            _print_row(case)


def _cases(
    runtimes: list[str], files: dict[str, Path], arguments: argparse.Namespace
) -> Iterator[dict[str, Any]]:
    for size in SIZES:
        for runtime in runtimes:
            for precision, file in files.items():
                for threads in (1, 2):
                    for fixed in (False, True) if runtime != "opencv" else (False,):
                        yield {
                            "size": size, "runtime": runtime, "precision": precision,
                            "file": str(file), "threads": threads, "fixed": fixed,
                            "rounds": arguments.rounds, "reference": str(arguments.file),
                        }  # fmt: skip


def _print_row(case: dict[str, Any]) -> None:
    command = [sys.executable, "-m", "training.runtimes", case["reference"]]
    done = subprocess.run(  # noqa: S603  # this module again
        [*command, "--one", json.dumps(case)],
        capture_output=True, text=True, check=False,
        env={**os.environ, "ORT_DISABLE_TELEMETRY": "1", "OPENVINO_TELEMETRY": "0"},
    )  # fmt: skip
    shape = "fixed" if case["fixed"] else "free"
    row = [case["runtime"], case["precision"], str(case["threads"]), shape, case["size"]]
    if done.returncode:
        row += ["does not run", "", "", ""]
    else:
        figures = json.loads(done.stdout.splitlines()[-1])
        row += [f"{figures['median']:.0f}", f"{figures['least']:.0f}"]
        row += [f"{figures['megabytes']:.0f}", f"{figures['difference']:.3f}"]
    print("|", " | ".join(row), "|", flush=True)  # noqa: T201  # its output


if __name__ == "__main__":
    main()
