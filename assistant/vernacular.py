"""Everyday words and spellings: what residents write, in the words that statements use."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from assistant.glosses import GLOSSES, PHRASES
from assistant.naming import is_city
from assistant.shorthand import COMMON, SHORTHAND
from assistant.spelling import Spellings, english_sound, spanish_sound
from index.lexicon import Lexicon
from index.statement import LANGUAGES, Language
from index.terms import fold, is_code, is_stop_word, term, words
from index.word_counts import WordCounts, load_word_counts

Idf = Callable[[str, Language], float]

_WORD = re.compile(r"[^\W\d_]+")
_ALONE = re.compile(r"(?<![\w'’@./-])[^\W\d_]+(?![\w'’@/-]|\.\w)")
_RUN_ON = re.compile(r"\b([Cc]an|[Dd]o|[Dd]id|[Aa]m|[Ii]f|[Hh]ow|[Ww]hen|[Ss]hould|[Mm]ay)I\b")
# English digits that are read aloud: "ask 4 papers", "talk 2 u".
_SAID = {"2": "to", "4": "for"}
_DIGIT = re.compile(
    r"(?:(?<=\bask )|(?<=\blook )|(?<=\basking )|(?<=\blooking )|(?<=\barrested ))4(?= [a-z])"
    r"|\b[24](?= (?:u|you|me|us|my|them|no)\b)"
)
# "Id" is no "I'd" after these, nor in capitals.
_ID = re.compile(
    r"\bIDs?\b|(?<=\bmy )ids?\b|(?<=\b(?:an|no) )id\b|(?<=\bher )id\b|(?<=\b(?:any|his|for) )ids?\b"
    r"|(?<=\b(?:your|show|have) )ids?\b|(?<=\b(?:their|photo|valid|state) )ids?\b"
    r"|(?<=\bwithout )ids?\b|(?<=\bconsular )ids?\b"
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4  # letters of a word that is mended
SHORTEST_EDITED = 5  # letters of a word with a slip of the finger
SHORTEST_MISHEARD = 6  # letters of a word that only nearly sounds like another
SHORTEST_PART = 5  # letters of what follows a small word that is run together with it
LONGEST_ENDING = 5  # letters that a stem may lack
ALIKE = 0.75  # difflib's ratio of a word and one that only nearly sounds like it
OFTEN = 5  # sentences with a word that another one, which nobody writes, is taken for by its sound
VERY_OFTEN = 30  # the same for a word that is one letter away
SHORTEST_COMMON = 6  # letters of such a word
_SOUNDS = {"en": english_sound, "es": spanish_sound}
# With which a word is made of a stem, and with which where the lexicon spells it in no other way.
_PLAIN = ("", "e")
_ENDINGS = {
    "en": ("s", "es", "ed", "ing", "er", "ion", "ment"),
    "es": ("a", "o", "as", "os", "es", "ar", "ado", "ada", "an", "ia", "io", "ion", "acion", "or"),
}
_COMMON = {one: frozenset(COMMON[one]) for one in LANGUAGES}
# Small words that are run together with what follows: "lapolicia", "mycar".
_LEADING: Mapping[Language, frozenset[str]] = {
    "en": frozenset({"a", "the", "my", "to", "in", "at", "of", "for", "is", "if", "do", "by"}),
    "es": frozenset(
        {"a", "al", "de", "del", "el", "en", "la", "las", "los", "mi", "mis", "por", "con", "su",
         "un", "una", "me", "se", "si", "que", "para"}
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reworded:
    """A question with its slips of spelling mended, and glosses of its everyday words.

    ``glosses`` maps folded words of ``text`` to words of the same language.
    """

    text: str
    glosses: Mapping[str, tuple[str, ...]]

    @property
    def searched(self) -> str:
        """The question with its glosses after it."""
        added = [gloss for words in self.glosses.values() for gloss in words]
        return " ".join([self.text, *added])


class Vernacular:
    """Knows the words of a corpus, and so which words of a question may be misspelt.

    ``vocabulary`` holds the terms of the corpus in each language; ``idf`` tells how rare they are.
    What a misspelt word is taken for is one of those, in a spelling that the lexicon has, or else
    a word that is written often (``counts``; None: the bundled ones).
    """

    def __init__(
        self,
        vocabulary: Mapping[Language, Collection[str]],
        lexicon: Lexicon | None = None,
        idf: Idf | None = None,
        counts: WordCounts | None = None,
    ) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._counts = counts or load_word_counts()
        self._idf = idf or (lambda _term, _language: 0.0)

    def reword(self, text: str, language: Language | None) -> Reworded:
        """Mend the spelling of a question and gloss its everyday words.

        Words with a capital letter, which may be names, are left as they are, but for texts in
        nothing but capitals.
        """
        spoken: Sequence[Language] = (language,) if language else LANGUAGES
        shouted = text.isupper() and len(words(text)) > 2
        mended = _DIGIT.sub(lambda match: _SAID[match[0]], text) if "en" in spoken else text
        if "en" in spoken and not shouted:
            mended = _ID.sub("identification", mended)
        mended = _RUN_ON.sub(r"\1 I", mended) if "en" in spoken else mended
        mended = _ALONE.sub(lambda match: self._spelt_out(match[0], spoken), mended)
        mended = _WORD.sub(lambda match: self._mended(match[0], spoken, shouted), mended)
        return Reworded(mended, _glosses(mended, spoken))

    def _spelt_out(self, word: str, spoken: Sequence[Language]) -> str:
        """What a shorthand stands for; any other word as it is."""
        if not word.islower():
            return word
        stands = [one for one in spoken if word in SHORTHAND[one]]
        # "ban" is "van" where Spanish is spoken; where both may be, it is what it is.
        if not stands or (len(spoken) > 1 and self._is_known(word, spoken)):
            return word
        return SHORTHAND[stands[0]][word]

    def _mended(self, word: str, spoken: Sequence[Language], shouted: bool) -> str:
        if not (word.islower() or shouted):
            return word
        folded = fold(word)
        if len(folded) < SHORTEST or self._is_known(folded, spoken):
            return word
        mends = (self._heard, self._parted, self._retyped, self._misheard, self._retyped_common)
        # A word of the other language may be meant, or one that only sounds as it is written.
        for mend in mends[:1] if self._is_known(folded, LANGUAGES) else mends:
            for one in spoken:
                if better := mend(folded, one):
                    return better
        return word

    def _is_known(self, word: str, spoken: Collection[Language]) -> bool:
        """Whether some languages have a word: residents, or what people write, or the corpus."""
        if is_code(word) or is_city(word) or any(is_stop_word(word, one) for one in LANGUAGES):
            return True
        return any(
            word in _COMMON[one]
            or word in GLOSSES[one]
            or self._counts.count(word, one) > 0
            or self._is_of_corpus(word, one)
            for one in spoken
        )

    def _is_of_corpus(self, word: str, language: Language) -> bool:
        """Whether the corpus has a word, or its stem and nobody would write it otherwise."""
        stem = term(word, language)
        if stem not in self._vocabulary[language]:
            return False
        return stem == word or not self._sounding_same(word, language)

    def _sounding_same(self, word: str, language: Language) -> list[str]:
        """Words that people write often, and that sound like a word which they do not write."""
        return [
            one
            for one in self._written[language].sounds.get(_SOUNDS[language](word), ())
            if self._counts.count(one, language) >= OFTEN
        ]

    def _heard(self, word: str, language: Language) -> str | None:
        """A word of the corpus, or one written often, that sounds the same: "yamo" for "llamo"."""
        same = self._spellings[language].sounds.get(_SOUNDS[language](word), ())
        if found := self._best(word, same, language) or self._heard_stem(word, language):
            return found
        return self._best(word, self._sounding_same(word, language), language)

    def _heard_stem(self, word: str, language: Language) -> str | None:
        """The same for a form that only the stem of the corpus is known of; the ending stays."""
        heard, stems = _SOUNDS[language], self._stems[language].sounds
        for cut in range(len(word) - 1, max(len(word) - LONGEST_ENDING, SHORTEST) - 1, -1):
            for stem in stems.get(heard(word[:cut]), ()):
                if term(better := stem + word[cut:], language) == stem:
                    return better
        return None

    def _parted(self, word: str, language: Language) -> str | None:
        """A small word and one of the corpus that are run together: "la policía"."""
        for cut in range(len(word) - SHORTEST_PART, 0, -1):
            left, right = word[:cut], word[cut:]
            if left in _LEADING[language] and right in self._spellings[language].words:
                return f"{left} {right}"
        return None

    def _retyped(self, word: str, language: Language) -> str | None:
        """The commonest word of the corpus that is one letter away from one nobody knows."""
        if len(word) < SHORTEST_EDITED:
            return None
        known = self._spellings[language].words
        near = [one for one in _one_letter_away(word) if one in known]
        return self._best(word, self._meant(word, near, language), language)

    def _misheard(self, word: str, language: Language) -> str | None:
        """The same for how words sound: "imigrasion" for "inmigración"."""
        heard = _SOUNDS[language](word)
        if len(heard) < SHORTEST_MISHEARD:
            return None
        known = self._spellings[language].sounds
        near = [one for key in _one_letter_away(heard) for one in known.get(key, ())]
        alike = [one for one in near if SequenceMatcher(None, word, one).ratio() >= ALIKE]
        return self._best(word, self._meant(word, alike, language), language)

    def _retyped_common(self, word: str, language: Language) -> str | None:
        """A word that is written very often and is one letter away from one that nobody knows."""
        if len(word) < SHORTEST_COMMON:
            return None
        counts = self._counts
        near = [o for o in _one_letter_away(word) if counts.count(o, language) >= VERY_OFTEN]
        return self._best(word, self._meant(word, near, language), language)

    def _meant(self, word: str, near: Collection[str], language: Language) -> Collection[str]:
        """Those of some words that may be meant: any, or what the lexicon says that it means.

        It has been made from texts with slips of spelling: there "cheif" is "jefe".
        """
        lexicon = self._lexicon
        if lexicon is None or not any(lexicon.translations(word, one) for one in LANGUAGES):
            return near
        means = {meaning for meaning, _ in lexicon.translations(word, language)[:1]}
        return [o for o in near if means & {m for m, _ in lexicon.translations(o, language)[:2]}]

    @cached_property
    def _spellings(self) -> Mapping[Language, Spellings]:
        """The words that a misspelt one may be; made when there is one (half a second)."""
        return {
            one: Spellings((*self._spelt(one), *COMMON[one]), _SOUNDS[one]) for one in LANGUAGES
        }

    @cached_property
    def _written(self) -> Mapping[Language, Spellings]:
        """The words that people write; made when there is one that they do not."""
        return {one: Spellings(self._counts.counts[one], _SOUNDS[one]) for one in LANGUAGES}

    @cached_property
    def _stems(self) -> Mapping[Language, Spellings]:
        """The stems of the corpus; an e or i after them softens a c or g at their end."""
        return {
            one: Spellings(filter(str.isalpha, self._vocabulary[one]), _softened(_SOUNDS[one]))
            for one in LANGUAGES
        }

    def _spelt(self, language: Language) -> Iterator[str]:
        """The words of the corpus as people write them or, names mostly, as endings make them."""
        known, spelt = self._vocabulary[language], set[str]()
        for word in self._counts.counts[language]:
            if (stem := term(word, language)) in known:
                spelt.add(stem)
                yield word
        written = self._counts.counts["en" if language == "es" else "es"]
        for stem in filter(str.isalpha, set(known) - spelt - written.keys()):
            if len(stem) < SHORTEST:
                continue
            begin = stem[:-1] + "y" if language == "en" and stem.endswith("i") else stem
            for ending in (*_PLAIN, *_ENDINGS[language]):
                if term(begin + ending, language) == stem:
                    yield begin + ending

    def _best(self, word: str, near: Collection[str], language: Language) -> str | None:
        """Of some words, the one that is spelt most like a word; of those, the commonest."""
        return max(
            near,
            key=lambda one: (
                SequenceMatcher(None, word, one).ratio(),
                -self._idf(term(one, language), language),
                self._counts.count(one, language),
                one,
            ),
            default=None,
        )


def _glosses(text: str, spoken: Sequence[Language]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    plain = [fold(match[0]) for match in _WORD.finditer(text)]
    for one in spoken:
        found |= {word: GLOSSES[one][word] for word in plain if word in GLOSSES[one]}
        for phrase, glosses in PHRASES[one]:
            found |= {match[1]: glosses for match in phrase.finditer(" ".join(plain))}
    return found


def _softened(heard: Callable[[str], str]) -> Callable[[str], str]:
    return lambda stem: heard(f"{stem}ia").removesuffix("ia") if stem[-1:] in "cg" else heard(stem)


def _one_letter_away(word: str) -> set[str]:
    """Words with one letter dropped, added, changed or swapped; the first letter stays."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    dropped = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    changed = {left + c + right[1:] for left, right in cuts if right for c in _LETTERS}
    added = {left + c + right for left, right in cuts for c in _LETTERS}
    return (dropped | swapped | changed | added) - {word}
