"""How a frame becomes a picture: findings, keeps, drawn masks and crop, as one immutable value."""

from dataclasses import dataclass, replace
from typing import Self

from leadapron.model.canvas import ORIGINAL, Canvas
from leadapron.model.finding import Finding, Keep, KeepReason, united
from leadapron.model.geometry import Box, Size
from leadapron.model.mask import BLACK, Fill, FillRule, Mask, MaskOrigin
from leadapron.model.note import Note
from leadapron.model.policy import Policy
from leadapron.model.stencil import Bits, Stencil, trimmed
from leadapron.model.turn import UPRIGHT, Turn, covering


@dataclass(frozen=True, slots=True)
class Redaction:
    """Everything that decides the final pixels beside the frame itself; undo is a list of these.

    Every finding is masked unless a keep names it. The masks that follow from the findings (padded,
    merged) are planned by `leadapron.redact.plan`; they are derived, never stored.

    Attributes:
        size: the frame's size.
        findings: what detection saw, and what verification added.
        keeps: findings that stay visible, each with its reason.
        drawn: masks drawn by hand, in the order they were drawn.
        crop: the part of the page that leaves, in pixels of the page; None for all of it.
        fill: colour of the automatic masks, and of masks to be drawn.
        fill_rule: whether masks have that colour, or each the colour of its surroundings.
        turn: how the frame becomes the page.
        notes: arrows, circles and labels on top of the final pixels, in the order they were drawn.
        canvas: what the cropped page is laid out on.
        confirmed: findings and masks that the user looked at and left as they are; they change no
            pixel.
    """

    size: Size
    findings: tuple[Finding, ...] = ()
    keeps: tuple[Keep, ...] = ()
    drawn: tuple[Mask, ...] = ()
    crop: Box | None = None
    fill: Fill = BLACK
    fill_rule: FillRule = FillRule.CONSTANT
    turn: Turn = UPRIGHT
    notes: tuple[Note, ...] = ()
    canvas: Canvas = ORIGINAL
    confirmed: frozenset[Finding] = frozenset()

    @property
    def page_size(self) -> Size:
        """Size of the frame after its turn."""
        return self.turn.page_size(self.size)

    def gives_same_pixels(self, other: Self) -> bool:
        """Whether two values differ only in what changes no pixel."""
        return replace(self, confirmed=other.confirmed) == other

    @property
    def kept(self) -> frozenset[Finding]:
        """The findings that stay visible."""
        return frozenset(keep.finding for keep in self.keeps)

    @property
    def masked(self) -> tuple[Finding, ...]:
        """The findings that are masked."""
        kept = self.kept
        return tuple(finding for finding in self.findings if finding not in kept)

    def under(self, policy: Policy) -> Self:
        """This redaction without the keeps that a policy forbids: what they named is masked."""
        allowed = tuple(keep for keep in self.keeps if policy.may_keep(keep.finding))
        return self if len(allowed) == len(self.keeps) else replace(self, keeps=allowed)

    def found(self, findings: tuple[Finding, ...]) -> Self:
        """Add findings that are not there yet; a place now read takes the place of the unread."""
        joined = united(self.findings, findings)
        there = set(joined)
        read = {(finding.box, finding.source): finding for finding in findings}
        keeps = tuple(
            keep
            if keep.finding in there
            else replace(keep, finding=read[keep.finding.box, keep.finding.source])
            for keep in self.keeps
        )
        return replace(self, findings=joined, keeps=keeps)

    def keeping(self, findings: tuple[Finding, ...], reason: KeepReason) -> Self:
        """Let findings stay visible; those that are unknown or kept already change nothing."""
        known, kept = set(self.findings), self.kept
        fresh = tuple(Keep(f, reason) for f in findings if f in known and f not in kept)
        return replace(self, keeps=(*self.keeps, *fresh))

    def masking(self, findings: tuple[Finding, ...]) -> Self:
        """Mask kept findings again."""
        again = set(findings)
        return replace(self, keeps=tuple(k for k in self.keeps if k.finding not in again))

    def drawing(self, box: Box) -> Self:
        """Add a mask drawn by hand, clipped to the frame; an empty one changes nothing."""
        clipped = box.clipped(self.size)
        if clipped.is_empty:
            return self
        return replace(self, drawn=(*self.drawn, Mask(clipped, self.fill, MaskOrigin.MANUAL)))

    def stencilling(self, bits: Bits) -> Self:
        """Add a mask of any shape.

        Args:
            bits: the covered pixels, of the frame's shape (height, width), dtype bool; none of them
                set changes nothing.
        """
        inside = trimmed(bits)
        if inside is None:
            return self
        box, own = inside
        stencil = None if own.all() else Stencil.of(own)
        mask = Mask(box, self.fill, MaskOrigin.MANUAL, stencil)
        return replace(self, drawn=(*self.drawn, mask))

    def rubbing_out(self, bits: Bits) -> Self:
        """Take pixels away from all masks drawn by hand; what was found stays masked.

        Args:
            bits: the pixels, of the frame's shape (height, width), dtype bool.
        """
        left = (mask.without(bits) for mask in self.drawn)
        return replace(self, drawn=tuple(mask for mask in left if mask is not None))

    def turned(self, turn: Turn) -> Self:
        """Turn the frame otherwise; the crop keeps its part of the frame in quarter turns.

        An angle moves the page under the crop, which stays where it is.
        """
        crop = self.crop
        if crop is not None and turn.quarters != self.turn.quarters:
            quarter = replace(self.turn, degrees=0.0).to_frame(self.size)
            in_frame = covering(quarter, crop)
            crop = covering(replace(turn, degrees=0.0).to_page(self.size), in_frame)
        return replace(self, turn=turn, crop=crop)

    def erasing(self, mask: Mask) -> Self:
        """Delete a mask that was drawn by hand; automatic masks are kept or masked instead."""
        return replace(self, drawn=tuple(m for m in self.drawn if m != mask))

    def replacing(self, mask: Mask, fresh: Mask) -> Self:
        """Put a drawn mask in the place of another; an empty one, or an unknown mask, nothing."""
        if fresh.box.is_empty or mask not in self.drawn:
            return self
        index = self.drawn.index(mask)
        return replace(self, drawn=(*self.drawn[:index], fresh, *self.drawn[index + 1 :]))

    def confirming(self, findings: frozenset[Finding]) -> Self:
        """Note that the user looked at findings and leaves them as they are."""
        known = findings.intersection(self.findings)
        return replace(self, confirmed=self.confirmed | known)
