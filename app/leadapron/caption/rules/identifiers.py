"""Numbers, codes, contacts and links that stand for one person: always blocked."""

# ruff: noqa: E501 - a pattern or a list of words is read whole, and wrapping hides its alternatives

import re
from collections.abc import Iterator

from leadapron.caption.data import phrases
from leadapron.caption.findings import CaptionFinding, CaptionKind, Verdict
from leadapron.caption.text import Caption

_SAFE_HARBOR = "45 CFR 164.514(b)(2)(i)"
_STRONG_LABEL = (
    r"mrn|m\.r\.n\.?|urn|medical record|patient (?:id|identifier|number|no|nr)|patienten-?(?:id|nr|nummer)"
    r"|pat\.?[- ]?(?:id|nr)|pid|accession|acc(?:ession)?\.? ?(?:no|number|#|nr)|acc|ssn|social security"
    r"|nhs|chi|hospital (?:no|number|id)|health plan|health card|insurance|beneficiary|medicare|medicaid"
    r"|mbi|hicn|npi|dea|passport|national id|identity card|driver'?s? licen[cs]e|vin|license plate"
    r"|licence plate|number ?plate|plates?|barcode|wristband|udi|serial|s/n|sn|imei|mac address|trial id"
    r"|versicherten-?(?:nr|nummer)|fallnummer|fall-?nr|aufnahmenummer|auftragsnummer|kennzeichen"
    r"|seriennummer|historia clinica|nhc|n\.?h\.?c\.?|dni|nie|nuss|matricula|numero de serie"
    r"|numero de (?:historia|expediente|acceso|afiliacion)|expediente|nir|ipp|iep|numero de (?:dossier|securite sociale)"
    r"|n[o0]? ?(?:de )?(?:dossier|secu|serie)|dossier|immatriculation"
)
_WEAK_LABEL = (
    r"id|identifier|account|acct|visit|encounter|order|requisition|exam|examination|study|case|subject"
    r"|participant|record|chart|file|ref|reference|member|membership|policy|group|plan|claim|license"
    r"|licence|lic|certificate|cert|badge|employee|lot|batch|model|device|implant|room|specimen|sample"
    r"|registration|tag|ticket|invoice|konto|akte|vertrag|poliza|cuenta|compte|police|lote"
)
_VALUE = r"(?=[a-z0-9./_-]*\d)[a-z0-9][a-z0-9./_-]*[a-z0-9]"
_NUMBER_WORD = r"(?:no|number|num|nr|nummer|numero|n[ro]|id|code|#)\.?"
_LABELLED = re.compile(
    rf"\b(?:(?:{_STRONG_LABEL})(?: {_NUMBER_WORD}| ?#)?(?: (?:is|was|ist|es|est))?\s*[:=#.-]?\s*"
    rf"|(?:{_WEAK_LABEL})(?:\s*[:=#]\s*| {_NUMBER_WORD}\s*[:=#.-]?\s*(?:is |was )?))({_VALUE}(?: \d{{2,}})*)"
)
_HASH_NUMBER = re.compile(r"(?<![\w#])#\s?\d[\d-]{2,}\b")
_UNIT = (
    r"\s*(?:%|mm|cm|ml|mg|g\b|kg|mcg|ug|hu\b|ms\b|sec|s\b|hz|khz|mhz|kv|ma\b|mas\b|mgy|mbq|gbq|mci|msv|gy\b|iu\b|u/|units?\b"
    r"|/ ?(?:ul|mm|l\b|hpf|cu)|x ?10|cells|copies|ng|pg|mmol|mol|kpa|mmhg|cases|patients|people|births|procedures"
    r"|individuals|persons|live|women|men|children|voxels|pixels|matrix|rpm|fps|years)"
)
_LONG_NUMBER = re.compile(rf"(?<![\d.,/])\d{{5,}}(?!\d)(?!{_UNIT})")
_GROUPED_NUMBER = re.compile(
    rf"(?<![\d.,/+-])\d{{2,6}}(?:[ .\-]\d{{2,7}}){{1,5}}(?![\d])(?!{_UNIT})(?![ -]?(?:year|week|month|day|hour|minute|jahr|ans\b|anos))"
)
_ALNUM_CODE = re.compile(
    r"(?<![a-z0-9.-])(?=[a-z0-9-]*\d[a-z0-9-]*\d[a-z0-9-]*\d)(?=[a-z0-9-]*[a-z])[a-z]{0,12}-?\d{1,14}(?:-?[a-z0-9]{1,12}){0,5}(?![a-z0-9])"
)
_CODE_EXEMPT = re.compile(
    r"^(?:(?:covid|sars|cov|hiv|ca|cd|il|hla|hsv|psma|fdg|dota|dotatate|mibg|tc|ga|lu|in|i|f|y|xe|tl|rb|sr|ra|cu|zr|ho|re|n|o|c|h|p|q|s|t|l|b|d|b=|te|tr|ti|fa|kv|kvp|ma|mas|gy|hu|suv|icd|cpt|pi|bi|li|ti|lung|o|who|ajcc|"
    r"grade|stage|type|tp|idh|egfr|kras|braf|her|alk|ki|cyp|mr|ct|us|pet|nct|doi|pmid|rs|chr|mm|pd|nm|x|ad|g|gfap|s100|ck|er|pr|r|k|v|e|m|w|mp|iso|fig|no|sn)-?\d{1,3}[a-z]{0,2}|nct\d{8}|\d+(?:[a-z]{1,4})"
    r"|(?:b|w|l|ww|wl|tr|te|ti|hu|fr|mhz|s)-?\d{3,4}|\d+(?:x\d+)+(?:mm|cm)?|(?:19|20)?\d\ds|c\d{2}(?:-\d+)?|icd-?\d+|[tlcs]\d{1,2}-?[tlcs]?\d{1,2}|\d\d-?[abc]\d(?:\.\d)?|[pqrchkmx]\d{1,4}[a-z]{0,3}|[cypr]{0,2}t(?:\d[a-d]?|is|x)n?\d?[a-c]?m?[\dx]?[a-c]?"
    r"|\d{1,4}(?:-\d{1,4})?-?(?:year|yr|yo|y|month|mo|week|wk|day|d|hour|h|min|mm|cm|ml|mg|mci|g|kg|t|tesla|fr|french|gauge|slice|channel|row|detector|degree|fold|f|m|s|ms|kv|kvp|ma|mgy|hu|p|w|st|nd|rd|th|j|jahr|jahrig|jahrige[rn]?|ans|anos|semaines|semanas|mbq|gbq|sv|x|k|hz|mhz|v|l|b)s?(?:-?(?:old|o|olds?|history|follow|up|thick|long|wide|month|interval|course|delay|male|female|man|woman|boy|girl|patient))*)$"
)
_PHONE = re.compile(
    r"(?<![\w.])(?:\+|00)\d{1,3}[ .\-/()]{0,2}(?:\(?\d{1,5}\)?[ .\-/]{0,2}){2,5}\d{2,5}\b"
    r"|(?<![\w.])\(\d{3,5}\)\s?\d{3,4}[ .\-]?\d{2,4}\b|(?<![\w.-])\d{3}[ .\-]\d{3}[ .\-]\d{4}\b|(?<![\w.-])\d{3}-\d{4}\b"
    r"|\b(?:phone|tel|telephone|telefon|telefono|cell|mobile|mobil|movil|handy|fax|pager|bleep|call|text|whatsapp|ext|extension)\b\.?\s*(?:no|number|nr|#|at|me|us)?\.?\s*(?:at|on|is)?\s*[:#]?\s*[+(]?\d[\d ().\-/]{2,}\d"
    r"|\b1-8\d\d-[a-z0-9-]{6,9}\b"
)
_EMAIL = re.compile(
    r"[a-z0-9._%+-]+\s?@\s?[a-z0-9-]+(?:\s?\.\s?[a-z0-9-]+)*\s?\.\s?[a-z]{2,}"
    r"|\b[a-z0-9._%+-]+\s?(?:\[at\]|\(at\)|\{at\}|<at>| at )\s?[a-z0-9-]+\s?(?:\[dot\]|\(dot\)|\{dot\}| dot |\.)\s?(?:com|org|net|edu|gov|de|es|fr|uk|io|health|med|ch|at|eu|info)\b"
)
_TOP_DOMAIN = r"com|org|net|edu|gov|mil|int|info|io|co|health|hospital|clinic|doctor|app|dev|ai|me|ly|gl|uk|de|es|fr|ch|at|eu|us|ca|au|nz|ie|it|nl|be|pt|mx|ar|br|in|local|intranet|lan"
_LINK = re.compile(
    r"\b(?:https?|ftp|file|dicom|wado|hxxps?)\s?:\s?//\s?\S+|\bwww\.\S+"
    rf"|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:{_TOP_DOMAIN})\b(?:[:/]\S*)?"
    r"|(?<![\w@.-])[a-z0-9-]+ ?(?:\[dot\]|\(dot\)) ?[a-z]{2,}\b|\\\\[a-z0-9._-]+\\\S*|\blink in (?:the |my )?bio\b|\b[a-z]:\\\S+"
)
_DOMAIN_EXEMPT = re.compile(
    r"^(?:e\.g|i\.e|a\.m|p\.m|vs\.|z\.b|u\.s|u\.k|d\.h|u\.a|[a-z]\.[a-z]+)$|^\d+\."
)
_HANDLE = re.compile(r"(?<![\w@.])@(?=[\w.]*[a-z_])(?!\d+(?:\.\d+)?t\b)\w[\w.-]{1,}")
_ADDRESS = re.compile(
    r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)|\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]*[0-9a-f]\b|\b[0-9a-f]{1,4}::(?:[0-9a-f]{1,4}:?)*|\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b"
)
_GS1 = re.compile(r"\(\d{2,4}\)\s?[a-z0-9]{6,}(?:\s?\(\d{2,4}\)\s?[a-z0-9-]+)*")
_UID = re.compile(r"(?<![\d.])[0-2](?:\.\d+){4,}(?![\d])")
_PLATE = re.compile(
    r"(?<![A-Za-z0-9-])(?:[A-Z]{1,3}[- ][A-Z]{1,2}[- ]\d{3,4}|[A-Z]{3}-\d{3,4}|[A-Z]{2,3}[- ]?\d{3,4}[- ]?[A-Z]{2,3}|\d{4}[- ][A-Z]{3}|[A-Z]{2}-\d{3}-[A-Z]{2}|[A-Z]{2}\d{2} ?[A-Z]{3}|\d[A-Z]{3}\d{3})(?![A-Za-z0-9-])"
)
_PLATE_EXEMPT = re.compile(
    r"^(?:[TLCS]\d|(?:MR|CT|US|PET|DSA|TR|TE|TI|HU|SUV|FOV|NSA|TSE|MA|KV|MAS|WL|WW|W|L|HIV|CA|CD|PSA|AFP|CEA|PSMA|FDG|BI|PI|LI|TI|ICD|ISO|RSNA|ACR|ESR|ECR|AJCC|WHO|HCG|LDH|CRP|DWI|ADC|MIP|MPR|GBCA|SAH|TNM|RECIST|NCT|GTN|SIR)[- ])"
)
_YEAR_FIRST = re.compile(r"^(?:19|20)\d\d[- ]")
_BIOMETRIC = re.compile(
    r"\b(?:finger ?prints?|voice ?prints?|retina(?:l)? scan id|iris (?:scan|template|code)s?|palm ?prints?|biometric\w*|face ?prints?|faceprint|facial recognition|dna profile|fingerabdruck\w*|stimmabdruck|huellas? (?:dactilar|digital)(?:es)?|empreintes? (?:digitales?|vocales?))\b(?:\s*(?:id|template|hash|file|code|no|number|#)?\s*[:#]?\s*[a-z0-9-]*\d[a-z0-9-]*)?"
)
_PHOTO = re.compile(
    r"\b(?:full[- ]face (?:photo|photograph|image|picture)s?|(?:face|facial|head) ?shots?|selfies?|(?:photo|photograph|picture|portrait)s? (?:of (?:the )?(?:patient|face|him|her)|attached|id|file)|mug ?shot|\w+\.(?:jpe?g|png|heic|dcm|dicom|pdf|tiff?|bmp|mp4|mov))\b"
)
_EXEMPT_LEAD = re.compile(
    r"(?:pmid|pmcid|doi|icd-?o?-?\d*|cpt|orpha|omim|nct|isbn|rid|radlex|snomed)\W{0,3}$"
)


