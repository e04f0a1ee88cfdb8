"""What the answer to a question has in it: a figure, a day, an address, a name.

"How many operators speak Spanish?" is not answered by words about operators that count nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.terms import fold

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "lunes|martes|miercoles|jueves|viernes|sabado|domingo"
)
CALENDAR = re.compile(f"{_MONTHS}|{_WEEKDAYS}")

_NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|"
    "sixty|seventy|eighty|ninety|hundreds?|thousands?|million|dozens?|half|"
    "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\w+|"
    "veint\\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos|mil|miles|"
    "millon(?:es)?|docenas?|mitad"
)
_FIGURE = re.compile(
    rf"\d|\b(?:{_NUMBERS}|free|nothing|nobody|none|gratis|gratuit\w*|nada|(?<!a )nadie|ningun\w*)\b"
)
# Figures that count nothing: a day, a year, a number to call, the name of a rule.
_NO_COUNT = re.compile(
    rf"\b(?:{_MONTHS})\s+\d{{1,2}}\b(?:,?\s+\d{{4}})?|"
    rf"\b\d{{1,2}}\s+(?:de\s+)?(?:{_MONTHS})(?:\s+(?:de\s+|del\s+)?\d{{4}})?|"
    r"\b(?:19|20)\d\d\b|\b[2-9]11\b|"
    r"\b(?:order|section|rule|article|chapter|route|item|district|"
    r"orden|seccion|regla|articulo|capitulo|ruta|punto|distrito)\s+(?:no\.?\s*)?\d[\d.-]*"
)
# Figures with which "how many" is not answered, unless it asks for these.
_UNITS = (
    r"feet|foot|miles?|inches|dollars?|cents|minutes?|hours?|days?|weeks?|months?|degrees|a\.?m|p\.?m|"
    r"pies|millas?|dolares|centavos|minutos?|horas?|dias?|semanas?|meses|grados|"
    r"de la (?:manana|tarde|noche)"
)
_NO_FOOT = r"(?!foot (?:officers?|cops?|police|patrols?))"
_UNIT = re.compile(
    rf"\b{_NO_FOOT}(?:{_UNITS}|years?|anos?|age|edad|"
    r"met(?:er|ro)s?|yards?|pesos|money|dinero|weekly|daily)\b"
)
_MEASURE = re.compile(
    rf"\$\s?\d[\d.,]*|(?:\d[\d.,:]*|\b(?:{_NUMBERS}|one|un|una))\s+(?:{_UNITS})\b"
)
# Nor with an age, nor with being free.
_NO_NUMBER = re.compile(
    r"\b(?:free|nothing|gratis|gratuit\w*|nada)\b|"
    r"\bningun\w* (?:otr[oa] )?(?:caso|momento|modo|lugar|manera|forma)\b|"
    r"\b\d+ (?:or|o|y|and) (?:older|younger|over|under|mas|menos|menores|mayores)\b|"
    r"\b(?:younger|older|under|menores|mayores) (?:than|de) \d+\b"
)
# "How many" is not answered by a share.
_COUNTS = re.compile(r"\b(?:how many|numbers? of|cuant[oa]s|cuanta|numero de)\b")
_SHARE = re.compile(rf"(?:\d[\d.,]*|\b(?:{_NUMBERS}|one|un|uno))\s*(?:%|percent|por ciento)")
# "In numbers and not in percent" asks for no share.
_NO_SHARE = re.compile(
    r"\b(?:not|no|sin) (?:(?:in|en|the|el|as|como|un|a) )*(?:percent\w*|por[cs]entaje|%)"
)
_NUMBER = re.compile(r"\d[\d.,:/-]*")
_DATE = re.compile(rf"\d|{_MONTHS}|{_WEEKDAYS}")
_TIME = re.compile(rf"{_DATE.pattern}|\b(?:noon|midnight|sunset|mediodia|medianoche)\b")
_CLOCK = (
    r"\b\d{1,2}(?::\d\d)?\s*"
    r"(?:a\.?\s?m|p\.?\s?m|o'clock|de la (?:manana|tarde|noche|madrugada))\b|"
    r"\b\d{1,2}:\d\d\b|"
    r"\ba las? (?:\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|"
    r"\b(?:noon|midnight|sunset|sunrise|mediodia|medianoche|anochecer|amanecer|day and night|"
    r"dia y noche|around the clock|24 (?:hours|horas)|all day|todo el dia)\b"
)
_MONEY = (
    rf"\$\s?\d|\b(?:\d[\d.,]*|{_NUMBERS}) (?:dollars?|dolares|cents?|centavos|pesos)\b|"
    r"\b(?:free|gratis|gratuit\w*|nothing|nada|unpaid)\b|"
    r"\b(?:no|sin|without|ningun\w*) (?:\w+ )?"
    r"(?:cost\w*|charge\w*|fees?|fines?|cargos?|multas?|tarifas?|pag\w+|cobr\w+)|"
    r"\bno (?:se )?(?:le )?(?:cuest\w+|cobr\w+|pag\w+|pone\w* multa)"
)
_OPENING = r"(?:open|close|start|begin|end|abre|cierra|empieza|comienza|termina)"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What an answer has in it; where it ``must``, one without it is hardly one.

    ``met`` tells it of a text.
    """

    met: Callable[[str], bool]
    must: bool


