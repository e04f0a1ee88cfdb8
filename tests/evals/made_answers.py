"""Statements and answers made by hand, so that their marks are known beforehand."""

from __future__ import annotations

from typing import Any

from assistant.answer import Answer, AnswerStatus, Citation, Reason
from index.statement import Kind, PartialDate, Statement, Translation

ORDER = Statement(
    id="order.en",
    title="Night parking",
    text="No vehicle may be parked on Main Street at night. A permit costs 20 dollars.",
    language="en",
    kind=Kind.ORDER,
    issuer="City of Riverbend",
    date=PartialDate("2023-05-01"),
)
ORDEN = Statement(
    id="order.es",
    title="Estacionamiento nocturno",
    text="Ningún vehículo podrá estacionarse de noche. El permiso cuesta 20 dólares.",
    language="es",
    kind=Kind.ORDER,
    issuer="Ciudad de Riverbend",
    date=PartialDate("2023-05-01"),
    translation_of="order.en",
    translation=Translation.OFFICIAL,
)
NEWS = Statement(id="news", title="News", text="Music plays at noon.", language="en")
STATEMENTS = {one.id: one for one in (ORDER, ORDEN, NEWS)}


def citation(statement: Statement, words: str, **changes: Any) -> Citation:
    """A citation of words of a statement, of which any field may be changed."""
    start = statement.text.index(words)
    twins = {"order.en": "order.es", "order.es": "order.en"}
    fields: dict[str, Any] = {
        "number": 1,
        "statement": statement.id,
        "title": statement.title,
        "kind": str(statement.kind),
        "reports": None,
        "issuer": statement.issuer,
        "speaker": None,
        "speaker_role": None,
        "date": str(statement.date) if statement.date else None,
        "status": None,
        "status_as_of": None,
        "superseded_by": None,
        "superseded_on": None,
        "language": statement.language,
        "twin": twins.get(statement.id),
        "translation": None,
        "source_url": None,
        "quote": words,
        "start": start,
        "end": start + len(words),
        "page": None,
        "heading": (),
        "time": None,
    }
    return Citation(**fields | changes)


def answer(*citations: Citation, text: str = "", **changes: Any) -> Answer:
    """An answer with these citations, or without any that nothing was found."""
    found = bool(citations)
    fields: dict[str, Any] = {
        "id": "a",
        "status": AnswerStatus.ANSWERED if found else AnswerStatus.NOT_FOUND,
        "reason": None if found else Reason.NO_EVIDENCE,
        "language": "en",
        "understood": "",
        "text": text,
        "notices": (),
        "approved": False,
        "as_of": "2024-06-01",
        "release": "r",
        "citations": citations,
        "related": (),
        "contact": None,
    }
    return Answer(**fields | changes)
