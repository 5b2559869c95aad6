"""Codes and faces: which of the finders' places count."""

import numpy as np
import pytest

from leadapron.engines.codes import CodeFinder
from leadapron.engines.faces import FaceFinder
from leadapron.engines.protocol import Region
from leadapron.model.errors import EngineError
from leadapron.model.finding import Kind
from leadapron.model.geometry import Box
from leadapron.verify.known_places import known_code, known_face
from leadapron.verify.places import code_residuals, face_residuals, found_places
from verify_fakes import Places

PLACE = Box(8, 8, 40, 40)


def gray(level=90):
    return np.full((64, 64, 3), level, np.uint8)


def test_a_decoded_code_counts_whatever_it_looks_like():
    (found,) = code_residuals(gray(), [Region(PLACE, 1.0)], "zxing-cpp")
    assert (found.kind, found.box) == (Kind.CODE, PLACE)


def test_an_undecoded_code_counts_only_in_two_tones():
    pixels = gray(20)
    pixels[8:48:2, 8:48] = 230
    suspected = [Region(PLACE, 0.5)]
    assert len(list(code_residuals(pixels, suspected, "zxing-cpp"))) == 1
    grainy = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    assert list(code_residuals(grainy, suspected, "zxing-cpp")) == []


def test_a_gray_face_has_to_be_surer_than_a_coloured_one():
    skin = gray()
    skin[:] = (210, 150, 120)
    unsure = [Region(PLACE, 0.55)]
    assert [face.kind for face in face_residuals(skin, unsure, "centerface")] == [Kind.FACE]
    assert list(face_residuals(gray(), unsure, "centerface")) == []
    assert len(list(face_residuals(gray(), [Region(PLACE, 0.8)], "centerface"))) == 1


def test_places_outside_the_picture_are_nonsense():
    outside = Places("finder", [Region(PLACE.moved(30, 0), 0.9)])
    with pytest.raises(EngineError):
        found_places(outside, known_face(), gray(), 1.0)


@pytest.mark.parametrize("known", [known_face(), known_code()])
@pytest.mark.parametrize("moved", [None, 30])
def test_a_finder_that_does_not_find_the_known_place_is_blind(known, moved):
    seen = () if moved is None else (Region(known.box.moved(moved, 0), 0.9),)
    with pytest.raises(EngineError, match="did not see the known picture"):
        found_places(Places("finder", answer=seen), known, gray(), 1.0)


@pytest.mark.parametrize(
    ("finder", "known"), [(FaceFinder(), known_face()), (CodeFinder(), known_code())]
)
def test_the_product_s_finders_see_what_is_known_and_nothing_on_even_ground(finder, known):
    assert found_places(finder, known, gray(), 60.0) == ()
    (seen,) = finder.find(known.pixels, timeout=60.0)
    assert seen.confidence >= 0.8
    assert known.box.coverage_by(seen.box) >= 0.8
    assert not known.pixels.flags.writeable
