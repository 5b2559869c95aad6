"""Shapes that a crop can be held to: those of the export presets, and none."""

from collections.abc import Iterable

from leadapron.export.presets import Preset, load_presets
from leadapron.model.canvas import ORIGINAL, Canvas
from leadapron.model.errors import LeadApronError
from leadapron.model.policy import Policy
from leadapron.ui.language import translate

_PLAIN = ((1, 1), (4, 5), (3, 4), (4, 3), (16, 9), (9, 16))
"""Shapes offered even where no preset asks for them."""


def allowed_presets(policy: Policy) -> tuple[Preset, ...]:
    """The presets that the rules allow, original pixels first; none when their list is damaged."""
    try:
        presets = load_presets().values()
    except LeadApronError:
        return ()
    allowed = [
        preset
        for preset in presets
        if policy.may_use(preset.name) and set(preset.formats) & set(policy.formats)
    ]
    return tuple(sorted(allowed, key=lambda preset: preset.name != ORIGINAL.preset))


def preset_title(preset: Preset) -> str:
    """What a preset is called; names of platforms stay as they are."""
    if preset.name == ORIGINAL.preset:
        return translate("Presets", "Original pixels")
    return preset.title


def preset_canvas(preset: Preset, policy: Policy) -> Canvas:
    """The canvas of a preset in the first kind of file that the rules allow."""
    return preset.canvas(next(form for form in preset.formats if form in policy.formats))


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
