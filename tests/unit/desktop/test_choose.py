from types import SimpleNamespace

import pytest

from leadapron.capture.portal_bus import NO_PORTAL, PortalError
from leadapron.desktop.hotkeys import choose
from leadapron.desktop.hotkeys.combination import DEFAULT_CAPTURE
from leadapron.desktop.hotkeys.protocol import CAPTURE, HotkeyState


def application(platform, native=None):
    return SimpleNamespace(platformName=lambda: platform, nativeInterface=lambda: native)


@pytest.mark.parametrize("platform", ["offscreen", "vnc", "xcb", "windows", "cocoa"])
def test_a_system_without_its_libraries_says_why_and_what_to_do(monkeypatch, platform):
    for name in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    backend = choose.choose_backend(application(platform), lambda *_: None)
    status = backend.bind(CAPTURE, DEFAULT_CAPTURE, lambda: None)
    assert status.state is HotkeyState.UNSUPPORTED
    assert "leadapron capture" in status.reason
    assert backend.status(CAPTURE) == status
    backend.release(CAPTURE)
    backend.close()


@pytest.mark.parametrize("platform", ["wayland", "wayland-egl", "xcb"])
@pytest.mark.parametrize("found", [None, object()])
def test_wayland_without_a_portal_advises_the_desktops_own_shortcut(monkeypatch, platform, found):
    def refuse():
        raise PortalError(NO_PORTAL)

    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")

    monkeypatch.setattr("leadapron.desktop.hotkeys.portal.open_bus", refuse)
    monkeypatch.setattr(choose, "find_spec", lambda _name: found)
    backend = choose.choose_backend(application(platform), lambda *_: None)
    status = backend.status(CAPTURE)
    assert status.state is HotkeyState.UNSUPPORTED
    assert "leadapron capture" in status.reason
    assert "Wayland" in status.reason or "portal" in status.reason
    assert ("optional part" in status.reason) == (found is None)
