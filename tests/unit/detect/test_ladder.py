import threading

import numpy as np
import pytest

from leadapron.detect.ladder import Ladder
from leadapron.engines.protocol import EngineFacts
from leadapron.model.errors import EngineError, WatermarkError
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box

BOX = Box(1, 1, 5, 5)


class Fake:
    def __init__(self, name, *found, early=(), error=None):
        self.name, self.found, self.early, self.error = name, found, early, error
        self.known, self.thread = None, None

    def facts(self):
        return EngineFacts(self.name, "1", ())

    def detect(self, look):
        self.known, self.thread = look.known, threading.current_thread()
        look.report(tuple(self.early))
        if self.error:
            raise self.error
        return tuple(self.found)


def frame():
    return Frame(np.zeros((20, 30, 3), np.uint8))


def finding(kind=Kind.TEXT, text="", source="a", box=BOX):
    return Finding(box, kind, source, 1.0, text)


def test_what_was_told_unread_gives_way_to_the_same_place_read():
    read = finding(Kind.DATE, "12.03.2026")
    heard = []
    detection = Ladder([Fake("a", read, early=[finding()])]).detect(frame(), heard.extend)
    assert detection.findings == (read,)
    assert heard == [finding(), read]
    assert detection.first_masks > 0


def test_later_detectors_know_what_earlier_ones_found_and_those_beside_run_elsewhere():
    first, second, beside = Fake("a", finding()), Fake("b"), Fake("c", finding(Kind.CODE))
    detection = Ladder([first, second], [beside]).detect(frame())
    assert second.known == (finding(),)
    assert beside.known == ()
    assert beside.thread is not threading.current_thread()
    assert [check.name for check in detection.checks] == ["a", "b", "c"]
    assert finding(Kind.CODE) in detection.findings


def test_those_beside_run_even_where_nothing_is_found():
    assert [check.name for check in Ladder([Fake("a")], [Fake("c")]).detect(frame()).checks] == [
        "a",
        "c",
    ]
    assert Ladder([Fake("a")]).detect(frame()).first_masks == 0


@pytest.mark.parametrize("error", [EngineError("It failed."), WatermarkError("Covered.")])
@pytest.mark.parametrize("is_beside", [True, False])
def test_an_error_anywhere_ends_the_detection(error, is_beside):
    failing = Fake("x", error=error)
    ladder = Ladder([Fake("a")], [failing]) if is_beside else Ladder([failing], [Fake("a")])
    with pytest.raises(type(error)):
        ladder.detect(frame())


def test_an_unforeseen_error_and_a_box_outside_the_frame_are_engine_errors():
    with pytest.raises(EngineError, match="'x'"):
        Ladder([Fake("x", error=RuntimeError("secret"))]).detect(frame())
    with pytest.raises(EngineError, match="no sense"):
        Ladder([], [Fake("x", finding(box=Box(25, 1, 50, 5)))]).detect(frame())


def test_what_progress_raises_is_passed_on():
    def cancel(_findings):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Ladder([Fake("a", finding())], [Fake("b")]).detect(frame(), cancel)
