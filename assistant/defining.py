"""What only words of its own kind answer: what something is, where to report, who holds a post.

"What is ICE?" is near to all that is said of ICE, and answered by none of it unless a sentence says
what ICE is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.expecting import expected
from assistant.phrasing import any_phrase, plain, spelt_out
from index.statement import Language

LONGEST_TERM = 5  # words of a thing whose meaning is asked


def leaves_open(question: str, language: Language, quotes: Sequence[str]) -> bool:
    """Whether a question asks for one of these, and no sentence of the quotes gives it."""
    sentences = [one for quote in quotes for one in _SENTENCE_END.split(quote)]
    asked = spelt_out(question, language)
    if _ASKS_WHERE_TO_REPORT.search(asked):
        return not any(map(_tells_where_to_report, sentences))
    if _ASKS_WHO_HOLDS_A_POST.search(asked):
        return True  # who does is told from the data of a statement, by assistant.persons
    expectation = expected(question)
    if _COUNTING.search(asked) and expectation and not any(map(expectation.met, quotes)):
        return not any(_ALL.search(plain(one)) for one in quotes)
    if _ASKS_NAME_OF_PERSON.search(asked) and not any(map(_names_person, quotes)):
        return True
    if _ASKS_WHY_IT_WAS.search(asked) and not any(map(_gives_cause, quotes)):
        return True
    thing = thing_to_define(question, language)
    return thing is not None and not any(_defines(one, thing) for one in sentences)


def thing_to_define(question: str, language: Language) -> str | None:
    """The thing whose meaning is asked for: "a warrant", "ICE"; none in "what is the fee?"."""
    asked = spelt_out(question, language)
    if found := _MEANING.search(asked):
        said = found["what"].split()
        return " ".join(said) if len(said) <= LONGEST_TERM else None
    found = _WHAT_IS.search(asked)
    if found is None:
        return None
    said = found["what"].split()
    own = len(said) == 1 or " de " in f" {found['what']} " or found["article"]
    if not own or len(said) > LONGEST_TERM or said[-1] in _NO_THING or said[0] in _NO_FIRST:
        return None
    return None if said[-1].endswith(("ing", "ed", "ando", "iendo")) else " ".join(said)


def _defines(sentence: str, thing: str) -> bool:
    """Whether a sentence says what a thing is: "A warrant is an order of a judge".

    The thing goes into no pattern: patterns are remembered, and what people type is not.
    """
    stems = [one[: max(4, len(one) - 2)] for one in thing.split()]
    said = plain(sentence)
    ends = (said[: found.start()].split() for found in _IS_DEFINED.finditer(said))
    return any(
        _ends_with(before[: len(before) - gap], stems) for before in ends for gap in range(3)
    )


def _ends_with(said: Sequence[str], stems: Sequence[str]) -> bool:
    """Whether words end with those that begin so, with at most one other between each two."""
    at = len(said) - 1
    for number, stem in enumerate(reversed(stems)):
        if number and at > 0 and not said[at].startswith(stem):
            at -= 1
        if at < 0 or not said[at].startswith(stem):
            return False
        at -= 1
    return True


def _names_person(quote: str) -> bool:
    """Whether a quote has a first and a last name, or a name after a title."""
    return _PERSON.search(quote) is not None


def _gives_cause(quote: str) -> bool:
    """Whether a quote says why, or what for."""
    return _CAUSE.search(plain(quote)) is not None


def _tells_where_to_report(sentence: str) -> bool:
    """Whether a sentence tells a place or a number at which people may report something."""
    said = plain(sentence)
    if not _CHANNEL.search(said) or _NOT_REPORTED.search(said):
        return False
    return _REPORTING.search(_A_REPORT.sub(" ", said)) is not None


# ---- Patterns, over folded words -------------------------------------------------------------

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
_MEANING = re.compile(
    r" (?:what (?:does|do) (?=.* mean $)|define |what is the meaning of |what is meant by "
    r"|que significan? |que quieren? decir )(?:the |an? |el |la |los |las |una? )?(?P<what>\w.*?)"
    r"(?: mean)? $"
)
_WHAT_IS = re.compile(
    r" (?:what(?: is| are|(?= an? ))|que (?:es|son)|que cosa (?:es|son)) "
    r"(?:exactly |exactamente )?"
    r"(?P<article>(?:an|a|un|una|unos|unas) )?(?P<what>\w.*?)(?: exactly| exactamente)? $"
)
_FIRST_WORDS = """
    it that this these those there he she they you i we the my your his her their our its so
    eso esto ese esa este esta aquello lo el la los las mi su tu
"""
_NO_FIRST = frozenset(_FIRST_WORDS.split())
_LAST_WORDS = """
    legal illegal new open closed free next best worst wrong right true false up on going good bad
    required allowed happening said fee fees cost costs price fine fines hours time times number
    phone address limit limits rule rules rate age date penalty law policy order status
    ilegal nuevo nueva cierto verdad mejor peor bueno malo gratis obligatorio multa costo precio
    horas hora horario numero telefono direccion limite regla reglas edad fecha ley politica orden
    estatus posible seguro permitido oficial