def _each(
    caption: Caption, pattern: re.Pattern[str], kind: CaptionKind, reason: str, source: str
) -> Iterator[CaptionFinding]:
    seen: set[tuple[int, int]] = set()
    for view in caption.views:
        for match in pattern.finditer(view):
            if match.span() in seen or _EXEMPT_LEAD.search(
                view[max(0, match.start() - 14) : match.start()]
            ):
                continue
            seen.add(match.span())
            yield caption.found(Verdict.BLOCK, kind, match.span(), reason, source)


def labelled_identifier(caption: Caption) -> Iterator[CaptionFinding]:
    """A value behind a label such as MRN, accession, policy, licence, plate or serial number.

    Source: 45 CFR 164.514(b)(2)(i)(G)-(M), (R): numbers, plates, device identifiers, codes.
    """
    reason = "A number behind such a label belongs to one person or device."
    yield from _each(caption, _LABELLED, CaptionKind.IDENTIFIER, reason, f"{_SAFE_HARBOR}(G)-(M)")


def bare_number(caption: Caption) -> Iterator[CaptionFinding]:
    """Five or more digits without a unit, alone or in groups, or three and more behind a hash.

    Source: 45 CFR 164.514(b)(2)(i)(R): any other unique identifying number.
    """
    reason = "A long number without a unit reads as a record or accession number."
    source = f"{_SAFE_HARBOR}(R)"
    yield from _each(caption, _LONG_NUMBER, CaptionKind.IDENTIFIER, reason, source)
    yield from _each(caption, _GS1, CaptionKind.DEVICE, reason, f"{_SAFE_HARBOR}(M)")
    yield from _each(caption, _HASH_NUMBER, CaptionKind.IDENTIFIER, reason, source)
    for finding in _each(caption, _GROUPED_NUMBER, CaptionKind.IDENTIFIER, reason, source):
        digits = sum(map(str.isdigit, caption.original[finding.start : finding.end]))
        if digits >= 7:  # noqa: PLR2004 - the shortest telephone number; ranges such as 120-140 are shorter
            yield finding


