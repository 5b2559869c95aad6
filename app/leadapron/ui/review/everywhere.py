"""What holds for every capture of a case: mask this everywhere, and do the same as here."""

from dataclasses import replace

from leadapron.model.finding import Finding, KeepReason
from leadapron.model.mask import Mask
from leadapron.model.redaction import Redaction


def masked_everywhere(redaction: Redaction, key: Finding | Mask) -> Redaction:
    """A redaction with the same text and the same place masked.

    Args:
        redaction: of any capture of the case.
        key: a finding (its text is compared in memory, without case and spaces) or a drawn mask.
            Its place is masked where the capture has the size to hold it.
    """
    if isinstance(key, Mask):
        box, fresh = key.box, key
    else:
        said = _folded(key.text)
        same = tuple(
            finding
            for finding in redaction.findings
            if finding == key or (said and _folded(finding.text) == said)
        )
        redaction = redaction.masking(same)
        if key in redaction.findings:
            return redaction
        box, fresh = key.box, None
    if not redaction.size.box.contains(box):
        return redaction
    if fresh is None:
        covered = any(f.box.contains(box) for f in redaction.masked)
        covered = covered or any(mask.box == box for mask in redaction.drawn)
        return redaction if covered else redaction.drawing(box)
    return (
        redaction
        if fresh in redaction.drawn
        else replace(redaction, drawn=(*redaction.drawn, fresh))
    )


def same_profile(redaction: Redaction, pattern: Redaction) -> Redaction:
    """A redaction with the decisions of another capture.

    Its drawn masks are added where they fit, its fill is taken, and a kind of which it keeps or
    masks every place is kept or masked here too.
    """
    drawn = tuple(
        mask
        for mask in pattern.drawn
        if mask not in redaction.drawn and redaction.size.box.contains(mask.box)
    )
    value = replace(
        redaction, drawn=(*redaction.drawn, *drawn), fill=pattern.fill, fill_rule=pattern.fill_rule
    )
    reasons: dict[object, KeepReason] = {k.finding.kind: k.reason for k in pattern.keeps}
    masked_kinds = {finding.kind for finding in pattern.masked}
    kept_kinds = set(reasons) - masked_kinds
    value = value.masking(tuple(f for f in value.findings if f.kind in masked_kinds - set(reasons)))
    for kind in kept_kinds:
        alike = tuple(finding for finding in value.findings if finding.kind == kind)
        value = value.keeping(alike, reasons[kind])
    return value


def _folded(text: str) -> str:
    return "".join(text.casefold().split())
