"""The department's rules: what may stay visible and how generously masks are padded."""

from dataclasses import dataclass

from leadapron.model.finding import Kind


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules that the user can tighten and never loosen.

    Attributes:
        kept_kinds: kinds that stay visible by rule (design: orientation letters and scale bars).
        padding: pixels added on each side of a finding, at least.
        padding_share: pixels added on each side as a share of the finding's height. With `padding`
            this keeps the rims of glyphs that a detector cuts off under the mask.
    """

    kept_kinds: frozenset[Kind] = frozenset({Kind.ORIENTATION, Kind.SCALE})
    padding: int = 4
    padding_share: float = 0.2


DEFAULT_POLICY = Policy()
