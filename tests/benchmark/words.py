"""What the generator writes: made patients and overlay lines in every script.

Unlike the training's random letters, these are names and phrases as they stand on a workstation.
All patients are made up.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

FAMILY: Final = {
    "latin": "Hartwell Mercer Caldwell Whitlock Prentiss Ashcroft Delacroix Winslow Ogden",
    "diacritics": "Müller-Groß Łuczak Sørensen Dvořák Özdemir Þórsdóttir Kovačević Găină Bełza",
    "vietnamese": "Nguyễn Trần Đặng Phạm Huỳnh Võ Bùi Dương Đỗ Lý",
    "cyrillic": "Щукин Жданова Ковальчук Ершова Їжакевич Цветков Юдина Фёдоров Грушевська Мышкин",
    "greek": "Παπαδάκης Ξανθοπούλου Γεωργίου Χατζής Θεοδώρου Μπούρας Ψαρράς Ζαφειρίου",
    "arabic": "العبدالله الحسيني القحطاني النجار الشريف الخطيب البغدادي المصري",
    "hebrew": "אברמוביץ לוינשטיין בן־דוד פרידמן שפירא רוזנברג מזרחי כהנוב",
    "thai": "สมบูรณ์ศรี วัฒนกิจ ศรีสุข ทองดีเลิศ บุญเรือง จันทร์เพ็ญ แก้วมณี",
    "devanagari": "श्रीवास्तव चतुर्वेदी कुलकर्णी देशपांडे त्रिपाठी भट्टाचार्य शर्मा",
    "chinese": "欧阳 司马 諸葛 赵 钱 孫 李 慕容 龚",
    "japanese": "渡辺 小笠原 長谷川 五十嵐 ワタナベ 伊集院 さくらい 高橋",
    "korean": "남궁 황보 김 박 최 정 강 독고",
}
GIVEN: Final = {
    "latin": "Edith Marcus Rosalind Quentin Beatrix Julius Imogen Walter Fiona Gregory",
    "diacritics": "Jürgen Zoë Bożena Søren Élodie Ángel Håkon Šárka Gülşah Ştefan",
    "vietnamese": "Hồng Phượng Đức Quang Mỹ Duyên Tuấn Thảo Ngọc",
    "cyrillic": "Людмила Юрий Дмитро Жанна Святослав Ефим Эльвира",
    "greek": "Ευαγγελία Κωνσταντίνος Δήμητρα Φώτης Άννα Σπύρος",
    "arabic": "عبدالرحمن فاطمة يوسف خديجة طارق زينب",
    "hebrew": "יהונתן שירה אליעזר תמר גדעון רבקה",
    "thai": "สมชาย อรุณี ประเสริฐ กาญจนา วิชัย",
    "devanagari": "अनुराधा विक्रम लक्ष्मी राजेंद्र प्रिया",
    "chinese": "伟明 秀英 建国 雅婷 子轩 丽",
    "japanese": "花子 健一郎 美咲 タロウ ゆき 翔太",
    "korean": "민준 서연 영희 지후 하은",
}
PLACE: Final = {
    "latin": "Riverbend General Hospital|St. Anselm Imaging|Northgate Radiology",
    "diacritics": "Klinikum Süd-Würzburg|Hôpital Saint-Éloi|Szpital Św. Łukasza",
    "vietnamese": "Bệnh viện Chợ Rẫy|Bệnh viện Đa khoa",
    "cyrillic": "Городская больница № 7|Обласна лікарня",
    "greek": "Γενικό Νοσοκομείο|Ακτινολογικό Κέντρο",
    "arabic": "مستشفى الملك|مركز الأشعة",
    "hebrew": "בית חולים העמק|מכון רנטגן",
    "thai": "โรงพยาบาลกรุงเทพ|แผนกรังสี",
    "devanagari": "जिला अस्पताल|विकिरण केंद्र",
    "chinese": "市立第一医院|放射科",
    "japanese": "東京中央病院|放射線科",
    "korean": "서울중앙병원|영상의학과",
}
_JOINED: Final = frozenset({"chinese", "japanese", "korean"})
_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
_ORIENTATIONS: Final = ("R", "L", "A", "P", "H", "F", "S", "I", "RA", "LP", "AL", "HR", "FL")
_MARKERS: Final = ("L", "R", "L JD", "R MK", "KT L", "R 2", "LAO", "PA", "(R)", "L AB")
_SINGLES: Final = "RLAPHFSIABCDEGKMTVXY0123456789"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line to write: its text and its role."""

    text: str
    role: str


