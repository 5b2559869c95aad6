"""Key combinations: read from text, written as text, and translated for each windowing system.

Names follow the portable text of Qt's QKeySequence, so that a recorder in the settings and a line
in the settings file speak alike. As with Qt, `Ctrl` is the Command key on macOS and `Meta` is the
Control key there; elsewhere `Meta` is the Windows or Super key.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Self

from leadapron.model.errors import InputError


class Modifier(StrEnum):
    """A key that is held while another is pressed, in the order in which they are written."""

    META = "Meta"
    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"


@dataclass(frozen=True, slots=True)
class Key:
    """One key on each system.

    Args:
        keysym: X11 keysym (X11/keysymdef.h).
        virtual: Windows virtual-key code (winuser.h), 0 where there is none.
        carbon: virtual key code of macOS (HIToolbox/Events.h, kVK_…), None where there is none.
        stands_alone: whether it may be a hotkey without a modifier, because it types nothing.
    """

    keysym: int
    virtual: int
    carbon: int | None
    stands_alone: bool = False


def _letters() -> dict[str, Key]:
    # kVK_ANSI_A and so on: the codes follow the rows of a keyboard, not the alphabet.
    carbon = {
        "A": 0x00, "S": 0x01, "D": 0x02, "F": 0x03, "H": 0x04, "G": 0x05, "Z": 0x06, "X": 0x07,
        "C": 0x08, "V": 0x09, "B": 0x0B, "Q": 0x0C, "W": 0x0D, "E": 0x0E, "R": 0x0F, "Y": 0x10,
        "T": 0x11, "O": 0x1F, "U": 0x20, "I": 0x22, "P": 0x23, "L": 0x25, "J": 0x26, "K": 0x28,
        "N": 0x2D, "M": 0x2E,
        "1": 0x12, "2": 0x13, "3": 0x14, "4": 0x15, "6": 0x16, "5": 0x17, "9": 0x19, "7": 0x1A,
        "8": 0x1C, "0": 0x1D,
    }  # fmt: skip
    # Latin-1 keysyms equal the lower-case character; virtual keys equal the upper-case one.
    return {name: Key(ord(name.lower()), ord(name), code) for name, code in carbon.items()}


def _function_keys() -> dict[str, Key]:
    # kVK_F1 … kVK_F20; keyboards of macOS have no further ones.
    carbon = (
        0x7A, 0x78, 0x63, 0x76, 0x60, 0x61, 0x62, 0x64, 0x65, 0x6D, 0x67, 0x6F,
        0x69, 0x6B, 0x71, 0x6A, 0x40, 0x4F, 0x50, 0x5A,
    )  # fmt: skip
    return {
        f"F{n}": Key(0xFFBD + n, 0x6F + n, carbon[n - 1] if n <= len(carbon) else None, True)
        for n in range(1, 25)
    }


KEYS: Final = MappingProxyType(
    _letters()
    | _function_keys()
    | {
        "Space": Key(0x0020, 0x20, 0x31),
        "Ins": Key(0xFF63, 0x2D, 0x72),  # the Help key of macOS sits where Insert does
        "Del": Key(0xFFFF, 0x2E, 0x75),
        "Home": Key(0xFF50, 0x24, 0x73),
        "End": Key(0xFF57, 0x23, 0x77),
        "PgUp": Key(0xFF55, 0x21, 0x74),
        "PgDown": Key(0xFF56, 0x22, 0x79),
        "Left": Key(0xFF51, 0x25, 0x7B),
        "Up": Key(0xFF52, 0x26, 0x7E),
        "Right": Key(0xFF53, 0x27, 0x7C),
        "Down": Key(0xFF54, 0x28, 0x7D),
        "Print": Key(0xFF61, 0x2C, None, stands_alone=True),
        "Pause": Key(0xFF13, 0x13, None, stands_alone=True),
    }
)
"""Keys that may be part of a hotkey, by Qt's name. Letters and digits are those of the layout on
X11 and Windows; on macOS they are the places of the US layout, which is what Carbon registers."""

_X11: Final = {
    Modifier.SHIFT: 1 << 0,  # ShiftMask
    Modifier.CTRL: 1 << 2,  # ControlMask
    Modifier.ALT: 1 << 3,  # Mod1Mask
    Modifier.META: 1 << 6,  # Mod4Mask
}
_WINDOWS: Final = {
    Modifier.ALT: 0x0001,  # MOD_ALT
    Modifier.CTRL: 0x0002,  # MOD_CONTROL
    Modifier.SHIFT: 0x0004,  # MOD_SHIFT
    Modifier.META: 0x0008,  # MOD_WIN
}
_CARBON: Final = {
    Modifier.CTRL: 1 << 8,  # cmdKey
    Modifier.SHIFT: 1 << 9,  # shiftKey
    Modifier.ALT: 1 << 11,  # optionKey
    Modifier.META: 1 << 12,  # controlKey
}
_PORTAL_MODIFIERS: Final = {
    Modifier.CTRL: "CTRL",
    Modifier.ALT: "ALT",
    Modifier.SHIFT: "SHIFT",
    Modifier.META: "LOGO",
}
_PORTAL_KEYS: Final = {
    "Space": "space",
    "Ins": "Insert",
    "Del": "Delete",
    "PgUp": "Page_Up",
    "PgDown": "Page_Down",
}
"""Names of xkbcommon where they differ from Qt's."""


