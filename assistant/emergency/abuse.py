"""Patterns of people who were hurt by somebody near them, in whatever tense they say it."""

from __future__ import annotations

import re

from assistant.emergency.grammar import CLASSES_AS_PATTERNS, any_of

DOER = (
    r"(?:husband|wife|boyfriend|girlfriend|ex|exes|partner|fiance|spouse|dad|daddy|father|stepdad|"
    r"stepfather|mom|mother|stepmom|brother|sister|son|daughter|uncle|cousin|nephew|roommate|"
    r"neighbor|family|in laws?|landlord|someone|somebody|man|guy|men|he|she|they|"
    r"espos[oa]|marido|mujer|novi[oa]|pareja|exnovi[oa]|exmarido|exespos[oa]|papa|padre|padrastro|"
    r"mama|madre|madrastra|herman[oa]|hij[oa]|ti[oa]|prim[oa]|sobrin[oa]|suegr[oa]|cunad[oa]|"
    r"vecin[oa]|companer[oa]|abuel[oa]|familia|alguien|hombre|tipo|senor|patron|viejo)"
)
_HURTS = (
    r"(?:(?:hit|hits|hitting|hurt|hurts|hurting|beat|beats|beaten|beating)(?: up)?|"
    r"(?:abuse|punch|slap|kick|chok|strangl|rap|attack|assault|threaten|molest|mistreat|harass|"
    r"stalk|smack|whip|bully|batter|shov|push|grab|burn)(?:e|es|s|ed|d|ing|ied|ies)?)"
)
_OF_MINE = (
    rf"(?:me|us|(?:my|our) (?:\w+ )?{CLASSES_AS_PATTERNS['kin']}|"
    r"(?:my|our) (?:kids|children|sisters|daughters))"
)
_DANA = (
    r"(?:(?:peg|golpe|maltrat|amenaz|abus|pate|cachete|ahorc|empuj|jalone|lastim|madre|manose|acos|"
    r"viol|estrangul|quem|violent|zarande|moquete|tortur)(?:a|an|o|aron|aba|aban|ado|ando|ar)|"
    r"agred\w+|hirio|hiere)"
)
_ME = r"(?:me|nos|la|lo|le|les)"

HARMED = any_of(
    rf"""
    \b{DOER} (?:\w+ ){{0,3}}{_HURTS} (?:on )?{_OF_MINE}\b
    \b(?:i|we|ive) (?:\w+ ){{0,3}}(?:abused|beaten|beat up|raped|assaulted|molested|battered|
      strangled|mistreated|threatened|stalked|hit|punched|kicked|slapped|choked) by (?:\w+ ){{0,2}}
      {DOER}\b
    \b(?:i am|i was|i have been|i got|i keep getting|we are|been|being) (?:\w+ )?(?:abused|beaten|
      raped|molested|battered|strangled|mistreated)\b(?! (?:by|in) (?:the )?(?:police|cops|
      officers?|system|court))
    \b(?:i am|i was|as|am|if i am|my \w+ (?:is|was)|me as) (?:a |the )?(?:victim|survivor) of
      \ (?:\w+ )?(?:domestic|family|sexual|partner|abuse|violence|rape|assault|beating)
    \b(?:soy|fui|era|sea|siendo|como|fue) (?:una |la )?victima de (?:\w+ )?(?:violencia|abuso|
      maltrato|violacion|agresion|golpes|acoso)
    \b(?:my|mi) (?:\w+ )?(?:abusive|violent|abuser) (?:{DOER})?\b|\b(?:my|mi) {DOER} (?:is|es|
      se pone|gets|was|era) (?:\w+ )?(?:abusive|violent[oa]?|abusiv[oa]|golpeador|agresiv[oa])\b
    \bescap\w+ (?:an? |de un |de una )?(?:abusive|abus\w+|maltrato|violencia)\b
    \b{DOER} (?:\w+ ){{0,4}}{_ME} (?:\w+ ){{0,2}}{_DANA}\b
    \b{_ME} (?:\w+ ){{0,2}}{_DANA} (?:\w+ ){{0,3}}{DOER}\b
    \b{DOER} (?:\w+ ){{0,3}}{_DANA} (?:sexualmente )?(?:de )?(?:a )?(?:mi|nosotros|
      mis? {CLASSES_AS_PATTERNS["kin"]}|mis (?:hijas|hermanas))\b
    \b(?:violencia|abuso) (?:domestic[oa]|familiar|intrafamiliar) (?:\w+ )?(?:en mi casa|
      de mi (?:\w+ )?{DOER})\b|\b(?:domestic violence|abuse) (?:\w+ ){{0,2}}(?:in my (?:home|house|
      relationship)|from my {DOER})\b
    \bhe (?:\w+ )?(?:beats|hits|abuses|threatens)\b $|\bme (?:pegan|golpean|maltratan) en (?:mi|la)
      \ casa\b
    """
)
# ---- Told of the past, and nobody named who did it: "me pegaron", "someone killed my brother" ---

