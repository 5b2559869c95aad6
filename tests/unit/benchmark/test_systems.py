import numpy as np

from benchmark.sets import run_codes, run_lines, run_text_free
from benchmark.systems import Answer, hidden
from benchmark.truth import Capture, Line
from leadapron.model.errors import EngineError
from leadapron.model.finding import Finding, Kind
from leadapron.model.frame import Pixels
from leadapron.model.geometry import Box, Size
from leadapron.model.redaction import Redaction


class Fixed:
    """Masks the same rectangle in every capture."""

    name = "fixed"

    def __init__(self, box: Box) -> None:
        self._box = box

    def answer(self, pixels: Pixels) -> Answer:
        masked = np.zeros(pixels.shape[:2], bool)
        masked[self._box.slices] = True
        return Answer(masked, masked, 0.1, 0.05)


PIXELS = np.random.default_rng(1).integers(0, 256, (60, 100, 3)).astype(np.uint8)
LINES = (
    Line(Box(10, 10, 20, 10), "Hartwell", "phi"),
    Line(Box(50, 40, 20, 10), "W: 400", "overlay"),
)


def test_hidden_pixels_are_the_padded_findings() -> None:
    finding = Finding(Box(20, 20, 30, 10), Kind.TEXT, "test", 1.0)
    redaction = Redaction(Size(100, 60)).found((finding,))
    masked = hidden(PIXELS, redaction)
    assert masked[finding.box.slices].all()
    assert masked[16:34, 16:54].all()
    assert not masked[:10].any()
    assert masked.sum() == 18 * 38


def test_nothing_is_hidden_without_masks() -> None:
    assert not hidden(PIXELS, Redaction(Size(100, 60))).any()


def test_a_system_that_masks_one_line_of_two_fails_on_the_other() -> None:
    outcome = run_lines(Fixed(Box(8, 8, 30, 14)), [Capture("one", "any", PIXELS, LINES)])
    figures = outcome.summary()
    assert figures["phi"]["recall"] == 1.0
    assert figures["overlay"]["recall"] == 0.0
    assert [failure.text for failure in outcome.failures] == ["W: 400"]
    assert outcome.per_capture[0]["missed"] == 1


def test_text_free_captures_with_a_mask_are_counted() -> None:
    captures = [Capture("one", "text-free", PIXELS)]
    assert run_text_free(Fixed(Box(0, 0, 5, 5)), captures).extra["share_without_mask"] == 0.0
    assert run_text_free(Fixed(Box(0, 0, 0, 0)), captures).extra["share_without_mask"] == 1.0


def test_a_code_that_is_half_masked_is_not_masked() -> None:
    capture = Capture("one", "codes", PIXELS, codes=(Box(10, 10, 40, 40),), kinds=("QRCode",))
    assert run_codes(Fixed(Box(10, 10, 20, 40)), [capture]).extra["codes_masked"] == 0
    assert run_codes(Fixed(Box(8, 8, 44, 44)), [capture]).extra["codes_masked"] == 1


class Failing:
    """An engine that does not answer."""

    name = "failing"

    def answer(self, pixels: Pixels) -> Answer:
        raise EngineError("The engine did not run.")


def test_a_capture_without_an_answer_counts_as_neither_covered_nor_missed() -> None:
    outcome = run_lines(Failing(), [Capture("one", "any", PIXELS, LINES)])
    figures = outcome.summary()
    assert figures["failed"] == 1
    assert figures["captures"] == 0
    assert figures["line_recall"] is None
    assert figures["notes"] == ["one: The engine did not run."]
