"""Patterns of people who were hurt by somebody near them, in whatever tense they say it."""

from __future__ import annotations

import re

from assistant.emergency.grammar import CLASSES_AS_PATTERNS, any_of

_DOER = (
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
    \b{_DOER} (?:\w+ ){{0,3}}{_HURTS} (?:on )?{_OF_MINE}\b
    \b(?:i|we|ive) (?:\w+ ){{0,3}}(?:abused|beaten|beat up|raped|assaulted|molested|battered|
      strangled|mistreated|threatened|stalked|hit|punched|kicked|slapped|choked) by (?:\w+ ){{0,2}}
      {_DOER}\b
    \b(?:i am|i was|i have been|i got|i keep getting|we are|been|being) (?:\w+ )?(?:abused|beaten|
      raped|molested|battered|strangled|mistreated)\b(?! (?:by|in) (?:the )?(?:police|cops|
      officers?|system|court))
    \b(?:i am|i was|as|am|if i am|my \w+ (?:is|was)|me as) (?:a |the )?(?:victim|survivor) of
      \ (?:\w+ )?(?:domestic|family|sexual|partner|abuse|violence|rape|assault|beating)
    \b(?:soy|fui|era|sea|siendo|como|fue) (?:una |la )?victima de (?:\w+ )?(?:violencia|abuso|
      maltrato|violacion|agresion|golpes|acoso)
    \b(?:my|mi) (?:\w+ )?(?:abusive|violent|abuser) (?:{_DOER})?\b|\b(?:my|mi) {_DOER} (?:is|es|
      se pone|gets|was|era) (?:\w+ )?(?:abusive|violent[oa]?|abusiv[oa]|golpeador|agresiv[oa])\b
    \bescap\w+ (?:an? |de un |de una )?(?:abusive|abus\w+|maltrato|violencia)\b
    \b{_DOER} (?:\w+ ){{0,4}}{_ME} (?:\w+ ){{0,2}}{_DANA}\b
    \b{_ME} (?:\w+ ){{0,2}}{_DANA} (?:\w+ ){{0,3}}{_DOER}\b
    \b{_DOER} (?:\w+ ){{0,3}}{_DANA} (?:sexualmente )?(?:de )?(?:a )?(?:mi|nosotros|
      mis? {CLASSES_AS_PATTERNS["kin"]}|mis (?:hijas|hermanas))\b
    \b(?:violencia|abuso) (?:domestic[oa]|familiar|intrafamiliar) (?:\w+ )?(?:en mi casa|
      de mi (?:\w+ )?{_DOER})\b|\b(?:domestic violence|abuse) (?:\w+ ){{0,2}}(?:in my (?:home|house|
      relationship)|from my {_DOER})\b
    \bhe (?:\w+ )?(?:beats|hits|abuses|threatens)\b $|\bme (?:pegan|golpean|maltratan) en (?:mi|la)
      \ casa\b
    """
)
# What a statement says to those who were harmed: of calling, or of victims.
OF_HELP = re.compile(
    r"\b911\b|\bv[ií]ctim|\b(?:call|calls|calling|llam\w+)\b[^.]*\bpolic",
    re.IGNORECASE,
)
