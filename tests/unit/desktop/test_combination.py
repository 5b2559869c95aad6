import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.desktop.hotkeys.combination import (
    DEFAULT_CAPTURE,
    DEFAULT_REPEAT,
    KEYS,
    Combination,
    Modifier,
)
from leadapron.model.errors import InputError

combinations = st.builds(
    Combination,
    st.frozensets(st.sampled_from(Modifier)).map(lambda held: held | {Modifier.CTRL}),
    st.sampled_from(sorted(KEYS)),
)


@given(combinations)
def test_text_and_back(combination):
    assert Combination.parse(str(combination)) == combination
    assert Combination.parse(f" {str(combination).swapcase()} ") == combination


def test_the_defaults_read_as_in_the_manual():
    assert str(DEFAULT_CAPTURE) == "Ctrl+Shift+F9"
    assert str(DEFAULT_REPEAT) == "Ctrl+Shift+F10"
    assert Combination.parse("shift + ctrl + f9") == DEFAULT_CAPTURE


@pytest.mark.parametrize(
    "text", ["", "+", "Ctrl", "Ctrl+", "Ctrl+Ctrl+A", "Hyper+A", "Ctrl+Ä", "Ctrl+A+B", "Ctrl+F25"]
)
def test_what_is_no_combination_is_refused(text):
    with pytest.raises(InputError):
        Combination.parse(text)


@pytest.mark.parametrize("text", ["A", "Shift+A", "7", "Shift+Space", "Del", "Shift+Left"])
def test_a_key_that_types_or_edits_needs_a_modifier(text):
    with pytest.raises(InputError, match="Ctrl, Alt or the system key"):
        Combination.parse(text)


@pytest.mark.parametrize("text", ["F9", "Print", "Pause", "Shift+F1"])
def test_a_key_that_types_nothing_may_stand_alone(text):
    assert str(Combination.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "x11", "windows", "carbon", "portal"),
    [
        ("Ctrl+Shift+F9", (0xFFC6, 0x05), (0x78, 0x06), (0x65, 0x300), "CTRL+SHIFT+F9"),
        ("Ctrl+Shift+F10", (0xFFC7, 0x05), (0x79, 0x06), (0x6D, 0x300), "CTRL+SHIFT+F10"),
        ("Meta+Alt+S", (0x73, 0x48), (0x53, 0x09), (0x01, 0x1800), "LOGO+ALT+s"),
        ("Ctrl+7", (0x37, 0x04), (0x37, 0x02), (0x1A, 0x100), "CTRL+7"),
        ("Alt+PgUp", (0xFF55, 0x08), (0x21, 0x01), (0x74, 0x800), "ALT+Page_Up"),
        ("Print", (0xFF61, 0x00), (0x2C, 0x00), None, "Print"),
        ("Ctrl+F24", (0xFFD5, 0x04), (0x87, 0x02), None, "CTRL+F24"),
    ],
)
def test_translations_follow_the_headers_of_each_system(text, x11, windows, carbon, portal):
    combination = Combination.parse(text)
    assert combination.x11 == x11
    assert combination.windows == windows
    assert combination.carbon == carbon
    assert combination.portal == portal


def test_no_two_keys_share_a_code():
    for codes in (
        [key.keysym for key in KEYS.values()],
        [key.virtual for key in KEYS.values()],
        [key.carbon for key in KEYS.values() if key.carbon is not None],
    ):
        assert len(codes) == len(set(codes))
