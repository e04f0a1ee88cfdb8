"""A quote to a citation: everything that its reader must know of the place it is from."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answer import Citation
from assistant.quoting import Quote
from assistant.versions import Versions
from index.statement import Language, PartialDate, Statement

_DIGEST_SHOWN = 8  # characters of a statement's digest in a link


def cite(statement: Statement, quote: Quote, number: int, versions: Versions) -> Citation:
    """The citation of an exact quote."""
    turn = statement.turn_at(quote.start)
    last = statement.turn_at(quote.end - 1)
    begins = turn.start_s if turn else None
    ends = last.end_s if last else None
    twin = versions.twin(statement)
    role = turn.role if turn else statement.speaker_role
    return Citation(
        number=number,
        statement=statement.id,
        title=statement.title,
        kind=str(statement.kind),
        reports=str(statement.reports) if statement.reports else None,
        issuer=statement.issuer,
        speaker=turn.speaker if turn else statement.speaker,
        speaker_role=str(role) if role else None,
        date=_iso(statement.date),
        status=str(statement.status) if statement.status else None,
        status_as_of=_iso(statement.status_as_of),
        superseded_by=statement.superseded_by,
        superseded_on=_iso(statement.superseded_on),
        language=statement.language,
        twin=twin.id if twin else None,
        translation=str(statement.translation) if statement.translation else None,
        source_url=statement.source_url,
        quote=quote.text,
        start=quote.start,
        end=quote.end,
        page=statement.page_at(quote.start),
        heading=statement.heading_path(quote.start),
        time=(begins, ends if ends is not None else begins) if begins is not None else None,
    )


def quote_for(
    citation: Citation,
    statements: Mapping[str, Statement],
    versions: Versions,
    language: Language,
) -> Quote:
    """The words of a citation again, in the version that a reader of a language is shown."""
    statement = statements[citation.statement]
    shown = versions.for_reader(statement, language)
    start, end = citation.start, citation.end
    if shown.id != statement.id:
        start, end = versions.span_in(start, end, statement, shown)
    return Quote(shown.id, start, end, shown.text[start:end])


def place(citation: Citation, statement: Statement) -> str:
    """The path of our own page at which a quote is shown: ``/s/ID?d=DIGEST#START-END``.

    The beginning of the statement's digest shows whether its text is still the one quoted.
    """
    digest = statement.digest[:_DIGEST_SHOWN]
    return f"/s/{citation.statement}?d={digest}#{citation.start}-{citation.end}"


def _iso(date: PartialDate | None) -> str | None:
    return str(date) if date else None
