"""Captions with planted identifiers: every plant knows its span, its class and the verdict it needs.

Names, places, addresses and numbers come from Faker; `unlisted_names` gives names that stand in no
dictionary of the product (romanised names of `name-variants`, and made ones), so that the figure is
not one of a list against itself.
"""

# ruff: noqa: E501, SIM905 - a template is read whole; {{…}} marks what is planted

import random
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from faker import Faker

from leadapron.caption.findings import Verdict
from leadapron.caption.folding import fold
from leadapron.caption.terms import is_given, is_ordinary, surname_tier

_LOCALES = (
    "en_US",
    "en_GB",
    "de_DE",
    "es_ES",
    "fr_FR",
    "en_IN",
    "it_IT",
    "pl_PL",
    "nl_NL",
    "sv_SE",
)


@dataclass(frozen=True, slots=True)
class Plant:
    """What stands where in a caption, and what the check must say of it.

    Attributes:
        kind: class of the figure table.
        verdict: the least verdict that counts as found.
        start: offset of its first character.
        end: offset behind its last character.
    """

    kind: str
    verdict: Verdict
    start: int
    end: int


@cache
def _faker(locale: str, seed: int) -> Faker:
    faker = Faker(locale)
    faker.seed_instance(seed)
    return faker


class Source:
    """Draws words for the templates of one caption run.

    Args:
        seed: of everything drawn.
        listed: whether names come from Faker (most of them are in the dictionaries) or from lists
            that the dictionaries do not hold.
    """

    def __init__(self, seed: int, *, listed: bool) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a reproducible benchmark, no secret
        self._seed = seed
        self._listed = listed

    def pick(self, *options: str) -> str:
        """One of the options."""
        return self.chance.choice(options)

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return self.chance.randint(low, high)

    def digits(self, count: int) -> str:
        """That many digits, the first not 0."""
        return str(self.number(1, 9)) + "".join(self.pick(*string.digits) for _ in range(count - 1))

    def faker(self) -> Faker:
        """A Faker of a random language."""
        return _faker(self.pick(*_LOCALES), self._seed)

    def given(self) -> str:
        """A given name."""
        if self._listed:
            return self.faker().first_name().split()[0]
        return self.pick(*unlisted_names())

    def surname(self) -> str:
        """A surname."""
        if self._listed:
            return self.faker().last_name().split(",")[0]
        return self.pick(*unlisted_names())

    def city(self) -> str:
        """A city of more than 15,000 people."""
        return self.pick(*_CITIES)

    def month(self) -> str:
        """A month in English."""
        return self.pick(*_MONTHS)


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_CITIES = "Boston Chicago Cleveland Houston Denver Seattle Pittsburgh Sacramento Tucson Omaha Wichita Boise Spokane Tulsa Fresno Durham Leeds Sheffield Bristol Coventry Dundee Swansea Belfast Galway Leipzig Dortmund Bremen Freiburg Regensburg Kassel Sevilla Zaragoza Bilbao Granada Vigo Toulouse Nantes Grenoble Rennes Lille Nairobi Lagos Karachi Lahore Chennai Pune Hyderabad Manila Hanoi Osaka Busan Taipei Brisbane Perth Auckland Winnipeg Calgary".split()


@cache
def unlisted_names() -> tuple[str, ...]:
    """Names that no dictionary of the product holds and that are no word either."""
    found: set[str] = set()
    for module in (
        "arabic_names", "chinese_given_names", "chinese_surnames", "greek_names", "hebrew_names",
        "indian_names_bengali", "indian_names_hindi", "indian_names_tamil", "indonesian_malay_names",
        "japanese_given_names", "japanese_surnames", "korean_given_names", "korean_surnames",
        "persian_names", "russian_surnames", "thai_names", "turkish_names", "vietnamese_surnames",
    ):  # fmt: skip
        for value in vars(import_module(f"name_variants.{module}")).values():
            if isinstance(value, dict):
                for entry in value.values():
                    found.update(_latin(entry))
    chance = random.Random(7)  # noqa: S311 - as above
    onsets = "b br d dr f g gr h j k kl kr l m n p pr r s sch st t tr v w z zh kh ts".split()
    vowels = "a e i o u ai au ei oo ia".split()
    codas = ["", *"n r l m k s t nd rk sz ck ld v".split()]
    for _ in range(1500):
        name = "".join(
            chance.choice(onsets) + chance.choice(vowels) + chance.choice(codas)
            for _ in range(chance.randint(2, 3))
        )
        found.add(name.capitalize())
    return tuple(
        sorted(
            name
            for name in found
            if len(name) > 3
            and not is_given(name.lower())
            and not surname_tier(name.lower())
            and not is_ordinary(name.lower())
        )
    )


