"""The second reader with fakes: what makes a residual, what is told, and how it ends shut."""

import threading
import time

import numpy as np
import pytest

from leadapron.engines.protocol import Region, Word
from leadapron.model.errors import EngineError
from leadapron.model.finding import Finding, Keep, KeepReason, Kind
from leadapron.model.frame import Picture
from leadapron.model.geometry import Box
from leadapron.model.verdict import Status
from leadapron.reading.case import Identifier, IdentifierKind
from verify_fakes import Lines, Overlay, Places, Words, second_reader

PLACE = Box(40, 32, 80, 16)


def picture(keeps=()):
    pixels = np.zeros((120, 400, 3), np.uint8)
    pixels[PLACE.slices] = np.arange(80, dtype=np.uint8)[None, :, None] * 3
    return Picture(pixels, keeps=tuple(keeps))


def seeing(text="Kowalska", confidence=0.95, **options):
    return second_reader(lines=Lines(text, confidence), overlay=Overlay([PLACE]), **options)


def test_a_picture_in_which_nobody_sees_anything_is_clean():
    verdict = second_reader().verify(picture())
    assert verdict.status is Status.CLEAN
    assert verdict.sha256 == picture().sha256
    assert verdict.residuals == ()


def test_text_that_one_finder_names_and_the_recogniser_reads_twice_is_a_residual_with_a_place():
    verdict = seeing().verify(picture())
    assert verdict.status is Status.RESIDUALS
    (residual,) = verdict.residuals
    assert residual.box.overlaps(PLACE)
    assert residual.box.area < 3 * PLACE.area
    assert residual.kind is Kind.TEXT
    assert "Kowalska" not in repr(verdict)


def test_the_place_of_a_sure_word_of_tesseract_is_a_residual_though_no_network_sees_it():
    words = Words([Word(PLACE, 0.95, "Kowalska")])
    verdict = second_reader(words=words).verify(picture())
    assert verdict.status is Status.RESIDUALS
    assert verdict.residuals[0].source == "tesseract"


def test_every_check_says_who_ran_in_which_version_and_with_which_model():
    verdict = seeing().verify(picture())
    names = [check.name for check in verdict.checks]
    assert set(names) >= {
        "text at 1x",
        "text at 2x",
        "text at 3x",
        "places of text",
        "rows of strokes",
        "text in lines",
        "identifiers of this case",
        "codes",
        "faces",
    }
    for check in verdict.checks:
        assert check.engine
        assert check.version
        assert check.milliseconds >= 0
        assert check.engine == "rules" or check.model_sha256 == f"{check.engine}-hash"


@pytest.mark.parametrize("kind", [Kind.CODE, Kind.FACE])
def test_a_code_or_a_face_is_a_residual_of_its_kind(kind):
    places = Places("finder", [Region(PLACE, 1.0)])
    named = {"codes": places} if kind is Kind.CODE else {"faces": places}
    verdict = second_reader(**named).verify(picture())
    assert [(r.kind, r.box) for r in verdict.residuals] == [(kind, PLACE)]


def test_kept_text_is_subtracted_where_it_stands():
    keep = Keep(Finding(PLACE, Kind.SCALE, "overlay", 1.0, "Kowa1ska"), KeepReason.TEACHING)
    assert seeing().verify(picture([keep])).status is Status.CLEAN


def test_other_text_in_the_place_of_a_kept_one_is_a_residual():
    keep = Keep(Finding(PLACE, Kind.SCALE, "overlay", 1.0, "10 cm"), KeepReason.KEEP_LIST)
    assert seeing().verify(picture([keep])).status is Status.RESIDUALS


def test_the_same_text_in_another_place_is_a_residual():
    elsewhere = Finding(PLACE.moved(200, 40), Kind.SCALE, "overlay", 1.0, "Kowalska")
    verdict = seeing().verify(picture([Keep(elsewhere, KeepReason.TEACHING)]))
    assert verdict.status is Status.RESIDUALS


def test_a_line_is_told_by_itself_though_a_surer_residual_lies_around_it():
    around = Box(30, 20, 260, 40)
    words = Words([Word(PLACE, 0.95, "Kowalska"), Word(around, 0.99, "Brzezinski")])
    grainy = np.random.default_rng(3).integers(0, 200, (120, 400, 3), np.uint8)
    verdict = second_reader(words=words).verify(Picture(grainy))
    assert {residual.box for residual in verdict.residuals} == {PLACE, around}


