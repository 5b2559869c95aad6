"""Windows are tested without a display; a Qt warning fails the test (pyproject)."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

from leadapron.ui.theme import apply_theme


def pytest_itemcollected(item):
    """The offscreen platform has one window layer and no tray, and says so each time."""
    item.add_marker(
        pytest.mark.qt_log_ignore(
            r"This plugin does not support raise\(\)",
            "No such signal QPlatformNativeInterface::systemTrayWindowChanged",
            extend=True,
        )
    )


@pytest.fixture(scope="session")
def qapp_args():
    return ["leadapron"]


@pytest.fixture(autouse=True)
def _private_settings(tmp_path, monkeypatch):
    """No test reads or writes the settings of whoever runs it."""
    for name in ("XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_PICTURES_DIR", "APPDATA"):
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))


@pytest.fixture
def dressed(qapp):
    """The application in the dark theme at 100 %."""
    apply_theme(qapp, "dark")
    return qapp