def _latin(entry: object) -> Iterator[str]:
    if isinstance(entry, str):
        plain = fold(entry).text
        if plain.isascii() and plain.isalpha():
            yield plain.capitalize()
    elif isinstance(entry, (list, tuple, set, frozenset)):
        for part in entry:
            yield from _latin(part)
    elif isinstance(entry, dict):
        for part in entry.values():
            yield from _latin(part)


Maker = Callable[[Source], str]
"""Gives a sentence in which the planted words stand between `{{` and `}}`."""


def _age(s: Source) -> str:
    return str(s.number(2, 89))


def _name(s: Source) -> str:
    g, f, i = s.given(), s.surname(), s.pick(*string.ascii_uppercase)
    v = s.pick(
        "presented with", "came in with", "complained of", "was admitted with", "underwent CT for"
    )
    m = s.pick(
        "abdominal pain", "a headache", "shortness of breath", "knee swelling", "weight loss"
    )
    return s.pick(
        f"{{{{{g} {f}}}}} {v} {m}.", f"Patient {{{{{g} {f}}}}} {v} {m}.", f"Mr. {{{{{f}}}}} {v} {m}.",
        f"Mrs {{{{{f}}}}} {v} {m}.", f"Ms. {{{{{g} {f}}}}}, {v} {m}.", f"CT of {{{{{g} {f}}}}} shows a mass.",
        f"{{{{{f}, {g}}}}}: CT abdomen.", f"{{{{{f.upper()}, {g.upper()}}}}} CT ABDOMEN", f"{{{{{f.upper()}^{g.upper()}}}}}",
        f"Read by Dr. {{{{{f}}}}}.", f"Dr {{{{{g} {f}}}}} operated.", f"Thanks to {{{{{g} {f}}}}} for the images.",
        f"Name: {{{{{g} {f}}}}}", f"Her husband {{{{{g}}}}} found the lump.", f"His wife {{{{{g}}}}} brought the films.",
        f"We treated {{{{{g} {f}}}}} with coils.", f"{{{{{g}}}}}'s scan shows a {s.pick('mass', 'fracture', 'cyst')}.".replace("}}'s", "}}'s"),
        f"The scan of {{{{{g}}}}} shows a cyst.", f"In this CT, {{{{{g}}}}} has a large hernia.", f"The nurse called {{{{{g}}}}} back.",
        f"{{{{{g} {i}. {f}}}}} has a sarcoma.", f"{{{{{i}. {f}}}}} has a sarcoma.", f"Courtesy of {{{{{g} {f}}}}}, {s.pick('MD', 'FRCR', 'RT(R)')}.",
        f"Frau {{{{{f}}}}} stellte sich mit Schmerzen vor.", f"Herr {{{{{g} {f}}}}} klagte über Husten.", f"Dr. med. {{{{{f}}}}} hat befundet.",
        f"La señora {{{{{f}}}}} acudió por dolor.", f"El Sr. {{{{{g} {f}}}}} presentó fiebre.", f"Paciente: {{{{{g} {f}}}}}",
        f"Madame {{{{{f}}}}} a consulté pour une douleur.", f"M. {{{{{f}}}}} présente une toux.", f"Patient {{{{{f}}}}}, knee pain.",
        f"This is {{{{{g}}}}}, who fell from a ladder.", f"Prof. {{{{{f}}}}} made the call.", f"We scanned {{{{{g.lower()} {f.lower()}}}}} twice." if s._listed else f"We scanned {{{{{g} {f}}}}} twice.",
        f"Technologist {{{{{f}}}}} spotted it.", f"Meet {{{{{g}}}}}, a patient with a bowel obstruction.", f"The patient, {{{{{g} {f}}}}}, has a thymoma.",
    )  # fmt: skip