_KIN = (
    rf"(?:{CLASSES_AS_PATTERNS['kin']}|kids|children|sons|daughters|brothers|sisters|cousins?|"
    r"uncle|aunt|partner|boyfriend|girlfriend|fiance|parents|family|hij[oa]s|herman[oa]s|"
    r"prim[oa]s?|ti[oa]s|cunad[oa]|novi[oa]|pareja|padre|madre|padres|familia|familiar|mujer|"
    r"yerno|nuera|ahijad[oa]|padrastro|madrastra|ninos|ninas|"
    r"papas|abuel[oa]s|suegros|niet[oa]s|sobrin[oa]s|bebes)"
)
_MIS = rf"(?:mis?|nuestr[oa]s?) (?:\w+ )?{_KIN}"
_MY = rf"(?:my|our) (?:\w+ )?{_KIN}"
# By whom 911 would send it is another matter, and so is what an accident or a web page does.
_NOT_BY_OFFICERS = (
    r"(?! (?:\w+ ){0,2}(?:by|por) (?:\w+ )?(?:police|cops?|officers?|ice|agents?|policias?|"
    r"oficial(?:es)?|agentes?|migra)\b)(?! (?:los|las|unos|la|el) (?:policias?|oficial(?:es)?|"
    r"agentes?|migra)\b)(?! (?:\w+ )?(?:on|en|in|by) (?:el |la |las |the |mi |my |a )?(?:facebook|"
    r"instagram|tiktok|twitter|internet|line|redes|comentarios|comments|media|social)\b)"
    r"(?! online\b)"
)
_NOT_BY_CHANCE = (
    r"(?! (?:\w+ ){0,2}(?:in|by|en|por) (?:an? |the |una? |la |el )?(?:\w+ )?(?:accidente?|crash|"
    r"wreck|collision|war|earthquake|hurricane|car|truck|train|bus|dog|guerra|choque|carro|troca|"
    r"camion|tren|perro)\b)"
)
# Not the policemen who did it, nor what is denied, nor the beans that stuck.
_NOT_BEFORE = (
    r"(?<!\bno )(?<!\bnunca )(?<!\bse )(?<!\bpolicias )(?<!\bagentes )(?<!\boficiales )"
    r"(?<!\bmigra )(?<!\bpolicias que )(?<!\bagentes que )(?<!\boficiales que )"
)
_HIRIERON = (
    r"(?:agredieron|atacaron|hirieron|lastimaron|violaron|apunalaron|acuchillaron|balearon|"
    r"balacearon|dispararon|madrearon|maltrataron|machetearon|secuestraron|torturaron|manosearon|"
    r"navajearon|apalearon|patearon|cachetearon|ahorcaron|estrangularon|asaltaron|lincharon|"
    r"corretearon|amenazaron|abusaron)"
)
_HERIDO = (
    r"(?:agredid|atacad|herid|lastimad|violad|apunalad|acuchillad|balead|balacead|maltratad|"
    r"machetead|secuestrad|torturad|manosead|navajead|patead|asaltad|abusad|amenazad)"
)
_MATARON = r"(?:mataron|asesinaron|ejecutaron|acribillaron|degollaron|quemaron viv[oa])"
_MUERTO = r"(?:asesinad|ejecutad|acribillad|degollad|matad)"
# "Me pegaron una multa", "la gripa", and a car that was hit, hurt nobody.
_SOMEBODY_OR_WHERE = (
    r"(?:tipos?|hombres?|mujer(?:es)?|desconocidos?|sujetos?|maras?|pandill\w+|mareros?|ladrones|"
    r"rateros?|companer\w+|vecin\w+|jovenes|senor(?:es)?|muchach\w+|vatos?|cholos?|de|del|cara|"
    r"cabeza|cuerpo|espalda|brazos?|piernas?|boca|nariz|ojo|pistola|palos?|tubo|bate|patadas?|"
    r"balazos?|tiros?|golpes?|cachetadas?|golpiza|paliza|dia|noche|madrugada|semana|mes|ano|"
    r"lunes|martes|miercoles|jueves|viernes|sabado|domingo|verano|vez|otra)"
)
_NOT_A_THING = (
    r"(?! (?:(?:bien|muy|ya|otra vez|duro|feo|tambien) )*(?:el|la|los|las|un|una|unos|unas|su|"
    r"sus|mi|mis|mucho|mucha|con (?:una|la)) "
    rf"(?!(?:\w+ )?{_SOMEBODY_OR_WHERE}\b))"
)
_WRONGED = (
    r"(?:attacked|assaulted|jumped|mugged|shot|stabbed|punched|kicked(?! (?:out|off))|"
    r"slapped(?! with)|choked|strangled|"
    r"raped|molested|groped|kidnapped|tortured|beat up|beaten up)"
)
_GOLPIZA = r"(?:golpizas?|palizas?|madrizas?|putizas?|tranquizas?|friegas?)"

