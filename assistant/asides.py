"""What is said beside asking: courtesies, and what is asked or said of the assistant itself.

A text is such an aside only where all of it is: each of its parts must match as a whole, so that
"is it true that police record my status?" stays a question for the statements.
"""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.phrasing import any_phrase, parts_of, plain, spelt_out
from assistant.smalltalk import is_smalltalk, is_thanks
from index.statement import LANGUAGES

LONGEST_PRIVACY = 12  # words of a part that asks what becomes of what is typed


class Aside(StrEnum):
    """What an aside is about; where a text has several, the first of these is replied to."""

    PRIVACY = "privacy"
    WHO = "who"
    MAKER = "maker"
    TRUST = "trust"
    CONFUSED = "confused"
    SCOPE = "scope"
    HELP = "help"
    INSULT = "insult"
    THANKS = "thanks"
    GREETING = "greeting"


def aside_of(text: str) -> Aside | None:
    """What a text is beside a question; None where any of it asks of something else."""
    courtesy = Aside.THANKS if is_thanks(text) else Aside.GREETING
    parts = [one for one in parts_of(text) if _bare(plain(one))]
    kinds = [_kind_of(part) or (courtesy if is_smalltalk(part) else None) for part in parts]
    if kinds and None not in kinds:
        return next(kind for kind in Aside if kind in kinds)
    return courtesy if is_smalltalk(text) else None


def is_hostile(text: str) -> bool:
    """Whether a text has words of abuse or gossip in it: what is near it is best not shown."""
    return _HOSTILE.search(plain(text)) is not None


def _bare(text: str) -> str:
    """Words without the courtesies around them, as patterns ask for them."""
    said = text.split()
    while said and said[0] in _OPENING:
        said = said[1:]
    while said and said[-1] in _CLOSING:
        said = said[:-1]
    return f" {' '.join(said)} " if said else ""


def _kind_of(part: str) -> Aside | None:
    """What a part of a text asks or says of the assistant, in either language's shorthand."""
    read = (_kind(_bare(spelt_out(part, language))) for language in LANGUAGES)
    return next((kind for kind in read if kind), None)


def _kind(said: str) -> Aside | None:
    if len(said.split()) <= LONGEST_PRIVACY and _asks_what_is_kept(said):
        return Aside.PRIVACY
    return next((kind for kind, pattern in _KINDS.items() if pattern.match(said)), None)


def _asks_what_is_kept(said: str) -> bool:
    """Whether it asks what becomes of what is typed here, and not on a form or a telephone."""
    return bool(_TYPED.search(said) and _KEEPING.search(said) and not _ELSEWHERE.search(said))


# ---- Words, folded, shorthand spelt out ------------------------------------------------------

_OPENING_WORDS = """
    hello hi hey please ok okay so but and well um uh really then sorry wait oh bro friend excuse
    hola oiga oye perdon disculpe pero y e pues bueno ok por favor entonces amigo senor senorita
    buenas buenos dias tardes noches
"""
_OPENING = frozenset(_OPENING_WORDS.split())
_CLOSING_WORDS = """
    please then though thanks anyway exactly really now again sir
    por favor entonces gracias pues senor senorita ahora
"""
_CLOSING = frozenset(_CLOSING_WORDS.split())
_PAGE = (
    r"(?:(?:this|the|your|esta|la|este|el) (?:\w+ )?(?:site|website|page|app|chat|chatbot|bot|tool"
    r"|program|service|pagina|aplicacion|sitio|programa|servicio))"
)
_THEM = (
    r"(?:(?:the |la |el )?(?:police(?: (?:officer|department))?|policia|cops?|officer|dpd|ice"
    r"|immigration|migra|inmigracion|migracion|government|gobierno|city|ciudad|fbi|sheriff|law"
    r" enforcement|lawyer|attorney|abogad[oa]|human|humano|person|persona|people|robot|bot|chatbot"
    r"|ai|ia|machine|maquina|computer|computadora|programa?|inteligencia artificial|real"
    r"|someone|alguien))"
)
_FILL = (
    r"(?:(?:a|an|the|really|even|just|from|with|part|of|real|live|actual|some kind of|un|una|la|el"
    r"|de|del|con|parte|verdad|realmente|algun tipo de|or|o) )*"
)
_PARTS = {
    "page": _PAGE,
    "them": _THEM,
    "fill": _FILL,
    "here": rf"(?: here| aqui| (?:on|in|en) {_PAGE})?",
}


