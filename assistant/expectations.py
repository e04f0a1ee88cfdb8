"""What questions ask for, and what their answers have in them; patterns of folded words."""

from __future__ import annotations

import re

from assistant.figures import (
    CLOCK,
    DATE,
    FIGURE,
    MONEY,
    MONTHS,
    NO_FOOT,
    NUMBERS,
    OPENING,
    TIME,
    WEEKDAYS,
)

_SURNAME = r"\b(?:last ?name|surname|apellidos?)\b"
_ASKS_ADDRESS = (
    r"\b(?:add?re?ss?|(?:what|which) (?:street|building)|que (?:calle|edificio)|domicilio|"
    r"(?:que|cual|la|es) dire[cs]+ion)\b|^dire[cs]+ion\b"
)
_ADDRESS = (
    r"\b(?:street|avenue|ave|road|boulevard|blvd|calle|avenida|bulevar|building|edificio|"
    r"address (?:is|was)|(?:direccion|domicilio) es|located|ubicad[oa])\b"
)
_ASKS_PHONE = (
    r"\b(?:phone|telephone) number\b|"
    r"(?<!security )(?<!badge )(?<!case )\bnumber (?:for|of) (?:the|that|this)\b|"
    r"\bphone (?:for|of)\b|"
    r"\ba que numero\b|^telefono\b|"
    r"\bcual es (?:el|su) (?:numero de )?telefono\b|"
    r"\b(?:pasas?|pase|pasen|das|dan|deme|dame|paseme|pasame) (?:el|su|un) numero de"
    r"(?! (?:personas|gente|arrest\w+|casos|delitos|agentes|policias|veces))\b|"
    r"\bnumber (?:do i|to|should i|can i) (?:call|text)\b|"
    r"\b(?:numero (?:de )?telefono|telefono de|que numero (?:llamo|marco|hablo))\b"
)
_NO_EMERGENCY = r"\b(?:no|not|non|isnt|aint|sin)\b(?: \w+){0,3}[\s-]+emergen[cs]"
_ASKS_CLOCK = (
    r"\b(?:what time|how (?:late|early)|(?:closing|opening) time|(?:a|hasta|desde) que hora|"
    r"hora de cierre)\b"
)
_PRICED = r"(?:cost|costs|pay|pays|paid|paying|charge|charges|price|fee|fine|fare|salary|ticket)"
_ASKS_MONEY = (
    rf"\bhow much (?:\w+ ){{0,8}}{_PRICED}\b|"
    r"\b(?:salary|price|cost|fare|sueldo|salario|precio|costo)\b|"
    r"\b(?:what is|whats|what was) the (?:\w+ )?(?:fine|fee)\b|"
    r"\bcual es la (?:multa|tarifa|cuota)\b|"
    r"\bcuanto (?:se |me |le |les |nos |hay que |tengo que |es la )?"
    r"(?:cuest|cost|cobr|vale|pag|sale|multa|tarifa)|"
    r"\b(?:de cuanto es|en cuanto (?:sale|esta)|a como (?:sale|esta))\b"
)
# A fine is told as one: what a license costs is none.
_ASKS_FINE = (
    r"\bhow much (?:is|are|was|were|would) (?:the |a |an |my )?(?:\w+ ){0,3}"
    r"(?:fines?|(?:parking|speeding|traffic) tickets?)\b|"
    r"\b(?:what is|whats|what was) the (?:\w+ )?fine\b|"
    r"\b(?:de cuanto es|cual es|cuanto es|de cuanto sale) (?:\w+ )?(?:la |las )?multas?\b"
)
_FINE = (
    r"(?s)^(?=.*\b(?:fines?|fined|tickets?|penalt\w*|citations?|punish\w*|violat\w*|misdemeanor|"
    r"infractions?|multas?|multan|boletos?|infraccion(?:es)?|sancion\w*|castig\w*|"
    rf"up to|hasta)\b)(?=.*(?:{MONEY}))"
)
# Keywords alone: "dog no leash fine". In a sentence, "fine" may be anything, and so it may where
# something else about a fine is asked.
_NO_SUM = (
    r"(?:is|are|was|were|am|im|be|do|does|did|can|could|will|would|should|may|must|has|have|get|got|i|"
    r"my|you|we|they|it|this|there|if|who|what|when|where|why|how|which|feel|that|hay|hubo|es|son|era|"
    r"si|que|quien|cual|cuando|cuanta|como|donde|para|me|mi|le|lo|se|te|nos|les|puedo|puede|tengo|"
    r"tiene|esta|estan|estoy|soy|ya|quiero|quisiera|necesito|cobran|ponen|dan|hacen|"
    r"pay\w*|appeal\w*|contest\w*|dispute\w*|waive\w*|help|online|deadline|plans?|court|evasion|"
    r"inspect\w*|arts?|dining|print|everything|pag\w+|apel\w+|impugn\w+|quitar|exen\w+|condon\w+|"
    r"ayuda|plazo|linea|formas?)"
)
_KEYED_MONEY = (
    rf"^(?!.*\b{_NO_SUM}\b)\W*(?:[^\W_]+,? ){{0,5}}"
    r"(?:fines?|fees?|fares?|multas?|pasajes?|tarifas?)(?: [^\W_]+){0,4}\W*$"
)
_SPAN = (
    rf"(?:\d[\d.,]*|\b(?:{NUMBERS}|one|an?|un|una|same|next|few|several|some))[\s-]+(?:\w+ )?"
    r"(?:minut|hour|day|week|month|year|hora|dia|semana|mes|ano|noche|mile|feet|pies|milla|"
    r"night(?!s? (?:permit|parking)))|"
    rf"{CLOCK}|\b(?:until|hasta|always|siempre|forever|permanent\w*|since|desde|never|nunca|"
    r"right away|immediately|de inmediato|as long as|mientras)\b|"
    rf"\b(?:from|in|de|del|en) (?:(?:{MONTHS}) )?(?:de |del )?(?:19|20)\d\d\b"
)
# What is waited for takes a time, and no hour of the day; "$30 a year" is none.
_ASKS_WAIT = (
    r"\bhow long (?:does|do|did|will|would) (?:\w+ ){1,4}take\b|"
    r"\bcuanto (?:tiempo )?(?:se )?(?:tardan?|tardaran?|demoran?)\b"
)
_TIME_UNITS = (
    r"(?:minut|hour|day|week|month|year(?!s?[ -]old)|hora|dia|semana|mes|"
    r"ano(?!s? (?:o (?:mas|menos|mayor)|de edad))|noche|night(?!s? (?:permit|parking)))"
)
_WAIT = (
    rf"(?:(?<![$\d.,])\d[\d.,]*|\b(?:{NUMBERS}|one|un|una|unos|unas|varios|varias|algunos|algunas|"
    rf"media|same|few|several|couple of|par de))[\s-]+(?:\w+ )?{_TIME_UNITS}|"
    r"\b(?:right away|immediately|de inmediato|same day|mismo dia|"
    r"(?<!\d )an? (?:hour|day|week|month|year))\b"
)
_ASKS_TIME_UNITS = (
    r"\b(?:how many|cuant[oa]s) (?:\w+ )?(?:minut|hour|day|week|month|hora|dia|semana|mes)\w*"
)
_ASKS_LENGTH_UNITS = (
    rf"\b(?:how many|cuant[oa]s) {NO_FOOT}(?:feet|foot|yards?|miles?|blocks?|met(?:er|ro)s?"
    r"|pies|yardas?|millas?|cuadras?)\b"
)
_LENGTH = (
    rf"(?:\d[\d.,]*|\b(?:{NUMBERS}|one|una?))[\s-]+(?:feet|foot|yards?|miles?|blocks?|met(?:er|ro)s?"
    r"|pies|yardas?|millas?|cuadras?)\b"
)
_ASKS_SPAN = (
    r"\bhow long\b(?! (?:is|are) the (?:line|list|street|road|bridge))|\bhow much time\b|"
    r"\bcuanto (?:tiempo|duran?|tardo)\b"
)
_ASKS_EXTENT = (
    r"\bhow (?:big|large|tall|wide|high|deep|heavy)\b|"
    r"\bque tan (?:grande|alto|alta|ancho|ancha|largo|larga|hondo|profundo|pesado)s?\b|"
    r"\bcuanto (?:mide|miden|pesa|pesan)\b"
)
_EXTENT = (
    rf"(?:\d[\d.,]*|\b(?:{NUMBERS}))[\s-]+(?:square |cubic )?"
    r"(?:feet|foot|miles?|acres?|inch\w*|yards?|meters?|metros?|pies|millas?|hectareas?|kilos?|pounds?"
    r"|libras?|pulgadas?|people|personas|km|kg|ft|stor(?:y|ies)|pisos|blocks?|cuadras)"
)
_ASKS_HOURS = (
    r"\b(?:open(?:ing)?|business|office|closing|visiting|weekend|weekday) hours\b|\bhours "
    r"(?:of|for|at|on)\b|\b(?:what|whats) (?:are )?(?:the |their |your )?(?:\w+ )?hours\b|"
    r"\bhours\W*$|\bhorarios?\b"
)
_HOURS = rf"{CLOCK}|{WEEKDAYS}|\b\d{{1,2}} ?(?:am|pm|a|to|-) ?\d|\bevery day\b|\btodos los dias\b"
_OPEN_ON = (
    rf"{_HOURS}|\b(?:weekends?|holidays?|appointment|"
    r"fin(?:es)? de semana|feriados?|festivos?|cita)\b"
)
# Whether it is open on a day of the week is told by days or hours.
_ASKS_OPEN_ON = (
    rf"\b(?:open|closed)\b(?: \w+){{0,3}} (?:{WEEKDAYS})s?\b|"
    r"\b(?:abren?|abiert[oa]s?|cierran?|cerrad[oa]s?|consulta|atienden?)\b"
    rf"(?: \w+){{0,3}} (?:{WEEKDAYS})s?\b"
)
# How one finds out is told by where, or by whom it is told.
_ASKS_TO_CHECK = (
    r"\b(?:how|where) (?:can|do|could|would) (?:i|we) (?:check|look up|look|find out|see) "
    r"(?:if|whether)\b|"
    r"\b(?:a?donde|como) (?:puedo |podria |se )?(?:reviso|revisar|checo|checar|busco|averiguo|"
    r"averiguar|saber|consulto|consultar) si\b"
)
_WHERE_TO_CHECK = (
    r"\d{3}\D{0,2}\d{4}|\b[2-8]11\b|"
    r"\b(?:online|web\w*|www\w*|visit\w*|office|courts?|courthouse|lookup|in person|e-?mail|"
    r"building|portal|search the|call (?:the|us|your)|request\w*|check\w*|linea|sitio|"
    r"pagina|oficina|corte|juzgado|correo|en persona|edificio|consult\w+|revis\w+)\b"
)
_ASKS_ORIGIN = (
    r"\bwhere (?:is|are|was) (?:\w+ ){1,3}from\b|\b(?:what|which) country\b|"
    r"\bde que pais\b|\bde donde (?:es|son|era)\b"
)
_ORIGIN = (
    r"\b(?:born|native|countr(?:y|ies)|(?:comes?|came) from|nacio|nacid[oa]|originari[oa]|"
    r"oriund[oa]|pais(?:es)?|vien\w+ de|mexic\w+|hondur\w+|guatemal\w+|salvador\w*|venez\w+|"
    r"colombia\w*|cuban?[oa]?|nicarag\w+|peru\w*|ecuador\w*|dominican\w*|haiti\w*)\b"
)
_ASKS_MAIL = r"\be-?mail (?:address|for|of)\b|\bcorreo (?:electronico )?(?:de|del|para)\b"
_ASKS_SITE = r"\b(?:web ?site|web ?page|url|link|sitio web|pagina web|pagina de internet|enlace)\b"
_ASKS_LAST_DAY = (
    r"\b(?:deadline|due date|last da(?:y|te)|cut ?off|"
    r"fecha limite|plazo|ultimo dia|vencimiento|hasta cuando)\b"
)
_LAST_DAY = (
    rf"{MONTHS}|{WEEKDAYS}|\b(?:within|before|by|no later|expire\w*|after|dentro|antes|"
    r"a mas tardar|venc\w+|plazo|despues)\b"
)
_ASKS_COLOR = r"\bwh?at colou?r|\bde que color"
_COLOR = (
    r"\b(?:red|blue|green|yellow|black|white|gr[ae]y|brown|orange|purple|pink|gold|silver|roj[oa]s?|"
    r"azul(?:es)?|verdes?|amarill[oa]s?|negr[oa]s?|blanc[oa]s?|gris(?:es)?|cafes?|naranja|morad[oa]s?|"
    r"rosas?|dorad[oa]s?)\b"
)
_ASKS_MAKE = (
    r"\b(?:what|which) (?:brand|make|model|company)\b|"
    r"\b(?:what|which) kind of (?:car|camera|gun)s?\b|"
    r"\b(?:que|cual) (?:marca|modelo|compania|empresa)\b"
)
_MAKE = r"\b(?:brand|made by|model|company|inc|corp|llc|marca|modelo|compania|empresa|fabrica\w*)\b"
_ASKS_TIME = rf"\b(?:what time|a que hora|hours|horario)\b|\b(?:when|cuando)\b.*\b{OPENING}"
# What a question asks for, what its answer has in it, and whether it is none without that; all
# in folded words. The first that fits counts.
EXPECTATIONS = tuple(
    (re.compile(asks), re.compile(holds), must)
    for asks, holds, must in (
        (_SURNAME, _SURNAME, True),
        (_ASKS_ADDRESS, _ADDRESS, True),
        (_ASKS_FINE, _FINE, True),
        (_ASKS_MONEY, MONEY, True),
        (_ASKS_CLOCK, CLOCK, True),
        (r"\b(?:what|which) year\b|\b(?:que|cual) ano\b", r"\b(?:19|20)\d\d\b", True),
        (_ASKS_COLOR, _COLOR, True),
        (_ASKS_MAKE, _MAKE, True),
        (_ASKS_MAIL, r"@|\be-?mail\b|\bcorreo\b", True),
        (_ASKS_SITE, r"\bwww\b|\.(?:gov|org|com|net)\b|https?:|\bweb|\bonline\b|en linea", True),
        (_ASKS_LAST_DAY, _LAST_DAY, True),
        (_ASKS_EXTENT, _EXTENT, True),
        (_ASKS_WAIT, _WAIT, True),
        (_ASKS_SPAN, _SPAN, True),
        (rf"^(?=.*(?:{_ASKS_PHONE})).*{_NO_EMERGENCY}", r"\d{3}\D{0,2}\d{4}|\b[2-8]11\b", True),
        (_ASKS_PHONE, r"\d{3}\D{0,2}\d{4}|\b[2-9]11\b", True),
        (_ASKS_TIME_UNITS, _WAIT, True),
        (_ASKS_LENGTH_UNITS, _LENGTH, True),
        (r"%|\bpercent\w*|\bporcentaje\b|\bpor ciento\b", r"%|\bpercent|\bpor ciento\b", True),
        (
            r"\bhow (?:much|many|long|old|far)\b|\bcuant[oa]s?\b|\bnumbers? of\b|\bnumero de\b",
            FIGURE,
            True,
        ),
        (_ASKS_ORIGIN, _ORIGIN, True),
        (_ASKS_HOURS, _HOURS, True),
        (_ASKS_OPEN_ON, _OPEN_ON, True),
        (_ASKS_TO_CHECK, _WHERE_TO_CHECK, True),
        (_KEYED_MONEY, MONEY, True),
        (_ASKS_TIME, TIME, True),
        (r"\b(?:when|what da(?:y|te)|cuando|que dias?|que fecha)\b", DATE, False),
    )
)
