"""Whether an answer is right: quotes against gold, attribution and standing; pure.

Nothing here uses the code that composes answers: an eval that asks the composer whether it has
composed well learns nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from assistant.answer import Answer, Citation
from index.statement import Kind, Language, Statement, Status
from index.terms import fold

QUOTED_CHARACTERS = 0.9  # share of a gold span's characters that quotes must cover
QUOTED_WORDS = 0.7  # or: share of the shorter one's words that quote and gold must have in common

_WORD = re.compile(r"\w+")
_MARKS = '"“”«»'
_SUMMARY: Mapping[Language, str] = {"en": "prepared summary", "es": "resumen preparado"}
_NO_LONGER: Mapping[Language, str] = {
    "en": "no longer|replaced|superseded|withdrawn|rescinded|not the rule today",
    "es": "ya no|reemplaz|sustitu|anul|derog",
}
_IN_FORCE: Mapping[Language, str] = {"en": "in force", "es": "vigente"}


def covered_characters(
    gold: str, citations: Iterable[Citation], statements: Mapping[str, Statement]
) -> float:
    """Share of a gold span's characters that quotes of one statement cover, white space aside.

    0 where no cited statement has the span.
    """
    best = 0.0
    by_statement: dict[str, list[Citation]] = {}
    for citation in citations:
        by_statement.setdefault(citation.statement, []).append(citation)
    for id_, quotes in by_statement.items():
        text = statements[id_].text
        for squeezed in (_without_space, _letters_only):
            kept = squeezed(text)
            wanted = squeezed(gold)
            characters = "".join(text[at] for at in kept)
            needle = "".join(gold[at] for at in wanted)
            if needle and needle in characters:
                best = max(best, _best_place(kept, characters, needle, quotes))
                break
    return best


def _best_place(
    kept: Sequence[int], characters: str, needle: str, quotes: Sequence[Citation]
) -> float:
    """The largest covered share among the places where a span stands."""
    best, begin = 0.0, characters.find(needle)
    while begin >= 0:
        places = kept[begin : begin + len(needle)]
        inside = sum(any(one.start <= at < one.end for one in quotes) for at in places)
        best = max(best, inside / len(needle))
        begin = characters.find(needle, begin + 1)
    return best


def _without_space(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if not character.isspace()]


def _letters_only(text: str) -> list[int]:
    """For spans that were taken down before markup and marks were removed from the text."""
    return [at for at, character in enumerate(text) if character.isalnum()]


def shared_words(gold: str, quote: str) -> float:
    """Share of the shorter one's words that the two have in common, each counted as often."""
    first, second = (Counter(_WORD.findall(fold(text))) for text in (gold, quote))
    shorter = min(first.total(), second.total())
    return (first & second).total() / shorter if shorter else 0.0


def says(text: str, alternatives: Sequence[str]) -> bool:
    """Whether a text has one of several wordings in it, whole words, case and accents aside."""
    flat = _flat(text)
    return any(
        re.search(rf"(?<!\w){re.escape(_flat(one))}(?!\w)", flat) is not None
        for one in alternatives
    )


def _flat(text: str) -> str:
    return " ".join(fold(text).split())


def is_exact(citation: Citation, statements: Mapping[str, Statement]) -> bool:
    """Whether a quote is, code point for code point, the span that it says it is."""
    statement = statements.get(citation.statement)
    return (
        statement is not None
        and bool(citation.quote.strip())
        and 0 <= citation.start < citation.end <= len(statement.text)
        and statement.text[citation.start : citation.end] == citation.quote
    )


def is_attributed(answer: Answer, language: Language) -> bool:
    """Whether each quote is told to be of whom, of when, and for what it is.

    A digest is called a prepared summary and stands without quotation marks, all else with them.
    """
    return all(_is_attributed(answer.text, one, language) for one in answer.citations)


def _is_attributed(text: str, citation: Citation, language: Language) -> bool:
    at = text.find(citation.quote)
    if at < 0:
        return False
    before = text[:at]
    marked = before[-1:] in _MARKS and bool(before)
    dated = citation.date is None or citation.date[:4] in before
    if citation.kind == Kind.DIGEST:
        return dated and not marked and says(before, [_SUMMARY[language]])
    who = [one for one in (citation.speaker, citation.issuer) if one]
    return dated and marked and (not who or any(one in before for one in who))


def tells_standing(answer: Answer, language: Language) -> bool:
    """Whether the text says of each order and policy cited how it stands, with the day noted."""
    return all(
        _tells_standing(answer.text, one, language) for one in answer.citations if one.status
    )


def _tells_standing(text: str, citation: Citation, language: Language) -> bool:
    flat = _flat(text[text.find(citation.quote) + len(citation.quote) :])
    if citation.status == Status.IN_FORCE:
        words, day = _IN_FORCE[language], citation.status_as_of
    else:
        words, day = _NO_LONGER[language], citation.superseded_on
    return re.search(words, flat) is not None and (day is None or day[:4] in flat)
