import json
import stat

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leadapron.model.errors import ExportError
from leadapron.model.policy import Policy
from leadapron.ui.keeper import Keeper
from leadapron.ui.preferences import (
    MAXIMUM_BYTES,
    Preferences,
    chosen_language,
    keys_in_force,
    load_preferences,
    save_preferences,
    settings_path,
)


def test_defaults_without_a_file(tmp_path):
    assert load_preferences(tmp_path / "none.json") == Preferences()


def test_what_was_saved_is_loaded(tmp_path):
    path = tmp_path / "deep" / "settings.json"
    wanted = Preferences(
        capture_keys="Ctrl+Alt+X",
        repeat_keys="",
        theme="light",
        text_scale=1.5,
        language="de",
        folder=str(tmp_path),
        profile="Ward 3 viewer",
        preset="figure-1",
        format="jpeg",
        delay=7,
        was_welcomed=True,
    )
    save_preferences(wanted, path)
    assert load_preferences(path) == wanted
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["settings.json"]


def test_only_settings_are_kept(tmp_path):
    save_preferences(Preferences(), tmp_path / "s.json")
    assert set(json.loads((tmp_path / "s.json").read_text())) == {
        "capture_keys",
        "repeat_keys",
        "theme",
        "text_scale",
        "language",
        "folder",
        "profile",
        "preset",
        "format",
        "delay",
        "was_welcomed",
    }


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"theme": {}}', b"[" * 100_000]
)
def test_nonsense_is_the_default(tmp_path, content, caplog):
    path = tmp_path / "s.json"
    path.write_bytes(content)
    assert load_preferences(path) == Preferences()


def test_a_huge_file_is_not_ours(tmp_path):
    path = tmp_path / "s.json"
    path.write_text(json.dumps({"theme": "light", "x": "y" * MAXIMUM_BYTES}))
    assert load_preferences(path) == Preferences()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("text_scale", 9),
        ("text_scale", True),
        ("language", "tlh"),
        ("delay", 0),
        ("delay", 99),
        ("delay", "3"),
        ("capture_keys", "A"),
        ("capture_keys", 3),
        ("preset", "Doe^Jane"),
        ("format", "gif"),
        ("folder", "relative/place"),
        ("folder", "/with\0zero"),
        ("was_welcomed", "yes"),
    ],
)
def test_one_senseless_value_is_its_default(tmp_path, name, value):
    path = tmp_path / "s.json"
    path.write_text(json.dumps({"theme": "light", name: value}))
    loaded = load_preferences(path)
    assert getattr(loaded, name) == getattr(Preferences(), name)
    if name != "theme":
        assert loaded.theme == "light"


@given(
    st.dictionaries(
        st.sampled_from([*Preferences.__dataclass_fields__]),
        st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=3),
    )
)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=60,
)
def test_loading_never_raises(tmp_path, values):
    path = tmp_path / "s.json"
    path.write_text(json.dumps(values))
    assert isinstance(load_preferences(path), Preferences)


def test_an_unwritable_folder_is_told_in_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="settings could not be saved"):
        save_preferences(Preferences(), tmp_path / "file" / "s.json")


def test_hotkeys_are_the_users_then_the_departments_then_ours():
    policy = Policy(capture_hotkey="Ctrl+Alt+F7")
    assert keys_in_force(Preferences(), policy) == ("Ctrl+Alt+F7", "Ctrl+Shift+F10")
    assert keys_in_force(Preferences(), Policy()) == ("Ctrl+Shift+F9", "Ctrl+Shift+F10")
    chosen = Preferences(capture_keys="", repeat_keys="Ctrl+F2")
    assert keys_in_force(chosen, policy) == ("", "Ctrl+F2")


def test_language_of_the_settings_comes_first():
    assert chosen_language(Preferences(language="es")) == "es"
    assert chosen_language(Preferences()) in ("en", "de", "es")


def test_keeper_writes_what_changes_and_tells_trouble(qapp, qtbot):
    keeper = Keeper()
    keeper.keep(Preferences(theme="light"))
    assert load_preferences().theme == "light"
    folder = settings_path().parent
    settings_path().unlink()
    folder.rmdir()
    folder.write_text("in the way")
    with qtbot.waitSignal(keeper.refused) as told:
        keeper.keep(Preferences(theme="dark", delay=5))
    assert "could not be saved" in told.args[0]
    assert keeper.preferences.delay == 5