HARMED_BY_NOBODY_NAMED = any_of(
    rf"""
    {_NOT_BEFORE}\b(?:me|nos) {_HIRIERON}\b{_NOT_BY_OFFICERS}{_NOT_A_THING}
    {_NOT_BEFORE}\b{_HIRIERON} (?:de )?(?:a )?{_MIS}\b
    \b{_MIS} (?:ya )?(?:lo|la|le|los|las|les) (?:\w+ )?(?:{_HIRIERON}|{_MATARON})\b
      {_NOT_BY_OFFICERS}
    {_NOT_BEFORE}\b{_MATARON} a {_MIS}\b
    \b(?:me|nos|lo|la|los|las|le|les) (?:han|habian) (?:{_HERIDO}|peg|golpead)(?:o|ado)\b
      {_NOT_BY_OFFICERS}(?! (?:el|la|los|las|un|una) )
    \b(?:fui|fuimos|he sido|hemos sido) (?:\w+ )?(?:{_HERIDO}|golpead)[oa]s?\b{_NOT_BY_OFFICERS}
    \b{_MIS} (?:\w+ )?(?:fue|fueron|ha sido) (?:\w+ )?(?:{_HERIDO}|golpead|{_MUERTO})[oa]s?\b
      {_NOT_BY_OFFICERS}{_NOT_BY_CHANCE}
    \b{DOER} (?:\w+ ){{0,3}}(?:killed|murdered|shot|stabbed|kidnapped) {_MY}\b
    \b{DOER} (?:just )?(?:shot|stabbed|jumped|mugged|kidnapped) (?:me|us)\b(?! down)
    \b{DOER} (?:\w+ ){{0,2}}(?:tried|wanted) to (?:kill|murder|strangle|choke|stab|shoot|hurt|rape)
      \ {_OF_MINE}\b
    \b(?:me|nos) (?:intento|intentaron|quiso|quisieron|trato de|trataron de|querian) (?:matar|
      asesinar|ahorcar|violar|apunalar|golpear|secuestrar)\b
    \b{_MY} (?:was|were|got|has been|have been|had been) (?:\w+ )?(?:killed|murdered|executed|
      {_WRONGED})\b(?! down)(?! (?:to|for|in the foot)){_NOT_BY_OFFICERS}{_NOT_BY_CHANCE}
    \b(?:i|we) (?:was|were|got|have been|had been) (?:\w+ )?{_WRONGED}\b(?! down)(?! (?:to|for|
      in the foot)){_NOT_BY_OFFICERS}{_NOT_BY_CHANCE}
    """
)
# Words for blows that are also those of a match that was lost.
FOUGHT = any_of(
    rf"""
    {_NOT_BEFORE}\b(?:me|nos) (?:pegaron|golpearon|golpiaron|empujaron|tundieron|aporrearon)\b
      {_NOT_BY_OFFICERS}{_NOT_A_THING}
    {_NOT_BEFORE}\b(?:le |les |lo |la )?(?:pegaron|golpearon|golpiaron) a {_MIS}\b
    \ba? ?{_MIS} (?:lo|la|le|los|las|les) (?:pegaron|golpearon|golpiaron)\b{_NOT_BY_OFFICERS}
      {_NOT_A_THING}
    {_NOT_BEFORE}\b(?:me|nos) (?:dieron|pusieron|metieron|acomodaron|soltaron|pegaron) (?:\w+ )?
      (?:de )?(?:{_GOLPIZA}|<blow>)\b(?! de (?:suerte|gracia|calor|estado))
    \b(?:a )?{_MIS} (?:le|les) (?:dieron|pusieron|metieron|acomodaron|pegaron) (?:\w+ )?
      (?:de )?(?:{_GOLPIZA}|<blow>)\b
    {_NOT_BEFORE}\b(?:le|les) (?:dieron|pusieron|metieron|acomodaron|pegaron) (?:\w+ )?(?:de )?
      (?:{_GOLPIZA}|<blow>) a {_MIS}\b
    \b(?:i|we|{_MY}) (?:was|were|got|have been|has been) (?:\w+ )?(?:beaten|beat up)\b
      {_NOT_BY_OFFICERS}
    """
)
OF_A_GAME = any_of(
    r"""
    \b(?:final|finals|semifinal|playoffs?|game|games|match|tournament|league|season|score|scored|
      team|election|elections|vote|votes|poll|polls|soccer|football|basketball|baseball|chess|
      partidos?|torneo|liga|juegos?|marcador|equipo|goles?|elecciones|eleccion|votacion|votos|
      urnas|ajedrez|futbol|beisbol|basquetbol|campeonato|temporada)\b
    """
)
# Of a match: "they beat us".
LOST = any_of(r"\b(?:they|\w+s) (?:\w+ )?(?:beat|killed) us\b")
# What a statement says to those who were harmed: of calling, or of victims.
OF_HELP = re.compile(
    r"\b911\b|\bv[ií]ctim|\b(?:call|calls|calling|llam\w+)\b[^.]*\bpolic",
    re.IGNORECASE,
)
