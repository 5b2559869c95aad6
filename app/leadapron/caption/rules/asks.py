"""What only a person can judge: hardware, rarity, fame, course, outcome, speech, advice, sex."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from leadapron.caption.data import phrases, table
from leadapron.caption.findings import CaptionFinding, CaptionKind, Profile, Verdict
from leadapron.caption.rules.ages import sex_carries
from leadapron.caption.text import Caption

_SOURCES = {
    CaptionKind.HARDWARE: "Ahmed, JVIR 2018;29:816",
    CaptionKind.FILTER: "Ahmed, JVIR 2018;29:816",
    CaptionKind.RARITY: "SIR IRQ, Pausing before posting",
    CaptionKind.NEWS: "ACR Imaging 3.0, Protecting the Patient",
    CaptionKind.COURSE: "Ahmed, JVIR 2018;29:816",
    CaptionKind.OUTCOME: "ACR Imaging 3.0, Protecting the Patient",
    CaptionKind.QUOTE: "Hrynaszkiewicz, BMJ 2010;340:c181",
    CaptionKind.ADVICE: "Ahmed, JVIR 2018;29:816",
    CaptionKind.RELATIVES: "45 CFR 164.514(b)(2)(i)",
    CaptionKind.OCCUPATION: "Hrynaszkiewicz, BMJ 2010;340:c181",
}


@cache
def _pattern(section: str) -> re.Pattern[str]:
    """All entries of one section of `asks.toml` as one pattern on word borders."""
    entries = "|".join(f"(?:{entry})" for entry in _longest_first(f"{section}.words"))
    return re.compile(rf"(?<![a-z0-9])(?:{entries})(?![a-z0-9])")


def _longest_first(section: str) -> list[str]:
    """Longest first, because a pattern takes the first alternative that fits."""
    return sorted(phrases("asks.toml", section), key=lambda entry: (-len(entry), entry))


def _asking(kind: CaptionKind, names: str) -> Callable[[Caption], Iterator[CaptionFinding]]:
    def rule(caption: Caption) -> Iterator[CaptionFinding]:
        reason = str(table("asks.toml")[kind.value]["reason"])
        for match in _pattern(kind.value).finditer(caption.lower):
            if not caption.in_term(*match.span()):
                yield caption.found(Verdict.ASK, kind, match.span(), reason, _SOURCES[kind])

    rule.__name__ = kind.value
    rule.__doc__ = f"{names}.\n\n    Source: {_SOURCES[kind]}; words: `asks.toml`.\n    "
    return rule


hardware = _asking(CaptionKind.HARDWARE, "Earlier surgery, implants and devices")
vena_cava_filter = _asking(CaptionKind.FILTER, "An indwelling filter")
rarity = _asking(CaptionKind.RARITY, "Rarity and superlatives")
news = _asking(CaptionKind.NEWS, "News, disasters and well-known persons")
course = _asking(CaptionKind.COURSE, "A detailed course or an interaction")
outcome = _asking(CaptionKind.OUTCOME, "An outcome")
quote = _asking(CaptionKind.QUOTE, "Quoted speech")
advice = _asking(CaptionKind.ADVICE, "Advice to one person")
relatives = _asking(CaptionKind.RELATIVES, "Relatives and household members")
occupation = _asking(CaptionKind.OCCUPATION, "An occupation")


def ethnicity(caption: Caption) -> Iterator[CaptionFinding]:
    """Ethnicity, religion and descent: dropped unless they carry something.

    Source: Gadde, JACR 2020 (drop race if not salient); Hrynaszkiewicz, BMJ 2010;340:c181.
    """
    reason = str(table("asks.toml")["ethnicity"]["reason"])
    for match in _pattern("ethnicity").finditer(caption.lower):
        yield caption.found(
            Verdict.REWRITE, CaptionKind.ETHNICITY, match.span(), reason, "Gadde, JACR 2020", ""
        )


_NEUTRAL = {
    "en": "patient",
    "de": "Person",
    "es": "paciente",
    "fr": "patient",
}
_ADJECTIVES = frozenset(
    [
        "male",
        "female",
        "mannlich",
        "mannlicher",
        "weiblich",
        "weibliche",
        "weiblicher",
        "masculino",
        "femenina",
        "femenino",
        "masculin",
        "feminin",
    ]
)
_GERMAN_SEX = frozenset(["mann", "frau", "junge", "madchen"])
_SPANISH_SEX = frozenset(["varon", "mujer", "hombre", "nina", "nino", "chica", "chico"])
_FRENCH_SEX = frozenset(["homme", "femme", "garcon", "fillette"])
_PLURAL = frozenset({"men", "women"})


def sex(caption: Caption) -> Iterator[CaptionFinding]:
    """The sex, where the caption is about nothing that depends on it; strict profile only.

    Source: Gadde, JACR 2020: drop sex if it is not salient.
    """
    if caption.profile is not Profile.STRICT or sex_carries(caption):
        return
    listed = phrases("asks.toml", "sex.words")
    for word in caption.words:
        if word.lower not in listed or word.lower in _PLURAL:
            continue
        if word.lower == "junge" and not word.text[0].isupper():
            continue
        language = (
            "de"
            if word.lower in _GERMAN_SEX
            else "es"
            if word.lower in _SPANISH_SEX
            else "fr"
            if word.lower in _FRENCH_SEX
            else "en"
        )
        yield caption.found(
            Verdict.REWRITE,
            CaptionKind.SEX,
            (word.start, word.end),
            "Sex that carries nothing is dropped.",
            "Gadde, JACR 2020",
            "" if word.lower in _ADJECTIVES else _NEUTRAL[language],
        )


RULES = (
    hardware,
    vena_cava_filter,
    rarity,
    news,
    course,
    outcome,
    quote,
    advice,
    relatives,
    occupation,
    ethnicity,
    sex,
)

_SCRIPT = re.compile(r"[^\W\d_]{2,}")


def unread_script(caption: Caption) -> Iterator[CaptionFinding]:
    """Words in a script that these checks cannot read: blocked, since they were not checked.

    Source: law 1 of this product: what was not checked is not clean.
    """
    for match in _SCRIPT.finditer(caption.text):
        if not match.group().isascii():
            yield caption.found(
                Verdict.BLOCK,
                CaptionKind.SCRIPT,
                match.span(),
                "These checks cannot read this script, so they cannot vouch for it.",
                "Lead Apron, fail closed",
            )
