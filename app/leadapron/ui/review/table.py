"""Every act of the review window that has a key of its own: one table for code, help and README."""

from dataclasses import dataclass
from enum import StrEnum

from leadapron.ui.language import translate


class Group(StrEnum):
    """The parts of the help sheet."""

    TOOLS = "tools"
    PLACES = "places"
    VIEW = "view"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Act:
    """One act.

    Attributes:
        name: its handle in code.
        words: what it is called.
        keys: its keys, as Qt writes them, the first one shown.
        group: its part of the help sheet.
        icon: its icon, empty for none.
        is_tool: whether it stays on until another tool is chosen.
    """

    name: str
    words: str
    keys: tuple[str, ...]
    group: Group
    icon: str = ""
    is_tool: bool = False


def acts() -> tuple[Act, ...]:
    """All acts, in the order of the tool bar and the help sheet."""
    tools, places, view, case = Group.TOOLS, Group.PLACES, Group.VIEW, Group.CASE
    return (
        Act("select", translate("Acts", "Select"), ("V",), tools, "select", is_tool=True),
        Act("rectangle", translate("Acts", "Mask"), ("R",), tools, "rectangle", is_tool=True),
        Act("polygon", translate("Acts", "Polygon"), ("P",), tools, "polygon", is_tool=True),
        Act("brush", translate("Acts", "Brush"), ("B",), tools, "brush", is_tool=True),
        Act("erase", translate("Acts", "Erase"), ("E",), tools, "erase", is_tool=True),
        Act("crop", translate("Acts", "Crop"), ("C",), tools, "crop", is_tool=True),
        Act("smart_crop", translate("Acts", "Smart crop"), ("S",), tools, "smart-crop"),
        Act("mark", translate("Acts", "Mark"), ("A",), tools, "mark", is_tool=True),
        Act("next_shape", translate("Acts", "Next shape of the crop"), ("X",), tools),
        Act(
            "centre_mask",
            translate("Acts", "Mask in the middle, without the pointer"),
            ("Shift+R",),
            tools,
        ),
        Act("larger", translate("Acts", "Larger brush"), ("]", "."), tools),
        Act("smaller", translate("Acts", "Smaller brush"), ("[", ","), tools),
        Act("keep", translate("Acts", "Keep, with a reason"), ("K",), places, "eye"),
        Act("mask", translate("Acts", "Mask again"), ("M",), places),
        Act("everywhere", translate("Acts", "Mask this everywhere"), ("Shift+M",), places),
        Act("duplicate", translate("Acts", "Duplicate what was drawn"), ("D",), places),
        Act("delete", translate("Acts", "Delete what was drawn"), ("Del",), places),
        Act("fit", translate("Acts", "Fit"), ("0",), view, "zoom-fit"),
        Act("actual", translate("Acts", "1:1"), ("1",), view),
        Act("zoom_in", translate("Acts", "Zoom in"), ("+", "="), view),
        Act("zoom_out", translate("Acts", "Zoom out"), ("-",), view),
        Act("next_part", translate("Acts", "Next part of the window"), ("F6",), view),
        Act("undo", translate("Acts", "Undo"), ("Ctrl+Z",), case, "undo"),
        Act("redo", translate("Acts", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), case, "redo"),
        Act("add", translate("Acts", "Add a capture to this case"), ("Ctrl+N",), case, "add"),
        Act("previous_picture", translate("Acts", "Previous picture"), ("Ctrl+PgUp",), case),
        Act("next_picture", translate("Acts", "Next picture"), ("Ctrl+PgDown",), case),
        Act("same", translate("Acts", "Do the same in all pictures"), ("Ctrl+Shift+A",), case),
        Act("remove", translate("Acts", "Take this picture out"), ("Ctrl+Shift+W",), case),
        Act(
            "save_profile",
            translate("Acts", "Save the masks as a viewer profile"),
            ("Ctrl+Shift+P",),
            case,
        ),
        Act("export", translate("Acts", "Export"), ("Ctrl+S",), case, "export"),
        Act("caption", translate("Acts", "Caption"), ("Ctrl+D",), case, "caption"),
        Act("copy", translate("Acts", "Copy the clean picture"), ("Ctrl+C",), case, "copy"),
        Act("keys", translate("Acts", "Keys"), ("F1",), case, "keys"),
        Act("close", translate("Acts", "Close"), ("Esc",), case),
    )
