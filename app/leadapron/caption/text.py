"""A caption as the rules read it: folded, in three views of one length, and cut into words."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leadapron.caption.data import phrases
from leadapron.caption.findings import CaptionFinding, CaptionKind, Profile, Verdict
from leadapron.caption.folding import Folded, as_digits, as_letters, fold

_WORD = re.compile(r"(?:[OD]'(?=[A-Z]))?[A-Za-z][A-Za-z0-9]*")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;\n\r*\"]|\)\s*-|\d\))[\s\"'(*#-]*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:dr|drs|prof|mr|mrs|ms|st|sr|sra|srta|hr|fr|vs|cf|fig|approx|incl|resp|ca|bzw|dra|pr|mme)|(?<!\d )(?<!\d)(?<!stage )(?<!grade )(?<!type )(?<!class )\b[a-z])\.\s*$"
)
_BREAK = re.compile(r"[.!?;\n]")
_ABBREVIATED = frozenset(
    {"dr", "prof", "med", "hr", "fr", "ca", "bzw", "st", "z", "d", "m", "mr", "mrs", "ms"}
)
_TITLE_CASE_SHARE = 0.6
_GERMAN_WORDS = 2
_LEAD = 12


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the folded text.

    Attributes:
        start: offset in the folded text.
        end: offset behind it, without a possessive "'s".
        text: as written.
        lower: in lower case.
        starts_sentence: whether its capital may be owed to its place.
        in_title: whether most words of its line are capitalised, so that a capital says nothing.
        possessive: whether "'s" follows.
        gap: what stands between it and the next word.
    """

    start: int
    end: int
    text: str
    lower: str
    starts_sentence: bool
    in_title: bool
    possessive: bool
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital and goes on in lower case somewhere."""
        return self.text[0].isupper() and not self.upper

    @property
    def upper(self) -> bool:
        """Whether it is written in capitals only (two letters at least)."""
        return len(self.text) > 1 and self.text.isupper()


class Caption:
    """One text under check; lives in memory only.

    Attributes:
        original: as typed.
        profile: how strict the check is.
    """

    def __init__(self, original: str, profile: Profile) -> None:
        self.original = original
        self.profile = profile
        self._folded: Folded = fold(original)

    def __repr__(self) -> str:
        """The length only: a caption is never printed."""
        return f"Caption({len(self.original)} characters)"

    @cached_property
    def text(self) -> str:
        """Folded, case kept."""
        return self._folded.text

    @cached_property
    def lower(self) -> str:
        """Folded, lower case, same length as `text`."""
        lower = self.text.lower()
        if len(lower) == len(self.text):
            return lower
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    @cached_property
    def digits(self) -> str:
        """Lower case with letters read as digits inside number-like words; same length."""
        digits = as_digits(self.text)
        return self.lower if digits == self.text else digits.lower()

    @cached_property
    def views(self) -> tuple[str, ...]:
        """The lower-case text, and with letters read as digits where that differs."""
        return (self.lower,) if self.digits == self.lower else (self.lower, self.digits)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the text, digits inside them read as letters."""
        return tuple(self._cut())

    @cached_property
    def _german_sentences(self) -> tuple[bool, ...]:
        """For each word whether its sentence reads as German, where every noun is capitalised."""
        known = phrases("languages.toml", "german.words")
        flags: list[bool] = []
        sentence: list[str] = []
        for word in self.words:
            sentence.append(word.lower)
            if _BREAK.search(word.gap) and word.lower not in _ABBREVIATED:
                flags.extend([len(known.intersection(sentence)) >= _GERMAN_WORDS] * len(sentence))
                sentence = []
        flags.extend([len(known.intersection(sentence)) >= _GERMAN_WORDS] * len(sentence))
        return tuple(flags)

    def is_german(self, index: int) -> bool:
        """Whether the sentence of a word reads as German."""
        return self._german_sentences[index]

    def is_german_at(self, offset: int) -> bool:
        """Whether the sentence around an offset of the folded text reads as German."""
        index = bisect(self.words, offset, key=lambda word: word.start) - 1
        return bool(self.words) and self.is_german(max(0, index))

    @cached_property
    def has_digit(self) -> bool:
        """Whether any digit stands in it."""
        return any(map(str.isdigit, self.text))

    @cached_property
    def term_spans(self) -> tuple[tuple[int, int], ...]:
        """Where allowed phrases such as "Saturday night palsy" stand."""
        spans: list[tuple[int, int]] = []
        for phrase in phrases("allowed.toml", "phrases"):
            start = self.lower.find(phrase)
            while start >= 0:
                spans.append((start, start + len(phrase)))
                start = self.lower.find(phrase, start + 1)
        return tuple(spans)

    def in_term(self, start: int, end: int) -> bool:
        """Whether a span lies inside an allowed phrase."""
        return any(first <= start and end <= last for first, last in self.term_spans)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All its words in lower case."""
        return frozenset(word.lower for word in self.words)

    def _cut(self) -> Iterator[Word]:
        letters = as_letters(self.text)
        lower = self.lower
        matches = [
            match
            for match in _WORD.finditer(letters)
            if not (
                match.group() in {"s", "S"} and letters[match.start() - 1 : match.start()] == "'"
            )
        ]
        titles = self._title_lines(matches)
        for index, match in enumerate(matches):
            start, end = match.span()
            following = matches[index + 1].start() if index + 1 < len(matches) else len(letters)
            lead = lower[max(0, start - _LEAD) : start]
            written = match.group()
            yield Word(
                start=start,
                end=end,
                text=written,
                lower=written.lower(),
                starts_sentence=bool(
                    _SENTENCE_END.search(lead)
                    if start > _LEAD
                    else _SENTENCE_END.search(lower[:start])
                )
                and not _ABBREVIATION.search(lead),
                in_title=titles[index],
                possessive=lower.startswith("'s", end),
                gap=self.text[end:following],
            )

    def _title_lines(self, matches: list[re.Match[str]]) -> list[bool]:
        """For each word whether its line is a heading in title case or in capitals."""
        flags: list[bool] = []
        lines: list[list[re.Match[str]]] = []
        position = 0
        for match in matches:
            if not lines or "\n" in self.text[position : match.start()]:
                lines.append([])
            lines[-1].append(match)
            position = match.end()
        for line in lines:
            long = [
                match.group()
                for match in line
                if match.end() - match.start() > 3  # noqa: PLR2004 - short function words are not capitalised in a title
                and not self._is_tag(match.start())
                and not _SENTENCE_END.search(self.text[: match.start()][-_LEAD:])
            ]
            cased = [word for word in long if not word.isupper()]
            capital = sum(word[0].isupper() for word in cased)
            upper = sum(map(str.isupper, long))
            title = bool(cased) and capital >= _TITLE_CASE_SHARE * len(cased)
            title = title or (len(long) > 1 and upper >= _TITLE_CASE_SHARE * len(long))
            flags.extend([title] * len(line))
        return flags

    def _is_tag(self, start: int) -> bool:
        """Whether a word belongs to a hashtag or to an account."""
        return start > 0 and self.text[start - 1] in "#@"

    def found(  # noqa: PLR0917 - the order of a finding's own fields
        self,
        verdict: Verdict,
        kind: CaptionKind,
        span: tuple[int, int],
        reason: str,
        source: str,
        suggestion: str | None = None,
    ) -> CaptionFinding:
        """A finding at a span of the folded text, in the offsets of the text as typed."""
        start, end = self._folded.span(*span)
        return CaptionFinding(verdict, kind, start, end, suggestion, reason, source)
