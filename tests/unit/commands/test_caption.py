import io
import json
from dataclasses import replace

import pytest

from leadapron.caption.findings import Profile
from leadapron.commands import caption
from leadapron.commands.caption import check_caption, chosen_profile
from leadapron.model.errors import InputError
from leadapron.model.policy import DEFAULT_POLICY

WORDS = "Mr. Kowalczyk, 72yM, fell yesterday."


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "words.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def test_the_report_gives_offsets_and_never_the_words(file, capsys):
    assert check_caption(str(file), as_json=True) == 3
    printed = capsys.readouterr()
    document = json.loads(printed.out)
    assert document["publishable"] is False
    for finding in document["findings"]:
        assert set(finding) == {
            "verdict", "kind", "start", "end", "suggestion", "reason", "source",
        }  # fmt: skip
    spans = [WORDS[f["start"] : f["end"]] for f in document["findings"]]
    assert {"Mr. Kowalczyk", "72yM", "yesterday"} <= set(spans)
    assert "Kowalczyk" not in printed.out + printed.err


def test_lines_say_the_same_to_a_person(file, capsys):
    assert check_caption(str(file), as_json=False) == 3
    printed = capsys.readouterr().out
    assert "block (name)" in printed
    assert "Write: older adult" in printed
    assert "Kowalczyk" not in printed


def test_clean_words_end_with_what_was_checked_and_when(tmp_path, capsys):
    file = tmp_path / "clean.txt"
    file.write_text("Baker cyst on MRI.", encoding="utf-8-sig")
    assert check_caption(str(file), as_json=False) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("No identifier found by these checks (strict, 20")
    assert "names and initials" in printed


def test_standard_input_is_read(monkeypatch, capsys):
    monkeypatch.setattr(
        "sys.stdin", io.TextIOWrapper(io.BytesIO(b"Femme de 72 ans"), encoding="ascii")
    )
    assert check_caption("-", as_json=True) == 3
    assert json.loads(capsys.readouterr().out)["findings"][0]["kind"] == "age"


def test_bad_input_is_one_sentence_without_the_words(tmp_path, monkeypatch):
    broken = tmp_path / "Kowalczyk.txt"
    broken.write_bytes(b"\xff\xfe\x00Kowalczyk")
    for source in (str(broken), str(tmp_path), str(tmp_path / "none-Kowalczyk")):
        with pytest.raises(InputError) as error:
            check_caption(source, as_json=True)
        assert error.value.exit_code == 2
        assert "Kowalczyk" not in error.value.sentence
    monkeypatch.setattr(caption, "_LARGEST", 3)
    with pytest.raises(InputError, match="longer"):
        check_caption(str(broken), as_json=True)


def test_the_profile_is_the_policys_where_it_fixes_one(file):
    fixed = replace(DEFAULT_POLICY, caption_profile="safe-harbor")
    assert chosen_profile("", fixed) is Profile.SAFE_HARBOR
    assert chosen_profile("", DEFAULT_POLICY) is Profile.STRICT
    assert chosen_profile("safe-harbor", DEFAULT_POLICY) is Profile.SAFE_HARBOR
    with pytest.raises(InputError, match="policy"):
        chosen_profile("strict", fixed)
    with pytest.raises(InputError, match="unknown"):
        chosen_profile("lenient", DEFAULT_POLICY)
