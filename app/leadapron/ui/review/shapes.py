"""The export presets that the rules allow, and the shapes that a crop can be held to."""

from collections.abc import Iterable

from leadapron.export.presets import Preset, load_presets
from leadapron.model.canvas import ORIGINAL, Canvas, Format
from leadapron.model.errors import InputError, LeadApronError
from leadapron.model.geometry import Size
from leadapron.model.policy import Policy
from leadapron.redact.canvas import placement
from leadapron.ui.language import translate

_PLAIN = ((1, 1), (4, 5), (3, 4), (4, 3), (16, 9), (9, 16))
"""Shapes offered even where no preset asks for them."""

_ANY = Size(4096, 4096)
"""A crop larger than every canvas."""


def allowed_presets(policy: Policy) -> tuple[Preset, ...]:
    """The presets that the rules allow, the usual one first; none when their list is damaged."""
    try:
        presets = load_presets().values()
    except LeadApronError:
        return ()
    return tuple(
        preset
        for preset in presets
        if policy.may_use(preset.name)
        and allowed_formats(preset, policy)
        and _holds_credit(preset, policy)
    )


def _holds_credit(preset: Preset, policy: Policy) -> bool:
    """Whether the institution's credit line fits on a canvas of the preset."""
    try:
        placement(_ANY.box, preset.canvas(), policy.credit_line)
    except InputError:
        return False
    return True


def allowed_formats(preset: Preset, policy: Policy) -> tuple[Format, ...]:
    """The kinds of file that the preset takes and the rules allow, PNG first: it loses nothing."""
    both = set(preset.formats) & set(policy.formats)
    return tuple(form for form in Format if form in both)


def first_canvas(policy: Policy, preset_name: str = "", form: str = "") -> Canvas:
    """What a case starts with.

    Args:
        policy: the rules.
        preset_name: of the user's last choice; without it, or where the rules forbid it, the first
            preset that they allow.
        form: kind of file of the user's last choice, likewise.
    """
    presets = allowed_presets(policy)
    if not presets:
        return ORIGINAL
    preset = next((preset for preset in presets if preset.name == preset_name), presets[0])
    formats = allowed_formats(preset, policy)
    return preset.canvas(next((own for own in formats if own.value == form), formats[0]))


def preset_title(preset: Preset) -> str:
    """What a preset is called; names of platforms stay as they are."""
    if preset.name == ORIGINAL.preset:
        return translate("Presets", "Original pixels")
    return preset.title


def crop_shapes(policy: Policy) -> list[tuple[str, tuple[int, int] | None]]:
    """Shapes with their names, free first."""
    named: dict[tuple[int, int], str] = {}
    for preset in allowed_presets(policy):
        aspect = preset.canvas().aspect
        if aspect is not None:
            named.setdefault(aspect, preset.title)
    plain = [shape for shape in _PLAIN if not _has(named, shape)]
    return [
        (translate("CropBar", "Free"), None),
        *((words, shape) for shape, words in named.items()),
        *((f"{across}:{down}", (across, down)) for across, down in plain),
    ]


def _has(shapes: Iterable[tuple[int, int]], wanted: tuple[int, int]) -> bool:
    return any(across * wanted[1] == down * wanted[0] for across, down in shapes)
