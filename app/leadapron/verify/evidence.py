"""Whether what was seen at a place amounts to a residual.

No single witness is believed blindly and none can acquit alone: two that agree are enough, one is
enough when it is very sure, and what names the patient of this case is enough by itself.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from leadapron.engines.pp_ocr_reader import Reading
from leadapron.engines.protocol import Word
from leadapron.model.finding import Kind
from leadapron.model.verdict import Residual
from leadapron.reading.case import Identifier, names_the_patient
from leadapron.reading.classify import classify
from leadapron.reading.folding import as_letters
from leadapron.reading.words import WIDEST, agree, is_plausible, letters
from leadapron.verify.candidates import Candidate

LEAST_LETTERS: Final = 2
"""A residual has at least two letters or figures; a single one says nothing of a patient."""

_SEEN: Final = 0.5
_ALIKE: Final = 3.0
"""Probability of the overlay detector, or likeness of a row of strokes, from which a place looks
like text to a finder."""

_READ: Final = 0.6
_READ_AGAIN: Final = 0.4
"""Confidence of the recogniser from which a place that looks like text is text, and the one that
the same reading must have with a wider or narrower view, where it is longer than three letters."""

_READ_TWICE: Final = 0.5
"""Confidence that both readings must have where they agree on five letters and more, whatever the
finders say; where these suspect text `_READ_AGAIN` is enough. On 664 made pictures without text
this raised nothing."""

_READ_ALONE: Final = 0.8
_LETTERS_ALONE: Final = 3
"""The same where nothing else speaks for text: what the recogniser fancies on bone is shorter and
less sure (14 of 432 rows of strokes on text-free anatomy passed 0.6, two passed 0.8), and it does
not say the same three letters twice."""

_TRACE: Final = 0.1
SUSPECTED: Final = 0.2
_NO_DOUBT: Final = 0.95
"""Probability of the overlay detector that suffices, where the recogniser is sure of one letter, to
look what stands beside it; and the one from which it suspects text. There two readings of more than
three letters that pass `_READ` suffice, and shorter ones that are the same and passed this."""

_LONG: Final = 5
_LONG_ALONE: Final = 4
_DISTINCT: Final = 3
"""From five letters on, four where no finder thinks of text, the recogniser alone needs three
different ones: the ticks of a ruler read as `LLLLELL` and `FLLL`."""

_SURE: Final = 0.85
_SURE_LETTERS: Final = 4
"""Tesseract alone counts from this confidence and length."""

_AGREED: Final = 0.6
"""Confidence from which the recogniser's reading can agree with Tesseract's."""

_AGREED_UNSEEN: Final = 0.5
"""Confidence that Tesseract must have where no finder thinks of text."""

_SHORT: Final = 3
_AGREED_SHORT: Final = 0.8
"""Of up to three letters the recogniser must be surer and the two must read the same, glyph
confusions folded: half of two letters is what two readers of bone agree on by chance."""

_PLAIN: Final = 0.9
_LINE: Final = 2.5
_PLAINLY_ALIKE: Final = 0.75
"""Probability of the overlay detector from which a place is text that nobody could read, where it
is so many times as long as high: a line in a script that neither reader knows. The second one
suffices where a row of strokes like glyphs stands, of which the recogniser makes several."""

_NAMED: Final = 0.3
"""Confidence from which a reading is searched for the identifiers of the case."""

_SOURCE_NAMED: Final = "second reader"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that was seen at one place, shown in one way.

    Attributes:
        candidate: the place, and what the finders say of it.
        reading: the recogniser's.
        wider: the recogniser's when it is shown a few pixels more; None where it was not asked.
        words: Tesseract's, one tuple for each pass.
        is_surest: whether no other way to show the recogniser this place gave a surer reading.
    """

    candidate: Candidate
    reading: Reading
    wider: Reading | None
    words: tuple[tuple[Word, ...], ...]
    is_surest: bool = True


def needs_wider(evidence: Evidence) -> bool:
    """Whether only the recogniser speaks for text, so that it must say it twice."""
    reading = evidence.reading
    may_be = reading.confidence >= _READ_AGAIN and letters(reading.text) >= LEAST_LETTERS
    return may_be and not _tesseract_reads(evidence)


