"""How much of what a question asks about is spoken of in a text of either language."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.light_words import is_light
from index.lexicon import Lexicon
from index.statement import LANGUAGES, Language
from index.terms import is_code, is_stop_word, term, terms, words

Strengths = NDArray[np.float32]
Idf = Callable[[str, Language], float]

# What a match is worth, by how it came about. Exact words are worth 1.
TRANSLATED = 0.9  # through the lexicon, for the likeliest translation; less for others
PARAPHRASED = 0.6  # to the other language and back: "cops" → "policía" → "police"
KIN = 0.6  # a word that begins alike: "consulate", "consular"
KIN_LETTERS = 6
GLOSSED = 0.85  # an everyday word's official one: "migra" → "inmigración"
AGE_DIGITS = 3
LEAST = 0.05  # translations less likely than this share of the likeliest are noise
FRAME_WEIGHT = 0.25  # words that put a question, not its matter
LIGHT_WEIGHT = 0.25  # of a light word that is missing; one that is there counts in full
_KNOWN_TEXTS = 8192  # of the statements: no question is among them


@dataclass(frozen=True, slots=True)
class QuestionTerm:
    """A content word of a question: its weight, and what it may look like in each language.

    ``forms`` maps the terms of a language to the strength of a match in (0, 1]. A ``light`` one
    says little by being missing.
    """

    word: str
    weight: float
    forms: Mapping[Language, Mapping[str, float]]
    light: bool = False


class WordMatcher:
    """Matches the words of questions and texts, across languages where there is a lexicon.

    ``idf`` tells how telling a term is, in nats; None: all are alike.
    """

    def __init__(self, lexicon: Lexicon | None = None, idf: Idf | None = None) -> None:
        self._lexicon = lexicon
        self._idf = idf

    def read(
        self,
        question: str,
        language: Language | None,
        *,
        glosses: Mapping[str, Sequence[str]] | None = None,
        share: float = 1.0,
    ) -> list[QuestionTerm]:
        """The content words of a question, each once.

        ``glosses`` has other words for some of them; ``share`` scales their weights.
        """
        found: dict[str, QuestionTerm] = {}
        for word in words(question):
            spoken = self._spoken(word, language)
            if spoken and word not in found:
                found[word] = self._term(word, spoken, (glosses or {}).get(word, ()), share)
        return list(found.values())

    def strengths(
        self, asked: Sequence[QuestionTerm], text: str, language: Language, *, stated: bool = False
    ) -> Strengths:
        """How strongly a text of a language matches each term, in [0, 1]; shape (terms,).

        The terms of a text that is ``stated``, no question, are remembered for a while.
        """
        read = _terms_in if stated else _terms_in.__wrapped__
        spoken, starts = read(text, language)
        return np.array(
            [
                max(
                    (
                        s if form in spoken else KIN * s
                        for form, s in one.forms[language].items()
                        if form in spoken
                        or (len(form) >= KIN_LETTERS and form[:KIN_LETTERS] in starts)
                    ),
                    default=0.0,
                )
                for one in asked
            ],
            dtype=np.float32,
        )

    def _spoken(self, word: str, language: Language | None) -> list[Language]:
        """The languages that a content word of a question may be in; none for a stop word."""
        spoken = (language,) if language else LANGUAGES
        if language and self._of_the_other(word, language):
            spoken = LANGUAGES
        stops = word in _LITTLE or any(is_stop_word(word, one) for one in spoken)
        return [] if stops else list(spoken)

    def _of_the_other(self, word: str, language: Language) -> bool:
        """Whether only the other language has a word: questions mix them ("market plaza vieja")."""
        if self._lexicon is None:
            return False
        other: Language = "en" if language == "es" else "es"
        back = self._lexicon.comes_back
        return not back(word, term(word, language), language) and back(
            word, term(word, other), other
        )

    def _term(
        self, word: str, spoken: Sequence[Language], glosses: Sequence[str], share: float
    ) -> QuestionTerm:
        forms: dict[Language, dict[str, float]] = {one: {} for one in LANGUAGES}
        weights = []
        for own in spoken:
            _merge(forms, self._forms(word, own))
            weights.append(self._weight(word, own))
            for gloss in (one for given in glosses for one in words(given)):
                if not is_stop_word(gloss, own):
                    _merge(forms, self._forms(gloss, own), GLOSSED)
                    weights.append(self._weight(gloss, own))
        light = any(is_light(word, own) for own in spoken)
        return QuestionTerm(word, share * min(weights), forms, light)

    def _forms(self, word: str, own: Language) -> dict[Language, dict[str, float]]:
        other: Language = "en" if own == "es" else "es"
        forms: dict[Language, dict[str, float]] = {
            own: {term(word, own): 1.0},
            other: {term(word, other): 1.0},  # a name or a loan stands for itself
        }
        if infinitive := own == "es" and _INFINITIVE.fullmatch(word):
            for language, more in self._forms(infinitive[1], own).items():
                for form, strength in more.items():
                    forms[language].setdefault(form, strength)
        for meaning, strength in self._meanings(word, own):
            forms[other].setdefault(meaning, strength)
            for back, again in self._meanings(meaning, other):
                forms[own].setdefault(back, PARAPHRASED * strength * again)
        return forms

    def _meanings(self, word: str, source: Language) -> list[tuple[str, float]]:
        found = self._lexicon.translations(word, source) if self._lexicon else []
        best = max((p for _, p in found), default=0.0)
        return [(form, TRANSLATED * p / best) for form, p in found if p >= LEAST * best]

    def _weight(self, word: str, own: Language) -> float:
        """How much a word counts: rare ones more, vague ones and those of the frame less."""
        rarity = self._idf(term(word, own), own) if self._idf else 1.0
        if word in _FRAME:
            return FRAME_WEIGHT * rarity
        if is_code(word):
            # "My mother is 70": a number that no statement has is the asker's own.
            foreign = len(word) <= AGE_DIGITS and word.isdigit() and self._lacks(word, own)
            return FRAME_WEIGHT * rarity if foreign else rarity
        return rarity * math.exp(-self._vagueness(word, own) / 2)

    def _lacks(self, word: str, own: Language) -> bool:
        return self._idf is not None and self._idf(term(word, own), own) >= self._idf("", own)

    def _vagueness(self, word: str, own: Language) -> float:
        """Entropy of a word's translations, in nats: "turn" means many things, "library" one."""
        found = self._lexicon.translations(word, own) if self._lexicon else []
        return -sum(p * math.log(p) for _, p in found)