def _initials(s: Source) -> str:
    a, b = s.pick(*"BCDFGHJKLNPRSTVW"), s.pick(*"BDFGHJKLNPRSTVW")
    return s.pick(f"Mr. {{{{{a}.}}}} has a hernia.", f"Patient {{{{{a}.{b}.}}}} has a cyst.", f"Mrs {{{{{a}{b}}}}} returned.", f"Frau {{{{{a}.}}}} hat eine Zyste.", f"Sra. {{{{{a}.{b}.}}}} tiene un quiste.", f"Mme {{{{{a}.}}}} a un kyste.")  # fmt: skip


def _identifier(s: Source) -> str:
    n, prefix = s.digits(s.number(5, 10)), s.pick("AB", "RX", "CT", "MR", "P")
    return s.pick(
        f"MRN {{{{{n}}}}}.", f"MRN: {{{{{n}}}}}", f"Accession number {{{{{prefix}{n}}}}}.", f"Acc# {{{{{n}}}}}.", f"Patient ID {{{{{prefix}-{n}}}}}.",
        f"SSN {{{{{s.digits(3)}-{s.digits(2)}-{s.digits(4)}}}}}.", f"Account no. {{{{{n}}}}}.", f"NHS number {{{{{s.digits(3)} {s.digits(3)} {s.digits(4)}}}}}.",
        f"({{{{{n}}}}})", f"Study {{{{{n}}}}} shows a mass.", f"Plate {{{{{s.pick('ABC', 'KLM', 'XYZ')}-{s.digits(4)}}}}}.",
        f"UID {{{{1.2.840.113619.2.{s.digits(3)}.{s.digits(8)}.{s.digits(4)}}}}}.", f"Insurance policy {{{{{prefix}{n}}}}}.", f"Member ID {{{{{prefix}{s.digits(3)}-{s.digits(5)}}}}}.",
        f"License no. {{{{{prefix}{n}}}}}.", f"Fallnummer {{{{{n}}}}}.", f"Historia clínica {{{{{n}}}}}.", f"IPP {{{{{n}}}}}.", f"Case #{{{{{n}}}}}.",
        f"Trial subject {{{{{s.pick('ALPHA', 'TRIDENT', 'BEACON')}-{s.digits(4)}}}}} enrolled.", f"VIN {{{{1HGCM8{s.digits(4)}A{s.digits(6)}}}}}.", f"MRN {{{{{n[:2]} {n[2:]}}}}}.",
    )  # fmt: skip


def _device(s: Source) -> str:
    n = s.digits(s.number(5, 8))
    return s.pick(f"Serial number {{{{{n}}}}}.", f"S/N {{{{{s.pick('PJ', 'W', 'KX')}{n}}}}}.", f"Device serial {{{{SN-{s.pick('CG', 'TX')}{s.digits(1)}-{s.digits(6)}}}}}.", f"UDI {{{{(01)0{s.digits(13)}}}}}.", f"Implant lot {{{{#{n}}}}}.", f"Seriennummer {{{{{n}}}}}.", f"Scanner S/N: {{{{{n}}}}}")  # fmt: skip


