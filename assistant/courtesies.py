"""What people say before they ask, and after: greetings, "I have a question about", "please".

Nothing of it is searched for: no statement speaks of a question that somebody has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.phrasing import any_phrase
from index.terms import carries_matter, fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_APOSTROPHES = re.compile("['’]")
_OPENING = re.compile(r"[¿¡\"“«($#]+$")
_PAUSE = re.compile(r"[.,;:?!…\n¿—-]")
_SAYING = {
    "about": r"(?: (?:about|on|regarding|concerning|of|related (?:to|with)|relating to|as to"
    r"|in regards? to|with regards? to))?",
    "sobre": r"(?: (?:sobre(?: si)?|acerca de|de(?: si)?|del tema de|con respecto a|respecto a"
    r"|para saber|a saber|es que|es))?",
    "some": r"(?: (?:some|any|more|a (?:little )?bit|a little|a few|the|further|additional))*",
    "news": r"(?:info|information|details|data|guidance|clarification|answers)",
    "know": r"(?:know|learn|find out|ask|understand|see|hear|inquire|enquire|figure out)",
    "really": r"(?:(?:just|really) )*",
    "wish": r"(?:would like|d like|id like|want|wanna|need|ill need|wish)",
    "search": r"(?:(?:am |im |was )?(?:looking|searching)(?: for)?|came here for)",
    "to": r"(?: to)?(?: please)? ?",
    "can": r"(?:can|could|would|will|may|might)",
    "you": r"(?:you|u|ya|someone|somebody|anybody|anyone)",
    "me": r" (?:to )?(?:me|us)(?: please)?",
    "quiero": r"(?:quiero|quisiera|queria|quisieramos|queremos|me gustaria|nos gustaria|necesito"
    r"|necesitaba|necesitamos|ocupo|ocupaba|deseo|desearia|ando queriendo)",
    "puede": r"(?:puede|puedes|pueden|podria|podrias|podrian)",
    "decir": r"(?:decir|explicar|informar|orientar|aclarar|dar(?: mas)? (?:informacion|info"
    r"|detalles))",
}
# These are courtesies wherever they begin a text.
_GREETING = any_phrase(
    r"""
    (?:oh|yes|ok|okay|um|uh|hmm)(?= (?:hi|hello|hey|good) )
    (?:hi|hello|helo|hey|heya|hiya|howdy|greetings)(?: there| again| all| guys)?
    good (?:morning|afternoon|evening|day)(?: to you)?
    how (?:are|r)? ?(?:you|u) (?:doing|going|today)(?: today)?
    how are you
    how(?:s| is) it going
    (?:i )?hope (?:you ?a?re|youre|ur|u r|all is|this finds you)(?: doing| in| good)*
        + (?:well|health|ok)
    (?:please|pls|plz|thanks|thank you)
    (?:hola|ola|holi|holaa|quiubo|saludos)(?: (?:buenas|buenos|buen) (?:dias?|tardes?|noches?))?
    (?:buenas|buenos|buen) (?:dias?|tardes?|noches?)
    (?:que tal|como estan?|como estas|como le va|espero que (?:esten?|estes) bien)
    (?:oiga|oigan|oye|oyes|disculpe|disculpen|porfa|porfis|porfavor|por favor)
    """,
)
# These are where a clause ends after them, or they say what comes: "about", "if", "how".
_ASKING = any_phrase(
    r"""
    (?:well|so|look|now|anyways?|excuse me|sorry|sir|madam|maam|everyone|everybody)
    (?:i )?<really>(?:<wish>|have|am trying|im trying|trying|was trying|wanted|was hoping)<to>
        +<know><some>(?: <news>)?<about>
    (?:i )?<really>(?:<wish>|<search>)<to>(?: get| obtain| acquire| find| have| receive)?<some>
        + <news><about>
    (?:i )?(?:<search>|came here to|im here to|am here to)(?: <know>)<some>(?: <news>)?<about>
    (?:i )?(?:am|im|was) (?:just )?(?:wondering|curious|enquiring|inquiring|asking)<about>
    (?:i )?(?:have|got|had|ve got|ive got)(?: just)?(?: a| an| some| one| another| few| couple| of
        | several| more| quick| small| simple| other)* (?:questions?|doubts?|concerns?|inquiry
        |enquiry|inquiries)(?: (?:that|which))?(?: (?:you|u))?(?: (?:might|may|can|could))?
        +(?: (?:be able|help))?(?: to)?(?: help| answer)?(?: me)?(?: with)?<about>
    (?:(?:quick|one|another|a|just a|my) )?question(?: here| is)?<about>
    <can> <you>(?: please| pls| kindly)* (?:tell|give|show|explain to|inform|advise|teach)<me><some>
        +(?: something)?(?: <news>)?<about>
    <can> <you>(?: please| pls| kindly)* help(?:<me>)?(?: out)?
        +(?: (?:with|to <know>|<know>|get <news>))<about>
    (?:i )?need (?:some )?help (?:about|regarding|understanding|with understanding|figuring out)
    (?:i )?<really><wish> you to help me<to>(?: (?:know|understand|obtain|get|find))<some>
        +(?: <news>)?<about>
    (?:tell|show|give|send) (?:me|us)(?: please)?<some>(?: something)?(?: <news>)?<about>
    (?:do|did|would) (?:you|u|ya)(?: guys| happen to| all)* (?:know
        |have<some> (?:idea|<news>))<about>
    (?:is|are) there(?: any)? <news><about>
    (?:disculpa|perdon|perdone|mire|mira|fijese|fijate|con permiso|bueno|pues|pos|gracias)
    (?:senora?|senorita|joven|seno|amigo|amiga|jefe|jefa)
    (?:(?:una|otra|nomas una|solo una|nada mas una|mi) )?(?:pregunta|preguntita|duda
        |consulta)<sobre>
    (?:tengo|traigo|tenia|<quiero> hacer|les hago|le hago|te hago)(?: una| otra| unas| algunas| esta
        | la)* (?:pregunta|preguntita|duda|consulta|preguntas|dudas)(?: que es)?<sobre>
    (?:yo )?(?:<quiero>|puedo|vengo a|llamo para|escribo para) (?:saber|preguntar(?:les?)?
        |averiguar|enterarme|consultar|conocer|entender|que me (?:digan?|expliquen?|informen?
        |orienten?))<sobre>
    (?:yo )?(?:<quiero>|busco|ando buscando|estoy buscando|solicito|pido)(?: pedir| obtener| recibir
        | tener| mas| alguna| un poco de| algo de)* (?:informacion|info|datos|detalles)<sobre>
    (?:usted )?(?:me|nos) <puede>(?: usted| ustedes| por favor)* (?:<decir>|contar)<sobre>
    <puede>(?: usted| ustedes| por favor)* (?:decir|explicar|informar|orientar|aclarar|dar)(?:me
        |nos)(?: mas)?(?: informacion| info| detalles)?<sobre>
    (?:me|nos) (?:dice|dices|dicen|explica|explicas|explican|informa|informan)<sobre>
    (?:digame|diganme|dime|diganos|expliqueme|explicame|cuenteme|cuentame)<sobre>
    (?:ayudeme|ayudame|ayudenme) a (?:saber|entender)<sobre>
    (?:(?:usted|ustedes|alguien|tu|ud) )?(?:sabe|sabes|saben|sabran|sabra|sabria|sabrian)(?: usted
        | ustedes| algo| decirme)*<sobre>
    """,
    _SAYING,
)
_SAYING_WHAT = """
about on regarding concerning of with to understanding out
sobre de acerca respecto saber
"""
_ASKING_WORDS = """
if whether who whom whose what whats when where why how which can could do does did is are am
si quien quienes cual cuales cuando donde adonde como cuanto cuanta cuantos cuantas
"""
# "Que" without its accent is often "qué", and then these follow it.
_AFTER_QUE = """
hora horas dia dias papeles documentos requisitos identificacion tan tanto pasa hago hace necesito
ocupo tengo puedo se
"""
_SAYS_WHAT, _BEGINS_ASKING = frozenset(_SAYING_WHAT.split()), frozenset(_ASKING_WORDS.split())
_WHAT_OF = frozenset(_AFTER_QUE.split())
_PREPOSITIONS = frozenset(["a", "con", "desde", "en", "hasta", "por", "at", "by", "for", "in"])
_THANKS = any_phrase(
    r"""
    (?:(?:many )?thanks|thank (?:you|u)|thx|ty|tysm|please|pls|plz)(?: (?:so|very|much|a lot|a bunch
        |in advance))*
    (?:por favor|porfa|porfis|porfavor|(?:(?:muchas|mil|muchisimas) )?(?<!de )gracias(?: de antemano
        | por su ayuda)?|se lo agradezco|si es tan amable|si me hace (?:el|ese) favor)
    """
)
# These are where they are a sentence of their own.
_CALL = any_phrase(
    r"""
    <can> <you>(?: please)? (?:help|assist|tell|answer|give|explain)(?: them| it| that
        | some)?(?:<me>)?(?: out)?(?: (?:with|on|about) (?:that|this|it))?
    <can> <you>(?: please)? answer (?:them|it|that) for (?:me|us)
    what can <you> tell (?:me|us)
    (?:perhaps|maybe) you can help me(?: with that| with this)?
    (?:ayudeme|ayudenme|ayudame)
    (?:me|nos) <puede>(?: usted| ustedes)? (?:ayudar|decir|orientar)
    """,
    _SAYING,
)


def without_courtesies(text: str) -> str:
    """A question without the courtesies that it begins and ends with.

    A text that asks nothing else stays as it is.
    """
    found = list(_WORD.finditer(text))
    said = [_APOSTROPHES.sub("", fold(one[0])) for one in found]
    gaps = [text[one.end() : after.start()] for one, after in pairwise(found)]
    first, last = 0, len(said)
    while taken := _taken_before(found, said, gaps, first, last):
        first += taken
    while taken := _taken_after(said, gaps, first, last):
        last -= taken
    if not any(map(carries_matter, said[first:last])) or (first, last) == (0, len(said)):
        return text
    start = found[first].start() if first else 0
    if first and (opening := _OPENING.search(text[:start])):
        start = opening.start()
    end = found[last - 1].end()
    closing = text[end:] if last == len(found) else gaps[last - 1].split(" ")[0]
    left = f"{text[start:end]}{closing}".strip()
    left = left.rstrip(",;: ") if last < len(found) else left
    ended = left.endswith((".", "?", "!")) or not text.rstrip().endswith("?")
    return left if ended else f"{left}?"


def _taken_before(
    found: Sequence[re.Match[str]], said: list[str], gaps: list[str], first: int, last: int
) -> int:
    """How many words a text begins with that are a courtesy."""
    plain = _plain(said[first:last])
    if greeting := _GREETING.match(plain):
        return len(greeting[0].split())
    asking = _ASKING.match(plain)
    if asking is None:
        return 0
    count = len(asking[0].split())
    after = first + count
    if after >= last or _PAUSE.search(gaps[after - 1]) or said[after - 1] in _SAYS_WHAT:
        return count
    after += said[after] in _PREPOSITIONS and after + 1 < last
    word, following = said[after], said[after + 1 : after + 2]
    what = word == "que" and (
        found[after][0].lower() == "qué" or not _WHAT_OF.isdisjoint(following)
    )
    return count if what or word in _BEGINS_ASKING else 0


def _taken_after(said: list[str], gaps: list[str], first: int, last: int) -> int:
    """How many words a text ends with that are a courtesy."""
    plain = _plain(said[first:last])
    thanks = _at_end(_THANKS, plain)
    call = _at_end(_CALL, plain)
    begin = last - call - 1
    own = call and (begin < first or _PAUSE.search(gaps[begin]))
    return max(thanks, call if own else 0)


def _at_end(pattern: re.Pattern[str], plain: str) -> int:
    found = (one for one in pattern.finditer(plain) if one.end() == len(plain) - 1)
    return max((len(one[0].split()) for one in found), default=0)


def _plain(said: list[str]) -> str:
    return f" {' '.join(said)} "