def phrases(rng: np.random.Generator, script: str, count: int) -> tuple[Phrase, ...]:
    """Lines of one made patient; at least one names the patient.

    Args:
        rng: the only source of chance.
        script: a key of `FAMILY`.
        count: number of lines.
    """
    name = _name(rng, script)
    makers = [
        lambda: Phrase(name, "phi"),
        lambda: Phrase(str(rng.choice(PLACE[script].split("|"))), "phi"),
        lambda: Phrase(_date(rng), "phi"),
        lambda: Phrase(_number(rng), "phi"),
        lambda: Phrase(f"{name} {rng.integers(18, 97):03d}Y", "phi"),
        lambda: Phrase(_technical(rng), "overlay"),
        lambda: Phrase(_technical(rng), "overlay"),
    ]
    if script != "latin":  # a row of a script is about that script
        makers = [makers[0], makers[1], makers[0], makers[4]]
    chosen = [makers[0](), *(makers[int(rng.integers(len(makers)))]() for _ in range(count - 1))]
    if script != "latin":
        chosen = [chosen[0], *(_renamed(rng, script, phrase) for phrase in chosen[1:])]
    return tuple(chosen)


def singles(rng: np.random.Generator, count: int) -> tuple[Phrase, ...]:
    """Orientation letters, pairs, and other single characters."""
    return tuple(
        Phrase(str(rng.choice(_ORIENTATIONS)), "overlay")
        if rng.random() < 0.6
        else Phrase(_SINGLES[int(rng.integers(len(_SINGLES)))], "overlay")
        for _ in range(count)
    )


def markers(rng: np.random.Generator, count: int) -> tuple[Phrase, ...]:
    """Lead markers, some with a technologist's initials."""
    return tuple(Phrase(str(rng.choice(_MARKERS)), "overlay") for _ in range(count))


def _renamed(rng: np.random.Generator, script: str, phrase: Phrase) -> Phrase:
    return Phrase(_name(rng, script), "phi") if rng.random() < 0.6 else phrase


def _name(rng: np.random.Generator, script: str) -> str:
    family = str(rng.choice(FAMILY[script].split()))
    given = str(rng.choice(GIVEN[script].split()))
    if script in _JOINED:
        return family + given
    form = rng.integers(4)
    if form == 0 and script in {"latin", "diacritics", "cyrillic", "greek", "vietnamese"}:
        return f"{family.upper()}, {given}"
    return f"{family}, {given}" if form == 1 else f"{given} {family}"


def _date(rng: np.random.Generator) -> str:
    year, month, day = rng.integers(1921, 2027), rng.integers(1, 13), rng.integers(1, 29)
    return str(
        rng.choice(
            [
                f"{day:02d}.{month:02d}.{year}",
                f"{year}-{month:02d}-{day:02d}",
                f"{day:02d}-{_MONTHS[month - 1]}-{year}",
                f"{_MONTHS[month - 1]} {day} {year}",
                f"DOB: {month}/{day}/{year}",
                f"{year}{month:02d}{day:02d} {rng.integers(24):02d}:{rng.integers(60):02d}",
            ]
        )
    )


def _number(rng: np.random.Generator) -> str:
    value = int(rng.integers(100_000, 99_999_999))
    return str(
        rng.choice([f"MRN {value}", f"ID: {value}", f"ACC{value}", f"{value}", f"CR-26-{value}"])
    )


def _technical(rng: np.random.Generator) -> str:
    a, b, c = rng.integers(1, 999), rng.integers(-900, 900), rng.integers(1, 300)
    return str(
        rng.choice(
            [
                f"W: {a} L: {b}",
                f"WL {b} WW {a}",
                f"Im: {c}/300",
                f"Se: {c % 20}",
                f"Zoom: {a}%",
                f"Thk: {c % 10}.0 mm",
                f"kV 120 mAs {a}",
                f"TR {a} TE {c}",
                "CHEST PA ERECT",
                "T2 TSE SAG",
                f"MI 1.{c % 10} TIS 0.{c % 9}",
                f"Loc: {b}.5",
            ]
        )
    )
