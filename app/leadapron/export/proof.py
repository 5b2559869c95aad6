"""The door: which pixels may leave at all.

There is one way through: a clean verdict bound by SHA-256 to exactly these pixels, computed again
here, and every mask opaque in them.
"""

import numpy as np

from leadapron.model.errors import NotCleanError
from leadapron.model.frame import Picture, digest
from leadapron.model.verdict import Status, Verdict


def demand_clean(picture: Picture, verdict: Verdict) -> None:
    """Let these pixels pass, or say why not.

    Raises:
        NotCleanError: when the verdict is not clean, is of other pixels, or a mask shows through.
    """
    if verdict.status is Status.NOT_CHECKED:
        raise NotCleanError(
            verdict.reason or "The picture was not checked; run leadapron doctor to see why."
        )
    if verdict.status is not Status.CLEAN:
        places = len(verdict.residuals)
        raise NotCleanError(
            f"{places} {'place is' if places == 1 else 'places are'} still readable, so nothing "
            "was written; mask what is left and verify again."
        )
    if not verdict.is_clean_for(digest(picture.pixels)):
        raise NotCleanError("The verdict is of other pixels; verify this picture again.")
    if not masks_are_opaque(picture):
        raise NotCleanError(
            "A mask is not opaque in the final pixels, so nothing was written; "
            "start this case again."
        )


def masks_are_opaque(picture: Picture) -> bool:
    """Whether every masked pixel has its mask's fill, the later mask's where masks overlap.

    Painting all masks again, in their order, must change nothing.
    """
    painted = picture.pixels.copy()
    for mask in picture.masks:
        painted[mask.box.clipped(picture.size).slices] = np.array(mask.fill, np.uint8)
    return np.array_equal(painted, picture.pixels)