def is_letter(evidence: Evidence) -> bool:
    """Whether a place holds one letter for sure, which others may stand beside."""
    reading = evidence.reading
    is_one = letters(reading.text) == 1 and reading.confidence >= _PLAIN
    return is_one and evidence.is_surest and evidence.candidate.probability >= _TRACE


def residual(evidence: Evidence, identifiers: Sequence[Identifier] = ()) -> Residual | None:
    """What this place amounts to; None where nothing readable stands.

    Args:
        evidence: what was seen.
        identifiers: of the case; a reading that holds one is a residual however unsure it is.
    """
    named = _naming(evidence, identifiers)
    if named is not None:
        return Residual(
            evidence.candidate.box, Kind.IDENTIFIER, _SOURCE_NAMED, named.confidence, named.text
        )
    box, reading = evidence.candidate.box, evidence.reading
    words = _best_words(evidence)
    if _tesseract_reads(evidence):
        confidence = max([word.confidence for word in words], default=reading.confidence)
        text = reading.text if reading.confidence >= _AGREED else _text(words)
        return Residual(box, _kind(text), "tesseract", confidence, text)
    sure = _said_twice(evidence)
    if sure is not None:
        return Residual(box, _kind(sure.text), "pp-ocr-reader", sure.confidence, sure.text)
    if _is_plain(evidence):
        return Residual(box, Kind.TEXT, "overlay", evidence.candidate.probability, reading.text)
    return None


def _is_plain(evidence: Evidence) -> bool:
    """Whether a place is plainly text, though neither reader could read it for sure.

    The overlay detector has no doubt and the place is as long as a line, or it has hardly any and
    the place holds a row of strokes like glyphs of which the recogniser makes several.
    """
    candidate, reading = evidence.candidate, evidence.reading
    if candidate.probability < _PLAINLY_ALIKE or not evidence.is_surest:
        return False
    shorter, longer = sorted((candidate.box.width, candidate.box.height))
    is_letter = letters(reading.text) == 1 and reading.confidence >= _READ
    is_several = letters(reading.text) >= LEAST_LETTERS and reading.confidence >= _NAMED
    if candidate.likeness >= _ALIKE and is_several:
        return True
    return candidate.probability >= _PLAIN and longer >= _LINE * shorter and not is_letter


def _said_twice(evidence: Evidence) -> Reading | None:
    """The surer of the recogniser's two readings where they agree and suffice."""
    candidate, first, second = evidence.candidate, evidence.reading, evidence.wider
    if second is None or not agree(first.text, second.text):
        return None
    unsure, sure = sorted((first, second), key=lambda reading: reading.confidence)
    if candidate.probability >= SUSPECTED and _is_sure(unsure, sure):
        return sure
    is_suspected = _is_suspected(candidate)
    if unsure.confidence >= (_READ_AGAIN if is_suspected else _READ_TWICE) and all(
        _is_long(evidence, reading) for reading in (first, second)
    ):
        return sure
    is_short = letters(sure.text) <= _SHORT
    if is_short and not is_suspected and not _is_same(first, second):
        return None
    least = _READ if is_short else _READ_AGAIN
    return sure if unsure.confidence >= least and _suffices(evidence, sure) else None


def _is_long(evidence: Evidence, reading: Reading) -> bool:
    """Whether a reading has as many letters as chance does not make alike twice."""
    is_varied = letters(reading.text) >= _LONG and _is_varied(reading, _LONG)
    return is_varied and _is_as_wide_as_its_letters(evidence, reading)


def _is_sure(unsure: Reading, sure: Reading) -> bool:
    """Whether two readings suffice where the overlay detector has no more than a suspicion."""
    if not _is_varied(sure, _LONG):
        return False
    if letters(sure.text) > _SHORT:
        return unsure.confidence >= _READ
    return _is_same(unsure, sure) and unsure.confidence >= _NO_DOUBT


def _is_same(first: Reading, second: Reading) -> bool:
    """Whether two readings are one, glyph confusions folded."""
    return as_letters(first.text) == as_letters(second.text)


