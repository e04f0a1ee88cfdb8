"""What people say before they ask, and after: greetings, "I have a question about", "please".

Nothing of it is searched for: no statement speaks of a question that somebody has.
"""

from __future__ import annotations

import re

from assistant.phrasing import any_phrase
from index.statement import LANGUAGES
from index.terms import fold, is_code, is_stop_word

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_APOSTROPHES = re.compile("['’]")
_OPENING = re.compile(r"[¿¡\"“«(\s]+$")
_SAYING = {
    "about": r"(?: (?:about|on|regarding|concerning|of|related (?:to|with)|relating to|as to"
    r"|in regards? to|with regards? to))?",
    "sobre": r"(?: (?:sobre(?: si)?|acerca de|de(?: si)?|del tema de|con respecto a|respecto a"
    r"|para saber|a saber|es que|es))?",
    "some": r"(?: (?:some|any|more|a (?:little )?bit|a little|a few|the|further|additional))*",
    "news": r"(?:info|information|details|data|advice|guidance|clarification|assistance|answers)",
    "know": r"(?:know|learn|find out|ask|understand|see|hear|inquire|enquire|figure out)",
    "really": r"(?:(?:just|really) )*",
    "wish": r"(?:would like|d like|id like|want|wanna|need|ill need|wish)",
    "search": r"(?:(?:am |im |was )?(?:looking|searching)(?: for)?|came here for)",
    "to": r"(?: to)?(?: please)? ?",
    "can": r"(?:can|could|would|will|may|might)",
    "you": r"(?:you|u|ya|someone|somebody|anybody|anyone)",
    "me": r"(?: (?:to )?(?:me|us))?(?: please)?",
    "quiero": r"(?:quiero|quisiera|queria|quisieramos|queremos|me gustaria|nos gustaria|necesito"
    r"|necesitaba|necesitamos|ocupo|ocupaba|deseo|desearia|ando queriendo)",
    "puede": r"(?:puede|puedes|pueden|podria|podrias|podrian)",
    "decir": r"(?:decir|explicar|informar|orientar|aclarar|dar(?: mas)? (?:informacion|info"
    r"|detalles))",
}
_BEFORE = any_phrase(
    r"""
    (?:oh|yes|um|uh|well|ok|okay|so|look|now|please|pls|plz|anyways?|excuse me|sorry|sir
        |madam|maam|everyone)
    (?:thanks|thank you|gracias)(?: (?:so|very|much|a lot|a bunch))*
    (?:hi|hello|helo|hey|heya|hiya|howdy|greetings)(?: there| again| all| guys)?
    good (?:morning|afternoon|evening|day)(?: to you)?
    how (?:are|r)? ?(?:you|u) (?:doing|going|today)(?: today)?
    how are you
    how(?:s| is) it going
    (?:i )?hope (?:you ?a?re|youre|ur|u r|all is|this finds you)(?: doing| in| good)*
        + (?:well|health|ok)
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
    (?:(?:quick|one|a|just a|my) )?question(?: here| is)?<about>
    <can> <you>(?: please| pls| kindly)* (?:tell|give|show|explain to|inform|advise|teach)<me><some>
        +(?: something)?(?: <news>)?<about>
    <can> <you>(?: please| pls| kindly)* help<me>(?: out)?(?: (?:with|to <know>|<know>|get <news>))
        +<about>
    (?:i )?need (?:some )?help (?:about|regarding|understanding|with understanding|figuring out)
    (?:i )?<really><wish> you to help me<to>(?: (?:know|understand|obtain|get|find))<some>
        +(?: <news>)?<about>
    (?:tell|show|give|send) (?:me|us)(?: please)?<some>(?: something)?(?: <news>)?<about>
    (?:do|did|would) <you>(?: guys| happen to| all)* (?:know|have<some> (?:idea|<news>))<about>
    (?:is|are) there(?: any)? <news><about>
    (?:hola|ola|holi|holaa|quiubo|saludos|buenas|buenos|buen)(?: dias?| tardes?| noches?)*
    (?:oiga|oigan|oye|oyes|disculpe|disculpen|disculpa|perdon|perdone|mire|mira|fijese|fijate|porfa
        |porfis|porfavor|por favor|gracias|con permiso|bueno|pues|pos)
    (?:que tal|como estan?|como estas|como le va|espero que (?:esten?|estes) bien)
    (?:senora?|senorita|joven|seno|amigo|amiga|jefe|jefa)
    (?:(?:una|otra|nomas una|solo una|nada mas una|mi) )?(?:pregunta|preguntita|duda
        |consulta)<sobre>
    (?:tengo|traigo|tenia|<quiero> hacer|les hago|le hago|te hago)(?: una| otra| unas| algunas| esta
        | la)* (?:pregunta|preguntita|duda|consulta|preguntas|dudas)(?: que es)?<sobre>
    (?:yo )?(?:<quiero>|puedo|vengo a|llamo para|escribo para) (?:saber|preguntar(?:les?)?
        |averiguar|enterarme|consultar|conocer|entender|que me (?:digan?|expliquen?|informen?
        |orienten?))<sobre>
    (?:yo )?(?:<quiero>|busco|ando buscando|estoy buscando|solicito|pido)(?: pedir| obtener| recibir
        | tener| mas| alguna| un poco de| algo de)* (?:informacion|info|datos|detalles
        |orientacion)<sobre>
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
_AFTER = any_phrase(
    r"""
    (?:(?:many )?thanks|thank (?:you|u)|thx|ty|tysm|please|pls|plz)(?: (?:so|very|much|a lot|a bunch
        |in advance))*
    <can> <you>(?: please)? (?:help|assist|tell|answer|give|explain)(?: them| it| that| some)?<me>
        +(?: out)?(?: (?:with|on|about) (?:that|this|it))?
    <can> <you>(?: please)? answer (?:them|it|that) for (?:me|us)
    what can <you> tell (?:me|us)
    (?:perhaps|maybe) you can help me(?: with that| with this)?
    (?:por favor|porfa|porfis|porfavor|gracias|muchas gracias|mil gracias|de antemano|ayudeme
        |ayudenme|ayudame|se lo agradezco|si es tan amable|si me hace (?:el|ese) favor
        |gracias por su ayuda)
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
    first, last = 0, len(said)
    while before := _BEFORE.match(_plain(said[first:last])):
        first += len(before[0].split())
    while after := _ending(said[first:last]):
        last -= after
    if not any(map(_has_matter, said[first:last])):
        return text
    start, end = found[first].start(), found[last - 1].end() if last < len(found) else len(text)
    opening = _OPENING.search(text[:start])
    left = text[opening.start() if opening and first else start if first else 0 : end].strip()
    return left if last == len(found) or not text.rstrip().endswith("?") else f"{left}?"


def _ending(said: list[str]) -> int:
    """How many words at the end are a courtesy."""
    plain = _plain(said)
    found = (one for one in _AFTER.finditer(plain) if one.end() == len(plain) - 1)
    return max((len(one[0].split()) for one in found), default=0)


def _plain(said: list[str]) -> str:
    return f" {' '.join(said)} "


def _has_matter(word: str) -> bool:
    return is_code(word) or not any(is_stop_word(word, one) for one in LANGUAGES)
