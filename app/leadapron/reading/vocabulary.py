"""Words of viewers and of radiology that label or describe and name nobody."""

import re
from typing import Final

NAME_LABEL: Final = re.compile(
    r"(?<!\w)(?:pat(?:ient)?(?:'s)?\s?name|name|nom|nombre|nome|pat(?:ient)?|paciente|paziente|"
    r"ref(?:erring)?(?:\s?(?:phys(?:ician)?|dr|doctor|by|md))?|(?:attending|reading|performing|"
    r"requesting)(?:\s?(?:physician|radiologist|dr))?|physician|radiologist|dr|prof|tech(?:nologist"
    r"|nician)?|operator|op|sonographer|mtra?|rt|arzt|ärztin|médecin|médico|medico|lekarz|врач|"
    r"лаборант|пациент|фио|患者氏名|患者|氏名|姓名|医師|환자|이름)(?!\w)[\s.:#=]*",
    re.IGNORECASE,
)
"""What stands before a name of the patient or of staff."""

OTHER_LABEL: Final = re.compile(
    r"(?<!\w)(?:id|pid|mrn|acc(?:ession)?|dob|born|geb|sex|gender|age|date|time|study|series|se|im|"
    r"ref|modality|inst(?:itution)?|hosp(?:ital)?)\b\s*[:#.=]",
    re.IGNORECASE,
)
"""What stands before something else, where a name ends."""

EVERYDAY: Final = frozenset(
    """
    abdomen acc accession acquired acquisition age ankle anterior arterial axial bone brain breast
    cardiac cervical chest clinic coronal contrast crop date default department description details
    diffusion dob doctor dose download elbow exam examination export fat fast female field file
    flair flip foot frame general hand head help hide hip home hospital image images imaging
    inferior information institution invert invoke knee label lateral layout left length level list
    location lumbar lung male magnify manufacturer marker measure medical modality mpr mrn mode more
    name neck none number operator orientation other pacs pan patient pelvis phase physician play
    position posterior preset presets prior protocol radiology ref referring report requested reset
    right rotate rotation routine sagittal save scan school search segment sequence series settings
    sex shoulder sharp slice soft source spine spiral station status stack standard studies study
    summary superior technologist tech thickness thorax time tissue tools trunk type unknown upper
    university venous version view viewer viewport volume wadouri window with without wrist zoom
    january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday the and for from not are all
    """.split()  # noqa: SIM905  # a list of words reads better than 180 literals
)
"""Words without accents that stand in overlays of viewers and name nobody by themselves. A patient
whose name is among them is still found by the other part of the name and by every number."""

INTERFACE: Final = frozenset(
    """
    about accession add all annotate annotation annotations apply arrow auto basic
    bidirectional birthdate cancel capture cine clear compare confirm contrast copy crosshairs
    date default delete density description details download edit ellipse end entry exit expand
    export file files filter filters flip fps freehand fullscreen help hide home horizontal id
    image images import instance instances invert investigational items keyword launch layout
    length level list load loading log magnify measure measurement measurements menu metadata
    modalities modality more mpr mrn name next no none number of off ok on only open options or
    overlay overlays panel patient pause play prefetch preferences previous primary print
    probe query recent rectangle redo reference refresh report reset results roi rotate row rows
    ruler save scroll scrolling search segmentation segmentations select send series settings
    share show sort spline start status stop studies study tag tags thumbnail thumbnails time
    toggle tool tools tracked undo unavailable uid untracked upload use value vertical view viewer
    viewers viewport volume window windowing with without workflow worklist zoom
    """.split()  # noqa: SIM905  # a list of words reads better than 130 literals
)
"""Words on the buttons, columns and panels of viewers. Common family and given names among them
(Page, Close, Pan, Prior, …) are left out: a line of one such word stays unsure."""
