"""Clean radiology captions: eponyms, measurements, levels, sequences and staging, nobody in them.

Half of the terms (`TUNING_TERMS`) were looked at while the rules were tuned, the other half
(`UNSEEN_TERMS`) was only measured; the split is by position, so that it cannot be chosen.
"""

# ruff: noqa: E501 - lists of terms are read whole

import random
from collections.abc import Iterator

_TERMS = """
May-Thurner syndrome|Baker cyst|Charcot arthropathy|Wilms tumor|Ewing sarcoma|Hodgkin lymphoma|Budd-Chiari syndrome|Bochdalek hernia|Morgagni hernia|Spigelian hernia
Zenker diverticulum|Meckel diverticulum|Killian-Jamieson diverticulum|Klatskin tumor|Krukenberg tumor|Brenner tumor|Whipple procedure|Bosniak IIF cyst|Wernicke encephalopathy|Marchiafava-Bignami disease
Chiari I malformation|Dandy-Walker malformation|Galen vein malformation|Kommerell diverticulum|Abernethy malformation|Caroli disease|Todani type I choledochal cyst|Mirizzi syndrome|Bouveret syndrome|Rigler sign
Chilaiditi sign|Westermark sign|Hampton hump|Fleischner sign|Palla sign|Monod sign|Ghon complex|Kerley B lines|Luftsichel sign|golden S sign
Schmorl nodes|Modic type 2 changes|Andersson lesion|Romanus lesion|Baastrup disease|Bertolotti syndrome|Scheuermann kyphosis|Pott disease|Chance fracture|Jefferson fracture
hangman fracture|Colles fracture|Smith fracture|Barton fracture|Galeazzi fracture-dislocation|Monteggia fracture|Bennett fracture|Rolando fracture|Essex-Lopresti injury|Hill-Sachs lesion
Bankart lesion|Perthes lesion|Segond fracture|Pellegrini-Stieda lesion|Hoffa fat pad|Osgood-Schlatter disease|Sinding-Larsen-Johansson syndrome|Blount disease|Legg-Calve-Perthes disease|Kienbock disease
Preiser disease|Freiberg infraction|Kohler disease|Sever disease|Mueller-Weiss syndrome|Lisfranc injury|Maisonneuve fracture|Tillaux fracture|Salter-Harris II fracture|Weber B ankle fracture
Schatzker V plateau fracture|Garden III fracture|Pauwels angle|Judet view|Letournel classification|Pipkin fracture|Kager fat pad|Haglund deformity|Morton neuroma|Madelung deformity
Maffucci syndrome|Ollier disease|McCune-Albright syndrome|Mazabraud syndrome|Paget disease of bone|Gorham-Stout disease|Erdheim-Chester disease|Rosai-Dorfman disease|Castleman disease|Langerhans cell histiocytosis
Takayasu arteritis|Kawasaki disease|Behcet disease|Buerger disease|Moyamoya disease|Ortner syndrome|Lemierre syndrome|Swyer-James syndrome|Kartagener syndrome|Mounier-Kuhn syndrome
Williams-Campbell syndrome|Hamman sign|Macklin effect|Boerhaave syndrome|Mallory-Weiss tear|Schatzki ring|Plummer-Vinson syndrome|Barrett esophagus|Nissen fundoplication|Roux-en-Y anatomy
Petersen hernia|Littre hernia|Amyand hernia|Richter hernia|Grynfeltt hernia|Ogilvie syndrome|Hirschsprung disease|Ladd bands|Peutz-Jeghers polyps|Cronkhite-Canada syndrome
Gardner syndrome|Menetrier disease|Zollinger-Ellison syndrome|Crohn disease|Hinchey II diverticulitis|Balthazar D pancreatitis|Couinaud segment VII|Riedel lobe|Glisson capsule|Gerota fascia
Zuckerkandl fascia|Weigert-Meyer rule|Dietl crisis|Page kidney|Wunderlich syndrome|Peyronie disease|Fournier gangrene|Mayer-Rokitansky-Kuster-Hauser syndrome|Asherman syndrome|Meigs syndrome
Gartner duct cyst|Bartholin cyst|Nabothian cysts|Skene duct cyst|Cowper duct syringocele|Zinner syndrome|Herlyn-Werner-Wunderlich syndrome|Sertoli-Leydig cell tumor|Denonvilliers fascia|Santorini plexus
Virchow-Robin spaces|Virchow triad|Fazekas grade 2 changes|Spetzler-Martin grade III AVM|Cognard type IIb fistula|Hunt and Hess grade 3 hemorrhage|modified Fisher grade 4|Knosp grade 3 adenoma|Koos grade II schwannoma|Rathke cleft cyst
Tolosa-Hunt syndrome|Sturge-Weber syndrome|von Hippel-Lindau disease|Lhermitte-Duclos disease|Cowden syndrome|Rasmussen encephalitis|Dyke-Davidoff-Masson syndrome|Joubert syndrome|Walker-Warburg syndrome|Hallervorden-Spatz disease
Alexander disease|Canavan disease|Krabbe disease|Leigh syndrome|Creutzfeldt-Jakob disease|Balo concentric sclerosis|Susac syndrome|Hashimoto encephalopathy|Fahr disease|Wilson disease
Huntington disease|Parkinson disease|Alzheimer disease|Pick disease|Heubner artery|Percheron artery infarct|Labbe vein thrombosis|Trolard vein|Sylvian fissure|Rolandic cortex
Heschl gyrus|Broca area|Meyer loop|Meckel cave|Dorello canal|Warthin tumor|Kuttner tumor|Ludwig angina|Thornwaldt cyst|Rosenmuller fossa
Eagle syndrome|Ramsay Hunt syndrome|Gradenigo syndrome|Bezold abscess|Pott puffy tumor|Mondini malformation|Michel aplasia|Gorlin syndrome|Warburg effect|Virchow node
Hurthle cell adenoma|Riedel thyroiditis|de Quervain thyroiditis|de Quervain tenosynovitis|Hashimoto thyroiditis|Graves orbitopathy|Delphian node|Zenker's diverticulum|Baker's cyst|Paget-Schroetter syndrome
Stanford type A dissection|DeBakey type III dissection|Crawford II aneurysm|Adamkiewicz artery|Riolan arc|Drummond marginal artery|Dunbar syndrome|Nutcracker syndrome|Wilkie syndrome|Leriche syndrome
Klippel-Trenaunay syndrome|Osler-Weber-Rendu disease|Parkes Weber syndrome|Marfan syndrome|Loeys-Dietz syndrome|Ehlers-Danlos syndrome|Turner syndrome|Down syndrome|Noonan syndrome|Ebstein anomaly
Fallot tetralogy|tetralogy of Fallot|Eisenmenger syndrome|Fontan circulation|Glenn shunt|Blalock-Taussig shunt|Norwood procedure|Jatene switch|Mustard baffle|Takotsubo cardiomyopathy
Chagas cardiomyopathy|Loeffler endocarditis|Dressler syndrome|Lambl excrescence|Chiari network|Bachmann bundle|Agatston score 412|Simpson biplane volumes|Kerley lines|Swan-Ganz catheter
Cobb angle|Reid line|Chamberlain line|McGregor line|Wackenheim line|Shenton line|Perkins line|Hilgenreiner line|Graf type IIa hip|Klein line
Risser stage 4|Meyerding grade 2 slip|Pfirrmann grade IV disc|Kellgren-Lawrence grade 3 change|Outerbridge grade 4 loss|Ficat stage II necrosis|Steinberg stage III|Lichtman stage IIIa|Goutallier grade 3 atrophy|Walch B2 glenoid
Tanner stage|Greulich and Pyle atlas|Gleason 4+3|Fuhrman grade 2|Breslow depth|Clark level|Child-Pugh B cirrhosis|Milan criteria|Barcelona stage B|Rutherford category 4
Todd paralysis|Horner syndrome|Brown-Sequard syndrome|Guillain-Barre syndrome|Hirayama disease|Parsonage-Turner syndrome|Guyon canal|Struthers ligament|Osborne ligament|Bouchard nodes
Heberden nodes|Dupuytren contracture|Ledderhose disease|Stener lesion|Gilula arcs|Terry Thomas sign|Lauge-Hansen classification|Bohler angle|Gissane angle|Meary angle
Jones fracture|Shepherd fracture|Cedell fracture|Wagstaffe fragment|Duverney fracture|Malgaigne fracture|Rokitansky nodule|Aschoff sinuses|Luschka ducts|Hartmann pouch
Murphy sign|McBurney point|Courvoisier gallbladder|Cullen sign|Grey Turner sign|Kehr sign|Hesselbach triangle|Treitz ligament|Morison pouch|Douglas pouch
Larrey space|Retzius space|Toldt fascia|Winslow foramen|Vater ampulla|Oddi sphincter|Wirsung duct|Kupffer cells|Haller cell|Onodi cell
Lund-Mackay score 12|Kiesselbach plexus|Eustachian tube|Stensen duct|Wharton duct|Passavant ridge|Waldeyer ring|Rouviere node|Sappey veins|Cantlie line
Arantius duct|Looser zones|Milkman pseudofractures|Erlenmeyer flask deformity|Pelkan spur|Wimberger sign|Caffey disease|Harrison groove|Rugger-Jersey spine|Rathke pouch
Lachman test|Bassett sign|Wrisberg ligament|Humphry ligament|Gerdy tubercle|Lister tubercle|Hounsfield units|Seldinger technique|Judkins catheter|Amplatz wire
"""

