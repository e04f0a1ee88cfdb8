"""Everyday Spanish of residents, and what statements write instead. Data only.

Of Mexico, Central America and the Caribbean, and as it is spoken beside English: slang, pet forms
and loans. Entries are those of ``inflecting``.
"""

from __future__ import annotations

from collections.abc import Iterable

Entries = Iterable[tuple[str, tuple[str, ...]]]

# Each row: words that mean the same, and what is written for them.
WORDS: Entries = (
    # ---- La policía y lo que hace
    (
        "chota jura jara poli polis tira tiras placa cuico/s chepo/s patrullero/s",
        ("policía", "agente"),
    ),
    ("jefa", ("jefe",)),
    ("directora", ("director",)),
    ("oficial", ("agente", "policía")),
    ("oficiales", ("agentes", "policía")),
    ("patrulla patrullas", ("policía", "patrulla")),
    ("sheriff sherif cherif cherife", ("alguacil",)),
    ("tambo tanque chirona bartolina bote calabozo reclusorio presidio", ("cárcel", "arrestar")),
    ("encerr~ar encierr/a/an/e/en entamb~ar", ("arrestar", "cárcel", "detener")),
    ("agarran agarren agarro agarraron agarrar agarrarme agarre", ("arrestan", "arrestar")),
    ("torcer tuerc/e/en tuerz/a/an torcieron torcio", ("arrestan", "arrestar")),
    ("pescan pescaron pesquen pescarme apres~ar aprehend~er apan~ar", ("arrestan", "arrestar")),
    ("fich~ar", ("arrestar", "cárcel")),
    ("paran pararon paren", ("detenida", "detenido", "parada")),
    ("detien/e/en detener detenerme deteng/a/an", ("arrestar", "retener")),
    ("molest~ar hostig~ar acos~ar fastidi~ar", ("detener", "parar", "contactar")),
    ("reten", ("puesto de control",)),
    ("pistola pistolas cuete", ("arma", "armas")),
    ("chec~ar checkear checkean", ("revisar", "revisiones")),
    ("camarita/s", ("cámara",)),
    ("grab~ar film~ar", ("grabar", "filmar")),
    ("video videos", ("cámara", "grabación", "grabaciones")),
    ("bodycam", ("cámara corporal",)),
    ("apunte/s apunt~ar anot~ar", ("notas", "anotar")),
    ("castig~ar castigo/s sancion~ar", ("suspende", "sanción", "disciplina", "multa")),
    ("entren~ar capacit~ar", ("capacitación", "entrenamiento")),
    # ---- Papeles y la frontera
    ("migra", ("inmigración", "migratorio", "redadas")),
    ("ice", ("inmigración", "agencia federal de inmigración")),
    ("migracion", ("inmigración", "migratorio")),
    ("deportar deportan deporten deporta deportado deportados deportacion", ("inmigración",)),
    ("redada operativo operativos", ("redadas", "inmigración")),
    ("federales", ("agentes federales",)),
    ("papeles", ("estatus migratorio", "identificación")),
    ("indocumentad~o ilegal ilegales mojad~o", ("estatus migratorio",)),
    ("id credencial credenciales carnet ine pasaporte", ("identificación",)),
    ("identificaciones", ("documentos", "identificación")),
    ("matricula", ("identificación consular",)),
    ("consulado", ("consular",)),
    ("warrant/s", ("orden de arresto",)),
    ("mostr~ar muestro muestr/a/an", ("pedir",)),
    ("ensen~ar", ("mostrar", "pedir")),
    ("papelito/s papeleo", ("documentos",)),
    ("cargar", ("llevar", "traer")),
    # ---- Víctimas, testigos, quejas
    ("acus~ar delat~ar entregar sope~ar chive~ar avis~ar", ("reportar",)),
    ("rob~ar asalt~ar atrac~ar", ("víctima", "robo", "delito")),
    ("peg~ar golpe~ar maltrat~ar", ("víctima", "agresión", "delito")),
    ("marc~ar", ("llamar",)),
    ("quej~ar", ("queja",)),
    ("reclamo reclamos denuncia denuncias", ("queja",)),
    ("crimen crimenes", ("delitos", "delincuencia")),
    ("homicidio/s matanza/s", ("asesinatos",)),
    ("espanol", ("idioma",)),
    ("traduc/e/en traducir traducirme traducirle traduzca traductor traductora", ("intérprete",)),
    # ---- Dinero
    ("ticket/s tiquet tiket tikete tiquete/s boleta infraccion infracciones", ("multa",)),
    ("feria lana plata pisto billete/s", ("dinero",)),
    ("varo/s", ("dólares",)),
    ("taxes", ("impuestos",)),
    ("biles", ("recibos",)),
    ("bil", ("recibo",)),
    ("venc/e/en/er/io/ido/ida/idos/idas caduc~ar expir~ar", ("vencido", "venció", "vencer")),
    # ---- Coches y calles
    ("troca/s mueble camioneta nave ranfla carcacha", ("vehículo", "camioneta")),
    ("carro coche carros coches auto autos", ("vehículo",)),
    ("bici", ("bicicleta",)),
    ("camion guagua", ("autobús",)),
    ("manej~ar", ("conducir", "conductor")),
    ("licencia", ("permiso",)),
    ("grua gruas", ("remolcar", "grúa")),
    ("corralon", ("depósito",)),
    ("parque~ar", ("estacionar", "estacionarse")),
    ("parqueadero parqueo parking", ("estacionamiento",)),
    ("copiloto acompanante", ("pasajero", "pasajeros")),
    ("banqueta", ("acera",)),
    ("cuadra", ("calle",)),
    ("noche/s nochecita", ("nocturno",)),
    ("foco/s poste/s farol faroles lampara lamparas", ("luminarias", "alumbrado")),
    ("luminarias", ("alumbrado", "lámparas")),
    ("pase/s calcomania/s engomado sticker/s", ("permiso",)),
    ("traila", ("casa móvil",)),
    ("rentar", ("alquilar",)),
    ("rentero casero", ("propietario",)),
    ("aseguranza/s", ("seguro",)),
    # ---- Familia y trabajo
    ("chamba/s jale/s jornaler~o", ("trabajo",)),
    (
        (
            "chamacos chamacas chamaquitos huercos morros morras morritos morritas plebes "
            "escuincles chiquillos chiquillas chiquitos chiquitas ninitos "
            "ninitas nenes nenas cipotes patojos bichos hijos hijas mijos criaturas bebes"
        ),
        ("niños",),
    ),
    (
        (
            "chamaco chamaca chamaquito huerco huerca morro morra morrito morrita plebe escuincle "
            "ninito ninita nene nena cipote patojo hijo hija hijito hijita mijo mija bebe"
        ),
        ("niño", "menor"),
    ),
    (
        "chavo chava chavito chavita muchacho muchacha joven jovencito jovencita",
        ("menor", "joven"),
    ),
    (
        (
            "chavos chavas chavitos jovenes jovencitos muchachos muchachas adolescentes "
            "adolescente chavalos"
        ),
        ("menores", "jóvenes"),
    ),
    (
        "abuelita/s abuelito/s abuela/s abuelo/s viejito/s viejita/s anciano/s anciana/s",
        ("persona mayor", "adulto mayor", "personas de 65 años"),
    ),
    ("mama papa mamas papas jefita jefito ama apa", ("madre", "padre", "padres")),
    # ---- Lo que la ciudad ofrece
    ("alberca/s pileta", ("piscina",)),
    ("asado asar parrillada/s bbq discada parrilla/s asada/s", ("asadores", "carne asada")),
    ("pachanga cumple cumpleanos quinceanera convivio fiestecita fiestita", ("fiesta",)),
    ("perrito/s perrita/s perra/s chucho/s cachorro/s lomito/s pitbull", ("perro", "perros")),
    ("caloron calorsote calorcito", ("calor",)),
    ("refresc~ar enfriamiento", ("refrescarse",)),
    ("biblio libreria/s", ("biblioteca",)),
    ("prest~ar", ("prestado", "préstamo", "prestan")),
    ("lonche/s almuerzo/s desayuno/s cena/s comer", ("comida",)),
    ("vacun~ar inyeccion inyecciones", ("vacuna", "vacunas")),
    ("consultorio", ("consulta", "clínica")),
    ("gripa", ("influenza", "gripe")),
    ("escuelita kinder prepa secundaria primaria colegio", ("escuela",)),
    ("salon salones aula aulas", ("salón de clases",)),
    ("matricularlo matricularla matricularlos enrol~ar", ("inscribir",)),
    ("misa templo parroquia capilla culto", ("iglesia",)),
    ("corte", ("tribunal",)),
    ("aplicacion", ("solicitud",)),
    ("junta", ("reunión",)),
    ("chelas chela cervezas cerveza cheves cheve caguama/s birria trago/s", ("alcohol",)),
    ("mota", ("marihuana",)),
    ("bulla escandalo", ("ruido",)),
    ("cuetes cohetes cohetones", ("fuegos artificiales",)),
    ("tron~ar", ("prender",)),
    ("yarda", ("patio",)),
    # ---- Vender
    ("vend~er ambulante/s", ("vendedor", "venden")),
    ("tianguis pulga", ("mercado",)),
    ("puestecito puestito", ("vendedor", "puesto")),
    (
        (
            "elotes tacos tamales tortas raspados pupusas baleadas empanadas churros antojitos "
            "paletas gorditas quesadillas"
        ),
        ("comida",),
    ),
    ("decomis~ar confisc~ar incaut~ar", ("quitar", "quitan")),
    # ---- Funcionarios
    ("concejal regidor regidora", ("miembro del concejo",)),
    ("plazo", ("dentro", "días")),
    ("prometio prometieron promesa promete", ("aseguró", "aseguraron", "garantía")),
    ("garantia garantizo garantizaron", ("aseguró", "aseguraron", "promesa")),
    ("afuera puerta", ("entrada", "cerca")),
    ("nomas", ("solo", "solamente")),
)