def _merge(
    into: dict[Language, dict[str, float]],
    more: Mapping[Language, Mapping[str, float]],
    worth: float = 1.0,
) -> None:
    for language, forms in more.items():
        for form, strength in forms.items():
            into[language][form] = max(worth * strength, into[language].get(form, 0.0))


def weights_of(asked: Sequence[QuestionTerm]) -> Strengths:
    """The terms' weights, shape (terms,)."""
    return np.array([one.weight for one in asked], dtype=np.float32)


def coverage(asked: Sequence[QuestionTerm], strengths: Strengths) -> float:
    """The weighted share of a question's terms that is matched, in [0, 1]; 0 without terms."""
    return _share(weights_of(asked), strengths)


def spoken_of(asked: Sequence[QuestionTerm], strengths: Strengths) -> float:
    """The same, a missing light term weighing less: how far a text is about the question."""
    light = np.array([one.light for one in asked], dtype=bool)
    presence = np.where(light, LIGHT_WEIGHT + (1 - LIGHT_WEIGHT) * strengths, 1.0)
    return _share(np.asarray(weights_of(asked) * presence, dtype=np.float32), strengths)


def _share(weights: Strengths, strengths: Strengths) -> float:
    total = float(weights.sum())
    return float((weights * strengths).sum()) / total if total > 0 else 0.0


def idf_of(texts: Sequence[tuple[str, Language]]) -> Idf:
    """How telling terms are among some texts alone, as BM25 counts it."""
    holding: dict[tuple[str, Language], int] = {}
    for text, language in texts:
        for found in set(terms(text, language)):
            holding[found, language] = holding.get((found, language), 0) + 1

    def idf(found: str, language: Language) -> float:
        seen = holding.get((found, language), 0)
        return math.log1p((len(texts) - seen + 0.5) / (seen + 0.5))

    return idf


# Folded words with which questions are put: they say little on what is asked about.
_FRAME_WORDS = """
say said says tell told tells think thought know happen happens happened happening mean means
explain talk speak much many long time get got go going want need try thing things way people
anybody anyone everybody someone something anything ever still exactly right ok true really
allowed able have does happens going gonna please thanks give makes
decir dijo dijeron dice dicen dicho cuenta cuenten diga digame saber sabe sabes pasa paso pasar
pasaria sucede significa explica explique hablar hablo habla cuanto cuanta cuantos cuantas
tiempo hacer hago hace va van ir voy quiero quisiera necesito cosa cosas manera gente alguien
alguno algo alguna cierto verdad todavia posible favor gracias opinaron opinan opino
opina opinas opinion piensa piensan penso
day date place purpose reason point far
dia fecha lugar proposito razon motivo objetivo lejos decia decian antigua antiguo
heard hear neighbor neighbors friend friends cousin coworker rumor rumors
vecino vecina vecinos amigo amiga amigos primo prima comadre compadre cunado cunada rumor rumores
escuche oi dicen contaron
"""
_FRAME = frozenset(_FRAME_WORDS.split())
_INFINITIVE = re.compile(r"(\w{2,}[aei]r)(?:[mts]e|les?|l[oa]s?|nos)(?:l[oa]s?)?")  # "pedirme"
# Articles in English, too ("la migra"); "over there" is of no matter.
_LITTLE = frozenset({"el", "la", "los", "las", "alla", "alli", "aca", "ahi", "aqui", "adonde"})


@lru_cache(maxsize=_KNOWN_TEXTS)
def _terms_in(text: str, language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """The terms of a text, and their first letters."""
    spoken = frozenset(terms(text, language))
    return spoken, frozenset(one[:KIN_LETTERS] for one in spoken)
