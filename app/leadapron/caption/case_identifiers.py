"""Searches a caption for the identifiers of this very case, as read from its pixels."""

import re
from collections.abc import Iterable, Iterator

from leadapron.caption.findings import CaptionFinding, CaptionKind, Verdict
from leadapron.caption.terms import is_ordinary
from leadapron.caption.text import Caption
from leadapron.reading.case import Identifier, identifiers_in, matching_identifiers

_REASON = "This stands in the picture of this case as an identifier."
_SOURCE = "45 CFR 164.514(b)(2)(i)(A), (J), (R)"
_WORD = re.compile(r"[^\s,;()\[\]\"]+")
_LONGEST_RUN = 4
"""Words that one identifier may be cut into, such as "12 34 56 78"."""


def case_identifiers(
    caption: Caption, identifiers: Iterable[Identifier | str]
) -> Iterator[CaptionFinding]:
    """Names, numbers and dates of this case, fuzzily and across spellings, whole or in part.

    An ordinary word in lower case ("young", "brown") is not taken for a patient of that name.

    Args:
        caption: the text under check.
        identifiers: from `leadapron.reading.case`, or the plain strings.

    Source: 45 CFR 164.514(b)(2)(i)(A), (J), (R): an identifier that is masked in the picture must
    not stand beside it in words.
    """
    wanted = tuple(_each(identifiers))
    present = matching_identifiers(caption.text, wanted) if wanted else ()
    if not present:
        return
    matches = list(_WORD.finditer(caption.text))
    spans = [match.span() for match in matches if _says(caption, match.span(), present)]
    left = _left_over(caption, spans, present)
    for length in range(2, _LONGEST_RUN + 1):
        if not left:
            break
        for first in range(len(matches) - length + 1):
            span = matches[first].start(), matches[first + length - 1].end()
            if matching_identifiers(caption.text[span[0] : span[1]], left):
                spans.append(span)
        left = _left_over(caption, spans, left)
    for start, end in _merged(spans):
        yield caption.found(Verdict.BLOCK, CaptionKind.IDENTIFIER, (start, end), _REASON, _SOURCE)


def _each(identifiers: Iterable[Identifier | str]) -> Iterator[Identifier]:
    for identifier in identifiers:
        if isinstance(identifier, Identifier):
            yield identifier
        else:
            yield from identifiers_in(identifier, is_personal=True)


def _says(caption: Caption, span: tuple[int, int], present: tuple[Identifier, ...]) -> bool:
    written = caption.text[span[0] : span[1]]
    letters = "".join(filter(str.isalpha, written))
    if letters and letters.islower() and is_ordinary(letters) and not _has_digit(written):
        return False
    return bool(matching_identifiers(written, present))


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _left_over(
    caption: Caption, spans: list[tuple[int, int]], present: tuple[Identifier, ...]
) -> tuple[Identifier, ...]:
    """The identifiers that no span says yet and that are no ordinary word of the caption."""
    words = [caption.text[start:end] for start, end in spans]
    said = {found for word in words for found in matching_identifiers(word, present)}
    ordinary = {
        found
        for word in caption.words
        if word.text.islower() and is_ordinary(word.lower)
        for found in matching_identifiers(word.text, present)
    }
    return tuple(found for found in present if found not in said | ordinary)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans without those that overlap; neighbours that touch become one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
