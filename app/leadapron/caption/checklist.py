"""The posting checklist: questions that only a person can answer, once per case, never pre-ticked.

The words of the questions belong to the window; here are their names, their safe answers, and what
opens and settles them. Answers and notes live in memory with the case.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Self

from leadapron.caption.findings import CaptionKind, CaptionReport
from leadapron.model.finding import Finding, Kind
from leadapron.model.policy import Policy


class Answer(StrEnum):
    """What a person says."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        id: its name in a policy and in the sharing record.
        safe: the answer with which the post may go on.
        source: the rule or guidance that asks it.
        may_be_justified: whether the other answer may stand with a reason in the person's words.
        text: the question itself, for the department's own; empty where the window has the words.
    """

    id: str
    safe: Answer
    source: str
    may_be_justified: bool = False
    text: str = field(default="", repr=False)


QUESTIONS: Final = (
    Question("permission", Answer.YES, "ACR Imaging 3.0, Protecting the Patient"),
    Question("overlays-hidden", Answer.YES, "ACR/RSNA/SIIM, 20 August 2020"),
    Question("one-patient", Answer.YES, "ACR/RSNA/SIIM, 20 August 2020"),
    Question("recognisable-feature", Answer.NO, "Ahmed, JVIR 2018;29:816", may_be_justified=True),
    Question("high-profile", Answer.NO, "ACR Imaging 3.0, Protecting the Patient"),
    Question("not-recent", Answer.YES, "Gadde, JACR 2020", may_be_justified=True),
    Question("disease-not-patient", Answer.YES, "ACR Imaging 3.0, Protecting the Patient"),
    Question("face-or-teeth", Answer.NO, "45 CFR 164.514(b)(2)(i)(Q)"),
    Question(
        "sensitive-anatomy", Answer.NO, "Schloss, Clinical Imaging 2020", may_be_justified=True
    ),
)
"""The questions of every case, in their order."""

CONSENT: Final = Question("consent", Answer.YES, "BMJ; GMC, Making and using recordings, 10-12")
"""Asked where the policy requires it: whether consent is needed is the department's to say."""

SECOND_READER: Final = Question("second-reader", Answer.YES, "Hrynaszkiewicz, BMJ 2010;340:c181")
"""Asked where the policy wants a second person, or indirect identifiers stand together."""

CORE: Final = frozenset(
    ["permission", "one-patient", "recognisable-feature", "high-profile", "disease-not-patient"]
)
"""Required where a policy names none."""

_BY_CAPTION: Final[Mapping[CaptionKind, str]] = MappingProxyType(
    {
        CaptionKind.HARDWARE: "recognisable-feature",
        CaptionKind.FILTER: "recognisable-feature",
        CaptionKind.DEVICE: "recognisable-feature",
        CaptionKind.RARITY: "recognisable-feature",
        CaptionKind.NEWS: "high-profile",
        CaptionKind.DATE: "not-recent",
        CaptionKind.TIME: "not-recent",
        CaptionKind.TIMING: "not-recent",
        CaptionKind.COURSE: "disease-not-patient",
        CaptionKind.OUTCOME: "disease-not-patient",
        CaptionKind.QUOTE: "disease-not-patient",
        CaptionKind.ADVICE: "disease-not-patient",
        CaptionKind.RELATIVES: "disease-not-patient",
        CaptionKind.OCCUPATION: "disease-not-patient",
        CaptionKind.BIOMETRIC: "face-or-teeth",
        CaptionKind.COMBINATION: "second-reader",
    }
)
_BY_PICTURE: Final[Mapping[Kind, str]] = MappingProxyType(
    {Kind.FACE: "face-or-teeth", Kind.TEXT: "overlays-hidden", Kind.INTERFACE: "one-patient"}
)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The questions of one case with the answers so far; every change gives a new one.

    Attributes:
        questions: in the order they are shown.
        required: names of those that must be settled.
        opened: names of those that a finding points to; they must be settled too.
        answers: by name; a question without an entry is unanswered.
        notes: reasons in the person's words, by name; never written anywhere.
    """

    questions: tuple[Question, ...]
    required: frozenset[str]
    opened: frozenset[str] = frozenset()
    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    notes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """The checklist under a policy, with nothing answered."""
        wanted = frozenset(policy.required_questions)
        questions = list(QUESTIONS)
        if CONSENT.id in wanted:
            questions.append(CONSENT)
        own = tuple(
            Question(f"own-{number}", Answer.YES, "your department", text=text)
            for number, text in enumerate(policy.questions, 1)
        )
        known = {question.id for question in (*questions, SECOND_READER)}
        questions += [
            Question(name, Answer.YES, "your department")
            for name in policy.required_questions
            if name not in known
        ]
        required = (wanted or CORE) | {question.id for question in own}
        if policy.second_person:
            required |= {SECOND_READER.id}
        return cls((*questions, *own, SECOND_READER), required)

    @property
    def shown(self) -> tuple[Question, ...]:
        """Without the second reader where nothing calls for one."""
        return tuple(
            question
            for question in self.questions
            if question.id != SECOND_READER.id or self.must_settle(question.id)
        )

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Those that must be settled and are not."""
        return tuple(
            question
            for question in self.questions
            if self.must_settle(question.id) and not self.is_settled(question)
        )

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to settle, and no answer given speaks against the post."""
        return not self.open_questions and not any(
            question.id in self.answers and not self.is_settled(question)
            for question in self.questions
        )

    def must_settle(self, name: str) -> bool:
        """Whether a question must be settled before the post."""
        return name in self.required or name in self.opened

    def is_settled(self, question: Question) -> bool:
        """Whether its answer is the safe one, or the other one with a reason where that may be."""
        answer = self.answers.get(question.id)
        if answer is None:
            return False
        note = self.notes.get(question.id, "").strip()
        return answer is question.safe or (question.may_be_justified and bool(note))

    def answered(self, name: str, answer: Answer) -> Self:
        """With one answer."""
        return replace(self, answers=MappingProxyType({**self.answers, name: answer}))

    def noted(self, name: str, note: str) -> Self:
        """With a reason in the person's words."""
        return replace(self, notes=MappingProxyType({**self.notes, name: note}))

    def opened_by(self, report: CaptionReport | None, picture: Iterable[Finding] = ()) -> Self:
        """With the questions open that the findings of caption and picture point to."""
        names = (
            {_BY_CAPTION.get(finding.kind, "") for finding in report.findings} if report else set()
        )
        names |= {_BY_PICTURE.get(finding.kind, "") for finding in picture}
        return replace(self, opened=frozenset(names - {""}))
