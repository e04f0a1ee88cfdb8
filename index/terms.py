"""How a text becomes the terms that are counted, translated and matched.

Accents are stripped before anything else, so that a question typed without them finds the same
passages; names, numbers and item codes come out as themselves in both languages.
"""

from __future__ import annotations

import re
import threading
import unicodedata

from index.statement import LANGUAGES, Language

# The hyphens and apostrophes that word processors put in place of the typed ones.
_TYPOGRAPHY = str.maketrans(
    {
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-",
        "\u00ad": None, "\u200b": None, "\u2018": "'", "\u2019": "'", "\u02bc": "'",
    }
)  # fmt: skip
# "us" is a stop word, the country is not: it is told apart while the capitals are still there.
# After another word in capitals it is a heading's "CONTACT US".
_COUNTRY = re.compile(r"\bU\.\s?S\.(?:\s?A\.)?|\bU\.S\b|(?<![A-Z]\s)\bUSA?\b")
_ESTADOS_UNIDOS = re.compile(r"\bEE\.?\s?UU\b\.?")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?")
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_POSSESSIVE = re.compile(r"'s\b")
_WORD = re.compile(r"[^\W_]+(?:[-./:](?=[^\W_]*\d)[^\W_]+|(?<=\d)[-./:,][^\W_]+|'[^\W_]+)*")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_SHORT_CES = re.compile(r"\w{1,3}ces")
_PLURAL = re.compile(r"(?<=\w\w[aeo])s$")
_PARTS = re.compile(r"[-/]")


def fold(text: str) -> str:
    """Lower case, without accents, in Unicode NFC."""
    lower = text.lower()
    if lower.isascii():
        return lower
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", lower))
    return unicodedata.normalize("NFC", bare)


def words(text: str) -> list[str]:
    """The folded words of a text in its order, stop words included, codes in one piece.

    ``24-031``, ``I-9`` and ``9-1-1`` come out as ``24-031``, ``i-9`` and ``9-1-1``; ``1,200``
    and ``1.200`` both as ``1200``; ``long-term`` as two words.
    """
    text = text.translate(_TYPOGRAPHY)
    text = _ESTADOS_UNIDOS.sub("eeuu ", _COUNTRY.sub("usa ", text))
    text = fold(text)
    text = _INITIALS.sub(lambda match: match[0].replace(".", "") + " ", text)
    text = _THOUSANDS.sub("", text)
    text = _POSSESSIVE.sub("", text)
    return [word.replace("'", "") for word in _WORD.findall(text)]


def is_code(word: str) -> bool:
    """Whether a folded word has a digit: a number, date or item code, never translated."""
    return any(c.isdigit() for c in word)


def is_stop_word(word: str, language: Language) -> bool:
    """Whether a folded word carries no matter of its own in a language."""
    return word in _STOP[language]


def carries_matter(word: str) -> bool:
    """Whether a folded word is a stop word in neither language."""
    return not any(word in _STOP[language] for language in LANGUAGES)


def term(word: str, language: Language) -> str:
    """The term that a folded word counts as: its Snowball stem, or a code less its hyphens."""
    return _code(word) if is_code(word) else _stem(word, language)


def terms(text: str, language: Language) -> list[str]:
    """The terms of a text, in its order, stop words left out.

    A code stands for itself and for its longer parts: ``2017-2018`` matches ``2017``.
    """
    return [found for word in words(text) for found in word_terms(word, language)]


def word_terms(word: str, language: Language) -> list[str]:
    """The terms of one folded word: none for a stop word, several for a code with parts."""
    if is_code(word):
        whole = _code(word)
        parts = _PARTS.split(word)
        return [whole, *(part for part in parts if 1 < len(part) < len(word))]
    return [] if word in _STOP[language] else [_stem(word, language)]


def _code(word: str) -> str:
    """``W-2`` is also written ``W2``, ``3,5`` is the Spanish 3.5."""
    return word.replace("-", "").replace(",", ".")


class _Stemmers(threading.local):
    """PyStemmer's objects may not be shared between threads."""

    def __init__(self) -> None:
        import Stemmer

        # Without caches: words that people type are not kept.
        self.of = {"en": Stemmer.Stemmer("english", 0), "es": Stemmer.Stemmer("spanish", 0)}


_stemmers = _Stemmers()


def _stem(word: str, language: Language) -> str:
    stem: str = _stemmers.of[language].stemWord(word)
    return _singular(word, stem) if language == "es" else stem


def _singular(word: str, stem: str) -> str:
    """Undo the plurals of short words, which Snowball leaves: años, obras, jueces."""
    if _SHORT_CES.fullmatch(word):
        return stem.removesuffix("c") + "z" if stem.endswith("c") else stem
    return stem[:-1] if _PLURAL.search(stem) else stem


_ENGLISH = """
a about above after again against all also am an and any are arent as at be because been before
being below between both but by can cannot cant could couldnt did didnt do does doesnt doing dont
down during each either else ever few for from further had hadnt has hasnt have havent having he
hed hell her here heres hers herself hes him himself his how hows i id if ill im in into is isnt
it itd itll its itself ive just let lets like may me might more most much must my myself neither
no nor not now of off on once one only onto or other ought our ours ourselves out over own per
rather s same shall shant she shed shell shes should shouldnt since so some such than that thatd
thats the their theirs them themselves then there theres these they theyd theyll theyre theyve
this those though through thus to too toward towards under until up upon us very was wasnt we wed
well were werent weve what whats when whens where wheres whether which while who whom whos whose
why whys will with within without wont would wouldnt yet you youd youll your youre yours yourself
yourselves youve
"""
_SPANISH = """
a acerca ademas ahi al algo alguien algun alguna algunas alguno algunos ambos ante antes aquel
aquella aquellas aquello aquellos aqui asi aun aunque bajo bien cada casi como con contra cual
cuales cualquier cualquiera cuando cuanta cuantas cuanto cuantos cuya cuyas cuyo cuyos da dado de
deben debe debia debio del demas demasiado dentro desde despues donde dos durante e el ella ellas
ello ellos en entonces entre era erais eramos eran eras eres es esa esas ese eso esos esta estaba
estaban estais estamos estan estar estara estas este esto estos estoy estuvo estuvieron fue
fuera fueran fueron fui fuimos ha habeis haber habia habian habido habiendo habra habran habria
habrian hace hacia hacen haciendo han has hasta hay haya hayan he hemos hizo hubiera hubieran
hubieron hubo incluso junto la las le les lo los luego mas me mediante mi mia mientras mio mis
misma mismas mismo mismos mucha muchas mucho muchos muy nada ni ningun ninguna ninguno no nos
nosotras nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por
porque pueda puede pueden podia podian podra podran podria podrian pues puedo que quien quienes se
sea sean segun ser sera seran seria serian si sido siempre siendo sin sino sobre sois solamente
solo somos son soy su sus suya suyas suyo suyos tal tales tambien tampoco tan tanta tantas tanto
tantos te tenga tengan tengo tenia tenian tenido tiene tienen ti toda todas todavia todo todos tras
tu tus tuve tuvo tuvieron u un una unas uno unos usted ustedes va vamos van vosotros voy vuestra
vuestro y ya yo
"""
_STOP: dict[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "es": frozenset(_SPANISH.split()),
}
