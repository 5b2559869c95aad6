"""From a place in the final picture back to the frame, so that it can be masked there."""

from leadapron.model.finding import Finding
from leadapron.model.geometry import Box
from leadapron.model.policy import DEFAULT_POLICY, Policy
from leadapron.model.redaction import Redaction
from leadapron.model.turn import covering
from leadapron.model.verdict import Residual
from leadapron.redact.canvas import placement


def frame_box(box: Box, redaction: Redaction, policy: Policy = DEFAULT_POLICY) -> Box:
    """The smallest box of the frame that holds a box of the final picture.

    Empty for a box beside the content, where no pixel comes from the frame.

    Args:
        box: in pixels of the picture that `render` made of this redaction.
        redaction: the redaction of that picture.
        policy: the rules that it was made under.
    """
    page = redaction.page_size
    crop = page.box if redaction.crop is None else redaction.crop.clipped(page)
    on_page = placement(crop, redaction.canvas, policy.credit_line).page_box(box)
    if on_page.is_empty:
        return Box(0, 0, 0, 0)
    return covering(redaction.turn.to_frame(redaction.size), on_page).clipped(redaction.size)


def finding_of(
    residual: Residual, redaction: Redaction, policy: Policy = DEFAULT_POLICY
) -> Finding:
    """What a residual becomes when it is masked or kept: a finding in the frame."""
    return Finding(
        frame_box(residual.box, redaction, policy),
        residual.kind,
        residual.source,
        residual.confidence,
        residual.text,
    )
