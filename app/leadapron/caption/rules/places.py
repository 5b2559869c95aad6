"""Places smaller than a state, addresses and institutions: blocked."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from collections.abc import Iterator
from functools import lru_cache

from leadapron.caption.data import phrases, words
from leadapron.caption.findings import CaptionFinding, CaptionKind, Verdict
from leadapron.caption.terms import (
    follows_head,
    in_phrase,
    is_eponym,
    is_fixed_term,
    is_ordinary,
    names_directly,
    names_something,
)
from leadapron.caption.text import Caption

_SOURCE = "45 CFR 164.514(b)(2)(i)(B)"
_REASON = "A place smaller than a state narrows down where this patient lives or was treated."
_REASON_INSTITUTION = "The institution tells where the patient was treated."
_LONGEST_PLACE = 4
_SHORTEST_PLACE = 4
_STREET = re.compile(
    r"\b\d{1,5}[a-z]? (?:(?:north|south|east|west|n|s|e|w|old|new|upper|lower|st|saint|\d{1,3}(?:st|nd|rd|th))\.? )?(?:[a-z'-]+ ){0,2}?(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|terrace|highway|hwy|parkway|pkwy|way|place|square|crescent|close|circle|row|walk|mews|hill|trail|loop|alley)\b(?!\s?(?:scan|angio|of|is|shows|image|chest|head|abdomen|cuts?|with|and))"
    r"|\b[a-z-]{3,}(?:strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee) ?\d{1,4}[a-z]?\b(?!\s?(?:mm|cm))"
    r"|\b(?:calle|c/|avenida|avda\.?|plaza|paseo|carretera|camino|ronda|travesia|rue|avenue|boulevard|bd|place|allee|chemin|quai|impasse|route de) (?:(?:de|del|la|los|las|du|des|l'|d') ?){0,3}[a-z' -]{2,30}?,? ?(?:n[o0]?\.? ?)?\d{1,4}\b|\b\d{1,4}(?: ?bis)?,? (?:rue|avenue|boulevard|bd|place|allee|chemin|quai|impasse) [a-z' -]{2,40}"
    r"|\b(?:p\.?o\.? box|postfach|apartado(?: de correos)?|boite postale|apt\.?|apartment|suite|ste\.?) ?#?\d{1,6}[a-z]?\b"
)
_POSTCODE = re.compile(
    r"\b(?:zip|zip ?code|postal ?code|post ?code|plz|c\.?p\.?|codigo postal|code postal)\b:? ?#?(?:[a-z]{1,2}\d[\w ]{2,6}|\d{3,6}(?:-\d{4})?|\d{3}xx)|\b(?:a[lkszr]|c[aot]|d[ec]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]),? \d{5}(?:-\d{4})?\b|\b(?:d|f|e|ch|a)-\d{4,5}\b"
)
_UK_POSTCODE = re.compile(
    r"(?<![A-Za-z0-9-])(?:[A-Z]{1,2}\d[A-Z]|[A-Z]{2}\d{1,2}|[BEGLMNSW]\d{1,2}) \d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])"
)
_CA_POSTCODE = re.compile(r"(?<![A-Za-z0-9])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![A-Za-z0-9])")
_STAGE = re.compile(r"T\dN\dM\d")
_NO_STREET = re.compile(
    r" (?:CT|Hill(?=-)|way|place|square|crescent|close|circle|row|walk|mews|hill|trail|loop|alley|court|terrace)-?$"
)
"""Ends of a street's name that are plain words when they stand in small letters."""
_CITY_STATE = re.compile(
    r"(?<![A-Za-z])([A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2}), ?(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|[A-Z][a-z]+shire)(?![A-Za-z])"
)
_GEOCODE = re.compile(
    r"-?\d{1,3}\.\d{3,}\s?°?\s?[ns]?\s*[,;/ ]\s*-?\d{1,3}\.\d{3,}\s?°?\s?[ewo]?|\b\d{1,2}°\s?\d{1,2}'[\d.\" ]*[ns]\b"
)
_ROOM = re.compile(
    r"\b(?:room|rm|ward|bed|bay|zimmer|station|bett|habitacion|cama|planta|chambre|lit|salle|scanner|gantry|trailer|pod|unit|floor|suite|clinic|desk|building)\s?(?:#|no\.? ?|nr\.? ?)?(?:\d{1,4}[a-z]?|[a-z]\d{1,3}|\d{0,2}[a-d])\b(?!\s?(?:mm|cm|h\b|hours?|days?|%|rest|tesla|t\b))"
)
_ROOM_CONTEXT = re.compile(
    r"^(?:room|rm|ward|bed|bay|zimmer|station|bett|habitacion|cama|chambre|lit)"
)
_ADMINISTRATIVE = re.compile(
    r"\b((?:[A-Z][\w'-]+ ){1,2})(?:County|Parish|Township|Borough|Precinct|Village|Municipality|Reservation|Shire|Landkreis|Neighborhood|Neighbourhood|Metro Area|metropolitan area|suburbs?|district)\b|\b(?:County|City|Town|Village|Borough|Township|Parish|Landkreis|Kreis|Gemeinde|Municipio|Provincia|Barrio|Commune|Departement|District) (?:of |de |d'|du |von )([A-Z][\w'-]+)|\b([A-Z][a-z]{2,}shire)\b"
)
_PREPOSED_INSTITUTION = re.compile(
    r"\b(?:[Cc]linica|[Hh]opital|[Cc]linique|[Uu]niversidad|[Uu]niversite|[Ss]anatorio|[Hh]ospital|[Cc]entro [Mm]edico|[Cc]entre [Hh]ospitalier|Klinikum|Krankenhaus|Spital|Universitatsklinikum|Universitatsspital|Uniklinik|Klinik|Universitat|Charite|Praxis|Hospital|Clinica|Sanatorio|Universidad|Hopital|Clinique|Universite|CHU|CHRU|CH|Dispensaire|Centre Hospitalier|Institut|Institute|University|College|Centro Medico|Centro de Salud|Policlinica|Ospedale|Maison de retraite|Residencia|Medizinische Hochschule|Pflegeheim|Altenheim|Lycee|Ecole|Escuela|Colegio|Schule|Gymnasium)\s(?:(?:of|at|for|de|del|der|des|du|d'|la|las|los|le|im|am|in|St|Sankt|Saint|San|Santa|zum|zur|Dr|Universitario|Universitaire|General|Regional|Clinico|Provincial|Infantil)\.?\s?){0,4}(?:[A-Z][\w'-]+)(?:[ -](?:[A-Z][\w'-]+)){0,3}"
)
_SAINT = re.compile(
    r"\b(?:St|Saint|Sankt|San|Santa|Mount|Mt|Mercy|Sacred|Holy|Our Lady)\.? (?:of )?[A-Z][a-z]+(?:'s)?(?:[- ][A-Z][a-z]+){0,2}\b"
)
_SAINT_EXEMPT = re.compile(
    r"^(?:St|Saint|San|Santa|Mount)\.? (?:Jude|Vitus|George|Venant|Louis encephalitis|Lucia|Kitts|Lake)"
)
_NAMED_INSTITUTION = re.compile(
    r"\b((?:(?:van|von|de|der|den|del|di) )*(?:(?:[A-Z][\w'-]*|St\.|[A-Z]\.)(?:'s)?(?: (?:of|the|and|for|de|du|del|at|&)){0,2}[ -]){1,5})(Hospitals?|Clinics?|Infirmary|University|College|Institute|Medical (?:Center|Centre|School|College|Group)|Health(?: (?:System|Center|Centre|Care|Network|Sciences|Services))?|Healthcare|Imaging(?: (?:Center|Centre|Associates|Partners))?|Radiology (?:Associates|Group|Partners|Department)|Cancer (?:Center|Centre|Institute)|Trauma Cent(?:er|re)|Heart (?:Center|Institute)|Children's|Hospice|Sanatorium|Polyclinic|Surgery Center|Rehab(?:ilitation)? Center|School|Elementary|Academy|Prison|Penitentiary|Nursing Home|Care Home|Rehabilitation|Airport|Stadium|Church|Klinikum|Krankenhaus|Klinik|Spital|NHS(?: Foundation)? Trust|NHS|VA|VAMC)(?![a-z])"
)
_GENERIC_LEAD = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "our",
        "my",
        "your",
        "their",
        "his",
        "her",
        "its",
        "teaching",
        "general",
        "university",
        "community",
        "district",
        "regional",
        "rural",
        "urban",
        "tertiary",
        "local",
        "referring",
        "outside",
        "another",
        "other",
        "children's",
        "women's",
        "men's",
        "state",
        "county",
        "city",
        "central",
        "private",
        "public",
        "military",
        "veterans",
        "academic",
        "major",
        "small",
        "large",
        "level",
        "trauma",
        "level-1",
        "quaternary",
        "dental",
        "medical",
        "american",
        "european",
        "national",
        "international",
        "royal",
        "in",
        "at",
        "from",
        "and",
        "of",
        "for",
        "to",
        "near",
        "emergency",
        "radiology",
        "department",
        "dept",
        "imaging",
        "world",
        "global",
        "mental",
        "public",
        "ct",
        "mri",
        "mr",
        "pet",
        "us",
        "cardiac",
        "breast",
        "chest",
        "spine",
        "vascular",
        "interventional",
        "pelvic",
        "abdominal",
        "head",
        "neck",
        "fetal",
        "neonatal",
        "pediatric",
        "diagnostic",
        "nuclear",
        "musculoskeletal",
        "advanced",
        "new",
        "thyroid",
        "liver",
        "brain",
        "introduction",
        "case",
        "day",
        "week",
        "quiz",
        "health",
    ]
)
_GERMAN_WORDS = frozenset({"Stadium", "College", "School"})
_DOUBTFUL_HEADS = frozenset({"Hospital", "College", "Institute", "University", "Praxis", "CH"})
_GENERIC_END = frozenset(
    [
        "Imaging",
        "Health",
        "Institute",
        "College",
        "School",
        "VA",
        "Radiology Department",
        "Rehabilitation",
    ]
)


