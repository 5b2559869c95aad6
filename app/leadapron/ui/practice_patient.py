"""The made-up patient of the practice case: every word that its viewer shows.

No such person, institution or number exists. `PRACTICE_IDENTIFIERS` is what must never be readable
in an exported picture of the practice case.
"""

from typing import Final

PATIENT_BANNER: Final = (
    "TESTFALL-ROSSI, Maria Giulia",
    "F  14.03.1961  (065Y)",
    "MRN 90417725",
    "Acc A26-0048113",
    "09.11.2026  Thorax pa stehend",
)

TOP_LEFT: Final = (
    "TESTFALL-ROSSI^Maria Giulia",
    "ID: 90417725",
    "DOB: 14.03.1961  F",
    "Acc: A26-0048113",
)

TOP_RIGHT: Final = (
    "Klinikum Musterstadt",
    "Institut für Radiologie",
    "Dr. Beispiel, Anton",
    "09.11.2026 08:42:17",
)

BOTTOM_LEFT: Final = (
    "MTR K. Probst",
    "Thorax pa stehend",
    "Se: 1   Im: 1/2",
    "125 kV   2.1 mAs",
)

BOTTOM_RIGHT: Final = ("DX", "Zoom: 92 %", "W: 2870  L: 1435")

SCALE_LABEL: Final = "5 cm"

PRACTICE_IDENTIFIERS: Final = (
    "TESTFALL",
    "ROSSI",
    "Maria",
    "Giulia",
    "90417725",
    "0048113",
    "14.03.1961",
    "09.11.2026",
    "08:42:17",
    "Klinikum",
    "Musterstadt",
    "Beispiel",
    "Anton",
    "Probst",
)
"""Names, numbers, dates and places of the practice case."""
