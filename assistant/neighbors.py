"""Sentences that must come along with a sentence, since it would mislead without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.terms import fold

Span = tuple[int, int]

_ENGLISH_LIMITS = r"""
    but|however|except|unless|only|still|nevertheless|otherwise|provided|instead|even so|before|
    if|when|while|until|during|
    (?:this|that|the) (?:rule|order|policy|section|assurance|only exception|exception)|this does|
    there (?:is|are) (?:an?|one|two|three) exceptions?
"""
_SPANISH_LIMITS = r"""
    sin embargo|pero|excepto|salvo|a menos que|solo|solamente|unicamente|no obstante|aun asi|
    de lo contrario|en cambio|si|cuando|mientras|hasta|durante|antes de|
    (?:esta|esa|la) (?:regla|orden|politica|garantia|seccion|unica excepcion|excepcion)|
    (?:las )?unicas excepciones|hay (?:una|dos|tres) excepci
"""
_ENGLISH_LEANING = r"""
    but|however|except|unless|otherwise|nevertheless|it|they|this|that|these|those|he|she|
    in (?:either|both|that|this) cases?|if (?:so|not)|before asking|
    the (?:rule|only exception|exception)
"""
_SPANISH_LEANING = r"""
    sin embargo|pero|excepto|salvo|a menos que|no obstante|de lo contrario|eso|esto|ese|esa|si no|
    en (?:ese|este|ambos|estos|esos) casos?|(?:esta|la|esa) (?:regla|excepcion|garantia)|
    (?:las )?unicas excepciones
"""
_NOT_APPLYING = r"(?:does|do) not apply|no (?:se )?aplican?"
_ANYWHERE = rf"{_NOT_APPLYING}|exceptions?|excepcion(?:es)?"


def _any_of(*alternatives: str) -> str:
    return "|".join(re.sub(r"\s*\n\s*", "", one) for one in alternatives)


# A sentence that limits, contradicts or conditions the one before it; folded.
_LIMITS = re.compile(rf"^(?:{_any_of(_ENGLISH_LIMITS, _SPANISH_LIMITS)})\b|\b(?:{_ANYWHERE})\b")
# A sentence that makes no sense, or a wrong one, without the one before it; folded. Whatever does
# not apply to somebody was said before: "The curfew does not apply …" tells no rule by itself.
_LEANS = re.compile(
    rf"^(?:{_any_of(_ENGLISH_LEANING, _SPANISH_LEANING)})\b|\b(?:{_NOT_APPLYING})\b"
)
# A turn that makes no sense without the one before it.
_REPLIES = re.compile(
    r"^(?:i (?:see|think|feel|look at) (?:that|this|it) |i (?:dis)?agree\b|to be clear\b"
    r"|(?:no|yes|yeah|neither|exactly|correct|claro|exacto|tampoco|si|sí)\s?[.,;:!]"
    r"|(?:that|this|those)(?:['’]s| (?:is|was|are|were|does|did|will|would|depends)\b)"
    r"|(?:eso|esto|esos|esas) (?:no|es|era|fue|depende|se|son|lo)\b|(?:no )?estoy de acuerdo"
    r"|(?:yo )?(?:eso )?(?:lo )?(?:veo|pienso|opino) (?:\w+ )?(?:distinto|diferente|igual|lo mismo)"
    r"|a mi (?:no|si|tampoco|tambien)\b|tiene razon)"
)
_SHORT = 12  # characters: "Yes.", "No.", "Sí.", which the next sentence explains


def with_neighbors(text: str, sentences: Sequence[Span], chosen: set[int]) -> set[int]:
    """The chosen sentences of one paragraph with those that must come along.

    ``sentences`` are the spans of all of the paragraph's sentences in ``text``; the result is
    numbers of them.
    """
    kept = set(chosen)
    for number in chosen:
        after = number + 1
        while after < len(sentences) and _LIMITS.search(_words(text, sentences[after])):
            kept.add(after)
            after += 1
        before = number
        while before > 0 and (
            _LEANS.search(_words(text, sentences[before]))
            or len(_words(text, sentences[before - 1])) <= _SHORT
        ):
            before -= 1
            kept.add(before)
    return kept


def replies(turn: str) -> bool:
    """Whether the words of a turn lean on what was said before them."""
    return _REPLIES.match(fold(turn).lstrip('¿¡"“«— ')) is not None


def _words(text: str, span: Span) -> str:
    return fold(text[span[0] : span[1]])
