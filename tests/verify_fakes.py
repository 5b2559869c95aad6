"""Engines for tests of verification: they see what is known, and what they are told to see."""

import time

import numpy as np

from leadapron.engines.pp_ocr_reader import Reading
from leadapron.engines.protocol import EngineFacts, ModelFacts, Region, Word
from leadapron.model.geometry import Box
from leadapron.verify.known import KNOWN_TEXT, known_line
from leadapron.verify.known_places import known_code, known_face
from leadapron.verify.second_reader import SecondReader
from leadapron.verify.witnesses import Witnesses


def is_known(pixels):
    return pixels.shape == known_line().shape and np.array_equal(pixels, known_line())


class Engine:
    """Raises, hangs or complains when told to; `answer` replaces what a subclass would say."""

    def __init__(self, name, *, error=None, hang=0.0, problem="", answer=None):
        self.name = name
        self._error = error
        self._hang = hang
        self._problem = problem
        self._answer = answer

    def facts(self):
        model = ModelFacts("model", "somewhere", f"{self.name}-hash", f"{self.name}-hash")
        return EngineFacts(self.name, "1.0", (model,), self._problem)

    def said(self, otherwise, timeout):
        assert timeout > 0
        if self._hang:
            time.sleep(self._hang)
        if self._error is not None:
            raise self._error
        return otherwise if self._answer is None else self._answer


class Words(Engine):
    """Tesseract: `seen` in every picture, `enlarged` on sheets, which are white where empty."""

    def __init__(self, seen=(), **options):
        super().__init__("tesseract", **options)
        self._seen = tuple(seen)

    def read(self, pixels, *, timeout):
        if is_known(pixels) and self._answer is None:
            return self.said((Word(Box(16, 8, 200, 30), 0.9, KNOWN_TEXT),), timeout)
        size = Box(0, 0, pixels.shape[1], pixels.shape[0])
        return self.said(tuple(w for w in self._seen if size.contains(w.box)), timeout)


class Lines(Engine):
    """PP-OCR's recogniser: one text for every crop but the known line."""

    def __init__(self, text="", confidence=0.0, **options):
        super().__init__("pp-ocr-reader", **options)
        self._reading = Reading(text, confidence)

    def read_crops(self, crops, *, timeout):
        known = Reading(KNOWN_TEXT, 0.99)
        return self.said(tuple(known if is_known(c) else self._reading for c in crops), timeout)


class Overlay(Engine):
    """The overlay detector: sees text in `boxes`, in pixels of a picture of one width only."""

    def __init__(self, boxes=(), probability=0.9, *, width=400, **options):
        super().__init__("overlay", **options)
        self._boxes = boxes
        self._probability = probability
        self._width = width

    def probabilities(self, pixels, *, timeout):
        cells = np.zeros((-(-pixels.shape[0] // 4), -(-pixels.shape[1] // 4)), np.float32)
        if is_known(pixels):
            cells[:] = 0.9
            return cells if self._answer is None else self._answer
        for box in self._boxes if pixels.shape[1] == self._width else ():
            cells[box.y // 4 : -(-box.bottom // 4), box.x // 4 : -(-box.right // 4)] = (
                self._probability
            )
        return self.said(cells, timeout)


class Places(Engine):
    """Codes or faces: the known one, and the regions it is told."""

    def __init__(self, name, regions=(), **options):
        super().__init__(name, **options)
        self._regions = tuple(regions)

    def find(self, pixels, *, timeout):
        for known in (known_face(), known_code()):
            if np.array_equal(pixels, known.pixels):  # two threads may each have made it
                return self.said((Region(known.box, 0.9),), timeout)
        return self.said(self._regions, timeout)


def second_reader(
    *, words=None, lines=None, overlay=None, codes=None, faces=None, timeout=20.0
) -> SecondReader:
    """A second reader of fakes; those that are left out see nothing but what is known."""
    witnesses = Witnesses(words or Words(), lines or Lines(), overlay or Overlay())
    return SecondReader(
        witnesses, codes or Places("zxing-cpp"), faces or Places("centerface"), timeout=timeout
    )