def test_what_names_the_patient_counts_however_unsure_it_is():
    identifiers = (Identifier(IdentifierKind.NAME, "kowalska"),)
    unsure = seeing(confidence=0.35)
    assert unsure.verify(picture()).status is Status.CLEAN
    verdict = unsure.verify(picture(), identifiers=identifiers)
    assert [residual.kind for residual in verdict.residuals] == [Kind.IDENTIFIER]


def test_progress_is_told_every_check_in_the_caller_s_thread():
    told = []
    verdict = second_reader().verify(
        picture(), progress=lambda check: told.append((check, threading.get_ident()))
    )
    assert tuple(check for check, _ in told) == verdict.checks
    assert {thread for _, thread in told} == {threading.get_ident()}


class CancelledError(Exception):
    pass


@pytest.mark.parametrize("error", [CancelledError, EngineError, KeyboardInterrupt])
def test_what_progress_raises_ends_the_verification_and_is_passed_on(error):
    def progress(_check):
        raise error("stop")

    with pytest.raises(error):
        second_reader().verify(picture(), progress=progress)


class Native(BaseException):
    """What a broken native library may raise."""


FAULTY = {
    "text at 1x": lambda **fault: second_reader(words=Words(**fault), timeout=0.3),
    "places of text": lambda **fault: second_reader(overlay=Overlay(**fault), timeout=0.3),
    "text in lines": lambda **fault: second_reader(lines=Lines(**fault), timeout=0.3),
    "codes": lambda **fault: second_reader(codes=Places("zxing-cpp", **fault), timeout=0.3),
    "faces": lambda **fault: second_reader(faces=Places("centerface", **fault), timeout=0.3),
}
ENGINES = {
    "text at 1x": "tesseract",
    "places of text": "overlay",
    "text in lines": "pp-ocr-reader",
    "codes": "zxing-cpp",
    "faces": "centerface",
}


def ends_shut(reader):
    verdict = reader.verify(picture())
    assert verdict.status is Status.NOT_CHECKED
    assert not verdict.is_clean_for(picture().sha256)
    assert verdict.reason.endswith(".")
    assert verdict.residuals == ()
    return verdict.reason


@pytest.mark.parametrize("check", FAULTY)
def test_an_engine_that_says_why_it_cannot_ends_it_with_its_sentence(check):
    sentence = "The model overlay-detector is missing; install it again."
    assert ends_shut(FAULTY[check](error=EngineError(sentence))) == sentence


@pytest.mark.parametrize("error", [RuntimeError("Kowalska"), MemoryError(), Native()])
@pytest.mark.parametrize("check", FAULTY)
def test_an_engine_that_raises_ends_it_with_the_name_of_the_check(check, error):
    reason = ends_shut(FAULTY[check](error=error))
    assert check in reason
    assert "Kowalska" not in reason


@pytest.mark.parametrize("check", FAULTY)
def test_an_engine_that_hangs_ends_it_in_time(check):
    start = time.monotonic()
    reason = ends_shut(FAULTY[check](hang=6.0))
    assert time.monotonic() - start < 5.0
    assert ENGINES[check] in reason
    assert "too long" in reason


@pytest.mark.parametrize("check", FAULTY)
def test_an_engine_that_was_altered_meanwhile_ends_it(check):
    sentence = "The model was altered; install its package again."
    assert ends_shut(FAULTY[check](problem=sentence)) == sentence


@pytest.mark.parametrize(
    ("check", "nothing"),
    [
        ("text at 1x", ()),
        ("text in lines", ()),
        ("places of text", np.zeros((12, 60), np.float32)),
        ("places of text", np.zeros((0, 0), np.float32)),
        ("text at 1x", (Word(Box(16, 8, 200, 30), 0.9, "qqq"),)),
        ("codes", ()),
        ("faces", ()),
        ("faces", (Region(Box(0, 0, 20, 20), 0.9),)),
    ],
)
def test_an_engine_that_does_not_see_what_is_known_ends_it(check, nothing):
    reason = ends_shut(FAULTY[check](answer=nothing))
    assert ENGINES[check] in reason


@pytest.mark.parametrize("cells", [np.full((30, 100), np.nan, np.float32), np.full((30, 100), 7.0)])
def test_probabilities_that_cannot_be_end_it(cells):
    class Mad(Overlay):
        def probabilities(self, pixels, *, timeout):
            return cells if pixels.shape[0] == 120 else super().probabilities(pixels, timeout=9)

    assert "no sense" in ends_shut(second_reader(overlay=Mad()))


