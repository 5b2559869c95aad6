"""Writes the compressed word lists of `resources/caption/`.

Run `python -m dictionaries.build SOURCES` with `app/` on the path; `README.md` says how the folder
SOURCES is filled. The files come out the same, byte for byte, from the same sources.
"""

import gzip
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from dictionaries import sources

TARGET = Path(__file__).parents[2] / "resources/caption"
COMMON_RANK = 5_000
"""Surnames of the 1990 census up to this rank count as common (some 60 % of its people)."""
KNOWN_RANK = 40_000
GIVEN_BIRTHS = 2_000
"""Births since 1930 from which a spelling counts as a given name."""
WORD_BIRTHS = 20_000
"""Births from which an English word is rather a given name, if it is no basic word."""

_EPONYM_NOUN = re.compile(
    r"\b(?:disease|syndrome|anomaly|sign|fracture|tumou?r|sarcoma|lymphoma|palsy|paralysis|cyst"
    r"|hernia|deformity|disorder|contracture|ring|nodes?|lesions?|spots?|abscess|gangrene"
    r"|thyroiditis|dystrophy|atrophy|ataxia|chorea|osteochondrosis|arthropathy|neuropathy|purpura"
    r"|an[ae]*mia|macular|malformation|complex|n[ae]*vus|ulcer|o?esophagus|canal|triad|phenomenon"
    r"|encephalopathy|sclerosis|angina|granulomatosis|osteitis|diverticulum|dementia|fever|type)\b"
)


def _write(name: str, lines: Iterable[str]) -> None:
    content = "\n".join(sorted(lines)) + "\n"
    packed = gzip.compress(content.encode(), compresslevel=9, mtime=0)
    (TARGET / name).write_bytes(packed)
    sys.stdout.write(f"{name}: {content.count(chr(10))} lines, {len(packed)} bytes\n")


def _eponyms(notes: Iterable[str], ordinary: set[str]) -> set[str]:
    """Capitalised words of ICD-10-CM that name a disease and are no word of the language."""
    found: set[str] = set()
    for note in notes:
        for match in re.finditer(r"[A-Z][a-z]{2,}", note):
            word = match.group().lower()
            if word in ordinary:
                continue
            ahead, behind = note[: match.start()].rstrip(), note[match.end() :]
            first = not ahead or ahead.endswith(('"', "[", "(", ".", ":"))
            names = re.match(r"(?:'s|-[A-Z])", behind) or (
                _EPONYM_NOUN.search(behind[:60]) and re.match(r"['\[\] s-]", behind)
            )
            if not first or names:
                found.add(word)
    return found


def build(folder: Path) -> None:
    """Write all lists."""
    basic = sources.words_of(folder, "american-english-small", "british-english-small")
    large = sources.words_of(folder, "american-english-large", "british-english-large")
    huge = sources.words_of(folder, "american-english-huge", "british-english-huge")
    births = sources.born_with(folder)
    faker_given, faker_surnames = sources.faker_names(folder)
    ranked = sources.census_surnames(folder)
    rare = set(ranked[KNOWN_RANK:]) | sources.census_surnames_2010(folder)
    common, known = set(ranked[:COMMON_RANK]), set(ranked[:KNOWN_RANK]) | faker_surnames
    given = sources.census_given_names(folder) | faker_given | sources.nicknames(folder)
    given |= {name for name, count in births.items() if count >= GIVEN_BIRTHS}

    notes = sources.clinical_notes(folder)
    clinical = {word for note in notes for word in re.findall(r"(?<![A-Za-z])[a-z]{3,}", note)}
    names = given | common | known
    names_rather = {
        word
        for word in large - basic
        if births[word] >= WORD_BIRTHS or (word in common and word in given)
    }
    words = (large - names_rather) | {word for word in huge - large if word not in names}
    words |= {word for word in clinical if word not in common and births[word] < WORD_BIRTHS}
    headings = {
        word.lower()
        for note in notes
        for word in re.findall(r"^[A-Z][a-z]{3,}", note)
        if word.lower() not in names
        and re.search(
            r"(?:ous|ic|al|oid|osis|itis|ia|ar|ed|ing|ive|ary|ion|ism|oma|ine|ide)$", word
        )
    }
    words |= headings
    tiers = dict.fromkeys(rare, 3) | dict.fromkeys(known, 2) | dict.fromkeys(common, 1)

    _write("words.txt.gz", words)
    favoured = {name for name, count in births.items() if count >= WORD_BIRTHS} & given
    _write("given_names.txt.gz", (f"{name}\t{1 if name in favoured else 2}" for name in given))
    _write("surnames.txt.gz", (f"{name}\t{tier}" for name, tier in tiers.items()))
    _write("places.txt.gz", sources.places(folder))
    _write("eponyms.txt.gz", _eponyms(notes, words))
    _write("homoglyphs.txt.gz", (f"{c}\t{p}" for c, p in sources.look_alikes(folder).items()))


if __name__ == "__main__":
    build(Path(sys.argv[1]))
