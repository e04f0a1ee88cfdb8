"""What goes with an answer beside its words: of danger, of despair, of a lawyer, of the door."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.answer import Notice
from assistant.emergency.recognition import in_progress, tells_of_despair, tells_of_harm
from index.terms import words


class Care(StrEnum):
    """What the words of an answer open with, beside its notices."""

    HARM = "harm"  # somebody near has hurt or hurts: 911 for the case that danger is near
    DESPAIR = "despair"  # somebody wants to die


def care_for(question: str, notices: tuple[Notice, ...]) -> Care | None:
    """What care a question calls for that bears these notices."""
    if Notice.EMERGENCY in notices:
        return Care.DESPAIR if tells_of_despair(question) else None
    return Care.HARM if tells_of_harm(question) else None


def is_at_the_door(question: str) -> bool:
    """Whether it tells, or supposes, that immigration agents come to where somebody is at home."""
    text = f" {' '.join(words(question))} "
    return _MIGRA.search(text) is not None and _AT_THE_DOOR.search(text) is not None


_MIGRA = re.compile(
    r" (?:ice|immigration|la migra|migra|inmigracion|migracion|inmigración|migración|hielo|"
    r"border patrol|agents?|agentes) "
)
_AT_THE_DOOR = re.compile(
    r""" (?:
    (?:at|outside|knock\w*\ (?:on|at)|bang\w*\ (?:on|at)|comes?\ to|coming\ to|come\ by|came\ to
        |shows?\ up\ (?:at|to)|in\ front\ of|arrives?\ at|open|opening|behind)\ (?:
        (?:my|our|the|your)\ (?:\w+\ )?door
        |(?:my|our)\ (?:\w+\ )?(?:house|home|apartment|doorstep|place|trailer))
    |(?:en|a|toc\w+(?:\ en|\ a)?|afuera\ de|abr\w+|frente\ a|enfrente\ de|llam\w+\ a)
        \ (?:(?:mi|la|nuestra)\ puerta|(?:mi|nuestra|nuestro)\ (?:casa|departamento|traila))
    |toc\w+\ (?:a\ )?(?:mi|la|nuestra)\ puerta
    )(?=\ )""",
    re.VERBOSE,
)


def notices_for(question: str) -> tuple[Notice, ...]:
    """The notices that a question calls for, the most urgent first."""
    found = []
    if in_progress(question):
        found.append(Notice.EMERGENCY)
    if asks_what_to_do(question):
        found.append(Notice.NO_LEGAL_ADVICE)
    return tuple(found)


def asks_what_to_do(question: str) -> bool:
    """Whether it asks what somebody should, must or may refuse to do."""
    return _WHAT_TO_DO.search(f" {' '.join(words(question))} ") is not None


def is_legal_matter(question: str) -> bool:
    """Whether it is about immigration, an arrest or a court, with which a lawyer can help."""
    return _LEGAL.search(f" {' '.join(words(question))} ") is not None


_LEGAL = re.compile(
    r""" (?:
    immig\w+|inmig\w+|migra\w*|migrator\w+|undocumented|indocumentad\w+|illegals?|ilegal(?:es)?
    |ice|deport\w*|raids?|redadas?|asylum|asilo|visas?|green\ cards?|daca|citizen\w*|ciudadan\w+
    |papers|papeles|(?:my|your|legal|his|her|their)\ status|estatus|status|residency|residencia
    |arrest\w*|detain\w*|detention|deten\w+|detien\w+|jail|carcel|prison|warrants?|ordenes?\ de
    |court|corte|judge|juez|lawyers?|attorneys?|abogad\w+|rights|derechos?|crimin\w+|sue|demand\w+
    |bail|fianza|charges|cargos|evict\w*|desaloj\w*|passports?|pasaportes?|consul\w+
    )(?=\ )""",
    re.VERBOSE,
)
_ONE = r"(?:i|we|he|she|they|you|u|someone|somebody|anyone|a person|people|my \w+|an immigrant)"
_UNO = r"(?:yo |uno |una persona |mi \w+ |alguien )?"
# Followed by what one does, not by an opinion to be had or a fee to be told.
_WHAT_TO_DO = re.compile(
    rf""" (?:
    what\ (?:should|do|can|must|could|would|shall)\ {_ONE}\ (?:do|say)
    | what\ (?:to\ do|are\ my\ (?:rights|options))|what\ rights\ (?:do|does)\ {_ONE}\ have
    | (?:do|does|did|would|will)\ {_ONE}\ (?:\w+\ )?(?:have|need|got)\ to\ (?!say|do\ with)\w+
    | (?:should|must)\ {_ONE}\ (?!vote|worry|feel|know|trust|believe)\w+
    | (?:am|is|are)\ {_ONE}\ (?:\w+\ )?(?:required|obligated|obliged|forced|supposed)\ to
    | (?:can|may|could)\ {_ONE}\ (?:\w+\ )?(?:refuse|say\ no|decline|remain\ silent|stay\ silent|run
        |ignore|hide|lie)
    | (?:do|does)\ {_ONE}\ have\ (?:the|a|any)\ right
    | what\ happens\ if\ {_ONE}\ (?:refuse|do\ not|dont|lie|run)
    | how\ (?:should|do|can)\ {_ONE}\ (?:act|respond|behave|react|protect|defend|fight)
    | (?:whats|what\ is)\ the\ best\ thing\ to\ do
    | (?:need|want|give\ me)\ (?:some\ )?(?:legal\ )?advice
    | (?:(?:^|\ )que|q|ke)\ {_UNO}(?:hago|hacemos|hace\ uno|debo\ hacer|debemos\ hacer
        |debe\ hacer|debería\ hacer|deberia\ hacer|puedo\ hacer|podemos\ hacer|tengo\ que\ hacer
        |se\ hace\ si|se\ debe\ hacer|me\ (?:conviene|aconseja|aconsejan|recomienda|recomiendan)
        |digo|contesto|les\ digo|le\ digo)
    | (?:(?:yo|uno|mi\ \w+|nosotros|una\ persona)\ )?(?:tengo|tenemos|tiene)\ que
        \ (?!ver)\w+r(?:le|les|me|se|lo|la|los|las|selo|sela)?
    | (?:debo|debemos|deberia|deberiamos)\ (?!votar|saber|preocupar)\w+r(?:le|les|me|se|lo|la)?
    | (?:estoy|estamos|esta\ uno|uno\ esta|es)\ obligad[oa]s?|es\ obligatorio
    | (?:puedo|puede\ uno|podemos)\ (?:negarme|negarse|negarnos|rehusarme|rehusarse|no\ \w+r
        |quedarme|correr|esconderme|mentir)|me\ puedo\ (?:negar|rehusar|quedar\ callad\w|esconder)
    | (?:cuales\ son\ mis|que|tengo)\ (?:\w+\ )?derechos?|tengo\ derecho
    | (?:es\ mejor|conviene)\ (?:que|no)\ \w+|(?:como)\ (?:me\ )?(?:debo|defiendo|protejo|actuo)
    )(?=\ )""",
    re.VERBOSE,
)