def code(caption: Caption) -> Iterator[CaptionFinding]:
    """A word of letters and at least three digits that is no sequence, stage, gene or measure.

    Source: OCR de-identification guidance (26 November 2012): study subject numbers, barcodes.
    """
    reason = "A code of letters and digits may be a study, trial or device number."
    for match in _ALNUM_CODE.finditer(caption.lower):
        value = match.group()
        if _CODE_EXEMPT.match(value) or sum(map(str.isdigit, value)) < 3:  # noqa: PLR2004 - "three digits", as the docstring says
            continue
        if (
            re.match(r"^\d+(?:-\d+)+-?[a-z]*$", value)
            or caption.lower[match.end() : match.end() + 1] == "/"
        ):
            continue
        if _EXEMPT_LEAD.search(caption.lower[max(0, match.start() - 14) : match.start()]):
            continue
        yield caption.found(
            Verdict.BLOCK, CaptionKind.IDENTIFIER, match.span(), reason, f"{_SAFE_HARBOR}(R)"
        )


def telephone(caption: Caption) -> Iterator[CaptionFinding]:
    """A telephone, fax or pager number.

    Source: 45 CFR 164.514(b)(2)(i)(D) and (E).
    """
    reason = "A telephone or fax number leads to a person."
    yield from _each(caption, _PHONE, CaptionKind.CONTACT, reason, f"{_SAFE_HARBOR}(D)-(E)")