@lru_cache(maxsize=1)
def _acronyms() -> re.Pattern[str]:
    listed = sorted(phrases("languages.toml", "institutions.acronyms"), key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z0-9-])(?:{'|'.join(map(re.escape, listed))})(?![A-Za-z0-9])")


def _emit(
    caption: Caption, span: tuple[int, int], kind: CaptionKind, reason: str
) -> CaptionFinding:
    return caption.found(Verdict.BLOCK, kind, span, reason, _SOURCE)


def address(caption: Caption) -> Iterator[CaptionFinding]:
    """A street with its number, a post code, a post box, a geographic position.

    Source: 45 CFR 164.514(b)(2)(i)(B): street address, zip code and geocodes.
    """
    for pattern, view in (
        (_STREET, caption.lower),
        (_POSTCODE, caption.lower),
        (_GEOCODE, caption.lower),
        (_UK_POSTCODE, caption.text),
        (_CA_POSTCODE, caption.text),
    ):
        for match in pattern.finditer(view):
            written = caption.text[match.start() : match.end()]
            tied = "-" if caption.text.startswith("-", match.end()) else ""
            if not _STAGE.fullmatch(written) and not _NO_STREET.search(f"{written}{tied}"):
                yield _emit(caption, match.span(), CaptionKind.PLACE, _REASON)


