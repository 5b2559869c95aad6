"""Engines that see one white square, for tests of what is around them."""

import threading
from contextlib import nullcontext

import numpy as np

from leadapron.commands import clean
from leadapron.model.errors import EngineError
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box
from leadapron.model.verdict import Check, Detection, Residual, Status, Verdict

NAME = "DOE^JANE"
SQUARE = Box(20, 20, 30, 12)
CHECK = Check("text at 1x", "fake", "1.0", "ab" * 32, 1.0)


class FakeLadder:
    """Finds the square when it is there."""

    def __init__(self, blind=False, error=None, gate=None):
        self._blind = blind
        self._error = error
        self._gate = gate
        self.threads = set()

    def detect(self, frame, progress=None):
        self.threads.add(threading.get_ident())
        if self._gate is not None:
            self._gate(frame)
        if self._error is not None:
            raise self._error
        found = (Finding(SQUARE, Kind.IDENTIFIER, "fake", 0.9, NAME),)
        return Detection(() if self._blind else found, (CHECK,))


class FakeReader:
    """Calls the picture clean unless the square still shows."""

    def __init__(self, status=None):
        self._status = status

    def verify(self, picture, **_options):
        status = self._status
        white = [
            box
            for box in (SQUARE,)
            if status is Status.RESIDUALS
            or (picture.pixels[box.clipped(picture.size).slices] == 255).any()
        ]
        if status is Status.NOT_CHECKED:
            return Verdict(status, picture.sha256, reason="The reader is missing; install it.")
        residuals = tuple(Residual(box, Kind.TEXT, "fake", 0.9, NAME) for box in white)
        status = Status.RESIDUALS if residuals else Status.CLEAN
        return Verdict(status, picture.sha256, (CHECK,), residuals)


def broken():
    return EngineError("The fake is missing; install it.")


def pixels(seed=0, size=(120, 90)):
    gray = np.random.default_rng(seed).integers(20, 120, (size[1], size[0], 1), np.uint8)
    picture = np.repeat(gray, 3, axis=2)
    picture[SQUARE.slices] = 255
    return picture


def without_engines(monkeypatch, tmp_path):
    """Lets `clean` run on fakes alone: no engine asked for, rules and journal in `tmp_path`."""
    monkeypatch.setattr(clean, "demand_engines", lambda: None)
    monkeypatch.setattr(clean, "Processes", in_threads)
    monkeypatch.setattr(clean, "journal_path", lambda: tmp_path / "data" / "journal.jsonl")
    monkeypatch.setattr("leadapron.policies.load.system_policy", lambda: tmp_path / "policy.toml")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def in_threads(order):
    """Stands for `Processes`: fakes cannot be handed to another process."""
    return nullcontext(order.worker())
