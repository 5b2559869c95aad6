import os
import stat

import pytest

from leadapron.settings_file import write_settings_file


def test_the_file_and_its_folder_are_made_for_the_user_alone(tmp_path):
    path = tmp_path / "folder" / "settings.json"
    write_settings_file(path, "größer")
    assert path.read_text(encoding="utf-8") == "größer"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_write_that_fails_leaves_what_was_there_and_nothing_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "settings.json"
    write_settings_file(path, "before")
    opened = os.fdopen

    def full(descriptor, *arguments, **options):
        opened(descriptor, *arguments, **options).close()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("leadapron.settings_file.os.fdopen", full)
    with pytest.raises(OSError, match="No space"):
        write_settings_file(path, "after")
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
    assert path.read_text(encoding="utf-8") == "before"