"""
_NO_THING = _NO_FIRST | frozenset(_LAST_WORDS.split())
_IS_DEFINED = re.compile(
    r" (?:(?:means?|stands? for|refers? to|significan?|quieren? decir|se llaman?)|"
    r"(?:is|are|was|were|es|son|era|eran|fue) (?:an?|the|any|one|when|where|what|una?|unos|unas|el"
    r"|la|los|las|cuando|cualquier|lo que)) "
)
_ASKS_WHERE_TO_REPORT = any_phrase(
    r"""
    (?:where|how|who|whom) (?:do|can|should|could|would|must|may|to)(?: (?:i|we|you|one|someone
        |people|somebody))?(?: go)?(?: to)? (?:report|denounce|turn in|complain)
    (?:donde|adonde|como|con quien|a quien|ante quien|a donde) (?:\w+ ){0,2}(?:reporto|reportamos
        |reportar\w*|denuncio|denunciar\w*|denunciamos|quejar\w*)
    (?:donde|adonde|a quien|ante quien) (?:se|me|lo|la|los) (?:\w+ )?(?:reporta|denuncia|quejo
        |reporto|denuncio)
    """
)
_ASKS_WHO_HOLDS_A_POST = re.compile(
    r" (?:who(?: is| are)?|whos|quien(?:es)? (?:es|son)) "
    r"(?:\w+ ){0,4}(?:chief|mayor|sheriff|governor|president|director|jefe|jefa|alcalde|alcaldesa"
    r"|alguacil|gobernador|gobernadora|presidente|presidenta|directora)"
    r"(?: (?:of|de|del) (?:the |la |el )?(?:\w+ ?){1,3}?)?(?: (?:now|today|ahora|hoy|actual))? $"
)
_COUNTING = any_phrase("(?:how many|cuant[oa]s)")
_ALL = any_phrase("(?:all|each|every|everybody|cada|tod[oa]s?)")  # no figure, and yet an answer
_ROLES = (
    r"(?:officer|principal|teacher|director|manager|owner|judge|clerk|driver|priest|pastor|nurse"
    r"|doctor|author|reporter|secretary|supervisor|captain|sergeant|deputy|chief|mayor|person|man"
    r"|woman|boy|girl|victim|agente|oficial|directora|maestr[oa]|gerente|duen[oa]|juez|jueza"
    r"|secretari[oa]|chofer|padre|pastora|enfermer[oa]|doctora|autora?|reporter[oa]|capitan"
    r"|sargento|jef[ea]|alcalde|alcaldesa|senora?|muchach[oa]|hombre|mujer|victima)"
)
_ASKS_NAME_OF_PERSON = any_phrase(
    r"""
    (?:name|names) of (?:the |that |an? )?(?:\w+ )?<role>
    who (?:is|was|are|were) (?:the |that )(?:\w+ )?<role>
    como se (?:llama|llamaba|llaman) (?:el |la |ese |esa )<role>
    (?:nombre|nombres) (?:de |del )(?:la |los |las |ese |esa )?<role>
    quien (?:es|era|fue) (?:el |la |ese |esa )<role>
    """,
    {"role": _ROLES},
)
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sr|Sra|Chief|Mayor|Director|Jef[ea]|Alcalde|Alcaldesa|Directora|Member|"
    r"Concejal|named|llamad[oa])\.? [A-ZÁÉÍÓÚÑ]\w+|"
    r"[a-záéíóúñ,] [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ (?:[A-Z]\. )?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+"
)
_ASKS_WHY_IT_WAS = any_phrase(
    r"""
    (?:why|how come) (?:did|was|were|has|have|had)
    what (?:was the reason|caused|made)
    (?:por que|porque) (?:(?:se|le|les|lo|la|los|las|no) )?\w{2,}(?:aron|ieron|eron)
    (?:por que|porque) (?:se )?(?:bajo|subio|cambio|decidio|cerro|hizo|quito|fue|leyo|dijo)
    """
)
_CAUSE = any_phrase(
    r"""
    since (?:they|it|he|she|we|there|some|many|people|residents|officers)
    (?:because|due to|owing|thanks to|reasons?|therefore|in order|as a result|caused? by)
    so that (?:\w+ ){0,8}(?:can|could|may|might|would|will|does not|do not)
    to (?!the |a |an |him |her |them |me |us |you |be |and |or )[a-z]+ (?:the|a|an|any|every|more|
        |earlier|our|their|his|its|that|residents|people|fears?)
    (?:porque|debido|gracias a|ya que|puesto que|por eso|motivo|razon|a causa|a fin de|como)
    (?:para|para que) \w+
    a \w+ de (?:\w+ )?(?:rumor|controversia|confusion)
    """
)
_REPORTING = any_phrase(
    r"""
    (?:report|complain|file|denounce)(?:s|ed|ing|t|ts)?
    (?:report|denunci|quej)(?:ar|arse|e|en|a|an|as|o|ando|arlo|arla)
    """
)
_A_REPORT = re.compile(r" (?:the|a|this|that|same|news|el|un|este|mismo) (?:news )?report(?= )")
_NOT_REPORTED = any_phrase(
    r"""
    (?:not|no|never|nunca|nor|ni) (?:\w+ ){0,2}(?:report|denounc|denunc)\w*
    """
)
_CHANNEL = any_phrase(
    r"""
    (?:call|calls|calling|dial|phone|online|email|office|desk|station|website|mail|counter|hotline)
    (?:in person|en persona|en linea|por correo)
    (?:llam(?:e|en|ar|ando)|marque|marcar|telefono|oficina|estacion|mostrador|ventanilla|correo)
    \d{3} ?\d{0,4}
    """
)