def expected(question: str) -> Expectation | None:
    """What the answer to a question has in it, if that can be told."""
    folded = _NO_SHARE.sub(" ", fold(question))
    for asks, holds, must in _EXPECTATIONS:
        if asks.search(folded):
            if holds is _FIGURE:
                asked = frozenset(_NUMBER.findall(folded))
                counts = _COUNTS.search(folded) is not None
                measured = not counts or _UNIT.search(folded) is not None
                return Expectation(_Count(asked, shares=not counts, measures=measured), must)
            return Expectation(_Pattern(holds), must)
    return None


@dataclass(frozen=True, slots=True)
class _Pattern:
    holds: re.Pattern[str]

    def __call__(self, text: str) -> bool:
        return self.holds.search(fold(text)) is not None


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure that is no day, no year, and not one that the question has itself."""

    asked: frozenset[str]
    shares: bool  # whether a percentage will do
    measures: bool  # whether a length, a time or a price will do

    def __call__(self, text: str) -> bool:
        counted = _NO_COUNT.sub(" ", fold(text))
        if not self.shares:
            counted = _SHARE.sub(" ", counted)
        if not self.measures:
            counted = _NO_NUMBER.sub(" ", _MEASURE.sub(" ", counted))
        counted = _NUMBER.sub(lambda m: " " if m[0].strip(".,:") in self.asked else m[0], counted)
        return _FIGURE.search(counted) is not None


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
    r"\b(?:pasas?|pase|pasen|das|dan|deme|dame|paseme|pasame) (?:el|su|un) numero de\b|"
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
    r"\bhow much (?:is|are|was|were|would) (?:the |a |an |my )?(?:\w+ ){0,3}(?:fines?|tickets?"
    r"|penalt(?:y|ies))\b|\b(?:what is|whats|what was) the (?:\w+ )?(?:fine|penalty)\b|"
    r"\b(?:de cuanto es|cual es|cuanto es|de cuanto sale) (?:\w+ )?(?:la |las )?multas?\b"
)
_FINE = (
    r"(?s)^(?=.*\b(?:fines?|fined|tickets?|penalt(?:y|ies)|citations?|multas?|multan|boletos?|"
    rf"infraccion(?:es)?|sancion(?:es)?)\b)(?=.*(?:{_MONEY}))"
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
    rf"(?:\d[\d.,]*|\b(?:{_NUMBERS}|one|an?|un|una|same|next|few|several|some))[\s-]+(?:\w+ )?"
    r"(?:minut|hour|day|week|month|year|hora|dia|semana|mes|ano|noche|mile|feet|pies|milla|"
    r"night(?!s? (?:permit|parking)))|"
    rf"{_CLOCK}|\b(?:until|hasta|always|siempre|forever|permanent\w*|since|desde|never|nunca|"
    r"right away|immediately|de inmediato|as long as|mientras)\b|"
    rf"\b(?:from|in|de|del|en) (?:(?:{_MONTHS}) )?(?:de |del )?(?:19|20)\d\d\b"
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
    rf"(?:(?<![$\d.,])\d[\d.,]*|\b(?:{_NUMBERS}|one|un|una|same|few|several))[\s-]+(?:\w+ )?"
    rf"{_TIME_UNITS}|"
    r"\b(?:right away|immediately|de inmediato|same day|mismo dia|an? (?:hour|day|week|month))\b"
)
_ASKS_TIME_UNITS = (
    r"\b(?:how many|cuant[oa]s) (?:\w+ )?(?:minut|hour|day|week|month|hora|dia|semana|mes)\w*"
)
_ASKS_LENGTH_UNITS = (
    rf"\b(?:how many|cuant[oa]s) {_NO_FOOT}(?:feet|foot|yards?|miles?|blocks?|met(?:er|ro)s?"
    r"|pies|yardas?|millas?|cuadras?)\b"
)
_LENGTH = (
    rf"(?:\d[\d.,]*|\b(?:{_NUMBERS}|one|una?))[\s-]+(?:feet|foot|yards?|miles?|blocks?|met(?:er|ro)s?"
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
    rf"(?:\d[\d.,]*|\b(?:{_NUMBERS}))[\s-]+(?:square |cubic )?"
    r"(?:feet|foot|miles?|acres?|inch\w*|yards?|meters?|metros?|pies|millas?|hectareas?|kilos?|pounds?"
    r"|libras?|people|personas|km|kg|ft|stor(?:y|ies)|pisos|blocks?|cuadras)"
)
_ASKS_HOURS = (
    r"\b(?:open(?:ing)?|business|office|closing|visiting|weekend|weekday) hours\b|\bhours "
    r"(?:of|for|at|on)\b|\b(?:what|whats) (?:are )?(?:the |their |your )?(?:\w+ )?hours\b|"
    r"\bhours\W*$|\bhorarios?\b"
)
_HOURS = rf"{_CLOCK}|{_WEEKDAYS}|\b\d{{1,2}} ?(?:am|pm|a|to|-) ?\d|\bevery day\b|\btodos los dias\b"
# Whether it is open on a day of the week is told by days or hours.
_ASKS_OPEN_ON = (
    rf"\b(?:open|closed)\b(?: \w+){{0,3}} (?:{_WEEKDAYS})s?\b|"
    r"\b(?:abren?|abiert[oa]s?|cierran?|cerrad[oa]s?|consulta|atienden?)\b"
    rf"(?: \w+){{0,3}} (?:{_WEEKDAYS})s?\b"
)
# How one finds out is told by where, or by whom it is told.
_ASKS_TO_CHECK = (
    r"\b(?:how|where) (?:can|do|could|would) (?:i|we) (?:check|look up|look|find out|see) "
    r"(?:if|whether)\b|"
    r"\b(?:a?donde|como) (?:puedo |podria |se )?(?:reviso|revisar|checo|checar|busco|averiguo|"
    r"averiguar|saber|consulto|consultar) si\b"
)
_WHERE_TO_CHECK = (
    r"\d{3}\D{0,2}\d{4}|"
    r"\b(?:online|web\w*|www\w*|visit\w*|office|courts?|courthouse|lookup|in person|e-?mail|"
    r"request\w*|check\w*|linea|sitio|pagina|oficina|corte|juzgado|correo|en persona|consult\w+|"
    r"revis\w+)\b"
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
    rf"{_MONTHS}|{_WEEKDAYS}|\b(?:within|before|by|no later|expire\w*|after|dentro|antes|"
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
_ASKS_TIME = rf"\b(?:what time|a que hora|hours|horario)\b|\b(?:when|cuando)\b.*\b{_OPENING}"
# What a question asks for, what its answer has in it, and whether it is none without that; all
# in folded words. The first that fits counts.
_EXPECTATIONS = tuple(
    (re.compile(asks), re.compile(holds), must)
    for asks, holds, must in (
        (_SURNAME, _SURNAME, True),
        (_ASKS_ADDRESS, _ADDRESS, True),
        (_ASKS_FINE, _FINE, True),
        (_ASKS_MONEY, _MONEY, True),
        (_ASKS_CLOCK, _CLOCK, True),
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
            _FIGURE,
            True,
        ),
        (_ASKS_ORIGIN, _ORIGIN, True),
        (_ASKS_HOURS, _HOURS, True),
        (_ASKS_OPEN_ON, _HOURS, True),
        (_ASKS_TO_CHECK, _WHERE_TO_CHECK, True),
        (_KEYED_MONEY, _MONEY, True),
        (_ASKS_TIME, _TIME, True),
        (r"\b(?:when|what da(?:y|te)|cuando|que dias?|que fecha)\b", _DATE, False),
    )
)
