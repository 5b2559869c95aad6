"""What the readers make of places: each way to show one by itself, again where it must be."""

import time

import numpy as np

from leadapron.engines.pp_ocr_reader import Reading
from leadapron.model.geometry import Box
from leadapron.verify.candidates import Candidate
from leadapron.verify.gather import gathered
from leadapron.verify.passes import Run
from leadapron.verify.witnesses import Witnesses
from verify_fakes import Lines, Overlay, Words, is_known

TURNED = Candidate(Box(60, 20, 34, 48), 0.9, likeness=4.0)


class Following(Lines):
    """Reads `OIS` where the white half is the upper one of a lying crop."""

    def __init__(self):
        super().__init__()
        self.shapes = []

    def read_crops(self, crops, *, timeout):
        known = super().read_crops([c for c in crops if is_known(c)], timeout=timeout)
        rest = [c for c in crops if not is_known(c)]
        self.shapes += [c.shape[:2] for c in rest]
        return (*(self._read(c) for c in rest), *known)

    def _read(self, crop):
        upper, lower = crop[: crop.shape[0] // 2], crop[crop.shape[0] // 2 :]
        if upper.mean() > lower.mean() and crop.shape[1] > crop.shape[0]:
            return Reading("OIS", 0.7)
        return Reading("510", 0.6 if crop.shape[1] > crop.shape[0] else 0.1)


def standing():
    pixels = np.zeros((100, 160, 3), np.uint8)
    pixels[:, :77] = 200
    return pixels


def test_a_turned_place_is_read_in_each_way_and_again_in_the_same_ways():
    lines, run = Following(), Run(None)
    witnesses = Witnesses(Words(), lines, Overlay())
    ways = gathered(
        witnesses, standing(), standing(), [TURNED], deadline=time.monotonic() + 9, run=run
    )
    assert [way.reading.text for way in ways] == ["510", "510", "OIS"]
    assert [way.is_surest for way in ways] == [False, False, True]
    assert [way.wider and way.wider.text for way in ways] == [None, "510", "OIS"]
    assert lines.shapes == [(54, 40), (40, 54), (40, 54), (48, 62), (48, 62)]
    assert {way.candidate for way in ways} == {TURNED}
    assert [check.name for check in run.checks] == [
        "text at 2x",
        "text at 3x",
        "text in lines",
        "text in wider lines",
    ]


def test_nothing_is_asked_again_where_nothing_was_read():
    run = Run(None)
    places = [Candidate(Box(20, 20, 60, 16), 0.9)]
    witnesses = Witnesses(Words(), Lines(), Overlay())
    (way,) = gathered(
        witnesses, standing(), standing(), places, deadline=time.monotonic() + 9, run=run
    )
    assert way.wider is None
    assert way.is_surest
    assert "text in wider lines" not in {check.name for check in run.checks}


def test_the_recogniser_is_shown_the_picture_without_the_edges_of_masks():
    shown = []

    class Seeing(Lines):
        def read_crops(self, crops, *, timeout):
            shown.extend(crop for crop in crops if not is_known(crop))
            return super().read_crops(crops, timeout=timeout)

    even = np.full((100, 160, 3), 77, np.uint8)
    places = [Candidate(Box(20, 20, 60, 16), 0.9)]
    witnesses = Witnesses(Words(), Seeing(), Overlay())
    gathered(witnesses, standing(), even, places, deadline=time.monotonic() + 9, run=Run(None))
    assert [np.unique(crop).tolist() for crop in shown] == [[77]]


def test_a_lone_letter_is_shown_again_with_what_stands_beside_it():
    class Growing(Lines):
        def read_crops(self, crops, *, timeout):
            known = super().read_crops([c for c in crops if is_known(c)], timeout=timeout)
            rest = [c for c in crops if not is_known(c)]
            readings = (Reading("OE7" if c.shape[1] > 60 else "E", 0.97) for c in rest)
            return (*readings, *known)

    letter = Candidate(Box(60, 40, 20, 22), 0.2)
    witnesses = Witnesses(Words(), Growing(), Overlay())
    end = time.monotonic() + 9
    lone, wide = gathered(witnesses, standing(), standing(), [letter], deadline=end, run=Run(None))
    assert lone.reading.text == "E"
    assert wide.candidate.box == Box(27, 40, 86, 22)
    assert (wide.reading.text, wide.wider.text) == ("OE7", "OE7")


def test_a_letter_that_no_finder_suspects_is_left_alone():
    letter = Candidate(Box(60, 40, 20, 22), 0.0)
    witnesses = Witnesses(Words(), Lines("E", 0.97), Overlay())
    end = time.monotonic() + 9
    ways = gathered(witnesses, standing(), standing(), [letter], deadline=end, run=Run(None))
    assert len(ways) == 1


def test_beside_a_letter_that_was_kept_on_purpose_nothing_is_looked_at():
    letter = Candidate(Box(60, 40, 20, 22), 0.9)
    witnesses = Witnesses(Words(), Lines("E", 0.97), Overlay())
    (lone,) = gathered(
        witnesses,
        standing(),
        standing(),
        [letter],
        kept=[Box(62, 42, 16, 18)],
        deadline=time.monotonic() + 9,
        run=Run(None),
    )
    assert lone.candidate == letter