ALL_TERMS = [term.strip() for line in _TERMS.strip().splitlines() for term in line.split("|")]
TUNING_TERMS, UNSEEN_TERMS = ALL_TERMS[::2], ALL_TERMS[1::2]

_MODALITIES = """
Axial CT|Coronal CT|Sagittal T2-weighted MRI|Axial FLAIR|Contrast-enhanced CT|Non-contrast head CT|CT angiography|Frontal radiograph|Lateral radiograph|Grayscale ultrasound
Color Doppler ultrasound|Axial DWI and ADC map|Coronal STIR|Post-contrast T1 fat-sat|FDG PET/CT|MRCP|Barium swallow|HRCT|Digital subtraction angiography|Tc-99m MDP bone scan
Axial SWI|Sagittal PD fat-sat|Cine SSFP|PSMA PET/CT|Dual-energy CT|CT urogram|Hysterosalpingogram|3D MPRAGE|Ga-68 DOTATATE PET|MR enterography
"""
MODALITIES = [part.strip() for line in _MODALITIES.strip().splitlines() for part in line.split("|")]

_FRAMES = """
{M} shows {t}.
{t} on {m}.
What is the diagnosis? {t}.
Diagnosis: {t}.
Answer: {t}!
{M} in a patient with {t}.
Classic {t}.
Companion case of {t}.
Teaching point: {t} may mimic malignancy.
Think of {t} and {u}.
The differential includes {t}, {u} and abscess.
Findings are consistent with {t}.
{t} versus {u}: how do you tell them apart?
Pearl: do not mistake {t} for {u}.
Key finding: {m} with {t}.
Remember the association between {t} and {u}.
Typical appearance of {t}.
Imaging hallmarks of {t} include T2 hyperintensity and restricted diffusion.
Case courtesy rules apply. {t} is best seen on {m}.
DDx: {t}, {u}, metastasis, lymphoma.
Not {u} but {t}.
Next best step in suspected {t}?
{t} is named after the person who first described it.
{M}: features of {t} without {u}.
Arrow points to the {t}.
Swipe for the answer: {t}.
Take home: {t} = {u} until proven otherwise.
Subtle {t}, easily missed on {m}.
"""
FRAMES = _FRAMES.strip().splitlines()

