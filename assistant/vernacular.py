"""Everyday words and spellings: what residents write, in the words that statements use."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from index.lexicon import Lexicon
from index.statement import LANGUAGES, Language
from index.terms import fold, is_code, is_stop_word, term

Idf = Callable[[str, Language], float]

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4  # letters of a word whose sound alone is enough
LONGEST_ENDING = 3  # letters that a stem may lack
SHORTEST_EDITED = 5  # letters of a word with a slip of the finger

# Mexican-American and street words, folded, with words of the same language that statements use.
_GLOSSES: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "cop": ("police", "officer"),
        "cops": ("police", "officers"),
        "feds": ("federal", "agents"),
        "papers": ("immigration status", "identification"),
        "undocumented": ("immigration status",),
        "illegal": ("immigration status",),
        "trash": ("garbage",),
        "ticket": ("citation", "fine"),
        "cellphone": ("phone",),
    },
    "es": {
        "migra": ("inmigración", "migratorio", "redadas"),
        "migracion": ("inmigración", "migratorio"),
        "chota": ("policía",),
        "jura": ("policía",),
        "poli": ("policía",),
        "tira": ("policía",),
        "sheriff": ("alguacil",),
        "papeles": ("estatus migratorio", "identificación"),
        "indocumentado": ("estatus migratorio",),
        "indocumentados": ("estatus migratorio",),
        "warrant": ("orden de arresto",),
        "alberca": ("piscina",),
        "troca": ("vehículo", "camioneta"),
        "carro": ("vehículo",),
        "coche": ("vehículo",),
        "manejar": ("conducir",),
        "licencia": ("permiso",),
        "ticket": ("multa",),
        "biles": ("recibos",),
        "reten": ("puesto de control",),
        "acusar": ("reportar",),
        "delatar": ("reportar",),
        "entregar": ("reportar",),
        "luminarias": ("alumbrado", "lámparas"),
        "elotes": ("comida",),
    },
}


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
    """

    def __init__(
        self,
        vocabulary: Mapping[Language, Collection[str]],
        lexicon: Lexicon | None = None,
        idf: Idf | None = None,
    ) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._idf = idf or (lambda _term, _language: 0.0)
        self._sounds: dict[str, str] = {}
        for found in filter(str.isalpha, vocabulary["es"]):
            self._sounds.setdefault(_sound(found), found)
            # Before e and i, the ending may have softened a final c or g: polic-, "policía".
            self._sounds.setdefault(_sound(found + "i").removesuffix("i"), found)

    def reword(self, text: str, language: Language | None) -> Reworded:
        """Mend the spelling of a question and gloss its everyday words.

        Words with a capital letter, which may be names, are left as they are.
        """
        spoken = (language,) if language else LANGUAGES
        mended = _WORD.sub(lambda match: self._mended(match[0], spoken), text)
        glosses: dict[str, tuple[str, ...]] = {}
        for match in _WORD.finditer(mended):
            word = fold(match[0])
            for one in spoken:
                if word in _GLOSSES[one]:
                    glosses[word] = _GLOSSES[one][word]
        return Reworded(mended, glosses)

    def _mended(self, word: str, spoken: Collection[Language]) -> str:
        if not word.islower():
            return word
        folded = fold(word)
        if len(folded) < SHORTEST or any(self._is_known(folded, one) for one in spoken):
            return word
        better = self._heard(folded) if "es" in spoken else None
        for one in spoken:
            better = better or self._retyped(folded, one)
        return better or word

    def _is_known(self, word: str, language: Language) -> bool:
        """Whether a word is one of the corpus or, as the lexicon shows, of the language."""
        if is_code(word) or is_stop_word(word, language) or word in _GLOSSES[language]:
            return True
        stem = term(word, language)
        return stem in self._vocabulary[language] or self._comes_back(word, stem, language)

    def _comes_back(self, word: str, stem: str, language: Language) -> bool:
        """Whether the likeliest translation translates back: junk of the lexicon does not."""
        if self._lexicon is None:
            return False
        other: Language = "en" if language == "es" else "es"
        meanings = self._lexicon.translations(word, language)[:2]
        return any(
            back == stem
            for meaning, _ in meanings
            for back, _ in self._lexicon.translations(meaning, other)
        )

    def _heard(self, word: str) -> str | None:
        """A Spanish word of the corpus that sounds the same: "yamo" for "llamo".

        The corpus is known by its stems, so that endings are taken as they are written.
        """
        for cut in range(len(word), max(len(word) - LONGEST_ENDING, 2) - 1, -1):
            stem = self._sounds.get(_sound(word[:cut]))
            if stem:
                return stem + word[cut:]
        return None

    def _retyped(self, word: str, language: Language) -> str | None:
        """The commonest word of the corpus that is one letter away from one nobody knows."""
        unknown = not (self._lexicon and self._lexicon.translations(word, language))
        if len(word) < SHORTEST_EDITED or not unknown:
            return None
        stem = term(word, language)
        near = [one for one in _one_letter_away(stem) if one in self._vocabulary[language]]
        best = min(near, key=lambda one: (self._idf(one, language), one), default=None)
        return best and best + (word[len(stem) :] if word.startswith(stem) else "")


def _sound(word: str) -> str:
    """How a folded Spanish word sounds in Latin America; letters that sound alike become one."""
    word = re.sub(r"(?<!c)h", "", word)
    word = word.replace("ll", "y").replace("v", "b").replace("z", "s").replace("qu", "k")
    word = re.sub(r"c(?=[ei])", "s", word)
    word = re.sub(r"g(?=[ei])", "j", word)
    word = word.replace("gu", "g").replace("x", "s")
    word = re.sub(r"c(?!h)", "k", word)
    return re.sub(r"(.)\1", r"\1", word)


def _one_letter_away(word: str) -> set[str]:
    """Words with one letter dropped, added, changed or swapped; the first letter stays."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    dropped = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    changed = {left + c + right[1:] for left, right in cuts if right for c in _LETTERS}
    added = {left + c + right for left, right in cuts for c in _LETTERS}
    return (dropped | swapped | changed | added) - {word}
