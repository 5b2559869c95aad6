"""What the review window calls things: a word for each kind, state, reason, tool and place."""

from enum import StrEnum

from leadapron.model.finding import KeepReason, Kind
from leadapron.model.geometry import Box, Size
from leadapron.ui.language import translate


class State(StrEnum):
    """Where one place of the picture stands."""

    READABLE = "readable"
    LOOK = "look"
    MASKED = "masked"
    KEPT = "kept"
    DRAWN = "drawn"
    NOTE = "note"


def kind_word(kind: Kind) -> str:
    """The word for a kind."""
    return {
        Kind.IDENTIFIER: translate("Kind", "identifier"),
        Kind.DATE: translate("Kind", "date"),
        Kind.AGE: translate("Kind", "age"),
        Kind.INSTITUTION: translate("Kind", "institution"),
        Kind.TECHNICAL: translate("Kind", "technical"),
        Kind.ORIENTATION: translate("Kind", "orientation"),
        Kind.SCALE: translate("Kind", "scale"),
        Kind.INTERFACE: translate("Kind", "interface"),
        Kind.TEXT: translate("Kind", "text"),
        Kind.BANNER: translate("Kind", "banner"),
        Kind.CODE: translate("Kind", "code"),
        Kind.FACE: translate("Kind", "face"),
        Kind.WATERMARK: translate("Kind", "watermark"),
    }.get(kind, str(kind))


def state_word(state: State) -> str:
    """The words for a state."""
    return {
        State.READABLE: translate("State", "still readable"),
        State.LOOK: translate("State", "masked, look at it"),
        State.MASKED: translate("State", "masked"),
        State.KEPT: translate("State", "kept"),
        State.DRAWN: translate("State", "drawn"),
        State.NOTE: translate("State", "note"),
    }[state]


def reason_word(reason: KeepReason) -> str:
    """The words for a reason to keep."""
    return {
        KeepReason.KEEP_LIST: translate("KeepReason", "by the rules"),
        KeepReason.NOT_TEXT: translate("KeepReason", "not text"),
        KeepReason.TEACHING: translate("KeepReason", "needed for teaching"),
        KeepReason.NOT_IDENTIFYING: translate("KeepReason", "identifies nobody"),
    }.get(reason, str(reason))


def hint_words(tool: str) -> str:
    """What a tool does, in one line."""
    return {
        "select": translate(
            "Hints", "Click what is masked to keep it, what is kept to mask it again."
        ),
        "rectangle": translate("Hints", "Drag over what nobody may see."),
        "polygon": translate("Hints", "Click the corners; Enter or a double click closes."),
        "brush": translate("Hints", "Paint over what nobody may see; Ctrl+wheel changes the size."),
        "erase": translate(
            "Hints", "Rub out what you drew; what was found stays masked until you keep it."
        ),
        "crop": translate("Hints", "Drag the part that may leave; Enter takes it."),
        "mark": translate("Hints", "Drag an arrow or a circle, or click to write a label."),
    }[tool]


def place_word(box: Box, size: Size) -> str:
    """Where a box stands: in a ninth of the page such as `top left`, or beside it."""
    if not box.overlaps(size.box):
        return translate("Place", "beside the picture")
    rows = (
        translate("Place", "top"),
        translate("Place", "middle"),
        translate("Place", "bottom"),
    )
    columns = (
        translate("Place", "left"),
        translate("Place", "centre"),
        translate("Place", "right"),
    )
    row = min(2, max(0, (2 * box.y + box.height) * 3 // (2 * max(1, size.height))))
    column = min(2, max(0, (2 * box.x + box.width) * 3 // (2 * max(1, size.width))))
    return f"{rows[row]} {columns[column]}"
