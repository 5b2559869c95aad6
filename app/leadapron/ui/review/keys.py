"""All keys of the review window in words, for the help sheet and the README."""

from leadapron.ui.language import translate
from leadapron.ui.review.table import Group, acts

Row = tuple[str, str]
"""Keys and what they do."""


def group_word(group: Group) -> str:
    """The heading of a part of the help sheet."""
    return {
        Group.TOOLS: translate("Keys", "Tools"),
        Group.PLACES: translate("Keys", "Places"),
        Group.VIEW: translate("Keys", "View"),
        Group.CASE: translate("Keys", "Case"),
    }[group]


def key_rows() -> dict[Group, list[Row]]:
    """Keys by group; the acts of the table, then what the pointer and the canvas add."""
    rows: dict[Group, list[Row]] = {group: [] for group in Group}
    for act in acts():
        rows[act.group].append((", ".join(act.keys), act.words))
    rows[Group.PLACES] += [
        (translate("Keys", "Tab, Shift+Tab"), translate("Keys", "Next place, previous")),
        (translate("Keys", "Enter"), translate("Keys", "Confirm, or end a shape")),
        (
            translate("Keys", "Arrows, Shift+arrows"),
            translate("Keys", "Move a drawn mask by 1 or 10 pixels"),
        ),
        (translate("Keys", "Backspace"), translate("Keys", "Take the last corner back, or delete")),
        (translate("Keys", "Alt+arrows"), translate("Keys", "Resize a drawn mask")),
    ]
    rows[Group.VIEW] += [
        (translate("Keys", "Hold O"), translate("Keys", "Look at the original")),
        (translate("Keys", "Wheel"), translate("Keys", "Zoom to the pointer")),
        (translate("Keys", "Ctrl+wheel"), translate("Keys", "Size of the brush")),
        (translate("Keys", "Space+drag"), translate("Keys", "Move the picture")),
    ]
    return rows