def room(caption: Caption) -> Iterator[CaptionFinding]:
    """A ward, room or bed with its number.

    Source: 45 CFR 164.514(b)(2)(i)(B) and (R): a place inside the institution on a given day.
    """
    for match in _ROOM.finditer(caption.lower):
        if _ROOM_CONTEXT.match(match.group()) and any(map(str.isdigit, match.group())):
            yield _emit(caption, match.span(), CaptionKind.PLACE, _REASON)


def region(caption: Caption) -> Iterator[CaptionFinding]:
    """A county, borough, district or "City, ST".

    Source: 45 CFR 164.514(b)(2)(i)(B): county, city, precinct.
    """
    for match in _ADMINISTRATIVE.finditer(caption.text):
        yield _emit(caption, match.span(), CaptionKind.PLACE, _REASON)
    for match in _CITY_STATE.finditer(caption.text):
        first = match.group(1).lower().split()
        if all(is_ordinary(part) for part in first) and " ".join(first) not in words(
            "places.txt.gz"
        ):
            continue
        yield _emit(caption, match.span(), CaptionKind.PLACE, _REASON)


def place(caption: Caption) -> Iterator[CaptionFinding]:
    """A city of the dictionary, or a hashtag that holds one.

    Source: 45 CFR 164.514(b)(2)(i)(B); dictionary: GeoNames, cities of 15,000 and US counties.
    """
    known, english = words("places.txt.gz"), words("words.txt.gz")
    locatives = phrases("languages.toml", "locatives.words")
    strong = phrases("languages.toml", "locatives.strong")
    sequence = caption.words
    index = 0
    while index < len(sequence):
        word = sequence[index]
        taken = 0
        if word.text[0].isupper() and not is_fixed_term(word):
            for length in range(min(_LONGEST_PLACE, len(sequence) - index), 0, -1):
                last = sequence[index + length - 1]
                name = " ".join(caption.lower[word.start : last.end].split())
                if (
                    len(name) >= _SHORTEST_PLACE
                    and name in known
                    and last.text[0].isupper()
                    and _stands_alone(caption, index, length, locatives, strong)
                ):
                    yield _emit(caption, (word.start, last.end), CaptionKind.PLACE, _REASON)
                    taken = length
                    break
        index += max(1, taken)
    nouns = phrases("allowed.toml", "eponym_nouns")
    for match in re.finditer(r"#([A-Za-z]{5,})", caption.text):
        parts = re.findall(r"[A-Z][a-z]+|[A-Z]{2,}(?![a-z])", match.group(1)) or [match.group(1)]
        for part in parts:
            lower = part.lower()
            if (
                len(parts) > 1
                and is_eponym(lower)
                and lower in known
                and not is_ordinary(lower)
                and not any(other.lower() in nouns for other in parts)
            ):
                yield _emit(caption, match.span(), CaptionKind.PLACE, _REASON)
                break
            if (
                any(
                    lower[:cut] in known and lower[:cut] not in english and lower[cut:] in english
                    for cut in range(_SHORTEST_PLACE + 1, len(lower) - 1)
                )
                and lower not in english
            ):
                yield _emit(caption, match.span(), CaptionKind.PLACE, _REASON)
                break
            if (
                len(lower) >= _SHORTEST_PLACE
                and lower in known
                and not is_ordinary(lower)
                and not is_eponym(lower)
            ):
                yield _emit(caption, match.span(), CaptionKind.PLACE, _REASON)
                break


