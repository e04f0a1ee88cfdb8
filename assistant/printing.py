"""An answer as a person reads it in a terminal."""

from __future__ import annotations

import unicodedata

from assistant import messages as m
from assistant.answer import Answer, Citation
from assistant.attribution import badges
from assistant.citing import place
from assistant.composing import Assistant
from assistant.messages import say
from assistant.question import as_language
from index.statement import Language


def printed(answer: Answer, assistant: Assistant) -> str:
    """The answer, then its sources with a link to the place and the file it is in."""
    language = as_language(answer.language) or "en"
    lines = [answer.text]
    for heading, citations in ((m.SOURCES, answer.citations), (m.NO_ANSWER, answer.related)):
        if citations:
            lines += ["", say(heading, language)]
            lines += [_source(one, assistant, language) for one in citations]
    return _harmless("\n".join(lines))


def _source(citation: Citation, assistant: Assistant, language: Language) -> str:
    statement = assistant.searcher.statement(citation.statement)
    labels = badges(citation.kind, citation.date, citation.status, citation.status_as_of, language)
    link = assistant.settings.public_url.rstrip("/") + place(citation, statement)
    where = [link, say(m.FILE, language, file=statement.file)]
    if other := _other_version(citation, assistant, language):
        where.append(other)
    if citation.source_url:
        where.insert(0, citation.source_url)
    return "\n".join(
        [
            f"[{citation.number}] {citation.title} ({', '.join(labels)})",
            *(f"    {w}" for w in where),
        ]
    )


def _other_version(citation: Citation, assistant: Assistant, language: Language) -> str | None:
    """Where the same statement stands in the other language, one step away.

    Nothing where the words shown are not in the reader's language already: the other version is
    then one that may not stand in for them.
    """
    if citation.twin is None or citation.language != language:
        return None
    twin = assistant.searcher.statement(citation.twin)
    link = f"{assistant.settings.public_url.rstrip('/')}/s/{twin.id}"
    return say(m.OTHER_VERSION, language, link=link)


def _harmless(text: str) -> str:
    """Without characters that steer a terminal or turn its writing round."""
    return "".join(c for c in text if c in "\n\t" or not unicodedata.category(c).startswith("C"))
