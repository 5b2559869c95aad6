import numpy as np
import pytest

from leadapron.detect.faces import FaceDetector, is_coloured
from leadapron.detect.protocol import Look
from leadapron.engines.protocol import EngineFacts, Region
from leadapron.model.finding import Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box

PLACE = Box(20, 10, 40, 50)


class FakeFinder:
    name = "centerface"

    def __init__(self, confidence):
        self.confidence = confidence

    def facts(self):
        return EngineFacts("centerface", "1", ())

    def find(self, pixels, *, timeout):
        return (Region(PLACE, self.confidence),)


def frame(colour):
    pixels = np.zeros((100, 120, 3), np.uint8)
    pixels[PLACE.slices] = colour
    return Frame(pixels)


@pytest.mark.parametrize(
    ("colour", "confidence", "found"),
    [((200, 150, 120), 0.5, 1), ((150, 150, 150), 0.5, 0), ((150, 150, 150), 0.8, 1)],
)
def test_a_grey_place_must_be_surer_than_a_coloured_one(colour, confidence, found):
    findings = FaceDetector(FakeFinder(confidence)).detect(Look(frame(colour), (), 1.0))
    assert [finding.kind for finding in findings] == [Kind.FACE] * found


def test_colour_is_judged_at_the_place_alone():
    shown = frame((200, 150, 120)).pixels
    assert is_coloured(shown, PLACE)
    assert not is_coloured(shown, Box(70, 10, 20, 20))