def _stands_alone(  # noqa: PLR0911 - each return is one kind of evidence
    caption: Caption, index: int, length: int, locatives: frozenset[str], strong: frozenset[str]
) -> bool:
    """Whether the city name is used as a place and not as a term, a word or a heading."""
    sequence = caption.words
    word = sequence[index]
    before = sequence[index - 1] if index else None
    led = before is not None and before.gap == " " and before.lower in locatives
    firmly = before is not None and before.gap == " " and before.lower in strong
    if in_phrase(caption, word):
        return False
    if is_eponym(word.lower) and length == 1:
        if firmly or (led and before is not None and before.lower == "in"):
            return not (names_directly(caption, index) or follows_head(caption, index))
        return led and not names_something(caption, index) and not follows_head(caption, index)
    if length == 1 and (
        word.lower in words("words.txt.gz")
        or word.lower in phrases("languages.toml", "german.nouns")
    ):
        return bool(
            before
            and before.lower in {"in", "from", "near", "lives", "aus", "nach", "en", "de", "a"}
            and not word.in_title
            and not caption.is_german(index)
            and (firmly or before.lower == "in")
            and not word.upper
        )
    if word.upper and length == 1:
        return led
    if caption.is_german(index) and length == 1:
        return before is not None and before.lower in {"in", "aus", "nach", "bei"}
    return not names_something(caption, index + length - 1)


def institution(caption: Caption) -> Iterator[CaptionFinding]:
    """A named hospital, clinic, university, practice, school or care home.

    Source: 45 CFR 164.514(b)(2)(i)(B); Hrynaszkiewicz, BMJ 2010;340:c181 (place of treatment).
    """
    for match in _NAMED_INSTITUTION.finditer(caption.text):
        lead = [part.strip(".,").lower() for part in match.group(1).split()]
        named = [part for part in lead if part not in _GENERIC_LEAD]
        if not named or (match.group(2) in _GENERIC_END and all(map(is_ordinary, named))):
            continue
        if caption.is_german_at(match.start()) and match.group(2) in _GERMAN_WORDS:
            continue
        yield _emit(caption, match.span(), CaptionKind.INSTITUTION, _REASON_INSTITUTION)
    for match in _PREPOSED_INSTITUTION.finditer(caption.text):
        parts = match.group().split()
        bare = len(parts) == 2  # noqa: PLR2004 - the noun and one word, as in "Hospital Course"
        if parts[0] in _DOUBTFUL_HEADS and bare:
            continue
        yield _emit(caption, match.span(), CaptionKind.INSTITUTION, _REASON_INSTITUTION)
    for match in _SAINT.finditer(caption.text):
        if not _SAINT_EXEMPT.match(match.group()) and not caption.in_term(
            match.start(), match.start() + 1
        ):
            yield _emit(caption, match.span(), CaptionKind.INSTITUTION, _REASON_INSTITUTION)
    for match in _acronyms().finditer(caption.text):
        if caption.in_term(*match.span()):
            continue
        yield _emit(caption, match.span(), CaptionKind.INSTITUTION, _REASON_INSTITUTION)


RULES = (address, room, region, place, institution)
