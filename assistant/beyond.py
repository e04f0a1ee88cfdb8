"""Matters of private life and general knowledge, which no official statement is asked for.

Only where nothing answers: a city that speaks of the weather is quoted on it. Whatever names the
police, an order, a court or the like is a matter of officials, even if nobody has spoken of it.
"""

from __future__ import annotations

import re

from assistant.phrasing import any_phrase, parts_of, plain


def is_beyond(text: str) -> bool:
    """Whether a text asks about the weather, food, sports, health, shopping, work or the like."""
    asked = plain(text)
    return _BEYOND.search(asked) is not None and not is_official(text)


def is_known_beyond(text: str) -> bool:
    """Whether a text asks nothing but what no statement can have: weather to come, a capital."""
    parts = [plain(part) for part in parts_of(text) if part.strip()]
    asked = [part for part in parts if _FORECAST.fullmatch(part)]
    return bool(asked) and not any(_ASKS.search(part) for part in parts if part not in asked)


def is_official(text: str) -> bool:
    """Whether a text names those who answer for a city's order, or their papers."""
    return _OFFICIAL.search(plain(text)) is not None


_BEYOND = any_phrase(
    r"""
    (?:weather|forecast|raining|snowing|humidity|tornado|clima|pronostico|lloviendo|nevando)
    (?:will|is) it (?:going to |gonna )?(?:rain|snow|be (?:hot|cold|sunny))
    (?:va a|ira a|va ha) (?:llover|nevar|hacer (?:frio|calor))
    (?:recipes?|ingredients?|recetas?|ingredientes)
    how (?:do|can|to|long)(?: (?:i|you|we|do|to))* (?:cook|bake|fry|boil|grill)
    (?:como|cuanto) (?:se )?(?:hago|hacer|hacen|cocina\w*|preparo|preparar|prepara|hierv\w+) (?:\w+
        | ){0,2}(?:tamales|pastel|arroz|mole|pozole|tortillas|salsa|sopa|pollo|frijoles|pan|flan)
    (?:super bowl|world cup|world series|nba|nfl|mlb|mls|playoffs?|touchdowns?|champions league
        |football|soccer|baseball|basketball|futbol|beisbol|basquetbol|mundial|liga mx|boxeo
        |cowboys|rangers|mavericks|lakers|olympics|olimpiadas)
    (?:who won|quien gano) (?:the|el|la|last|anoche)
    (?:head|tooth|stomach|back|ear)ache
    (?:headache|toothache|fever|cough|symptoms?|cancer|diabetes|migraine|pregnant|aspirin|ibuprofen
        |fiebre|gripa|tos|sintomas?|migrana|embarazada|aspirina|antibiotico\w*|presion alta)
    (?:my|mi) (?:\w+ ){1,2}(?:hurts?|aches|duele)
    (?:me|le) duelen?
    (?:what|which|que) (?:medicine|medication|pills?|medicinas?|pastillas?|remedio)
    (?:lose weight|bajar de peso|adelgazar|calories|calorias|vitamins?|vitaminas?)
    where (?:can|do|could) (?:i|you|we) (?:buy|get cheap|find cheap)
    (?:donde|en donde) (?:puedo )?(?:compro|comprar|venden|consigo barat\w+)
    (?:best|good|cheap|cheapest|nearest|closest) (?:\w+ )?(?:restaurants?|pizza|tacos|hotels?|bars?
        |phones?|laptops?|tires?|cars?|gym|store|mechanic|movies?)
    (?:restaurantes?|pizzeria|hoteles|llantas|gimnasio|mecanico|peliculas?|zapatos)
    (?:walmart|amazon|costco|iphone|android|netflix|youtube|playstation|bluetooth|wifi password)
    (?:movies?|song lyrics|lyrics|celebrity|singer|actress|actor|cantante|telenovela|novela)
    (?:jobs?|work) (?:hiring|near|openings?)
    (?:hiring|(?:find|get|need|want|looking for|look for) (?:me )?(?:an? )?(?:\w+ )?jobs?)
    (?:hay|busco|encontrar|consigo|encuentro|conseguir|buscando|necesito) (?:un )?(?:trabajo|empleo
        |chamba|jale)
    (?:income tax(?:es)?|tax return|my taxes|w ?2|1099|irs|declaracion de impuestos|mis impuestos
        |los impuestos|taxes)
    (?:bitcoin|crypto\w*|stock market|stocks|mortgage|credit (?:card|score)|lottery|loan|loteria
        |prestamo|hipoteca|tarjeta de credito|acciones de la bolsa|horoscope|horoscopo|zodiac)
    (?:homework|my essay|my math|tarea de (?:\w+))
    capital (?:of|city of|de)
    (?:photosynthesis|fotosintesis|dinosaurs?|dinosaurios?|planets?|planetas?|galaxy|the moon
        |la luna|the sun|pythagor\w+|algebra|shakespeare|einstein|napoleon)
    (?:who|quien) (?:invented|discovered|painted|sang|sings|invento|descubrio|pinto|canta)
    (?:girlfriend|boyfriend|my ex|novia|novio|mi ex) (?:\w+ )?(?:love|left|back|dej\w+
        |quier\w+|volv\w+)
    (?:airport|flights?|plane tickets?|cruise|vacations?|vuelos?|boletos? de avion|crucero
        |vacaciones)
    """
)
_ASKS = any_phrase(
    r"""
    (?:where|when|what|whats|which|who|how|can|could|do|does|is|are|open|close|closed|need)
    (?:donde|adonde|cuando|cual|quien|como|hay|puedo|pueden|abren?|cierran?|ocupo|necesito)
    """
)
_FORECAST = re.compile(
    r" (?:hey |so |ok |oye |oiga )?(?:"
    r"(?:is it|will it) (?:going to |gonna |gunna )?(?:rain|snow)(?: or snow)?|"
    r"(?:whats?(?: is| s| will)?|hows?(?: is| s)?) the (?:weather|forecast)"
    r"(?: (?:like|be|going to be|gonna be|looking|for))*|"
    r"(?:va a|ira a|ba a) (?:llover|nevar|hacer (?:frio|calor))|"
    r"que (?:clima|tiempo) (?:va a hacer|hara|hace)|"
    r"como (?:va a estar|estara|esta) el (?:clima|tiempo|pronostico)|"
    r"(?:(?:what|whats|what is|what s|which|which is|cual|cual es) )?(?:the |la )?"
    r"capital (?:city )?(?:of|de) (?!the |la |el )\w+(?: \w+)?"
    r")(?: (?:on|this|next|today|tonight|tomorrow|tmrw|tomorow|\w+day|night|later|all|much|again|"
    r"el|este|esta|hoy|manana|sabado|domingo|lunes|martes|miercoles|jueves|viernes|noche|tarde|semana|"
    r"fin de semana|mucho|cual es|here|aqui|in \w+|en \w+))* "
)
_OFFICIAL = any_phrase(
    r"""
    (?:police|polices?|cops?|officers?|sheriff|deput(?:y|ies)|mayor|chief|council\w*|judge|court
        |jail|warrants?|arrest\w*|detain\w*|bail|bond|crimes?|burglar\w+|robber\w+|murders?|911
        |deport\w*|immigration|immigrants?|undocumented|raids?|ice|general order|orders?|permits?)
    (?:policias?|agentes?|oficiales|alguacil|alcalde|alcaldesa|jefe|jefa|concej\w+|juez|jueza|corte
        |carcel|orden(?:es)?|arrest\w+|deten\w+|fianza|delitos?|crimen\w*|robos?|asesinatos
        |deport\w+|inmigra\w+|migra\w*|indocumentad\w+|redadas?|permisos?)
    """
)
