"""Everyday words of residents, and what statements write instead. Data only.

Mexican-American and street words, shop-floor English, and how people speak of officials, papers,
jail, money and family; folded, with words of the same language that statements use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from index.statement import Language

Entries = Iterable[tuple[str, tuple[str, ...]]]

# Each row: words that mean the same, and what is written for them.
_ENGLISH: Entries = (
    ("cop cops", ("police", "officer", "officers")),
    ("feds", ("federal", "agents")),
    ("ice", ("immigration", "federal immigration agency")),
    ("deport deported deporting deportation deportations", ("immigration enforcement",)),
    ("raid raids", ("immigration enforcement", "raids")),
    ("papers", ("immigration status", "identification")),
    ("undocumented illegal illegals", ("immigration status",)),
    ("id ids", ("identification",)),
    ("matricula", ("consular identification",)),
    ("trash", ("garbage",)),
    ("ticket tickets ticketed", ("citation", "fine")),
    ("cellphone", ("phone",)),
    ("snitch", ("report",)),
    ("kids", ("children",)),
    ("kid", ("child",)),
    ("mom dad moms dads", ("parent", "parents")),
    ("grandma grandpa grandmother grandfather elderly", ("senior", "older")),
    ("grownup grownups", ("adult", "adults")),
    ("jail jailed", ("arrest", "detention")),
    ("busted nabbed", ("arrested",)),
    ("detained", ("stopped", "held", "arrested")),
    ("translate translates translating translator translators", ("interpreter", "interpret")),
    ("bodycam bodycams", ("body camera", "cameras")),
    ("footage", ("camera", "recording", "video")),
    ("gun guns", ("firearm", "weapon")),
    ("booze beer drunk", ("alcohol",)),
    ("weed pot", ("marijuana",)),
    ("truck ride", ("vehicle",)),
    ("car cars", ("vehicle",)),
    ("bike bikes", ("bicycle",)),
    ("shot shots vax", ("vaccine", "vaccination")),
    ("hits beats hurts abuses", ("victim", "help", "crime")),
    ("robbed mugged", ("victim", "robbery", "crime")),
    ("stole stolen", ("theft", "crime")),
    ("complain complaining", ("complaint",)),
    ("towed tow", ("impounded", "impound")),
    ("landlord", ("owner",)),
    ("paperwork", ("documents", "forms")),
    ("loud noisy", ("noise",)),
    ("mass temple mosque", ("church", "worship")),
    ("fundraiser", ("event",)),
    ("councilman councilwoman", ("council member",)),
    ("video videos", ("camera", "recording", "recordings")),
    ("consulate", ("consular",)),
    ("deadline", ("within", "days")),
    ("promise promised promises", ("assurance", "assured", "reassurance")),
    ("outside gate", ("entrance", "near")),
    ("film filming filmed tape taping record recording", ("film", "record")),
    ("teen teens teenager teenagers", ("young people", "younger", "youth")),
    ("sell selling", ("vendor", "sells")),
    ("taco tacos tamales burgers snacks", ("food",)),
    ("taken confiscate confiscated seized", ("take", "remove")),
    ("cash bucks", ("money", "dollars")),
)
_SPANISH: Entries = (
    ("migra", ("inmigración", "migratorio", "redadas")),
    ("ice", ("inmigración", "agencia federal de inmigración")),
    ("migracion", ("inmigración", "migratorio")),
    ("deportar deportan deporten deporta deportado deportados deportacion", ("inmigración",)),
    ("redada operativo operativos", ("redadas", "inmigración")),
    ("federales", ("agentes federales",)),
    ("chota jura poli tira placa cuico cuicos", ("policía",)),
    ("sheriff", ("alguacil",)),
    ("papeles", ("estatus migratorio", "identificación")),
    ("indocumentado indocumentada indocumentados indocumentadas ilegal", ("estatus migratorio",)),
    ("id credencial carnet pasaporte", ("identificación",)),
    ("matricula", ("identificación consular",)),
    ("warrant", ("orden de arresto",)),
    ("bote tambo", ("cárcel", "arrestar")),
    ("encierran encerrar encierren encerrado", ("arrestar", "cárcel", "detener")),
    ("agarran agarren agarro", ("arrestan",)),
    ("agarrar", ("arrestar",)),
    ("paran pararon paren", ("detenida", "detenido", "parada")),
    ("detienen detiene detener detengan", ("arrestar", "retener")),
    ("acusar delatar entregar", ("reportar",)),
    ("robaron asaltaron", ("víctima", "robo", "delito")),
    ("pega pegan golpea golpean maltrata maltratan", ("víctima", "ayuda", "delito")),
    ("golpearon pegaron", ("víctima", "agresión", "delito")),
    ("quejarme quejarse quejar", ("queja",)),
    ("alberca", ("piscina",)),
    ("troca mueble", ("vehículo", "camioneta")),
    ("carro coche carros", ("vehículo",)),
    ("bici", ("bicicleta",)),
    ("camion guagua", ("autobús",)),
    ("manejar", ("conducir",)),
    ("licencia", ("permiso",)),
    ("ticket tiquet tiket boleta infraccion", ("multa",)),
    ("biles", ("recibos",)),
    ("bil", ("recibo",)),
    ("reten", ("puesto de control",)),
    ("luminarias", ("alumbrado", "lámparas")),
    ("mostrar mostrarle mostrarles muestro", ("pedir",)),
    ("ensenar ensenarle ensenarles enseno", ("mostrar", "pedir")),
    ("cargar", ("llevar", "traer")),
    ("chamba jale", ("trabajo",)),
    (
        "chamacos chamaquitos huercos morros plebes escuincles chiquillos ninitos hijos",
        ("niños",),
    ),
    ("chamaco huerco morro escuincle ninito hijo hija", ("niño", "menor")),
    ("abuelita abuelito abuela abuelo viejitos ancianos", ("persona mayor", "adulto mayor")),
    ("mama papa mamas papas", ("madre", "padre", "padres")),
    ("traducir traducirme traduzca traductor traductora traduce", ("intérprete",)),
    ("parquear parquearme parquearse", ("estacionar",)),
    ("parqueadero parqueo parking", ("estacionamiento",)),
    ("traila", ("casa móvil",)),
    ("corte", ("tribunal",)),
    ("rentar", ("alquilar",)),
    ("rentero casero", ("propietario",)),
    ("aseguranza", ("seguro",)),
    ("taxes", ("impuestos",)),
    ("aplicacion", ("solicitud",)),
    ("vacunar vacunarme inyeccion", ("vacuna",)),
    ("pistola pistolas", ("arma", "armas")),
    ("chelas cervezas cerveza cheves cheve caguama", ("alcohol",)),
    ("mota", ("marihuana",)),
    ("bulla escandalo", ("ruido",)),
    ("cuetes cohetes", ("fuegos artificiales",)),
    ("yarda", ("patio",)),
    ("misa templo", ("iglesia",)),
    ("tianguis pulga", ("mercado",)),
    ("banqueta", ("acera",)),
    ("feria lana", ("dinero",)),
    ("corralon", ("depósito",)),
    ("junta", ("reunión",)),
    ("grabar grabo filmar filmo grabarlos", ("grabar", "filmar")),
    ("chavos chavas jovenes adolescentes adolescente", ("menores", "jóvenes")),
    ("vender vendo vendemos", ("vendedor", "venden")),
    ("elotes tacos tamales tortas raspados", ("comida",)),
    ("nomas", ("solo", "solamente")),
    ("concejal regidor regidora", ("miembro del concejo",)),
    ("video videos", ("cámara", "grabación", "grabaciones")),
    ("consulado", ("consular",)),
    ("plazo", ("dentro", "días")),
    ("prometio prometieron promesa promete", ("aseguró", "aseguraron", "garantía")),
    ("afuera puerta", ("entrada", "cerca")),
)

# What several words stand for; the first group is the word that is glossed.
_ENGLISH_PHRASES: Entries = (
    (r"(lock|locks|locked|locking)(?: \w+)? up", ("arrest", "jail")),
    (r"(throw|throws|thrown)(?: \w+)? in jail", ("arrest",)),
    (r"(pull|pulls|pulled|pulling)(?: \w+)? over", ("traffic stop", "stop", "stopped")),
    (r"(turn|turns|turned)(?: \w+)? (?:in|over)", ("report", "transfer", "hand over")),
    (r"(work|works|working)(?: \w+)? with", ("cooperate", "cooperation", "agreement")),
    (r"(grown) ups?", ("adult", "adults")),
    (r"(break|broke|breaks) in(?:to)?", ("burglary",)),
    (r"(let|lets)(?: \w+)? go", ("release",)),
    (r"(sign) up", ("register", "registration")),
    (r"(tow|take)(?: \w+)? (?:car|truck|ride)", ("impound", "tow")),
    (r"(border) patrol", ("immigration", "federal")),
    (r"(?:am|m|are|re|is|being|not) (legal)", ("immigration status",)),
    (r"(?:where|country)(?: \w+){1,3} (born)", ("immigration status",)),
)
_SPANISH_PHRASES: Entries = (
    (r"(sin) papeles", ("estatus migratorio",)),
    (r"(?:soy|es|son|somos|eres|estoy|esta) (legal|legales)", ("estatus migratorio",)),
    (r"(?:donde|pais)(?: \w+){0,2} (naci|nacio|nacimos|vengo|viene)", ("estatus migratorio",)),
    (r"(meten|meter|metan|metieron)(?: \w+)? (?:al|en el|a la|en la) (?:bote|carcel|tambo)",
     ("arrestar",)),
    (r"(trabaja|trabajan|trabajar)(?: \w+)? con", ("cooperar", "cooperación", "acuerdo")),
    (r"(quitan|quitar|quiten|llevan|lleva)(?: \w+)? (?:el|la|mi|su) (?:carro|troca|coche)",
     ("remolcar", "confiscar")),
    (r"(llevar|lleva|llevan|llevaron) preso", ("arrestar",)),
)  # fmt: skip


def _by_word(entries: Entries) -> Mapping[str, tuple[str, ...]]:
    return {word: glosses for words, glosses in entries for word in words.split()}


def _patterns(entries: Entries) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(rf"\b{phrase}\b"), glosses) for phrase, glosses in entries)


GLOSSES: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    "en": _by_word(_ENGLISH),
    "es": _by_word(_SPANISH),
}
PHRASES: Mapping[Language, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = {
    "en": _patterns(_ENGLISH_PHRASES),
    "es": _patterns(_SPANISH_PHRASES),
}