_FACTS = """
Lesion measures 3.2 x 2.4 x 1.9 cm.
The aorta is 5.6 cm at the level of T12.
Mean attenuation is 45 HU, rising to 110 HU.
Disc extrusion at L4-L5 compresses the L5 root.
C5/C6 spondylosis with cord signal change.
Staged as T2N1M0, stage IIB, AJCC 8th edition.
PI-RADS 4 lesion in the peripheral zone at 7 o'clock.
BI-RADS 5 mass at 10:00, 4 cm from the nipple.
LI-RADS 5 observation in segment VIII.
SUVmax 12.4 in the right hilum, Deauville 5.
ADC value 0.7 x 10-3 mm2/s on b=1000 images.
TR 4500 ms, TE 90 ms, slice thickness 3 mm.
TI-RADS 4 nodule in the left lobe.
Calcium score 1250, volume 980 mm3.
Right kidney 11.2 cm, left kidney 10.8 cm.
Midline shift of 8 mm with uncal herniation.
Peak systolic velocity 320 cm/s, ratio 4.2.
Fracture of the 5th metatarsal base.
Grade 3 injury on the AAST scale.
O-RADS 3 cyst with thin septations.
Lung-RADS 4A nodule, 9 mm, in the right upper lobe.
Pneumoperitoneum under the right hemidiaphragm.
Ring enhancement with central restricted diffusion.
Note the target sign and the double-duct sign.
Fat-fluid level in the suprapatellar recess.
Coronary arteries: LAD 70% stenosis, RCA patent.
Resistive index 0.82 at the arcuate arteries.
Contrast: 100 mL iohexol 350, delay 70 s.
Dose: CTDIvol 12 mGy, DLP 640 mGy cm.
Hyperdense MCA sign, ASPECTS 7.
The 2022 WHO classification renamed this entity.
Follow Fleischner Society guidelines for nodules of 6-8 mm.
Seen in 1 in 4 patients with this condition.
Peak age is 40 to 60 years, more common in women.
Sensitivity 92%, specificity 88%.
Keyhole sign, sandwich sign and dural tail.
Swirl sign indicates active bleeding.
IR: coil embolization is an option, see the guideline.
A thin-walled cavity with an air crescent.
Bone scan: superscan appearance.
Mnemonic: MAGIC DR for ring-enhancing lesions.
Bilateral hilar adenopathy and perilymphatic nodules.
Small bowel feces sign proximal to the transition point.
Comma sign, cockade sign and whirlpool sign.
No free air. No pneumatosis. No portal venous gas.
Thanks for reading, follow for more cases!
Comment below with your diagnosis.
What would you do next?
T1 dark, T2 bright, avid enhancement.
E. coli and S. aureus are the usual organisms.
Cryptococcus and Aspergillus must be excluded.
Normal variant: os trigonum and accessory soleus.
"""
FACTS = _FACTS.strip().splitlines()

_TAGS = """
#radiology #neuroradiology #FOAMed #MedEd|#MSKRad #radres #FOAMrad|#IRad #radiology|#pedsrad #caseoftheday|#chestrad #HRCT #ILD|#ultrasound #POCUS||||
"""
TAGS = _TAGS.strip("\n").split("|")


def clean_captions(count: int, seed: int, terms: list[str]) -> Iterator[str]:
    """`count` captions without a person in them, from one half of the terms."""
    chance = random.Random(seed)  # noqa: S311 - a reproducible benchmark, no secret
    for _ in range(count):
        sentences: list[str] = []
        for frame in chance.sample(FRAMES, chance.randint(1, 3)):
            modality = chance.choice(MODALITIES)
            lowered = (
                modality
                if modality[:2].isupper() or modality[1].isdigit()
                else modality[0].lower() + modality[1:]
            )
            first, second = chance.sample(terms, 2)
            sentence = frame.format(M=modality, m=lowered, t=first, u=second)
            sentences.append(sentence[0].upper() + sentence[1:])
        sentences += chance.sample(FACTS, chance.randint(1, 4))
        chance.shuffle(sentences)
        tags = chance.choice(TAGS)
        yield " ".join(sentences) + (f"\n{tags}" if tags.strip() else "")