def _suffices(evidence: Evidence, reading: Reading) -> bool:
    """Whether one reading of the recogniser is enough, given what else speaks for text."""
    is_seen = _looks_like_text(evidence.candidate)
    least, count = (_READ, LEAST_LETTERS) if is_seen else (_READ_ALONE, _LETTERS_ALONE)
    is_varied = _is_varied(reading, _LONG if is_seen else _LONG_ALONE)
    is_read = reading.confidence >= least and letters(reading.text) >= count
    return is_read and is_varied and _is_as_wide_as_its_letters(evidence, reading)


def _is_as_wide_as_its_letters(evidence: Evidence, reading: Reading) -> bool:
    """Whether a row of strokes holds no fewer letters than its length asks for.

    The recogniser reads the ticks of a ruler as letters far apart; spaces count as letters. Other
    places, strips between masks for example, may hold less than their length.
    """
    candidate = evidence.candidate
    if candidate.probability >= _SEEN or candidate.likeness == -math.inf:
        return True
    shorter, longer = sorted((candidate.box.width, candidate.box.height))
    return longer <= WIDEST * shorter * len(reading.text)


def _is_varied(reading: Reading, length: int) -> bool:
    """Whether a reading of at least this length has more than two different letters."""
    signs = [sign for sign in reading.text.casefold() if sign.isalnum()]
    return len(signs) < length or len(set(signs)) >= _DISTINCT


def _looks_like_text(candidate: Candidate) -> bool:
    """Whether a finder is of this mind."""
    return candidate.probability >= _SEEN or candidate.likeness >= _ALIKE


def _is_suspected(candidate: Candidate) -> bool:
    """Whether a finder is of this mind, or the overlay detector suspects it."""
    return candidate.probability >= SUSPECTED or _looks_like_text(candidate)


def _tesseract_reads(evidence: Evidence) -> bool:
    """Whether Tesseract is sure, or the recogniser reads much the same as it in some pass."""
    for words in (evidence.candidate.words, *evidence.words):
        if any(
            word.confidence >= _SURE and letters(word.text) >= _SURE_LETTERS and is_plausible(word)
            for word in words
        ):
            return True
        if _agrees(evidence, words) or _are_both_sure(evidence, words):
            return True
    return False


def _are_both_sure(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether both are sure of letters at a suspected place, though they read different ones."""
    reading = evidence.reading
    if not _is_suspected(evidence.candidate) or reading.confidence < _READ:
        return False
    return letters(reading.text) >= LEAST_LETTERS and any(
        word.confidence >= _SURE and letters(word.text) >= LEAST_LETTERS and is_plausible(word)
        for word in words
    )


def _agrees(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether the recogniser, sure enough, and Tesseract read much the same."""
    reading, text = evidence.reading, _text(words)
    confidence = max((word.confidence for word in words), default=0.0)
    if not _looks_like_text(evidence.candidate) and confidence < _AGREED_UNSEEN:
        return False
    if letters(reading.text) < LEAST_LETTERS:
        return False
    if letters(reading.text) > _SHORT:
        return reading.confidence >= _AGREED and agree(reading.text, text)
    return reading.confidence >= _AGREED_SHORT and as_letters(reading.text) == as_letters(text)


def _naming(evidence: Evidence, identifiers: Sequence[Identifier]) -> Reading | None:
    if not identifiers:
        return None
    readings = [evidence.reading, *([evidence.wider] if evidence.wider else [])]
    readings.extend(
        Reading(_text(words), max(word.confidence for word in words))
        for words in (evidence.candidate.words, *evidence.words)
        if words
    )
    for reading in readings:
        is_read = reading.confidence >= _NAMED and letters(reading.text) >= LEAST_LETTERS
        if is_read and names_the_patient(reading.text, identifiers):
            return reading
    return None


def _best_words(evidence: Evidence) -> tuple[Word, ...]:
    """Tesseract's pass with the surest word."""
    passes = [words for words in (evidence.candidate.words, *evidence.words) if words]
    return max(passes, key=lambda words: max(word.confidence for word in words), default=())


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _kind(text: str) -> Kind:
    return classify(text, 0.0, is_alone=False)
