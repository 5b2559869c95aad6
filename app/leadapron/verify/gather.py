"""What the readers make of every place that a finder named.

The recogniser is shown each place in each way in which a line may run there, Tesseract all of them
on two sheets. Where only the recogniser speaks for text it is asked again with a wider margin.
"""

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from leadapron.engines.protocol import Word
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box
from leadapron.verify.candidates import Candidate
from leadapron.verify.evidence import SUSPECTED, Evidence, is_letter, needs_wider
from leadapron.verify.passes import Pass, Run
from leadapron.verify.sheet import Variant, sheet, words_of_places
from leadapron.verify.views import View, crop, views
from leadapron.verify.witnesses import Witnesses

_RIM: Final = 3
_WIDER: Final = 7
"""Pixels around a place that the recogniser is shown, and when it must say it twice. Text reads the
same; what the recogniser fancies on bone changes."""

_RIMS: Final = (1, 4)
"""The same for a place that was made wider before."""

_BESIDE: Final = 1.5
"""Of a lone letter so many times its height is shown on both sides: in grain the finders see one
letter of three."""

_SHEETS: Final = (
    ("text at 2x", 2, Variant.STRETCHED),
    ("text at 3x", 3, Variant.EQUALISED),
)


def gathered(
    seers: Witnesses,
    pixels: Pixels,
    even: Pixels,
    places: Sequence[Candidate],
    *,
    kept: Sequence[Box] = (),
    deadline: float,
    run: Run,
) -> list[Evidence]:
    """What every reader makes of each place, one entry for each way to show it.

    Args:
        seers: the readers.
        pixels: the final picture, uint8 RGB, which Tesseract is shown.
        even: the same with its masks levelled out, which the recogniser is shown: the edge of a
            mask is a stroke to it.
        places: to read.
        kept: places of what was kept on purpose; a letter there is not looked at beside, because it
            is a label that stands alone by rule.
        deadline: `time.monotonic()` second until which to wait.
        run: where each pass is noted.

    Raises:
        EngineError: when a reader failed, took too long, or is blind.
    """
    boxes = [place.box for place in places]
    shown = views(places)
    lines = Pass(
        "text in lines",
        seers.lines,
        lambda: seers.read_lines(
            [_crop(even, boxes, view, _RIM) for view in shown], deadline - time.monotonic()
        ),
    )
    passes: list[tuple[tuple[Word, ...], ...]] = []
    for name, scale, variant in _SHEETS:

        def enlarged(
            scale: int = scale, variant: Variant = variant
        ) -> tuple[tuple[Word, ...], ...]:
            page = sheet(pixels, boxes, scale, variant)
            words = seers.read_words(page.pixels, deadline - time.monotonic())
            return words_of_places(page, words, len(boxes))

        passes.append(run.ended_with(Pass(name, seers.words, enlarged).result(deadline)))
    readings = run.ended_with(lines.result(deadline))
    surest = [0.0] * len(boxes)
    for view, reading in zip(shown, readings, strict=True):
        surest[view.index] = max(surest[view.index], reading.confidence)
    first = [
        Evidence(
            places[view.index],
            reading,
            None,
            tuple(each[view.index] for each in passes),
            reading.confidence >= surest[view.index],
        )
        for view, reading in zip(shown, readings, strict=True)
    ]
    doubtful = [index for index, each in enumerate(first) if needs_wider(each)]
    beside = [
        _with_what_stands_beside(each)
        for each in first
        if is_letter(each) and not any(box.overlaps(each.candidate.box) for box in kept)
    ]
    if not doubtful and not beside:
        return first
    again = Pass(
        "text in wider lines",
        seers.lines,
        lambda: seers.read_lines(
            [
                *(_crop(even, boxes, shown[index], _WIDER) for index in doubtful),
                *(crop(even, place.box.padded(rim), 0) for place in beside for rim in _RIMS),
            ],
            deadline - time.monotonic(),
        ),
    )
    answers = run.ended_with(again.result(deadline))
    wider, rest = answers[: len(doubtful)], answers[len(doubtful) :]
    for index, reading in zip(doubtful, wider, strict=True):
        first[index] = replace(first[index], wider=reading)
    first += [
        Evidence(place, narrow, wide, ())
        for place, narrow, wide in zip(beside, rest[::2], rest[1::2], strict=True)
    ]
    return first


def _with_what_stands_beside(lone: Evidence) -> Candidate:
    """The place of a lone letter and of what may stand on both sides of it.

    The letter is a suspicion of text beside it and no more, however sure the finders are of itself.
    """
    box = lone.candidate.box
    reach = round(_BESIDE * min(box.height, box.width * 2))
    return Candidate(box.padded(reach, 0), SUSPECTED)


def _crop(pixels: Pixels, boxes: Sequence[Box], view: View, rim: int) -> Pixels:
    return crop(pixels, boxes[view.index].padded(rim), view.quarters)
