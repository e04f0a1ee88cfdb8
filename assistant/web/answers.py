"""An answer as the chat shows it: its words, with a card for each quote where the quote stands."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant import messages as m
from assistant.answer import Answer, Citation, Notice, Reason
from assistant.attribution import badges
from assistant.dates import clock
from assistant.messages import Text, say
from assistant.question import as_language
from assistant.web import labels
from assistant.web.rendering import render
from assistant.web.sources import link
from index.statement import LANGUAGES, Kind, Language, Translation

if TYPE_CHECKING:
    from assistant.web.library import Library

LONGEST_SHOWN = 1200  # characters of a question that is shown again whole
SHOWN_OF_LONGER = 200  # of a longer one, its beginning: what is said of it must be in sight


@dataclass(frozen=True, slots=True)
class Card:
    """A quote with what its reader must know of it, as the template shows it.

    ``href`` is the permanent link, ``shown`` the quote in its quotation marks (none for a
    digest), ``told`` those of the badges that the line above the quote says too, ``made`` in which
    language it is and whether it is a translation, in small print, ``copy`` what is copied, to
    which the page adds the link.
    """

    citation: Citation
    shown: str
    is_digest: bool
    badges: tuple[str, ...]
    told: frozenset[str]
    made: str
    href: str
    official: str | None
    copy: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an answer: plain paragraphs, one card, or the cards of what is near only."""

    paragraphs: tuple[str, ...] = ()
    card: Card | None = None
    related: tuple[Card, ...] = ()


def answer_html(
    answer: Answer, asked: str, library: Library, page: Language, *, root: str = ""
) -> str:
    """The turn of a conversation: what was asked and the answer, as HTML.

    ``page`` is the language of the page, in which an answer of no known language is labelled;
    ``root`` the path below which the pages are served.
    """
    language = as_language(answer.language) or page
    parts = list(_parts(answer, library, language, root))
    return render(
        "answer.html",
        asked=_shown(asked, whole=answer.reason is not Reason.TOO_LONG),
        answer=answer,
        language=as_language(answer.language),
        spoken_in=language,
        parts=parts,
        notice_of={
            say(m.NOTICES[one], spoken): str(one) for one in answer.notices for spoken in LANGUAGES
        },
        urgent=str(Notice.EMERGENCY),
        searched_as=_searched_as(answer, asked, language),
        contact=answer.contact if answer.contact and answer.contact not in answer.text else None,
        approved=say(labels.APPROVED, language) if answer.approved else None,
    )


def notice_html(text: Text, asked: str, *, is_urgent: bool = False) -> str:
    """A turn whose question was not searched for a reason of the page's own, in both languages.

    ``is_urgent``: the question tells of an emergency, and 911 is named before the reason.
    """
    return render(
        "notice.html",
        text=text,
        asked=_shown(asked),
        # Makes the same notice twice two different ones, which the page then shows anew.
        id=uuid.uuid4().hex,
        urgent=m.NOTICES[Notice.EMERGENCY] if is_urgent else None,
    )


def _shown(asked: str, *, whole: bool = True) -> str:
    """A question as it is shown again; cut where it is long, or may not be whole."""
    longest = LONGEST_SHOWN if whole else SHOWN_OF_LONGER
    return asked if len(asked) <= longest else f"{asked[:SHOWN_OF_LONGER]} …"


def both_languages(text: Text) -> str:
    """A string for somebody whose language is not known."""
    return " / ".join(say(text, one) for one in LANGUAGES)


def _parts(answer: Answer, library: Library, language: Language, root: str) -> Iterator[Part]:
    """The answer's text cut at its quotes; quotes that it does not repeat come after it."""
    rest, left_over = answer.text, []
    for citation in answer.citations:
        card = _card(citation, library, language, root)
        before, found, after = rest.partition(f"{card.shown} [{citation.number}]")
        if not found:
            left_over.append(card)
            continue
        if paragraphs := _paragraphs(before):
            yield Part(paragraphs)
        yield Part(card=card)
        rest = after
    related = tuple(_card(one, library, language, root) for one in answer.related)
    yield from _around(_paragraphs(rest), related, language)
    for card in left_over:
        yield Part(card=card)


def _around(
    paragraphs: tuple[str, ...], related: tuple[Card, ...], language: Language
) -> Iterator[Part]:
    """Paragraphs, and what is near only below the one that names it."""
    names = tuple(one.of(language).partition("{")[0] for one in (m.RELATED, m.NOT_OF_THEM))
    cut = next((at for at, one in enumerate(paragraphs, 1) if one.startswith(names)), 0)
    at = cut or len(paragraphs)
    if paragraphs[:at]:
        yield Part(paragraphs[:at])
    if related:
        yield Part(related=related)
    if paragraphs[at:]:
        yield Part(paragraphs[at:])


def _told(language: Language) -> frozenset[str]:
    """The badges of a digest that its opening line repeats in words."""
    return frozenset((m.KINDS[Kind.DIGEST].of(language), say(m.BADGE_DIGEST, language)))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line for line in (line.strip() for line in text.split("\n")) if line)


def _card(citation: Citation, library: Library, language: Language, root: str) -> Card:
    is_digest = citation.kind == Kind.DIGEST
    shown = citation.quote if is_digest else say(m.QUOTED, language, words=citation.quote)
    labelled = _badges(citation, language)
    written = language_badge(citation.language, citation.translation, language)
    statement = library.statements[citation.statement]
    about = "; ".join(filter(None, (citation.speaker or citation.issuer, *labelled, written)))
    return Card(
        citation,
        shown=shown,
        is_digest=is_digest,
        badges=tuple(labelled),
        told=_told(language) if is_digest else frozenset(),
        made=_made(citation, language) or written,
        href=root + link(statement, citation.start, citation.end),
        official=safe_url(citation.source_url),
        copy=f"{shown}\n{citation.title} ({about})",
    )


def _badges(citation: Citation, language: Language) -> list[str]:
    """Kind, date and standing, then where in the document."""
    found = badges(citation.kind, citation.date, citation.status, citation.status_as_of, language)
    if citation.page is not None:
        found.append(say(labels.PAGE, language, page=citation.page))
    if citation.time:
        found.append(say(labels.AT_TIME, language, time=clock(citation.time[0])))
    return found


def _made(citation: Citation, language: Language) -> str | None:
    """What a translation is, where its reader sees by its words which language it is in."""
    if citation.language != language or not citation.translation:
        return None
    return say(labels.TRANSLATIONS[Translation(citation.translation)], language)


def language_badge(written_in: str, translation: str | None, language: Language) -> str:
    """In which language a text is, and whether it is the original: "in Spanish, original"."""
    known = as_language(written_in)
    name = say(labels.IN_LANGUAGE[known], language) if known else written_in
    made = labels.TRANSLATIONS[Translation(translation)] if translation else labels.ORIGINAL
    return f"{name}, {say(made, language)}"


def safe_url(url: str | None) -> str | None:
    """A link that leads to the web and nowhere else; None for any other."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def _searched_as(answer: Answer, asked: str, language: Language) -> str | None:
    """What was searched, where it is not what was asked; the reader sees what was understood."""
    plain = " ".join(asked.split()).casefold()
    if not answer.citations or answer.understood.casefold() == plain:
        return None
    return say(labels.SEARCHED_AS, language, words=answer.understood)
