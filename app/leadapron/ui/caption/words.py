"""What the caption desk calls things: verdicts, kinds, and the questions of the checklist."""

from leadapron.caption.checklist import Question
from leadapron.caption.findings import CaptionKind, Verdict
from leadapron.caption.post import Part
from leadapron.ui.language import translate


def verdict_word(verdict: Verdict) -> str:
    """The word for what must be done."""
    return {
        Verdict.BLOCK: translate("Caption", "take out"),
        Verdict.REWRITE: translate("Caption", "rewrite"),
        Verdict.ASK: translate("Caption", "decide"),
        Verdict.COUNT: translate("Caption", "second reader"),
    }[verdict]


def verdict_icon(verdict: Verdict) -> str:
    """The icon that says the same without colour."""
    return {
        Verdict.BLOCK: "blocked",
        Verdict.REWRITE: "caption",
        Verdict.ASK: "help",
        Verdict.COUNT: "eye",
    }[verdict]


def part_word(part: Part) -> str:
    """The name of a field."""
    return {
        Part.CAPTION: translate("Caption", "Caption"),
        Part.ALTERNATIVE_TEXT: translate("Caption", "Alternative text"),
        Part.HASHTAGS: translate("Caption", "Hashtags"),
    }[part]


def kind_word(kind: CaptionKind) -> str:
    """The word for what was found."""
    return {
        CaptionKind.NAME: translate("Caption", "name"),
        CaptionKind.INITIALS: translate("Caption", "initials"),
        CaptionKind.IDENTIFIER: translate("Caption", "identifier"),
        CaptionKind.DATE: translate("Caption", "date"),
        CaptionKind.TIME: translate("Caption", "time of day"),
        CaptionKind.CONTACT: translate("Caption", "contact"),
        CaptionKind.LINK: translate("Caption", "link"),
        CaptionKind.HANDLE: translate("Caption", "account name"),
        CaptionKind.PLACE: translate("Caption", "place"),
        CaptionKind.INSTITUTION: translate("Caption", "institution"),
        CaptionKind.DEVICE: translate("Caption", "device number"),
        CaptionKind.BIOMETRIC: translate("Caption", "print or face"),
        CaptionKind.SCRIPT: translate("Caption", "script that is not checked"),
        CaptionKind.AGE: translate("Caption", "age"),
        CaptionKind.PREGNANCY: translate("Caption", "pregnancy"),
        CaptionKind.TIMING: translate("Caption", "day after an operation"),
        CaptionKind.SEX: translate("Caption", "sex"),
        CaptionKind.ETHNICITY: translate("Caption", "descent"),
        CaptionKind.HARDWARE: translate("Caption", "surgery or hardware"),
        CaptionKind.FILTER: translate("Caption", "indwelling filter"),
        CaptionKind.RARITY: translate("Caption", "rarity"),
        CaptionKind.NEWS: translate("Caption", "news or fame"),
        CaptionKind.OCCUPATION: translate("Caption", "occupation"),
        CaptionKind.RELATIVES: translate("Caption", "relatives"),
        CaptionKind.OUTCOME: translate("Caption", "outcome"),
        CaptionKind.COURSE: translate("Caption", "course"),
        CaptionKind.QUOTE: translate("Caption", "quoted speech"),
        CaptionKind.ADVICE: translate("Caption", "advice to one person"),
        CaptionKind.COMBINATION: translate("Caption", "combination"),
    }[kind]


def question_words(question: Question) -> str:
    """A question in plain words; the department's own in its own."""
    if question.text:
        return question.text
    return {
        "permission": translate("Checklist", "Does your institution permit this post?"),
        "overlays-hidden": translate("Checklist", "Are all overlays hidden or masked?"),
        "one-patient": translate("Checklist", "Does everything show one patient only?"),
        "recognisable-feature": translate(
            "Checklist",
            "Is there hardware, a device or a feature that makes this patient recognisable?",
        ),
        "high-profile": translate(
            "Checklist", "Is this a high-profile case, or was it in the news?"
        ),
        "not-recent": translate("Checklist", "Is the case older than the last few months?"),
        "disease-not-patient": translate(
            "Checklist", "Do the words teach the disease and not tell one patient's story?"
        ),
        "face-or-teeth": translate("Checklist", "Can a face, a skin render or teeth be seen?"),
        "sensitive-anatomy": translate("Checklist", "Is sensitive anatomy shown?"),
        "consent": translate("Checklist", "Is there the consent that your department wants?"),
        "second-reader": translate("Checklist", "Has a second person looked at picture and words?"),
    }.get(question.id, question.id.replace("-", " "))