def email(caption: Caption) -> Iterator[CaptionFinding]:
    """An e-mail address, also spelled out with "at" and "dot".

    Source: 45 CFR 164.514(b)(2)(i)(F).
    """
    reason = "An e-mail address leads to a person."
    yield from _each(caption, _EMAIL, CaptionKind.CONTACT, reason, f"{_SAFE_HARBOR}(F)")


def link(caption: Caption) -> Iterator[CaptionFinding]:
    """A web address, a server path or "link in bio".

    Source: 45 CFR 164.514(b)(2)(i)(N).
    """
    reason = "A link can carry a study number or lead to a page about the patient."
    for match in _LINK.finditer(caption.lower):
        if not _DOMAIN_EXEMPT.match(match.group()):
            yield caption.found(
                Verdict.BLOCK, CaptionKind.LINK, match.span(), reason, f"{_SAFE_HARBOR}(N)"
            )


def handle(caption: Caption) -> Iterator[CaptionFinding]:
    """An account name behind an at sign.

    Source: 45 CFR 164.514(b)(2)(i)(R); policy table B of this product: handles are names.
    """
    reason = "An account name is a name."
    yield from _each(caption, _HANDLE, CaptionKind.HANDLE, reason, f"{_SAFE_HARBOR}(R)")


def network_address(caption: Caption) -> Iterator[CaptionFinding]:
    """An Internet or hardware address, or a DICOM unique identifier.

    Source: 45 CFR 164.514(b)(2)(i)(O) and (R); DICOM PS3.5 section 9 for the form of a UID.
    """
    reason = "A network address or DICOM identifier is unique."
    yield from _each(caption, _ADDRESS, CaptionKind.LINK, reason, f"{_SAFE_HARBOR}(O)")
    yield from _each(caption, _UID, CaptionKind.IDENTIFIER, reason, f"{_SAFE_HARBOR}(R)")


