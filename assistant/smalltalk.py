"""Courtesies: greetings, thanks, taking leave, and what is said to pass the time."""

from __future__ import annotations

import re

from assistant.phrasing import any_phrase, plain
from assistant.spelling import squeezed

LONGEST_TALK = 8  # words of a wish for a joke


def is_smalltalk(text: str) -> bool:
    """Whether a text greets, thanks, takes leave, or only passes the time.

    Whatever is left beside courtesies makes it a question: "And how much is it?" is none, with or
    without a conversation before it.
    """
    said = plain(text).split()
    left = [squeezed(word) for word in _COURTESY.sub("", plain(text)).split()]
    greeted = len(left) < len(said) or not _CALLING.issuperset(left)
    # "¿Y si no?" asks: "si" is "yes" only beside no "no".
    if said and greeted and _SAID.issuperset(left) and not _YES_AND_NO.issubset(left):
        return True
    return len(said) <= LONGEST_TALK and _PASTIME.search(plain(text)) is not None


def is_thanks(text: str) -> bool:
    """Whether small talk thanks, or takes leave."""
    return _THANKS.search(plain(text)) is not None


_THANKS = re.compile(
    r" (?:thanks?|thx|tnx|tysm?|gra[cs]ias|bendiga|bye|goodbye|adios|hasta (?:luego|pronto)) "
)
_GREETING_WORDS = """
    hello helo hi hey heya hiya yo sup good morning afternoon evening night day thanks thank thx
    tnx ty tysm bye goodbye later ok okay k please nice great cool awesome perfect lol haha yes
    yeah yep nope no test testing hmm wow fine
    hola ola holi buenos buenas buen dias dia tardes noches gracias grasias adios saludos onda
    quiubo bueno bien si ya entiendo entendido perfecto excelente genial vale orale sale okey
    listo igualmente ay bendiciones prueba probando jaja jajaja oiga oye pues
"""
_CALLING = frozenset(["friend", "amigo", "amiga", "jefe", "jefa", "y", "and"])
_SAID = _CALLING | frozenset(squeezed(word) for word in _GREETING_WORDS.split())
_YES_AND_NO = frozenset({"si", "no"})
_COURTESY = any_phrase(
    r"""
    how (?:are|r) (?:you|u|ya)(?: doing| today)*
    how(?:s| is)? (?:it going|everything)
    how(?:s| is| was| has) (?:your|ur) (?:day|night|morning|evening|weekend|week)(?: going| been)?
    (?:como|que tal) (?:amanecio|amaneciste|durmio|dormiste|va (?:su|tu) dia|estuvo (?:su|tu) dia)
    (?:i am|im) (?:fine|good|well|ok|okay)
    whats? (?:is )?up
    (?:thanks|thank|thx|tnx|ty|tysm)(?: you| u)?(?: so| very)?(?: much)?(?: a lot| a bunch
        | for (?:everything|(?:all )?(?:your|the) help|the info\w*))*
    (?:so|very) (?:nice|kind|helpful|good|cool)(?: of you)?
    nice to meet you
    have a (?:nice|good|great|blessed) (?:day|night|evening|one|weekend)
    (?:see|talk to) (?:you|u|ya)(?: later| soon| tomorrow)?
    (?:that|this|it)(?:s| is| was)? (?:helps|helped|helpful|very helpful|great|perfect|awesome|all
        |cool|ok|okay)(?: for (?:now|today))?
    (?:you are|youre|u r|ur) (?:the best|great|awesome|welcome|very helpful)
    (?:i )?(?:got it|understand)
    (?:ya )?entendi
    all set
    como (?:estas?|estan|andas?|(?:le|te|les) va)(?: usted| hoy| todo)?
    que (?:tal|onda|hubo)
    (?:(?:muchas|muchisimas|mil) )?(?:gracias|grasias)(?: por (?:todo
        |(?:su|tu|la) (?:ayuda|informacion|atencion)|ayudarme))?
    mucho gusto
    (?:muy|que) (?:amable|bien|bueno)
    (?:eso )?es todo
    (?:eso )?(?:me|nos) (?:ayudo|sirvio)(?: mucho| de mucho| bastante)?
    hasta (?:luego|pronto|manana|la proxima)
    que (?:le|te|les) vaya (?:muy )?bien
    (?:que )?(?:dios|diosito) (?:lo|la|te|los|le) bendiga
    (?:que )?(?:tenga|pase|tengas|pases) (?:un )?(?:buen|bonito|excelente|lindo) dia
    por favor
    de nada
    """
)
_PASTIME = any_phrase(
    r"""
    tell me a joke
    (?:i )?love you
    (?:cuenteme|cuentame|digame|dime) un chiste
    te (?:quiero|amo)
    """
)
