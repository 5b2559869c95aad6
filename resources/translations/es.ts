<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Capture region</source>
            <translation>Capturar región</translation>
        </message>
        <message>
            <source>Repeat last region</source>
            <translation>Repetir la última región</translation>
        </message>
        <message>
            <source>Open picture</source>
            <translation>Abrir imagen</translation>
        </message>
        <message>
            <source>Paste picture</source>
            <translation>Pegar imagen</translation>
        </message>
        <message>
            <source>Practice case</source>
            <translation>Caso de práctica</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Capture in 1 second</source>
            <translation>Captura en 1 segundo</translation>
        </message>
        <message>
            <source>Capture in {count} seconds</source>
            <translation>Captura en {count} segundos</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>The clean picture is in the clipboard.</source>
            <translation>La imagen limpia está en el portapapeles.</translation>
        </message>
        <message>
            <source>The picture is not ready.</source>
            <translation>La imagen aún no está lista.</translation>
        </message>
        <message>
            <source>Save the masks as a viewer profile</source>
            <translation>Guardar las máscaras como perfil del visor</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Seleccionar</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Cubrir</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polígono</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pincel</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>Smart crop</source>
            <translation>Recorte inteligente</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Marcar</translation>
        </message>
        <message>
            <source>Next shape of the crop</source>
            <translation>Siguiente forma del recorte</translation>
        </message>
        <message>
            <source>Mask in the middle, without the pointer</source>
            <translation>Cubierta en el centro, sin puntero</translation>
        </message>
        <message>
            <source>Larger brush</source>
            <translation>Pincel más grande</translation>
        </message>
        <message>
            <source>Smaller brush</source>
            <translation>Pincel más pequeño</translation>
        </message>
        <message>
            <source>Keep, with a reason</source>
            <translation>Conservar, con un motivo</translation>
        </message>
        <message>
            <source>Mask again</source>
            <translation>Volver a cubrir</translation>
        </message>
        <message>
            <source>Mask this everywhere</source>
            <translation>Cubrir esto en todas partes</translation>
        </message>
        <message>
            <source>Duplicate what was drawn</source>
            <translation>Duplicar lo dibujado</translation>
        </message>
        <message>
            <source>Delete what was drawn</source>
            <translation>Eliminar lo dibujado</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Ajustar</translation>
        </message>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Acercar</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Alejar</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Parte siguiente de la ventana</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Add a capture to this case</source>
            <translation>Añadir una captura a este caso</translation>
        </message>
        <message>
            <source>Previous picture</source>
            <translation>Imagen anterior</translation>
        </message>
        <message>
            <source>Next picture</source>
            <translation>Imagen siguiente</translation>
        </message>
        <message>
            <source>Do the same in all pictures</source>
            <translation>Hacer lo mismo en todas las imágenes</translation>
        </message>
        <message>
            <source>Take this picture out</source>
            <translation>Quitar esta imagen</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Pie de imagen</translation>
        </message>
        <message>
            <source>Copy the clean picture</source>
            <translation>Copiar la imagen limpia</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>BrushBar</name>
        <message>
            <source>Size of the brush</source>
            <translation>Tamaño del pincel</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Original: this is not what will be exported</source>
            <translation>Original: esto no es lo que se exportará</translation>
        </message>
        <message>
            <source>Picture under review</source>
            <translation>Imagen en revisión</translation>
        </message>
    </context>
    <context>
        <name>Caption</name>
        <message>
            <source>{count} hashtags</source>
            <translation>{count} etiquetas</translation>
        </message>
        <message>
            <source>alternative text {count}</source>
            <translation>texto alternativo {count}</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>demasiado largo</translation>
        </message>
        <message>
            <source>Limits as of {day}.</source>
            <translation>Límites a fecha de {day}.</translation>
        </message>
        <message>
            <source>Answer the checklist first.</source>
            <translation>Responda primero a la lista de control.</translation>
        </message>
        <message>
            <source>Copy words</source>
            <translation>Copiar texto</translation>
        </message>
        <message>
            <source>Copy alternative text</source>
            <translation>Copiar texto alternativo</translation>
        </message>
        <message>
            <source>The words are in the clipboard.</source>
            <translation>El texto está en el portapapeles.</translation>
        </message>
        <message>
            <source>There are no words to copy.</source>
            <translation>No hay texto que copiar.</translation>
        </message>
        <message>
            <source>The words still hold something to take out or rewrite; see the list.</source>
            <translation>El texto aún contiene algo que quitar o reescribir; vea la lista.</translation>
        </message>
        <message>
            <source>The words are not checked yet.</source>
            <translation>El texto aún no está comprobado.</translation>
        </message>
        <message>
            <source>Findings in the words</source>
            <translation>Hallazgos en el texto</translation>
        </message>
        <message>
            <source>Write a caption; it is checked while you type.</source>
            <translation>Escriba un pie de imagen; se comprueba mientras escribe.</translation>
        </message>
        <message>
            <source>{count} to take out</source>
            <translation>{count} por quitar</translation>
        </message>
        <message>
            <source>No identifier found by these checks ({day}).</source>
            <translation>Estas comprobaciones no hallaron identificadores ({day}).</translation>
        </message>
        <message>
            <source>Checked for: {list}.</source>
            <translation>Comprobado: {list}.</translation>
        </message>
        <message>
            <source>Write “{words}”</source>
            <translation>Escribir «{words}»</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Omitirlo</translation>
        </message>
        <message>
            <source>{count} to rewrite</source>
            <translation>{count} por reescribir</translation>
        </message>
        <message>
            <source>Let a second reader look.</source>
            <translation>Pida una segunda lectura.</translation>
        </message>
        <message>
            <source>take out</source>
            <translation>quitar</translation>
        </message>
        <message>
            <source>rewrite</source>
            <translation>reescribir</translation>
        </message>
        <message>
            <source>decide</source>
            <translation>decidir</translation>
        </message>
        <message>
            <source>second reader</source>
            <translation>segunda persona</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Pie de imagen</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>Texto alternativo</translation>
        </message>
        <message>
            <source>Hashtags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nombre</translation>
        </message>
        <message>
            <source>initials</source>
            <translation>iniciales</translation>
        </message>
        <message>
            <source>identifier</source>
            <translation>identificador</translation>
        </message>
        <message>
            <source>date</source>
            <translation>fecha</translation>
        </message>
        <message>
            <source>time of day</source>
            <translation>hora</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>contacto</translation>
        </message>
        <message>
            <source>link</source>
            <translation>enlace</translation>
        </message>
        <message>
            <source>account name</source>
            <translation>nombre de cuenta</translation>
        </message>
        <message>
            <source>place</source>
            <translation>lugar</translation>
        </message>
        <message>
            <source>institution</source>
            <translation>institución</translation>
        </message>
        <message>
            <source>device number</source>
            <translation>número de dispositivo</translation>
        </message>
        <message>
            <source>print or face</source>
            <translation>huella o rostro</translation>
        </message>
        <message>
            <source>script that is not checked</source>
            <translation>escritura no comprobada</translation>
        </message>
        <message>
            <source>age</source>
            <translation>edad</translation>
        </message>
        <message>
            <source>pregnancy</source>
            <translation>embarazo</translation>
        </message>
        <message>
            <source>day after an operation</source>
            <translation>día tras una operación</translation>
        </message>
        <message>
            <source>sex</source>
            <translation>sexo</translation>
        </message>
        <message>
            <source>descent</source>
            <translation>origen</translation>
        </message>
        <message>
            <source>surgery or hardware</source>
            <translation>cirugía o implante</translation>
        </message>
        <message>
            <source>indwelling filter</source>
            <translation>filtro implantado</translation>
        </message>
        <message>
            <source>rarity</source>
            <translation>rareza</translation>
        </message>
        <message>
            <source>news or fame</source>
            <translation>noticias o fama</translation>
        </message>
        <message>
            <source>occupation</source>
            <translation>profesión</translation>
        </message>
        <message>
            <source>relatives</source>
            <translation>familiares</translation>
        </message>
        <message>
            <source>outcome</source>
            <translation>desenlace</translation>
        </message>
        <message>
            <source>course</source>
            <translation>evolución</translation>
        </message>
        <message>
            <source>quoted speech</source>
            <translation>palabras citadas</translation>
        </message>
        <message>
            <source>advice to one person</source>
            <translation>consejo a una persona</translation>
        </message>
        <message>
            <source>combination</source>
            <translation>combinación</translation>
        </message>
    </context>
    <context>
        <name>Capture</name>
        <message>
            <source>Finish or close the open dialog first, then capture again.</source>
            <translation>Termine o cierre primero el diálogo abierto y vuelva a capturar.</translation>
        </message>
        <message>
            <source>The last region does not fit this screen any more; choose a new one.</source>
            <translation>La última región ya no cabe en esta pantalla; elija otra.</translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Why may it go on? (not stored)</source>
            <translation>¿Por qué puede seguir? (no se guarda)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Posting checklist</source>
            <translation>Lista de control para publicar</translation>
        </message>
        <message>
            <source>({reader})</source>
            <translation>({reader})</translation>
        </message>
        <message>
            <source>Not ready with this answer.</source>
            <translation>No está listo con esta respuesta.</translation>
        </message>
        <message>
            <source>Crop it away, or give the reason.</source>
            <translation>Recórtelo o indique el motivo.</translation>
        </message>
        <message>
            <source>A finding asks this.</source>
            <translation>Un hallazgo plantea esta pregunta.</translation>
        </message>
        <message>
            <source>Needed before the post.</source>
            <translation>Necesario antes de publicar.</translation>
        </message>
        <message>
            <source>Before you post</source>
            <translation>Antes de publicar</translation>
        </message>
        <message>
            <source>Does your institution permit this post?</source>
            <translation>¿Permite su institución esta publicación?</translation>
        </message>
        <message>
            <source>Are all overlays hidden or masked?</source>
            <translation>¿Están ocultos o cubiertos todos los rótulos superpuestos?</translation>
        </message>
        <message>
            <source>Does everything show one patient only?</source>
            <translation>¿Corresponde todo a un solo paciente?</translation>
        </message>
        <message>
            <source>Is there hardware, a device or a feature that makes this patient recognisable?</source>
            <translation>¿Hay un implante, un dispositivo o un rasgo que haga reconocible a este paciente?</translation>
        </message>
        <message>
            <source>Is this a high-profile case, or was it in the news?</source>
            <translation>¿Es un caso de gran repercusión o salió en las noticias?</translation>
        </message>
        <message>
            <source>Is the case older than the last few months?</source>
            <translation>¿Es el caso anterior a los últimos meses?</translation>
        </message>
        <message>
            <source>Do the words teach the disease and not tell one patient's story?</source>
            <translation>¿Enseña el texto la enfermedad en vez de contar la historia de un paciente?</translation>
        </message>
        <message>
            <source>Can a face, a skin render or teeth be seen?</source>
            <translation>¿Se ven un rostro, una reconstrucción 3D de la piel o dientes?</translation>
        </message>
        <message>
            <source>Is sensitive anatomy shown?</source>
            <translation>¿Se muestran zonas íntimas del cuerpo?</translation>
        </message>
        <message>
            <source>Is there the consent that your department wants?</source>
            <translation>¿Hay el consentimiento que pide su departamento?</translation>
        </message>
        <message>
            <source>Has a second person looked at picture and words?</source>
            <translation>¿Ha revisado una segunda persona la imagen y el texto?</translation>
        </message>
    </context>
    <context>
        <name>Controller</name>
        <message>
            <source>Select a drawn mask or a note to duplicate it.</source>
            <translation>Seleccione una cubierta dibujada o una nota para duplicarla.</translation>
        </message>
        <message>
            <source>This stands beside the picture, on what the preset adds; crop, or choose another preset.</source>
            <translation>Esto está junto a la imagen, en lo que añade el formato; recorte o elija otro formato.</translation>
        </message>
        <message>
            <source>What was found is kept with K, with a reason.</source>
            <translation>Lo encontrado se conserva con K, con un motivo.</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>This stands in the picture of this case as an identifier.</source>
            <translation>Esto figura en la imagen de este caso como identificador.</translation>
        </message>
        <message>
            <source>names and initials</source>
            <translation>nombres e iniciales</translation>
        </message>
        <message>
            <source>identifiers and codes</source>
            <translation>identificadores y códigos</translation>
        </message>
        <message>
            <source>dates and times</source>
            <translation>fechas y horas</translation>
        </message>
        <message>
            <source>contacts, links and accounts</source>
            <translation>contactos, enlaces y cuentas</translation>
        </message>
        <message>
            <source>places and institutions</source>
            <translation>lugares e instituciones</translation>
        </message>
        <message>
            <source>devices and biometrics</source>
            <translation>dispositivos y datos biométricos</translation>
        </message>
        <message>
            <source>exact ages and pregnancies</source>
            <translation>edades exactas y embarazos</translation>
        </message>
        <message>
            <source>sex and descent</source>
            <translation>sexo y origen</translation>
        </message>
        <message>
            <source>hardware, rarity, news, course, outcome, relatives, occupation, quotes and advice</source>
            <translation>implantes, rareza, noticias, evolución, desenlace, familiares, profesión, citas y consejos</translation>
        </message>
        <message>
            <source>{0} indirect identifiers stand together: let a second reader look.</source>
            <translation>Coinciden {0} identificadores indirectos; pida a una segunda persona que lo revise.</translation>
        </message>
        <message>
            <source>The caption dictionary {0} cannot be read; install Lead Apron again.</source>
            <translation>No se puede leer el diccionario {0} de la comprobación del texto; instale Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>The caption list {0} cannot be read; install Lead Apron again.</source>
            <translation>No se puede leer la lista {0} de la comprobación del texto; instale Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>An exact age helps to find one person; a band teaches the same.</source>
            <translation>Una edad exacta ayuda a encontrar a una persona; un grupo de edad enseña lo mismo.</translation>
        </message>
        <message>
            <source>Ages of 90 and more are identifiers.</source>
            <translation>Las edades de 90 años o más son identificadores.</translation>
        </message>
        <message>
            <source>Sex that carries nothing is dropped.</source>
            <translation>El sexo se omite si no aporta nada al caso.</translation>
        </message>
        <message>
            <source>These checks cannot read this script, so they cannot vouch for it.</source>
            <translation>Estas comprobaciones no pueden leer esta escritura, así que no responden de ella.</translation>
        </message>
        <message>
            <source>A date tells when this patient was examined.</source>
            <translation>Una fecha revela cuándo se exploró a este paciente.</translation>
        </message>
        <message>
            <source>Counted from the day of posting this dates the examination.</source>
            <translation>Contado desde el día de la publicación, esto fecha la exploración.</translation>
        </message>
        <message>
            <source>A number behind such a label belongs to one person or device.</source>
            <translation>Un número tras un rótulo así pertenece a una sola persona o a un solo dispositivo.</translation>
        </message>
        <message>
            <source>A long number without a unit reads as a record or accession number.</source>
            <translation>Un número largo sin unidad parece un número de historia clínica o de petición.</translation>
        </message>
        <message>
            <source>A code of letters and digits may be a study, trial or device number.</source>
            <translation>Un código de letras y cifras puede ser el número de una exploración, un ensayo clínico o un dispositivo.</translation>
        </message>
        <message>
            <source>A telephone or fax number leads to a person.</source>
            <translation>Un número de teléfono o de fax conduce a una persona.</translation>
        </message>
        <message>
            <source>An e-mail address leads to a person.</source>
            <translation>Una dirección de correo electrónico conduce a una persona.</translation>
        </message>
        <message>
            <source>A link can carry a study number or lead to a page about the patient.</source>
            <translation>Un enlace puede contener el número de una exploración o llevar a una página sobre el paciente.</translation>
        </message>
        <message>
            <source>An account name is a name.</source>
            <translation>Un nombre de cuenta es un nombre.</translation>
        </message>
        <message>
            <source>A network address or DICOM identifier is unique.</source>
            <translation>Una dirección de red o un identificador DICOM es único.</translation>
        </message>
        <message>
            <source>Prints and face photographs identify by themselves.</source>
            <translation>Las huellas y las fotografías del rostro identifican por sí solas.</translation>
        </message>
        <message>
            <source>This has the form of a licence plate or a code.</source>
            <translation>Esto tiene la forma de una matrícula de vehículo o de un código.</translation>
        </message>
        <message>
            <source>This reads as the name of a person.</source>
            <translation>Esto parece el nombre de una persona.</translation>
        </message>
        <message>
            <source>A place smaller than a state narrows down where this patient lives or was treated.</source>
            <translation>Un lugar menor que un estado federado acota dónde vive o fue tratado este paciente.</translation>
        </message>
        <message>
            <source>The institution tells where the patient was treated.</source>
            <translation>La institución revela dónde fue tratado el paciente.</translation>
        </message>
        <message>
            <source>Exact weeks and numbers of pregnancies narrow down who this is.</source>
            <translation>Las semanas exactas de gestación y el número de embarazos acotan de quién se trata.</translation>
        </message>
        <message>
            <source>Counted days date the operation.</source>
            <translation>Los días contados fechan la operación.</translation>
        </message>
        <message>
            <source>Initials derived from a name identify like the name.</source>
            <translation>Las iniciales de un nombre identifican igual que el nombre.</translation>
        </message>
        <message>
            <source>The clipboard holds no picture; copy one in the viewer, then paste it here.</source>
            <translation>El portapapeles no contiene ninguna imagen; copie una en el visor y péguela aquí.</translation>
        </message>
        <message>
            <source>DICOM files need the optional part `dicom`; run `pip install leadapron[dicom]`, or save the picture as PNG.</source>
            <translation>Los archivos DICOM necesitan la parte opcional `dicom`; ejecute `pip install leadapron[dicom]` o guarde la imagen como PNG.</translation>
        </message>
        <message>
            <source>The DICOM file holds no picture that can be opened here; save it as PNG in the viewer.</source>
            <translation>El archivo DICOM no contiene ninguna imagen que pueda abrirse aquí; guárdela como PNG en el visor.</translation>
        </message>
        <message>
            <source>The DICOM file holds several frames; save the one you want as PNG in the viewer.</source>
            <translation>El archivo DICOM contiene varias imágenes; guarde la que desee como PNG en el visor.</translation>
        </message>
        <message>
            <source>The picture is larger than 64 megapixels; export a smaller part of it.</source>
            <translation>La imagen supera los 64 megapíxeles; exporte una parte menor.</translation>
        </message>
        <message>
            <source>The file is damaged or cut off, so it was not opened; export it again.</source>
            <translation>El archivo está dañado o incompleto y no se abrió; expórtelo de nuevo.</translation>
        </message>
        <message>
            <source>The file is not a PNG, JPEG, BMP, TIFF, WebP or DICOM picture; save the picture as one of these.</source>
            <translation>El archivo no es una imagen PNG, JPEG, BMP, TIFF, WebP ni DICOM; guárdela en uno de estos formatos.</translation>
        </message>
        <message>
            <source>The file is empty; choose a picture.</source>
            <translation>El archivo está vacío; elija una imagen.</translation>
        </message>
        <message>
            <source>The picture holds values that are no numbers; save it with 8 or 16 bits.</source>
            <translation>La imagen contiene valores que no son números; guárdela con 8 o 16 bits.</translation>
        </message>
        <message>
            <source>The input is not a file; name a picture file or a folder of them.</source>
            <translation>La entrada no es un archivo; indique un archivo de imagen o una carpeta de ellos.</translation>
        </message>
        <message>
            <source>The file is too large for a picture of at most 64 megapixels.</source>
            <translation>El archivo es demasiado grande para una imagen de 64 megapíxeles como máximo.</translation>
        </message>
        <message>
            <source>The input does not exist; check the path.</source>
            <translation>La entrada no existe; compruebe la ruta.</translation>
        </message>
        <message>
            <source>The input may not be read; ask for permission or copy it.</source>
            <translation>No se permite leer la entrada; pida permiso o cópiela.</translation>
        </message>
        <message>
            <source>The input could not be read ({0}); check the path.</source>
            <translation>No se pudo leer la entrada ({0}); compruebe la ruta.</translation>
        </message>
        <message>
            <source>The file holds several pictures or pages; save the one you want as its own file.</source>
            <translation>El archivo contiene varias imágenes o páginas; guarde la que desee como archivo propio.</translation>
        </message>
        <message>
            <source>The capture shows a single colour, so the window may be protected or the screen locked; open the picture from a file or paste it instead.</source>
            <translation>La captura muestra un solo color; quizá la ventana esté protegida o la pantalla bloqueada. Abra la imagen desde un archivo o péguela.</translation>
        </message>
        <message>
            <source>The desktop did not allow the capture; allow screenshots for Lead Apron in its privacy settings, or open or paste the picture instead.</source>
            <translation>El escritorio no permitió la captura; permita las capturas de pantalla a Lead Apron en los ajustes de privacidad, o abra o pegue la imagen.</translation>
        </message>
        <message>
            <source>The desktop could not take the capture; unlock the screen and try again, or open or paste the picture instead.</source>
            <translation>El escritorio no pudo hacer la captura; desbloquee la pantalla e inténtelo de nuevo, o abra o pegue la imagen.</translation>
        </message>
        <message>
            <source>The desktop did not answer the request for a capture; look for its permission dialog, or open or paste the picture instead.</source>
            <translation>El escritorio no respondió a la petición de captura; busque su diálogo de permiso, o abra o pegue la imagen.</translation>
        </message>
        <message>
            <source>The desktop's capture could not be read; try again, or open or paste the picture instead.</source>
            <translation>No se pudo leer la captura del escritorio; inténtelo de nuevo, o abra o pegue la imagen.</translation>
        </message>
        <message>
            <source>The desktop left its unmasked capture in your pictures folder and it could not be removed; delete it there by hand.</source>
            <translation>El escritorio dejó su captura sin cubrir en su carpeta de imágenes y no se pudo quitar; elimínela allí a mano.</translation>
        </message>
        <message>
            <source>Under Wayland this needs the optional part `wayland`; run `pip install leadapron[wayland]`.</source>
            <translation>En Wayland esto necesita la parte opcional `wayland`; ejecute `pip install leadapron[wayland]`.</translation>
        </message>
        <message>
            <source>The desktop's portal did not answer; install xdg-desktop-portal with the part for your desktop, or open or paste the picture instead.</source>
            <translation>El portal del escritorio no respondió; instale xdg-desktop-portal con la parte de su escritorio, o abra o pegue la imagen.</translation>
        </message>
        <message>
            <source>There is no picture to take; copy or open one first.</source>
            <translation>No hay ninguna imagen que tomar; copie o abra una primero.</translation>
        </message>
        <message>
            <source>The picture is larger than 64 megapixels; take a smaller part of it.</source>
            <translation>La imagen supera los 64 megapíxeles; tome una parte menor.</translation>
        </message>
        <message>
            <source>A screen could not be read; unlock it, or open or paste the picture instead.</source>
            <translation>No se pudo leer una pantalla; desbloquéela, o abra o pegue la imagen.</translation>
        </message>
        <message>
            <source>The screen could not be read, perhaps because it is locked; unlock it and try again, or open or paste the picture instead.</source>
            <translation>No se pudo leer la pantalla, quizá porque está bloqueada; desbloquéela e inténtelo de nuevo, o abra o pegue la imagen.</translation>
        </message>
        <message>
            <source>No screen was found to capture; connect one, or open or paste the picture.</source>
            <translation>No se encontró ninguna pantalla que capturar; conecte una, o abra o pegue la imagen.</translation>
        </message>
        <message>
            <source>A screen is larger than 64 megapixels; open or paste a picture of the region instead.</source>
            <translation>Una pantalla supera los 64 megapíxeles; abra o pegue una imagen de la región.</translation>
        </message>
        <message>
            <source>Starting with the session could not be changed; check that your settings folder is writable.</source>
            <translation>No se pudo cambiar el inicio con la sesión; compruebe que se puede escribir en su carpeta de ajustes.</translation>
        </message>
        <message>
            <source>The request could not be understood, perhaps by a different version; quit Lead Apron and start it again.</source>
            <translation>No se entendió la petición, quizá por ser de otra versión; cierre Lead Apron e inícielo de nuevo.</translation>
        </message>
        <message>
            <source>The delay is not between 0 and 10 seconds; choose a shorter one.</source>
            <translation>El retardo no está entre 0 y 10 segundos; elija uno más corto.</translation>
        </message>
        <message>
            <source>That is not the name of a screen; give a name such as DP-1.</source>
            <translation>Ese no es el nombre de una pantalla; indique uno como DP-1.</translation>
        </message>
        <message>
            <source>Delay, screen and last region belong to a capture only.</source>
            <translation>El retardo, la pantalla y la última región solo corresponden a una captura.</translation>
        </message>
        <message>
            <source>That key cannot be a hotkey; choose a letter, digit or F-key.</source>
            <translation>Esa tecla no puede ser un atajo; elija una letra, una cifra o una tecla F.</translation>
        </message>
        <message>
            <source>A hotkey needs Ctrl, Alt or the system key; add one of them.</source>
            <translation>Un atajo necesita Ctrl, Alt o la tecla del sistema; añada una de ellas.</translation>
        </message>
        <message>
            <source>That is not a key combination such as Ctrl+Shift+F9.</source>
            <translation>Esa no es una combinación de teclas como Ctrl+Shift+F9.</translation>
        </message>
        <message>
            <source>Keyboards of macOS have no key for {0}; choose other keys.</source>
            <translation>Los teclados de macOS no tienen tecla para {0}; elija otras.</translation>
        </message>
        <message>
            <source>The desktop is asked for the hotkey; answer its dialog.</source>
            <translation>Se pide el atajo al escritorio; responda a su diálogo.</translation>
        </message>
        <message>
            <source>No hotkey is set; choose one in the settings.</source>
            <translation>No hay ningún atajo asignado; elija uno en los ajustes.</translation>
        </message>
        <message>
            <source>{0} is used by another program; choose other keys in the settings.</source>
            <translation>Otro programa usa {0}; elija otras teclas en los ajustes.</translation>
        </message>
        <message>
            <source>Windows does not allow {0} as a hotkey; choose other keys.</source>
            <translation>Windows no permite {0} como atajo; elija otras teclas.</translation>
        </message>
        <message>
            <source>The keyboard layout has no key for {0}; choose other keys.</source>
            <translation>La distribución del teclado no tiene tecla para {0}; elija otras.</translation>
        </message>
        <message>
            <source>There is no private folder in memory on this system, so this engine stays off; use the in-process Tesseract (tesserocr) instead.</source>
            <translation>En este sistema no hay una carpeta privada en memoria, así que este motor queda apagado; use el Tesseract integrado (tesserocr).</translation>
        </message>
        <message>
            <source>Lead Apron runs already but does not answer; end it in the system's task list, then start it again.</source>
            <translation>Lead Apron ya está en marcha pero no responde; termínelo en la lista de tareas del sistema e inícielo de nuevo.</translation>
        </message>
        <message>
            <source>Lead Apron could not open its local socket, so commands from other starts will not arrive; use the tray menu or the hotkey.</source>
            <translation>Lead Apron no pudo abrir su canal local, por lo que no llegarán órdenes de otros inicios; use el menú de la bandeja o el atajo.</translation>
        </message>
        <message>
            <source>Lead Apron runs already; its tray icon holds the menu.</source>
            <translation>Lead Apron ya está en marcha; su icono de la bandeja tiene el menú.</translation>
        </message>
        <message>
            <source>The check '{0}' gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>La comprobación «{0}» dio una respuesta sin sentido; ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The check '{0}' failed; start Lead Apron again, and run leadapron doctor if it persists.</source>
            <translation>La comprobación «{0}» falló; inicie Lead Apron de nuevo y ejecute leadapron doctor si persiste.</translation>
        </message>
        <message>
            <source>There is no profile of that name; `leadapron profiles` lists them.</source>
            <translation>No hay ningún perfil con ese nombre; `leadapron profiles` los enumera.</translation>
        </message>
        <message>
            <source>The profile is too large; save the layout again.</source>
            <translation>El perfil es demasiado grande; guarde de nuevo la disposición.</translation>
        </message>
        <message>
            <source>The profile could not be saved; check that your settings folder can be written.</source>
            <translation>No se pudo guardar el perfil; compruebe que se puede escribir en su carpeta de ajustes.</translation>
        </message>
        <message>
            <source>The profile {0} is damaged; delete it and save the layout again.</source>
            <translation>El perfil {0} está dañado; elimínelo y guarde de nuevo la disposición.</translation>
        </message>
        <message>
            <source>The profile could not be deleted; check that your settings folder can be written.</source>
            <translation>No se pudo eliminar el perfil; compruebe que se puede escribir en su carpeta de ajustes.</translation>
        </message>
        <message>
            <source>A rectangle of a profile is empty or reaches beyond the capture; draw it again.</source>
            <translation>Un rectángulo de un perfil está vacío o sale de la captura; dibújelo de nuevo.</translation>
        </message>
        <message>
            <source>A profile needs a name of up to {0} plain letters; choose another.</source>
            <translation>Un perfil necesita un nombre de hasta {0} letras simples; elija otro.</translation>
        </message>
        <message>
            <source>A profile needs a rectangle; mask a banner first.</source>
            <translation>Un perfil necesita un rectángulo; enmascare primero una barra.</translation>
        </message>
        <message>
            <source>A profile has at most {0} rectangles; save a capture with fewer masks.</source>
            <translation>Un perfil tiene como máximo {0} rectángulos; guarde una captura con menos máscaras.</translation>
        </message>
        <message>
            <source>A watermark covers the whole capture and cannot be masked; capture the viewer outside the remote desktop, or export the image from it.</source>
            <translation>Una marca de agua cubre toda la captura y no se puede cubrir; capture el visor fuera del escritorio remoto o exporte la imagen desde él.</translation>
        </message>
        <message>
            <source>The engine zxing-cpp took too long; capture a smaller region or try again.</source>
            <translation>El motor zxing-cpp tardó demasiado; capture una región menor o inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The engine zxing-cpp failed; install Lead Apron again and run leadapron doctor.</source>
            <translation>El motor zxing-cpp falló; instale Lead Apron de nuevo y ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The engine {0} gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>El motor {0} dio una respuesta sin sentido; ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The engine judge gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>El motor judge dio una respuesta sin sentido; ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The model {0} is missing; install the package {1} again and run leadapron doctor.</source>
            <translation>Falta el modelo {0}; instale de nuevo el paquete {1} y ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The model {0} was altered, so it is not used; install the package {1} again and run leadapron doctor.</source>
            <translation>El modelo {0} fue alterado y no se usa; instale de nuevo el paquete {1} y ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The model {0} changed while it was read; install the package {1} again.</source>
            <translation>El modelo {0} cambió mientras se leía; instale de nuevo el paquete {1}.</translation>
        </message>
        <message>
            <source>The model {0} is not in models.toml; install Lead Apron again.</source>
            <translation>El modelo {0} no está en models.toml; instale Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>The list of models, models.toml, is damaged; install Lead Apron again.</source>
            <translation>La lista de modelos, models.toml, está dañada; instale Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>The engine {0} took too long and was stopped; capture a smaller region or try again.</source>
            <translation>El motor {0} tardó demasiado y se detuvo; capture una región menor o inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The model {0} was altered; install its package again.</source>
            <translation>El modelo {0} fue modificado; instale de nuevo su paquete.</translation>
        </message>
        <message>
            <source>The model {0} is missing; install its package again.</source>
            <translation>Falta el modelo {0}; instale de nuevo su paquete.</translation>
        </message>
        <message>
            <source>ONNX Runtime cannot be loaded; install Lead Apron again.</source>
            <translation>No se puede cargar ONNX Runtime; instale Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>The engine {0} failed while it ran; start Lead Apron again, and run leadapron doctor if it persists.</source>
            <translation>El motor {0} falló mientras funcionaba; inicie Lead Apron de nuevo y ejecute leadapron doctor si persiste.</translation>
        </message>
        <message>
            <source>The engine {0} cannot start; install Lead Apron again and run leadapron doctor.</source>
            <translation>El motor {0} no puede iniciarse; instale Lead Apron de nuevo y ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The engine overlay gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>El motor overlay dio una respuesta sin sentido; ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>Tesseract is not installed; install it and start Lead Apron again.</source>
            <translation>Tesseract no está instalado; instálelo e inicie Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>Tesseract failed, so the picture was not read; retry, or install it again.</source>
            <translation>Tesseract falló y la imagen no se leyó; reinténtelo o instálelo de nuevo.</translation>
        </message>
        <message>
            <source>The engine tesseract took too long and was stopped; capture a smaller region or try again.</source>
            <translation>El motor tesseract tardó demasiado y se detuvo; capture una región menor o inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The engine tesseract cannot read a picture this long; capture a smaller region.</source>
            <translation>El motor tesseract no puede leer una imagen tan larga; capture una región menor.</translation>
        </message>
        <message>
            <source>The engine tesseract cannot start; install Lead Apron again and run leadapron doctor.</source>
            <translation>El motor tesseract no puede iniciarse; instale Lead Apron de nuevo y ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The engine tesseract failed while it read; start Lead Apron again, and run leadapron doctor if it persists.</source>
            <translation>El motor tesseract falló mientras leía; inicie Lead Apron de nuevo y ejecute leadapron doctor si persiste.</translation>
        </message>
        <message>
            <source>The engine tesseract gave an answer that makes no sense; run leadapron doctor.</source>
            <translation>El motor tesseract dio una respuesta sin sentido; ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>The journal does not end as it was left, so nothing was written; run leadapron journal verify.</source>
            <translation>El registro no termina como se dejó, así que no se escribió nada; ejecute leadapron journal verify.</translation>
        </message>
        <message>
            <source>The journal cannot be read; check that you may read it.</source>
            <translation>No se puede leer el registro; compruebe que tiene permiso para leerlo.</translation>
        </message>
        <message>
            <source>The picture could not be encoded as JPEG; export it as PNG.</source>
            <translation>No se pudo codificar la imagen como JPEG; expórtela como PNG.</translation>
        </message>
        <message>
            <source>The encoded picture failed its own check ({0}), so nothing was written; export again, and report it if this returns.</source>
            <translation>La imagen codificada no superó su propia comprobación ({0}), así que no se escribió nada; exporte de nuevo y comuníquelo si se repite.</translation>
        </message>
        <message>
            <source>A mask is not opaque in the picture; start this case again.</source>
            <translation>Una cubierta no es opaca en la imagen; empiece este caso de nuevo.</translation>
        </message>
        <message>
            <source>The file would be larger than the {0} MB that the preset {1} allows; crop the picture or choose another preset.</source>
            <translation>El archivo superaría los {0} MB que permite el formato {1}; recorte la imagen o elija otro formato.</translation>
        </message>
        <message>
            <source>The picture could not be encoded as PNG; close other programs and retry.</source>
            <translation>No se pudo codificar la imagen como PNG; cierre otros programas y reinténtelo.</translation>
        </message>
        <message>
            <source>There is no preset of that name; choose one of {0}.</source>
            <translation>No hay ningún formato con ese nombre; elija uno de {0}.</translation>
        </message>
        <message>
            <source>The preset {0} takes no {1} files; choose the other format.</source>
            <translation>El formato {0} no admite archivos {1}; elija el otro tipo.</translation>
        </message>
        <message>
            <source>The list of presets, presets.toml, is damaged; install Lead Apron again.</source>
            <translation>La lista de formatos, presets.toml, está dañada; instale Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>{0} places are still readable, so nothing was written; mask what is left and verify again.</source>
            <translation>Aún se leen {0} lugares, por lo que no se escribió nada; enmascare lo que queda y verifique de nuevo.</translation>
        </message>
        <message>
            <source>The verdict is of other pixels; verify this picture again.</source>
            <translation>El veredicto es de otros píxeles; compruebe esta imagen de nuevo.</translation>
        </message>
        <message>
            <source>A mask is not opaque in the final pixels, so nothing was written; start this case again.</source>
            <translation>Una cubierta no es opaca en los píxeles finales, así que no se escribió nada; empiece este caso de nuevo.</translation>
        </message>
        <message>
            <source>Your department's rules do not allow this folder; choose one that policy.toml names.</source>
            <translation>Las reglas de su departamento no permiten esta carpeta; elija una que indique policy.toml.</translation>
        </message>
        <message>
            <source>Your department's rules ask for answers to the checklist before a picture leaves; answer its questions first.</source>
            <translation>Las reglas de su departamento piden responder a la lista de control antes de que salga una imagen; responda primero a sus preguntas.</translation>
        </message>
        <message>
            <source>Your department's rules ask for a look by {0} before a picture leaves; confirm that in the checklist.</source>
            <translation>Las reglas de su departamento piden que {0} mire la imagen antes de que salga; confírmelo en la lista de control.</translation>
        </message>
        <message>
            <source>The check '{0}' that your department's rules require did not run; run leadapron doctor.</source>
            <translation>La comprobación «{0}» que exigen las reglas de su departamento no se ejecutó; ejecute leadapron doctor.</translation>
        </message>
        <message>
            <source>Something stands visible that your department's rules forbid to keep; mask it and verify again.</source>
            <translation>Hay algo visible que las reglas de su departamento prohíben conservar; cúbralo y compruebe de nuevo.</translation>
        </message>
        <message>
            <source>Your department's rules do not allow the preset {0}; choose another one.</source>
            <translation>Las reglas de su departamento no permiten el formato {0}; elija otro.</translation>
        </message>
        <message>
            <source>Your department's rules do not allow {0} files; choose the other format.</source>
            <translation>Las reglas de su departamento no permiten archivos {0}; elija el otro tipo.</translation>
        </message>
        <message>
            <source>One place is still readable, so nothing was written; mask it and verify again.</source>
            <translation>Aún se lee un lugar, por lo que no se escribió nada; enmascárelo y verifique de nuevo.</translation>
        </message>
        <message>
            <source>Your department's rules ask a second person to look before a picture leaves; confirm that in the checklist.</source>
            <translation>Las reglas de su departamento piden que una segunda persona mire la imagen antes de que salga; confírmelo en la lista de control.</translation>
        </message>
        <message>
            <source>This sheet says what was checked in exactly these pixels. It does not say that nobody could recognise the patient, which no check can.</source>
            <translation>Esta hoja dice qué se comprobó en exactamente estos píxeles. No dice que nadie pueda reconocer al paciente; eso no puede decirlo ninguna comprobación.</translation>
        </message>
        <message>
            <source>The disk is full, so the {0} was not written; free some space and retry.</source>
            <translation>El disco está lleno, así que no se escribió ({0}); libere espacio y reinténtelo.</translation>
        </message>
        <message>
            <source>The target is neither a folder nor a name that ends in {0}; choose another one.</source>
            <translation>El destino no es una carpeta ni un nombre que termine en {0}; elija otro.</translation>
        </message>
        <message>
            <source>The file would be larger than the {0} MB that the preset {1} allows; export as JPEG or crop the picture.</source>
            <translation>El archivo superaría los {0} MB que permite el formato {1}; exporte como JPEG o recorte la imagen.</translation>
        </message>
        <message>
            <source>The {0} may not be written there; choose a folder that you may write to.</source>
            <translation>No se permite escribir ahí ({0}); elija una carpeta en la que pueda escribir.</translation>
        </message>
        <message>
            <source>The disk gave back other bytes than were written; choose another disk.</source>
            <translation>El disco devolvió datos distintos de los escritos; elija otro disco.</translation>
        </message>
        <message>
            <source>The JPEG was not made before the check; verify this picture again.</source>
            <translation>El JPEG no se creó antes de la comprobación; compruebe esta imagen de nuevo.</translation>
        </message>
        <message>
            <source>The folder for the {0} does not exist; choose another one.</source>
            <translation>La carpeta de destino ({0}) no existe; elija otra.</translation>
        </message>
        <message>
            <source>A file with that name exists, so the {0} was not written; name another.</source>
            <translation>Ya existe un archivo con ese nombre, así que no se escribió ({0}); indique otro.</translation>
        </message>
        <message>
            <source>The {0} could not be written ({1}); choose another folder.</source>
            <translation>No se pudo escribir ({0}: {1}); elija otra carpeta.</translation>
        </message>
        <message>
            <source>Detection did not end, so nothing can be called clean; detect again.</source>
            <translation>La detección no terminó, así que nada puede llamarse limpio; detecte de nuevo.</translation>
        </message>
        <message>
            <source>The picture has no clean verdict; verify it first.</source>
            <translation>La imagen no tiene un veredicto limpio; compruébela primero.</translation>
        </message>
        <message>
            <source>There is no capture in this case yet; capture a region first.</source>
            <translation>Aún no hay ninguna captura en este caso; capture primero una región.</translation>
        </message>
        <message>
            <source>This step is not possible while the case is {0}.</source>
            <translation>Este paso no es posible mientras el caso esté en este estado: {0}.</translation>
        </message>
        <message>
            <source>The picture is not 8-bit RGB; open it through the file or screen source.</source>
            <translation>La imagen no es RGB de 8 bits; ábrala como archivo o captura de pantalla.</translation>
        </message>
        <message>
            <source>The picture is empty; choose a region that holds at least one pixel.</source>
            <translation>La imagen está vacía; elija una región con al menos un píxel.</translation>
        </message>
        <message>
            <source>The picture is larger than 64 megapixels; capture a smaller region.</source>
            <translation>La imagen supera los 64 megapíxeles; capture una región menor.</translation>
        </message>
        <message>
            <source>{0} is no text file; ask who put it there.</source>
            <translation>{0} no es un archivo de texto; pregunte quién lo puso allí.</translation>
        </message>
        <message>
            <source>{0} cannot be read; ask who owns it to let you read it.</source>
            <translation>{0} no se puede leer; pida permiso de lectura a quien sea su propietario.</translation>
        </message>
        <message>
            <source>{0}, line {1}: not valid TOML; correct it.</source>
            <translation>{0}, línea {1}: no es TOML válido; corríjalo.</translation>
        </message>
        <message>
            <source>{0}, line {1}: {2}.</source>
            <translation>{0}, línea {1}: {2}.</translation>
        </message>
        <message>
            <source>{0} is not valid TOML; correct it.</source>
            <translation>{0} no es TOML válido; corríjalo.</translation>
        </message>
        <message>
            <source>Windows did not say where policies lie; ask the IT department to look.</source>
            <translation>Windows no indicó dónde están las reglas; pida al departamento de informática que lo revise.</translation>
        </message>
        <message>
            <source>The canvas is too small for the institution's credit line; choose a larger preset.</source>
            <translation>El lienzo es demasiado pequeño para la línea de crédito de la institución; elija un formato mayor.</translation>
        </message>
        <message>
            <source>The picture could not be resized; choose another preset.</source>
            <translation>No se pudo cambiar el tamaño de la imagen; elija otro formato.</translation>
        </message>
        <message>
            <source>The masks were made for another picture; start this case again.</source>
            <translation>Las cubiertas se hicieron para otra imagen; empiece este caso de nuevo.</translation>
        </message>
        <message>
            <source>The crop holds no pixel; choose a larger one.</source>
            <translation>El recorte no contiene ningún píxel; elija uno mayor.</translation>
        </message>
        <message>
            <source>The engine {0} did not see the known picture that it was tested with; start Lead Apron again, and run leadapron doctor if it persists.</source>
            <translation>El motor {0} no vio la imagen conocida con la que se probó; inicie Lead Apron de nuevo y ejecute leadapron doctor si persiste.</translation>
        </message>
        <message>
            <source>The engine {0} took too long and was left behind; capture a smaller region or start Lead Apron again.</source>
            <translation>El motor {0} tardó demasiado y se dejó atrás; capture una región menor o inicie Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>The check '{0}' of the final picture failed; verify again, and run leadapron doctor if it persists.</source>
            <translation>La comprobación «{0}» de la imagen final falló; compruebe de nuevo y ejecute leadapron doctor si persiste.</translation>
        </message>
        <message>
            <source>Earlier surgery or hardware can be unique to one patient.</source>
            <translation>Las cirugías previas o los implantes pueden ser únicos de un paciente.</translation>
        </message>
        <message>
            <source>An indwelling filter is an example of a feature unique to a patient in the article behind this rule.</source>
            <translation>Un filtro implantado es, en el artículo que respalda esta regla, un ejemplo de rasgo único de un paciente.</translation>
        </message>
        <message>
            <source>Rarity and superlatives single one patient out.</source>
            <translation>La rareza y los superlativos señalan a un paciente concreto.</translation>
        </message>
        <message>
            <source>News and fame lead to the person.</source>
            <translation>Las noticias y la fama conducen a la persona.</translation>
        </message>
        <message>
            <source>A detailed course, or what passed between you, lets the patient or friends recognise the case.</source>
            <translation>Una evolución detallada, o lo que ocurrió entre ustedes, permite al paciente o a sus allegados reconocer el caso.</translation>
        </message>
        <message>
            <source>An outcome ties the picture to one patient's story.</source>
            <translation>El desenlace une la imagen a la historia de un paciente.</translation>
        </message>
        <message>
            <source>Quoted speech lets the speaker recognise the case.</source>
            <translation>Las palabras citadas permiten a quien las dijo reconocer el caso.</translation>
        </message>
        <message>
            <source>Advice to one person is not for a public post.</source>
            <translation>El consejo a una persona no es para una publicación abierta.</translation>
        </message>
        <message>
            <source>Relatives are covered like the patient, and lead to the patient.</source>
            <translation>Los familiares están protegidos igual que el paciente y conducen a él.</translation>
        </message>
        <message>
            <source>An occupation is an indirect identifier.</source>
            <translation>La profesión es un identificador indirecto.</translation>
        </message>
        <message>
            <source>Descent and religion are dropped unless the disease turns on them.</source>
            <translation>El origen y la religión se omiten salvo que la enfermedad dependa de ellos.</translation>
        </message>
        <message>
            <source>Five hashtags since 19 December 2025.</source>
            <translation>Cinco etiquetas desde el 19 de diciembre de 2025.</translation>
        </message>
        <message>
            <source>No limits are published; unverified.</source>
            <translation>No hay límites publicados; sin verificar.</translation>
        </message>
        <message>
            <source>280 characters without a subscription; unverified.</source>
            <translation>280 caracteres sin suscripción; sin verificar.</translation>
        </message>
        <message>
            <source>Unverified.</source>
            <translation>Sin verificar.</translation>
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
            <translation>Haga clic aquí para salir.</translation>
        </message>
        <message>
            <source>Capture in 1 second</source>
            <translation>Captura en 1 segundo</translation>
        </message>
        <message>
            <source>Capture in {count} seconds</source>
            <translation>Captura en {count} segundos</translation>
        </message>
    </context>
    <context>
        <name>CropBar</name>
        <message>
            <source>Shape</source>
            <translation>Forma</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>Enderezar</translation>
        </message>
        <message>
            <source>Straighten, in degrees clockwise</source>
            <translation>Enderezar, en grados en sentido horario</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Aplicar</translation>
        </message>
        <message>
            <source>Take this crop (Enter)</source>
            <translation>Aplicar este recorte (Intro)</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>Imagen completa</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>Girar a la izquierda</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Girar a la derecha</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libre</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>This text and this place are masked in every picture of the case.</source>
            <translation>Este texto y este lugar quedan cubiertos en todas las imágenes del caso.</translation>
        </message>
        <message>
            <source>{count} other pictures were changed likewise.</source>
            <translation>{count} imágenes más se cambiaron del mismo modo.</translation>
        </message>
        <message>
            <source>{name} is saved, and masked in each later capture.</source>
            <translation>{name} está guardado y se enmascara en cada captura posterior.</translation>
        </message>
        <message>
            <source>{name} is saved; choose it in the settings.</source>
            <translation>{name} está guardado; elíjalo en los ajustes.</translation>
        </message>
        <message>
            <source>Select a place to mask it in every picture.</source>
            <translation>Seleccione un lugar para cubrirlo en todas las imágenes.</translation>
        </message>
        <message>
            <source>A profile needs a mask; draw one over the banner first.</source>
            <translation>Un perfil necesita una máscara; dibuje primero una sobre la barra.</translation>
        </message>
    </context>
    <context>
        <name>Engines</name>
        <message>
            <source>The text checks are ready.</source>
            <translation>Las comprobaciones de texto están listas.</translation>
        </message>
        <message>
            <source>The text checks are being examined.</source>
            <translation>Se están examinando las comprobaciones de texto.</translation>
        </message>
        <message>
            <source>A model file is missing or was altered; install Lead Apron again.</source>
            <translation>Falta un archivo de modelo o fue alterado; instale Lead Apron de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>Farewell</name>
        <message>
            <source>No text found by {count} checks of exactly these pixels.</source>
            <translation>{count} comprobaciones de exactamente estos píxeles no encontraron texto.</translation>
        </message>
        <message>
            <source>Kept visible by your word or by the rules: {count}.</source>
            <translation>Visibles por decisión suya o por las reglas: {count}.</translation>
        </message>
        <message>
            <source>No text found by 1 check of exactly these pixels.</source>
            <translation>1 comprobación de exactamente estos píxeles no encontró texto.</translation>
        </message>
        <message>
            <source>{name} is clean</source>
            <translation>{name} está limpia</translation>
        </message>
        <message>
            <source>It is in {folder}.</source>
            <translation>Está en {folder}.</translation>
        </message>
        <message>
            <source>The capture was wiped from memory.</source>
            <translation>La captura se borró de la memoria.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>FillBar</name>
        <message>
            <source>Colour of masks</source>
            <translation>Color de las cubiertas</translation>
        </message>
        <message>
            <source>Masks: black</source>
            <translation>Cubiertas: negro</translation>
        </message>
        <message>
            <source>Masks: as around them</source>
            <translation>Cubiertas: como su entorno</translation>
        </message>
    </context>
    <context>
        <name>Filmstrip</name>
        <message>
            <source>Picture {number}: {state}</source>
            <translation>Imagen {number}: {state}</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>comprobando</translation>
        </message>
        <message>
            <source>Pictures of this case</source>
            <translation>Imágenes de este caso</translation>
        </message>
        <message>
            <source>Add a capture</source>
            <translation>Añadir una captura</translation>
        </message>
        <message>
            <source>Add a capture to this case (Ctrl+N)</source>
            <translation>Añadir una captura a este caso (Ctrl+N)</translation>
        </message>
        <message>
            <source>Case of {count}:</source>
            <translation>Caso de {count}:</translation>
        </message>
        <message>
            <source>clean</source>
            <translation>limpia</translation>
        </message>
        <message>
            <source>still readable</source>
            <translation>aún legible</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>no comprobada</translation>
        </message>
    </context>
    <context>
        <name>FindingsList</name>
        <message>
            <source>by hand</source>
            <translation>a mano</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>Lugares encontrados</translation>
        </message>
    </context>
    <context>
        <name>HiddenNotes</name>
        <message>
            <source>A mask hides a part of this mark; move the mark.</source>
            <translation>Una cubierta oculta parte de esta marca; mueva la marca.</translation>
        </message>
        <message>
            <source>The crop cuts this mark off; move the mark or the crop.</source>
            <translation>El recorte corta esta marca; mueva la marca o el recorte.</translation>
        </message>
        <message>
            <source>A mask hides a part of this label; move the label.</source>
            <translation>Una cubierta oculta parte de este rótulo; mueva el rótulo.</translation>
        </message>
        <message>
            <source>The crop cuts this label off; move the label or the crop.</source>
            <translation>El recorte corta este rótulo; mueva el rótulo o el recorte.</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>Click what is masked to keep it, what is kept to mask it again.</source>
            <translation>Haga clic en lo cubierto para conservarlo y en lo conservado para volver a cubrirlo.</translation>
        </message>
        <message>
            <source>Drag over what nobody may see.</source>
            <translation>Arrastre sobre lo que nadie debe ver.</translation>
        </message>
        <message>
            <source>Click the corners; Enter or a double click closes.</source>
            <translation>Haga clic en las esquinas; Intro o un doble clic cierra.</translation>
        </message>
        <message>
            <source>Paint over what nobody may see; Ctrl+wheel changes the size.</source>
            <translation>Pinte sobre lo que nadie debe ver; Ctrl+rueda cambia el tamaño.</translation>
        </message>
        <message>
            <source>Rub out what you drew; what was found stays masked until you keep it.</source>
            <translation>Borre lo que dibujó; lo encontrado sigue cubierto hasta que lo conserve.</translation>
        </message>
        <message>
            <source>Drag the part that may leave; Enter takes it.</source>
            <translation>Arrastre la parte que puede salir; Intro la aplica.</translation>
        </message>
        <message>
            <source>Drag an arrow or a circle, or click to write a label.</source>
            <translation>Arrastre una flecha o un círculo, o haga clic para escribir un rótulo.</translation>
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
            <translation>Comparta un caso sin exponer al paciente.</translation>
        </message>
        <message>
            <source>Drop a picture here, or on the review window.</source>
            <translation>Suelte una imagen aquí o en la ventana de revisión.</translation>
        </message>
        <message>
            <source>{keys} captures from anywhere.</source>
            <translation>{keys} captura desde cualquier lugar.</translation>
        </message>
    </context>
    <context>
        <name>Hotkey</name>
        <message>
            <source>{keys} is set for the other act already.</source>
            <translation>{keys} ya está asignado a la otra acción.</translation>
        </message>
        <message>
            <source>{keys} is set.</source>
            <translation>{keys} está asignado.</translation>
        </message>
        <message>
            <source>No hotkey is set.</source>
            <translation>No hay ningún atajo asignado.</translation>
        </message>
        <message>
            <source>{keys} is used by another program; choose other keys in the settings.</source>
            <translation>Otro programa usa {keys}; elija otras teclas en los ajustes.</translation>
        </message>
    </context>
    <context>
        <name>HotkeyField</name>
        <message>
            <source>Press the keys…</source>
            <translation>Pulse las teclas…</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
    </context>
    <context>
        <name>KeepPopover</name>
        <message>
            <source>Why may these {count} places stay visible?</source>
            <translation>¿Por qué pueden quedar visibles estos {count} lugares?</translation>
        </message>
        <message>
            <source>Why may this place ({kind}) stay visible?</source>
            <translation>¿Por qué puede quedar visible este lugar ({kind})?</translation>
        </message>
        <message>
            <source>Keep visible</source>
            <translation>Dejar visible</translation>
        </message>
        <message>
            <source>Esc leaves it masked.</source>
            <translation>Esc lo deja cubierto.</translation>
        </message>
    </context>
    <context>
        <name>KeepReason</name>
        <message>
            <source>by the rules</source>
            <translation>según las reglas</translation>
        </message>
        <message>
            <source>not text</source>
            <translation>no es texto</translation>
        </message>
        <message>
            <source>needed for teaching</source>
            <translation>necesario para la docencia</translation>
        </message>
        <message>
            <source>identifies nobody</source>
            <translation>no identifica a nadie</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Tools</source>
            <translation>Herramientas</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Lugares</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Caso</translation>
        </message>
        <message>
            <source>Tab, Shift+Tab</source>
            <translation>Tab, Mayús+Tab</translation>
        </message>
        <message>
            <source>Next place, previous</source>
            <translation>Lugar siguiente, anterior</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>Confirm, or end a shape</source>
            <translation>Confirmar o terminar una forma</translation>
        </message>
        <message>
            <source>Arrows, Shift+arrows</source>
            <translation>Flechas, Mayús+flechas</translation>
        </message>
        <message>
            <source>Move a drawn mask by 1 or 10 pixels</source>
            <translation>Mover una cubierta dibujada 1 o 10 píxeles</translation>
        </message>
        <message>
            <source>Backspace</source>
            <translation>Retroceso</translation>
        </message>
        <message>
            <source>Take the last corner back, or delete</source>
            <translation>Quitar la última esquina o eliminar</translation>
        </message>
        <message>
            <source>Alt+arrows</source>
            <translation>Alt+flechas</translation>
        </message>
        <message>
            <source>Resize a drawn mask</source>
            <translation>Cambiar el tamaño de una cubierta dibujada</translation>
        </message>
        <message>
            <source>Hold O</source>
            <translation>Mantener O</translation>
        </message>
        <message>
            <source>Look at the original</source>
            <translation>Ver el original</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Rueda</translation>
        </message>
        <message>
            <source>Zoom to the pointer</source>
            <translation>Ampliar hacia el puntero</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+rueda</translation>
        </message>
        <message>
            <source>Size of the brush</source>
            <translation>Tamaño del pincel</translation>
        </message>
        <message>
            <source>Space+drag</source>
            <translation>Espacio+arrastrar</translation>
        </message>
        <message>
            <source>Move the picture</source>
            <translation>Mover la imagen</translation>
        </message>
    </context>
    <context>
        <name>Kind</name>
        <message>
            <source>identifier</source>
            <translation>identificador</translation>
        </message>
        <message>
            <source>date</source>
            <translation>fecha</translation>
        </message>
        <message>
            <source>age</source>
            <translation>edad</translation>
        </message>
        <message>
            <source>institution</source>
            <translation>institución</translation>
        </message>
        <message>
            <source>technical</source>
            <translation>técnico</translation>
        </message>
        <message>
            <source>orientation</source>
            <translation>orientación</translation>
        </message>
        <message>
            <source>scale</source>
            <translation>escala</translation>
        </message>
        <message>
            <source>interface</source>
            <translation>interfaz</translation>
        </message>
        <message>
            <source>text</source>
            <translation>texto</translation>
        </message>
        <message>
            <source>banner</source>
            <translation>banner</translation>
        </message>
        <message>
            <source>code</source>
            <translation>código</translation>
        </message>
        <message>
            <source>face</source>
            <translation>rostro</translation>
        </message>
        <message>
            <source>watermark</source>
            <translation>marca de agua</translation>
        </message>
    </context>
    <context>
        <name>Label</name>
        <message>
            <source>A letter of this label cannot be drawn; write it otherwise.</source>
            <translation>Una letra de este rótulo no se puede dibujar; escríbalo de otra forma.</translation>
        </message>
        <message>
            <source>Words of the label</source>
            <translation>Texto del rótulo</translation>
        </message>
        <message>
            <source>Label, Enter to take it</source>
            <translation>Rótulo, Intro lo aplica</translation>
        </message>
    </context>
    <context>
        <name>MarkBar</name>
        <message>
            <source>Arrow</source>
            <translation>Flecha</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>Círculo</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Rótulo</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>The whole picture, small</source>
            <translation>La imagen completa, pequeña</translation>
        </message>
    </context>
    <context>
        <name>OpenPicture</name>
        <message>
            <source>Open picture</source>
            <translation>Abrir imagen</translation>
        </message>
        <message>
            <source>Pictures ({patterns})</source>
            <translation>Imágenes ({patterns})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>Overlay</name>
        <message>
            <source>Choose a region</source>
            <translation>Elegir una región</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Enter accept  ·  Space take viewport  ·  1 to 5 aspect  ·  Esc leave  ·  F1 keys</source>
            <translation>Intro aceptar  ·  Espacio tomar el visor  ·  1 a 5 formato  ·  Esc salir  ·  F1 teclas</translation>
        </message>
        <message>
            <source>First corner set  ·  move, then click or Enter  ·  Esc clear  ·  F1 keys</source>
            <translation>Primera esquina fijada  ·  mueva, luego clic o Intro  ·  Esc borrar  ·  F1 teclas</translation>
        </message>
        <message>
            <source>Drag, or two clicks</source>
            <translation>Arrastrar, o dos clics</translation>
        </message>
        <message>
            <source>choose a region</source>
            <translation>elegir una región</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>accept it; set its first corner</source>
            <translation>aceptarla; fijar su primera esquina</translation>
        </message>
        <message>
            <source>Space, double click</source>
            <translation>Espacio, doble clic</translation>
        </message>
        <message>
            <source>take the viewport under the pointer</source>
            <translation>tomar el visor bajo el puntero</translation>
        </message>
        <message>
            <source>Space again</source>
            <translation>Espacio otra vez</translation>
        </message>
        <message>
            <source>take its anatomy without the margins</source>
            <translation>tomar su anatomía sin los márgenes</translation>
        </message>
        <message>
            <source>Double click inside</source>
            <translation>Doble clic dentro</translation>
        </message>
        <message>
            <source>accept the region</source>
            <translation>aceptar la región</translation>
        </message>
        <message>
            <source>Tab, Shift+Tab</source>
            <translation>Tab, Mayús+Tab</translation>
        </message>
        <message>
            <source>next viewport, previous viewport</source>
            <translation>visor siguiente, visor anterior</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>Flechas</translation>
        </message>
        <message>
            <source>move by 1 pixel</source>
            <translation>mover 1 píxel</translation>
        </message>
        <message>
            <source>Shift+arrows, Ctrl+arrows</source>
            <translation>Mayús+flechas, Ctrl+flechas</translation>
        </message>
        <message>
            <source>move by 10, by 100 pixels</source>
            <translation>mover 10, 100 píxeles</translation>
        </message>
        <message>
            <source>Alt+arrows</source>
            <translation>Alt+flechas</translation>
        </message>
        <message>
            <source>resize</source>
            <translation>cambiar el tamaño</translation>
        </message>
        <message>
            <source>lock 1:1, 4:5, 3:4, 9:16, free</source>
            <translation>fijar 1:1, 4:5, 3:4, 9:16, libre</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>clear, then leave</source>
            <translation>borrar, luego salir</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Clic derecho</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>salir</translation>
        </message>
        <message>
            <source>these keys</source>
            <translation>estas teclas</translation>
        </message>
        <message>
            <source>The screens have changed; start the capture once more.</source>
            <translation>Las pantallas han cambiado; inicie la captura de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>{count} masked</source>
            <translation>{count} cubiertos</translation>
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>{count} por revisar</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>No se encontró nada</translation>
        </message>
        <message>
            <source>All of these</source>
            <translation>Todos estos</translation>
        </message>
        <message>
            <source>Keep, mask or confirm every place in the list</source>
            <translation>Conservar, cubrir o confirmar todos los lugares de la lista</translation>
        </message>
        <message>
            <source>Show places of this kind</source>
            <translation>Mostrar los lugares de este tipo</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Not looked at</source>
            <translation>Sin revisar</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Cubrir</translation>
        </message>
        <message>
            <source>Keep, with a reason</source>
            <translation>Conservar, con un motivo</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Todos los tipos</translation>
        </message>
        <message>
            <source>{count} kept</source>
            <translation>{count} conservados</translation>
        </message>
    </context>
    <context>
        <name>Paste</name>
        <message>
            <source>The clipboard still holds the picture as it was copied, unmasked.</source>
            <translation>El portapapeles aún contiene la imagen tal como se copió, sin cubrir.</translation>
        </message>
        <message>
            <source>Clear the clipboard</source>
            <translation>Vaciar el portapapeles</translation>
        </message>
    </context>
    <context>
        <name>Permission</name>
        <message>
            <source>{count} screens can be captured.</source>
            <translation>Se pueden capturar {count} pantallas.</translation>
        </message>
        <message>
            <source>This desktop asks for your permission at the first capture; allow it.</source>
            <translation>Este escritorio le pedirá permiso en la primera captura; concédalo.</translation>
        </message>
        <message>
            <source>The screen can be captured.</source>
            <translation>La pantalla se puede capturar.</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>beside the picture</source>
            <translation>junto a la imagen</translation>
        </message>
        <message>
            <source>top</source>
            <translation>arriba</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>medio</translation>
        </message>
        <message>
            <source>bottom</source>
            <translation>abajo</translation>
        </message>
        <message>
            <source>left</source>
            <translation>izquierda</translation>
        </message>
        <message>
            <source>centre</source>
            <translation>centro</translation>
        </message>
        <message>
            <source>right</source>
            <translation>derecha</translation>
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
            <translation>Caso de práctica</translation>
        </message>
        <message>
            <source>Practice case: this patient is made up.</source>
            <translation>Caso de práctica: este paciente es inventado.</translation>
        </message>
        <message>
            <source>Viewport with a chest radiograph</source>
            <translation>Visor con una radiografía de tórax</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>Original pixels</source>
            <translation>Píxeles originales</translation>
        </message>
    </context>
    <context>
        <name>ProfileChoice</name>
        <message>
            <source>Viewer profile</source>
            <translation>Perfil del visor</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete the chosen profile</source>
            <translation>Eliminar el perfil elegido</translation>
        </message>
        <message>
            <source>Masks these places too in each capture. A review window saves its masks with Ctrl+Shift+P.</source>
            <translation>Enmascara también estos lugares en cada captura. Una ventana de revisión guarda sus máscaras con Ctrl+Mayús+P.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Four corners</source>
            <translation>Cuatro esquinas</translation>
        </message>
        <message>
            <source>Top banner</source>
            <translation>Barra superior</translation>
        </message>
        <message>
            <source>Top and bottom banner</source>
            <translation>Barras superior e inferior</translation>
        </message>
        <message>
            <source>The chosen profile is gone, so captures are not checked; choose another one or none.</source>
            <translation>El perfil elegido ya no está, por lo que las capturas no se comprueban; elija otro o ninguno.</translation>
        </message>
    </context>
    <context>
        <name>ReviewWindow</name>
        <message>
            <source>Tools</source>
            <translation>Herramientas</translation>
        </message>
        <message>
            <source>More tools</source>
            <translation>Más herramientas</translation>
        </message>
        <message>
            <source>The rules of your department do not let this stay visible.</source>
            <translation>Las reglas de su departamento no permiten dejar esto visible.</translation>
        </message>
        <message>
            <source>There is no part with anatomy and without a mask.</source>
            <translation>No hay ninguna parte con anatomía y sin cubierta.</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Revisión</translation>
        </message>
        <message>
            <source>Your edits to this picture would be lost. Esc again closes.</source>
            <translation>Se perderían sus cambios en esta imagen. Esc otra vez cierra.</translation>
        </message>
        <message>
            <source>Close anyway</source>
            <translation>Cerrar de todos modos</translation>
        </message>
    </context>
    <context>
        <name>SaveProfile</name>
        <message>
            <source>Rectangles: {count}.</source>
            <translation>Rectángulos: {count}.</translation>
        </message>
        <message>
            <source>Viewer profile</source>
            <translation>Perfil del visor</translation>
        </message>
        <message>
            <source>Name of the viewer, never of a patient</source>
            <translation>Nombre del visor, nunca de un paciente</translation>
        </message>
        <message>
            <source>Mask these places in each later capture</source>
            <translation>Enmascarar estos lugares en cada captura posterior</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>The profile of that name is replaced.</source>
            <translation>El perfil con ese nombre se reemplaza.</translation>
        </message>
        <message>
            <source>The rectangles are shares of the capture, so take the same region or viewport again. The settings hold all profiles.</source>
            <translation>Los rectángulos son partes de la captura, así que tome de nuevo la misma región o el mismo panel. Los ajustes contienen todos los perfiles.</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Choose the folder for finished pictures</source>
            <translation>Elegir la carpeta de las imágenes terminadas</translation>
        </message>
        <message>
            <source>Viewer profile</source>
            <translation>Perfil del visor</translation>
        </message>
        <message>
            <source> seconds</source>
            <translation> segundos</translation>
        </message>
        <message>
            <source>Delayed capture</source>
            <translation>Captura con retardo</translation>
        </message>
        <message>
            <source>Start with the session</source>
            <translation>Iniciar con la sesión</translation>
        </message>
        <message>
            <source>Folder for finished pictures</source>
            <translation>Carpeta de las imágenes terminadas</translation>
        </message>
        <message>
            <source>Hotkeys</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Capture and finished pictures</source>
            <translation>Captura e imágenes terminadas</translation>
        </message>
        <message>
            <source>Capture region</source>
            <translation>Capturar región</translation>
        </message>
        <message>
            <source>Repeat last region</source>
            <translation>Repetir la última región</translation>
        </message>
        <message>
            <source>Click, then press the keys. Esc leaves them as they are, Backspace sets none. Lead Apron hears these combinations only, and no other key.</source>
            <translation>Haga clic y pulse las teclas. Esc las deja como están, Retroceso las quita. Lead Apron solo oye estas combinaciones y ninguna otra tecla.</translation>
        </message>
        <message>
            <source>Windows that are open keep their language.</source>
            <translation>Las ventanas abiertas conservan su idioma.</translation>
        </message>
        <message>
            <source>Your department's rules do not allow this folder; choose another one.</source>
            <translation>Las reglas de su departamento no permiten esta carpeta; elija otra.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>{preset} adds bars; smart crop (S) avoids them</source>
            <translation>{preset} añade franjas; el recorte inteligente (S) las evita</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>{sentence}; picture {number} is not clean yet</source>
            <translation>{sentence}; la imagen {number} aún no está limpia</translation>
        </message>
        <message>
            <source>Picture {number} is not clean yet</source>
            <translation>La imagen {number} aún no está limpia</translation>
        </message>
        <message>
            <source>{count} places still readable</source>
            <translation>{count} lugares aún legibles</translation>
        </message>
        <message>
            <source>{sentence}, beside {count} kept</source>
            <translation>{sentence}, aparte de {count} conservados</translation>
        </message>
        <message>
            <source>looking for text…</source>
            <translation>buscando texto…</translation>
        </message>
        <message>
            <source>{sentence} will export when clean</source>
            <translation>{sentence} se exportará cuando esté limpia</translation>
        </message>
        <message>
            <source>Export opens when the check says clean</source>
            <translation>La exportación se abre cuando la comprobación dice limpia</translation>
        </message>
        <message>
            <source>not checked: {reason}</source>
            <translation>no comprobada: {reason}</translation>
        </message>
        <message>
            <source>Export needs a check that ran to its end: {reason}</source>
            <translation>La exportación necesita una comprobación completa: {reason}</translation>
        </message>
        <message>
            <source>1 place still readable</source>
            <translation>1 lugar aún legible</translation>
        </message>
        <message>
            <source>clean: no text found by 1 check</source>
            <translation>limpia: 1 comprobación no encontró texto</translation>
        </message>
        <message>
            <source>clean: no text found by {count} checks</source>
            <translation>limpia: {count} comprobaciones no encontraron texto</translation>
        </message>
        <message>
            <source>the picture is gone from memory</source>
            <translation>la imagen ya no está en memoria</translation>
        </message>
        <message>
            <source>No picture is open</source>
            <translation>No hay ninguna imagen abierta</translation>
        </message>
        <message>
            <source>writing the file…</source>
            <translation>escribiendo el archivo…</translation>
        </message>
        <message>
            <source>The file is being written</source>
            <translation>Se está escribiendo el archivo</translation>
        </message>
        <message>
            <source>checking… {step}</source>
            <translation>comprobando… {step}</translation>
        </message>
        <message>
            <source>Mask what is still readable, or keep it with a reason</source>
            <translation>Cubra lo que aún es legible o consérvelo con un motivo</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>comprobando…</translation>
        </message>
        <message>
            <source>checking soon…</source>
            <translation>se comprobará pronto…</translation>
        </message>
    </context>
    <context>
        <name>State</name>
        <message>
            <source>still readable</source>
            <translation>aún legible</translation>
        </message>
        <message>
            <source>masked, look at it</source>
            <translation>cubierto, revíselo</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>cubierto</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>conservado</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>dibujado</translation>
        </message>
        <message>
            <source>note</source>
            <translation>nota</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Mask everything that is still readable</source>
            <translation>Cubrir todo lo que aún es legible</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Write and check the caption (Ctrl+D)</source>
            <translation>Escribir y revisar el pie de imagen (Ctrl+D)</translation>
        </message>
        <message>
            <source>Where the picture goes</source>
            <translation>Adónde va la imagen</translation>
        </message>
        <message>
            <source>Where the picture goes decides its size</source>
            <translation>El destino de la imagen decide su tamaño</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Tipo de archivo</translation>
        </message>
        <message>
            <source>PNG loses nothing; JPEG is smaller, and some services want it</source>
            <translation>PNG no pierde nada; JPEG ocupa menos y algunos servicios lo piden</translation>
        </message>
        <message>
            <source>Mask them</source>
            <translation>Cubrirlos</translation>
        </message>
        <message>
            <source>Export   Ctrl+S</source>
            <translation>Exportar   Ctrl+S</translation>
        </message>
        <message>
            <source>Caption…</source>
            <translation>Pie de imagen…</translation>
        </message>
        <message>
            <source>Show the next place</source>
            <translation>Mostrar el lugar siguiente</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Volver a comprobar</translation>
        </message>
        <message>
            <source>Write the picture to the pictures folder</source>
            <translation>Escribir la imagen en la carpeta de imágenes</translation>
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
            <translation>Cerrar</translation>
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
            <translation>Use «Capturar región» en el menú y arrastre sobre las imágenes.</translation>
        </message>
        <message>
            <source>Press {keys} and drag over the pictures.</source>
            <translation>Pulse {keys} y arrastre sobre las imágenes.</translation>
        </message>
        <message>
            <source>{name} is clean and in {folder}.</source>
            <translation>{name} está limpia y en {folder}.</translation>
        </message>
        <message>
            <source>The review window could not be opened; start Lead Apron once more.</source>
            <translation>No se pudo abrir la ventana de revisión; inicie Lead Apron de nuevo.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <source>a capture waits for your review</source>
            <translation>una captura espera su revisión</translation>
        </message>
    </context>
    <context>
        <name>Values</name>
        <message>
            <source>The department's policy.toml</source>
            <translation>El policy.toml del departamento</translation>
        </message>
        <message>
            <source>Your own policy.toml</source>
            <translation>Su propio policy.toml</translation>
        </message>
        <message>
            <source>a list of formats</source>
            <translation>una lista de formatos</translation>
        </message>
        <message>
            <source>a list of presets</source>
            <translation>una lista de preajustes</translation>
        </message>
        <message>
            <source>a list of questions</source>
            <translation>una lista de preguntas</translation>
        </message>
        <message>
            <source>a list of whole paths, or of paths that begin with ~/</source>
            <translation>una lista de rutas completas o de rutas que empiecen por ~/</translation>
        </message>
        <message>
            <source>`version = {0}` must stand at the top</source>
            <translation>`version = {0}` debe estar al principio</translation>
        </message>
        <message>
            <source>{0} out of {1}</source>
            <translation>{0} de entre {1}</translation>
        </message>
        <message>
            <source>a list of at least one format</source>
            <translation>una lista con al menos un formato</translation>
        </message>
        <message>
            <source>a list of at least one preset</source>
            <translation>una lista con al menos un preajuste</translation>
        </message>
        <message>
            <source>a list of checks in small letters, as the example file names them</source>
            <translation>una lista de comprobaciones en minúsculas, como las nombra el archivo de ejemplo</translation>
        </message>
        <message>
            <source>one line in Latin letters, which the second reader can read again</source>
            <translation>una línea en letras latinas, que el segundo lector pueda volver a leer</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true o false</translation>
        </message>
        <message>
            <source>a whole number of pixels from {0} to {1}</source>
            <translation>un número entero de píxeles de {0} a {1}</translation>
        </message>
        <message>
            <source>a number from {0} to {1}</source>
            <translation>un número de {0} a {1}</translation>
        </message>
        <message>
            <source>a list of at least one folder</source>
            <translation>una lista con al menos una carpeta</translation>
        </message>
        <message>
            <source>one of {0}</source>
            <translation>uno de {0}</translation>
        </message>
        <message>
            <source>keys such as Ctrl+Shift+F9</source>
            <translation>teclas como Ctrl+Shift+F9</translation>
        </message>
        <message>
            <source>`{0}` is unknown; use one of {1}</source>
            <translation>`{0}` es desconocido; use uno de {1}</translation>
        </message>
        <message>
            <source>one line of at most {0} characters</source>
            <translation>una línea de {0} caracteres como máximo</translation>
        </message>
        <message>
            <source>`{0}` is unknown in [{1}]; use one of {2}</source>
            <translation>`{0}` es desconocido en [{1}]; use uno de {2}</translation>
        </message>
        <message>
            <source>`{0}` must be {1}</source>
            <translation>`{0}` debe ser {1}</translation>
        </message>
        <message>
            <source>a list of kinds</source>
            <translation>una lista de tipos</translation>
        </message>
    </context>
    <context>
        <name>Worker</name>
        <message>
            <source>A step failed unexpectedly; try again, and run leadapron doctor if it persists.</source>
            <translation>Un paso falló inesperadamente; inténtelo de nuevo y ejecute leadapron doctor si persiste.</translation>
        </message>
        <message>
            <source>There is not enough memory for this step; close other programs.</source>
            <translation>No hay memoria suficiente para este paso; cierre otros programas.</translation>
        </message>
    </context>
</TS>
