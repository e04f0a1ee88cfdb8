"""Names in a question: of people, places, agencies and offices, however they are written.

Who asks about Houston, or about the mayor, is not answered by what a chief in Dallas said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from assistant.figures import CALENDAR
from index.terms import fold

_NAME = r"[A-ZÁÉÍÓÚÑ][\w'-]+"
# Not the first word of a sentence; "Mr." ends none.
_WRITTEN = re.compile(
    rf"(?:(?<=[^\s.?!¿¡])|(?<=\b[A-Z]r\.)|(?<=\bM[rs]s\.)|(?<=\bMs\.)|(?<=\bSra\.))"
    rf"\s+({_NAME}(?:\s+{_NAME})*)"
)
_DAYS = re.compile(rf"(?:{CALENDAR.pattern})s?")
_TITLED = re.compile(r"\b(?:mr|mrs|ms|dr|sr|sra|srta)\.?\s+(\w+)")
# Posts that stand before a surname: "mayor herrera", "la alcaldesa mendoza". None that is an
# ordinary adjective, too, as are "oficial" and "principal"; nor "hermano mayor".
_NAMED = r"\s+(?P<name>[^\W\d_]{3,})"
_POSTS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:mayor|chief|council ?(?:member|man|woman)|councilor|commissioner|captain|lieutenant|"
        rf"sergeant|sgt|detective|judge|senator|governor|bishop){_NAMED}"
    ),
    "es": re.compile(
        r"\b(?:alcalde(?:sa)?|jef[ea]|con[cs]ejala?|comisionad[oa]|capitana?|teniente|sargent[oa]|"
        rf"senadora?|gobernadora?|obispo){_NAMED}"
    ),
}
# What has the form of a verb or an adjective is no surname.
_NO_NAME = re.compile(
    r"(?:ed|ing|ly|ize|ise|io|aba|aban|ando|iendo|ado|ada|ados|adas|ido|ida|aron|ieron|"
    r"able|ible|oso|osa|ivo|iva|al|ales|mente|cion|ito|ita)$"
)


_SHORT_FOR_OFFICES = frozenset({"pd", "dept"})  # "Dallas PD": statements spell them out


@dataclass(frozen=True, slots=True)
class Names:
    """The words of a question that stand for somebody or some place, folded.

    ``written`` are told by a capital, each with the whole name that it is in; ``known`` are
    names that need none, those after a title or a post ("mr baker"), numbers of orders and the
    like, and offices, each with the words of the question.
    """

    written: Mapping[str, str]
    known: Mapping[str, str]

    def with_known(self, more: Mapping[str, str]) -> Names:
        """These names, and others that need no capital."""
        return Names(self.written, {**self.known, **more})

    def without(self, some: Collection[str]) -> Names:
        """These names but for some."""
        written = {word: name for word, name in self.written.items() if name not in some}
        return Names(written, {w: name for w, name in self.known.items() if name not in some})


def runs_of_capitals(text: str) -> list[str]:
    """Names as they are written: runs of capitals that begin no sentence, no month or day alone."""
    return [name for name in _WRITTEN.findall(text) if not _DAYS.fullmatch(fold(name))]


def after_posts(question: str, language: str | None) -> dict[str, str]:
    """The words of a question, folded, that stand where a surname may; each with its post."""
    return {
        found["name"]: found[0]
        for own, pattern in _POSTS.items()
        if language in (own, None)
        for found in pattern.finditer(fold(question))
        if not _NO_NAME.search(found["name"])
    }


def names_in(question: str) -> Names:
    """The names in a question.

    Those with a capital do not begin a sentence, and are no month or day of the week.
    """
    written = {
        word: name
        for name in runs_of_capitals(question)
        for word in re.split(r"[-'\s]+", fold(name))
        if not CALENDAR.fullmatch(word) and word not in _SHORT_FOR_OFFICES
    }
    folded = fold(question)
    same = len(folded) == len(question)  # then the places are the same, too
    spelt = question if same else folded
    known = {
        word: spelt[found.start() : found.end()]
        for found in _KNOWN.finditer(folded)
        for word in found[0].split()
    }
    known |= {found[1]: spelt[slice(*found.span(1))] for found in _TITLED.finditer(folded)}
    known |= {found[1]: spelt[slice(*found.span(0))] for found in _NUMBERED.finditer(folded)}
    return Names(written, known)


def is_city(word: str) -> bool:
    """Whether a folded word is one of a city that needs no capital."""
    return word in _CITY_WORDS


def is_office(name: str) -> bool:
    """Whether a name is that of an office: "mayor", "gobernador"."""
    return _OFFICE.fullmatch(fold(name)) is not None


def is_post(word: str) -> bool:
    """Whether a folded word is a post that a person has: "chief", "alcaldesa"."""
    return word in _POST_NAMES


def beside_offices(text: str) -> frozenset[str]:
    """The folded words that tell whose office is meant: "governor of Texas", "Brisa sheriff"."""
    folded = fold(text)
    return frozenset(one[1] for pattern in _BESIDE_OFFICE for one in pattern.finditer(folded))


def numbers(number: str, text: str) -> bool:
    """Whether a number may name an order, a route or the like in a text: it counts nothing."""
    pattern = rf"(?<![\w$.,]){re.escape(number)}\b(?!{_COUNTED})"
    return re.search(pattern, fold(text)) is not None


# Cities that residents name in small letters, and offices that speak for themselves.
_PLACES = """
dallas, houston, san antonio, austin, fort worth, ft worth, el paso, arlington, plano, irving,
garland, mesquite, denton, frisco, mckinney, carrollton, grand prairie, richardson, lewisville,
waco, laredo, lubbock, amarillo, mcallen, brownsville, corpus christi, galveston, abilene,
midland, odessa, tyler, texarkana, chicago, los angeles, new york, nueva york, miami, phoenix,
denver, atlanta, boston, philadelphia, filadelfia, seattle, portland, san diego, san francisco,
las vegas, oklahoma, new orleans, nueva orleans, albuquerque, tucson, sacramento, california,
florida, arizona, illinois, georgia, louisiana, nevada, colorado
"""
_CITY_WORDS = frozenset(_PLACES.replace(",", " ").split())
_OFFICES = """
mayors? alcaldes? alcaldesas? sheriffs? alguacil(?:es)? governors? gobernador(?:a|es)?
presidents? presidentes? presidenta senators? senador(?:a|es)? constables? superintendents?
superintendentes? procurador(?:a|es)? bishops? obispos? fbi dea atf dart
"""
# What counts something names nothing: "170 doses" are not order 170.
_COUNTED = (
    r"\s*(?:%|percent|million|billion|thousand|hundred|dollars?|cents|people|persons|officers|days?|"
    r"hours?|minutes?|weeks?|months?|years?|feet|miles?|a\.?m\b|p\.?m\b|por ciento|mil\b|millones|"
    r"dolares|centavos|personas|agentes|dias?|horas?|minutos?|semanas?|mes(?:es)?|anos?|pies|millas?|"
    rf"(?:de )?(?:{CALENDAR.pattern}))"
)
# What a number names: "order 170" is another one than order 145.
_NUMBERED = re.compile(
    r"\b(?:order|section|article|rule|route|ordinance|resolution|chapter|form|"
    r"orden|seccion|articulo|regla|ruta|ordenanza|resolucion|capitulo|formulario)"
    r"\s+(?:[^\W\d]+,\s+(?:the|la|el)\s+)?"
    r"(?:no\.?\s*|num\.?\s*|number\s+|numero\s+)?(\d[\d.-]*\d|\d)\b"
)
_OFFICE = re.compile("|".join(_OFFICES.split()))
_BESIDE_OFFICE = (
    re.compile(
        rf"\b(?!(?:the|a|an|our|and|el|la|los|las|un|una|y|del?)\b)(\w+) (?:{_OFFICE.pattern})\b"
    ),
    re.compile(rf"\b(?:{_OFFICE.pattern}) (?:of|de|del) (?:the |la |el )?(\w+)"),
)
_NAMES = "|".join([*" ".join(_PLACES.split()).split(", "), *_OFFICES.split()])
_KNOWN = re.compile(rf"\b(?:{_NAMES}|border patrol|attorney general|patrulla fronteriza)\b")
# A post tells of a person; a department or a city that only stands beside it does not.
_POST_WORDS = """
    chief commander secretary mayor member director sheriff officer spokesperson commissioner
    superintendent manager librarian president captain sergeant lieutenant governor councilmember
    councilman councilwoman
    jefe jefa comandante secretario secretaria alcalde alcaldesa concejal concejala directora
    alguacil agente vocero vocera portavoz comisionado comisionada superintendente gerente
    bibliotecario bibliotecaria presidente presidenta capitan capitana sargento teniente
    gobernador gobernadora
"""
_POST_NAMES = frozenset(_POST_WORDS.split())