@dataclass(frozen=True, slots=True)
class Combination:
    """A key with its modifiers.

    Args:
        modifiers: the keys held down.
        key: a name out of `KEYS`.

    Raises:
        InputError: for an unknown key, and for a key that types a character and is held with
            nothing but Shift: as a global hotkey it could no longer be typed anywhere.
    """

    modifiers: frozenset[Modifier]
    key: str

    def __post_init__(self) -> None:
        if self.key not in KEYS:
            raise InputError("That key cannot be a hotkey; choose a letter, digit or F-key.")
        if self.modifiers <= {Modifier.SHIFT} and not KEYS[self.key].stands_alone:
            raise InputError("A hotkey needs Ctrl, Alt or the system key; add one of them.")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a combination such as `Ctrl+Shift+F9`; case and blanks do not matter.

        Raises:
            InputError: when the text is not one combination that may be a hotkey.
        """
        *held, last = (part.strip().casefold() for part in text.split("+"))
        modifiers = {modifier.value.casefold(): modifier for modifier in Modifier}
        keys = {name.casefold(): name for name in KEYS}
        if last not in keys or not modifiers.keys() >= set(held) or len(set(held)) != len(held):
            raise InputError("That is not a key combination such as Ctrl+Shift+F9.")
        return cls(frozenset(modifiers[part] for part in held), keys[last])

    def __str__(self) -> str:
        held = [modifier.value for modifier in Modifier if modifier in self.modifiers]
        return "+".join([*held, self.key])

    @property
    def x11(self) -> tuple[int, int]:
        """Keysym and modifier mask for XGrabKey."""
        return KEYS[self.key].keysym, sum(_X11[modifier] for modifier in self.modifiers)

    @property
    def windows(self) -> tuple[int, int]:
        """Virtual-key code and MOD_ flags for RegisterHotKey."""
        return KEYS[self.key].virtual, sum(_WINDOWS[modifier] for modifier in self.modifiers)

    @property
    def carbon(self) -> tuple[int, int] | None:
        """Key code and modifier flags for RegisterEventHotKey; None for a key macOS lacks."""
        code = KEYS[self.key].carbon
        if code is None:
            return None
        return code, sum(_CARBON[modifier] for modifier in self.modifiers)

    @property
    def portal(self) -> str:
        """The preferred trigger of the GlobalShortcuts portal (XDG shortcuts specification)."""
        name = self.key.lower() if len(self.key) == 1 else _PORTAL_KEYS.get(self.key, self.key)
        held = [_PORTAL_MODIFIERS[modifier] for modifier in Modifier if modifier in self.modifiers]
        return "+".join([*held, name])


DEFAULT_CAPTURE: Final = Combination(frozenset({Modifier.CTRL, Modifier.SHIFT}), "F9")
DEFAULT_REPEAT: Final = Combination(frozenset({Modifier.CTRL, Modifier.SHIFT}), "F10")