_VEHICLE = r"(?:carro|troca|coche|camioneta|nave|ranfla|mueble|auto|van)"
_HOME = r"(?:mi pais|mi tierra|mexico|honduras|guatemala|salvador|nicaragua|cuba|venezuela)"
# What several words stand for; the first group is the word that is glossed.
PHRASES: Entries = (
    (r"(sin) papeles", ("estatus migratorio",)),
    (r"(?:soy|es|son|somos|eres|estoy|esta|ando) (legal|legales|ilegal)", ("estatus migratorio",)),
    (r"(?:donde|pais)(?: \w+){0,2} (naci|nacio|nacimos|vengo|viene)", ("estatus migratorio",)),
    (r"(?:si soy|si eres|si es|si somos) (ciudadan[oa]s?|residentes?)", ("estatus migratorio",)),
    ((r"(meten|meter|metan|metieron|echan|echen|guardan|guarden|llevan|lleven|caigo|caer)(?: \w+)? "
     r"(?:al|en el|a la|en la) (?:bote|carcel|tambo|tanque|bartolina|chirona)"), ("arrestar",)),
    (r"(llevar|lleva|llevan|llevaron|meten|meter) pres[oa]", ("arrestar",)),
    (r"(ech\w+|avient\w+|llam\w+|habl\w+)(?: a| con)? la migra", ("reportar",)),
    (r"(pon\w*|puso|pusieron)(?: \w+)? (?:el )?dedo", ("reportar",)),
    (r"(regres\w+|mand\w+|ech\w+|devuelv\w+|sac\w+)(?: \w+)? (?:a|para|pa|de) " + _HOME,
     ("deportar", "deportaciones")),
    (r"(trabaja|trabajan|trabajar)(?: \w+)? con", ("cooperar", "cooperación", "acuerdo")),
    (r"(toma|tomas) de agua", ("hidrante",)),
    (r"(jala|jalan|colabora|colaboran|junta|juntan)(?: \w+)? con",
     ("cooperar", "trabaja", "participa", "acuerdo")),
    (r"(quitan|quitar|quiten|llevan|lleva|lleve|lleven|levantan)(?: \w+)? (?:el|la|mi|su) "
     + _VEHICLE, ("remolcar", "confiscar")),
    (r"(dejar|dejo|deja|duerme|dormir)(?: \w+)? (?:el|la|mi|su) " + _VEHICLE,
     ("estacionar", "estacionarse")),
    (
        (r"(tard\w+|dilat\w+|demor\w+)(?: \w+){0,3} "
        r"(?:llegar|venir|contestar\w*|atender\w*|traer|policia)"),
        ("minutos",),
    ),
    (r"(camion) de (?:la )?basura", ("basura",)),
    (r"cuanto (?:tiempo )?(?:tengo|tenemos|hay) (?:pa|para) (quejarme|quejarnos|poner)",
     ("dentro", "días", "queja")),
    (r"grab\w+(?: \w+){0,6} (?:el|mi|un) (cel|celular|telefono)", ("grabar",)),
    (r"carne (asada)", ("asadores", "carnes asadas")),
    (r"tercera (edad)", ("personas mayores",)),
)  # fmt: skip
