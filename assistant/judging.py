"""Does this passage answer this question? A judgment from words and meaning, on any passages."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from threading import Lock
from typing import Protocol

import numpy as np

from assistant.calibration import ANYWHERE, Calibration
from assistant.clauses import only_told
from assistant.coverage import (
    Idf,
    QuestionTerm,
    Strengths,
    WordMatcher,
    idf_of,
    spoken_of,
)
from assistant.expecting import expected
from assistant.fitness import CONTEXT_WORTH, MISSING, Fitness, as_numbers
from assistant.gazetteer import Gazetteer
from assistant.naming import Names, after_posts, names_in
from assistant.places import adds_only, origins_among, places_among
from assistant.sayings import whose_words
from assistant.standing import words_of_standing
from assistant.verdict import Asked, Excerpt, Vector, Verdict
from index.lexicon import Lexicon
from index.meaning import sentences_of
from index.statement import LANGUAGES, Language
from index.terms import carries_matter, is_code, term, words


class Encoder(Protocol):
    """What the judge needs of an embedding model; vectors are of unit length."""

    def encode_documents(self, texts: Sequence[str]) -> Vector:
        """Vectors of texts, shape (texts, dim)."""
        ...

    def encode_query(self, text: str) -> Vector:
        """Vector of a question, shape (dim,)."""
        ...


BACKGROUND_SHARE = 0.4  # of the weight of a word that a follow-up leaves to the earlier question
SAME = 0.8  # strength from which a form is the same word, or its likeliest translation
SHORTEST_WORD = 3  # letters
ONE_MATTER = 400  # characters up to which all of an excerpt tells of one matter
EXPECTED_SHARE = 0.5  # of an excerpt's coverage that is told where the expected figure is
_CACHED_VECTORS = 20_000


class Judge:
    """Judges excerpts; safe to share between threads. It remembers no question.

    Without an encoder and without given cosines it goes by words alone. ``idf`` None: words are
    weighed by how many of the excerpts have them, and with an encoder the line is ``ANYWHERE``'s.
    ``gazetteer`` knows names in small letters.
    """

    def __init__(
        self,
        encoder: Encoder | None = None,
        lexicon: Lexicon | None = None,
        idf: Idf | None = None,
        calibration: Calibration | None = None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        from_anywhere = encoder is not None and idf is None
        self.calibration = calibration or (ANYWHERE if from_anywhere else Calibration())
        self._gazetteer = gazetteer or Gazetteer()
        self._encoder = encoder
        self._lexicon = lexicon
        self._idf = idf
        self._matcher = WordMatcher(lexicon, idf)
        self._fitness = Fitness(self._matcher, self.calibration, self._has)
        self._vectors: OrderedDict[str, Vector] = OrderedDict()
        self._lock = Lock()

    def judge(
        self, question: str, excerpts: Sequence[Excerpt], *, language: Language | None = None
    ) -> list[Verdict]:
        """A verdict for each excerpt; ``language`` is the question's (None: either)."""
        judge = self
        if self._idf is None:
            idf = idf_of([(f"{one.context}\n{one.text}", one.language) for one in excerpts])
            judge = Judge(self._encoder, self._lexicon, idf, self.calibration, self._gazetteer)
        asked = judge.read(question, language)
        known = judge.with_cosines(asked, judge.with_nearest_sentences(asked, excerpts))
        return [judge.verdict(asked, one) for one in known]

    def read(
        self,
        focus: str,
        language: Language | None,
        *,
        background: str = "",
        glosses: Mapping[str, Sequence[str]] | None = None,
        vector: Vector | None = None,
    ) -> Asked:
        """Read a question; ``vector`` stands for its meaning (None: it is embedded)."""
        names = names_in(focus)
        names = replace(names, written=self._gazetteer.names_in(focus) | dict(names.written))
        origins = origins_among(focus, {*names.written.values(), *names.known.values()})
        names = names.without(origins)
        terms = [
            one
            for one in self._matcher.read(focus, language, glosses=glosses)
            if carries_matter(one.word) or one.word not in names.written  # of "La Loma"
        ]
        names = self._with_first_names(names, focus, terms)
        names = names.with_known(self._unheard_of(after_posts(focus, language), terms))
        told = only_told(focus) - names.written.keys() - names.known.keys()
        told |= words_of_standing(focus) | {word for one in origins for word in words(one)}
        terms = [replace(one, light=True) if one.word in told else one for one in terms]
        own = {one.word for one in terms}
        if background:
            older = self._matcher.read(background, None, share=BACKGROUND_SHARE)
            terms += [one for one in older if one.word not in own]
        if self._encoder and vector is None:
            vector = self._encoder.encode_query(f"{background} {focus}".strip())
        places = places_among(focus, {*names.written.values(), *names.known.values()})
        return Asked(
            f"{background} {focus}".strip(),
            tuple(terms),
            frozenset(own),
            names,
            language,
            vector,
            expected(focus),
            frozenset(places),
            whose_words(focus),
            earlier=frozenset(
                {**names_in(background).written, **self._gazetteer.names_in(background)}
            ),
            adds=bool(background) and adds_only(focus),
        )

    def with_nearest_sentences(self, asked: Asked, excerpts: Sequence[Excerpt]) -> list[Excerpt]:
        """The excerpts, each with the cosine of its nearest sentence where it has none yet."""
        if self._encoder is None or asked.vector is None:
            return list(excerpts)
        parts = [() if one.dense is not None else _sentences(one) for one in excerpts]
        vectors = self._encoded(list(dict.fromkeys(text for part in parts for text in part)))
        cosine = {text: float(vector @ asked.vector) for text, vector in vectors.items()}
        return [
            replace(one, dense=max(cosine[text] for text in part)) if part else one
            for one, part in zip(excerpts, parts, strict=True)
        ]

    def with_cosines(self, asked: Asked, excerpts: Sequence[Excerpt]) -> list[Excerpt]:
        """The excerpts, each with its cosine to the question where there is an encoder."""
        missing = [one.embedded for one in excerpts if one.dense is None]
        if not missing or self._encoder is None or asked.vector is None:
            return list(excerpts)
        vectors = self._encoded(missing)
        cosine = {text: float(vector @ asked.vector) for text, vector in vectors.items()}
        return [
            one if one.dense is not None else replace(one, dense=cosine[one.embedded])
            for one in excerpts
        ]

    def verdict(self, asked: Asked, excerpt: Excerpt) -> Verdict:
        """The verdict on one excerpt, its cosine taken as it is given (None: as zero)."""
        language = excerpt.language
        numbered = as_numbers(asked, excerpt)
        own, around = (
            numbered * self._matcher.strengths(asked.terms, text, language, stated=True)
            for text in (excerpt.text, excerpt.context)
        )
        both = np.maximum(own, CONTEXT_WORTH * around)
        covered, dense = spoken_of(asked.terms, both), excerpt.dense or 0.0
        stranger = self._fitness.stranger(asked, both)
        line = self.calibration
        support = line.coverage_weight * covered + line.dense_weight * max(dense, 0.0)
        if not self._has_what_is_expected(asked, excerpt, around, covered):
            support -= line.without_figure
        across = asked.language is not None and asked.language != language
        fit = stranger is None and self._fitness.fits(asked, excerpt, around, both)
        return Verdict(
            support,
            covered,
            spoken_of(asked.terms, own),
            dense,
            stranger,
            line.line(len(words(asked.text)), across=across),
            fit,
            scant=covered < line.least_coverage,
        )

    def _has_what_is_expected(
        self, asked: Asked, excerpt: Excerpt, around: Strengths, covered: float
    ) -> bool:
        """Whether a figure, or the like, is there, told of the matter: not of another further on.

        The sentence that has it, with the one before it, must speak of much of what the whole
        speaks of.
        """
        expects = asked.expects
        if not expects or not expects.must:
            return True
        if not expects.met(excerpt.text):
            return False
        if len(excerpt.text) <= ONE_MATTER:
            return True
        sentences = sentences_of(excerpt.text, excerpt.language)
        for before, sentence in pairwise(["", *sentences]):
            if expects.met(sentence):
                told = self._matcher.strengths(
                    asked.terms, f"{before} {sentence}", excerpt.language
                )
                both = np.maximum(told, CONTEXT_WORTH * around)
                if spoken_of(asked.terms, both) >= EXPECTED_SHARE * covered:
                    return True
        return False

    def names(self, asked: Asked, called: str, language: Language) -> bool:
        """Whether a question has a word of a name or post, in either language."""
        telling = [one for one in asked.terms if one.word in asked.own and not one.light]
        found = self._matcher.strengths(telling, called, language, stated=True)
        return bool((found >= MISSING).any())

    def _with_first_names(self, names: Names, focus: str, terms: Sequence[QuestionTerm]) -> Names:
        """The names, each of one word with the name before it: "eddie garcia" is one person."""
        asked, written = {one.word: one for one in terms}, dict(names.written)
        for first, last in pairwise(words(focus)):
            alone = names.written.get(last) == last and last not in names.known
            alone = alone and not places_among(focus, [last])
            if alone and first in asked and first.isalpha() and self._is_name(asked[first]):
                written |= dict.fromkeys((first, last), f"{first} {last}")
        return replace(names, written=written)

    def _unheard_of(
        self, posted: Mapping[str, str], terms: Sequence[QuestionTerm]
    ) -> dict[str, str]:
        """Surnames after a post that the corpus has not, in small letters ("mayor herrera")."""
        return {
            one.word: posted[one.word]
            for one in terms
            if one.word in posted and not one.light and not self._has(one) and self._is_name(one)
        }

    def _is_name(self, asked: QuestionTerm) -> bool:
        """Whether the lexicon has a word in no language, or only as it stands."""
        if self._lexicon is None:
            return False
        for language, other in zip(LANGUAGES, reversed(LANGUAGES), strict=True):
            forms = [form for form, _ in self._lexicon.translations(asked.word, language)[:2]]
            itself = {term(asked.word, other), term(asked.word, language), asked.word}
            if forms and itself.isdisjoint(forms):
                return False
        return True

    def _has(self, asked: QuestionTerm) -> bool:
        """Whether the corpus has a word of the question; a number or a letter is none."""
        idf = self._idf
        if idf is None or is_code(asked.word) or len(asked.word) < SHORTEST_WORD:
            return False
        return any(
            idf(form, language) < idf("", language)
            for language in LANGUAGES
            for form, strength in asked.forms[language].items()
            if strength >= SAME
        )

    def _encoded(self, texts: Sequence[str]) -> dict[str, Vector]:
        """Vectors of words of the corpus; those of a while are kept, no question among them."""
        assert self._encoder is not None
        with self._lock:
            found = {text: self._vectors[text] for text in texts if text in self._vectors}
        new = list(dict.fromkeys(text for text in texts if text not in found))
        if new:
            found |= dict(zip(new, self._encoder.encode_documents(new), strict=True))
            with self._lock:
                self._vectors.update({text: found[text] for text in new})
                while len(self._vectors) > _CACHED_VECTORS:
                    self._vectors.popitem(last=False)
        return found


def _sentences(excerpt: Excerpt) -> list[str]:
    return sentences_of(excerpt.text, excerpt.language)