def test_text_that_only_the_look_at_half_the_size_sees_is_read():
    half = Overlay([Box(20, 16, 40, 8)], width=200)
    verdict = second_reader(lines=Lines("Kowalska", 0.95), overlay=half).verify(picture())
    (residual,) = verdict.residuals
    assert residual.box.coverage_by(PLACE.padded(12)) == 1.0
    assert PLACE.coverage_by(residual.box) == 1.0


@pytest.mark.parametrize(("bright", "status"), [(False, Status.RESIDUALS), (True, Status.CLEAN)])
def test_a_line_that_nobody_can_read_must_be_plain_as_the_picture_stands(bright, status):
    class OnePolarity(Overlay):
        def probabilities(self, pixels, *, timeout):
            seen = super().probabilities(pixels, timeout=timeout)
            return seen if pixels.shape[0] == 48 or (pixels.mean() > 127) == bright else 0 * seen

    overlay = OnePolarity([PLACE], probability=0.97)
    assert second_reader(overlay=overlay).verify(picture()).status is status


def test_a_line_that_only_the_turned_look_sees_is_read_where_it_stands():
    upright = Box(60, 20, 16, 80)
    pixels = np.zeros((120, 400, 3), np.uint8)
    pixels[upright.slices] = np.arange(80, dtype=np.uint8)[:, None, None] * 3
    # Turned against the clock, the right edge comes to lie on top.
    turned = Overlay([Box(20, 400 - 76, 80, 16)], width=120)
    reader = second_reader(lines=Lines("Kowalska", 0.95), overlay=turned)
    residuals = reader.verify(Picture(pixels)).residuals
    assert residuals
    assert all(upright.coverage_by(residual.box) == 1.0 for residual in residuals)


def test_two_letters_that_only_the_look_at_half_the_size_sees_must_be_read_without_doubt():
    half = Overlay([Box(20, 16, 40, 8)], width=200)

    def told(confidence):
        return second_reader(lines=Lines("10", confidence), overlay=half).verify(picture()).status

    assert told(0.8) is Status.CLEAN
    assert told(0.97) is Status.RESIDUALS


def test_a_shape_of_the_anatomy_at_half_the_size_is_not_read():
    shape = Overlay([Box(8, 4, 160, 50)], width=200)
    reader = second_reader(lines=Lines("Kowalska", 0.95), overlay=shape)
    assert reader.verify(picture()).status is Status.CLEAN


def test_cells_of_another_picture_end_it():
    class Mad(Overlay):
        def probabilities(self, pixels, *, timeout):
            return super().probabilities(pixels[:48, :240], timeout=timeout)

    assert "no sense" in ends_shut(second_reader(overlay=Mad()))


@pytest.mark.parametrize(
    "word",
    [
        Word(Box(390, 100, 60, 60), 0.5, "Kowalska"),
        Word(Box(-5, 0, 20, 20), 0.5, "Kowalska"),
        Word(PLACE, float("nan"), "Kowalska"),
        Word(PLACE, 1.5, "Kowalska"),
    ],
)
def test_words_that_cannot_be_end_it(word):
    class Mad(Words):
        def read(self, pixels, *, timeout):
            known = super().read(pixels, timeout=timeout)
            return known or (word,)

    assert "no sense" in ends_shut(second_reader(words=Mad()))


@pytest.mark.parametrize("confidence", [float("nan"), -0.5, 2.0])
def test_readings_that_cannot_be_end_it(confidence):
    reader = second_reader(lines=Lines("Kowalska", confidence), overlay=Overlay([PLACE]))
    assert "no sense" in ends_shut(reader)


@pytest.mark.parametrize("finder", ["codes", "faces"])
@pytest.mark.parametrize("box", [Box(390, 0, 40, 40), Box(10, 10, 0, 5)])
def test_places_outside_the_picture_end_it(finder, box):
    places = Places("finder", [Region(box, 0.9)])
    assert "no sense" in ends_shut(second_reader(**{finder: places}))


def test_loading_tries_every_engine():
    second_reader().load()
    for fault in (
        {"words": Words(answer=())},
        {"lines": Lines("qq", 0.9, answer=())},
        {"codes": Places("zxing-cpp", answer=())},
        {"faces": Places("centerface", answer=())},
    ):
        with pytest.raises(EngineError):
            second_reader(**fault).load()
