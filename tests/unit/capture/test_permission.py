"""The question to macOS, against a fake of CoreGraphics."""

from types import SimpleNamespace

import pytest

from leadapron.capture.permission import require_permission
from leadapron.model.errors import CaptureError


class Function:
    def __init__(self, answer):
        self.answer, self.calls = answer, 0

    def __call__(self):
        self.calls += 1
        return self.answer


def library(*, allowed, granted):
    return SimpleNamespace(
        CGPreflightScreenCaptureAccess=Function(allowed),
        CGRequestScreenCaptureAccess=Function(granted),
    )


def test_a_permission_that_is_there_is_not_asked_for_again():
    core_graphics = library(allowed=True, granted=False)
    require_permission(core_graphics)
    assert core_graphics.CGRequestScreenCaptureAccess.calls == 0


def test_a_permission_given_now_is_enough():
    require_permission(library(allowed=False, granted=True))


def test_a_missing_permission_names_the_switch():
    with pytest.raises(CaptureError, match="Privacy & Security, Screen Recording"):
        require_permission(library(allowed=False, granted=False))


def test_systems_without_the_switch_allow_everything(monkeypatch):
    require_permission(SimpleNamespace())
    monkeypatch.setattr("sys.platform", "linux")
    require_permission()