def vehicle(caption: Caption) -> Iterator[CaptionFinding]:
    """A licence plate in the forms of the United States, Britain, Germany, Spain and France.

    Source: 45 CFR 164.514(b)(2)(i)(L).
    """
    for match in _PLATE.finditer(caption.text):
        letters = re.sub(r"[^A-Z]", "", match.group()).lower()
        if not _PLATE_EXEMPT.match(match.group()) and not (
            _YEAR_FIRST.match(match.group()) and letters in phrases("allowed.toml", "abbreviations")
        ):
            yield caption.found(
                Verdict.BLOCK,
                CaptionKind.IDENTIFIER,
                match.span(),
                "This has the form of a licence plate or a code.",
                f"{_SAFE_HARBOR}(L)",
            )


def biometric(caption: Caption) -> Iterator[CaptionFinding]:
    """A finger or voice print, or a named photograph of the face.

    Source: 45 CFR 164.514(b)(2)(i)(P) and (Q).
    """
    reason = "Prints and face photographs identify by themselves."
    yield from _each(caption, _BIOMETRIC, CaptionKind.BIOMETRIC, reason, f"{_SAFE_HARBOR}(P)")
    yield from _each(caption, _PHOTO, CaptionKind.BIOMETRIC, reason, f"{_SAFE_HARBOR}(Q)")


RULES = (
    labelled_identifier,
    bare_number,
    code,
    telephone,
    email,
    link,
    handle,
    network_address,
    vehicle,
    biometric,
)
