import plistlib
import shlex
import sys

import pytest

from leadapron.desktop import autostart
from leadapron.desktop.identity import APPLICATION_ID, NAME
from leadapron.model.errors import InputError

COMMAND = ("/opt/Lead Apron/leadapron", "run")


def exec_line(text):
    return next(line for line in text.splitlines() if line.startswith("Exec=")).removeprefix(
        "Exec="
    )


def test_the_desktop_entry_starts_exactly_this_command():
    text = autostart.desktop_entry(COMMAND)
    assert text.startswith("[Desktop Entry]\nType=Application\n")
    assert shlex.split(exec_line(text)) == list(COMMAND)


def test_special_characters_of_an_exec_line_are_escaped_twice():
    # Once by the quoting of the Exec key, once more because it is a string of a desktop file.
    assert exec_line(autostart.desktop_entry(('/a "$b"/50%', "run"))) == (
        '"/a \\\\"\\\\$b\\\\"/50%%" run'
    )


def test_the_launch_agent_starts_exactly_this_command():
    assert plistlib.loads(autostart.launch_agent(COMMAND)) == {
        "Label": APPLICATION_ID,
        "ProgramArguments": list(COMMAND),
        "RunAtLoad": True,
    }


def test_the_run_value_quotes_blanks():
    assert autostart.run_value((r"C:\Program Files\Lead Apron\leadapron.exe", "run")) == (
        r'"C:\Program Files\Lead Apron\leadapron.exe" run'
    )


def test_the_own_command_exists():
    assert autostart.own_command()[-1] == "run"


def test_a_packaged_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert autostart.own_command() == (sys.executable, "run")


@pytest.mark.skipif(sys.platform != "linux", reason="writes the file of the XDG specification")
def test_switching_on_and_off_writes_and_removes_one_file(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert not autostart.starts_with_session()
    autostart.start_with_session(True)
    assert [path.name for path in tmp_path.rglob("*.desktop")] == [f"{APPLICATION_ID}.desktop"]
    assert autostart.starts_with_session()
    autostart.start_with_session(False)
    autostart.start_with_session(False)
    assert not autostart.starts_with_session()


@pytest.mark.skipif(sys.platform != "linux", reason="writes the file of the XDG specification")
def test_a_folder_that_cannot_be_made_ends_in_one_sentence(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    with pytest.raises(InputError, match="could not be changed"):
        autostart.start_with_session(True)


class Registry:
    HKEY_CURRENT_USER, REG_SZ = 1, 1

    def __init__(self):
        self.values = {}
        self.OpenKey = self.CreateKey = self.open
        self.QueryValueEx, self.SetValueEx = self.query, self.write
        self.DeleteValue = lambda _key, name: self.values.pop(name)

    def open(self, root, path):
        assert (root, path) == (1, autostart.RUN_KEY)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def query(self, key, name):
        if name not in self.values:
            raise FileNotFoundError
        return self.values[name], self.REG_SZ

    def write(self, _key, name, *value):
        assert value[:2] == (0, self.REG_SZ)
        self.values[name] = value[2]


def test_the_registry_value_is_written_and_removed():
    registry = Registry()
    run = autostart.RegistryRun(registry)
    assert not run.is_set()
    run.set(None)
    run.set("leadapron run")
    assert registry.values == {NAME: "leadapron run"}
    assert run.is_set()
    run.set(None)
    assert registry.values == {}
