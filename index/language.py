"""English or Spanish? For short, misspelt and accent-less text too.

Language identifiers are made for sentences, well spelt; residents type "policia migra escuela".
So words are asked first: function words, and the words that only one of the two languages
writes. What they leave open, and whether it is another language altogether, lingua says.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from index.statement import LANGUAGES, Language
from index.terms import fold, is_code, is_stop_word, words
from index.word_counts import load_word_counts

if TYPE_CHECKING:
    from lingua import LanguageDetector

    from index.lexicon import Lexicon

_READ = 2_000  # characters of a long text that are looked at
_FUNCTION_WORD = 2.0  # evidence of a word, in nats
_CONTENT_WORD = 1.5
_SPELLING = 1.0  # of a word that neither language has
_WEIGHT_OF_LINGUA = 0.7  # it is often too sure of short texts
_OFTEN = 20  # sentences with a word from which a language has it; news quote foreign ones too
_RARELY = 5  # the same where the other language never writes it, nor has the lexicon
_RATIO = 20  # times more often that one language writes a word, from which it is that one's
_SMALLEST = 1e-3
_OTHER = 0.7  # lingua's confidence in another language that is believed …
_KNOWN_SHARE = 0.6  # … unless this share of the words is English or Spanish
_SURELY_OTHER = 0.95  # believed of a word or two that neither of ours has
_FEWEST_WORDS = 3  # of a text that another language is told from
# Words of talk that are in no corpus of sentences.
_TALK: dict[str, Language] = dict.fromkeys(("hello", "helo", "hi", "hey", "bye", "ok", "thx"), "en")
_TALK |= dict.fromkeys(("hola", "buenas", "adios", "oiga", "oye", "sale", "andale"), "es")
# And of thumbs, which write no other language like that.
_TALK |= dict.fromkeys(("r", "u", "ur", "im", "dont", "cant", "wat", "wanna", "gonna", "ppl"), "en")
_TALK |= dict.fromkeys(("q", "xq", "pq", "pa", "porfa", "aki", "kiero", "tmb"), "es")
# And those that Spanish has not, however it is misspelt.
_ENGLISH_SPELLING = re.compile(r"th|sh|ght|oo|ee|tt|ff|pp|tion|(?:ing|ie|ey|ly)$")
_PRONOUNS = frozenset({"me", "te", "se"})
# Spellings that only Spanish has, of the two.
_SPANISH_MARKS = frozenset("ñ¿¡áéíóúü")
# What is spoken in American cities and, where it uses our letters, could be taken for ours.
_ASKED = (
    *("ENGLISH", "SPANISH", "FRENCH", "PORTUGUESE", "ITALIAN", "GERMAN", "DUTCH", "POLISH"),
    *("VIETNAMESE", "TAGALOG", "TURKISH", "SOMALI", "RUSSIAN", "UKRAINIAN", "ARABIC", "PERSIAN"),
    *("HINDI", "URDU", "CHINESE", "KOREAN", "JAPANESE"),
)


@dataclass(frozen=True, slots=True)
class Detection:
    """What language a text is in.

    ``language`` is None where it is neither or nothing tells; ``confidence`` in it is in [0, 1].
    ``other``: it is in a third language.
    """

    language: Language | None
    confidence: float
    other: bool = False


def detect(text: str) -> Detection:
    """Tell the language of a text; nothing of it is kept."""
    text = text[:_READ]
    said = [word for word in words(text) if not is_code(word)]
    if not said:  # nothing, or codes alone, which belong to no language
        return Detection(None, 0.0, other=not words(text) and _is_foreign_script(text))
    evidence, known = _evidence(text, said)
    chances = _chances(text)
    if _is_other(chances, known / len(said), len(said)):
        return Detection(None, 0.0, other=True)
    odds = evidence + _WEIGHT_OF_LINGUA * _log_odds(chances)
    if not evidence and len(said) < _FEWEST_WORDS:
        odds *= 0.2  # one or two words that may be a name: next to nothing is known
    language: Language = "es" if odds > 0 else "en"
    sure = 1 / (1 + math.exp(-abs(odds)))
    return Detection(language, 2 * sure - 1)


def _evidence(text: str, said: Sequence[str]) -> tuple[float, int]:
    """Log odds of Spanish against English by words alone; how many words either has."""
    # What is in capitals among other words, or alone, is a name or an acronym: UNIDOS, ICE.
    in_capitals = not text.isupper() or len(said) == 1
    names = {fold(word) for word in text.split() if in_capitals and word.isupper()}
    odds, known = 0.0, 0
    for word, after in zip(said, [*said[1:], ""], strict=True):
        function = {one: is_stop_word(word, one) or _TALK.get(word) == one for one in LANGUAGES}
        if any(function.values()):
            known += 1
            spoken = _spoken_in(after) or _hinted_in(after) if word in _PRONOUNS else []
            if spoken == ["es"]:  # "me reportan"
                function = {"en": False, "es": True}
            odds += _FUNCTION_WORD * (function["es"] - function["en"])
        elif word not in names:
            spoken = _spoken_in(word)
            known += bool(spoken)
            spoken = spoken or _hinted_in(word)
            content = {one: one in spoken for one in LANGUAGES}
            odds += _CONTENT_WORD * (content["es"] - content["en"])
            if not any(content.values()) and _ENGLISH_SPELLING.search(word):
                odds -= _SPELLING
    marks = _SPANISH_MARKS.intersection(text.lower())
    return odds + (_FUNCTION_WORD if marks else 0.0), known


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon | None:
    from index.lexicon import BUNDLED, load_lexicon

    return load_lexicon() if BUNDLED.is_file() else None


def _spoken_in(word: str) -> list[Language]:
    """The languages that have a word, in its own spelling: as people write it, or the lexicon."""
    often = {one: load_word_counts().count(word, one) for one in LANGUAGES}
    most = max(often.values())
    if most >= _OFTEN:
        return [one for one in LANGUAGES if often[one] * _RATIO >= most]
    lexicon = _lexicon()
    return [one for one in LANGUAGES if lexicon and word in lexicon.words[one].rows]


def _hinted_in(word: str) -> list[Language]:
    """The language that a word nobody knows may be of; it is no sign that the text is in ours."""
    counts = load_word_counts()
    rare = [one for one in LANGUAGES if counts.count(word, one) >= _RARELY]
    if rare or not word:
        return rare
    # "Orario": Spanish has letters that nobody hears.
    return ["es"] if counts.count(f"h{word}", "es") >= _OFTEN else []


class _Lingua:
    """lingua's detector, made when it is first needed (it loads its models then)."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._detector: LanguageDetector | None = None

    def chances(self, text: str) -> Mapping[str, float]:
        """Confidence in each language asked for, by its name; they add up to 1, or all are 0."""
        with self._lock:
            if self._detector is None:
                from lingua import Language as Spoken
                from lingua import LanguageDetectorBuilder

                asked = [getattr(Spoken, name) for name in _ASKED]
                self._detector = LanguageDetectorBuilder.from_languages(*asked).build()
        found = self._detector.compute_language_confidence_values(text)
        return {one.language.name: one.value for one in found}


_lingua = _Lingua()


def _chances(text: str) -> Mapping[str, float]:
    return _lingua.chances(text.lower() if text.isupper() else text)


def _log_odds(chances: Mapping[str, float]) -> float:
    english, spanish = (chances[name] + _SMALLEST for name in ("ENGLISH", "SPANISH"))
    return math.log(spanish / english)


def _is_other(chances: Mapping[str, float], known: float, count: int) -> bool:
    likeliest = max(chances, key=chances.__getitem__)
    if likeliest in ("ENGLISH", "SPANISH") or chances[likeliest] < _OTHER:
        return False
    if not known and chances[likeliest] >= _SURELY_OTHER:
        return True
    return count >= _FEWEST_WORDS and known < _KNOWN_SHARE


def _is_foreign_script(text: str) -> bool:
    """Whether there are letters, none of which :func:`words` knows as a word."""
    return any(one.isalpha() for one in text)