def _whole(lines: str) -> re.Pattern[str]:
    """A pattern of phrases that are all of a part."""
    return re.compile(any_phrase(lines, _PARTS).pattern + " $")


_TYPED = any_phrase(
    r"""
    what (?:i|we)(?: am)? (?:typ\w+|writ\w+|ask\w*)
    what (?:i|we) (?:say|put|tell|enter) (?:here|you|in here|on here)
    my (?:questions?|messages?|chats?|searches) (?:here|in here|with you)
    (?:you|this|it)(?: \w+){1,3} my (?:questions?|messages?|chats?|data|info\w*|searches|name|ip
        |number|address|location)(?: \w+)?(?= $)
    this (?:chat|conversation)
    (?:is|does|do|can|will) <page>
    <page> (?:es|guarda|graba|registra|comparte)
    lo que (?:\w+ )?(?:escrib\w+|tecle\w+|pregunt\w+)
    lo que (?:le |te )?(?:digo|ponga|pongo|diga) (?:aqui|a usted)
    mis (?:preguntas|mensajes|busquedas) (?:aqui|de aqui|con usted)
    (?:usted|guardas|grabas|compartes)(?: \w+){0,2} mis? (?:preguntas?|mensajes?|datos|informacion
        |nombre|ip|numero|ubicacion)(?= $)
    (?:esta (?:conversacion|platica|charla)|este chat)
    """,
    _PARTS,
)
_KEEPING = any_phrase(
    r"""
    (?:stor|sav|record|keep|kept|log|track|read|see|saw|shar|send|sent|collect|watch|monitor|spy
        |sell)(?:e|ed|es|s|en|ing|ging|ged|n)?
    (?:private|anonymous|confidential|secret|recorded|secure|safe)
    (?:guard|grab|registr|almacen|rastre|vigil|espi|compart|recopil|mand|envi|vend)(?:a|as|an|e|es
        |en|er|ir|ar|ado|ada|ados|adas|ando|iendo)
    (?:lee|lees|leen|leer|leyendo|ve|ves|ven|ver|viendo)
    (?:privad|anonim|segur|secret)[oa]s?
    confidencial(?:es)?
    """
)
_ELSEWHERE = any_phrase(
    r"""
    (?:facebook|whatsapp|instagram|tiktok|phone|cell|email|texts?|letters?|forms?|report|911
        |library|schools?|court|hospital|clinic|office|operator|calls?)
    (?:telefono|celular|cel|correo|cartas?|formularios?|reporte|biblioteca|escuelas?|corte
        |clinica|oficina|operador\w*|llamadas?)
    """
)
_KINDS = {
    Aside.PRIVACY: _whole(
        r"""
        is (?:this|it|<page>|this conversation) (?:really |all )?(?:private|anonymous|confidential
            |secret|monitored|recorded|being recorded|tracked|being monitored)
        are you (?:recording|tracking|watching|monitoring|spying on) (?:me|this|us)<here>
        do you (?:record|track|keep|save|store|collect|share|sell|log) (?:my |any |the )?(?:data
            |info\w*|personal (?:data|information|info)|ip|ip address)
        (?:do|can) you (?:know|see|tell) (?:who i am|my (?:name|ip|address|location|number)
            |where i (?:am|live))
        (?:esto|<page>|esta conversacion|aqui) es (?:privad[oa]|anonim[oa]|confidencial|secret[oa])
        es (?:privad[oa]|anonim[oa]|confidencial) (?:esto|<page>)
        (?:esta|estas|usted esta) (?:grabando|guardando|registrando) esto
        (?:usted |tu )?(?:sabe|sabes|saben) (?:quien soy|donde (?:vivo|estoy)|mi nombre)
        (?:guardan?|guardas|graban?|grabas) (?:mis datos|mi informacion|esto|la conversacion)
        """
    ),
    Aside.WHO: _whole(
        r"""
        are you <fill><them>(?: (?:or|and) <fill><them>)?(?: here)?
        are you (?:real|human|alive|there)
        is (?:this|it) <fill>(?:the )?(?:police|cops|dpd|ice|immigration|government|robot|bot|ai
            |chatbot|machine|real person|person|human)(?: (?:or|and) <fill><them>)?<here>
        am i (?:talking|chatting|speaking|writing|texting) (?:to|with) <fill><them>(?: (?:or
            |and) <fill><them>)?
        (?:who|what) are you(?: (?:people|guys))?
        do you (?:have|feel) (?:any |a )?(?:feelings|emotions|family|kids|children|wife|husband
            |girlfriend|boyfriend|friends|pets?|soul|consciousness|pain|happy|sad|lonely)
        do you (?:ever )?(?:sleep|eat|dream|breathe|get (?:tired|bored|lonely))
        how old are you
        are you (?:happy|sad|tired|bored|married|single|hungry|lonely|conscious|smart)<here>
        (?:where are you from|where do you live|when were you born|what is your (?:age|favorite
            |hobby)(?: \w+)?)
        (?:usted |tu )?(?:tienes?|siente|sientes) (?:\w+ )?(?:sentimientos|emociones|familia|hijos
            |esposa|esposo|novia|novio|amigos|mascotas?|alma|sueno|hambre|dolor)
        (?:usted |tu )?(?:duermes?|comes?|suenas?|te cansas|se cansa|te aburres|se aburre)
        cuantos anos tienes?(?: usted)?
        (?:usted |tu )?(?:estas|esta) (?:feliz|triste|cansad[oa]|aburrid[oa]|casad[oa]|solter[oa])
        (?:de donde (?:eres|es usted)|donde vives?(?: usted)?|cuando naciste)
        who am i (?:talking|chatting|speaking|writing|texting) (?:to|with)
        what(?: is)? (?:<page>|your name)
        (?:usted |tu |ustedes )?(?:es|eres|son|sos) (?:(?:usted
            |tu|ustedes) )?<fill><them>(?: o <fill><them>)?(?: de (?:verdad|carne y hueso))?
        (?:esto|<page>) es <fill><them>(?: o <fill><them>)?
        (?:es|son) (?:esto|<page>) <fill><them>(?: de verdad)?
        (?:estoy|estamos) (?:hablando|chateando|escribiendo|platicando) con <fill><them>
        con quien (?:hablo|estoy (?:hablando|chateando|platicando)|chateo|platico)
        (?:quien|quienes|que) (?:eres|es usted|son ustedes|sos)
        (?:cual es (?:su|tu) nombre|como (?:te llamas|se llama usted|se llama)|que es <page>)
        """
    ),
    Aside.MAKER: _whole(
        r"""
        who(?: is| has)? (?:made|created|built|wrote|programmed|runs?|running|owns?|pays?(?: for)?
            |paying(?: for)?|funds?|behind|operates|started|sponsors|paid for|designed
            |controls) (?:you|this|<page>)
        whose (?:site|website|page|app|chat|bot) is (?:this|it)
        (?:who do you|do you) work for(?: <them>)?
        (?:quien|quienes) (?:te|lo|la|le) (?:hizo|creo|programo|paga|maneja|controla)(?: a usted)?
        (?:quien|quienes) (?:hizo|hicieron|creo|crearon) (?:esto|<page>)
        (?:quien|quienes) (?:maneja|administra|paga|pagan|opera|controla|esta detras de
            |esta atras de)(?: por)? <page>
        para quien (?:trabajas|trabaja usted|trabaja)
        (?:usted trabaja|trabajas|trabaja usted) (?:para|con|en) <them>
        de quien es <page>
        """
    ),
    Aside.TRUST: _whole(
        r"""
        (?:can|should|could|how can|how do|why should) (?:i|we) (?:really )?(?:trust
            |believe) (?:you|<page>|what you say)
        are you (?:lying|lying to me|legit|reliable|trustworthy|accurate|honest|telling the truth)
        is <page> (?:legit|reliable|real|fake|a scam|official|trustworthy|accurate|safe|true)
        i(?: do not|dont) (?:trust|believe) (?:you|this|<page>)
        (?:you are |are you )?(?:lying|a liar|making (?:this|it|that) up)
        (?:(?:le|te|les|lo) )?(?:puedo|podemos|se puede|debo) (?:confiar en (?:usted|ti|esto
            |<page>)|creer(?:le|te))
        (?:es confiable|es segur[oa]|es verdader[oa]|es real) <page>
        <page> es (?:confiable|segur[oa]|real|verdader[oa]|oficial)
        (?:usted )?(?:me )?(?:esta|estas) (?:mintiendo|inventando)(?: (?:eso|esto|todo))?
        (?:usted )?(?:me )?(?:miente|mientes)
        no (?:le|te|les) creo(?: (?:nada|a usted))?
        """
    ),
    Aside.CONFUSED: _whole(
        r"""
        i (?:really )?(?:do not|did not|dont|didnt|cannot|can not|still do not|dun
            |never) (?:understand|get|follow|understood)(?: (?:you|it|that|this|anything
            |any of (?:it|that
            |this)|what you (?:said|mean|are saying)|your answer|the answer))?
        what do you mean(?: by (?:that|this))?
        huh
        what are you (?:talking about|saying)
        pardon(?: me)?
        come again
        (?:(?:can|could|will|would) you )?(?:please )?(?:explain|say|put|tell me|repeat)(?: it| that
            | this)?(?: to me)?(?: in| with| more)* (?:simply|simpler|easier|plain|simple|easy
            |fewer|other|plainly|clearly|another way|like i(?: am)? (?:five|5))(?: terms
            | words| way| english| language)?
        i(?: am)? (?:so )?(?:confused|lost)
        (?:that|this|it)(?: does not| makes no| doesnt)(?: make)? sense
        (?:that|this|it)(?: is)? not (?:what i (?:asked|meant|wanted)|my question)
        (?:that|this|it|you) (?:does not|did not|doesnt|didnt) (?:answer
            |help)(?: me)?(?: my question)?
        mande(?:me)?(?: usted)?
        como (?:dice|dijo|dices|dijiste|que)
        no (?:(?:le|te|lo|la|les|se|me) )?(?:entend\w+|entiend\w+|comprend\w+|capto
            |agarro)(?: (?:a usted|usted|nada|bien|muy bien|eso|esto|lo que dice|lo que dijo
            |nada de (?:eso|esto)
            |la respuesta|ni madres))?
        no (?:me )?(?:quedo|queda) claro
        (?:eso |esto )?no (?:esta|estuvo|fue) claro
        (?:(?:me|nos) )?(?:lo )?(?:puede |podria |puedes |podrias )?(?:explic\w+|digamelo|dimelo
            |digame|digalo|decir\w*|pongamelo|repit\w+)(?: (?:lo|eso|esto|mejor))? (?:mas (?:facil
            |sencill[oa]|simple|clar[oa]|despacio|facilito|corto)
            |(?:con|en) (?:palabras )?(?:mas )?(?:faciles|sencillas|simples|sencillo|simple
            |cristiano
            |espanol claro|otras palabras)|de otra (?:forma|manera))
        (?:estoy|ando|quede) (?:confundid[oa]|perdid[oa])
        (?:eso|esto) no (?:es lo que|fue lo que|era lo que) (?:le |te )?(?:pregunte|pregunto)
        (?:eso |esto |usted )?no (?:me )?(?:contesta|contesto|responde|respondio
            |contestaste) (?:a )?(?:mi pregunta
            |lo que pregunte)
        """
    ),
    Aside.SCOPE: _whole(
        r"""
        what (?:can|could|should|do|may) (?:i|we) ask(?: you)?(?: about)?<here>
        what (?:kind |type |sort )?(?:of )?(?:questions?|things|stuff) (?:can|should|could|may
            |do) (?:i|you|we) (?:ask|answer|know)(?: you)?(?: about)?<here>
        what (?:can|do|could) you (?:do|know|answer|tell me|help(?: me)? with)(?: about)?<here>
        what(?: is)? (?:this|<page>) for
        what (?:is <page>|does <page> do)
        how (?:do|does|can|should) (?:i|you|this|it|<page>|one) (?:use|work|works)(?: this| it
            | you| <page>)?<here>
        (?:menu|start|options|info|information|instructions)
        i(?: do not| dont) know what to (?:ask|say|type)
        (?:en |de |sobre )?que (?:le |te |les |cosas |preguntas |se )?(?:puedo|podria|puede
            |podemos) (?:le |te )?(?:preguntar(?:le|te)?|consultar)<here>
        (?:en |de |sobre )?que (?:cosas |preguntas |temas )?(?:(?:me|nos) )?(?:puede|puedes|sabe
            |sabes|contesta|contestas) (?:hacer|contestar(?:me)?|ayudar(?:me)?|decir(?:me)?
            |responder)<here>
        como (?:se usa|uso|funciona|funcionas|se utiliza|puedo usar)(?: (?:esto|<page>))?
        (?:esto|<page>) (?:como (?:se usa|funciona)|para que (?:sirve|es))
        para que (?:sirve|es) (?:esto|<page>)
        (?:menu|inicio|opciones|informacion|instrucciones)
        no se que (?:preguntar|decir|poner|escribir)(?:le|te)?
        """
    ),
    Aside.HELP: _whole(
        r"""
        (?:help|ayuda|auxilio|socorro)(?: (?:help|ayuda))*(?: me)?
        i (?:really )?(?:need|want) (?:some )?help
        (?:can|could|will|would) (?:you|someone|somebody|anyone|anybody) help(?: me| us
            |(?: me)? with (?:a question|something))?<here>
        (?:ayudame|ayudeme|ayudenme|ayudenos|ayudarme)(?: ayuda)?
        (?:yo )?(?:necesito|quiero|ocupo) (?:\w+ )?ayuda
        (?:me |nos )?(?:puede|puedes|podria|pueden) ayudar(?:me|nos)?(?: con (?:una (?:pregunta
            |duda)|algo))?<here>
        """
    ),
    Aside.INSULT: _whole(
        r"""
        (?:fuck|fck|fuk|screw|damn|f)(?: \w+)? (?:you|off|this|that|it|<page>)
        (?:fuck|fck|stfu|shut up|go to hell|eat shit|bullshit|wtf|what the (?:fuck|hell)|bitch
            |asshole|idiot|stupid|dumb|moron|useless|piece of shit|kiss my ass
            |suck my \w+|loser|shit|motherfucker)
        (?:you|this|<page>)(?: really)? sucks?
        (?:you|this|<page>|it|that)(?: are| is)(?: \w+){0,2} (?:stupid|dumb|idiot|useless|trash
            |garbage|bitch|worthless|asshole|moron|shit|crap|bullshit|joke|liar|terrible|awful)
        (?:fucking |stupid |dumb |useless )+(?:bot|robot|machine|computer|app|site|page|program)
        (?:chinga|chingue|chinguen|me lleva)(?: \w+){0,3} (?:madre|chingada)
        (?:chingate|chinguese|callate|callese|jodete|joder|no mames|no manches|come mierda|mierda
            |pendej[oa]s?|idiotas?|estupid[oa]s?|imbecil(?:es)?|inutil|babos[oa]|pinche|culer[oa]
            |cabron(?:a|es)?|put[oa]s?|tont[oa]s?|maldit[oa]s?)
        (?:vete|vayase|vaya)(?: usted)? a la (?:\w+)
        (?:hij[oa]|hijo) de (?:puta|perra|tu \w+|su \w+|la \w+)
        (?:que |pura )(?:mierda|basura|porqueria|pendejada|idiota|inutil|estupidez)
        (?:usted |tu |esto |<page> )?(?:eres|es|son|esta)(?: (?:un|una|muy|bien|tan|pura
            |puro))* (?:pendej\w+|idiotas?|estupid\w+|imbecil|inutil|tont\w+|basura|mierda|porqueria
            |pendejada|babos\w+|burr[oa]|mentiros\w+)
        (?:usted |tu |esto |<page> )?no sirven?s?(?: para nada| de nada)?(?: <page>)?
        (?:pinche|maldit[oa]|estupid[oa]|put[oa]|mugros[oa]) (?:bot|robot|maquina|pagina|programa
            |cosa|chat|aplicacion|computadora|porqueria)
        """
    ),
}
_HOSTILE = any_phrase(
    r"""
    (?:fuck|fck|fuk|shit|bitch|asshole|bastard|snitch|motherfucker|nazi|traitor|scum)(?:s|es
        |ing|ers|er|ed)?
    (?:bullshit|fucking|dumbass|acab|pinches?|mierda|cabron(?:es)?|pendej[oa]s?|put[oa]s?
        |culer[oa]s?|sopl[oa]n(?:es|a)?|chota|chismos[oa]s?
        |chivat[oa]s?|nazis?|traidor(?:es|a)?|racistas? de mierda|chingad\w+|verga)
    (?:son|are|these|those|es[ao]s|pinches|maldit[oa]s)(?: \w+)? (?:pigs|ratas|cerdos|marranos)
    """
)