def _date(s: Source) -> str:
    d, m, y, mm = s.number(1, 28), s.number(1, 12), s.number(2005, 2026), s.month()
    ordinal = f"{d}{'th' if 4 <= d <= 20 or d > 23 else {1: 'st', 2: 'nd', 3: 'rd'}[d % 10]}"
    german = s.pick("Januar", "Februar", "März", "Juni", "Juli", "Oktober", "Dezember")
    spanish, french = (
        s.pick("enero", "febrero", "abril", "junio", "agosto"),
        s.pick("janvier", "février", "avril", "août", "décembre"),
    )
    weekday = s.pick("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    n = s.pick("two", "three", "4", "10", "six")
    return s.pick(
        f"CT from {{{{{m:02}/{d:02}/{y}}}}}.", f"Scanned on {{{{{d}.{m}.{y}}}}}.", f"Exam {{{{{y}-{m:02}-{d:02}}}}}.", f"On {{{{{mm} {d}, {y}}}}} she had CT.",
        f"Seen {{{{{d} {mm} {y}}}}}.", f"Imaged {{{{{d:02}-{mm[:3].upper()}-{y}}}}}.", f"In {{{{{mm} {y}}}}} the mass grew.", f"Admitted on the {{{{{ordinal} of {mm}}}}}.",
        f"DOB {{{{{m}/{d}/{s.number(1940, 1999)}}}}}.", f"Since {{{{{mm}}}}} the pain is worse.", f"Scanned last {{{{{weekday}}}}}.", f"On {{{{{weekday}}}}} the patient had CT.",
        "Seen in the ED {{yesterday}}.", "This came in {{last night}}.", "Case from {{this morning}}.", f"Imaged {{{{{n} weeks ago}}}}.", "Read {{today}}.",
        "Around {{Christmas}} the pain began.", "On {{New Year's Eve}} she fell.", "Seen on {{Thanksgiving}}.", f"{{{{{y}}}}}: first scan.", f"First seen in {{{{{y}}}}}.",
        f"MRT vom {{{{{d}. {german} {y}}}}}.", f"Aufnahme am {{{{{d:02}.{m:02}.{y}}}}}.", "Unfall {{gestern Abend}}.", "Seit {{vor zwei Wochen}} Schmerzen.",
        f"TAC del {{{{{d} de {spanish} de {y}}}}}.", "Acudió {{ayer}} con dolor.", "Dolor desde {{hace tres semanas}}.", f"Scanner du {{{{{d} {french} {y}}}}}.", "Vue {{hier soir}} aux urgences.", "Douleur {{il y a deux jours}}.",
        f"Scan date {{{{{y}{m:02}{d:02}}}}}.", f"Study of {{{{{mm[:3]} {d}}}}}.", f"Died {{{{{d}/{m}/{str(y)[2:]}}}}}.", f"{{{{{weekday}}}}} night call, {{{{{s.number(1, 12)}:{s.number(10, 59)} am}}}}.",
        f"Scan at {{{{{s.number(13, 23)}:{s.number(10, 59)}}}}}.",
    )  # fmt: skip


def _contact(s: Source) -> str:
    f = s.faker()
    user = s.pick("jane.doe", "m.k", "radres21", "ward7", "j_smith")
    return s.pick(
        f"Call {{{{({s.digits(3)}) {s.digits(3)}-{s.digits(4)}}}}}.", f"Phone {{{{{s.digits(3)}-{s.digits(3)}-{s.digits(4)}}}}}.", f"Tel. {{{{+49 {s.digits(3)} {s.digits(7)}}}}}.", f"Fax {{{{{s.digits(3)}.{s.digits(3)}.{s.digits(4)}}}}}.",
        f"Mail {{{{{user}@{f.domain_name()}}}}}.", f"Write to {{{{{user} at hospital dot org}}}}.", f"Pager {{{{{s.digits(5)}}}}}.", f"Tel: {{{{+33 1 {s.digits(2)} {s.digits(2)} {s.digits(2)} {s.digits(2)}}}}}.",
        f"More at {{{{https://{f.domain_name()}/case/{s.digits(5)}}}}}.", f"See {{{{www.{f.domain_name()}}}}}.", f"PACS {{{{{s.number(10, 192)}.{s.number(1, 200)}.{s.number(1, 200)}.{s.number(1, 200)}}}}}.", f"Thanks {{{{@{user}}}}}!", f"With {{{{@{s.given().lower()}.{s.surname().lower()}}}}}." if s.given().isascii() else f"Thanks {{{{@{user}}}}}!",
    )  # fmt: skip


def _place(s: Source) -> str:
    c = s.city()
    return s.pick(
        f"Seen in {{{{{c}}}}}.", f"A patient from {{{{{c}}}}} with a mass.", f"Case from a hospital near {{{{{c}}}}}.", f"Lives in {{{{{c}}}}}.", f"Referred from {{{{{c}}}}} with pain.",
        f"Lives at {{{{{s.number(1, 999)} {s.pick('Oak', 'Maple', 'Elm', 'Mill', 'Church')} {s.pick('Street', 'Road', 'Avenue', 'Lane')}}}}}.", f"ZIP {{{{{s.digits(5)}}}}}.", f"From {{{{{s.pick('Tulare', 'Marin', 'Orange', 'Kane', 'Wake')} County}}}}.",
        f"Wohnhaft in {{{{{s.pick('Leipzig', 'Dortmund', 'Bremen', 'Kassel')}}}}}.", f"Vive en {{{{{s.pick('Sevilla', 'Zaragoza', 'Bilbao')}}}}}.", f"Habite à {{{{{s.pick('Toulouse', 'Nantes', 'Rennes')}}}}}.", f"#{{{{{c}Radiology}}}}", f"Patient in {{{{room {s.number(100, 900)}}}}}.",
    )  # fmt: skip


def _institution(s: Source) -> str:
    c, f = s.city(), s.surname() if s._listed else s.faker().last_name()
    return s.pick(
        f"Imaged at {{{{{c} General Hospital}}}}.", f"From {{{{St. {s.pick('Mary', 'Luke', 'Joseph', 'Anne')}'s Hospital}}}}.", f"Seen at {{{{{f} Memorial Hospital}}}}.", f"At {{{{{f} Clinic}}}}.", f"{{{{University of {c}}}}} case.", f"Case of the {{{{{c} Medical Center}}}}.",
        f"{{{{Klinikum {s.pick('Kassel', 'Bremen', 'Dortmund')}}}}}, Radiologie.", f"{{{{Hospital {s.pick('San Juan', 'La Paz', 'Santa Clara')}}}}}.", f"{{{{CHU de {s.pick('Nantes', 'Rennes', 'Lille')}}}}}.", "Done at {{MGH}}.", f"At {{{{{f} Children's Hospital}}}}.", f"{{{{Universitätsklinikum {s.pick('Leipzig', 'Freiburg', 'Regensburg')}}}}}.",
    )  # fmt: skip


def _old(s: Source) -> str:
    a = s.number(90, 104)
    return s.pick(f"A {{{{{a}-year-old}}}} man.", f"{{{{{a}yF}}}} with a fall.", f"{{{{{a} yo}}}} female.", f"Aged {{{{{a}}}}}.", f"{{{{{a}-jährige}}}} Patientin.", f"Mujer de {{{{{a} años}}}}.", f"Femme de {{{{{a} ans}}}}.", "A {{ninety-two-year-old}} woman.", f"({{{{{a}M}}}})", "A {{centenarian}} with a fall.")  # fmt: skip


def _exact_age(s: Source) -> str:
    a, m = _age(s), s.number(1, 11)
    words = s.pick("forty-five", "sixty two", "seventy", "eight", "thirty-one", "eighty-six")
    sex = s.pick("male", "female", "man", "woman")
    return s.pick(
        f"A {{{{{a}-year-old}}}} {sex} with pain.", f"{{{{{a} year old}}}} {sex}.", f"{{{{{a}yo}}}} with pain.", f"{{{{{a} y/o}}}} {sex}.", f"{{{{{a}y{s.pick('M', 'F')}}}}} with a mass.", f"{{{{{a}{s.pick('M', 'F')}}}}} with a mass.", f"{{{{{a} {s.pick('M', 'F')}}}}}, cough.",
        f"A {{{{{words}-year-old}}}} {sex}.", f"Patient, {{{{{a} years}}}}.", f"Aged {{{{{a}}}}}.", f"Age: {{{{{a}}}}}.", f"At the age of {{{{{a}}}}} she had CT.", f"{{{{{m}/12}}}} boy with vomiting.", f"{{{{{s.number(1, 6)}/52}}}} old infant.", f"{{{{{m}-month-old}}}} infant.", f"{{{{{s.number(2, 8)}-week-old}}}} boy.",
        f"{{{{{s.number(1, 20)}-day-old}}}} neonate.", f"{{{{DOL {s.number(1, 20)}}}}} with bilious vomiting.", f"{{{{{m} mo}}}} male.", f"{{{{{s.number(19, 88)} yrs}}}} old {sex}.", f"{{{{0{s.number(20, 88)}Y}}}} on the banner.", f"{{{{{s.number(19, 88)}-jährige}}}} Patientin.", f"{{{{{s.number(19, 88)} Jahre}}}} alter Mann.", f"{{{{{s.number(2, 11)} Monate}}}} alter Säugling.",
        f"Mujer de {{{{{a} años}}}} con dolor.", f"Varón de {{{{{a} años}}}}.", f"Lactante de {{{{{m + 1} meses}}}}.", f"Homme de {{{{{a} ans}}}}.", f"Femme âgée de {{{{{a} ans}}}}.", f"Nourrisson de {{{{{m + 1} mois}}}}.", f"{{{{{s.number(20, 80)}-y-o}}}} {sex}.", f"{sex.capitalize()}, {{{{{s.number(20, 80)}}}}}, with pain.",
        f"Im Alter von {{{{{s.number(20, 80)}}}}} Jahren.", "Mujer de {{cuarenta y cinco años}}.", "Homme de {{soixante-douze ans}}.", "{{fünfundvierzigjähriger}} Patient.",
    )  # fmt: skip


def _pregnancy(s: Source) -> str:
    w, d = s.number(8, 40), s.number(0, 6)
    return s.pick(f"{{{{G{s.number(1, 5)}P{s.number(0, 4)}}}}} with bleeding.", f"At {{{{{w}+{d}}}}} the placenta is low.", f"{{{{{w} weeks gestation}}}}.", f"{{{{{w}w{d}d}}}} fetus.", f"{{{{{w} weeks pregnant}}}}.", f"GA {{{{{w} weeks}}}}.", f"{{{{{w}. SSW}}}}.", f"Gestante de {{{{{w} semanas de gestación}}}}.", f"Grossesse à {{{{{w} SA}}}}.", f"Ex-{{{{{s.number(24, 36)}-weeker}}}} with NEC.", f"{{{{G{s.number(2, 4)}P{s.number(0, 2)} at {w}+{d}}}}}.")  # fmt: skip


def _after(s: Source) -> str:
    n = s.number(1, 30)
    return s.pick(f"{{{{POD {n}}}}} with fever.", f"{{{{POD#{n}}}}}.", f"{{{{post-op day {n}}}}}.", f"{{{{postoperative day {n}}}}} CT.", f"{{{{{n} days post-op}}}}.", f"{{{{{n} days after surgery}}}}.", f"{{{{{n}. postoperativer Tag}}}}.", f"{{{{{n} días postoperatorio}}}}.", f"{{{{J{n} postopératoire}}}}.")  # fmt: skip


_ASKS: dict[str, tuple[str, ...]] = {
    "hardware": ("Note the {{pacemaker}}.", "{{Status post}} Whipple procedure.", "{{History of}} right nephrectomy.", "{{Hip replacement}} on the left.", "{{Spinal fusion}} hardware.", "{{Surgical clips}} in the fossa.", "{{ORIF}} of the tibia.", "{{VP shunt}} in place.", "{{Breast implants}} seen.", "{{Coiled}} aneurysm.", "{{Cochlear implant}} on the right.", "Retained {{bullet}}.", "Zustand nach {{Hüftprothese}}.", "{{Marcapasos}} bicameral.", "{{Prothèse}} de hanche.", "{{Sternotomy wires}}.", "She had {{prior surgery}}.", "{{Aortic stent graft}} visible.", "{{Intramedullary nail}}.", "{{Kidney transplant}} in the right fossa."),
    "filter": ("Indwelling {{IVC filter}}.", "{{IVC filter}} in situ.", "An {{inferior vena cava filter}} is tilted.", "{{Cavafilter}} in situ.", "{{Filtro de vena cava}}.", "{{Filtre cave}} en place."),
    "rarity": ("A {{rare}} tumor.", "The {{largest}} I have seen.", "{{One of a kind}}.", "{{Only 12 cases}} reported.", "{{Never seen before}}.", "A {{once in a lifetime}} case.", "{{First reported}} case.", "{{1 in a million}}.", "Sehr {{seltene}} Erkrankung.", "Caso muy {{raro}}.", "Cas {{exceptionnel}}.", "{{Extremely rare}} variant.", "{{Unique}} appearance."),
    "news": ("You saw it {{in the news}}.", "A {{famous}} patient.", "After the {{bus crash}}.", "A {{professional football}} player.", "It made {{headlines}}.", "{{Well-known actor}}.", "Victim of the {{earthquake}}.", "A {{celebrity}} case.", "Stand in der {{Zeitung}}.", "Salió en las {{noticias}}.", "Vu dans {{la presse}}.", "An {{Olympic}} hopeful."),
    "occupation": ("She {{works as}} a teacher.", "A {{farmer}} with cough.", "{{Retired miner}}.", "A {{firefighter}}.", "He is a {{truck driver}}.", "{{Police officer}} with pain.", "A {{student}}.", "{{Landwirt}} mit Husten.", "{{Agricultor}} con tos.", "{{Agriculteur}} avec toux.", "A {{soldier}} with a stress fracture.", "A {{ballet dancer}}."),
    "relatives": ("Her {{mother}} had the same.", "His {{brother}} is affected.", "{{Twin}} with the same.", "{{Family history}} of polyps.", "Their {{baby}} was well.", "Brought by her {{husband}}.", "Seine {{Mutter}} ist betroffen.", "Su {{hermano}} igual.", "Sa {{mère}} aussi.", "The {{grandmother}} noticed."),
    "outcome": ("The patient {{died}}.", "She {{passed away}}.", "Made a {{full recovery}}.", "{{Discharged}} well.", "He is {{doing well}}.", "Did not {{survive}}.", "{{In remission}}.", "Patient {{verstarb}}.", "El paciente {{falleció}}.", "Le patient est {{décédé}}.", "{{Fatal}} bleed."),
    "course": ("{{Initially misdiagnosed}} as flu.", "{{Fell off}} a ladder.", "{{Was transferred}} from another unit.", "{{Returned with}} fever.", "{{Airlifted}} to us.", "He {{refused}} surgery.", "{{Assaulted}} with a bat.", "Hit by a car, a {{motor vehicle collision}}.", "{{Swallowed a}} battery.", "{{Wurde eingeliefert}} mit Fieber.", "{{Acudió a}} urgencias.", "{{A été admis}} pour fièvre.", "{{Three weeks later}} it grew."),
    "quote": ('She said {{"I cannot feel my legs"}}.', 'He told me {{"it just popped"}}.', '{{"Doc, am I going to die?"}} he asked.', "{{“I knew it was cancer”}}, she whispered."),
    "advice": ("{{You should}} see a doctor.", "{{Your scan}} is normal.", "{{Ask your doctor}}.", "{{DM me}} your images.", "{{If you have}} this, get checked.", "{{Stop taking}} the pills.", "{{Sie sollten}} zum Arzt gehen.", "{{Debería}} ir al médico.", "{{Vous devriez}} consulter.", "Get {{your knee}} checked."),
}  # fmt: skip


def _asking(sentences: tuple[str, ...]) -> Maker:
    return lambda source: source.pick(*sentences)


BLOCKS: dict[str, Maker] = {
    "name": _name, "initials": _initials, "identifier": _identifier, "device": _device, "date": _date,
    "contact": _contact, "place": _place, "institution": _institution, "age of 90": _old,
}  # fmt: skip
REWRITES: dict[str, Maker] = {
    "exact age": _exact_age, "pregnancy": _pregnancy, "day after operation": _after,
}  # fmt: skip
ASKS: dict[str, Maker] = {kind: _asking(sentences) for kind, sentences in _ASKS.items()}
MAKERS = {
    Verdict.BLOCK: BLOCKS,
    Verdict.REWRITE: REWRITES,
    Verdict.ASK: ASKS,
}


def planted_captions(
    count: int, seed: int, *, listed: bool, around: list[str]
) -> Iterator[tuple[str, list[Plant]]]:
    """`count` captions of clean text with one to three plants each.

    Args:
        count: how many.
        seed: of everything drawn.
        listed: see `Source`.
        around: clean captions that the planted sentences are put into.
    """
    source = Source(seed, listed=listed)
    classes = [(verdict, kind) for verdict, makers in MAKERS.items() for kind in makers]
    classes += [(Verdict.BLOCK, "name")] * 3 + [(Verdict.REWRITE, "exact age")] * 2
    for _ in range(count):
        text, plants = source.pick(*around).split("\n")[0].split(". ")[0] + ". ", []
        for verdict, kind in source.chance.sample(classes, source.number(1, 3)):
            parts = (
                MAKERS[verdict][kind](source).replace("{{", "\0").replace("}}", "\0").split("\0")
            )
            for index, part in enumerate(parts):
                if index % 2:
                    plants.append(Plant(kind, verdict, len(text), len(text) + len(part)))
                text += part
            text += " " if text[-1] in ".!?" else ".\n"
        yield text.strip(), plants
